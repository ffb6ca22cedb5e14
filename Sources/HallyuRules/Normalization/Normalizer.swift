package import HallyuAnnotations
package import HallyuCore
package import HallyuReference
package import HallyuText

/// Finds and reads every sum of money, quantity, date, period and duration of a text, in one pass over its tokens.
///
/// A rule is called only where a token calls for it: a number, a number word, a currency, a month, a weekday, one of the words that
/// dates begin with. Where several rules read the same tokens, the longest reading wins; then money, dates, quantities.
package struct Normalizer: Sendable {
  private let lexicon: Lexicon

  package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Appends what is found in a text to the annotations, in the order of the text.
  ///
  /// - Parameters:
  ///   - masked: sorted ranges of names and titles; nothing is found that lies inside one ("2 Days & 1 Night").
  ///   - home: where the document comes from.
  package func annotate(text: AnalyzedText, masked: [ByteRange] = [], home: HomeCountry = .unknown, into annotations: inout Annotations) {
    text.tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { bytes in
        WordMeaning.triggers.withUnsafeBufferPointer { triggers in
          withUnsafePointer(to: lexicon) { lexicon in
            var pass = NormalizerPass(text: text, masked: masked, home: home, triggers: triggers)
            var view = TokenView(tokens: tokens, bytes: bytes, lexiconPointer: lexicon, lower: 0, upper: 0, floor: 0)
            while view.upper < tokens.count {
              view.lower = view.upper
              view.floor = view.lower
              view.upper = pass.paragraphEnd(tokens, from: view.lower)
              pass.run(&view, into: &annotations)
            }
          }
        }
      }
    }
  }
}

/// The state of one pass over one text.
private struct NormalizerPass {
  let text: AnalyzedText
  let masked: [ByteRange]
  let triggers: UnsafeBufferPointer<UInt8>
  var nextMask = 0
  var hints: CurrencyHints
  /// What the last count of the paragraph counted.
  var lastNoun: String?
  /// The audience that the text counted last.
  var lastAudience: String?
  /// The last sum of the paragraph, while no count stood after it.
  var lastMoney: BareAmount.Earlier?
  /// The currency of the last sum in another than dollars.
  var homeCurrency: String?

  init(text: AnalyzedText, masked: [ByteRange], home: HomeCountry, triggers: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.masked = masked
    self.triggers = triggers
    hints = CurrencyHints(home: home)
  }

  func paragraphEnd(_ tokens: UnsafeBufferPointer<Token>, from first: Int) -> Int {
    var at = first + 1
    while at < tokens.count, tokens[at].gap != .paragraph { at &+= 1 }
    return at
  }

  /// Walks over the tokens of a view once, and reads at every number, sign and cue word.
  mutating func run(_ view: inout TokenView, into annotations: inout Annotations) {
    lastNoun = nil
    lastMoney = nil
    var at = view.lower
    while at < view.upper {
      let token = view.tokens[at]
      switch token.kind {
      case .word:
        if triggers[token.word.index] == 0 {
          guard token.classes.contains(.currencyName), isBeforeNumber(view, at) else {
            at &+= 1
            continue
          }
        }
      case .number, .currency: break
      default:
        at &+= 1
        continue
      }
      if let finding = best(view, at) {
        let range = byteRange(view, finding)
        if isMasked(range, finding, in: view) {
          at &+= 1
          continue
        }
        append(finding, range, into: &annotations)
        at = max(at + 1, finding.end)
        view.floor = at
      } else {
        at = afterNumber(view, at)
      }
    }
  }

  /// The longest reading at a token; of two that end together money, then dates, then quantities.
  private func best(_ view: TokenView, _ at: Int) -> Finding? {
    let token = view[at]
    if token.kind == .currency { return MoneyReader.signed(view, at) }
    var best = BestFinding()
    if token.kind == .word, token.classes.contains(.currencyName) || token.word == .w, isBeforeNumber(view, at) {
      best.offer(MoneyReader.signed(view, at))
    }
    if token.kind == .number || triggers[token.word.index] != 0 {
      if let date = DateReader.expression(view, at) {
        best.offer(Finding(date))
      }
      if token.word == .a || token.word == .an { best.offer(MoneyReader.single(view, at)) }
      if let number = NumberReader.read(view, at) {
        best.offer(CJKAmount.match(view, number) ?? MoneyReader.named(view, number))
        best.offer(Age.match(view, number))
        best.offer(Percentage.match(view, number))
        best.offer(Measure.match(view, number))
        if best.end <= number.end + 1 { best.offer(Count.match(view, number)) }
        if best.finding == nil {
          best.offer(
            BareAmount.match(view, number, after: lastMoney, home: homeCurrency)
              ?? BareCount.match(view, number, noun: lastNoun, audience: lastAudience))
        }
      }
    }
    return best.finding
  }

  private func isBeforeNumber(_ view: TokenView, _ at: Int) -> Bool {
    let next = view[at + 1]
    if next.kind == .number || next.kind == .currency { return true }
    return (next.isMark(".") || next.kind == .word && next.word == .unlisted)
      && (view[at + 2].kind == .number || view[at + 2].kind == .currency)
  }

  /// Number words are read as a whole, so that "hundred" of "two hundred" is not tried again.
  private func afterNumber(_ view: TokenView, _ at: Int) -> Int {
    guard view[at].kind == .word, view.meaning(at).number >= 0, let number = NumberReader.read(view, at) else { return at + 1 }
    return max(at + 1, number.end)
  }

  private func byteRange(_ view: TokenView, _ finding: Finding) -> ByteRange {
    ByteRange(Int(view[finding.start].start), finding.endByte ?? Int(view[finding.end - 1].end))
  }

  private mutating func isMasked(_ range: ByteRange, _ finding: Finding, in view: TokenView) -> Bool {
    while nextMask < masked.count, masked[nextMask].upper <= range.lower { nextMask += 1 }
    guard nextMask < masked.count, masked[nextMask].contains(range) else { return false }
    // "after 20 minutes" is no title in running text.
    if case .date(_, kind: .duration, clock: _) = finding.value { return hasCapital(masked[nextMask]) }
    // "on New Year's Eve" is a day, whatever film bears its name.
    return finding.rule != HolidayDate.manual.id || !view.isWord(finding.start - 1, .on, .by, .until, .since, .before, .after)
  }

  private func hasCapital(_ range: ByteRange) -> Bool {
    for at in Int(range.start)..<Int(range.end) where text.bytes[at] &- 0x41 < 26 { return true }
    return false
  }

  /// Puts a finding into the annotations, with its place and the currency that the text decides.
  private mutating func append(_ finding: Finding, _ range: ByteRange, into annotations: inout Annotations) {
    let sentence = text.sentences[Int(text.sentenceOfToken[finding.start])]
    let place = Place(text.field, range, sentence: text.range(sentence))
    let evidence = Evidence(finding.rule, finding.confidencePercent)
    switch finding.value {
    case .money(let figure, var currency, var isBareDollar, let per):
      (currency, isBareDollar) = hints.currency(currency, isBareDollar, sign: text.bytes, at: range, in: text.tokens)
      lastMoney = BareAmount.Earlier(currency: currency, isBareDollar: isBareDollar, end: finding.end, figure: figure)
      if !isBareDollar, currency != "USD", !currency.isEmpty { homeCurrency = currency }
      annotations.amounts.append(
        MoneyExpression(figure: figure, currency: currency, isBareDollar: isBareDollar, per: per, place: place, evidence: evidence))
    case .quantity(let figure, let unit, let kind):
      if kind == .count {
        lastNoun = unit
        if BareCount.isAudience(unit) { lastAudience = unit }
        lastMoney = nil
      }
      annotations.quantities.append(QuantityExpression(figure: figure, unit: unit, kind: kind, place: place, evidence: evidence))
    case .date(let meaning, let kind, let clock):
      annotations.dates.append(DateExpression(meaning: meaning, kind: kind, clock: clock, place: place, evidence: evidence))
    }
  }
}

/// The longest of several readings; of two that end together the one of the higher rank, then the first.
private struct BestFinding {
  private(set) var finding: Finding?

  /// 0 while there is none.
  var end: Int { finding?.end ?? 0 }

  mutating func offer(_ other: Finding?) {
    guard let other else { return }
    if let finding, (other.end, other.rank) <= (finding.end, finding.rank) { return }
    finding = other
  }
}
