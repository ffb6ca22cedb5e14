import HallyuAnnotations
import HallyuText

/// Who comes back or can be seen in a work: "X is back as C in the film", "will return to the small screen with the drama T".
extension StarsIn {
  /// "X, Y and Z are available on the original series T": machine translation of "will be seen in".
  static func findAvailable(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard scene.tokens[at].hash == available || scene.tokens[at].word == .back || returning.contains(scene.tokens[at].hash) else { return }
    if marksReturn(at, scene, &board) { return }
    guard let subjects = scene.subjects(of: at), let next = scene.token(at + 1) else { return }
    if PeopleListWords.joining.contains(next.hash), scene.token(at - 1)?.word == .will {
      // "will return alongside Y", to the work that the text is about.
      guard let work = scene.topic(before: subjects.clauseStart, confidencePercent: 72),
        !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
      else { return }
      board.add(cast: subjects.people + scene.people(from: at + 2).people, work, .actor, rule: manual.id, confidencePercent: 72, scene)
      return
    }
    if next.word == .with, scene.tokens[at].word == .back, let work = scene.works(from: at + 2).works.first, work.mention != nil,
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    {
      // "Director X is back with the drama T".
      board.add(subjects.people, work, rule: manual.id, confidencePercent: 72, scene)
      return
    }
    if next.isMark(".") || next.isMark(","), scene.tokens[at].word == .back, let verb = scene.token(at - 1),
      [.is, .are, .be].contains(verb.word),
      let work = scene.topic(before: subjects.clauseStart, confidencePercent: 72),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    {
      // "X and Y are back, and so are Z and W."
      let soAre = at + 2
      let others =
        scene.isAnd(soAre) && scene.token(soAre + 1)?.word == .so && [.is, .are].contains(scene.token(soAre + 2)?.word ?? .unlisted)
        ? scene.people(from: soAre + 3).people : []
      board.add(subjects.people + others, work, rule: manual.id, confidencePercent: 70, scene)
      return
    }
    if next.isMark("."), scene.token(at - 1)?.word == .also, let work = scene.topic(before: subjects.clauseStart, confidencePercent: 72) {
      // "Y also returns."
      board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: 70, scene)
      return
    }
    guard [.in, .on, .as, .to].contains(next.word) else { return }
    var start = at + 2
    var character: Range<Int>?
    if next.word == .to {
      // "return to the small screen with the drama T".
      guard let screen = (start..<start + 5).first(where: { scene.token($0).map { screens.contains($0.hash) } ?? false }),
        [.with, .in, .through, .via, .as].contains(scene.token(screen + 1)?.word ?? .unlisted)
      else { return }
      start = screen + 2
      // "as Mi-rae in the new drama T"
      if scene.token(screen + 1)?.word == .as {
        guard let name = scene.characterName(from: start), scene.token(scene.skipQuotes(name.upperBound))?.word == .in else { return }
        character = name
        start = scene.skipQuotes(name.upperBound) + 1
      }
    }
    if next.word == .as {
      // "is back as C in the film".
      guard let name = scene.characterName(from: at + 2) else {
        asDescribed(at, subjects, scene, &board)
        return
      }
      character = name
      start = scene.skipQuotes(name.upperBound)
      if let preposition = scene.token(start), [.in, .on, .for].contains(preposition.word) { start += 1 }
    }
    let found = scene.works(from: start).works.first { $0.mention != nil }
    guard let work = found ?? (character == nil ? nil : scene.topic(before: at, confidencePercent: 74)),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return }
    board.add(subjects.people, work, .actor, character: character, rule: manual.id, confidencePercent: character == nil ? 70 : 78, scene)
  }

  /// "T marks X’s return to the small screen": X is in T.
  private static func marksReturn(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard let clitic = scene.token(at - 1), clitic.kind == .clitic, let person = scene.named(.person, at: at - 2),
      let verb = scene.token(person.tokens.lowerBound - 1), marking.contains(verb.hash)
    else { return false }
    let unit = scene.unit(of: at)
    guard
      let work = scene.nearestWork(before: person.tokens.lowerBound, in: unit)
        ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return true }
    board.add(person, work, PersonRoles.beside(person, scene) ?? .actor, rule: manual.id, confidencePercent: 76, scene)
    return true
  }

  /// "will return as the sisters in the sequel": a description, in the work that the text is about.
  private static func asDescribed(_ at: Int, _ subjects: ClauseSubjects, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    guard [.the, .a, .his, .her].contains(scene.token(at + 2)?.word ?? .unlisted),
      let link = (at + 3..<min(at + 9, unit.upperBound)).first(where: { [.in, .for].contains(scene.tokens[$0].word) }),
      let work = scene.works(from: link + 1).works.first, !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return }
    board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: 70, scene)
  }

  private static let marking = WordSet("marks marking marked")
  private static let available = Fold.hash("available")
  private static let returning = WordSet(["return", "returns", "returned", "returning"])
}
