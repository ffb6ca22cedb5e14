import HallyuAnnotations
import HallyuText

/// Several markets with days of their own: "in the US on April 14 and in France on April 26", "on tvN on May 3 and on Netflix on May 4".
extension ReleaseFinder {
  /// The markets, or the place where it is shown, of one day.
  struct Opening {
    let markets: [Int]
    let date: Int
    /// A channel or a festival; no festival is a platform.
    var home: Int? = nil
  }

  private enum Part {
    case markets([Int])
    case date(Int)
    case home(Int)

    var isMarket: Bool { if case .markets = self { true } else { false } }
    var isHome: Bool { if case .home = self { true } else { false } }
  }

  /// Markets and days behind a verb, where they take turns; empty where they do not.
  /// - Parameter end: where the titles that the verb speaks of end.
  func openings(_ field: Int, from end: Int, verb: Int, _ clauses: Clauses) -> [Opening] {
    let all = parts(field, from: max(end, verb + 1), clauses)
    // "on Netflix in Japan on June 9 and in France on June 16": one home for all markets.
    let parts = all.contains { $0.isMarket } ? all.filter { !$0.isHome } : all
    guard parts.count >= 4 else { return [] }
    var found: [Opening] = []
    for at in stride(from: 0, to: parts.count - 1, by: 2) {
      switch (parts[at], parts[at + 1]) {
      case (.markets(let markets), .date(let date)), (.date(let date), .markets(let markets)):
        found.append(Opening(markets: markets, date: date))
      case (.home(let home), .date(let date)), (.date(let date), .home(let home)):
        found.append(Opening(markets: [], date: date, home: home))
      default: return []
      }
    }
    return found
  }

  /// Markets and days in their order, as far as no other work and no other verb of release stands between them.
  private func parts(_ field: Int, from start: Int, _ clauses: Clauses) -> [Part] {
    let view = context.views[field]
    let days = dates.dates(field, in: start..<max(start, min(clauses.sentence.upperBound, start + 80)), events: true)
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
          if case .markets(let markets) = parts.last, joins(view, last..<at), !hasOwnDay(mention, parts.count, days.map(\.tokens)) {
            parts[parts.count - 1] = .markets(markets + [mention.entity])
          } else {
            parts.append(.markets([mention.entity]))
          }
          last = mention.tokens.upperBound
        } else if isHome(mention) {
          parts.append(.home(mention.entity))
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

  /// "on May 3 in Japan and in France in June": behind a day and its market another market has the next day.
  private func hasOwnDay(_ place: NamedSpan, _ count: Int, _ days: [Range<Int>]) -> Bool {
    count % 2 == 0 && days.contains { (1...2).contains($0.lowerBound - place.tokens.upperBound) }
  }

  /// "on EBS", "at the Norvel festival"
  private func isHome(_ mention: NamedSpan) -> Bool {
    guard context.type(mention) == .organization,
      context.isPlatform(mention.entity) || context.kindOfOrganization[mention.entity].contains(.festival)
    else { return false }
    let view = context.views[mention.field]
    return [.on, .at].contains(view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))?.word ?? .unlisted)
  }

  private func joins(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.allSatisfy { view.tokens[$0].isMark(",") || [.and, .the, .in, .as].contains(view.tokens[$0].word) }
  }

  /// How far one part may stand behind the other.
  private static let gapTokens = 9
}
