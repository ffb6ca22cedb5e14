import HallyuCore
import HallyuText

/// One pass over the marks with a stack of those that are open.
struct QuotePairing {
  /// Marks nested deeper than this are not paired.
  static let depthLimit = 6

  private struct Open {
    let slot: Int
    let isSingle: Bool
  }

  private struct Draft {
    let opening: Range<Int>
    let isSingle: Bool
    let parent: Int?
    var end: Int?
    var outerEnd = 0
    var closing = QuoteSpan.Closing.closed
  }

  private let tokens: [Token]
  private let bytes: [UInt8]
  private let sites: [QuoteMarkSite]
  /// For each site, the next one of the same paragraph that is double, or `sites.count`.
  private var nextDouble: [Int]
  /// For each site, the next single one of the same paragraph that looks closing, and whether it cannot be a plural's apostrophe.
  private var nextClosingSingle: [Int]
  private var nextSureClosingSingle: [Int]
  /// For each site its paragraph.
  private var paragraphs: [Int32]
  private var stack: [Open] = []
  private var drafts: [Draft] = []

  init(_ text: AnalyzedText, _ sites: [QuoteMarkSite]) {
    tokens = text.tokens
    bytes = text.bytes
    self.sites = sites
    let none = sites.count
    nextDouble = Array(repeating: none, count: none + 1)
    nextClosingSingle = nextDouble
    nextSureClosingSingle = nextDouble
    paragraphs = sites.map { Int32(truncatingIfNeeded: text.sentences[Int(text.sentenceOfToken[$0.first])].paragraph) }
    var paragraph = Int32.max
    var double = none
    var single = none
    var sure = none
    for index in stride(from: none - 1, through: 0, by: -1) {
      let site = sites[index]
      if paragraphs[index] != paragraph {
        (double, single, sure) = (none, none, none)
        paragraph = paragraphs[index]
      }
      nextDouble[index] = double
      nextClosingSingle[index] = single
      nextSureClosingSingle[index] = sure
      if !site.isSingle { double = index }
      if site.isSingle, !site.isFreeBefore {
        single = index
        if !QuotePairing.mayBePossessive(site, text.tokens, text.bytes) { sure = index }
      }
    }
  }

  mutating func run() {
    var at = 0
    for index in sites.indices {
      let site = sites[index]
      while at <= site.first {
        if !stack.isEmpty, tokens[at].gap >= .line { lineBreak(before: at, nextSite: index) }
        at += 1
      }
      if site.isSingle { single(index) } else { double(index) }
    }
    while at < tokens.count, !stack.isEmpty {
      if tokens[at].gap >= .line { lineBreak(before: at, nextSite: sites.count) }
      at += 1
    }
    endParagraph(before: tokens.count, reopens: nil)
  }

  /// The spans that were closed, or may stand unclosed, with parents renumbered.
  func spans(_ text: AnalyzedText) -> [QuoteSpan] {
    var spans: [QuoteSpan] = []
    var number = [Int?](repeating: nil, count: drafts.count)
    for (slot, draft) in drafts.enumerated() {
      // A dropped span hands its children to the one around it.
      let parent = draft.parent.flatMap { number[$0] }
      guard let end = draft.end, end > draft.opening.upperBound else {
        number[slot] = parent
        continue
      }
      let inner = draft.opening.upperBound..<end
      let outer = draft.opening.lowerBound..<draft.outerEnd
      number[slot] = spans.count
      spans.append(
        QuoteSpan(
          inner: text.range(inner), outer: text.range(outer), tokens: inner, outerTokens: outer, parent: parent,
          depth: parent.map { spans[$0].depth + 1 } ?? 0, isSingle: draft.isSingle, closing: draft.closing, kind: .scare))
    }
    return spans
  }

  // MARK: Marks

  private mutating func double(_ index: Int) {
    let site = sites[index]
    let isOpen = stack.contains { !$0.isSingle }
    if site.isPair, !isOpen, stack.count > 1, stack.suffix(2).allSatisfy(\.isSingle) {
      // Two closing marks of nested single spans.
      close(single: true, at: site.first, markEnd: site.first + 1)
      return close(single: true, at: site.first + 1, markEnd: site.end)
    }
    switch site.mark {
    case .openDouble where !(site.looksClosing && isOpen): open(index, isOpen: isOpen)
    case .openDouble: close(single: false, at: site.first, markEnd: site.end)
    case .closeDouble:
      if isOpen {
        close(single: false, at: site.first, markEnd: site.end)
      } else if site.looksOpening {
        open(index, isOpen: false)
      }
    default:
      if !isOpen {
        // `27"` is a length, `word" and` the end of nothing.
        if !site.looksClosing { open(index, isOpen: false) }
      } else if site.looksOpening, !isAttributed(site) {
        open(index, isOpen: true)
      } else {
        close(single: false, at: site.first, markEnd: site.end)
      }
    }
  }

  /// "We made it. "he said.: a mark that its attribution follows closes, though it stands by the attribution.
  private func isAttributed(_ site: QuoteMarkSite) -> Bool {
    guard site.first > 0, site.end + 1 < tokens.count, tokens[site.first - 1].endsSpeech, !tokens[site.end].isCapitalized else {
      return false
    }
    return tokens[site.end].isPersonPronoun && tokens[site.end + 1].classes.contains(.reportingVerb)
      || tokens[site.end].classes.contains(.reportingVerb)
  }

  /// Opens a double span; a double one that is open already encloses it only where two closing marks follow, else it never closed.
  private mutating func open(_ index: Int, isOpen: Bool) {
    let site = sites[index]
    if isOpen, let last = stack.last, !last.isSingle, !nests(index) { stack.removeAll() }
    push(site.first..<site.end, isSingle: false)
  }

  /// True where the marks of the same kind that follow in the paragraph close the span that a mark would open, and the one around it.
  private func nests(_ index: Int) -> Bool {
    let isSingle = sites[index].isSingle
    var depth = 2
    for next in index + 1..<min(sites.count, index + 1 + QuotePairing.nestingSites) {
      let site = sites[next]
      if paragraphs[next] != paragraphs[index] { return false }
      if site.isSingle != isSingle { continue }
      if isSingle, site.mark != .openSingle, QuotePairing.mayBePossessive(site, tokens, bytes) { continue }
      depth += closes(site) ? -1 : 1
      if depth == 0 { return true }
    }
    return false
  }

  private static let nestingSites = 24

  private func closes(_ site: QuoteMarkSite) -> Bool {
    site.mark == .closeDouble || site.mark == .closeSingle || !site.looksOpening && site.mark != .openDouble && site.mark != .openSingle
  }

  private mutating func single(_ index: Int) {
    let site = sites[index]
    let isOpen = stack.last?.isSingle ?? false
    if isOpen, !site.looksOpening {
      // "‘The studios’ plan is off’": a plural's apostrophe where another mark is there to close.
      if QuotePairing.mayBePossessive(site, tokens, bytes), nextClosingSingle[index] < sites.count,
        !opensBefore(nextClosingSingle[index], after: index)
      {
        return
      }
      if site.mark == .openSingle, !site.looksClosing { return reopen(index) }
      return close(single: true, at: site.first, markEnd: site.end)
    }
    if isOpen { return reopen(index) }
    if site.looksOpening || (site.mark == .openSingle && !site.looksClosing) || (!site.isFreeBefore && !site.isFreeAfter) { reopen(index) }
  }

  /// Opens a single span where a mark is there to close it, in place of one that was open.
  private mutating func reopen(_ index: Int) {
    let site = sites[index]
    if site.mark != .openSingle, Elision.begins(at: site.first, tokens) { return }
    let partner = nextClosingSingle[index]
    let sure = nextSureClosingSingle[index]
    let isLineStart = site.first == 0 || tokens[site.first].gap >= .line
    if partner >= sites.count {
      // Speech of several paragraphs in single marks.
      guard stack.isEmpty, isLineStart && site.mark == .openSingle || goesOn(index) else { return }
    } else if sure >= sites.count, sites[partner].first - site.first > QuotePairing.unsureTokens, site.mark != .openSingle {
      return
    }
    if stack.last?.isSingle ?? false, !nests(index) { stack.removeLast() }
    push(site.first..<site.end, isSingle: true)
  }

  /// ‘So it was.¶‘And so it is.’: the next mark opens the next paragraph.
  private func goesOn(_ index: Int) -> Bool {
    guard index + 1 < sites.count, sites[index].end < tokens.count, tokens[sites[index].end].isCapitalized else { return false }
    let next = sites[index + 1]
    return next.isSingle && next.looksOpening && tokens[next.first].gap >= .line && tokens[next.first - 1].endsSentence
      && sites[index].looksOpening
  }

  /// A closing mark that may be a plural's apostrophe ends no span longer than this.
  private static let unsureTokens = 12

  private func opensBefore(_ limit: Int, after index: Int) -> Bool {
    index + 1 < limit && sites[index + 1].isSingle && sites[index + 1].looksOpening
  }

  /// True for the mark after a word in s that a word follows: "studios’ plan".
  private static func mayBePossessive(_ site: QuoteMarkSite, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    guard site.mark != .openSingle, bytes[Int(tokens[site.first].start)] != UInt8(ascii: ">"), site.first > 0, site.end < tokens.count,
      tokens[site.first].gap == .none
    else { return false }
    let next = tokens[site.end]
    let before = tokens[site.first - 1]
    return before.kind == .word && bytes[Int(before.end) - 1] | 0x20 == UInt8(ascii: "s") && next.kind == .word && next.gap == .space
  }

  // MARK: Stack

  private mutating func push(_ opening: Range<Int>, isSingle: Bool) {
    guard stack.count < QuotePairing.depthLimit else { return }
    drafts.append(Draft(opening: opening, isSingle: isSingle, parent: stack.last?.slot))
    stack.append(Open(slot: drafts.count - 1, isSingle: isSingle))
  }

  /// Closes the innermost span of that kind; what is open inside it was never one.
  private mutating func close(single: Bool, at: Int, markEnd: Int) {
    guard let place = stack.lastIndex(where: { $0.isSingle == single }) else { return }
    let slot = stack[place].slot
    drafts[slot].end = at
    drafts[slot].outerEnd = markEnd
    stack.removeSubrange(place...)
  }

  private mutating func lineBreak(before at: Int, nextSite: Int) {
    let isMark = nextSite < sites.count && sites[nextSite].first == at
    let reopens = isMark && sites[nextSite].mark != .closeDouble && !sites[nextSite].looksClosing ? nextSite : nil
    if tokens[at].gap == .paragraph { return endParagraph(before: at, reopens: reopens) }
    if let reopens, sites[reopens].isSingle == stack[0].isSingle { return endParagraph(before: at, reopens: reopens) }
    // A line that ends a sentence, while no mark is left to close the span.
    if !stack[0].isSingle, at > 0, tokens[at - 1].endsSentence, tokens[at].isCapitalized {
      let next =
        nextSite < sites.count && !sites[nextSite].isSingle ? nextSite : nextSite < sites.count ? nextDouble[nextSite] : sites.count
      if next >= sites.count || sites[next].looksOpening { endParagraph(before: at, reopens: nil) }
    }
  }

  /// Ends the outermost span where the paragraph ends.
  private mutating func endParagraph(before at: Int, reopens: Int?) {
    defer { stack.removeAll() }
    guard let first = stack.first else { return }
    let continues = reopens.map { sites[$0].isSingle == first.isSingle } ?? false
    if first.isSingle, !continues { return }
    drafts[first.slot].end = at
    drafts[first.slot].outerEnd = at
    drafts[first.slot].closing = continues ? .reopened : .unclosed
  }
}
