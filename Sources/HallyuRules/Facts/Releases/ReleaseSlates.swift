import HallyuAnnotations
import HallyuText

/// Works of a slate, works that a text tells the takings of, and works named with their year: "The lineup includes T", "T topped the weekend box
/// office with $17 million", "2007's T".
extension ReleaseFinder {
  static let slate = RuleManual(
    "release.slate",
    "Works that a sentence about a slate lists, or of which a sentence tells what they took, or with the year before them.",
    fires: [
      .init("Norvel Studios unveiled its slate. The lineup includes the film ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("Netflix met buyers. The 2016 slate takes in the film ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("The slate is long. In drama, titles such as ‘⟦Tin Moon⟧’ and ‘Old Salt’ will lean into the sea.", "upcoming"),
      .init("It showed teasers for six upcoming series slated for 2022. Highlights included the drama ‘⟦Tin Moon⟧’.", "upcoming"),
      .init("The film ‘⟦Tin Moon⟧’ topped the weekend box office with $17 million.", "released"),
      .init("Other debuts this week include ‘Old Salt’, a comedy, and the film ‘⟦Tin Moon⟧’.", "released"),
      .init("It was better than his last film, 2007’s ‘⟦Tin Moon⟧.’", "released"),
    ],
    leaves: [
      "It has six upcoming series. Past productions include the drama ‘Tin Moon’.",
      "The drama ‘Tin Moon’ made $3 million on a cable deal.", "The museum’s collection includes a still of the film ‘Tin Moon’.",
    ])

  func inSlates(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan], _ found: inout [Release]) {
    let told =
      ofSlate(field, clauses, titles) + newcomers(field, clauses, titles) + withGross(field, clauses, titles) + withYear(field, titles)
    for release in told where !found.contains(where: { $0.title == release.title && ($0.date == release.date || release.date == nil) }) {
      found.append(release)
    }
  }

  /// "The lineup includes T", "titles such as T and T2 will": works that a text about a slate lists.
  private func ofSlate(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    let scene = scenes[field]
    let first = clauses.sentence.lowerBound
    let before = max(0, first - ReleaseFinder.slateReach)..<first
    guard let lead = clauses.sentence.first(where: { listsWorks(view, $0, clauses) }), lead - first < 12,
      let title = titles.first(where: { $0.tokens.lowerBound > lead }), title.tokens.lowerBound - lead < 12
    else { return [] }
    let own = (first..<lead).contains { isSlate(view, $0) }
    let isIncluding = ReleaseFinder.includes.contains(view.tokens[lead].hash) || view.tokens[lead].word == .takes
    let last = scene.unitIndex(of: first) - 1
    let isOfPlan = (first..<lead).contains { ReleaseFinder.heads.contains(view.tokens[$0].hash) }
    let plan = isOfPlan && last >= 0 ? planned(scene.units[last], view) : nil
    let isTold = before.contains { isSlate(view, $0) }
    let looksAhead = clauses.sentence.contains { view.tokens[$0].word == .will }
    guard isIncluding ? own || plan != nil : isTold && looksAhead else { return [] }
    // "The 2016 slate includes"
    let date = plan.flatMap { dates.dates(field, in: $0).first?.index } ?? dates.dates(field, in: first..<lead).first?.index
    let home = plan.flatMap { context.mentions(field, in: $0, of: .organization).first { context.isPlatform($0.entity) }?.entity }
    return titles.filter {
      $0.tokens.lowerBound > lead && scene.enclosingBracket($0.tokens.lowerBound) == nil && !scene.isOfPerson($0) && !scene.saysWho($0)
    }.map {
      release($0.entity, on: platforms.owner(of: $0.entity) ?? home, date: date, .upcoming, field, $0.tokens, ReleaseFinder.slate, 62)
    }
  }

  /// "Other debuts this week include T and T2"
  private func newcomers(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    let first = clauses.sentence.lowerBound
    guard let lead = clauses.sentence.first(where: { ReleaseFinder.includes.contains(view.tokens[$0].hash) }), lead - first < 9,
      let noun = (first..<lead).first(where: { ReleaseFinder.debuts.contains(view.tokens[$0].hash) }), noun - first < 5,
      (noun..<lead).contains(where: { ReleaseFinder.weeks.contains(view.tokens[$0].hash) && view.tokens[$0 - 1].word == .this })
    else { return [] }
    return titles.filter { $0.tokens.lowerBound > lead && !scenes[field].isOfPerson($0) && !scenes[field].saysWho($0) }.map {
      release($0.entity, on: platforms.owner(of: $0.entity), .released, field, $0.tokens, ReleaseFinder.slate, 62)
    }
  }

  private static let debuts = WordSet("debuts newcomers openers openings releases premieres")
  private static let weeks = WordSet("week weekend")

  /// "The lineup includes", "Highlights included", "titles such as"
  private func listsWorks(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Bool {
    let token = view.tokens[at]
    guard token.kind == .word, view.spanOfToken[at] < 0 else { return false }
    // "The slate takes in T"
    if ReleaseFinder.includes.contains(token.hash) || token.word == .takes && view.token(at + 1)?.word == .in { return true }
    return token.word == .such && view.token(at + 1)?.word == .as
      && view.token(at - 1).map { $0.classes.contains(.workCue) || $0.hash == ReleaseFinder.titles } ?? false
  }

  private func isSlate(_ view: FieldView, _ at: Int) -> Bool {
    ReleaseFinder.slateNouns.contains(view.tokens[at].hash) && view.spanOfToken[at] < 0
  }

  /// The sentence before, where it tells of upcoming works and names none: "six upcoming series slated for 2022".
  private func planned(_ unit: Range<Int>, _ view: FieldView) -> Range<Int>? {
    let tells = unit.contains { at in
      view.tokens[at].word == .upcoming
        && (at + 1..<min(at + 4, unit.upperBound)).contains {
          view.tokens[$0].classes.contains(.workCue) || view.tokens[$0].hash == ReleaseFinder.titles
        }
    }
    return tells ? unit : nil
  }

  /// "T topped the weekend box office with $17 million", "T grossed Rs 95 crore at the box office"
  private func withGross(_ field: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    let scene = scenes[field]
    guard clauses.sentence.contains(where: { isOfBoxOffice(view, $0) }) else { return [] }
    return titles.filter { title in
      let end = scene.after(title)
      let verb = (end..<min(end + 5, clauses.sentence.upperBound)).first {
        ReleaseFinder.grossing.contains(view.tokens[$0].hash) && context.mention(field, at: $0) == nil
      }
      guard let verb, !scene.isAside(title), !isSource(title, field),
        (end..<verb).allSatisfy({ view.tokens[$0].isMark(",") || [.has, .have, .which, .also, .already].contains(view.tokens[$0].word) })
      else { return false }
      return (verb..<clauses.sentence.upperBound).contains { view.tokens[$0].kind == .currency || isOfBoxOffice(view, $0) }
    }.map { release($0.entity, on: nil, .released, field, $0.tokens, ReleaseFinder.slate, 60) }
  }

  /// The "box" of "box office", or a weekend, or tickets.
  private func isOfBoxOffice(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    return token.hash == ReleaseFinder.box && view.token(at + 1)?.hash == ReleaseFinder.office || ReleaseFinder.tills.contains(token.hash)
  }

  /// "2007's ‘T’": the year of a work.
  private func withYear(_ field: Int, _ titles: [NamedSpan]) -> [Release] {
    let view = context.views[field]
    return titles.compactMap { title in
      let clitic = scenes[field].skipQuotesBack(title.tokens.lowerBound - 1)
      guard clitic > 0, view.tokens[clitic].kind == .clitic, view.tokens[clitic - 1].kind == .number, view.tokens[clitic - 1].count == 4,
        let date = dates.dates(field, in: clitic - 1..<clitic + 1).first ?? dates.dates(field, in: clitic - 1..<clitic).first
      else { return nil }
      return release(title.entity, on: nil, date: date.index, .released, field, title.tokens, ReleaseFinder.slate, 66)
    }
  }

  /// How many tokens back a text may have told that it speaks of a slate.
  private static let slateReach = 260
  private static let slateNouns = WordSet("slate lineup line-up")
  private static let heads = WordSet("highlights they these those list titles")
  private static let titles = Fold.hash("titles")
  private static let includes = WordSet("includes include included features comprises")
  private static let grossing = WordSet("grossed earned collected topped took minted tallied made pulled raked netted")
  private static let box = Fold.hash("box")
  private static let office = Fold.hash("office")
  private static let tills = WordSet("weekend tickets")
}
