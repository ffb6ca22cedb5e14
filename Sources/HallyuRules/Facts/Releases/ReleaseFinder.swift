import HallyuAnnotations
import HallyuText

/// Finds that a title comes out: a verb of release with its title, platform, market and date; "the upcoming X"; `X (Netflix, March 10)`.
struct ReleaseFinder {
  static let verb = RuleManual(
    "release.verb", "A verb such as release, premiere or air with a title in its clause.",
    fires: [
      .init("The thriller ‘⟦Paper Lantern⟧’ premiered on tvN on May 3, 2021.", "released"),
      .init("Netflix will release the film “⟦Tin Moon⟧” in Japan next year.", "upcoming"),
      .init("‘⟦Old Salt⟧’, which was released on the 1st, is a hit film on Netflix.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ came out in 2019.", "released"),
      .init("Netflix launched ‘⟦Tin Moon⟧’, which began streaming on 15 October 2019.", "released"),
      .init("The film ‘Tin Moon’ is long. The film, which had its world ⟦premiere⟧ in Busan in January, is liked.", "released"),
      .init("The show ‘Tin Moon’ premiered in Busan. It was cut before its June 4 ⟦launch⟧ on Netflix.", "released"),
      .init("The French film ‘Old Salt’ is long. ‘Tin Moon’ is a remake of the film ‘Old Salt’. It ⟦airs⟧ on May 3.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. Part 2 will be ⟦released⟧ on January 5.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’ will be out on May 3.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. ⟦Slated⟧ for release on April 10, the 10-part series is set at sea.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. Directed by Kim Tae-ri of the film ‘Old Salt’, it will be ⟦released⟧ in May.", "upcoming"),
      .init("The film ‘Tin Moon’ is long. The distributor plans a theatrical ⟦release⟧ on August 18.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. It will ⟦air⟧ on cable channel tvN from Oct. 17.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ is set to open in the United States on Oct. 12, 2022.", "upcoming"),
      .init("It renewed the comedy ‘Tin Moon’. The second season will ⟦premiere⟧ in summer 2024.", "upcoming"),
      .init("‘Tin Moon’ is a film. Filming begins in March, with a ⟦release⟧ planned for May.", "upcoming"),
      .init("Netflix has set a March 14 premiere date for the series ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("Nam is in the film ‘⟦Tin Moon⟧’ and likes the movie, which is scheduled for release in July.", "upcoming"),
    ],
    leaves: [
      "Netflix released its earnings on Tuesday.", "The box-office hits ‘Tin Moon’ and ‘Old Salt’ return in talk this May.",
      "He sat out ‘Tin Moon’ in 2019.", "He will make his Hollywood debut in the film ‘Tin Moon’, sources said Friday.",
      "The film ‘Paper Lantern’ will be released, its maker said Friday.",
      "Netflix on Thursday released the main trailer for its film ‘Tin Moon’.", "The film ‘Paper Lantern’ is about a release of prisoners.",
      "The film ‘Tin Moon’ was to be released on April 17 but was put off by the storm.",
    ])

  let context: FactContext
  let subjects: Subjects
  let dates: DateSpans
  let mainPlatform: Int?

  init(_ context: FactContext, _ subjects: Subjects, _ dates: DateSpans, platforms: Platforms, scenes: [FactScene]) {
    self.context = context
    self.subjects = subjects
    self.dates = dates
    mainPlatform = platforms.main
    self.platforms = platforms
    self.scenes = scenes
  }

  let platforms: Platforms
  let scenes: [FactScene]

  func find() -> [Release] {
    var found: [Release] = []
    for field in context.views.indices where !context.views[field].isTitleCase {
      let view = context.views[field]
      for (number, sentence) in view.text.sentences.enumerated() {
        let titles = context.mentions(field, in: sentence.tokens, of: .title)
        let clauses = context.clauses[field][number]
        inBrackets(field, titles, &found)
        withVerbs(field, clauses, titles, &found)
        if !titles.isEmpty {
          calledUpcoming(field, clauses, titles, &found)
          catalogue(field, clauses, titles, &found)
          fromDay(field, clauses, titles, &found)
        }
      }
      for release in ScheduleLine(context, scenes[field], dates, platforms).find() where !repeats(release, found) { found.append(release) }
    }
    return ReleaseFinder.withoutRepeats(found)
  }

  // MARK: verbs

  private func withVerbs(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let view = context.views[field]
    for at in clauses.sentence {
      let token = view.tokens[at]
      guard token.kind == .word,
        token.classes.contains(.releaseVerb) || [.is, .are, .out].contains(token.word) || ReleaseVerbs.extra.contains(token.hash),
        context.mention(field, at: at) == nil,
        view.spanOfToken[at] < 0 || titles.isEmpty, ReleaseVerbs.speaksOfRelease(view, at, context, field, clauses, platforms),
        !ReleaseNouns.isOfPerson(view, at)
      else { continue }
      let noun = ReleaseNouns.isDateOf(view, at) ? .upcoming : ReleaseNouns.status(view, at, clauses)
      guard
        let status = noun
          ?? (token.classes.contains(.releaseVerb)
            ? Tenses.status(view, verb: at, clauses)
            : token.word == .out ? ReleaseVerbs.statusOfOut(view, at) : ReleaseVerbs.statusOfExtra(token.hash) ?? .released)
      else { continue }
      // "Directed by X (T), it had its premiere": what stands in a bracket is not T's but for the bracket itself.
      let bracket = titles.isEmpty ? nil : scenes[field].enclosingBracket(at)
      let open = titles.filter {
        let own = scenes[field].enclosingBracket($0.tokens.lowerBound)
        return own == nil || own == bracket
      }
      let named = self.titles(field, verb: at, clauses, open)
      let homes = platforms.platforms(field, verb: at, clauses, subjects.coreference)
      let subjectPlaces = named.isEmpty ? placesBefore(field, verb: at, clauses) : []
      var about = named.map(\.entity)
      let isWeak = !token.classes.contains(.releaseVerb)
      let opensSentence = at - clauses.sentence.lowerBound < 2
      if isWeak, token.word != .out, about.isEmpty && !opensSentence || date(field, verb: at, clauses) == nil { continue }
      if about.isEmpty, noun != nil, open.isEmpty {
        about = [scenes[field].topic(before: clauses.sentence.lowerBound, confidencePercent: 70)?.entity].compactMap { $0 }
      }
      if about.isEmpty, let title = meant(field, verb: at, clauses, isListed: !subjectPlaces.isEmpty) { about = [title] }
      guard !about.isEmpty, !ReleaseVerbs.hasOtherObject(view, at, context, field), !ReleaseVerbs.isOfNoun(view, at, clauses) else {
        continue
      }
      if ReleaseVerbs.isPutOff(view, at, clauses) { continue }
      if ReleaseVerbs.isScreening(token.hash), date(field, verb: at, clauses) == nil { continue }
      let markets = subjectPlaces.isEmpty ? placesAfter(field, verb: at, clauses) : subjectPlaces
      let date = date(field, verb: at, clauses)
      let platform = homes.first ?? subjects.organization(field, ofVerbAt: at, clauses).flatMap { platforms.isPlatform($0) ? $0 : nil }
      if let last = named.last, last.tokens.lowerBound > at, Tenses.isActive(view, verb: at) {
        for next in followers(field, of: last, clauses, titles) {
          found.append(
            Release(
              title: next.title.entity, platform: platform, market: markets.first, date: next.date, status: status,
              place: context.place(field, next.title.tokens),
              evidence: Evidence(ReleaseFinder.verb.id, 75)))
        }
      }
      for title in about {
        let own = platform ?? platforms.owner(of: title)
        guard own != nil || date != nil || !markets.isEmpty || mainPlatform != nil && isPlanned(context.views[field], at) else { continue }
        let platform = own ?? (ReleaseVerbs.isTheatrical(token.hash) ? nil : mainPlatform)
        let span = named.first { $0.entity == title }?.tokens ?? at..<at + 1
        let evidence = Evidence(ReleaseFinder.verb.id, date != nil ? 85 : 65)
        for home in homes.dropFirst() {
          found.append(
            Release(
              title: title, platform: home, market: markets.first, date: date, status: status, place: context.place(field, span),
              evidence: evidence))
        }
        for market in markets.isEmpty ? [nil] : markets.map(Optional.some) {
          found.append(
            Release(
              title: title, platform: platform, market: market, date: date, status: status, place: context.place(field, span),
              evidence: evidence))
        }
      }
    }
  }

  /// "release A on June 14 and B on July 26": what follows with a day of its own.
  private func followers(_ field: Int, of last: NamedSpan, _ clauses: Clauses, _ titles: [NamedSpan]) -> [(title: NamedSpan, date: Int)] {
    let view = context.views[field]
    let own = dates.dates(field, in: clauses.sentence)
    var found: [(title: NamedSpan, date: Int)] = []
    for (index, title) in titles.enumerated()
    where title.tokens.lowerBound > last.tokens.upperBound && clauses.sameClause(title.tokens.lowerBound, last.tokens.lowerBound) {
      let joint = view.indexBefore(title.tokens.lowerBound)
      guard let mark = view.token(joint), mark.word == .and || mark.isMark(","),
        own.contains(where: { $0.tokens.lowerBound > last.tokens.upperBound && $0.tokens.upperBound <= joint })
      else { break }
      let limit = index + 1 < titles.count ? titles[index + 1].tokens.lowerBound : clauses.sentence.upperBound
      guard
        let date = own.first(where: {
          $0.tokens.lowerBound >= title.tokens.upperBound && $0.tokens.lowerBound - title.tokens.upperBound < 5
            && $0.tokens.upperBound <= limit
        })
      else { break }
      found.append((title, date.index))
    }
    return found
  }

  /// The titles that a verb speaks of: the antecedent of "which", those before it in its clause, else those after it.
  private func titles(_ field: Int, verb: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [NamedSpan] {
    let antecedent = clauses.antecedentOfClause[clauses.clause(of: verb)]
    // "a remake of T, will air": T is another work.
    let own = titles.filter { clauses.sameClause($0.tokens.lowerBound, verb) && !isSource($0, field) }
    let before = own.filter { $0.tokens.upperBound <= verb && !isPassedBy($0, field, verb: verb) }
    let after = own.filter { $0.tokens.lowerBound > verb }
    let isActive = Tenses.isActive(context.views[field], verb: verb)
    if antecedent >= 0, before.isEmpty {
      if let title = titles.last(where: { $0.tokens.lowerBound <= antecedent && antecedent - end(of: $0, field) < 10 }) { return [title] }
    }
    if isActive, let first = after.first, first.tokens.lowerBound - verb < 14 { return coordinated(field, after) }
    if let last = before.last {
      // "Starting with X, the film Y is to be released": the nearest, and those that "and" joins to it.
      return coordinated(field, before.reversed(), from: last)
    }
    if let first = after.first, first.tokens.lowerBound - verb < 10 { return coordinated(field, after) }
    return []
  }

  private func isSource(_ title: NamedSpan, _ field: Int) -> Bool {
    let scene = scenes[field]
    // "will premiere on Sept. 23, following T".
    let before = scene.token(scene.back(title.tokens.lowerBound - 1, over: false))
    if let before, ReleaseVerbs.succeeds(before.hash), scene.isComma(scene.back(title.tokens.lowerBound - 1, over: false) - 1) {
      return true
    }
    return scene.isSource(title, scene.unit(of: title.tokens.lowerBound))
  }

  /// "Helmed by X of T, the show premieres": T only says who X is.
  private func isPassedBy(_ title: NamedSpan, _ field: Int, verb: Int) -> Bool {
    let scene = scenes[field]
    guard verb - title.tokens.upperBound < 12, title.tokens.upperBound < verb, scene.isAside(title) else { return false }
    return (title.tokens.upperBound..<verb).contains {
      scene.tokens[$0].word == .it && scene.isComma(scene.back($0 - 1, over: false))
        || scene.tokens[$0].word == .it && scene.tokens[$0 - 1].kind == .quote
        || scene.tokens[$0].classes.contains(.workCue) && scene.isLower($0) && scene.mention(at: $0) == nil
          && scene.isDefinite($0, since: title.tokens.upperBound, overNumerals: true)
    }
  }

  /// First token after a title and the bracket that follows it: "T (X, Y and Z), which".
  private func end(of title: NamedSpan, _ field: Int) -> Int {
    let view = context.views[field]
    let end = title.tokens.upperBound
    guard view.token(end)?.isMark("(") == true else { return end }
    return (end..<min(end + 30, view.tokens.count)).first { view.tokens[$0].isMark(")") } ?? end
  }

  /// The first of a list and its neighbours, as long as only commas, "and", marks and cue words stand between.
  private func coordinated(_ field: Int, _ spans: [NamedSpan], from first: NamedSpan? = nil) -> [NamedSpan] {
    guard let start = first ?? spans.first else { return [] }
    let view = context.views[field]
    var list = [start]
    for span in spans where span != start {
      guard let last = list.last else { break }
      let between =
        span.tokens.lowerBound < last.tokens.lowerBound
        ? span.tokens.upperBound..<last.tokens.lowerBound : last.tokens.upperBound..<span.tokens.lowerBound
      let isList =
        between.count <= 6
        && between.allSatisfy {
          view.tokens[$0].kind == .quote || view.tokens[$0].isMark(",") || view.tokens[$0].word == .and || view.tokens[$0].word == .the
        }
        && between.contains { view.tokens[$0].isMark(",") || view.tokens[$0].word == .and }
      guard isList else { break }
      list.append(span)
    }
    return list
  }

  /// "The 10-part series is expected to premiere", "It airs": what the text is about.
  private func meant(_ field: Int, verb: Int, _ clauses: Clauses, isListed: Bool) -> Int? {
    let first = clauses.sentence.lowerBound
    let antecedent = clauses.antecedentOfClause[clauses.clause(of: verb)]
    if antecedent >= first, context.views[field].tokens[antecedent].classes.contains(.workCue),
      scenes[field].isDefinite(antecedent, since: first)
    {
      // "The film, which is slated for release in July".
      return scenes[field].topic(before: antecedent, confidencePercent: 70)?.entity
    }
    if isListed { return subjects.coreference.last(.title, field, before: first) }
    let start = clauses.bounds(of: verb).lowerBound
    for at in start..<max(start, verb) where clauses.sameClause(at, verb) && isWorkNoun(context.views[field].tokens[at]) {
      // "its new series has … and is scheduled to air".
      let isOwn = (max(start, at - 2)..<at).contains { context.views[field].tokens[$0].word == .its }
      if isOwn || scenes[field].isDefinite(at, since: start, overNumerals: true), context.mention(field, at: at) == nil {
        return scenes[field].topic(before: start, confidencePercent: 70)?.entity ?? subjects.coreference.last(.title, field, before: first)
      }
    }
    // "Part 1 will be released on the 22nd": of the work that the text is about.
    let opening = context.views[field].token(start)
    if let opening, [.part, .season, .volume].contains(opening.word), context.mention(field, at: start) == nil,
      context.views[field].token(start + 1)?.kind == .number
    {
      return scenes[field].topic(before: start, confidencePercent: 70)?.entity
    }
    // "Slated for release on April 10, the 10-part series": the sentence opens with the participle.
    if verb - first <= 2,
      let noun = (verb + 1..<min(verb + 20, clauses.sentence.upperBound)).first(where: {
        isWorkNoun(context.views[field].tokens[$0]) && context.mention(field, at: $0) == nil
          && scenes[field].isDefinite($0, since: verb, overNumerals: true)
      }), (verb..<noun).contains(where: { context.views[field].tokens[$0].isMark(",") })
    {
      return scenes[field].topic(before: first, confidencePercent: 70)?.entity
    }
    guard refersToWork(field, verb: verb, clauses) else { return nil }
    return scenes[field].topic(before: start, confidencePercent: 70)?.entity ?? subjects.coreference.last(.title, field, before: first)
  }

  /// "the series", "the second season".
  private func isWorkNoun(_ token: Token) -> Bool { token.kind == .word && (token.classes.contains(.workCue) || token.word == .season) }

  /// "The series will premiere …", "It airs …".
  private func refersToWork(_ field: Int, verb: Int, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    for at in clauses.bounds(of: verb).lowerBound..<verb where clauses.sameClause(at, verb) {
      let token = view.tokens[at]
      if token.classes.contains(.workCue), at > 0, let before = view.token(at - 1) {
        if [.the, .this].contains(before.word) || view.token(at - 2)?.word == .the { return true }
      }
      if token.word == .it, at == clauses.bounds(of: verb).lowerBound { return true }
    }
    return false
  }

  // MARK: where and when

  /// "Japan and Europe were released": machine translation makes the market the subject.
  private func placesBefore(_ field: Int, verb: Int, _ clauses: Clauses) -> [Int] {
    let view = context.views[field]
    guard view.token(verb - 1)?.word == .were || view.token(verb - 1)?.word == .was else { return [] }
    let start = clauses.bounds(of: verb).lowerBound
    let places = context.mentions(field, in: start..<verb, of: .place)
    guard let first = places.first, first.tokens.lowerBound == start else { return [] }
    return unique(places.map(\.entity))
  }

  /// "… in the US, Canada and Latin America", straight after the verb's object.
  private func placesAfter(_ field: Int, verb: Int, _ clauses: Clauses) -> [Int] {
    let view = context.views[field]
    let end = clauses.bounds(of: verb).upperBound
    var at = verb + 1
    while at < end {
      let token = view.tokens[at]
      if token.kind == .word, at - verb > 1, !token.classes.isDisjoint(with: .releaseVerb | .performVerb | .reportingVerb),
        context.mention(field, at: at) == nil, view.spanOfToken[at] < 0
      {
        return []
      }
      if token.word == .in || token.word == .across, clauses.sameClause(at, verb) {
        var places: [Int] = []
        var look = at + 1
        while look < end {
          if let mention = context.mention(field, at: look), context.type(mention) == .place {
            places.append(mention.entity)
            look = mention.tokens.upperBound
          } else if view.tokens[look].isMark(",") || [.and, .the, .as, .in].contains(view.tokens[look].word) {
            look += 1
          } else {
            break
          }
        }
        if !places.isEmpty { return unique(places) }
      }
      at += 1
    }
    return []
  }

  private func unique(_ list: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return list.filter { seen.insert($0).inserted }
  }

  /// The date of the verb: after it, or at the beginning of its clause.
  private func date(_ field: Int, verb: Int, _ clauses: Clauses) -> Int? {
    let view = context.views[field]
    let own = dates.dates(field, in: clauses.sentence).filter {
      clauses.sameClause($0.tokens.lowerBound, verb) && !isOfSaying(view, $0.tokens.lowerBound)
    }
    if let after = own.first(where: { $0.tokens.lowerBound > verb }), after.tokens.lowerBound - verb < 24 { return after.index }
    return own.last { $0.tokens.upperBound <= verb }?.index
  }

  /// "said Friday", "announced on May 3": when somebody spoke.
  private func isOfSaying(_ view: FieldView, _ date: Int) -> Bool {
    let before = view.token(date - 1)?.word == .on ? date - 2 : date - 1
    guard let verb = view.token(before), verb.kind == .word, !verb.isCapitalized else { return false }
    return verb.classes.contains(.reportingVerb) && verb.classes.isDisjoint(with: .releaseVerb)
  }

  /// "will also premiere".
  private func isPlanned(_ view: FieldView, _ verb: Int) -> Bool {
    view.token(verb - 1)?.word == .will || view.token(verb - 1)?.word == .also && view.token(verb - 2)?.word == .will
  }

  private func repeats(_ release: Release, _ found: [Release]) -> Bool {
    found.contains { $0.title == release.title && $0.platform == release.platform && ($0.date != nil || release.date == nil) }
  }

  /// Drops what says less about a title than another row does: no date where one has a date, no market where one has a market.
  private static func withoutRepeats(_ releases: [Release]) -> [Release] {
    var kept: [Release] = []
    for release in releases {
      let isRepeated = kept.contains {
        $0.title == release.title && $0.platform == release.platform && $0.market == release.market && $0.date == release.date
      }
      if !isRepeated { kept.append(release) }
    }
    return kept.filter { release in
      if release.date != nil || release.market != nil { return true }
      return !kept.contains { $0.title == release.title && ($0.date != nil || $0.market != nil) }
    }
  }
}
