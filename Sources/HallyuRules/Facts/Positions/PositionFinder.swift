import HallyuAnnotations
import HallyuText

/// Finds who holds or held which post, and where. Each way to say so is a rule in its own file.
enum PositionFinder {
  /// The rules of the family.
  static let manuals: [RuleManual] = [
    PostAfterName.manual, AsPost.manual, PostBeforeName.manual, LeadsOrganization.manual, PostTerm.manual, PostVerb.manual,
    PostMove.manual, Succession.manual, BoardMember.manual,
  ]

  static func find(in scenes: [FactScene], into annotations: inout Annotations) {
    guard let context = scenes.first?.context, context.entities.contains(where: { $0.type == .person }) else { return }
    var board = PositionBoard()
    let words = TriggerWords.shared
    for scene in scenes {
      for at in scene.tokens.indices {
        if let mention = scene.mention(at: at) {
          if mention.tokens.lowerBound == at, scene.type(mention) == .person {
            PostAfterName.find(mention, scene, &board)
            PostBeforeName.find(mention, scene, &board)
          }
        } else if scene.tokens[at].kind == .word {
          let triggers = words.rules(scene.tokens[at].hash)
          if triggers.contains(.heir) { Succession.findHeir(at, scene, &board) }
          if triggers.contains(.postVerb) {
            PostVerb.find(at, scene, &board)
            if PostMove.verbs.contains(scene.tokens[at].hash) { PostMove.find(at, scene, &board) }
          }
          if triggers.contains(.leads) { LeadsOrganization.find(at, scene, &board) }
          if scene.tokens[at].hash == BoardMember.board { BoardMember.find(at, scene, &board) }
          if scene.tokens[at].word == .as {
            AsPost.find(at, scene, &board)
            PostTerm.find(at, scene, &board)
          }
        }
      }
    }
    let characters = characters(context, annotations.credits)
    annotations.positions.append(contentsOf: board.positions(context).filter { !characters.contains($0.person) })
  }

  /// People whose name is that of a character: "X was praised as C, the founder of Soonyang".
  private static func characters(_ context: FactContext, _ credits: [Credit]) -> Set<Int> {
    let names = Set(credits.lazy.map(\.character).filter { !$0.isEmpty })
    guard !names.isEmpty else { return [] }
    let actors = Set(credits.map(\.person))
    var found: Set<Int> = []
    for (field, mentions) in context.mentions.enumerated() {
      for mention in mentions where context.type(mention) == .person && !actors.contains(mention.entity) {
        if names.contains(context.views[field].text.string(mention.tokens)) { found.insert(mention.entity) }
      }
    }
    return found
  }
}
