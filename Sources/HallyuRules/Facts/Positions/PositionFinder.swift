import HallyuAnnotations
import HallyuText

/// Finds who holds or held which post, and where. Each way to say so is a rule in its own file.
enum PositionFinder {
  static func find(in context: FactContext, into annotations: inout Annotations) {
    var board = PositionBoard()
    for field in context.views.indices {
      let scene = FactScene(context, field)
      for at in scene.tokens.indices {
        if let mention = scene.mention(at: at) {
          if mention.tokens.lowerBound == at, scene.type(mention) == .person {
            PostAfterName.find(mention, scene, &board)
            PostBeforeName.find(mention, scene, &board)
          }
        } else if scene.tokens[at].kind == .word {
          PostVerb.find(at, scene, &board)
          LeadsOrganization.find(at, scene, &board)
          AsPost.find(at, scene, &board)
        }
      }
    }
    annotations.positions.append(contentsOf: board.positions(context))
  }
}
