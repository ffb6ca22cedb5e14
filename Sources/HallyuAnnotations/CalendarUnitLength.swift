package import HallyuText

/// How long units of the calendar are, beside each other and in ISO 8601.
extension CalendarUnit {
  /// From short to long; quarter and season are as long.
  @inlinable package var rank: Int {
    switch self {
    case .second: 0
    case .minute: 1
    case .hour: 2
    case .day: 3
    case .weekend: 4
    case .week: 5
    case .month: 6
    case .quarter, .season: 7
    case .half: 8
    case .year: 9
    case .decade: 10
    case .century: 11
    }
  }

  package func isFiner(than other: CalendarUnit) -> Bool { rank < other.rank }

  /// A length of time as an ISO 8601 duration: one year and six months are `P1Y6M`; nil where a number has too many digits.
  ///
  /// ISO has no letters for decades, quarters and the like: they are written in years, months and days.
  package static func duration(_ parts: [(unit: CalendarUnit, count: ExactDecimal)]) -> String? {
    var date = ""
    var time = ""
    for (unit, count) in parts {
      guard count.description.utf8.count < 20 else { return nil }
      switch unit {
      case .century: date += "\(count * ExactDecimal(100))Y"
      case .decade: date += "\(count * ExactDecimal(10))Y"
      case .year: date += "\(count)Y"
      case .half: date += "\(count * ExactDecimal(6))M"
      case .quarter, .season: date += "\(count * ExactDecimal(3))M"
      case .month: date += "\(count)M"
      case .week: date += "\(count)W"
      case .weekend: date += "\(count * ExactDecimal(2))D"
      case .day: date += "\(count)D"
      case .hour: time += "\(count)H"
      case .minute: time += "\(count)M"
      case .second: time += "\(count)S"
      }
    }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }
}
