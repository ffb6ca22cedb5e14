import HallyuAnnotations
import HallyuCore
import HallyuText

/// Which date of the document belongs to a place in a sentence.
final class DateSpans: Sendable {
  private struct Entry: Sendable {
    let tokens: Range<Int>
    let index: Int
    let kind: DateExpression.Kind
  }

  private let entries: [[Entry]]

  init(_ context: FactContext, _ dates: [DateExpression]) {
    var entries: [[Entry]] = context.views.map { _ in [] }
    for (index, date) in dates.enumerated() {
      let field = context.views.firstIndex { $0.text.field == date.place.field } ?? 0
      entries[field].append(Entry(tokens: context.views[field].text.tokens(in: date.place.range), index: index, kind: date.kind))
    }
    self.entries = entries.map { $0.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }

  /// Dates and periods in a range of tokens, each with its index in `Annotations.dates`.
  func dates(_ field: Int, in range: Range<Int>, durations: Bool = false) -> [(tokens: Range<Int>, index: Int)] {
    let list = entries[field]
    let first = list.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    var found: [(tokens: Range<Int>, index: Int)] = []
    for entry in list[first...].prefix(while: { $0.tokens.lowerBound < range.upperBound })
    where entry.kind == .date || entry.kind == .period || durations {
      found.append((entry.tokens, entry.index))
    }
    return found
  }

  /// The date nearest to a token within its clause, or nil.
  func nearest(_ field: Int, to token: Int, _ clauses: Clauses) -> Int? {
    dates(field, in: clauses.sentence).filter { clauses.sameClause($0.tokens.lowerBound, token) }
      .min { abs($0.tokens.lowerBound - token) < abs($1.tokens.lowerBound - token) }?.index
  }
}
