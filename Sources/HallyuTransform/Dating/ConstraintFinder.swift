import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// Finds what bounds the day of a document that bears none: its dates, and what it says about titles whose day is known.
struct ConstraintFinder {
  private let document: AnnotatedDocument
  private let lexicon: Lexicon
  private var cues: CueReader
  /// For each local entity the release of the title that it is.
  private let titles: [TitleDay?]
  /// Of the newest of them.
  private let newestYear: Int?
  private(set) var found: [DatingConstraint] = []

  /// More than this many add nothing but time.
  private static let limit = 200

  init(_ document: AnnotatedDocument, _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    cues = CueReader(document, lexicon)
    titles = document.annotations.entities.map { entity in
      guard entity.type == .title, !entity.lexiconID.isEmpty, let work = lexicon.entity(.title, id: entity.lexiconID) else { return nil }
      // Of the works of one ordinary name ("Mayday") only those count whose day is known.
      return work.isCommon && work.detail2.isEmpty ? nil : TitleDay(work)
    }
    newestYear = titles.compactMap { $0?.days.first?.year }.max()
  }

  mutating func find() {
    for date in document.annotations.dates where found.count < ConstraintFinder.limit { readStated(date) }
    for release in document.annotations.releases where found.count < ConstraintFinder.limit { read(release) }
    for mention in document.annotations.mentions where found.count < ConstraintFinder.limit { readSeen(mention) }
    readKnownDays()
    readTakings()
    readCrop()
  }

  /// "‘T’ will air on July 20": the very day on which a work that the sentence names came out.
  private mutating func readKnownDays() {
    var entities: [DayOfYear: [Int]] = [:]
    for (entity, title) in titles.enumerated() {
      guard let days = title?.days, let day = days.first, days.last == day else { continue }
      entities[DayOfYear(month: day.month, day: day.day), default: []].append(entity)
    }
    guard !entities.isEmpty else { return }
    for date in document.annotations.dates where found.count < ConstraintFinder.limit {
      guard case .partial(let part, _) = date.meaning, let works = entities[DayOfYear(month: part.month, day: part.day)] else { continue }
      let named = document.annotations.mentions.first {
        works.contains($0.entity) && $0.place.field == date.place.field && $0.place.sentence == date.place.sentence
      }
      guard let title = named.flatMap({ titles[$0.entity] }), let window = window(date.meaning, meeting: title.days) else { continue }
      add(window, 4, .releaseDay, "\(title.description) '\(surface(date.place))'", date.place)
    }
  }

  private struct DayOfYear: Hashable {
    let month: Int
    let day: Int
  }

  /// Of several works that a text names, those of one year, and of no later one, are what is on: lists of a week, of a festival, of a season.
  private mutating func readCrop() {
    var years: [Int: Int] = [:]
    for case let title? in titles { if let year = title.days.first?.year { years[year, default: 0] += 1 } }
    guard let newest = newestYear, let count = years[newest], case let all = years.values.reduce(0, +), count >= 3, count * 2 >= all,
      let mention = document.annotations.mentions.first(where: { titles[$0.entity]?.days.first?.year == newest })
    else { return }
    add(DayRange(.year(newest)), 3, .crop, "\(count) of \(all) of \(newest)", mention.place)
  }

  /// Of several films whose takings are counted the newest is the news, and the others what it is compared with: it runs in its year, or,
  /// out late in it, for a few months more.
  private mutating func readTakings() {
    let told = document.annotations.amountFacts.compactMap { fact -> (title: TitleDay, first: CivilDate, last: CivilDate, place: Place)? in
      guard fact.role == .boxOffice, let subject = fact.subject, let title = titles[subject], title.entity.kind == "film",
        let first = title.days.first, let last = title.days.last
      else { return nil }
      return (title, first, last, document.annotations.amounts[fact.money].place)
    }
    guard let newest = told.max(by: { $0.first < $1.first }), let yearEnd = CivilDate(newest.first.year, 12, 31) else { return }
    let isYear = newest.first.adding(months: 11) < newest.last
    let end = isYear ? yearEnd : max(yearEnd, newest.last.adding(months: 4))
    add(DayRange(newest.first, end), 1, .takings, newest.title.description, newest.place)
  }

  /// A date that says it all: not yet to come, or to come.
  private mutating func readStated(_ date: DateExpression) {
    guard !date.meaning.needsAnchor, let edtf = MeaningEvaluator(today: nil, told: nil, isStory: false).edtf(date.meaning) else { return }
    let words = "'\(surface(date.place))'"
    if cues.isLookedAheadTo(date.place) || cues.opensOutlook(date.place) {
      if let last = edtf.bounds.last, cues.isTold(date.place) { add(DayRange(nil, last), 1, .statedFuture, words, date.place) }
      return
    }
    let sentence = cues.cues(date.place)
    guard var first = edtf.bounds.first, !sentence.looksAhead, sentence.tellsOfPast || date.meaning.isSince else { return }
    // "Its 2023 line-up" is told of in the autumn before.
    if case .absolute(.date(let stated)) = date.meaning, stated.month == 0, !cues.isTold(date.place) { first = first.adding(months: -4) }
    add(DayRange(first, nil), 4, .statedPast, words, date.place)
    readResult(edtf, words, date.place)
  }

  /// What a company did in a quarter or a half of a year is told when it is over, and before the next one is.
  private mutating func readResult(_ edtf: EDTF, _ words: String, _ place: Place) {
    guard case .date(let stated) = edtf, stated.month >= 33, let bounds = stated.bounds else { return }
    add(DayRange(bounds.first, bounds.last.adding(months: stated.month >= 40 ? 6 : 4)), 1, .result, words, place)
  }

  private mutating func read(_ release: Release) {
    guard let title = titles[release.title], let first = title.days.first, let last = title.days.last else { return }
    let weight = release.evidence.confidencePercent < 60 ? 2 : 3
    // "Saturday Night Live" of 1975 is on again "this week": beside much newer works the words are not for its first day.
    let isNew = newestYear.map { first.year >= $0 - ConstraintFinder.longestWait } ?? true
    let isSame =
      isNew && title.isOf(platform: release.platform.map { document.annotations.entities[$0].lexiconID }) && isHome(release, title)
    switch release.status {
    case .released: add(DayRange(first, nil), weight, .releasedTitle, title.description, release.place)
    case .upcoming:
      if isSame { add(DayRange(nil, last), weight, .upcomingTitle, title.description, release.place) }
    }
    guard isNew, let index = release.date, document.annotations.dates.indices.contains(index) else { return }
    let date = document.annotations.dates[index]
    guard date.meaning.needsAnchor else { return }
    let detail = "\(title.description) '\(surface(date.place))'"
    if let window = window(date.meaning, meeting: title.days) {
      add(window, weight + 1, .releaseDay, detail, date.place)
    } else if release.status == .released, let window = ConstraintFinder.laterRelease(date.meaning, after: first) {
      add(window, weight, .laterRelease, detail, date.place)
    }
  }

  /// A market of the release's own says nothing about the day that is known.
  private func isHome(_ release: Release, _ title: TitleDay) -> Bool {
    guard let market = release.market else { return true }
    guard let place = lexicon.entity(.place, id: document.annotations.entities[market].lexiconID) else { return false }
    return place.kind == "country" && place.country == title.entity.country
  }

  /// The days on which words for a release mean the release's days.
  ///
  /// What words mean never moves back while the article's day moves on, so both ends are found by halving.
  private func window(_ meaning: DateMeaning, meeting release: DayRange) -> DayRange? {
    guard let first = release.first, let last = release.last else { return nil }
    let search = first.dayNumber - ConstraintFinder.searchDays..<last.dayNumber + ConstraintFinder.searchDays
    func days(_ day: Int) -> (first: CivilDate, last: CivilDate)? {
      guard let edtf = MeaningEvaluator(today: CivilDate(dayNumber: day), told: nil, isStory: false).edtf(meaning),
        let start = edtf.bounds.first, let end = edtf.bounds.last
      else { return nil }
      return (start, end)
    }
    func firstDay(_ isReached: ((first: CivilDate, last: CivilDate)) -> Bool) -> Int? {
      var (low, high) = (search.lowerBound, search.upperBound)
      while low < high {
        let middle = (low + high) / 2
        guard let days = days(middle) else { return nil }
        if isReached(days) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    guard let from = firstDay({ first <= $0.last }), let until = firstDay({ last < $0.first }), from < until,
      search.contains(from), until < search.upperBound
    else { return nil }
    return DayRange(CivilDate(dayNumber: from), CivilDate(dayNumber: until - 1))
  }

  /// Years from the news of a work to come to its release.
  private static let longestWait = 3

  /// How far from a release an article still calls its day "last year" or "next month".
  private static let searchDays = 800

  /// "February 16th" for a release in another market: its first such day after the one that is known. A date without a year is one of the
  /// article's year, or, late in a year, up to three months old.
  private static func laterRelease(_ meaning: DateMeaning, after first: CivilDate) -> DayRange? {
    guard case .partial(let part, let tense) = meaning, tense != .future, tense != .next, part.month > 0 else { return nil }
    for year in [first.year, first.year + 1] {
      let date = EDTFDate(year: year, month: part.month, day: part.day)
      guard let bounds = date.bounds, first <= bounds.first, let yearEnd = CivilDate(year, 12, 31) else { continue }
      return DayRange(bounds.first, max(yearEnd, bounds.first.adding(months: 3)))
    }
    return nil
  }

  /// A title in a sentence that tells how it was received, and that does not look ahead.
  private mutating func readSeen(_ mention: Mention) {
    guard let title = titles[mention.entity], let first = title.days.first else { return }
    let cues = cues.cues(mention.place)
    guard cues.tellsOfReception, !cues.looksAhead else { return }
    add(DayRange(first, nil), mention.evidence.confidencePercent < 60 ? 1 : 2, .seenTitle, title.description, mention.place)
    // Films leave the news within a year; "earlier this month" keeps the record that it tells of in their run.
    guard title.entity.kind == "film", let last = title.days.last,
      let date = document.annotations.dates.first(where: {
        $0.place.field == mention.place.field && $0.place.sentence == mention.place.sentence
      }),
      date.meaning.isWithinMonths
    else { return }
    add(
      DayRange(first, last.adding(years: 1)), 1, .runningTitle, "\(title.description) '\(surface(date.place))'", mention.place)
  }

  private mutating func add(_ window: DayRange, _ weight: Int, _ ground: DatingConstraint.Ground, _ detail: String, _ place: Place) {
    found.append(DatingConstraint(window: window, weight: weight, ground: ground, detail: detail, place: place))
  }

  private func surface(_ place: Place) -> String { String(decoding: document.surface(place) ?? [], as: UTF8.self) }
}

extension DateMeaning {
  /// True for words that stay within a few months of the article: "earlier this month", "last week", "yesterday".
  var isWithinMonths: Bool {
    switch self {
    case .unit(let unit, let count, .article): [.day, .weekend, .week, .month].contains(unit) && -2...0 ~= count
    case .part(_, let whole), .within(_, let whole): whole.isWithinMonths
    case .weekday: true
    default: false
    }
  }

  /// "since 2015".
  var isSince: Bool {
    if case .since = self { return true }
    return false
  }
}
