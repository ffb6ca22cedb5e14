import HallyuAnnotations
import HallyuText

/// "As head of acquisitions, she has bought": a post before its person at the beginning of a sentence.
enum AsPost {
  static let manual = RuleManual(
    "position.as", "`As` and a post at the beginning of a sentence, the person after the comma.",
    fires: [
      .init(
        "⟦Dana Whitfield⟧ joined Netflix in 2021. As head of acquisitions for North Asia, she has bought much.",
        "head of acquisitions for North Asia, Netflix"),
      .init("As chief executive of Netflix, ⟦Dana Whitfield⟧ cut costs.", "chief executive, Netflix"),
    ],
    leaves: ["As the head of the line reached Netflix, Dana Whitfield left.", "As Netflix grew, Dana Whitfield left."])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout PositionBoard) {
    let unit = scene.unit(of: at)
    guard scene.tokens[at].word == .as, at <= unit.lowerBound + 1, var post = scene.post(from: at + 1), scene.isComma(post.end) else {
      return
    }
    let next = post.end + 1
    guard next < unit.upperBound else { return }
    let person: NamedSpan
    if let named = scene.named(.person, at: next), named.tokens.lowerBound == next {
      person = named
    } else if [.he, .she].contains(scene.tokens[next].word),
      let entity = Coreference(context: scene.context).antecedent(scene.field, at: next)
    {
      person = NamedSpan(field: scene.field, tokens: next..<next + 1, entity: entity)
    } else {
      return
    }
    if post.organization == nil {
      guard post.kind == .corporate else { return }
      post.organization = Coreference(context: scene.context).last(.organization, scene.field, before: unit.lowerBound)
      post.confidencePercent = 70
    }
    board.add(person, post, rule: manual.id, confidencePercent: 84, scene)
  }
}
