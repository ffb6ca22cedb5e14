import HallyuAnnotations
import HallyuReference
import HallyuText

/// Known names that are made of ordinary words: "Sky", "Rain", "The Glory".
extension KnownNames {
  /// A name that is made of ordinary words counts in mid-sentence, with a capital and no further name beside it.
  static func scoreOfOrdinaryWords(_ sense: Sense, _ type: LocalEntity.Kind, _ match: GazetteerMatch, _ view: FieldView) -> Int {
    if let score = scoreAnywhere(type, match, view) { return score }
    if type == .title, isUnmistakable(sense, match, view) { return view.isTitleCase ? 45 : 56 }
    if type == .title, !view.isTitleCase, isPairAmongWorks(match, view) { return 52 }
    if type == .title, isCalledWork(match, view) { return 64 }
    let first = view.tokens[match.firstToken]
    guard !view.isTitleCase, !view.isSentenceStart(match.firstToken), first.isCapitalized else { return 15 }
    // "Sky CEO Ebo Quansah": a post is no part of the name.
    let isPartOfName =
      view.isNameWord(match.endToken) && view.tokens[match.endToken].gap == .space
      && !(view.tokens[match.endToken].shape.contains(.allUpper) && view.tokens[match.endToken].classes.contains(.position))
    switch type {
    case .organization: return isPartOfName || isNoCompany(match, view) || isCalledWork(match, view) ? 25 : 62
    case .place:
      let before = view.token(match.firstToken - 1)?.word ?? .unlisted
      return [.in, .from, .to, .at, .near, .across, .around].contains(before) && !isPartOfName ? 60 : 25
    case .title: return scoreOfTitle(match, view)
    case .person:
      // One rare word ("Rowoon"); an ordinary one ("Rain") needs a cue.
      let isRare = first.classes.isDisjoint(with: .common | .stopword | .place | .givenName | .surname | .demonym | .countNoun | .workCue)
      return isRare && !isPartOfName && match.tokens.count == 1 ? 44 : 20
    default: return 20
    }
  }

  /// By the form of the name and what it does, wherever in a sentence it stands; nil where these say nothing.
  private static func scoreAnywhere(_ type: LocalEntity.Kind, _ match: GazetteerMatch, _ view: FieldView) -> Int? {
    let first = view.tokens[match.firstToken]
    switch type {
    case .organization:
      if isCompanyInFull(match, view) { return 84 }
      // "NBCUniversal's Peacock"
      if match.tokens.count > 1, match.tokens.contains(where: { view.tokens[$0].shape.contains(.innerUpper) }) { return 80 }
      let opens =
        match.tokens.count == 1 && !view.isTitleCase && view.isSentenceStart(match.firstToken) && first.isCapitalized
        && first.hash != people
      return opens && (acts(match.endToken, view) || isOwner(match.endToken, view)) ? 62 : nil
    case .title: return capitals(match, view) >= 3 && !view.isTitleCase && !isInsideLongerTitle(match, view) ? 58 : nil
    case .person: return Mononym.matches(match, view) ? 56 : nil
    default: return nil
    }
  }

  private static func capitals(_ match: GazetteerMatch, _ view: FieldView) -> Int {
    match.tokens.count { view.tokens[$0].kind == .word && view.tokens[$0].isCapitalized }
  }

  /// "the Winner took it all", "Queen of Salts", "Red Apple", "12 Sky".
  private static func isNoCompany(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    let before = view.token(match.firstToken - 1)
    if before?.word == .the, Mononym.isBand(view, beginningAt: match.firstToken) { return true }
    if view.token(match.endToken)?.word == .of, view.isNameWord(match.endToken + 1), view.isUnexplained(at: match.endToken + 1) {
      return true
    }
    let isAfterName = before.map { $0.kind == .word && $0.isCapitalized && !$0.classes.contains(.stopword) } ?? false
    return isAfterName || before?.kind == .number || view.tokens[match.firstToken].classes.contains(.numeral)
  }

  /// "Crash Landing on You", "The Glory": several capitals in mid-sentence are no chance.
  private static func scoreOfTitle(_ match: GazetteerMatch, _ view: FieldView) -> Int {
    if isNumbered(match, view) { return 62 }
    guard !isInsideLongerTitle(match, view), capitals(match, view) == 2 else { return 20 }
    // "Marvel's Runaways"
    if match.tokens.contains(where: { view.tokens[$0].kind == .clitic }) { return 58 }
    return [.the, .a, .my].contains(view.tokens[match.firstToken].word) && !isNickname(match, view) ? 50 : 20
  }

  /// "Gravelmoor": one word that the vocabulary does not have and that names nothing but the work, with no capital beside it.
  private static func isUnmistakable(_ sense: Sense, _ match: GazetteerMatch, _ view: FieldView) -> Bool {
    let word = view.tokens[match.firstToken]
    guard match.tokens.count == 1, sense.flags.contains(.canonical), !view.lexicon.entity(sense.entity).isCommon, word.isCapitalized,
      word.shape.contains(.hasLower), word.classes.isDisjoint(with: others | .common), isNamedAlone(match, view)
    else { return false }
    return isAlone(match, view)
  }

  /// "Copper Line" in a sentence of films: two ordinary words with capitals that name a work and nothing else.
  private static func isPairAmongWorks(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    let (first, second) = (view.tokens[match.firstToken], view.tokens[match.endToken - 1])
    guard match.tokens.count == 2, first.isCapitalized, second.isCapitalized, second.shape.contains(.hasLower), isNamedAlone(match, view),
      isAlone(match, view), !isNickname(match, view), first.classes.isDisjoint(with: others.subtracting(.demonym)),
      second.classes.isDisjoint(with: others), !isBehindArticle(match.firstToken, view)
    else { return false }
    return view.sentenceTokens(of: match.firstToken).contains {
      let token = view.tokens[$0]
      return token.kind == .word && !token.isCapitalized && !token.classes.isDisjoint(with: .workCue | .performVerb | .makeVerb)
    }
  }

  /// "Hoodlum, the crime thriller by", "the premiere of Hoodlum": what a company is called, too, is said to be a work.
  private static func isCalledWork(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard !view.isTitleCase, view.tokens[match.firstToken].isCapitalized, isAlone(match, view), !isNamedAlone(match, view),
      (0..<view.lexicon.senseCount(match.node)).contains(where: { view.lexicon.sense(match.node, $0).type == .title })
    else { return false }
    if let of = view.token(match.firstToken - 1), of.word == .of, showings.contains(view.tokens[match.firstToken - 2].hash) { return true }
    // "Back in the Room, a game show": the end of a longer name.
    let articles: [Word] = [.the, .a, .an]
    guard view.token(match.endToken)?.isMark(",") == true, articles.contains(view.token(match.endToken + 1)?.word ?? .unlisted),
      !articles.contains(view.token(match.firstToken - 1)?.word ?? .unlisted)
    else { return false }
    var at = match.endToken + 2
    while at < match.endToken + 8, let token = view.token(at), token.kind == .word || token.kind == .hyphen || token.kind == .number,
      token.classes.isDisjoint(with: .stopword | .organizationCue), !token.isCapitalized
    {
      if token.classes.contains(.workCue), view.token(at + 1).map({ $0.kind != .word || $0.classes.contains(.stopword) }) ?? true {
        return true
      }
      at += 1
    }
    return false
  }

  private static let showings = WordSet("premiere premieres gala screening screenings showing cast trailer remake adaptation sequel")

  /// The reference data has only works of that name.
  private static func isNamedAlone(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    (0..<view.lexicon.senseCount(match.node)).allSatisfy { view.lexicon.sense(match.node, $0).type == .title }
  }

  /// No capital right before or behind.
  static func isAlone(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    if view.isNameWord(match.endToken), view.tokens[match.endToken].gap == .space { return false }
    return !view.isNameWord(match.firstToken - 1) || view.tokens[match.firstToken].gap != .space
      || view.isSentenceStart(match.firstToken - 1)
  }

  /// "the Grand Prix": an article in small letters before what is no name of a work, unless a noun goes on.
  private static func isBehindArticle(_ first: Int, _ view: FieldView) -> Bool {
    guard let article = view.token(first - 1), [.the, .a, .an].contains(article.word), !article.isCapitalized else { return false }
    return view.token(first + 2).map { $0.kind != .word || $0.classes.isDisjoint(with: .workCue | .personCue | .titleNoun) } ?? true
  }

  private static let others: WordClass =
    .stopword | .givenName | .surname | .koreanSurname | .place | .demonym | .position | .personCue | .awardCue | .eventCue | .month
    | .organizationCue | .workCue

  /// "a soldier called The Captain": no work.
  private static func isNickname(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard let before = view.token(match.firstToken - 1), callings.contains(before.hash) else { return false }
    return !(max(0, match.firstToken - 5)..<match.firstToken).contains { view.tokens[$0].classes.contains(.workCue) }
  }

  private static let callings = WordSet("called nicknamed dubbed")

  /// "Amazon.com Inc", "Apple Inc.": the form of a company behind an ordinary word.
  private static func isCompanyInFull(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    match.tokens.count > 1 && view.tokens[match.firstToken].isCapitalized
      && match.tokens.contains { view.tokens[$0].classes.contains(.legalSuffix) && view.tokens[$0].isCapitalized }
  }

  /// "Star Wars Episode IV": a work of several words with its number.
  private static func isNumbered(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard match.tokens.count > 1, let part = view.token(match.endToken), part.isCapitalized, parts.contains(part.hash),
      let number = view.token(match.endToken + 1)
    else { return false }
    return number.kind == .number || number.shape.contains(.allUpper) || number.classes.contains(.numeral)
  }

  private static let parts = WordSet("episode part chapter season volume vol")
  private static let people = Fold.hash("people")

  /// "Discovery's Mark Hollinger": a possessive that leads to another name.
  private static func isOwner(_ end: Int, _ view: FieldView) -> Bool {
    guard let clitic = view.token(end), clitic.kind == .clitic else { return false }
    // "Universal's racing drama"
    if (end + 1..<end + 5).contains(where: { at in
      view.token(at).map { ($0.classes.contains(.workCue) || WorkWords.tales.contains($0.hash)) && !$0.isCapitalized } ?? false
        && (end + 1..<at).allSatisfy { view.tokens[$0].kind != .mark && !view.tokens[$0].classes.contains(.stopword) }
    }) {
      return true
    }
    // "Sky's operating profit", "Apple's boss"
    if (end + 1..<end + 4).contains(where: { at in
      view.token(at).map { belongings.contains($0.hash) && !$0.isCapitalized } ?? false
        && (end + 1..<at).allSatisfy { view.tokens[$0].kind == .word && !view.tokens[$0].classes.contains(.stopword) }
    }) {
      return true
    }
    guard view.isNameWord(end + 1), view.isNameWord(end + 2) else { return false }
    return view.tokens[end + 1].classes.contains(.givenName) || view.tokens[end + 1].classes.contains(.koreanSurname)
  }

  /// "Apple said", "Apple has acquired": right behind a name a verb of which companies are the subject.
  static func acts(_ end: Int, _ view: FieldView) -> Bool {
    var at = end
    while let token = view.token(at), at < end + 2, [.has, .have, .will, .also].contains(token.word) { at += 1 }
    // "Apple has officially given"
    if at > end, let adverb = view.token(at), adverb.kind == .word, !adverb.isCapitalized, endsIn("ly", adverb, view) { at += 1 }
    // "Peacock has 33 million subscribers"
    if at > end, countsOrSpends(at - 1, view) { return true }
    guard let verb = view.token(at), verb.kind == .word, verb.gap == .space, !verb.isCapitalized else { return false }
    // "Apple has moved it"
    if at > end, view.tokens[end].word == .has, endsIn("ed", verb, view) || participles.contains(verb.hash) { return true }
    // "Neon is releasing it"
    if [.is, .are].contains(verb.word), let doing = view.token(at + 1), DealerVerb.releasing.contains(doing.hash) { return true }
    // "Neon will release it"
    if at > end, verb.classes.contains(.releaseVerb) { return true }
    if doings.contains(verb.hash) || countsOrSpends(at, view) { return true }
    return verb.classes.contains(.businessVerb) || at == end && verb.classes.contains(.reportingVerb)
  }

  /// "Peacock lost 500,000 subscribers", "Amazon will spend $1 billion", "Paramount fell 4 percent": what is had, spent or lost says whose.
  private static func countsOrSpends(_ at: Int, _ view: FieldView) -> Bool {
    let verb = view.tokens[at]
    let behind = at + 1..<min(at + 9, view.sentenceTokens(of: at).upperBound)
    if spendings.contains(verb.hash) { return behind.prefix(3).contains { view.tokens[$0].kind == .currency } }
    guard behind.prefix(3).contains(where: { view.tokens[$0].kind == .number || view.tokens[$0].classes.contains(.numeral) }) else {
      return false
    }
    if moves.contains(verb.hash) { return behind.prefix(3).contains { view.tokens[$0].word == .percent || view.tokens[$0].isMark("%") } }
    return havings.contains(verb.hash) && behind.contains { customers.contains(view.tokens[$0].hash) }
  }

  private static let belongings = WordSet(
    """
    profit profits revenue revenues sales earnings loss losses shares stock shareholders investors boss chief owner parent subscribers     streaming spokesman spokeswoman spokesperson lawyers executives
    """)
  private static let spendings = WordSet("spend spends spent invest invests invested pay pays paid")
  private static let moves = WordSet("fell rose climbed dropped gained slid jumped surged")
  private static let havings = WordSet("has have had added adds lost loses gained gains reached attracted boasts counts")
  private static let customers = WordSet("subscribers subscriber users viewers customers members employees households")

  private static func endsIn(_ ending: StaticString, _ token: Token, _ view: FieldView) -> Bool {
    token.count > 3 && view.text.bytes[Int(token.end) - 2..<Int(token.end)].elementsEqual([ending.utf8Start[0], ending.utf8Start[1]])
  }

  private static let participles = WordSet("given made taken bought sold won begun set put cut struck hit chosen paid built spent found")

  /// What companies do, besides business with each other.
  private static let doings = WordSet(
    "completed closed agreed ordered renewed commissioned licensed unveiled scrapped debuted released premiered launched")
}
