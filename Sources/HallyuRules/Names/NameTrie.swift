import HallyuText

/// The accepted names of a document by their words, so that every place in the text is looked at once.
struct NameTrie {
  private struct Step: Hashable {
    let node: Int32
    let word: UInt64
  }

  private var steps: [Step: Int32] = [:]
  /// For each node the name that ends there, or -1.
  private var nameAt: [Int32] = [-1]
  /// One bit for each first word, by twelve bits of its hash: most words of a text are turned away here.
  private var firstWords = [UInt64](repeating: 0, count: 64)

  init(_ names: [NameResolver.AcceptedName]) {
    for (index, name) in names.enumerated() {
      var node: Int32 = 0
      if let first = name.hashes.first { firstWords[Int(first >> 6 & 63)] |= 1 << (first & 63) }
      for word in name.hashes {
        let step = Step(node: node, word: word)
        if let next = steps[step] {
          node = next
        } else {
          let next = Int32(truncatingIfNeeded: nameAt.count)
          steps[step] = next
          nameAt.append(-1)
          node = next
        }
      }
      if nameAt[Int(node)] < 0 { nameAt[Int(node)] = Int32(truncatingIfNeeded: index) }
    }
  }

  /// Every name that begins at a token with its end, the longest last. Marks between the words are passed over, paragraphs are not.
  func matches(in view: FieldView, at first: Int) -> [(name: Int, end: Int)] {
    let tokens = view.tokens
    let hash = tokens[first].hash
    guard hash != 0, firstWords[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 else { return [] }
    var found: [(name: Int, end: Int)] = []
    var node: Int32 = 0
    var at = first
    var skipped = 0
    while at < tokens.count {
      let token = tokens[at]
      if at > first {
        if token.gap == .paragraph { break }
        // "Girls' Generation" has a mark that no gap divides from its word.
        if token.hash == 0, token.kind != .quote || token.gap == .none, token.gap < .line, skipped < 12 {
          at += 1
          skipped += 1
          continue
        }
      }
      guard token.hash != 0, let next = steps[Step(node: node, word: token.hash)] else { break }
      node = next
      at += 1
      if nameAt[Int(node)] >= 0 { found.append((Int(nameAt[Int(node)]), at)) }
    }
    return found
  }
}
