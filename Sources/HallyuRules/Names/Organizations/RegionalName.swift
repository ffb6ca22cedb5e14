import HallyuAnnotations
import HallyuReference
import HallyuText

/// Arms of a company in a country or continent, and public bodies of a place: "Golden Harbour Asia", "Well Lit USA", "Screen Queensland".
enum RegionalName {
  static let manual = RuleManual(
    "organization.regional",
    "A company’s name, or capitals that nobody explains, with a country or continent right behind; Screen, Film or Create before a place.",
    fires: [
      .init("It was sold to ⟦Well Lit USA⟧ in May.", "organization"),
      .init("The head of ⟦Maru Entertainment Japan⟧ agreed.", "organization"),
      .init("⟦GKX Japan⟧ will release it.", "organization"),
      .init("It is backed by ⟦Screen Queensland⟧ and others.", "organization"),
    ],
    leaves: [
      "They played at World Cup Japan.", "Prime Minister Tarn, Japan, came.", "Maru Entertainment in Japan grew.",
      "Lee Tarn Japan tour sold out.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for match in view.matches where match.firstToken > 0 && view.tokens[match.firstToken].gap == .space && isPlace(match, view) {
      let (at, end) = (match.firstToken, match.endToken)
      if heads.contains(view.tokens[at - 1].hash), view.tokens[at - 1].isCapitalized, isLoose(field, at - 1, board),
        view.token(at - 2)?.word != .in
      {
        // "Screen Queensland", "Create Hong Kong"; "Women in Film Korea" is another.
        board.takeOver(NameCandidate(field, at - 1..<end, .organization, 76, manual.id))
      } else if match.tokens.count == 1, isRegion(match, view), !(view.isNameWord(end) && view.tokens[end].gap == .space),
        let first = start(before: at, field, view, board)
      {
        board.takeOver(NameCandidate(field, first..<end, .organization, 80, manual.id))
      }
    }
  }

  /// Free, or taken by a guess of one word.
  private static func isLoose(_ field: Int, _ at: Int, _ board: NameBoard) -> Bool {
    guard let holder = board.holder(field, at) else { return true }
    return holder.tokens.count == 1 && holder.lexiconEntity == nil
  }

  private static func isPlace(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    (0..<view.lexicon.senseCount(match.node)).contains { place in
      let sense = view.lexicon.sense(match.node, place)
      return sense.type == .place && !sense.flags.contains(.demonym) && !sense.flags.contains(.common)
    }
  }

  private static func isRegion(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    (0..<view.lexicon.senseCount(match.node)).contains { place in
      let sense = view.lexicon.sense(match.node, place)
      return sense.type == .place && !sense.flags.contains(.demonym) && kinds.contains(view.lexicon.entity(sense.entity).kind)
    }
  }

  /// First token of the company’s name that ends right before a place, or nil.
  private static func start(before place: Int, _ field: Int, _ view: FieldView, _ board: NameBoard) -> Int? {
    let tokens = view.tokens
    if let holder = board.holder(field, endingAt: place) {
      // Of companies that the reference data has, `SubsidiaryName` decides.
      let isNew = holder.type == .organization && holder.rule != KnownNames.manual.id && holder.tokens.count > 1
      return isNew && holder.score >= NameResolver.threshold ? holder.tokens.lowerBound : nil
    }
    var first = place
    while first > 0, place - first < 4, tokens[first].gap == .space, board.isFree(field, first - 1..<first), isPart(view, first - 1) {
      first -= 1
    }
    let words = first..<place
    guard !words.isEmpty, first == 0 || tokens[first].gap >= .line || !view.isNameWord(first - 1) || tokens[first - 1].kind != .word,
      tokens[first].classes.isDisjoint(with: .givenName | .surname | .koreanSurname)
    else { return nil }
    if words.count == 1 { return tokens[first].shape.contains(.allUpper) && !tokens[first].classes.contains(.common) ? first : nil }
    return view.isSentenceStart(first) ? nil : first
  }

  /// A capitalised word that may be a company’s: not "Cup", "Prime Minister", "Miss".
  private static func isPart(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    return token.kind == .word && token.isCapitalized && !events.contains(token.hash)
      && token.classes.isDisjoint(
        with: .month | .weekday | .honorific | .position | .personCue | .demonym | .awardCue | .eventCue | .facilityNoun | .place
          | .numeral | .season)
      && !articles.contains(token.hash)
  }

  /// What public bodies of a place call themselves.
  private static let heads = WordSet("screen film creative create visit arts invest discover music")
  private static let kinds: Set<String> = ["country", "continent", "territory"]
  private static let articles = WordSet("the a an in of and or for to at on with from by")
  private static let events = WordSet("cup games olympics day week tour live concert republic kingdom gulf battle war team")
}
