import HallyuAnnotations
import HallyuText

/// The rows of a verb of release.
extension ReleaseFinder {
  /// What a verb says of its works: where, when, and whether they are out.
  func told(_ released: Released, _ field: Int, verb: Int, _ clauses: Clauses, _ status: Release.Status) -> ReleaseTold {
    let homes = platforms.platforms(field, verb: verb, clauses, subjects.coreference)
    let date = date(field, verb: verb, clauses)
    // "is airing since November 8": no plan.
    let isRunning = date == nil && !homes.isEmpty && ReleaseVerbs.tellsOfRun(context.views[field].tokens[verb].hash)
    return ReleaseTold(
      released: released, field: field, verb: verb, clauses: clauses,
      status: isSinceDay(date, field, clauses) || isRunning ? .released : status, date: date, homes: homes,
      platform: homes.first ?? subjects.organization(field, ofVerbAt: verb, clauses).flatMap { context.isPlatform($0) ? $0 : nil },
      markets: released.places.isEmpty ? placesAfter(field, verb: verb, clauses) : released.places)
  }

  /// A row for each work with its platforms and markets, and for those that follow with days of their own.
  func add(_ told: ReleaseTold, _ titles: [NamedSpan], _ found: inout [Release]) {
    if addOpenings(told, &found) { return }
    addFollowers(told, titles, &found)
    if addPairs(told, &found) { return }
    for title in told.released.works { add(title, told, &found) }
  }

  /// "will hit Japan on May 3 before heading to France on May 10": one work, each market or platform with its day.
  private func addOpenings(_ told: ReleaseTold, _ found: inout [Release]) -> Bool {
    guard told.released.places.isEmpty, told.released.works.count == 1, let title = told.released.works.first,
      case let openings = openings(
        told.field, from: told.named.map(\.tokens.upperBound).max() ?? 0, verb: told.verb, told.clauses), openings.count > 1
    else { return false }
    let span = told.named.first?.tokens ?? told.verb..<told.verb + 1
    for opening in openings {
      if let home = opening.home {
        let channel = context.isPlatform(home) ? home : nil
        found.append(release(title, on: channel, date: opening.date, told.status, told.field, span, ReleaseFinder.verb, 80))
      }
      let home = told.platform ?? platforms.owner(of: title)
      for market in opening.markets {
        found.append(release(title, on: home, in: market, date: opening.date, told.status, told.field, span, ReleaseFinder.verb, 82))
      }
    }
    return true
  }

  /// "will release T in June, and T2 in July": the works behind the last one that the verb has.
  private func addFollowers(_ told: ReleaseTold, _ titles: [NamedSpan], _ found: inout [Release]) {
    guard let last = told.named.last, last.tokens.lowerBound > told.verb, Tenses.isActive(context.views[told.field], verb: told.verb) else {
      return
    }
    for next in followers(told.field, of: last, told.clauses, titles) {
      // "T in June through Orwick, and T2 in July": the channel between them is of the first alone.
      let isOfFirst = context.mentions(told.field, in: last.tokens.upperBound..<next.title.tokens.lowerBound).contains {
        $0.entity == told.platform
      }
      let home = isOfFirst ? platforms.owner(of: next.title.entity) : told.platform
      found.append(
        release(
          next.title.entity, on: home, in: told.markets.first, date: next.date, told.status, told.field, next.title.tokens,
          ReleaseFinder.verb, 75))
    }
  }

  /// "T and T2 will premiere on A and B, respectively", "on May 3 and June 4, respectively": each work with its own.
  private func addPairs(_ told: ReleaseTold, _ found: inout [Release]) -> Bool {
    let (named, homes, field, verb) = (told.named, told.homes, told.field, told.verb)
    guard named.count > 1, scenes[field].isRespective(from: verb) else { return false }
    let days = dates.dates(field, in: verb..<told.clauses.sentence.upperBound).map(\.index)
    guard homes.count == named.count || days.count == named.count else { return false }
    let inOrder = named.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (place, title) in inOrder.enumerated() {
      let home = homes.count == named.count ? homes[place] : homes.first ?? platforms.owner(of: title.entity)
      let day = days.count == named.count ? days[place] : days.first
      found.append(release(title.entity, on: home, date: day, told.status, field, title.tokens, ReleaseFinder.verb, 80))
    }
    return true
  }

  /// The rows of one work: a platform, a day or a market must be told, or that it is out now.
  private func add(_ title: Int, _ told: ReleaseTold, _ found: inout [Release]) {
    let view = context.views[told.field]
    let (date, markets) = (told.date, told.markets)
    // "SBS’s ‘T’ and MBC’s ‘T2’ premiered": each on its own.
    let owned = told.named.count > 1 ? told.named.first { $0.entity == title }.flatMap { possessor(of: $0, told.field) } : nil
    let own = owned ?? told.platform ?? platforms.owner(of: title)
    let isTold =
      own != nil || date != nil || ReleaseVerbs.isShownNow(view, told.verb) || !markets.isEmpty
      || mainPlatform != nil && isPlanned(view, told.verb) || isOpening(told, view) || isInLanguages(told, view) || isCharted(told, view)
    // "T, which premiered at the festival": that it is out.
    guard isTold || told.named.contains(where: { $0.tokens.upperBound <= told.verb }) else { return }
    let platform = own ?? (isTold ? meantPlatform(told) : nil)
    let span = told.span(of: title)
    let sure: UInt8 = date != nil ? 85 : 65
    // "which TNT and Netflix aired": each of them.
    let further = told.homes.isEmpty ? platform.map { joined($0, told.field, before: told.verb) } ?? [] : Array(told.homes.dropFirst())
    for home in further where owned == nil {
      found.append(release(title, on: home, in: markets.first, date: date, told.status, told.field, span, ReleaseFinder.verb, sure))
    }
    for market in markets.isEmpty ? [nil] : markets.map(Optional.some) {
      found.append(release(title, on: platform, in: market, date: date, told.status, told.field, span, ReleaseFinder.verb, sure))
    }
  }

  /// "opened in third place with $7 million", "debuted at No. 1": in a report on the box office, where the day goes without saying.
  private func isCharted(_ told: ReleaseTold, _ view: FieldView) -> Bool {
    guard told.status == .released, !told.named.isEmpty, ReleaseFinder.entries.contains(view.tokens[told.verb].hash) else { return false }
    let behind = told.verb + 1..<min(told.verb + 9, told.clauses.sentence.upperBound)
    guard let link = behind.first.map({ view.tokens[$0].word }), [.in, .at, .with, .to, .on].contains(link) else { return false }
    return behind.contains { at in
      view.tokens[at].kind == .currency
        || ReleaseFinder.places.contains(view.tokens[at].hash) && view.tokens[at - 1].classes.contains(.numeral)
    }
  }

  private static let entries = WordSet("opened debuted bowed")
  private static let places = WordSet("place spot position")

  /// "was also released in Tamil and Telugu", "released across multiple languages"
  private func isInLanguages(_ told: ReleaseTold, _ view: FieldView) -> Bool {
    guard !told.named.isEmpty, let link = view.token(told.verb + 1), [.in, .across].contains(link.word) else { return false }
    return (told.verb + 2..<min(told.verb + 6, told.clauses.sentence.upperBound)).contains {
      view.tokens[$0].classes.contains(.demonym) || ReleaseFinder.languages.contains(view.tokens[$0].hash)
    }
  }

  private static let languages = WordSet("language languages hindi tamil telugu kannada malayalam bengali marathi punjabi gujarati")

  /// "is opening T": a distributor does.
  private func isOpening(_ told: ReleaseTold, _ view: FieldView) -> Bool {
    guard let title = told.named.first, title.tokens.lowerBound > told.verb else { return false }
    return [.is, .are].contains(view.token(told.verb - 1)?.word) && DealerVerb.releasing.contains(view.tokens[told.verb].hash)
  }

  /// The platform that the text is about, but for a cinema's verb, or the one told of last.
  private func meantPlatform(_ told: ReleaseTold) -> Int? {
    let view = context.views[told.field]
    // "will come to American theaters this fall", "is slated to hit the big screens"
    let isTheatrical =
      ReleaseVerbs.isTheatrical(view.tokens[told.verb].hash)
      || (told.verb + 1..<min(told.verb + 8, told.clauses.sentence.upperBound)).contains { ReleaseVerbs.isScreen(view.tokens[$0]) }
    if let mainPlatform, !isTheatrical { return mainPlatform }
    guard told.date != nil, told.named.isEmpty || isOfSlate(told.field, told.clauses) else { return nil }
    return toldPlatform(told.field, verb: told.verb, told.clauses)
  }

  /// The platforms that "and" ties to the one before a verb: "TNT and Netflix aired".
  private func joined(_ first: Int, _ field: Int, before verb: Int) -> [Int] {
    let view = context.views[field]
    guard let last = context.mention(field, at: verb - 1), last.entity != first, context.isPlatform(last.entity),
      view.token(last.tokens.lowerBound - 1)?.word == .and,
      context.mention(field, at: last.tokens.lowerBound - 2)?.entity == first
    else { return [] }
    return [last.entity]
  }
}
