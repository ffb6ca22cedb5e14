import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works by what stands in brackets after them: "Parasite (2019)", "The Glory Part 2 (Netflix, March 10)", "Hellbound (starring Yoo Ah In)"; and
/// works in brackets after a person: "Byun Sung Hyun (The Merciless)".
enum ListedTitle {
  static let manual = RuleManual(
    "title.bracket", "A name with its year, platform, maker or cast in brackets after it, or in brackets after a person.",
    fires: [
      .init("⟦Paper Tiger⟧ (2019) made him known.", "title"),
      .init("⟦Salt Road⟧ (Netflix, March 10)", "title"),
      .init("the leads are Kim Tae Ri (⟦Tin Moon⟧) and others.", "title"),
      .init("the leads are Kim Tae-ri (⟦Miss Busan⟧) and others.", "title"),
      .init("the drama is directed by Kim Tae-ri PD (⟦Night Kettle⟧, ⟦Tin⟧) and others.", "title"),
      .init("the leads are Kim Tae-ri (⟦Ms. Gavel⟧, ⟦Will We Ever Dance⟧) and others.", "title"),
      .init("These include ⟦Gravel Isle⟧ (Kim Tae-ri, Lee Hee-da and Cha Woo-eun), which opens in May.", "title"),
      .init("They are in ⟦The Kettle⟧ (Kim Tae-ri), ⟦Land of the Lamps⟧ (Oh Tae-sik), and ⟦Gravelkin⟧ (Lee Jung-jae).", "title"),
      .init("He will direct ⟦Grey Tropics⟧ (working title) next.", "title"),
      .init("She was a nurse in ⟦Children of the Kettle⟧ (2016) and left.", "title"),
      .init("⟦Out of Salt⟧ [\"Sogeum\"] Directed by Kim Tae-ri.", "title"),
      .init("He was in ⟦The Salt, the Sand, the Kettle⟧ (2008) and left.", "title"),
      .init("⟦Gravelko⟧ (Sundays, BBC1) has a cook who tells lies.", "title"),
      .init("It stars Ebo Dunmore. Dunmore (⟦Tin Moon⟧, Squid Game) also acts.", "title"),
      .init("the thriller ⟦Ash Garden⟧ (starring Yoo Ah In) comes next.", "title"),
    ],
    leaves: [
      "Gravel (Kim Tae-ri) meets a cook (Oh Tae-sik) and Salter (Lee Jung-jae).", "Netflix (2019) reported a loss.",
      "He met Kim Tae Ri (43).", "the won (Korean currency) fell.",
      "Rep. Kim Tae-ri (R-TX) spoke of films.", "He met Kim Tae-ri (Ohio State) there.",
      "He met Kim Tae-ri (Gravelko Entertainment) there.", "He met Kim Tae-ri (Oh Tae-sik) there.",
      "SEOUL, May 3 (Yonhap) -- The film opens in June.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let families = view.tokens.contains { $0.isMark("(") } ? familyNames(board) : [:]
    for at in view.tokens.indices where at > 0 {
      if view.tokens[at].isMark("[") { heading(at, field, &board) }
      guard view.tokens[at].isMark("(") else { continue }
      before(at, field, &board)
      inside(at, field, families, &board)
    }
  }

  /// `Out of Salt ["Sogeum"] Directed by …`: a line that opens with a title and its original in brackets.
  private static func heading(_ bracket: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard view.token(bracket + 1)?.kind == .quote else { return }
    let first = lineStart(view, bracket)
    let range = first..<bracket
    guard first < bracket, first == 0 || view.tokens[first].gap >= .line,
      range.allSatisfy({
        view.tokens[$0].isMark(",") || isWritten($0..<$0 + 1, view) || $0 > first && view.tokens[$0].classes.contains(.stopword)
          || view.tokens[$0].kind == .clitic || view.tokens[$0].kind == .hyphen
      }),
      range.count <= 10
    else { return }
    let title = view.senses(of: range).first { $0.type == .title }
    board.takeOver(NameCandidate(field, range, .title, title == nil ? 70 : 85, manual.id, title?.entity))
  }

  /// The run that ends at a bracket whose content speaks of a work.
  private static func before(_ bracket: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase, let score = score(ofBracket: bracket, field, board) else { return }
    let first = runStart(view, bracket)
    guard first < bracket, bracket - first <= 10, view.token(first - 1)?.hash != named, !isDateline(view, first..<bracket) else { return }
    let range = first..<bracket
    for token in range {
      if let holder = board.holder(field, token), holder.type != .title, holder.tokens != range, holder.score > 60 { return }
    }
    let senses = view.senses(of: range)
    if senses.contains(where: { $0.type != .title && !$0.flags.contains(.common) }) { return }
    let title = senses.first { $0.type == .title }
    board.claim(NameCandidate(field, range, .title, score + (title == nil ? 0 : 15) + (range.count > 1 ? 10 : 0), manual.id, title?.entity))
  }

  /// How surely the content of a bracket is said of a work, or nil.
  private static func score(ofBracket bracket: Int, _ field: Int, _ board: NameBoard) -> Int? {
    let view = board.views[field]
    guard let next = view.token(bracket + 1) else { return nil }
    if view.isSentenceStart(lineStart(view, bracket)), let holder = board.holder(field, bracket + 1), holder.type == .organization {
      return 60
    }
    if isSlot(bracket, field, board) { return 60 }
    // "Blue Tropics (working title)"
    if next.kind == .word, workingTitles.contains(next.hash),
      (bracket + 2..<bracket + 5).contains(where: { view.token($0).map { $0.hash == titleWord || $0.hash == translation } ?? false })
    {
      return 64
    }
    if isCast(bracket, field, board) || isMakerInList(bracket, field, board) { return 62 }
    // "Oldboy (Park Chan-wook, 2003)".
    if let maker = board.holder(field, bracket + 1), maker.type == .person, view.token(maker.tokens.upperBound)?.isMark(",") == true,
      let year = view.token(maker.tokens.upperBound + 1), year.kind == .number, year.count == 4,
      view.token(maker.tokens.upperBound + 2)?.isMark(")") == true
    {
      return 60
    }
    if next.kind == .word, !next.classes.isDisjoint(with: [.performVerb, .makeVerb, .personCue]) { return 62 }
    return next.kind == .number && next.count == 4 && view.token(bracket + 2)?.isMark(")") == true ? 56 : nil
  }

  /// Walks back from a bracket over the capitalised run.
  private static func runStart(_ view: FieldView, _ bracket: Int) -> Int {
    var first = bracket
    let lineStart = lineStart(view, bracket)
    while first > 0, let token = view.token(first - 1), token.gap < .line || first - 1 == lineStart {
      if view.isNameWord(first - 1) || token.kind == .hyphen || token.kind == .clitic || token.kind == .number && token.count < 4
        || token.isMark(":") || token.isMark("&") || first == bracket && (token.isMark("!") || token.isMark("?"))
        || ([.of, .the, .in, .to, .for, .a, .on, .and, .my, .with].contains(token.word) && first > 1
          && (token.word != .for || !opensPlace(view, first - 2))
          && (view.isNameWord(first - 2)
            || first > 2 && [.of, .in, .to, .with, .a].contains(view.tokens[first - 2].word) && view.isNameWord(first - 3)))
      {
        first -= 1
        if first == lineStart { break }
      } else if token.word == .the, first > 2, view.tokens[first - 2].isMark(","), view.isNameWord(first - 3) {
        // "The Salt, the Sand, the Sea (2008)".
        first -= 2
      } else {
        break
      }
    }
    while first < bracket, view.tokens[first].kind == .mark || view.tokens[first].kind == .clitic { first += 1 }
    return first
  }

  /// "SEOUL, June 16 (Agency)", "SEOUL, Nov. 22 (Agency)", where a full stop cuts the run to the day: no title.
  private static func isDateline(_ view: FieldView, _ run: Range<Int>) -> Bool {
    let namesDay = run.contains {
      !view.tokens[$0].classes.isDisjoint(with: .month | .weekday)
        && (view.tokens[$0].word != .may || $0 + 2 == run.upperBound && view.tokens[$0 + 1].kind == .number)
    }
    return namesDay
      || run.count == 1 && view.tokens[run.lowerBound].kind == .number
        && (1...2).contains { view.token(run.lowerBound - $0)?.classes.contains(.month) == true }
  }

  /// "known in the West for T": a part of the world, no beginning of a title.
  private static func opensPlace(_ view: FieldView, _ at: Int) -> Bool {
    view.tokens[at].classes.contains(.place) || view.token(at - 1)?.word == .the && view.token(at - 1)?.isCapitalized == false
  }

  /// "(Sundays, BBC1)", "(9pm, Monday, ITV1)": a channel, days and hours alone.
  private static func isSlot(_ bracket: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    var sawChannel = false
    var sawDay = false
    var at = bracket + 1
    while let token = view.token(at), at < bracket + 9 {
      if token.isMark(")") { return sawChannel && sawDay }
      if let holder = board.holder(field, at) {
        guard holder.type == .organization, holder.score > 80 else { return false }
        sawChannel = true
        at = holder.tokens.upperBound
        continue
      }
      guard token.isMark(",") || token.kind == .number || token.classes.contains(.weekday) || slots.contains(token.hash) else {
        return false
      }
      if token.kind != .mark { sawDay = true }
      at += 1
    }
    return false
  }

  private static let slots = WordSet("sundays mondays tuesdays wednesdays thursdays fridays saturdays pm am tonight weeknights from")

  /// "(Kim Gil-nam, Lee Hee-da and Cha Woo-eun)": people alone, two at least.
  private static func isCast(_ bracket: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    var at = bracket + 1
    var people = 0
    while let person = board.holder(field, at), person.type == .person, person.tokens.lowerBound == at, person.tokens.count > 1, people < 12
    {
      people += 1
      at = person.tokens.upperBound
      if view.token(at)?.isMark(")") == true { return people > 1 }
      if view.token(at)?.isMark(",") == true { at += 1 }
      if view.token(at)?.word == .and { at += 1 }
    }
    return false
  }

  /// "The Dear (Lee Yup-seung), Mates (Jung Gun-dae), and": one of three titles or more with a person alone in brackets.
  private static func isMakerInList(_ bracket: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    guard isPersonAlone(bracket, field, board), board.holder(field, bracket - 1)?.type != .person else { return false }
    let sentence = view.sentenceTokens(of: bracket)
    let alone = sentence.filter { view.tokens[$0].isMark("(") && isPersonAlone($0, field, board) }
    // "a captain (Kim Tae-ri)": a plot is told.
    return sentence.count < 400 && alone.count > 2
      && alone.allSatisfy { $0 > 0 && (view.tokens[$0 - 1].kind != .word || view.endsName($0 - 1)) }
  }

  private static func isPersonAlone(_ bracket: Int, _ field: Int, _ board: NameBoard) -> Bool {
    guard let person = board.holder(field, bracket + 1), person.type == .person, person.tokens.count > 1 else { return false }
    return board.views[field].token(person.tokens.upperBound)?.isMark(")") == true
  }

  private static let named = Fold.hash("named")
  private static let workingTitles = WordSet("working tentative translated provisional literal english")
  private static let producer = Fold.hash("PD")
  private static let titleWord = Fold.hash("title")
  private static let translation = Fold.hash("translation")

  private static func lineStart(_ view: FieldView, _ at: Int) -> Int {
    var start = at
    while start > 0, at - start < 24, view.tokens[start].gap < .line { start -= 1 }
    return start
  }

  /// The names in brackets after a person or a maker: "(The Merciless)", "(Cold Comfort, Under Glass)", "Jack Graham's (Forest, Quiz) play".
  private static func inside(_ bracket: Int, _ field: Int, _ families: [UInt64: Int], _ board: inout NameBoard) {
    let view = board.views[field]
    // "Cast: Kim Tae-ri (Elisa)": one unknown word in a line of a cast is who is played.
    if PartLabel.isCharacter(bracket, inLineAt: lineStart(view, bracket), view) { return }
    let isOwned = view.token(bracket - 1)?.kind == .clitic
    // "Kim Tae-ri PD (Tin Moon)": the profession after the name, as Korean has it.
    let isPost = view.token(bracket - 1)?.hash == producer && board.holder(field, bracket - 1) == nil
    if !isOwned, board.holder(field, bracket - 1) == nil, let name = familyName(bracket - 1, families, view) {
      filmography(bracket, name, field, &board)
      return
    }
    guard let holder = board.holder(field, isOwned || isPost ? bracket - 2 : bracket - 1),
      holder.type == .person || holder.type == .organization
    else { return }
    filmography(bracket, holder, field, &board)
  }

  /// Last names of the people of the text, each with the score of the surest: "Spencer" after "Octavia Spencer".
  private static func familyNames(_ board: NameBoard) -> [UInt64: Int] {
    var names: [UInt64: Int] = [:]
    for person in board.candidates where person.type == .person && person.tokens.count > 1 && person.score >= NameCandidate.threshold {
      let last = board.views[person.field].tokens[person.tokens.upperBound - 1].hash
      names[last] = max(names[last] ?? 0, person.score)
    }
    return names
  }

  /// A family name alone, by which the text goes on about somebody.
  private static func familyName(_ at: Int, _ families: [UInt64: Int], _ view: FieldView) -> NameCandidate? {
    guard view.isNameWord(at), at == 0 || !view.isNameWord(at - 1) || view.tokens[at].gap != .space || view.isSentenceStart(at),
      let score = families[view.tokens[at].hash]
    else { return nil }
    return NameCandidate(0, at..<at + 1, .person, score, manual.id)
  }

  private static func filmography(_ bracket: Int, _ holder: NameCandidate, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    var pieces: [Range<Int>] = []
    var at = bracket + 1
    var first = at
    while let token = view.token(at), at < bracket + 48, token.gap < .line || at == first, token.kind != .quote {
      let isEnd = token.isMark(")")
      if isEnd || token.isMark(",") || token.isMark(";") {
        if view.token(first)?.word == .and { first += 1 }
        if first < at, !isYear(first..<at, view) { pieces.append(first..<at) }
        first = at + 1
        if isEnd { break }
      }
      at += 1
    }
    guard view.token(at)?.isMark(")") == true, !pieces.isEmpty, holder.type == .person || pieces.count > 1,
      pieces.allSatisfy({ isWritten($0, view) })
    else { return }
    let isSure = pieces.contains { range in view.senses(of: range).contains { $0.type == .title && !$0.flags.contains(.common) } }
    for range in pieces where isWork(range, holder, pieces.count > 1, isSure, view, field, board) {
      if board.holder(field, range.lowerBound)?.type == .title { continue }
      let candidate = NameCandidate(field, range, .title, 66, manual.id, view.senses(of: range).first { $0.type == .title }?.entity)
      if board.isFree(field, range) { board.claim(candidate) } else { board.takeOver(candidate) }
    }
  }

  /// Works in brackets after the people that are known so far; runs before other names are looked for, which a title may hold.
  static func proposeFilmographies(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for at in view.tokens.indices where view.tokens[at].isMark("(") && at > 0 && board.holder(field, at - 1)?.type == .person {
      inside(at, field, [:], &board)
    }
  }

  private static func isYear(_ range: Range<Int>, _ view: FieldView) -> Bool {
    range.count == 1 && view.tokens[range.lowerBound].kind == .number && view.tokens[range.lowerBound].count == 4
  }

  /// Written as a title is: capitals, small words between them, figures.
  private static func isWritten(_ range: Range<Int>, _ view: FieldView) -> Bool {
    guard range.count <= 10, view.isNameWord(range.lowerBound) || view.tokens[range.lowerBound].kind == .number else { return false }
    var capitals = 0
    for at in range {
      let token = view.tokens[at]
      switch token.kind {
      case .word:
        if view.endsName(at) { capitals += 1 } else if !token.classes.contains(.stopword), token.gap != .none { return false }
      case .number, .hyphen, .clitic: break
      case .mark: guard [":", "?", "!", "&", "#", "."].contains(where: { token.isMark($0) }) else { return false }
      default: return false
      }
    }
    return capitals > 0
  }

  private static func isWork(
    _ range: Range<Int>, _ holder: NameCandidate, _ isList: Bool, _ isSure: Bool, _ view: FieldView, _ field: Int, _ board: NameBoard
  ) -> Bool {
    let senses = view.senses(of: range)
    let isKnown = senses.contains { $0.type == .title }
    if senses.contains(where: { $0.type != .title && $0.type != .noun && !$0.flags.contains(.common) }), !isKnown { return false }
    // "Oh Tae-sik (Han Seo-jin)" tells who plays, "Oh Tae-sik (Seoul, Busan)" where.
    if let inner = board.holder(field, range.lowerBound), inner.type != .title, inner.tokens == range, inner.score > 60 { return false }
    let word = view.tokens[range.lowerBound]
    let last = view.tokens[range.upperBound - 1]
    // "Brian Babin (R-TX)"; "John Lane (Ohio State)", where nobody acts or makes anything.
    if word.count == 1, word.kind == .word, view.token(range.lowerBound + 1)?.kind == .hyphen { return false }
    if !isKnown, !isSure, !speaksOfWorks(view, range.lowerBound) { return false }
    if range.count > 1 {
      if board.holder(field, range.lowerBound)?.type == .person,
        board.holder(field, range.lowerBound)?.tokens.upperBound ?? 0 >= range.upperBound
      {
        return false
      }
      return isKnown
        || !companies.contains(last.hash) && word.classes.isDisjoint(with: .demonym | .position)
          && last.classes.isDisjoint(with: .legalSuffix | .position | .personCue | .koreanPlaceSuffix)
    }
    // "Jang Sung-rak (DUBU)" tells a pen name.
    if !word.classes.isDisjoint(with: .place | .position | .month | .demonym | .koreanSurname) || word.shape.contains(.allUpper) {
      return false
    }
    if !isList, !word.classes.isDisjoint(with: .surname | .givenName) { return false }
    return view.tokens[holder.tokens].allSatisfy { $0.hash != word.hash }
  }

  private static func speaksOfWorks(_ view: FieldView, _ at: Int) -> Bool {
    view.sentenceTokens(of: at).contains {
      !view.tokens[$0].classes.isDisjoint(with: .workCue | .performVerb | .makeVerb | .personCue) && !view.tokens[$0].isCapitalized
        || view.tokens[$0].word == .cast || lead == view.tokens[$0].hash || leads == view.tokens[$0].hash
    }
  }

  private static let lead = Fold.hash("lead")
  private static let leads = Fold.hash("leads")
  private static let companies = WordSet(
    """
    entertainment studios studio pictures media group agency company films productions production labels label university district \
    province
    """)
}
