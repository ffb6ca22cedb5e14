import HallyuText

/// One quotation mark, with what its neighbours say about the way it turns.
struct QuoteMarkSite {
  /// Token of the mark; two single marks without a gap are one double mark of two tokens.
  let first: Int
  let end: Int
  let mark: QuoteMark
  /// True where white space, a bracket or a dash stands on that side.
  let isFreeBefore: Bool
  let isFreeAfter: Bool

  var looksOpening: Bool { isFreeBefore && !isFreeAfter }
  var looksClosing: Bool { !isFreeBefore && isFreeAfter }
  var isSingle: Bool { mark.isSingle }
  /// `''` or two back-ticks, as old wires write a double mark.
  var isPair: Bool { end - first == 2 }
}

/// Lists the marks of a text, in order.
enum QuoteMarks {
  static func sites(_ tokens: [Token]) -> [QuoteMarkSite] {
    var sites: [QuoteMarkSite] = []
    var at = 0
    while at < tokens.count {
      guard tokens[at].kind == .quote else {
        at += 1
        continue
      }
      // A run of marks shares the white space on its two sides: `."'`.
      var runEnd = at + 1
      while runEnd < tokens.count, tokens[runEnd].kind == .quote, tokens[runEnd].gap == .none { runEnd += 1 }
      let before = isFree(before: at, tokens)
      let after = isFree(after: runEnd, tokens)
      while at < runEnd {
        let mark = QuoteMark(rawValue: tokens[at].mark) ?? .straightDouble
        if mark.isSingle, at + 1 < runEnd, tokens[at + 1].mark == tokens[at].mark, let double = double(of: mark, tokens[at]) {
          sites.append(QuoteMarkSite(first: at, end: at + 2, mark: double, isFreeBefore: before, isFreeAfter: after))
          at += 2
        } else {
          sites.append(QuoteMarkSite(first: at, end: at + 1, mark: mark, isFreeBefore: before, isFreeAfter: after))
          at += 1
        }
      }
    }
    return sites
  }

  private static func double(of single: QuoteMark, _ token: Token) -> QuoteMark? {
    switch single {
    case .openSingle: .openDouble
    case .closeSingle: .closeDouble
    case .straightSingle: .straightDouble
    default: nil
    }
  }

  private static func isFree(before at: Int, _ tokens: [Token]) -> Bool {
    if at == 0 || tokens[at].gap != .none { return true }
    let token = tokens[at - 1]
    switch token.kind {
    case .dash, .hyphen: return true
    case .mark: return token.isMark("(") || token.isMark("[") || token.isMark("/") || token.isMark("=") || token.isMark(">")
    default: return false
    }
  }

  private static func isFree(after end: Int, _ tokens: [Token]) -> Bool {
    if end >= tokens.count || tokens[end].gap != .none { return true }
    let token = tokens[end]
    switch token.kind {
    case .dash, .hyphen, .clitic: return true
    case .mark:
      switch token.mark {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "<"):
        return true
      default: return false
      }
    default: return false
    }
  }
}

/// Words that begin with an apostrophe: ’em, ’til, rock ’n’ roll, ’90s.
enum Elision {
  static func begins(at mark: Int, _ tokens: [Token]) -> Bool {
    guard mark + 1 < tokens.count, tokens[mark + 1].gap == .none else { return false }
    let next = tokens[mark + 1]
    if next.kind == .number {
      guard mark + 2 < tokens.count else { return next.count == 2 }
      let after = tokens[mark + 2]
      return after.gap == .none ? after.word == .s || after.kind == .clitic : next.count == 2
    }
    return next.kind == .word && !next.isCapitalized && words.contains(next.hash)
  }

  private static let words = WordSet("em n til cause bout tis twas cos round nuff neath gainst cuz er im")
}
