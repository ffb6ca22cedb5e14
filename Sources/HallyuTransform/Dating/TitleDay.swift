import HallyuReference
import HallyuText

/// When a work of the lexicon came out, as exactly as that is known.
struct TitleDay {
  let entity: LexiconEntity
  /// A day, or the days of the month or year that is known.
  let days: DayRange

  /// Nil for a work without a date and a year.
  init?(_ entity: LexiconEntity) {
    self.entity = entity
    if let edtf = EDTF(entity.detail2), edtf.bounds.first != nil {
      days = DayRange(edtf)
    } else if let year = entity.year {
      days = DayRange(.year(year))
    } else {
      return nil
    }
  }

  /// "Sweet Home of 2020-12-18".
  var description: String { "\(entity.name) of \(days.edtf?.description ?? "")" }

  /// True where the platform that the text names is the one that the date is of, or nothing says otherwise.
  func isOf(platform: String?) -> Bool {
    guard let platform, !platform.isEmpty, !entity.detail.isEmpty else { return true }
    return entity.detail.split(separator: "|").contains { $0 == platform }
  }
}
