import HallyuAnnotations
import HallyuText

/// Several markets with days of their own: "in the US on April 14 and in France on April 26", "on June 9 in Japan and June 16 in France".
extension ReleaseFinder {
  /// The markets of one day.
  struct Opening {
    let markets: [Int]
    let date: Int
  }

  private enum Part {
    case markets([Int])
    case date(Int)
  }

  /// Markets and days behind a verb, where they take turns; empty where they do not.
  /// - Parameter end: where the titles that the verb speaks of end.
  func openings(_ field: Int, from end: Int, verb: Int, _ clauses: Clauses) -> [Opening] {
    let parts = parts(field, from: max(end, verb + 1), clauses)
    guard parts.count >= 4 else { return [] }
    var found: [Opening] = []
    for at in stride(from: 0, to: parts.count - 1, by: 2) {
      switch (parts[at], parts[at + 1]) {
      case (.markets(let markets), .date(let date)), (.date(let date), .markets(let markets)):
        found.append(Opening(markets: markets, date: date))
      default: return []
      }
    }
    return found
  }

  /// Markets and days in their order, as far as no other work and no other verb of release stands between them.
  private func parts(_ field: Int, from start: Int, _ clauses: Clauses) -> [Part] {
    let view = context.views[field]
    let days = dates.dates(field, in: start..<max(start, clauses.sentence.upperBound), events: true)
    var parts: [Part] = []
    var at = start
    var last = start
    while at < clauses.sentence.upperBound, at - last < ReleaseFinder.gapTokens {
      if let day = days.first(where: { $0.tokens.contains(at) }) {
        parts.append(.date(day.index))
        at = day.tokens.upperBound
        last = at
      } else if let mention = context.mention(field, at: at) {
        guard context.type(mention) != .title else { break }
        if context.type(mention) == .place {
          // "in Germany and Austria": of one day.
          if case .markets(let markets) = parts.last, joins(view, last..<at) {
            parts[parts.count - 1] = .markets(markets + [mention.entity])
          } else {
            parts.append(.markets([mention.entity]))
          }
          last = mention.tokens.upperBound
        }
        at = mention.tokens.upperBound
      } else {
        let token = view.tokens[at]
        if token.kind == .word, !token.isCapitalized, token.classes.contains(.releaseVerb) { break }
        at += 1
      }
    }
    return parts
  }

  private func joins(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.allSatisfy { view.tokens[$0].isMark(",") || [.and, .the, .in, .as].contains(view.tokens[$0].word) }
  }

  /// How far one part may stand behind the other.
  private static let gapTokens = 9
}
