import HallyuText

/// Reads a date that stands by itself: `2024/07/18 07:31 KST`, `Jan. 23, 2024, 4:38 p.m. ET`, `11 October 2023 • 6:01am`,
/// `Fri February 10, 2023`, `2024년 7월 18일`, `2019-11-18T10:00:00-05:00`.
struct DateParser {
  private(set) var date = DateReading()
  /// Letters of words that are no part of a date: a line with many of them is no date line.
  private(set) var strayLetters = 0
  /// Where reading stopped; what follows belongs to something else (a second date, for instance).
  private(set) var end = 0

  /// The first date in a text, with what else stands there; nil where there is none, or none that is certain.
  ///
  /// - Parameter readsDayFirst: whether `05/10/2018` is the fifth of October; nil: such a date is not certain.
  static func first(in text: some Collection<UInt8>, readsDayFirst: Bool? = nil) -> DateParser? {
    var parser = DateParser()
    parser.readsDayFirst = readsDayFirst
    return parser.run(Array(text)) ? parser : nil
  }

  /// False where no part of a text can be a date: each has a year of four digits, or three numbers. Most lines with digits have neither.
  static func mayStand(in text: [UInt8]) -> Bool {
    var numbers = 0
    var digits = 0
    for byte in text {
      digits = isDigit(byte) ? digits + 1 : 0
      if digits == 1 { numbers += 1 }
      if digits == 4 || numbers == 3 { return true }
    }
    return false
  }

  private typealias Number = (value: Int, digits: Int, mark: UInt8)

  /// Numbers that may be day, month or year, in the order of the text.
  private var numbers: [Number] = []
  /// The month that is named; 0 where none is.
  private var month = 0
  private var weekday: Weekday?
  private var pendingZone: String?
  private var readsDayFirst: Bool?
  /// True for `18:20`: beside slashes, who counts the hours through puts the day first.
  private var countsHoursThrough = false
  /// A second date or time begins.
  private var isDone = false

  private init() {}

  private mutating func run(_ text: [UInt8]) -> Bool {
    var at = 0
    while at < text.count, !isDone {
      let byte = text[at]
      if isDigit(byte) {
        guard number(text, &at) else { return false }
      } else if isLetter(byte) {
        word(text, &at)
      } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), date.minute != nil, offset(text, &at) {
        continue
      } else if byte >= 0x80 {
        letter(text, &at)
      } else {
        at += 1
      }
    }
    end = at
    guard assemble() else { return false }
    if let zone = pendingZone { date.offsetMinutes = TimeZoneName.offset(zone, on: date) }
    return date.isValid
  }

  /// Digits: a clock time, or a day, a month or a year. False where they are neither, and the text no date.
  private mutating func number(_ text: [UInt8], _ at: inout Int) -> Bool {
    let start = at
    var value = 0
    let limit = gluedYear(text, at) ? 4 : 9
    while at < text.count, isDigit(text[at]), at - start < limit {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    if at < text.count, isDigit(text[at]), limit == 9 { return false }
    let digits = at - start
    if at < text.count, text[at] == UInt8(ascii: ":"), digits <= 2 {
      if date.hour != nil { isDone = true } else { time(text, &at, value) }
      return true
    }
    if digits <= 2, pointedTime(text, &at, value) { return true }
    if digits == 14 || digits == 8 { return false }
    if digits <= 2, let meridiem = meridiem(text, &at), numbers.count != 1 || month == 0 {
      if date.hour == nil { (date.hour, date.minute) = (clock(value, meridiem), 0) }
      return true
    }
    // "3월. 25. 2019"
    if digits <= 2, 1...12 ~= value, month == 0, text[at...].starts(with: "월".utf8) {
      month = value
      return true
    }
    skipOrdinal(text, &at)
    if numbers.count < (month == 0 ? 3 : 2) {
      numbers.append((value, digits, at < text.count ? text[at] : 0))
    } else {
      isDone = true
    }
    return true
  }

  /// A month, a half of the day, a time zone, a word that goes with a date, or a stray one.
  private mutating func word(_ text: [UInt8], _ at: inout Int) {
    let start = at
    while at < text.count, isLetter(text[at]) || isAbbreviationPoint(text, at, start) { at += 1 }
    let word = text[start..<at].filter { $0 != UInt8(ascii: ".") }.map(lowered).text
    if let number = DateParser.months[word] {
      if month == 0 || month == number && numbers.isEmpty { month = number } else { isDone = true }
    } else if word == "am" || word == "pm" {
      if let hour = date.hour, hour <= 12 { date.hour = clock(hour, word == "pm") }
    } else if TimeZoneName.isKnown(word), date.hour != nil || word == "kst" {
      pendingZone = word
    } else if let day = DateParser.weekdays.firstIndex(where: { word == $0 || word == String($0.prefix(3)) }) {
      weekday = Weekday(rawValue: day)
    } else if !(word == "t" && date.hour == nil), !DateParser.ignored.contains(word) {
      strayLetters += word.utf8.count
    }
  }

  /// A letter outside ASCII: `년`, `오후`, `é`.
  private mutating func letter(_ text: [UInt8], _ at: inout Int) {
    let (value, length) = scalar(text, at)
    if value >= 0xac00, value <= 0xd7a3, !DateParser.syllables.contains(value) {
      strayLetters += 2
    } else if value >= 0xc0, value < 0x250 {
      strayLetters += 1
    }
    if value == DateParser.afternoon, let hour = date.hour, hour < 12 { date.hour = hour + 12 }
    at += length
  }

  /// `16:38`, `10:00:00.250Z`, `4:38 p.m.` from the colon on.
  private mutating func time(_ text: [UInt8], _ at: inout Int, _ hour: Int) {
    var parts = [hour]
    while at + 1 < text.count, text[at] == UInt8(ascii: ":"), isDigit(text[at + 1]), parts.count < 3 {
      at += 1
      var value = 0
      var digits = 0
      while at < text.count, isDigit(text[at]), digits < 2 {
        value = value * 10 + Int(text[at] - 0x30)
        at += 1
        digits += 1
      }
      parts.append(value)
    }
    guard parts.count >= 2 else {
      at += 1
      return
    }
    if parts.count == 3, at + 1 < text.count, text[at] == UInt8(ascii: "."), isDigit(text[at + 1]) {
      at += 1
      while at < text.count, isDigit(text[at]) { at += 1 }
    }
    date.hour = parts[0]
    date.minute = parts[1]
    countsHoursThrough = parts[0] > 12
    if parts.count == 3 { date.second = min(parts[2], 59) }
    if let meridiem = meridiem(text, &at) { date.hour = clock(parts[0], meridiem) }
    if at < text.count, text[at] == UInt8(ascii: "Z"), at + 1 == text.count || !isLetter(text[at + 1]) {
      date.offsetMinutes = 0
      at += 1
    }
  }

  /// The point of `a.m`, not that between the halves of `Nov.November`.
  private func isAbbreviationPoint(_ text: [UInt8], _ at: Int, _ start: Int) -> Bool {
    text[at] == UInt8(ascii: ".") && at + 1 < text.count && isLetter(text[at + 1])
      && (at == start + 1 || at >= start + 2 && text[at - 2] == UInt8(ascii: "."))
  }

  /// `20194:29 AM`: a year with the time glued to it.
  private func gluedYear(_ text: [UInt8], _ start: Int) -> Bool {
    let digits = text[start...].prefix { isDigit($0) }
    guard digits.count == 5 || digits.count == 6, digits.starts(with: "20".utf8) || digits.starts(with: "19".utf8) else { return false }
    let end = start + digits.count
    return end + 1 < text.count && text[end] == UInt8(ascii: ":") && isDigit(text[end + 1])
  }

  /// `12.15pm`, `07.00 GMT`: a point between hour and minute, and what shows that it is no day of a month.
  private mutating func pointedTime(_ text: [UInt8], _ at: inout Int, _ hour: Int) -> Bool {
    guard date.hour == nil, at + 2 < text.count, text[at] == UInt8(ascii: "."), isDigit(text[at + 1]), isDigit(text[at + 2]) else {
      return false
    }
    let minute = Int(text[at + 1] - 0x30) * 10 + Int(text[at + 2] - 0x30)
    var end = at + 3
    if let isAfternoon = meridiem(text, &end) {
      (date.hour, date.minute) = (clock(hour, isAfternoon), minute)
    } else {
      let rest = text[end...].drop { $0 == 0x20 }.prefix { isLetter($0) }
      guard end < text.count, !isDigit(text[end]), TimeZoneName.isKnown(rest.map(lowered).text) else { return false }
      (date.hour, date.minute) = (hour, minute)
    }
    at = end
    return true
  }

  /// `am`, `a.m.`, `PM` right after a number or after one space: true for the afternoon.
  private func meridiem(_ text: [UInt8], _ at: inout Int) -> Bool? {
    var place = at
    if place < text.count, text[place] == 0x20 { place += 1 }
    guard place < text.count, case let first = lowered(text[place]), first == UInt8(ascii: "a") || first == UInt8(ascii: "p") else {
      return nil
    }
    place += 1
    if place < text.count, text[place] == UInt8(ascii: ".") { place += 1 }
    guard place < text.count, lowered(text[place]) == UInt8(ascii: "m") else { return nil }
    place += 1
    if place < text.count, isLetter(text[place]) { return nil }
    if place < text.count, text[place] == UInt8(ascii: ".") { place += 1 }
    at = place
    return first == UInt8(ascii: "p")
  }

  private func clock(_ hour: Int, _ isAfternoon: Bool) -> Int {
    if isAfternoon { return hour < 12 ? hour + 12 : hour }
    return hour == 12 ? 0 : hour
  }

  /// `-05:00`, `+0900` after a clock time.
  private mutating func offset(_ text: [UInt8], _ at: inout Int) -> Bool {
    let digits = text[(at + 1)...].prefix(5).filter { $0 != UInt8(ascii: ":") }.prefix(4)
    guard digits.count == 4 || digits.count == 2, digits.allSatisfy(isDigit) else { return false }
    let values = digits.map { Int($0 - 0x30) }
    let minutes = (values[0] * 10 + values[1]) * 60 + (values.count == 4 ? values[2] * 10 + values[3] : 0)
    date.offsetMinutes = text[at] == UInt8(ascii: "-") ? -minutes : minutes
    at += 1
    while at < text.count, isDigit(text[at]) || text[at] == UInt8(ascii: ":") { at += 1 }
    return true
  }

  /// The letters of `11th`.
  private func skipOrdinal(_ text: [UInt8], _ at: inout Int) {
    guard at + 1 < text.count, at + 2 == text.count || !isLetter(text[at + 2]) else { return }
    if ["st", "nd", "rd", "th"].contains(text[at...at + 1].map(lowered).text) { at += 2 }
  }

  /// Makes the date of the numbers and the month; false where they make none, or none that is certain.
  private mutating func assemble() -> Bool {
    if month > 0 {
      guard let year = numbers.first(where: { $0.digits == 4 })?.value else { return false }
      let day = numbers.first { $0.digits <= 2 }?.value
      (date.year, date.month, date.day) = (year, month, day ?? 0)
      return true
    }
    guard numbers.count >= 3 else { return false }
    let (a, b, c) = (numbers[0], numbers[1], numbers[2])
    if a.digits == 4, b.digits <= 2, c.digits <= 2 {
      (date.year, date.month, date.day) = (a.value, b.value, c.value)
      return date.day > 0
    }
    guard a.digits <= 2, b.digits <= 2, a.mark == b.mark || b.mark == 0, let year = year(c.value, digits: c.digits, mark: a.mark) else {
      return false
    }
    // Day and month in either order: certain where one of them cannot be a month, or with points (mostly day first).
    if b.value > 12 {
      (date.year, date.month, date.day) = (year, a.value, b.value)
    } else if a.value > 12 || a.mark == UInt8(ascii: ".") {
      (date.year, date.month, date.day) = (year, b.value, a.value)
    } else if a.value == b.value {
      (date.year, date.month, date.day) = (year, a.value, b.value)
    } else if let readsDayFirst = readsDayFirst ?? orderByWeekday(year, a.value, b.value) ?? pendingZone.flatMap({
      TimeZoneName.isAmerican($0) ? false : nil
    })
      ?? (countsHoursThrough && a.mark == UInt8(ascii: "/") ? true : nil)
    {
      (date.year, date.month, date.day) = readsDayFirst ? (year, b.value, a.value) : (year, a.value, b.value)
    } else {
      return false
    }
    return date.day > 0
  }

  /// `Wed, 02/10/2010`: true where only the first number can be the day, false where only the second can.
  private func orderByWeekday(_ year: Int, _ first: Int, _ second: Int) -> Bool? {
    guard let weekday else { return nil }
    let isDayFirst = CivilDate(year, second, first)?.weekday == weekday
    let isMonthFirst = CivilDate(year, first, second)?.weekday == weekday
    return isDayFirst == isMonthFirst ? nil : isDayFirst
  }

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// `11/19/19 09:15 AM`: two digits are a year of this century where a clock time stands beside them.
  private func year(_ value: Int, digits: Int, mark: UInt8) -> Int? {
    if digits == 4 { return value }
    guard digits == 2, value < 40, date.minute != nil, mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else { return nil }
    return 2000 + value
  }

  static let months: [String: Int] = {
    var table: [String: Int] = [:]
    let names = [
      "january jan janvier januar enero janeiro gennaio", "february feb février februar febrero fevereiro febbraio",
      "march mar mars märz marzo março", "april apr avril abril aprile", "may mai mayo maio maggio",
      "june jun juin juni junio junho giugno", "july jul juillet juli julio julho luglio",
      "august aug août agosto", "september sep sept septembre septiembre setembro settembre",
      "october oct octobre oktober octubre outubro ottobre", "november nov novembre noviembre novembro",
      "december dec décembre dezember diciembre dezembro dicembre",
    ]
    for (place, spellings) in names.enumerated() {
      for spelling in spellings.split(separator: " ") { table[String(spelling)] = place + 1 }
    }
    return table
  }()

  /// Korean syllables that go with a date: 년 월 일 시 분 입 력 수 정 오 전 후 기 사 최 종 승 인.
  private static let syllables: Set<UInt32> = [
    0xb144, 0xc6d4, 0xc77c, 0xc2dc, 0xbd84, 0xc785, 0xb825, 0xc218, 0xc815, 0xc624, 0xc804, 0xd6c4, 0xae30, 0xc0ac, 0xcd5c, 0xc885, 0xc2b9,
    0xc778,
  ]
  /// The second syllable of 오후.
  private static let afternoon: UInt32 = 0xd6c4

  /// Words that go with a date.
  private static let ignored: Set<String> = [
    "published", "publish", "publication", "updated", "update", "posted", "post", "input", "edit", "edited", "modified", "last", "on", "at",
    "date", "time", "of", "the", "first", "created", "release", "released", "issued", "tues", "thur",
    "thurs", "de", "del", "le", "den", "um",
    "uhr", "h", "min", "publiziert", "veröffentlicht", "publicado", "publicada", "publié", "pubblicato", "am", "às", "em", "il", "le", "el",
    "vom", "registered", "article", "entry", "written", "originally", "local", "hrs", "hours", "all", "news",
  ]
}
