import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds whom "he", "the actor" and "the company" mean: the last fitting speaker or name before, outside quotation marks.
struct SpeakerReference {
  private let context: QuoteContext
  private let names: NamesBefore
  private let groups: GroupReference
  private let occupations: SpeakerOccupation
  /// The last speaker that was found, and where its phrase began.
  var last: Speaker?
  private var lastPlace = -1
  private var genders: SpeakerGender
  /// Speakers without a name, by the noun that says what they are.
  private var nameless: [UInt64: Speaker] = [:]

  init(_ context: QuoteContext) {
    self.context = context
    names = NamesBefore(context)
    groups = GroupReference(context)
    occupations = SpeakerOccupation(context)
    genders = SpeakerGender(context)
  }

  private static let performerReachTokens = 300
  private static let recentTokens = 80

  mutating func note(_ speaker: Speaker, at place: Int) {
    last = speaker
    lastPlace = place
    if let gender = SpeakerGender.of(context.tokens[place]), let entity = speaker.entity { genders.learn(entity, gender) }
    if speaker.form == .description, speaker.entity == nil, let head = HumanPhrase(context).noun(of: speaker.tokens) {
      nameless[context.tokens[head].hash] = speaker
    }
  }

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
      if let found = reporter(before: at), !differs(found, gender) {
        speaker = found
        describe(&speaker)
      } else if let found = antecedent(before: at, types: isPlural ? [.person, .organization] : [.person]) {
        speaker = differs(found, gender) ? fitting(gender, before: at) ?? found : known(gender, beside: found, before: at) ?? found
      } else if let gender, let found = person(of: gender, after: at) {
        speaker = found
      }
    case .description:
      if !speaker.isCertain, !HumanPhrase(context).canSpeak(speaker.tokens) {
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
      if speaker.organization == nil, speaker.form == .name, context.annotations.entities[entity].type == .person {
        if let noun = organizations.commonNoun(of: entity, at: place) {
          speaker.organization = groups.organization(meantBy: noun)
        } else if let its = organizations.postBefore(entity, at: place) {
          speaker.organization = body(before: its)?.entity
        } else if let post = organizations.barePost(of: entity) {
          speaker.organization = groups.topic(before: post)
        }
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

  /// "She reads out a letter. “…,” it says.": who is named before something written.
  private func writer(before place: Int) -> Speaker? {
    let hasDocument = paragraph(before: place).contains { QuoteWords.documents.contains(context.tokens[$0].hash) }
    return hasDocument ? antecedent(before: place, types: [.person]) : nil
  }

  private func differs(_ speaker: Speaker, _ gender: SpeakerGender.Gender?) -> Bool {
    guard let gender, let entity = speaker.entity, let known = genders.gender(of: entity) else { return false }
    return known != gender
  }

  /// Who is known to be of the gender where the one found is not: another in that sentence, or in the one before where the one found is not
  /// its subject, or, where it only mentions them, the last speaker.
  private func known(_ gender: SpeakerGender.Gender?, beside found: Speaker, before place: Int) -> Speaker? {
    guard let gender, let entity = found.entity, genders.gender(of: entity) == nil, !isSpeaking(entity, at: place) else { return nil }
    // "It was her co-star Lee who helped, she said. Lee would stay. “…,” she said.": she who reports before the text goes on about Lee.
    if let last, last.entity != entity, !differs(last, gender), reports(gender, before: entity, inParagraphOf: place) { return last }
    if names.isWeakPlace(found.tokens), let last, let speaker = last.entity, genders.gender(of: speaker) == gender { return last }
    guard let other = person(of: gender, before: place) else { return nil }
    let sentence = context.text.sentenceOfToken[found.tokens.lowerBound]
    let distance = sentence - context.text.sentenceOfToken[other.tokens.lowerBound]
    let isSubject = subjectPerson(of: context.text.sentences[Int(sentence)])?.entity == entity
    return distance == 0 || distance == 1 && !isSubject ? other : nil
  }

  /// The tokens of a paragraph before a place that are looked at.
  private func paragraph(before place: Int) -> Range<Int> {
    let paragraph = context.sentence(at: place).paragraph
    var first = place
    while first > 0, place - first < SpeakerReference.recentTokens, context.sentence(at: first - 1).paragraph == paragraph { first -= 1 }
    return first..<place
  }

  private func isNamed(_ entity: Int, inParagraphOf place: Int) -> Bool {
    paragraph(before: place).contains { context.names.at($0)?.entity == entity && context.span(at: $0)?.kind != .speech }
  }

  /// True where "she said" stands in the paragraph no later than in the sentence that first names somebody.
  private func reports(_ gender: SpeakerGender.Gender, before entity: Int, inParagraphOf place: Int) -> Bool {
    var named: Int32?
    for at in paragraph(before: place) where context.span(at: at)?.kind != .speech {
      let sentence = context.text.sentenceOfToken[at]
      if let named, sentence > named { return false }
      if SpeakerGender.of(context.tokens[at]) == gender, context.isReportingVerb(at + 1) { return true }
      if context.names.at(at)?.entity == entity { named = named ?? sentence }
    }
    return false
  }

  /// True for the last speaker, in the paragraph where they spoke.
  private func isSpeaking(_ entity: Int, at place: Int) -> Bool {
    last?.entity == entity && lastPlace >= 0 && context.sentence(at: lastPlace).paragraph == context.sentence(at: place).paragraph
  }

  /// The nearest person before who is known to be of a gender.
  private func person(of gender: SpeakerGender.Gender?, before place: Int) -> Speaker? {
    var index = context.names.index(atOrAfter: place) - 1
    let floor = max(0, index - NamesBefore.reachNames)
    while index >= floor {
      let name = context.names.all[index]
      if place - name.tokens.lowerBound > NamesBefore.reachTokens { return nil }
      if name.type == .person, !names.isSpoken(name), genders.gender(of: name.entity) == gender {
        return Speaker(form: .name, tokens: name.tokens, entity: name.entity)
      }
      index -= 1
    }
    return nil
  }

  /// Who may be meant where the one found is of the other gender: somebody of the paragraph, else who is known to be of the gender, else
  /// the nearest of whom the text does not say.
  private func fitting(_ gender: SpeakerGender.Gender?, before place: Int) -> Speaker? {
    let paragraph = context.sentence(at: place).paragraph
    var nearest: Speaker?
    var index = context.names.index(atOrAfter: place) - 1
    let floor = max(0, index - NamesBefore.reachNames)
    while index >= floor {
      let name = context.names.all[index]
      index -= 1
      if place - name.tokens.lowerBound > NamesBefore.reachTokens { break }
      let found = Speaker(form: .name, tokens: name.tokens, entity: name.entity)
      guard name.type == .person, !names.isSpoken(name), !differs(found, gender) else { continue }
      let isNear = context.sentence(at: name.tokens.lowerBound).paragraph == paragraph
      if isNear || gender != nil && genders.gender(of: name.entity) == gender { return found }
      nearest = nearest ?? found
    }
    return nearest
  }

  /// "“At last!” she cries. Mina Cho is home.": who is named first, where a text begins with what somebody says.
  private func person(of gender: SpeakerGender.Gender, after place: Int) -> Speaker? {
    let from = context.names.index(atOrAfter: place)
    let name = context.names.all[from...].prefix(NamesBefore.reachNames).first {
      $0.type == .person && !names.isSpoken($0) && !names.isWeakPlace($0.tokens)
    }
    guard let name, name.tokens.lowerBound - place < SpeakerReference.recentTokens else { return nil }
    let found = Speaker(form: .name, tokens: name.tokens, entity: name.entity)
    return differs(found, gender) ? nil : found
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
      for at in sentence.firstToken..<end where context.isReport(at) {
        if context.tokens[at].isLabelling { continue }
        guard let found = SubjectPhrase(context).reporter(of: at, floor: sentence.firstToken), found.form != .pronoun else { break }
        if found.form == .name, let entity = found.entity, context.annotations.entities[entity].type != .person { break }
        if found.form == .description, !HumanPhrase(context).canSpeak(found.tokens) { break }
        // "Her mother thought so. “She still asks me,” she laughs.": the text goes on about whose mother it is.
        if found.form == .description, SpeakerGender.isPronoun(context.tokens[found.tokens.lowerBound]) { break }
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
    return SubjectPhrase(context).begins(sentence, found.tokens) ? found : nil
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
    if isDefinite, let person = person(meantBy: phrase, of: speaker.organization) {
      speaker.entity = person
      return
    }
    guard speaker.organization == nil else { return }
    let head = tokens[phrase.upperBound - 1]
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
    if isShort, QuoteWords.bandMembers.contains(head.hash), let found = antecedent(before: place, types: [.person]), found.form == .name {
      return found.entity
    }
    // "says the founder of Watchbox", of whom alone the text has told.
    guard organization == nil else { return QuoteWords.makers.contains(tokens[place + 1].hash) ? onlyPerson(before: place) : nil }
    guard isShort else { return nil }
    return occupations.holder(of: head, before: place) ?? occupations.maker(head, before: place) ?? performer(phrase)
      ?? (head.classes.contains(.position) || QuoteWords.spokespeople.contains(head.hash) || groups.isGroup(head)
        ? nil : personOfParagraph(before: place) ?? personOfParagraphBefore(place))
  }

  /// "the actor", "the 38-year-old": who was spoken of last.
  private func performer(_ phrase: Range<Int>) -> Int? {
    let head = context.tokens[HumanPhrase(context).noun(of: phrase) ?? phrase.upperBound - 1]
    let place = phrase.lowerBound
    guard
      QuoteWords.performers.contains(head.hash) || QuoteWords.bandMembers.contains(head.hash)
        || head.classes.contains(.personCue) && !QuoteWords.press.contains(head.hash)
        || HumanPhrase(context).isYearOld(phrase.upperBound - 1),
      var found = antecedent(before: place, types: [.person])
    else { return nil }
    let gender = SpeakerGender.of(noun: head)
    if found.form != .name || differs(found, gender) {
      guard let other = fitting(gender, before: place) else { return nil }
      found = other
    }
    if let entity = found.entity, QuoteWords.actors.contains(head.hash), !occupations.acts(entity),
      occupations.hasOther(entity) || !isNamed(entity, inParagraphOf: place),
      let actor = occupations.actor(before: place)
    {
      found = actor
    }
    let distance = place - (found.entity == last?.entity ? lastPlace : found.tokens.upperBound)
    return distance < SpeakerReference.performerReachTokens ? found.entity : nil
  }

  /// The organization of the last speaker, where its phrase has the noun, too.
  private func organization(ofLast head: Token) -> Int? {
    guard let last, last.form == .description, last.tokens.contains(where: { context.tokens[$0].hash == head.hash }) else { return nil }
    return last.organization
  }

  /// The organization of the same noun a little before: "an official at Netflix".
  private func organization(ofEarlier head: Token, before place: Int) -> Int? {
    let tokens = context.tokens
    var at = place - 1
    while at >= 0, place - at < SpeakerReference.recentTokens {
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
      return subjectPerson(of: sentence)?.entity
    }
    return nil
  }

  // MARK: Names before

  private func antecedent(before place: Int, types: Set<LocalEntity.Kind>) -> Speaker? {
    let best = names.nearest(before: place, types: types)
    guard types.contains(.person) else { return best }
    if let best, isNew(best), !names.isWeakPlace(best.tokens), isInParagraph(best, of: place) { return active(beside: best) ?? best }
    if types.count == 1, let person = introduced(before: place) { return person }
    guard let last, place - lastPlace < NamesBefore.reachTokens else { return best }
    // The last speaker stays in the reader's mind unless another name is the subject of a later sentence.
    guard let best, isNew(best), !names.isWeakPlace(best.tokens) else { return last }
    return best
  }

  /// "Guests include Lim and Han, who tells his story.": of those named beside each other the one who does something.
  private func active(beside name: Speaker) -> Speaker? {
    let sentence = context.sentence(at: name.tokens.lowerBound)
    let end = min(sentence.endToken, name.tokens.upperBound + SubjectPhrase.reachTokens)
    guard !SubjectPhrase(context).begins(sentence, name.tokens),
      let who = (name.tokens.upperBound..<end).last(where: { context.tokens[$0].word == .who && context.span(at: $0) == nil }),
      let other = context.names.all[..<context.names.index(atOrAfter: who)].last(where: { $0.type == .person }),
      other.tokens.lowerBound > name.tokens.lowerBound
    else { return nil }
    return Speaker(form: .name, tokens: other.tokens, entity: other.entity)
  }

  /// True for somebody else than the last speaker, named in a later sentence.
  private func isNew(_ name: Speaker) -> Bool {
    guard let last else { return true }
    return name.entity != last.entity
      && context.text.sentenceOfToken[name.tokens.lowerBound] > context.text.sentenceOfToken[lastPlace]
  }

  /// "A manager at a smaller label was more talkative. “…,” he said.": who opens the paragraph without a name.
  private func opening(_ paragraph: Int, before place: Int) -> Speaker? {
    let index = Int(context.text.sentenceOfToken[place]) - 1
    guard index >= 0, context.text.sentences[index].paragraph == paragraph,
      let first = self.paragraph(before: place).first(where: { context.text.sentences[index].tokens.contains($0) }),
      first == context.text.sentences[index].firstToken,
      [.a, .an, .one].contains(context.tokens[first].word) || QuoteWords.speakingAlone.contains(context.tokens[first].hash),
      let found = SubjectPhrase(context).openingDescription(of: context.text.sentences[index])
    else { return nil }
    return found
  }

  private func isInParagraph(_ name: Speaker, of place: Int) -> Bool {
    context.sentence(at: name.tokens.lowerBound).paragraph == context.sentence(at: place).paragraph
  }

  /// "The jury was chaired by Kim. “…,” he said.": the first person of a paragraph that has not spoken of the last speaker.
  private func introduced(before place: Int) -> Speaker? {
    let paragraph = context.sentence(at: place).paragraph
    if last != nil, context.sentence(at: lastPlace).paragraph == paragraph { return nil }
    var found = opening(paragraph, before: place)
    func isDefinite(_ noun: Int) -> Bool { (max(0, noun - 3)..<noun).contains { context.tokens[$0].word == .the } }
    var at = place - 1
    while at >= 0, place - at < SpeakerReference.recentTokens, context.sentence(at: at).paragraph == paragraph {
      if context.span(at: at)?.kind != .speech {
        if let name = context.names.at(at, .person) {
          if name.entity == last?.entity { return nil }
          found = Speaker(form: .name, tokens: name.tokens, entity: name.entity)
        } else if let earlier = nameless[context.tokens[at].hash], isDefinite(at) {
          found = earlier
        } else if SpeakerGender.isPronoun(context.tokens[at]) {
          found = nil
        }
      }
      at -= 1
    }
    return found
  }
}
