/// A mention by its tokens.
struct NamedSpan: Sendable, Hashable {
  let field: Int
  let tokens: Range<Int>
  /// Index into `Annotations.entities`.
  let entity: Int
}
