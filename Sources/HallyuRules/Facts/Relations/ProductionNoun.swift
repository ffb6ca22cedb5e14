import HallyuAnnotations
import HallyuCore
import HallyuText

/// `produces` by what a company is called: the producer, the maker or the production company of a work, or one known for it.
enum ProductionNoun {
  /// "Studio Dragon, the producer", "Pine House is the production company": of the title beside it or the one told of.
  static func find(_ scene: RelationScene, _ at: Int) -> [Relation] {
    let told = overseen(scene, at)
    if !told.isEmpty { return told }
    if scene.word(at) == .producer, scene.word(at + 1) == .of, scene.view.token(at - 1)?.isMark(",") == true,
      let title = scene.next(.title, after: at, within: 7),
      let company = scene.of(.organization).first(where: {
        $0.tokens.upperBound == at - 1 || $0.tokens.upperBound == at - 2 && scene.view.tokens[at - 2].isMark(".")
      })
    {
      return scene.list(from: title).map { scene.relation(company.entity, .produces, $0, RelationScene.RuleID.production, 76) }
    }
    // "T is long, its producer Orwick said"
    if scene.word(at) == .producer, scene.word(at - 1) == .its, let company = scene.context.mention(scene.field, at: at + 1),
      scene.context.type(company) == .organization,
      let work = scene.last(.title, before: at)?.entity
        ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity
    {
      return [scene.relation(company.entity, .produces, work, at: company.tokens, RelationScene.RuleID.production, 70)]
    }
    guard scene.word(at - 1) == .the, scene.word(at) == .producer || scene.word(at + 1) == .company else { return [] }
    let isApposed = scene.view.token(at - 2)?.isMark(",") == true
    guard isApposed || scene.word(at - 2) == .is,
      let company = scene.of(.organization).first(where: { $0.tokens.upperBound == at - 2 })
    else { return [] }
    if let title = scene.next(.title, after: at, within: 8) {
      return scene.list(from: title).map { scene.relation(company.entity, .produces, $0, RelationScene.RuleID.production, 78) }
    }
    guard
      let title = isApposed
        ? scene.last(.title, before: at)?.entity
          ?? scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound)
        : scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity
    else { return [] }
    return [scene.relation(company.entity, .produces, title, at: company.tokens, RelationScene.RuleID.production, 70)]
  }

  /// "C is the studio.", "C and D are the studios": of the work told of.
  static func isStudio(_ scene: RelationScene, _ at: Int) -> [Relation] {
    let article = scene.view.token(at - 1)?.hash == lead ? at - 2 : at - 1
    guard scene.word(article) == .the, scene.word(article - 1) == .is, scene.view.token(at + 1)?.isMark(".") ?? true,
      let company = scene.of(.organization).last(where: { $0.tokens.upperBound == article - 1 }),
      let work = scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)
    else { return [] }
    return [scene.relation(company.entity, .produces, work.entity, at: company.tokens, RelationScene.RuleID.production, 70)]
  }

  static let studio = Fold.hash("studio")
  private static let lead = Fold.hash("lead")

  /// "Production is through A and B", "A and B were in charge of the production": of the work told of.
  private static func overseen(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard scene.word(at) == .production else { return [] }
    // "T is the first Korean production of Orwick"
    if scene.word(at + 1) == .of, let maker = scene.next(.organization, after: at + 1, within: 2),
      let verb = (max(scene.tokens.lowerBound, at - 5)..<at).last(where: { scene.word($0) == .is }),
      let work = scene.factScene.governingWork(verb)
    {
      return [scene.relation(maker.entity, .produces, work.entity, at: maker.tokens, RelationScene.RuleID.production, 70)]
    }
    // "T is a production by A in association with B"
    if [.by, .from].contains(scene.word(at + 1)),
      [.a, .an, .joint].contains(scene.word(at - 1)) || scene.view.tokens[at - 1].kind == .hyphen,
      let verb = (max(scene.tokens.lowerBound, at - 5)..<at).last(where: { [.is, .was].contains(scene.word($0)) }),
      let maker = scene.next(.organization, after: at + 1, within: 3), let work = scene.factScene.governingWork(verb)
    {
      return (scene.list(from: maker) + Production.associates(scene, behind: maker)).map {
        scene.relation($0.entity, .produces, work.entity, at: $0.tokens, RelationScene.RuleID.production, 72)
      }
    }
    var first: NamedSpan?
    if scene.word(at + 1) == .is || scene.word(at + 1) == .was, [.through, .by, .from, .via].contains(scene.word(at + 2)) {
      first = scene.next(.organization, after: at + 2, within: 3)
    } else if scene.word(at - 1) == .of || scene.word(at - 2) == .of,
      scene.view.token(at - 2)?.hash == charge || scene.view.token(at - 3)?.hash == charge
    {
      // "took charge of the production"
      let all = scene.of(.organization).filter { $0.tokens.upperBound < at && scene.clauses.sameClause($0.tokens.lowerBound, at) }
      first = all.first { $0.tokens.upperBound > (lastJoint(scene, before: at) ?? scene.tokens.lowerBound) }
    }
    guard let first, let work = scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70) else { return [] }
    return scene.list(from: first).map {
      scene.relation($0.entity, .produces, work.entity, at: $0.tokens, RelationScene.RuleID.production, 72)
    }
  }

  /// "A took charge of the planning, and B of the production": the comma before "and" of the clause that a place stands in.
  private static func lastJoint(_ scene: RelationScene, before at: Int) -> Int? {
    (scene.tokens.lowerBound..<at).last {
      scene.view.tokens[$0].isMark(",") && scene.word($0 + 1) == .and
        && (scene.tokens.lowerBound..<$0).contains { scene.view.tokens[$0].hash == charge }
    }
  }

  private static let charge = Fold.hash("charge")

  /// The article before "Seoul-based maker", "one of the" before "makers", or the noun itself.
  private static func opening(_ scene: RelationScene, _ noun: Int) -> Int {
    var at = noun - 1
    while at > noun - 6, let token = scene.view.token(at), token.kind == .hyphen || token.kind == .word,
      ![.the, .a, .an].contains(token.word),
      scene.context.mention(scene.field, at: at).map({ scene.context.type($0) == .place }) ?? !token.classes.contains(.stopword)
        || token.word == .based
    { at -= 1 }
    guard [.the, .a, .an].contains(scene.word(at)) else { return noun }
    return scene.word(at - 1) == .of && scene.word(at - 2) == .one ? at - 2 : at
  }

  /// "Orwick, the maker of T,", "Orwick and Norvel, the makers of T and T2,": each its own where there are as many works.
  static func maker(_ scene: RelationScene, _ at: Int) -> [Relation] {
    let noun = opening(scene, at)
    // "in talks to buy the maker of T": of whom the text tells.
    if noun < at, scene.word(noun) == .the, scene.word(at + 1) == .of, buying.contains(scene.view.token(noun - 1)?.hash ?? 0),
      let title = scene.next(.title, after: at, within: 5),
      let maker = scene.subjects.coreference.told(.organization, scene.field, at: noun), !scene.context.isPlatform(maker),
      !scene.of(.organization).contains(where: { $0.entity == maker })
    {
      return scene.list(from: title).map { scene.relation(maker, .produces, $0, RelationScene.RuleID.production, 66) }
    }
    guard scene.word(at + 1) == .of, scene.view.token(noun - 1)?.isMark(",") == true || scene.word(noun - 1) == .is,
      let company = scene.of(.organization).first(where: { $0.tokens.upperBound == noun - 1 }),
      let title = scene.next(.title, after: at, within: 9)
    else { return [] }
    let titles = scene.list(from: title)
    let first = scene.of(.organization).first { $0.tokens.upperBound < noun && scene.list(from: $0).contains(company) } ?? company
    let companies = scene.list(from: first).filter { $0.tokens.upperBound < noun }
    if companies.count > 1, companies.count == titles.count {
      return zip(companies, titles).map { scene.relation($0.entity, .produces, $1, RelationScene.RuleID.production, 72) }
    }
    return titles.map { scene.relation(company.entity, .produces, $0, RelationScene.RuleID.production, 76) }
  }

  private static let buying = WordSet("buy acquire buying acquiring bought acquired")

  /// "T, a joint project of A and B", "T is a co-production of A and B": each of them.
  static func shared(_ scene: RelationScene, _ joint: Int) -> [Relation] {
    let noun = joint + 1
    guard projects.contains(scene.view.token(noun)?.hash ?? 0) || scene.word(noun) == .production,
      [.of, .between, .by].contains(scene.word(noun + 1)), let first = scene.next(.organization, after: noun + 1, within: 4),
      let work = scene.factScene.governingWork(joint) ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)
    else { return [] }
    return scene.list(from: first).map {
      scene.relation($0.entity, .produces, work.entity, at: $0.tokens, RelationScene.RuleID.production, 72)
    }
  }

  /// "T is a co-production between A and B"
  static func coproduced(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard scene.view.tokens[noun - 1].kind == .hyphen, scene.view.token(noun - 2)?.hash == WorkWords.co,
      [.of, .between, .by, .with, .from].contains(scene.word(noun + 1)), let first = scene.next(.organization, after: noun + 1, within: 4),
      let work = scene.factScene.governingWork(noun - 2)
    else { return [] }
    return scene.list(from: first).map {
      scene.relation($0.entity, .produces, work.entity, at: $0.tokens, RelationScene.RuleID.production, 72)
    }
  }

  static let joint = Fold.hash("joint")
  private static let projects = WordSet("project projects work drama series film effort")

  /// "modern Disney productions such as T and T2": of a company that makes.
  static func exemplified(_ scene: RelationScene) -> [Relation] {
    scene.of(.organization).flatMap { company -> [Relation] in
      let noun = company.tokens.upperBound
      let kind = scene.context.kindOfOrganization[company.entity]
      guard let token = scene.view.token(noun), productions.contains(token.hash), !token.isCapitalized,
        !kind.isDisjoint(with: [.production, .studio, .conglomerate]), !scene.context.isPlatform(company.entity)
      else { return [] }
      let link = scene.word(noun + 1) == .such && scene.word(noun + 2) == .as ? noun + 2 : noun + 1
      guard [.as, .like, .including].contains(scene.word(link)), let title = scene.next(.title, after: link, within: 3) else { return [] }
      return scene.list(from: title).map { scene.relation(company.entity, .produces, $0, RelationScene.RuleID.production, 66) }
    }
  }

  private static let productions = WordSet("productions films movies pictures features animations")

  /// "Norvel Bros. ‘T’ was third": a studio right before the marks, whose name takes no "’s".
  static func adjacent(_ scene: RelationScene) -> [Relation] {
    scene.of(.title).compactMap { title in
      let quote = title.tokens.lowerBound - 1
      guard let mark = scene.view.token(quote), mark.kind == .quote, mark.gap == .space, let stop = scene.view.token(quote - 1),
        stop.isMark("."), stop.gap == .none, let studio = scene.context.mention(scene.field, at: quote - 2),
        scene.context.type(studio) == .organization, StudioFilm.sells(studio.entity, scene)
      else { return nil }
      return scene.relation(studio.entity, .distributes, title, RelationScene.RuleID.distribution, 66)
    }
  }

  /// "Pixar animation T", "the Studio Dragon drama T": a company that makes, right before the word for the work.
  static func housed(_ scene: RelationScene) -> [Relation] {
    scene.of(.title).compactMap { title in
      var at = title.tokens.lowerBound - 1
      var sawWork = false
      while title.tokens.lowerBound - at < 6, let token = scene.view.token(at), scene.context.mention(scene.field, at: at) == nil,
        token.kind == .quote || token.kind == .hyphen
          || token.kind == .word && !token.isCapitalized && !token.classes.isDisjoint(with: [.workCue, .common])
            && !token.classes.contains(.stopword) && token.classes.isDisjoint(with: [.makeVerb, .reportingVerb, .businessVerb])
          // "the Sony rom-com T"
          || token.isMark(".") && token.gap == .none && sawWork
          || CuedTitle.hyphened.contains(token.hash) && scene.view.token(at - 1)?.kind == .hyphen
          || scene.view.token(at + 1)?.kind == .hyphen && CuedTitle.hyphened.contains(scene.view.token(at + 2)?.hash ?? 0)
      {
        sawWork = sawWork || token.classes.contains(.workCue) || CuedTitle.hyphened.contains(token.hash)
        at -= 1
      }
      guard sawWork, let company = scene.context.mention(scene.field, at: at),
        company.tokens.upperBound == at + 1,
        scene.context.type(company) == .organization,
        case let kind = scene.context.kindOfOrganization[company.entity], kind.isDisjoint(with: [.streaming, .broadcaster]),
        !kind.isDisjoint(with: [.production, .studio, .cinema, .conglomerate])
      else { return nil }
      // "the Showbox title T", "the Sony comedy T": who brings films to cinemas.
      if !kind.isDisjoint(with: [.cinema, .conglomerate]) {
        return scene.relation(company.entity, .distributes, title, RelationScene.RuleID.distribution, 66)
      }
      return scene.relation(company.entity, .produces, title, RelationScene.RuleID.production, 66)
    }
  }

  /// "“T” production house C", "T producer C": the noun between a title and the company's name.
  static func labelled(_ scene: RelationScene) -> [Relation] {
    scene.of(.organization).compactMap { company in
      var at = company.tokens.lowerBound - 1
      var sawMaker = false
      while company.tokens.lowerBound - at < 4, let token = scene.view.token(at), token.kind == .word, !token.isCapitalized,
        scene.context.mention(scene.field, at: at) == nil, token.word == .production || houses.contains(token.hash)
      {
        sawMaker = sawMaker || houses.contains(token.hash)
        at -= 1
      }
      guard sawMaker, scene.word(at + 1) == .production || labels.contains(scene.view.tokens[at + 1].hash) else { return nil }
      while scene.view.token(at)?.kind == .quote { at -= 1 }
      guard let title = scene.context.mention(scene.field, at: at), scene.context.type(title) == .title, title.tokens.upperBound == at + 1
      else { return nil }
      return scene.relation(company.entity, .produces, title, RelationScene.RuleID.production, 74)
    }
  }

  private static let labels = WordSet("producer maker prodco")
  private static let houses = labels.union(WordSet("house company studio outfit"))

  /// "C is best known for T": of a company that makes.
  static func known(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard scene.word(at + 1) == .for, let title = scene.next(.title, after: at, within: 6),
      !Distribution.distributed.contains(scene.view.token(at + 2)?.hash ?? 0),
      // "Kim, best known for": what a person did.
      scene.mentions.last(where: { $0.tokens.upperBound <= at && scene.context.type($0) != .place })
        .map({ scene.context.type($0) == .organization }) ?? true,
      let company = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses), !scene.context.isPlatform(company)
    else { return [] }
    return scene.list(from: title).map { scene.relation(company, .produces, $0, RelationScene.RuleID.production, 66) }
  }

  /// "the company C, previously responsible for T and T2"
  static func responsible(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard scene.word(at + 1) == .for, let title = scene.next(.title, after: at, within: 5),
      scene.isObjectPhrase(at + 2..<title.tokens.lowerBound), let company = scene.last(.organization, before: at, within: 5),
      scene.view.token(company.tokens.upperBound)?.isMark(",") == true, !scene.context.isPlatform(company.entity),
      !scene.isFestival(company.entity)
    else { return [] }
    return scene.list(from: title).map { scene.relation(company.entity, .produces, $0, RelationScene.RuleID.production, 68) }
  }

  /// "C found worldwide success with hit series including T and T2": of a company that makes.
  static func succeeded(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard scene.word(noun + 1) == .with, let title = scene.next(.title, after: noun + 1, within: 7),
      scene.isObjectPhrase(noun + 2..<title.tokens.lowerBound),
      let verb = (max(scene.tokens.lowerBound, noun - 4)..<noun).last(where: { finds.contains(scene.view.tokens[$0].hash) }),
      let company = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses),
      !scene.context.kindOfOrganization[company].isDisjoint(with: [.studio, .production]), !scene.context.isPlatform(company)
    else { return [] }
    return scene.list(from: title).map { scene.relation(company, .produces, $0, RelationScene.RuleID.production, 66) }
  }

  private static let finds = WordSet("found find finds had enjoyed enjoys scored achieved saw tasted")

  /// "C is a producer that has introduced dramas such as X and Y".
  static func introducer(_ scene: RelationScene) -> [Relation] {
    guard let company = scene.mentions.first(where: { scene.context.type($0) == .organization }),
      scene.word(company.tokens.upperBound) == .is,
      let cue = (company.tokens.upperBound..<min(company.tokens.upperBound + 6, scene.tokens.upperBound)).first(where: {
        scene.word($0) == .producer || scene.word($0) == .studio
      }), scene.next(.title, after: cue, within: 14) != nil
    else { return [] }
    return scene.of(.title).filter { $0.tokens.lowerBound > cue }.map {
      scene.relation(company.entity, .produces, $0, RelationScene.RuleID.production, 72)
    }
  }
}
