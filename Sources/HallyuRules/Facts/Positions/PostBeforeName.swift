import HallyuAnnotations
import HallyuText

/// "Netflix CEO Reed Hastings", "SM’s founder X", "Professor X of Y University", "Paju Mayor X", "A Netflix spokesman, X,".
enum PostBeforeName {
  static let manual = RuleManual(
    "position.before-name", "A post right before the name, with the organization before it or after the name.",
    fires: [
      .init("Sen. ⟦Oh Tae-sik⟧, Rep. ⟦Dana Whitfield⟧ and others met.", "Sen,; Rep,"),
      .init("Netflix CEO ⟦Dana Whitfield⟧ said so.", "CEO, Netflix"),
      .init("Netflix co-CEO ⟦Dana Whitfield⟧ said so.", "co-CEO, Netflix"),
      .init("Netflix said new director general ⟦Oh Tae-sik⟧ would stay.", "director general, Netflix"),
      .init("Netflix prexy and CEO ⟦Dana Whitfield⟧ said so.", "prexy and CEO, Netflix"),
      .init("Netflix’s founder ⟦Oh Tae-sik⟧ left.", "founder, Netflix"),
      .init("Netflix chief content officer ⟦Oh Tae-sik⟧ left.", "chief content officer, Netflix"),
      .init("A Netflix spokesman, ⟦Dana Whitfield⟧, declined to comment.", "spokesman, Netflix"),
      .init("Netflix paid more. CEO and co-founder ⟦Dana Whitfield⟧ said so.", "CEO and co-founder, Netflix"),
      .init("Netflix grew. South Korean President ⟦Oh Tae-sik⟧ praised it.", "President, "),
      .init("Netflix chief executive ⟦Dana Whitfield⟧ said so.", "chief executive, Netflix"),
      .init("Mayor ⟦Oh Tae-sik⟧ gave a speech.", "Mayor, "),
      .init("Analyst ⟦Oh Tae-sik⟧ of Netflix agreed.", "Analyst, Netflix"),
      .init("Netflix grew in 2019. The company’s founder, ⟦Oh Tae-sik⟧, left.", "founder, Netflix"),
      .init("Netflix said its chief financial officer, ⟦Oh Tae-sik⟧, would stay.", "chief financial officer, Netflix"),
      .init("Netflix has hired its first communications director, ⟦Oh Tae-sik⟧, for Asia.", "communications director, Netflix"),
      .init("Netflix, whose chief executive is ⟦Oh Tae-sik⟧, lost money.", "chief executive, Netflix"),
      .init("Busan International Film Festival director ⟦Oh Tae-sik⟧ spoke.", "director, Busan International Film Festival"),
      .init(
        "The Busan International Film Festival is over. Festival director ⟦Oh Tae-sik⟧ spoke.",
        "Festival director, Busan International Film Festival"),
      .init("Netflix will replace the incumbent chief, ⟦Oh Tae-sik⟧, in May.", "chief, Netflix"),
      .init("The company runs Netflix. It plans an app, chief executive ⟦Dana Whitfield⟧ said.", "chief executive, Netflix"),
      .init("Kakao bought a stake in Netflix from the company’s own founder, ⟦Oh Tae-sik⟧.", "founder, Netflix"),
      .init("It was signed by Netflix co-CEO ⟦Dana Whitfield⟧ and President ⟦Oh Tae-sik⟧.", "co-CEO, Netflix; President, "),
      .init("Netflix founder ⟦Dana Whitfield⟧ and president ⟦Oh Tae-sik⟧ will stay.", "founder, Netflix; president, Netflix"),
      .init("Kakao bought a stake in Netflix from its founder ⟦Oh Tae-sik⟧.", "founder, Netflix"),
      .init("Netflix’s president of film & series ⟦Oh Tae-sik⟧ left.", "president of film & series, Netflix"),
      .init("Viki talked to Netflix. The latter’s chairman, ⟦Oh Tae-sik⟧, stays.", "chairman, Netflix"),
      .init("Netflix, whose management, including co-CEO ⟦Oh Tae-sik⟧, will stay, grew.", "co-CEO, Netflix"),
      .init("Analysts at Netflix saw growth. “It is strong,” wrote analyst ⟦Oh Tae-sik⟧.", "analyst, Netflix"),
    ],
    leaves: [
      "Netflix backs director Oh Tae-sik.", "Reporter Oh Tae-sik", "It hired a president. Oh Tae-sik left Netflix.",
      "Netflix star Oh Tae-sik said so.",
      "The chief reason Oh Tae-sik left Netflix is money.", "Executive producer Oh Tae-sik left Netflix.",
      "Film critic Oh Tae-sik liked it.", "The film’s director, Oh Tae-sik, thanked Netflix.",
      "Netflix said its series director, Oh Tae-sik, would stay.",
      "Netflix grew. “It is strong,” wrote analyst Oh Tae-sik.",
    ])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ board: inout PositionBoard) {
    let unit = scene.unit(of: person.tokens.lowerBound)
    guard let (end, isApposition) = phraseEnd(before: person, unit, scene), let head = head(end, unit, scene) else { return }
    let kind = kind(head, unit, scene)
    var opening = PostOpening(before: head, unit, scene)
    let isInstitution = kind == .director && head > unit.lowerBound && institutions.contains(scene.tokens[head - 1].hash)
    if isInstitution, opening.organization == nil {
      opening.organization = Coreference(context: scene.context).namesake(scene.tokens[head - 1], scene.field, before: head)
      opening.isMeant = true
    }
    if isApposition, opening.organization == nil {
      guard kind == .corporate, let company = companyOfIncumbent(&opening, person, scene) else { return }
      opening.organization = company
      opening.isMeant = true
    }
    guard kind != .director || isInstitution || directsDepartment(head, opening, isApposition, unit, scene) else { return }
    var post = opening.first..<max(head, end) + 1
    var organization = opening.organization
    var confidence = opening.isMeant ? 74 : 90
    if let entity = organization == nil ? organizationAfter(person, unit, scene) : nil {
      organization = entity
    } else if organization == nil {
      guard let guess = guess(person, head, kind, opening, isInstitution, unit, scene) else { return }
      (organization, confidence) = guess
    }
    if isByline(post, unit, scene) { return }
    // The text drops a leading "former".
    while post.count > 1, dropped.contains(scene.tokens[post.lowerBound].hash) { post = post.lowerBound + 1..<post.upperBound }
    board.add(person, organization: organization, post: post, rule: manual.id, confidencePercent: confidence, scene)
    // "Founders X and Y": the others of the list.
    guard plurals.contains(scene.tokens[post.upperBound - 1].hash) else { return }
    for other in scene.people(from: person.tokens.lowerBound).people.dropFirst() {
      board.add(other.mention, organization: organization, post: post, rule: manual.id, confidencePercent: confidence - 4, scene)
    }
  }

  /// The last token of the words before a name, its comma, abbreviation and "Mr." aside, and whether the name is an apposition to them.
  private static func phraseEnd(before person: NamedSpan, _ unit: Range<Int>, _ scene: FactScene) -> (at: Int, isApposition: Bool)? {
    var at = scene.back(person.tokens.lowerBound - 1, over: false)
    guard at >= unit.lowerBound else { return nil }
    // "Netflix, whose chief executive is X"
    if [.is, .was].contains(scene.tokens[at].word), at > unit.lowerBound, PostWords.isHead(scene.tokens[at - 1]),
      (max(unit.lowerBound, at - 5)..<at).contains(where: { scene.tokens[$0].word == .whose })
    {
      at -= 1
    }
    let isApposition = scene.isComma(at) && closes(person, scene, unit)
    if isApposition || scene.tokens[at].isMark(".") && scene.tokens[at].gap == .none { at -= 1 }
    // "CEO Mr. Lee"
    if at > unit.lowerBound, scene.tokens[at].classes.contains(.honorific), !PostWords.isHead(scene.tokens[at]) {
      at -= 1
      if scene.tokens[at].isMark(".") { at -= 1 }
    }
    return at >= unit.lowerBound ? (at, isApposition) : nil
  }

  private static func kind(_ head: Int, _ unit: Range<Int>, _ scene: FactScene) -> PostWords.Kind {
    let kind = PostWords.kind(scene.tokens[head]) ?? .bound
    let before = head > unit.lowerBound ? scene.tokens[head - 1] : scene.tokens[head]
    // "finance director", and no "series director"
    if kind == .director, head > unit.lowerBound, PostWords.offices.contains(before.hash) { return .corporate }
    return kind == .bound && before.hash == chief || PostWords.isGeneral(head, in: scene.tokens) ? .corporate : kind
  }

  /// "to replace the incumbent chief, X,": the company that the text is about.
  private static func companyOfIncumbent(_ opening: inout PostOpening, _ person: NamedSpan, _ scene: FactScene) -> Int? {
    let isInside = scene.tokens[opening.first].hash == incumbent
    guard isInside || opening.first > 0 && scene.tokens[opening.first - 1].hash == incumbent, let company = PostCompany.meant(person, scene)
    else { return nil }
    if isInside { opening.first += 1 }
    return company
  }

  /// "Netflix’s communications director, X,", "managing director X": no director of films.
  private static func directsDepartment(
    _ head: Int, _ opening: PostOpening, _ isApposition: Bool, _ unit: Range<Int>, _ scene: FactScene
  ) -> Bool {
    guard head > unit.lowerBound else { return false }
    let before = scene.tokens[head - 1]
    if isApposition, opening.organization != nil, PostWords.departments.contains(before.hash), !before.classes.contains(.workCue) {
      return true
    }
    return head > opening.first && PostWords.modifiers.contains(before.hash)
  }

  /// The organization of a post beside which none is named, if the text tells it, and how sure the row is; nil where there should be none.
  private static func guess(
    _ person: NamedSpan, _ head: Int, _ kind: PostWords.Kind, _ opening: PostOpening, _ isInstitution: Bool, _ unit: Range<Int>,
    _ scene: FactScene
  ) -> (organization: Int?, confidencePercent: Int)? {
    if let company = PostCompany.ofTrade(scene.tokens[head], scene, before: opening.first) { return (company, 70) }
    if isInstitution { return (nil, 60) }
    if kind == .civic { return (nil, opening.isPlaced ? 84 : 70) }
    guard kind == .corporate else { return nil }
    let isOfState = scene.tokens[head].hash == president && scene.tokens[head].isCapitalized
    // "Netflix founder X and president Y"; not "Netflix co-CEO X and President Y"
    if !isOfState, scene.token(opening.first - 1)?.word == .and, scene.named(.person, at: opening.first - 2) != nil,
      let company = PostCompany.meant(person, scene)
    {
      return (company, 72)
    }
    if opening.isPlaced || scene.tokens[head].hash == president || hasUnknownOwner(opening.first, head, unit, scene) { return (nil, 60) }
    return PostCompany.meant(person, scene).map { ($0, 66) }
  }

  /// The post's noun that ends right before the name, or further back where "of content" stands between.
  private static func head(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    if scene.mention(at: at) == nil, PostWords.isHead(scene.tokens[at]) || PostWords.isGeneral(at, in: scene.tokens) { return at }
    var look = at
    var steps = 0
    while look > unit.lowerBound, steps < 7, scene.tokens[look].kind == .word || scene.tokens[look].isMark("&") {
      if let mention = scene.mention(at: look), scene.type(mention) != .place { return nil }
      if scene.tokens[look].word == .of, PostWords.isHead(scene.tokens[look - 1]) { return steps > 0 ? look - 1 : nil }
      if scene.tokens[look].classes.contains(.stopword), scene.tokens[look].word != .for, scene.tokens[look].word != .and { return nil }
      look -= 1
      steps += 1
    }
    return nil
  }

  /// "Emirates President X" where no rule knew Emirates: some other company is no guess to make.
  private static func hasUnknownOwner(_ first: Int, _ head: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    let holdsName = (first..<head).contains {
      let token = scene.tokens[$0]
      return scene.view.isNameWord($0) && token.kind == .word && !PostWords.modifiers.contains(token.hash) && !PostWords.isHead(token)
    }
    guard !holdsName, first > 0 else { return holdsName }
    let before = scene.tokens[first - 1]
    let followsName =
      first > unit.lowerBound && scene.view.isNameWord(first - 1) && scene.mention(at: first - 1) == nil
      && !before.classes.contains(.stopword)
    return followsName || before.kind == .clitic
  }

  /// "Professor X of Y University", "Prof. X, who teaches at Y University".
  private static func organizationAfter(_ person: NamedSpan, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    var at = scene.skipQuotes(person.tokens.upperBound)
    guard at < unit.upperBound else { return nil }
    if [.of, .at, .from, .with].contains(scene.tokens[at].word) {
      at += 1
      var steps = 0
      while at < unit.upperBound, steps < 4, scene.mention(at: at) == nil,
        scene.tokens[at].word == .the || scene.isLower(at) && !scene.tokens[at].classes.contains(.stopword)
      {
        at += 1
        steps += 1
      }
      return scene.named(.organization, at: at)?.entity
    }
    guard scene.isComma(at), scene.token(at + 1)?.word == .who, let verb = scene.token(at + 2), working.contains(verb.hash) else {
      return nil
    }
    at += 3
    let end = min(unit.upperBound, at + 9)
    while at < end, !scene.isComma(at) {
      if let mention = scene.named(.organization, at: at) { return mention.entity }
      at += 1
    }
    return nil
  }

  /// True where a comma, a full stop or the end follows a name.
  private static func closes(_ person: NamedSpan, _ scene: FactScene, _ unit: Range<Int>) -> Bool {
    let at = scene.skipQuotes(person.tokens.upperBound)
    return at >= unit.upperBound || scene.isComma(at) || scene.tokens[at].isMark(".")
  }

  /// "Reporter X x@y": a line that signs the article.
  private static func isByline(_ range: Range<Int>, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    guard signing.contains(scene.tokens[range.upperBound - 1].hash) else { return false }
    return range.lowerBound <= unit.lowerBound + 1 || unit.count < 9
  }

  /// Nouns whose directors lead an institution, not a work.
  private static let institutions = WordSet(
    "festival museum gallery institute center centre academy council foundation theater theatre archive")
  private static let incumbent = Fold.hash("incumbent")
  private static let chief = Fold.hash("chief")
  /// Of a state as often as of a company.
  private static let president = Fold.hash("president")
  private static let plurals = WordSet("ceos heads founders presidents partners chiefs executives analysts")
  private static let dropped = WordSet("former longtime veteran then billionaire new current outgoing incoming late embattled ex")
  private static let working = WordSet("teaches works covers researches lectures studies worked taught specializes specialises")
  private static let signing = WordSet("reporter correspondent editor journalist columnist")
}
