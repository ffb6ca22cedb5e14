import HallyuAnnotations
import HallyuText

/// Meanings as tests write them.
extension DateMeaning {
  /// Reads what `description` wrote; nil for anything else.
  init?(text: String) {
    var words = text.split(separator: " ")[...]
    guard let meaning = DateMeaning(&words, depth: 0), words.isEmpty else { return nil }
    self = meaning
  }

  private init?(_ words: inout ArraySlice<Substring>, depth: Int) {
    guard depth < 12, let head = words.popFirst() else { return nil }
    func nested() -> DateMeaning? { DateMeaning(&words, depth: depth + 1) }
    func count() -> Int? { words.popFirst().flatMap { Int($0) }.map { min(1_000_000, max(-1_000_000, $0)) } }
    func date() -> EDTFDate? { words.popFirst().flatMap { EDTFDate($0) } }
    func named<Value: CaseIterable>(_: Value.Type) -> Value? {
      guard let word = words.popFirst() else { return nil }
      return Value.allCases.first { String(describing: $0) == word }
    }
    switch head {
    case "at":
      guard let edtf = words.popFirst().flatMap({ EDTF($0) }) else { return nil }
      self = .absolute(edtf)
    case "partial":
      guard let date = date(), let tense = named(Tense.self) else { return nil }
      self = .partial(date, tense)
    case "within":
      guard let date = date(), let whole = nested() else { return nil }
      self = .within(date, whole)
    case "weekday":
      guard let weekday = named(Weekday.self), let sense = named(WeekdaySense.self) else { return nil }
      self = .weekday(weekday, sense)
    case "dated":
      guard let weekday = named(Weekday.self), let date = nested() else { return nil }
      self = .dated(weekday, date)
    case "holiday":
      guard let holiday = named(Holiday.self), let tense = named(Tense.self) else { return nil }
      self = .holiday(holiday, tense)
    case "holidayWithin":
      guard let holiday = named(Holiday.self), let whole = nested() else { return nil }
      self = .holidayWithin(holiday, whole)
    case "unit":
      guard let unit = named(CalendarUnit.self), let count = count(), let anchor = named(Anchor.self) else { return nil }
      self = .unit(unit, count, anchor)
    case "shift":
      guard let unit = named(CalendarUnit.self), let count = count(), let from = nested() else { return nil }
      self = .shift(unit, count, from)
    case "stretch":
      guard let unit = named(CalendarUnit.self), let count = count(), let anchor = named(Anchor.self) else { return nil }
      self = .stretch(unit, count, anchor)
    case "nth":
      guard let count = count(), let unit = named(CalendarUnit.self), let whole = nested() else { return nil }
      self = .nth(count, unit, whole)
    case "nthWeekday":
      guard let count = count(), let weekday = named(Weekday.self), let whole = nested() else { return nil }
      self = .nthWeekday(count, weekday, whole)
    case "run":
      guard let count = count(), let unit = named(CalendarUnit.self), let whole = nested() else { return nil }
      self = .run(count, unit, whole)
    case "part":
      guard let part = named(DatePart.self), let whole = nested() else { return nil }
      self = .part(part, whole)
    case "span":
      guard let first = nested(), let last = nested() else { return nil }
      self = .span(first, last)
    case "since":
      guard let first = nested() else { return nil }
      self = .since(first)
    case "until":
      guard let last = nested() else { return nil }
      self = .until(last)
    case "duration":
      guard let iso = words.popFirst() else { return nil }
      self = .duration(String(iso))
    default: return nil
    }
  }
}
