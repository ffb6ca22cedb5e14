import HallyuAnnotations
import HallyuText

/// Reads a subject that commas part from its verb: "Reed Hastings, CEO and co-founder of Netflix, said", "The PD, who produced it, said".
struct SubjectSegments {
  private let context: QuoteContext
  private let nouns: NounPhrase
  private var tokens: [Token] { context.tokens }

  init(_ context: QuoteContext) {
    self.context = context
    nouns = NounPhrase(context)
  }

  private static let reach = 6
  private static let places = WordSet("beside near behind on to like also sitting standing")

  /// The subject before a parenthesis that ends at the mark `close`: ", who produced the drama,".
  func beforeParenthesis(_ close: Int, floor: Int) -> Speaker? {
    if tokens[close].isMark(")") {
      var open = close
      while open > floor, !tokens[open].isMark("(") { open -= 1 }
      return open > floor ? lastSegment(open - 1, floor: floor) : nil
    }
    let segments = segments(from: floor, to: close)
    // "Kim, a partner at Hill, the firm in Oslo,": a segment that is a person's name is the head, wherever it stands.
    for place in segments.indices.reversed().prefix(SubjectSegments.reach) {
      if let person = loneName(segments[place]) {
        return nouns.speaker(
          person, organization: nouns.organization(in: segments[place].upperBound..<close) ?? nouns.organizationBefore(person, floor: floor)
        )
      }
    }
    // "Speaking of the plans, Kim CEO of Maru, says"
    if let last = segments.last, let first = last.first, let person = context.names.at(first, .person), person.tokens.lowerBound == first,
      person.tokens.upperBound < last.upperBound, tokens[person.tokens.upperBound].classes.contains(.position)
    {
      return nouns.speaker(person, organization: nouns.organization(in: person.tokens.upperBound..<last.upperBound))
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
    guard var found = nouns.phrase(endingAt: segment.upperBound - 1, floor: segment.lowerBound) else { return nil }
    if found.organization == nil || found.entity == found.organization, nouns.isPerson(found) || found.form == .description {
      found.organization = nouns.organization(in: segment.upperBound..<close) ?? found.organization
    }
    return found
  }

  /// The subject in the last segment before the verb, or before it where the segment is an apposition without its second comma.
  func lastSegment(_ end: Int, floor: Int) -> Speaker? {
    let segments = segments(from: floor, to: end + 1)
    guard let last = segments.last, !last.isEmpty else { return nil }
    if segments.count > 1, isRoleApposition(last), context.names.at(last.upperBound - 1, .person) == nil,
      let person = endingPerson(segments[segments.count - 2])
    {
      return nouns.speaker(person, organization: nouns.organization(in: last))
    }
    if let person = openlyApposed(segments) { return person }
    // "Kim, who liked the role said": the comma that would close the clause is left out.
    if segments.count > 1, let first = last.first, tokens[first].word == .who, last.count > 2, let head = segments.dropLast().last,
      let end = head.last
    {
      return nouns.phrase(endingAt: end, floor: head.lowerBound)
    }
    // "A source who represents many actors said": the relative clause belongs to its head.
    if let at = last.dropFirst().last(where: { tokens[$0].isRelative && $0 < end }) {
      // "a move which the BBC claims": who claims stands in the clause.
      if let name = context.names.at(end), name.tokens.upperBound == end + 1, name.tokens.lowerBound > at, tokens[at].word != .who,
        (at + 1..<name.tokens.lowerBound).allSatisfy({ tokens[$0].word == .the || tokens[$0].isRole })
      {
        return nouns.phrase(endingAt: end, floor: at + 1)
      }
      // "billboards in which people say": a clause of its own.
      return tokens[at - 1].joinsNoun ? nouns.phrase(endingAt: end, floor: at + 1) : nouns.phrase(endingAt: at - 1, floor: last.lowerBound)
    }
    return nouns.phrase(endingAt: end, floor: last.lowerBound)
  }

  /// "Kim, CEO, Maru said", "Kim, an old critic said": the last of the commas is left out.
  private func openlyApposed(_ segments: [Range<Int>]) -> Speaker? {
    guard segments.count > 1, let last = segments.last, let first = last.first else { return nil }
    if segments.count > 2, let company = context.names.at(first, .organization), company.tokens == last,
      isRoleApposition(segments[segments.count - 2]), let person = endingPerson(segments[segments.count - 3])
    {
      return nouns.speaker(person, organization: company.entity)
    }
    guard tokens[first].word == .a || tokens[first].word == .an, HumanPhrase(context).canSpeak(last),
      last.allSatisfy({ tokens[$0].kind == .word && context.names.at($0, .person) == nil }),
      let person = loneName(segments[segments.count - 2])
    else { return nil }
    return nouns.speaker(person, organization: nouns.organization(in: last))
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
      // "Ministry of Culture, Sports and Tourism"
      if let name = context.names.at(at), name.tokens.upperBound <= end {
        at = max(at + 1, name.tokens.upperBound)
        continue
      }
      if tokens[at].isMark(",") || tokens[at].kind == .dash || tokens[at].isMark(";") || tokens[at].isMark(":") {
        segments.append(withoutParenthesis(start..<at))
        start = at + 1
      }
      at += 1
    }
    if start < end { segments.append(withoutParenthesis(start..<end)) }
    return segments
  }

  /// "Sen. Kim (R-UT)" without what the brackets at its end say.
  private func withoutParenthesis(_ segment: Range<Int>) -> Range<Int> {
    guard let last = segment.last, tokens[last].isMark(")"),
      let open = segment.suffix(SubjectSegments.bracketTokens).last(where: { tokens[$0].isMark("(") }), open > segment.lowerBound
    else { return segment }
    return segment.lowerBound..<open
  }

  private static let bracketTokens = 12

  private func isParenthetical(_ segment: Range<Int>, after previous: Range<Int>) -> Bool {
    guard let first = segment.first else { return true }
    let token = tokens[first]
    // "the chain based in Austin, Texas,"
    if let name = context.names.at(first, .place), name.tokens.upperBound >= segment.upperBound { return true }
    // ", to which Kim belongs,"
    if segment.count > 1, tokens[first + 1].isRelative, token.joinsNoun || token.word == .to { return true }
    if token.isRelative || token.kind == .number || context.isReportingVerb(first) || context.isParticiple(first) { return true }
    // ", beside him,"
    if token.joinsNoun || SubjectSegments.places.contains(token.hash), segment.count < 6 { return true }
    if token.word == .and || token.word == .or || token.word == .that || QuoteWords.introducers.contains(token.word) { return true }
    if isPassiveClause(segment) || isRestating(segment, previous) || isExplaining(segment, previous) { return true }
    if isRoleApposition(segment), context.names.at(segment.upperBound - 1, .person) == nil { return true }
    return endingPerson(previous) != nil && context.names.at(segment.upperBound - 1, .person) == nil
  }

  /// True for "a nurse" behind "Her mother".
  private func isRestating(_ segment: Range<Int>, _ previous: Range<Int>) -> Bool {
    guard let first = segment.first, let before = previous.first, tokens[first].word == .a || tokens[first].word == .an,
      tokens[before].isDeterminer || tokens[before].word == .the, tokens[before].word != .a, tokens[before].word != .an
    else { return false }
    let humans = HumanPhrase(context)
    return humans.canSpeak(segment) && humans.canSpeak(previous)
  }

  /// True for "a fund that holds shares in the platform" behind "A spokesperson for Orwick Partners".
  private func isExplaining(_ segment: Range<Int>, _ previous: Range<Int>) -> Bool {
    guard let first = segment.first, let before = previous.first, [.a, .an, .the].contains(tokens[first].word),
      segment.dropFirst().contains(where: { tokens[$0].isRelative || tokens[$0].word == .that }), !tokens[before].joinsNoun,
      !QuoteWords.introducers.contains(tokens[before].word)
    else { return false }
    return HumanPhrase(context).canSpeak(previous)
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
}
