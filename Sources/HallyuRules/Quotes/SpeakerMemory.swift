import HallyuAnnotations
import HallyuCore
import HallyuText

/// Whom a text has spoken of so far, and who of them a pronoun means: by their gender, the paragraph and the last speaker.
struct SpeakerMemory {
  private let context: QuoteContext
  private let names: NamesBefore
  /// The last speaker that was found, and where its phrase began.
  private(set) var last: Speaker?
  private(set) var lastPlace = -1
  private var genders: SpeakerGender
  /// Speakers without a name, by the noun that says what they are.
  private var nameless: [UInt64: Speaker] = [:]

  init(_ context: QuoteContext) {
    self.context = context
    names = NamesBefore(context)
    genders = SpeakerGender(context)
  }

  /// Tokens before a place that are still in the reader's mind.
  static let recentTokens = 80

  mutating func note(_ speaker: Speaker, at place: Int) {
    last = speaker
    lastPlace = place
    if let gender = SpeakerGender.of(context.tokens[place]), let entity = speaker.entity { genders.learn(entity, gender) }
    if speaker.form == .description, speaker.entity == nil, let head = HumanPhrase(context).noun(of: speaker.tokens) {
      nameless[context.tokens[head].hash] = speaker
    }
  }

  // MARK: Candidates

  /// The last speaker, or who was named since as what the text is about.
  func antecedent(before place: Int, types: Set<LocalEntity.Kind>) -> Speaker? {
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
      first == context.text.sentences[index].firstToken
    else { return nil }
    // "His wife, who watched, was glad."
    if SpeakerGender.isPronoun(context.tokens[first]), first + 1 < place, PersonCues.kin.contains(context.tokens[first + 1].hash) {
      return Speaker(form: .description, tokens: first..<first + 2)
    }
    guard [.a, .an, .one].contains(context.tokens[first].word) || QuoteWords.speakingAlone.contains(context.tokens[first].hash) else {
      return nil
    }
    return SubjectPhrase(context).openingDescription(of: context.text.sentences[index])
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
    while at >= 0, place - at < SpeakerMemory.recentTokens, context.sentence(at: at).paragraph == paragraph {
      if context.span(at: at)?.kind != .speech {
        if let name = context.names.at(at, .person), !names.isSpoken(name) {
          if name.entity == last?.entity { return nil }
          found = Speaker(form: .name, tokens: name.tokens, entity: name.entity)
        } else if let earlier = nameless[context.tokens[at].hash], isDefinite(at) {
          found = earlier
        } else if SpeakerGender.isPronoun(context.tokens[at]), found?.tokens.lowerBound != at {
          found = nil
        }
      }
      at -= 1
    }
    return found
  }

  // MARK: Gender

  /// True where more than what they report of somebody reveals the other gender.
  func surelyDiffers(_ speaker: Speaker, _ gender: SpeakerGender.Gender?) -> Bool {
    guard let gender, let entity = speaker.entity, let known = genders.sureGender(of: entity) else { return false }
    return known != gender
  }

  /// "The writer Kim said she was “a good actress”. He said: “…”": the last speaker, in the sentence right before a place.
  func isReporting(_ speaker: Speaker, before place: Int) -> Bool {
    lastPlace >= 0 && speaker.entity == last?.entity
      && context.text.sentenceOfToken[place] - context.text.sentenceOfToken[lastPlace] == 1
  }

  /// True where the text reveals the other gender.
  func differs(_ speaker: Speaker, _ gender: SpeakerGender.Gender?) -> Bool {
    guard let gender, let entity = speaker.entity, let known = genders.gender(of: entity) else { return false }
    return known != gender
  }

  /// Who is known to be of the gender where the one found is not: another in that sentence, or in the one before where the one found is not
  /// its subject, or, where it only mentions them, the last speaker.
  func known(_ gender: SpeakerGender.Gender?, beside found: Speaker, before place: Int) -> Speaker? {
    guard let gender, let entity = found.entity, genders.gender(of: entity) == nil, !isSpeaking(entity, at: place) else { return nil }
    // "It was her co-star Lee who helped, she said. Lee would stay. “…,” she said.": she who reports before the text goes on about Lee.
    if let last, last.entity != entity, !differs(last, gender), reports(gender, before: entity, inParagraphOf: place) { return last }
    if names.isWeakPlace(found.tokens), let last, let speaker = last.entity, genders.gender(of: speaker) == gender { return last }
    guard let other = person(of: gender, before: place) else { return nil }
    let sentence = context.text.sentenceOfToken[found.tokens.lowerBound]
    let distance = sentence - context.text.sentenceOfToken[other.tokens.lowerBound]
    let isSubject = SubjectPhrase(context).person(of: context.text.sentences[Int(sentence)])?.entity == entity
    return distance == 0 || distance == 1 && !isSubject ? other : nil
  }

  /// The tokens of a paragraph before a place that are looked at.
  func paragraph(before place: Int) -> Range<Int> {
    let paragraph = context.sentence(at: place).paragraph
    var first = place
    while first > 0, place - first < SpeakerMemory.recentTokens, context.sentence(at: first - 1).paragraph == paragraph { first -= 1 }
    return first..<place
  }

  /// True where the paragraph names somebody before a place.
  func isNamed(_ entity: Int, inParagraphOf place: Int) -> Bool {
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
  func isSpeaking(_ entity: Int, at place: Int) -> Bool {
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
  func fitting(_ gender: SpeakerGender.Gender?, before place: Int) -> Speaker? {
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
  func person(of gender: SpeakerGender.Gender, after place: Int) -> Speaker? {
    let from = context.names.index(atOrAfter: place)
    let name = context.names.all[from...].prefix(NamesBefore.reachNames).first {
      $0.type == .person && !names.isSpoken($0) && !names.isWeakPlace($0.tokens)
    }
    guard let name, name.tokens.lowerBound - place < SpeakerMemory.recentTokens else { return nil }
    let found = Speaker(form: .name, tokens: name.tokens, entity: name.entity)
    return differs(found, gender) ? nil : found
  }
}
