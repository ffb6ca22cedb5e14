import HallyuAnnotations
import HallyuText

/// Reads one noun phrase from its last token to the left: a name with its role, or a description such as "an official at Netflix".
struct NounPhrase {
  let context: QuoteContext
  private var tokens: [Token] { context.tokens }

  init(_ context: QuoteContext) { self.context = context }

  private static let reachTokens = 16

  /// The noun phrase whose last token is `end`.
  func phrase(endingAt end: Int, floor: Int) -> Speaker? {
    phrase(endingAt: end, floor: max(floor, end - NounPhrase.reachTokens), depth: 0)
  }

  private func phrase(endingAt end: Int, floor: Int, depth: Int) -> Speaker? {
    guard end >= floor, depth < 4 else { return nil }
    // "Kim's letter called it"
    if QuoteWords.documents.contains(tokens[end].hash), end - 2 >= floor, tokens[end - 1].kind == .clitic,
      let owner = context.names.at(end - 2), owner.type == .person || owner.type == .organization
    {
      return speaker(owner)
    }
    if let name = context.names.at(end), name.tokens.lowerBound >= floor {
      var before = name.tokens.lowerBound - 1
      // "Kim of the Green Party" is Kim.
      if before > floor, tokens[before].word == .the, tokens[before - 1].joinsNoun { before -= 1 }
      let isJoined = before >= floor && joins(before, floor)
      if name.type == .person, !isJoined { return speaker(name, organization: organizationBefore(name, floor: floor)) }
      if name.type == .organization || name.type == .place || name.type == .facility, isJoined,
        var head = phrase(endingAt: before - 1, floor: floor, depth: depth + 1), head.form != .pronoun
      {
        if name.type == .organization, head.organization == nil || head.entity == head.organization, tokens[before].word != .with {
          head.organization = name.entity
        }
        if head.form == .description { head.tokens = head.tokens.lowerBound..<name.tokens.upperBound }
        return head
      }
      if name.type == .organization { return speaker(name) }
    }
    return description(endingAt: end, floor: floor, depth: depth)
  }

  /// A preposition inside a noun phrase; "on" behind those who speak there: "one user on Weibo", "the description on the website".
  private func joins(_ at: Int, _ floor: Int) -> Bool {
    tokens[at].joinsNoun || tokens[at].word == .on && at > floor && HumanPhrase(context).canSpeak(at - 1..<at)
  }

  /// A description whose last token is `end`, back to its determiner or to what is no part of it; a name where the description is only its own.
  private func description(endingAt end: Int, floor: Int, depth: Int) -> Speaker? {
    var start = end + 1
    var at = end
    while at >= floor {
      if let span = context.span(at: at), span.outerTokens.lowerBound >= floor, span.outerTokens.count <= 14 {
        at = span.outerTokens.lowerBound - 1
        start = at + 1
        continue
      }
      let token = tokens[at]
      if token.word == .that { return finish(start, end) }
      if token.isDeterminer, at > floor, tokens[at - 1].word == .the {
        // "the two companies"
        start = at
        at -= 1
        continue
      }
      if token.isDeterminer || token.word == .the {
        let head = head(before: at, floor: floor, depth: depth)
        return ownName(at, head, floor: floor) ?? finish(opening(at, head, floor: floor, depth: depth), end)
      }
      if token.isRelative, at > floor {
        let head = tokens[at - 1].isMark(",") ? at - 2 : at - 1
        return head >= floor ? phrase(endingAt: head, floor: floor, depth: depth + 1) : nil
      }
      guard isOfDescription(at, floor: floor, end: end) else { return finish(start, end) }
      start = at
      at -= 1
    }
    return finish(start, end)
  }

  /// "Kim of the agency", "Paganini and his team": the name before a determiner whose phrase only says more of it.
  private func ownName(_ determiner: Int, _ head: Speaker?, floor: Int) -> Speaker? {
    if let head, head.form == .name, isPerson(head) { return head }
    guard determiner - 1 > floor, tokens[determiner - 1].word == .and else { return nil }
    return context.names.at(determiner - 2, .person).map { speaker($0) }
  }

  /// First token of the description that a determiner opens, or of the one that goes on to its left: "an official of the agency",
  /// "a source close to the matter".
  private func opening(_ determiner: Int, _ head: Speaker?, floor: Int, depth: Int) -> Int {
    if determiner - 2 > floor, QuoteWords.acquainted.contains(tokens[determiner - 2].hash),
      let source = phrase(endingAt: determiner - 3, floor: floor, depth: depth + 1), source.form == .description
    {
      return source.tokens.lowerBound
    }
    guard let head, head.form == .description else { return determiner }
    return head.tokens.lowerBound
  }

  /// The phrase that a preposition before a determiner belongs to; no pronoun.
  private func head(before determiner: Int, floor: Int, depth: Int) -> Speaker? {
    guard determiner > floor, joins(determiner - 1, floor),
      let head = phrase(endingAt: determiner - 2, floor: floor, depth: depth + 1), head.form != .pronoun
    else { return nil }
    return head
  }

  private func isOfDescription(_ at: Int, floor: Int, end: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    case .word:
      if token.isPronoun || context.isReportingVerb(at) || token.isBeForm || token.isAuxiliary { return false }
      if [.and, .or, .but, .as, .while].contains(token.word) { return false }
      // "Monday’s report" is no day.
      return token.classes.isDisjoint(with: .weekday | .month) || at > floor && at < end && tokens[at - 1].kind == .clitic
    case .number, .clitic, .hyphen: return true
    case .quote: return context.isApostrophe(at)
    case .mark:
      if token.isMark("&") || token.isMark("+") { return true }
      return token.isMark(".") && at > floor && tokens[at - 1].kind == .word && at < end && tokens[at + 1].gap < .line
        && tokens[at - 1].classes.contains(.abbreviation)
    default: return false
    }
  }

  /// A description of tokens, with the organization that it names.
  private func finish(_ start: Int, _ end: Int) -> Speaker? {
    var start = start
    while start <= end, tokens[start].kind != .word || tokens[start].joinsNoun, tokens[start].kind != .quote { start += 1 }
    guard start <= end, context.wordCount(start..<end + 1, atMost: 1) > 0 else { return nil }
    if start == end, !tokens[start].isCapitalized, context.ends(start, "ed") { return nil }
    return Speaker(form: .description, tokens: start..<end + 1, organization: organization(in: start..<end + 1))
  }

  func speaker(_ name: QuoteNames.Name, organization: Int? = nil) -> Speaker {
    Speaker(
      form: .name, tokens: name.tokens, entity: name.entity, organization: organization ?? (name.type == .organization ? name.entity : nil))
  }

  func isPerson(_ speaker: Speaker) -> Bool { speaker.entity.map { context.annotations.entities[$0].type == .person } ?? false }

  func organization(in range: Range<Int>) -> Int? {
    context.names.first(.organization, in: range)?.entity ?? context.names.organizationInLowerCase(in: range, context.tokens)
  }

  /// Organization right before a name and its role: "WeWork chairman Marcelo Claure", "Studio Ghibli co-founder and producer Suzuki",
  /// "NASA planetary scientist Lucas Paganini".
  func organizationBefore(_ name: QuoteNames.Name, floor: Int) -> Int? {
    var at = name.tokens.lowerBound - 1
    var roles = 0
    while at >= floor, roles < 6 {
      let token = tokens[at]
      let isLink = token.kind == .hyphen || token.kind == .clitic || token.isMark(".")
      let joinsRoles = token.word == .and && roles > 0 && at > floor && tokens[at - 1].isRole
      guard token.isRole || isLink || joinsRoles else { break }
      if token.classes.contains(.position) || token.classes.contains(.personCue) { roles += 1 }
      at -= 1
    }
    guard roles > 0 else { return nil }
    // One adjective of the role.
    if at > floor, tokens[at].kind == .word, tokens[at].word == .unlisted, !tokens[at].isCapitalized, tokens[at].gap == .space,
      !context.isReportingVerb(at)
    {
      at -= 1
    }
    return at >= floor ? context.names.at(at, .organization)?.entity : nil
  }
}
