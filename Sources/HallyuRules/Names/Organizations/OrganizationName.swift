import HallyuAnnotations
import HallyuText

/// Organizations by the words of their names: "Pine Tree Actors Entertainment", "Kino Holdings", "Ministry of Trade", "Seoul National University".
enum OrganizationName {
  static let manual = RuleManual(
    "organization.suffix", "A run of capitalised words that ends in a word such as Entertainment, Studios, Inc or Group.",
    fires: [
      .init("The film was made by ⟦Haeun Pictures⟧.", "organization"),
      .init("It grew. ⟦Prime Entertainment⟧ is a leader.", "organization"),
      .init("⟦Salt & Kettle Media⟧ is preparing it.", "organization"),
      .init("It was sold to ⟦Denver & Lantern Films⟧ then.", "organization"),
      .init("It was sold to ⟦Warner Bros. Harbor Group⟧ then.", "organization"),
      .init("A stake in ⟦Orwick Entertainment⟧ was sold.", "organization"),
      .init("Shares of ⟦Quill & Rove Holdings⟧ rose.", "organization"),
      .init("⟦Haeun Pictures⟧ President Lee Ho-jun left.", "organization"),
      .init("It is an ⟦Orvel Group⟧ Company in Busan.", "organization"),
      .init("the ⟦Korean Prosecution Authority⟧ said so.", "organization"),
      .init("The ⟦Hong Kong Harbor Development Council⟧ paid.", "organization"),
    ],
    leaves: [
      "The White House Press Secretary spoke.", "It has a new Head of Digital Media.", "The Head of Fundamental Research at the bank left.",
      "Entertainment is a business.", "She was Controller, Factual Television then.", "It closed the Arts and Classical Music role then.",
      "Co-production has its price.", "They met Chief Financial Officer Ebo Quansah then.",
      "The Nomination and Remuneration Committee met.", "It has Orvel (Hindi News) there.",
      "It shapes Chinese TV there.", "It won Best Hindi Film there.", "The Group met on Friday.", "He likes Pictures of You.",
    ])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    guard !view.isTitleCase, let last = last(run, tokens), board.holder(field, run.lowerBound)?.type != .facility,
      !isNoName(run, last, view)
    else { return }
    var first = beginning(run, last, field, board)
    // "Odeon & UCI Cinemas Group", "Denver & Lantern Films"
    if first == run.lowerBound, view.token(first - 1)?.isMark("&") == true, let holder = board.holder(field, endingAt: first - 1),
      holder.type == .organization || holder.type == .place, last > first
    {
      board.takeOver(NameCandidate(field, holder.tokens.lowerBound..<last + 1, .organization, 90, manual.id))
      return
    }
    // "Huayi Tencent Entertainment": a word that nobody explains before a known name is the first of another.
    let isOther =
      first < run.lowerBound && isOwnWord(view, first - 1) && tokens[first].gap == .space && board.isFree(field, first - 1..<first)
    if isOther { first -= 1 }
    let end = endOfCompany(first, last, view)
    guard (first..<end).count(where: { tokens[$0].kind == .word }) >= 2 else { return }
    if isOther {
      board.takeOver(NameCandidate(field, first..<end, .organization, 80, manual.id))
      return
    }
    let isDivision = first < run.lowerBound
    // "Hong Kong" + "Trade Development Council": what is left without the place is only what the body does.
    if isDivision, board.holder(field, first)?.type == .place, !hasOwnWord(view, run.lowerBound..<last) {
      board.takeOver(NameCandidate(field, first..<end, .organization, 78, manual.id))
      return
    }
    let candidate = NameCandidate(field, first..<end, .organization, isDivision ? 60 : 76, manual.id)
    if isDivision { board.propose(candidate) } else { board.claim(candidate) }
  }

  /// True for a run that only looks like the name of a company.
  private static func isNoName(_ run: Range<Int>, _ last: Int, _ view: FieldView) -> Bool {
    // "Chinese TV", "Film & TV", "Best Hindi Film"
    if view.tokens[last].hash == tv, last > run.lowerBound, isNationOrField(last - 1, run, view) { return true }
    if view.tokens[run.lowerBound].hash == best { return true }
    // "the Netflix TV series", "a Sony Pictures film" has a name, "Netflix TV" is none, nor in "Netflix TV channels".
    if let next = view.token(last + 1), !next.isCapitalized, view.tokens[last].shape.contains(.allUpper),
      next.classes.contains(.workCue) || next.classes.contains(.organizationCue) && view.isPlural(last + 1)
    {
      return true
    }
    if InternalBody.matches(run.lowerBound..<last + 1, view) || isLanguage(run, view) || isField(run, last, view) { return true }
    // "the Director of Arts and Classical Music role"
    if let next = view.token(last + 1), !next.isCapitalized, PostWords.roles.contains(next.hash) { return true }
    // "of Social Club fame" speaks of a work, and so does a colon: "One Piece Film: Red".
    return view.token(last + 1)?.hash == fame || view.token(last + 1)?.isMark(":") == true && view.isNameWord(last + 2)
  }

  /// "British" and "UK" before "TV", where nothing else is named, or "Film &".
  private static func isNationOrField(_ at: Int, _ run: Range<Int>, _ view: FieldView) -> Bool {
    if view.tokens[at].isMark("&") { return run.count == 3 && view.tokens[run.lowerBound].classes.contains(.workCue) }
    return run.count == 2 && view.tokens[at].classes.contains(.demonym)
      || at == run.lowerBound && view.tokens[at].shape.contains(.allUpper) && nations.contains(view.tokens[at].hash)
  }

  private static let nations = WordSet("uk us")
  private static let tv = Fold.hash("tv")
  private static let best = Fold.hash("best")

  /// First token of the name: that of a known name right before the run, behind posts and nationalities.
  private static func beginning(_ run: Range<Int>, _ last: Int, _ field: Int, _ board: NameBoard) -> Int {
    let view = board.views[field]
    var first = run.lowerBound
    // "Netflix Studio Operations Division", "Sony Pictures", "Warner Bros. Motion Picture Group".
    let isAbbreviated = view.token(first - 1)?.isMark(".") == true && view.token(first - 2)?.classes.contains(.abbreviation) == true
    if let holder = board.holder(field, endingAt: isAbbreviated ? first - 1 : first), view.tokens[first].gap == .space,
      holder.type == .organization || holder.type == .place && !isAbbreviated
    {
      first = holder.tokens.lowerBound
    }
    // "Korean Film Council" keeps its first word: without it, only words for kinds of companies are left.
    let isPublic = publicBodies.contains(view.tokens[last].hash) && view.token(first - 1)?.word == .the
    while first < last,
      isPost(view.tokens[first]) || !isPublic && view.tokens[first].classes.contains(.demonym) && hasOwnWord(view, first + 1..<last)
    {
      first += 1
    }
    return first
  }

  /// "an Essel Group Company": after an article the last word only says what the name before it is.
  private static func endOfCompany(_ first: Int, _ last: Int, _ view: FieldView) -> Int {
    guard view.tokens[last].hash == company, [.a, .an].contains(view.token(first - 1)?.word ?? .unlisted), last - first > 1,
      view.tokens[last - 1].classes.contains(.organizationSuffix)
    else { return last + 1 }
    return last
  }

  /// "(Hindi News)": in what language a channel speaks.
  private static func isLanguage(_ run: Range<Int>, _ view: FieldView) -> Bool {
    view.tokens[run.lowerBound].classes.contains(.demonym) && view.token(run.lowerBound - 1)?.isMark("(") == true
      && view.token(run.upperBound)?.isMark(")") == true
      && run.dropFirst().allSatisfy { view.tokens[$0].classes.contains(.common) || view.tokens[$0].classes.contains(.organizationSuffix) }
  }

  private static let chief = Fold.hash("chief")
  private static let company = Fold.hash("company")

  /// A capitalised word that English does not have, in the middle of a sentence.
  private static func isOwnWord(_ view: FieldView, _ at: Int) -> Bool {
    guard let token = view.token(at), view.isNameWord(at), !view.isSentenceStart(at) else { return false }
    return token.classes.isDisjoint(with: .common | .stopword | .demonym | .position | .honorific | .place | .month | .weekday)
  }

  /// The last word of a name that ends with its kind, or whose bearer's post follows: "Haeun Pictures President Ebo Quansah".
  private static func last(_ run: Range<Int>, _ tokens: [Token]) -> Int? {
    guard let end = run.last(where: { tokens[$0].kind == .word }) else { return nil }
    // "Co-production"
    if tokens[end].classes.contains(.organizationSuffix) { return tokens[end].isCapitalized ? end : nil }
    for at in run.dropFirst() where tokens[at].classes.contains(.position) {
      // "Norvel Chief Financial Officer X": a part of the post.
      let isOfPost = fields.contains(tokens[at - 1].hash) || at - 2 >= run.lowerBound && tokens[at - 2].hash == chief
      return tokens[at - 1].classes.contains(.organizationSuffix) && !isOfPost ? at - 1 : nil
    }
    return nil
  }

  /// What a post may be for: "White House Press Secretary", "Film Director".
  private static let fields = WordSet(
    "press film films music media production productions television tv animation communications research distribution digital management international global news rights interactive mobile network studio"
  )

  /// Bodies that are of a nation: "the Swedish Prosecution Authority".
  private static let publicBodies = WordSet(
    "authority agency association federation council commission institute ministry board bureau academy society union police")

  /// "Head of Fundamental Research at Kotak", "Commissioner for Human Rights": what a post is for.
  private static func isField(_ run: Range<Int>, _ last: Int, _ view: FieldView) -> Bool {
    // "Controller, Factual Television", "Managing Director Global Distribution"
    let lead = view.token(run.lowerBound - 1).map { $0.isMark(",") || $0.word == .of } ?? false ? run.lowerBound - 2 : run.lowerBound - 1
    if let post = view.token(lead), post.classes.contains(.position) || PostWords.isHead(post), areDepartments(run, view) { return true }
    guard let before = view.token(run.lowerBound - 1), before.word == .of || before.word == .for,
      let post = view.token(run.lowerBound - 2), post.classes.contains(.position) || post.isCapitalized && before.word == .for
    else { return false }
    // "Head of Digital Media."
    if before.word == .of, headed.contains(post.hash), areDepartments(run, view) { return true }
    return view.token(last + 1)?.word == .at || before.word == .for
  }

  private static func areDepartments(_ run: Range<Int>, _ view: FieldView) -> Bool {
    run.allSatisfy { view.tokens[$0].kind != .word || PostWords.departments.contains(view.tokens[$0].hash) }
  }

  private static let headed = WordSet("head director vp svp evp")
  private static let fame = Fold.hash("fame")

  private static func hasOwnWord(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.contains {
      view.tokens[$0].kind == .word && view.tokens[$0].classes.isDisjoint(with: .organizationSuffix | .common | .workCue | .place)
    }
  }

  private static func isPost(_ token: Token) -> Bool {
    token.classes.contains(.position) || token.classes.contains(.honorific)
  }
}
