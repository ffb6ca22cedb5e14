import HallyuAnnotations
import HallyuText

/// "X was named head of content of Y", "Y has hired X as its first chief content officer", "X steps down as CEO of Y", "X is CEO of Y".
enum PostVerb {
  static let manual = RuleManual(
    PositionBoard.RuleID.verb, "A verb of appointing, holding or leaving between a person and a post.",
    fires: [
      .init("⟦Oh Tae-sik⟧ was appointed chief executive of Netflix on Monday.", "chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ has been named head of content at Netflix.", "head of content, Netflix"),
      .init("Netflix has hired ⟦Oh Tae-sik⟧ as its first chief content officer.", "chief content officer, Netflix"),
      .init("Netflix has hired ⟦Oh Tae-sik⟧, until recently at home in Busan, as its first head of content.", "head of content, Netflix"),
      .init("⟦Oh Tae-sik⟧ joined Netflix in 2019 as chief executive.", "chief executive, Netflix"),
      .init("Netflix has hired former party member and turnaround specialist ⟦Oh Tae-sik⟧ to be its next chairman.", "chairman, Netflix"),
      .init("⟦Oh Tae-sik⟧ earned $3 million last year as boss of Netflix.", "boss, Netflix"),
      .init("⟦Oh Tae-sik⟧ will take over as Netflix chair in May, replacing ⟦Dana Whitfield⟧.", "chair, Netflix; chair, Netflix"),
      .init("Netflix named ⟦Oh Tae-sik⟧ vice president of content.", "vice president of content, Netflix"),
      .init("⟦Oh Tae-sik⟧, who steps down as head of content at Netflix, is 52.", "head of content, Netflix"),
      .init("⟦Oh Tae-sik⟧ is the chairman of Netflix.", "chairman, Netflix"),
      .init("Netflix promoted ⟦Oh Tae-sik⟧ to the newly-created role of head of drama.", "head of drama, Netflix"),
      .init(
        "Dana Whitfield has waited since ⟦Oh Tae-sik⟧ announced he was leaving to become chief executive of Netflix.",
        "chief executive, Netflix"),
      .init("Aside from being the chief executive of Netflix, ⟦Oh Tae-sik⟧ paints.", "chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ will continue to be Netflix’s chief content officer.", "chief content officer, Netflix"),
      .init("Netflix decided to appoint ⟦Oh Tae-sik⟧ as acting president.", "acting president, Netflix"),
      .init("Netflix grew. ⟦Oh Tae-sik⟧ will act as interim chief executive.", "interim chief executive, Netflix"),
      .init("Viki grew. ⟦Oh Tae-sik⟧ remains in control of Netflix as chief executive.", "chief executive, Netflix"),
      .init("Netflix has hired former Viki boss ⟦Oh Tae-sik⟧ as its chief executive.", "boss, Viki; chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ was named to the additional role of chairman at Netflix.", "chairman, Netflix"),
      .init("⟦Oh Tae-sik⟧ has been appointed head of new writing at Netflix.", "head of new writing, Netflix"),
      .init(
        "⟦Oh Tae-sik⟧ becomes Netflix’s 22nd president, succeeding ⟦Dana Whitfield⟧, who left.",
        "president, Netflix; president, Netflix"),
      .init("Netflix has named ⟦Oh Tae-sik⟧ as President, Asia Pacific, from May.", "President, Netflix"),
      .init("⟦Oh Tae-sik⟧ was promoted to the newly created role of president of Netflix.", "president, Netflix"),
      .init("⟦Oh Tae-sik⟧ has returned to the post of chairman at Netflix.", "chairman, Netflix"),
      .init("⟦Oh Tae-sik⟧ joined Netflix in 2019. He became head of content.", "head of content, Netflix"),
      .init(
        "⟦Oh Tae-sik⟧ served as chief executive of Netflix and as a vice president at Viki.",
        "chief executive, Netflix; vice president, Viki"),
      .init("Netflix promoted ⟦Oh Tae-sik⟧, who had run production, to president of the unit.", "president of the unit, Netflix"),
      .init(
        "⟦Oh Tae-sik⟧ joined Netflix as chief operating officer and became chief executive in 2008.",
        "chief operating officer, Netflix; chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ will be president of the new Netflix studio.", "president, Netflix"),
      .init("Netflix grew. ⟦Oh Tae-sik⟧ will continue to lead the company as chief executive.", "chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ is out as head of content at Netflix.", "head of content, Netflix"),
      .init("Viki grew. ⟦Oh Tae-sik⟧ has been named EVP, development, at Netflix.", "EVP, development, Netflix"),
      .init("Netflix bought Viki. ⟦Oh Tae-sik⟧ will remain chief executive of Viki.", "chief executive, Viki"),
      .init("Viki grew. ⟦Oh Tae-sik⟧ has been appointed head of content by Netflix.", "head of content, Netflix"),
      .init("⟦Oh Tae-sik⟧, who has managed content at Netflix as president of programming, left.", "president of programming, Netflix"),
      .init("⟦Oh Tae-sik⟧ joined Viki from Netflix, where he was chief executive.", "chief executive, Netflix"),
      .init("Viki grew. Netflix said it had appointed ⟦Oh Tae-sik⟧, an engineer, as chief executive.", "chief executive, Netflix"),
      .init(
        "Netflix shook up its team. On Dec. 1, ⟦Oh Tae-sik⟧ stepped in as director of content for Asia.",
        "director of content for Asia, Netflix"),
      .init("⟦Oh Tae-sik⟧ was previously chief executive of the group’s global streaming company Viki.", "chief executive, Viki"),
      .init(
        "Viki grew by appointing former Netflix executive ⟦Oh Tae-sik⟧ as Viki’s head of content.",
        "head of content, Viki; executive, Netflix"),
      .init(
        "Netflix grew. ⟦Oh Tae-sik⟧ and ⟦Dana Whitfield⟧ have been named chief executive and chief financial officer, respectively.",
        "chief executive, Netflix; chief financial officer, Netflix"),
      .init("Netflix has appointed ⟦Oh Tae-sik⟧ (pictured) as Group Chief Executive.", "Group Chief Executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ will retire as chief executive of Netflix in May.", "chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ will assume the role of chief executive of Netflix in May.", "chief executive, Netflix"),
      .init("Netflix grew. ⟦Oh Tae-sik⟧ took on the CEO role in 2018.", "CEO, Netflix"),
      .init("Netflix grew. ⟦Oh Tae-sik⟧ was previously chief content officer.", "chief content officer, Netflix"),
      .init("⟦Oh Tae-sik⟧ is chief content and consumer officer of Netflix.", "chief content and consumer officer, Netflix"),
      .init("Netflix is run from Seoul. ⟦Oh Tae-sik⟧ will serve as chief executive.", "chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧, senior producer of Viki, has been named head of drama at Netflix.", "head of drama, Netflix"),
      .init("⟦Oh Tae-sik⟧ has been recruited by the streamer Netflix as director of legal affairs.", "director of legal affairs, Netflix"),
      .init("Netflix grew. ⟦Oh Tae-sik⟧ had been executive vice president of drama.", "executive vice president of drama, Netflix"),
      .init(
        "Netflix named ⟦Oh Tae-sik⟧ chief executive and ⟦Dana Whitfield⟧ as head of drama.",
        "chief executive, Netflix; head of drama, Netflix"),
      .init(
        "Netflix named ⟦Oh Tae-sik⟧ as head of its content business and ⟦Dana Whitfield⟧ as finance chief.",
        "head, Netflix; finance chief, Netflix"),
      .init("Appointed in 2015 as head of comedy at Netflix, ⟦Oh Tae-sik⟧ had a long run.", "head of comedy, Netflix"),
      .init("⟦Oh Tae-sik⟧ was tapped Thursday as president of Netflix.", "president, Netflix"),
      .init("⟦Oh Tae-sik⟧ will serve as Netflix’s president and co-chair of Viki.", "president, Netflix; co-chair, Viki"),
      .init("⟦Oh Tae-sik⟧, 80, a former scholar who became president of Netflix at 37, has died.", "president, Netflix"),
      .init("⟦Oh Tae-sik⟧ was a pilot who rose to become chief executive of Netflix.", "chief executive, Netflix"),
      .init(
        "⟦Oh Tae-sik⟧, vice president of drama at Netflix, was named senior vice president of the streamer.",
        "vice president of drama, Netflix; senior vice president, Netflix"),
      .init(
        "Netflix named ⟦Oh Tae-sik⟧ its president, replacing ⟦Dana Whitfield⟧, who moves to Viki as chairman.",
        "president, Netflix; president, Netflix; chairman, Viki"),
      .init(
        "⟦Oh Tae-sik⟧, executive vice president of Netflix since 2005, will become president of Netflix.",
        "executive vice president, Netflix; president, Netflix"),
      .init("⟦Oh Tae-sik⟧ relinquished the title of president of Netflix.", "president, Netflix"),
      .init("Netflix has named ⟦Oh Tae-sik⟧ and ⟦Dana Whitfield⟧ co-presidents.", "co-presidents, Netflix; co-presidents, Netflix"),
      .init("⟦Oh Tae-sik⟧ joins Netflix as head of film from Viki.", "head of film, Netflix"),
      .init("⟦Oh Tae-sik⟧ joins Disney+ as head of film.", "head of film, Disney+"),
      .init("⟦Oh Tae-sik⟧ was picked as chief executive of Netflix.", "chief executive, Netflix"),
      .init("Netflix has brought in ⟦Oh Tae-sik⟧ as senior vice president.", "senior vice president, Netflix"),
      .init("⟦Oh Tae-sik⟧ is moving to Netflix as president of sport.", "president of sport, Netflix"),
      .init("⟦Oh Tae-sik⟧, who joined Netflix in 1998 and is now its head of licensing, agreed.", "head of licensing, Netflix"),
      .init("Netflix grew. ⟦Oh Tae-sik⟧ is interim chief executive.", "interim chief executive, Netflix"),
      .init("⟦Oh Tae-sik⟧ has been named exec vp drama programming at Netflix.", "exec vp drama programming, Netflix"),
      .init(
        "⟦Oh Tae-sik⟧ takes over as chief executive of Netflix from ⟦Dana Whitfield⟧.",
        "chief executive, Netflix; chief executive, Netflix"),
    ],
    leaves: [
      "Oh Tae-sik was named Best Director at the Busan International Film Festival.",
      "Netflix grew. Oh Tae-sik was previously chief executive of a small agency.", "Netflix grew. Oh Tae-sik took on the lead role.",
      "Oh Tae-sik was not named head of content at Netflix.", "Oh Tae-sik is considered a candidate for chief executive of Netflix.",
      "Oh Tae-sik is in talks to become chief executive of Netflix.", "Oh Tae-sik is the director of ‘Quiet Harbor’.",
      "Netflix grew. Oh Tae-sik earned $3 million last year as an actor.",
      "Netflix named Oh Tae-sik in its complaint.",
      "Oh Tae-sik is out of the race at Netflix.", "Oh Tae-sik holds the title of the oldest fan at Netflix.",
      "Oh Tae-sik made his debut as a manager at Netflix.",
      "Netflix grew. Oh Tae-sik moved to Busan as a manager.",
      "Netflix grew. Oh Tae-sik worked as a script supervisor on ‘Quiet Harbor’.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout PositionBoard) {
    guard let form = PostVerbForm.verbs[scene.tokens[at].hash], governsPost(at, scene) else { return }
    let unit = scene.unit(of: at)
    switch form {
    case .replace: Succession.find(at, scene, unit, &board)
    case .appoint:
      let isPassive = PostVerbForm.isPassive(at, scene, unit)
      // "made his debut as"
      if scene.tokens[at].hash == made, !isPassive, scene.named(.person, at: at + 1) == nil { return }
      let list = scene.people(from: brought.contains(scene.tokens[at].hash) && scene.token(at + 1)?.word == .in ? at + 2 : at + 1)
      if let person = list.people.first, !isPassive {
        appointed(at, person.mention, list.end, scene, unit, &board)
      } else if !isPassive, let person = described(at, scene, unit) {
        appointed(at, person, person.tokens.upperBound, scene, unit, &board)
      } else if isPassive || !PostVerbForm.weak.contains(scene.tokens[at].hash) {
        held(at, form, scene, unit, &board)
      }
    case .hold, .copula:
      held(at, form, scene, unit, &board)
      if PostVerbForm.taking.contains(scene.tokens[at].hash), scene.token(at + 1)?.word == .over {
        Succession.takenOver(at, scene, unit, &board)
      }
    }
  }

  /// False for "out" and the forms of "be" where what follows is no post of the subject's.
  private static func governsPost(_ at: Int, _ scene: FactScene) -> Bool {
    let before = scene.token(at - 1)?.word ?? .unlisted
    switch scene.tokens[at].word {
    // "has been Norvel's president"; "has been named president" has a verb of its own.
    case .been: return [.has, .have, .had].contains(before) && scene.token(at + 1).map { PostVerbForm.verbs[$0.hash] == nil } ?? false
    // "will continue to be its chairman"
    case .be: return before == .will || before == .would || before == .to && scene.token(at - 2).map { going.contains($0.hash) } ?? false
    // "is out as head of content": no verb before anything else.
    case .is, .was: return scene.token(at + 1).map { PostVerbForm.verbs[$0.hash] == nil } ?? false
    // "Aside from being chairman, X is"
    case .being: return at - scene.unit(of: at).lowerBound < 4 && scene.named(.person, at: at - 1) == nil
    case .out: return scene.token(at + 1)?.word == .as
    default:
      // "stands down as", "bows out as"
      let verb = scene.tokens[at].hash
      if down.contains(verb) { return scene.token(at + 1)?.word == .down }
      if PostVerbForm.filling.contains(verb) { return roleTaken(at, scene) != nil }
      return !bowing.contains(verb) || scene.token(at + 1)?.word == .out
    }
  }

  /// "X was appointed chief executive of Y", "X, who steps down as chairman", "X is CEO of Y": the post of the verb's subject.
  private static func held(_ at: Int, _ form: PostVerbForm, _ scene: FactScene, _ unit: Range<Int>, _ board: inout PositionBoard) {
    guard let start = postStart(at, form, scene, unit), let read = scene.post(from: start),
      let subjects = scene.subjects(of: at) ?? scene.infinitiveSubject(of: at) ?? scene.opener(of: at, behind: read),
      read.kind != .director || read.organization != nil || read.tokens.count > 1,
      !Doubt.isDoubted(scene, from: clauseStart(of: at, subjects, scene), verb: at), let holder = subjects.people.first?.mention,
      form != .copula || scene.lead(from: start, to: read) <= 3, scene.named(.person, at: read.end) == nil,
      let post = placed(read, at, form, holder, scene, unit)
    else { return }
    let pair = subjects.people.count == 2 ? pair(post, scene) : nil
    for (index, person) in subjects.people.enumerated() {
      board.add(person.mention, pair?[index] ?? post, rule: manual.id, confidencePercent: min(86, subjects.confidencePercent), scene)
    }
    for further in scene.posts(behind: post) {
      for person in subjects.people {
        board.add(person.mention, further, rule: manual.id, confidencePercent: min(82, subjects.confidencePercent), scene)
      }
    }
    // "takes over as president of Y from Z"
    if takesOver(at, scene), scene.token(post.end)?.word == .from, let former = scene.named(.person, at: post.end + 1) {
      board.add(former, post, rule: manual.id, confidencePercent: 78, scene)
    }
    addFormer(of: post, scene, unit, &board)
  }

  /// "replacing X, who moves to Y as": what is said of X begins with the pronoun.
  private static func clauseStart(of verb: Int, _ subjects: ClauseSubjects, _ scene: FactScene) -> Int {
    (max(0, verb - 4)..<verb).last { scene.tokens[$0].word == .who } ?? subjects.clauseStart
  }

  /// "becomes president of Y, succeeding Z": Z had the post.
  private static func addFormer(of post: Post, _ scene: FactScene, _ unit: Range<Int>, _ board: inout PositionBoard) {
    let comma = (post.end..<max(post.end, min(post.end + 5, unit.upperBound))).first { scene.isComma($0) } ?? post.end
    guard scene.isComma(comma), let verb = scene.token(comma + 1), PostVerbForm.verbs[verb.hash] == .replace,
      let former = scene.named(.person, at: comma + 2)
    else { return }
    board.add(former, post, rule: manual.id, confidencePercent: 78, scene)
  }

  /// "takes over as", "took over as"
  private static func takesOver(_ at: Int, _ scene: FactScene) -> Bool {
    PostVerbForm.taking.contains(scene.tokens[at].hash) && scene.token(at + 1)?.word == .over && scene.token(at + 2)?.word == .as
  }

  /// A post with its organization: named in its phrase, around the verb, or meant by the text; nil where the post is worth no row without one.
  private static func placed(
    _ read: Post, _ at: Int, _ form: PostVerbForm, _ holder: NamedSpan, _ scene: FactScene, _ unit: Range<Int>
  ) -> Post? {
    var post = read
    if form == .copula {
      post.organization = post.organization ?? PostEmployer.wherePlace(at, scene) ?? owner(at, post, scene, unit)
      post.organization =
        post.organization ?? PostEmployer.noun(behind: post, scene) ?? before(at, post, holder, scene)
      return post.organization == nil ? scene.openPost(post) : post
    }
    // "joins Norvel as head of film from Orwick": where somebody comes from.
    if scene.token(post.tokens.upperBound)?.word == .from { post.organization = PostEmployer.workplace(at, post, scene) }
    post.organization = post.organization ?? PostEmployer.noun(behind: post, scene) ?? PostEmployer.agent(at, post, scene)
    post.organization = post.organization ?? PostEmployer.workplace(at, post, scene)
    // "joins Hollow there as vice president": of no company that the text told of before.
    if post.organization == nil, PostEmployer.isUnlisted(at, scene) {
      post.confidencePercent = 60
      return post.kind == .corporate ? post : nil
    }
    if post.organization == nil {
      let isInterim = interim.contains(scene.tokens[post.tokens.lowerBound].hash)
      let mayBeMeant = !employing.contains(scene.tokens[at].hash) || isInterim || roleTaken(at, scene) != nil || takesOver(at, scene)
      guard mayBeMeant, post.kind == .corporate || post.tokens.count > 1 else { return scene.openPost(post) }
      post.organization = PostCompany.meant(holder, of: post, scene)
      post.confidencePercent = 70
    }
    return post.organization != nil || post.kind == .civic ? post : scene.openPost(post)
  }

  /// "Y named X (as) vice president".
  private static func appointed(
    _ at: Int, _ person: NamedSpan, _ listEnd: Int, _ scene: FactScene, _ unit: Range<Int>, _ board: inout PositionBoard
  ) {
    // "named X as President": a capital after "as" is no character here.
    var behind = person.tokens.upperBound
    if scene.token(behind)?.isMark("(") == true, let close = scene.closing(behind) { behind = close + 1 }
    var start = scene.token(behind)?.word == .as ? behind : listEnd
    if scene.isComma(start) {
      // "hired X, until recently at Z, as": what stands between the commas is passed over.
      while start < unit.upperBound, start < listEnd + 28, scene.tokens[start].word != .as, !leadsToPost(start, scene) { start += 1 }
    }
    if PostVerbForm.weak.contains(scene.tokens[at].hash), scene.tokens[at].hash != made, scene.token(start)?.word != .as,
      scene.token(start)?.word != .to
    {
      return
    }
    while let token = scene.token(start), start < unit.upperBound, [.as, .to, .be, .the].contains(token.word) { start += 1 }
    guard start < unit.upperBound, var post = scene.post(from: start), scene.lead(from: start, to: post) <= 5,
      post.kind != .director || post.tokens.count > 1,
      !Doubt.isDoubted(scene, from: at - 3, verb: at)
    else { return }
    post.organization = post.organization ?? PostCompany.subject(of: at, scene)
    guard post.organization != nil || post.kind == .civic else { return }
    board.add(person, post, rule: manual.id, confidencePercent: 84, scene)
    // "named X and Y co-presidents"
    if scene.isOfSeveral(post) {
      for other in scene.people(from: person.tokens.lowerBound).people.dropFirst() {
        board.add(other.mention, post, rule: manual.id, confidencePercent: 80, scene)
      }
    }
    for further in scene.posts(behind: post) { board.add(person, further, rule: manual.id, confidencePercent: 80, scene) }
    for (other, next) in scene.appointees(behind: post) { board.add(other, next, rule: manual.id, confidencePercent: 80, scene) }
    addFormer(of: post, scene, unit, &board)
  }

  /// "hired former party member and turnaround specialist X to be": the name at the end of a long description, right before its post.
  private static func described(_ at: Int, _ scene: FactScene, _ unit: Range<Int>) -> NamedSpan? {
    guard
      let person = scene.context.mentions(scene.field, in: at + 1..<min(at + 16, unit.upperBound), of: .person).first,
      let link = scene.token(person.tokens.upperBound),
      link.word == .as || link.word == .to && scene.token(person.tokens.upperBound + 1)?.word == .be
    else { return nil }
    let isPhrase = (at + 1..<person.tokens.lowerBound).allSatisfy {
      [.word, .hyphen, .clitic].contains(scene.tokens[$0].kind) && ![.that, .which, .who, .to, .as, .by].contains(scene.tokens[$0].word)
    }
    return isPhrase ? person : nil
  }

  /// "promoted X, who had run production, to president of Y"
  private static func leadsToPost(_ at: Int, _ scene: FactScene) -> Bool {
    scene.tokens[at].word == .to && scene.isComma(at - 1) && scene.post(from: at + 1).map { $0.tokens.lowerBound < at + 4 } ?? false
  }

  /// The two posts of "A and B were named chief executive and finance chief, respectively".
  private static func pair(_ post: Post, _ scene: FactScene) -> [Post]? {
    guard scene.isRespective(from: post.end - 1), let and = post.tokens.first(where: { scene.isAnd($0) }), and > post.tokens.lowerBound,
      and + 1 < post.tokens.upperBound
    else { return nil }
    return [post.tokens.lowerBound..<and, and + 1..<post.tokens.upperBound].map {
      Post(tokens: $0, organization: post.organization, kind: post.kind, end: post.end, confidencePercent: post.confidencePercent)
    }
  }

  /// "who joined Norvel in 1998 and is now its head of licensing": what the word before the post stands for.
  private static func owner(_ at: Int, _ post: Post, _ scene: FactScene, _ unit: Range<Int>) -> Int? {
    guard (at + 1..<max(at + 1, post.tokens.lowerBound)).contains(where: { scene.tokens[$0].word == .its }) else { return nil }
    return scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .organization).last?.entity
      ?? Coreference(context: scene.context).last(.organization, scene.field, before: at)
  }

  /// "He was previously chief content officer.": of the company that the text tells of, where the sentence names no other.
  private static func before(_ at: Int, _ post: Post, _ person: NamedSpan, _ scene: FactScene) -> Int? {
    let isInterim = interim.contains(scene.tokens[post.tokens.lowerBound].hash)
    // "had been executive vice president of development."
    let wasBefore = scene.tokens[at].word == .been && scene.token(at - 1)?.word == .had
    guard
      isInterim || wasBefore
        || (at + 1..<max(at + 1, post.tokens.lowerBound)).contains(where: { PostVerbForm.earlier.contains(scene.tokens[$0].hash) }),
      post.kind == .corporate, scene.token(post.end).map({ $0.isMark(".") || $0.word == .there }) ?? true
    else { return nil }
    return PostCompany.meant(person, of: post, scene)
  }

  private static let interim = WordSet("interim acting")
  /// Who does these is at a company that the sentence names, else the post is worth no row.
  private static let employing = WordSet(
    "works worked left retired took takes earned spent moves moved moving lands landed landing began begins started starts act acts acted")
  private static let going = WordSet("continue continues continued")
  private static let made = Fold.hash("made")
  private static let brought = WordSet("brought brings")
  private static let down = WordSet("stands stood standing")
  private static let bowing = WordSet("bows bowed bowing")
}
