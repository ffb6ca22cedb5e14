import HallyuAnnotations
import HallyuCore
import HallyuText

/// Distribution that no verb tells: whose distributor, home or slate the text names, and what a platform owns.
extension Distribution {
  /// "‘T’ took off strongly for distributor Orwick"
  static func named(_ scene: RelationScene) -> [Relation] {
    scene.of(.organization).compactMap { home in
      let end = home.tokens.upperBound
      // "Orwick, the distributor of that film,"
      if scene.view.token(end)?.isMark(",") == true, scene.word(end + 1) == .the, scene.word(end + 2) == .distributor,
        scene.word(end + 3) == .of,
        let work = scene.next(.title, after: end + 3, within: 5)?.entity
          ?? ([.that, .the, .this].contains(scene.word(end + 4)) && scene.view.token(end + 5)?.classes.contains(.workCue) == true
            ? scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound) : nil)
      {
        return scene.relation(home.entity, .distributes, work, at: home.tokens, manual.id, 70)
      }
      if let release = released(scene, home) { return release }
      // "Orwick (ORW), the movie's Korean distributor,"
      var opening = end
      if scene.view.token(opening)?.isMark("(") == true, let close = scene.factScene.closing(opening) { opening = close + 1 }
      if scene.view.token(opening)?.isMark(",") == true,
        let noun = (opening + 2..<opening + 7).first(where: { scene.word($0) == .distributor }),
        let owner = (opening + 1..<noun).first(where: { scene.view.token($0)?.kind == .clitic }),
        scene.view.tokens[owner - 1].classes.contains(.workCue),
        let work = scene.factScene.governingWork(opening + 1)
          ?? scene.factScene.topic(before: home.tokens.lowerBound, confidencePercent: 70)
      {
        return scene.relation(home.entity, .distributes, work.entity, at: home.tokens, manual.id, 72)
      }
      let at = home.tokens.lowerBound - 1
      guard scene.word(at) == .distributor, [.for, .from, .through, .via].contains(scene.word(at - 1)),
        let title = scene.last(.title, before: at)
      else { return nil }
      return scene.relation(home.entity, .distributes, title.entity, at: home.tokens, manual.id, 72)
    }
  }

  /// "The film from X, an Orwick release starring Y", "Orwick handled its distribution": of the work told of.
  private static func released(_ scene: RelationScene, _ home: NamedSpan) -> Relation? {
    let end = home.tokens.upperBound
    let isRelease =
      scene.view.token(end)?.hash == release && [.a, .an].contains(scene.word(home.tokens.lowerBound - 1))
      && scene.view.token(scene.factScene.skipQuotesBack(home.tokens.lowerBound - 2))?.isMark(",") == true
    let handling = (end..<min(end + 9, scene.tokens.upperBound)).first { handled.contains(scene.view.tokens[$0].hash) }
    let isHandling =
      handling.map {
        [.its, .the].contains(scene.word($0 + 1)) && ($0 + 2..<$0 + 5).contains { scene.view.token($0)?.hash == distribution }
          && scene.subjects.organization(scene.field, ofVerbAt: $0, scene.clauses) == home.entity
      } ?? false
    guard isRelease || isHandling,
      let work = scene.last(.title, before: home.tokens.lowerBound)?.entity
        ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity
    else { return nil }
    return scene.relation(home.entity, .distributes, work, at: home.tokens, manual.id, 70)
  }

  private static let homeNoun = Fold.hash("home")
  private static let orders = WordSet("ordered orders commissioned commissions greenlit greenlights renewed renews order")
  private static let handled = WordSet("handled handles handling")
  private static let distribution = Fold.hash("distribution")
  private static let release = Fold.hash("release")

  /// "Netflix - home to A, B and C", "Apple's slate of series, including A and B", "the BBC has commissioned A".
  static func carried(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    for home in scene.of(.organization) where scene.context.isPlatform(home.entity) {
      var at = home.tokens.upperBound
      // "Orwick projects, including T"
      let isOwner =
        scene.view.token(at)?.kind == .clitic
        || scene.view.token(at).map { projects.contains($0.hash) && !$0.isCapitalized } ?? false
      var isOffer = false
      var isAnnounced = false
      let limit = min(scene.tokens.upperBound, at + 14)
      while at < limit {
        if let mention = scene.context.mention(scene.field, at: at), scene.context.type(mention) != .place { break }
        let token = scene.view.tokens[at]
        let isHome = token.hash == homeNoun && [.to, .of, .for].contains(scene.word(at + 1))
        let isOrder = !isOwner && orders.contains(token.hash)
        if !isOwner, offers.contains(token.hash), scene.word(at + 1) != .to { isOffer = true }
        // "unveiled a slate that includes T"
        if announcing.contains(token.hash) { isAnnounced = true }
        if isAnnounced, slates.contains(token.hash) { isOffer = true }
        let isExample =
          isAnnounced && isOffer && WorkWords.including.contains(token.hash) || token.word == .including || token.word == .like
          || token.word == .as && scene.word(at - 1) == .such
        if isHome || isOrder || isOffer && isExample
          || isOwner && (token.word == .including || token.word == .as && scene.word(at - 1) == .such || token.hash == WorkWords.include)
        {
          if let title = scene.next(.title, after: at, within: isHome ? 5 : isOrder ? 14 : 8),
            scene.isWithoutNames(at + 1..<title.tokens.lowerBound) || isOrder && isOfSource(scene, at + 1..<title.tokens.lowerBound)
          {
            found += list(scene, from: title).map { scene.relation(home.entity, .distributes, $0, manual.id, 70) }
          }
          break
        }
        at += 1
      }
    }
    return found
  }

  /// "an adaptation of US author X's novel T": a work after a book, under whose name it is made.
  private static func isOfSource(_ scene: RelationScene, _ range: Range<Int>) -> Bool {
    range.contains { scene.word($0) == .adaptation && scene.word($0 + 1) == .of }
      && range.contains { WorkWords.otherMade.contains(scene.view.tokens[$0].hash) }
      && range.allSatisfy { at in
        scene.context.mention(scene.field, at: at).map { [.person, .place].contains(scene.context.type($0)) } ?? true
      }
  }

  private static let projects = WordSet("projects shows series titles originals hits dramas films programmes programs")
  private static let announcing = WordSet("unveiled unveils announced announces revealed reveals")
  private static let offers = WordSet("offers offer carries carry streams stream features shows airs")

  /// "New programming during the period included T and T2": what the platform shows that the text tells of.
  static func listed(_ scene: RelationScene) -> [Relation] {
    guard let noun = scene.tokens.prefix(6).first(where: { slates.contains(scene.view.tokens[$0].hash) }), scene.of(.organization).isEmpty,
      let verb = (noun + 1..<max(noun + 1, min(noun + 8, scene.tokens.upperBound))).first(where: {
        scene.word($0) == .including || inclusion.contains(scene.view.tokens[$0].hash)
      }), let title = scene.next(.title, after: verb, within: 8),
      let home = scene.subjects.coreference.told(.organization, scene.field, at: noun), scene.context.isPlatform(home)
    else { return [] }
    let titles = scene.of(.title).filter { $0.tokens.lowerBound >= title.tokens.lowerBound }
    return titles.map { scene.relation(home, .distributes, $0, manual.id, 62) }
  }

  private static let slates = WordSet("programming slate lineup releases debuts titles originals content offerings premieres")
  private static let inclusion = WordSet("include includes included featured features")

  /// "Netflix and its most recent hit, the drama T", "the company's first pair of originals: T and T2": a platform owns what it shows.
  static func owned(_ scene: RelationScene) -> [Relation] {
    guard let last = scene.of(.title).last else { return [] }
    var found: [Relation] = []
    for at in scene.tokens.lowerBound..<last.tokens.lowerBound {
      let isPronoun = scene.word(at) == .its
      let isNoun = scene.view.tokens[at].kind == .clitic && scene.view.token(at - 1)?.classes.contains(.organizationCue) == true
      let named = scene.possessor(at: at)
      guard isPronoun || isNoun || named.map({ scene.context.type($0) == .organization }) ?? false,
        let title = scene.next(.title, after: at, within: 16),
        named == nil && !isPronoun || title.tokens.lowerBound - at < 3 || isWorkPhrase(scene, at + 1..<title.tokens.lowerBound)
      else { continue }
      let owner =
        named?.entity
        ?? (isPronoun
          ? scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
            ?? scene.subjects.coreference.last(.organization, scene.field, before: at)
          : scene.subjects.coreference.antecedent(scene.field, at: at - 1))
      // "Disney’s ‘T’"
      let isDirect = named != nil && title.tokens.lowerBound - at < 3
      // "Norvel’s two-part drama T": what only makes works made it.
      if let owner, named != nil, isMaker(owner, scene) {
        found += scene.list(from: title).map { scene.relation(owner, .produces, $0, RelationScene.RuleID.production, 66) }
        continue
      }
      guard let owner,
        scene.isOutlet(owner) || isDirect && (ownsWorks(owner, scene) || isOfBoxOffice(owner, scene))
          || named != nil && StudioFilm.sells(owner, scene)
      else {
        continue
      }
      // "Norvel and Orwick’s action sequel T"
      let owners = [owner] + (named.map { StudioFilm.partners(of: $0, scene) } ?? [])
      let work = StudioFilm.offspring(of: title, scene) ?? title
      found += owners.flatMap { owner in scene.list(from: work).map { scene.relation(owner, .distributes, $0, manual.id, 66) } }
    }
    return found
  }

  private static func isMaker(_ organization: Int, _ scene: RelationScene) -> Bool {
    scene.context.kindOfOrganization[organization].contains(.production) && !StudioFilm.sells(organization, scene)
  }

  /// A company that is none of those who only tell of works, judge them, print them or look after people.
  private static func ownsWorks(_ organization: Int, _ scene: RelationScene) -> Bool {
    let kind = scene.context.kindOfOrganization[organization]
    return !kind.isEmpty && kind.isDisjoint(with: [.reporter, .government, .festival, .agency, .publisher, .production, .band])
  }

  /// "Orwick's ‘T’ opened in 300 theaters": a company that nobody knows, where a sentence tells of cinemas.
  private static func isOfBoxOffice(_ organization: Int, _ scene: RelationScene) -> Bool {
    scene.context.kindOfOrganization[organization].isEmpty
      && scene.tokens.contains { at in
        let token = scene.view.tokens[at]
        return ReleaseVerbs.isScreen(token) || tills.contains(token.hash)
      }
  }

  private static let tills = WordSet("theater cinema weekend weekends locations grossed box-office")

  /// "most recent hit, the dystopian drama", "first pair of local originals: Malaysian thriller": nouns of works and what describes them.
  private static func isWorkPhrase(_ scene: RelationScene, _ range: Range<Int>) -> Bool {
    var noun: Int?
    for at in range {
      let token = scene.view.tokens[at]
      if let mention = scene.context.mention(scene.field, at: at) {
        // "Norvel's Ada Dell mystery T"
        let isWriter =
          scene.context.type(mention) == .person
          && scene.view.token(mention.tokens.upperBound).map {
            !$0.isCapitalized && ($0.classes.contains(.workCue) || StudioFilm.films.contains($0.hash)) || $0.kind == .hyphen
              || $0.kind == .dash
          } ?? false
        // "Norvel's Orwick sequel T"
        let isBrand =
          scene.context.type(mention) == .organization && at + 1 == mention.tokens.upperBound
          && scene.view.token(at + 1).map { !$0.isCapitalized && ($0.classes.contains(.workCue) || StudioFilm.films.contains($0.hash)) }
            ?? false
        guard scene.context.type(mention) == .place || scene.context.type(mention) == .award || isWriter || isBrand else { return false }
        continue
      }
      switch token.kind {
      case .word:
        // "Norvel's Ada Dell–starring T"
        if token.word == .starring, [.dash, .hyphen].contains(scene.view.tokens[at - 1].kind) {
          noun = at
          continue
        }
        if token.classes.contains(.workCue) || works.contains(token.hash) || StudioFilm.films.contains(token.hash) {
          noun = at
          continue
        }
        // "home-invasion horror flick", "superhero pic"
        if isCompound(at, scene) || isBeforeFilm(at, scene) { continue }
        guard
          token.classes.isDisjoint(with: [.organizationCue, .releaseVerb, .makeVerb, .reportingVerb, .businessVerb, .personCue]),
          noun != nil || !token.classes.contains(.countNoun) || ordinals.contains(token.word),
          !token.classes.contains(.stopword) || articles.contains(token.word) || noun == nil && ordinals.contains(token.word)
        else { return false }
        // Behind the noun of the works nothing but their descriptions: "its series drew viewers to T" goes on with a verb.
        if let noun, noun == at - 1, !articles.contains(token.word), !token.classes.contains(.demonym) { return false }
      case .quote, .hyphen, .number, .dash: continue
      case .mark: guard noun != nil, token.isMark(",") || token.isMark(":") else { return false }
      default: return false
      }
    }
    return noun != nil
  }

  private static func isCompound(_ at: Int, _ scene: RelationScene) -> Bool {
    [at, at + 1].contains { scene.view.token($0).map { $0.kind == .hyphen && $0.gap == .none } ?? false }
      || scene.view.token(at - 1).map { $0.kind == .hyphen && $0.gap == .none } ?? false
  }

  private static func isBeforeFilm(_ at: Int, _ scene: RelationScene) -> Bool {
    guard let next = scene.view.token(at + 1), !scene.view.tokens[at].classes.contains(.stopword) else { return false }
    return StudioFilm.films.contains(next.hash) && !next.isCapitalized
  }

  private static let works = WordSet(
    "season contenders favorite favourite favorites favourites smash franchise hit hits original originals title titles production productions slate lineup"
  )
  private static let ordinals: Set<Word> = [.most, .first, .own, .second, .third, .last, .new]
  private static let articles: Set<Word> = [.the, .a, .an, .of, .including, .and, .such, .as]

  /// "A, which was renewed, and B": titles of the sentence that commas tie, descriptions between them left out.
  private static func list(_ scene: RelationScene, from first: NamedSpan) -> [NamedSpan] {
    var list = scene.list(from: first)
    guard let last = list.last, let next = scene.of(.title).first(where: { $0.tokens.lowerBound > last.tokens.upperBound }) else {
      return list
    }
    let before = next.tokens.lowerBound - 1
    if scene.word(before) == .and, scene.view.token(before - 1)?.isMark(",") == true, next.tokens.lowerBound - last.tokens.upperBound < 16,
      scene.word(last.tokens.upperBound + 1) == .which
    {
      list.append(next)
    }
    return list
  }
}
