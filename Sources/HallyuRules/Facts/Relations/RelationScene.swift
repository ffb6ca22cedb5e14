import HallyuAnnotations
import HallyuCore
import HallyuText

/// One sentence with its mentions, as the relation rules see it.
final class RelationScene {
  let context: FactContext
  let subjects: Subjects
  let dates: DateSpans
  let field: Int
  let clauses: Clauses
  let mentions: [NamedSpan]
  /// By the raw value of the type.
  private let mentionsOfType: [[NamedSpan]]
  /// The same field as the credit rules walk through it: knows which work "the film" is.
  let factScene: FactScene
  let prizes: PrizeEntities
  let view: FieldView

  init(
    context: FactContext, subjects: Subjects, dates: DateSpans, field: Int, clauses: Clauses, mentions: [NamedSpan], factScene: FactScene,
    prizes: PrizeEntities
  ) {
    self.context = context
    self.subjects = subjects
    self.dates = dates
    self.field = field
    self.clauses = clauses
    self.mentions = mentions
    mentionsOfType = LocalEntity.Kind.allCases.map { type in mentions.filter { context.type($0) == type } }
    self.factScene = factScene
    self.prizes = prizes
    view = context.views[field]
  }

  /// The rules for which several files propose.
  enum RuleID {
    static let production = "relation.produces"
    static let distribution = "relation.distributes"
    static let licensing = "relation.licensing"
    static let acquisition = "relation.acquisition"
  }

  var tokens: Range<Int> { clauses.sentence }

  func of(_ type: LocalEntity.Kind) -> [NamedSpan] { mentionsOfType[Int(type.rawValue)] }

  func word(_ at: Int) -> Word { view.token(at)?.word ?? .unlisted }

  /// A festival shows works, but brings none out.
  func isFestival(_ organization: Int) -> Bool {
    context.kindOfOrganization[organization].contains(.festival)
  }

  /// Brings works out: a platform, a studio or one that sells to cinemas.
  func isOutlet(_ organization: Int) -> Bool {
    context.isPlatform(organization) || !context.kindOfOrganization[organization].isDisjoint(with: [.studio, .cinema])
  }

  /// No name but a place's, and nobody else's part in it: what stands between a verb and the title that is its object.
  func isObjectPhrase(_ range: Range<Int>) -> Bool {
    range.allSatisfy { at in
      context.mention(field, at: at).map { context.type($0) == .place } ?? true && ![.by, .with, .from, .for].contains(word(at))
    }
  }

  /// No name, and no end of a clause, between a word and the title.
  func isWithoutNames(_ range: Range<Int>) -> Bool {
    range.allSatisfy { context.mention(field, at: $0) == nil && !view.tokens[$0].isMark(";") }
  }

  /// A relation whose proof is the span of its object.
  func relation(_ subject: Int, _ predicate: RelationPredicate, _ object: NamedSpan, _ rule: String, _ confidence: UInt8) -> Relation {
    Relation(
      subject: subject, predicate: predicate, object: object.entity,
      date: dates.nearest(field, to: object.tokens.lowerBound, clauses, events: true),
      place: context.place(field, object.tokens), evidence: Evidence(rule, confidence))
  }

  func relation(
    _ subject: Int, _ predicate: RelationPredicate, _ object: Int, at tokens: Range<Int>, _ rule: String, _ confidence: UInt8
  ) -> Relation {
    Relation(
      subject: subject, predicate: predicate, object: object, place: context.place(field, tokens), evidence: Evidence(rule, confidence))
  }

  /// "debuted a series version of Norvel's novel T"
  func isVersion(behind verb: Int) -> Bool {
    (verb + 1..<min(verb + 5, tokens.upperBound)).contains { [.version, .adaptation].contains(word($0)) && word($0 + 1) == .of }
  }

  func isPlace(_ at: Int) -> Bool { context.mention(field, at: at).map { context.type($0) == .place } ?? false }

  /// The first mention of a type that begins within some tokens after a place, with only small words before it.
  func next(_ type: LocalEntity.Kind, after at: Int, within limit: Int) -> NamedSpan? {
    mentions.first { $0.tokens.lowerBound > at && $0.tokens.lowerBound - at <= limit && context.type($0) == type }
  }

  func last(_ type: LocalEntity.Kind, before at: Int, within limit: Int = .max) -> NamedSpan? {
    mentions.last { $0.tokens.upperBound <= at && at - $0.tokens.upperBound < limit && context.type($0) == type }
  }

  /// "Norvel and the streaming platform Orwick": what the next name of a list is.
  private func isTrade(_ at: Int) -> Bool {
    let token = view.tokens[at]
    guard token.kind == .word, !token.isCapitalized, context.mention(field, at: at) == nil else { return false }
    if token.classes.contains(.organizationCue) { return true }
    // "the serialised fiction app Orwick"
    return (at..<at + 3).contains { word in
      guard let token = view.token(word), token.kind == .word, !token.isCapitalized, !token.classes.contains(.stopword) else {
        return false
      }
      return view.token(word + 1)?.classes.contains(.organizationCue) == true
        && (at..<word).allSatisfy {
          view.tokens[$0].kind == .word && !view.tokens[$0].isCapitalized && !view.tokens[$0].classes.contains(.stopword)
        }
    }
  }

  /// "Norvel and Japan's Orwick": the place before a name of a list.
  private func isWhere(_ at: Int) -> Bool {
    // "Norvel in Japan and Orwick in Spain"
    if view.tokens[at].word == .in { return isPlace(at + 1) }
    if view.tokens[at].kind == .clitic { return isWhere(at - 1) }
    return context.mention(field, at: at).map { context.type($0) == .place } ?? false
  }

  /// "Norvel and Southeast Asian platform Orwick"
  private func isOfNation(_ at: Int) -> Bool {
    [at, at + 1].contains { view.token($0)?.classes.contains(.demonym) == true } && view.tokens[at].kind == .word
      && view.tokens[at].isCapitalized && context.mention(field, at: at) == nil
  }

  /// "KBS’s ‘T’ and tvN’s ‘T2’", "T for HBO and T2 for the BBC", "Netflix's crime drama T": whose and what each work is.
  private func isHome(_ at: Int) -> Bool {
    let token = view.tokens[at]
    if token.kind == .clitic { return isHome(at - 1) }
    if token.word == .for {
      let home = view.token(at + 1)?.word == .the ? at + 2 : at + 1
      return context.mention(field, at: home).map { context.type($0) == .organization } ?? false
    }
    if let mention = context.mention(field, at: at) {
      guard context.type(mention) == .organization else { return false }
      let before = view.indexBefore(mention.tokens.lowerBound, skippingArticles: true)
      let end = view.token(mention.tokens.upperBound)
      return end?.kind == .clitic || end?.kind == .quote && end?.gap == Token.Gap.none || view.token(before)?.word == .for
    }
    // "long-running comedy T"
    if token.kind == .hyphen, token.gap == .none { return true }
    guard token.kind == .word, !token.isCapitalized else { return false }
    return token.classes.contains(.workCue) || view.token(at + 1)?.kind == .hyphen
      || !token.classes.contains(.stopword) && view.token(at + 1)?.classes.contains(.workCue) == true
  }

  /// "‘T,’ which Orwick made": the title and the company before a verb at the end of such a clause.
  func relative(before verb: Int) -> (title: NamedSpan, company: NamedSpan)? {
    var verb = verb
    // "which Norvel Bros. will release"
    while verb > tokens.lowerBound, [.will, .has, .also].contains(word(verb - 1)) { verb -= 1 }
    if view.token(verb - 1).map({ $0.isMark(".") && $0.gap == .none }) ?? false { verb -= 1 }
    guard let company = last(.organization, before: verb, within: 2), word(company.tokens.lowerBound - 1) == .which else { return nil }
    var at = company.tokens.lowerBound - 2
    while let token = view.token(at), token.isMark(",") || token.kind == .quote { at -= 1 }
    guard let title = context.mention(field, at: at), context.type(title) == .title else { return nil }
    return (title, company)
  }

  /// The organizations that "and" joins to the subject of a verb, itself first: "A and B invested".
  func joined(_ subject: Int, before verb: Int) -> [Int] {
    guard let mention = mentions.first(where: { $0.entity == subject && $0.tokens.upperBound <= verb }) else { return [subject] }
    let list = list(from: mention).filter { $0.tokens.upperBound <= verb }
    // "Norvel and Abu Dhabi's Orwick have invested"
    let between = list.count > 1 ? list[list.count - 2].tokens.upperBound..<list[list.count - 1].tokens.lowerBound : 0..<0
    return between.contains { word($0) == .and } ? list.map(\.entity) : [subject]
  }

  /// "Kolvik taking over"
  private func acts(_ mention: NamedSpan) -> Bool {
    guard context.type(mention) == .organization, let verb = view.token(mention.tokens.upperBound), verb.kind == .word else { return false }
    return !verb.isCapitalized && Tenses.isParticiple(view, mention.tokens.upperBound)
  }

  /// A mention and those that a list joins to it: "A, B and C".
  /// - Parameter ofAnyone: true where each work of the list may have a channel of its own: "KBS’s ‘A’ and tvN’s ‘B’".
  func list(from first: NamedSpan, ofAnyone: Bool = false) -> [NamedSpan] {
    var list = [first]
    var hasAnd = false
    for mention in mentions where mention.tokens.lowerBound > first.tokens.lowerBound && context.type(mention) == context.type(first) {
      // "Orwick buying a part of Norvel, Kolvik taking over": what acts itself is no further object.
      guard let end = list.last?.tokens.upperBound, mention.tokens.lowerBound - end <= (ofAnyone ? 9 : 6),
        !acts(mention)
      else { break }
      let isJoined = (end..<mention.tokens.lowerBound).allSatisfy {
        view.tokens[$0].isMark(",") || view.tokens[$0].kind == .quote || [.and, .the, .or, .series].contains(view.tokens[$0].word)
          || context.type(first) == .award && [.a, .an].contains(view.tokens[$0].word)
          || context.type(first) == .person && HonourWinners.isTrade(self, $0) || isWhere($0) || isOfNation($0) || isTrade($0)
          || view.tokens[$0].isMark(".") && view.tokens[$0].gap == .none
          || ofAnyone && isHome($0) || isTicker($0) || isBracketedPlace($0) || view.tokens[$0].isMark("/")
      }
      // "Norvel's ‘T’ and the T2 film ‘T3’": T2 only says what film it is.
      if context.type(mention) == .title, let noun = view.token(mention.tokens.upperBound), noun.classes.contains(.workCue),
        !noun.isCapitalized, noun.gap == .space, next(.title, after: mention.tokens.upperBound, within: 3) != nil
      {
        break
      }
      // "Norvel management firm Orwick": no list.
      guard (end..<mention.tokens.lowerBound).contains(where: { joins(view.tokens[$0]) }) else { break }
      // "has bought Norvel, Orwick's plan is": behind a comma alone a possessive begins another clause.
      if context.type(first) == .organization, list.count == 1, view.token(mention.tokens.upperBound)?.kind == .clitic,
        !(end..<mention.tokens.lowerBound).contains(where: { [.and, .or].contains(view.tokens[$0].word) })
      {
        break
      }
      // "a deal with Orwick, and Norvel pays": of two names only "and" makes a list.
      // "among them Norvel and Orwick, and Kolvik owns": behind one "and" another one begins a clause.
      // "a production by Norvel, and Orwick.": the sentence ends.
      let isEnd = mention.tokens.upperBound + 1 >= tokens.upperBound && context.type(mention) == .organization
      guard isJoined, list.count > 1 && !hasAnd || isEnd || !(view.tokens[end].isMark(",") && view.token(end + 1)?.word == .and) else {
        break
      }
      if (end..<mention.tokens.lowerBound).contains(where: { view.tokens[$0].word == .and }) { hasAnd = true }
      list.append(mention)
    }
    return list
  }

  /// "Norvel (UK) and Orwick"
  private func isBracketedPlace(_ at: Int) -> Bool {
    if view.tokens[at].isMark("(") { return isPlace(at + 1) }
    if view.tokens[at].isMark(")") { return isPlace(at - 1) }
    return isPlace(at) && enclosedByBrackets(at)
  }

  private func enclosedByBrackets(_ at: Int) -> Bool {
    guard let place = context.mention(field, at: at) else { return false }
    return view.token(place.tokens.lowerBound - 1)?.isMark("(") == true && view.token(place.tokens.upperBound)?.isMark(")") == true
  }

  /// "Norvel (NRV) and Orwick"
  private func isTicker(_ at: Int) -> Bool {
    let word = view.tokens[at].isMark("(") ? at + 1 : view.tokens[at].isMark(")") ? at - 1 : at
    return view.token(word)?.shape.contains(.allUpper) == true && view.token(word - 1)?.isMark("(") == true
      && view.token(word + 1)?.isMark(")") == true
  }

  private func joins(_ token: Token) -> Bool {
    token.isMark(",") || token.isMark("/") || token.kind == .quote || [.and, .or].contains(token.word)
  }

  /// The name that a possessive at a token ends: "Norvel’s", "Norvel Bros.’ ‘T’".
  func possessor(at mark: Int) -> NamedSpan? {
    guard let token = view.token(mark) else { return nil }
    if token.kind == .clitic { return context.mention(field, at: mark - 1) }
    guard token.kind == .quote, token.gap == .none, let next = view.token(mark + 1), next.gap == .space else { return nil }
    let name = context.mention(field, at: view.tokens[mark - 1].isMark(".") ? mark - 2 : mark - 1)
    return name.flatMap { context.type($0) == .organization ? $0 : nil }
  }

  /// The organization right behind an owner's possessive: "Norvel's Orwick", "Norvel's streaming arm Orwick".
  func possession(of owner: NamedSpan) -> NamedSpan? {
    guard view.token(owner.tokens.upperBound)?.kind == .clitic else { return nil }
    var at = owner.tokens.upperBound + 1
    while at < owner.tokens.upperBound + 6, let token = view.token(at), token.kind == .word || token.kind == .hyphen {
      if let mention = context.mention(field, at: at) { return context.type(mention) == .organization ? mention : nil }
      guard !token.classes.contains(.stopword) else { return nil }
      at += 1
    }
    return nil
  }

  /// Words that may stand between a preposition and the name: articles, trades, demonyms, places, adjectives.
  func isModifier(_ at: Int) -> Bool {
    let token = view.tokens[at]
    guard token.kind == .word || token.kind == .hyphen || token.isMark(".") else { return false }
    if let mention = context.mention(field, at: at), context.type(mention) == .place { return true }
    // "the content division of Orwick"
    if token.word == .of { return RelationScene.parts.contains(view.tokens[at - 1].hash) }
    return [.the, .a, .an, .based].contains(token.word)
      || !token.classes.contains(.stopword) && token.classes.isDisjoint(with: .reportingVerb)
  }

  static let parts = WordSet([
    "division", "arm", "unit", "business", "studio", "assets", "operations", "library", "shares", "stake",
  ])
}
