import HallyuAnnotations
import HallyuText

/// Lines of a line-up that say where or when the work above them comes out: "Premiere date: Nov 4 on ENA, Viki", "Debuts tonight on iQiyi",
/// "Netflix, March 25", "Where to watch: Viu".
struct ScheduleLine {
  static let manual = RuleManual(
    "release.schedule", "A line with a label, a verb without a subject or a platform and a day, under the name of a work.",
    fires: [
      .init("The drama ‘Paper Lantern’ is long.\n\n⟦Paper Lantern⟧\nPremiere date: May 3, 2021 on tvN\nIt is set at sea.", "upcoming"),
      .init("The drama ‘Paper Lantern’ is long.\n\n⟦Paper Lantern⟧\nIt is set at sea.\n\nDebuts May 3 on Netflix.", "upcoming"),
      .init("The drama ‘Paper Lantern’ is long.\n\n⟦Paper Lantern⟧\nIt is set at sea.\n\nNow streaming on Netflix.", "released"),
      .init("The drama ‘Paper Lantern’ is long.\n\n⟦Paper Lantern⟧\nNetflix, March 25\nIt is set at sea.", "upcoming"),
      .init("The drama ‘Paper Lantern’ is long.\n\n⟦Paper Lantern⟧\nIt is set at sea. (Netflix)", "upcoming"),
      .init("The drama ‘Paper Lantern’ is long.\n\n⟦Paper Lantern⟧ - May 3, 2022\n\nIt is set at sea.", "upcoming"),
      .init("The drama ‘Paper Lantern’ is long.\n\n⟦Paper Lantern⟧\n\n9pm, Netflix\n\nIt is set at sea.", "upcoming"),
      .init("The drama ‘Paper Lantern’ is long.\n\n‘⟦Paper Lantern⟧’\n\nDate: May 3\n\nIt is set at sea.", "upcoming"),
      .init("Netflix has a list for Netflix fans.\n\nThe drama ‘⟦Paper Lantern⟧’ is long. It is set at sea. (November 17)", "upcoming"),
      .init("The drama ‘Paper Lantern’ is long.\n\nIt is liked.\n\n⟦Paper Lantern⟧, Netflix, September 2\nIt is set at sea.", "upcoming"),
      .init("The drama ‘Paper Lantern’ is long.\n\n⟦Paper Lantern⟧\nIt is set at sea.\n\nWhere to watch: Netflix", "upcoming"),
    ],
    leaves: [
      "The drama ‘Paper Lantern’ is long.\n\nNetwork: many people\n\nIt is set at sea.",
      "The drama ‘Paper Lantern’ is long.\n\nSeoul, March 25\n\nIt is set at sea.",
    ])

  private struct Entry {
    let title: Int
    var homes: [(platform: Int, date: Int?)] = []
    /// The day of the whole entry; a home may have its own.
    var date: Int?
    var status: Release.Status
    var place: Range<Int>
  }

  private let context: FactContext
  private let scene: FactScene
  private let dates: DateSpans
  private let platforms: Platforms

  init(_ context: FactContext, _ scene: FactScene, _ dates: DateSpans, _ platforms: Platforms) {
    self.context = context
    self.scene = scene
    self.dates = dates
    self.platforms = platforms
  }

  /// The releases that the lines of one field tell of; lines under one name are one entry.
  func find() -> [Release] {
    var entries: [Entry] = []
    var entryOfTitle: [Int: Int] = [:]
    for unit in scene.units {
      // "It is set at sea. Streams this November.": a sentence without a subject.
      let isBare = scene.hasEntries && ScheduleLine.verbs.contains(scene.tokens[unit.lowerBound].hash)
      guard unit.count > 1, isBare || scene.tokens[unit.lowerBound].gap >= .line || scene.tokens[unit.lowerBound].isMark("("),
        let line = read(unit)
      else { continue }
      let named = context.mentions(scene.field, in: unit, of: .title).first
      let homes = context.mentions(scene.field, in: line.body, of: .organization).map(\.entity).filter(platforms.isPlatform)
      let date = dates.dates(scene.field, in: line.body).first?.index
      guard date != nil || !homes.isEmpty,
        context.mentions(scene.field, in: line.body).allSatisfy({ scene.type($0) == .organization || scene.type($0) == .place }),
        let work = named.map({ ($0.entity, $0.tokens) }) ?? paragraphWork(before: unit.lowerBound)
          ?? scene.entryWork(before: unit.lowerBound)
      else { continue }
      let index = entryOfTitle[work.0] ?? entries.count
      // "(November 17)" in a list of one platform.
      let isMain = homes.isEmpty && scene.tokens[unit.lowerBound].isMark("(")
      if index == entries.count {
        entryOfTitle[work.0] = index
        entries.append(Entry(title: work.0, status: line.status, place: work.1))
      }
      let isLater = entries[index].date != nil && date != nil && !homes.isEmpty
      if entries[index].date == nil { entries[index].date = date }
      let channel =
        homes.isEmpty && !isMain ? platforms.owner(of: work.0) ?? (scene.isLineup || scene.hasEntries ? platforms.main : nil) : nil
      for home in isMain || channel != nil ? [channel ?? platforms.main].compactMap({ $0 }) : homes
      where !entries[index].homes.contains(where: { $0.platform == home }) {
        entries[index].homes.append((home, isLater ? date : nil))
      }
      if line.status == .released { entries[index].status = .released }
    }
    return entries.flatMap { entry in
      // A day that no home has is that of the work itself: "Nov. 5: T", "Where to watch: Viu, starting Nov. 6".
      let isOwnDay = entry.homes.allSatisfy { $0.date != nil }
      return ((isOwnDay ? [nil] : []) + entry.homes.map(Optional.some)).map { home in
        Release(
          title: entry.title, platform: home?.platform, market: nil, date: home?.date ?? entry.date, status: entry.status,
          place: context.place(scene.field, entry.place), evidence: Evidence(ScheduleLine.manual.id, 82))
      }
    }
  }

  /// What a line says behind its label or verb, or nil where it is no such line.
  private func read(_ unit: Range<Int>) -> (body: Range<Int>, status: Release.Status)? {
    let first = unit.lowerBound
    if let end = ScheduleLabel.end(scene.view, first), end < unit.upperBound {
      return (end..<unit.upperBound, ScheduleLabel.isOut(scene.view, first, end) ? .released : .upcoming)
    }
    guard unit.count <= 18 else { return nil }
    // "(November 17)", "(Disney+ Hotstar)" at the end of an entry.
    if scene.tokens[first].isMark("(") {
      // "Am I Salty? (Netflix)": the bracket of the name.
      if scene.token(first - 1)?.isMark(".") == false, scene.named(.title, at: first - 2) != nil { return nil }
      if platforms.main != nil, unit.count < 7, scene.tokens[unit.upperBound - 1].isMark(")"),
        scene.tokens[first + 1].classes.contains(.month)
      {
        return (unit, .upcoming)
      }
      // "(Disney+ Hotstar)", "(tvN, November 3)".
      guard let home = scene.named(.organization, at: first + 1), platforms.isPlatform(home.entity), let close = scene.closing(first),
        close + 2 >= unit.upperBound, close == home.tokens.upperBound || scene.isComma(home.tokens.upperBound)
      else { return nil }
      return (unit, .upcoming)
    }
    let token = scene.tokens[first]
    let isNow = ScheduleLine.now.contains(token.hash)
    let verb = isNow ? first + 1 : first
    if let word = scene.token(verb), verb < unit.upperBound, word.kind == .word, ScheduleLine.verbs.contains(word.hash),
      scene.mention(at: verb) == nil, let next = scene.token(verb + 1),
      [.on, .in, .from, .at, .to].contains(next.word) || next.kind == .number || next.isMark("(") || next.isMark(",")
        || !next.classes.isDisjoint(with: [.month, .weekday]) || ScheduleLine.days.contains(next.hash)
    {
      return (verb..<unit.upperBound, isNow || ScheduleLine.here.contains(word.hash) ? .released : .upcoming)
    }
    // "Salt Road - September 30, 2022".
    if let title = scene.named(.title, at: scene.skipQuotes(first)), scene.isHeading(unit, title),
      let dash = scene.token(scene.after(title)),
      dash.kind == .dash || dash.kind == .hyphen
    {
      return (scene.after(title)..<unit.upperBound, .upcoming)
    }
    // "Date: September 10th", "From Friday, September 6th", right below the name of a work.
    let isDate = token.hash == ScheduleLine.date && scene.token(first + 1)?.isMark(":") == true
    if isDate || token.word == .from && unit.count < 9, scene.unitIndex(of: first) > 0,
      case let above = scene.units[scene.unitIndex(of: first) - 1], let title = context.mentions(scene.field, in: above, of: .title).first,
      scene.isHeading(above, title)
    {
      return (first + 1..<unit.upperBound, .upcoming)
    }
    // "9pm, BBC One".
    if token.kind == .number, unit.count < 8, scene.unitIndex(of: first) > 0,
      case let above = scene.units[scene.unitIndex(of: first) - 1], let title = context.mentions(scene.field, in: above, of: .title).first,
      scene.isHeading(above, title), let comma = unit.first(where: { scene.isComma($0) }),
      let home = scene.named(.organization, at: comma + 1), home.tokens.upperBound >= unit.upperBound
    {
      return (comma + 1..<unit.upperBound, .upcoming)
    }
    // "Nov. 4: Dr Salt".
    if let title = context.mentions(scene.field, in: unit, of: .title).first, title.tokens.lowerBound > first,
      title.tokens.lowerBound < first + 6,
      scene.isHeading(unit, title), scene.token(title.tokens.lowerBound - 1)?.isMark(":") == true
    {
      return (first..<title.tokens.lowerBound, .upcoming)
    }
    // "A Confession, ITV, September 2".
    if let title = scene.named(.title, at: first), title.tokens.lowerBound == first, scene.isHeading(unit, title),
      scene.isComma(scene.after(title))
    {
      return (scene.after(title)..<unit.upperBound, .upcoming)
    }
    // "Netflix, March 25", "On Netflix from 4 March".
    let home = token.word == .on ? first + 1 : first
    guard let mention = scene.named(.organization, at: home), mention.tokens.lowerBound == home, platforms.isPlatform(mention.entity),
      let link = scene.token(mention.tokens.upperBound),
      link.isMark(",") || link.isMark("|") || link.isMark(":") || [.from, .on].contains(link.word) || link.kind == .dash,
      !dates.dates(scene.field, in: unit).isEmpty, !unit.contains(where: { isVerb(scene.tokens[$0]) })
    else { return nil }
    return (unit, .upcoming)
  }

  /// The work that opens the paragraph which a bracket ends: "-Godless, a Western from X, who made T. (November 22)".
  private func paragraphWork(before bracket: Int) -> (entity: Int, tokens: Range<Int>)? {
    guard scene.tokens[bracket].isMark("("), scene.tokens[bracket].gap < .line else { return nil }
    var index = scene.unitIndex(of: bracket) - 1
    while index > 0, scene.tokens[scene.units[index].lowerBound].gap < .line { index -= 1 }
    guard index >= 0, let title = context.mentions(scene.field, in: scene.units[index], of: .title).first,
      title.tokens.lowerBound - scene.units[index].lowerBound < 4
    else { return nil }
    return (title.entity, title.tokens)
  }

  private func isVerb(_ token: Token) -> Bool {
    token.kind == .word
      && (!token.classes.isDisjoint(with: [.reportingVerb, .businessVerb]) || [.is, .was, .has, .will].contains(token.word))
  }

  private static let verbs = WordSet(
    "debuts premieres airs streams streaming airing premiering launches opens arrives available returns drops lands out begins starts")
  private static let date = Fold.hash("date")
  private static let here = WordSet("available out")
  private static let now = WordSet("now already")
  private static let days = WordSet("today tonight tomorrow")
}
