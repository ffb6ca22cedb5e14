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

  private static let reachTokens = 26
  private static let tailTokens = 40

  func find(_ span: QuoteSpan) -> Attribution? {
    let tokens = context.tokens
    guard span.closing == .closed else { return nil }
    var start = span.outerTokens.upperBound
    guard start < tokens.count, tokens[start].gap < .line || !tokens[start].isCapitalized && tokens[start].gap == .line else { return nil }
    var hasComma = false
    while start < tokens.count, tokens[start].isMark(",") || tokens[start].kind == .dash || tokens[start].isMark(".") {
      if tokens[start].isMark(".") { break }
      hasComma = true
      start += 1
    }
    guard start < tokens.count, hasComma || context.endsSpeech(span) else { return nil }
    let isSentence = !hasComma && endsSentence(span)
    guard let verb = verb(from: start) else { return nil }
    let isInverted = verb == start || (verb == start + 1 && context.isAdverbial(start))
    guard admits(span, start: start, verb: verb, isInverted: isInverted) else { return nil }
    if isSentence, !standsAlone(verb, start: start) { return nil }
    return isInverted ? inverted(verb, span) : straight(verb, start)
  }

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
      if token.isMark(";") || token.isMark(":") || token.isMark("!") || token.isMark("?") { return nil }
      if token.isMark("."), at > start, !tokens[at - 1].classes.contains(.abbreviation), tokens[at - 1].count > 1 { return nil }
      if token.hash == QuoteWords.according, at + 1 < tokens.count, tokens[at + 1].word == .to { return at }
      if token.isReporting, context.names.at(at) == nil, !isNominal(at, start: start) { return at }
      at += 1
    }
    return nil
  }

  private func isNominal(_ at: Int, start: Int) -> Bool {
    guard at > start else { return false }
    let before = context.tokens[at - 1]
    return before.isDeterminer || before.word == .the || before.kind == .clitic || before.kind == .hyphen || before.isBeForm && !context.isParticiple(at)
      || before.word == .to || QuoteWords.negations.contains(before.hash)
  }

  // MARK: Which spans

  private func admits(_ span: QuoteSpan, start: Int, verb: Int, isInverted: Bool) -> Bool {
    if context.isTitleByName(span) { return false }
    switch span.kind {
    case .speech: return true
    case .nickname: return false
    // "Absolutely," he said.
    case .title, .scare: return verb - start <= 4 && context.endsSpeech(span) && span.kind == .scare || isInverted && span.kind == .scare
    }
  }

  private func endsSentence(_ span: QuoteSpan) -> Bool {
    guard let last = span.tokens.last else { return false }
    return context.tokens[last].isMark(".")
  }

  /// After a full stop: “A.” He said. Not “A.” Kim said, “B.” and not “A.” Netflix said it plans more.
  private func standsAlone(_ verb: Int, start: Int) -> Bool {
    let tokens = context.tokens
    guard verb > start || !tokens[start].isCapitalized else { return false }
    let sentenceEnd = context.sentence(at: verb).endToken
    for at in verb..<min(sentenceEnd, verb + AttributionAfter.tailTokens) where context.span(at: at).map({ !context.isTitle($0) }) ?? false {
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
    let isAccording = tokens[verb].hash == QuoteWords.according
    let first = verb + (isAccording || (verb + 1 < tokens.count && tokens[verb + 1].hash == QuoteWords.out) ? 2 : 1)
    let limit = min(context.sentence(at: verb).endToken, tokens.count)
    guard let speaker = objects.speaker(from: first, limit: limit) else { return nil }
    return Attribution(
      speaker: speaker, verb: verb..<first, rule: isAccording ? "quote.according-to" : "quote.speaker-after-verb", confidencePercent: 95,
      isBefore: false)
  }

  private func straight(_ verb: Int, _ start: Int) -> Attribution? {
    let tokens = context.tokens
    if tokens[verb].hash == QuoteWords.according {
      return objects.speaker(from: verb + 2, limit: context.sentence(at: verb).endToken).map {
        Attribution(speaker: $0, verb: verb..<verb + 2, rule: "quote.according-to", confidencePercent: 85, isBefore: false)
      }
    }
    let speaker = quotedAs(verb, start) ?? subjects.subject(of: verb, floor: start)
    guard let speaker else { return nil }
    var end = verb + 1
    if end < tokens.count, tokens[end].hash == QuoteWords.out { end += 1 }
    return Attribution(
      speaker: speaker, verb: verb..<end, rule: "quote.speaker-after", confidencePercent: speaker.form == .pronoun ? 85 : 95, isBefore: false)
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
