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
      .init("Netflix grew. Currently head of drama at Viki, ⟦Dana Whitfield⟧ joins in May.", "head of drama, Viki"),
      .init("“We grew a lot this year,” said Netflix, VP Programming, ⟦Dana Whitfield⟧.", "VP Programming, Netflix"),
      .init("Netflix editorial director ⟦Oh Tae-sik⟧ agreed.", "editorial director, Netflix"),
      .init(
        "⟦Dana Whitfield⟧ was named co-CEO of Netflix and finance chief ⟦Oh Tae-sik⟧ will stay.", "co-CEO, Netflix; finance chief, Netflix"),
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
      .init("Netflix grew. “We listen,” the chief financial officer, ⟦Dana Whitfield⟧, said.", "chief financial officer, Netflix"),
      .init("The head of content at Netflix, ⟦Dana Whitfield⟧, said so.", "head of content, Netflix"),
      .init("The mayor of Incheon, ⟦Oh Tae-sik⟧, praised Netflix.", "mayor of Incheon, "),
      .init("Pakistan’s information minister, ⟦Oh Tae-sik⟧, praised Netflix.", "information minister, "),
      .init("Korean Film Council director ⟦Oh Tae-sik⟧ spoke.", "director, Korean Film Council"),
      .init(
        "Netflix founder ⟦Dana Whitfield⟧ and executive editor ⟦Oh Tae-sik⟧ left.", "founder, Netflix; executive editor, Netflix"),
      .init("Netflix bought Viki. The chief executive of the streamer, ⟦Oh Tae-sik⟧, agreed.", "chief executive, Netflix"),
      .init("Netflix has a new chief content officer: ⟦Oh Tae-sik⟧.", "chief content officer, Netflix"),
      .init("Netflix has found a new chief executive in ⟦Oh Tae-sik⟧.", "chief executive, Netflix"),
      .init("Netflix chairman-cum-managing director ⟦Oh Tae-sik⟧ agreed.", "chairman-cum-managing director, Netflix"),
      .init("Netflix’s two-term chairman ⟦Oh Tae-sik⟧ agreed.", "chairman, Netflix"),
      .init("Netflix grew. The culture secretary, ⟦Oh Tae-sik⟧, praised it.", "culture secretary, "),
      .init("Netflix EVP/CFO ⟦Oh Tae-sik⟧ agreed.", "EVP/CFO, Netflix"),
      .init("Former Viki and Netflix executive ⟦Oh Tae-sik⟧ agreed.", "executive, Netflix; executive, Viki"),
      .init("Netflix’s president, ⟦Oh Tae-sik⟧, and chairman, ⟦Dana Whitfield⟧, left.", "president, Netflix; chairman, Netflix"),
      .init("Spokeswoman ⟦Dana Whitfield⟧ said Netflix had no plans.", "Spokeswoman, Netflix"),
      .init("Netflix Studios’ head of drama, ⟦Dana Whitfield⟧, left.", "head of drama, Netflix Studios"),
      .init("Minister of Culture, Sports and Tourism ⟦Oh Tae-sik⟧ praised Netflix.", "Minister of Culture, Sports and Tourism, "),
      .init("Viki founder and Netflix chief ⟦Oh Tae-sik⟧ agreed.", "chief, Netflix; founder, Viki"),
      .init("Vice president for content ⟦Oh Tae-sik⟧ left Netflix.", "Vice president for content, Netflix"),
      .init("Netflix’s chiefs, ⟦Oh Tae-sik⟧ and ⟦Dana Whitfield⟧, agreed.", "chiefs, Netflix; chiefs, Netflix"),
      .init("Netflix’s chiefs, ⟦Oh Tae-sik⟧ and his sister ⟦Dana Whitfield⟧, agreed.", "chiefs, Netflix; chiefs, Netflix"),
      .init("Netflix’s vice president for content in Singapore, ⟦Oh Tae-sik⟧, agreed.", "vice president for content in Singapore, Netflix"),
      .init("Netflix’s Singapore content chief ⟦Oh Tae-sik⟧ agreed.", "content chief, Netflix"),
      .init("Shareholders of Netflix grew angry and voted to remove chairman ⟦Oh Tae-sik⟧.", "chairman, Netflix"),
      .init("The culture secretary, Mr. ⟦Oh Tae-sik⟧, praised Netflix.", "culture secretary, "),
      .init("The Consul-General of Japan, ⟦Oh Tae-sik⟧, praised Netflix.", "Consul-General of Japan, "),
      .init("Senior lecturer in Chinese Dr ⟦Oh Tae-sik⟧ praised Netflix.", "Senior lecturer in Chinese, "),
      .init("Netflix grew. Lead independent director ⟦Oh Tae-sik⟧ wrote a letter.", "Lead independent director, Netflix"),
      .init("Netflix director of communications ⟦Oh Tae-sik⟧ agreed.", "director of communications, Netflix"),
      .init(
        "Netflix’s boss of internet services and chief content negotiator, ⟦Oh Tae-sik⟧, agreed.",
        "boss of internet services and chief content negotiator, Netflix"),
    ],
    leaves: [
      "Netflix backs director Oh Tae-sik.", "Reporter Oh Tae-sik", "It hired a president. Oh Tae-sik left Netflix.",
      "Netflix star Oh Tae-sik said so.", "Netflix met the chief executive in Oh Tae-sik’s house.",
      "The chief reason Oh Tae-sik left Netflix is money.", "Executive producer Oh Tae-sik left Netflix.",
      "Film critic Oh Tae-sik liked it.", "The film’s director, Oh Tae-sik, thanked Netflix.",
      "Netflix said its series director, Oh Tae-sik, would stay.",
      "Netflix grew. “It is strong,” wrote analyst Oh Tae-sik.",
      "Netflix grew. The president, Oh Tae-sik, praised it.",
      "It opened the Busan International Film Festival. Its director, Oh Tae-sik, spoke.",
      "Netflix grew. It pushed out his boss Oh Tae-sik.", "Netflix backs independent director Oh Tae-sik.",
      "Netflix director of photography Oh Tae-sik agreed.",
    ])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ board: inout PositionBoard) {
    let unit = scene.unit(of: person.tokens.lowerBound)
    guard let (end, isApposition) = phraseEnd(before: person, unit, scene) else { return }
    if let post = PostBesideName.owned(endingAt: end, unit, scene) {
      board.add(person, post, rule: manual.id, confidencePercent: isApposition ? 88 : 80, scene)
      return
    }
    guard let head = head(end, unit, scene) else { return }
    let kind = kind(head, unit, scene)
    var opening = PostOpening(before: head, unit, scene)
    let isInstitution = kind == .director && PostDirector.isOfInstitution(head, &opening, unit, scene)
    if isApposition, opening.organization == nil {
      if kind == .corporate, let company = PostApposition.company(head, &opening, person, scene, board) {
        opening.organization = company
        opening.isMeant = true
      } else if kind != .civic || !PostApposition.isOffice(head, end, opening, unit, scene) {
        return
      }
    }
    guard kind != .director || isInstitution || PostDirector.isOfDepartment(head, opening, isApposition, unit, scene) else { return }
    var organization = opening.organization
    var confidence = opening.isMeant ? 74 : 90
    if organization == nil { organization = organizationAfter(person, unit, scene) }
    let phrase = Phrase(person: person, head: head, kind: kind, end: end, opening: opening, isInstitution: isInstitution, unit: unit)
    if organization == nil {
      guard let guess = guess(phrase, scene, board) else { return }
      (organization, confidence) = guess
    }
    guard let post = words(of: opening.first..<max(head, end) + 1, unit, scene) else { return }
    board.add(person, organization: organization, post: post, rule: manual.id, confidencePercent: confidence, scene)
    addFurther(phrase, post, organization, confidence, scene, &board)
  }

  /// A name and the phrase of a post before it.
  struct Phrase {
    let person: NamedSpan
    /// The noun of the post.
    let head: Int
    let kind: PostWords.Kind
    /// The last token of the post.
    let end: Int
    let opening: PostOpening
    /// True for a director who makes no works.
    let isInstitution: Bool
    let unit: Range<Int>
  }

  /// The words of a post without a leading "former", which the text drops; nil where a byline stands there.
  private static func words(of phrase: Range<Int>, _ unit: Range<Int>, _ scene: FactScene) -> Range<Int>? {
    if isByline(phrase, unit, scene) { return nil }
    var post = phrase
    while post.count > 1, dropped.contains(scene.tokens[post.lowerBound].hash) { post = post.lowerBound + 1..<post.upperBound }
    return post
  }

  /// What else the phrase tells: an earlier post, a second organization, others who have the post.
  private static func addFurther(
    _ phrase: Phrase, _ post: Range<Int>, _ organization: Int?, _ confidence: Int, _ scene: FactScene, _ board: inout PositionBoard
  ) {
    let person = phrase.person
    if let second = PostBesideName.earlier(before: phrase.opening, phrase.unit, scene) {
      board.add(person, second, rule: manual.id, confidencePercent: confidence, scene)
    }
    // "former Norvel and Orwick executive X"
    if let owner = phrase.opening.owner, scene.isAnd(owner.lowerBound - 1), let other = scene.named(.organization, at: owner.lowerBound - 2)
    {
      board.add(person, organization: other.entity, post: post, rule: manual.id, confidencePercent: confidence - 6, scene)
    }
    // "Founders X and Y": the others of the list.
    guard plurals.contains(scene.tokens[post.upperBound - 1].hash) else { return }
    for other in scene.people(from: person.tokens.lowerBound).people.dropFirst() {
      board.add(other.mention, organization: organization, post: post, rule: manual.id, confidencePercent: confidence - 4, scene)
    }
    if let kin = PostBesideName.relative(behind: person, scene) {
      board.add(kin, organization: organization, post: post, rule: manual.id, confidencePercent: confidence - 10, scene)
    }
  }

  /// The last token of the words before a name, its comma, abbreviation and "Mr." aside, and whether the name is an apposition to them.
  private static func phraseEnd(before person: NamedSpan, _ unit: Range<Int>, _ scene: FactScene) -> (at: Int, isApposition: Bool)? {
    var at = scene.back(person.tokens.lowerBound - 1, over: false)
    guard at >= unit.lowerBound else { return nil }
    // "the finance minister, Mr. X,"
    if at > unit.lowerBound, isHonorific(at, scene) { at -= 1 }
    if at > unit.lowerBound, scene.tokens[at].isMark("."), isHonorific(at - 1, scene) { at -= 2 }
    guard at >= unit.lowerBound else { return nil }
    // "Netflix, whose chief executive is X"
    if [.is, .was].contains(scene.tokens[at].word), at > unit.lowerBound, PostWords.isHead(scene.tokens[at - 1]),
      (max(unit.lowerBound, at - 5)..<at).contains(where: { scene.tokens[$0].word == .whose })
    {
      at -= 1
    }
    // "has a new chief executive: X", "has found a chairman – X –"
    let isMarked = scene.tokens[at].isMark(":") || scene.tokens[at].kind == .dash
    let isAnnounced = (isMarked || PostApposition.isFound(at, scene)) && at > unit.lowerBound + 1
    let isApposition =
      isAnnounced || scene.isComma(at) && (closes(person, scene, unit) || isOfBoth(at, person, scene) || isOpening(at, person, scene, unit))
    // "its vice president for Asia (excluding India), X,"
    if isApposition, scene.tokens[at - 1].isMark(")"), let open = scene.enclosingBracket(at - 1), open > unit.lowerBound {
      return (open - 1, true)
    }
    if isApposition || scene.tokens[at].isMark(".") && scene.tokens[at].gap == .none { at -= 1 }
    return at >= unit.lowerBound ? (at, isApposition) : nil
  }

  private static func isHonorific(_ at: Int, _ scene: FactScene) -> Bool {
    scene.tokens[at].classes.contains(.honorific) && !PostWords.isHead(scene.tokens[at])
  }

  /// "Currently head of drama at Norvel, X will": a post with which a sentence opens, and its subject.
  private static func isOpening(_ comma: Int, _ person: NamedSpan, _ scene: FactScene, _ unit: Range<Int>) -> Bool {
    guard PostScan.opens(scene.tokens[unit.lowerBound]), comma - unit.lowerBound < 16,
      scene.token(person.tokens.upperBound).map({ $0.kind == .word && !$0.classes.contains(.reportingVerb) }) ?? false
    else { return false }
    return (unit.lowerBound..<comma).allSatisfy {
      let token = scene.tokens[$0]
      guard token.kind == .word else { return token.kind == .hyphen || token.kind == .clitic }
      return token.classes.isDisjoint(with: [.reportingVerb, .negation]) && PostVerbForm.verbs[token.hash] == nil
    }
  }

  /// "Norvel’s chiefs, X and Y,": a post that the people of a list share.
  private static func isOfBoth(_ comma: Int, _ person: NamedSpan, _ scene: FactScene) -> Bool {
    guard let head = scene.token(comma - 1), plurals.contains(head.hash) else { return false }
    return scene.isAnd(scene.skipQuotes(person.tokens.upperBound))
  }

  private static func kind(_ head: Int, _ unit: Range<Int>, _ scene: FactScene) -> PostWords.Kind {
    let kind = PostWords.kind(scene.tokens[head]) ?? .bound
    let before = head > unit.lowerBound ? scene.tokens[head - 1] : scene.tokens[head]
    // "finance director", and no "series director"
    if kind == .director, head > unit.lowerBound, PostWords.offices.contains(before.hash) { return .corporate }
    if PostWords.isOfState(head, in: scene.tokens) { return .civic }
    // "lead independent director"
    if kind == .director, before.hash == independent, scene.token(head - 2)?.hash == lead { return .corporate }
    if PostWords.isGeneral(head, in: scene.tokens), PostWords.isOfLawOrState(head, in: scene.tokens) { return .civic }
    return kind == .bound && before.hash == chief || PostWords.isGeneral(head, in: scene.tokens) ? .corporate : kind
  }

  /// The post's noun that ends right before the name, or further back where "of content" stands between.
  private static func head(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    if scene.mention(at: at) == nil, PostWords.isHead(scene.tokens[at]) || PostWords.isGeneral(at, in: scene.tokens) { return at }
    // "VP Programming, X"
    if at > unit.lowerBound, PostWords.departments.contains(scene.tokens[at].hash), PostWords.isHead(scene.tokens[at - 1]),
      PostScan.isVicePresident(at - 1, in: scene.tokens)
    {
      return at - 1
    }
    // "becomes vice president of casting and X becomes"
    if scene.isAnd(at) { return nil }
    var look = at
    var steps = 0
    while look > unit.lowerBound, steps < 7, scene.tokens[look].kind == .word || scene.tokens[look].isMark("&") || isOfMinistry(look, scene)
    {
      if let mention = scene.mention(at: look), scene.type(mention) != .place { return nil }
      if scene.tokens[look].word == .of || scene.tokens[look].word == .for || scene.tokens[look].word == .to && isEnvoy(look - 1, scene),
        PostWords.isHead(scene.tokens[look - 1]) || PostWords.isGeneral(look - 1, in: scene.tokens)
      {
        return steps > 0 ? look - 1 : nil
      }
      // "senior lecturer in Chinese"; "the consul of Japan in Busan"
      if scene.tokens[look].word == .in {
        if steps > 0, academics.contains(scene.tokens[look - 1].hash) { return look - 1 }
        guard scene.named(.place, at: look + 1) != nil else { return nil }
      } else if scene.tokens[look].classes.contains(.stopword), scene.tokens[look].word != .for, scene.tokens[look].word != .and {
        return nil
      }
      look -= 1
      steps += 1
    }
    return nil
  }

  /// "Minister of Culture, Sports and Tourism": a comma in the fields of a ministry.
  private static func isOfMinistry(_ comma: Int, _ scene: FactScene) -> Bool {
    guard scene.isComma(comma), scene.view.isNameWord(comma + 1), let link = scene.token(comma - 2), link.word == .of || link.isMark(",")
    else {
      return false
    }
    return scene.token(comma + 2)?.word == .and && scene.token(comma - 3).map { PostWords.kind($0) == .civic } ?? false
  }

  /// "the ambassador to France, X,"
  private static func isEnvoy(_ head: Int, _ scene: FactScene) -> Bool {
    PostWords.kind(scene.tokens[head]) == .civic && PostScan.isSent(head, in: scene.tokens)
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

  static let independent = Fold.hash("independent")
  private static let lead = Fold.hash("lead")
  private static let chief = Fold.hash("chief")
  /// Of a state as often as of a company.
  static let president = Fold.hash("president")
  private static let plurals = WordSet(
    "ceos heads founders presidents partners chiefs executives analysts chairs chairmen owners producers cofounders")
  private static let dropped = WordSet("former longtime veteran then billionaire new current outgoing incoming late embattled ex")
  private static let signing = WordSet("reporter correspondent editor journalist columnist")
}
