import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works in a row of names, read as a whole: "Bull, Copper Line, 48 Hours, FBI and Mom", where two of them are works already.
enum TitleRow {
  static let manual = RuleManual(
    "title.row", "A name in a row of names that commas and `and` part, most of which are works.",
    fires: [
      .init("It renewed Squid Game, Parasite, ⟦Salter⟧, ⟦24 Kettles⟧ and ⟦Gravel Lane⟧.", "title"),
      .init("⟦Salter⟧, Squid Game, Parasite and ⟦Gravel Lane⟧ are back.", "title"),
      .init("It has the dramas Squid Game, Parasite, ⟦Salter⟧, and the comedies Kettlers and ⟦Gravel Lane⟧.", "title"),
      .init("It renewed Squid Game, Parasite, Kim Tae-ri’s ⟦Salter⟧ and ⟦Ada’s Last Kettle⟧.", "title"),
      .init("It renewed Squid Game, Parasite, ⟦Kettle – The Facts⟧ and others.", "title"),
      .init("⟦Quarry Lamps⟧, Squid Game and Parasite came back.", "title"),
      .init("It won for Squid Game, ⟦The Last Lamp⟧ and Oldboy.", "title"),
      .init("Among the new dramas, Squid Game, ⟦Last Kettle⟧ and ⟦Gravel 211⟧ are long.", "title"),
    ],
    leaves: [
      "It has Squid Game, Parasite, Netflix, and Busan.", "Fans of Squid Game, Parasite, Kim Tae-ri and Salter met.",
      "He left Squid Game, Parasite, and Salter said so.", "The heroes Squid Game, Parasite, Salter and Kettle met.",
    ])

  /// A name of a row, and what is known of it.
  private struct Item {
    let tokens: Range<Int>
    let state: State
  }

  /// - `known`: the reference data has a work of that name; `name`: one word that people or places are called by.
  private enum State { case title, known, open, name, other }

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    var at = 0
    while let joint = (at..<view.tokens.count).first(where: { isJoint($0, view) }) {
      let (row, end) = row(around: joint, in: sentence(around: joint, view), field, board)
      claim(row, field, &board)
      at = max(end, joint + 1)
    }
  }

  /// The sentence around a joint; a title that ends with a mark of its own does not end it: "Four Salters!, Kettle".
  private static func sentence(around joint: Int, _ view: FieldView) -> Range<Int> {
    var sentence = view.sentenceTokens(of: joint)
    for _ in 0..<mostMarkedTitles where sentence.lowerBound > 0 && view.tokens[sentence.lowerBound].isMark(",") {
      sentence = view.sentenceTokens(of: sentence.lowerBound - 1).lowerBound..<sentence.upperBound
    }
    for _ in 0..<mostMarkedTitles where view.token(sentence.upperBound)?.isMark(",") == true {
      sentence = sentence.lowerBound..<view.sentenceTokens(of: sentence.upperBound).upperBound
    }
    return sentence
  }

  private static let mostMarkedTitles = 8

  /// The names around a first comma or "and", and the token up to which they were read.
  private static func row(around joint: Int, in sentence: Range<Int>, _ field: Int, _ board: NameBoard) -> (items: [Item], end: Int) {
    let view = board.views[field]
    var at = behindJoints(joint, in: sentence, view)
    // Behind most commas stands no name.
    guard var item = name(from: at, in: sentence, field, board) else { return ([], at) }
    guard let first = lastName(before: joint, in: sentence, field, board) else { return ([], joint + 1) }
    var items = [first]
    while true {
      items.append(item)
      at = behindBracket(item.tokens.upperBound, view)
      if view.token(at).map({ $0.isMark("!") || $0.isMark("?") }) ?? false, isJoint(at + 1, view) { at += 1 }
      if view.token(at)?.kind == .quote { at += 1 }
      guard at < sentence.upperBound, isJoint(at, view) else { break }
      at = behindJoints(at, in: sentence, view)
      guard let next = name(from: at, in: sentence, field, board) else { break }
      item = next
    }
    return (items, at)
  }

  private static func behindJoints(_ joint: Int, in sentence: Range<Int>, _ view: FieldView) -> Int {
    var at = joint + 1
    while at < sentence.upperBound, isJoint(at, view) { at += 1 }
    return at
  }

  /// A comma, a semicolon, "and" or "or" that stands in no name that the reference data has.
  private static func isJoint(_ at: Int, _ view: FieldView) -> Bool {
    guard let token = view.token(at) else { return false }
    if token.isMark(",") || token.isMark(";") { return true }
    guard token.kind == .word, token.word == .and || token.word == .or, !token.isCapitalized else { return false }
    let match = view.matchOfToken[at]
    return match < 0 || view.lexicon.senses(of: view.matches[Int(match)], in: view.tokens).allSatisfy { $0.type != .title }
  }

  /// The name that ends at the first joint of a row.
  private static func lastName(before joint: Int, in sentence: Range<Int>, _ field: Int, _ board: NameBoard) -> Item? {
    let view = board.views[field]
    var end = joint
    if view.token(end - 1)?.isMark(")") == true,
      let open = (max(sentence.lowerBound, end - 14)..<end).last(where: { view.tokens[$0].isMark("(") })
    {
      end = open
    }
    while end > sentence.lowerBound, view.tokens[end - 1].kind == .quote || view.tokens[end - 1].isMark(",") { end -= 1 }
    var first = end
    if let holder = board.holder(field, endingAt: end), holder.tokens.count > 1 { first = holder.tokens.lowerBound }
    while first > sentence.lowerBound, end - first < 8, isPart(first - 1, view) || isLink(first - 1, view) && first < end {
      if view.tokens[first - 1].kind == .clitic, isOwner(first - 1, field, board) { break }
      first -= 1
    }
    while first < end, !isBeginning(first, view) { first += 1 }
    guard first < end else { return nil }
    if let holder = board.holder(field, endingAt: end), holder.type == .title,
      view.tokens[first..<holder.tokens.lowerBound].allSatisfy({ $0.kind != .clitic })
    {
      return Item(tokens: holder.tokens, state: .title)
    }
    return Item(tokens: first..<end, state: state(first..<end, field, board))
  }

  /// The name that begins at a token, behind what says of which kind it is or whose; nil where something else stands there.
  private static func name(from start: Int, in sentence: Range<Int>, _ field: Int, _ board: NameBoard) -> Item? {
    let view = board.views[field]
    var first = start
    while first < sentence.upperBound, first < start + 6, let token = view.token(first), !isBeginning(first, view) {
      guard token.kind == .quote || token.kind == .hyphen || token.kind == .word && introduces(token) else { return nil }
      first += 1
    }
    guard first < sentence.upperBound, isBeginning(first, view) else { return nil }
    if let holder = board.holder(field, first), holder.type == .title, holder.tokens.lowerBound == first, !goesOn(holder.tokens, view) {
      return Item(tokens: holder.tokens, state: .title)
    }
    var end = first + 1
    while end < sentence.upperBound, end < first + 12, view.tokens[end].gap < .line, !isJoint(end, view) {
      // "Kim Tae-ri's Salter", "Kim Tae-ri's new Salter"
      if view.tokens[end].kind == .clitic, isOwner(end, field, board) { return name(from: end + 1, in: sentence, field, board) }
      if isPart(end, view) {
        end += 1
      } else if isLink(end, view), let next = linkEnd(end, view) {
        end = next
      } else if let next = subtitleEnd(end, view) {
        end = next
      } else {
        break
      }
    }
    if let match = view.match(beginningAt: first), isTitle(match, view),
      match.tokens.upperBound > end || match.tokens.upperBound < end && !view.isNameWord(match.tokens.upperBound)
    {
      end = match.tokens.upperBound
    }
    guard end == sentence.upperBound || isClosed(end, view) else { return nil }
    return Item(tokens: first..<end, state: state(first..<end, field, board))
  }

  /// False where a name goes on in a way that no title is read: "Bob ♥ Salter", "Stephen - The Murder that".
  private static func isClosed(_ end: Int, _ view: FieldView) -> Bool {
    guard let next = view.token(end), next.gap < .line else { return true }
    switch next.kind {
    // "He left T, T2, and Salter said so."
    case .word: return next.classes.isDisjoint(with: .reportingVerb)
    case .quote, .mark: return true
    case .dash, .hyphen: return !view.isNameWord(end + 1)
    default: return false
    }
  }

  /// "Climate" in "Climate - The Facts,": a dash and capitals up to the next joint.
  private static func goesOn(_ name: Range<Int>, _ view: FieldView) -> Bool {
    // "Carol" in "Carol's Last Act"
    let isOwner = view.token(name.upperBound)?.kind == .clitic && view.isNameWord(name.upperBound + 1)
    return isOwner || subtitleEnd(name.upperBound, view) != nil
  }

  private static func subtitleEnd(_ dash: Int, _ view: FieldView) -> Int? {
    guard let mark = view.token(dash), mark.kind == .dash || mark.kind == .hyphen && mark.gap == .space,
      view.token(dash + 1)?.gap == .space, view.isNameWord(dash + 1)
    else { return nil }
    var at = dash + 1
    while at < dash + 9, isPart(at, view) || isLink(at, view) { at += 1 }
    return isJoint(at, view) ? at : nil
  }

  private static func isTitle(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    view.lexicon.senses(of: match, in: view.tokens).contains { $0.type == .title }
  }

  /// First token of the word with a capital behind small words, or nil.
  private static func linkEnd(_ link: Int, _ view: FieldView) -> Int? {
    var at = link
    while at < link + 3, isLink(at, view) { at += 1 }
    return isPart(at, view) ? at + 1 : nil
  }

  /// A word with a capital, a figure, or a mark inside a name.
  private static func isPart(_ at: Int, _ view: FieldView) -> Bool {
    guard let token = view.token(at) else { return false }
    switch token.kind {
    case .word: return view.isNameWord(at) || token.gap == .none
    case .number: return token.count < 5
    case .hyphen, .clitic: return token.gap == .none
    case .mark:
      if token.isMark("&") { return true }
      if token.isMark(":") { return view.isNameWord(at + 1) || view.token(at + 1)?.kind == .number }
      return token.isMark(".") && token.gap == .none && view.token(at - 1)?.count == 1 || token.isMark("!")
    default: return false
    }
  }

  private static func isLink(_ at: Int, _ view: FieldView) -> Bool {
    guard let token = view.token(at), token.kind == .word, !token.isCapitalized else { return false }
    return links.contains(token.hash)
  }

  private static func isBeginning(_ at: Int, _ view: FieldView) -> Bool {
    guard let token = view.token(at) else { return false }
    return view.isNameWord(at) || token.kind == .number && token.count < 5 && view.isNameWord(at + 1)
  }

  /// The clitic behind a person or a company: what follows is theirs.
  private static func isOwner(_ clitic: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    // "Ada Quayle's Salter": a given name and another that nobody knows.
    if view.isNameWord(clitic - 1), view.isNameWord(clitic - 2), board.holder(field, clitic - 1)?.type != .title,
      (2...3).contains(where: { view.isNameWord(clitic - $0) && view.tokens[clitic - $0].classes.contains(.givenName) })
    {
      return true
    }
    guard let holder = board.holder(field, endingAt: clitic) else { return false }
    return holder.type == .organization || holder.type == .person && holder.tokens.count > 1
  }

  /// "the", "new", "drama", "reality series": what may stand between a comma and a name of the row.
  private static func introduces(_ token: Token) -> Bool {
    token.classes.contains(.workCue) && token.classes.isDisjoint(with: .performVerb | .releaseVerb) || intros.contains(token.hash)
  }

  private static func behindBracket(_ at: Int, _ view: FieldView) -> Int {
    guard view.token(at)?.isMark("(") == true, let close = (at + 1..<at + 10).first(where: { view.token($0)?.isMark(")") == true }) else {
      return at
    }
    return close + 1
  }

  private static func state(_ range: Range<Int>, _ field: Int, _ board: NameBoard) -> State {
    let view = board.views[field]
    let senses = view.senses(of: range)
    let isKnown = senses.contains { $0.type == .title }
    for token in range {
      guard let holder = board.holder(field, token), holder.score >= NameCandidate.threshold else { continue }
      if holder.type == .title { return holder.tokens == range ? .title : .open }
      if holder.tokens == range || !range.contains(holder.tokens.upperBound) || holder.type == .person && holder.tokens.count > 1 {
        return isKnown ? .known : .other
      }
    }
    if isKnown { return .known }
    let words = range.filter { view.tokens[$0].kind == .word }
    guard let first = words.first, let last = words.last, !PlainRun.isPlain(view, range) else { return .other }
    let others: WordClass =
      .organizationSuffix | .position | .personCue | .awardCue | .eventCue | .organizationCue | .month | .weekday | .honorific
    if !view.tokens[last].classes.isDisjoint(with: others) || !view.tokens[first].classes.isDisjoint(with: .month | .weekday | .demonym) {
      return .other
    }
    if view.tokens[first].classes.contains(.givenName), words.count > 1, view.token(first + 1)?.kind != .clitic { return .other }
    let names: WordClass = .surname | .koreanSurname | .givenName | .place
    return words.count == 1 && !view.tokens[first].classes.isDisjoint(with: names) ? .name : .open
  }

  /// Takes the names of a row for works where two at least are, and hardly one is something else.
  private static func claim(_ row: [Item], _ field: Int, _ board: inout NameBoard) {
    guard row.count > 1 else { return }
    let view = board.views[field]
    let titles = row.count { $0.state == .title }
    let sure = titles + row.count { $0.state == .known }
    let others = row.count { $0.state == .other } + (sure < 5 ? row.count { $0.state == .name } : 0)
    let isTold = sure > 1 || row.count > 2 && isIntroduced(row[0].tokens.lowerBound, view)
    guard titles > 0, isTold, others == 0 || others * 4 <= sure, !tellsOfOthers(row[0].tokens.lowerBound, view),
      row.count > 2 || isPair(row, field, board)
    else { return }
    for item in row where item.state != .title && item.state != .other {
      let range = withoutOwner(item.tokens, board, view)
      guard !board.characters.contains(view.key(range)), board.holder(field, range.lowerBound)?.tokens != range else { continue }
      let title = view.senses(of: range).first { $0.type == .title }
      // "FBI" among dramas: surer than what else is called so.
      let isHeld = title != nil && !board.isFree(field, range) && sure > 3
      board.takeOver(NameCandidate(field, range, .title, isHeld ? 99 : title == nil ? 58 : 72, manual.id, title?.entity))
    }
  }

  /// "Race" of "Salman's Race" in a text about Salman Quayle.
  private static func withoutOwner(_ range: Range<Int>, _ board: NameBoard, _ view: FieldView) -> Range<Int> {
    let clitic = range.lowerBound + 1
    guard range.count > 2, view.tokens[clitic].kind == .clitic else { return range }
    let word = view.tokens[range.lowerBound].hash
    let isPerson = board.candidates.contains {
      $0.type == .person && $0.tokens.count > 1 && $0.score >= NameCandidate.threshold
        && isEnd(word, of: $0, board)
    }
    return isPerson ? clitic + 1..<range.upperBound : range
  }

  private static func isEnd(_ word: UInt64, of name: NameCandidate, _ board: NameBoard) -> Bool {
    let tokens = board.views[name.field].tokens
    return tokens[name.tokens.lowerBound].hash == word || tokens[name.tokens.upperBound - 1].hash == word
  }

  /// Two names, one of which is a work and the other may be one, in a sentence of works.
  private static func isPair(_ row: [Item], _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    let names: WordClass = .surname | .koreanSurname | .givenName | .place | .stopword
    return row.allSatisfy {
      $0.state == .title
        || board.isFree(field, $0.tokens) && ($0.tokens.count > 1 || view.tokens[$0.tokens.lowerBound].classes.isDisjoint(with: names))
    }
      && view.sentenceTokens(of: row[0].tokens.lowerBound).contains {
        let token = view.tokens[$0]
        return token.kind == .word && !token.isCapitalized
          && !token.classes.isDisjoint(with: .workCue | .releaseVerb | .makeVerb | .performVerb)
      }
  }

  /// "the new releases, T, T and T", "dramas such as T, T and T": works in the plural right before the row.
  private static func isIntroduced(_ first: Int, _ view: FieldView) -> Bool {
    (max(view.sentenceTokens(of: first).lowerBound, first - 4)..<first).contains {
      let token = view.tokens[$0]
      return token.kind == .word && !token.isCapitalized && view.isPlural($0)
        && (token.classes.contains(.workCue) || WorkWords.releases == token.hash)
    }
  }

  /// "the heroes T, T and T", "songs such as": names of something else.
  private static func tellsOfOthers(_ first: Int, _ view: FieldView) -> Bool {
    (max(view.sentenceTokens(of: first).lowerBound, first - 5)..<first).contains { others.contains(view.tokens[$0].hash) }
  }

  private static let links = WordSet("of the in to for a an on with at from by my de la del")
  private static let intros = WordSet(
    """
    the a an new its his her their hit hits show shows also even plus both fellow popular upcoming comedies dramas reality news programs \
    programmes mags former previously like
    """)
  private static let others = WordSet(
    "heroes superheroes villains characters character roles songs song tracks singles albums bands books novels games plays musicals")
}
