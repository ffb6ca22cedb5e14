import HallyuAnnotations
import HallyuText

/// Finds the attribution that stands after a span: “…,” said X; “…,” X said; “…,” according to X.
struct AttributionAfter {
  let context: QuoteContext
  private let subjects: SubjectPhrase
  private let objects: ObjectPhrase

  init(_ context: QuoteContext) {
    self.context = context
    subjects = SubjectPhrase(context)
    objects = ObjectPhrase(context)
  }

  private static let reachTokens = 40
  private static let tailTokens = 40

  func find(_ span: QuoteSpan) -> Attribution? {
    let tokens = context.tokens
    guard span.closing == .closed else { return nil }
    var start = span.outerTokens.upperBound
    guard start < tokens.count, tokens[start].gap < .line || !tokens[start].isCapitalized && tokens[start].gap == .line else { return nil }
    var hasComma = false
    let isOpen = context.lastInside(span).map { tokens[$0].isMark(",") } ?? false
    while start < tokens.count, tokens[start].isMark(",") || tokens[start].kind == .dash || tokens[start].isMark(".") {
      if tokens[start].isMark(".") { break }
      hasComma = true
      start += 1
    }
    if let signed = signature(start, of: span) { return signed }
    guard start < tokens.count, let verb = (isOpen ? plainVerb(at: start) : nil) ?? verb(from: start) else { return nil }
    let isSentence = !hasComma && endsSentence(span)
    if let trailing = trailing(span, start, verb) { return trailing }
    guard hasComma || context.endsSpeech(span) || (span.kind == .speech && touches(verb, start: start)) else { return nil }
    let isInverted = verb == start || (verb == start + 1 && context.isAdverbial(start))
    guard admits(span, start: start, verb: verb, isInverted: isInverted, hasComma: hasComma || isOpen) else { return nil }
    // "said the moves “…” — suggesting his retreat": whose deed that is stands before.
    if isInverted, context.isParticiple(verb), tokens[verb].word != .according { return nil }
    if isSentence, !standsAlone(verb, start: start) { return nil }
    return isInverted ? inverted(verb, span) : straight(verb, start)
  }

  /// “Even so, there are many of them” bringing talent, said Kim.: the sentence goes on a little outside the marks.
  private func trailing(_ span: QuoteSpan, _ start: Int, _ verb: Int) -> Attribution? {
    let tokens = context.tokens
    guard span.kind == .speech, start == span.outerTokens.upperBound, verb - start > 1, verb - start < AttributionAfter.trailingTokens,
      tokens[verb - 1].isMark(","), !context.isParticiple(verb), !context.endsSpeech(span), !context.isTitle(span),
      tokens[span.tokens.lowerBound].isCapitalized,
      context.sentence(at: start).firstToken == span.outerTokens.lowerBound
    else { return nil }
    let goesOn = (start..<verb - 1).allSatisfy {
      tokens[$0].kind == .word && !tokens[$0].isCapitalized && !tokens[$0].isPronoun && !tokens[$0].isAuxiliary && !tokens[$0].isBeForm
    }
    return goesOn ? inverted(verb, span) : nil
  }

  private static let trailingTokens = 10

  /// “We had no time.” — Kim, “…” – writer and creator, Kim: a name behind a dash, with its posts, is all that is left of the line.
  private func signature(_ start: Int, of span: QuoteSpan) -> Attribution? {
    let tokens = context.tokens
    guard span.kind == .speech, start > span.outerTokens.upperBound, start < tokens.count, tokens[start - 1].kind == .dash else {
      return nil
    }
    var at = start
    while at < tokens.count, at - start < AttributionAfter.signatureTokens, tokens[at].gap < .line {
      if let name = context.names.at(at, .person) {
        guard name.tokens.upperBound >= tokens.count || tokens[name.tokens.upperBound].gap >= .line else { return nil }
        let speaker = Speaker(form: .name, tokens: name.tokens, entity: name.entity)
        return Attribution(speaker: speaker, verb: start..<start, rule: "quote.speaker-after", confidencePercent: 85, isBefore: false)
      }
      guard tokens[at].isRole || tokens[at].isMark(",") || tokens[at].word == .and || tokens[at].joinsNoun || context.names.at(at) != nil
      else {
        return nil
      }
      at += 1
    }
    return nil
  }

  private static let signatureTokens = 10

  // MARK: Verb

  /// The first reporting verb of the clause after the span.
  private func verb(from start: Int) -> Int? {
    let tokens = context.tokens
    var at = start
    while at < min(tokens.count, start + AttributionAfter.reachTokens) {
      let token = tokens[at]
      if at > start, token.gap == .paragraph { return nil }
      if let inner = context.span(at: at) {
        guard context.isTitle(inner) || inner.kind == .nickname, inner.outerTokens.lowerBound == at else { return nil }
        at = inner.outerTokens.upperBound
        continue
      }
      if token.isMark(";") || token.isMark(":") || token.isMark("!") || token.isMark("?") || token.isMark("(") && at == start { return nil }
      // "“…,” Maru Bros. said": the mark of a name.
      let isOfName = at > start && context.names.at(at - 1) != nil && at + 1 < tokens.count && context.isReportingVerb(at + 1)
      if token.isMark("."), at > start, !isOfName, !tokens[at - 1].classes.contains(.abbreviation), tokens[at - 1].count > 1 { return nil }
      if token.word == .according, at + 1 < tokens.count, tokens[at + 1].word == .to { return at }
      // "“…” Kim likened it to “…”": what somebody calls a thing is no attribution of the words before.
      let isLabel = at > start && token.isLabelling && at + 1 < tokens.count && tokens[at + 1].kind == .word
      if context.isReportingVerb(at), !isLabel, !isPassive(at, start: start) { return at }
      at += 1
    }
    return nil
  }

  /// “Nothing,” she decides.: behind a comma between the marks even a verb of another kind says who speaks.
  private func plainVerb(at start: Int) -> Int? {
    let tokens = context.tokens
    let verb =
      tokens[start].word == .he || tokens[start].word == .she ? start + 1 : context.names.at(start, .person)?.tokens.upperBound ?? start
    guard verb > start, verb + 1 < tokens.count, tokens[verb].kind == .word, !tokens[verb].isCapitalized, !context.isAdverbial(verb),
      !tokens[verb].isBeForm, context.ends(verb, "s") || context.ends(verb, "ed"),
      tokens[verb + 1].isMark(".") || tokens[verb + 1].isMark(",")
    else { return nil }
    return verb
  }

  private func isPassive(_ at: Int, start: Int) -> Bool {
    guard at > start else { return false }
    return context.tokens[at - 1].word == .to && !context.isHabitual(at)
      || context.isPassive(at) && context.tokens[at].hash != QuoteWords.quoted
  }

  // MARK: Which spans

  private func admits(_ span: QuoteSpan, start: Int, verb: Int, isInverted: Bool, hasComma: Bool) -> Bool {
    if context.isTitleByName(span) { return false }
    switch span.kind {
    case .speech: return true
    case .nickname: return false
    // “Nothing,” she says.
    case .title:
      return hasComma && verb == start + 1 && context.tokens[start].isPersonPronoun && context.wordCount(span.tokens, atMost: 2) == 1
    // "Absolutely," he said. It would be “more than a film”, he said.
    case .scare:
      return isInverted || verb - start <= 4 && (context.endsSpeech(span) || hasComma && context.wordCount(span.tokens, atMost: 3) > 2)
    }
  }

  /// True for “…” said Kim, “…” Kim said and “…” he said, where the comma is left out.
  private func touches(_ verb: Int, start: Int) -> Bool {
    if verb == start { return true }
    if verb == start + 1, context.tokens[start].isPersonPronoun { return true }
    guard let name = context.names.at(start) else { return false }
    return (name.type == .person || name.type == .organization) && name.tokens.upperBound == verb
  }

  private func endsSentence(_ span: QuoteSpan) -> Bool {
    guard let last = context.lastInside(span) else { return false }
    return context.tokens[last].isMark(".")
  }

  /// After a full stop: “A.” He said. Not “A.” Kim said, “B.” and not “A.” Netflix said it plans more.
  private func standsAlone(_ verb: Int, start: Int) -> Bool {
    let tokens = context.tokens
    guard verb > start || !tokens[start].isCapitalized else { return false }
    let sentenceEnd = context.sentence(at: verb).endToken
    for at in verb..<min(sentenceEnd, verb + AttributionAfter.tailTokens) where context.span(at: at).map({ !context.isTitle($0) }) ?? false
    {
      return false
    }
    let next = verb + 1
    if next >= sentenceEnd || tokens[next].isMark(".") { return true }
    if sentenceEnd - next <= 4 { return true }
    if !tokens[start].isCapitalized { return true }
    let token = tokens[next]
    return token.isMark(",") || token.word == .while || token.word == .when || token.word == .as || token.word == .during || token.joinsNoun
      || token.word == .on || token.word == .to || context.isAdverbial(next) && token.word == .unlisted
  }

  // MARK: Who

  private func inverted(_ verb: Int, _ span: QuoteSpan) -> Attribution? {
    let tokens = context.tokens
    let isAccording = tokens[verb].word == .according
    let first = isAccording ? verb + 2 : context.verbEnd(verb)
    let limit = min(context.sentence(at: verb).endToken, tokens.count)
    guard var speaker = objects.speaker(from: first, limit: limit) else { return nil }
    speaker.isCertain = isNominal(first)
    return Attribution(
      speaker: speaker, verb: verb..<first, rule: isAccording ? "quote.according-to" : "quote.speaker-after-verb", confidencePercent: 95,
      isBefore: false)
  }

  private func straight(_ verb: Int, _ start: Int) -> Attribution? {
    let tokens = context.tokens
    if tokens[verb].word == .according {
      return objects.speaker(from: verb + 2, limit: context.sentence(at: verb).endToken).map {
        Attribution(speaker: $0, verb: verb..<verb + 2, rule: "quote.according-to", confidencePercent: 85, isBefore: false)
      }
    }
    let subject = quotedAs(verb, start) ?? subjects.subject(of: verb, floor: start)
    guard var speaker = explained(start, before: verb, subject) ?? subject else { return nil }
    speaker.isCertain = speaker.tokens.lowerBound == start && isNominal(start)
    return Attribution(
      speaker: speaker, verb: verb..<context.verbEnd(verb), rule: "quote.speaker-after",
      confidencePercent: speaker.form == .pronoun ? 85 : 95, isBefore: false)
  }

  /// True where an article begins a noun phrase: "a lighting assistant".
  private func isNominal(_ at: Int) -> Bool {
    at + 1 < context.tokens.count && (context.tokens[at].word == .the || context.tokens[at].isDeterminer)
      && context.tokens[at + 1].kind == .word
  }

  /// “…,” Kim, an analyst at the Orwick Centre told us: the comma that would close the apposition is left out.
  private func explained(_ start: Int, before verb: Int, _ subject: Speaker?) -> Speaker? {
    let tokens = context.tokens
    guard let name = context.names.at(start), name.type == .person, name.tokens.lowerBound == start,
      case let comma = name.tokens.upperBound, comma + 1 < verb, tokens[comma].isMark(","),
      [.a, .an, .the].contains(tokens[comma + 1].word),
      subject.map({ comma..<verb ~= $0.tokens.lowerBound }) ?? true
    else { return nil }
    let isOpen = (comma + 2..<verb).allSatisfy { at in
      if let inner = context.names.at(at) { return inner.type != .person }
      return !tokens[at].isMark(",") && tokens[at].word != .and && tokens[at].word != .who
    }
    return isOpen ? objects.speaker(from: start, limit: verb) : nil
  }

  /// “…,” Kim was quoted as saying.
  private func quotedAs(_ verb: Int, _ start: Int) -> Speaker? {
    let tokens = context.tokens
    guard tokens[verb].hash == QuoteWords.quoted else { return nil }
    let next = verb + 1
    if next < tokens.count, tokens[next].word == .as { return subjects.subject(of: verb, floor: start) }
    return objects.speaker(from: next, limit: min(tokens.count, next + 10))
  }
}
