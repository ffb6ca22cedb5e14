package import HallyuCore

/// What the rules found in one document: spans, and the facts between them.
///
/// Ranges count UTF-8 bytes of the field they name. Facts point to `entities` by index, never to text.
package struct Annotations: Sendable {
  package var entities: [LocalEntity] = []
  package var mentions: [Mention] = []
  package var amounts: [MoneyExpression] = []
  package var quantities: [QuantityExpression] = []
  package var dates: [DateExpression] = []
  package var quotes: [Quote] = []
  package var releases: [Release] = []
  package var credits: [Credit] = []
  package var positions: [Position] = []
  package var relations: [Relation] = []
  package var amountFacts: [AmountFact] = []
  package var quantityFacts: [QuantityFact] = []
  package var issues: [Issue] = []
  /// How many items of an annotated document could not be read, or pointed to what is not there.
  package var unreadCount = 0

  package init() {}

  package init(entities: [LocalEntity], mentions: [Mention]) {
    self.entities = entities
    self.mentions = mentions
  }
}
