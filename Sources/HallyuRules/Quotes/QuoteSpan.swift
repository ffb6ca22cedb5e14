package import HallyuCore

/// A run of text between quotation marks, whatever it is there for.
package struct QuoteSpan: Sendable, Hashable {
  /// What the marks are for, from the words inside and right beside them; attribution decides last.
  package enum Kind: UInt8, Sendable {
    /// A sentence or a clause: “We are happy,” …
    case speech
    /// A name in title case or beside a word such as "film": ‘Okja’.
    case title
    /// A phrase: “pivotal market in Asia”. Speech where somebody is named who says it.
    case scare
    /// Between the parts of a name, or after "nicknamed".
    case nickname
  }

  /// How the run ends.
  package enum Closing: UInt8, Sendable {
    case closed
    /// The paragraph ends without a mark and the next one opens with one.
    case reopened
    /// The paragraph ends without a mark.
    case unclosed
  }

  /// Bytes between the marks.
  package let inner: ByteRange
  /// Bytes with the marks.
  package let outer: ByteRange
  /// Tokens between the marks.
  package let tokens: Range<Int>
  /// Tokens with the marks.
  package let outerTokens: Range<Int>
  /// Index of the span around this one.
  package let parent: Int?
  /// 0 for a span that no other encloses.
  package let depth: Int
  package let isSingle: Bool
  package let closing: Closing
  package var kind: Kind
}
