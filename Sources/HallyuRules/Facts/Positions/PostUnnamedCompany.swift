import HallyuAnnotations
import HallyuText

/// Whose a post before a name is, where no organization stands beside it: told by the speaker before, the clause behind, or nobody.
extension PostBeforeName {
  /// The organization of a post beside which none is named, if the text tells it, and how sure the row is; nil where there should be none.
  static func guess(
    _ phrase: Phrase, _ scene: FactScene, _ board: PositionBoard
  ) -> (organization: Int?, confidencePercent: Int)? {
    let (person, head, opening, unit) = (phrase.person, phrase.head, phrase.opening, phrase.unit)
    // "Netflix founder X and executive editor Y"
    if scene.isLower(head), !outsiders.contains(scene.tokens[head].hash), scene.token(opening.first - 1)?.word == .and,
      let other = scene.named(.person, at: opening.first - 2), let company = board.lastOrganization(of: other)
    {
      return (company, 74)
    }
    // "Spokeswoman X said Norvel had no plans"
    if spokespeople.contains(scene.tokens[head].hash), opening.first == head, opening.first < unit.lowerBound + 2,
      let company = scene.context.mentions(scene.field, in: person.tokens.upperBound..<unit.upperBound, of: .organization).first,
      company.tokens.lowerBound - person.tokens.upperBound < 5
    {
      return (company.entity, 70)
    }
    if let company = PostCompany.ofTrade(scene.tokens[head], scene, before: opening.first) { return (company, 70) }
    if phrase.isInstitution { return (nil, 60) }
    // "campus registrar X", "senior lecturer in Chinese Dr X"
    if academics.contains(scene.tokens[head].hash), opening.first < head || phrase.end > head { return (nil, 60) }
    if phrase.kind == .civic { return (nil, opening.isPlaced ? 84 : 70) }
    // "presidential chief of staff X"
    if (opening.first..<head).contains(where: { scene.tokens[$0].hash == presidential }) { return (nil, 70) }
    guard phrase.kind == .corporate else { return nil }
    // "his boss X"
    if scene.tokens[head].hash == boss, let owner = scene.token(opening.first - 1), [.his, .her, .their].contains(owner.word) {
      return nil
    }
    let isOfState = scene.tokens[head].hash == president && scene.tokens[head].isCapitalized
    // "Netflix founder X and president Y"; not "Netflix co-CEO X and President Y"
    if !isOfState, scene.token(opening.first - 1)?.word == .and, scene.named(.person, at: opening.first - 2) != nil,
      let company = PostCompany.meant(person, scene)
    {
      return (company, 72)
    }
    // "reports to entertainment president X"
    let isOfDepartment = head > opening.first && scene.isLower(head) && PostWords.departments.contains(scene.tokens[head - 1].hash)
    let isOpen = opening.isPlaced || scene.tokens[head].hash == president && !isOfDepartment
    if isOpen || hasUnknownOwner(opening.first, head, unit, scene) { return (nil, 60) }
    return PostCompany.meant(person, scene).map { ($0, 66) }
  }

  /// "Emirates President X" where no rule knew Emirates: some other company is no guess to make.
  static func hasUnknownOwner(_ first: Int, _ head: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    let holdsName = (first..<head).contains {
      let token = scene.tokens[$0]
      return scene.view.isNameWord($0) && token.kind == .word && !PostWords.modifiers.contains(token.hash) && !PostWords.isHead(token)
        && token.hash != independent
    }
    guard !holdsName, first > 0 else { return holdsName }
    let before = scene.tokens[first - 1]
    let followsName =
      first > unit.lowerBound && scene.view.isNameWord(first - 1) && scene.mention(at: first - 1) == nil
      && !before.classes.contains(.stopword)
    return followsName || before.kind == .clitic
  }

  /// "Professor X of Y University", "Prof. X, who teaches at Y University".
  static func organizationAfter(_ person: NamedSpan, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    var at = scene.skipQuotes(person.tokens.upperBound)
    guard at < unit.upperBound else { return nil }
    // "Vice president for content X left Netflix"
    if leaving.contains(scene.tokens[at].hash), let company = scene.named(.organization, at: at + 1) { return company.entity }
    if [.of, .at, .from, .with].contains(scene.tokens[at].word) {
      at += 1
      var steps = 0
      while at < unit.upperBound, steps < 4, scene.mention(at: at) == nil,
        scene.tokens[at].word == .the || scene.isLower(at) && !scene.tokens[at].classes.contains(.stopword)
      {
        at += 1
        steps += 1
      }
      return scene.named(.organization, at: at)?.entity
    }
    guard scene.isComma(at), scene.token(at + 1)?.word == .who, let verb = scene.token(at + 2), working.contains(verb.hash) else {
      return nil
    }
    at += 3
    let end = min(unit.upperBound, at + 9)
    while at < end, !scene.isComma(at) {
      if let mention = scene.named(.organization, at: at) { return mention.entity }
      at += 1
    }
    return nil
  }

  /// Who speaks of companies from outside.
  private static let outsiders = WordSet(
    """
    analyst analysts professor prof critic economist strategist columnist reporter correspondent journalist lawyer attorney scholar \
    researcher fellow lecturer consultant director directors commentator sociologist historian lobbyist minister senator mayor governor \
    spokesman spokeswoman spokesperson president
    """)
  private static let spokespeople = WordSet("spokesman spokeswoman spokesperson")
  static let academics = WordSet("lecturer registrar provost rector dean")
  private static let boss = Fold.hash("boss")
  private static let presidential = Fold.hash("presidential")
  private static let leaving = WordSet("left leaves quit quits exited exits departed departs")
  private static let working = WordSet("teaches works covers researches lectures studies worked taught specializes specialises")
}
