import HallyuAnnotations
import HallyuText

/// Buildings by the noun in lower case beside their names: "the nightclub Tin Moon", "“Tin Moon”, a glitzy nightclub in Seoul", "at Orim stadium".
enum FacilityCue {
  static let manual = RuleManual(
    "facility.cue", "A name beside a noun for a building in lower case, or a hotel of a chain at which somebody is.",
    fires: [
      .init("Police went to the nightclub ⟦Tin Moon⟧ in May.", "facility"),
      .init("A scandal centred on “⟦Burnt Moon⟧”, a glitzy nightclub in Seoul.", "facility"),
      .init("They met at a nightclub called ⟦Tin Moon⟧ then.", "facility"),
      .init("The band sang at ⟦Orim stadium⟧ in May.", "facility"),
      .init("The film was shot at ⟦Garnetwood studios⟧ near London.", "facility"),
      .init("They met at the ⟦Grand Hyatt Tarnley⟧ in May.", "facility"),
      .init("Stars greeted fans at ⟦CGV Tarnley⟧ in May.", "facility"),
      .init("Stars greeted fans at ⟦CGV Tarnley Station Cine Library⟧ in May.", "facility"),
      .init("They cheered at the ⟦Tarnley Hilton⟧ in May.", "facility"),
      .init("It returned to the historic ⟦Orim⟧ cinema in May.", "facility"),
    ],
    leaves: [
      "He met the hotel magnate Bo Renko.", "Bo Renko, a theater director, left.", "It bought Orim, a cinema chain, in May.",
      "Hilton grew in May.", "He met Bo Hilton in May.", "He worked at CGV Chief Bo Renko’s side.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    let (nouns, chains) = (FacilityCue.nouns, FacilityCue.chains)
    for at in view.tokens.indices {
      let token = view.tokens[at]
      guard token.kind == .word else { continue }
      if token.isCapitalized {
        if chains.contains(token.hash) { hotel(at, field, &board) }
        continue
      }
      if token.hash == studios, let name = attributed(at, view) { claim(name, field, &board) }
      guard nouns.contains(token.hash), token.hash != club || view.token(at - 1).map({ clubs.contains($0.hash) }) ?? false else { continue }
      if let name = named(behind: at, view) ?? described(at, view) ?? attributed(at, view) { claim(name, field, &board) }
    }
  }

  private static func claim(_ name: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    guard
      name.allSatisfy({ at in
        board.holder(field, at).map { $0.type == .title && $0.score < 80 || $0.type == .facility } ?? true
      })
    else { return }
    board.claim(NameCandidate(field, name, .facility, 84, manual.id))
  }

  /// "the nightclub Tin Moon", "a nightclub called Tin Moon"
  private static func named(behind noun: Int, _ view: FieldView) -> Range<Int>? {
    var at = noun + 1
    if view.token(at).map({ naming.contains($0.hash) }) ?? false { at += 1 }
    if view.token(at)?.kind == .quote { at += 1 }
    guard view.token(at)?.gap ?? .line < .line else { return nil }
    let first = at
    while at < first + 5, view.isNameWord(at), view.tokens[at].gap <= .space { at += 1 }
    guard at > first, view.tokens[first].classes.isDisjoint(with: [.stopword, .position, .demonym, .month, .weekday, .personCue]),
      view.token(at).map({ $0.kind != .word || $0.classes.contains(.stopword) }) ?? true, view.token(at)?.kind != .clitic
    else { return nil }
    return first..<at
  }

  /// "“Tin Moon”, a glitzy nightclub in Seoul"
  private static func described(_ noun: Int, _ view: FieldView) -> Range<Int>? {
    guard endsPhrase(view, noun + 1) else { return nil }
    var at = noun - 1
    while noun - at < 6, let token = view.token(at), token.kind == .hyphen || token.kind == .word && ![.a, .an, .the].contains(token.word) {
      at -= 1
    }
    guard [.a, .an, .the].contains(view.token(at)?.word ?? .unlisted) else { return nil }
    var end = at - 1
    guard view.token(end)?.isMark(",") == true || view.token(end)?.kind == .quote && view.token(end - 1)?.isMark(",") == true else {
      return nil
    }
    while view.token(end).map({ $0.isMark(",") || $0.kind == .quote }) ?? false { end -= 1 }
    return run(endingAt: end, view)
  }

  /// "at Orim stadium", "the Tin Moon nightclub": only a nightclub's noun is no part of its name.
  private static func attributed(_ noun: Int, _ view: FieldView) -> Range<Int>? {
    guard endsPhrase(view, noun + 1), view.tokens[noun].gap == .space, let name = run(endingAt: noun - 1, view),
      view.token(behindAdjectives(name.lowerBound, view)).map({ $0.word == .the || reaching.contains($0.hash) }) ?? false
    else { return nil }
    return loose.contains(view.tokens[noun].hash) ? name : name.lowerBound..<noun + 1
  }

  /// The token before a name and the adjectives that stand before it: "the new Everyman cinema".
  private static func behindAdjectives(_ first: Int, _ view: FieldView) -> Int {
    var at = first - 1
    while first - at < 3, let token = view.token(at), adjectives.contains(token.hash) { at -= 1 }
    return at
  }

  private static let adjectives = WordSet(
    "new old historic famous famed iconic legendary former nearby local popular renowned restored refurbished reopened beloved")

  /// The capitalised words that end at a token.
  private static func run(endingAt last: Int, _ view: FieldView) -> Range<Int>? {
    var at = last
    while last - at < 5, view.isNameWord(at), view.tokens[at].classes.isDisjoint(with: [.stopword, .demonym, .position, .honorific]) {
      at -= 1
      if view.tokens[at + 1].gap != .space { break }
    }
    return at < last ? at + 1..<last + 1 : nil
  }

  /// No further noun goes on: "a theater director", "a cinema chain".
  private static func endsPhrase(_ view: FieldView, _ at: Int) -> Bool {
    guard let next = view.token(at) else { return true }
    return next.kind == .mark || next.kind == .word && next.classes.contains(.stopword) || next.kind == .word && places.contains(next.hash)
  }

  /// "at the Grand Hyatt Seoul", "the Tarnley Hilton": a chain's name in a run, with an article and somewhere to be.
  private static func hotel(_ at: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    var first = at
    while at - first < 3, view.isNameWord(first - 1), view.tokens[first].gap == .space,
      view.tokens[first - 1].classes.isDisjoint(with: [.stopword, .position, .demonym, .honorific, .month, .weekday])
    { first -= 1 }
    var end = at + 1
    // "the Ritz-Carlton", "the Grand Hyatt Seoul"
    if view.token(end)?.kind == .hyphen, view.isNameWord(end + 1) { end += 2 }
    while end < at + 6, view.isNameWord(end), view.tokens[end].gap == .space,
      view.tokens[end].classes.isDisjoint(with: [.stopword, .position, .organizationSuffix, .legalSuffix])
    {
      end += 1
    }
    let the = view.token(first - 1)?.word == .the
    guard end - first > 1, the || view.token(first - 1)?.word == .at, isReached(view, the ? first - 2 : first - 1),
      (first..<end).allSatisfy({ board.holder(field, $0).map { [.place, .organization, .title].contains($0.type) } ?? true })
    else { return }
    board.takeOver(NameCandidate(field, first..<end, .facility, 90, manual.id))
  }

  private static func isReached(_ view: FieldView, _ at: Int) -> Bool {
    view.token(at).map { reaching.contains($0.hash) } ?? false
  }

  private static let nouns = WordSet(
    "nightclub club hotel theater theatre museum stadium arena casino restaurant cinema gallery auditorium soundstage")
  private static let reaching = WordSet("at in to near outside inside from")
  private static let loose = WordSet("nightclub club restaurant casino gallery cinema")
  private static let studios = Fold.hash("studios")
  private static let club = Fold.hash("club")
  private static let clubs = WordSet("night comedy jazz rock dance supper")
  private static let naming = WordSet("called named dubbed")
  private static let places = WordSet("located situated owned run near outside inside downtown")
  /// Chains of hotels and cinemas, whose houses are called by them and by where they are.
  static let chains = WordSet(
    """
    hilton hyatt marriott sheraton westin ritz intercontinental radisson novotel shilla fairmont waldorf kempinski cgv megabox odeon \
    cineworld picturehouse vue everyman curzon
    """)
}
