import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works that head an entry of a list: a line that is a name, above a line such as "Starring: …", "Director: …", "Apple TV+, March 25".
enum HeadingTitle {
  static let manual = RuleManual(
    "title.heading", "A line that is a capitalised name, above a line that says who is in the work, who makes it or where it runs.",
    fires: [
      .init("New this month\n\nThese come in May.\n\n⟦Salt Lantern⟧\n\nStarring: Bae Doona and others\n\nIt is set at sea.", "title"),
      .init(
        "Our films of the year.\n\n2. ⟦Return to Gravel⟧\nIt is good.\n\n1. ⟦Salt Lights⟧\nA film.\n\n3. ⟦Quarry Lamps⟧\nGood.", "title"),
      .init("Here is our pick.\n\n⟦Gravelko⟧\nApple TV+, March 25\nBased on a novel.", "title"),
      .init(
        "These dramas come in May.\n\nGravelko\n\nA nurse in the town falls in love with a cook.\n\nMay 4: ⟦Wet Ledger⟧\n\nA cook from the town falls in love with a nurse.\n\nSalt Ledger\n\nThe nurse of the town falls in love with a tailor.",
        "title"),
      .init("Here is our pick.\n\nIt is long.\n\n⟦A Kettle⟧, ITV, September 2\nIt is set at sea.", "title"),
      .init("Here is our pick.\n\n⟦Gravelko⟧\nPremiere date: May 4 on ENA, Viki\nIt is set at sea.", "title"),
      .init("Our casting news.\n\nABC’s ⟦GRAVELKO⟧\nIt is set at sea.\n\nNBC’s SALT LEDGER\nIt is long.", "title"),
      .init("Here is our pick.\n\n⟦Gravelko⟧\n\nStarring Bae Doona\n\nIt is set at sea.", "title"),
    ],
    leaves: ["Culture Desk\n\nSeoul, March 25\n\nPrices rose.", "Our Pick\n\nIt is a drama."])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    guard !view.isHeadline else { return }
    proposeNumbered(field, &board)
    proposeEntries(field, &board)
    proposeSlots(field, &board)
    proposeChannels(field, &board)
    for at in tokens.indices.dropFirst() where tokens[at].gap >= .line && isLabel(at, field, board) {
      var first = at - 1
      while first > 0, at - first < 12, tokens[first].gap < .line { first -= 1 }
      guard tokens[first].gap >= .line || first == 0, view.isNameWord(first) || tokens[first].kind == .number else { continue }
      let range = first..<at
      guard range.count <= 10, isName(range, view), !hasLabel(range, view), !CuedTitle.isPlain(view, range),
        !board.characters.contains(view.key(range))
      else {
        continue
      }
      if range.contains(where: { index in board.holder(field, index).map { $0.type != .title && $0.score > 60 } ?? false }) { continue }
      let title = view.senses(of: range).first { $0.type == .title }
      board.claim(NameCandidate(field, range, .title, title == nil ? 62 : 78, manual.id, title?.entity))
    }
  }

  /// "10. Return to Suwon" among other such lines: a ranking of works.
  private static func proposeNumbered(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    var ranges: [Range<Int>] = []
    for at in tokens.indices
    where tokens[at].kind == .number && tokens[at].count <= 3 && (at == 0 || tokens[at].gap >= .line) && ranges.count < 200 {
      var first = at + 1
      if view.token(first)?.isMark(".") == true || view.token(first)?.isMark(")") == true { first += 1 }
      guard first > at + 1, view.token(first)?.gap == .space, view.isNameWord(first) || view.token(first)?.kind == .quote else { continue }
      if view.token(first)?.kind == .quote { first += 1 }
      var end = first
      while let token = view.token(end), end < first + 10, token.gap < .line, !token.isMark("("), token.kind != .quote { end += 1 }
      guard end > first, isName(first..<end, view), view.token(end).map({ $0.gap >= .line || $0.isMark("(") || $0.kind == .quote }) ?? true
      else { continue }
      ranges.append(first..<end)
    }
    guard ranges.count >= 3, tokens.contains(where: { $0.classes.contains(.workCue) && !$0.isCapitalized }) else { return }
    for range in ranges where !CuedTitle.isPlain(view, range) {
      if range.contains(where: { index in board.holder(field, index).map { $0.type != .title && $0.score > 60 } ?? false }) { continue }
      let title = view.senses(of: range).first { $0.type == .title }
      board.claim(NameCandidate(field, range, .title, title == nil ? 60 : 78, manual.id, title?.entity))
    }
  }

  /// "King of Salt" and "Nov. 4: Dr Salt", each above a paragraph, where the text lists dramas or films: three such lines at least.
  private static func proposeEntries(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    guard tokens.count > 40, listsWorks(board.views) else { return }
    var ranges: [Range<Int>] = []
    var first = 0
    while first < tokens.count, ranges.count < 200 {
      var end = first + 1
      while end < tokens.count, tokens[end].gap < .line { end += 1 }
      var next = end + 1
      while next < tokens.count, next < end + 9, tokens[next].gap < .line { next += 1 }
      if end < tokens.count, next - end > 8, end - first < 14, let range = entryName(view, first..<end) { ranges.append(range) }
      first = end
    }
    guard ranges.count >= 3 else { return }
    for range in ranges where !CuedTitle.isPlain(view, range) && !board.characters.contains(view.key(range)) {
      if range.contains(where: { index in board.holder(field, index).map { $0.type != .title && $0.score > 60 } ?? false }) { continue }
      let title = view.senses(of: range).first { $0.type == .title }
      board.claim(NameCandidate(field, range, .title, title == nil ? 60 : 78, manual.id, title?.entity))
    }
  }

  /// "A Confession, ITV, September 2": a name, a channel and a day at most, alone in a line.
  private static func proposeSlots(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    for comma in tokens.indices where tokens[comma].isMark(",") {
      guard let home = board.holder(field, comma + 1), home.type == .organization, home.tokens.lowerBound == comma + 1, home.score > 80
      else {
        continue
      }
      var first = comma
      while first > 0, comma - first < 10, tokens[first].gap < .line { first -= 1 }
      guard tokens[first].gap >= .line || first == 0, first < comma, isName(first..<comma, view), !CuedTitle.isPlain(view, first..<comma),
        endsSlot(view, home.tokens.upperBound)
      else { continue }
      let range = first..<comma
      if range.contains(where: { index in board.holder(field, index).map { $0.type == .person && $0.tokens == range } ?? false }) {
        continue
      }
      let title = view.senses(of: range).first { $0.type == .title }
      board.takeOver(NameCandidate(field, range, .title, title == nil ? 66 : 80, manual.id, title?.entity))
    }
  }

  /// "TNT’s ANIMAL KINGDOM" and another such line: a channel and its show, alone in a line.
  private static func proposeChannels(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    var ranges: [Range<Int>] = []
    for mark in tokens.indices.dropFirst() where tokens[mark].kind == .clitic && tokens[mark].gap == .none && ranges.count < 200 {
      // An acronym that the lexicon may lack is a channel here, too.
      let home = board.holder(field, endingAt: mark).flatMap { $0.type == .organization && $0.score > 80 ? $0.tokens.lowerBound : nil }
      let first = home ?? mark - 1
      guard home != nil || tokens[first].shape.contains(.allUpper), first == 0 || tokens[first].gap >= .line, view.isNameWord(mark + 1)
      else { continue }
      var end = mark + 1
      while end < tokens.count, end < mark + 9, tokens[end].gap < .line { end += 1 }
      guard end == tokens.count || tokens[end].gap >= .line, isName(mark + 1..<end, view) else { continue }
      ranges.append(mark + 1..<end)
    }
    guard ranges.count > 1 else { return }
    for range in ranges where range.allSatisfy({ tokens[$0].shape.contains(.allUpper) }) || !CuedTitle.isPlain(view, range) {
      let title = view.senses(of: range).first { $0.type == .title }
      board.takeOver(NameCandidate(field, range, .title, title == nil ? 66 : 80, manual.id, title?.entity))
    }
  }

  /// Only days, hours and marks up to the end of the line, a day or "TBC" among them.
  private static func endsSlot(_ view: FieldView, _ start: Int) -> Bool {
    var at = start
    var sawDay = false
    while let token = view.token(at), at < start + 9, token.gap < .line {
      let isDay = token.kind == .number || !token.classes.isDisjoint(with: .month | .weekday) || slots.contains(token.hash)
      guard isDay || token.isMark(",") || token.isMark(".") || token.isMark("|") || token.kind == .dash else { return false }
      if isDay { sawDay = true }
      at += 1
    }
    return sawDay
  }

  private static let slots = WordSet("tbc tba now pm am soon")

  /// The name in a line that is a name alone, after a day and a colon at most.
  private static func entryName(_ view: FieldView, _ line: Range<Int>) -> Range<Int>? {
    var first = line.lowerBound
    let colon = line.prefix(5).first { view.tokens[$0].isMark(":") }
    if let colon, line.lowerBound..<colon != line, (line.lowerBound..<colon).contains(where: { view.tokens[$0].classes.contains(.month) }) {
      first = colon + 1
    }
    guard first < line.upperBound, line.upperBound - first <= 9, !hasLabel(first..<line.upperBound, view), view.isNameWord(first),
      !openers.contains(view.tokens[first].hash),
      isName(first..<line.upperBound, view)
    else { return nil }
    return first..<line.upperBound
  }

  /// "Director: Sam Dell", "Key cast: Ada Quayle": a line of an entry, no name.
  private static func hasLabel(_ range: Range<Int>, _ view: FieldView) -> Bool {
    range.prefix(3).contains {
      labels.contains(view.tokens[$0].hash) && view.token($0 + 1)?.isMark(":") == true || ScheduleLabel.end(view, $0) != nil
    }
  }

  /// The headline or the first sentence speaks of dramas, shows, films.
  private static func listsWorks(_ views: [FieldView]) -> Bool {
    views.contains { view in view.tokens.prefix(view.isHeadline ? 40 : 60).contains { listings.contains($0.hash) } }
  }

  private static let listings = WordSet("dramas kdramas shows series movies films originals")
  private static let openers = WordSet(
    "how why what where when who more also related read watch final conclusion about the-verdict verdict photo image credit share follow "
      + "subscribe comments")

  /// "Starring: A", "Directed by: B", "Apple TV+, March 25", "9pm, BBC One".
  private static func isLabel(_ at: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    let token = view.tokens[at]
    if token.kind == .word, ScheduleLabel.end(view, at) != nil { return true }
    // "Key cast: A, B".
    if LabelledLine.qualifiers.contains(token.hash), let label = view.token(at + 1), labels.contains(label.hash),
      view.token(at + 2)?.isMark(":") == true
    {
      return true
    }
    if token.kind == .word, labels.contains(token.hash) {
      if view.token(at + 1)?.isMark(":") == true || view.token(at + 1)?.word == .by && view.token(at + 2)?.isMark(":") == true {
        return true
      }
      // "Dir Kim Yoon-sung", "Starring Kim Jung-yoo and", "Directed by Jang Woo-young".
      var name = at + 1
      if let link = view.token(name), link.word == .by || link.isMark(".") { name += 1 }
      return name > at + 1 || !plurals.contains(token.hash) ? board.holder(field, name)?.type == .person : false
    }
    if token.kind == .number {
      // "9pm, BBC One".
      var comma = at + 1
      while comma < at + 5, let next = view.token(comma), !next.isMark(","), next.gap < .line { comma += 1 }
      guard view.token(comma)?.isMark(",") == true, let home = board.holder(field, comma + 1), home.type == .organization, home.score > 80
      else { return false }
      return view.token(home.tokens.upperBound).map { $0.gap >= .line } ?? true
    }
    guard let home = board.holder(field, at), home.type == .organization, home.tokens.lowerBound == at, home.score > 80,
      view.token(home.tokens.upperBound)?.isMark(",") == true || view.token(home.tokens.upperBound)?.isMark("|") == true,
      let day = view.token(home.tokens.upperBound + 1)
    else { return false }
    return day.classes.contains(.month) || day.classes.contains(.weekday) || day.kind == .number
  }

  /// Capitalised words, small words and numbers, and no mark that ends a sentence.
  static func isName(_ range: Range<Int>, _ view: FieldView) -> Bool {
    range.allSatisfy { at in
      let token = view.tokens[at]
      switch token.kind {
      case .word: return view.endsName(at) || token.classes.contains(.stopword)
      case .number, .hyphen, .clitic: return true
      default:
        return token.isMark(":") && at < range.upperBound - 1 || token.isMark("&") || token.isMark(",") || token.isMark("!")
          || token.isMark("#") && view.token(at + 1)?.kind == .number
      }
    }
  }

  private static let plurals = WordSet(["stars", "cast", "directors", "genre", "network", "broadcaster"])
  private static let labels = WordSet(
    [
      "starring", "stars", "cast", "director", "directed", "directors", "writer", "written", "dir", "genre", "network", "broadcaster",
      "producer", "producers", "writers", "creator", "synopsis",
    ])
}
