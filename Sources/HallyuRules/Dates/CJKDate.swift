import HallyuAnnotations
import HallyuText

/// Korean, Japanese and Chinese dates: "2021년 1월 7일", "1월 7일", "2021年1月", "7일".
enum CJKDate {
  static let manual = RuleManual(
    "date.cjk", "A date with the words for year, month and day behind its numbers.",
    fires: [
      .init("넷플릭스는 ⟦2021년 1월 7일⟧ 밝혔다", "at 2021-01-07"), .init("⟦1月7日⟧に", "partial XXXX-01-07 unknown"), .init("⟦2019년⟧부터", "at 2019"),
    ],
    leaves: ["7일간", "3년 동안", "100년"])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view[first + 1].shape.contains(.uncased), view.isJoined(first + 1) else { return nil }
    var parts = [0, 0, 0]
    var at = first
    var end = first
    var endByte = 0
    var level = 0
    while view.isNumber(at), view[at + 1].kind == .word, view.isJoined(at + 1), let place = place(view, at + 1), place >= level {
      let number = view.smallNumber(at)
      guard number > 0 else { return nil }
      parts[place] = number
      endByte = Int(view[at + 1].start) + 3
      end = at + 2
      level = place + 1
      // "2021년1월": the next number follows at once; "7일에": letters that belong to grammar end the date.
      guard view[at + 1].count == 3 else { break }
      at += 2
    }
    guard level > 0 else { return nil }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    let rest = Int(view[end - 1].end) > endByte
    if year > 0, month == 0, !(1_900...2_100 ~= year) || isLength(view, end - 1, endByte) { return nil }
    if year == 0, month == 0, isLength(view, end - 1, endByte) { return nil }
    var date: ReadDate
    if year > 0 {
      let value = EDTFDate(year: year, month: month, day: day)
      if day > 0, value.civilDate == nil { return nil }
      guard month <= 12 else { return nil }
      date = ReadDate(.absolute(.date(value)), first, end, day > 0 ? .day : month > 0 ? .month : .year, manual)
    } else {
      guard month <= 12, day <= 31, month > 0 || day > 0 else { return nil }
      date = ReadDate(
        .partial(EDTFDate(year: 0, unknownYearDigits: 4, month: month > 0 ? month : -1, day: day), .unknown), first, end,
        day > 0 ? .day : .month, manual,
        confidencePercent: 75)
    }
    date.endByte = rest ? endByte : nil
    return date
  }

  /// 0 for the word for year, 1 for month, 2 for day.
  private static func place(_ view: TokenView, _ at: Int) -> Int? {
    let start = Int(view[at].start)
    guard view[at].count >= 3 else { return nil }
    switch (view.bytes[start], view.bytes[start + 1], view.bytes[start + 2]) {
    case (0xeb, 0x85, 0x84), (0xe5, 0xb9, 0xb4): return 0  // 년 年
    case (0xec, 0x9b, 0x94), (0xe6, 0x9c, 0x88): return 1  // 월 月
    case (0xec, 0x9d, 0xbc), (0xe6, 0x97, 0xa5): return 2  // 일 日
    default: return nil
    }
  }

  /// "7일간", "3년 동안": a length of time.
  private static func isLength(_ view: TokenView, _ at: Int, _ endByte: Int) -> Bool {
    let rest = Int(view[at].end) - endByte
    if rest >= 3 {
      let (a, b, c) = (view.bytes[endByte], view.bytes[endByte + 1], view.bytes[endByte + 2])
      return (a, b, c) == (0xea, 0xb0, 0x84) || (a, b, c) == (0xec, 0xa7, 0xb8) || (a, b, c) == (0xe9, 0x96, 0x93)  // 간 째 間
    }
    return view[at + 1].count >= 6 && view.isSpelled(at + 1, "동안")
  }
}
