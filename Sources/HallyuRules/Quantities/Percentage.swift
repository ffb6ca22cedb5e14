import HallyuAnnotations
import HallyuText

/// Shares and changes in per cent: "60 percent", "8%", "4.3 percentage points", "nearly 60 per cent".
enum Percentage {
  static let manual = RuleManual(
    "quantity.percent", "A number of per cent or of percentage points.",
    fires: [
      .init("hold a ⟦60 percent⟧ stake", "60 percent exact"),
      .init("accounted for ⟦nearly 60 per cent⟧ of viewing", "60 percent nearly"),
      .init("up ⟦8%⟧ from a year ago", "8 percent exact"),
      .init("fell by ⟦2.5 percentage points⟧", "2.5 percentage point exact"),
      .init("grew ⟦10-15%⟧ a year", "10..15 percent between"),
      .init("took $17 million (⟦-36.3%⟧)", "-36.3 percent exact"),
      .init("fell from ⟦17⟧ to 16.6 per cent", "17 percent exact"),
    ],
    leaves: ["one hundred and ten", "the percentage was high", "per cent"])

  /// - Parameter number: what stands before the word.
  static func match(_ view: TokenView, _ number: ReadNumber) -> Finding? {
    guard let first = unit(view, number.end) else { return ranged(view, number) ?? former(view, number) }
    return finish(view, number, Figure(number.value), first)
  }

  private static func ranged(_ view: TokenView, _ low: ReadNumber) -> Finding? {
    guard low.isDigits || low.isSmallWord, let connector = RangeWords.connector(view, low.start, low.end),
      let high = NumberReader.read(view, connector.end), high.start == connector.end, let unit = unit(view, high.end),
      let from = low.value, let to = high.value, from < to
    else { return nil }
    return Finding(
      .quantity(Figure(from: from, to: to), unit: unit.name, kind: .percent), connector.start ?? low.start, unit.end, manual, 90)
  }

  /// "from 17 to 16.6 per cent": the number that a percentage rose or fell from.
  private static func former(_ view: TokenView, _ number: ReadNumber) -> Finding? {
    guard number.isDigits, number.magnitude == 0, view.word(number.start - 1) == .from, number.start - 1 >= view.floor,
      view.word(number.end) == .to, let next = NumberReader.read(view, number.end + 1), next.start == number.end + 1, next.isDigits,
      next.magnitude == 0, let unit = unit(view, next.end)
    else { return nil }
    return Finding(.quantity(Figure(number.value), unit: unit.name, kind: .percent), number.start, number.end, manual, 80)
  }

  private static func finish(_ view: TokenView, _ number: ReadNumber, _ figure: Figure, _ unit: (name: String, end: Int)) -> Finding {
    var figure = figure
    var start = number.start
    if view.isDash(start - 1), view.isJoined(start), start - 1 >= view.floor, view[start - 1].gap != .none || view.isMark(start - 2, "(") {
      start -= 1
      figure.value = figure.value.map { -$0 }
    }
    let hedge = Hedge.before(view, start)
    figure.approximation = hedge.approximation
    return Finding(.quantity(figure, unit: unit.name, kind: .percent), hedge.start, unit.end, manual, 95)
  }

  /// "percent", "per cent", "%", "percentage points", "%p" at a token, and the first token after it.
  private static func unit(_ view: TokenView, _ at: Int) -> (name: String, end: Int)? {
    let joint = view.isDash(at) && view.isJoined(at) && view.isJoined(at + 1) ? at + 1 : at
    var end = joint + 1
    switch view.word(joint) {
    case .percent, .percents, .pct, .percentage: break
    case .per where view.word(joint + 1) == .cent: end = joint + 2
    default:
      if view.isMark(joint, "%") { break }
      if view.isSpelled(joint, "％") { break }
      return nil
    }
    if view.isWord(end, .point, .points) { return ("percentage point", end + 1) }
    if view.isMark(joint, "%"), view.isJoined(end), view.isSpelled(end, "p") || view.isSpelled(end, "P") {
      return ("percentage point", end + 1)
    }
    if view.word(joint) == .percentage, number(view, at) { return ("percent", end) }
    return view.word(joint) == .percentage ? nil : ("percent", end)
  }

  /// "thirty percentage" at the end of a phrase; "30 percentage …" with a noun is left.
  private static func number(_ view: TokenView, _ at: Int) -> Bool { view[at + 1].kind != .word }
}
