import HallyuAnnotations
import HallyuText

/// A post as the text words it, with the organization that the phrase names.
struct Post {
  let tokens: Range<Int>
  var organization: Int?
  let kind: PostWords.Kind
  /// First token after the phrase, organization and all.
  let end: Int
  var confidencePercent = 88
}

/// Reads the phrase of a post.
extension FactScene {
  /// The post whose phrase begins at a token: "CEO and co-founder of Netflix", "vice president of content for Asia at Netflix",
  /// "Mediacorp’s chief content officer", "a partner at Beijing consultancy Silkscreen". Nil where no post's noun comes.
  func post(from start: Int) -> Post? {
    let limit = unit(of: start).upperBound
    var at = roleNoun(after: start - 1) ?? start
    while at < limit, let token = token(at), opening.contains(token.word) || PostScan.leadIn.contains(token.hash) { at += 1 }
    var first = at
    var scan = PostScan()
    var steps = 0
    loop: while at < limit, steps < 26 {
      if let mention = mention(at: at) {
        switch type(mention) {
        case .organization:
          guard scan.head == nil, mention.tokens.upperBound <= limit else { break loop }
          scan.organization = mention.entity
          at = mention.tokens.upperBound
          if token(at)?.kind == .clitic || isBareApostrophe(at) { at += 1 }
          first = at
        case .place:
          at = mention.tokens.upperBound
          if scan.head == nil {
            if token(at)?.kind == .clitic { at += 1 }
            first = at
          } else if scan.isDepartment {
            scan.end = at
          } else {
            break loop
          }
        default: break loop
        }
        steps += 1
        continue
      }
      let token = tokens[at]
      if token.gap >= .line, at > start { break }
      switch token.kind {
      case .word:
        if PostWords.isHead(token), !scan.isDepartment || scan.head == nil || PostScan.strong(token) {
          // A managing director makes no films.
          let isManaging = at > first && PostWords.kind(token) == .director && tokens[at - 1].hash == PostScan.managing
          scan.take(at, isManaging ? .corporate : PostWords.kind(token))
        } else if scan.head == nil {
          guard mayModifyPost(token), at - first < 7 else { return nil }
        } else if isAnd(at) {
          let next = nextHead(at + 1, limit, within: 4)
          guard next != nil || scan.isDepartment && isLower(at + 1) && !(self.token(at + 1)?.classes.contains(.stopword) ?? true) else {
            break loop
          }
        } else if [.of, .for, .at, .with, .in, .from].contains(token.word) {
          if let organization = organizationAfter(at, limit) {
            // "head of Research at ICICI": what looked like a company is the department.
            if token.word == .of || token.word == .for, let next = self.token(organization.end), [.at, .for, .of].contains(next.word),
              organizationAfter(organization.end, limit) != nil
            {
              scan.isDepartment = true
              scan.end = organization.end
              at = organization.end
              continue
            }
            if !(token.word == .for && scan.isDepartment) || organization.isDirect { return scan.post(first, organization) }
          }
          guard token.word == .of || token.word == .for || token.word == .in && scan.isDepartment, isDepartment(at + 1) else { break loop }
          scan.isDepartment = true
        } else if scan.isDepartment {
          guard !token.classes.contains(.stopword) || token.word == .the,
            token.classes.isDisjoint(with: [.reportingVerb]) || token.isCapitalized
          else {
            break loop
          }
          if token.word != .the { scan.end = at + 1 }
        } else {
          // "chief content officer": the noun is still to come.
          guard nextHead(at, limit, within: 3) != nil, mayModifyPost(token) else { break loop }
        }
      case .hyphen, .dash:
        if token.gap != .none || token.kind == .dash {
          // "business head - expansion projects, ZEE5 India".
          guard scan.head != nil, token.kind == .hyphen, isLower(at + 1) else { break loop }
          scan.isDepartment = true
        }
      case .mark where token.isMark(",") && scan.head != nil:
        if scan.organization == nil, let company = self.mention(at: at + 1), type(company) == .organization,
          closesPhrase(company.tokens.upperBound)
        {
          return scan.post(first, (company.entity, after(company), true))
        }
        if scan.organization == nil, let department = departmentAfterComma(at, limit) {
          scan.end = department.end
          return scan.post(first, department.organization)
        }
        break loop
      case .mark where token.isMark("&") && scan.head != nil: break
      case .clitic where scan.head == at - 1: return nil
      case .clitic where scan.head == nil && at > start && tokens[at - 1].classes.contains(.organizationCue):
        // "the company's finance chief"
        scan.organization = Coreference(context: context).antecedent(field, at: at - 1)
        guard scan.organization != nil else { break loop }
        first = at + 1
      case .mark where token.isMark(".") && token.gap == .none && scan.head == at - 1 && tokens[at - 1].count <= 4 && at + 1 < limit: break
      case .mark where token.isMark("/") && scan.head != nil && nextHead(at + 1, limit, within: 3) != nil: break
      default: break loop
      }
      at += 1
      steps += 1
    }
    return scan.post(first, nil)
  }

  /// "the newly created role of head of content": the token after "role of", where these words stand behind a token.
  func roleNoun(after before: Int) -> Int? {
    var at = before + 1
    var steps = 0
    while steps < 5, let token = token(at), token.kind == .word || token.kind == .hyphen {
      if PostScan.roles.contains(token.hash), self.token(at + 1)?.word == .of { return at + 2 }
      guard opening.contains(token.word) || PostScan.leadIn.contains(token.hash) || PostScan.made.contains(token.hash) else { return nil }
      at += 1
      steps += 1
    }
    return nil
  }

  private var opening: [Word] { [.a, .an, .the, .its, .their, .now, .then, .also, .both, .one, .first, .new, .next] }

  /// "Netflix’ chief": an apostrophe that a possessive leaves after an s or x.
  private func isBareApostrophe(_ at: Int) -> Bool {
    guard let mark = token(at), mark.kind == .quote, mark.gap == .none, let next = token(at + 1) else { return false }
    return next.gap == .space && next.kind == .word && !next.isCapitalized
  }

  private func mayModifyPost(_ token: Token) -> Bool {
    if token.classes.contains(.stopword) || token.classes.contains(.negation) { return false }
    if PostWords.modifiers.contains(token.hash) { return true }
    return token.classes.isDisjoint(with: [.reportingVerb, .performVerb, .makeVerb, .releaseVerb, .honorific])
      || token.classes.contains(.organizationSuffix)
  }

  private func nextHead(_ start: Int, _ limit: Int, within steps: Int) -> Int? {
    var at = start
    var words = 0
    while at < limit, words < steps, tokens[at].kind == .word || tokens[at].kind == .hyphen {
      if PostWords.isHead(tokens[at]) { return at }
      // "chief operating officer and became chief executive"
      if PostVerb.verbs[tokens[at].hash] != nil { return nil }
      if tokens[at].classes.contains(.stopword), tokens[at].word != .the { return nil }
      if mention(at: at) != nil { return nil }
      if tokens[at].kind == .word { words += 1 }
      at += 1
    }
    return nil
  }

  /// The organization of "at Beijing consultancy Silkscreen", "of the broadcaster MBC"; direct where only an article stands between.
  private func organizationAfter(_ preposition: Int, _ limit: Int) -> (entity: Int, end: Int, isDirect: Bool)? {
    var at = preposition + 1
    var steps = 0
    while at < limit, steps < 7 {
      if let mention = mention(at: at) {
        if type(mention) == .organization { return (mention.entity, after(mention), steps <= 1) }
        guard type(mention) == .place else { return nil }
        at = mention.tokens.upperBound
        if let clitic = token(at), clitic.kind == .clitic { at += 1 }
      } else {
        let token = tokens[at]
        // "CEO of the group's food service company Orwick"
        if token.kind == .clitic, tokens[at - 1].classes.contains(.organizationCue) { return described(from: at + 1, limit) }
        guard token.kind == .word || token.kind == .hyphen else { return nil }
        let isPlain =
          token.kind == .hyphen || [.the, .a, .an, .its].contains(token.word) || token.classes.contains(.organizationCue)
          || token.classes.contains(.demonym) || PostScan.kinds.contains(token.hash) || token.classes.contains(.workCue) && isLower(at)
        guard isPlain else { return nil }
        at += 1
      }
      steps += 1
    }
    return nil
  }

  /// "global food service and culture company Orwick": a name right behind the noun that its description ends with.
  private func described(from start: Int, _ limit: Int) -> (entity: Int, end: Int, isDirect: Bool)? {
    var at = start
    while at < min(limit, start + 9), let token = token(at) {
      if let mention = mention(at: at) {
        guard type(mention) == .organization, tokens[at - 1].classes.contains(.organizationCue) else { return nil }
        return (mention.entity, after(mention), false)
      }
      guard token.kind == .word || token.kind == .hyphen, token.word == .and || !token.classes.contains(.stopword) else { return nil }
      at += 1
    }
    return nil
  }

  private func isDepartment(_ at: Int) -> Bool {
    guard let token = token(at), token.kind == .word else { return false }
    if let mention = mention(at: at) { return type(mention) == .place }
    return !token.classes.contains(.stopword) || token.word == .the || token.word == .its
  }

  /// "EVP, development, at Norvel", "vice president, international content, Norvel": where the department's words end, and the organization
  /// behind them.
  private func departmentAfterComma(_ comma: Int, _ limit: Int) -> (end: Int, organization: (entity: Int, end: Int, isDirect: Bool))? {
    var at = comma + 1
    var words = 0
    while at < limit, words < 6, let token = token(at) {
      let end = isComma(at - 1) ? at - 1 : at
      if words > 0, [.at, .of, .for].contains(token.word) { return organizationAfter(at, limit).map { (end, $0) } }
      if let mention = mention(at: at) {
        if words > 0, isComma(at - 1), type(mention) == .organization { return (end, (mention.entity, after(mention), true)) }
        guard type(mention) == .place else { return nil }
        at = mention.tokens.upperBound
        words += 1
        continue
      }
      if token.kind == .word, token.word != .and {
        guard token.gap == .space, PostWords.departments.contains(token.hash) else { return nil }
        words += 1
      } else if token.kind != .word, !token.isMark(","), !token.isMark("&"), token.kind != .hyphen {
        return nil
      }
      at += 1
    }
    return nil
  }

  private func closesPhrase(_ at: Int) -> Bool {
    guard let token = token(at), token.gap < .line else { return true }
    return token.kind == .mark || token.kind == .quote || token.classes.contains(.reportingVerb)
  }
}

/// What was read of a post so far.
private struct PostScan {
  var head: Int?
  var kind: PostWords.Kind?
  var end = 0
  var organization: Int?
  var isDepartment = false

  mutating func take(_ at: Int, _ kind: PostWords.Kind?) {
    head = at
    end = at + 1
    if let kind, self.kind == nil || kind == .corporate { self.kind = kind }
  }

  func post(_ first: Int, _ found: (entity: Int, end: Int, isDirect: Bool)?) -> Post? {
    guard head != nil, let kind, first < end else { return nil }
    return Post(tokens: first..<end, organization: organization ?? found?.entity, kind: kind, end: found?.end ?? end)
  }

  static func strong(_ token: Token) -> Bool { PostWords.kind(token) == .corporate && token.classes.contains(.position) }

  static let leadIn = WordSet([
    "until", "recently", "formerly", "previously", "currently", "former", "newly", "appointed", "current", "longtime", "ex", "one-time",
    "the",
  ])
  static let managing = Fold.hash("managing")
  static let roles = WordSet(["role", "post", "position", "job", "title"])
  static let made = WordSet(["created", "expanded", "broader", "vacant", "global"])
  static let kinds = WordSet([
    "new", "based", "local", "major", "leading", "university", "top", "law", "research", "investment", "talent", "indie", "parent", "rival",
    "global",
  ])
}
