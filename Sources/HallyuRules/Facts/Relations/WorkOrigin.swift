import HallyuAnnotations
import HallyuCore
import HallyuText

/// `produces`, or `distributes` for a platform, by the phrase that says what a work is: "T, a six-part sitcom by Norvel".
enum WorkOrigin {
  static let manual = RuleManual(
    "relation.work-origin", "A company behind by or from in the phrase that says what a work is.",
    fires: [
      .init("It shows ‘⟦Old Salt⟧’, a six-part sitcom by Norvel Studios about a cook.", "produces"),
      .init("A cook hosts ‘⟦Old Salt⟧’, a game show from Kakao in which guests pay.", "produces"),
    ],
    leaves: [
      "It shows ‘Old Salt’, a six-part sitcom by Kim Tae-ri of Kakao.", "It shows ‘Old Salt’, a drama from a book that Kakao likes.",
      "It shows ‘Old Salt’, a documentary by the Cannes Film Festival.",
    ])

  static func find(_ scene: RelationScene, _ preposition: Int) -> [Relation] {
    let noun = preposition - 1
    guard let token = scene.view.token(noun), token.classes.contains(.workCue), !token.isCapitalized,
      scene.context.mention(scene.field, at: noun) == nil, let company = scene.next(.organization, after: preposition, within: 3),
      (preposition + 1..<company.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }),
      scene.view.token(company.tokens.upperBound)?.kind != .clitic, let title = title(before: noun, scene)
    else { return [] }
    let kind = scene.context.kindOfOrganization[company.entity]
    guard kind.isDisjoint(with: [.festival, .reporter, .government, .publisher, .band]) else { return [] }
    let predicate: RelationPredicate = scene.context.isPlatform(company.entity) ? .distributes : .produces
    return scene.list(from: company).map { scene.relation($0.entity, predicate, title.entity, at: title.tokens, manual.id, 70) }
  }

  /// "T, a six-part" before "sitcom".
  private static func title(before noun: Int, _ scene: RelationScene) -> NamedSpan? {
    var at = noun - 1
    while noun - at < 9, let token = scene.view.token(at), ![.a, .an, .the].contains(token.word) {
      guard
        token.kind == .hyphen || token.kind == .number
          || token.kind == .word && (!token.isCapitalized || token.classes.contains(.demonym) || scene.isPlace(at))
      else { return nil }
      at -= 1
    }
    guard [.a, .an, .the].contains(scene.word(at)) else { return nil }
    let title = scene.factScene.named(.title, at: scene.factScene.back(at - 1))
    return title.flatMap { scene.view.tokens[at - 1].isMark(",") || scene.factScene.endsWithInnerComma($0) ? $0 : nil }
  }
}
