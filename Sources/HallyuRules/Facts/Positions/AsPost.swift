import HallyuAnnotations
import HallyuText

/// "As head of acquisitions, she has bought", "in her role as chair": a post behind `as` that no verb leads to.
enum AsPost {
  static let manual = RuleManual(
    "position.as", "`As` and a post at the beginning of a sentence, the person after the comma; or behind a person's role.",
    fires: [
      .init(
        "⟦Dana Whitfield⟧ joined Netflix in 2021. As head of acquisitions for North Asia, she has bought much.",
        "head of acquisitions for North Asia, Netflix"),
      .init("As chief executive of Netflix, ⟦Dana Whitfield⟧ cut costs.", "chief executive, Netflix"),
      .init("As head of content of Netflix and co-CEO of Viki, ⟦Dana Whitfield⟧ cut costs.", "head of content, Netflix; co-CEO, Viki"),
      .init("Dana Whitfield left Netflix. As Ms. Whitfield’s chief of staff, ⟦Oh Tae-sik⟧ had to wait.", "chief of staff, Netflix"),
      .init("⟦Dana Whitfield⟧ will run the hub in addition to her role as chair of content at Netflix.", "chair of content, Netflix"),
    ],
    leaves: [
      "Dana Whitfield praised his role as a chief of police in ‘Tin Moon’.",
      "As the head of the line reached Netflix, Dana Whitfield left.", "As Netflix grew, Dana Whitfield left.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout PositionBoard) {
    let unit = scene.unit(of: at)
    if let noun = scene.token(at - 1), roles.contains(noun.hash) {
      inRole(at, scene, unit, &board)
      return
    }
    guard scene.tokens[at].word == .as, at <= unit.lowerBound + 1, var post = scene.post(from: at + 1) else { return }
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
      var post = scene.post(from: at + 1), post.kind == .corporate, post.tokens.lowerBound <= at + 3,
      let entity = Coreference(context: scene.context).antecedent(scene.field, at: owner)
    else { return }
    let person = NamedSpan(field: scene.field, tokens: owner..<owner + 1, entity: entity)
    if post.organization == nil {
      post.organization = PostCompany.meant(person, of: post, scene)
      post.confidencePercent = 70
    }
    guard post.organization != nil else { return }
    board.add(person, post, rule: manual.id, confidencePercent: 76, scene)
  }

  static let roles = WordSet(["role", "post", "position", "job", "capacity"])
}
