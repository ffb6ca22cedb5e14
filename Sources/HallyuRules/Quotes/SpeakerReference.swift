import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds whom "he", "the actor" and "the company" mean: the last fitting speaker or name before, outside quotation marks.
struct SpeakerReference {
  private let context: QuoteContext
  private let names: NamesBefore
  private let groups: GroupReference
  private let occupations: SpeakerOccupation
  private var memory: SpeakerMemory

  init(_ context: QuoteContext) {
    self.context = context
    names = NamesBefore(context)
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
        speaker =
          memory.differs(found, gender)
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

  // MARK: Descriptions

  /// Fills in whom a description means: an organization, else a person, else only the organization that somebody speaks for.
  private func describe(_ speaker: inout Speaker) {
    let tokens = context.tokens
    let phrase = speaker.tokens
    let isDefinite = tokens[phrase.lowerBound].word == .the
    if isDefinite, isGroup(phrase) {
      if let group = groups.organization(meantBy: phrase) { (speaker.entity, speaker.organization) = (group, group) }
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
      if let body = issuer(of: head, before: phrase.lowerBound) { (speaker.entity, speaker.organization) = (body, body) }
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
  }

  /// "Maru issued a statement. “…,” the statement said.": the organization that a sentence with the same noun names beside it.
  private func issuer(of document: Token, before place: Int) -> Int? {
    let tokens = context.tokens
    var at = place - 1
    while at >= 0, place - at < SpeakerReference.documentTokens {
      if tokens[at].hash == document.hash, context.span(at: at)?.kind != .speech, let body = body(beside: at) { return body }
      at -= 1
    }
    return nil
  }

  /// The organization that a sentence names last before a noun, else first behind it; the press only reports.
  private func body(beside noun: Int) -> Int? {
    let sentence = context.sentence(at: noun)
    let near = context.names.index(atOrAfter: sentence.firstToken)..<context.names.index(atOrAfter: sentence.endToken)
    let bodies = context.names.all[near].filter {
      $0.type == .organization && !names.isSpoken($0) && !context.kind(of: $0.entity).contains(.reporter)
    }
    return (bodies.last { $0.tokens.upperBound <= noun } ?? bodies.first)?.entity
  }

  private static let documentTokens = 120
  private static let paragraphSentences = 12
  private static let groupWords = 4
  private static let personWords = 5

  /// "the agency", "the US company": a noun for organizations, beside no name.
  private func isGroup(_ phrase: Range<Int>) -> Bool {
    let tokens = context.tokens
    return groups.isGroup(tokens[phrase.upperBound - 1])
      && context.wordCount(phrase, atMost: SpeakerReference.groupWords + 1) <= SpeakerReference.groupWords
      && !phrase.dropFirst().contains { tokens[$0].isCapitalized && !tokens[$0].classes.contains(.demonym) }
  }

  /// Whom "the actor", "the BTS member", "the founder of Watchbox" means.
  private func person(meantBy phrase: Range<Int>, of organization: Int?) -> Int? {
    let tokens = context.tokens
    let place = phrase.lowerBound
    // "the actor from Vigo"
    let head = tokens[HumanPhrase(context).noun(of: phrase) ?? phrase.upperBound - 1]
    let isShort = context.wordCount(phrase, atMost: SpeakerReference.personWords + 1) <= SpeakerReference.personWords
    if isShort, QuoteWords.bandMembers.contains(head.hash), let found = memory.antecedent(before: place, types: [.person]),
      found.form == .name
    {
      return found.entity
    }
    // "says the founder of Watchbox", of whom alone the text has told.
    if let organization {
      if QuoteWords.makers.contains(tokens[place + 1].hash) { return onlyPerson(before: place) }
      return isShort ? occupations.holder(of: head, at: organization) ?? lastSpeaker(of: organization, as: head, before: place) : nil
    }
    guard isShort else { return nil }
    return occupations.holder(of: head, before: place) ?? occupations.maker(head, before: place) ?? performer(phrase)
      ?? (head.classes.contains(.position) || QuoteWords.spokespeople.contains(head.hash) || groups.isGroup(head)
        ? nil : personOfParagraph(before: place) ?? personOfParagraphBefore(place))
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
      occupations.hasOther(entity) || !memory.isNamed(entity, inParagraphOf: place),
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

  /// The one person whom the text has named outside quotation marks, or nil.
  private func onlyPerson(before place: Int) -> Int? {
    let end = context.names.index(atOrAfter: place)
    let people = context.names.all[max(0, end - NamesBefore.reachNames)..<end].filter { $0.type == .person && !names.isSpoken($0) }
    return people.first.flatMap { first in people.allSatisfy { $0.entity == first.entity } ? first.entity : nil }
  }

  /// "Marsh got out the calculator.\n\n“…,” said the retired teacher": the one person of the paragraph before.
  private func personOfParagraphBefore(_ place: Int) -> Int? {
    let paragraph = context.sentence(at: place).paragraph
    var index = context.names.index(atOrAfter: place) - 1
    let floor = max(0, index - NamesBefore.reachNames)
    var found: Int?
    while index >= floor {
      let name = context.names.all[index]
      index -= 1
      if name.type != .person || names.isSpoken(name) { continue }
      let distance = paragraph - context.sentence(at: name.tokens.lowerBound).paragraph
      if distance > 1 { break }
      if distance == 0 || found != nil && found != name.entity { return nil }
      found = name.entity
    }
    return found
  }

  /// Whom the sentence before is about, in the same paragraph: "Kim was an extra. “…,” the former driver says".
  private func personOfParagraph(before place: Int) -> Int? {
    let paragraph = context.sentence(at: place).paragraph
    var index = Int(context.text.sentenceOfToken[place]) - 1
    let floor = index - SpeakerReference.paragraphSentences
    while index >= max(0, floor), context.text.sentences[index].paragraph == paragraph {
      let sentence = context.text.sentences[index]
      index -= 1
      if context.span(at: sentence.firstToken)?.kind == .speech { continue }
      return SubjectPhrase(context).person(of: sentence)?.entity
    }
    return nil
  }
}
