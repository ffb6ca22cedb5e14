import HallyuAnnotations
import HallyuText

/// Buildings and sites: "YCDSMC Studio 139", "Samsung Studio", "Charlotte Theater", "Jamsil Indoor Stadium".
enum FacilityName {
  static let manual = RuleManual(
    "facility.noun", "A run of capitalised words that ends in a word such as Theater, Hall, Stadium or, where a building is meant, Studio.",
    fires: [
      .init("The musical opens at the ⟦Charlotte Theater⟧.", "facility"),
      .init("It signed a lease for ⟦Orim Studio 7⟧.", "facility"),
    ],
    leaves: ["Studio Dragon made it.", "The Theater was full.", "Haeun Studio announced a film."])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    var end = run.upperBound
    while end > run.lowerBound, tokens[end - 1].kind == .number { end -= 1 }
    let isNumbered = end < run.upperBound
    guard end > run.lowerBound, tokens[end - 1].classes.contains(.facilityNoun), !tokens[end - 1].shape.contains(.allUpper) else { return }
    var first = run.lowerBound
    if let holder = board.holder(field, first - 1), tokens[first].gap == .space, holder.tokens.upperBound == first,
      holder.type == .organization || holder.type == .place
    {
      first = holder.tokens.lowerBound
    }
    while first < end - 1, tokens[first].classes.contains(.demonym) { first += 1 }
    guard end - first >= 2 || (isNumbered && end - first >= 1) else { return }
    // A studio is a company unless something says that it is a building.
    let isAmbiguous = tokens[end - 1].classes.contains(.organizationSuffix) || tokens[end - 1].classes.contains(.organizationCue)
    var score = isAmbiguous ? 20 : 70
    if isNumbered { score += 45 }
    if isAmbiguous, speaksOfBuildings(view, first) { score += 50 }
    guard score >= NameResolver.threshold else { return }
    board.claim(NameCandidate(field, first..<run.upperBound, .facility, min(90, score + (first < run.lowerBound ? 20 : 0)), manual.id))
  }

  /// True where the sentence has words such as lease, located, square metres, shooting.
  static func speaksOfBuildings(_ view: FieldView, _ at: Int) -> Bool {
    view.sentenceTokens(of: at).contains { view.tokens[$0].classes.contains(.facilityContext) }
  }
}
