import HallyuCore
import HallyuText

/// A match of a configured rule in one field.
struct RuleHit: Sendable {
  let rule: Int
  let field: Int
  /// Bytes of the whole match and of each group, by number.
  let groups: [ByteRange?]

  /// The tokens that lie in a group, or nil where it took no part or holds none.
  func tokens(_ group: Int, in view: FieldView) -> Range<Int>? {
    guard group < groups.count, let range = groups[group] else { return nil }
    let tokens = view.text.tokens(in: range)
    let end = tokens.last.map { Int(view.tokens[$0].end) <= range.upper ? $0 + 1 : $0 } ?? tokens.lowerBound
    return end > tokens.lowerBound ? tokens.lowerBound..<end : nil
  }
}
