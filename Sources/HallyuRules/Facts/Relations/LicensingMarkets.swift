import HallyuAnnotations
import HallyuCore
import HallyuText

/// Buyers that stand with their markets: "to Norvel for the US, Orwick for France", "sold to Japan (Klockworx)".
extension Licensing {
  /// "to Norvel for the US, Orwick for France and Kolvik for Japan": those behind the first, each with its market.
  static func byMarket(behind buyer: NamedSpan, _ scene: RelationScene) -> [NamedSpan] {
    guard isForMarket(buyer, scene) else { return [] }
    return scene.of(.organization).filter { name in
      let before = name.tokens.lowerBound - 1
      return before > buyer.tokens.upperBound && (scene.word(before) == .and || scene.view.tokens[before].isMark(","))
        && isForMarket(name, scene)
    }
  }

  /// "Orwick for the US", "Orwick in France"
  static func isForMarket(_ name: NamedSpan, _ scene: RelationScene) -> Bool {
    let end = name.tokens.upperBound
    return [.for, .in].contains(scene.word(end)) && scene.isPlace(scene.word(end + 1) == .the ? end + 2 : end + 1)
  }

  /// "sold to Japan (Klockworx) and Taiwan (Movie Cloud)", "buyers are Klockworx (Japan) and Movie Cloud (Taiwan)": of a work that is sold.
  static func byTerritory(_ scene: RelationScene) -> [Relation] {
    let bracketed = scene.of(.organization).filter { isWithTerritory($0, scene) }
    // "Japan (Klockworx) and Orwick for North America"
    let further = scene.of(.organization).filter { name in
      !bracketed.contains(name) && scene.word(name.tokens.upperBound) == .for && scene.isPlace(name.tokens.upperBound + 1)
        && scene.word(name.tokens.lowerBound - 1) == .and
    }
    let buyers = bracketed.isEmpty ? [] : bracketed + further
    guard let first = buyers.first, scene.tokens.contains(where: { sales.contains(scene.view.tokens[$0].hash) }),
      let work = scene.last(.title, before: first.tokens.lowerBound)?.entity ?? scene.next(
        .title, after: first.tokens.lowerBound, within: 60)?.entity
        ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity
    else { return [] }
    // "Distribution rights went to Japan (Klockworx)"
    let isDistribution = scene.tokens.contains { scene.word($0) == .rights && scene.view.token($0 - 1)?.hash == distribution }
    return buyers.map { scene.relation($0.entity, isDistribution ? .distributes : .licenses, work, at: $0.tokens, manual.id, 72) }
  }

  private static let distribution = Fold.hash("distribution")

  /// "Japan (Klockworx)", "Klockworx (Japan)"
  static func isWithTerritory(_ buyer: NamedSpan, _ scene: RelationScene) -> Bool {
    let before = buyer.tokens.lowerBound - 1
    let end = buyer.tokens.upperBound
    if scene.view.token(before)?.isMark("(") == true, scene.view.token(end)?.isMark(")") == true {
      // "CANNES, France (Orwick) --": the agency of a dateline.
      let isDateline = scene.view.token(end + 1).map { $0.kind == .dash || $0.kind == .hyphen } ?? false
      return scene.isPlace(before - 1) && !isDateline
    }
    return scene.view.token(end)?.isMark("(") == true && scene.isPlace(end + 1)
      && scene.context.mention(scene.field, at: end + 1).map { scene.view.token($0.tokens.upperBound)?.isMark(")") == true } ?? false
  }

  static let sales = WordSet(
    "sold sell selling sales buyer buyers deal deals licensed acquired bought went rights presold territories territory picked")
}
