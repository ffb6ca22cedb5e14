import HallyuAnnotations
import HallyuText

/// Directors who make no works: of an institution, of a department.
enum PostDirector {
  /// "museum director X", "the institute’s director": no maker of works. What the noun before the post stands for is whose it is.
  static func isOfInstitution(_ head: Int, _ opening: inout PostOpening, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    guard head > unit.lowerBound, institutions.contains(scene.tokens[head - 1].hash) else {
      return isOfBody(opening, head, unit, scene)
    }
    if opening.organization == nil {
      opening.organization = Coreference(context: scene.context).namesake(scene.tokens[head - 1], scene.field, before: head)
      opening.isMeant = true
    }
    return true
  }

  /// "Kocca director X", "the institute, whose director, X,": an organization that makes no works.
  private static func isOfBody(_ opening: PostOpening, _ head: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    guard let organization = opening.organization else { return false }
    let context = scene.context
    let isBody = !context.kindOfOrganization[organization].isDisjoint(with: [.festival, .government])
    guard isBody || OrganizationKind.isInstitution(named: context.entities[organization].name) else { return false }
    // "It opened the festival. Its director, X,": the film's.
    guard opening.isMeant else { return true }
    let named = context.mentions(scene.field, in: unit.lowerBound..<head)
    return named.last { [.organization, .title].contains(scene.type($0)) }.map { scene.type($0) == .organization } ?? false
  }

  /// "Netflix’s communications director, X,", "managing director X": no director of films.
  static func isOfDepartment(
    _ head: Int, _ opening: PostOpening, _ isApposition: Bool, _ unit: Range<Int>, _ scene: FactScene
  ) -> Bool {
    // "Norvel’s director of communications"
    if opening.organization != nil, scene.token(head + 1)?.word == .of, let department = scene.token(head + 2),
      PostWords.departments.contains(department.hash)
    {
      return true
    }
    // "Director of Television X"
    if scene.tokens[head].isCapitalized, scene.token(head + 1)?.word == .of, let office = scene.token(head + 2), office.isCapitalized,
      PostWords.isOffice(office)
    {
      return true
    }
    guard head > unit.lowerBound else { return false }
    let before = scene.tokens[head - 1]
    // "lead independent director", "Norvel independent director X": of a board.
    if before.hash == independent, scene.token(head - 2)?.hash == lead || scene.named(.organization, at: head - 2) != nil { return true }
    if isApposition, opening.organization != nil, PostWords.departments.contains(before.hash), !before.classes.contains(.workCue) {
      return true
    }
    return head > opening.first && PostWords.modifiers.contains(before.hash)
  }

  /// "acting director of television"
  static func isOfOffice(_ post: Post, _ scene: FactScene) -> Bool {
    guard let of = post.tokens.first(where: { scene.tokens[$0].word == .of }), of + 1 < post.tokens.upperBound else { return false }
    return PostWords.isOffice(scene.tokens[of + 1])
  }

  private static let independent = Fold.hash("independent")
  private static let lead = Fold.hash("lead")
  private static let institutions = WordSet(
    "festival museum gallery institute center centre academy council foundation theater theatre archive")
}
