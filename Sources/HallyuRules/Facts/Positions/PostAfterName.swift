import HallyuAnnotations
import HallyuText

/// "Reed Hastings, CEO and co-founder of Netflix", "X (vice president, Netflix)", "X, the founder of SM".
enum PostAfterName {
  static let manual = RuleManual(
    PositionBoard.RuleID.afterName, "A post in apposition after the name.",
    fires: [
      .init("⟦Dana Whitfield⟧, CEO and co-founder of Netflix, said so.", "CEO and co-founder, Netflix"),
      .init("⟦Dana Whitfield⟧, the 43-year-old chief executive of Netflix, said so.", "chief executive, Netflix"),
      .init("⟦Dana Whitfield⟧, the Seoul-based head of content at Netflix, said so.", "head of content, Netflix"),
      .init(
        "“We are glad,” said ⟦Oh Tae-sik⟧, vice president of content for Asia at Netflix.", "vice president of content for Asia, Netflix"),
      .init("⟦Dana Whitfield⟧, the founder of Netflix, left.", "founder, Netflix"),
      .init("Netflix grew. Viki met ⟦Dana Whitfield⟧, acting director of television at Netflix.", "acting director of television, Netflix"),
      .init("“We are glad,” said ⟦Dana Whitfield⟧, Netflix’s chief content officer.", "chief content officer, Netflix"),
      .init("⟦Dana Whitfield⟧, a media analyst at Netflix in Singapore, agreed.", "media analyst, Netflix"),
      .init("⟦Oh Tae-sik⟧, president of Netflix, said Singapore was chosen.", "president, Netflix"),
      .init("⟦Oh Tae-sik⟧, 52, chairman of Netflix, spoke first.", "chairman, Netflix"),
      .init("Netflix paid for a study. ⟦Oh Tae-sik⟧, an analyst at the company, agreed.", "analyst, Netflix"),
      .init("Netflix raised prices. ⟦Oh Tae-sik⟧, the company’s finance chief, agreed.", "finance chief, Netflix"),
      .init("Viki grew. ⟦Oh Tae-sik⟧, vice president, content, Netflix, agreed.", "vice president, content, Netflix"),
      .init("“It did well,” said ⟦Oh Tae-sik⟧, president of Busan-based film tracker Netflix.", "president, Netflix"),
      .init("⟦Oh Tae-sik⟧, president of South Korean streaming platform Netflix, agreed.", "president, Netflix"),
      .init("Netflix grew. ⟦Oh Tae-sik⟧, currently managing director for Asia, leaves.", "managing director for Asia, Netflix"),
      .init(
        "Viki grew. “We are glad,” said ⟦Dana Whitfield⟧, president of Netflix. ⟦Oh Tae-sik⟧, its finance chief, agreed.",
        "president, Netflix; finance chief, Netflix"),
      .init(
        "⟦Oh Tae-sik⟧, chief executive of Netflix and managing director of Viki, agreed.",
        "chief executive, Netflix; managing director, Viki"),
      .init(
        "⟦Oh Tae-sik⟧, president of content, Netflix, and co-head of content, Viki, agreed.",
        "president of content, Netflix; co-head of content, Viki"),
      .init("⟦Oh Tae-sik⟧ (head of content at Netflix) agreed.", "head of content, Netflix"),
      .init("⟦Oh Tae-sik⟧, a writer of ‘Quiet Harbor’ and founder of Netflix, agreed.", "founder, Netflix"),
      .init("⟦Dana Whitfield⟧, business head - expansion projects, Netflix, agreed.", "business head - expansion projects, Netflix"),
      .init("Viki grew. Netflix’s ⟦Oh Tae-sik⟧, vice president, UK content, agreed.", "vice president, Netflix"),
      .init("⟦Oh Tae-sik⟧ MP, chair of Netflix, agreed.", "chair, Netflix"),
      .init("⟦Oh Tae-sik⟧, formerly an adviser to Netflix, agreed.", "adviser, Netflix"),
      .init("⟦Oh Tae-sik⟧, manager of family-owned broadcaster Netflix, agreed.", "manager, Netflix"),
      .init("⟦Oh Tae-sik⟧, founder and chief producer of Netflix, agreed.", "founder and chief producer, Netflix"),
      .init("⟦Oh Tae-sik⟧, until last year head of film at Netflix, agreed.", "head of film, Netflix"),
      .init("⟦Oh Tae-sik⟧, partner of Viki and a former Netflix executive, agreed.", "partner, Viki; executive, Netflix"),
      .init("⟦Oh Tae-sik⟧, chairman, founder and CEO of Netflix, agreed.", "chairman, founder and CEO, Netflix"),
      .init("Viki grew. ⟦Oh Tae-sik⟧, Netflix’s then-CEO, agreed.", "CEO, Netflix"),
      .init("⟦Oh Tae-sik⟧ and ⟦Dana Whitfield⟧, co-chairs of Netflix, agreed.", "co-chairs, Netflix; co-chairs, Netflix"),
      .init("⟦Oh Tae-sik⟧, editor-in-chief of Netflix, agreed.", "editor-in-chief, Netflix"),
      .init("⟦Oh Tae-sik⟧ CEO of Netflix, agreed.", "CEO, Netflix"),
      .init(
        "⟦Oh Tae-sik⟧, Netflix’s vice president of Viki Software Services, agreed.", "vice president of Viki Software Services, Netflix"),
      .init("⟦Oh Tae-sik⟧, a Viki analyst at Netflix, agreed.", "analyst, Netflix"),
      .init("⟦Oh Tae-sik⟧, most recently head of film at Netflix, has left.", "head of film, Netflix"),
      .init("⟦Oh Tae-sik⟧, an analyst who covers Viki for Netflix, agreed.", "analyst, Netflix"),
      .init("⟦Oh Tae-sik⟧, ex-head of film at Netflix, agreed.", "head of film, Netflix"),
      .init("⟦Oh Tae-sik⟧, vice chair of both Netflix and Viki, has left.", "vice chair, Netflix; vice chair, Viki"),
      .init("Netflix grew. ⟦Oh Tae-sik⟧, chairman of the company’s film group, agreed.", "chairman of the company’s film group, Netflix"),
    ],
    leaves: [
      "Oh Tae-sik, director of the film ‘Quiet Harbor’, spoke.", "Oh Tae-sik, an actor at heart, spoke.",
      "Oh Tae-sik, who likes Netflix, spoke.",
      "Oh Tae-sik, Netflix and a chairman met.", "Oh Tae-sik, the star of the party, spoke to Netflix.",
      "Oh Tae-sik, a fan of Netflix, spoke.", "Oh Tae-sik CEO.", "Oh Tae-sik, a writer of ‘Quiet Harbor’ and fan of Netflix, spoke.",
    ])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ board: inout PositionBoard) {
    let unit = scene.unit(of: person.tokens.lowerBound)
    guard let (start, isBare) = start(behind: person, unit, scene) else { return }
    let first = scene.post(from: start).flatMap { endsApposition($0, scene, unit) ? $0 : nil }
    guard var post = first ?? secondPost(after: start, scene, unit), !isBare || post.organization != nil else { return }
    guard post.kind != .director || post.organization != nil && isOffice(post, scene) || PostDirector.isOfOffice(post, scene) else {
      return
    }
    // "said X, president of Norvel. Y, its finance chief,"
    if post.organization == nil, scene.token(start)?.word == .its {
      post.organization = board.lastOrganization(scene.field, before: person.tokens.lowerBound)
    }
    // "X, an analyst who covers Viki for Norvel,"
    if post.organization == nil, post.kind == .bound { post.organization = PostEmployer.covering(behind: post.end, unit, scene) }
    // "Norvel’s X, vice president, content,"
    post.organization = post.organization ?? owner(of: person, scene)
    if post.organization == nil, let noun = institution(post, scene, unit) {
      // "a research fellow at the institute": what the noun stands for, or open.
      post.organization = Coreference(context: scene.context).antecedent(scene.field, at: noun)
      post.confidencePercent = post.organization == nil ? 62 : 70
    } else if post.organization == nil {
      guard post.kind == .corporate || post.kind == .director, let company = PostCompany.meant(person, of: post, scene) else {
        guard post.kind == .civic || PostCompany.isUnknown(post, scene) else { return }
        board.add(person, post, rule: manual.id, confidencePercent: 62, scene)
        return
      }
      post.organization = company
      post.confidencePercent = 64
    }
    board.add(person, post, rule: manual.id, confidencePercent: 92, scene)
    // "X, vice chair of both Y and Z"
    if let other = scene.otherOrganization(behind: post) {
      board.add(person, organization: other, post: post.tokens, rule: manual.id, confidencePercent: 84, scene)
    }
    // "X, chief executive of Y and managing director of Z"
    for further in scene.posts(behind: post) where further.kind != .director {
      board.add(person, further, rule: manual.id, confidencePercent: 84, scene)
    }
    // "X and Y, co-heads of Z": the post is theirs both.
    guard scene.isOfSeveral(post) else { return }
    for other in scene.people(endingBefore: person.tokens.upperBound) where other.entity != person.entity {
      board.add(other, post, rule: manual.id, confidencePercent: 84, scene)
    }
  }

  /// Where a post may begin behind a name, and whether no mark stands between; nil where none may.
  private static func start(behind person: NamedSpan, _ unit: Range<Int>, _ scene: FactScene) -> (at: Int, isBare: Bool)? {
    var at = scene.skipQuotes(person.tokens.upperBound)
    guard at < unit.upperBound else { return nil }
    // "X MP, chair of the committee"
    if seats.contains(scene.tokens[at].hash), at + 1 < unit.upperBound { at += 1 }
    // "X (pictured), chair of the committee"
    if scene.tokens[at].isMark("("), let close = scene.closing(at), scene.isComma(close + 1),
      (at + 1..<close).allSatisfy({ !PostWords.isHead(scene.tokens[$0]) })
    {
      at = close + 1
    }
    // ", 43," before the post.
    if scene.isComma(at), scene.token(at + 1)?.kind == .number, scene.isComma(at + 2) { at += 2 }
    // "X CEO of Y says"
    if PostWords.isHead(scene.tokens[at]), scene.tokens[at].shape.contains(.allUpper), scene.tokens[at].gap == .space {
      return at < unit.upperBound ? (at, true) : nil
    }
    guard scene.isComma(at) || scene.tokens[at].isMark("(") || scene.tokens[at].kind == .dash, at + 1 < unit.upperBound else { return nil }
    return (at + 1, false)
  }

  /// The organization whose possessive stands right before a name.
  private static func owner(of person: NamedSpan, _ scene: FactScene) -> Int? {
    guard scene.token(person.tokens.lowerBound - 1)?.kind == .clitic else { return nil }
    return scene.named(.organization, at: person.tokens.lowerBound - 2)?.entity
  }

  /// "X, the writer of ‘T’ and founder of Y": the post behind "and", where what stands before is no post.
  private static func secondPost(after start: Int, _ scene: FactScene, _ unit: Range<Int>) -> Post? {
    var at = start
    while at < min(unit.upperBound, start + 14) {
      let token = scene.tokens[at]
      if token.word == .and, let post = scene.post(from: at + 1), post.organization != nil, post.tokens.lowerBound <= at + 3 { return post }
      guard token.kind != .mark, token.word != .who, !token.classes.contains(.reportingVerb) else { return nil }
      if let mention = scene.mention(at: at), scene.type(mention) != .title { return nil }
      at += 1
    }
    return nil
  }

  /// The phrase ends where an apposition may: at a mark, a verb of saying, the sentence's end.
  private static func endsApposition(_ post: Post, _ scene: FactScene, _ unit: Range<Int>) -> Bool {
    guard post.end < unit.upperBound else { return true }
    let next = scene.tokens[post.end]
    // "mayor X, Orwick chairman Y and": the post is Y's.
    if next.gap == .space, scene.named(.person, at: post.end) != nil { return false }
    if post.organization != nil { return true }
    // "Sen. X, Rep. Y": the post is another's.
    if next.isMark("."), post.end + 1 < unit.upperBound, scene.named(.person, at: post.end + 1) != nil { return false }
    if next.kind == .mark || next.kind == .quote || next.kind == .dash { return true }
    return next.classes.contains(.reportingVerb) || [.in, .who, .and, .since, .from, .at, .of, .with, .for].contains(next.word)
  }

  /// The noun of "at the institute", "of the company".
  private static func institution(_ post: Post, _ scene: FactScene, _ unit: Range<Int>) -> Int? {
    guard post.kind != .director, post.end + 2 < unit.upperBound, [.at, .of, .with, .for].contains(scene.tokens[post.end].word),
      scene.tokens[post.end + 1].word == .the
    else { return nil }
    return (post.end + 2..<min(post.end + 5, unit.upperBound)).prefix { scene.isLower($0) && scene.mention(at: $0) == nil }
      .first { scene.tokens[$0].classes.contains(.organizationCue) }
  }

  private static func isOffice(_ post: Post, _ scene: FactScene) -> Bool { post.tokens.count > 1 || post.organization != nil }

  /// What members of parliaments have behind their names.
  private static let seats = WordSet("mp mep msp")
}
