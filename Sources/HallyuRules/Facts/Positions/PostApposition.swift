import HallyuAnnotations
import HallyuText

/// A name between commas behind a post beside which no organization stands: "the chief financial officer, X,", "the mayor of Incheon, X,".
enum PostApposition {
  /// The company of such a post, if the text tells one.
  static func company(
    _ head: Int, _ opening: inout PostOpening, _ person: NamedSpan, _ scene: FactScene, _ board: PositionBoard
  ) -> Int? {
    companyOfIncumbent(&opening, person, scene) ?? companyOfDefinite(head, opening, person, scene) ?? companyOfList(opening, scene, board)
      ?? companyBeside(opening, scene)
  }

  /// "said Norvel, VP Programming, X": the company before the post’s comma, behind a verb of saying.
  private static func companyBeside(_ opening: PostOpening, _ scene: FactScene) -> Int? {
    guard scene.isComma(opening.first - 1), let company = scene.named(.organization, at: opening.first - 2),
      let verb = scene.token(company.tokens.lowerBound - 1), verb.kind == .word, verb.classes.contains(.reportingVerb)
    else { return nil }
    return company.entity
  }

  /// "the mayor of Incheon, X,", "Pakistan’s information minister, X,", "the culture minister, X,".
  static func isOffice(
    _ head: Int, _ end: Int, _ opening: PostOpening, _ unit: Range<Int>, _ scene: FactScene
  ) -> Bool {
    if scene.mention(at: end).map({ scene.type($0) == .place }) ?? false || opening.isPlaced { return true }
    let before = scene.token(opening.first - 1)
    return opening.first > unit.lowerBound && (before?.word == .the || before?.kind == .clitic)
  }

  /// "to replace the incumbent chief, X,": the company that the text is about.
  private static func companyOfIncumbent(_ opening: inout PostOpening, _ person: NamedSpan, _ scene: FactScene) -> Int? {
    let isInside = scene.tokens[opening.first].hash == incumbent
    guard isInside || opening.first > 0 && scene.tokens[opening.first - 1].hash == incumbent, let company = PostCompany.meant(person, scene)
    else { return nil }
    if isInside { opening.first += 1 }
    return company
  }

  /// "the chief financial officer, X,": of the company that the text is about. A bare president is of a state as often.
  private static func companyOfDefinite(_ head: Int, _ opening: PostOpening, _ person: NamedSpan, _ scene: FactScene) -> Int? {
    let colon = scene.tokens[head + 1]
    let isAnnounced = colon.isMark(":") || colon.kind == .dash || isFound(head + 1, scene)
    guard let before = scene.token(opening.first - 1), before.word == .the || isAnnounced && [.a, .an, .new].contains(before.word),
      scene.isLower(head) || scene.tokens[head].shape.contains(.allUpper),
      head > opening.first || isAnnounced || plainPosts.contains(scene.tokens[head].hash)
    else { return nil }
    return PostCompany.meant(person, scene)
  }

  /// "has found a new chief executive in X"
  static func isFound(_ at: Int, _ scene: FactScene) -> Bool {
    guard scene.tokens[at].word == .in, PostWords.isHead(scene.tokens[at - 1]) else { return false }
    return (max(0, at - 5)..<at).contains { [.new, .next].contains(scene.tokens[$0].word) }
  }

  /// "Norvel’s president, X, and chairman, Y,": the company of the post before.
  private static func companyOfList(_ opening: PostOpening, _ scene: FactScene, _ board: PositionBoard) -> Int? {
    let and = opening.first - 1
    guard scene.isAnd(and) else { return nil }
    return scene.named(.person, at: scene.isComma(and - 1) ? and - 2 : and - 1).flatMap { board.lastOrganization(of: $0) }
  }

  /// Posts that a company has one of.
  private static let plainPosts = WordSet("ceo cfo coo chairman chairwoman chairperson founder")
  private static let incumbent = Fold.hash("incumbent")
}
