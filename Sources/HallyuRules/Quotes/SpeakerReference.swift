import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds whom "he", "the actor" and "the company" mean: the last fitting speaker or name before, outside quotation marks.
struct SpeakerReference {
  let context: QuoteContext
  /// The last speaker that was found, and where its phrase began.
  var last: Speaker?
  private var lastPlace = -1

  init(_ context: QuoteContext) { self.context = context }

  /// Names farther back than this are not looked at.
  private static let reachNames = 48
  private static let reachTokens = 400
  private static let performerReachTokens = 160
  private static let recentTokens = 80

  mutating func note(_ speaker: Speaker, at place: Int) {
    last = speaker
    lastPlace = place
  }

  /// The speaker with its entity and organization filled in where the text reveals them.
  func resolve(_ speaker: Speaker) -> Speaker {
    var speaker = speaker
    switch speaker.form {
    case .pronoun:
      let at = speaker.tokens.lowerBound
      let isPlural = context.tokens[at].word == .they
      if let found = reporter(before: at) {
        speaker = found
        describe(&speaker)
      } else if let found = antecedent(before: at, types: isPlural ? [.person, .organization] : [.person]) {
        speaker = found
      }
    case .description: describe(&speaker)
    case .name: break
    }
    if speaker.organization == nil, let entity = speaker.entity { speaker.organization = knownOrganization(of: entity) }
    return speaker
  }

  /// The speaker of a report without quotation marks, in one of the two sentences before and after the last quote.
  private func reporter(before place: Int) -> Speaker? {
    let text = context.text
    var index = Int(text.sentenceOfToken[place]) - 1
    let first = max(0, index - 1)
    while index >= first {
      let sentence = text.sentences[index]
      if sentence.paragraph + 1 < context.sentence(at: place).paragraph || sentence.firstToken <= lastPlace { return nil }
      let end = min(sentence.endToken, sentence.firstToken + SubjectPhrase.reachTokens)
      for at in sentence.firstToken..<max(sentence.firstToken, end) where context.isReportingVerb(at) && context.span(at: at) == nil {
        guard let found = SubjectPhrase(context).reporter(of: at, floor: sentence.firstToken), found.form != .pronoun else { break }
        if found.form == .name, let entity = found.entity, context.annotations.entities[entity].type != .person { break }
        return found
      }
      index -= 1
    }
    return nil
  }

  // MARK: Descriptions

  private func describe(_ speaker: inout Speaker) {
    let tokens = context.tokens
    let phrase = speaker.tokens
    let head = tokens[phrase.upperBound - 1]
    let isDefinite = tokens[phrase.lowerBound].word == .the
    let words = context.wordCount(phrase, atMost: 8)
    if isDefinite, words <= 4, isGroup(head),
      !phrase.dropFirst().contains(where: { tokens[$0].isCapitalized || tokens[$0].classes.contains(.demonym) })
    {
      if let group = group(before: phrase.lowerBound, head: head) {
        speaker.entity = group
        speaker.organization = group
      }
      return
    }
    if isDefinite, speaker.organization == nil, words <= 5 {
      if let person = holder(of: head, before: phrase.lowerBound) {
        speaker.entity = person
        return
      }
      if QuoteWords.performers.contains(head.hash), let found = antecedent(before: phrase.lowerBound, types: [.person]),
        found.form == .name,
        phrase.lowerBound - found.tokens.upperBound < SpeakerReference.performerReachTokens
      {
        speaker.entity = found.entity
        return
      }
    }
    if speaker.organization == nil, let group = groupInside(phrase) { speaker.organization = group }
  }

  private func isGroup(_ token: Token) -> Bool {
    token.classes.contains(.organizationCue) && !token.isCapitalized
      && (token.word == .streamer || token.classes.isDisjoint(with: .personCue | .position))
  }

  /// Organization of "a representative of the agency", "the company's spokesperson", "a spokesperson".
  private func groupInside(_ phrase: Range<Int>) -> Int? {
    let tokens = context.tokens
    for at in phrase where isGroup(tokens[at]) && at > phrase.lowerBound {
      if tokens[at - 1].word == .the || tokens[at - 1].word == .its || at + 1 < phrase.upperBound {
        return group(before: phrase.lowerBound, head: tokens[at])
      }
    }
    return nil
  }

  /// A person named before whose position holds the word.
  private func holder(of head: Token, before place: Int) -> Int? {
    guard head.classes.contains(.position) else { return nil }
    let word = context.text.string(head.range).lowercased()
    for position in context.annotations.positions.prefix(64).reversed()
    where position.place.field == context.text.field && position.place.range.lower < context.tokens[place].start {
      if position.position.lowercased().split(separator: " ").contains(Substring(word)) { return position.person }
    }
    return nil
  }

  /// The organization that "the agency" means: one that the text has called an agency, else the last one.
  private func group(before place: Int, head: Token) -> Int? {
    let tokens = context.tokens
    var index = context.names.index(atOrAfter: place) - 1
    var steps = 0
    while index >= 0, steps < SpeakerReference.reachNames {
      let name = context.names.all[index]
      index -= 1
      steps += 1
      guard name.type == .organization else { continue }
      let first = name.tokens.lowerBound
      let end = name.tokens.upperBound
      if first > 0, tokens[first - 1].hash == head.hash { return name.entity }
      // "Maru, an agency", "Maru, the actor's agency".
      if end + 1 < tokens.count, tokens[end].isMark(","),
        (end + 1..<min(tokens.count, end + 6)).contains(where: { tokens[$0].hash == head.hash })
      {
        return name.entity
      }
    }
    guard let found = antecedent(before: place, types: [.organization]), found.form == .name else { return nil }
    let first = found.tokens.lowerBound
    return first - context.sentence(at: first).firstToken < SpeakerReference.subjectTokens
      ? found.entity : mostNamed(before: place) ?? found.entity
  }

  /// A name so near to the beginning of its sentence is its subject.
  private static let subjectTokens = 4

  /// The organization that the names before speak of most; the later one of two.
  private func mostNamed(before place: Int) -> Int? {
    var counts: [Int: Int] = [:]
    var best: (entity: Int, count: Int)?
    let end = context.names.index(atOrAfter: place)
    for name in context.names.all[max(0, end - SpeakerReference.reachNames)..<end] where name.type == .organization && !isSpoken(name) {
      let count = counts[name.entity, default: 0] + 1
      counts[name.entity] = count
      if count >= best?.count ?? 0 { best = (name.entity, count) }
    }
    return best?.entity
  }

  // MARK: Names before

  private func antecedent(before place: Int, types: Set<LocalEntity.Kind>) -> Speaker? {
    var index = context.names.index(atOrAfter: place) - 1
    var steps = 0
    var best: Speaker?
    var bestSentence = -1
    while index >= 0, steps < SpeakerReference.reachNames {
      let name = context.names.all[index]
      index -= 1
      steps += 1
      if place - name.tokens.lowerBound > SpeakerReference.reachTokens { break }
      if !types.contains(name.type) || isSpoken(name) { continue }
      let sentence = Int(context.text.sentenceOfToken[name.tokens.lowerBound])
      if best != nil, sentence != bestSentence { break }
      if isWeak(name), best != nil { continue }
      best = Speaker(
        form: .name, tokens: name.tokens, entity: name.entity, organization: name.type == .organization ? name.entity : nil)
      bestSentence = sentence
    }
    guard types.contains(.person), let last, place - lastPlace < SpeakerReference.reachTokens else { return best }
    // The last speaker stays in the reader's mind unless another name is the subject of a later sentence.
    guard let best, best.entity != last.entity, bestSentence > Int(context.text.sentenceOfToken[lastPlace]) else { return last }
    return isWeakPlace(best.tokens) && place - lastPlace < SpeakerReference.recentTokens ? last : best
  }

  /// True for a name inside a speech span.
  private func isSpoken(_ name: QuoteNames.Name) -> Bool {
    context.span(at: name.tokens.lowerBound).map { !context.isTitle($0) && $0.kind == .speech } ?? false
  }

  private func isWeak(_ name: QuoteNames.Name) -> Bool { isWeakPlace(name.tokens) }

  /// True for an owner ("Kim’s") or the object of a preposition ("with Kim").
  private func isWeakPlace(_ tokens: Range<Int>) -> Bool {
    let all = context.tokens
    if tokens.upperBound < all.count, all[tokens.upperBound].kind == .clitic { return true }
    guard tokens.lowerBound > 0 else { return false }
    let before = all[tokens.lowerBound - 1]
    return before.joinsNoun || before.word == .to || before.word == .about || before.word == .and
  }

  // MARK: Organizations

  /// The organization that a person's position names; a position held now comes before a former one.
  private func knownOrganization(of entity: Int) -> Int? {
    guard context.annotations.entities[entity].type == .person else { return nil }
    let positions = context.annotations.positions.prefix(256).filter { $0.person == entity && $0.organization != nil }
    return (positions.first { !$0.position.lowercased().contains("former") } ?? positions.first)?.organization
  }
}
