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

  package init() {}

  package init(entities: [LocalEntity], mentions: [Mention]) {
    self.entities = entities
    self.mentions = mentions
  }
}

/// Where something stands: field and bytes, with the bytes of the sentence around it.
package struct Place: Sendable, Hashable {
  package let field: DocumentField
  package let range: ByteRange
  package let sentence: ByteRange

  package init(_ field: DocumentField, _ range: ByteRange, sentence: ByteRange) {
    self.field = field
    self.range = range
    self.sentence = sentence
  }
}

/// Why something is believed: the rule that fired, and how sure it is, in whole per cents so that it prints alike everywhere.
package struct Evidence: Sendable, Hashable {
  package let rule: String
  package let confidencePercent: UInt8

  package init(_ rule: String, _ confidencePercent: UInt8) {
    self.rule = rule
    self.confidencePercent = confidencePercent
  }
}
