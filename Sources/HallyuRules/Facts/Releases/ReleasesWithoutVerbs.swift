import HallyuAnnotations
import HallyuText

/// Releases that no verb of release tells: a bracket with platform and day, "upcoming", a platform that takes a title in, "from April 7".
extension ReleaseFinder {
  static let bracket = RuleManual(
    "release.bracket", "A title with its platform and day in brackets after it.",
    fires: [
      .init("⟦Salt Road⟧ (Netflix, March 10)", "upcoming"),
      .init("Viki has a list.\n\nThe drama ‘Salt Road’ is long.\n\n⟦Salt Road⟧ – Netflix (March 10)", "upcoming"),
      .init("Netflix has a list for Netflix fans. It names the drama ‘⟦Salt Road⟧’ (March 10), a comedy.", "upcoming"),
    ],
    leaves: ["The film ‘Tin Moon’ (2019) is long."])
  static let upcoming = RuleManual(
    "release.upcoming", "A title that the text calls upcoming, new or next, on a platform.",
    fires: [
      .init("Netflix will support new content such as the thriller ‘⟦Ash Garden⟧’.", "upcoming"),
      .init("The upcoming Netflix originals ‘Paper Lantern’, ‘Salt Road’, ‘Tin Moon’ and ‘⟦Ash Garden⟧’ have new directors.", "upcoming"),
    ],
    leaves: ["The new chief of Netflix likes the film ‘Ash Garden’."])
  static let catalogued = RuleManual(
    "release.catalogue", "A platform that has added a title.",
    fires: [.init("Netflix has also added ‘⟦Tin Moon⟧’, a comedy.", "released")],
    leaves: ["Netflix has added staff for the film ‘Tin Moon’."])
  static let runs = RuleManual(
    "release.from-day", "A title with the day from which it runs.",
    fires: [
      .init("Nam takes the lead of the Netflix drama ‘⟦Tin Moon⟧’ from April 7.", "upcoming"),
      .init("Their film ‘⟦Tin Moon⟧,’ out May 21, is long.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧,’ in theaters June 12, is long.", "upcoming"),
    ],
    leaves: ["Nam left the cast of the drama ‘Tin Moon’ in April."])

  func inBrackets(_ field: Int, _ titles: [NamedSpan], _ found: inout [Release]) {
    let view = context.views[field]
    for title in titles {
      var at = title.tokens.upperBound
      while let token = view.token(at), token.kind == .quote { at += 1 }
      // "T – Netflix (July 1)"
      let dash = view.token(at)?.kind
      let before = dash == .dash || dash == .hyphen ? platform(at: at + 1, field) : nil
      if let before { at = before.tokens.upperBound }
      guard view.token(at)?.isMark("(") == true,
        let close = (at..<min(at + 16, view.tokens.count)).first(where: { view.tokens[$0].isMark(")") })
      else { continue }
      // "T (July 1) – Netflix"
      let isDashed = view.token(close + 1).map { $0.kind == .dash || $0.kind == .hyphen } ?? false
      let beside = before ?? (isDashed ? platform(at: close + 2, field) : nil)
      let homes =
        beside.map { [$0.entity] } ?? context.mentions(field, in: at..<close, of: .organization).map(\.entity).filter(context.isPlatform)
      guard let date = dates.dates(field, in: at..<close).first,
        !homes.isEmpty || mainPlatform != nil && isDayAlone(date.tokens, at + 1..<close, view)
      else { continue }
      for home in homes.isEmpty ? [mainPlatform] : homes.map(Optional.some) {
        found.append(release(title.entity, on: home, date: date.index, .upcoming, field, title.tokens, ReleaseFinder.bracket, 80))
      }
    }
  }

  /// The platform whose name begins at a token.
  private func platform(at first: Int, _ field: Int) -> NamedSpan? {
    context.mention(field, at: first).flatMap {
      $0.tokens.lowerBound == first && context.type($0) == .organization && context.isPlatform($0.entity) ? $0 : nil
    }
  }

  /// "(November 17)": a day of a month and nothing else.
  private func isDayAlone(_ date: Range<Int>, _ inside: Range<Int>, _ view: FieldView) -> Bool {
    inside.count - date.count < 2 && date.count > 1 && date.contains { view.tokens[$0].classes.contains(.month) }
  }

  /// "Netflix's upcoming series X", "will support new content such as X, Y and Z".
  func calledUpcoming(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let view = context.views[field]
    guard let cue = clauses.sentence.first(where: { isUpcomingCue(view, $0, titles) }) else { return }
    let home =
      clauses.sentence.lazy.compactMap { context.mention(field, at: $0) }
      .first { context.type($0) == .organization && context.isPlatform($0.entity) }?.entity ?? mainPlatform
    guard let home else { return }
    var lastEnd: Int?
    for title in titles
    where title.tokens.lowerBound > cue && !found.contains(where: { $0.title == title.entity }) && !scenes[field].saysWho(title) {
      // "upcoming originals A, B, C and D"
      let isNext = lastEnd.map { title.tokens.lowerBound - $0 < 4 } ?? false
      let isNear = title.tokens.lowerBound - cue < 6 || isNext
      if isNear { lastEnd = title.tokens.upperBound }
      guard isNear || isListing(view, from: cue, to: title.tokens.lowerBound) else { continue }
      found.append(release(title.entity, on: home, .upcoming, field, title.tokens, ReleaseFinder.upcoming, 60))
    }
  }

  /// "Hulu has also added X", "Netflix adds X": a platform takes a title in.
  func catalogue(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let view = context.views[field]
    for home in context.mentions(field, in: clauses.sentence, of: .organization) where context.isPlatform(home.entity) {
      var at = home.tokens.upperBound
      var status = Release.Status.released
      if view.token(at).map({ ReleaseVerbs.gets($0.hash) }) ?? false {
        getsWorks(field, home, clauses, titles, &found)
        continue
      }
      while at < clauses.sentence.upperBound, [.has, .will, .also, .is].contains(view.tokens[at].word) {
        if [.will, .is].contains(view.tokens[at].word) { status = .upcoming }
        at += 1
      }
      guard let verb = view.token(at), ReleaseVerbs.takesIn(verb.hash) else { continue }
      for work in scenes[field].works(from: at + 1).works where work.mention != nil && !found.contains(where: { $0.title == work.entity }) {
        found.append(
          release(work.entity, on: home.entity, status, field, work.mention?.tokens ?? at..<at + 1, ReleaseFinder.catalogued, 62))
      }
    }
  }

  /// "Viki gets the comedy A, with X, the fantasy B and the campus drama C": each work that a noun for works introduces.
  private func getsWorks(_ field: Int, _ home: NamedSpan, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let scene = scenes[field]
    for title in titles
    where title.tokens.lowerBound > home.tokens.upperBound && clauses.sameClause(title.tokens.lowerBound, home.tokens.lowerBound)
      && !found.contains(where: { $0.title == title.entity }) && !scene.isAside(title)
    {
      var at = scene.back(title.tokens.lowerBound - 1, over: false)
      guard scene.tokens[at].classes.contains(.workCue) else { continue }
      while at > home.tokens.upperBound, scene.isLower(at) || scene.tokens[at].kind == .hyphen, ![.the, .a].contains(scene.tokens[at].word)
      {
        at -= 1
      }
      guard [.the, .a].contains(scene.tokens[at].word) else { continue }
      found.append(release(title.entity, on: home.entity, .upcoming, field, title.tokens, ReleaseFinder.catalogued, 62))
    }
  }

  /// "in X from April 7": a title with the day from which it runs.
  func fromDay(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let view = context.views[field]
    for title in titles where !found.contains(where: { $0.title == title.entity && $0.date != nil }) {
      // "takes over the slot of T from June 7"
      if view.token(scenes[field].back(title.tokens.lowerBound - 1, over: false))?.word == .of { continue }
      let at =
        slot(after: title, titles, field, clauses) ?? theatres(after: title, field) ?? out(after: title, field)
        ?? scenes[field].after(title)
      guard let link = view.token(at),
        link.word == .from || isOut(at, view) || ReleaseVerbs.begins(link.hash) || ReleaseVerbs.isScreen(link),
        let date = dates.dates(field, in: at + 1..<min(at + 7, clauses.sentence.upperBound)).first,
        date.tokens.contains(where: { view.tokens[$0].classes.contains(.month) || view.tokens[$0].classes.contains(.weekday) }),
        view.token(date.tokens.lowerBound - 1).map({
          $0.word == .from || $0.word == .on || $0.word == .out || ReleaseVerbs.begins($0.hash) || ReleaseVerbs.isScreen($0)
        }) == true
      else { continue }
      let home =
        ReleaseVerbs.isScreen(link) || link.word == .out
        ? nil
        : platforms.owner(of: title.entity)
          ?? context.mentions(field, in: clauses.sentence, of: .organization).first { context.isPlatform($0.entity) }?.entity
          ?? mainPlatform
      found.append(release(title.entity, on: home, date: date.index, .upcoming, field, title.tokens, ReleaseFinder.runs, 66))
    }
  }

  /// The "out" of "‘T,’ out May 21,".
  private func out(after title: NamedSpan, _ field: Int) -> Int? {
    let end = scenes[field].after(title)
    let at = scenes[field].isComma(end) ? end + 1 : end
    return isOut(at, context.views[field]) ? at : nil
  }

  private func isOut(_ at: Int, _ view: FieldView) -> Bool {
    view.token(at)?.word == .out && view.token(at - 1).map { $0.isMark(",") || $0.kind == .quote } ?? false
  }

  /// The screens of "‘T,’ in theaters June 12,": where the phrase between the commas tells nothing else.
  private func theatres(after title: NamedSpan, _ field: Int) -> Int? {
    let scene = scenes[field]
    let end = scene.after(title)
    let isBracket = scene.token(end)?.isMark("(") == true
    let at = scene.isComma(end) || isBracket ? end + 1 : end
    guard isBracket || scene.isComma(end) || scene.endsWithInnerComma(title), scene.token(at)?.word == .in,
      let screens = scene.token(at + 1), ReleaseVerbs.isScreen(screens)
    else { return nil }
    return at + 1
  }

  /// "fills the slot with T, a drama about cooks, from Jan. 7.": the day that ends a sentence about one work.
  private func slot(after title: NamedSpan, _ titles: [NamedSpan], _ field: Int, _ clauses: Clauses) -> Int? {
    let scene = scenes[field]
    guard titles.count == 1, scene.endsWithInnerComma(title) || scene.isComma(scene.after(title)) else { return nil }
    let last = clauses.sentence.upperBound
    guard
      let from = (max(title.tokens.upperBound, last - 7)..<last).last(where: {
        scene.tokens[$0].word == .from && scene.isComma($0 - 1) && clauses.sameClause($0, title.tokens.lowerBound)
      }), let date = dates.dates(field, in: from..<last).last, last - date.tokens.upperBound < 3
    else { return nil }
    return from
  }

  private func isUpcomingCue(_ view: FieldView, _ at: Int, _ titles: [NamedSpan]) -> Bool {
    let token = view.tokens[at]
    if token.word == .upcoming { return true }
    guard token.word == .new, let last = titles.last, last.tokens.lowerBound > at else { return false }
    // "new" looks ahead only where the sentence does.
    let sentence = view.sentenceTokens(of: at)
    return (sentence.lowerBound..<at).contains { [.will, .would].contains(view.tokens[$0].word) }
  }

  private func isListing(_ view: FieldView, from cue: Int, to title: Int) -> Bool {
    (cue..<min(title, cue + 10)).contains {
      view.tokens[$0].word == .`as` || view.tokens[$0].word == .including || view.tokens[$0].word == .like
    }
  }
}
