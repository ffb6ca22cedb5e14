import HallyuAnnotations
import HallyuCore
import HallyuText

/// `produces` and `distributes` by what a company is to the work told of: "Norvel, the film's co-producer and a distributor, is".
enum WorkOffice {
  static let manual = RuleManual(
    "relation.work-office", "A company that is called the producer, co-producer or distributor of the film told of.",
    fires: [
      .init("The film ‘Old Salt’ is out. ⟦Norvel Studios⟧, the film’s co-producer and a distributor, grew.", "produces"),
      .init("The film ‘Old Salt’ is out. ⟦Kakao⟧ is the movie’s co-producer.", "produces"),
    ],
    leaves: [
      "The film ‘Old Salt’ is out. Kim Tae-ri, the film’s co-producer, left Kakao.",
      "The film ‘Old Salt’ is out. Kakao, the film’s fiercest critic, grew.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    scene.of(.organization).flatMap { company -> [Relation] in
      let link = company.tokens.upperBound
      guard scene.view.token(link)?.isMark(",") == true || [.is, .was].contains(scene.word(link)),
        [.the, .this].contains(scene.word(link + 1)), scene.view.token(link + 2)?.classes.contains(.workCue) == true,
        scene.context.mention(scene.field, at: link + 2) == nil, scene.view.token(link + 3)?.kind == .clitic
      else { return [] }
      let end = (link + 4..<min(link + 14, scene.tokens.upperBound)).first { !isOffice($0, scene) } ?? scene.tokens.upperBound
      let offices = link + 4..<max(link + 4, end)
      guard let work = scene.factScene.topic(before: company.tokens.lowerBound, confidencePercent: 70) else { return [] }
      var found: [Relation] = []
      if offices.contains(where: { producers.contains(scene.view.tokens[$0].hash) }) {
        found.append(scene.relation(company.entity, .produces, work.entity, at: company.tokens, manual.id, 72))
      }
      if offices.contains(where: { scene.word($0) == .distributor }) {
        found.append(scene.relation(company.entity, .distributes, work.entity, at: company.tokens, manual.id, 72))
      }
      return found
    }
  }

  /// "co-producer and a North American distributor"
  private static func isOffice(_ at: Int, _ scene: RelationScene) -> Bool {
    let token = scene.view.tokens[at]
    if token.kind == .hyphen { return true }
    guard token.kind == .word else { return false }
    return [.and, .a, .an, .the].contains(token.word) || !token.classes.contains(.stopword)
  }

  private static let producers = WordSet("producer co-producer producers maker")
}
