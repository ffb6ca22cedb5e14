import HallyuAnnotations
import HallyuCore
import HallyuText

/// `wins_award`: a person or title that won a prize.
enum Honours {
  static let manual = RuleManual(
    "relation.wins-award", "A person or title with won, received or took before a prize.",
    fires: [
      .init("Kim Mu Jun won the ⟦Newcomer Award⟧ in 2023.", "wins_award"),
      .init("The ⟦Newcomer Award⟧ went to Kim Mu Jun.", "wins_award"),
      .init("Kim Mu Jun rose in the film ‘Tin Moon’, for which he was awarded the ⟦Newcomer Award⟧.", "wins_award"),
      .init("Kim Mu Jun, a three-time ⟦Newcomer Award⟧ winner, left.", "wins_award"),
      .init("The film ‘Tin Moon’ is long. It won the ⟦Newcomer Award⟧.", "wins_award"),
      .init("The film ‘Tin Moon’ is long. It became the first film to win the ⟦Newcomer Award⟧.", "wins_award"),
      .init("The film ‘Never No Moon’ takes the ⟦Newcomer Award⟧.", "wins_award"),
      .init("The film ‘Tin Moon’, which Kim Mu Jun directed, took the ⟦Newcomer Award⟧.", "wins_award"),
      .init("The film ‘Tin Moon’ was the big winner at the ⟦Newcomer Awards⟧.", "wins_award"),
      .init("He met ⟦Newcomer Award⟧ winner Kim Mu Jun.", "wins_award"),
      .init("The ⟦Newcomer Award⟧, which comes with $3,000, went to Kim Mu Jun.", "wins_award"),
      .init("The film ‘Tin Moon’ earned Kim Mu Jun a ⟦Newcomer Award⟧.", "wins_award"),
      .init("Kim Mu Jun walked away with a ⟦Newcomer Award⟧.", "wins_award"),
      .init("Last year’s ⟦Newcomer Award⟧ winner for best picture, ‘Tin Moon’, is out. It is a film.", "wins_award"),
      .init("The film ‘Old Salt’ lost the ⟦Newcomer Award⟧ to the film ‘Tin Moon’.", "wins_award"),
      .init("Kim Mu Jun and Han Seo-jin shared the ⟦Newcomer Award⟧.", "wins_award"),
      .init("The film ‘Tin Moon’, winner of the ⟦Newcomer Award⟧, opens in May.", "wins_award"),
      .init("Winner of the ⟦Newcomer Award⟧, ‘Tin Moon’ opens in May. It is a film.", "wins_award"),
      .init("The film ‘Tin Moon’ went on to receive a Newcomer Award, a Nebula Award, and the ⟦Grand Bell Award⟧.", "wins_award"),
      .init("Kim Mu Jun will receive the honorary ⟦Newcomer Award⟧ in May.", "wins_award"),
      .init("The ⟦Grand Prize⟧ at the Newcomer Awards went to Kim Mu Jun.", "wins_award"),
      .init("Kim Mu Jun and director Han Seo-jin received the ⟦Newcomer Award⟧.", "wins_award"),
      .init("The ⟦Newcomer Award⟧ was given to Kim Mu Jun of ‘Tin Moon’ and Han Seo-jin of ‘Old Salt’.", "wins_award"),
    ],
    leaves: [
      "Kim Mu Jun, a Newcomer Award nominee, left.", "Kim Mu Jun received two Newcomer Award nominations.",
      "The film ‘Tin Moon’ was nominated for the Grand Bell Award.", "Kim Mu Jun could win the Newcomer Award.",
      "Kim Mu Jun received applause at the Newcomer Awards.", "Kim Mu Jun has never won the Newcomer Award.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    let prizes = scene.of(.award)
    var found = wonFor(scene)
    guard !prizes.isEmpty else { return found }
    for at in scene.tokens
    where HonourWinners.tellsOfWinning(scene, at)
      && (!HonourWinners.isUnreal(scene, verb: at) || isDecided(scene, at))
    {
      guard let prize = prizes.first(where: { $0.tokens.lowerBound > at && $0.tokens.lowerBound - at < 12 }),
        !HonourWinners.isNomination(scene, behind: prize.tokens.upperBound), isWon(prize, scene, verb: at)
      else { continue }
      // "won the Norvel Award and the Orwick Prize"
      let isList = [.the, .a, .an].contains(scene.word(at + 1)) && prize.tokens.lowerBound == at + 2
      let listed = isList ? scene.list(from: prize) : [prize]
      let others = prizes.filter { $0.tokens.lowerBound > prize.tokens.upperBound && isFurther($0, behind: prize, scene) }
      let all = listed + others.filter { !listed.contains($0) }
      found += HonourWinners.find(scene, of: at).flatMap { winner in all.map { scene.relation(winner, .winsAward, $0, manual.id, 78) } }
    }
    found += gifts(scene, prizes)
    found += prizes.compactMap { winner(scene, $0) ?? winner(at: $0, scene) ?? winner(of: $0, scene) }
    return found
  }

  /// "will receive the honorary Palme d'Or": a prize that nobody competes for.
  private static func isDecided(_ scene: RelationScene, _ verb: Int) -> Bool {
    scene.word(verb - 1) == .will && scene.word(verb) != .win
      && (verb + 1..<min(verb + 5, scene.tokens.upperBound)).contains { decided.contains(scene.view.tokens[$0].hash) }
  }

  private static let decided = WordSet("honorary lifetime career achievement")

  /// "won the Palme d'Or at Cannes and four Oscars"
  private static func isFurther(_ prize: NamedSpan, behind first: NamedSpan, _ scene: RelationScene) -> Bool {
    var at = prize.tokens.lowerBound - 1
    while at > first.tokens.upperBound,
      scene.view.tokens[at].kind == .number || scene.view.tokens[at].classes.contains(.numeral) || [.the, .a, .an].contains(scene.word(at))
    { at -= 1 }
    return scene.word(at) == .and && prize.tokens.lowerBound - first.tokens.upperBound < 7
      && !HonourWinners.isNomination(scene, behind: prize.tokens.upperBound)
  }

  /// "received applause at the Salt Awards": of awards that something happens at, a prize or "won big" must be told.
  private static func isWon(_ prize: NamedSpan, _ scene: RelationScene, verb: Int) -> Bool {
    guard !winning.contains(scene.view.tokens[verb].hash),
      let link = (verb + 1..<prize.tokens.lowerBound).first(where: { [.at, .during, .from, .before, .after].contains(scene.word($0)) })
    else { return true }
    return (verb + 1..<link).contains {
      let token = scene.view.tokens[$0]
      return token.classes.contains(.awardCue) || token.word == .year || HonourWinners.best.contains(token.hash)
        || honours.contains(token.hash) || token.kind == .number || token.classes.contains(.numeral)
    }
  }

  /// "while X and Y won for T": the prize told of before.
  private static func wonFor(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    for at in scene.tokens where scene.word(at) == .won && scene.word(at + 1) == .for {
      guard scene.of(.person).contains(where: { $0.tokens.upperBound == at }),
        let prize = scene.of(.award).last(where: { $0.tokens.upperBound <= at })?.entity
          ?? scene.context.mentions[0].last(where: { scene.context.type($0) == .award })?.entity
      else { continue }
      found += HonourWinners.find(scene, of: at).map { scene.relation($0, .winsAward, prize, at: at..<at + 1, manual.id, 66) }
    }
    return found
  }

  /// "X, a seven-time Emmy winner", "Emmy winner X", "the Emmy-winning drama T": who stands beside the winner's noun.
  private static func winner(_ scene: RelationScene, _ prize: NamedSpan) -> Relation? {
    var noun = prize.tokens.upperBound
    if scene.view.token(noun)?.kind == .hyphen { noun += 1 }
    guard let token = scene.view.token(noun),
      HonourWinners.winners.contains(token.hash) || noun > prize.tokens.upperBound && token.word == .winning
    else {
      return nil
    }
    var at = noun + 1
    // "last year's Oscar winner for best picture, T"
    if scene.word(at) == .for, let comma = (at + 1..<at + 6).first(where: { scene.view.token($0)?.isMark(",") == true }) { at = comma + 1 }
    while at < noun + 9, let next = scene.view.token(at), scene.context.mention(scene.field, at: at) == nil,
      next.kind == .quote || next.kind == .hyphen || next.kind == .word && !next.isCapitalized && !next.classes.contains(.stopword)
    { at += 1 }
    let behind = scene.context.mention(scene.field, at: at).flatMap {
      $0.tokens.lowerBound == at && [.person, .title].contains(scene.context.type($0)) ? $0 : nil
    }
    if let behind, scene.view.token(behind.tokens.upperBound)?.kind != .clitic {
      return scene.relation(behind.entity, .winsAward, prize, manual.id, 72)
    }
    // "X, a seven-time Emmy winner,"
    var first = prize.tokens.lowerBound - 1
    while first > prize.tokens.lowerBound - 6,
      scene.view.token(first).map({ $0.kind == .hyphen || $0.kind == .word && $0.word != .a && $0.word != .an && !$0.isCapitalized })
        ?? false
    {
      first -= 1
    }
    guard [.a, .an].contains(scene.word(first)), scene.view.token(first - 1).map({ $0.isMark(",") || $0.kind == .quote }) == true,
      let named = scene.mentions.last(where: { $0.tokens.upperBound <= first }), [.person, .title].contains(scene.context.type(named)),
      (named.tokens.upperBound..<first).allSatisfy({ scene.view.tokens[$0].isMark(",") || scene.view.tokens[$0].kind == .quote })
    else { return nil }
    return scene.relation(named.entity, .winsAward, prize, manual.id, 72)
  }

  /// "T was the upset winner at the Norvel Awards"
  private static func winner(at prize: NamedSpan, _ scene: RelationScene) -> Relation? {
    let link = scene.view.indexBefore(prize.tokens.lowerBound, skippingArticles: true)
    guard [.at, .of].contains(scene.word(link)), let noun = scene.view.token(link - 1), HonourWinners.winners.contains(noun.hash),
      let verb = (max(scene.tokens.lowerBound, link - 6)..<link).last(where: { [.was, .is, .were].contains(scene.word($0)) }),
      !scene.view.tokens[verb + 1].classes.contains(.negation),
      let winner = scene.mentions.last(where: {
        $0.tokens.upperBound <= verb && [.person, .title].contains(scene.context.type($0))
      }), scene.factScene.after(winner) == verb
    else { return nil }
    return scene.relation(winner.entity, .winsAward, prize, manual.id, 72)
  }

  /// "T, winner of the Salt Award,", "Winner of the Salt Award, T opens"
  private static func winner(of prize: NamedSpan, _ scene: RelationScene) -> Relation? {
    var link = prize.tokens.lowerBound - 1
    while link > scene.tokens.lowerBound, let token = scene.view.token(link),
      [.the, .a, .an].contains(token.word) || token.kind == .number || token.classes.contains(.numeral)
    { link -= 1 }
    guard scene.word(link) == .of, let noun = scene.view.token(link - 1), HonourWinners.winners.contains(noun.hash) else { return nil }
    var first = link - 2
    while first > link - 6, let token = scene.view.token(first),
      [.the, .a, .an, .two].contains(token.word) || token.kind == .hyphen
        || token.kind == .word && !token.isCapitalized && !token.classes.contains(.stopword)
    { first -= 1 }
    if first < scene.tokens.lowerBound {
      guard
        let comma = (prize.tokens.upperBound..<min(prize.tokens.upperBound + 8, scene.tokens.upperBound)).first(where: {
          scene.view.tokens[$0].isMark(",")
        }), let named = scene.mentions.first(where: { $0.tokens.lowerBound > comma && $0.tokens.lowerBound - comma < 4 }),
        HonourWinners.isWinner(named, scene)
      else { return nil }
      return scene.relation(named.entity, .winsAward, prize, manual.id, 70)
    }
    guard scene.view.token(first)?.isMark(",") == true || scene.view.token(first)?.kind == .quote,
      let named = scene.mentions.last(where: { $0.tokens.upperBound <= first }), HonourWinners.isWinner(named, scene),
      (named.tokens.upperBound...first).allSatisfy({ scene.view.tokens[$0].isMark(",") || scene.view.tokens[$0].kind == .quote })
    else { return nil }
    return scene.relation(named.entity, .winsAward, prize, manual.id, 72)
  }

  private static let winning = WordSet("win wins won winning swept sweeps dominated")
  private static let honours = WordSet("honor honour honors honours daesang grand prix gong gongs title")

  /// "handing its New Currents Awards to T", "the award went to X": the prize, `to`, and who gets it.
  private static func gifts(_ scene: RelationScene, _ prizes: [NamedSpan]) -> [Relation] {
    var found: [Relation] = []
    for prize in prizes {
      let end = prize.tokens.upperBound
      // "The Grand Prize at the Salt Awards went to X"
      let limit =
        prizes.first { $0.tokens.lowerBound >= end && !isPlace($0, of: prize, scene) }?.tokens.lowerBound ?? scene.tokens.upperBound
      if prizes.contains(where: { isPlace(prize, of: $0, scene) }) { continue }
      // "The Salt Award, which comes with $3,000, went to T".
      let went = (end..<min(limit, end + 24)).first { scene.word($0) == .to && Honours.given.contains(scene.view.tokens[$0 - 1].hash) }
      guard let to = went ?? (end..<min(end + 4, limit)).first(where: { scene.word($0) == .to }) else { continue }
      let isGift =
        (end..<to).contains { given.contains(scene.view.tokens[$0].hash) }
        || (max(scene.tokens.lowerBound, prize.tokens.lowerBound - 5)..<prize.tokens.lowerBound).contains {
          giving.contains(scene.view.tokens[$0].hash)
        }
      guard isGift else { continue }
      found += HonourWinners.receivers(scene, behind: to).map { scene.relation($0.entity, .winsAward, prize, manual.id, 72) }
    }
    return found
  }

  /// "the Grand Prize at the Salt Awards": where the first is given.
  private static func isPlace(_ awards: NamedSpan, of prize: NamedSpan, _ scene: RelationScene) -> Bool {
    awards != prize && scene.view.indexBefore(awards.tokens.lowerBound, skippingArticles: true) == prize.tokens.upperBound
      && [.at, .of].contains(scene.word(prize.tokens.upperBound))
  }

  private static let given = WordSet("went goes awarded given handed presented")
  private static let giving = WordSet([
    "lost", "handing", "handed", "hands", "gave", "giving", "gives", "presented", "presenting", "awarded", "awarding",
  ])
}
