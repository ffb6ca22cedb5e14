import HallyuAnnotations
import HallyuText

/// Finds the attribution that stands before a span, in the same sentence.
struct AttributionBefore {
  let context: QuoteContext
  private let subjects: SubjectPhrase
  private let objects: ObjectPhrase

  init(_ context: QuoteContext) {
    self.context = context
    subjects = SubjectPhrase(context)
    objects = ObjectPhrase(context)
  }

  private static let directTokens = 40
  private static let partialTokens = 28

  /// - Parameter floor: first token that is not part of an earlier speech span.
  func find(_ span: QuoteSpan, floor: Int) -> Attribution? {
    let mark = span.outerTokens.lowerBound
    var floor = max(floor, lead(of: mark), mark - AttributionBefore.directTokens)
    guard mark > floor else { return nil }
    let link = Link(context.tokens[mark - 1])
    // "fired back with a statement, “…”"
    // "ended his speech with, “…”"
    let isDocument =
      link == .comma && mark - 3 > floor
      && (QuoteWords.documents.contains(context.tokens[mark - 2].hash) || context.tokens[mark - 2].word == .with)
    if isDocument || link == .colon { floor = lastClause(floor..<mark - 1).lowerBound }
    if let verb = reportingVerb(before: mark, floor: floor, link: link) {
      guard admits(span, verb: verb, mark: mark, link: link) else { return nil }
      return attribution(span, verb: verb, mark: mark, floor: floor, link: link)
    }
    if link == .colon || isDocument, span.kind == .speech { return colon(mark, floor) }
    return link == .word && !context.isTitle(span) ? inWords(of: span, floor) : nil
  }

  /// Where the sentence of a mark begins; of a mark that begins a paragraph behind a colon the one before: "Kim said:¶“…”".
  private func lead(of mark: Int) -> Int {
    let sentence = context.sentence(at: mark)
    guard mark == sentence.firstToken, mark > 0, context.tokens[mark - 1].isMark(":") else { return sentence.firstToken }
    let before = context.sentence(at: mark - 1)
    return sentence.paragraph - before.paragraph == 1 ? before.firstToken : sentence.firstToken
  }

  /// What joins the words before to the opening mark.
  private enum Link {
    case comma, colon, that, word

    init(_ token: Token) {
      if token.isMark(",") || token.kind == .dash {
        self = .comma
      } else if token.isMark(":") || token.isMark(";") {
        self = .colon
      } else if token.word == .that {
        self = .that
      } else {
        self = .word
      }
    }
  }

  // MARK: Verb

  /// The reporting verb that is nearest before the mark.
  private func reportingVerb(before mark: Int, floor: Int, link: Link) -> Int? {
    let tokens = context.tokens
    let reach = link == .word || link == .that ? AttributionBefore.partialTokens : AttributionBefore.directTokens
    let floor = max(floor, mark - reach)
    var at = mark - 1
    while at >= floor {
      if let span = context.span(at: at) {
        at = span.outerTokens.lowerBound - 1
        continue
      }
      if tokens[at].isMark(";"), at < mark - 1 { return nil }
      if isVerb(at, floor: floor) { return at }
      at -= 1
    }
    return nil
  }

  private func isVerb(_ at: Int, floor: Int) -> Bool {
    let tokens = context.tokens
    let token = tokens[at]
    if token.word == .according { return at + 1 < tokens.count && tokens[at + 1].word == .to }
    let isFirst = at == context.sentence(at: at).firstToken
    // "Asked whether he would, he laughed: “…”": he was asked.
    if isFirst, token.hash == QuoteWords.asked { return false }
    guard context.isReportingVerb(at) || (isFirst && token.classes.contains(.reportingVerb)) else { return false }
    guard at > floor else { return true }
    let before = tokens[at - 1]
    if before.word == .to, at - 2 >= floor, QuoteWords.negations.contains(tokens[at - 2].hash) { return false }
    return !context.isPassive(at) || hasAgent(at)
  }

  /// "described by the critic Kim as “…”"
  private func hasAgent(_ verb: Int) -> Bool {
    verb + 2 < context.tokens.count && context.tokens[verb + 1].word == .by && context.isPassive(verb)
  }

  // MARK: Which spans

  private func admits(_ span: QuoteSpan, verb: Int, mark: Int, link: Link) -> Bool {
    let tokens = context.tokens
    let words = context.wordCount(span.tokens, atMost: 8)
    let ends = context.endsSpeech(span)
    let after = span.outerTokens.upperBound
    let runsOn = after < tokens.count && tokens[after].gap < .line && tokens[after].kind == .word && !tokens[after].isCapitalized
    if tokens[verb].isLabelling {
      // "a film called “Okja”" names, "calling Korea “a pivotal market”" says.
      if verb == mark - 1 { return span.kind == .speech && words >= 4 }
      return !context.isTitle(span) && words >= 2 && span.kind != .nickname
    }
    switch span.kind {
    case .nickname: return false
    case .title:
      let isSpoken = ends && (link == .comma || link == .colon) || link == .colon && words >= 4 && endsLine(span)
      return isSpoken && verb >= mark - 3 && !context.isTitleByName(span)
    case .scare:
      if link == .comma || link == .colon { return !runsOn || words >= 4 }
      return words >= 4 || (words >= 3 && (ends || endsClause(span)))
        || (words >= 3 && isAdverbial(span, mark))
        || (words >= 2 && (link == .that || verb == mark - 1 || isPredicate(span, runsOn: runsOn)))
    case .speech: return !context.isTitleByName(span) && (!runsOn || words >= 3 || ends)
    }
  }

  /// True where the line ends with the closing mark.
  private func endsLine(_ span: QuoteSpan) -> Bool {
    let after = span.outerTokens.upperBound
    return after >= context.tokens.count || context.tokens[after].gap >= .line
  }

  /// True where a full stop or comma follows the closing mark.
  private func endsClause(_ span: QuoteSpan) -> Bool {
    let after = span.outerTokens.upperBound
    return after < context.tokens.count && (context.tokens[after].isMark(".") || context.tokens[after].isMark(","))
  }

  /// "said that filming would cease “out of respect” for her": no article leads to a noun, and none follows.
  private func isAdverbial(_ span: QuoteSpan, _ mark: Int) -> Bool {
    let tokens = context.tokens
    let next = span.outerTokens.upperBound
    let before = tokens[mark - 1]
    guard next < tokens.count, before.kind == .word, !before.isDeterminer, before.word != .the, before.classes.isDisjoint(with: .position)
    else {
      return false
    }
    let first = tokens[span.tokens.lowerBound]
    return tokens[next].joinsNoun && tokens[next].word != .of && !first.isCapitalized
      && (first.joinsNoun || first.word == .out || first.word == .to)
  }

  /// "said it “values its partners”", "said that it was “pure joy”.", "said it was a “pure joy” for him": what the marks hold goes on
  /// with the clause of the verb, and no noun behind them needs it.
  private func isPredicate(_ span: QuoteSpan, runsOn: Bool) -> Bool {
    let tokens = context.tokens
    let mark = span.outerTokens.lowerBound
    let before = tokens[mark - 1]
    if before.isPronoun || before.isAuxiliary { return true }
    let isObject = [.a, .an].contains(before.word) && mark > 1 && tokens[mark - 2].isBeForm
    guard before.isBeForm || isObject else { return false }
    let closesClause = context.lastInside(span).map { tokens[$0].isMark(",") } ?? false
    let next = span.outerTokens.upperBound
    return !runsOn || closesClause || tokens[next].classes.contains(.stopword)
  }

  // MARK: Who

  private func attribution(_ span: QuoteSpan, verb: Int, mark: Int, floor: Int, link: Link) -> Attribution? {
    let tokens = context.tokens
    var end = verb + 1
    if tokens[verb].word == .according {
      let speaker = objects.speaker(from: verb + 2, limit: mark)
      return speaker.map { Attribution(speaker: $0, verb: verb..<verb + 2, rule: "quote.according-to", confidencePercent: 90) }
    }
    end = min(mark, context.verbEnd(verb))
    var speaker = hasAgent(verb) ? objects.speaker(from: verb + 2, limit: mark) : quotedAs(verb, floor: floor)
    speaker = speaker ?? ofDocument(verb, floor: floor) ?? subjects.subject(of: verb, floor: floor)
    // "The news came days after they told a reporter: “…”": whom somebody tells something does not say it.
    if speaker == nil, end < mark, link != .word, !QuoteWords.addressing.contains(tokens[verb].hash) {
      speaker = objects.speaker(from: end, limit: mark)
    }
    if speaker == nil, link != .word, span.kind == .speech { speaker = subjects.issuer(in: floor..<mark) }
    // "the company's attorneys wrote to Kim expressing “grave concerns”"
    if speaker == nil, link == .word, context.isParticiple(verb),
      let main = subjects.openingDescription(of: context.sentence(at: verb)) ?? subjects.firstSubject(in: floor..<verb),
      main.form != .pronoun
    {
      speaker = main
    }
    // "Kim said it had brought “…” to her team, adding: “…”": who said the first words adds the others.
    let begun = context.sentence(at: mark).firstToken
    if context.isParticiple(verb), link != .word, floor > begun, !hasOwnSubject(verb, floor: floor) { speaker = nil }
    let inherits = speaker == nil && floor > begun
    if speaker == nil, !inherits, link == .word || span.kind != .speech { return nil }
    let rule: String
    var confidence: UInt8
    if tokens[verb].isLabelling {
      (rule, confidence) = ("quote.label", 85)
    } else if link == .word {
      (rule, confidence) = ("quote.partial", 75)
    } else {
      (rule, confidence) = ("quote.speaker-before", end >= mark - 1 ? 95 : 85)
    }
    if speaker?.form == .pronoun { confidence -= 10 }
    if speaker == nil, !inherits { confidence = 50 }
    return Attribution(speaker: speaker, verb: verb..<end, rule: rule, confidencePercent: confidence, inherits: inherits)
  }

  /// "with its chairman adding", "and others agreed, adding": a clause of its own, and no rest of the one before.
  private func hasOwnSubject(_ participle: Int, floor: Int) -> Bool {
    (floor..<participle).contains { at in
      let token = context.tokens[at]
      return token.word == .with || token.isBeForm || token.isAuxiliary || context.ends(at, "ed") || context.isReport(at)
    }
  }

  /// "Maru responded with a statement saying": who gave it.
  private func ofDocument(_ verb: Int, floor: Int) -> Speaker? {
    let tokens = context.tokens
    guard tokens[verb].hash == QuoteWords.saying, verb - 3 > floor, QuoteWords.documents.contains(tokens[verb - 1].hash) else { return nil }
    return subjects.firstSubject(in: floor..<verb - 2)
  }

  /// "Kim was quoted as saying", "the daily quoted Kim as saying".
  private func quotedAs(_ verb: Int, floor: Int) -> Speaker? {
    let tokens = context.tokens
    guard tokens[verb].hash == QuoteWords.saying, verb - 2 >= floor, tokens[verb - 1].word == .as else { return nil }
    var at = verb - 2
    while at >= floor, at > verb - 12 {
      if tokens[at].hash == QuoteWords.quoted {
        if at == verb - 2 { return subjects.subject(of: at, floor: floor) }
        return objects.speaker(from: at + 1, limit: verb - 1)
      }
      at -= 1
    }
    return nil
  }

  /// "For the critic Kim, she is “the last one who listens”."
  private func inWords(of span: QuoteSpan, _ floor: Int) -> Attribution? {
    let tokens = context.tokens
    let first = context.sentence(at: floor).firstToken
    let mark = span.outerTokens.lowerBound
    guard first == floor, tokens[first].word == .for, tokens[mark - 1].isBeForm, context.wordCount(span.tokens, atMost: 4) > 3,
      let speaker = objects.speaker(from: first + 1, limit: mark), speaker.form != .pronoun,
      speaker.form == .name || HumanPhrase(context).canSpeak(speaker.tokens)
    else { return nil }
    return Attribution(speaker: speaker, verb: mark..<mark, rule: "quote.according-to", confidencePercent: 70)
  }

  // MARK: Colon

  /// "in the words of the patient: “…”": the noun right before the colon, if it can speak.
  private func closing(_ mark: Int, _ floor: Int) -> Speaker? {
    var first = mark - 2
    while first > floor, mark - first < 6, context.tokens[first].kind == .word, !context.tokens[first - 1].joinsNoun { first -= 1 }
    guard first > floor, context.tokens[first - 1].joinsNoun, let found = objects.speaker(from: first, limit: mark - 1) else { return nil }
    return found.form == .name || HumanPhrase(context).canSpeak(found.tokens) ? found : nil
  }

  /// "Maru has argued for it, but Tving fired back with a statement: “…”": the clause that the mark stands in, where a name begins it.
  private func lastClause(_ region: Range<Int>) -> Range<Int> {
    let tokens = context.tokens
    let but = region.dropFirst().last {
      tokens[$0].word == .but && $0 + 1 < region.upperBound && context.names.at($0 + 1).map { $0.type != .place } ?? false
    }
    return but.map { $0 + 1..<region.upperBound } ?? region
  }

  /// "The following statement was released by Maru: “…”"
  private func releaser(_ region: Range<Int>) -> Speaker? {
    let tokens = context.tokens
    guard let by = region.last(where: { tokens[$0].word == .by }), by > region.lowerBound,
      QuoteWords.releasing.contains(tokens[by - 1].hash),
      region[..<by].contains(where: { QuoteWords.documents.contains(tokens[$0].hash) })
    else { return nil }
    return objects.speaker(from: by + 1, limit: region.upperBound)
  }

  /// "It ended in one critic’s question: “…”": whose words a colon announces.
  private func owner(before colon: Int, _ floor: Int) -> Speaker? {
    let tokens = context.tokens
    guard colon - 3 > floor, AttributionBefore.sayings.contains(tokens[colon - 1].hash), tokens[colon - 2].kind == .clitic else {
      return nil
    }
    var first = colon - 3
    while first > floor, colon - first < 10, tokens[first - 1].kind == .word, !tokens[first - 1].joinsNoun { first -= 1 }
    guard let found = NounPhrase(context).phrase(endingAt: colon - 3, floor: first), found.form != .pronoun,
      found.form == .name || HumanPhrase(context).canSpeak(found.tokens)
    else { return nil }
    return found
  }

  private static let sayings = WordSet("question answer reply response words verdict comment remark advice explanation plea retort")

  /// "Kim: “…”" and "Kim took to Instagram to thank them: “…”".
  private func colon(_ mark: Int, _ floor: Int) -> Attribution? {
    let region = lastClause(floor..<mark - 1)
    guard
      let speaker = releaser(region) ?? subjects.issuer(in: region) ?? owner(before: mark - 1, floor) ?? subjects.firstSubject(in: region)
        ?? subjects.firstSubject(in: floor..<mark - 1) ?? closing(mark, floor)
    else { return nil }
    let isAlone = speaker.tokens.upperBound == mark - 1
    return Attribution(speaker: speaker, verb: mark..<mark, rule: "quote.colon", confidencePercent: isAlone ? 90 : 65)
  }
}
