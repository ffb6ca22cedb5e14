import HallyuAnnotations
import HallyuReference
import HallyuText

/// What has to hold besides the pattern: words of the sentence, and groups that the reference data knows.
struct RuleConditions: Sendable {
  /// One of these phrases stands in the sentence; empty for no condition.
  var near: [[UInt64]] = []
  /// None of these stands there.
  var without: [[UInt64]] = []
  /// Groups that are names of the lexicon or the vocabulary, with their type.
  var known: [(group: Int, type: LocalEntity.Kind)] = []

  /// The words of a phrase as tokens are compared: case and accents do not matter.
  static func phrase(_ text: String) -> [UInt64] {
    Array(text.utf8).withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: nil) }.map(\.hash).filter { $0 != 0 }
  }

  func hold(in sentence: Range<Int>, of view: FieldView) -> Bool {
    if near.isEmpty && without.isEmpty { return true }
    let words = sentence.lazy.map { view.tokens[$0].hash }.filter { $0 != 0 }
    let hashes = Array(words)
    func stands(_ phrase: [UInt64]) -> Bool {
      guard let first = phrase.first else { return false }
      return hashes.indices.contains { hashes[$0] == first && hashes[$0...].starts(with: phrase) }
    }
    return (near.isEmpty || near.contains(where: stands)) && !without.contains(where: stands)
  }

  func areKnown(_ hit: RuleHit, in view: FieldView) -> Bool {
    known.allSatisfy { group, type in
      guard let tokens = hit.tokens(group, in: view) else { return false }
      return view.senses(of: tokens).contains { LocalEntity.Kind($0.type) == type && !$0.flags.contains(.demonym) }
    }
  }
}
