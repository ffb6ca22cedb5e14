import HallyuAnnotations
import HallyuCore
import HallyuText

/// `wins_award` where only the category is named: "won best actress", "was named best actor", "best picture went to T".
enum CategoryPrize {
  static let manual = RuleManual(
    "relation.category-prize", "A category of prizes that somebody won, in a text that names the prize.",
    fires: [
      .init("The Newcomer Awards were held in May. Kim Mu Jun won ⟦best actor⟧.", "wins_award"),
      .init("At the Newcomer Awards, Kim Mu Jun was named ⟦best supporting actor⟧.", "wins_award"),
      .init("The Newcomer Awards were held in May. ⟦Best film⟧ went to ‘Tin Moon’.", "wins_award"),
      .init("The Newcomer Awards were held in May. The film ‘Tin Moon’ took home the ⟦best director⟧ prize.", "wins_award"),
      .init("The Newcomer Awards were held in May. This year’s ⟦best film⟧ winner ‘Tin Moon’ is long. It is a film.", "wins_award"),
      .init("At the Newcomer Awards, Kim Mu Jun repeated as ⟦best actor⟧.", "wins_award"),
      .init("The film ‘Tin Moon’ won four Newcomer Awards, including ⟦best director⟧ for Kim Mu Jun.", "wins_award"),
    ],
    leaves: [
      "The Newcomer Awards were held in May. Kim Mu Jun was nominated for best actor.", "Kim Mu Jun won best actor.",
      "The Newcomer Awards were held in May. Kim Mu Jun took the best seat.",
      "Ebo Quansah won the Golden Lion. The best director award went to Kim Mu Jun.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    for at in scene.tokens where HonourWinners.best.contains(scene.view.tokens[at].hash) {
      guard let end = category(scene, at), let prize = prize(scene, at) else { continue }
      // "this year's Best Picture winner T"
      if HonourWinners.winners.contains(scene.view.token(end)?.hash ?? 0) {
        let winner = scene.mentions.first { $0.tokens.lowerBound > end && $0.tokens.lowerBound - end < 4 }
        if let winner, HonourWinners.isWinner(winner, scene), !scene.view.tokens[end].isMark(",") {
          found.append(scene.relation(winner.entity, .winsAward, prize, at: at..<end, manual.id, 70))
        }
        continue
      }
      let before = winners(scene, before: at)
      let winners = before.isEmpty ? receivers(scene, behind: end) : before
      found += (winners + recipient(scene, behind: end)).filter { $0 != prize }.map {
        scene.relation($0, .winsAward, prize, at: at..<end, manual.id, 70)
      }
    }
    return found
  }

  /// First token after "best supporting actor", or nil where no category stands there.
  private static func category(_ scene: RelationScene, _ first: Int) -> Int? {
    var at = first + 1
    while at < first + 6, let token = scene.view.token(at), token.kind == .word || token.kind == .hyphen {
      if nouns.contains(token.hash) { return at + 1 }
      guard token.kind == .hyphen || !token.classes.contains(.stopword), scene.context.mention(scene.field, at: at) == nil else {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// The prize of the sentence, else the one told of last; one that is given once has no categories.
  private static func prize(_ scene: RelationScene, _ at: Int) -> Int? {
    guard let prize = nearestPrize(scene, at) else { return nil }
    let words = scene.context.entities[prize].name.split(separator: " ")
    return words.contains { single.contains(Fold.hash(String($0))) } ? nil : prize
  }

  private static let single = WordSet("lion bear palm palme leopard shell prize prix jury")

  private static func nearestPrize(_ scene: RelationScene, _ at: Int) -> Int? {
    if let own = scene.of(.award).min(by: { abs($0.tokens.lowerBound - at) < abs($1.tokens.lowerBound - at) }) { return own.entity }
    let headlined = scene.context.mentions[0].first { scene.context.type($0) == .award }?.entity
    return headlined ?? scene.context.leading(.award, scene.field, at: at)
      ?? scene.context.mentions(scene.field, in: max(0, scene.tokens.lowerBound - 400)..<scene.tokens.lowerBound, of: .award).last?.entity
  }

  /// Who won what stands behind the verb: "X won best actor", "X took home the award for best actor", "X was named best actor".
  private static func winners(_ scene: RelationScene, before category: Int) -> [Int] {
    var at = scene.view.indexBefore(category, skippingArticles: true)
    // "the award for top director", "as best actor"
    if scene.word(at) == .as, repeating.contains(scene.view.token(at - 1)?.hash ?? 0) { return HonourWinners.find(scene, of: at - 1) }
    // "repeated as winner for best actor"
    if scene.word(at) == .for, HonourWinners.winners.contains(scene.view.token(at - 1)?.hash ?? 0), scene.word(at - 2) == .as,
      repeating.contains(scene.view.token(at - 3)?.hash ?? 0)
    {
      return HonourWinners.find(scene, of: at - 3)
    }
    if [.for, .as].contains(scene.word(at)) { at = scene.view.indexBefore(at, skippingArticles: true) }
    var steps = 0
    while steps < 4, let token = scene.view.token(at), at > scene.tokens.lowerBound,
      between.contains(token.hash) || token.classes.contains(.awardCue) || isPrize(scene, at) || token.kind == .number
    {
      at -= 1
      steps += 1
    }
    guard let verb = scene.view.token(at), at > scene.tokens.lowerBound, !HonourWinners.isUnreal(scene, verb: at) else { return [] }
    let isNaming = namings.contains(verb.hash) && [.was, .were, .been].contains(scene.word(at - 1))
    if HonourWinners.away.contains(verb.hash), HonourWinners.tellsOfWinning(scene, at - 1) { return HonourWinners.find(scene, of: at - 1) }
    guard isNaming || HonourWinners.wins.contains(verb.hash) && verb.word != .win && !(nominal.contains(verb.hash) && steps == 0) else {
      return []
    }
    return HonourWinners.find(scene, of: isNaming ? at - 1 : at)
  }

  private static func isPrize(_ scene: RelationScene, _ at: Int) -> Bool {
    scene.context.mention(scene.field, at: at).map { scene.context.type($0) == .award } ?? false
  }

  /// "best picture went to T", "best actor: X"
  private static func receivers(_ scene: RelationScene, behind end: Int) -> [Int] {
    var at = end
    while at < end + 10, let token = scene.view.token(at), token.kind == .word, !goes.contains(token.hash) { at += 1 }
    guard let verb = scene.view.token(at), goes.contains(verb.hash), scene.word(at + 1) == .to else { return [] }
    return HonourWinners.receivers(scene, behind: at + 1).map(\.entity)
  }

  /// "won four Oscars, including best director for X": who has it beside the work.
  private static func recipient(_ scene: RelationScene, behind end: Int) -> [Int] {
    guard scene.word(end) == .for, let person = scene.of(.person).first(where: { $0.tokens.lowerBound == end + 1 }),
      scene.view.token(person.tokens.upperBound)?.kind != .clitic,
      scene.tokens.contains(where: { $0 < end && [.won, .winning].contains(scene.word($0)) && !HonourWinners.isUnreal(scene, verb: $0) })
    else { return [] }
    return [person.entity]
  }

  private static let nouns = WordSet(
    """
    actor actress director picture film movie drama comedy series screenplay script show documentary newcomer song album cinematography \
    score feature performance ensemble writer producer miniseries
    """)
  private static let between = WordSet("home up with the a an")
  /// "received best film reviews", "picked best director": these need the noun of the prize.
  private static let nominal = WordSet("picked received receives honored honoured awarded")
  private static let namings = WordSet("named crowned voted chosen declared judged awarded honored honoured recognized recognised")
  private static let repeating = WordSet("repeated repeating repeats")
  private static let goes = WordSet("went goes given")
}
