import HallyuAnnotations
import HallyuCore
import HallyuPatterns
import HallyuText

/// Where the configured rules match in a document.
///
/// A pattern sees one sentence at a time, cut where it is longer than any prose: what matching costs grows with the text and no faster.
struct RuleHits: Sendable {
  let rules: [ConfiguredRule]
  private(set) var hits: [RuleHit] = []
  private(set) var issues: [Issue] = []

  private static let longestPieceBytes = 4096

  init(_ rules: [ConfiguredRule], in views: [FieldView]) {
    self.rules = rules
    let matcher = PatternMatcher()
    for index in rules.indices {
      for field in views.indices { find(index, in: views[field], field, matcher) }
    }
  }

  private mutating func find(_ index: Int, in view: FieldView, _ field: Int, _ matcher: borrowing PatternMatcher) {
    let rule = rules[index]
    let groupCount = (rule.pattern.groups.map(\.number).max() ?? 0) + 1
    var found: [RuleHit] = []
    let isComplete = view.text.bytes.withUnsafeBufferPointer { bytes in
      for sentence in view.text.sentences {
        var holds: Bool?
        for piece in RuleHits.pieces(of: sentence, view.tokens) {
          let text = UnsafeBufferPointer(rebasing: bytes[piece])
          let outcome = matcher.forEachMatch(of: rule.pattern, in: text) { range in
            let isHeld = holds ?? rule.conditions.hold(in: sentence.tokens, of: view)
            holds = isHeld
            guard isHeld else { return }
            let groups = (0..<groupCount).map { number in
              range(number).map { ByteRange(piece.lowerBound + $0.lowerBound, piece.lowerBound + $0.upperBound) }
            }
            let hit = RuleHit(rule: index, field: field, groups: groups)
            if rule.conditions.areKnown(hit, in: view) { found.append(hit) }
          }
          if outcome == .givenUp { return false }
        }
      }
      return true
    }
    hits += found
    guard !isComplete else { return }
    issues.append(
      Issue(
        stage: .extract, severity: .warning, code: "pattern-limit", field: view.text.field.name,
        detail: "rule \(rule.id) was given up in this article: a match would take too many steps; what it found before stays"))
  }

  /// Bytes of a sentence, whole or cut before tokens.
  private static func pieces(of sentence: Sentence, _ tokens: [Token]) -> [Range<Int>] {
    guard let last = sentence.tokens.last else { return [] }
    let (first, end) = (Int(tokens[sentence.firstToken].start), Int(tokens[last].end))
    if end - first <= longestPieceBytes { return [first..<end] }
    var pieces: [Range<Int>] = []
    var start = first
    for token in sentence.tokens {
      // A token may be longer than any piece: nothing is looked for in it.
      if Int(tokens[token].end) - start > longestPieceBytes {
        let before = token > sentence.firstToken ? Int(tokens[token - 1].end) : start
        if before > start { pieces.append(start..<before) }
        start = tokens[token].count > longestPieceBytes ? Int(tokens[token].end) : Int(tokens[token].start)
      }
    }
    if end > start { pieces.append(start..<end) }
    return pieces
  }
}
