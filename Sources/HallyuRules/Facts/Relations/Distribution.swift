import HallyuAnnotations
import HallyuText

/// `distributes`: a platform, channel or distributor that the text ties to a title.
enum Distribution {
  static let manual = RuleManual(
    "relation.distributes", "A platform before a title in one noun phrase, or after it with on, through or by.",
    fires: [
      .init("The Netflix original series ‘⟦Tin Moon⟧’ is out.", "distributes"),
      .init("‘⟦Old Salt⟧’ was released through Netflix.", "distributes"),
    ],
    leaves: ["Netflix rose. The film ‘Quarry’ fell."])

  static func find(_ context: FactContext, _ platforms: Platforms) -> [Relation] {
    var found: [Relation] = []
    for field in context.views.indices where !context.views[field].isTitleCase {
      let view = context.views[field]
      for title in context.mentions[field] where context.type(title) == .title {
        if let owner = platforms.owner(of: title.entity) {
          found.append(relation(owner, title, field, context, 75))
        }
        if let home = after(title, field, context, view, platforms) { found.append(relation(home, title, field, context, 72)) }
      }
    }
    return found
  }

  /// "X … on Netflix", "X (tvN)", with no other title between.
  private static func after(_ title: NamedSpan, _ field: Int, _ context: FactContext, _ view: FieldView, _ platforms: Platforms) -> Int? {
    let sentence = view.sentenceTokens(of: title.tokens.lowerBound)
    for mention in context.mentions(field, in: title.tokens.upperBound..<max(title.tokens.upperBound, sentence.upperBound)) {
      if context.type(mention) == .title { return nil }
      guard context.type(mention) == .organization, platforms.isPlatform(mention.entity) else { continue }
      let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))
      if let before, [.on, .through, .via].contains(before.word), mention.tokens.lowerBound - title.tokens.upperBound < 26 { return mention.entity }
      if let before, before.isMark("("), mention.tokens.lowerBound - title.tokens.upperBound < 4 { return mention.entity }
    }
    return nil
  }

  private static func relation(_ home: Int, _ title: NamedSpan, _ field: Int, _ context: FactContext, _ confidence: UInt8) -> Relation {
    Relation(
      subject: home, predicate: "distributes", object: title.entity, place: context.place(field, title.tokens),
      evidence: Evidence(manual.id, confidence))
  }
}
