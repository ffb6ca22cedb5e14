import HallyuAnnotations
import HallyuText

/// Sums in Korean, Japanese and Chinese: "7700억 원", "1조 2000억원", "12,000원", "100万円".
enum CJKAmount {
  static let manual = RuleManual(
    "money.cjk", "A sum with the counting words and currency names of Korean, Japanese or Chinese.",
    fires: [
      .init("총 ⟦7700억 원⟧을 투자", "770000000000 KRW exact"), .init("⟦1조 2000억원⟧ 규모", "1200000000000 KRW exact"),
      .init("⟦12,000원⟧입니다", "12000 KRW exact"),
      .init("売上は⟦100万円⟧です", "1000000 JPY exact"), .init("⟦5억 달러⟧를", "500000000 USD exact"),
    ],
    leaves: ["7700억 명", "제1원칙", "100만 관객"])

  static func match(_ view: TokenView, _ number: ReadNumber) -> Finding? {
    guard number.isDigits, number.magnitude == 0, view[number.end].shape.contains(.uncased), number.end == number.start + 1,
      !view.isJoined(number.start) || view[number.start - 1].kind != .word
        || view[number.start - 1].shape.contains(.uncased) && !isOrdinal(view, number.start - 1)
    else { return nil }
    var total = ExactDecimal(0)
    var at = number.start
    while view.isNumber(at), var part = DigitNumber.value(view, at), view[at + 1].kind == .word, view[at + 1].shape.contains(.uncased) {
      var place = Int(view[at + 1].start)
      let end = Int(view[at + 1].end)
      var scaled = false
      while let power = magnitude(view, place, end) {
        part = part.timesPowerOfTen(power)
        place += 3
        scaled = true
      }
      total = total + part
      if let currency = currency(view, place, end) { return finding(view, total, currency.code, number.start, at + 2, currency.end) }
      guard place == end, scaled else { return nil }
      let next = at + 2
      if view[next].kind == .word, view[next].shape.contains(.uncased),
        let currency = currency(view, Int(view[next].start), Int(view[next].end))
      {
        return finding(view, total, currency.code, number.start, next + 1, currency.end)
      }
      at = next
    }
    return nil
  }

  private static func finding(_ view: TokenView, _ value: ExactDecimal, _ code: String, _ start: Int, _ end: Int, _ endByte: Int) -> Finding
  {
    let isWhole = Int(view[end - 1].end) == endByte
    return Finding(
      .money(Figure(value), currency: code, isBareDollar: false, per: ""), start, end, endByte: isWhole ? nil : endByte, manual, 92)
  }

  /// "제1", "第1": the number counts in order.
  private static func isOrdinal(_ view: TokenView, _ at: Int) -> Bool {
    let end = Int(view[at].end)
    guard view[at].count >= 3 else { return true }
    let last = (view.bytes[end - 3], view.bytes[end - 2], view.bytes[end - 1])
    return last == (0xec, 0xa0, 0x9c) || last == (0xe7, 0xac, 0xac)
  }

  /// The power of ten of the character at an offset.
  private static func magnitude(_ view: TokenView, _ at: Int, _ end: Int) -> Int? {
    guard at + 3 <= end else { return nil }
    switch (view.bytes[at], view.bytes[at + 1], view.bytes[at + 2]) {
    case (0xec, 0xb2, 0x9c), (0xe5, 0x8d, 0x83): return 3  // 천 千
    case (0xeb, 0xb0, 0xb1), (0xe7, 0x99, 0xbe): return 2  // 백 百
    case (0xeb, 0xa7, 0x8c), (0xe4, 0xb8, 0x87), (0xe8, 0x90, 0xac): return 4  // 만 万 萬
    case (0xec, 0x96, 0xb5), (0xe5, 0x84, 0x84), (0xe4, 0xba, 0xbf): return 8  // 억 億 亿
    case (0xec, 0xa1, 0xb0), (0xe5, 0x85, 0x86): return 12  // 조 兆
    default: return nil
    }
  }

  private static func currency(_ view: TokenView, _ at: Int, _ end: Int) -> (code: String, end: Int)? {
    for (name, code) in names where at + name.utf8CodeUnitCount <= end {
      let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      if view.bytes[at..<at + bytes.count].elementsEqual(bytes) { return (code, at + bytes.count) }
    }
    return nil
  }

  private static let names: [(StaticString, String)] = [
    ("원", "KRW"), ("달러", "USD"), ("엔", "JPY"), ("유로", "EUR"), ("위안", "CNY"), ("円", "JPY"), ("元", "CNY"), ("ウォン", "KRW"), ("ドル", "USD"),
    ("美元", "USD"), ("韩元", "KRW"), ("ユーロ", "EUR"),
  ]
}
