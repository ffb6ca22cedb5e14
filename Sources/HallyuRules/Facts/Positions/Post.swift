import HallyuAnnotations
import HallyuText

/// A post as the text words it, with the organization that the phrase names.
struct Post {
  var tokens: Range<Int>
  var organization: Int?
  let kind: PostWords.Kind
  /// First token after the phrase, organization and all.
  let end: Int
  var confidencePercent = 88
  /// The noun of "of the company", which is no part of the post's words.
  var companyNoun: Int?
}

/// Reads the phrase of a post.
extension FactScene {
  /// The post whose phrase begins at a token: "CEO and co-founder of Netflix", "vice president of content for Asia at Netflix",
  /// "Mediacorp’s chief content officer", "a partner at Beijing consultancy Silkscreen". Nil where no post's noun comes.
  func post(from start: Int) -> Post? {
    var scan = PostScan(start: start, limit: unit(of: start).upperBound)
    scan.at = roleNoun(after: start - 1) ?? start
    while scan.at < scan.limit, PostScan.opens(tokens[scan.at]) {
      scan.at += 1
      // "ex-head of drama"
      if tokens[scan.at].kind == .hyphen, tokens[scan.at].gap == .none, tokens[scan.at - 1].hash == PostScan.former { scan.at += 1 }
    }
    // "as Mr. Dell’s chief of staff"
    if tokens[scan.at].classes.contains(.honorific), !PostWords.isHead(tokens[scan.at]) {
      let next = token(scan.at + 1)?.isMark(".") == true ? scan.at + 2 : scan.at + 1
      if let owner = named(.person, at: next), token(owner.tokens.upperBound)?.kind == .clitic { scan.at = owner.tokens.upperBound + 1 }
    }
    scan.at = behindDescription(scan.at)
    scan.first = scan.at
    var steps = 0
    while scan.at < scan.limit, steps < PostScan.longest {
      let step = if let mention = mention(at: scan.at) { readName(mention, &scan) } else { readToken(&scan) }
      switch step {
      case .goOn: steps += 1
      case .end(let organization): return scan.post(organization).map(withoutCompany)
      case .noPost: return nil
      }
    }
    return scan.post(nil).map(withoutCompany)
  }

  /// First token behind "43-year-old", "London-based", "Canadian-born"; the token itself where none of them stands there.
  private func behindDescription(_ start: Int) -> Int {
    let isAge = token(start)?.kind == .number && token(start + 1)?.kind == .hyphen && token(start + 4)?.word == .old
    if isAge { return behindDescription(start + 5) }
    let hyphen = named(.place, at: start)?.tokens.upperBound ?? start + 1
    guard token(hyphen)?.kind == .hyphen, let participle = token(hyphen + 1), PostScan.origins.contains(participle.hash) else {
      return start
    }
    return behindDescription(hyphen + 2)
  }

  /// "Mediacorp’s chief", "the Seoul mayor", "vice president for Asia at": a name inside the phrase.
  private func readName(_ mention: NamedSpan, _ scan: inout PostScan) -> PostStep {
    switch type(mention) {
    case .organization:
      guard scan.head == nil, mention.tokens.upperBound <= scan.limit else { return .end(nil) }
      scan.organization = mention.entity
      scan.at = mention.tokens.upperBound
      // "Norvel Bros. president"
      if token(scan.at).map({ $0.isMark(".") && $0.gap == .none }) ?? false, isLower(scan.at + 1) { scan.at += 1 }
      if token(scan.at)?.kind == .clitic || isBareApostrophe(scan.at) { scan.at += 1 }
      // "Norvel’s then-CEO"
      while let next = token(scan.at), PostScan.opens(next) || next.kind == .hyphen && PostScan.opens(tokens[scan.at - 1]) { scan.at += 1 }
      scan.first = scan.at
    case .place:
      guard scan.head == nil || scan.isDepartment else { return .end(nil) }
      scan.at = mention.tokens.upperBound
      if scan.head == nil {
        if token(scan.at)?.kind == .clitic { scan.at += 1 }
        scan.first = scan.at
      } else {
        scan.end = scan.at
      }
    // "as Mr. Dell’s chief of staff"
    case .person where scan.head == nil && scan.first == scan.at && token(mention.tokens.upperBound)?.kind == .clitic:
      scan.at = mention.tokens.upperBound + 1
      scan.first = scan.at
    default: return .end(nil)
    }
    return .goOn
  }

  /// A token of the phrase that no name holds.
  private func readToken(_ scan: inout PostScan) -> PostStep {
    let token = tokens[scan.at]
    if token.gap >= .line, scan.at > scan.start { return .end(nil) }
    if scan.head == scan.at - 1, let end = PostWords.endOfInChief(scan.at - 1, in: tokens) {
      scan.end = end
      scan.at = end
      return .goOn
    }
    switch token.kind {
    case .word: return readWord(token, &scan)
    case .hyphen, .dash:
      if token.gap != .none || token.kind == .dash {
        // "business head - expansion projects, ZEE5 India".
        guard scan.head != nil, token.kind == .hyphen, isLower(scan.at + 1) else { return .end(nil) }
        scan.isDepartment = true
      }
    case .clitic: return readPossessive(&scan)
    case .mark:
      if token.isMark(","), scan.head != nil, !isPostList(scan) { return .end(behindComma(&scan)) }
      guard joinsParts(token, scan) else { return .end(nil) }
    default: return .end(nil)
    }
    scan.at += 1
    return .goOn
  }

  /// A word of the phrase: the post's noun, what stands before it, or what it is in charge of.
  private func readWord(_ token: Token, _ scan: inout PostScan) -> PostStep {
    let at = scan.at
    // "exec producer": of a work.
    if PostScan.isOfMaker(token, before: self.token(at + 1)) { return .noPost }
    if PostWords.isHead(token), !scan.isDepartment || scan.head == nil || PostScan.isUnmistakable(token) {
      // A managing director makes no films.
      let isManaging = at > scan.first && PostWords.kind(token) == .director && tokens[at - 1].hash == PostScan.managing
      scan.take(at, isManaging ? .corporate : PostWords.isOfState(at, in: tokens) ? .civic : PostWords.kind(token))
    } else if PostWords.isGeneral(at, in: tokens), let head = scan.head, at - head < 3 {
      scan.take(at, .corporate)
    } else if scan.head == nil {
      guard mayModifyPost(token), at - scan.first < PostScan.longestModifiers else { return .noPost }
    } else if isAnd(at) {
      if isOfOther(at, scan) { return .end(nil) }
      let goesOn = nextHead(at + 1, scan.limit, within: 4) != nil || scan.isDepartment && isLower(at + 1) && !isStopword(at + 1)
      guard goesOn else { return .end(nil) }
    } else if [.of, .for, .at, .with, .in, .from].contains(token.word) || token.word == .to && PostScan.isSent(scan.head, in: tokens) {
      return readPreposition(token.word, &scan)
    } else if scan.head == at - 1, PostScan.isOfChief(at, in: tokens) {
      // "chief producer"
      scan.end = at + 1
    } else if scan.head == at - 1, PostScan.isVicePresident(at - 1, in: tokens), PostWords.departments.contains(token.hash) {
      // "exec vp drama programming"
      scan.isDepartment = true
      scan.end = at + 1
    } else if scan.isDepartment {
      guard !token.classes.contains(.stopword) || token.word == .the,
        !token.classes.contains(.reportingVerb) || token.isCapitalized || PostWords.departments.contains(token.hash)
      else { return .end(nil) }
      if token.word != .the { scan.end = at + 1 }
    } else {
      // "chief content officer": the noun is still to come.
      guard nextHead(at, scan.limit, within: 3) != nil, mayModifyPost(token) else { return .end(nil) }
    }
    scan.at += 1
    return .goOn
  }

  /// "of Netflix", "for Asia at Netflix", "of content": the organization behind the post's noun, or what the post is in charge of.
  private func readPreposition(_ word: Word, _ scan: inout PostScan) -> PostStep {
    let leadsToDepartment = word == .of || word == .for || word == .to
    if let organization = PostOrganization.behind(scan.at, scan.limit, self) {
      // "Norvel’s senior vice president of Internet Software", "head of Research at ICICI": what looks like a company is the department.
      let isOwned = scan.organization != nil && scan.organization != organization.entity && organization.isDirect && scan.kind == .corporate
      let isFollowed =
        token(organization.end).map { [.at, .for, .of].contains($0.word) } ?? false
        && PostOrganization.behind(organization.end, scan.limit, self) != nil
      if leadsToDepartment, isOwned || isFollowed {
        scan.isDepartment = true
        scan.end = organization.end
        scan.at = organization.end
        return .goOn
      }
      if !(word == .for && scan.isDepartment) || organization.isDirect { return .end(organization) }
    }
    guard leadsToDepartment || word == .in && scan.isDepartment, isDepartment(scan.at + 1), !isTime(behind: scan.at) else {
      return .end(nil)
    }
    scan.isDepartment = true
    scan.at += 1
    return .goOn
  }

  /// "the company's finance chief": whose post it is; behind the post's noun the phrase is that of something else.
  private func readPossessive(_ scan: inout PostScan) -> PostStep {
    let at = scan.at
    if scan.head == at - 1 { return .noPost }
    // "chairman of the company's film group": whose group it is.
    let isOfGroup = scan.isDepartment && scan.end == at && isLower(at + 1)
    guard scan.head == nil || isOfGroup, at > scan.start, tokens[at - 1].classes.contains(.organizationCue) else { return .end(nil) }
    guard let owner = Coreference(context: context).antecedent(field, at: at - 1) else { return .end(nil) }
    scan.organization = isOfGroup ? scan.organization ?? owner : owner
    scan.at += 1
    if !isOfGroup { scan.first = scan.at }
    return .goOn
  }

  /// "vice president, Norvel", "EVP, development, at Norvel": the organization behind a comma, where the phrase has none yet.
  private func behindComma(_ scan: inout PostScan) -> PostOrganization? {
    guard scan.organization == nil else { return nil }
    if let company = mention(at: scan.at + 1), type(company) == .organization, closesPhrase(company.tokens.upperBound) {
      return PostOrganization(entity: company.entity, end: after(company), isDirect: true)
    }
    guard let department = PostOrganization.behindDepartment(scan.at, scan.limit, self) else { return nil }
    scan.end = department.end
    return department.organization
  }

  /// "chairman & CEO", "exec. producer", "writer/director": a mark inside the phrase.
  private func joinsParts(_ mark: Token, _ scan: PostScan) -> Bool {
    let at = scan.at
    guard let head = scan.head else { return false }
    if mark.isMark("&") || mark.isMark(",") { return true }
    if mark.isMark(".") { return mark.gap == .none && head == at - 1 && tokens[at - 1].count <= 4 && at + 1 < scan.limit }
    return mark.isMark("/") && nextHead(at + 1, scan.limit, within: 3) != nil
  }

  /// "chairman, president and chief executive": the comma in a list of posts that ends with "and".
  private func isPostList(_ scan: PostScan) -> Bool {
    guard scan.head == scan.at - 1, let next = nextHead(scan.at + 1, scan.limit, within: 3), isAnd(next + 1) else { return false }
    return nextHead(next + 2, scan.limit, within: 3) != nil
  }

  /// "Netflix’ chief": an apostrophe that a possessive leaves after an s or x.
  private func isBareApostrophe(_ at: Int) -> Bool {
    guard let mark = token(at), mark.kind == .quote, mark.gap == .none, let next = token(at + 1) else { return false }
    return next.gap == .space && next.kind == .word && !next.isCapitalized
  }

  /// True for a word that may stand before the post's noun: "senior", "content", "films".
  private func mayModifyPost(_ token: Token) -> Bool {
    if token.classes.contains(.stopword) || token.classes.contains(.negation) || PostVerbForm.verbs[token.hash] != nil { return false }
    if PostWords.modifiers.contains(token.hash) { return true }
    return token.classes.isDisjoint(with: [.reportingVerb, .performVerb, .makeVerb, .releaseVerb, .honorific])
      || token.classes.contains(.organizationSuffix)
  }

  /// The next noun of a post within so many words that all belong to its phrase.
  private func nextHead(_ start: Int, _ limit: Int, within steps: Int) -> Int? {
    var at = start
    var words = 0
    while at < limit, words < steps, tokens[at].kind == .word || tokens[at].kind == .hyphen {
      if PostWords.isHead(tokens[at]) { return at }
      // "chief operating officer and became chief executive"
      if PostVerbForm.verbs[tokens[at].hash] != nil { return nil }
      // "chief content and consumer officer"
      let joinsDepartments = words > 0 && isAnd(at) && PostWords.departments.contains(tokens[at - 1].hash)
      if tokens[at].classes.contains(.stopword), tokens[at].word != .the, !joinsDepartments { return nil }
      if mention(at: at) != nil { return nil }
      if tokens[at].kind == .word, !joinsDepartments { words += 1 }
      at += 1
    }
    return nil
  }

  private func isStopword(_ at: Int) -> Bool { token(at)?.classes.contains(.stopword) ?? true }

  /// True where what follows "of" or "for" is what the post is in charge of: "content", "the region", "Asia".
  private func isDepartment(_ at: Int) -> Bool {
    guard let token = token(at), token.kind == .word else { return false }
    if let mention = mention(at: at) { return type(mention) == .place }
    return !token.classes.contains(.stopword) || token.word == .the || token.word == .its
  }

  private func closesPhrase(_ at: Int) -> Bool {
    guard let token = token(at), token.gap < .line else { return true }
    // "the Chairman, Orwick Group and Norvel"
    if token.word == .and, named(.organization, at: at + 1) != nil { return true }
    return token.kind == .mark || token.kind == .quote || token.classes.contains(.reportingVerb)
  }
}

/// How the reading of a post's phrase goes on behind a token.
private enum PostStep {
  case goOn
  /// The phrase ends here, or with the organization behind it.
  case end(PostOrganization?)
  case noPost
}
