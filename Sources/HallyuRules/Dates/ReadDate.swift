import HallyuAnnotations
import HallyuText

/// A date that was read from the text, while rules still extend it.
struct ReadDate {
  var meaning: DateMeaning
  /// Half-open range of tokens.
  var start: Int
  var end: Int
  /// How much time it covers.
  var unit: CalendarUnit
  var kind: DateExpression.Kind
  /// Id of the rule.
  var rule: String
  var confidencePercent: UInt8 = 90
  var clock: ClockTime?
  /// Where it ends inside its last token, for scripts without spaces.
  var endByte: Int?

  init(_ meaning: DateMeaning, _ start: Int, _ end: Int, _ unit: CalendarUnit, _ rule: RuleManual, confidencePercent: UInt8 = 90) {
    self.meaning = meaning
    self.start = start
    self.end = end
    self.unit = unit
    kind = unit == .day ? .date : .period
    self.rule = rule.id
    self.confidencePercent = confidencePercent
  }

  /// The parts of a date without a year, where it is one.
  var partial: EDTFDate? {
    if case .partial(let date, _) = meaning { return date }
    if case .dated(_, .partial(let date, _)) = meaning { return date }
    return nil
  }

  /// The date, where the words say it all.
  var absolute: EDTFDate? {
    if case .absolute(.date(let date)) = meaning { return date }
    return nil
  }
}

/// Putting parts together.
extension DateMeaning {
  /// A date without a year, inside what follows: a plain year makes it absolute.
  static func of(_ part: EDTFDate, in whole: DateMeaning) -> DateMeaning {
    if case .absolute(.date(let year)) = whole, year.isYearKnown {
      if year.month == 0, part.month != -1 {
        return .absolute(.date(EDTFDate(year: year.year, month: part.month, day: part.day)))
      }
      if 1...12 ~= year.month, year.day == 0, part.month == -1 {
        return .absolute(.date(EDTFDate(year: year.year, month: year.month, day: part.day)))
      }
    }
    return .within(part, whole)
  }

  static func year(_ year: Int) -> DateMeaning { .absolute(.year(year)) }

  static func monthDay(_ month: Int, _ day: Int = 0) -> EDTFDate { EDTFDate(year: 0, unknownYearDigits: 4, month: month, day: day) }
}

extension Finding {
  init(_ date: ReadDate) {
    value = .date(date.meaning, kind: date.kind, clock: date.clock)
    start = date.start
    end = date.end
    endByte = date.endByte
    rule = date.rule
    confidencePercent = date.confidencePercent
  }
}
