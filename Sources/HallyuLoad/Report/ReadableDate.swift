import HallyuText

/// A date of EDTF in the words of a reader: `2016-22` is "summer 2016", `2021/..` is "from 2021". Days and months stay as they are.
enum ReadableDate {
  /// - Parameter edtf: what a table holds; anything else comes back unchanged.
  static func text(_ edtf: [UInt8]) -> String {
    let written = String(decoding: edtf, as: UTF8.self)
    guard let value = EDTF(written) else { return written }
    switch value {
    case .date(let date): return text(date)
    case .interval(let first, let last):
      switch (end(first), end(last)) {
      case (let first?, let last?): return "\(first) to \(last)"
      case (let first?, nil): return "from \(first)"
      case (nil, let last?): return "until \(last)"
      case (nil, nil): return written
      }
    }
  }

  private static func end(_ end: EDTF.End) -> String? {
    if case .date(let date) = end { text(date) } else { nil }
  }

  private static func text(_ date: EDTFDate) -> String {
    var plain = date
    plain.isApproximate = false
    plain.isUncertain = false
    return (date.isApproximate ? "about " : date.isUncertain ? "perhaps " : "") + (named(plain) ?? "\(plain)")
  }

  /// Seasons, quarters, halves and decades, which EDTF writes as numbers.
  private static func named(_ date: EDTFDate) -> String? {
    switch date.month {
    case 21...24: "\(["spring", "summer", "autumn", "winter"][date.month - 21]) \(date.year)"
    case 33...36: "Q\(date.month - 32) \(date.year)"
    case 40: "first half of \(date.year)"
    case 41: "second half of \(date.year)"
    case 0 where date.unknownYearDigits == 1: "\(date.year)s"
    default: nil
    }
  }
}
