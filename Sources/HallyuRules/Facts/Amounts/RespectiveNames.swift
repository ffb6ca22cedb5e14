import HallyuAnnotations
import HallyuText

/// "Tapas and Radish for $510m and $440m respectively": names and sums that belong together by their places in two lists.
struct RespectiveNames {
  private var names: [Int: Int] = [:]
  private var before: Set<Int> = []

  init(_ context: FactContext, _ spans: [(field: Int, tokens: Range<Int>)]) {
    for (index, span) in spans.enumerated() where index > 0 && spans[index - 1].field == span.field && names[index] == nil {
      let view = context.views[span.field]
      let sentence = view.sentenceTokens(of: span.tokens.lowerBound)
      let isSaid = sentence.contains { view.tokens[$0].word == .respectively }
      guard sentence.contains(spans[index - 1].tokens.lowerBound),
        isSaid || RespectiveNames.isPair(spans[index - 1].tokens, span.tokens, view)
      else { continue }
      var first = index - 1
      while first > 0, spans[first - 1].field == span.field, sentence.contains(spans[first - 1].tokens.lowerBound) { first -= 1 }
      // "$47m (€40m) and $20m": the sum in brackets repeats the one before it.
      let sums = (first...index).filter { $0 == first || view.token(spans[$0].tokens.lowerBound - 1)?.isMark("(") != true }
      guard sums.count > 1 else { continue }
      // "the owners of X and Y, respectively, paid": the word goes with what stands before it.
      guard !isSaid || (spans[first].tokens.upperBound..<sentence.upperBound).contains(where: { view.tokens[$0].word == .respectively })
      else { continue }
      let listed = RespectiveNames.list(context, span.field, sentence, count: sums.count)
      // "from $1m to $3m, with rights to X and Y to A and B respectively": another pair of lists.
      if let next = listed.first, next.tokens.lowerBound > span.tokens.upperBound + RespectiveNames.reachTokens { continue }
      guard listed.count == sums.count, isSaid || listed.last.map({ $0.tokens.upperBound <= spans[first].tokens.lowerBound }) ?? false
      else { continue }
      for (sum, name) in zip(sums, listed) { names[sum] = name.entity }
      if let last = listed.last, last.tokens.upperBound <= spans[first].tokens.lowerBound,
        !sentence.contains(where: { $0 < last.tokens.lowerBound && [.acquired, .bought, .acquire, .buy].contains(view.tokens[$0].word) })
      {
        before.formUnion(sums)
      }
    }
  }

  private static let reachTokens = 8

  /// "X and Y, for $5m and $4m": two sums of one "for".
  private static func isPair(_ first: Range<Int>, _ second: Range<Int>, _ view: FieldView) -> Bool {
    second.lowerBound - first.upperBound == 1 && view.tokens[first.upperBound].word == .and
      && view.token(first.lowerBound - 1)?.word == .for
  }

  func name(of sum: Int) -> Int? { names[sum] }

  /// True where the names stand before the sums and their verb: then they are who pays.
  func isBefore(_ sum: Int) -> Bool { before.contains(sum) }

  /// True for a name of such a list.
  func holds(_ name: Int) -> Bool { names.values.contains(name) }

  /// The last run of that many organizations or titles that commas and "and" join.
  private static func list(_ context: FactContext, _ field: Int, _ sentence: Range<Int>, count: Int) -> [NamedSpan] {
    let view = context.views[field]
    for type in [LocalEntity.Kind.organization, .title] {
      let all = context.mentions(field, in: sentence, of: type)
      guard all.count >= count else { continue }
      for start in stride(from: all.count - count, through: 0, by: -1) {
        let run = all[start..<start + count]
        let isJoined = zip(run, run.dropFirst()).allSatisfy { left, right in
          right.tokens.lowerBound - left.tokens.upperBound <= 3
            && (left.tokens.upperBound..<right.tokens.lowerBound).contains { view.tokens[$0].word == .and || view.tokens[$0].isMark(",") }
        }
        if isJoined { return Array(run) }
      }
    }
    return []
  }
}
