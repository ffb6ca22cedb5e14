import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds for whom a person speaks, where the attribution itself does not say: their position, or the words beside their name elsewhere.
struct SpeakerOrganization {
  let context: QuoteContext
  private var tokens: [Token] { context.tokens }

  init(_ context: QuoteContext) { self.context = context }

  private static let maximumPositions = 256
  private static let maximumNames = 512
  private static let colleagueReachTokens = 60
  private static let rolesBefore = 4

  /// - Parameter place: first token of the person's name in the attribution.
  func organization(of entity: Int, at place: Int) -> Int? {
    guard context.annotations.entities[entity].type == .person else { return nil }
    return fromPosition(entity) ?? fromMentions(entity) ?? fromColleagues(place)
  }

  /// The organization that a person's position names.
  private func fromPosition(_ entity: Int) -> Int? { held(posts(of: entity))?.organization }

  /// The organization of the position that the sentence around a place gives a person in so many words.
  func post(of entity: Int, besides place: Int) -> Int? {
    let bytes = context.text.range(context.sentence(at: place).tokens)
    let posts = posts(of: entity).filter {
      $0.place.field == context.text.field && bytes.contains($0.place.range)
        && $0.evidence.confidencePercent >= SpeakerOrganization.surePercent
    }
    return held(posts)?.organization
  }

  /// A position held now comes before a former one.
  private func held(_ posts: [Position]) -> Position? { posts.first { !$0.position.lowercased().contains("former") } ?? posts.first }

  private static let surePercent = 80

  private func posts(of entity: Int) -> [Position] {
    context.annotations.positions.prefix(SpeakerOrganization.maximumPositions).filter { $0.person == entity && $0.organization != nil }
  }

  /// "Kim, head of content at Wavve" and "Wavve chief Kim", anywhere in the text.
  private func fromMentions(_ entity: Int) -> Int? {
    for name in context.names.all.prefix(SpeakerOrganization.maximumNames) where name.entity == entity {
      let end = name.tokens.upperBound
      if let found = Apposition(context).organization(after: end) ?? workplace(after: end) ?? fund(after: end) { return found }
      if let found = NounPhrase(context).organizationBefore(name, floor: context.sentence(at: name.tokens.lowerBound).firstToken) {
        return found
      }
      if let found = owner(before: name.tokens.lowerBound) { return found }
    }
    return nil
  }

  /// "Maru’s Kim", "The BBC’s director of content, Kim,": whose post stands before the comma.
  private func owner(before name: Int) -> Int? {
    if name > 1, tokens[name - 1].kind == .clitic, let company = context.names.at(name - 2, .organization) { return company.entity }
    if let company = ofPost(before: name) { return company }
    guard name > 3, tokens[name - 1].isMark(",") else { return nil }
    // "The president of KBS, Kim,"
    if let company = context.names.at(name - 2, .organization), company.tokens.lowerBound > 1,
      tokens[company.tokens.lowerBound - 1].word == .of, tokens[company.tokens.lowerBound - 2].isRole
    {
      return company.entity
    }
    var at = name - 2
    var hasPost = false
    while at > 0, name - at < SpeakerOrganization.postTokens, tokens[at].kind == .word, !tokens[at].isCapitalized {
      if tokens[at].classes.contains(.position) { hasPost = true }
      at -= 1
    }
    return hasPost && at > 0 && tokens[at].kind == .clitic ? context.names.at(at - 1, .organization)?.entity : nil
  }

  /// "Director of Maru Drama Kim": a department may stand between.
  private func ofPost(before name: Int) -> Int? {
    var at = name - 1
    while at > 1, name - at < SpeakerOrganization.departmentTokens, context.names.at(at) == nil, tokens[at].isCapitalized,
      !tokens[at].isRole
    {
      at -= 1
    }
    guard at > 1, let company = context.names.at(at, .organization), company.tokens.lowerBound > 1,
      [.of, .at].contains(tokens[company.tokens.lowerBound - 1].word), tokens[company.tokens.lowerBound - 2].isRole
    else { return nil }
    return company.entity
  }

  private static let departmentTokens = 4
  private static let postTokens = 8

  /// "Kim, whose fund Hume owns a stake"
  private func fund(after end: Int) -> Int? {
    guard end + 3 < tokens.count, tokens[end].isMark(","), tokens[end + 1].word == .whose,
      tokens[end + 2].classes.contains(.organizationCue) || SpeakerOrganization.funds.contains(tokens[end + 2].hash)
    else { return nil }
    return context.names.at(end + 3, .organization)?.entity
  }

  private static let funds = WordSet("fund firm outfit practice consultancy shop company agency studio group")

  /// "Kim, who covers the sector for Hume", "Kim works for Hume": what a relative clause about work names behind its preposition.
  private func workplace(after end: Int) -> Int? {
    guard end + 2 < tokens.count else { return nil }
    let isRelative = tokens[end].isMark(",") && tokens[end + 1].word == .who
    let verb = isRelative ? end + 2 : end
    guard isRelative ? SpeakerOrganization.working.contains(tokens[verb].hash) : SpeakerOrganization.employed.contains(tokens[verb].hash)
    else { return nil }
    for at in verb + 1..<min(tokens.count, verb + 1 + SpeakerOrganization.workTokens) {
      if tokens[at].isMark(",") || tokens[at].endsSentence || tokens[at].gap >= .line { return nil }
      if [.for, .at, .with].contains(tokens[at].word),
        let name = context.names.first(.organization, in: at + 1..<min(tokens.count, at + 6)),
        (at + 1..<name.tokens.lowerBound).allSatisfy({ tokens[$0].word == .the || !tokens[$0].isCapitalized && tokens[$0].kind == .word })
      {
        return name.entity
      }
    }
    return nil
  }

  private static let workTokens = 12
  private static let employed = WordSet("works teaches lectures")
  private static let working = WordSet(
    "covers covered follows tracks analyses analyzes works worked oversees oversaw handles manages runs heads leads teaches researches studies writes"
  )

  /// "Analysts at Hume cut it. “…,” wrote analyst Kim.": the one post of the paragraph that is named with its employer.
  private func fromColleagues(_ place: Int) -> Int? {
    guard place > 0, tokens[place].gap < .line, tokens[place - 1].classes.contains(.position) else { return nil }
    let role = tokens[place - 1]
    let paragraph = context.sentence(at: place).paragraph
    var at = place - 2
    while at >= 0, place - at < SpeakerOrganization.colleagueReachTokens, context.sentence(at: at).paragraph == paragraph {
      if tokens[at].kind == .word, context.text.isForm(tokens[at], of: role), tokens[at + 1].word == .at || tokens[at + 1].word == .from,
        let organization = context.names.at(at + 2, .organization)
      {
        return organization.entity
      }
      at -= 1
    }
    return nil
  }

  /// The common noun beside a person's name that means an organization that was named before, or nil.
  func commonNoun(of entity: Int, at place: Int) -> Range<Int>? {
    if let found = nounBefore(place) { return found }
    guard let name = context.names.at(place), name.entity == entity else { return nil }
    for other in context.names.all.prefix(SpeakerOrganization.maximumNames) where other.entity == entity {
      if let found = nounInApposition(other.tokens) { return found }
    }
    return nil
  }

  /// "Kim, the festival’s director,", "the person in charge of the company, Kim,".
  private func nounInApposition(_ name: Range<Int>) -> Range<Int>? {
    let end = name.upperBound
    if end + 4 < tokens.count, tokens[end].isMark(","), tokens[end + 1].word == .the, isGroup(end + 2), tokens[end + 3].kind == .clitic,
      tokens[end + 4].isRole
    {
      return end + 1..<end + 3
    }
    // "Kim, who leads technology at the streamer"
    if end + 3 < tokens.count, tokens[end].isMark(","), tokens[end + 1].word == .who,
      SpeakerOrganization.working.contains(tokens[end + 2].hash),
      let at = (end + 3..<min(tokens.count - 2, end + 3 + SpeakerOrganization.workTokens)).first(where: {
        [.at, .for].contains(tokens[$0].word) && tokens[$0 + 1].word == .the && isGroup($0 + 2)
      }), context.sentence(at: at).firstToken <= end
    {
      return at + 1..<at + 3
    }
    var at = name.lowerBound - 2
    guard at > 1, tokens[at + 1].isMark(",") else { return nil }
    if isGroup(at), tokens[at - 1].word == .the, tokens[at - 2].joinsNoun { return at - 1..<at + 1 }
    // "the archive’s director, Kim,"
    while at > 2, name.lowerBound - at < SpeakerOrganization.rolesBefore + 2, tokens[at].isRole { at -= 1 }
    guard at < name.lowerBound - 2, tokens[at].kind == .clitic, at > 1, tokens[at - 2].word == .the, !tokens[at - 1].isCapitalized else {
      return nil
    }
    return at - 2..<at
  }

  /// "festival director Kim": the common noun before the role.
  private func nounBefore(_ place: Int) -> Range<Int>? {
    var at = place - 1
    var roles = 0
    while at > 0, roles < SpeakerOrganization.rolesBefore, tokens[at].isRole, tokens[at + 1].gap < .line {
      roles += 1
      at -= 1
    }
    guard roles > 0, at >= 0, isGroup(at), tokens[at + 1].gap == .space else { return nil }
    return at..<at + 1
  }

  private func isGroup(_ at: Int) -> Bool {
    tokens[at].kind == .word && !tokens[at].isCapitalized
      && (tokens[at].classes.contains(.organizationCue) || tokens[at].classes.contains(.eventCue))
  }

  /// "Its chief executive said so. “…,” said Kim.", "Maru’s chief executive has said. Kim called it “…”": the post without a name that
  /// reports right before a person is first named, as a sentence’s subject or a speaker.
  func postBefore(_ entity: Int, at place: Int) -> Speaker? {
    guard let first = context.names.all.prefix(SpeakerOrganization.maximumNames).first(where: { $0.entity == entity }) else { return nil }
    let name = first.tokens.lowerBound
    let subjects = SubjectPhrase(context)
    guard name == place || subjects.begins(context.sentence(at: name), first.tokens) else { return nil }
    var at = name - 1
    while at > 0, name - at < SpeakerOrganization.newsTokens {
      if context.names.at(at, .person) != nil { return nil }
      if context.span(at: at)?.kind != .speech, let found = post(reportingBy: at, subjects) { return found }
      at -= 1
    }
    return nil
  }

  /// The post of an organization that "says" at a token, or according to which something is so.
  private func post(reportingBy at: Int, _ subjects: SubjectPhrase) -> Speaker? {
    let sentence = context.sentence(at: at)
    let isSource = tokens[at].word == .according && at + 2 < tokens.count
    guard isSource || context.isReport(at),
      let found = isSource
        ? ObjectPhrase(context).speaker(from: at + 2, limit: sentence.endToken) : subjects.subject(of: at, floor: sentence.firstToken),
      found.form == .description, let head = HumanPhrase(context).noun(of: found.tokens),
      PostWords.kind(tokens[head]) == .corporate || head > 0 && tokens[head - 1].hash == SpeakerOrganization.chief,
      tokens[found.tokens.lowerBound].word == .its || found.organization != nil && isDefinite(found.tokens)
    else { return nil }
    return found
  }

  /// "the chief executive of Maru", "Maru’s chief executive"
  private func isDefinite(_ phrase: Range<Int>) -> Bool {
    tokens[phrase.lowerBound].word == .the || phrase.contains { tokens[$0].kind == .clitic }
  }

  /// "Finance chief Kim", "director of programmes Kim": where a post of a company stands, beside no company, or nil.
  func barePost(of entity: Int) -> Int? {
    for name in context.names.all.prefix(SpeakerOrganization.maximumNames) where name.entity == entity {
      var at = name.tokens.lowerBound - 1
      var isCorporate = false
      while at >= 0, name.tokens.lowerBound - at < SpeakerOrganization.postTokens, tokens[at + 1].gap < .line {
        let isFor = tokens[at].word == .of && at > 0 && tokens[at - 1].isRole
        guard tokens[at].isRole || isFor || PostWords.departments.contains(tokens[at].hash) || tokens[at].hash == programmes else { break }
        let kind = PostWords.kind(tokens[at])
        if kind == .corporate || kind == .director && at + 1 < tokens.count && tokens[at + 1].word == .of { isCorporate = true }
        at -= 1
      }
      if isCorporate, at < 0 || !tokens[at].isCapitalized && tokens[at].kind != .clitic { return at + 1 }
    }
    return nil
  }

  private var programmes: UInt64 { SpeakerOrganization.programmesHash }
  private static let chief = Fold.hash("chief")
  private static let programmesHash = Fold.hash("programmes")
  private static let newsTokens = 70
}
