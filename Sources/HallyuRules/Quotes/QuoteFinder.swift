import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds what is said in a text, and who says it; runs after the names are known.
///
/// First each span is read for itself (verb before, verb after, according to, colon); then a span without an attribution of its own takes
/// the speaker of the one that it continues; at last pronouns and "the company" are resolved, in the order of the text.
package enum QuoteFinder {
  /// - Parameter kinds: what is known of the entities of `annotations` as organizations; empty where nothing is.
  /// - Returns: quotes in the order of the text, `place.range` between the marks. Headlines give none.
  static func find(in text: AnalyzedText, spans: [QuoteSpan], annotations: Annotations, kinds: [OrganizationKind] = []) -> [Quote] {
    if text.field == .title || !spans.contains(where: { $0.depth == 0 }) { return [] }
    let context = QuoteContext(text, spans, annotations, kinds)
    var reading = QuoteReading(context)
    return reading.quotes()
  }
}

/// One pass over the outermost spans of a text.
private struct QuoteReading {
  private let context: QuoteContext
  private let spans: [QuoteSpan]
  private var attributions: [Attribution?] = []

  init(_ context: QuoteContext) {
    self.context = context
    spans = context.spans.filter { context.isCandidate($0) }
  }

  mutating func quotes() -> [Quote] {
    attribute()
    carryBack()
    return resolve()
  }

  /// Reads each span for itself.
  private mutating func attribute() {
    let before = AttributionBefore(context)
    let after = AttributionAfter(context)
    let inside = AttributionInside(context: context)
    var floor = 0
    for span in spans {
      var found = before.find(span, floor: floor)
      if found == nil || found?.rule == "quote.colon" || found?.rule == "quote.partial" { found = after.find(span) ?? found }
      attributions.append(found ?? inside.find(span))
      if found != nil || span.kind == .speech { floor = span.outerTokens.upperBound }
    }
  }

  /// A paragraph that the next one continues is said by whom the next one names: “… \n “…,” he said.
  private mutating func carryBack() {
    for index in spans.indices.dropLast().reversed() where attributions[index] == nil && spans[index].closing == .reopened {
      guard let next = attributions[index + 1], !next.isBefore, continues(index, index + 1) else { continue }
      var carried = next
      carried.rule = "quote.reopened"
      attributions[index] = carried
    }
  }

  private func continues(_ index: Int, _ next: Int) -> Bool {
    spans[index].outerTokens.upperBound == spans[next].outerTokens.lowerBound
  }

  // MARK: Speakers

  private mutating func resolve() -> [Quote] {
    var reference = SpeakerReference(context)
    var quotes: [Quote] = []
    var previous: (index: Int, speaker: Speaker?)?
    var speakers: Set<Int?> = []
    for (index, span) in spans.enumerated() {
      let own = attributions[index]
      var attribution = own
      var speaker = own?.speaker.flatMap { reference.resolve($0) }
      if own == nil, span.kind == .speech || isJoined(previous?.index, span), !context.isTitle(span) {
        (attribution, speaker) = inherit(span, previous, reference)
      }
      if own?.inherits ?? false, let previous, isSameSentence(spans[previous.index], span) { speaker = previous.speaker }
      if attribution?.rule == "quote.unattributed", let last = previous, speakers.count == 1,
        let sole = soleSpeaker(since: last, before: span.outerTokens.lowerBound)
      {
        (attribution, speaker) = (made("quote.sole-speaker", 45), sole)
      }
      guard let attribution else { continue }
      speakers.insert(speaker?.entity)
      if let speaker { reference.note(speaker, at: place(of: own?.speaker ?? speaker, span)) }
      quotes.append(quote(span, attribution, speaker))
      previous = (index, speaker)
    }
    return quotes
  }

  /// Who alone has spoken so far, where nobody else is named after the last quote: an interview goes on.
  private func soleSpeaker(since last: (index: Int, speaker: Speaker?), before first: Int) -> Speaker? {
    guard let speaker = last.speaker, let entity = speaker.entity, context.annotations.entities[entity].type == .person else { return nil }
    let from = context.names.index(atOrAfter: spans[last.index].outerTokens.upperBound)
    let to = context.names.index(atOrAfter: first)
    let names = NamesBefore(context)
    let isAlone = context.names.all[from..<to].allSatisfy { $0.type != .person || $0.entity == entity || names.isWeakPlace($0.tokens) }
    return isAlone ? speaker : nil
  }

  private func isSameSentence(_ left: QuoteSpan, _ right: QuoteSpan) -> Bool {
    context.text.sentenceOfToken[left.outerTokens.upperBound - 1] == context.text.sentenceOfToken[right.outerTokens.lowerBound]
  }

  private func place(of speaker: Speaker, _ span: QuoteSpan) -> Int {
    speaker.tokens.isEmpty ? span.outerTokens.lowerBound : speaker.tokens.lowerBound
  }

  /// The speaker of the quote that a span continues.
  private func inherit(
    _ span: QuoteSpan, _ previous: (index: Int, speaker: Speaker?)?, _ reference: SpeakerReference
  ) -> (Attribution?, Speaker?) {
    let first = span.outerTokens.lowerBound
    let sentence = context.sentence(at: first)
    // "It was 4 a.m. “…”": an abbreviation may end a sentence.
    // "Then: “…”"
    let isLed = first > 1 && context.tokens[first - 1].isMark(":") && first - sentence.firstToken <= 2
    let beginsSentence = sentence.firstToken == first || isLed || context.tokens[first - 1].isMark(".") && beginsCapitalized(span)
    if let previous {
      let last = spans[previous.index]
      if last.closing == .reopened, last.outerTokens.upperBound == first { return (made("quote.reopened", 90), previous.speaker) }
      if isJoined(previous.index, span) { return (made("quote.joined", 90), previous.speaker) }
      let lastSentence = context.sentence(at: last.outerTokens.upperBound - 1)
      let distance = sentence.paragraph - lastSentence.paragraph
      // "Kim called it “sad”. Lee says they had no plan. “We had none.”": who reports in between speaks.
      if beginsSentence, distance == 0, let reporter = speakerOfSentence(before: first, since: last.outerTokens.upperBound) {
        return (made("quote.preceding-sentence", 60), reference.resolve(reporter))
      }
      if beginsSentence, distance == 0 { return (made("quote.same-paragraph", 75), previous.speaker) }
      if beginsSentence, distance == 1, beginsCapitalized(span), first - last.outerTokens.upperBound < QuoteReading.nextParagraphTokens,
        standsAlone(span, sentence)
      {
        return (made("quote.next-paragraph", 70), previous.speaker)
      }
    }
    if beginsSentence, let found = speakerOfSentence(before: first) ?? pronounOfParagraph(before: first), !isNamed(found, in: span) {
      return (made("quote.preceding-sentence", 55), reference.resolve(found))
    }
    return isStatement(span, beginsSentence) ? (made("quote.unattributed", 35), nil) : (nil, nil)
  }

  /// "Kim joined the board. “The board trusts Kim,” it read.": nobody names himself.
  private func isNamed(_ speaker: Speaker, in span: QuoteSpan) -> Bool {
    guard let entity = speaker.entity else { return false }
    let names = context.names
    return names.all[names.index(atOrAfter: span.tokens.lowerBound)..<names.index(atOrAfter: span.tokens.upperBound)].contains {
      $0.entity == entity
    }
  }

  private static let nextParagraphTokens = 60
  private static let statementWords = 4

  /// True where only "and" or a comma divides a span from the quote before it.
  private func isJoined(_ previous: Int?, _ span: QuoteSpan) -> Bool {
    guard let previous else { return false }
    let between = spans[previous].outerTokens.upperBound..<span.outerTokens.lowerBound
    let tokens = context.tokens
    // "said that it was “…” and that it “…”"
    let isCoordinate = [.and, .but].contains(tokens[between.lowerBound].word)
    if goesOn(spans[previous], span, between) { return true }
    if between.count > (isCoordinate ? 4 : 3) || tokens[span.outerTokens.lowerBound].gap >= .line { return false }
    guard context.wordCount(span.tokens, atMost: 3) >= 3 || context.endsSpeech(span) else { return false }
    return between.allSatisfy { at in
      let token = tokens[at]
      return token.isMark(",") || token.isMark(";") || token.kind == .dash || token.endsSentence
        || [.and, .but, .then, .that].contains(token.word) || isCoordinate && (token.isPersonPronoun || token.word == .it || token.isBeForm)
    }
  }

  /// "said it was a “desirable operation” that was “unencumbered by debt”": words of the same sentence, of which nobody else is told.
  private func goesOn(_ previous: QuoteSpan, _ span: QuoteSpan, _ between: Range<Int>) -> Bool {
    guard isSameSentence(previous, span), between.count <= QuoteReading.partialTokens, !beginsCapitalized(span), span.kind != .title,
      !(context.lastInside(previous).map { context.tokens[$0].isMark(".") || context.tokens[$0].isMark("?") } ?? false),
      context.wordCount(span.tokens, atMost: QuoteReading.partialWords) >= QuoteReading.partialWords
    else { return false }
    return between.allSatisfy { at in
      let token = context.tokens[at]
      return token.kind == .word && !token.classes.contains(.reportingVerb) && context.names.at(at, .person) == nil
        && context.names.at(at, .organization) == nil && ![.he, .she].contains(token.word)
        || token.isMark(",") || token.kind == .hyphen || token.kind == .clitic
    }
  }

  private static let partialTokens = 12
  private static let partialWords = 5

  private func beginsCapitalized(_ span: QuoteSpan) -> Bool {
    let token = context.tokens[span.tokens.lowerBound]
    return token.kind != .word || token.isCapitalized || token.shape.contains(.uncased)
  }

  /// True where a span is all of its paragraph.
  private func standsAlone(_ span: QuoteSpan, _ sentence: Sentence) -> Bool {
    let first = span.outerTokens.lowerBound
    let end = span.outerTokens.upperBound
    return context.tokens[first].gap >= .line && (end >= context.tokens.count || context.tokens[end].gap >= .line)
  }

  /// Subject of the sentence before a span that stands by itself.
  ///
  /// - Parameter floor: where the quote before ended; then the sentence must be about a person who is named.
  private func speakerOfSentence(before first: Int, since floor: Int? = nil) -> Speaker? {
    guard first > 0 else { return nil }
    let sentence = context.sentence(at: first - 1)
    guard sentence.firstToken >= floor ?? 0 else { return nil }
    guard context.sentence(at: first).paragraph - sentence.paragraph <= 1,
      context.span(at: first - 1).map({ $0.kind == .scare || $0.kind == .title }) ?? true
    else { return nil }
    let end = min(sentence.endToken, sentence.firstToken + SubjectPhrase.reachTokens)
    let subjects = SubjectPhrase(context)
    let verb = (sentence.firstToken..<end).first { context.isReport($0) }
    let reporter = verb.flatMap { subjects.reporter(of: $0, floor: sentence.firstToken) }
    guard let found = reporter ?? subjects.firstSubject(in: sentence.firstToken..<end) else { return nil }
    // "The director admitted that he had been greedy. “…”"
    if found.form == .description {
      return (reporter != nil || isSomebody(found.tokens)) && HumanPhrase(context).canSpeak(found.tokens) ? found : nil
    }
    guard found.form == .name, let entity = found.entity else { return found.form == .pronoun && floor == nil ? found : nil }
    if floor != nil, reporter == nil, !subjects.begins(sentence, found.tokens) || found.tokens.lowerBound > sentence.firstToken + 6 {
      return nil
    }
    // "Praise for its creator, Kim, is allowed. “…”": it is not Kim who speaks.
    if reporter == nil, NamesBefore(context).isWeakPlace(found.tokens) { return nil }
    return context.annotations.entities[entity].type == .person ? found : nil
  }

  /// "His sister corrects him. “…”", "The director shook his head. “…”": whoever does something right before the words.
  private func isSomebody(_ phrase: Range<Int>) -> Bool {
    let head = context.tokens[phrase.upperBound - 1]
    return SpeakerGender.isPronoun(context.tokens[phrase.lowerBound]) && PersonCues.kin.contains(head.hash)
      || context.tokens[phrase.lowerBound].word == .the && QuoteWords.performers.contains(head.hash)
  }

  /// "Would she refuse? The knife stops. “…”": the pronoun of a sentence a little farther back.
  private func pronounOfParagraph(before first: Int) -> Speaker? {
    let paragraph = context.sentence(at: first).paragraph
    var index = Int(context.text.sentenceOfToken[first]) - 1
    let floor = max(0, index - QuoteReading.pronounSentences)
    while index > floor, context.text.sentences[index].paragraph == paragraph {
      let tokens = context.text.sentences[index].tokens.prefix(SubjectPhrase.reachTokens)
      if tokens.contains(where: { context.names.at($0, .person) != nil || context.span(at: $0)?.kind == .speech }) { return nil }
      if let at = tokens.first(where: { context.tokens[$0].word == .he || context.tokens[$0].word == .she }) { return .pronoun(at) }
      index -= 1
    }
    return nil
  }

  private static let pronounSentences = 3

  private func isStatement(_ span: QuoteSpan, _ beginsSentence: Bool) -> Bool {
    beginsSentence && span.closing == .closed && context.endsSpeech(span)
      && context.wordCount(span.tokens, atMost: QuoteReading.statementWords) >= QuoteReading.statementWords
  }

  private func made(_ rule: String, _ confidence: UInt8) -> Attribution {
    Attribution(speaker: nil, verb: 0..<0, rule: rule, confidencePercent: confidence)
  }

  // MARK: Rows

  private func quote(_ span: QuoteSpan, _ attribution: Attribution, _ speaker: Speaker?) -> Quote {
    let text = context.text
    let first = context.sentence(at: span.outerTokens.lowerBound)
    let last = context.sentence(at: span.outerTokens.upperBound - 1)
    var tokens = first.firstToken..<last.endToken
    if let verb = attribution.verb.last, attribution.rule != "quote.reopened" {
      let sentence = context.sentence(at: verb)
      tokens = min(tokens.lowerBound, sentence.firstToken)..<max(tokens.upperBound, sentence.endToken)
    }
    return Quote(
      speaker: speaker?.entity, speakerText: speaker.map(name) ?? "", organization: speaker?.organization,
      verb: attribution.verb.isEmpty ? "" : text.string(attribution.verb).lowercased(),
      place: Place(text.field, span.inner, sentence: text.range(tokens)),
      evidence: Evidence(attribution.rule, attribution.confidencePercent))
  }

  /// The speaker as the text names them; nothing for a pronoun that stayed one.
  private func name(_ speaker: Speaker) -> String {
    switch speaker.form {
    case .pronoun: ""
    case .name, .description: context.text.string(speaker.tokens)
    }
  }
}
