import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works beside works and makers: "Hill Road and Gilded Gate" after "credits include", "Ebo Quansah's The Tenth Floor".
enum NeighbouringTitle {
  static let manual = RuleManual(
    "title.list", "A capitalised name that a comma or `and` ties to a title, or that a possessive gives to its maker.",
    fires: [
      .init("Kim Tae-ri's ⟦Gravelko Salter⟧ earned Rs 12 crore on its opening day.", "title"),
      .init("The film will clash with Kim Tae-ri's ⟦Gravelko⟧ in May.", "title"),
      .init("His credits include Hill Road and ⟦Gilded Gate⟧.", "title"),
      .init("His credits include Hill Road, ⟦12 Salt Clerks⟧ and ⟦Gilded Gate⟧.", "title"),
      .init("They saw Kim Tae-ri’s ⟦The Tenth Floor⟧ twice.", "title"),
      .init("Finalists are Kim Tae-ri’s ⟦Spring Kettle⟧, Lee Jung-jae’s Wanderkin, and Oh Tae-sik’s ⟦Duck Pond⟧.", "title"),
      .init("Kim Tae-ri’s ⟦Model Tenant⟧ was screened in Cannes.", "title"),
      .init("She has signed on to star in Kim Tae-ri’s ⟦Southmoor⟧.", "title"),
      .init("It comes from Kim Tae-ri of ⟦House of Cards⟧ in May.", "title"),
      .init("The cast includes Kim Tae-ri of ⟦The Reckless Kettle⟧ and others.", "title"),
      .init("Dramas include Netflix’s Salt Queen, MBC’s ⟦The Salt Pours⟧ and others.", "title"),
      .init("His credits include Salt Road, ⟦Doctor Kettle⟧ and others.", "title"),
      .init("Also on the way are Salt Creature, ⟦Gravel House 3⟧ and others.", "title"),
      .init("Films shot there are Squid Game, Parasite and ⟦1917⟧.", "title"),
      .init("Netflix’s ⟦Salt Voyage⟧ and Disney+’s Moving Salt were shown.", "title"),
      .init("Netflix’s ⟦Salt Moon⟧ took $9 million there.", "title"),
      .init("He met Kim Tae-ri in Squid Game, Lee Jung-jae in ⟦Kettle⟧ and others.", "title"),
    ],
    leaves: [
      "She had a role in Kim Tae-ri's company.", "They met in Kim Tae-ri's Busan.",
      "She likes Parasite and Korean food.", "They saw Kim Tae-ri’s Korean films.", "He left Squid Game and Netflix.",
      "They saw Kim Tae-ri’s Certain Look entry there.", "Netflix’s Salt Studio made $9 million.",
      "He plays a cook in Squid Game and Prince Salter in Parasite.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for at in view.tokens.indices.dropFirst() {
      let token = view.tokens[at]
      if token.kind == .number, token.gap == .space {
        proposeYear(at, field, &board)
        proposeFigure(at, field, &board)
      }
      guard token.kind == .word, token.isCapitalized || token.shape.contains(.innerUpper), board.owner[field][at] < 0, token.gap == .space
      else { continue }
      let score = isListed(view, field, at, board) ? 56 : possessed(view, field, at, board)
      guard score > 0, let end = TitleRun.end(view, from: at, field: field, board: board, isCued: score == 56) else { continue }
      let range = at..<end
      guard !PlainRun.isPlain(view, range) || score == 56 && isAddress(view, range), !board.characters.contains(view.key(range)),
        looksLikeTitle(view, range, score: score)
      else { continue }
      // "X's Un Certain Regard entry": a section of a festival.
      if let noun = view.token(end), sections.contains(noun.hash), !noun.isCapitalized, noun.gap == .space { continue }
      let title = view.senses(of: range).first { $0.type == .title }
      let candidate = NameCandidate(field, range, .title, min(score, 60) + (title == nil ? 0 : 15), manual.id, title?.entity)
      if board.isFree(field, range) {
        board.claim(candidate)
      } else if score == 56 {
        board.takeOver(candidate)
      } else {
        board.propose(candidate)
      }
    }
    proposeBefore(field, &board)
  }

  /// "Squid Game and 1917": a year that the lexicon has for a work.
  private static func proposeYear(_ at: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard view.tokens[at].count == 4, view.token(at - 1)?.word == .and,
      let title = view.senses(of: at..<at + 1).first(where: { $0.type == .title }), isListed(view, field, at, board)
    else { return }
    board.claim(NameCandidate(field, at..<at + 1, .title, 71, manual.id, title.entity))
  }

  /// "Tin Moon, 12 Calm Men and": a figure before words with capitals.
  private static func proposeFigure(_ at: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard view.tokens[at].count < 4, view.isNameWord(at + 1),
      view.isNameWord(at + 2), view.tokens[at + 2].gap == .space, view.tokens[at + 1].classes.isDisjoint(with: .month | .demonym),
      isListed(view, field, at, board), let end = TitleRun.end(view, from: at + 1, field: field, board: board, isCued: true)
    else { return }
    board.claim(NameCandidate(field, at..<end, .title, 60, manual.id, view.senses(of: at..<end).first { $0.type == .title }?.entity))
  }

  /// "Doctor Kettle" among titles: a form of address and a word that is no name.
  private static func isAddress(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.count == 2 && view.tokens[range.lowerBound].classes.contains(.honorific) && view.isNameWord(range.lowerBound + 1)
      && view.tokens[range.lowerBound + 1].classes.contains(.common)
      && view.tokens[range.lowerBound + 1].classes.isDisjoint(with: .surname | .koreanSurname | .givenName | .place)
  }

  /// "Regal, Homework, The Queen and Squid Game": what stands before two titles of a list is a title, too.
  private static func proposeBefore(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    var at = view.tokens.count - 1
    while at > 1 {
      at -= 1
      guard view.tokens[at].isMark(","), view.tokens[at].gap == .none, let next = board.holder(field, at + 1), next.type == .title,
        next.tokens.lowerBound == at + 1, board.owner[field][at - 1] < 0, view.endsName(at - 1), isFollowedByTitle(view, field, next, board)
      else { continue }
      var first = at - 1
      while first > 0, at - first < 6, board.owner[field][first - 1] < 0, view.tokens[first].gap <= .space,
        view.endsName(first - 1) || view.tokens[first - 1].kind == .hyphen && view.tokens[first - 1].gap == .none
          || [.of, .the, .in, .to].contains(view.tokens[first - 1].word) && view.isNameWord(first - 2)
      {
        first -= 1
      }
      let range = first..<at
      guard view.token(first - 1)?.isMark(",") == true || range.count > 1 && view.isSentenceStart(first),
        !PlainRun.isPlain(view, range), !board.characters.contains(view.key(range)), looksLikeTitle(view, range, score: 56)
      else { continue }
      board.claim(NameCandidate(field, range, .title, 56, manual.id, view.senses(of: range).first { $0.type == .title }?.entity))
    }
  }

  /// "A in T, B in Salter and C in T2": a person and a preposition, where others of the sentence stand so before a title.
  private static func isParallel(_ view: FieldView, _ field: Int, _ preposition: Int, _ board: NameBoard) -> Bool {
    guard board.holder(field, endingAt: preposition)?.type == .person else { return false }
    let sentence = view.sentenceTokens(of: preposition)
    guard sentence.count < 400 else { return false }
    return sentence.contains { at in
      guard at != preposition, view.tokens[at].word == view.tokens[preposition].word, board.holder(field, endingAt: at)?.type == .person
      else {
        return false
      }
      let next = view.token(at + 1)?.kind == .quote ? at + 2 : at + 1
      return board.holder(field, next).map { $0.type == .title && $0.score >= NameCandidate.threshold } ?? false
    }
  }

  private static func isFollowedByTitle(_ view: FieldView, _ field: Int, _ title: NameCandidate, _ board: NameBoard) -> Bool {
    var at = title.tokens.upperBound
    guard let joint = view.token(at), joint.isMark(",") || joint.word == .and else { return false }
    at += 1
    if view.token(at)?.word == .and { at += 1 }
    return board.holder(field, at)?.type == .title
  }

  /// "a cook in Squid Game and Prince Salter in ‘T’": whom somebody plays there.
  private static func isActedIn(_ view: FieldView, _ field: Int, _ at: Int, _ board: NameBoard) -> Bool {
    var end = at
    while end < at + 5, view.endsName(end) || view.token(end)?.kind == .hyphen { end += 1 }
    guard let link = view.token(end), link.word == .in || link.word == .on, let next = view.token(end + 1) else { return false }
    return next.kind == .quote || board.holder(field, end + 1)?.type == .title
      || view.sentenceTokens(of: at).contains { $0 < at && view.tokens[$0].classes.contains(.characterCue) }
  }

  /// "X and", "X,", "X, and 2021 film" before the token, where X is a title.
  private static func isListed(_ view: FieldView, _ field: Int, _ at: Int, _ board: NameBoard) -> Bool {
    var before = at - 1
    guard let joint = view.token(before) else { return false }
    if joint.word == .and || joint.isMark("&") {
      if isActedIn(view, field, at, board) { return false }
      before -= 1
      if let mark = view.token(before), mark.isMark(",") || mark.isMark(";") { before -= 1 }
    } else if joint.isMark(",") {
      before -= 1
      // A clause may begin after a comma: the list must go on.
      var end = at
      while let token = view.token(end), end < at + 10,
        view.endsName(end) || token.kind == .hyphen || token.kind == .clitic || token.kind == .number
          || [.of, .the, .in, .to, .for, .a, .an, .my, .with].contains(token.word) && (view.isNameWord(end + 1) || view.isNameWord(end + 2))
      { end += 1 }
      guard let after = view.token(end), after.isMark(",") || after.word == .and || after.kind == .dash else { return false }
    } else {
      return false
    }
    if view.token(before)?.isMark(")") == true {
      while let token = view.token(before), before > at - 14, !token.isMark("(") { before -= 1 }
      before -= 1
    }
    while view.token(before)?.kind == .quote { before -= 1 }
    // "T for Apple TV+, T2 for HBO": where each is shown.
    if let home = board.holder(field, endingAt: before + 1), home.type == .organization,
      case let link = view.indexBefore(home.tokens.lowerBound, skippingArticles: true), view.token(link)?.word == .for,
      isForHome(view, field, at, board)
    {
      before = link - 1
    }
    guard let holder = board.holder(field, endingAt: before + 1), holder.type == .title else { return false }
    return holder.score >= NameCandidate.threshold
  }

  /// "T2 for HBO", "T2 for the BBC"
  private static func isForHome(_ view: FieldView, _ field: Int, _ first: Int, _ board: NameBoard) -> Bool {
    guard let link = (first + 1..<first + 8).first(where: { view.token($0)?.word == .for }) else { return false }
    let home = view.token(link + 1)?.word == .the ? link + 2 : link + 1
    return board.holder(field, home)?.type == .organization
  }

  /// "Kim Tae-ri's The Tenth Floor": only a run that no name of a person or thing looks like.
  private static func possessed(_ view: FieldView, _ field: Int, _ at: Int, _ board: NameBoard) -> Int {
    guard let joint = view.token(at - 1) else { return 0 }
    if joint.word == .for, let winner = board.holder(field, endingAt: at - 1), winner.type == .person {
      // "The award went to Kwon Da-ham for Through My Midwinter".
      return view.sentenceTokens(of: at).contains { view.tokens[$0].classes.contains(.awardCue) } ? 61 : 0
    }
    if [.for, .in].contains(joint.word), isParallel(view, field, at - 1, board) { return 56 }
    if joint.word == .of, let person = board.holder(field, endingAt: view.token(at - 2)?.isMark(",") == true ? at - 2 : at - 1),
      person.type == .person,
      [.the, .a, .my].contains(view.tokens[at].word) && view.isNameWord(at + 1),
      view.sentenceTokens(of: at).contains(where: {
        view.tokens[$0].word == .cast || view.tokens[$0].word == .stars || view.tokens[$0].word == .starring
      })
    {
      // "The cast includes Yoon Ho-gyeong of The Reckless Chase".
      return 56
    }
    if joint.word == .of, board.holder(field, endingAt: at - 1)?.type == .person, isKnownPhrase(view, at) { return 56 }
    guard joint.kind == .clitic, let owner = board.holder(field, endingAt: at - 1), owner.type == .person || owner.type == .organization
    else { return 0 }
    if owner.type == .organization, isAmongPeople(view, field, owner.tokens.lowerBound - 1, board) { return 0 }
    if owner.type == .organization, isOwnedInList(owner, view, field, board) || isAmongOwned(owner, view, field, at, board) { return 56 }
    if owner.type == .organization, isAtBoxOffice(view, field, at, board) { return 58 }
    // "director Ma Ji-won's Tideland": what a maker has is a work.
    let isMaker = owner.type == .person && view.token(owner.tokens.lowerBound - 1).map { isMakerWord($0) } ?? false
    if isMaker { return 62 }
    // "to star in Joshua Caldwell's Southland": what somebody has that people star in.
    if owner.type == .person, view.token(owner.tokens.lowerBound - 1)?.word == .in,
      view.token(owner.tokens.lowerBound - 2)?.classes.contains(.performVerb) == true, endsPhrase(view, field, at, board)
    {
      return 58
    }
    if owner.type == .person, owner.tokens.count > 1, isToldOfPart(view, owner), endsPhrase(view, field, at, board) { return 58 }
    return owner.type == .person && owner.tokens.count > 1 && isPresented(view, field, at, board) ? 58 : 52
  }

  /// "Ebo Quansah of House of Cards": a work of several words that the lexicon has, and nothing else of that name.
  private static func isKnownPhrase(_ view: FieldView, _ first: Int) -> Bool {
    guard let match = view.lexicon.longestMatch(in: view.tokens, at: first, limit: min(view.tokens.count, first + 10)),
      match.tokens.count > 1
    else { return false }
    let senses = view.lexicon.senses(of: match, in: view.tokens)
    return senses.contains { $0.type == .title } && senses.allSatisfy { $0.type == .title || $0.flags.contains(.common) }
  }

  /// "led by Han Ji-hyo (Tomorrow) and NCT's Doyoung": a person stands before in the list.
  static func isAmongPeople(_ view: FieldView, _ field: Int, _ end: Int, _ board: NameBoard) -> Bool {
    var at = end
    if view.token(at)?.word == .and { at -= 1 }
    if view.token(at)?.isMark(",") == true { at -= 1 }
    guard at < end else { return false }
    if view.token(at)?.isMark(")") == true {
      var open = at
      while open > 0, at - open < 10, !view.tokens[open].isMark("(") { open -= 1 }
      at = open - 1
    }
    return board.holder(field, endingAt: at + 1)?.type == .person
  }

  /// The capitals end at a mark or a small word.
  private static func endsPhrase(_ view: FieldView, _ field: Int, _ at: Int, _ board: NameBoard) -> Bool {
    guard let end = TitleRun.end(view, from: at, field: field, board: board), let next = view.token(end) else { return false }
    return next.kind != .word && next.kind != .clitic || next.classes.contains(.stopword)
  }

  /// "Kim Gok-jae's Exemplary Tenant was shown", "will release Kim Gok-jae's Galilea": a person's two capitalised words, or one that opens,
  /// is shown or released.
  private static func isPresented(_ view: FieldView, _ field: Int, _ at: Int, _ board: NameBoard) -> Bool {
    guard let end = TitleRun.end(view, from: at, field: field, board: board), let next = view.token(end) else { return false }
    // "Hwang Il-gyu's Spring Well, Leem Gyu-tae's Wanderer and": one of several that people have.
    if isAmongPossessed(view, field, at, end, board) { return true }
    // "Ebo Dell's Gravelko earned Rs 12 crore".
    if SubjectTitle.takesSum(view, end) { return true }
    // "Hong Eun-sung's Loners, which casts": a work that is told of.
    if next.isMark(","), view.token(end + 1)?.word == .which { return true }
    if next.kind == .word, !next.isCapitalized, next.classes.contains(.workCue) || next.classes.contains(.organizationCue) { return false }
    let sentence = view.sentenceTokens(of: at)
    // "Hur Jae-jung's Second Child expounds on": two capitalised words or more, where works are spoken of.
    if end - at > 1, view.tokens[at].classes.contains(.common) || view.tokens[at].classes.contains(.stopword),
      next.kind != .word || !next.isCapitalized && next.kind != .clitic,
      sentence.contains(where: { !view.tokens[$0].classes.isDisjoint(with: .workCue | .plotCue) && !view.tokens[$0].isCapitalized })
    {
      return true
    }
    var look = end
    while look < end + 4, look < sentence.upperBound,
      view.tokens[look].kind == .word || view.tokens[look].kind == .dash || view.tokens[look].isMark(",")
    {
      if !view.tokens[look].classes.isDisjoint(with: .releaseVerb) || shown.contains(view.tokens[look].hash) { return true }
      look += 1
    }
    var before = at - 2
    while before >= max(sentence.lowerBound, at - 10) {
      if view.tokens[before].isMark(",") { return false }
      if view.tokens[before].classes.contains(.releaseVerb) || shown.contains(view.tokens[before].hash) { return true }
      before -= 1
    }
    return false
  }

  private static func isAmongPossessed(_ view: FieldView, _ field: Int, _ at: Int, _ end: Int, _ board: NameBoard) -> Bool {
    var after = end
    if view.token(after)?.isMark(",") == true { after += 1 }
    if view.token(after)?.word == .and { after += 1 }
    if after > end, let other = board.holder(field, after), other.type == .person, other.tokens.count > 1,
      view.token(other.tokens.upperBound)?.kind == .clitic, view.isNameWord(other.tokens.upperBound + 1)
    {
      return true
    }
    // The last of the list: a title stands before the owner.
    guard let owner = board.holder(field, endingAt: at - 1) else { return false }
    var before = owner.tokens.lowerBound - 1
    if view.token(before)?.word == .and { before -= 1 }
    if view.token(before)?.isMark(",") == true { before -= 1 }
    guard before < owner.tokens.lowerBound - 1, let title = board.holder(field, before), title.type == .title,
      view.token(title.tokens.lowerBound - 1)?.kind == .clitic
    else { return false }
    return true
  }

  private static func isMakerWord(_ token: Token) -> Bool {
    token.kind == .word && (token.hash == director || token.hash == filmmaker || token.hash == helmer || token.hash == auteur)
  }

  private static let sections = WordSet("entry sidebar section strand competition programme program title selection lineup")
  private static let shown = WordSet("shown featured screened invited premiered handling winner won competes competing bought")
  private static let director = Fold.hash("director")
  private static let filmmaker = Fold.hash("filmmaker")
  private static let helmer = Fold.hash("helmer")
  private static let auteur = Fold.hash("auteur")

  private static func looksLikeTitle(_ view: FieldView, _ range: Range<Int>, score: Int) -> Bool {
    let tokens = view.tokens
    let words = range.filter { tokens[$0].kind == .word }
    let isKnown = view.senses(of: range).contains { $0.type == .title }
    guard let first = words.first, let last = words.last,
      tokens[last].classes.isDisjoint(with: .organizationSuffix | .position | .personCue | .awardCue | .eventCue | .organizationCue)
        || isKnown
    else { return false }
    if isKnown { return true }
    if tokens[first].classes.contains(.givenName) && words.count > 1 { return false }
    // "Dan Levy, Blackpink's Jennie, Rachel Sennott": a member among people.
    if words.count == 1, score == 52, tokens[first].classes.contains(.givenName) { return false }
    if score > 52 { return words.count > 1 || tokens[first].classes.isDisjoint(with: .koreanSurname | .surname | .givenName) }
    // "NASA's Space Centre in Greenbelt", "the university's School of Business".
    if words.contains(where: { !tokens[$0].classes.isDisjoint(with: .organizationSuffix | .facilityNoun | .organizationCue) }) {
      return false
    }
    let hasSmallWord = words.dropFirst().contains { tokens[$0].classes.contains(.stopword) }
    return [.the, .a, .an, .my].contains(tokens[first].word) && words.count > 1 || hasSmallWord && words.count > 2
  }
}
