/// What the words of closed lists stand for, by the hashes of their folded letters. Asked as often as `WordSet` and built like it.
package struct WordMap<Value: Sendable>: @unchecked Sendable {
  // Unchecked: written once, here, before anybody else sees it.
  @usableFromInline let words: WordSet
  /// By the slots of `words`.
  @usableFromInline let values: UnsafeMutablePointer<Value?>

  /// - Parameter lists: for each value its words; of a word in several lists the last counts.
  package init(_ lists: [(Value, WordSet)]) {
    words = lists.dropFirst().reduce(lists.first?.1 ?? "") { $0.union($1.1) }
    values = .allocate(capacity: words.capacity)
    values.initialize(repeating: nil, count: words.capacity)
    for (value, list) in lists {
      for hash in list.hashes { words.slot(of: hash).map { values[$0] = value } }
    }
  }

  @inlinable package subscript(hash: UInt64) -> Value? { words.slot(of: hash).flatMap { values[$0] } }

  package var hashes: Set<UInt64> { words.hashes }
}
