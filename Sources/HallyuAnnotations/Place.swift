package import HallyuCore

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
