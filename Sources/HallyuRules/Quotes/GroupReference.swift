import HallyuAnnotations
import HallyuText

/// Finds which organization "the agency", "the company" or "a representative of the network" means.
struct GroupReference {
  private let context: QuoteContext
  private let names: NamesBefore

  init(_ context: QuoteContext) {
    self.context = context
    names = NamesBefore(context)
  }

  /// The organization that a definite phrase such as "the agency" or "the production company" means: one that the text has called so, or
  /// whose name says so, else the last one.
  func organization(meantBy phrase: Range<Int>) -> Int? {
    guard let head = phrase.last else { return nil }
    if GroupReference.press.contains(context.tokens[head].hash), let reporter = reporter(before: phrase.lowerBound) { return reporter }
    // "the archive’s director": a noun that is only part of a name.
    if !isGroup(context.tokens[head]), !context.tokens[head].classes.contains(.eventCue) {
      return namesake(context.tokens[head], before: phrase.lowerBound)
    }
    let trade = phrase.count > 2 ? head - 1 : head
    return namesake(context.tokens[head], before: phrase.lowerBound)
      ?? (trade < head && context.tokens[trade].word == .unlisted ? namesake(context.tokens[trade], before: phrase.lowerBound) : nil)
      ?? (isSomebodys(context.tokens[head], before: phrase.lowerBound) ? nil : topic(before: phrase.lowerBound))
  }

  /// "Kim’s agency stepped in. The agency said": the one of somebody, which nobody named.
  private func isSomebodys(_ head: Token, before place: Int) -> Bool {
    let tokens = context.tokens
    var at = place - 1
    while at > 1, place - at < GroupReference.documentTokens {
      if tokens[at].hash == head.hash, context.span(at: at)?.kind != .speech {
        let owner = tokens[at - 1]
        return owner.kind == .clitic ? context.names.at(at - 2, .person) != nil : SpeakerGender.isPronoun(owner)
      }
      at -= 1
    }
    return false
  }

  /// The last organization that the text has called by a noun, or whose name holds it.
  func namesake(_ head: Token, before place: Int) -> Int? {
    let tokens = context.tokens
    var index = context.names.index(atOrAfter: place) - 1
    var steps = 0
    while index >= 0, steps < NamesBefore.reachNames {
      let name = context.names.all[index]
      index -= 1
      steps += 1
      guard name.type == .organization else { continue }
      let first = name.tokens.lowerBound
      let end = name.tokens.upperBound
      if first > 0, tokens[first - 1].hash == head.hash { return name.entity }
      // "the festival" after "Busan International Film Festival", "the studio" after "Orwick Studios".
      if context.text.isNamed(name.tokens, by: head) { return name.entity }
      // "his agency, Maru,"
      if first > 1, tokens[first - 1].isMark(","), tokens[first - 2].hash == head.hash { return name.entity }
      // "Maru, an agency", "Maru, the actor's agency".
      if end + 1 < tokens.count, tokens[end].isMark(","),
        (end + 1..<min(tokens.count, end + 6)).contains(where: { tokens[$0].hash == head.hash })
      {
        return name.entity
      }
    }
    return nil
  }

  /// Whom the text tells of: the subject of a sentence right before, else who is named most, but for the press.
  func topic(before place: Int) -> Int? {
    guard let found = names.nearest(before: place, types: [.organization]), found.form == .name, let entity = found.entity else {
      return nil
    }
    let isTopic =
      opensSentence(found.tokens) && !isReporter(entity) && context.names.at(found.tokens.lowerBound).map { !isCoordinated($0) } ?? true
    return isTopic ? entity : subject(before: place) ?? mostNamed(before: place) ?? (isReporter(entity) ? nil : entity)
  }

  /// "Deadline had the news. “…,” writes the publication.": the last of the press that was named.
  private func reporter(before place: Int) -> Int? {
    let end = context.names.index(atOrAfter: place)
    return context.names.all[max(0, end - NamesBefore.reachNames)..<end].last { $0.type == .organization && isReporter($0.entity) }?.entity
  }

  private static let press = WordSet("publication newspaper magazine outlet paper daily tabloid")

  /// The press tells of others: "according to a report by the Maru Times".
  private func isReporter(_ entity: Int) -> Bool { context.kind(of: entity).contains(.reporter) }

  /// A name so near to the beginning of its sentence is its subject.
  private static let subjectTokens = 4
  private static let subjectSentences = 2

  private func opensSentence(_ name: Range<Int>) -> Bool {
    let first = context.sentence(at: name.lowerBound).firstToken
    let distance = name.lowerBound - first
    // "However, later that evening, Maru denied it."
    let isIntroduced =
      distance > 0 && distance < GroupReference.introductionTokens && context.tokens[name.lowerBound - 1].isMark(",")
      && context.names.index(atOrAfter: first) == context.names.index(atOrAfter: name.lowerBound)
    return distance < GroupReference.subjectTokens || isIntroduced
  }

  private static let introductionTokens = 12

  /// The organization that one of the sentences right before is about.
  func subject(before place: Int) -> Int? {
    var index = context.names.index(atOrAfter: place) - 1
    let sentence = Int(context.text.sentenceOfToken[place])
    while index >= 0 {
      let name = context.names.all[index]
      guard sentence - Int(context.text.sentenceOfToken[name.tokens.lowerBound]) <= GroupReference.subjectSentences else { return nil }
      if name.type == .organization, !isReporter(name.entity), !names.isSpoken(name), opensSentence(name.tokens), !isCoordinated(name) {
        return name.entity
      }
      index -= 1
    }
    return nil
  }

  /// "Maru and Tving have done the same": they are no company.
  private func isCoordinated(_ name: QuoteNames.Name) -> Bool {
    let end = name.tokens.upperBound
    let first = name.tokens.lowerBound
    let isBefore = end + 1 < context.tokens.count && context.tokens[end].word == .and && context.names.at(end + 1, .organization) != nil
    let isBehind = first > 1 && context.tokens[first - 1].word == .and && context.names.at(first - 2, .organization) != nil
    return isBefore || isBehind
  }

  /// The organization that the names before speak of most; the later one of two.
  private func mostNamed(before place: Int) -> Int? {
    var counts: [Int: Int] = [:]
    var best: (entity: Int, count: Int)?
    let end = context.names.index(atOrAfter: place)
    for name in context.names.all[max(0, end - NamesBefore.reachNames)..<end]
    where name.type == .organization && !isReporter(name.entity) && !names.isSpoken(name) {
      let count = counts[name.entity, default: 0] + 1
      counts[name.entity] = count
      if count >= best?.count ?? 0 { best = (name.entity, count) }
    }
    return best?.entity
  }

  /// Organization of "a representative of the agency", "the company's spokesperson", "an official of the drama department".
  func organization(inside phrase: Range<Int>) -> Int? {
    let tokens = context.tokens
    let isDefinite = [.the, .its].contains(tokens[phrase.lowerBound].word)
    for at in phrase where at > phrase.lowerBound {
      // "the company’s spokesperson", "a company spokesperson"; not "a broadcasting company official"
      let isMeant = [.the, .its].contains(tokens[at - 1].word) || at + 1 < phrase.upperBound && (at == phrase.lowerBound + 1 || isDefinite)
      if isGroup(tokens[at]), isMeant {
        // "one agency partner": of any agency.
        return namesake(tokens[at], before: phrase.lowerBound)
          ?? (tokens[phrase.lowerBound].word == .one ? nil : topic(before: phrase.lowerBound))
      }
      if GroupReference.parts.contains(tokens[at].hash), phrase[..<at].contains(where: { tokens[$0].joinsNoun }) {
        return topic(before: phrase.lowerBound)
      }
    }
    return nil
  }

  private static let parts = WordSet("department division unit bureau desk")

  /// "Maru issued a statement. “…,” the statement said.": the organization that a sentence with the same noun names beside it.
  func issuer(of document: Token, before place: Int) -> Int? {
    let tokens = context.tokens
    var at = place - 1
    while at >= 0, place - at < GroupReference.documentTokens {
      if tokens[at].hash == document.hash, context.span(at: at)?.kind != .speech, let body = body(beside: at) { return body }
      at -= 1
    }
    return nil
  }

  /// The organization that a sentence names last before a noun, else first behind it; the press only reports.
  private func body(beside noun: Int) -> Int? {
    let sentence = context.sentence(at: noun)
    let first = max(sentence.firstToken, noun - GroupReference.besideTokens)
    let near =
      context.names.index(atOrAfter: first)..<context.names.index(atOrAfter: min(sentence.endToken, noun + GroupReference.besideTokens))
    let bodies = context.names.all[near].filter {
      $0.type == .organization && !names.isSpoken($0) && !isReporter($0.entity)
    }
    return (bodies.last { $0.tokens.upperBound <= noun } ?? bodies.first)?.entity
  }

  private static let documentTokens = 120
  private static let besideTokens = 60

  private static let chains = WordSet("circuit publication paper")

  /// A common noun for an organization that is not a word for a person, too.
  func isGroup(_ token: Token) -> Bool {
    (token.classes.contains(.organizationCue) || GroupReference.chains.contains(token.hash)) && !token.isCapitalized
      && (token.word == .streamer || token.classes.isDisjoint(with: .personCue | .position))
  }
}
