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
      .init("The films of the weekend.\n\n1. ⟦Salt Lights⟧ — $36 million\n2. Kettle — $29\n3. Quarry Lamps — $2.1 million", "title"),
      .init("Here is our pick.\n\n⟦Gravelko⟧\nApple TV+, March 25\nBased on a novel.", "title"),
      .init(
        "These dramas come in May.\n\nGravelko\n\nA nurse in the town falls in love with a cook.\n\nMay 4: ⟦Wet Ledger⟧\n\nA cook from the town falls in love with a nurse.\n\nSalt Ledger\n\nThe nurse of the town falls in love with a tailor.",
        "title"),
      .init(
        "Our films.\n\nThey come in May.\n\n⟦Gravelko 2⟧ - September 30, 2022\nIt is set at sea.\n\n⟦Salt and the Kettle⟧ - March 17, 2023\nIt is long.",
        "title"
      ),
      .init("A review.\n\nIt is long.\n\n⟦Salt Ledger⟧\n\nCert 15 Stars 3\n\nIt is set at sea.", "title"),
      .init("Here is our pick.\n\n⟦Gravelko⟧ (Season 1)\nGenre: Drama\nIt is set at sea.", "title"),
      .init("Here is our pick.\n\nIt is long.\n\n⟦A Kettle⟧, ITV, September 2\nIt is set at sea.", "title"),
      .init("Here is our pick.\n\n⟦Gravelko⟧\nPremiere date: May 4 on ENA, Viki\nIt is set at sea.", "title"),
      .init("Our casting news.\n\nABC’s ⟦GRAVELKO⟧\nIt is set at sea.\n\nNBC’s SALT LEDGER\nIt is long.", "title"),
      .init("A review.\n\nIt is long.\n\n⟦Salt Field⟧\nDirected by Kim Tae-ri\nCast: Bae Doona\n\nIt is set at sea.", "title"),
      .init("Here is our pick.\n\n⟦Gravelko⟧\n\nStarring Bae Doona\n\nIt is set at sea.", "title"),
      .init("The films are here.\n\nThey met in May.\n\n⟦SALT LEDGER⟧ – Director: Kim Tae-ri; Cast: Lee Jung-jae. It is long.", "title"),
      .init("Here is our pick.\n\nPick of the day: ⟦Gravelko⟧\n\n9pm, BBC One\n\nIt is set at sea.", "title"),
      .init("Here are our reviews.\n\nReview: ⟦SALT LEDGER⟧ Goes the Distance\n\nIt is set at sea.", "title"),
      .init("At the movies\n\n“⟦Tin Moon⟧”\n\n(South Korea)\n\nOpened Oct. 3\n\nDirected by Kim Tae-ri\n\nIt is long.", "title"),
      .init("At the movies\n\n⟦Tin Moon⟧ (U.S.)\n\nOpening March 17\n\nIt is set at sea.", "title"),
      .init("Here is our pick.\n\n⟦Gravelko⟧ season 2\n\nFrom Friday, September 6th\n\nIt is set at sea.", "title"),
      .init("They met.\n\nUPCOMING DRAMA : ⟦My Salty Moments⟧ / When I was salty (2020)\n\nIt is long.", "title"),
    ],
    leaves: [
      "They met.\n\nThe drama: Kim plays a cook in it\n\nIt is long.",
      "They met.\n\n“We Are Here”\n\nThis was said to the crowd of guests by a clerk at the gate.",
      "Culture Desk\n\nSeoul, March 25\n\nPrices rose.", "Our Pick\n\nIt is a drama.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isHeadline else { return }
    let lines = lines(of: view.tokens)
    proposeNumbered(lines, field, &board)
    proposeEntries(lines, field, &board)
    proposeSlots(lines, field, &board)
    proposeChannels(lines, field, &board)
    proposeDays(lines, field, &board)
    proposeReviewed(lines, field, &board)
    proposeLabelled(lines, field, &board)
    proposeNamed(lines, field, &board)
    proposeQuoted(lines, field, &board)
    for (whole, next) in zip(lines, lines.dropFirst()) where whole.count <= 14 {
      let bare = withoutBracket(whole, view)
      let line = afterPick(bare, view)..<bare.upperBound
      guard line.count <= 10, view.isNameWord(line.lowerBound) || view.tokens[line.lowerBound].kind == .number,
        isLabel(next.lowerBound, field, board),
        isName(line, view), !hasLabel(line, view), !PlainRun.isPlain(view, line), !board.characters.contains(view.key(line))
      else { continue }
      claim(line, unlistedScore: 62, field, &board)
    }
  }

  /// Takes a name for a work, surer where the lexicon has it, unless something else is named inside it.
  static func claim(_ range: Range<Int>, unlistedScore: Int, _ field: Int, _ board: inout NameBoard) {
    if range.contains(where: { index in board.holder(field, index).map { $0.type != .title && $0.score > 60 } ?? false }) { return }
    let title = board.views[field].senses(of: range).first { $0.type == .title }
    board.claim(NameCandidate(field, range, .title, title == nil ? unlistedScore : 78, manual.id, title?.entity))
  }

  /// "Ratched (Season 1)", "Salt Road (2019)", "Salt Road season 2": the line without a bracket that holds a number and without a season.
  static func withoutBracket(_ line: Range<Int>, _ view: FieldView) -> Range<Int> {
    if line.count > 2, view.tokens[line.upperBound - 1].kind == .number, view.tokens[line.upperBound - 2].word == .season {
      return line.lowerBound..<line.upperBound - 2
    }
    guard view.tokens[line.upperBound - 1].isMark(")"), let open = line.dropFirst().first(where: { view.tokens[$0].isMark("(") }),
      (open..<line.upperBound).contains(where: { view.tokens[$0].kind == .number || view.tokens[$0].classes.contains(.workCue) })
        || view.senses(of: open + 1..<line.upperBound - 1).contains(where: { $0.type == .place })
    else { return line }
    return line.lowerBound..<open
  }

  /// The lines of a text; the first begins with the text.
  private static func lines(of tokens: [Token]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var first = 0
    for at in tokens.indices.dropFirst() where tokens[at].gap >= .line {
      lines.append(first..<at)
      first = at
    }
    if first < tokens.count { lines.append(first..<tokens.count) }
    return lines
  }

  /// "Director: Sam Dell", "Key cast: Ada Quayle": a line of an entry, no name.
  static func hasLabel(_ range: Range<Int>, _ view: FieldView) -> Bool {
    opensWithMaker(range.lowerBound, view)
      || range.prefix(3).contains {
        (labels.contains(view.tokens[$0].hash) || PartLabel.labels[view.tokens[$0].hash] != nil) && view.token($0 + 1)?.isMark(":") == true
          || ScheduleLabel.end(view, $0) != nil
      }
  }

  /// "Directed by Kim Tae-ri": a line about who made it.
  private static func opensWithMaker(_ at: Int, _ view: FieldView) -> Bool {
    view.tokens[at].classes.contains(.makeVerb) && view.token(at + 1)?.word == .by
  }

  /// "Starring: A", "Directed by: B", "Apple TV+, March 25", "9pm, BBC One".
  static func isLabel(_ at: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    let token = view.tokens[at]
    if token.kind == .word, ScheduleLabel.end(view, at) != nil || opensWithMaker(at, view) { return true }
    // "Opened Oct. 3", "Opening March 17".
    if openings.contains(token.hash), isDay(view, at + 1) { return true }
    if token.word == .from, isDay(view, at + 1) { return true }
    // "Cert 15".
    if token.hash == certificate, view.token(at + 1)?.kind == .number { return true }
    // "Key cast: A, B".
    if PartLabel.qualifiers.contains(token.hash), let label = view.token(at + 1), labels.contains(label.hash),
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

  /// Only the words of a day up to the end of the line: "Friday, September 6th".
  private static func isDay(_ view: FieldView, _ start: Int) -> Bool {
    var at = start
    var sawMonth = false
    while let token = view.token(at), at < start + 8, token.gap < .line {
      if !token.classes.isDisjoint(with: .month | .weekday) {
        sawMonth = true
      } else if token.kind != .number, !token.isMark(","), !token.isMark("."), token.gap != .none {
        return false
      }
      at += 1
    }
    return sawMonth
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
          || token.isMark("?")
          || token.isMark("#") && view.token(at + 1)?.kind == .number
      }
    }
  }

  private static let openings = WordSet("opened opening opens released premiered premieres")
  private static let certificate = Fold.hash("cert")
  private static let plurals = WordSet("stars cast directors genre network broadcaster")
  private static let labels = WordSet(
    """
    starring stars cast director directed directors writer written dir genre network broadcaster producer producers writers creator \
    synopsis
    """)
}
