import HallyuText

/// A meaning for people to read: words in prefix order, as in `within XXXX-12-18 unit year -1 article`.
extension DateMeaning: CustomStringConvertible {
  package var description: String {
    switch self {
    case .absolute(let edtf): "at \(edtf)"
    case .partial(let date, let tense): "partial \(date) \(tense)"
    case .within(let date, let whole): "within \(date) \(whole)"
    case .weekday(let weekday, let sense): "weekday \(weekday) \(sense)"
    case .dated(let weekday, let date): "dated \(weekday) \(date)"
    case .holiday(let holiday, let tense): "holiday \(holiday) \(tense)"
    case .holidayWithin(let holiday, let whole): "holidayWithin \(holiday) \(whole)"
    case .unit(let unit, let count, let anchor): "unit \(unit) \(count) \(anchor)"
    case .shift(let unit, let count, let from): "shift \(unit) \(count) \(from)"
    case .stretch(let unit, let count, let anchor): "stretch \(unit) \(count) \(anchor)"
    case .nth(let count, let unit, let whole): "nth \(count) \(unit) \(whole)"
    case .nthWeekday(let count, let weekday, let whole): "nthWeekday \(count) \(weekday) \(whole)"
    case .run(let count, let unit, let whole): "run \(count) \(unit) \(whole)"
    case .part(let part, let whole): "part \(part) \(whole)"
    case .span(let first, let last): "span \(first) \(last)"
    case .since(let first): "since \(first)"
    case .until(let last): "until \(last)"
    case .duration(let iso): "duration \(iso)"
    }
  }
}
