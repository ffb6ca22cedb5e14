import HallyuAnnotations
import HallyuText

/// Releases that were put off or brought forward: "pushed T back from July 21 to December 15", "T has been delayed until 2025".
extension ReleaseFinder {
  static let move = RuleManual(
    "release.moved", "A work with a verb such as delay, push back or move, and the day to which it is moved.",
    fires: [
      .init("Norvel Studios has pushed back the musical ‘⟦Tin Moon⟧’ from July 21 to December 15.", "upcoming"),
      .init("The release of the film ‘⟦Tin Moon⟧’ has been delayed until next year.", "upcoming"),
      .init("The film ‘Tin Moon’ is long. The film has been ⟦postponed⟧ to May 3.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ was supposed to open in March but has been moved to October 20.", "upcoming"),
      .init("MBC has slotted the comedy ‘⟦Tin Moon⟧’ for Thursdays at 9 p.m., starting September 28.", "upcoming"),
      .init("Norvel Studios pushed its “Salt” movie, “⟦Tin Moon⟧,” from late May to April of next year.", "upcoming"),
      .init("Norvel Studios moved the film ‘⟦Tin Moon⟧’ up a week to June 30.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ has moved from June 25, 2021 to October 1, 2021.", "upcoming"),
      .init("‘⟦Tin Moon⟧,’ the prequel of ‘Old Salt’, has moved to October 1.", "upcoming"),
    ],
    leaves: [
      "Filming of ‘Tin Moon’ was pushed back to May.", "The star of ‘Tin Moon’ will move to Seoul by May 3.",
      "The star of ‘Tin Moon’ moved to Seoul on May 3.",
      "The film ‘Tin Moon’ is long. The vote was delayed to May 3.",
    ])

  func moved(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let view = context.views[field]
    let (plans, postponing) = (ReleaseFinder.planning, ReleaseWords.postponing)
    for at in clauses.sentence {
      let isPlan = plans.contains(view.tokens[at].hash)
      guard isPlan || postponing.contains(view.tokens[at].hash), context.mention(field, at: at) == nil,
        let day = newDay(field, behind: at, clauses, isPlan: isPlan),
        !isPlan || Tenses.isActive(view, verb: at),
        !clauses.bounds(of: at).contains(where: { isOfMaking(view.tokens[$0]) })
      else { continue }
      var works = movedTitles(field, at, clauses, titles).map { ($0.entity, $0.tokens) }
      if works.isEmpty, titles.isEmpty, !isPlan, tellsOfRelease(field, at, clauses),
        let topic = scenes[field].topic(before: clauses.sentence.lowerBound, confidencePercent: 70)
      {
        works = [(topic.entity, at..<at + 1)]
      }
      let planner = isPlan ? subjects.organization(field, ofVerbAt: at, clauses).flatMap { context.isPlatform($0) ? $0 : nil } : nil
      let home = platforms.platforms(field, verb: at, clauses, subjects.coreference).first ?? planner
      for (title, span) in works where !found.contains(where: { $0.title == title && $0.date == day }) {
        found.append(release(title, on: home ?? platforms.owner(of: title), date: day, .upcoming, field, span, ReleaseFinder.move, 78))
      }
    }
  }

  /// The day behind "to" or "until" behind a verb.
  private func newDay(_ field: Int, behind verb: Int, _ clauses: Clauses, isPlan: Bool) -> Int? {
    let view = context.views[field]
    return dates.dates(field, in: verb..<clauses.sentence.upperBound).last { day in
      guard day.tokens.lowerBound - verb < 24, clauses.sameClause(day.tokens.lowerBound, verb) else { return false }
      let link = view.indexBefore(day.tokens.lowerBound, skippingArticles: true)
      guard let word = view.token(link) else { return false }
      return isPlan
        ? [.for, .on, .from].contains(word.word) || ReleaseVerbs.begins(word.hash) : [.to, .until, .till].contains(word.word)
    }?.index
  }

  /// The object of the verb, else the work of its subject: "the release of T has been delayed".
  private func movedTitles(_ field: Int, _ verb: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [NamedSpan] {
    let view = context.views[field]
    let own = titles.filter { clauses.sameClause($0.tokens.lowerBound, verb) }
    if let work = own.last(where: { movesItself($0, field, verb) }) { return [work] }
    if let object = own.first(where: { $0.tokens.lowerBound > verb }), object.tokens.lowerBound - verb < 10,
      Tenses.isActive(view, verb: verb)
    {
      // "pushed its “T” movie “T2”"
      let noun = scenes[field].after(object)
      let own = view.token(noun).map { $0.classes.contains(.workCue) && !$0.isCapitalized } ?? false
      return [own ? titles.first { $0.tokens.lowerBound > noun && $0.tokens.lowerBound - noun < 4 } ?? object : object]
    }
    // "T was supposed to open in March but has been moved to October 20"
    let start = clauses.bounds(of: verb).lowerBound
    let isJoined = own.isEmpty && view.tokens[start].word == .but
    let earlier = isJoined ? titles.last { $0.tokens.upperBound <= start && start - $0.tokens.upperBound < 16 } : nil
    guard let subject = own.last(where: { $0.tokens.upperBound <= verb }) ?? earlier, isJoined || verb - subject.tokens.upperBound < 8,
      // "The star of T moved": somebody did.
      !context.mentions(field, in: clauses.sentence.lowerBound..<verb).contains(where: { context.type($0) == .person }),
      (subject.tokens.upperBound..<verb).contains(where: { [.been, .was, .were, .is, .being].contains(view.tokens[$0].word) })
    else { return [] }
    return [subject]
  }

  /// "T has moved from June 25 to October 1", "T will move up its release date to May": no studio is named that moves it.
  private func movesItself(_ title: NamedSpan, _ field: Int, _ verb: Int) -> Bool {
    let scene = scenes[field]
    let end = scene.after(title)
    guard end <= verb, verb - end < 24, let next = scene.token(verb + 1),
      [.from, .to, .its, .up, .back].contains(next.word) || next.hash == ReleaseFinder.forward,
      scene.token(scene.back(title.tokens.lowerBound - 1, over: false))?.word != .of
    else { return false }
    var first = end
    // "T, the prequel to T2, has moved"
    if title.tokens.lowerBound < scene.unit(of: verb).lowerBound + 3, scene.isComma(end) || scene.endsWithInnerComma(title),
      let comma = (end..<verb).last(where: { scene.isComma($0) })
    {
      first = comma + 1
    }
    return (first..<verb).allSatisfy { [.has, .have, .will, .also, .now, .is, .was, .been].contains(scene.tokens[$0].word) }
  }

  /// "The film has been postponed", "delayed its release": of the work that the text tells of.
  private func tellsOfRelease(_ field: Int, _ verb: Int, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    let range = max(clauses.sentence.lowerBound, verb - 8)..<min(clauses.sentence.upperBound, verb + 5)
    return range.contains { at in
      let token = view.tokens[at]
      guard token.kind == .word, !token.isCapitalized, context.mention(field, at: at) == nil else { return false }
      return token.classes.contains(.workCue) && [.the, .its].contains(view.token(at - 1)?.word ?? .unlisted)
        || ReleaseWords.isNoun(token) && [.the, .its].contains(view.token(at - 1)?.word ?? .unlisted)
    }
  }

  /// "CBS has scheduled T for Sept. 26"
  private static let planning = WordSet("scheduled slotted dated slated slates booked")

  private static let forward = Fold.hash("forward")

  private func isOfMaking(_ token: Token) -> Bool { ReleaseVerbs.isOfProduction(token) }
}
