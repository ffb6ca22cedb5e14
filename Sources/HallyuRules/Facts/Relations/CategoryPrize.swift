import HallyuAnnotations
import HallyuCore
import HallyuText

/// `wins_award` where the category is named: "won best actress", "was named best actor", "best picture went to T".
enum CategoryPrize {
  static let manual = RuleManual(
    "relation.category-prize", "A category of prizes that somebody won, in a text that names the awards or the festival.",
    fires: [
      .init("The Newcomer Awards were held in May. Kim Mu Jun won ⟦best actor⟧.", "wins_award"),
      .init("At the Newcomer Awards, Kim Mu Jun was named ⟦best supporting actor⟧.", "wins_award"),
      .init("The Newcomer Awards were held in May. ⟦Best film⟧ went to ‘Tin Moon’.", "wins_award"),
      .init("The Newcomer Awards were held in May. The film ‘Tin Moon’ took home the ⟦best director⟧ prize.", "wins_award"),
      .init("The Newcomer Awards were held in May. This year’s ⟦best film⟧ winner ‘Tin Moon’ is long. It is a film.", "wins_award"),
      .init("At the Newcomer Awards, Kim Mu Jun repeated as ⟦best actor⟧.", "wins_award"),
      .init("The film ‘Tin Moon’ won four Newcomer Awards, including ⟦best director⟧ for Kim Mu Jun.", "wins_award"),
      .init(
        "At the Newcomer Awards, the film ‘Tin Moon’ won five prizes, including best film, best score and ⟦best director⟧.", "wins_award"),
      .init("At the Newcomer Awards, Kim Mu Jun won for ⟦lead actor in a limited series⟧.", "wins_award"),
      .init("The drama ‘Tin Moon’, named ⟦best drama series⟧ at the Newcomer Awards, is long.", "wins_award"),
      .init("Kim Mu Jun took ⟦best actor⟧ at the Cannes Film Festival.", "wins_award"),
      .init("At the Newcomer Awards, ⟦best actor⟧ was won by Kim Mu Jun.", "wins_award"),
      .init("At the Newcomer Awards, the film ‘Tin Moon’ was ⟦best foreign-language film⟧.", "wins_award"),
      .init("At the Newcomer Awards, Kim Mu Jun and Han Seo-jin were named ⟦best actor and actress⟧.", "wins_award"),
      .init("‘Tin Moon’ is a film by Kim Mu Jun, who won the Newcomer Award for ⟦best song⟧.", "wins_award"),
      .init("Ebo Quansah won the Golden Lion. The ⟦best director⟧ award went to Kim Mu Jun.", "wins_award"),
      .init("The Newcomer Awards were held in May. Kim Mu Jun received the ⟦best actor⟧ award.", "wins_award"),
    ],
    leaves: [
      "The Newcomer Awards were held in May. Kim Mu Jun was nominated for best actor.", "Kim Mu Jun won best actor.",
      "The Newcomer Awards were held in May. Kim Mu Jun took the best seat.",
      "At the Newcomer Awards, the film ‘Tin Moon’ won six nominations, including best director.",
      "Kim Mu Jun won the Golden Lion for best film.",
      "The Newcomer Awards were held in May. Kim Mu Jun was the best actor in town.",
      "Britain’s Oscar submission is ‘Tin Moon’. It is a film. Kim Mu Jun won best actor.",
    ])

  /// A category whose winners are known, up to the end of all that belongs to it.
  private struct Told {
    let winners: [Int]
    let end: Int
  }

  static func find(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    var last: Told?
    var at = scene.tokens.lowerBound
    while at < scene.tokens.upperBound {
      guard let end = PrizeCategory.end(scene, at) else {
        at += 1
        continue
      }
      let category = at..<end
      at = end
      guard !HonourWinners.isNomination(scene, behind: end) else { continue }
      let told = told(scene, category, behind: last)
      guard let told, !told.winners.isEmpty, let ceremony = PrizeHome.find(scene, category.lowerBound) else { continue }
      last = told
      let prize = scene.prizes.entity(category, scene.field, of: ceremony, rule: manual.id)
      found += told.winners.map { scene.relation($0, .winsAward, prize, at: category, manual.id, 70) }
    }
    return found
  }

  private static func told(_ scene: RelationScene, _ category: Range<Int>, behind last: Told?) -> Told? {
    let end = behindPrize(scene, category.upperBound)
    // "this year's Best Picture winner T"
    if HonourWinners.winners.contains(scene.view.token(category.upperBound)?.hash ?? 0) {
      let winner = scene.mentions.first { $0.tokens.lowerBound > end && $0.tokens.lowerBound - end < 4 }
      guard let winner, HonourWinners.isWinner(winner, scene), !scene.view.tokens[category.upperBound].isMark(",") else { return nil }
      return Told(winners: [winner.entity], end: winner.tokens.upperBound)
    }
    var winners = winners(scene, before: category)
    if winners.isEmpty { winners = receivers(scene, behind: end) }
    // "won four Oscars, including best director for X": who has it beside the work.
    if !winners.contains(where: { scene.context.entities[$0].type == .person }), let person = recipient(scene, behind: end) {
      // "for X and Y, and best director for Z"
      let list = scene.list(from: person).prefix { $0 == person || scene.word($0.tokens.lowerBound - 1) == .and }
      return Told(winners: list.map(\.entity), end: list.last?.tokens.upperBound ?? end)
    }
    if winners.isEmpty, let last, isJoined(scene, last.end..<category.lowerBound) { winners = last.winners }
    if winners.isEmpty { winners = including(scene, category) }
    return Told(winners: winners, end: end)
  }

  /// First token behind the noun of the prize: "the best actress award", "best actor Oscar".
  private static func behindPrize(_ scene: RelationScene, _ end: Int) -> Int {
    var at = end
    while at < end + 4, let token = scene.view.token(at),
      token.classes.contains(.awardCue) || nouns.contains(token.hash) || isPrize(scene, at)
    { at += 1 }
    return at
  }

  /// "best film and best score", "best actress in a drama as well as the award for best writing"
  private static func isJoined(_ scene: RelationScene, _ between: Range<Int>) -> Bool {
    between.count < 8
      && between.allSatisfy {
        let token = scene.view.tokens[$0]
        return token.isMark(",") || token.kind == .quote || joining.contains(token.hash) || token.classes.contains(.awardCue)
      }
  }

  /// "won six prizes, including best film", "with four prizes, among them best score": who won them all.
  private static func including(_ scene: RelationScene, _ category: Range<Int>) -> [Int] {
    let at = scene.view.indexBefore(category.lowerBound, skippingArticles: true)
    guard [.including, .them].contains(scene.word(at)),
      let verb = (max(scene.tokens.lowerBound, at - 16)..<at).last(where: { HonourWinners.tellsOfWinning(scene, $0) }),
      !HonourWinners.isUnreal(scene, verb: verb), !(verb..<at).contains(where: { HonourWinners.isNomination(scene, behind: $0) })
    else { return [] }
    return HonourWinners.find(scene, of: verb)
  }

  /// Who won what stands behind the verb: "X won best actor", "X took home the award for best actor", "X was named best actor".
  private static func winners(_ scene: RelationScene, before category: Range<Int>) -> [Int] {
    var at = scene.view.indexBefore(category.lowerBound, skippingArticles: true)
    // "the award for top director", "as best actor"
    if scene.word(at) == .as, repeating.contains(scene.view.token(at - 1)?.hash ?? 0) { return HonourWinners.find(scene, of: at - 1) }
    // "repeated as winner for best actor"
    if scene.word(at) == .for, HonourWinners.winners.contains(scene.view.token(at - 1)?.hash ?? 0), scene.word(at - 2) == .as,
      repeating.contains(scene.view.token(at - 3)?.hash ?? 0)
    {
      return HonourWinners.find(scene, of: at - 3)
    }
    // "won the Golden Lion for best film": one prize, which has a name.
    if scene.word(at) == .for, let lion = scene.context.mention(scene.field, at: at - 1), scene.context.type(lion) == .award,
      PrizeHome.isStatue(lion.entity, scene)
    {
      return []
    }
    let first = at
    while first - at < 9, at > scene.tokens.lowerBound, let token = scene.view.token(at),
      between.contains(token.hash) || token.classes.contains(.awardCue) || token.classes.contains(.numeral) || isPrize(scene, at)
        || token.kind == .number || [.for, .as].contains(token.word)
    { at -= 1 }
    guard let verb = scene.view.token(at), at >= scene.tokens.lowerBound, !HonourWinners.isUnreal(scene, verb: at) else { return [] }
    // "Denmark's T was best foreign-language film"
    if first == at, at == category.lowerBound - 1, [.was, .were].contains(verb.word) { return HonourWinners.find(scene, of: at) }
    if namings.contains(verb.hash) {
      let be = [at - 1, at - 2].first { [.was, .were, .been, .is, .are].contains(scene.word($0)) }
      if let be { return HonourWinners.find(scene, of: be) }
      if let named = named(scene, at) { return [named] }
    }
    let isBare = first == at && !isTold(scene, behind: category.upperBound)
    guard HonourWinners.tellsOfWinning(scene, at), !(nominal.contains(verb.hash) && isBare) else { return [] }
    let found = HonourWinners.find(scene, of: at)
    // "shared the best actress award with Y"
    let with = behindPrize(scene, category.upperBound)
    guard scene.word(with) == .with, sharing.contains(verb.hash) else { return found }
    return found + HonourWinners.receivers(scene, behind: with).map(\.entity)
  }

  /// "T, named best limited series, added": the name before the comma.
  private static func named(_ scene: RelationScene, _ verb: Int) -> Int? {
    scene.mentions.last {
      $0.tokens.upperBound < verb && HonourWinners.isWinner($0, scene)
        && (scene.factScene.after($0) == verb && scene.factScene.endsWithInnerComma($0)
          || scene.factScene.after($0) == verb - 1 && scene.view.tokens[verb - 1].isMark(","))
    }?.entity
  }

  /// "received best film for T", "received the best actor award": not "received best film reviews".
  private static func isTold(_ scene: RelationScene, behind end: Int) -> Bool {
    guard let next = scene.view.token(end) else { return true }
    return next.kind != .word || next.classes.contains(.stopword) || next.classes.contains(.awardCue) || nouns.contains(next.hash)
  }

  private static func isPrize(_ scene: RelationScene, _ at: Int) -> Bool {
    scene.context.mention(scene.field, at: at).map { scene.context.type($0) == .award } ?? false
  }

  /// "best picture went to T", "best actor was won by X"
  private static func receivers(_ scene: RelationScene, behind end: Int) -> [Int] {
    var at = end
    while at < end + 10, let token = scene.view.token(at), token.kind == .word, !goes.contains(token.hash), !won.contains(token.hash) {
      at += 1
    }
    guard let verb = scene.view.token(at) else { return [] }
    guard goes.contains(verb.hash) && scene.word(at + 1) == .to || won.contains(verb.hash) && scene.word(at + 1) == .by else { return [] }
    return HonourWinners.receivers(scene, behind: at + 1).map(\.entity)
  }

  /// "best director for X", "best actress for ‘T’ star X": a person that a sentence of winning names behind a category.
  private static func recipient(_ scene: RelationScene, behind end: Int) -> NamedSpan? {
    guard scene.word(end) == .for,
      let person = scene.of(.person).first(where: { $0.tokens.lowerBound > end && $0.tokens.lowerBound < end + 9 }),
      (end + 1..<person.tokens.lowerBound).allSatisfy({
        let token = scene.view.tokens[$0]
        return token.kind == .quote || token.kind == .hyphen || token.kind == .clitic || token.word == .its || token.word == .the
          || token.kind == .word && (!token.classes.contains(.stopword) || scene.context.mention(scene.field, at: $0) != nil)
      }), scene.view.token(person.tokens.upperBound)?.kind != .clitic,
      scene.tokens.contains(where: { $0 < end && HonourWinners.tellsOfWinning(scene, $0) && !HonourWinners.isUnreal(scene, verb: $0) })
    else { return nil }
    return person
  }

  private static let nouns = WordSet("honor honors honour honours title gong gongs trophies")
  private static let joining = WordSet("and as well also plus the a for both")
  private static let between = WordSet(
    "home away up with the a an his her its their title honor honour honors honours gong first second third of")
  /// "received best film reviews", "picked best director": these need the noun of the prize.
  private static let nominal = WordSet("picked received receives honored honoured awarded")
  private static let namings = WordSet(
    """
    named crowned voted chosen declared judged adjudged awarded honored honoured recognized recognised selected announced given presented
    """)
  private static let repeating = WordSet("repeated repeating repeats")
  private static let sharing = WordSet("shared shares share")
  private static let goes = WordSet("went goes given awarded presented handed")
  private static let won = WordSet("won shared taken claimed")
}
