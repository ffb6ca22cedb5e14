import HallyuAnnotations
import HallyuText

/// "As head of acquisitions, she has bought", "in her role as chair", "ran it as president of Y": a post behind `as` that no verb leads to.
enum AsPost {
  static let manual = RuleManual(
    "position.as",
    "`As` and a post: at the beginning of a sentence, behind a person's role, or behind what the one person of a clause did.",
    fires: [
      .init(
        "⟦Dana Whitfield⟧ joined Netflix in 2021. As head of acquisitions for North Asia, she has bought much.",
        "head of acquisitions for North Asia, Netflix"),
      .init("As chief executive of Netflix, ⟦Dana Whitfield⟧ cut costs.", "chief executive, Netflix"),
      .init("As head of content of Netflix and co-CEO of Viki, ⟦Dana Whitfield⟧ cut costs.", "head of content, Netflix; co-CEO, Viki"),
      .init("Dana Whitfield left Netflix. As Ms. Whitfield’s chief of staff, ⟦Oh Tae-sik⟧ had to wait.", "chief of staff, Netflix"),
      .init("⟦Dana Whitfield⟧ will run the hub in addition to her role as chair of content at Netflix.", "chair of content, Netflix"),
      .init("In his new role as president of Netflix, ⟦Oh Tae-sik⟧ will cut costs.", "president, Netflix"),
      .init("⟦Oh Tae-sik⟧ will add marketing to his role as Netflix’s president of distribution.", "president of distribution, Netflix"),
      .init("⟦Oh Tae-sik⟧, who oversaw three channels as chairman of Netflix, is 77.", "chairman, Netflix"),
      .init("⟦Oh Tae-sik⟧ guided Netflix as its chief executive for years.", "chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ has been with Netflix for 20 years, most recently as president of sport.", "president of sport, Netflix"),
    ],
    leaves: [
      "Dana Whitfield praised his role as a chief of police in ‘Tin Moon’.",
      "As the head of the line reached Netflix, Dana Whitfield left.", "As Netflix grew, Dana Whitfield left.",
      "Oh Tae-sik beat Dana Whitfield to it as president of Netflix.", "Oh Tae-sik is known as the president of Netflix fans.",
      "Oh Tae-sik appears as the president of Netflix.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout PositionBoard) {
    let unit = scene.unit(of: at)
    if let noun = scene.token(at - 1), PostWords.roles.contains(noun.hash) {
      inRole(at, scene, unit, &board)
      return
    }
    guard at <= unit.lowerBound + 1 else {
      if !PostTerm.isTold(at, scene, unit) { inClause(at, scene, unit, &board) }
      return
    }
    guard var post = scene.post(from: at + 1) else { return }
    // "As head of content at Y and co-CEO of Z, she"
    var others: [Post] = []
    var end = post.end
    while others.count < mostPosts, scene.token(end)?.word == .and, let other = scene.post(from: end + 1), other.end > end,
      other.organization != nil
    {
      others.append(other)
      end = other.end
    }
    guard scene.isComma(end) else { return }
    var next = end + 1
    if scene.token(next)?.classes.contains(.honorific) == true, scene.mention(at: next) == nil {
      next += scene.token(next + 1)?.isMark(".") == true ? 2 : 1
    }
    guard next < unit.upperBound else { return }
    let person: NamedSpan
    if let named = scene.named(.person, at: next), named.tokens.lowerBound == next {
      person = named
    } else if [.he, .she].contains(scene.tokens[next].word),
      let entity = Coreference(context: scene.context).antecedent(scene.field, at: next)
    {
      person = NamedSpan(field: scene.field, tokens: next..<next + 1, entity: entity)
    } else {
      return
    }
    if post.organization == nil, post.kind != .civic {
      guard post.kind == .corporate else { return }
      post.organization = Coreference(context: scene.context).last(.organization, scene.field, before: unit.lowerBound)
      post.confidencePercent = 70
    }
    for post in [post] + others { board.add(person, post, rule: manual.id, confidencePercent: 84, scene) }
  }

  private static let mostPosts = 4

  /// "her expanded role as chair of content": whom the pronoun before the role stands for.
  private static func inRole(_ at: Int, _ scene: FactScene, _ unit: Range<Int>, _ board: inout PositionBoard) {
    guard let owner = (max(unit.lowerBound, at - 5)..<at).last(where: { [.his, .her].contains(scene.tokens[$0].word) }),
      var post = scene.post(from: at + 1), post.kind == .corporate,
      let person = follower(owner, post, scene, unit) ?? meant(owner, scene)
    else { return }
    if post.organization == nil {
      post.organization = PostCompany.meant(person, of: post, scene)
      post.confidencePercent = 70
    }
    guard post.organization != nil else { return }
    board.add(person, post, rule: manual.id, confidencePercent: 76, scene)
  }

  /// "In his new role as president, X will": who comes behind the comma.
  private static func follower(_ owner: Int, _ post: Post, _ scene: FactScene, _ unit: Range<Int>) -> NamedSpan? {
    guard owner == unit.lowerBound + 1, scene.tokens[unit.lowerBound].word == .in, scene.isComma(post.end) else { return nil }
    return scene.named(.person, at: post.end + 1)
  }

  private static func meant(_ owner: Int, _ scene: FactScene) -> NamedSpan? {
    Coreference(context: scene.context).antecedent(scene.field, at: owner).map {
      NamedSpan(field: scene.field, tokens: owner..<owner + 1, entity: $0)
    }
  }

  /// "X, who ran three channels as chairman of Y": the one person of the clause, where the phrase names the organization; "most recently as
  /// head of drama": of the company that the clause names.
  private static func inClause(_ at: Int, _ scene: FactScene, _ unit: Range<Int>, _ board: inout PositionBoard) {
    guard var post = scene.post(from: at + 1), post.kind == .corporate, closes(post, scene),
      let person = onlyPerson(before: at, scene), !Doubt.isDoubted(scene, from: max(unit.lowerBound, at - 8), verb: at)
    else { return }
    // "had led Norvel as its chief executive"
    if (at + 1..<max(at + 1, post.tokens.lowerBound)).contains(where: { scene.tokens[$0].word == .its }) {
      // "Norvel hired former Orwick boss X as its chief executive": PostVerb reads it.
      if (unit.lowerBound..<at).contains(where: { PostVerbForm.verbs[scene.tokens[$0].hash] == .appoint }) { return }
      post.organization = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .organization).last?.entity
    }
    if post.organization == nil, scene.tokens[at - 1].hash == recently {
      post.organization =
        PostCompany.meant(person, of: post, scene)
        ?? scene.context.mentions(scene.field, in: person.tokens.upperBound..<at, of: .organization).last?.entity
    }
    guard post.organization != nil else { return }
    board.add(person, post, rule: manual.id, confidencePercent: 70, scene)
  }

  /// "as the president of Norvel spoke": a clause of its own; "such as Norvel president Y": another's post.
  private static func closes(_ post: Post, _ scene: FactScene) -> Bool {
    guard !scene.isOfNext(post), let next = scene.token(post.end) else { return !scene.isOfNext(post) }
    return next.kind != .word
      || [.in, .on, .for, .from, .until, .and, .at, .since, .with, .before, .after, .when, .but, .last].contains(next.word)
  }

  /// The one person of the clause that `as` ends, or that its relative pronoun points to; nil where it tells of a part played.
  private static func onlyPerson(before at: Int, _ scene: FactScene) -> NamedSpan? {
    let clauses = scene.context.clauses(scene.field, at: at)
    let clause = clauses.bounds(of: at).lowerBound..<at
    let tellsOfPart = clause.contains {
      scene.tokens[$0].classes.contains(.performVerb) && LeadsOrganization.verbs[scene.tokens[$0].hash] == nil
        || known.contains(scene.tokens[$0].hash)
        || scene.mention(at: $0).map { scene.type($0) == .title } ?? false
    }
    guard !tellsOfPart else { return nil }
    let named = scene.context.mentions(scene.field, in: clause, of: .person)
    if let first = named.first { return named.allSatisfy { $0.entity == first.entity } ? first : nil }
    let antecedent = clauses.antecedentOfClause[clauses.clause(of: at)]
    return antecedent >= 0 ? scene.named(.person, at: antecedent) : nil
  }

  private static let recently = Fold.hash("recently")
  private static let known = WordSet("known dubbed nicknamed described portrayed credited appears appeared")
}
