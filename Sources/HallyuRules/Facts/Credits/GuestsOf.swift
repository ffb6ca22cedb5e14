import HallyuAnnotations
import HallyuText

/// "This week's guests are X and Y": who is seen in the show that the text is about.
enum GuestsOf {
  static let manual = RuleManual(
    "credit.guests", "People behind `guests are` or `guests include`, in a text about a show.",
    fires: [
      .init("The variety show ‘Quiet Harbor’ is back. This week's guests are singer ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "guest Quiet Harbor"),
      .init("The talk show ‘Quiet Harbor’ is back. Guests include ⟦Yoo Min-ho⟧.", "guest Quiet Harbor"),
    ],
    leaves: [
      "The variety show ‘Quiet Harbor’ is back. The hotel's guests met Yoo Min-ho.",
      "‘Quiet Harbor’ is back. The guests of honor at the wedding were Yoo Min-ho and others.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    guard let noun = scene.token(at - 1), nouns.contains(noun.hash), at - unit.lowerBound < 7,
      scene.context.mentions(scene.field, in: unit.lowerBound..<at).isEmpty, case let list = scene.people(from: at + 1),
      let first = list.people.first, first.mention.tokens.lowerBound <= at + 4,
      let work = scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return }
    board.add(list.people, work, .guest, rule: manual.id, confidencePercent: 74, scene)
  }

  private static let nouns = WordSet("guests guest panellists panelists")
}
