import HallyuAnnotations
import HallyuText

/// Who wins what a verb tells, one, or several that "and" joins, and what all rules of prizes ask of such verbs.
enum HonourWinners {
  /// The pronoun or the names beside the verb, whom an insertion describes, else the person or work named last, whose possessive nothing
  /// else is.
  static func find(_ scene: RelationScene, of verb: Int) -> [Int] {
    // "X beat Y to win"
    if scene.word(verb) == .win,
      let beat = (max(scene.tokens.lowerBound, verb - 9)..<verb).last(where: { beating.contains(scene.view.tokens[$0].hash) })
    {
      return find(scene, of: beat)
    }
    if let first = becoming(scene, verb) { return [first] }
    if let one = indirect(scene, verb) ?? beside(scene, verb) ?? joined(scene, verb) { return [one] }
    if let described = described(scene, verb) { return [described.entity] }
    let last = scene.mentions.last {
      $0.tokens.upperBound <= verb && isWinner($0, scene) && scene.view.token($0.tokens.upperBound)?.kind != .clitic
    }
    guard let last else { return pronoun(scene, before: verb).map { [$0] } ?? [] }
    // "T, which X directed, took": the work.
    if scene.word(last.tokens.lowerBound - 1) == .which,
      let work = scene.factScene.named(.title, at: scene.factScene.back(last.tokens.lowerBound - 2))
    {
      return [work.entity]
    }
    // "‘T’, a short film by X, won": the work, though no rule knows its name.
    if scene.word(last.tokens.lowerBound - 1) == .by, scene.view.token(last.tokens.upperBound)?.isMark(",") == true,
      start(of: verb, scene) == last.tokens.upperBound + 1
    {
      return []
    }
    return together(endingWith: last, scene, verb).map(\.entity)
  }

  /// "X took the prize for T, becoming the first Korean to win it": whom the sentence is about.
  private static func becoming(_ scene: RelationScene, _ verb: Int) -> Int? {
    guard scene.word(verb) == .win, scene.word(verb - 1) == .to,
      (max(scene.tokens.lowerBound, verb - 9)..<verb).contains(where: { scene.view.tokens[$0].hash == becoming })
    else { return nil }
    return scene.mentions.first { $0.tokens.upperBound < verb && isWinner($0, scene) && isOpening($0, scene) }?.entity
  }

  private static let becoming = Fold.hash("becoming")

  static func isWinner(_ mention: NamedSpan, _ scene: RelationScene) -> Bool {
    [.person, .title].contains(scene.context.type(mention))
  }

  /// "The part earned her the prize", "T won Kim Mu Jun an Oscar": who gets what stands behind.
  private static func indirect(_ scene: RelationScene, _ verb: Int) -> Int? {
    guard earning.contains(scene.view.tokens[verb].hash) else { return nil }
    let next = verb + 1
    if scene.word(next) == .her || scene.view.token(next)?.hash == him, [.the, .a, .an].contains(scene.word(next + 1)) {
      return scene.subjects.coreference.antecedent(scene.field, at: next)
        ?? scene.of(.person).last { $0.tokens.upperBound <= verb }?.entity
    }
    guard let person = scene.context.mention(scene.field, at: next), scene.context.type(person) == .person,
      [.the, .a, .an, .his, .her].contains(scene.word(person.tokens.upperBound))
    else { return nil }
    return person.entity
  }

  private static let earning = WordSet("earned earns won landed netted")
  private static let him = Fold.hash("him")

  /// True for a name of somebody who could be the winner.
  static func isBetween(_ at: Int, _ scene: RelationScene) -> Bool {
    scene.context.mention(scene.field, at: at).map { isWinner($0, scene) } ?? false
  }

  /// Those who get what stands behind "to": "to X", "to X and Y", "to Ma Ji-won's Tideland".
  static func receivers(_ scene: RelationScene, behind to: Int) -> [NamedSpan] {
    guard let first = scene.mentions.first(where: { $0.tokens.lowerBound > to && isWinner($0, scene) }),
      first.tokens.lowerBound - to < 6
    else { return [] }
    if let works = worksOfPeople(scene, from: first) { return works }
    // "to Ma Ji-won's Tideland": the work.
    if scene.context.type(first) == .person, scene.view.token(first.tokens.upperBound)?.kind == .clitic {
      let work = scene.mentions.first { $0.tokens.lowerBound > first.tokens.upperBound && scene.context.type($0) == .title }
      return [work ?? first]
    }
    if let apart = withWorks(scene, from: first) { return apart }
    let list = scene.list(from: first)
    return list.count > 1 && (first.tokens.upperBound..<list[1].tokens.lowerBound).contains { scene.word($0) == .and } || list.count > 2
      ? list : [first]
  }

  /// "to X’s T and Y’s T2", "to T by X and T2 by Y": each work with who made it, or nil for other lists.
  private static func worksOfPeople(_ scene: RelationScene, from first: NamedSpan) -> [NamedSpan]? {
    guard
      let start = scene.context.type(first) == .title
        ? first
        : scene.of(.title).first(where: { title in
          title.tokens.lowerBound > first.tokens.upperBound && title.tokens.lowerBound - first.tokens.upperBound < 4
        }), scene.context.type(first) == .title || scene.view.token(first.tokens.upperBound)?.kind == .clitic
    else { return nil }
    var works = [start]
    for title in scene.of(.title) where title.tokens.lowerBound > start.tokens.lowerBound {
      let between = works[works.count - 1].tokens.upperBound..<title.tokens.lowerBound
      guard between.count < 20, between.contains(where: { scene.word($0) == .and || scene.view.tokens[$0].isMark(",") }),
        between.contains(where: { scene.of(.person).map(\.tokens.lowerBound).contains($0) }), between.allSatisfy({ isOfMaker($0, scene) })
      else { break }
      works.append(title)
    }
    return works.count > 1 && scene.tokens.contains(where: { $0 > start.tokens.upperBound && scene.word($0) == .and }) ? works : nil
  }

  /// A token of what stands between two works with makers: "(Pakistan) and Norvel's", "by South Korean director X, and".
  private static func isOfMaker(_ at: Int, _ scene: RelationScene) -> Bool {
    if let mention = scene.context.mention(scene.field, at: at) { return [.person, .place].contains(scene.context.type(mention)) }
    let token = scene.view.tokens[at]
    return token.kind != .word || [.and, .by, .from, .the].contains(token.word) || token.classes.contains(.demonym)
      || !token.classes.isDisjoint(with: [.personCue, .workCue])
  }

  /// "to X of T and Y of T2", "to X for T, Y for T2 and Z for T3": people with their works, or nil for other lists.
  private static func withWorks(_ scene: RelationScene, from first: NamedSpan) -> [NamedSpan]? {
    guard scene.context.type(first) == .person else { return nil }
    var list = [first]
    var hasAnd = false
    for person in scene.of(.person) where person.tokens.lowerBound > first.tokens.lowerBound {
      let between = list[list.count - 1].tokens.upperBound..<person.tokens.lowerBound
      guard between.count < 16, let link = between.first, [.of, .from, .for, .in].contains(scene.word(link)),
        between.allSatisfy({
          let token = scene.view.tokens[$0]
          return $0 == link || token.kind == .quote || token.isMark(",") || token.word == .and
            || scene.context.mention(scene.field, at: $0).map { scene.context.type($0) == .title } ?? false
        })
      else { break }
      hasAnd = hasAnd || scene.word(person.tokens.lowerBound - 1) == .and
      list.append(person)
    }
    return hasAnd ? list : nil
  }

  /// "X and Y shared", "T and T2 each won": all of a list that ends right before the verb.
  private static func together(endingWith last: NamedSpan, _ scene: RelationScene, _ verb: Int) -> [NamedSpan] {
    let end = scene.factScene.after(last)
    let opening = start(of: verb, scene)
    // "its four stars - X, Y and Z - shared"
    guard end == opening || end == opening - 1 && [.dash, .hyphen].contains(scene.view.tokens[end].kind),
      let first = scene.of(scene.context.type(last)).first(where: { $0.tokens.lowerBound < last.tokens.lowerBound }),
      let list = scene.of(scene.context.type(last)).lazy.filter({ $0.tokens.lowerBound >= first.tokens.lowerBound })
        .map({ scene.list(from: $0) }).first(where: { $0.contains(last) && $0.count > 1 })
    else { return [last] }
    let named = list.filter { $0.tokens.upperBound <= verb }
    let before = scene.view.indexBefore(last.tokens.lowerBound, skippingArticles: true)
    // "X and director Y"
    let isJoined = named.count > 1 && (scene.word(before) == .and || isTrade(scene, before) && scene.word(before - 1) == .and)
    return isJoined ? named : [last]
  }

  static func isTrade(_ scene: RelationScene, _ at: Int) -> Bool {
    scene.view.token(at).map { $0.kind == .word && !$0.isCapitalized && $0.classes.contains(.personCue) } ?? false
  }

  /// First token of the verb with its auxiliaries: "has also won".
  private static func start(of verb: Int, _ scene: RelationScene) -> Int {
    var at = verb
    while at > scene.tokens.lowerBound, helping.contains(scene.view.tokens[at - 1].hash) { at -= 1 }
    return at
  }

  /// "T, a thriller directed by X, received", "X, who rose to fame in T, picked up": whom the words between two commas describe.
  private static func described(_ scene: RelationScene, _ verb: Int) -> NamedSpan? {
    var close = start(of: verb, scene) - 1
    while scene.view.token(close)?.kind == .quote { close -= 1 }
    guard close > scene.tokens.lowerBound, scene.view.tokens[close].isMark(",") else { return nil }
    return scene.mentions.first { mention in
      guard mention.tokens.upperBound < close, isWinner(mention, scene), isOpening(mention, scene) else { return false }
      let open = scene.factScene.after(mention)
      let behind = scene.view.token(open)?.isMark(",") == true ? open + 1 : scene.factScene.endsWithInnerComma(mention) ? open : 0
      return behind > 0 && behind < close && openings.contains(scene.view.tokens[behind].hash)
    }
  }

  /// True for a name that nothing but what it is stands before in its clause.
  private static func isOpening(_ mention: NamedSpan, _ scene: RelationScene) -> Bool {
    var at = mention.tokens.lowerBound - 1
    while at >= scene.tokens.lowerBound, mention.tokens.lowerBound - at < 9 {
      let token = scene.view.tokens[at]
      if token.isMark(",") || token.isMark(";") || [.while, .but, .that].contains(token.word) { return true }
      if token.word == .and { return scene.view.token(at - 1)?.isMark(",") == true }
      guard
        token.kind == .quote || token.kind == .hyphen || token.kind == .clitic || token.word == .the || token.kind == .number
          || token.kind == .word && !token.classes.contains(.stopword)
      else { return false }
      at -= 1
    }
    return at < scene.tokens.lowerBound
  }

  /// "In T he was loved as C and won": the subject of the clause, not the character.
  private static func joined(_ scene: RelationScene, _ verb: Int) -> Int? {
    scene.word(verb - 1) == .and ? scene.factScene.subjects(of: verb)?.people.first?.mention.entity : nil
  }

  /// "in T, for which he was awarded", "and she won": the pronoun of the verb's own clause.
  private static func beside(_ scene: RelationScene, _ verb: Int) -> Int? {
    var at = verb - 1
    while at > verb - 4, [.was, .has, .had, .also, .were, .have].contains(scene.word(at)) { at -= 1 }
    guard [.he, .she].contains(scene.word(at)) else { return nil }
    return scene.subjects.coreference.antecedent(scene.field, at: at)
  }

  /// "She won the prize".
  private static func pronoun(_ scene: RelationScene, before verb: Int) -> Int? {
    // "It also became the first film to win the prize", "the show picked up the prize"
    let opening = scene.tokens.lowerBound
    let isFirst = scene.word(opening) == .it && scene.word(verb - 1) == .to
    let isNoun = scene.word(verb - 2) == .the && scene.view.token(verb - 1)?.classes.contains(.workCue) == true
    if isFirst || isNoun { return scene.factScene.topic(before: opening, confidencePercent: 70, isNearest: isNoun)?.entity }
    // "It won the prize": the work that the text is about.
    if verb - 1 == scene.tokens.lowerBound, scene.word(verb - 1) == .it {
      return scene.factScene.topic(before: verb - 1, confidencePercent: 70)?.entity
    }
    guard let at = (max(scene.tokens.lowerBound, verb - 3)..<verb).last(where: { [.he, .she].contains(scene.word($0)) }) else { return nil }
    return scene.subjects.coreference.antecedent(scene.field, at: at)
  }

  private static let helping = WordSet("has have had also both each was were been later then jointly recently first already just")
  private static let openings = WordSet(
    """
    who which whose a an the directed starring written based about from made created produced set now one adapted helmed known
    """)

  /// "received three Emmy nominations"
  static func isNomination(_ scene: RelationScene, behind end: Int) -> Bool {
    (end..<end + 3).contains {
      scene.view.token($0).map { nominations.contains($0.hash) } ?? false
    }
  }

  private static let nominations = WordSet("nomination nominations nod nods nominee nominees")

  /// "could win", "hopes to win", "has never won", "won none": nothing is won yet, or ever.
  static func isUnreal(_ scene: RelationScene, verb: Int) -> Bool {
    if [.no, .none].contains(scene.word(verb + 1)) { return true }
    let before = max(scene.tokens.lowerBound, verb - 3)..<verb
    // The "No" of a title denies nothing.
    if before.contains(where: {
      scene.context.mention(scene.field, at: $0) == nil && scene.view.tokens[$0].classes.contains(.negation)
        || unreal.contains(scene.view.tokens[$0].hash) && !scene.view.tokens[$0].isCapitalized
    }) {
      return true
    }
    guard scene.word(verb) == .win else { return false }
    // "the first film to win", "went on to win"
    return !(max(scene.tokens.lowerBound, verb - 9)..<verb).contains { firsts.contains(scene.view.tokens[$0].hash) }
      && scene.view.token(verb - 1)?.kind == .word
  }

  /// "won", "walked away with", "went home with"
  static func tellsOfWinning(_ scene: RelationScene, _ at: Int) -> Bool {
    let verb = scene.view.tokens[at].hash
    return wins.contains(verb)
      || leaving.contains(verb) && scene.word(at + 2) == .with && away.contains(scene.view.token(at + 1)?.hash ?? 0)
  }

  private static let leaving = WordSet("walked walks came comes went left")
  static let away = WordSet("away home")

  /// Words of winning, with a prize as their object.
  static let wins = WordSet(
    """
    win wins won winning receive received receives awarded took takes taking claimed claims earned earns nabbed nabs bagged bags scooped scoops \
    collect collected collects grabbed snagged captured picked honored honoured shared shares landed lands clinched clinches swept sweeps garnered dominated \
    secured accepted accepts
    """)
  static let best = WordSet("best outstanding top")
  static let winners = WordSet("winner winners laureate recipient recipients")
  private static let unreal = WordSet("could may might would should can cannot will never failed fail hoped hoping nearly almost")
  private static let beating = WordSet("beat beats beating edged pipped defeated")
  private static let firsts = WordSet(
    "beat beats beating edged pipped defeated first second third only on youngest oldest last ever became")
}
