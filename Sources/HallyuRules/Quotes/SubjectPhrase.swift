import HallyuAnnotations
import HallyuText

/// Reads the noun phrase that is the subject of a reporting verb, from the verb to the left.
///
/// "Reed Hastings, CEO and co-founder of Netflix said", "The PD, who produced the drama, said", "An official at Netflix also said". Every walk
/// is cut at `reachTokens`.
struct SubjectPhrase {
  let context: QuoteContext
  private var tokens: [Token] { context.tokens }

  init(_ context: QuoteContext) { self.context = context }

  static let reachTokens = 40
  private static let phraseTokens = 16
  private static let reachSegments = 6

  /// Subject of the verb at `verb`, not looking left of `floor`.
  func subject(of verb: Int, floor: Int) -> Speaker? {
    let floor = max(floor, verb - SubjectPhrase.reachTokens)
    if context.isParticiple(verb), verb > floor, !tokens[verb - 1].isBeForm { return mainSubject(before: verb, floor: floor) }
    var at = verb - 1
    while at >= floor, context.isAdverbial(at) || tokens[at].isBeForm { at -= 1 }
    guard at >= floor else { return nil }
    let token = tokens[at]
    if token.isPersonPronoun { return .pronoun(at) }
    if token.word == .it { return at == verb - 1 ? .pronoun(at) : nil }
    if token.word == .i || token.word == .we || token.word == .you { return nil }
    if token.word == .and || token.word == .but || token.word == .to { return mainSubject(before: at, floor: floor) }
    if token.isRelative || token.word == .that {
      let end = at > floor && tokens[at - 1].isMark(",") ? at - 1 : at
      return end > floor ? phrase(endingAt: end - 1, floor: floor) : nil
    }
    if token.isMark(",") || token.kind == .dash || token.isMark(")") { return beforeParenthesis(at, floor: floor) }
    return lastSegment(at, floor: floor)
  }

  /// Who reports by a verb outside quotation marks: its subject, or the name after it in "Hurdles remain, said Kim".
  func reporter(of verb: Int, floor: Int) -> Speaker? {
    if verb > floor, tokens[verb - 1].isMark(","), !context.isParticiple(verb),
      let found = ObjectPhrase(context).speaker(from: verb + 1, limit: context.sentence(at: verb).endToken), found.form == .name
    {
      return found
    }
    return subject(of: verb, floor: floor)
  }

  /// Subject of the sentence that a participle or a second verb belongs to.
  func mainSubject(before verb: Int, floor: Int) -> Speaker? {
    let floor = max(floor, verb - SubjectPhrase.reachTokens)
    var at = verb - 1
    while at >= floor {
      if let span = context.span(at: at), span.outerTokens.lowerBound >= floor {
        at = span.outerTokens.lowerBound - 1
        continue
      }
      if context.isReportingVerb(at), !context.isParticiple(at), at > floor {
        if let found = subject(of: at, floor: floor) { return found }
      }
      at -= 1
    }
    return firstSubject(in: floor..<verb)
  }

  /// The first name or pronoun of a region that can be its subject.
  func firstSubject(in region: Range<Int>) -> Speaker? {
    let region = afterIntroduction(region)
    var at = region.lowerBound
    while at < region.upperBound {
      if tokens[at].isPersonPronoun { return .pronoun(at) }
      if let name = context.names.at(at), name.type == .person || name.type == .organization {
        let end = name.tokens.upperBound
        let isOwner = end < tokens.count && tokens[end].kind == .clitic
        let isObject = at > region.lowerBound && (tokens[at - 1].joinsNoun || tokens[at - 1].word == .to || tokens[at - 1].word == .on)
        if name.type == .organization, let person = personAfterRole(name.tokens.upperBound, limit: region.upperBound) {
          return speaker(person, organization: name.entity)
        }
        if !isOwner, !isObject { return speaker(name) }
        // "An official of Netflix also drew a line, saying"
        if !isOwner, isObject, tokens[at - 1].joinsNoun, at - region.lowerBound <= 5,
          let head = phrase(endingAt: end - 1, floor: region.lowerBound), head.form == .description,
          head.tokens.lowerBound == region.lowerBound, QuoteWords.spokespeople.contains(tokens[at - 2].hash)
        {
          return head
        }
        at = end
      } else {
        at += 1
      }
    }
    guard region.lowerBound < region.upperBound, tokens[region.lowerBound].isDeterminer || tokens[region.lowerBound].word == .the else {
      return nil
    }
    var end = region.lowerBound
    while end < region.upperBound, tokens[end].kind == .word, !context.isReportingVerb(end), !tokens[end].isBeForm,
      !tokens[end].isAuxiliary,
      end - region.lowerBound < 6
    { end += 1 }
    return end > region.lowerBound + 1 && end < tokens.count && tokens[end].isMark(",")
      ? phrase(endingAt: end - 1, floor: region.lowerBound) : nil
  }

  /// The region without a leading "In his announcement,".
  private func afterIntroduction(_ region: Range<Int>) -> Range<Int> {
    guard let first = region.first, SubjectPhrase.introducers.contains(tokens[first].word) else { return region }
    guard let comma = region.first(where: { tokens[$0].isMark(",") }), comma + 1 < region.upperBound else { return region }
    return comma + 1..<region.upperBound
  }

  private static let introducers: Set<Word> = [
    .in, .on, .at, .during, .after, .before, .when, .with, .for, .from, .as, .while, .since, .although, .despite, .upon, .by, .to, .if,
  ]

  /// Person whose name follows words for a role: "WeWork chairman Marcelo Claure".
  private func personAfterRole(_ start: Int, limit: Int) -> QuoteNames.Name? {
    var at = start
    while at < min(limit, start + 5), tokens[at].isRole || tokens[at].kind == .hyphen || tokens[at].kind == .clitic {
      at += 1
    }
    return at > start && at < limit ? context.names.at(at, .person) : nil
  }

  // MARK: Segments between commas

  /// The subject before a parenthesis that ends at the mark `close`: ", who produced the drama,".
  private func beforeParenthesis(_ close: Int, floor: Int) -> Speaker? {
    if tokens[close].isMark(")") {
      var open = close
      while open > floor, !tokens[open].isMark("(") { open -= 1 }
      return open > floor ? lastSegment(open - 1, floor: floor) : nil
    }
    let segments = segments(from: floor, to: close)
    // "Kim, a partner at Hill, the firm in Oslo,": a segment that is a person's name is the head, wherever it stands.
    for place in segments.indices.reversed().prefix(SubjectPhrase.reachSegments) {
      if let person = loneName(segments[place]) {
        return speaker(
          person, organization: organization(in: segments[place].upperBound..<close) ?? organizationBefore(person, floor: floor))
      }
    }
    var place = segments.count - 1
    while place > 0 {
      let segment = segments[place]
      if !isParenthetical(segment, after: segments[place - 1]) { break }
      place -= 1
    }
    // What follows a relative pronoun belongs to the clause that it opens.
    for earlier in stride(from: place - 1, to: max(0, place - 4), by: -1)
    where segments[earlier].first.map({ tokens[$0].isRelative }) ?? false {
      place = earlier - 1
    }
    guard let segment = segments.indices.contains(place) ? segments[place] : nil, !segment.isEmpty else { return nil }
    guard var found = phrase(endingAt: segment.upperBound - 1, floor: segment.lowerBound) else { return nil }
    if found.organization == nil || found.entity == found.organization, isPerson(found) || found.form == .description {
      found.organization = organization(in: segment.upperBound..<close) ?? found.organization
    }
    return found
  }

  /// The subject in the last segment before the verb, or before it where the segment is an apposition without its second comma.
  private func lastSegment(_ end: Int, floor: Int) -> Speaker? {
    let segments = segments(from: floor, to: end + 1)
    guard let last = segments.last, !last.isEmpty else { return nil }
    if segments.count > 1, isRoleApposition(last), context.names.at(last.upperBound - 1, .person) == nil,
      let person = endingPerson(segments[segments.count - 2])
    {
      return speaker(person, organization: organization(in: last))
    }
    // "A source who represents many actors said": the relative clause belongs to its head.
    if let at = last.dropFirst().last(where: { tokens[$0].isRelative && $0 < end }) {
      // "billboards in which people say": a clause of its own.
      return tokens[at - 1].joinsNoun ? phrase(endingAt: end, floor: at + 1) : phrase(endingAt: at - 1, floor: last.lowerBound)
    }
    return phrase(endingAt: end, floor: last.lowerBound)
  }

  private func segments(from floor: Int, to end: Int) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = floor
    var at = floor
    while at < end {
      if let span = context.span(at: at), span.outerTokens.upperBound <= end {
        at = max(at + 1, span.outerTokens.upperBound)
        continue
      }
      if tokens[at].isMark(",") || tokens[at].kind == .dash || tokens[at].isMark(";") || tokens[at].isMark(":") {
        segments.append(start..<at)
        start = at + 1
      }
      at += 1
    }
    if start < end { segments.append(start..<end) }
    return segments
  }

  private func isParenthetical(_ segment: Range<Int>, after previous: Range<Int>) -> Bool {
    guard let first = segment.first else { return true }
    let token = tokens[first]
    if token.isRelative || token.kind == .number || context.isReportingVerb(first) || context.isParticiple(first) { return true }
    if token.word == .and || token.word == .or || token.word == .as || token.word == .that { return true }
    if isPassiveClause(segment) { return true }
    if isRoleApposition(segment), context.names.at(segment.upperBound - 1, .person) == nil { return true }
    return endingPerson(previous) != nil && context.names.at(segment.upperBound - 1, .person) == nil
  }

  /// True for "headed by Kim", "based in Seoul".
  private func isPassiveClause(_ segment: Range<Int>) -> Bool {
    guard segment.count > 2, let first = segment.first, !tokens[first].isCapitalized else { return false }
    return (context.ends(first, "ed") || tokens[first].hash == QuoteWords.led) && tokens[first + 1].joinsNoun
  }

  /// True for a segment that begins with a role: "CEO of Netflix", "Netflix CEO", "vice president of content".
  private func isRoleApposition(_ segment: Range<Int>) -> Bool {
    guard let first = segment.first else { return false }
    if tokens[first].isDeterminer || tokens[first].word == .the { return false }
    var at = first
    if let name = context.names.at(first, .organization) { at = name.tokens.upperBound }
    while at < segment.upperBound, at < first + 6 {
      if tokens[at].classes.contains(.position) { return true }
      if context.isReportingVerb(at) || tokens[at].isMark(",") { return false }
      at += 1
    }
    return false
  }

  /// The person whose name ends a segment that is little else: "Reed Hastings", "Paju Mayor Kwak Jong-pil".
  private func endingPerson(_ segment: Range<Int>) -> QuoteNames.Name? {
    guard let last = segment.last, let name = context.names.at(last, .person), name.tokens.lowerBound >= segment.lowerBound else {
      return nil
    }
    let before = segment.lowerBound..<name.tokens.lowerBound
    if before.count > 8 { return nil }
    if let previous = before.last, tokens[previous].joinsNoun || tokens[previous].word == .to || tokens[previous].word == .about {
      return nil
    }
    return before.contains { tokens[$0].isBeForm || context.isReportingVerb($0) } ? nil : name
  }

  /// The person whose name is all of a segment, but for words of a role before it.
  private func loneName(_ segment: Range<Int>) -> QuoteNames.Name? {
    guard let name = endingPerson(segment) else { return nil }
    let isLone = (segment.lowerBound..<name.tokens.lowerBound).allSatisfy { at in
      let token = tokens[at]
      return token.isRole || token.isCapitalized || token.kind != .word || token.isDeterminer || token.word == .the
        || at == segment.lowerBound && (token.word == .and || token.word == .but || token.word == .while)
    }
    return isLone ? name : nil
  }

  // MARK: One phrase

  /// The noun phrase whose last token is `end`.
  func phrase(endingAt end: Int, floor: Int) -> Speaker? {
    phrase(endingAt: end, floor: max(floor, end - SubjectPhrase.phraseTokens), depth: 0)
  }

  private func phrase(endingAt end: Int, floor: Int, depth: Int) -> Speaker? {
    guard end >= floor, depth < 4 else { return nil }
    if let name = context.names.at(end), name.tokens.lowerBound >= floor {
      let before = name.tokens.lowerBound - 1
      let isJoined = before >= floor && tokens[before].joinsNoun
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
      if token.isDeterminer || token.word == .the {
        start = at
        if at > floor, tokens[at - 1].joinsNoun, let head = phrase(endingAt: at - 2, floor: floor, depth: depth + 1), head.form != .pronoun
        {
          // "An official of the agency": the phrase goes on to the left. "Kim of the agency" is Kim.
          if head.form == .name, isPerson(head) { return head }
          if head.form == .description { start = head.tokens.lowerBound }
        }
        // "Paganini and his team" is Paganini.
        if at - 1 > floor, tokens[at - 1].word == .and, let person = context.names.at(at - 2, .person) { return speaker(person) }
        break
      }
      if token.isRelative, at > floor {
        let head = tokens[at - 1].isMark(",") ? at - 2 : at - 1
        return head >= floor ? phrase(endingAt: head, floor: floor, depth: depth + 1) : nil
      }
      switch token.kind {
      case .word:
        if token.isPronoun || context.isReportingVerb(at) || token.isBeForm || token.isAuxiliary { return finish(start, end) }
        if token.word == .and || token.word == .or || token.word == .but || token.word == .as || token.word == .that || token.word == .while
          || token.classes.contains(.weekday) || token.classes.contains(.month)
        {
          return finish(start, end)
        }
        start = at
      case .number, .clitic, .hyphen: start = at
      case .mark
      where token.isMark("&") || token.isMark("+")
        || (token.isMark(".") && at > floor && tokens[at - 1].kind == .word && at < end && tokens[at + 1].gap < .line
          && tokens[at - 1].classes.contains(.abbreviation)):
        start = at
      default: return finish(start, end)
      }
      at -= 1
    }
    return finish(start, end)
  }

  /// A description of tokens, with the organization that it names.
  private func finish(_ start: Int, _ end: Int) -> Speaker? {
    var start = start
    while start <= end, tokens[start].kind != .word || tokens[start].joinsNoun, tokens[start].kind != .quote { start += 1 }
    guard start <= end, context.wordCount(start..<end + 1, atMost: 1) > 0 else { return nil }
    if start == end, !tokens[start].isCapitalized, context.ends(start, "ed") { return nil }
    return Speaker(form: .description, tokens: start..<end + 1, organization: organization(in: start..<end + 1))
  }

  // MARK: Parts

  func speaker(_ name: QuoteNames.Name, organization: Int? = nil) -> Speaker {
    Speaker(
      form: .name, tokens: name.tokens, entity: name.entity, organization: organization ?? (name.type == .organization ? name.entity : nil))
  }

  private func isPerson(_ speaker: Speaker) -> Bool { speaker.entity.map { context.annotations.entities[$0].type == .person } ?? false }

  private func organization(in range: Range<Int>) -> Int? {
    context.names.first(.organization, in: range)?.entity ?? context.names.organizationInLowerCase(in: range, context.tokens)
  }

  /// Organization right before a name and its role: "WeWork chairman Marcelo Claure".
  func organizationBefore(_ name: QuoteNames.Name, floor: Int) -> Int? {
    var at = name.tokens.lowerBound - 1
    var roles = 0
    while at >= floor, roles < 6, tokens[at].isRole || tokens[at].kind == .hyphen || tokens[at].kind == .clitic || tokens[at].isMark(".") {
      if tokens[at].classes.contains(.position) { roles += 1 }
      at -= 1
    }
    return at >= floor && roles > 0 ? context.names.at(at, .organization)?.entity : nil
  }
}
