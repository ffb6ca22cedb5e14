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
      .init("Slated for May, ⟦The Saltstone⟧ (3×60') tells of a clerk.", "title"),
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
      "He met Kim Tae Ri (43).", "the won (Korean currency) fell.", "Gravelko (AFP) May 3, 2006",
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
      // "Kinshasa (AFP)": where an agency tells from.
      if let entity = holder.lexiconEntity, view.lexicon.entity(entity).kindBytes.elementsEqual("news agency".utf8) { return nil }
      return 60
    }
    if isSlot(bracket, field, board) { return 60 }
    // "The Salt Stone (3×60')": episodes and minutes.
    if next.kind == .number, isFormat(view, bracket + 1) { return 62 }
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

  /// "3×60", "6x30"
  private static func isFormat(_ view: FieldView, _ first: Int) -> Bool {
    guard let times = view.token(first + 1), times.gap == .none, let minutes = view.token(first + 2), minutes.gap == .none,
      minutes.kind == .number
    else { return false }
    // The sign × begins with the byte C3 in UTF-8.
    return times.hash == letterX || times.count == 2 && view.text.bytes[Int(times.start)] == 0xc3
  }

  private static let letterX = Fold.hash("x")
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
      && alone.allSatisfy { $0 > 0 && (view.tokens[$0 - 1].kind != .word || view.endsName($0 - 1)) && !goesOn($0, field, board) }
  }

  /// "Carry Dell (Kim Tae-ri) is a cook": a verb behind the bracket.
  private static func goesOn(_ bracket: Int, _ field: Int, _ board: NameBoard) -> Bool {
    guard let person = board.holder(field, bracket + 1), let next = board.views[field].token(person.tokens.upperBound + 1) else {
      return false
    }
    return next.kind == .word && next.gap < .line && !next.isCapitalized && ![.and, .or, .with, .by].contains(next.word)
  }

  private static func isPersonAlone(_ bracket: Int, _ field: Int, _ board: NameBoard) -> Bool {
    guard let person = board.holder(field, bracket + 1), person.type == .person, person.tokens.count > 1 else { return false }
    return board.views[field].token(person.tokens.upperBound)?.isMark(")") == true
  }

  private static let named = Fold.hash("named")
  private static let workingTitles = WordSet("working tentative translated provisional literal english")
  private static let titleWord = Fold.hash("title")
  private static let translation = Fold.hash("translation")

  static func lineStart(_ view: FieldView, _ at: Int) -> Int {
    var start = at
    while start > 0, at - start < 24, view.tokens[start].gap < .line { start -= 1 }
    return start
  }
}
