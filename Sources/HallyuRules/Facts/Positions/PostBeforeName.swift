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
    var at = scene.back(person.tokens.lowerBound - 1, over: false)
    guard at >= unit.lowerBound else { return }
    var isApposition = false
    // "Netflix, whose chief executive is X"
    if [.is, .was].contains(scene.tokens[at].word), at > unit.lowerBound, PostWords.isHead(scene.tokens[at - 1]),
      (max(unit.lowerBound, at - 5)..<at).contains(where: { scene.tokens[$0].word == .whose })
    {
      at -= 1
    }
    if scene.isComma(at), closes(person, scene, unit) {
      isApposition = true
      at -= 1
    } else if scene.tokens[at].isMark("."), scene.tokens[at].gap == .none {
      at -= 1
    }
    if at > unit.lowerBound, scene.tokens[at].classes.contains(.honorific), !PostWords.isHead(scene.tokens[at]) {
      at -= 1  // "CEO Mr. Lee"
      if scene.tokens[at].isMark(".") { at -= 1 }
    }
    guard at >= unit.lowerBound, let head = head(at, unit, scene) else { return }
    var kind = PostWords.kind(scene.tokens[head]) ?? .bound
    // "finance director", and no "series director"
    if kind == .director, head > unit.lowerBound, PostWords.offices.contains(scene.tokens[head - 1].hash) { kind = .corporate }
    if kind == .bound, scene.tokens[head - 1 < unit.lowerBound ? head : head - 1].hash == chief { kind = .corporate }
    var (first, organization, isPlaced, isMeant) = before(head, unit, scene)
    let isInstitution = kind == .director && head > unit.lowerBound && institutions.contains(scene.tokens[head - 1].hash)
    if isInstitution, organization == nil {
      organization = Coreference(context: scene.context).namesake(scene.tokens[head - 1], scene.field, before: head)
      isMeant = true
    }
    let last = max(head, at)
    if isApposition, organization == nil {
      // "to replace the incumbent chief, X,"
      guard kind == .corporate, let holder = scene.token(first - 1), holder.hash == incumbent || scene.tokens[first].hash == incumbent,
        let company = PostCompany.meant(person, scene)
      else { return }
      if scene.tokens[first].hash == incumbent { first += 1 }
      organization = company
      isMeant = true
    }
    guard
      kind != .director || isInstitution
        || isApposition && organization != nil && head > unit.lowerBound && PostWords.departments.contains(scene.tokens[head - 1].hash)
          && !scene.tokens[head - 1].classes.contains(.workCue)
        || PostWords.modifiers.contains(scene.tokens[max(first, head - 1)].hash) && head > first
    else {
      return
    }
    var confidence = isMeant ? 74 : 90
    var range = first..<last + 1
    if organization == nil {
      if let (entity, _) = after(person, unit, scene) {
        organization = entity
      } else if let company = PostCompany.ofTrade(scene.tokens[head], scene, before: first) {
        organization = company
        confidence = 70
      } else if isInstitution {
        confidence = 60
      } else if kind == .corporate, scene.token(range.lowerBound - 1)?.word == .and,
        scene.named(.person, at: range.lowerBound - 2) != nil, let company = PostCompany.meant(person, scene)
      {
        // "Netflix founder X and president Y"
        organization = company
        confidence = 72
      } else if kind == .civic {
        confidence = isPlaced ? 84 : 70
      } else if kind == .corporate, isPlaced || presidents.contains(scene.tokens[head].hash) || hasUnknownOwner(range, head, unit, scene) {
        confidence = 60
      } else if kind == .corporate, let company = PostCompany.meant(person, scene) {
        organization = company
        confidence = 66
      } else {
        return
      }
    }
    if isByline(range, unit, scene) { return }
    // The text drops a leading "former".
    while range.count > 1, PostBeforeName.dropped.contains(scene.tokens[range.lowerBound].hash) {
      range = range.lowerBound + 1..<range.upperBound
    }
    first = range.lowerBound
    board.add(person, organization: organization, post: range, rule: manual.id, confidencePercent: confidence, scene)
    // "Founders X and Y": the others of the list.
    guard plurals.contains(scene.tokens[last].hash) else { return }
    for other in scene.people(from: person.tokens.lowerBound).people.dropFirst() {
      board.add(other.mention, organization: organization, post: range, rule: manual.id, confidencePercent: confidence - 4, scene)
    }
  }

  /// The post's noun that ends right before the name, or further back where "of content" stands between.
  private static func head(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    if scene.mention(at: at) == nil, PostWords.isHead(scene.tokens[at]) { return at }
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

  /// Where the phrase begins, the organization before it, whether a place stands there instead, and whether a word stands for the name.
  private static func before(
    _ head: Int, _ unit: Range<Int>, _ scene: FactScene
  ) -> (first: Int, organization: Int?, isPlaced: Bool, isMeant: Bool) {
    var first = head
    var at = head - 1
    var steps = 0
    while at >= unit.lowerBound, steps < 7 {
      if let mention = scene.mention(at: at) {
        if scene.type(mention) == .organization { return (first, mention.entity, false, false) }
        return (first, nil, scene.type(mention) == .place, false)
      }
      let token = scene.tokens[at]
      if token.gap >= .line, at < head - 1, scene.tokens[at + 1].gap >= .line { break }
      if token.kind == .clitic {
        guard let mention = scene.mention(at: at - 1) else {
          // "the company’s founder"
          let noun = scene.tokens[max(at - 1, unit.lowerBound)]
          // "Netflix and Viki … The latter’s CEO"
          if noun.hash == latter {
            let near = scene.context.mentions(scene.field, in: max(0, at - 60)..<at, of: .organization)
            return (first, near.last?.entity, false, true)
          }
          guard noun.classes.contains(.organizationCue), !noun.isCapitalized else { break }
          // "a stake in Viki from the company’s own founder": the one named last.
          if scene.token(at + 1)?.hash == own {
            let near = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .organization)
            if let last = near.last { return (first, last.entity, false, true) }
          }
          return (first, Coreference(context: scene.context).antecedent(scene.field, at: at - 1), false, true)
        }
        guard scene.type(mention) == .organization else { break }
        return (first, mention.entity, false, false)
      }
      if token.word == .whose {
        let owner = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .organization).last
        return (first, owner?.entity, false, true)
      }
      // "said its chief financial officer"
      if token.word == .its {
        // "bought a stake in Viki from its founder": nobody buys of his own.
        if scene.token(at - 1)?.word == .from,
          let owner = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .organization).last
        {
          return (first, owner.entity, false, true)
        }
        return (first, Coreference(context: scene.context).last(.organization, scene.field, before: at), false, true)
      }
      // "has hired its first communications director"
      if token.kind == .hyphen || token.hash == own || ordinals.contains(token.hash) {
        at -= 1
        steps += 1
        continue
      }
      if scene.isAnd(at) {
        guard PostWords.isHead(scene.tokens[at - 1]) || at >= 2 && PostWords.isHead(scene.tokens[at - 2]) else { break }
        at -= 1
        continue
      }
      if token.classes.contains(.demonym) { return (first, nil, true, false) }
      guard token.kind == .word, token.classes.isDisjoint(with: [.stopword, .reportingVerb, .makeVerb, .negation]),
        PostVerb.verbs[token.hash] == nil,
        PostWords.isHead(token) || PostWords.modifiers.contains(token.hash) || token.hash == Fold.hash("co")
          || isDepartment(at, head, scene)
      else { break }
      first = at
      at -= 1
      steps += 1
    }
    return (first, nil, false, false)
  }

  /// "Emirates President X" where no rule knew Emirates: some other company is no guess to make.
  private static func hasUnknownOwner(_ range: Range<Int>, _ head: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    let at = range.lowerBound
    let inside = range.contains { index in
      index < head && scene.view.isNameWord(index) && !PostWords.modifiers.contains(scene.tokens[index].hash)
        && !PostWords.isHead(scene.tokens[index])
        && scene.tokens[index].kind == .word
    }
    return inside
      || at > unit.lowerBound && scene.view.isNameWord(at - 1) && scene.mention(at: at - 1) == nil
        && !scene.tokens[at - 1].classes.contains(.stopword)
      || scene.token(at - 1)?.kind == .clitic
  }

  /// "culture" in "vice culture minister", "content" in "content chief": one noun beside the post's.
  private static func isDepartment(_ at: Int, _ head: Int, _ scene: FactScene) -> Bool {
    head - at <= 2
      && (scene.isLower(at) && (scene.isLower(head) || scene.tokens[head].shape.contains(.allUpper))
        || !scene.isLower(at) && scene.tokens[at].isCapitalized && at + 1 <= head)
      && scene.tokens[at].classes.isDisjoint(with: [.performVerb, .releaseVerb, .personCue])
  }

  /// "Professor X of Y University", "Prof. X, who teaches at Y University".
  private static func after(_ person: NamedSpan, _ unit: Range<Int>, _ scene: FactScene) -> (Int, Int)? {
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
      return scene.named(.organization, at: at).map { ($0.entity, at) }
    }
    guard scene.isComma(at), scene.token(at + 1)?.word == .who, let verb = scene.token(at + 2), working.contains(verb.hash) else {
      return nil
    }
    at += 3
    let end = min(unit.upperBound, at + 9)
    while at < end, !scene.isComma(at) {
      if let mention = scene.named(.organization, at: at) { return (mention.entity, at) }
      at += 1
    }
    return nil
  }

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
  private static let institutions = WordSet([
    "festival", "museum", "gallery", "institute", "center", "centre", "academy", "council", "foundation", "theater", "theatre", "archive",
  ])
  private static let incumbent = Fold.hash("incumbent")
  private static let own = Fold.hash("own")
  private static let ordinals = WordSet(["first", "new", "next", "former", "second", "third", "current"])
  private static let latter = Fold.hash("latter")
  private static let chief = Fold.hash("chief")
  /// Of a state as often as of a company.
  private static let presidents = WordSet(["president"])
  private static let plurals = WordSet([
    "ceos", "co-ceos", "heads", "founders", "co-founders", "presidents", "partners", "chiefs", "executives", "analysts",
  ])
  private static let dropped = WordSet([
    "former", "longtime", "veteran", "then", "billionaire", "new", "current", "outgoing", "incoming", "late", "embattled", "ex",
  ])
  private static let working = WordSet([
    "teaches", "works", "covers", "researches", "lectures", "studies", "worked", "taught", "specializes", "specialises",
  ])
  private static let signing = WordSet(["reporter", "correspondent", "editor", "journalist", "columnist"])
}
