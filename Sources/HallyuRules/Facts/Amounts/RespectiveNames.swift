import HallyuAnnotations
import HallyuText

/// "Tapas and Radish for $510m and $440m respectively": names and figures that belong together by their places in two lists.
struct RespectiveNames {
  private var names: [Int: Int] = [:]
  private var before: Set<Int> = []
  private let context: FactContext
  private let spans: [(field: Int, tokens: Range<Int>)]

  init(_ context: FactContext, _ spans: [(field: Int, tokens: Range<Int>)]) {
    self.context = context
    self.spans = spans
    var index = 0
    while index < spans.count {
      let run = self.run(from: index)
      if run.count > 1 { pair(run) }
      index = run.upperBound
    }
  }

  func name(of figure: Int) -> Int? { names[figure] }

  /// True where the names stand before the sums and their verb: then they are who pays.
  func isBefore(_ sum: Int) -> Bool { before.contains(sum) }

  /// True for a name of such a list.
  func holds(_ name: Int) -> Bool { names.values.contains(name) }

  /// The figures of one list: "and" or a comma between each and the next, few words beside it.
  private func run(from first: Int) -> Range<Int> {
    let field = spans[first].field
    let view = context.views[field]
    let sentence = view.sentenceTokens(of: spans[first].tokens.lowerBound)
    var end = first + 1
    while end < spans.count, spans[end].field == field, sentence.contains(spans[end].tokens.lowerBound) {
      let between = spans[end - 1].tokens.upperBound..<spans[end].tokens.lowerBound
      let isTwin = view.token(spans[end].tokens.lowerBound - 1)?.isMark("(") == true
      guard isTwin || between.count <= RespectiveNames.listGapTokens && between.contains(where: { joins(view.tokens[$0]) }) else { break }
      end += 1
    }
    return first..<end
  }

  private mutating func pair(_ run: Range<Int>) {
    let (field, start, end) = (spans[run.lowerBound].field, spans[run.lowerBound].tokens, spans[run.upperBound - 1].tokens)
    let view = context.views[field]
    let sentence = view.sentenceTokens(of: start.lowerBound)
    // "$47m (€40m) and $20m": the sum in brackets repeats the one before it.
    let figures = run.filter { $0 == run.lowerBound || view.token(spans[$0].tokens.lowerBound - 1)?.isMark("(") != true }
    // "the owners of X and Y, respectively, paid": the word goes with what stands before it.
    let near =
      max(
        sentence.lowerBound, start.lowerBound - RespectiveNames.nearTokens)..<min(
        sentence.upperBound, end.upperBound + RespectiveNames.nearTokens)
    let isSaid = (start.upperBound..<near.upperBound).contains { view.tokens[$0].word == .respectively }
    guard figures.count > 1, isSaid || isPair(figures, view) else { return }
    let listed = list(field, near, count: figures.count)
    guard let first = listed.first, let last = listed.last else { return }
    let isBefore = last.tokens.upperBound <= start.lowerBound
    // "from $1m to $3m, with rights to X and Y to A and B respectively": another pair of lists.
    guard isBefore || isSaid && first.tokens.lowerBound <= end.upperBound + RespectiveNames.reachTokens else { return }
    for (figure, name) in zip(figures, listed) { names[figure] = name.entity }
    if isBefore, !(near.lowerBound..<last.tokens.lowerBound).contains(where: { buys(view.tokens[$0].word) }) {
      before.formUnion(figures)
    }
  }

  /// "X and Y, for $5m and $4m": two sums of one "for".
  private func isPair(_ figures: [Int], _ view: FieldView) -> Bool {
    guard figures.count == 2 else { return false }
    let (first, second) = (spans[figures[0]].tokens, spans[figures[1]].tokens)
    return second.lowerBound - first.upperBound == 1 && view.tokens[first.upperBound].word == .and
      && view.token(first.lowerBound - 1)?.word == .for
  }

  /// The last run of that many organizations or titles that commas and "and" join; places may stand among organizations.
  private func list(_ field: Int, _ near: Range<Int>, count: Int) -> [NamedSpan] {
    let view = context.views[field]
    let named = context.mentions(field, in: near)
    for kinds in RespectiveNames.listed {
      let all = named.filter { kinds.contains(context.type($0)) }
      guard all.count >= count else { continue }
      for start in stride(from: all.count - count, through: 0, by: -1) {
        let run = all[start..<start + count]
        let isJoined = zip(run, run.dropFirst()).allSatisfy { left, right in
          let between = left.tokens.upperBound..<right.tokens.lowerBound
          return between.count <= 3 && between.contains { joins(view.tokens[$0]) }
        }
        if isJoined, run.contains(where: { context.type($0) == kinds[0] }) { return Array(run) }
      }
    }
    return []
  }

  private func joins(_ token: Token) -> Bool { token.word == .and || token.isMark(",") }

  private func buys(_ word: Word) -> Bool { [.acquired, .bought, .acquire, .buy].contains(word) }

  private static let listed: [[LocalEntity.Kind]] = [[.organization], [.title], [.organization, .place]]
  private static let listGapTokens = 4
  /// How far from the figures their names and "respectively" may stand.
  private static let nearTokens = 60
  private static let reachTokens = 8
}
