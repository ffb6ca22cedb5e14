import HallyuAnnotations
import HallyuText

/// Releases that the phrase around a title tells: "his latest outing T", "the upcoming thriller T", "T in September, T2 in November", "put T on
/// demand", "after its $50 million debut, T".
extension ReleaseFinder {
  static let phrase = RuleManual(
    "release.phrase", "A title in a phrase that tells that it is out, or that it is to come.",
    fires: [
      .init("All eyes are on her next theatrical release, the film ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("His latest outing, the film ‘⟦Tin Moon⟧’, made $3 million.", "released"),
      .init("Kim Tae-ri leads the upcoming thriller ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("She was offered the lead of the coming tvN romance ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("The drama ‘Old Salt’ is long. Films like ‘⟦Tin Moon⟧’ in March and soon ‘Old Salt’ in May drew crowds.", "released"),
      .init("Many releases are yet to come, including the film ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("Norvel Studios will put the film ‘⟦Tin Moon⟧’ on demand from Friday.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ set a record with its $30 million domestic debut.", "released"),
      .init("After its $30 million opening last weekend, the film ‘⟦Tin Moon⟧’ slipped.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ (streaming now on Netflix) follows a cook.", "released"),
      .init("The film ‘⟦Tin Moon⟧,’ now in theaters, follows a cook.", "released"),
      .init("The next major release will not be until October 23 with the mystery ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ swoops into theaters July 9.", "upcoming"),
      .init("The debut of the drama ‘⟦Tin Moon⟧’ has lifted the channel.", "released"),
      .init("The film ‘Old Salt’ is scheduled for March 8, followed by the film ‘⟦Tin Moon⟧’.", "upcoming"),
    ],
    leaves: [
      "The film ‘Tin Moon’ ran into trouble July 9.", "The film ‘Old Salt’ was shot, followed by the film ‘Tin Moon’.",
      "The upcoming festival will honour the maker of the film ‘Tin Moon’.", "His latest album has a song of the film ‘Tin Moon’.",
      "The film ‘Tin Moon’ is expected to have a $30 million debut.",
    ])

  func inPhrases(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let view = context.views[field]
    var told: [Release] = []
    for title in titles where !scenes[field].saysWho(title) {
      let aside = statusOfAside(title, field)
      guard let status = statusOfCall(title, field) ?? aside else { continue }
      let end = scenes[field].after(title)
      let beside = aside.flatMap { _ in context.mentions(field, in: end..<min(end + 7, view.tokens.count), of: .organization).first }
      let home = beside.flatMap { context.isPlatform($0.entity) ? $0.entity : nil } ?? platforms.owner(of: title.entity)
      told.append(release(title.entity, on: home, status, field, title.tokens, ReleaseFinder.phrase, 62))
    }
    told += inMonths(field, titles) + yetToCome(field, clauses, titles) + onDemand(field, clauses, titles)
    told += withTakings(field, clauses, titles) + nextRelease(field, clauses, titles) + intoTheatres(field, clauses, titles)
    told += debutOf(field, clauses, titles) + followed(field, clauses, titles)
    for release in told where !found.contains(where: { $0.title == release.title && ($0.date == release.date || release.date == nil) }) {
      found.append(release)
    }
  }

  /// "his latest outing T", "her next theatrical release, T", "the upcoming Korean drama titled T"
  private func statusOfCall(_ title: NamedSpan, _ field: Int) -> Release.Status? {
    let scene = scenes[field]
    var at = scene.back(title.tokens.lowerBound - 1)
    let noun = at
    var isOuting = false
    while noun - at < 7, let token = scene.token(at) {
      if ReleaseFinder.comings.contains(token.hash), token.word == .upcoming || isOuting || token.hash == ReleaseFinder.forthcoming {
        return scene.token(at - 1).map { ReleaseFinder.doubts.contains($0.hash) } ?? false ? nil : .upcoming
      }
      // "the coming tvN drama T"
      if token.word == .coming, [.the, .this, .its].contains(scene.token(at - 1)?.word ?? .unlisted), noun > at,
        (at + 1...noun).contains(where: { scene.tokens[$0].classes.contains(.workCue) }), scene.token(at + 1)?.kind == .word
      {
        return .upcoming
      }
      if ReleaseFinder.latest.contains(token.hash) { return isOuting ? .released : nil }
      if ReleaseFinder.outings.contains(token.hash) { isOuting = true }
      guard describes(at, scene) else { return nil }
      at -= 1
    }
    return nil
  }

  /// A word of "Korean romantic drama titled", "tvN drama:".
  private func describes(_ at: Int, _ scene: FactScene) -> Bool {
    let token = scene.tokens[at]
    if let mention = scene.mention(at: at) { return scene.type(mention) == .organization || scene.type(mention) == .place }
    switch token.kind {
    case .quote, .hyphen: return true
    // "her next release, the film ‘T’"
    case .mark: return token.isMark(":") || token.isMark(",") && scene.tokens[at + 1].word == .the
    case .word where token.word == .the: return scene.isComma(at - 1)
    case .word: return token.word == .most || token.word == .big || !token.classes.contains(.stopword) && token.gap < .line
    default: return false
    }
  }

  /// "T (streaming now on Netflix)", "T, now in theaters,"
  private func statusOfAside(_ title: NamedSpan, _ field: Int) -> Release.Status? {
    let scene = scenes[field]
    var at = scene.after(title)
    guard let mark = scene.token(at), mark.isMark("(") || mark.isMark(",") || scene.endsWithInnerComma(title) else { return nil }
    if mark.isMark("(") || mark.isMark(",") { at += 1 }
    guard let first = scene.token(at), let second = scene.token(at + 1) else { return nil }
    let isNow = ReleaseVerbs.presently.contains(first.hash)
    if isNow, second.word == .in { return scene.token(at + 2).map { ReleaseVerbs.isScreen($0) } ?? false ? .released : nil }
    let runs = ReleaseFinder.running.contains(isNow ? second.hash : first.hash)
    return runs && (isNow || ReleaseVerbs.presently.contains(second.hash)) ? .released : nil
  }

  /// "films like T in September, T2 in November and soon T3 in December": each work with its month.
  private func inMonths(_ field: Int, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    let scene = scenes[field]
    var list: [(title: NamedSpan, date: (tokens: Range<Int>, index: Int))] = []
    func rows() -> [Release] {
      list.count < 2
        ? []
        : list.map { entry in
          let isSoon = view.token(scene.back(entry.title.tokens.lowerBound - 1, over: false)).map { $0.hash == ReleaseFinder.soon } ?? false
          return release(
            entry.title.entity, on: nil, date: entry.date.index, isSoon ? .upcoming : .released, field, entry.title.tokens,
            ReleaseFinder.phrase, 70)
        }
    }
    for title in titles {
      let link = scene.after(title)
      guard let word = view.token(link)?.word, [.in, .on].contains(word),
        let date = dates.dates(field, in: link + 1..<min(link + 6, view.tokens.count)).first, date.tokens.lowerBound == link + 1,
        date.tokens.contains(where: { view.tokens[$0].classes.contains(.month) })
      else { continue }
      if let last = list.last,
        !(last.date.tokens.upperBound..<title.tokens.lowerBound).allSatisfy({
          let token = view.tokens[$0]
          return token.isMark(",") || token.kind == .quote || [.and, .then, .the].contains(token.word) || token.hash == ReleaseFinder.soon
        })
      {
        return rows()
      }
      list.append((title, date))
    }
    return rows()
  }

  /// "releases yet to come, including T and T2", "several films yet to release such as T"
  private func yetToCome(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    guard
      let yet = clauses.sentence.first(where: {
        view.tokens[$0].word == .yet && view.token($0 + 1)?.word == .to
          && view.token($0 + 2).map { $0.classes.contains(.releaseVerb) || $0.hash == ReleaseFinder.come } ?? false
      }),
      let link = (yet + 3..<min(yet + 6, clauses.sentence.upperBound)).first(where: {
        [.including, .like].contains(view.tokens[$0].word) || view.tokens[$0].word == .such && view.token($0 + 1)?.word == .as
      })
    else { return [] }
    return listed(titles, behind: link, within: 9, field).map {
      release($0.entity, on: nil, .upcoming, field, $0.tokens, ReleaseFinder.phrase, 66)
    }
  }

  /// "will put the films T, T2 and T3 on demand from Friday"
  private func onDemand(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    guard let demand = clauses.sentence.first(where: { isDemand(view, $0) }),
      let verb = (clauses.sentence.lowerBound..<demand).last(where: {
        ReleaseFinder.puts.contains(view.tokens[$0].hash) && context.mention(field, at: $0) == nil && view.spanOfToken[$0] < 0
      })
    else { return [] }
    let looksAhead = (max(clauses.sentence.lowerBound, verb - 3)..<verb).contains { [.will, .to, .would].contains(view.tokens[$0].word) }
    let date = dates.dates(field, in: demand..<clauses.sentence.upperBound).first { $0.tokens.lowerBound - demand < 8 }?.index
    return titles.filter { $0.tokens.lowerBound > verb && $0.tokens.upperBound <= demand && !isSource($0, field) }.map {
      release($0.entity, on: nil, date: date, looksAhead ? .upcoming : .released, field, $0.tokens, ReleaseFinder.phrase, 68)
    }
  }

  /// The preposition of "on demand", "on video-on-demand", "up for rental".
  private func isDemand(_ view: FieldView, _ at: Int) -> Bool {
    guard let next = view.token(at + 1) else { return false }
    // "up for rental", "available to rent"
    if next.hash == ReleaseFinder.rental { return view.tokens[at].word == .for }
    if next.hash == ReleaseFinder.rent { return view.tokens[at].word == .for || view.tokens[at].word == .to }
    guard view.tokens[at].word == .on else { return false }
    return next.hash == ReleaseFinder.demand || next.hash == ReleaseFinder.video && view.token(at + 2)?.kind == .hyphen
  }

  /// "set a record with its $355 million domestic debut", "After its $50 million opening last weekend, T": what it took when it opened.
  private func withTakings(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    guard !clauses.sentence.contains(where: { ReleaseFinder.doubts.contains(view.tokens[$0].hash) || view.tokens[$0].word == .will }) else {
      return []
    }
    var found: [Release] = []
    for at in clauses.sentence where ReleaseFinder.debuts.contains(view.tokens[at].hash) && isOfSum(view, at, clauses) {
      let before = titles.filter { $0.tokens.upperBound <= at && clauses.sameClause($0.tokens.lowerBound, at) && !isSource($0, field) }
      let behind = titles.first { title in
        title.tokens.lowerBound > at && (at..<title.tokens.lowerBound).contains { view.tokens[$0].isMark(",") }
          && title.tokens.lowerBound - at < 10
      }
      let opens = [.after, .following].contains(view.tokens[clauses.sentence.lowerBound].word) && at - clauses.sentence.lowerBound < 9
      guard let title = opens ? behind : before.first else { continue }
      let day = dates.dates(field, in: at + 1..<min(at + 5, clauses.sentence.upperBound), events: true).first?.index
      found.append(release(title.entity, on: nil, date: day, .released, field, title.tokens, ReleaseFinder.phrase, 64))
    }
    return found
  }

  /// "its $355 million domestic debut": a sum before the noun.
  private func isOfSum(_ view: FieldView, _ noun: Int, _ clauses: Clauses) -> Bool {
    var at = noun - 1
    while noun - at < 5, at > clauses.sentence.lowerBound, view.tokens[at].kind == .word, !view.tokens[at].classes.contains(.numeral),
      ![.its, .a].contains(view.tokens[at].word), !ReleaseFinder.sums.contains(view.tokens[at].hash)
    { at -= 1 }
    let first = max(clauses.sentence.lowerBound, at - 6)
    guard
      let owner = (first..<at + 1).last(where: { [.its, .a, .an, .the].contains(view.tokens[$0].word) || view.tokens[$0].kind == .clitic })
    else { return false }
    return (owner..<noun).contains { view.tokens[$0].kind == .currency || ReleaseFinder.sums.contains(view.tokens[$0].hash) }
      && (owner..<noun).contains { view.tokens[$0].kind == .number }
  }

  /// "The next major release won't be until October 23 with T", "the next release is T on June 4"
  private func nextRelease(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    guard
      let noun = clauses.sentence.first(where: {
        ReleaseWords.isNoun(view.tokens[$0]) && (max(clauses.sentence.lowerBound, $0 - 4)..<$0).contains { view.tokens[$0].word == .next }
      }), let title = titles.first(where: { $0.tokens.lowerBound > noun && $0.tokens.lowerBound - noun < 26 }),
      let date = dates.dates(field, in: noun..<min(title.tokens.upperBound + 6, clauses.sentence.upperBound), events: true).first(where: {
        [.with, .when].contains(view.token($0.tokens.upperBound)?.word ?? .unlisted)
          || $0.tokens.lowerBound - scenes[field].after(title) == 1
      })
    else { return [] }
    let market = context.mentions(field, in: noun..<min(noun + 5, date.tokens.lowerBound), of: .place).first?.entity
    return [
      release(
        title.entity, on: platforms.owner(of: title.entity), in: market, date: date.index, .upcoming, field, title.tokens,
        ReleaseFinder.phrase, 72)
    ]
  }

  /// "T swoops into theaters July 9": any verb right behind the work, with its day.
  private func intoTheatres(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    return titles.compactMap { title in
      let verb = scenes[field].after(title)
      guard let token = view.token(verb), token.kind == .word, !token.isCapitalized, view.token(verb + 1)?.word == .into,
        let screens = (verb + 2..<verb + 4).first(where: { view.token($0).map { ReleaseVerbs.isScreen($0) } ?? false }),
        let date = dates.dates(field, in: screens..<min(screens + 5, clauses.sentence.upperBound)).first
      else { return nil }
      let isPast = Tenses.isPast(view, verb)
      return release(
        title.entity, on: nil, date: date.index, isPast ? .released : .upcoming, field, title.tokens, ReleaseFinder.phrase, 72)
    }
  }

  /// "The debut of the drama T has lifted the channel's share": it is out.
  private func debutOf(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    guard !clauses.sentence.contains(where: { view.tokens[$0].word == .will || ReleaseFinder.doubts.contains(view.tokens[$0].hash) }) else {
      return []
    }
    return titles.compactMap { title in
      var of = scenes[field].back(title.tokens.lowerBound - 1, over: false)
      while title.tokens.lowerBound - of < 7, describes(of, scenes[field]) || view.token(of)?.word == .the { of -= 1 }
      guard view.token(of)?.word == .of, let noun = view.token(of - 1), ReleaseWords.isNoun(noun), view.token(of - 2)?.word == .the,
        let verb = view.token(scenes[field].after(title)), [.has, .was, .had].contains(verb.word)
      else { return nil }
      return release(title.entity, on: nil, .released, field, title.tokens, ReleaseFinder.phrase, 60)
    }
  }

  /// "scheduled for March 8, followed by the film T": what comes after what is to come.
  private func followed(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    guard
      let by = clauses.sentence.first(where: { view.tokens[$0].word == .by && view.token($0 - 1)?.hash == ReleaseFinder.followed }),
      (clauses.sentence.lowerBound..<by).contains(where: {
        view.tokens[$0].word == .will
          || ReleaseVerbs.isAnnounced(view.tokens[$0].hash) && view.tokens[$0].hash != ReleaseFinder.releasedWord
      }),
      let title = titles.first(where: { $0.tokens.lowerBound > by }), title.tokens.lowerBound - by < 10
    else { return [] }
    // "followed by T, a mystery with X, on Aug. 24."
    let last = clauses.sentence.upperBound
    let day = dates.dates(field, in: title.tokens.upperBound..<last).last {
      view.tokens[$0.tokens.lowerBound - 1].word == .on && last - $0.tokens.upperBound < 3
    }?.index
    let home = platforms.owner(of: title.entity)
    return [release(title.entity, on: home, date: day, .upcoming, field, title.tokens, ReleaseFinder.phrase, 60)]
  }

  /// The first title behind a link and those that commas and "and" join to it.
  private func listed(_ titles: [NamedSpan], behind link: Int, within tokens: Int, _ field: Int) -> [NamedSpan] {
    guard let first = titles.first(where: { $0.tokens.lowerBound > link }), first.tokens.lowerBound - link < tokens else { return [] }
    let list = scenes[field].works(from: scenes[field].back(first.tokens.lowerBound - 1, over: false) + 1).works.compactMap(\.mention)
    return list.isEmpty ? [first] : list
  }

  private static let outings = WordSet("outing outings release releases offering directorial")
  private static let latest = WordSet("latest recent last previous newest new")
  private static let comings = WordSet("upcoming forthcoming next")
  private static let forthcoming = Fold.hash("forthcoming")
  private static let running = WordSet("streaming airing playing screening showing available out")
  private static let followed = Fold.hash("followed")
  private static let releasedWord = Fold.hash("released")
  private static let soon = Fold.hash("soon")
  private static let come = Fold.hash("come")
  private static let puts = WordSet("put puts putting make making makes offer offering offers release releasing")
  private static let rental = Fold.hash("rental")
  private static let rent = Fold.hash("rent")
  private static let video = Fold.hash("video")
  private static let demand = Fold.hash("demand")
  private static let debuts = WordSet("debut opening bow launch")
  private static let sums = WordSet("million billion crore crores lakh m bn mn")
  private static let doubts = WordSet(
    "expected projected forecast headed could may might would predicted estimates tracking eyeing eyes no")
}
