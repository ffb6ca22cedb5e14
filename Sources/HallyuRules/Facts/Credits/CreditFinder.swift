import HallyuAnnotations
import HallyuText

/// Finds who acts in, directs, writes, produces, creates or hosts which title. Each way to say so is a rule in its own file.
enum CreditFinder {
  static func find(in context: FactContext, into annotations: inout Annotations) {
    var board = CreditBoard()
    for field in context.views.indices {
      let scene = FactScene(context, field)
      let roles = PersonRoles(scene)
      for at in scene.tokens.indices { visit(at, scene, roles, &board) }
    }
    annotations.credits.append(contentsOf: board.credits(context))
  }

  private static func visit(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let token = scene.tokens[at]
    if let mention = scene.mention(at: at), mention.tokens.lowerBound == at {
      switch scene.type(mention) {
      case .person:
        PossessiveMaker.find(mention, scene, roles, &board)
        Filmography.find(mention, scene, roles, &board)
        CastLine.find(mention, scene, &board)
      case .title:
        TitleBrackets.find(mention, scene, &board)
        TitleMaker.find(mention, scene, roles, &board)
      default: break
      }
      return
    }
    guard token.kind == .word else { return }
    if token.classes.contains(.performVerb) {
      TitleStars.find(at, scene, &board)
      StarsIn.find(at, scene, &board)
      RoleInTitle.find(at, scene, &board)
    }
    if token.classes.contains(.characterCue) { PlaysCharacter.find(at, scene, &board) }
    if token.word == .cast { CastOf.find(at, scene, &board) }
    if token.classes.contains(.makeVerb) || CreditWords.makerRole(token.hash) != nil { MakerVerb.find(at, scene, roles, &board) }
    if token.word == .by { MadeBy.find(at, scene, &board) }
    if token.word == .from { FromMaker.find(at, scene, &board) }
    if token.word == .with { WithPeople.find(at, scene, roles, &board) }
    if token.classes.contains(.personCue) || token.classes.contains(.position) { MakerOfTitle.find(at, scene, roles, &board) }
    if token.classes.contains(.releaseVerb) { StarsIn.findAvailable(at, scene, &board) }
    WorkedOn.find(at, scene, roles, &board)
    KnownFor.find(at, scene, roles, &board)
  }
}
