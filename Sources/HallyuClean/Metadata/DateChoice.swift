import HallyuCore
import HallyuMarkup

/// Chooses the day of publication among the witnesses of a page; never a day of change, never a guess.
struct DateChoice {
  private(set) var date: DateReading?
  private(set) var basis = PublishedBasis.unknown
  /// What disagreed, for an issue.
  private(set) var conflict: String?

  /// - Parameters:
  ///   - visible: a dateline that was read inside the text.
  ///   - readsDayFirst: whether `05/10/2018` is the fifth of October; nil where that is open.
  ///   - latest: the last day that is believed, `2026-01-31`; nil for any.
  init(_ witnesses: PageWitnesses, visible: DateReading?, url: [UInt8]?, readsDayFirst: Bool?, latest: String?) {
    func believed(_ reading: DateReading?) -> DateReading? {
      guard let reading, reading.isValid, reading.day > 0, latest.map({ reading.edtf <= $0 }) ?? true else { return nil }
      return reading
    }
    let metadata = DateChoice.metadata(witnesses).lazy.compactMap(believed).first ?? believed(url.flatMap(DateChoice.fromAddress))
    let seen = believed(visible) ?? believed(DateChoice.seen(witnesses, readsDayFirst))
    switch (metadata, seen) {
    case (let metadata?, let seen?):
      let apart = abs(DateChoice.dayNumber(metadata) - DateChoice.dayNumber(seen))
      if apart <= 1 {
        // One day apart is the zone, and the reader's day counts; a later day under an offset of its own is that of a change.
        date = apart == 1 && (seen.edtf < metadata.edtf || (metadata.offsetMinutes ?? 0) == 0) ? seen : metadata
        basis = .metadata
      } else if metadata.edtf < seen.edtf {
        // A later day on the page is most often that of a change.
        (date, basis) = (metadata, .metadata)
        conflict = "the page's head says \(metadata.edtf), its text \(seen.edtf)"
      } else {
        (date, basis) = (seen, .stated)
        conflict = "the text says \(seen.edtf), the page's head \(metadata.edtf)"
      }
    case (let metadata?, nil): (date, basis) = (metadata, .metadata)
    case (nil, let seen?): (date, basis) = (seen, .stated)
    case (nil, nil): break
    }
  }

  /// What the page's head and the values of its time elements say, the most reliable first.
  private static func metadata(_ witnesses: PageWitnesses) -> [DateReading] {
    let page = witnesses.page
    let values =
      [witnesses.data.published].compactMap { $0 }
      + page.values(
        "article:published_time", "og:published_time", "article:published", "og:article:published_time", "datepublished",
        "parsely-pub-date",
        "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "pub_date", "og:pubdate", "published", "published_at",
        "published_date", "published-date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "citation_publication_date", "article.published",
        "article.created", "date",
        "originalpublicationdate", "cxenseparse:recs:publishtime", "article_date_original", "bt:pubdate", "displaydate",
        "rnews:datepublished",
        "ptime", "created", "creation_date", "datecreated", "article:publish_time", "analyticsattributes.articledate")
    let times = witnesses.nearestFirst(page.times.filter { !$0.isChange && $0.value != nil }) { $0.node }
    let marked = times.filter(\.isPublication) + times.filter { !$0.isPublication }.prefix(1)
    return (values + marked.compactMap(\.value)).compactMap(machine)
  }

  /// A date as machines write it, or as people do in the same place.
  private static func machine(_ value: [UInt8]) -> DateReading? {
    guard let parser = DateParser.first(in: value), parser.strayLetters <= 4 else { return compact(value) }
    return parser.date
  }

  /// `20191118`, `20191118103000`.
  private static func compact(_ value: [UInt8]) -> DateReading? {
    guard value.count == 8 || value.count == 14, value.allSatisfy(isDigit) else { return nil }
    func number(_ range: Range<Int>) -> Int { value[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let reading = DateReading(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    return reading.isValid ? reading : nil
  }

  /// The dateline beside the headline: an element named as date or by-line, or a time without a machine's value.
  private static func seen(_ witnesses: PageWitnesses, _ readsDayFirst: Bool?) -> DateReading? {
    for time in witnesses.nearestFirst(witnesses.page.times.filter { !$0.isChange }, { $0.node }) {
      if let parser = DateParser.first(in: TitleChoice.tidy(time.text), readsDayFirst: readsDayFirst), parser.strayLetters <= 12 {
        return parser.date
      }
    }
    for note in witnesses.nearestFirst(witnesses.page.notes.filter { $0.text.count <= 200 }, { $0.node }) {
      if let date = stated(note.text, readsDayFirst, strayLetters: 30) { return date }
    }
    // Unmarked lines have to be a dateline or a by-line, and little else.
    for line in witnesses.nearestFirst(witnesses.nearby.filter { $0.text.count <= 120 }, { $0.node }) {
      if let date = stated(line.text, readsDayFirst, strayLetters: 12) { return date }
      if ByLine.dashed(line.text).contains(where: { ByLine.openedAuthor(of: $0) != nil }),
        let date = stated(line.text, readsDayFirst, strayLetters: 60)
      {
        return date
      }
    }
    return nil
  }

  /// The date of a line that states one; not that of a change.
  private static func stated(_ text: [UInt8], _ readsDayFirst: Bool?, strayLetters limit: Int) -> DateReading? {
    for segment in ByLine.segments(of: TitleChoice.tidy(text)) {
      let folded = TextLine.fold(segment)
      if ["updated", "last ", "modified", "edited", "copyright"].contains(where: { folded.starts(with: $0.utf8) }) { continue }
      if let parser = DateParser.first(in: segment, readsDayFirst: readsDayFirst), parser.strayLetters <= limit { return parser.date }
    }
    return nil
  }

  /// `/2019/11/18/`, `/2019/nov/18/` or a part that is `2019-11-18` in an address. A day inside a part may be what the story is about.
  private static func fromAddress(_ url: [UInt8]) -> DateReading? {
    let parts = url.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }.split(separator: UInt8(ascii: "/")).flatMap {
      part -> [[UInt8]] in
      let pieces = part.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.map { Array($0) }
      return pieces.count == 3 ? pieces : [Array(part)]
    }
    guard parts.count >= 3 else { return nil }
    for at in 0..<(parts.count - 2) {
      guard parts[at].count == 4, parts[at].allSatisfy(isDigit), parts[at].starts(with: "19".utf8) || parts[at].starts(with: "20".utf8)
      else { continue }
      let day = parts[at + 2]
      func number(_ digits: [UInt8]) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
      let isNumber = parts[at + 1].count <= 2 && parts[at + 1].allSatisfy(isDigit)
      guard let month = isNumber ? number(parts[at + 1]) : DateParser.months[parts[at + 1].map(lowered).text], day.count <= 2,
        day.allSatisfy(isDigit)
      else { continue }
      let reading = DateReading(year: number(parts[at]), month: month, day: number(day))
      if reading.isValid, reading.day > 0 { return reading }
    }
    return nil
  }

  /// Days since some day, for differences (civil-from-days of Howard Hinnant).
  private static func dayNumber(_ date: DateReading) -> Int {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }
}
