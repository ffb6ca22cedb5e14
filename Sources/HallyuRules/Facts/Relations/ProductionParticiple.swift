import HallyuAnnotations
import HallyuCore
import HallyuText

/// Production by its participle: "produced by", "which Orwick made", "co-produced with", and who shares in it.
extension Production {
  /// "X (is) produced by C", "co-produced with C", "C produced X", "C produced the film".
  static func byParticiple(_ scene: RelationScene, _ at: Int) -> [Relation] {
    if let told = scene.relative(before: at) {
      let partner = scene.word(at + 1) == .with ? scene.next(.organization, after: at, within: 3) : nil
      return [told.company, partner].compactMap { $0 }.map { scene.relation($0.entity, .produces, told.title, manual.id, 76) }
    }
    let isBy = scene.word(at + 1) == .by
    if isBy, let company = house(scene, at), let work = made(scene, at) {
      return scene.list(from: company).map { scene.relation($0.entity, .produces, work.object, at: work.tokens, manual.id, 74) }
    }
    if isBy || scene.word(at + 1) == .with && scene.word(at) != .made, let company = scene.next(.organization, after: at, within: 8),
      let title = isBy ? made(scene, at) ?? fronted(scene, company) ?? title(scene, before: at) : title(scene, before: at)
    {
      return (scene.list(from: company) + associates(scene, behind: company)).map {
        scene.relation($0.entity, .produces, title.object, at: title.tokens, manual.id, 82)
      }
    }
    if isBy, let maker = toldMaker(scene, at), let work = made(scene, at) ?? title(scene, before: at) {
      return [scene.relation(maker, .produces, work.object, at: work.tokens, manual.id, 70)]
    }
    if [.produced, .made, .created].contains(scene.word(at)), !isBy, !isParticiple(scene, at),
      let title = scene.next(.title, after: at, within: 8)
    {
      let company = scene.last(.organization, before: at, within: 8).flatMap {
        scene.clauses.sameClause($0.tokens.lowerBound, at) || scene.word(scene.word(at - 1) == .also ? at - 2 : at - 1) == .which ? $0 : nil
      }
      // "renewed its deals with Norvel and Orwick, and co-produced T": not whom a preposition governs. "It has produced T": who "it" is.
      let isBeside = company.map { isGoverned($0, scene, before: at) } ?? true
      let isOfPerson = [.he, .she, .who].contains(scene.word(at - 1)) || scene.last(.person, before: at, within: 1) != nil
      let isToldMaker = scene.word(at) == .produced || scene.word(at - 1) == .it
      let isNear = company != nil || !isOfPerson && isToldMaker && scene.isObjectPhrase(at + 1..<title.tokens.lowerBound)
      let subject = isBeside && isNear ? scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses) : nil
      if let maker = subject ?? company?.entity {
        let titles = scene.list(from: title, ofAnyone: true)
        let partner = partner(scene, behind: titles.last ?? title)
        return ([maker] + partner.map(\.entity)).flatMap { maker in
          titles.map { scene.relation(maker, .produces, $0, manual.id, 74) }
        }
      }
    }
    // "Orwick made the series, which"
    if scene.word(at) == .made, [.the, .this].contains(scene.word(at + 1)), let company = scene.last(.organization, before: at, within: 2) {
      return ofTopic(scene, company, at)
    }
    guard scene.word(at) == .produced else { return [] }
    let listed = isBy ? [] : examples(scene, at)
    guard listed.isEmpty, let company = scene.last(.organization, before: at, within: 3) else { return listed }
    return ofTopic(scene, company, at)
  }

  /// "with Norvel and Orwick, and co-produced", "Norvel, a unit of Orwick, made": no subject, but what a preposition leads to.
  private static func isGoverned(_ company: NamedSpan, _ scene: RelationScene, before verb: Int) -> Bool {
    let before = scene.context.wordBefore(company) ?? .unlisted
    return [.with, .for, .from, .to].contains(before)
      // "Norvel, the film arm of Orwick, co-produced"
      || [.of, .by].contains(before) && scene.view.tokens[company.tokens.upperBound].isMark(",") && verb - company.tokens.upperBound < 4
  }

  /// "T, the first film to be produced by the streamer": what the noun stands for.
  private static func toldMaker(_ scene: RelationScene, _ verb: Int) -> Int? {
    guard scene.word(verb) == .produced, scene.word(verb + 2) == .the, let noun = scene.view.token(verb + 3),
      noun.classes.contains(.organizationCue), !noun.isCapitalized, scene.context.mention(scene.field, at: verb + 3) == nil,
      scene.view.token(verb + 4).map({ $0.kind != .word || $0.classes.contains(.stopword) }) ?? true
    else { return nil }
    return scene.subjects.coreference.antecedent(scene.field, at: verb + 3)
  }

  /// "produced by Kim Tae-ri for Orwick": the company of the producer.
  private static func house(_ scene: RelationScene, _ verb: Int) -> NamedSpan? {
    guard scene.word(verb) == .produced, let producer = scene.next(.person, after: verb, within: 4),
      scene.word(producer.tokens.upperBound) == .for
    else { return nil }
    return scene.next(.organization, after: producer.tokens.upperBound, within: 2).flatMap {
      scene.context.isPlatform($0.entity) ? nil : $0
    }
  }

  /// "made by Orwick in association with Norvel"
  static func associates(_ scene: RelationScene, behind company: NamedSpan) -> [NamedSpan] {
    let end = scene.list(from: company).last?.tokens.upperBound ?? company.tokens.upperBound
    guard scene.word(end) == .in, scene.word(end + 2) == .with, associating.contains(scene.view.token(end + 1)?.hash ?? 0),
      let partner = scene.next(.organization, after: end + 2, within: 2)
    else { return [] }
    return scene.list(from: partner)
  }

  static let associating = WordSet("association partnership collaboration")

  /// "produced T together with Orwick"
  private static func partner(_ scene: RelationScene, behind title: NamedSpan) -> [NamedSpan] {
    var at = scene.factScene.after(title)
    // "made T for Norvel together with Orwick"
    if scene.word(at) == .for, let home = scene.next(.organization, after: at, within: 2) { at = home.tokens.upperBound }
    if scene.view.token(at)?.hash == WorkWords.together { at += 1 }
    // "produced T alongside Orwick"
    let isBeside = PeopleListWords.joining.contains(scene.view.token(at)?.hash ?? 0)
    return isBeside || scene.word(at) == .with ? ProductionPartners.named(scene, behind: at) : []
  }

  /// "The drama, produced by C": the work that the participle is said of.
  private static func made(_ scene: RelationScene, _ verb: Int) -> (object: Int, tokens: Range<Int>)? {
    scene.factScene.governingWork(verb).map { ($0.entity, $0.mention?.tokens ?? verb..<verb + 1) }
  }

  /// "Presented by C and produced by D, T opens": the work right behind the comma.
  private static func fronted(_ scene: RelationScene, _ company: NamedSpan) -> (object: Int, tokens: Range<Int>)? {
    guard scene.view.token(company.tokens.upperBound)?.isMark(",") == true,
      let title = scene.next(.title, after: company.tokens.upperBound, within: 2)
    else { return nil }
    return (title.entity, title.tokens)
  }

  /// The title that is the subject before a verb, by name or as "the series".
  static func title(_ scene: RelationScene, before at: Int) -> (object: Int, tokens: Range<Int>)? {
    // "written by Kim Tae-ri (T) and made by Orwick": the bracket is of Kim.
    let title = scene.of(.title).last { $0.tokens.upperBound <= at && scene.factScene.enclosingBracket($0.tokens.lowerBound) == nil }
    if let title { return (title.entity, title.tokens) }
    let refers = (scene.tokens.lowerBound..<at).contains { index in
      scene.word(index) == .it || (scene.word(index - 1) == .the && scene.view.tokens[index].classes.contains(.workCue))
    }
    guard refers, let title = scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound) else { return nil }
    return (title, at..<at + 1)
  }
}
