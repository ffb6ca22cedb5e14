import HallyuAnnotations
import HallyuCore
import HallyuText

/// `remakes`: a title that is a remake, a version or an adaptation of another.
enum Derivation {
  static let manual = RuleManual(
    "relation.remakes", "A title with remake of, adapted from or based on the film before another title.",
    fires: [
      .init("The film ‘Tin Moon’ is a remake of the Japanese film ‘⟦Old Salt⟧’.", "remakes"),
      .init("‘Tin Moon’ opens in May. Adapted from the webtoon ‘⟦Old Salt⟧’, the show is long.", "remakes"),
      .init("The film ‘Tin Moon’, itself a remake of the film ‘⟦Old Salt⟧’, is long.", "remakes"),
      .init("Norvel Studios is developing an English remake of the film ‘⟦Old Salt⟧’.", "remakes"),
      .init("The “⟦Old Salt⟧” remake, titled “Tin Moon,” was long.", "remakes"),
      .init("The drama ‘Tin Moon’ is long. It is the live action adaptation of the webtoon ‘⟦Old Salt⟧’.", "remakes"),
      .init("‘Tin Moon’, a reimagining of the film ‘⟦Old Salt⟧’, opens in May.", "remakes"),
      .init("The film ‘Tin Moon’ draws on the novel ‘⟦Old Salt⟧’.", "remakes"),
      .init("A remake of the film ‘⟦Old Salt⟧’, ‘Tin Moon’ opens in May.", "remakes"),
      .init("The drama ‘⟦Old Salt⟧’ generated a Japanese remake, ‘Tin Moon’.", "remakes"),
      .init("‘Tin Moon’ opens in May. This remake of the Spanish thriller ‘⟦Old Salt⟧’ is long.", "remakes"),
      .init("The film ‘Old Salt’ will be adapted for television by ⟦Norvel Studios⟧.", "remakes"),
    ],
    leaves: [
      "The film ‘Tin Moon’ is based on a true story.", "The film ‘Tin Moon’ drew fans on the day that ‘Old Salt’ opened.",
      "The director of ‘Tin Moon’ is developing an English remake of her own hit, ‘Old Salt’.",
      "The dramas are ‘Tin Moon’, based on a novel by Kim Tae-ri, and ‘Old Salt’.",
      "Early ones included the Malaysian version of the series ‘Old Salt’ and the Thai version of the series ‘Tin Moon’.",
      "Netflix has a new season of ‘Tin Moon’ and an adaptation of the novel ‘Old Salt’.",
      "‘Tin Moon’ is based on Kim Tae-ri’s (“Old Salt”) play.",
      "The film ‘Tin Moon’ is a success, and a remake, ‘Old Salt’ fans say, is due.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    let titles = scene.of(.title)
    guard !titles.isEmpty else { return [] }
    var found: [Relation] = []
    for at in scene.tokens {
      if let remake = byCompany(scene, at) {
        found.append(remake)
        continue
      }
      switch scene.word(at) {
      case .remake where scene.word(at + 1) != .of && scene.word(at + 1) != .by:
        found += titledRemake(scene, at)
        continue
      case .remake, .version, .adaptation:
        if scene.word(at + 1) == .of, let told = toldRemake(scene, at) {
          found.append(told)
          continue
        }
        guard scene.word(at + 1) == .of || scene.word(at + 1) == .by, isSaidOfTitle(scene, at) else { continue }
      case .adapted, .remade:
        guard scene.word(at + 1) == .from else { continue }
      case .based:
        guard scene.word(at + 1) == .on else { continue }
      default:
        // "T retells the film T2", "T draws on the novel T2"
        if isRetold(scene, at) { break }
        // "a reimagining of the film T"
        guard retellings.contains(scene.view.tokens[at].hash), scene.word(at + 1) == .of, isSaidOfTitle(scene, at) else { continue }
      }
      if let original = scene.next(.title, after: at, within: 10), !isFilmography(scene, original), !isBeside(scene, at, original),
        let copy = copy(scene, at, original), copy != original.entity
      {
        found.append(scene.relation(copy, .remakes, original, manual.id, 78))
      }
    }
    return found
  }

  /// "The T remake, titled T2", "T generated a Japanese remake, T2", "T became the first remake as T2".
  private static func titledRemake(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard let original = scene.last(.title, before: noun), let copy = scene.next(.title, after: noun, within: 5),
      (noun + 1..<copy.tokens.lowerBound).allSatisfy({
        scene.view.tokens[$0].isMark(",") || scene.view.tokens[$0].isMark(":") || scene.view.tokens[$0].kind == .quote
          || WorkWords.naming.contains(scene.view.tokens[$0].hash) || scene.word($0) == .as
      }), copy.entity != original.entity,
      !scene.factScene.isSource(original, scene.factScene.unit(of: original.tokens.lowerBound))
    else { return [] }
    let isBeside = scene.factScene.after(original) == noun
    let isResult = (max(original.tokens.upperBound, noun - 9)..<noun).contains { leadsTo.contains(scene.view.tokens[$0].hash) }
    return isBeside || isResult ? [scene.relation(copy.entity, .remakes, original, manual.id, 72)] : []
  }

  /// The verb of "T retells", "T adapts", or the "on" of "T draws on", right behind a work.
  private static func isRetold(_ scene: RelationScene, _ at: Int) -> Bool {
    let verb = scene.word(at) == .on ? at - 1 : at
    guard verb == at ? retelling.contains(scene.view.tokens[at].hash) : drawing.contains(scene.view.tokens[verb].hash),
      let title = scene.last(.title, before: verb)
    else { return false }
    return scene.factScene.after(title) == verb
  }

  private static let retelling = WordSet("retells retold reimagines reimagined reworks adapts")
  private static let drawing = WordSet("draws drew")
  private static let retellings = WordSet("reimagining re-imagining reinterpretation retelling reworking adaption")
  private static let leadsTo = WordSet("generated spawned spurred inspired got became received saw produced")

  /// "This remake of T slipped": what the text tells of.
  private static func toldRemake(_ scene: RelationScene, _ noun: Int) -> Relation? {
    guard [.this].contains(scene.word(noun - 1)) || scene.word(noun - 2) == .this,
      let original = scene.next(.title, after: noun, within: 6),
      let copy = scene.factScene.topic(before: noun - 1, confidencePercent: 70, isNearest: true), copy.entity != original.entity
    else { return nil }
    return scene.relation(copy.entity, .remakes, original, manual.id, 72)
  }

  /// The work that is made after another: named before, or in the main clause of "Adapted from T, the show is".
  private static func copy(_ scene: RelationScene, _ at: Int, _ original: NamedSpan) -> Int? {
    if let copy = scene.last(.title, before: at) {
      // "the Thai version of A and the Korean version of B": A is a source, too.
      return scene.factScene.isSource(copy, scene.factScene.unit(of: copy.tokens.lowerBound)) ? nil : copy.entity
    }
    // "The studio released the film, a remake of T": of which the text tells.
    if let comma = (max(scene.tokens.lowerBound, at - 5)..<at).last(where: { scene.view.tokens[$0].isMark(",") }), isTold(scene, comma - 1)
    {
      return scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity
    }
    // "It is the live action adaptation of the webtoon T"
    if let told = predicated(scene, at) { return told }
    let opens =
      at == scene.tokens.lowerBound || at - scene.tokens.lowerBound < 4 && [.a, .an].contains(scene.word(scene.tokens.lowerBound))
    guard opens else { return nil }
    if let title = scene.next(.title, after: original.tokens.upperBound, within: 4),
      scene.factScene.endsWithInnerComma(original)
        || scene.view.token(scene.factScene.after(original))?.isMark(",") == true
    {
      return title.entity
    }
    var next = original.tokens.upperBound
    while let token = scene.view.token(next), token.kind == .quote || token.isMark(",") { next += 1 }
    return scene.factScene.works(from: next).works.first?.entity
  }

  /// The work that "It is", "The series is" before a noun of derivation speaks of.
  private static func predicated(_ scene: RelationScene, _ noun: Int) -> Int? {
    let first = scene.tokens.lowerBound
    guard
      let verb = (first + 1..<max(first + 1, min(first + 4, noun))).first(where: {
        [.is, .was].contains(scene.word($0)) || scene.view.tokens[$0].kind == .clitic
      }),
      noun - verb < 8, scene.word(first) == .it || [.the, .this].contains(scene.word(first)) && isTold(scene, verb - 1)
    else { return nil }
    return scene.factScene.topic(before: first, confidencePercent: 70)?.entity
  }

  /// "the film", of which the text tells.
  private static func isTold(_ scene: RelationScene, _ noun: Int) -> Bool {
    scene.view.token(noun).map { $0.kind == .word && $0.classes.contains(.workCue) } ?? false
      && scene.factScene.isDefinite(noun, since: scene.tokens.lowerBound)
  }

  /// "Summit will remake T", "Orwick is developing an English remake of the movie", "T will be adapted for television by Orwick".
  private static func byCompany(_ scene: RelationScene, _ at: Int) -> Relation? {
    let word = scene.word(at)
    if word == .remake, [.will, .to].contains(scene.word(at - 1)), scene.word(at - 2) != .rights,
      let original = scene.next(.title, after: at, within: 8),
      let maker = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
    {
      return scene.relation(maker, .remakes, original, manual.id, 74)
    }
    if word == .remade, let original = scene.next(.title, after: at, within: 3), scene.word(at + 1) != .by, scene.word(at + 1) != .from,
      let maker = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
    {
      return scene.relation(maker, .remakes, original, manual.id, 70)
    }
    if word == .remake, scene.word(at - 1) == .the, scene.word(at + 1) != .of, making.contains(scene.view.token(at - 2)?.hash ?? 0),
      let maker = scene.subjects.organization(scene.field, ofVerbAt: at - 2, scene.clauses),
      let original = scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)
    {
      // "Orwick will produce the remake": of which the text tells.
      return scene.relation(maker, .remakes, original.entity, at: at..<at + 1, manual.id, 66)
    }
    if word == .adapted || word == .remade, [.be, .being].contains(scene.word(at - 1)),
      let by = (at + 1..<min(at + 8, scene.tokens.upperBound)).first(where: { scene.word($0) == .by }),
      let maker = scene.next(.organization, after: by, within: 4), let original = scene.factScene.governingWork(at)
    {
      return scene.relation(maker.entity, .remakes, original.entity, at: maker.tokens, manual.id, 72)
    }
    guard word == .remake || word == .version || word == .adaptation, scene.word(at + 1) == .of,
      let verb = (max(scene.tokens.lowerBound, at - 7)..<at).last(where: { making.contains(scene.view.tokens[$0].hash) }),
      (verb + 1..<at).allSatisfy({ scene.context.mention(scene.field, at: $0) == nil || scene.isPlace($0) })
    else { return nil }
    // "signed a deal for a Spanish remake of T with the producer Orwick"
    if deals.contains(scene.view.tokens[verb].hash) {
      guard scene.word(verb + 1) == .for, let original = scene.next(.title, after: at, within: 8),
        let with = (original.tokens.upperBound..<min(original.tokens.upperBound + 8, scene.tokens.upperBound)).first(where: {
          scene.word($0) == .with
        }), let maker = scene.next(.organization, after: with, within: 4)
      else { return nil }
      return scene.relation(maker.entity, .remakes, original, manual.id, 70)
    }
    guard let maker = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses) else { return nil }
    if let original = scene.next(.title, after: at, within: 8) { return scene.relation(maker, .remakes, original, manual.id, 72) }
    guard let original = scene.factScene.works(from: at + 2).works.first, original.mention == nil else { return nil }
    return scene.relation(maker, .remakes, original.entity, at: at..<at + 1, manual.id, 66)
  }

  private static let itself = Fold.hash("itself")
  private static let making = deals.union(
    WordSet("develop develops developing developed produce produces producing produced make makes making made plans planning aired airs"))
  private static let deals = WordSet("deal deals agreement contract")

  /// "T is a remake of", "T, the Thai remake of": not "is developing a remake of", whose remake has no name yet.
  private static func isSaidOfTitle(_ scene: RelationScene, _ noun: Int) -> Bool {
    guard
      let article = (max(scene.tokens.lowerBound, noun - 6)..<noun).last(where: { [.a, .an, .the].contains(scene.word($0)) }),
      !(article..<noun).contains(where: { scene.view.tokens[$0].kind == .mark })
    else { return true }
    var at = article - 1
    // "T, itself a remake of"
    if scene.view.token(at)?.hash == itself { at -= 1 }
    while let token = scene.view.token(at), at >= scene.tokens.lowerBound, token.isMark(",") || token.kind == .quote { at -= 1 }
    if isTold(scene, at) { return true }
    // "a new season of T and an adaptation of T2": another work.
    if scene.word(at) == .and, scene.view.token(article)?.word != .the,
      scene.of(.title).contains(where: { scene.factScene.after($0) == at })
    {
      return false
    }
    guard at >= scene.tokens.lowerBound, let before = scene.view.token(at), before.kind == .word, !before.isCapitalized,
      scene.context.mention(scene.field, at: at) == nil
    else { return true }
    return [.is, .was, .are, .were, .be, .been, .as, .and, .but].contains(before.word)
  }

  /// "T, based on a novel by X, and T2": the title behind "and" is another work.
  private static func isBeside(_ scene: RelationScene, _ cue: Int, _ title: NamedSpan) -> Bool {
    var at = title.tokens.lowerBound - 1
    while scene.view.token(at)?.kind == .quote { at -= 1 }
    return scene.word(at) == .and
      && (cue..<at).contains {
        scene.word($0) == .by || scene.context.mention(scene.field, at: $0).map { scene.context.type($0) == .person } ?? false
      }
  }

  /// "based on Jack Graham's (Forest, Quiz) play": the bracket says who the maker is.
  private static func isFilmography(_ scene: RelationScene, _ title: NamedSpan) -> Bool {
    scene.factScene.enclosingBracket(title.tokens.lowerBound) != nil
  }
}
