import HallyuAnnotations
import HallyuText

/// Debuts: "made her debut in 2015 with T", "his debut as a director in T".
extension RoleInTitle {
  /// "made her debut in 2015 with T".
  static func debuted(
    _ person: NamedSpan, with: Int, isDirectorial: Bool, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard
  ) {
    guard let work = scene.works(from: with + 1).works.first, work.mention != nil || isDirectorial else { return }
    let part = isDirectorial ? .director : roles.role(of: person, in: work.entity)
    board.add(person, work, part ?? .actor, rule: manual.id, confidencePercent: part == nil ? 66 : 80, scene)
  }

  /// The `with` after "debut" or "debut in 2015".
  static func debutWith(_ at: Int, _ scene: FactScene) -> Int? {
    guard scene.tokens[at].hash == debut else { return nil }
    let with = scene.token(at + 1)?.word == .in && scene.token(at + 2)?.kind == .number ? at + 3 : at + 1
    // "her directorial debut on the film T"
    let isMade = isDirectorial(at, scene) && [.on, .in].contains(scene.token(with)?.word ?? .unlisted)
    return scene.token(with)?.word == .with || isMade ? with : nil
  }

  /// "debut as a director", "directorial debut here" with no title behind it.
  static func asMaker(_ at: Int, _ scene: FactScene) -> CreditPart? {
    guard scene.token(at + 1)?.word == .as, let article = scene.token(at + 2), [.a, .an].contains(article.word) else { return nil }
    return scene.token(at + 3).flatMap { CreditWords.professionRole($0.hash) }.flatMap { $0 == .actor ? nil : $0 }
  }

  /// The work of "debut as a director in T", "debut as a writer with T".
  static func madeFirst(_ debut: Int, _ scene: FactScene) -> FoundWork? {
    guard let link = scene.token(debut + 4), [.in, .with].contains(link.word) else { return nil }
    return scene.works(from: debut + 5).works.first { $0.mention != nil }
  }

  static func isDirectorial(_ at: Int, _ scene: FactScene) -> Bool { scene.token(at - 1)?.hash == directorial }

  static let debut = Fold.hash("debut")
  private static let directorial = Fold.hash("directorial")
}
