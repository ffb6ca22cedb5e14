import HallyuAnnotations
import HallyuText

/// What a closed-class word means to the number and date rules, looked up by its number in one step.
struct WordMeaning {
  /// What the word can begin; `.none` for most words.
  enum Trigger: UInt8 { case none, number, month, weekday, season, holiday, cue, ordinal, article }

  var trigger: Trigger = .none
  /// Value of a number word (0 to 90), or -1.
  var number: Int8 = -1
  /// Power of ten that a magnitude word multiplies by, or 0.
  var magnitude: UInt8 = 0
  /// Rank of an ordinal word (1 to 90), or 0.
  var ordinal: UInt8 = 0
  /// 1 to 12, or 0.
  var month: UInt8 = 0
  /// 1 (Monday) to 7, or 0.
  var weekday: UInt8 = 0
  /// 1 (spring) to 4 (winter), or 0.
  var season: UInt8 = 0
  /// A word for a unit of time, singular or plural.
  var unit: CalendarUnit?
  var isPluralUnit = false
  var partOfDay = false

  @inline(__always) static func of(_ word: Word) -> WordMeaning {
    word.index == 0 ? nothing : table[word.index]
  }

  static let nothing = WordMeaning()

  /// Triggers alone, one byte a word, for the scan over all tokens.
  static let triggers: [UInt8] = table.map(\.trigger.rawValue)

  private static let table: [WordMeaning] = {
    var table = [WordMeaning](repeating: nothing, count: Word.allCases.count)
    func set(_ word: Word, _ change: (inout WordMeaning) -> Void) { change(&table[word.index]) }
    let numbers: [(Word, Int8)] = [
      (.zero, 0), (.nought, 0), (.one, 1), (.two, 2), (.three, 3), (.four, 4), (.five, 5), (.six, 6), (.seven, 7), (.eight, 8),
      (.nine, 9), (.ten, 10), (.eleven, 11), (.twelve, 12), (.thirteen, 13), (.fourteen, 14), (.fifteen, 15), (.sixteen, 16),
      (.seventeen, 17), (.eighteen, 18), (.nineteen, 19), (.twenty, 20), (.thirty, 30), (.forty, 40), (.fifty, 50), (.sixty, 60),
      (.seventy, 70), (.eighty, 80), (.ninety, 90),
    ]
    for (word, value) in numbers {
      set(word) {
        $0.number = value
        $0.trigger = .number
      }
    }
    let magnitudes: [(Word, UInt8)] = [
      (.hundred, 2), (.hundreds, 2), (.thousand, 3), (.thousands, 3), (.million, 6), (.millions, 6), (.billion, 9), (.billions, 9),
      (.trillion, 12), (.trillions, 12), (.quadrillion, 15), (.mn, 6), (.mln, 6), (.mil, 6), (.bn, 9), (.bin, 0), (.tn, 12), (.lakh, 5),
      (.lakhs, 5), (.lac, 5), (.lacs, 5), (.crore, 7), (.crores, 7), (.cr, 7), (.koti, 7), (.kotis, 7), (.krore, 7), (.krores, 7), (.mm, 6),
    ]
    for (word, power) in magnitudes { set(word) { $0.magnitude = power } }
    for word: Word in [.hundred, .hundreds, .thousand, .thousands, .million, .millions, .billion, .billions, .dozen, .dozens] {
      set(word) { $0.trigger = .number }
    }
    let ordinals: [(Word, UInt8)] = [
      (.first, 1), (.second, 2), (.third, 3), (.fourth, 4), (.fifth, 5), (.sixth, 6), (.seventh, 7), (.eighth, 8), (.ninth, 9),
      (.tenth, 10),
      (.eleventh, 11), (.twelfth, 12), (.thirteenth, 13), (.fourteenth, 14), (.fifteenth, 15), (.sixteenth, 16), (.seventeenth, 17),
      (.eighteenth, 18), (.nineteenth, 19), (.twentieth, 20), (.thirtieth, 30), (.fortieth, 40), (.fiftieth, 50), (.sixtieth, 60),
      (.seventieth, 70), (.eightieth, 80), (.ninetieth, 90),
    ]
    for (word, rank) in ordinals {
      set(word) {
        $0.ordinal = rank
        $0.trigger = .ordinal
      }
    }
    let months: [[Word]] = [
      [.january, .jan], [.february, .feb], [.march, .mar], [.april, .apr], [.may], [.june, .jun], [.july, .jul], [.august, .aug],
      [.september, .sep, .sept], [.october, .oct], [.november, .nov], [.december, .dec],
    ]
    for (index, words) in months.enumerated() {
      for word in words {
        set(word) {
          $0.month = UInt8(index + 1)
          $0.trigger = .month
        }
      }
    }
    let weekdays: [[Word]] = [
      [.monday, .mon, .mondays], [.tuesday, .tue, .tues, .tuesdays], [.wednesday, .wed, .wednesdays],
      [.thursday, .thu, .thur, .thurs, .thursdays], [.friday, .fri, .fridays], [.saturday, .sat, .saturdays], [.sunday, .sun, .sundays],
    ]
    for (index, words) in weekdays.enumerated() {
      for word in words {
        set(word) {
          $0.weekday = UInt8(index + 1)
          $0.trigger = .weekday
        }
      }
    }
    for (index, words) in ([[.spring], [.summer], [.autumn, .fall], [.winter]] as [[Word]]).enumerated() {
      for word in words {
        set(word) {
          $0.season = UInt8(index + 1)
          $0.trigger = .season
        }
      }
    }
    for word: Word in [
      .christmas, .thanksgiving, .easter, .halloween, .chuseok, .seollal, .lunar, .boxing, .black, .memorial, .labor, .labour,
      .independence, .valentine, .valentines, .good, .new,
    ] {
      set(word) { $0.trigger = .holiday }
    }
    let units: [(CalendarUnit, [Word], [Word])] = [
      (.second, [.sec], [.seconds, .secs]), (.minute, [.minute, .min], [.minutes, .mins]), (.hour, [.hour, .hr], [.hours, .hrs]),
      (.day, [.day], [.days]), (.weekend, [.weekend], [.weekends]), (.week, [.week, .wk], [.weeks, .wks]),
      (.month, [.month, .mo], [.months, .mos]),
      (.quarter, [.quarter, .qtr], [.quarters, .qtrs]), (.half, [.half], [.halves]), (.year, [.year, .yr], [.years, .yrs]),
      (.decade, [.decade], [.decades]), (.century, [.century], [.centuries]),
    ]
    for (unit, singular, plural) in units {
      for word in singular { set(word) { $0.unit = unit } }
      for word in plural {
        set(word) {
          $0.unit = unit
          $0.isPluralUnit = true
        }
      }
    }
    for word: Word in [.morning, .afternoon, .evening, .night, .midnight] { set(word) { $0.partOfDay = true } }
    let cues: [Word] = [
      .last, .next, .this, .past, .previous, .coming, .following, .same, .current, .today, .yesterday, .tomorrow, .tonight, .that, .later,
      .earlier, .early, .late, .mid, .middle, .end, .beginning, .start, .rest, .remainder, .day, .week, .weekend, .month, .quarter, .year,
      .fy, .fiscal, .q, .h,
      .nineties, .eighties, .seventies, .sixties, .fifties, .forties, .thirties, .twenties, .noughties, .upcoming, .calendar, .all, .whole,
      .full,
      .each, .every, .w, .latest, .prior, .recent, .daylong, .hourlong, .weeklong, .monthlong, .yearlong,
      .final, .latter, .morning, .afternoon, .evening, .night,
    ]
    for word in cues where table[word.index].trigger == .none { set(word) { $0.trigger = .cue } }
    for word: Word in [.a, .an, .another, .half, .minus, .negative, .couple] { set(word) { $0.trigger = .article } }
    return table
  }()
}
