import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds whom "he", "the actor" and "the company" mean: the last fitting speaker or name before, outside quotation marks.
struct SpeakerReference {
  private let context: QuoteContext
  private let names: NamesBefore
  private let groups: GroupReference
  /// The last speaker that was found, and where its phrase began.
  var last: Speaker?
  private var lastPlace = -1
  private var genders: SpeakerGender

  init(_ context: QuoteContext) {
    self.context = context
    names = NamesBefore(context)
    groups = GroupReference(context)
    genders = SpeakerGender(context)
  }

  private static let performerReachTokens = 300
  private static let makerReachTokens = 50
  private static let maximumCredits = 256
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
      } else if let gender, let found = person(of: gender, after: at) {
        speaker = found
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
        speaker.organization = groups.organization(meantBy: noun)
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

  /// Who is known to be of the gender where the one found is not: another in that sentence, or in the one before where the one found is not
  /// its subject, or, where it only mentions them, the last speaker.
  private func known(_ gender: SpeakerGender.Gender?, beside found: Speaker, before place: Int) -> Speaker? {
    guard let gender, let entity = found.entity, genders.gender(of: entity) == nil, !isSpeaking(entity, at: place) else { return nil }
    if names.isWeakPlace(found.tokens), let last, let speaker = last.entity, genders.gender(of: speaker) == gender { return last }
    guard let other = person(of: gender, before: place) else { return nil }
    let sentence = context.text.sentenceOfToken[found.tokens.lowerBound]
    let distance = sentence - context.text.sentenceOfToken[other.tokens.lowerBound]
    let isSubject = subjectPerson(of: context.text.sentences[Int(sentence)])?.entity == entity
    return distance == 0 || distance == 1 && !isSubject ? other : nil
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
      for at in sentence.firstToken..<end where context.isReportingVerb(at) && !context.isPassive(at) && context.span(at: at) == nil {
        if context.tokens[at].isLabelling { continue }
        guard let found = SubjectPhrase(context).reporter(of: at, floor: sentence.firstToken), found.form != .pronoun else { break }
        if found.form == .name, let entity = found.entity, context.annotations.entities[entity].type != .person { break }
        if found.form == .description, !HumanPhrase(context).canSpeak(found.tokens) { break }
        // "Her mother thought so. “She still asks me,” she laughs.": the text goes on about whose mother it is.
        if found.form == .description, QuoteWords.owners.contains(context.tokens[found.tokens.lowerBound].hash) { break }
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
    var first = found.tokens.lowerBound
    // "Later, director Kim said"
    while first > sentence.firstToken, context.tokens[first - 1].isRole || context.tokens[first - 1].word == .the { first -= 1 }
    let begins = first == sentence.firstToken || context.tokens[first - 1].isMark(",") || context.tokens[first - 1].kind == .quote
    return begins ? found : nil
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
      if QuoteWords.documents.contains(head.hash) { speaker.entity = body }
    }
    if speaker.organization == nil { speaker.organization = groups.organization(inside: phrase) }
  }

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
    let head = tokens[phrase.upperBound - 1]
    let isShort = context.wordCount(phrase, atMost: SpeakerReference.personWords + 1) <= SpeakerReference.personWords
    if isShort, QuoteWords.bandMembers.contains(head.hash), let found = antecedent(before: place, types: [.person]), found.form == .name {
      return found.entity
    }
    // "says the founder of Watchbox", of whom alone the text has told.
    guard organization == nil else { return QuoteWords.makers.contains(tokens[place + 1].hash) ? onlyPerson(before: place) : nil }
    guard isShort else { return nil }
    return holder(of: head, before: place) ?? maker(head, before: place) ?? performer(phrase)
      ?? (head.classes.contains(.position) || QuoteWords.spokespeople.contains(head.hash) || groups.isGroup(head)
        ? nil : personOfParagraph(before: place))
  }

  /// "the actor", "the 38-year-old": who was spoken of last.
  private func performer(_ phrase: Range<Int>) -> Int? {
    let head = context.tokens[phrase.upperBound - 1]
    let place = phrase.lowerBound
    guard
      QuoteWords.performers.contains(head.hash) || QuoteWords.bandMembers.contains(head.hash)
        || head.classes.contains(.personCue) && !QuoteWords.press.contains(head.hash)
        || HumanPhrase(context).isYearOld(phrase.upperBound - 1),
      let found = antecedent(before: place, types: [.person]), found.form == .name,
      place - (found.entity == last?.entity ? lastPlace : found.tokens.upperBound) < SpeakerReference.performerReachTokens
    else { return nil }
    return found.entity
  }

  /// The organization of the last speaker, where its phrase has the noun, too.
  private func organization(ofLast head: Token) -> Int? {
    guard let last, last.form == .description, last.tokens.contains(where: { context.tokens[$0].hash == head.hash }) else { return nil }
    return last.organization
  }

  /// "the director": whom the text credits so, where that person was named just before.
  private func maker(_ head: Token, before place: Int) -> Int? {
    guard let role = QuoteWords.makingRoles[head.hash] else { return nil }
    var index = context.names.index(atOrAfter: place) - 1
    while index >= 0, place - context.names.all[index].tokens.upperBound < SpeakerReference.makerReachTokens {
      let name = context.names.all[index]
      index -= 1
      if name.type == .person,
        context.annotations.credits.prefix(SpeakerReference.maximumCredits).contains(where: { $0.person == name.entity && $0.role == role })
      {
        return name.entity
      }
    }
    return nil
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

  // MARK: Names before

  private func antecedent(before place: Int, types: Set<LocalEntity.Kind>) -> Speaker? {
    let best = names.nearest(before: place, types: types)
    guard types.contains(.person), let last, place - lastPlace < NamesBefore.reachTokens else { return best }
    // The last speaker stays in the reader's mind unless another name is the subject of a later sentence.
    guard let best, best.entity != last.entity,
      context.text.sentenceOfToken[best.tokens.lowerBound] > context.text.sentenceOfToken[lastPlace]
    else { return introduced(before: place) ?? last }
    return names.isWeakPlace(best.tokens) ? introduced(before: place) ?? last : best
  }

  /// "The jury was chaired by Kim. “…,” he said.": the first person of a paragraph that has not spoken of the last speaker.
  private func introduced(before place: Int) -> Speaker? {
    let paragraph = context.sentence(at: place).paragraph
    guard let last, context.sentence(at: lastPlace).paragraph != paragraph else { return nil }
    var found: Speaker?
    var at = place - 1
    while at >= 0, place - at < SpeakerReference.recentTokens, context.sentence(at: at).paragraph == paragraph {
      if context.span(at: at)?.kind != .speech {
        if let name = context.names.at(at, .person) {
          if name.entity == last.entity { return nil }
          found = Speaker(form: .name, tokens: name.tokens, entity: name.entity)
        } else if SpeakerGender.isPronoun(context.tokens[at]) {
          found = nil
        }
      }
      at -= 1
    }
    return found
  }
}
