import HallyuAnnotations
import HallyuText

/// Reads the noun phrase that is the subject of a reporting verb, from the verb to the left.
///
/// "Reed Hastings, CEO and co-founder of Netflix said", "The PD, who produced the drama, said", "An official at Netflix also said". Every walk
/// is cut at `reachTokens`.
struct SubjectPhrase {
  private let context: QuoteContext
  private let nouns: NounPhrase
  private let segments: SubjectSegments
  private var tokens: [Token] { context.tokens }

  init(_ context: QuoteContext) {
    self.context = context
    nouns = NounPhrase(context)
    segments = SubjectSegments(context)
  }

  static let reachTokens = 40

  /// Subject of the verb at `verb`, not looking left of `floor`.
  func subject(of verb: Int, floor: Int) -> Speaker? {
    let floor = max(floor, verb - SubjectPhrase.reachTokens)
    if context.isParticiple(verb), verb > floor, !tokens[verb - 1].isBeForm {
      return ownSubject(of: verb, floor: floor) ?? mainSubject(before: verb, floor: floor)
    }
    var at = verb - 1
    // "Kim herself has said"
    while at >= floor, context.isAdverbial(at) || tokens[at].isBeForm || QuoteWords.reflexives.contains(tokens[at].hash) { at -= 1 }
    if at > floor, tokens[at].isMark("."), context.names.at(at - 1) != nil { at -= 1 }
    guard at >= floor else { return nil }
    let token = tokens[at]
    if token.isPersonPronoun { return .pronoun(at) }
    // "it also added", and not "it is said"
    if token.word == .it { return (at + 1..<verb).contains { tokens[$0].isBeForm } ? nil : .pronoun(at) }
    // "Lee Song-i said"
    if token.word == .i && context.names.at(at) == nil || token.word == .we || token.word == .you { return nil }
    if token.word == .and || token.word == .but || token.word == .to { return mainSubject(before: at, floor: floor) }
    if token.isRelative || token.word == .that {
      let end = at > floor && tokens[at - 1].isMark(",") ? at - 1 : at
      return end > floor ? nouns.phrase(endingAt: end - 1, floor: floor) : nil
    }
    if token.isMark(",") || token.kind == .dash || token.isMark(")") { return segments.beforeParenthesis(at, floor: floor) }
    return segments.lastSegment(at, floor: floor)
  }

  /// "with its chairman calling it": the participle has a subject of its own.
  private func ownSubject(of participle: Int, floor: Int) -> Speaker? {
    var at = participle - 1
    while at > floor, participle - at < SubjectPhrase.actorTokens, tokens[at].kind == .word, tokens[at].word != .with { at -= 1 }
    guard at + 1 < participle, tokens[at].word == .with, let found = nouns.phrase(endingAt: participle - 1, floor: at + 1) else {
      return nil
    }
    return found.form == .name || HumanPhrase(context).canSpeak(found.tokens) ? found : nil
  }

  /// Who reports by a verb outside quotation marks: its subject, or the name after it in "Hurdles remain, said Kim".
  func reporter(of verb: Int, floor: Int) -> Speaker? {
    if verb > floor, tokens[verb - 1].isMark(","), !context.isParticiple(verb),
      let found = ObjectPhrase(context).speaker(from: verb + 1, limit: context.sentence(at: verb).endToken), found.form == .name
    {
      return found
    }
    return subject(of: verb, floor: floor)
  }

  /// Subject of the sentence that a participle or a second verb belongs to.
  func mainSubject(before verb: Int, floor: Int) -> Speaker? {
    let floor = max(floor, verb - SubjectPhrase.reachTokens)
    var at = verb - 1
    while at >= floor {
      if let span = context.span(at: at), span.outerTokens.lowerBound >= floor {
        at = span.outerTokens.lowerBound - 1
        continue
      }
      if context.isReportingVerb(at), !context.isParticiple(at), at > floor {
        if let found = subject(of: at, floor: floor) { return found }
      }
      at -= 1
    }
    return firstSubject(in: floor..<verb)
  }

  /// The first name or pronoun of a region that can be its subject.
  func firstSubject(in region: Range<Int>) -> Speaker? {
    let region = afterIntroduction(region)
    var at = region.lowerBound
    while at < region.upperBound {
      if tokens[at].isPersonPronoun { return .pronoun(at) }
      if let name = context.names.at(at), name.type == .person || name.type == .organization {
        let end = name.tokens.upperBound
        let isOwner = end < tokens.count && tokens[end].kind == .clitic
        let isObject = isObject(at, in: region)
        if name.type == .organization, let person = personAfterRole(name.tokens.upperBound, limit: region.upperBound) {
          return nouns.speaker(person, organization: name.entity)
        }
        // "But one senior Maru executive, calling it “…”, said"
        if name.type == .organization, !isObject, let official = official(of: name, in: region) { return official }
        if !isOwner, !isObject { return nouns.speaker(name) }
        // "An official of Netflix also drew a line, saying"
        if !isOwner, isObject, tokens[at - 1].joinsNoun, at - region.lowerBound <= 5,
          let head = nouns.phrase(endingAt: end - 1, floor: region.lowerBound), head.form == .description,
          head.tokens.lowerBound == region.lowerBound,
          QuoteWords.spokespeople.contains(tokens[at - 2].hash) || HumanPhrase(context).canSpeak(at - 2..<at - 1)
        {
          return head
        }
        at = isObject ? endOfList(end, region.upperBound) : end
      } else {
        at += 1
      }
    }
    guard region.lowerBound < region.upperBound else { return nil }
    if let office = officeHolder(in: region) { return office }
    guard tokens[region.lowerBound].isDeterminer || tokens[region.lowerBound].word == .the else {
      // "and other cast members agreed, saying"
      let isJoined = [.and, .but, .while].contains(tokens[region.lowerBound].word)
      return isJoined && region.count > 2 ? actor(in: region.lowerBound + 1..<region.upperBound) : nil
    }
    if let actor = actor(in: region) { return actor }
    var end = region.lowerBound
    while end < region.upperBound, tokens[end].kind == .word, !context.isReportingVerb(end), !tokens[end].isBeForm,
      !tokens[end].isAuxiliary,
      end - region.lowerBound < 6
    { end += 1 }
    return end > region.lowerBound + 1 && end < tokens.count && tokens[end].isMark(",")
      ? nouns.phrase(endingAt: end - 1, floor: region.lowerBound) : nil
  }

  /// "A Maru statement on Thursday read:": the organization right before the document that the region begins with.
  func issuer(in region: Range<Int>) -> Speaker? {
    let first = region.lowerBound
    let start =
      first < region.upperBound && (tokens[first].isDeterminer || [.the, .a, .an].contains(tokens[first].word)) ? first + 1 : first
    guard start < region.upperBound, let body = context.names.at(start, .organization), body.tokens.lowerBound == start else { return nil }
    var noun = body.tokens.upperBound
    while noun < region.upperBound, tokens[noun].kind == .clitic || SubjectPhrase.pressWords.contains(tokens[noun].hash) { noun += 1 }
    guard noun < region.upperBound, QuoteWords.documents.contains(tokens[noun].hash), !tokens[noun].isCapitalized else { return nil }
    return nouns.speaker(body)
  }

  private static let pressWords = WordSet("press official public written company")

  /// "A Maru official": the phrase that a role in lower case ends behind an organization’s name.
  private func official(of body: QuoteNames.Name, in region: Range<Int>) -> Speaker? {
    var end = body.tokens.upperBound
    while end < region.upperBound, tokens[end].kind == .clitic || (tokens[end].isRole || isSpokesperson(end)) && !tokens[end].isCapitalized
    {
      end += 1
    }
    guard end > body.tokens.upperBound, tokens[end - 1].kind == .word,
      let found = nouns.phrase(endingAt: end - 1, floor: region.lowerBound),
      found.form == .description
    else { return nil }
    return found
  }

  private func isSpokesperson(_ at: Int) -> Bool { QuoteWords.spokespeople.contains(tokens[at].hash) }

  /// "along with Reps. Kim": what governs a name stands before the words of its role.
  private func isObject(_ at: Int, in region: Range<Int>) -> Bool {
    var lead = at
    while lead > region.lowerBound {
      let isAbbreviated = tokens[lead - 1].isMark(".") && tokens[lead - 1].gap == .none && lead - 2 >= region.lowerBound
      guard isAbbreviated || tokens[lead - 1].isRole else { break }
      lead -= isAbbreviated ? 2 : 1
    }
    return lead > region.lowerBound && isGoverning(tokens[lead - 1])
  }

  /// "with Kim, Lee and Park": where the people end who are named in a row.
  private func endOfList(_ end: Int, _ limit: Int) -> Int {
    var end = end
    while end + 1 < limit, tokens[end].isMark(",") || tokens[end].word == .and, let next = context.names.at(end + 1, .person) {
      end = next.tokens.upperBound
    }
    return end
  }

  /// "to Kim", "behind Kim": Kim is no subject.
  private func isGoverning(_ token: Token) -> Bool {
    token.joinsNoun || token.word == .to || token.word == .on || QuoteWords.places.contains(token.hash)
  }

  /// "The ministry" before "rejected": a noun for those who can speak, up to its verb.
  private func actor(in region: Range<Int>) -> Speaker? {
    let first = region.lowerBound
    let humans = HumanPhrase(context)
    for end in first + 2..<max(first + 2, min(first + SubjectPhrase.actorTokens, region.upperBound)) {
      guard tokens[end - 1].kind == .word || tokens[end - 1].kind == .hyphen, !tokens[end - 1].joinsNoun else { return nil }
      // "A top-ten shareholder, who did not wish to be named, took"
      if tokens[end].isMark(","), end + 1 < tokens.count, tokens[end + 1].isRelative, humans.canSpeak(first..<end) {
        return nouns.phrase(endingAt: end - 1, floor: first)
      }
      let isVerb =
        tokens[end].kind == .word && !tokens[end].isCapitalized
        && (context.ends(end, "ed") || SubjectPhrase.pasts.contains(tokens[end].hash) || context.isReportingVerb(end)
          || tokens[end].isBeForm || tokens[end].isAuxiliary)
      let isPresent =
        context.ends(end, "s") && end + 1 < tokens.count
        && (tokens[end + 1].kind != .word || tokens[end + 1].isPronoun || [.him, .her].contains(tokens[end + 1].word))
      if isVerb || isPresent { return humans.canSpeak(first..<end) ? nouns.phrase(endingAt: end - 1, floor: first) : nil }
    }
    return nil
  }

  private static let actorTokens = 6
  private static let openingTokens = 14
  private static let pasts = WordSet(
    "shook took gave went came left sat stood held put made got threw rose fell wept spoke broke grew knew kept bit had thinks did hurried")

  /// "A manager at a smaller label" before "was": the human noun phrase that a sentence begins with, its prepositions included.
  func openingDescription(of sentence: Sentence) -> Speaker? {
    let first = sentence.firstToken
    for end in first + 2..<max(first + 2, min(first + SubjectPhrase.openingTokens, sentence.endToken)) {
      guard context.names.at(end) == nil else { continue }
      if tokens[end].kind != .word, tokens[end].kind != .hyphen { return nil }
      guard
        tokens[end].isBeForm || tokens[end].isAuxiliary || SubjectPhrase.pasts.contains(tokens[end].hash) || context.isReportingVerb(end)
      else {
        continue
      }
      guard let found = nouns.phrase(endingAt: end - 1, floor: first), found.form == .description, found.tokens.lowerBound == first,
        HumanPhrase(context).canSpeak(found.tokens)
      else { return nil }
      return found
    }
    return nil
  }

  /// "China's ambassador to Britain" before "accused": an owner's post that begins the region, up to its verb.
  private func officeHolder(in region: Range<Int>) -> Speaker? {
    let first = region.lowerBound
    guard region.count > 3, tokens[first].isCapitalized, tokens[first + 1].kind == .clitic, tokens[first + 2].classes.contains(.position)
    else { return nil }
    var end = first + 3
    while end < region.upperBound, end - first < 10, tokens[end].kind == .word, !context.isReportingVerb(end), !context.ends(end, "ed"),
      !tokens[end].isBeForm, !tokens[end].isAuxiliary
    { end += 1 }
    return Speaker(form: .description, tokens: first..<end, organization: nouns.organization(in: first..<first + 1))
  }

  /// True for a name that a sentence begins with, words of its role and its owner aside: "The film’s writer Kim", "Later, her neighbour Kim".
  func begins(_ sentence: Sentence, _ name: Range<Int>) -> Bool {
    var first = name.lowerBound
    while first > sentence.firstToken, name.lowerBound - first < SubjectPhrase.leadTokens {
      let token = tokens[first - 1]
      let isOwned = token.kind == .clitic && first - 2 >= sentence.firstToken
      guard
        token.isRole || token.word == .the || token.isDeterminer || token.isMark(".") && token.gap == .none || isOwned
          || token.kind == .hyphen
          || PersonCues.kin.contains(token.hash) || PersonCues.callings.contains(token.hash)
      else { break }
      first -= isOwned ? 2 : 1
    }
    return first <= sentence.firstToken || tokens[first - 1].isMark(",") || tokens[first - 1].kind == .quote
      || tokens[first - 1].word == .the && first - 1 == sentence.firstToken
  }

  /// The person whom a sentence is about, or nil.
  func person(of sentence: Sentence) -> Speaker? {
    let end = min(sentence.endToken, sentence.firstToken + SubjectPhrase.reachTokens)
    guard let found = firstSubject(in: sentence.firstToken..<end), found.form == .name, let entity = found.entity,
      context.annotations.entities[entity].type == .person
    else { return nil }
    return begins(sentence, found.tokens) ? found : nil
  }

  private static let leadTokens = 10

  /// The region without a leading "In his announcement,".
  private func afterIntroduction(_ region: Range<Int>) -> Range<Int> {
    guard let first = region.first, QuoteWords.introducers.contains(tokens[first].word) else { return region }
    guard let comma = region.first(where: { tokens[$0].isMark(",") }), comma + 1 < region.upperBound else { return region }
    return comma + 1..<region.upperBound
  }

  /// Person whose name follows words for a role: "WeWork chairman Marcelo Claure".
  private func personAfterRole(_ start: Int, limit: Int) -> QuoteNames.Name? {
    var at = start
    while at < min(limit, start + 5), tokens[at].isRole || tokens[at].kind == .hyphen || tokens[at].kind == .clitic {
      at += 1
    }
    return at > start && at < limit ? context.names.at(at, .person) : nil
  }
}
