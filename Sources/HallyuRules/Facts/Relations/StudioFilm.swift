import HallyuAnnotations
import HallyuCore
import HallyuText

/// `distributes` as reports of the box office tell it: "T opened with $9 million for Norvel", "T, from Norvel, led", "the Norvel adventure".
enum StudioFilm {
  static let manual = RuleManual(
    "relation.studio-film", "A studio for which a work earns money, from which it comes, or whose film the text calls it.",
    fires: [
      .init("The comedy ‘Old Salt’ opened with $8.9 million for ⟦Showbox⟧.", "distributes"),
      .init("The film ‘Old Salt’ is out. It took in $20 million for ⟦Showbox⟧ in its second week.", "distributes"),
      .init("The film ‘Old Salt’, from ⟦Showbox⟧, led the weekend.", "distributes"),
      .init("The film ‘Old Salt’ is out. The ⟦Studio Dragon⟧ film grossed $3 million.", "produces"),
      .init("Showbox has nine titles, including the film ‘Old Salt’ and the comedy ‘⟦Tin Moon⟧’.", "distributes"),
      .init("The film ‘Old Salt’ led the weekend for ⟦Showbox⟧.", "distributes"),
      .init("The film ‘Old Salt’ is ⟦Showbox⟧’s biggest drama of the year.", "distributes"),
      .init("The film ‘Old Salt’, ⟦Showbox⟧’s first musical drama, is due.", "distributes"),
      .init("The film ‘Old Salt’ was ⟦Netflix⟧’s biggest film debut of the year.", "distributes"),
      .init("The film ‘Old Salt’ flew to the top. The Studio Dragon and ⟦Norvel Studios⟧ cartoon has taken $3 million.", "produces"),
      .init("The film ‘Old Salt’ flew to the top. The ⟦Showbox⟧ adventure opened with $3 million.", "distributes"),
    ],
    leaves: [
      "The film ‘Old Salt’ opened with $8.9 million for charity, Showbox said.", "Kim Tae-ri earned $3 million for Showbox.",
      "The film ‘Old Salt’ is liked. The Showbox building is tall.", "The film ‘Old Salt’, from a book that Showbox likes, led.",
      "The film ‘Old Salt’, Showbox’s lawyers said, is due.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    lineups(scene) + apposed(scene) + shared(scene)
      + scene.of(.organization).compactMap { studio in
        let isMaker = scene.context.kindOfOrganization[studio.entity].contains(.production)
        guard sells(studio.entity, scene) else { return isMaker ? called(by: studio, scene) : nil }
        return earning(for: studio, scene) ?? coming(from: studio, scene) ?? called(by: studio, scene)
      }
  }

  /// "Norvel has 19 titles, including T, T2 and T3"
  private static func lineups(_ scene: RelationScene) -> [Relation] {
    scene.of(.organization).flatMap { studio -> [Relation] in
      let verb = studio.tokens.upperBound
      guard scene.word(verb) == .has, scene.isOutlet(studio.entity),
        let noun = (verb + 1..<min(verb + 7, scene.tokens.upperBound)).first(where: { slates.contains(scene.view.tokens[$0].hash) }),
        let link = (noun + 1..<min(noun + 4, scene.tokens.upperBound)).first(where: { scene.word($0) == .including })
      else { return [] }
      return scene.of(.title).filter { $0.tokens.lowerBound > link && scene.clauses.sameClause($0.tokens.lowerBound, link) }.map {
        scene.relation(studio.entity, .distributes, $0, manual.id, 66)
      }
    }
  }

  private static let slates = WordSet("titles films movies features pics releases entries")

  /// A platform, channel, studio or distributor, or what owns some.
  static func sells(_ organization: Int, _ scene: RelationScene) -> Bool {
    scene.isOutlet(organization) || scene.context.kindOfOrganization[organization].contains(.conglomerate)
  }

  /// "T opened with $8.9 million for Norvel", "led the weekend for Norvel"
  private static func earning(for studio: NamedSpan, _ scene: RelationScene) -> Relation? {
    let link = scene.view.indexBefore(studio.tokens.lowerBound, skippingArticles: true)
    guard scene.word(link) == .for, endsPhrase(studio, scene),
      let verb = (max(scene.tokens.lowerBound, link - 14)..<max(scene.tokens.lowerBound, link)).last(where: {
        earnings.contains(scene.view.tokens[$0].hash) || leads.contains(scene.view.tokens[$0].hash)
      }),
      leads.contains(scene.view.tokens[verb].hash)
        || (verb..<link).contains(where: { scene.view.tokens[$0].kind == .currency || scene.view.tokens[$0].kind == .number }),
      let work = scene.factScene.governingWork(verb)
    else { return nil }
    return scene.relation(studio.entity, .distributes, work.entity, at: studio.tokens, manual.id, 72)
  }

  /// "T, from Norvel, led"
  private static func coming(from studio: NamedSpan, _ scene: RelationScene) -> Relation? {
    let link = scene.view.indexBefore(studio.tokens.lowerBound, skippingArticles: true)
    guard scene.word(link) == .from, let next = scene.view.token(studio.tokens.upperBound),
      next.isMark(",") || earnings.contains(next.hash) || leads.contains(next.hash),
      let title = scene.of(.title).last(where: { $0.tokens.upperBound <= link }),
      scene.factScene.after(title) == link || scene.view.token(link - 1)?.isMark(",") == true && scene.factScene.after(title) == link - 1
    else { return nil }
    return scene.relation(studio.entity, .distributes, title.entity, at: studio.tokens, manual.id, 70)
  }

  /// "The Norvel adventure opened": the film told of, where a verb follows.
  private static func called(by studio: NamedSpan, _ scene: RelationScene) -> Relation? {
    var noun = studio.tokens.upperBound
    if scene.view.token(noun)?.isMark(".") == true { noun += 1 }
    guard scene.word(studio.tokens.lowerBound - 1) == .the, studio.tokens.lowerBound - 1 == scene.tokens.lowerBound,
      !scene.context.isPlatform(studio.entity), let film = scene.view.token(noun), film.gap == .space, !film.isCapitalized,
      film.classes.contains(.workCue) || films.contains(film.hash), let next = scene.view.token(noun + 1),
      earnings.contains(next.hash) || [.has, .is, .was, .will].contains(next.word),
      let work = scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)
    else { return nil }
    // "The Orwick Studio film": who makes it.
    let name = scene.context.entities[studio.entity].name
    let isMaker =
      scene.context.kindOfOrganization[studio.entity].contains(.production) || name.hasPrefix("Studio ") || name.hasSuffix(" Studio")
    return scene.relation(studio.entity, isMaker ? .produces : .distributes, work.entity, at: studio.tokens, manual.id, 68)
  }

  /// "The Norvel and Orwick cartoon has taken": both made it.
  private static func shared(_ scene: RelationScene) -> [Relation] {
    guard scene.word(scene.tokens.lowerBound) == .the, let first = scene.of(.organization).first,
      first.tokens.lowerBound == scene.tokens.lowerBound + 1, let last = scene.of(.organization).dropFirst().first,
      last.tokens.lowerBound == first.tokens.upperBound + 1,
      scene.word(first.tokens.upperBound) == .and || scene.view.tokens[first.tokens.upperBound].isMark("/"),
      let noun = (last.tokens.upperBound..<last.tokens.upperBound + 3).first(where: { isWork($0, scene) }),
      (last.tokens.upperBound..<noun).allSatisfy({ isDescription($0, scene) }), let next = scene.view.token(noun + 1),
      earnings.contains(next.hash) || [.has, .is, .was, .will].contains(next.word),
      let work = scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)
    else { return [] }
    return [first, last].map { scene.relation($0.entity, .produces, work.entity, at: $0.tokens, manual.id, 68) }
  }

  private static func isWork(_ at: Int, _ scene: RelationScene) -> Bool {
    scene.view.token(at).map {
      $0.gap == .space && !$0.isCapitalized && ($0.classes.contains(.workCue) || films.contains($0.hash))
    } ?? false
  }

  /// Nothing but the end, a comma or a small word behind the name: it is no "Norvel executive".
  private static func endsPhrase(_ name: NamedSpan, _ scene: RelationScene) -> Bool {
    scene.view.token(name.tokens.upperBound).map {
      $0.kind == .mark || $0.kind == .quote || $0.classes.contains(.stopword) || $0.gap >= .line
    }
      ?? true
  }

  /// "by CNN’s parent company, Norvel": whom the noun behind a possessive names.
  static func parent(behind owner: NamedSpan, _ scene: RelationScene) -> NamedSpan? {
    guard scene.view.token(owner.tokens.upperBound)?.kind == .clitic,
      let next = scene.next(.organization, after: owner.tokens.upperBound, within: 5),
      (owner.tokens.upperBound + 1..<next.tokens.lowerBound).contains(where: { scene.view.tokens[$0].classes.contains(.organizationCue) })
    else { return nil }
    return next
  }

  /// "Kolvik" in "Kolvik and Norvel’s action sequel".
  static func partners(of owner: NamedSpan, _ scene: RelationScene) -> [Int] {
    let joint = owner.tokens.lowerBound - 1
    // "Kolvik/Norvel’s mystery"
    guard scene.word(joint) == .and || scene.view.token(joint)?.isMark("/") == true,
      let other = scene.of(.organization).first(where: { $0.tokens.upperBound == owner.tokens.lowerBound - 1 }),
      sells(other.entity, scene), scene.word(other.tokens.lowerBound - 1) != .between
    else { return [] }
    return [other.entity]
  }

  /// "Norvel’s ‘T’ spinoff ‘T2’": the second is what is out.
  static func offspring(of title: NamedSpan, _ scene: RelationScene) -> NamedSpan? {
    var noun = scene.factScene.after(title)
    // "Norvel's T horror spin-off T2"
    if let genre = scene.view.token(noun), genre.kind == .word, !genre.isCapitalized, genre.classes.contains(.common),
      genre.hash != spin, !films.contains(genre.hash), genre.classes.isDisjoint(with: [.stopword, .reportingVerb, .releaseVerb, .makeVerb])
    {
      noun += 1
    }
    // "spin-off"
    if scene.view.token(noun)?.hash == spin, scene.view.token(noun + 1)?.kind == .hyphen { noun += 2 }
    guard let token = scene.view.token(noun), films.contains(token.hash) || token.word == .off,
      let next = scene.next(.title, after: noun, within: 3)
    else {
      return nil
    }
    return next
  }

  private static let spin = Fold.hash("spin")

  /// "‘T’, Norvel’s first musical in five years, is due", "‘T’ is Norvel’s most-watched series": whose the words behind a work say it is.
  static func apposed(_ scene: RelationScene) -> [Relation] {
    scene.of(.title).compactMap { title in
      var comma = scene.factScene.endsWithInnerComma(title) ? scene.factScene.after(title) : scene.factScene.after(title) + 1
      let isCopula = [.is, .was].contains(scene.word(comma - 1)) || scene.view.token(comma - 1)?.hash == became
      // "is now Norvel's"
      if isCopula, ReleaseVerbs.presently.contains(scene.view.token(comma)?.hash ?? 0) || scene.word(comma) == .also { comma += 1 }
      guard isCopula || scene.factScene.endsWithInnerComma(title) || scene.view.token(comma - 1)?.isMark(",") == true,
        let owner = scene.context.mention(scene.field, at: comma), owner.tokens.lowerBound == comma,
        scene.context.type(owner) == .organization, scene.view.token(owner.tokens.upperBound)?.kind == .clitic, sells(owner.entity, scene),
        let noun = (owner.tokens.upperBound + 1..<min(owner.tokens.upperBound + 9, scene.tokens.upperBound)).first(where: {
          isFilm($0, scene)
        }),
        (owner.tokens.upperBound + 1..<noun).allSatisfy({ isDescription($0, scene) })
      else { return nil }
      return scene.relation(owner.entity, .distributes, title.entity, at: owner.tokens, manual.id, 68)
    }
  }

  /// The last noun of "Chinese-themed superhero movie".
  private static func isFilm(_ at: Int, _ scene: RelationScene) -> Bool {
    let token = scene.view.tokens[at]
    // "biggest series debut of the year"
    let isDebut = ReleaseWords.isNoun(token) && scene.view.token(at - 1)?.classes.contains(.workCue) == true
    guard token.kind == .word, !token.isCapitalized, token.classes.contains(.workCue) || films.contains(token.hash) || isDebut,
      let next = scene.view.token(at + 1)
    else { return false }
    return next.kind == .mark || next.kind == .dash || next.kind == .word && next.classes.contains(.stopword)
  }

  private static func isDescription(_ at: Int, _ scene: RelationScene) -> Bool {
    let token = scene.view.tokens[at]
    if token.kind == .hyphen || token.kind == .number { return true }
    guard token.kind == .word, scene.context.mention(scene.field, at: at).map({ scene.context.type($0) == .place }) ?? true else {
      return false
    }
    return !token.classes.contains(.stopword) || [.first, .most, .own, .second, .last, .new].contains(token.word)
  }

  private static let became = Fold.hash("became")

  /// What the press calls films.
  static let films = WordSet(
    """
    tale flick pic saga adventure sequel prequel spinoff threequel biopic caper romp reboot outing tentpole yarn epic blockbuster actioner cartoon \
    dramedy romcom whodunit toon laffer thriller chiller
    """)
  private static let leads = WordSet("led leads topped tops won dominated ruled")
  private static let earnings = WordSet(
    """
    opened opens earned earns grossed grosses collected collects made makes took takes debuted debuts added adds scored scores pulled \
    brought launched bowed generated raked
    """)
}
