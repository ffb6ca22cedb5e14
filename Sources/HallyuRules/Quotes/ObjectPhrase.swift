import HallyuAnnotations
import HallyuText

/// Reads the noun phrase after an inverted verb or after "according to", from left to right.
///
/// "said Ms Angeline Foo, Mediacorp's chief content officer", "quipped one executive at a terrestrial broadcaster, which", "said the actor".
struct ObjectPhrase {
  let context: QuoteContext
  private var tokens: [Token] { context.tokens }

  init(_ context: QuoteContext) { self.context = context }

  private static let reachTokens = 18

  /// The speaker whose phrase begins at `start` and ends before `limit`.
  func speaker(from start: Int, limit: Int) -> Speaker? {
    let limit = min(limit, start + ObjectPhrase.reachTokens, tokens.count)
    guard start < limit else { return nil }
    if tokens[start].isPersonPronoun { return .pronoun(start) }
    // "said AT&T chief Kim": a name, and no preposition.
    if context.names.at(start) == nil, tokens[start].isPronoun || tokens[start].joinsNoun || endsPhrase(tokens[start].word) { return nil }
    let walk = walk(from: start, limit)
    if let name = walk.speaker { return named(name, walk.organization, limit) }
    let end = behindMatter(trimmed(start..<walk.end), limit)
    // "a person familiar with Orwick's plans" speaks for nobody.
    let isOutside = (start..<end).contains {
      QuoteWords.acquainted.contains(tokens[$0].hash) && $0 + 1 < end && [.to, .with].contains(tokens[$0 + 1].word)
    }
    let organization = isOutside ? nil : walk.organization
    guard end > start else { return nil }
    // "said its chair, Shin", "according to his aunt, Jane Starner": the name stands in apposition.
    if end + 1 < tokens.count, tokens[end].isMark(","), tokens[end + 1].gap == .space,
      (start..<end).contains(where: { tokens[$0].isRole }) || HumanPhrase(context).canSpeak(start..<end),
      let name = context.names.at(end + 1, .person), name.tokens.lowerBound == end + 1
    {
      return named(name, organization, limit)
    }
    if let last = walk.last, last.type == .organization, last.tokens.upperBound == end, !walk.sawPreposition {
      if let official = official(behind: end) { return named(official, last, limit) }
      return Speaker(form: .name, tokens: last.tokens, entity: last.entity, organization: last.entity)
    }
    if let paper = publisher(behind: end, of: start..<end) {
      return Speaker(form: .description, tokens: start..<paper.tokens.upperBound, organization: paper.entity)
    }
    // A name that the names rules missed has an apposition, too.
    let apposition = tokens[start].isCapitalized ? Apposition(context).organization(after: end) : nil
    return Speaker(form: .description, tokens: start..<end, organization: organization?.entity ?? apposition)
  }

  /// "a source close to the talks": what somebody is close to belongs to the phrase.
  private func behindMatter(_ end: Int, _ limit: Int) -> Int {
    guard end > 0, end + 1 < limit, [.to, .with].contains(tokens[end].word), QuoteWords.acquainted.contains(tokens[end - 1].hash) else {
      return end
    }
    var at = end + 1
    while at < min(limit, end + 5), tokens[at].kind == .word, tokens[at].gap < .line, at == end + 1 || !endsPhrase(tokens[at].word),
      !context.isReportingVerb(at)
    { at += 1 }
    return at
  }

  /// "a report in The Maru Times": the organization behind what was written.
  private func publisher(behind end: Int, of phrase: Range<Int>) -> QuoteNames.Name? {
    guard end + 1 < tokens.count, [.in, .by, .from].contains(tokens[end].word), let head = HumanPhrase(context).noun(of: phrase),
      QuoteWords.documents.contains(tokens[head].hash) || ObjectPhrase.articles.contains(tokens[head].hash)
    else { return nil }
    return context.names.at(tokens[end + 1].word == .the ? end + 2 : end + 1, .organization)
  }

  /// "said Maru, VP Programming, Kim": who stands behind the company and the post.
  private func official(behind comma: Int) -> QuoteNames.Name? {
    guard comma + 1 < tokens.count, tokens[comma].isMark(",") else { return nil }
    var at = comma + 1
    while at < tokens.count, at - comma < ObjectPhrase.postTokens,
      tokens[at].isRole || PostWords.departments.contains(tokens[at].hash) || tokens[at].word == .of
    { at += 1 }
    guard at > comma + 1, at + 1 < tokens.count, tokens[at].isMark(","), PostWords.isHead(tokens[comma + 1]) || tokens[at - 1].isRole else {
      return nil
    }
    return context.names.at(at + 1, .person)
  }

  private static let articles = WordSet("article story interview review account")

  /// What was seen of a phrase from its first token on.
  private struct Walk {
    var end: Int
    /// The person that the phrase names.
    var speaker: QuoteNames.Name?
    var organization: QuoteNames.Name?
    var last: QuoteNames.Name?
    var sawPreposition = false
  }

  /// Goes on to the person that a phrase names, or to where it ends.
  private func walk(from start: Int, _ limit: Int) -> Walk {
    var walk = Walk(end: start)
    while walk.end < limit {
      let at = walk.end
      if let name = context.names.at(at) {
        if name.type == .person {
          // "said Kim’s agency"
          if name.tokens.upperBound + 1 < limit, tokens[name.tokens.upperBound].kind == .clitic {
            walk.end = name.tokens.upperBound + 1
            continue
          }
          walk.speaker = maker(behind: name, limit) ?? (!walk.sawPreposition || isPostOf(start..<name.tokens.lowerBound) ? name : nil)
          if walk.speaker != nil { return walk }
        }
        if name.type == .organization, walk.organization == nil { walk.organization = name }
        walk.last = name
        walk.end = max(at + 1, name.tokens.upperBound)
      } else if let span = context.span(at: at) {
        guard span.outerTokens.lowerBound == at, context.isTitle(span), span.outerTokens.upperBound <= limit else { return walk }
        walk.end = span.outerTokens.upperBound
      } else {
        if stops(at, start: start) { return walk }
        if tokens[at].joinsNoun { walk.sawPreposition = true }
        walk.end += 1
      }
    }
    return walk
  }

  /// The end of a phrase without what belongs to the words behind it.
  private func trimmed(_ phrase: Range<Int>) -> Int {
    let start = phrase.lowerBound
    var end = phrase.upperBound
    // "the letter signed by seven": the participle begins what the phrase leaves out.
    if end < tokens.count, tokens[end].word == .by, end - 2 >= start, context.ends(end - 1, "ed") { end -= 1 }
    while end > start, tokens[end - 1].joinsNoun || tokens[end - 1].kind == .hyphen || context.isAdverbial(end - 1) { end -= 1 }
    return end
  }

  /// "said Salt Road creator Kim": the name before the role is that of a work.
  private func maker(behind name: QuoteNames.Name, _ limit: Int) -> QuoteNames.Name? {
    var at = name.tokens.upperBound
    while at < limit, tokens[at].kind == .word, tokens[at].isRole, !tokens[at].isCapitalized { at += 1 }
    return at > name.tokens.upperBound && at < limit ? context.names.at(at, .person) : nil
  }

  /// "the director of photography" before a name: a post, and what it is for in lower case; not "the mother of actor Kim".
  private func isPostOf(_ phrase: Range<Int>) -> Bool {
    guard let of = phrase.last(where: { tokens[$0].joinsNoun }), tokens[of].word == .of, of + 1 < phrase.upperBound, of > phrase.lowerBound,
      tokens[of - 1].isRole
    else { return false }
    return (of + 1..<phrase.upperBound).allSatisfy {
      tokens[$0].kind == .word && !tokens[$0].isCapitalized && !tokens[$0].isRole && !tokens[$0].isDeterminer && tokens[$0].word != .the
    }
  }

  private func stops(_ at: Int, start: Int) -> Bool {
    let token = tokens[at]
    if token.gap >= .line, at > start { return true }
    switch token.kind {
    case .hyphen, .clitic, .number: return false
    case .mark:
      return !(token.isMark("&") || token.isMark("+") || token.isMark(".") && at > start && tokens[at - 1].classes.contains(.abbreviation))
    case .word: break
    case .quote: return !context.isApostrophe(at)
    default: return true
    }
    if token.isRelative || context.isReportingVerb(at) || token.isBeForm || token.isAuxiliary || token.classes.contains(.weekday) {
      return true
    }
    if token.word == .and, at > start, joinsPosts(at, start) { return false }
    if endsPhrase(token.word) { return at > start }
    // "a lighting assistant"
    if at > start, tokens[at - 1].word == .the || tokens[at - 1].isDeterminer { return false }
    return context.isParticiple(at) && !token.isCapitalized && at > start && !token.isRole
  }

  /// "CEO and chairman Kim", "programmer and interim festival chief Kim": two posts of one person.
  private func joinsPosts(_ and: Int, _ start: Int) -> Bool {
    if and + 1 < tokens.count, tokens[and - 1].isRole, tokens[and + 1].isRole { return true }
    // "its chief and Maru director Kim": the post of whom "its" means.
    guard HumanPhrase(context).canSpeak(start..<and), tokens[start].word != .its else { return false }
    let words = (and + 1..<min(tokens.count, and + ObjectPhrase.postTokens)).prefix { isPartOfPost($0) }
    return words.upperBound > and + 1 && tokens[words.upperBound - 1].isRole && context.names.at(words.upperBound, .person) != nil
  }

  private func isPartOfPost(_ at: Int) -> Bool {
    let token = tokens[at]
    guard token.kind == .word || token.kind == .hyphen, !token.isDeterminer, token.word != .the else { return false }
    return context.names.at(at).map { $0.type == .organization } ?? (!token.isCapitalized || token.isRole)
  }

  private static let postTokens = 8

  /// True for words that begin what the sentence says next.
  private func endsPhrase(_ word: Word) -> Bool {
    switch word {
    case .that, .as, .after, .before, .during, .in, .on, .to, .because, .if, .while, .by, .and, .but, .into, .about, .through, .last, .this,
      .earlier, .over, .via, .than, .following, .amid:
      true
    default: false
    }
  }

  /// A person, with the organization that the phrase or the apposition after it names.
  private func named(_ name: QuoteNames.Name, _ before: QuoteNames.Name?, _ limit: Int) -> Speaker {
    Speaker(
      form: .name, tokens: name.tokens, entity: name.entity,
      organization: before?.entity ?? Apposition(context).organization(after: name.tokens.upperBound))
  }
}

/// Reads the organization in the apposition after a name: ", Mediacorp's chief content officer", " of Ewha Brokerage".
struct Apposition {
  let context: QuoteContext

  init(_ context: QuoteContext) { self.context = context }

  private static let reachTokens = 14

  func organization(after end: Int) -> Int? {
    let tokens = context.tokens
    guard end < tokens.count, tokens[end].gap < .line else { return nil }
    let first = tokens[end]
    if first.word == .of || first.word == .from || first.word == .at { return employer(from: end + 1) }
    if first.isMark(","), end + 1 < tokens.count, [.of, .from, .at].contains(tokens[end + 1].word) { return employer(from: end + 2) }
    guard first.isMark(",") || first.isMark("(") || first.kind == .dash else { return nil }
    var at = end + 1
    var hasRole = false
    var organization: Int?
    while at < min(tokens.count, end + Apposition.reachTokens), tokens[at].gap < .line {
      let token = tokens[at]
      // "Netflix’ chief content officer": a bare apostrophe.
      let isApostrophe =
        token.kind == .quote && token.gap == .none && tokens[at - 1].kind == .word && at == end + 2 || context.isApostrophe(at)
      if token.kind == .quote && !isApostrophe || context.isReportingVerb(at) || token.isRelative || token.isPronoun || token.isMark(".")
        || token.isMark(";")
      {
        break
      }
      if token.isMark(","), hasRole, organization != nil || !continuesPost(at) { break }
      if token.classes.contains(.position) { hasRole = true }
      if organization == nil { organization = context.names.at(at, .organization)?.entity }
      at += 1
    }
    return hasRole ? organization : nil
  }

  /// ", CEO, Maru," and ", project director, film sales support at Maru": whom the post belongs to, or a department in lower case before.
  private func continuesPost(_ comma: Int) -> Bool {
    let tokens = context.tokens
    if let name = context.names.at(comma + 1, .organization) {
      let end = name.tokens.upperBound
      return end >= tokens.count || tokens[end].isMark(",") || tokens[end].isMark(".") || tokens[end].gap >= .line
    }
    var at = comma + 1
    while at < tokens.count, at - comma < Apposition.departmentTokens, tokens[at].kind == .word, !tokens[at].isCapitalized,
      tokens[at].gap < .line, !tokens[at].isDeterminer, tokens[at].word != .the, !context.isReportingVerb(at), !tokens[at].isRelative
    {
      if [.at, .of, .for].contains(tokens[at].word) {
        let name = tokens[at + 1 < tokens.count ? at + 1 : at].word == .the ? at + 2 : at + 1
        return at > comma + 1 && context.names.at(name, .organization) != nil
      }
      at += 1
    }
    return false
  }

  private static let departmentTokens = 7

  /// "the watchdog Fair Deal", "Seoul-based Ember": an organization behind words that say what it is.
  private func employer(from start: Int) -> Int? {
    let tokens = context.tokens
    for at in start..<min(tokens.count, start + Apposition.nounTokens) {
      if let name = context.names.at(at, .organization) { return name.entity }
      let isPlace = context.names.at(at, .place) != nil && at + 1 < tokens.count && tokens[at + 1].kind == .hyphen
      guard tokens[at].kind == .hyphen || isPlace || tokens[at].kind == .word && (!tokens[at].isCapitalized || tokens[at].word == .the),
        !context.isReportingVerb(at)
      else { return nil }
    }
    return nil
  }

  private static let nounTokens = 6
}
