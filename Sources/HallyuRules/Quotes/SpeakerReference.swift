import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds whom "he", "the actor" and "the company" mean: the last fitting speaker or name before, outside quotation marks.
struct SpeakerReference {
  private let context: QuoteContext
  private let people: PeopleBefore
  private let groups: GroupReference
  private let occupations: SpeakerOccupation
  private var memory: SpeakerMemory

  init(_ context: QuoteContext) {
    self.context = context
    people = PeopleBefore(context)
    groups = GroupReference(context)
    occupations = SpeakerOccupation(context)
    memory = SpeakerMemory(context)
  }

  private static let performerReachTokens = 300

  mutating func note(_ speaker: Speaker, at place: Int) { memory.note(speaker, at: place) }

  /// The speaker with its entity and organization filled in where the text reveals them; nil for a clause or a thing that nobody can be.
  func resolve(_ speaker: Speaker) -> Speaker? {
    var speaker = speaker
    switch speaker.form {
    case .pronoun:
      let at = speaker.tokens.lowerBound
      if context.tokens[at].word == .it {
        return body(before: at) ?? writer(before: at)
      }
      let isPlural = context.tokens[at].word == .they
      let gender = SpeakerGender.of(context.tokens[at])
      if let found = reporter(before: at), !memory.surelyDiffers(found, gender) {
        speaker = found
        describe(&speaker)
      } else if let found = memory.antecedent(before: at, types: isPlural ? [.person, .organization] : [.person]) {
        let differs = memory.isReporting(found, before: at) ? memory.surelyDiffers(found, gender) : memory.differs(found, gender)
        speaker =
          differs
          ? memory.fitting(gender, before: at) ?? found : memory.known(gender, beside: found, before: at) ?? found
      } else if let gender, let found = memory.person(of: gender, after: at) {
        speaker = found
      }
    case .description:
      if !speaker.isCertain, !HumanPhrase(context).canSpeak(speaker.tokens) {
        guard let last = memory.last, speaker.tokens.lowerBound - memory.lastPlace < SpeakerMemory.recentTokens else { return nil }
        return last
      }
      describe(&speaker)
    case .name: break
    }
    employ(&speaker)
    return speaker
  }

  /// Fills in for whom a named speaker speaks: the post that the text tells of, else what the attribution says, else what stands beside the
  /// name elsewhere.
  private func employ(_ speaker: inout Speaker) {
    guard let entity = speaker.entity else { return }
    let organizations = SpeakerOrganization(context)
    let place = speaker.tokens.lowerBound
    speaker.organization =
      organizations.post(of: entity, besides: place) ?? speaker.organization ?? organizations.organization(of: entity, at: place)
    guard speaker.organization == nil, speaker.form == .name, context.annotations.entities[entity].type == .person else { return }
    if let noun = organizations.commonNoun(of: entity, at: place) {
      speaker.organization = groups.organization(meantBy: noun)
    } else if let post = organizations.postBefore(entity, at: place) {
      speaker.organization = post.organization ?? body(before: post.tokens.lowerBound)?.entity
    } else if let post = organizations.barePost(of: entity) {
      speaker.organization = groups.topic(before: post)
    }
  }

  /// Whom "it" means: the organization that spoke last, by its name or as "Kim’s agency", else the nearest before.
  private func body(before place: Int) -> Speaker? {
    if let last = memory.last, place - memory.lastPlace < SpeakerMemory.recentTokens {
      if let entity = last.entity, context.annotations.entities[entity].type == .organization { return last }
      if last.form == .description, last.entity == nil, groups.isGroup(context.tokens[last.tokens.upperBound - 1]) { return last }
    }
    return memory.antecedent(before: place, types: [.organization])
  }

  /// "She reads out a letter. “…,” it says.": who is named before something written.
  private func writer(before place: Int) -> Speaker? {
    let hasDocument = memory.paragraph(before: place).contains { QuoteWords.documents.contains(context.tokens[$0].hash) }
    return hasDocument ? memory.antecedent(before: place, types: [.person]) : nil
  }

  /// The speaker of a report without quotation marks, in one of the two sentences before and after the last quote.
  private func reporter(before place: Int) -> Speaker? {
    let text = context.text
    var index = Int(text.sentenceOfToken[place]) - 1
    let first = max(0, index - 1)
    while index >= first {
      let sentence = text.sentences[index]
      if sentence.paragraph + 1 < context.sentence(at: place).paragraph || sentence.firstToken <= memory.lastPlace { return nil }
      let end = min(sentence.endToken, sentence.firstToken + SubjectPhrase.reachTokens)
      for at in sentence.firstToken..<end where context.isReport(at) {
        if context.tokens[at].isLabelling { continue }
        if let asked = asked(at) { return asked }
        guard let found = SubjectPhrase(context).reporter(of: at, floor: sentence.firstToken), found.form != .pronoun else { break }
        if found.form == .name, let entity = found.entity, context.annotations.entities[entity].type != .person { break }
        if found.form == .description, !HumanPhrase(context).canSpeak(found.tokens) { break }
        // "Her mother thought so. “She still asks me,” she laughs.": the text goes on about whose mother it is.
        if found.form == .description, SpeakerGender.isPronoun(context.tokens[found.tokens.lowerBound]) { break }
        return found
      }
      // "The writer, Gil Sun-ok, watched it."
      if SubjectPhrase(context).person(of: sentence) != nil { return nil }
      index -= 1
    }
    return nil
  }

  /// "Kim asked Park when it began. “Right now,” he answered.": who was asked.
  private func asked(_ verb: Int) -> Speaker? {
    guard context.tokens[verb].hash == QuoteWords.asked, let name = context.names.at(verb + 1, .person) else { return nil }
    return Speaker(form: .name, tokens: name.tokens, entity: name.entity)
  }

  // MARK: Descriptions

  /// Fills in whom a description means: an organization, else a person, else only the organization that somebody speaks for.
  private func describe(_ speaker: inout Speaker) {
    let tokens = context.tokens
    let phrase = speaker.tokens
    let isDefinite = tokens[phrase.lowerBound].word == .the
    let core = core(of: phrase)
    if isDefinite, isGroup(core) {
      // "the 41-theater circuit": nobody that was called so, but whom the sentence before tells of.
      let isNew = core.contains { context.tokens[$0].kind == .number }
      if let group = (isNew ? groups.subject(before: phrase.lowerBound) : nil) ?? groups.organization(meantBy: core) {
        (speaker.entity, speaker.organization) = (group, group)
      }
      return
    }
    // "her agency", behind "Her agency, Maru,"
    if QuoteWords.owners.contains(tokens[phrase.lowerBound].hash), isGroup(phrase),
      let group = groups.namesake(tokens[phrase.upperBound - 1], before: phrase.lowerBound)
    {
      (speaker.entity, speaker.organization) = (group, group)
      return
    }
    if isDefinite, let person = person(meantBy: phrase, of: speaker.organization) {
      speaker.entity = person
      return
    }
    guard speaker.organization == nil else { return }
    let head = tokens[phrase.upperBound - 1]
    if isDefinite, QuoteWords.documents.contains(head.hash), !phrase.contains(where: { tokens[$0].joinsNoun }) {
      // "said organizers in a statement. “…,” continued the statement.": theirs.
      if let last = memory.last, last.form == .description, isSpokenIn(head, before: phrase.lowerBound) {
        (speaker.entity, speaker.organization) = (last.entity, last.organization)
        return
      }
      if let body = groups.issuer(of: head, before: phrase.lowerBound) { (speaker.entity, speaker.organization) = (body, body) }
      return
    }
    // "A spokesperson for the union said no. “…,” the spokesperson said."
    if isDefinite, QuoteWords.spokespeople.contains(head.hash) {
      speaker.organization = organization(ofLast: head) ?? organization(ofEarlier: head, before: phrase.lowerBound)
    }
    // "its statement", "its spokesman"
    if tokens[phrase.lowerBound].word == .its, speaker.organization == nil, let body = body(before: phrase.lowerBound)?.entity {
      speaker.organization = body
      speaker.entity = QuoteWords.documents.contains(head.hash) ? body : occupations.holder(of: head, at: body)
    }
    if speaker.organization == nil { speaker.organization = groups.organization(inside: phrase) }
    // "A spokesperson said": of whom the text tells.
    if speaker.organization == nil, phrase.count == 2, tokens[phrase.lowerBound].word == .a, QuoteWords.spokesmen.contains(head.hash) {
      speaker.organization = groups.topic(before: phrase.lowerBound)
    }
  }

  /// True where the last speaker said it in a statement, letter or the like.
  private func isSpokenIn(_ document: Token, before place: Int) -> Bool {
    guard memory.lastPlace >= 0, memory.lastPlace < place else { return false }
    let sentence = context.sentence(at: memory.lastPlace)
    return (memory.lastPlace..<min(sentence.endToken, place)).contains { context.tokens[$0].hash == document.hash }
  }

  /// "the 41-theater circuit based in Austin" without where it is.
  private func core(of phrase: Range<Int>) -> Range<Int> {
    let based = phrase.dropFirst().first { HumanPhrase.origins.contains(context.tokens[$0].hash) && context.tokens[$0 - 1].kind != .hyphen }
    return based.map { phrase.lowerBound..<$0 } ?? phrase
  }

  private static let groupWords = 4
  private static let kin = WordSet("family families relatives couple estate producers")
  private static let personWords = 5

  /// "the agency", "the US company": a noun for organizations, beside no name.
  private func isGroup(_ phrase: Range<Int>) -> Bool {
    let tokens = context.tokens
    return groups.isGroup(tokens[phrase.upperBound - 1])
      && context.wordCount(phrase, atMost: SpeakerReference.groupWords + 1) <= SpeakerReference.groupWords
      && !phrase.dropFirst().contains {
        tokens[$0].isCapitalized && !tokens[$0].classes.contains(.demonym)
          && tokens[$0 + 1 < phrase.upperBound ? $0 + 1 : $0].kind != .hyphen
      }
  }

  /// Whom "the actor", "the BTS member", "the founder of Watchbox" means.
  private func person(meantBy phrase: Range<Int>, of organization: Int?) -> Int? {
    let tokens = context.tokens
    let place = phrase.lowerBound
    // "the actor from Vigo"
    let head = tokens[HumanPhrase(context).noun(of: phrase) ?? phrase.upperBound - 1]
    // "the family said": nobody alone.
    if SpeakerReference.kin.contains(head.hash) { return nil }
    let isShort = context.wordCount(phrase, atMost: SpeakerReference.personWords + 1) <= SpeakerReference.personWords
    if isShort, QuoteWords.bandMembers.contains(head.hash), let found = memory.antecedent(before: place, types: [.person]),
      found.form == .name
    {
      return found.entity
    }
    // "says the founder of Watchbox", of whom alone the text has told.
    if let organization {
      if QuoteWords.makers.contains(tokens[place + 1].hash) { return people.only(before: place) }
      return isShort ? occupations.holder(of: head, at: organization) ?? lastSpeaker(of: organization, as: head, before: place) : nil
    }
    guard isShort else { return nil }
    return occupations.holder(of: head, before: place) ?? occupations.maker(head, before: place) ?? performer(phrase)
      ?? (head.classes.contains(.position) || QuoteWords.spokespeople.contains(head.hash) || groups.isGroup(head)
        ? nil : people.subjectOfParagraph(before: place) ?? people.ofParagraphBefore(place))
  }

  /// "the Maru chief": who spoke last, for Maru.
  private func lastSpeaker(of organization: Int, as head: Token, before place: Int) -> Int? {
    guard head.classes.contains(.position), let last = memory.last, last.organization == organization, let entity = last.entity,
      context.annotations.entities[entity].type == .person, place - memory.lastPlace < SpeakerMemory.recentTokens
    else { return nil }
    return entity
  }

  /// "the actor", "the 38-year-old": who was spoken of last.
  private func performer(_ phrase: Range<Int>) -> Int? {
    let head = context.tokens[HumanPhrase(context).noun(of: phrase) ?? phrase.upperBound - 1]
    let place = phrase.lowerBound
    guard
      QuoteWords.performers.contains(head.hash) || QuoteWords.bandMembers.contains(head.hash)
        || head.classes.contains(.personCue) && !QuoteWords.press.contains(head.hash)
        || HumanPhrase(context).isYearOld(phrase.upperBound - 1),
      var found = memory.antecedent(before: place, types: [.person])
    else { return nil }
    let gender = SpeakerGender.of(noun: head)
    if found.form != .name || memory.differs(found, gender) {
      guard let other = memory.fitting(gender, before: place) else { return nil }
      found = other
    }
    if let entity = found.entity, QuoteWords.actors.contains(head.hash), !occupations.acts(entity),
      occupations.hasOther(entity) || !memory.isNamed(entity, inParagraphOf: place) && !memory.isSpeaking(entity, at: place),
      let actor = occupations.actor(before: place)
    {
      found = actor
    }
    let distance = place - (found.entity == memory.last?.entity ? memory.lastPlace : found.tokens.upperBound)
    return distance < SpeakerReference.performerReachTokens ? found.entity : nil
  }

  /// The organization of the last speaker, where its phrase has the noun, too.
  private func organization(ofLast head: Token) -> Int? {
    guard let last = memory.last, last.form == .description, last.tokens.contains(where: { context.tokens[$0].hash == head.hash }) else {
      return nil
    }
    return last.organization
  }

  /// The organization of the same noun a little before: "an official at Netflix".
  private func organization(ofEarlier head: Token, before place: Int) -> Int? {
    let tokens = context.tokens
    var at = place - 1
    while at >= 0, place - at < SpeakerMemory.recentTokens {
      if tokens[at].hash == head.hash, at + 1 < tokens.count {
        let sentence = context.sentence(at: at)
        return NounPhrase(context).organization(in: max(sentence.firstToken, at - 3)..<min(sentence.endToken, at + 8))
      }
      at -= 1
    }
    return nil
  }
}
