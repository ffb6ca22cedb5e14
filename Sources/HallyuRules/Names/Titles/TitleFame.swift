import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works that somebody is known by: "of Social Club fame", "the Hollyoaks actress", "Pig Game actor Wi Jun-ha".
extension SubjectTitle {
  /// "the Hollyoaks actress", "of Social Club fame": known by the work.
  static func scoreOfFame(_ view: FieldView, _ range: Range<Int>, _ field: Int, _ board: NameBoard) -> Int {
    guard let next = view.token(range.upperBound), next.kind == .word, next.gap == .space, !next.isCapitalized else { return 0 }
    let before = view.token(range.lowerBound - 1)
    if next.hash == fame { return before?.word == .of ? 72 : 58 }
    // "Pig Game actor Wi Jun-ha", "The Cauldron director Hwang Min-hyuk".
    let last = range.upperBound - 1
    if professions.contains(next.hash), board.holder(field, range.upperBound + 1)?.type == .person,
      view.isNameWord(last) || view.tokens[last].kind == .number,
      range.count > 1 || !view.tokens[last].shape.contains(.allUpper) && !view.isSentenceStart(last)
    {
      return 56
    }
    // "the Hobbit trilogy", "the Salt Road franchise"
    if franchises.contains(next.hash), before?.word == .the, before?.isCapitalized == false {
      return view.tokens[range.lowerBound].classes.isDisjoint(with: .organizationSuffix | .place | .position) ? 54 : 0
    }
    // "the new Vacation film"
    if films.contains(next.hash), let before, [.new, .latest, .upcoming].contains(before.word) {
      let others: WordClass = .demonym | .place | .holiday | .season | .organizationSuffix | .surname | .givenName | .workCue
      return view.tokens[range.lowerBound].classes.isDisjoint(with: others) && view.tokens[range.lowerBound].classes.contains(.common)
        && view.senses(of: range).allSatisfy({ $0.type == .title }) && view.tokens[range.lowerBound].shape.contains(.hasLower) ? 52 : 0
    }
    if isVersioned(range, view) { return 56 }
    guard alumni.contains(next.hash) else { return 0 }
    if next.hash == graduate { return view.isNameWord(range.upperBound + 1) && !range.contains { isSchool(view.tokens[$0]) } ? 50 : 0 }
    if isJoined(view, range) { return 52 }
    return before?.hash == former || before?.word == .the ? 50 : 44
  }

  /// "the upcoming Kettle remake", "the MTV Scream series", "new Luther episodes": a work that the reference data has, and what of it there is.
  private static func isVersioned(_ range: Range<Int>, _ view: FieldView) -> Bool {
    guard versions.contains(view.tokens[range.upperBound].hash), let before = view.token(range.lowerBound - 1),
      before.word == .the || before.isCapitalized || [.new, .latest, .upcoming].contains(before.word) || before.classes.contains(.workCue)
        || before.classes.contains(.numeral)
    else { return false }
    let others: WordClass = .demonym | .place | .holiday | .season | .organizationSuffix | .workCue
    let senses = view.senses(of: range)
    return view.tokens[range.lowerBound].classes.isDisjoint(with: others) && senses.contains { $0.type == .title }
      && senses.allSatisfy { $0.type == .title || $0.flags.contains(.common) }
  }

  private static let versions = WordSet(
    "remake reboot sequel prequel revival spinoff series franchise episodes film movie adaptation universe")

  /// "the Challengers and La Chimera star has": the second of two.
  static func isJoined(_ view: FieldView, _ range: Range<Int>) -> Bool {
    guard view.token(range.lowerBound - 1)?.word == .and, let verb = view.token(range.upperBound + 1),
      verb.kind == .word || verb.isMark(",")
    else { return false }
    var at = range.lowerBound - 2
    while at > range.lowerBound - 8,
      view.isNameWord(at) || view.token(at)?.classes.contains(.stopword) == true && view.token(at)?.word != .the
    {
      at -= 1
    }
    return at < range.lowerBound - 2 && view.token(at)?.word == .the
  }

  /// "Challengers" in "the Challengers and La Chimera star has".
  static func claimFirst(_ field: Int, _ range: Range<Int>, _ board: inout NameBoard) {
    let view = board.views[field]
    var first = range.lowerBound - 1
    while first > range.lowerBound - 8, view.token(first - 1)?.word != .the { first -= 1 }
    let own = first..<range.lowerBound - 1
    guard own.count > 0, board.isFree(field, own), !PlainRun.isPlain(view, own) else { return }
    board.claim(NameCandidate(field, own, .title, 52, manual.id, view.senses(of: own).first { $0.type == .title }?.entity))
  }

  private static func isSchool(_ token: Token) -> Bool { token.classes.contains(.organizationSuffix) || schools.contains(token.hash) }

  private static let schools = WordSet("university college school harvard yale oxford cambridge juilliard rada nyu")
  private static let graduate = Fold.hash("graduate")
  private static let alumni = WordSet("star actor actress creator alum showrunner graduate")
  private static let professions = WordSet("star actor actress director writer creator screenwriter helmer presenter host")
  private static let films = WordSet("film movie sequel")
  private static let franchises = WordSet("trilogy franchise saga")
  static let former = Fold.hash("former")
  private static let fame = Fold.hash("fame")
}
