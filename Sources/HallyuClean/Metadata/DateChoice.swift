import HallyuMarkup

/// Chooses the day of publication among the witnesses of a page; never a day of change, never a guess.
struct DateChoice {
  private(set) var date: DateReading?
  private(set) var basis = PublishedBasis.unknown
  /// What disagreed, for an issue.
  private(set) var conflict: String?

  /// - Parameters:
  ///   - visible: a dateline that was read inside the text.
  ///   - latest: the last day that is believed, `2026-01-31`; nil for any.
  init(_ page: PageMetadata, _ data: LinkedData, near headline: Int?, body: Range<Int>, visible: DateReading?, url: [UInt8]?, latest: String?) {
    func believed(_ reading: DateReading?) -> DateReading? {
      guard let reading, reading.isValid, reading.day > 0, latest.map({ reading.edtf <= $0 }) ?? true else { return nil }
      return reading
    }
    let metadata = believed(DateChoice.metadata(page, data, body: body)) ?? believed(url.flatMap(DateChoice.fromAddress))
    let seen = believed(visible) ?? believed(DateChoice.seen(page, near: headline, body: body))
    switch (metadata, seen) {
    case (let metadata?, let seen?):
      let apart = abs(DateChoice.dayNumber(metadata) - DateChoice.dayNumber(seen))
      if apart <= 1 {
        // One day apart is the zone: the reader's day, the machine's time.
        date = apart == 1 && (metadata.offsetMinutes == 0 || metadata.hour == nil) ? seen : metadata
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

  private static func metadata(_ page: PageMetadata, _ data: LinkedData, body: Range<Int>) -> DateReading? {
    let values =
      [data.published].compactMap { $0 }
      + page.values(
        "article:published_time", "og:published_time", "article:published", "og:article:published_time", "datepublished", "parsely-pub-date",
        "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "published_date", "published-date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "citation_publication_date", "article.published", "article.created", "date",
        "originalpublicationdate", "cxenseparse:recs:publishtime", "article_date_original", "bt:pubdate", "displaydate", "rnews:datepublished",
        "ptime", "created", "eomportal-lastupdate-none", "creation_date", "article:publish_time")
    for value in values { if let reading = machine(value) { return reading } }
    let times = page.times.filter { !$0.isChange && $0.value != nil && $0.node <= body.upperBound }
    for time in times.filter(\.isPublication) + times.filter({ !$0.isPublication }).prefix(1) {
      if let value = time.value, let reading = machine(value) { return reading }
    }
    return nil
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
  private static func seen(_ page: PageMetadata, near headline: Int?, body: Range<Int>) -> DateReading? {
    let first = (headline ?? body.lowerBound) - 150
    let last = min(body.upperBound, max(headline ?? 0, body.lowerBound) + 300)
    for time in page.times where time.node >= first && time.node <= last && !time.isChange {
      if let parser = DateParser.first(in: TitleChoice.tidy(time.text)), parser.strayLetters <= 12 { return parser.date }
    }
    for note in page.notes where note.node >= first && note.node <= last && note.text.count <= 200 {
      for segment in ByLine.segments(of: TitleChoice.tidy(note.text)) {
        let folded = TextLine.fold(segment)
        if folded.starts(with: "updated".utf8) || folded.starts(with: "last".utf8) || folded.starts(with: "modified".utf8) { continue }
        if let parser = DateParser.first(in: segment), parser.strayLetters <= 30 { return parser.date }
      }
    }
    return nil
  }

  /// `/2019/11/18/`, `/2019/nov/18/` or `2019-11-18` in an address.
  private static func fromAddress(_ url: [UInt8]) -> DateReading? {
    let parts = url.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.map { Array($0) }
    guard parts.count >= 3 else { return nil }
    for at in 0..<(parts.count - 2) {
      guard parts[at].count == 4, parts[at].allSatisfy(isDigit), parts[at].starts(with: "19".utf8) || parts[at].starts(with: "20".utf8) else { continue }
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
