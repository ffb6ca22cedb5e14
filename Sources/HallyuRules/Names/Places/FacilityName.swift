import HallyuAnnotations
import HallyuText

/// Buildings and sites: "YCDSMC Studio 139", "Samsung Studio", "Charlotte Theater", "Jamsil Indoor Stadium".
enum FacilityName {
  static let manual = RuleManual(
    "facility.noun", "A run of capitalised words that ends in a word such as Theater, Hall, Stadium or, where a building is meant, Studio.",
    fires: [
      .init("The musical opens at the ⟦Tarnley Theater⟧.", "facility"),
      .init("It signed a lease for ⟦Orim Studio 7⟧.", "facility"),
      .init("It opens at the ⟦National Museum of Tarnland⟧ in May.", "facility"),
      .init("The film was shot at ⟦Tarn Studios⟧ near Busan.", "facility"),
      .init("He was taken to ⟦St Tarn’s Hospital⟧ in Busan.", "facility"),
      .init("The ⟦Prince Tarn Cinema⟧ in Seoul will close.", "facility"),
      .init("It moved between the ⟦Tarn Hotel⟧ and another.", "facility"),
      .init("⟦Orim Cinema⟧ on Tarn Street will be a venue.", "facility"),
      .init("The play fills Netflix’s ⟦Orim Tarn Theater⟧ each night.", "facility"),
      .init("The ⟦Museum of the Quiet Tarn⟧ opens in May.", "facility"),
      .init("The ⟦Orim Film Studios⟧ will open in May.", "facility"),
      .init("It opens at the ⟦Tarn Opera House⟧ in May.", "facility"),
      .init("It was shown in the ⟦Orim Art Gallery⟧ in May.", "facility"),
      .init("It was a survey by the ⟦Tarn Labor Rights Center⟧ in May.", "organization"),
    ],
    leaves: [
      "Studio Dragon made it.", "The Theater was full.", "Haeun Studio announced a film.", "She is a producer at Haeun Studio.",
      "Busan’s Theater was full.", "She is in “The Salt Tower” and two more.",
    ])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    var end = run.upperBound
    while end > run.lowerBound, tokens[end - 1].kind == .number { end -= 1 }
    let isNumbered = end < run.upperBound
    guard end > run.lowerBound, tokens[end - 1].classes.contains(.facilityNoun) || isOperaHouse(end, run, view),
      !tokens[end - 1].shape.contains(.allUpper),
      !isQuoted(run, view)
    else { return }
    if view.token(run.upperBound)?.word == .of {
      proposeOf(run, field, &board)
      return
    }
    var first = run.lowerBound
    if let holder = board.holder(field, endingAt: first), tokens[first].gap == .space, holder.type == .organization || holder.type == .place
    {
      first = holder.tokens.lowerBound
    }
    while first < end - 1, first >= run.lowerBound, tokens[first].classes.contains(.demonym) { first += 1 }
    first = extendedOverAnd(first, end, field, view, board)
    first = behindOwner(first, end, view)
    guard end - first >= 2 || (isNumbered && end - first >= 1) else { return }
    let score = min(90, self.score(first, end, run.upperBound, isNumbered: isNumbered, field, board) + (first < run.lowerBound ? 20 : 0))
    // "a survey by the Human Rights Center": who acts is a body.
    if !isNumbered, !isAmbiguous(tokens[end - 1]), acts(view, first, run.upperBound) {
      board.claim(NameCandidate(field, first..<run.upperBound, .organization, 64, manual.id))
      return
    }
    let candidate = NameCandidate(field, first..<run.upperBound, .facility, score, manual.id)
    if score >= NameCandidate.threshold { board.claim(candidate) } else { board.propose(candidate) }
  }

  /// How much speaks for a building, 0 to 100.
  private static func score(_ first: Int, _ end: Int, _ next: Int, isNumbered: Bool, _ field: Int, _ board: NameBoard) -> Int {
    let view = board.views[field]
    let noun = view.tokens[end - 1]
    let isPlacedBehind = view.token(next)?.word == .in && board.holder(field, next + 1)?.type == .place
    let isOnStreet = isOnStreet(view, next)
    var score = isNumbered ? 45 : 0
    // A studio is a company unless something says that it is a building.
    if isAmbiguous(noun) {
      score += 20
      if speaksOfBuildings(view, first) || isShotAt(view, first) || isOnStreet { score += 50 }
      // "the Wycombe Film Studios"
      if end - first > 2, view.tokens[end - 2].hash == film { score += 40 }
      return score
    }
    score += 46
    let isNamed = view.token(first - 1)?.word == .the && !isNumbered
    if speaksOfBuildings(view, first) { score += 24 }
    if isPlacedAt(view, first, field, board) { score += 24 } else if isNamed, end - first > 2 { score += 6 }
    if isPlacedBehind { score += 10 }
    // "the Seoul Arena", "the Ambassador Hotel"
    if isNamed, view.tokens[first].classes.contains(.place) || houses.contains(noun.hash) && !isOfBusiness(view, next) { score += 10 }
    // "the Prince Charles Cinema in Soho"
    if isNamed, isPlacedBehind, noun.hash == cinema { score += 14 }
    if isOnStreet || isListed(view, first, next) { score += 20 }
    return score
  }

  private static func isAmbiguous(_ noun: Token) -> Bool {
    !noun.classes.isDisjoint(with: .organizationSuffix | .organizationCue) && noun.hash != cinema
  }

  /// "the Tarn Cinema chain", "a Tarn Theatre production"
  private static func isOfBusiness(_ view: FieldView, _ next: Int) -> Bool {
    guard let token = view.token(next), token.kind == .word else { return false }
    return !token.classes.isDisjoint(with: .organizationCue | .businessNoun | .workCue)
  }

  /// "Cameo Cinema on Home Street"
  private static func isOnStreet(_ view: FieldView, _ next: Int) -> Bool {
    guard let link = view.token(next), [.on, .in, .at].contains(link.word), view.isNameWord(next + 1) else { return false }
    return (next + 2..<next + 5).contains { view.isNameWord($0) && streets.contains(view.tokens[$0].hash) }
  }

  /// ", Dominion Cinema, " in a list of names.
  private static func isListed(_ view: FieldView, _ first: Int, _ next: Int) -> Bool {
    guard view.token(first - 1)?.isMark(",") == true, view.isNameWord(first - 2), let after = view.token(next) else { return false }
    return after.isMark(",") && (view.isNameWord(next + 1) || view.token(next + 1)?.word == .and) || after.word == .and
  }

  /// "the Cork Opera House": a house of a kind.
  private static func isOperaHouse(_ end: Int, _ run: Range<Int>, _ view: FieldView) -> Bool {
    view.tokens[end - 1].hash == house && end - 2 >= run.lowerBound && kinds.contains(view.tokens[end - 2].hash)
  }

  private static let house = Fold.hash("house")
  private static let kinds = WordSet("opera picture play coffee movie")
  private static let houses = WordSet(
    "hotel theatre theater cinema playhouse auditorium stadium arena museum coliseum amphitheatre amphitheater gallery house pavilion")
  private static let streets = WordSet("street road square avenue boulevard lane row quay embankment st ave blvd drive broadway")
  private static let film = Fold.hash("film")

  /// "“The Salt Tower”": marks around nothing but the name are those of a work.
  private static func isQuoted(_ run: Range<Int>, _ view: FieldView) -> Bool {
    let first = [.the, .a].contains(view.token(run.lowerBound - 1)?.word ?? .unlisted) ? run.lowerBound - 1 : run.lowerBound
    guard let open = view.token(first - 1), open.kind == .quote, view.tokens[first].gap == .none, let close = view.token(run.upperBound)
    else { return false }
    return close.kind == .quote && close.gap == .none || close.isMark(",") && view.token(run.upperBound + 1)?.kind == .quote
  }

  /// "St Mary's Hospital", "the King's Theatre": the name before the possessive belongs to the building.
  private static func behindOwner(_ first: Int, _ end: Int, _ view: FieldView) -> Int {
    guard end - first == 1, view.token(first - 1)?.kind == .clitic else { return first }
    var start = first - 1
    while start > 0, first - start < 5, view.isNameWord(start - 1) || view.tokens[start - 1].isMark(".") { start -= 1 }
    return (start..<first - 1).contains { owners.contains(view.tokens[$0].hash) } ? start : first
  }

  private static let owners = WordSet("st saint king queen majesty prince princess lord children women")
  private static let cinema = Fold.hash("cinema")

  /// "the National Museum of Korea", "the Museum of Quiet Things": a museum or the like with what it is of.
  private static func proposeOf(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let start = view.token(run.upperBound + 1)?.word == .the ? run.upperBound + 2 : run.upperBound + 1
    guard ofHouses.contains(view.tokens[run.upperBound - 1].hash), view.token(run.lowerBound - 1)?.word == .the, view.isNameWord(start)
    else { return }
    var end = start
    while end < start + 4, view.isNameWord(end), view.tokens[end].gap == .space { end += 1 }
    board.takeOver(NameCandidate(field, run.lowerBound..<end, .facility, 78, manual.id))
  }

  private static let ofHouses = WordSet("museum theater theatre palace stadium library")

  /// "conducted by the X Center", "according to the X Museum", "the X Center said".
  private static func acts(_ view: FieldView, _ first: Int, _ end: Int) -> Bool {
    if let verb = view.token(end), verb.kind == .word, verb.classes.contains(.reportingVerb), !verb.isCapitalized { return true }
    let before = view.indexBefore(first, skippingArticles: true)
    guard let link = view.token(before), let verb = view.token(before - 1), verb.kind == .word else { return false }
    return link.word == .by && !verb.classes.isDisjoint(with: .businessVerb | .makeVerb | .reportingVerb)
      || link.word == .to && verb.word == .according
      || link.word == .by && conducted.contains(verb.hash)
  }

  private static let conducted = WordSet(
    "conducted compiled published held organised organized hosted released issued survey study report poll")

  /// "Sands Expo and Convention Centre": the run after the `and` says only what kind of place it is.
  private static func extendedOverAnd(_ first: Int, _ end: Int, _ field: Int, _ view: FieldView, _ board: NameBoard) -> Int {
    let tokens = view.tokens
    guard let and = view.token(first - 1), and.word == .and || and.isMark("&"), view.endsName(first - 2),
      (first..<end).allSatisfy({ !tokens[$0].classes.isDisjoint(with: .common | .facilityNoun | .eventCue) }),
      // "Chase Reed and Drew Hall": two people.
      !(end - first == 2 && tokens[first].classes.contains(.givenName))
    else { return first }
    // "Netflix and Orim Hall", "in Hollywood and Union Station": what stands before is a name of its own.
    if board.holder(field, endingAt: first - 1) != nil { return first }
    var start = first - 2
    while start > 0, first - start < 6, view.isNameWord(start - 1), tokens[start].gap == .space { start -= 1 }
    return start
  }

  /// "at the Charlotte Theater", "in Orim Hall".
  private static func isPlacedAt(_ view: FieldView, _ first: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let before = view.indexBefore(first, skippingArticles: true)
    guard let token = view.token(before) else { return false }
    // "at Cleveland's Public Auditorium", "at Lincoln Center's Vivian Beaumont Theater"
    if token.kind == .clitic, before > 0 {
      return view.tokens[before - 1].classes.contains(.place)
        || board.holder(field, endingAt: before).map { [.organization, .facility, .place].contains($0.type) } ?? false
    }
    guard token.kind == .word else { return false }
    return [.at, .in, .from, .to, .near].contains(token.word)
  }

  /// "The film was shot at Tarn Studios", "took place at": no company works there, but a crew.
  private static func isShotAt(_ view: FieldView, _ first: Int) -> Bool {
    guard [.at, .in].contains(view.token(first - 1)?.word ?? .unlisted) else { return false }
    return (first - 5..<first - 1).contains { shooting.contains(view.tokens[$0].hash) }
  }

  private static let shooting = WordSet("shot filmed filming shoots taped lensed recorded place stages soundstages sets camera cameras")

  /// True where the sentence has words such as lease, located, square metres, shooting.
  static func speaksOfBuildings(_ view: FieldView, _ at: Int) -> Bool {
    view.sentenceTokens(of: at).contains { view.tokens[$0].classes.contains(.facilityContext) }
  }
}
