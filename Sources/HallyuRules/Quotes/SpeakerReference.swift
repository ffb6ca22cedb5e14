import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds whom "he", "the actor" and "the company" mean: the last fitting speaker or name before, outside quotation marks.
struct SpeakerReference {
  let context: QuoteContext
  /// The last speaker that was found, and where its phrase began.
  var last: Speaker?
  private var lastPlace = -1
  private var genders: SpeakerGender

  init(_ context: QuoteContext) {
    self.context = context
    genders = SpeakerGender(context)
  }

  /// Names farther back than this are not looked at.
  private static let reachNames = 48
  private static let reachTokens = 400
  private static let performerReachTokens = 160
  private static let recentTokens = 80

  mutating func note(_ speaker: Speaker, at place: Int) {
    last = speaker
    lastPlace = place
    if let gender = SpeakerGender.of(context.tokens[place]), let entity = speaker.entity { genders.learn(entity, gender) }
  }

  /// The speaker with its entity and organization filled in where the text reveals them; nil for a clause or a thing that nobody can be.
  func resolve(_ speaker: Speaker) -> Speaker? {
    var speaker = speaker
    switch speaker.form {
    case .pronoun:
      let at = speaker.tokens.lowerBound
      if context.tokens[at].word == .it {
        guard let body = body(before: at) else { return nil }
        return body
      }
      let isPlural = context.tokens[at].word == .they
      let gender = SpeakerGender.of(context.tokens[at])
      if let found = reporter(before: at), !differs(found, gender) {
        speaker = found
        describe(&speaker)
      } else if let found = antecedent(before: at, types: isPlural ? [.person, .organization] : [.person]) {
        speaker = differs(found, gender) ? person(of: gender, before: at) ?? found : known(gender, beside: found, before: at) ?? found
      }
    case .description:
      if !HumanPhrase(context).canSpeak(speaker.tokens) {
        guard let last, speaker.tokens.lowerBound - lastPlace < SpeakerReference.recentTokens else { return nil }
        return last
      }
      describe(&speaker)
    case .name: break
    }
    if speaker.organization == nil, let entity = speaker.entity {
      let organizations = SpeakerOrganization(context)
      let place = speaker.tokens.lowerBound
      speaker.organization = organizations.organization(of: entity, at: place)
      if speaker.organization == nil, speaker.form == .name, context.annotations.entities[entity].type == .person,
        let noun = organizations.commonNoun(before: place)
      {
        speaker.organization = group(before: place, head: noun)
      }
    }
    return speaker
  }

  /// Whom "it" means: the organization that spoke last, else the nearest before.
  private func body(before place: Int) -> Speaker? {
    if let last, let entity = last.entity, context.annotations.entities[entity].type == .organization,
      place - lastPlace < SpeakerReference.recentTokens
    {
      return last
    }
    return antecedent(before: place, types: [.organization])
  }

  private func differs(_ speaker: Speaker, _ gender: SpeakerGender.Gender?) -> Bool {
    guard let gender, let entity = speaker.entity, let known = genders.gender(of: entity) else { return false }
    return known != gender
  }

  /// Who is known to be of the gender where the one found is not: another in that sentence, or, where it only mentions them, the last speaker.
  private func known(_ gender: SpeakerGender.Gender?, beside found: Speaker, before place: Int) -> Speaker? {
    guard let gender, let entity = found.entity, genders.gender(of: entity) == nil else { return nil }
    if isWeakPlace(found.tokens), let last, let speaker = last.entity, genders.gender(of: speaker) == gender { return last }
    guard let other = person(of: gender, before: place),
      context.text.sentenceOfToken[other.tokens.lowerBound] == context.text.sentenceOfToken[found.tokens.lowerBound]
    else { return nil }
    return other
  }

  /// The nearest person before who is known to be of a gender.
  private func person(of gender: SpeakerGender.Gender?, before place: Int) -> Speaker? {
    var index = context.names.index(atOrAfter: place) - 1
    let floor = max(0, index - SpeakerReference.reachNames)
    while index >= floor {
      let name = context.names.all[index]
      if place - name.tokens.lowerBound > SpeakerReference.reachTokens { return nil }
      if name.type == .person, !isSpoken(name), genders.gender(of: name.entity) == gender {
        return Speaker(form: .name, tokens: name.tokens, entity: name.entity)
      }
      index -= 1
    }
    return nil
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
        if context.tokens[at].isLabelling { continue }
        guard let found = SubjectPhrase(context).reporter(of: at, floor: sentence.firstToken), found.form != .pronoun else { break }
        if found.form == .name, let entity = found.entity, context.annotations.entities[entity].type != .person { break }
        if found.form == .description, !HumanPhrase(context).canSpeak(found.tokens) { break }
        return found
      }
      if isAboutPerson(sentence) { return nil }
      index -= 1
    }
    return nil
  }

  /// True for a sentence whose subject is a person: "The writer, Gil Sun-ok, watched it".
  private func isAboutPerson(_ sentence: Sentence) -> Bool { subjectPerson(of: sentence) != nil }

  private func subjectPerson(of sentence: Sentence) -> Speaker? {
    let end = min(sentence.endToken, sentence.firstToken + SubjectPhrase.reachTokens)
    guard let found = SubjectPhrase(context).firstSubject(in: sentence.firstToken..<end), found.form == .name, let entity = found.entity,
      context.annotations.entities[entity].type == .person
    else { return nil }
    let first = found.tokens.lowerBound
    let begins = first == sentence.firstToken || context.tokens[first - 1].isMark(",") || context.tokens[first - 1].kind == .quote
    return begins ? found : nil
  }

  // MARK: Descriptions

  private func describe(_ speaker: inout Speaker) {
    let tokens = context.tokens
    let phrase = speaker.tokens
    let head = tokens[phrase.upperBound - 1]
    let isDefinite = tokens[phrase.lowerBound].word == .the
    let words = context.wordCount(phrase, atMost: 8)
    if isDefinite, words <= 4, isGroup(head),
      !phrase.dropFirst().contains(where: { tokens[$0].isCapitalized && !tokens[$0].classes.contains(.demonym) })
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
      if QuoteWords.performers.contains(head.hash) || HumanPhrase(context).isYearOld(phrase.upperBound - 1),
        let found = antecedent(before: phrase.lowerBound, types: [.person]),
        found.form == .name,
        phrase.lowerBound - found.tokens.upperBound < SpeakerReference.performerReachTokens
      {
        speaker.entity = found.entity
        return
      }
      if !head.classes.contains(.position), !QuoteWords.spokespeople.contains(head.hash), !isGroup(head),
        let person = personOfParagraph(before: phrase.lowerBound)
      {
        speaker.entity = person
        return
      }
    }
    if speaker.organization == nil, let group = groupInside(phrase) { speaker.organization = group }
  }

  /// Whom the sentence before is about, in the same paragraph: "Kim was an extra. “…,” the former driver says".
  private func personOfParagraph(before place: Int) -> Int? {
    let paragraph = context.sentence(at: place).paragraph
    var index = Int(context.text.sentenceOfToken[place]) - 1
    while index >= 0, context.text.sentences[index].paragraph == paragraph {
      let sentence = context.text.sentences[index]
      index -= 1
      if context.span(at: sentence.firstToken)?.kind == .speech { continue }
      return subjectPerson(of: sentence)?.entity
    }
    return nil
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
      // "the festival" after "Busan International Film Festival".
      if name.tokens.count > 1, tokens[end - 1].hash == head.hash { return name.entity }
      // "Maru, an agency", "Maru, the actor's agency".
      if end + 1 < tokens.count, tokens[end].isMark(","),
        (end + 1..<min(tokens.count, end + 6)).contains(where: { tokens[$0].hash == head.hash })
      {
        return name.entity
      }
    }
    guard let found = antecedent(before: place, types: [.organization]), found.form == .name else { return nil }
    return opensSentence(found.tokens) ? found.entity : subject(before: place) ?? mostNamed(before: place) ?? found.entity
  }

  /// A name so near to the beginning of its sentence is its subject.
  private static let subjectTokens = 4
  private static let subjectSentences = 2

  private func opensSentence(_ name: Range<Int>) -> Bool {
    name.lowerBound - context.sentence(at: name.lowerBound).firstToken < SpeakerReference.subjectTokens
  }

  /// The organization that one of the sentences right before is about.
  private func subject(before place: Int) -> Int? {
    var index = context.names.index(atOrAfter: place) - 1
    let sentence = Int(context.text.sentenceOfToken[place])
    while index >= 0 {
      let name = context.names.all[index]
      guard sentence - Int(context.text.sentenceOfToken[name.tokens.lowerBound]) <= SpeakerReference.subjectSentences else { return nil }
      if name.type == .organization, !isSpoken(name), opensSentence(name.tokens) { return name.entity }
      index -= 1
    }
    return nil
  }

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
    var place = tokens.lowerBound - 1
    // "with director Kim"
    while place > 0, all[place].isRole, !all[place].isCapitalized { place -= 1 }
    guard place >= 0 else { return false }
    let before = all[place]
    return before.joinsNoun || [.to, .about, .and, .than, .a, .an].contains(before.word)
  }
}
