import HallyuAnnotations
import HallyuText

/// Dates in figures: `2021-01-07`, `2021.07.13`, `2024/07/18`, `10/31/1974`, `31.10.1974`, `2020/Sep/23`, `2021-07`.
enum NumericDate {
  static let manual = RuleManual(
    "date.numeric", "A date in figures; where day and month cannot be told apart, the month comes first.",
    fires: [
      .init("⟦2024/07/18⟧ (Thu)", "at 2024-07-18"), .init("Published ⟦2021.07.13⟧ in Seoul", "at 2021-07-13"),
      .init("born ⟦10/31/1974⟧", "at 1974-10-31"),
      .init("born ⟦31.10.1974⟧", "at 1974-10-31"), .init("⟦11/02/89⟧ The bank", "at 1989-11-02"),
      .init("posted ⟦2021. 3. 17.⟧ in Seoul", "at 2021-03-17"),
      .init("dated ⟦02-13-2006⟧", "at 2006-02-13"),
      .init("as of ⟦2020/Sep/23⟧", "at 2020-09-23"), .init("dated ⟦23/Sep/2020⟧", "at 2020-09-23"),
    ],
    leaves: ["Tel: +86 138-2010-2015", "The ssn is 123-12-1234", "192.168.1.2", "version 2.10.3", "a 16/9 screen", "24/7", "2021-13-40"])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view.isNumber(first), !isGlued(view, first) else { return nil }
    if let dotted = dotted(view, first) ?? spaced(view, first) { return dotted }
    let separator = view[first + 1]
    guard view.isJoined(first + 1), separator.kind == .hyphen || separator.isMark("/"), view.isJoined(first + 2) else { return nil }
    let a = view.smallNumber(first)
    guard a >= 0 else { return nil }
    let second = first + 2
    let month = Int(view.meaning(second).month)
    let b = month > 0 ? month : view.smallNumber(second)
    guard b >= 0 else { return nil }
    let isThree = isSame(view, first + 3, separator) && view.isJoined(first + 3) && view.isJoined(first + 4)
    if isThree, !isSame(view, first + 5, separator) || !view.isJoined(first + 5) || !view.isNumber(first + 6) {
      let c = view.meaning(first + 4).month > 0 ? Int(view.meaning(first + 4).month) : view.smallNumber(first + 4)
      // "2020/23/Sep"
      if view.meaning(first + 4).month > 0, view[first].count == 4 { return finish(view, CivilDate(a, c, b), first, first + 5, 95) }
      return c < 0 ? nil : date(view, (a, b, c), first, first + 5, yearDigits: view[first + 4].count, hasMonthName: month > 0)
    }
    guard !isThree, view[first].count == 4, 1_900...2_100 ~= a, month == 0, view[second].count == 2, 1...12 ~= b, b < a % 100,
      !view.isJoined(first + 3) || view[first + 3].kind != .hyphen,
      separator.kind == .hyphen
    else { return nil }
    return ReadDate(.absolute(.date(EDTFDate(year: a, month: b))), first, first + 3, .month, manual, confidencePercent: 80)
  }

  private static func date(
    _ view: TokenView, _ parts: (Int, Int, Int), _ first: Int, _ end: Int, yearDigits: Int, hasMonthName: Bool
  ) -> ReadDate? {
    let (a, b, c) = parts
    if view[first].count == 4 { return finish(view, CivilDate(a, b, c), first, end, 97) }
    guard yearDigits == 4 || yearDigits == 2 && view.isMark(first + 1, "/") && a > 0 && b > 0 else { return nil }
    let year = yearDigits == 4 ? c : c <= 60 ? 2_000 + c : 1_900 + c
    if hasMonthName { return finish(view, CivilDate(year, b, a), first, end, 97) }
    if a > 12 { return finish(view, CivilDate(year, b, a), first, end, 95) }
    return finish(view, CivilDate(year, a, b), first, end, b > 12 ? 95 : 65)
  }

  /// `2021.07.13` and `31.10.1974` are one number token.
  private static func dotted(_ view: TokenView, _ first: Int) -> ReadDate? {
    let token = view[first]
    guard 8...10 ~= token.count else { return nil }
    var parts = [0, 0, 0]
    var lengths = [0, 0, 0]
    var place = 0
    for at in Int(token.start)..<Int(token.end) {
      let byte = view.bytes[at]
      if byte == 0x2e {
        place += 1
        guard place < 3 else { return nil }
      } else if byte &- 0x30 < 10 {
        parts[place] = parts[place] * 10 + Int(byte - 0x30)
        lengths[place] += 1
      } else {
        return nil
      }
    }
    guard place == 2 else { return nil }
    if lengths[0] == 4 { return finish(view, CivilDate(parts[0], parts[1], parts[2]), first, first + 1, 95) }
    guard lengths[2] == 4 else { return nil }
    if parts[1] > 12 { return finish(view, CivilDate(parts[2], parts[0], parts[1]), first, first + 1, 90) }
    return finish(view, CivilDate(parts[2], parts[1], parts[0]), first, first + 1, 90)
  }

  /// `2021. 3. 17.`, as Korean pages write it.
  private static func spaced(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view[first].count == 4, view.isMark(first + 1, "."), view.isJoined(first + 1), view.isNumber(first + 2),
      view[first + 2].gap == .space, view.isMark(first + 3, "."), view.isJoined(first + 3), view.isNumber(first + 4),
      view[first + 4].gap == .space, 1_900...2_100 ~= view.smallNumber(first)
    else { return nil }
    let isClosed = view.isMark(first + 5, ".") && view.isJoined(first + 5)
    let date = CivilDate(view.smallNumber(first), view.smallNumber(first + 2), view.smallNumber(first + 4))
    return finish(view, date, first, isClosed ? first + 6 : first + 5, 92)
  }

  private static func finish(_ view: TokenView, _ date: CivilDate?, _ first: Int, _ end: Int, _ confidence: UInt8) -> ReadDate? {
    guard let date, 1_000...2_200 ~= date.year else { return nil }
    // The full stop of "2021.07.13." ends no sentence, the T of an ISO time begins one.
    return ReadDate(.absolute(EDTF(date)), first, end, .day, manual, confidencePercent: confidence)
  }

  /// True for digits that hang on a longer code: a letter, a plus sign or another hyphenated group stands before.
  private static func isGlued(_ view: TokenView, _ first: Int) -> Bool {
    guard view.isJoined(first), first - 1 >= view.lower else { return false }
    let before = view[first - 1]
    return before.kind == .hyphen && first - 2 >= view.lower && (view.isNumber(first - 2) || view[first - 2].kind == .word)
      && view.isJoined(first - 1)
      || before.isMark("+") || before.isMark("/")
  }

  private static func isSame(_ view: TokenView, _ at: Int, _ separator: Token) -> Bool {
    view[at].kind == separator.kind && view[at].mark == separator.mark
  }
}
