import HallyuAnnotations
import HallyuText

/// Finds that a title comes out: a verb of release with its title, platform, market and date; "the upcoming X"; `X (Netflix, March 10)`.
struct ReleaseFinder {
  static let verb = RuleManual(
    "release.verb", "A verb such as release, premiere or air with a title in its clause.",
    fires: [
      .init("The thriller ‘⟦Paper Lantern⟧’ premiered on tvN on May 3, 2021.", "released"),
      .init("Netflix will release the film “⟦Tin Moon⟧” in Japan next year.", "upcoming"),
      .init("Showbox is opening the film “⟦Tin Moon⟧” on several screens.", "upcoming"),
      .init("‘⟦Old Salt⟧’, which was released on the 1st, is a hit film on Netflix.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ came out in 2019.", "released"),
      .init("The dramas ‘Tin Moon’ and ‘Old Salt’ are long. On May 3, MBC’s ‘⟦Tin Moon⟧’ and SBS’s ‘Old Salt’ premiered.", "released"),
      .init("Netflix launched ‘⟦Tin Moon⟧’, which began streaming on 15 October 2019.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ will be released, its maker said Friday.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ came to Netflix in January.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ joins Netflix on June 1.", "upcoming"),
      .init("Fans in Japan will be able to see the film ‘⟦Tin Moon⟧’ in cinemas from June 18.", "upcoming"),
      .init("The makers have locked June 18 as the release date of the film ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ gets a new release date: June 18.", "upcoming"),
      .init("Netflix will show ‘⟦Tin Moon⟧’ in Japan this autumn. It is a film.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’, broadcast on April 30, is long.", "released"),
      .init("In 2020, when they dropped the film ‘⟦Tin Moon⟧’, it was a hit.", "released"),
      .init("Work on the film ‘⟦Tin Moon⟧’ goes on ahead of a 2022 launch.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ is aiming for a summer 2022 release.", "upcoming"),
      .init("The trailer of the film ‘⟦Tin Moon⟧’ came on Monday, and it opens on June 18.", "upcoming"),
      .init("The trailer of the film ‘⟦Tin Moon⟧’ dropped on Monday, and the film opens June 18.", "upcoming"),
      .init("The premiere of the film ‘⟦Tin Moon⟧’ is on June 18.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’ ran for six seasons on Netflix from 2008 to 2013.", "released"),
      .init("After a weak debut in China last week, the film ‘⟦Tin Moon⟧’ fell.", "released"),
      .init("The film ‘Tin Moon’ is long. The film, which had its world ⟦premiere⟧ in Busan in January, is liked.", "released"),
      .init("The show ‘Tin Moon’ premiered in Busan. It was cut before its June 4 ⟦launch⟧ on Netflix.", "released"),
      .init("The French film ‘Old Salt’ is long. ‘Tin Moon’ is a remake of the film ‘Old Salt’. It ⟦airs⟧ on May 3.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. Part 2 will be ⟦released⟧ on January 5.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’ will be out on May 3.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. ⟦Slated⟧ for release on April 10, the 10-part series is set at sea.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. Directed by Kim Tae-ri of the film ‘Old Salt’, it will be ⟦released⟧ in May.", "upcoming"),
      .init("The film ‘Tin Moon’ is long. The distributor plans a theatrical ⟦release⟧ on August 18.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. The broadcaster plans to ⟦air⟧ it in May.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. JTBC ⟦airs⟧ it from February 17.", "upcoming"),
      .init("‘Old Salt’ is a film. The American version of ‘⟦Tin Moon⟧’ is scheduled to open in October.", "upcoming"),
      .init("‘Tin Moon’ is a drama. Viki said that the K-drama will be making a global ⟦premiere⟧ on Netflix on May 3.", "upcoming"),
      .init("‘⟦Tin Moon⟧’ debuted as an original series on Netflix on May 3.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ earned $3 million for a total of $9 million since releasing on May 3.", "released"),
      .init("Shows such as ‘Tin Moon’ (2022) and the K-pop reality show ‘⟦Old Salt⟧’ are available on Netflix.", "released"),
      .init("‘⟦Old Salt⟧’ and ‘Tin Moon’ will premiere on May 3 and June 4, respectively.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. It ⟦comes⟧ to tvN in January 2024.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ will be in UK cinemas from May 3.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. It is ⟦expected⟧ in January 2022.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. The mystery is ⟦slated⟧ for August 4.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. The first episode will be ⟦aired⟧ on June 17.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ is in cinemas now.", "released"),
      .init("The film ‘Tin Moon’ is long. It has ⟦been⟧ on Netflix since April 8.", "released"),
      .init("He makes the film ‘⟦Tin Moon⟧’, which was due out in 2025.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ reaches cinemas on May 3.", "upcoming"),
      .init(
        "It shows ‘⟦Tin Moon⟧’, a comedy from Kim Tae-ri, the director of the film ‘Old Salt’, that opened on Aug. 2, 2019.", "released"),
      .init("The drama ‘Tin Moon’ is long. It will ⟦air⟧ on cable channel tvN from Oct. 17.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ is set to open in the United States on Oct. 12, 2022.", "upcoming"),
      .init("It renewed the comedy ‘Tin Moon’. The second season will ⟦premiere⟧ in summer 2024.", "upcoming"),
      .init("‘Tin Moon’ is a film. Filming begins in March, with a ⟦release⟧ planned for May.", "upcoming"),
      .init("Netflix has set a March 14 premiere date for the series ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’, which started on tvN on May 3, is long.", "released"),
      .init("The drama ‘⟦Tin Moon⟧’ started with 6.1 percent on Nov. 18.", "released"),
      .init("The drama ‘⟦Tin Moon⟧’ kicked off on tvN on May 3.", "released"),
      .init("The film ‘Tin Moon’ is long. The film will ⟦reach⟧ Japan on Sept. 2.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ has been running on 550 screens since July 27.", "released"),
      .init("The drama ‘Tin Moon’ is long. The series was also ⟦shown⟧ on Netflix.", "released"),
      .init("The drama ‘Old Salt’ and the drama ‘Tin Moon’ are long. Both are ⟦due⟧ on Netflix in May.", "upcoming"),
      .init("‘⟦Tin Moon⟧’, a comedy with Nam Joo-hyuk and Kim Tae-ri, which starts on tvN on Aug. 17, is long.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. Filming begins in March, and it will be ⟦broadcast⟧ on tvN in May.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’ is airing on tvN every Friday since November 8, 2019.", "released"),
      .init("The drama ‘Tin Moon’ is long. Fans can ⟦watch⟧ it on Viki.", "released"),
      .init("The company plans a 2024 theatrical release for the film ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’ is back for a fifth season on May 3.", "upcoming"),
      .init("Norvel Studios will bring the romance ‘⟦Tin Moon⟧’ to theaters on May 3.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’ will premiere on tvN on May 3 and on Netflix on May 4.", "upcoming"),
      .init("Available on Netflix since Wednesday, the comedy ‘⟦Tin Moon⟧’ is long.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ earned $3 million after opening on Friday.", "released"),
      .init("In France, the drama ‘⟦Tin Moon⟧’ airs on Netflix.", "released"),
      .init("The drama ‘⟦Tin Moon⟧’ kicks off its third season on tvN on May 3.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. Its second season is ⟦due⟧ this summer.", "upcoming"),
      .init("The drama ‘Tin Moon’ was announced by Netflix. The show will ⟦air⟧ in May.", "upcoming"),
      .init("The series ‘⟦Tin Moon⟧’ returns to Netflix on May 3.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ will hit Japan theaters on May 3 before heading to France on May 10.", "upcoming"),
      .init("The studio has the films ‘Tin Moon’ and ‘Old Salt’. It ⟦opens⟧ both in Japan in May.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ is set for a June 21 release in Japan.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. It makes its ⟦debut⟧ on Netflix on May 27.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ will go straight to Netflix in June.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ heads to Japan on July 1.", "upcoming"),
      .init("The series ‘Tin Moon’ is back. The first season, which ⟦debuted⟧ in January 2020, is long.", "released"),
      .init("All episodes of the series ‘⟦Tin Moon⟧’ land on Netflix on May 3.", "upcoming"),
      .init("After a limited release on June 12, the film ‘⟦Tin Moon⟧’ will go wide.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ hit theaters on May 3, 2021.", "released"),
      .init("Set to premiere on Netflix on May 3, the drama ‘⟦Tin Moon⟧’ follows a cook.", "upcoming"),
      .init("Released on May 3, 2019, the film ‘⟦Tin Moon⟧’ became a hit.", "released"),
      .init("The next release is the drama ‘⟦Tin Moon⟧,’ scheduled for March 8, followed by the film ‘Old Salt’.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’ can only be seen on Netflix.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ opened in third place with $7 million.", "released"),
      .init("The drama ‘⟦Tin Moon⟧’ will meet viewers through Netflix in May.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ was also released in Tamil and Telugu.", "released"),
      .init("Nam is in the film ‘⟦Tin Moon⟧’ and likes the movie, which is scheduled for release in July.", "upcoming"),
      .init("The film ‘Tin Moon’ is long. ⟦Released⟧ abroad in May 2017, it is a global hit.", "released"),
      .init("The dramas ‘Old Salt’ and ‘Tin Moon’ are long. Both are ⟦due⟧ back on Netflix next year.", "upcoming"),
      .init("The drama ‘⟦Tin Moon⟧’ is back, following its debut on Netflix and tvN.", "released"),
      .init("Since it began airing in Japan in May 2016, the hit drama ‘⟦Tin Moon⟧’ has pleased cooks.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ opened on May 3 in Japan and in France in June.", "released"),
      .init("The film ‘Tin Moon’ is long. It will receive a theatrical ⟦release⟧ in the fall of 2017.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ is targeted for a wide release in Japan in late August.", "upcoming"),
      .init("Showbox has the film ‘⟦Tin Moon⟧’, with a theatrical release set for April 14.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’, with Nam Joo-hyuk in the lead, will be seen first on Netflix.", "upcoming"),
      .init("The drama ‘Tin Moon’ is long. The series ⟦premiered⟧ on the Kakao-launched streaming platform Netflix.", "released"),
      .init("The film ‘⟦Tin Moon⟧’ is set for a multi-platform release on June 4 in Japan.", "upcoming"),
      .init("The film ‘Tin Moon’ is long. An early 2013 ⟦release⟧ is being planned.", "upcoming"),
    ],
    leaves: [
      "Netflix released its earnings on Tuesday.", "The drama ‘Tin Moon’ aired its last episode on April 30.",
      "The show of the museum on May 3 has the film ‘Tin Moon’.",
      "The box-office hits ‘Tin Moon’ and ‘Old Salt’ return in talk this May.",
      "He sat out ‘Tin Moon’ in 2019.", "His films ‘Old Salt’ (1986) and ‘Tin Moon’ (2000) will be screened.",
      "‘Tin Moon’ dropped roughly 50% between Friday and Sunday.",
      "He debuted as an actor in the drama ‘Tin Moon’ in 2019.",
      "The festival opens on April 28 with the film ‘Tin Moon’.", "He returns to the screen after the drama ‘Tin Moon’ in May.",
      "The first teaser of the drama ‘Tin Moon’ has come out in May.",
      "He will make his Hollywood debut in the film ‘Tin Moon’, sources said Friday.",
      "Netflix on Thursday released the main trailer for its film ‘Tin Moon’.", "The film ‘Paper Lantern’ is about a release of prisoners.",
      "The company began on May 3 to sell shares in the film ‘Tin Moon’.",
      "Filming of ‘Tin Moon’ started on May 3.", "‘Tin Moon’ started on a bad note.", "‘Tin Moon’ begins with a cook and 3 people.",
      "Nam will reach Japan on Sept. 2 with ‘Tin Moon’.",
      "Nam of the drama ‘Tin Moon’ will meet his fans in Busan in May.", "Set in Busan on May 3, the drama ‘Tin Moon’ follows a cook.",
      "The film ‘Tin Moon’ was a hit in May.",
      "The film ‘Tin Moon’ was to be released on April 17 but was put off by the storm.",
      "The film ‘Tin Moon’ was originally supposed to hit cinemas in June.",
      "The film ‘Tin Moon’ had been scheduled to open in theaters on April 17.",
      "The films ‘Tin Moon’ and ‘Old Salt’ find buyers, and Norvel Studios launches in May.",
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
        moved(field, clauses, titles, &found)
        toMarkets(field, clauses, &found)
        if !titles.isEmpty {
          calledUpcoming(field, clauses, titles, &found)
          catalogue(field, clauses, titles, &found)
          fromDay(field, clauses, titles, &found)
          inPhrases(field, clauses, titles, &found)
          inSlates(field, clauses, titles, &found)
        }
      }
      for release in ScheduleLine(context, scenes[field], dates, platforms).find() where !repeats(release, found) { found.append(release) }
    }
    return ReleaseFinder.withoutRepeats(ReleaseFinder.dated(found), mainPlatform)
  }

  private func withVerbs(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let view = context.views[field]
    let extra = ReleaseVerbs.extra
    for at in clauses.sentence {
      let token = view.tokens[at]
      guard token.kind == .word,
        token.classes.contains(.releaseVerb) || [.is, .are, .be, .been, .out].contains(token.word) || extra.contains(token.hash),
        context.mention(field, at: at) == nil,
        view.spanOfToken[at] < 0 || titles.isEmpty, ReleaseVerbs.speaksOfRelease(view, at, context, field, clauses),
        !ReleaseNouns.isOfPerson(view, at)
      else { continue }
      let noun = ReleaseNouns.isDateOf(view, at) ? .upcoming : ReleaseNouns.status(view, at, clauses)
      guard
        let status = noun
          ?? (token.classes.contains(.releaseVerb)
            ? Tenses.status(view, verb: at, clauses)
            : token.word == .be
              ? .upcoming
              : token.word == .out ? ReleaseVerbs.statusOfOut(view, at) : ReleaseVerbs.statusOfExtra(view, at, clauses) ?? .released),
        let released = released(field, verb: at, clauses, titles, hasNoun: noun != nil)
      else { continue }
      add(told(released, field, verb: at, clauses, status), titles, &found)
    }
  }

  /// The works that a verb speaks of, or nil where it speaks of none, or of something that is no release.
  private func released(_ field: Int, verb at: Int, _ clauses: Clauses, _ titles: [NamedSpan], hasNoun: Bool) -> Released? {
    let view = context.views[field]
    let token = view.tokens[at]
    // "Directed by X (T), it had its premiere": what stands in a bracket is not T's but for the bracket itself.
    let bracket = titles.isEmpty ? nil : scenes[field].enclosingBracket(at)
    let open = titles.filter {
      let own = scenes[field].enclosingBracket($0.tokens.lowerBound)
      return own == nil || own == bracket
    }
    if open.contains(where: { clauses.sameClause($0.tokens.lowerBound, at) && isOfTeaser($0, field) && !isJoined(view, $0, at) }) {
      return nil
    }
    let found = self.titles(field, verb: at, clauses, open)
    // "The company began on May 3 to sell shares in T": what begins stands before.
    let named = ReleaseVerbs.begins(token.hash, at: at, found) ? [] : found
    let places = named.isEmpty ? placesBefore(field, verb: at, clauses) : []
    var about = named.isEmpty ? scenes[field].several(at) : named.map(\.entity)
    let isWeak = !token.classes.contains(.releaseVerb)
    let opensSentence = at - clauses.sentence.lowerBound < 2
    // "showed it", "can watch it on Viki"
    let isObject = ReleaseVerbs.showings.contains(token.hash) && view.token(at + 1)?.word == .it
    let isDue = isWeak && about.isEmpty && !opensSentence && (isObject || refersToWork(field, verb: at, clauses))
    let hasHome =
      (ReleaseVerbs.showings.contains(token.hash) || ReleaseVerbs.leadsTo(token.hash) || ReleaseVerbs.joins(token.hash))
      && !platforms.platforms(field, verb: at, clauses, subjects.coreference).isEmpty
    if isWeak, token.word != .out, !ReleaseVerbs.isShownNow(view, at),
      about.isEmpty && !opensSentence && !isDue || !hasHome && date(field, verb: at, clauses) == nil
    {
      return nil
    }
    if about.isEmpty, hasNoun, open.isEmpty {
      about = [scenes[field].topic(before: clauses.sentence.lowerBound, confidencePercent: 70)?.entity].compactMap { $0 }
    }
    if about.isEmpty, let ahead = workAhead(field, verb: at, clauses) { about = [ahead] }
    if about.isEmpty, let title = meant(field, verb: at, clauses, isListed: !places.isEmpty) { about = [title] }
    guard !about.isEmpty, !ReleaseVerbs.hasOtherObject(view, at, context, field), !ReleaseVerbs.isOfNoun(view, at, clauses),
      !ReleaseVerbs.isPutOff(view, at, clauses), !ReleaseVerbs.isScreening(token.hash) || date(field, verb: at, clauses) != nil
    else { return nil }
    return Released(named: named, works: about, places: places)
  }

  /// "The trailer of T dropped on Monday, and the film opens June 18": the verb is of what comes behind "and".
  private func isJoined(_ view: FieldView, _ title: NamedSpan, _ verb: Int) -> Bool {
    title.tokens.upperBound < verb
      && (title.tokens.upperBound..<verb).contains { view.tokens[$0].isMark(",") && view.tokens[$0 + 1].word == .and }
  }

  /// A row about a title that stands at a span.
  func release(
    _ title: Int, on platform: Int?, in market: Int? = nil, date: Int? = nil, _ status: Release.Status, _ field: Int, _ span: Range<Int>,
    _ rule: RuleManual, _ confidencePercent: UInt8
  ) -> Release {
    Release(
      title: title, platform: platform, market: market, date: date, status: status, place: context.place(field, span),
      evidence: Evidence(rule.id, confidencePercent))
  }
}
