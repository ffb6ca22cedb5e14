import HallyuAnnotations
import HallyuReference
import HallyuText

/// Arms of a company in a country, state or continent: "Golden Harbour Asia", "Well Lit USA", "Kakao Japan".
enum RegionalName {
  static let manual = RuleManual(
    "organization.regional", "A company’s name, or capitals that nobody explains, with a country, state or continent right behind.",
    fires: [
      .init("It was sold to ⟦Well Lit USA⟧ in May.", "organization"),
      .init("The head of ⟦Maru Entertainment Japan⟧ agreed.", "organization"),
      .init("⟦GKX Japan⟧ will release it.", "organization"),
      .init("The deal valued ⟦Kakao Japan⟧ at 8 trillion won.", "organization"),
      .init("It was led by ⟦Hybe Norway⟧ in May.", "organization"),
      .init("It was made for ⟦BBC Norway⟧ in May.", "organization"),
      .init("So said ⟦Hybe Norway⟧ CEO Ebo Quansah then.", "organization"),
    ],
    leaves: [
      "They played at World Cup Japan.", "Prime Minister Tarn, Japan, came.", "Maru Entertainment in Japan grew.",
      "Lee Tarn Japan tour sold out.", "It opened in Japan and America first.", "In Japan America won.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for match in view.matches where match.tokens.count == 1 && match.firstToken > 0 && view.tokens[match.firstToken].gap == .space {
      guard isRegion(match, view),
        !(view.isNameWord(match.endToken) && view.tokens[match.endToken].gap == .space && !isPost(view.tokens[match.endToken])),
        let first = start(before: match.firstToken, field, view, board)
      else { continue }
      board.takeOver(NameCandidate(field, first..<match.endToken, .organization, 82, manual.id))
    }
  }

  /// "Maru Asia CEO": the post of whoever is named next.
  private static func isPost(_ token: Token) -> Bool { token.classes.contains(.position) && token.shape.contains(.allUpper) }

  /// A match of the gazetteer that can be a place.
  static func isPlace(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
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
      guard holder.type == .organization else { return nil }
      // "Netflix India" is the service as India has it.
      let isCompany =
        holder.rule == KnownNames.manual.id
        ? holder.tokens.count <= 2 && !SubsidiaryName.isService(holder, view)
        : holder.tokens.count > 1 && holder.score >= NameCandidate.threshold
      return isCompany ? holder.tokens.lowerBound : nil
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

  private static let kinds: Set<String> = ["country", "continent", "territory", "state"]
  private static let articles = WordSet("the a an in of and or for to at on with from by")
  private static let events = WordSet("cup games olympics day week tour live concert republic kingdom gulf battle war team")
}
