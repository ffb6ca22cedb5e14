import HallyuAnnotations
import HallyuCore
import HallyuText

/// Distribution of the work that the text tells of, whose title may stand in another sentence.
extension Distribution {
  /// "Orwick distributes the film", "its distributor Orwick", "Orwick, its distributor,", "Orwick is planning a release for the film".
  static func told(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    for at in scene.tokens where scene.context.mention(scene.field, at: at) == nil {
      let token = scene.view.tokens[at]
      if token.word == .distributor {
        found += distributor(scene, at)
      } else if distributed.contains(token.hash), [.the, .this, .it].contains(scene.word(at + 1)) {
        guard let work = scene.factScene.works(from: at + 1).works.first, work.mention == nil,
          let home = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
        else { continue }
        found.append(scene.relation(home, .distributes, work.entity, at: name(of: home, scene, before: at), manual.id, 72))
      } else if token.hash == planned, scene.word(at + 1) == .for {
        found += release(scene, at)
      }
    }
    return found
  }

  /// "its distributor Orwick", "the film's distributor, Orwick,", "Orwick, its distributor,".
  private static func distributor(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    let isOwned = [.its, .his, .her, .their].contains(scene.word(noun - 1))
    let isOfWork = scene.view.token(noun - 1)?.kind == .clitic && scene.view.token(noun - 2)?.classes.contains(.workCue) == true
    guard isOwned || isOfWork else { return [] }
    let next = scene.view.token(noun + 1)?.isMark(",") == true ? noun + 2 : noun + 1
    var home = scene.context.mention(scene.field, at: next).flatMap { $0.tokens.lowerBound == next ? $0 : nil }
    if home == nil, isOwned, scene.view.token(noun - 2)?.isMark(",") == true, scene.view.token(noun + 1)?.isMark(",") == true {
      home = scene.of(.organization).first { $0.tokens.upperBound == noun - 2 }
    }
    guard let home, scene.context.type(home) == .organization,
      let work = scene.last(.title, before: noun)?.entity
        ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity
    else { return [] }
    return [scene.relation(home.entity, .distributes, work, at: home.tokens, manual.id, 72)]
  }

  /// "is planning a 2024 theatrical release for the film": of a company in business with films.
  private static func release(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard let verb = (max(scene.tokens.lowerBound, noun - 6)..<noun).last(where: { plans.contains(scene.view.tokens[$0].hash) }),
      let work = scene.factScene.works(from: noun + 2).works.first,
      let home = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), !scene.isFestival(home)
    else { return [] }
    return [scene.relation(home, .distributes, work.entity, at: name(of: home, scene, before: noun), manual.id, 68)]
  }

  /// Where a company is named last before a place, else the place itself.
  private static func name(of company: Int, _ scene: RelationScene, before at: Int) -> Range<Int> {
    scene.of(.organization).last { $0.entity == company && $0.tokens.upperBound <= at }?.tokens ?? at..<at + 1
  }

  private static let planned = Fold.hash("release")
  private static let plans = WordSet("plans planning planned set sets eyeing")
}
