import HallyuAnnotations
import HallyuReference
import HallyuText

/// `produces`: a company that makes a title.
enum Production {
  static let manual = RuleManual(
    "relation.produces", "Produced by, made by, the producer or production company of a title.",
    fires: [
      .init("The drama ‘⟦Tin Moon⟧’ is produced by Studio Dragon.", "produces"),
      .init("Studio Dragon, the production company behind ‘⟦Old Salt⟧’, is growing.", "produces"),
      .init("‘⟦Old Salt⟧’, which Studio Dragon made for $9 million, won a prize.", "produces"),
      .init("Studio Dragon, the maker of ‘⟦Old Salt⟧’, is growing.", "produces"),
      .init("‘Old Salt’ opens in May. ⟦Studio Dragon⟧ co-produced the film.", "produces"),
      .init("Studio Dragon is large, producing around 30 shows each year including ‘⟦Old Salt⟧’.", "produces"),
    ],
    leaves: [
      "Kakao bought a stake in the company behind ‘Quarry’.", "Studio Dragon likes the film ‘Quarry’.",
      "The first Netflix series produced in Korea, ‘Quarry’, is out.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    let companies = scene.of(.organization)
    for at in scene.tokens {
      switch scene.word(at) {
      case .produced, .made, .coproduced, .created:
        if let told = scene.relative(before: at) {
          found.append(scene.relation(told.company.entity, "produces", told.title, manual.id, 76))
          continue
        }
        // "X (is) produced by C", "co-produced with C", "C produced X", "C produced the film"
        if scene.word(at + 1) == .by || (scene.word(at + 1) == .with && scene.word(at) != .made),
          let company = scene.next(.organization, after: at, within: 8),
          let title = scene.word(at + 1) == .by
            ? made(scene, at) ?? fronted(scene, company) ?? title(scene, before: at) : title(scene, before: at)
        {
          found += scene.list(from: company).map { scene.relation($0.entity, "produces", title.object, at: title.tokens, manual.id, 82) }
        } else if scene.word(at) == .produced || scene.word(at) == .made, !isParticiple(scene, at),
          let title = scene.next(.title, after: at, within: 8),
          let company = scene.last(.organization, before: at, within: 8),
          scene.clauses.sameClause(company.tokens.lowerBound, at) || scene.word(at - 1) == .which
        {
          // "renewed its deals with Norvel and Orwick, and co-produced T": not whom a preposition governs.
          let isBeside = [.with, .for, .from, .to].contains(scene.context.wordBefore(company) ?? .unlisted)
          let maker = isBeside ? scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses) : nil
          found += scene.list(from: title).map { scene.relation(maker ?? company.entity, "produces", $0, manual.id, 74) }
        } else if scene.word(at) == .produced, let company = scene.last(.organization, before: at, within: 3) {
          found += ofTopic(scene, company, at)
        }
      case .behind:
        if let company = scene.last(.organization, before: at, within: 9), !isOfNoun(scene, company, at),
          let title = scene.next(.title, after: at, within: 7)
        {
          found += scene.list(from: title).map { scene.relation(company.entity, "produces", $0, manual.id, 80) }
        } else if [.is, .are, .was].contains(scene.word(at - 1)), let title = scene.next(.title, after: at, within: 7),
          let company = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
        {
          // "Orwick, the nation's leading company, which is behind T"
          found += scene.list(from: title).map { scene.relation(company, "produces", $0, manual.id, 74) }
        } else if scene.word(at + 1) == .it, let company = scene.last(.organization, before: at, within: 9),
          let title = scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound)
        {
          found.append(scene.relation(company.entity, "produces", title, at: company.tokens, manual.id, 70))
        }
      case .producer, .production:
        // "Studio Dragon, the producer": of the title told of.
        guard scene.word(at - 1) == .the, scene.view.token(at - 2)?.isMark(",") == true,
          let company = companies.first(where: { $0.tokens.upperBound == at - 2 }),
          scene.word(at) == .producer || scene.word(at + 1) == .company
        else { continue }
        if let title = scene.next(.title, after: at, within: 8) {
          found += scene.list(from: title).map { scene.relation(company.entity, "produces", $0, manual.id, 78) }
        } else if let title = scene.last(.title, before: at)?.entity
          ?? scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound)
        {
          found.append(scene.relation(company.entity, "produces", title, at: company.tokens, manual.id, 70))
        }
      case .from:
        // "an eight-episode drama from creator A and Lionfield Television"
        guard let company = scene.next(.organization, after: at, within: 8), isMaker(scene, company),
          let title = scene.last(.title, before: at, within: 12),
          (title.tokens.upperBound..<at).contains(where: { scene.view.tokens[$0].classes.contains(.workCue) })
        else { continue }
        found.append(scene.relation(company.entity, "produces", title.entity, at: title.tokens, manual.id, 70))
      default:
        if others.contains(scene.view.tokens[at].hash) { found += byOtherWord(scene, at, companies) }
      }
    }
    // "C is a producer that has introduced dramas such as X and Y"
    if let company = companies.first, let cue = scene.tokens.first(where: { scene.word($0) == .producer || scene.word($0) == .studio }),
      company.tokens.upperBound <= cue, cue - company.tokens.upperBound < 6, scene.word(company.tokens.upperBound) == .is,
      scene.next(.title, after: cue, within: 14) != nil
    {
      for title in scene.of(.title) where title.tokens.lowerBound > cue {
        found.append(scene.relation(company.entity, "produces", title, manual.id, 72))
      }
    }
    return found
  }

  /// "Norvel bought a stake in the company behind T": the noun is what is behind it, where neither a comma nor "is" ties the name to it.
  private static func isOfNoun(_ scene: RelationScene, _ company: NamedSpan, _ behind: Int) -> Bool {
    scene.view.token(behind - 1)?.classes.contains(.organizationCue) == true && company.tokens.upperBound < behind
      && !(company.tokens.upperBound..<behind).contains {
        scene.view.tokens[$0].isMark(",") || scene.view.tokens[$0].kind == .dash || [.is, .was, .are].contains(scene.word($0))
      }
  }

  /// "the first series produced in Latin America": said of the works, not of who makes them.
  private static func isParticiple(_ scene: RelationScene, _ verb: Int) -> Bool {
    scene.word(verb + 1) == .in && scene.view.token(verb - 1)?.classes.contains(.workCue) == true
  }

  /// "C and D co-produced the film", "C produces.": the work that the text is about.
  private static func ofTopic(_ scene: RelationScene, _ company: NamedSpan, _ verb: Int) -> [Relation] {
    let next = scene.word(verb + 1)
    let endsClause = scene.view.token(verb + 1).map { $0.isMark(".") || $0.isMark(",") } ?? true
    guard endsClause || [.the, .this, .it].contains(next) else { return [] }
    let found =
      endsClause
      ? scene.factScene.topic(before: company.tokens.lowerBound, confidencePercent: 72) : scene.factScene.works(from: verb + 1).works.first
    guard let work = found else { return [] }
    let makers = scene.of(.organization).filter { $0.tokens.lowerBound <= company.tokens.lowerBound }
    let first = makers.last { scene.list(from: $0).contains(company) && $0 != company } ?? company
    return scene.list(from: first).filter { $0.tokens.upperBound <= verb }.map {
      scene.relation($0.entity, "produces", work.entity, at: $0.tokens, manual.id, 70)
    }
  }

  /// No other name between a verb and the title.
  private static func isPlain(_ scene: RelationScene, _ range: Range<Int>) -> Bool {
    range.allSatisfy { at in
      scene.context.mention(scene.field, at: at).map { scene.context.type($0) == .place } ?? true
        && ![.by, .with, .from, .for].contains(scene.word(at))
    }
  }

  private static let makingOf = WordSet("produce produces producing co-produce co-produces co-producing coproduces developing develops")
  private static let making = Fold.hash("making")
  private static let maker = Fold.hash("maker")
  private static let others = WordSet("maker making handled").union(makingOf).union(KnownFor.known)
  private static let handled = Fold.hash("handled")
  private static let producing = Fold.hash("producing")
  private static let present = WordSet(["produce", "produces"])

  /// What a word of `others` says.
  private static func byOtherWord(_ scene: RelationScene, _ at: Int, _ companies: [NamedSpan]) -> [Relation] {
    let hash = scene.view.tokens[at].hash
    var found: [Relation] = []
    // "Orwick, the maker of T,"
    if hash == maker, scene.word(at + 1) == .of, scene.view.token(at - 2)?.isMark(",") == true,
      let company = companies.first(where: { $0.tokens.upperBound == at - 2 }), let title = scene.next(.title, after: at, within: 9)
    {
      found += scene.list(from: title).map { scene.relation(company.entity, "produces", $0, manual.id, 76) }
    }
    // "C is best known for T": of a company that makes.
    if KnownFor.known.contains(hash), scene.word(at + 1) == .for, let title = scene.next(.title, after: at, within: 6),
      !Distribution.distributed.contains(scene.view.token(at + 2)?.hash ?? 0),
      let company = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses), !scene.platforms.isPlatform(company)
    {
      found += scene.list(from: title).map { scene.relation(company, "produces", $0, manual.id, 66) }
    }
    // "will be released by D, with C producing".
    if hash == producing, let company = scene.last(.organization, before: at, within: 1),
      scene.word(company.tokens.lowerBound - 1) == .with,
      let title = title(scene, before: company.tokens.lowerBound)
    {
      found.append(scene.relation(company.entity, "produces", title.object, at: company.tokens, manual.id, 72))
    }
    // "Hive Media is producing."
    if hash == producing, [.is, .are].contains(scene.word(at - 1)),
      let company = scene.last(.organization, before: at, within: 2)
    {
      found += ofTopic(scene, company, at)
    }
    // "The production was handled by C".
    if hash == handled, scene.word(at + 1) == .by, let company = scene.next(.organization, after: at, within: 4),
      (max(scene.tokens.lowerBound, at - 5)..<at).contains(where: { scene.word($0) == .production }),
      let work = scene.factScene.topic(before: at, confidencePercent: 70)
    {
      found += scene.list(from: company).map { scene.relation($0.entity, "produces", work.entity, at: $0.tokens, manual.id, 72) }
    }
    // "C, its subsidiary, is producing T", "C has been developing T"
    if makingOf.contains(hash), let title = scene.next(.title, after: at, within: 6),
      scene.of(.title).first(where: { $0.tokens.lowerBound > at }) == title,
      let company = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses), isPlain(scene, at + 1..<title.tokens.lowerBound)
    {
      let beside = scene.last(.organization, before: at, within: 1)
      // "D grew with C producing T"
      let own = beside.flatMap { scene.word($0.tokens.lowerBound - 1) == .with ? $0.entity : nil }
      return found
        + (own.map { [$0] } ?? scene.joined(company, before: at)).flatMap { maker in
          scene.list(from: title).map { scene.relation(maker, "produces", $0, manual.id, 72) }
        }
    }
    // "C claims to be large, producing around 30 shows each year including T"
    if makingOf.contains(hash) || hash == making,
      let link = (at + 1..<min(at + 10, scene.tokens.upperBound)).first(where: {
        [.including, .like].contains(scene.word($0)) || scene.word($0) == .as && scene.word($0 - 1) == .such
      }), let title = scene.next(.title, after: link, within: 3), isPlain(scene, at + 1..<link),
      (at + 1..<link).contains(where: { scene.view.tokens[$0].classes.contains(.workCue) }),
      let company = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
    {
      return found + scene.list(from: title).map { scene.relation(company, "produces", $0, manual.id, 70) }
    }
    // "C and D produce."
    if present.contains(hash), let company = scene.last(.organization, before: at, within: 1) {
      found += ofTopic(scene, company, at)
    }
    return found
  }

  /// "The drama, produced by C": the work that the participle is said of.
  private static func made(_ scene: RelationScene, _ verb: Int) -> (object: Int, tokens: Range<Int>)? {
    scene.factScene.governingWork(verb).map { ($0.entity, $0.mention?.tokens ?? verb..<verb + 1) }
  }

  /// True for a company whose name says that it makes films or series.
  private static func isMaker(_ scene: RelationScene, _ company: NamedSpan) -> Bool {
    let view = scene.view
    return !scene.context.kindOfOrganization[company.entity].isDisjoint(with: [.studio, .production])
      || company.tokens.contains { view.tokens[$0].classes.contains(.organizationSuffix) }
  }

  /// "Presented by C and produced by D, T opens": the work right behind the comma.
  private static func fronted(_ scene: RelationScene, _ company: NamedSpan) -> (object: Int, tokens: Range<Int>)? {
    guard scene.view.token(company.tokens.upperBound)?.isMark(",") == true,
      let title = scene.next(.title, after: company.tokens.upperBound, within: 2)
    else { return nil }
    return (title.entity, title.tokens)
  }

  /// The title that is the subject before a verb, by name or as "the series".
  private static func title(_ scene: RelationScene, before at: Int) -> (object: Int, tokens: Range<Int>)? {
    if let title = scene.last(.title, before: at) { return (title.entity, title.tokens) }
    let refers = (scene.tokens.lowerBound..<at).contains { index in
      scene.word(index) == .it || (scene.word(index - 1) == .the && scene.view.tokens[index].classes.contains(.workCue))
    }
    guard refers, let title = scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound) else { return nil }
    return (title, at..<at + 1)
  }
}
