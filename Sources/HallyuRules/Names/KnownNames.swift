import HallyuAnnotations
import HallyuReference
import HallyuText

/// Names that the reference data has: the longest phrase at each place, where the case of its letters and its surroundings allow it.
enum KnownNames {
  static let manual = RuleManual(
    "name.known", "A name of the reference data, when it is not an ordinary word.",
    fires: [
      .init("The series was bought by ⟦Netflix⟧ in 2019.", "organization"),
      .init("Filming began in ⟦Busan⟧ last week.", "place"),
      .init("The ⟦Ministry of Culture, Tourism and Ports⟧ said so.", "organization"),
      .init("A ⟦lotte entertainment⟧ official declined to comment.", "organization"),
      .init("The band ⟦aespa⟧ sang.", "organization"),
      .init("⟦Apple⟧ has acquired a studio.", "organization"), .init("⟦Apple⟧ has moved a drama.", "organization"),
      .init("The studio has told ⟦Walt Disney⟧ it will wait.", "organization"),
      .init("⟦Apple Inc⟧ offered it as a service.", "organization"),
      .init("They met former ⟦Sky⟧ CEO Ebo Quansah.", "organization"),
      .init("The panel of the series ⟦Crash Landing on You⟧ met.", "title"),
      .init("⟦Universal⟧’s racing drama opened in May.", "organization"),
      .init("It was shot at ⟦Pinewood Studios⟧ in May.", "facility"),
      .init("The firm sold ⟦Pinewood Studios⟧ in May.", "organization"),
      .init("⟦Amazon⟧ completed its purchase.", "organization"),
      .init("⟦Next Entertainment World⟧ and others met.", "organization"),
      .init("⟦Apple⟧ will release a drama.", "organization"),
      .init("⟦Apple⟧ lost 500,000 subscribers in May.", "organization"), .init("⟦Sky⟧’s operating profit fell.", "organization"),
      .init("⟦Apple⟧ will spend $1 billion on films.", "organization"),
      .init("It won the ⟦Palme d’Or⟧ in May.", "award"),
      .init("⟦Gogglebox⟧ is back in May.", "title"),
      .init("Bong Joon-ho came to Cannes. It had shown his ⟦Mother⟧ in May.", "title"),
      .init("The dramas Squid Game and ⟦Drive⟧ ended.", "title"),
      .init("They saw ⟦Hoodlum⟧, the crime thriller by Ebo Quansah.", "title"),
      .init("He wrote the script of ⟦Fight Club⟧ for the studio, and a drama.", "title"),
    ],
    leaves: [
      "He wanted to signal that you can move to another kingdom.", "The Korean drama was a hit.", "It gave us hope.", "Apple pie is sweet.",
      "Apple has seeds.", "Sky’s the limit.", "He plays a soldier called The Captain.", "She led The Woman in the Barn.",
      "Showbox & Norvel Group met.",
      "He came at 2am.", "The film won the Grand Prix there.", "They wrote to the Fight Club about it.", "It had shown his Mother in May.",
      "People said it was good.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for match in view.matches {
      if isGlued(match, view) || isHour(match, view) || isRate(match, view) || followsFamilyName(match, view)
        || followsGivenName(match, view)
      {
        continue
      }
      let range = extendedByOffice(match, view)
      for place in 0..<view.lexicon.senseCount(match.node) {
        let sense = view.lexicon.sense(match.node, place)
        guard !sense.flags.contains(.demonym), !sense.flags.contains(.sign),
          view.lexicon.isUsable(sense.flags, view.tokens, match.firstToken, match.endToken)
        else { continue }
        guard let type = LocalEntity.Kind(sense.type), ![.person, .title].contains(type) || !isCutShort(match, view),
          type != .place || !isOfKoreanName(match, view)
        else { continue }
        let score = self.score(sense, type, match, view)
        let candidate = NameCandidate(field, range, type, score, manual.id, sense.entity)
        if score >= NameCandidate.threshold { board.claim(candidate) } else { board.propose(candidate) }
        if type == .award { proposeHost(of: match, field, &board) }
      }
    }
  }

  private static func score(_ sense: Sense, _ type: LocalEntity.Kind, _ match: GazetteerMatch, _ view: FieldView) -> Int {
    if sense.flags.contains(.common) { return scoreOfOrdinaryWords(sense, type, match, view) }
    if sense.flags.contains(.added) { return 92 }
    let words = match.tokens.count
    switch type {
    case .title:
      if isInsideLongerTitle(match, view) { return 20 }
      if isCount(match, view) || isWhere(match, view) { return 15 }
      return view.isTitleCase ? 45 : words > 2 ? 66 : 56
    case .person: return words > 1 ? (isCompanyHere(match, view) ? 84 : 90) : Mononym.matches(match, view) ? 62 : 40
    case .place:
      guard isBesideName(match, view) else { return 85 }
      // "said Wellington Fong": a place is also a given name.
      if match.tokens.count == 1, PersonLead.before(view, match.firstToken) != .none, isFamilyName(match.endToken, view) { return 38 }
      return isInsideInstitution(match, view) ? 38 : 70
    case .organization: return isOtherCompany(sense, match, view) ? 40 : 88
    case .facility: return isCompanyToo(match, view) && !isBuilding(match, view) ? 40 : 94
    default: return 88
    }
  }

  /// "Overseas, the film has": an adverb that opens a sentence.
  private static func isWhere(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    match.tokens.count == 1 && view.isSentenceStart(match.firstToken) && view.token(match.endToken)?.isMark(",") == true
      && wheres.contains(view.tokens[match.firstToken].hash)
  }

  private static let wheres = WordSet("overseas abroad elsewhere recently finally together tomorrow yesterday today")

  /// "the first 28 days": a number and words without a capital.
  private static func isCount(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    view.tokens[match.firstToken].kind == .number && match.tokens.count > 1
      && match.tokens.allSatisfy { view.tokens[$0].kind != .word || !view.tokens[$0].isCapitalized }
  }

  /// "told Walt Disney it would": a name that a company bears, too, is the company's where no word for a person stands before it.
  private static func isCompanyHere(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    let isCompany = (0..<view.lexicon.senseCount(match.node)).contains { place in
      let sense = view.lexicon.sense(match.node, place)
      return sense.type == .organization && !sense.flags.contains(.common)
    }
    guard isCompany else { return false }
    let before = view.token(match.firstToken - 1)
    return before?.classes.isDisjoint(with: .personCue | .position | .honorific) ?? true
  }

  /// "Barunson" in "Barunson Lion": an alias of one word before a capital that nothing explains is another company's name.
  private static func isOtherCompany(_ sense: Sense, _ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard match.tokens.count == 1 else { return false }
    // "Odeon" in "Odeon & Norvel Group": two names and more joined to one.
    if view.token(match.endToken)?.isMark("&") == true, view.isNameWord(match.endToken + 1), view.isNameWord(match.endToken + 2),
      view.isUnexplained(at: match.endToken + 1)
    {
      return true
    }
    // "Line" in "Line of Fire".
    if let of = view.token(match.endToken), of.word == .of, view.isNameWord(match.endToken + 1), view.isUnexplained(at: match.endToken + 1),
      view.tokens[match.firstToken].classes.contains(.common), view.tokens[match.endToken + 1].classes.contains(.common)
    {
      return true
    }
    // "Sunrise" in "Second Sunrise".
    if let before = view.token(match.firstToken - 1), before.kind == .word, before.isCapitalized,
      view.tokens[match.firstToken].gap == .space,
      before.classes.contains(.numeral) || before.classes.contains(.common), view.isUnexplained(at: match.firstToken - 1),
      !view.isSentenceStart(match.firstToken - 1), !view.isTitleCase, view.tokens[match.firstToken].shape.contains(.hasLower),
      before.classes.isDisjoint(with: .position | .personCue | .organizationCue | .workCue | .demonym | .stopword | .month | .weekday)
    {
      return true
    }
    guard !sense.flags.contains(.canonical), let next = view.token(match.endToken), next.kind == .word, next.gap == .space,
      next.isCapitalized, next.shape.contains(.hasLower), view.isUnexplained(at: match.endToken)
    else { return false }
    return view.isTitleCase
      || next.classes.isDisjoint(
        with: .position | .personCue | .workCue | .demonym | .stopword | .month | .weekday | .honorific | .season | .organizationSuffix)
  }

  /// True where a place stands inside a longer run of capitals that may be another name: "Paris Hilton", "Korea Herald".
  private static func isBesideName(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    view.isNameWord(match.endToken) && view.tokens[match.endToken].gap == .space && view.isUnexplained(at: match.endToken)
  }

  /// A word in small letters that is a family name, or nothing that the vocabulary has.
  private static func isFamilyName(_ at: Int, _ view: FieldView) -> Bool {
    let token = view.tokens[at]
    return token.shape.contains(.hasLower)
      && (!token.classes.isDisjoint(with: .surname | .koreanSurname) || token.classes.isEmpty && token.word == .unlisted)
  }

  /// "Korea" in "Korea Media Panel": capitalised ordinary words go on.
  private static func isInsideInstitution(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    let next = view.tokens[match.endToken]
    return !view.isTitleCase && next.shape.contains(.hasLower)
      && next.classes.isDisjoint(with: .position | .personCue | .month | .weekday | .stopword | .surname)
      && !next.classes.isDisjoint(with: .common | .organizationSuffix | .facilityNoun | .eventCue | .workCue)
  }

  /// "Jung Woo" in "Hwang Jung-woo": a family name stands before.
  private static func followsFamilyName(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard match.tokens.count > 1, let before = view.token(match.firstToken - 1), before.kind == .word, before.isCapitalized,
      before.classes.contains(.koreanSurname), view.tokens[match.firstToken].gap == .space, view.isUnexplained(at: match.firstToken - 1)
    else { return false }
    return match.tokens.contains { view.tokens[$0].kind == .hyphen }
      || match.tokens.count == 2 && match.tokens.allSatisfy { view.tokens[$0].classes.contains(.koreanGivenSyllable) }
  }

  /// "Booker" in "Cory Booker": one word after a given name that is nothing else.
  private static func followsGivenName(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard match.tokens.count == 1, view.tokens[match.firstToken].gap == .space, view.tokens[match.firstToken].shape.contains(.hasLower),
      let before = view.token(match.firstToken - 1), before.kind == .word, before.isCapitalized, before.classes.contains(.givenName)
    else { return false }
    return before.classes.isDisjoint(with: .common | .stopword | .place | .koreanSurname | .koreanGivenSyllable | .organizationCue)
      && !view.isTitleCase && view.tokens[match.firstToken].classes.isDisjoint(with: .organizationSuffix)
  }

  /// "Na Hyun" in "Na Hyun-soo", "Lee Sang" in "Lee Sang Yoon": the text has a longer name than the lexicon.
  private static func isCutShort(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard let next = view.token(match.endToken) else { return false }
    let isKorean = view.tokens[match.firstToken].classes.contains(.koreanSurname)
    if next.kind == .hyphen, next.gap == .none, let part = view.token(match.endToken + 1), part.kind == .word, part.gap == .none {
      return part.isCapitalized
        || isKorean
          && (part.classes.contains(.koreanGivenSyllable)
            || part.classes.isDisjoint(with: .common | .performVerb | .makeVerb | .stopword) && part.count < 7)
    }
    guard isKorean, match.tokens.count == 2, next.kind == .word, next.gap == .space, next.isCapitalized,
      next.classes.contains(.koreanGivenSyllable), view.isUnexplained(at: match.endToken)
    else { return false }
    return view.tokens[match.endToken - 1].count <= 6
  }

  /// "Jung Gu" in "Jung Gu Won": no district.
  private static func isOfKoreanName(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard match.tokens.count == 2, view.tokens[match.firstToken + 1].kind == .word, view.isNameWord(match.endToken),
      view.tokens[match.endToken].gap == .space
    else { return false }
    return view.tokens[match.firstToken].classes.contains(.koreanSurname)
      && view.tokens[match.endToken].classes.contains(.koreanGivenSyllable)
  }

  /// "Bell" in "Ashworth-Bell": one word that a hyphen ties to another capitalised one.
  private static func isGlued(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard match.tokens.count == 1 else { return false }
    let at = match.firstToken
    if let before = view.token(at - 1), before.kind == .hyphen, before.gap == .none, view.tokens[at].gap == .none,
      let part = view.token(at - 2), part.kind == .word, part.isCapitalized, part.classes.isDisjoint(with: .demonym | .place)
    {
      return true
    }
    guard let next = view.token(at + 1), next.kind == .hyphen, next.gap == .none, let part = view.token(at + 2), part.gap == .none else {
      return false
    }
    return part.kind == .word && part.isCapitalized && part.classes.isDisjoint(with: .demonym | .place | .position)
      && !view.tokens[at].classes.contains(.place)
  }

  /// "2am", which is a band in capitals.
  private static func isHour(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    match.tokens.count == 2 && view.tokens[match.firstToken].kind == .number && view.tokens[match.firstToken + 1].gap == .none
      && !view.tokens[match.firstToken + 1].isCapitalized
  }

  /// "£3 million PA": each year, and no state.
  private static func isRate(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard match.tokens.count == 1, view.tokens[match.firstToken].hash == perAnnum, let before = view.token(match.firstToken - 1) else {
      return false
    }
    return before.kind == .number || before.classes.contains(.numeral) || before.classes.contains(.currencyName)
  }

  private static let perAnnum = Fold.hash("pa")

  /// "Ministry of Culture" + " and Tourism", + ", Tourism and Sports": an office's name goes on.
  private static func extendedByOffice(_ match: GazetteerMatch, _ view: FieldView) -> Range<Int> {
    guard match.tokens.count >= 3, view.tokens[match.firstToken].classes.contains(.organizationSuffix),
      view.tokens[match.firstToken + 1].word == .of
    else { return match.tokens }
    func isField(_ at: Int) -> Bool { view.isNameWord(at) && view.isUnexplained(at: at) }
    var end = match.endToken
    while view.token(end)?.isMark(",") == true, isField(end + 1),
      view.token(end + 2)?.word == .and || view.token(end + 2)?.isMark(",") == true
    {
      end += 2
    }
    guard view.token(end)?.word == .and, isField(end + 1) else { return match.tokens }
    return match.firstToken..<end + 2
  }

  /// "MBC" in "MBC Drama Awards": who gives a prize is named with it.
  private static func proposeHost(of match: GazetteerMatch, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard match.tokens.count > 1,
      let host = view.lexicon.longestMatch(in: view.tokens, at: match.firstToken, limit: match.endToken - 1)
    else { return }
    for sense in view.lexicon.senses(of: host, in: view.tokens) where sense.type == .organization && !sense.flags.contains(.common) {
      board.propose(NameCandidate(field, host.tokens, .organization, 80, manual.id, sense.entity))
      return
    }
  }
}
