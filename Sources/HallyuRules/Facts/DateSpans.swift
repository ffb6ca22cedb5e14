import HallyuAnnotations
import HallyuCore
import HallyuText

/// Which date of the document belongs to a place in a sentence.
final class DateSpans: Sendable {
  private struct Entry: Sendable {
    let tokens: Range<Int>
    let index: Int
    let kind: DateExpression.Kind
    /// "said Friday", "announced on May 3", "stated in a call on Thursday that": when somebody spoke.
    let isOfSaying: Bool
  }

  private let entries: [[Entry]]

  init(_ context: FactContext, _ dates: [DateExpression]) {
    var entries: [[Entry]] = context.views.map { _ in [] }
    for (index, date) in dates.enumerated() {
      let field = context.views.firstIndex { $0.text.field == date.place.field } ?? 0
      let tokens = context.views[field].text.tokens(in: date.place.range)
      let isOfSaying = DateSpans.isOfSaying(context.views[field], tokens)
      entries[field].append(Entry(tokens: tokens, index: index, kind: date.kind, isOfSaying: isOfSaying))
    }
    self.entries = entries.map { $0.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }

  /// Dates and periods in a range of tokens, each with its index in `Annotations.dates`.
  /// - Parameter events: leaves out when somebody spoke.
  func dates(_ field: Int, in range: Range<Int>, durations: Bool = false, events: Bool = false) -> [(tokens: Range<Int>, index: Int)] {
    let list = entries[field]
    let first = list.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    var found: [(tokens: Range<Int>, index: Int)] = []
    for entry in list[first...].prefix(while: { $0.tokens.lowerBound < range.upperBound })
    where (entry.kind == .date || entry.kind == .period || durations) && !(events && entry.isOfSaying) {
      found.append((entry.tokens, entry.index))
    }
    return found
  }

  /// The date nearest to a token within its clause, or nil.
  func nearest(_ field: Int, to token: Int, _ clauses: Clauses, events: Bool = false) -> Int? {
    dates(field, in: clauses.sentence, events: events).filter { clauses.sameClause($0.tokens.lowerBound, token) }
      .min { abs($0.tokens.lowerBound - token) < abs($1.tokens.lowerBound - token) }?.index
  }

  /// ", founded by X in 2005,": the date of what stands between the commas.
  static func isInserted(_ view: FieldView, _ date: Range<Int>) -> Bool {
    guard view.token(date.upperBound)?.isMark(",") == true else { return false }
    let first = view.sentenceTokens(of: date.lowerBound).lowerBound
    var at = date.lowerBound - 1
    while at > first, !view.tokens[at].isMark(",") { at -= 1 }
    guard at > first, let participle = view.token(at + 1), participle.kind == .word, participle.count > 3 else { return false }
    return view.text.bytes[Int(participle.end) - 2..<Int(participle.end)].elementsEqual("ed".utf8)
  }

  /// ", up 16 percent from", "compared with": what the words between a figure and a date behind it lead to is another figure.
  static func isCompared(_ view: FieldView, _ between: Range<Int>) -> Bool {
    between.contains { at in
      let token = view.tokens[at]
      if token.word == .than { return true }
      if comparing.contains(token.hash) {
        return view.token(at - 1)?.isMark(",") == true || view.token(at + 1).map { $0.word == .with || $0.word == .to } ?? false
      }
      return (token.word == .up || token.word == .down) && view.token(at - 1)?.isMark(",") == true
    }
  }

  static let comparing = WordSet("compared against versus comparing")

  private static func isOfSaying(_ view: FieldView, _ date: Range<Int>) -> Bool {
    func isSaying(_ at: Int) -> Bool {
      guard let verb = view.token(at), verb.kind == .word, !verb.isCapitalized else { return false }
      return verb.classes.contains(.reportingVerb) && verb.classes.isDisjoint(with: .releaseVerb)
    }
    guard !date.isEmpty else { return false }
    if isSaying(view.token(date.lowerBound - 1)?.word == .on ? date.lowerBound - 2 : date.lowerBound - 1) { return true }
    var that = date.upperBound
    while that < date.upperBound + 5, let token = view.token(that),
      [.on, .in, .at].contains(token.word) || token.kind == .number || !token.classes.isDisjoint(with: [.month, .weekday])
    {
      that += 1
    }
    let first = max(view.sentenceTokens(of: date.lowerBound).lowerBound, date.lowerBound - 10)
    return view.token(that)?.word == .that && (first..<date.lowerBound).contains { isSaying($0) }
  }
}
