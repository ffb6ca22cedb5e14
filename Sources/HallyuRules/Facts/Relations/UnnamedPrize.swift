import HallyuAnnotations
import HallyuCore
import HallyuText

/// `wins_award` where the prize has no name of its own: "the grand prize", "the excellence award", "drama of the year".
enum UnnamedPrize {
  static let manual = RuleManual(
    "relation.unnamed-prize", "A prize without a name that somebody won or was given, of awards or a festival that the text names.",
    fires: [
      .init("The ⟦grand prize⟧ went to Kim Mu Jun at the Newcomer Awards.", "wins_award"),
      .init("The ⟦excellence award⟧ was given to Kim Mu Jun and Han Seo-jin at the Newcomer Awards.", "wins_award"),
      .init("Kim Mu Jun won the ⟦audience award⟧ at the Cannes Film Festival.", "wins_award"),
      .init("At the Newcomer Awards, Kim Mu Jun was presented with the ⟦lifetime achievement award⟧.", "wins_award"),
      .init("At the Newcomer Awards, the drama ‘Tin Moon’ took ⟦series of the year⟧.", "wins_award"),
      .init("The ⟦newcomer award⟧ was shared by Kim Mu Jun and Han Seo-jin at the Newcomer Awards.", "wins_award"),
      .init("The ⟦Grand Prix⟧, the second prize, went to the film ‘Tin Moon’ at the Cannes Film Festival.", "wins_award"),
      .init("The jury gave its ⟦grand prize⟧ to the film ‘Tin Moon’ at the Cannes Film Festival.", "wins_award"),
      .init("The MBC Film Awards are old. MBC held its awards in May, where Kim Mu Jun won the ⟦grand prize⟧.", "wins_award"),
      .init("The Newcomer Awards were held. Kim Mu Jun and Han Seo-jin won the ⟦acting trophies⟧ for ‘Tin Moon’.", "wins_award"),
      .init("The Newcomer Awards and the Grand Bell Awards are old. Kim Mu Jun won the ⟦grand prize⟧ in May.", "wins_award"),
      .init("Kim Mu Jun received the ⟦Cecil B. DeMille Award⟧ in May.", "wins_award"),
      .init("The ⟦Cecil B. DeMille Award⟧ was jointly presented to Han Seo-jin’s film ‘Tin Moon’.", "wins_award"),
      .init("The drama ‘Tin Moon’ was chosen as ⟦drama of the year⟧ at the Newcomer Awards.", "wins_award"),
      .init("Kim Mu Jun was the recipient of the ⟦rookie award⟧ at the Newcomer Awards.", "wins_award"),
    ],
    leaves: [
      "The grand prize went to Kim Mu Jun.", "Kim Mu Jun was nominated for the grand prize at the Newcomer Awards.",
      "At the Newcomer Awards, Kim Mu Jun presented the grand prize.",
      "Kim Mu Jun could win the grand prize at the Cannes Film Festival.",
      "At the Newcomer Awards, Kim Mu Jun spoke of the price of fame.",
      "At the Newcomer Awards, Kim Mu Jun won a leading award.",
      "At the Newcomer Awards, she left the special prize, which was handed to her by Kim Mu Jun.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    for at in scene.tokens where isPrize(scene, at) {
      guard let phrase = phrase(scene, endingAt: at), let awards = home(of: phrase, scene) ?? awards(scene, phrase) else { continue }
      let winners = winners(scene, of: phrase)
      guard !winners.isEmpty else { continue }
      let prize = scene.prizes.entity(name(phrase, scene), scene.field, of: awards, rule: manual.id)
      found += winners.map { scene.relation($0, .winsAward, prize, at: phrase, manual.id, 70) }
    }
    return found
  }

  /// "best actress award": the category.
  private static func name(_ phrase: Range<Int>, _ scene: RelationScene) -> Range<Int> {
    guard let end = PrizeCategory.end(scene, phrase.lowerBound), end < phrase.upperBound else { return phrase }
    return phrase.lowerBound..<end
  }

  /// The noun of a prize in small letters, "Grand Prix", or the "year" of "drama of the year".
  private static func isPrize(_ scene: RelationScene, _ at: Int) -> Bool {
    let token = scene.view.tokens[at]
    guard token.kind == .word, token.word == .year || prizes.contains(token.hash) else { return false }
    // There is a film of that name, too.
    if token.hash == prix { return scene.view.token(at - 1)?.hash == grand && scene.word(at - 2) == .the }
    guard scene.context.mention(scene.field, at: at) == nil else { return false }
    if token.isCapitalized { return namesake(scene, at) != nil }
    return token.word != .year || scene.word(at - 1) == .the && scene.word(at - 2) == .of && !isAdjective(scene, at)
  }

  /// "the Ada Dell Award": the person whose name a prize bears.
  private static func namesake(_ scene: RelationScene, _ noun: Int) -> NamedSpan? {
    guard let person = scene.context.mention(scene.field, at: noun - 1), scene.context.type(person) == .person,
      [.the, .a, .an, .first].contains(scene.word(person.tokens.lowerBound - 1))
    else { return nil }
    return person
  }

  /// "rookie of the year award": the noun comes behind.
  private static func isAdjective(_ scene: RelationScene, _ at: Int) -> Bool {
    scene.view.token(at + 1).map { prizes.contains($0.hash) } ?? false
  }

  /// "lifetime achievement award", "drama of the year": from the word behind the article to the noun, or nil for prizes of no kind.
  private static func phrase(_ scene: RelationScene, endingAt noun: Int) -> Range<Int>? {
    if scene.view.tokens[noun].hash == prix { return noun - 1..<noun + 1 }
    if let person = namesake(scene, noun) { return person.tokens.lowerBound..<noun + 1 }
    var first = noun
    let isYear = scene.word(noun) == .year
    if isYear { first = noun - 3 }
    while noun - first < 8, first - 1 >= scene.tokens.lowerBound, let token = scene.view.token(first - 1),
      token.kind == .hyphen || HonourWinners.best.contains(token.hash)
        || token.kind == .word && !token.classes.contains(.stopword)
          && !HonourWinners.wins.contains(token.hash) && scene.context.mention(scene.field, at: first - 1) == nil
        || token.word == .the && scene.word(first) == .year || token.word == .of && scene.word(first + 1) == .year
        // "the SAG supporting actress trophy"
        || token.shape.contains(.allUpper)
          && scene.context.mention(scene.field, at: first - 1).map { scene.context.type($0) == .organization } ?? false
    { first -= 1 }
    // "won the grand prize", "won series of the year": not "won prizes".
    let before = scene.view.token(first - 1)
    let isDefinite =
      [.the, .a, .an, .its].contains(before?.word ?? .unlisted) || before?.kind == .clitic || scene.view.tokens[first].isCapitalized
    // "a leading award": one that the text does not tell.
    if noun - first == 1, vague.contains(scene.view.tokens[first].hash) { return nil }
    guard isYear && first < noun || isDefinite,
      isDefinite || before.map({ HonourWinners.wins.contains($0.hash) || home == $0.hash || isYear && $0.word == .as }) ?? false,
      first < noun || scene.view.tokens[noun].hash == daesang
    else { return nil }
    return first..<noun + 1
  }

  /// A prize with a name needs no awards that the text names.
  private static func home(of phrase: Range<Int>, _ scene: RelationScene) -> Int? {
    namesake(scene, phrase.upperBound - 1) == nil ? nil : PrizeEntities.nowhere
  }

  /// Whose prize it is: the awards of the sentence, the festival behind it, else the awards that the text is about.
  private static func awards(_ scene: RelationScene, _ phrase: Range<Int>) -> Int? {
    let near = scene.of(.award).filter { isPlaceOf($0, phrase, scene) && Ceremonies.givesMany($0, scene.context) }
    if let own = near.min(by: { distance($0, phrase) < distance($1, phrase) }) { return own.entity }
    let end = phrase.upperBound
    let festival = scene.of(.organization).first {
      $0.tokens.lowerBound >= end && $0.tokens.lowerBound - end < 14 && scene.isFestival($0.entity)
        && [.at, .of, .from, .in].contains(scene.word(scene.view.indexBefore($0.tokens.lowerBound, skippingArticles: true)))
    }
    if let festival { return festival.entity }
    if let own = awardsOfHost(scene, phrase) { return own }
    let ceremonies = scene.prizes.ceremonies
    return ceremonies.headlined ?? ceremonies.only ?? PrizeHome.festival(scene) ?? PrizeHome.nowhere(scene)
  }

  /// "KBS held its drama awards, where X won the grand prize": the awards whose name begins with who holds them.
  private static func awardsOfHost(_ scene: RelationScene, _ phrase: Range<Int>) -> Int? {
    let here = scene.of(.organization).last { $0.tokens.upperBound <= phrase.lowerBound }?.entity
    let first = max(0, scene.tokens.lowerBound - hostTokens)
    let host = here ?? scene.context.mentions(scene.field, in: first..<scene.tokens.lowerBound, of: .organization).last?.entity
    guard let host else { return nil }
    let name = scene.context.entities[host].name + " "
    return scene.prizes.ceremonies.awards.first { scene.context.entities[$0].name.hasPrefix(name) }
  }

  private static let hostTokens = 60

  /// "at the Salt Awards", "of the Salt Awards": not "snubbed by the Salt Awards".
  private static func isPlaceOf(_ award: NamedSpan, _ phrase: Range<Int>, _ scene: RelationScene) -> Bool {
    var link = award.tokens.lowerBound - 1
    while link > scene.tokens.lowerBound, award.tokens.lowerBound - link < 5, let token = scene.view.token(link),
      token.kind == .number || token.kind == .hyphen || [.the, .this, .its].contains(token.word) || token.kind == .clitic
        || token.classes.contains(.numeral) || token.kind == .word && !token.classes.contains(.stopword)
    { link -= 1 }
    return [.at, .of, .in, .from, .during].contains(scene.word(link)) || award.tokens.lowerBound == phrase.upperBound
  }

  private static func distance(_ award: NamedSpan, _ phrase: Range<Int>) -> Int {
    min(abs(award.tokens.lowerBound - phrase.upperBound), abs(phrase.lowerBound - award.tokens.upperBound))
  }

  private static func winners(_ scene: RelationScene, of phrase: Range<Int>) -> [Int] {
    let end = phrase.upperBound
    if HonourWinners.isNomination(scene, behind: end) { return [] }
    // "The grand prize of the festival went to X", "the daesang, or grand prize, was given to X"
    if let to = (end..<min(end + 16, scene.tokens.upperBound)).first(where: {
      scene.word($0) == .to && given.contains(scene.view.tokens[$0 - 1].hash)
    }), ![.him, .her, .them].contains(scene.word(to + 1)), !(end..<to - 1).contains(where: { HonourWinners.isBetween($0, scene) }) {
      return HonourWinners.receivers(scene, behind: to).map(\.entity)
    }
    // "The excellence award was shared by X and Y"
    if let by = (end..<min(end + 6, scene.tokens.upperBound)).first(where: {
      scene.word($0) == .by && sharing.contains(scene.view.tokens[$0 - 1].hash)
    }) {
      return HonourWinners.receivers(scene, behind: by).map(\.entity)
    }
    var at = scene.view.indexBefore(phrase.lowerBound, skippingArticles: true)
    // "The jury gave its grand prize to T"
    if scene.word(end) == .to, giving.contains(scene.view.token(scene.word(at) == .its ? at - 1 : at)?.hash ?? 0) {
      return HonourWinners.receivers(scene, behind: end).map(\.entity)
    }
    // "was chosen as drama of the year"
    if scene.word(at) == .as, scene.view.token(at - 1).map({ choosing.contains($0.hash) }) ?? false { at -= 1 }
    while [.with, .its].contains(scene.word(at)) || scene.view.token(at)?.hash == home || scene.word(at) == .up { at -= 1 }
    guard at > scene.tokens.lowerBound, let verb = scene.view.token(at) else { return [] }
    // "was the recipient of the rookie award"
    if verb.word == .of, HonourWinners.winners.contains(scene.view.token(at - 1)?.hash ?? 0) {
      let verb = (max(scene.tokens.lowerBound, at - 6)..<at).last { [.was, .is, .were].contains(scene.word($0)) }
      return verb.map { HonourWinners.find(scene, of: $0) } ?? []
    }
    let isPassive = presented.contains(verb.hash) || choosing.contains(verb.hash)
    // "was posthumously given"
    let be = [at - 1, at - 2].first { [.was, .were, .been].contains(scene.word($0)) }
    guard isPassive ? be != nil : [at, at - 1].contains(where: { HonourWinners.tellsOfWinning(scene, $0) }),
      !HonourWinners.isUnreal(scene, verb: at)
    else { return [] }
    return HonourWinners.find(scene, of: isPassive ? be ?? at : at)
  }

  private static let prizes = WordSet("prize prizes award awards trophy trophies honor honour daesang prix")
  private static let prix = Fold.hash("prix")
  private static let grand = Fold.hash("grand")
  private static let vague = WordSet("leading major big prestigious coveted posthumous other same further international national")
  private static let daesang = Fold.hash("daesang")
  private static let home = Fold.hash("home")
  private static let given = WordSet("went goes given awarded presented handed")
  private static let sharing = WordSet("shared won taken claimed collected")
  private static let giving = WordSet("gave gives awarded handed presented giving awarding")
  private static let choosing = WordSet("chosen selected named voted crowned picked")
  private static let presented = WordSet("presented honored honoured awarded given recognized recognised")
}
