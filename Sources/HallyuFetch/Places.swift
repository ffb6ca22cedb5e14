import HallyuCore

/// The locations that were met, and what stood there: one location names one article.
struct Places: Sendable {
  enum Meeting: Equatable {
    case new
    case same
    /// Something else stood there before. Counts such meetings, from 1, so that each can be named.
    case other(Int)
  }

  /// Hash of the location → hash of what it named first, nil where that is never the same again.
  private var contents: [UInt64: UInt64?] = [:]
  private var others = 0

  /// - Parameter content: tells whether a location names the same thing again: which file, which text.
  mutating func take(_ location: [UInt8], _ content: UInt64?) -> Meeting {
    let key = RawDocument.hash(of: location).value
    guard let first = contents[key] else {
      contents[key] = .some(content)
      return .new
    }
    if content != nil, first == content { return .same }
    others += 1
    return .other(others)
  }
}
