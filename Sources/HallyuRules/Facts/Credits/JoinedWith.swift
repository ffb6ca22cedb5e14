import HallyuAnnotations
import HallyuText

/// "teams up with director Y for this film", "will share the screen with Y in the movie", "boasts a lineup with X and Y".
enum JoinedWith {
  static let manual = RuleManual(
    "credit.joined-with", "People whom the words before `with` join to others in a work: a team, the screen, a line-up.",
    fires: [
      .init("‘Quiet Harbor’ opens in May. The drama boasts a splendid lineup with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ will share the screen with ⟦Han Seo-jin⟧ in the movie.",
        "actor Quiet Harbor; actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ teams up with director ⟦Oh Tae-sik⟧ for this film.",
        "actor Quiet Harbor; director Quiet Harbor"),
    ],
    leaves: ["“Quiet Harbor” opens in May. Han Seo-jin had dinner with Yoo Min-ho.", "The firm teams up with Yoo Min-ho."])

  /// - Parameters:
  ///   - people: who stands behind the `with` at a token.
  ///   - end: first token behind them.
  /// - Returns: true where the words before `with` are of this kind, whether or not a work is named.
  static func find(
    _ people: [ListedPerson], with at: Int, end: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard
  ) -> Bool {
    let unit = scene.unit(of: at)
    if lineups.contains(scene.tokens[max(unit.lowerBound, at - 1)].hash), scene.mention(at: at - 1) == nil,
      let work = scene.governingWork(at)
    {
      board.add(people, work, rule: manual.id, confidencePercent: 70, scene)
      return true
    }
    let isTeam = teamsUp(at, unit, scene)
    let verb = scene.tokens[at - 1].hash == space ? at - 3 : at - 2
    guard isTeam || sharesScreen(at, scene), let subjects = scene.subjects(of: verb),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return false }
    let link = scene.token(end)?.word ?? .unlisted
    let named = [.in, .on].contains(link) || isTeam && link == .for ? scene.works(from: end + 1).works.first : nil
    guard let work = named ?? scene.topic(before: unit.lowerBound, confidencePercent: 70) else { return true }
    if isTeam {
      board.add(subjects.people + people, work, by: roles, rule: manual.id, confidencePercent: 72, scene)
    } else {
      board.add(subjects.people + people, work, .actor, rule: manual.id, confidencePercent: 78, scene)
    }
    return true
  }

  /// "teams up with", "is teaming up with".
  private static func teamsUp(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    at - 2 > unit.lowerBound && scene.tokens[at - 1].word == .up && teams.contains(scene.tokens[at - 2].hash)
  }

  private static let teams = WordSet("team teams teamed teaming")

  /// "share the screen with".
  private static func sharesScreen(_ at: Int, _ scene: FactScene) -> Bool {
    guard at > 2 else { return false }
    // "share screen space with".
    let noun = scene.tokens[at - 1].hash == space ? at - 2 : at - 1
    guard noun > 1, scene.tokens[noun].hash == screen else { return false }
    return (noun - 2..<noun).contains { shares.contains(scene.tokens[$0].hash) }
  }

  private static let space = Fold.hash("space")
  private static let screen = Fold.hash("screen")
  private static let shares = WordSet("share shares shared sharing")
  private static let lineups = WordSet("lineup cast ensemble")
}
