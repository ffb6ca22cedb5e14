import HallyuAnnotations
import HallyuReference
import HallyuText

/// Whom "the company", "the series", "she" stand for: the last fitting entity, the subject of a sentence before others.
struct Coreference {
  let context: FactContext

  /// The entity that a noun phrase or pronoun at a token refers to, or nil. `token` is the head: "company" in "the company".
  func antecedent(_ field: Int, at token: Int) -> Int? {
    let view = context.views[field]
    let head = view.tokens[token]
    switch head.word {
    case .he, .she, .him, .her, .his, .old: return last(.person, field, before: token)
    default: break
    }
    guard head.kind == .word, head.hash != Coreference.government, isDefinite(view, token) else { return nil }
    if head.classes.contains(.workCue), !head.classes.contains(.organizationCue) { return last(.title, field, before: token) }
    if head.classes.contains(.organizationCue) { return organization(meantBy: token, field) }
    // "the council" is the UK Film Council.
    if head.classes.contains(.organizationSuffix), let named = namesake(head, field, before: token) { return named }
    if head.classes.contains(.personCue), !head.classes.contains(.position) { return last(.person, field, before: token) }
    return nil
  }

  /// The organization that a definite noun for companies stands for.
  /// - Parameter other: the one that it cannot be, as "invested $3m in the venture" is no deed of the venture's.
  func organization(meantBy token: Int, _ field: Int, besides other: Int? = nil) -> Int? {
    let tokens = context.views[field].tokens
    let trade = tokens[token - 1]
    // "the production company" is Orwick Productions.
    let isTrade = trade.kind == .word && !trade.classes.contains(.stopword)
    let head = tokens[token]
    let named =
      (isTrade ? namesake(head, and: trade, field, before: token) : nil) ?? namesake(head, field, before: token)
      ?? introduced(as: head, field, before: token) ?? (isTrade ? namesake(trade, field, before: token) : nil) ?? ofKind(field, token)
    if let named, named != other { return named }
    let told = last(.organization, field, before: token, besides: other)
    if let compatriot = compatriot(field, token, besides: other, told) { return compatriot }
    // "Orwick came to the Tarn Film Festival. The company spent": no festival is a company.
    if let told, other == nil, context.kindOfOrganization[told].contains(.festival) {
      return last(.organization, field, before: token, besides: told)
    }
    return told
  }

  /// The last organization whose name holds the noun: "the ministry" is the Ministry of Trade.
  /// - Parameter trade: a word that the name holds as well: "the broadcasting group" is no Orwick Television Group.
  func namesake(_ head: Token, and trade: Token? = nil, _ field: Int, before token: Int) -> Int? {
    let view = context.views[field]
    let earlier = context.mentions(field, in: max(0, token - 400)..<token, of: .organization).filter {
      let name = $0.tokens
      return view.text.isNamed(name, by: head) && (trade.map { view.text.isNamed(name, by: $0) } ?? true)
    }
    // Of "Orwick Studio" and "Orwick Studio Japan" the one that the text names more often.
    var counts: [Int: Int] = [:]
    for mention in earlier { counts[mention.entity, default: 0] += 1 }
    let most = counts.values.max()
    return earlier.last { counts[$0.entity] == most }?.entity
  }

  /// "the platform" after "web novel platform Orwick": the last company that the text introduced by the noun.
  private func introduced(as noun: Token, _ field: Int, before token: Int) -> Int? {
    let view = context.views[field]
    guard Coreference.introducing.contains(noun.hash) else { return nil }
    return context.mentions(field, in: max(0, token - 400)..<token, of: .organization).last {
      let head = $0.tokens.lowerBound - 1
      return view.token(head)?.hash == noun.hash && view.tokens[head + 1].gap == .space && !context.isReporter[$0.entity]
    }?.entity
  }

  private static let introducing = WordSet(
    "platform streamer studio broadcaster label network distributor startup chain operator publisher producer channel")

  /// "the studio", "the e-commerce giant": the last company of that kind, where the one told of last is known to be of another.
  private func ofKind(_ field: Int, _ token: Int) -> Int? {
    let view = context.views[field]
    let kind = (max(0, token - 3)...token).reversed().lazy.compactMap { Coreference.kinds[view.tokens[$0].hash] }.first
    let kinds = context.kindOfOrganization
    guard let kind, let told = last(.organization, field, before: token), !kinds[told].isEmpty, !kinds[told].contains(kind) else {
      return nil
    }
    return context.mentions(field, in: max(0, token - 400)..<token).last { kinds[$0.entity].contains(kind) }?.entity
  }

  private static let government = Fold.hash("government")

  /// What nouns for companies say of their kind.
  private static let kinds = WordMap<OrganizationKind>([
    (.studio, "studio"), (.broadcaster, "broadcaster network"), (.streaming, "streamer streaming service"),
    (.telecom, "carrier telecom telco"),
    (.agency, "agency"), (.publisher, "publisher"), (.technology, "tech technology internet commerce"),
  ])

  /// "the", "its", "this" before the head, or before one adjective of it ("the US company", "the internet streaming service provider").
  func isDefinite(_ view: FieldView, _ token: Int) -> Bool {
    var at = token - 1
    var steps = 0
    while let word = view.token(at), steps < 4, word.kind == .word || word.kind == .hyphen {
      if [.the, .this, .that].contains(word.word) { return true }
      // "the Seoul-based company", "the two companies"
      if word.classes.contains(.stopword), word.hash != Coreference.based, !word.classes.contains(.numeral) { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  /// The entity of a type that a place refers back to: the subject of a sentence before, else the one that the document is about, else the
  /// one named last.
  /// - Parameter other: an entity that it cannot be.
  func last(_ type: LocalEntity.Kind, _ field: Int, before token: Int, besides other: Int? = nil) -> Int? {
    let view = context.views[field]
    if let here = inSentence(type, field, before: token, besides: other) { return here }
    let leading = type == .organization ? context.leading(type, field, at: token).flatMap { $0 == other ? nil : $0 } : nil
    let paragraph = view.text.sentences[Int(view.text.sentenceOfToken[token])].paragraph
    var fallback: Int?
    var lastResort: Int?
    var passed: Int?
    var sentence = Int(view.text.sentenceOfToken[token]) - 1
    var steps = 0
    while sentence >= 0, steps < 8 {
      let tokens = view.text.sentences[sentence].tokens
      let named = context.mentions(field, in: tokens, of: type).filter {
        $0.entity != other && !isBracketed(view, $0) && !context.isReporter[$0.entity] && !context.isAdjective($0)
      }
      if type == .person, let main = mainPerson(named, view, tokens) { return main }
      if type == .person, let other = otherPerson(named, view, tokens, for: view.tokens[token].word) {
        passed = passed ?? other
        sentence -= 1
        steps += 1
        continue
      }
      if let subject = subject(named, view, tokens), steps < 3 || fallback == nil {
        // A new paragraph speaks of the company of the whole text; what another company does something to is whom the last sentence told of.
        let isOfTopic =
          type == .organization && view.text.sentences[sentence].paragraph != paragraph && (steps > 0 || other == nil)
        let topic = isOfTopic ? leading ?? recent(type, besides: other, field, around: sentence) : nil
        return topic.flatMap { explains($0, subject, tokens) ? nil : $0 } ?? subject.entity
      }
      // "It adds to a run of deals by Orwick. Earlier it bought": who did what the sentence tells of.
      if type == .organization, fallback == nil, let topic = headlined(type),
        named.contains(where: { $0.entity == topic && context.wordBefore($0) == .by })
      {
        return topic
      }
      fallback = toldOf(named, type, field, tokens, fallback) ?? fallback
      if lastResort == nil { lastResort = named.first?.entity }
      sentence -= 1
      steps += 1
      if type != .organization, lastResort != nil { break }
    }
    if let found = leading ?? fallback { return found }
    if type == .organization, let topic = headlined(type), topic != other, lastResort != nil { return topic }
    if let lastResort = lastResort ?? passed { return lastResort }
    return field > 0 ? context.mentions[0].first { context.type($0) == type && $0.entity != other }?.entity : nil
  }

  /// The one person of the headline, where a sentence names others only as the cast of a work: "“T,” starring X, tells of".
  private func mainPerson(_ named: [NamedSpan], _ view: FieldView, _ sentence: Range<Int>) -> Int? {
    guard let first = named.first,
      let cue = (max(sentence.lowerBound, first.tokens.lowerBound - 3)..<first.tokens.lowerBound).last(where: {
        view.tokens[$0].word == .starring
      }), cue > sentence.lowerBound, context.views.count > 1
    else { return nil }
    let people = Set(context.mentions[0].filter { context.type($0) == .person }.map(\.entity))
    guard people.count == 1, let main = people.first, !named.contains(where: { $0.entity == main }) else { return nil }
    return main
  }

  /// The name with which a sentence begins and that nothing governs.
  private func subject(_ named: [NamedSpan], _ view: FieldView, _ sentence: Range<Int>) -> NamedSpan? {
    let opening = view.endOfDateline(sentence)
    let main = behindParticiple(view, opening, sentence)
    return named.first {
      ($0.tokens.lowerBound - opening < 5 || $0.tokens.lowerBound == main || isApposed(view, $0, opening)) && !isGoverned(view, $0)
        && view.token($0.tokens.lowerBound - 1)?.hash != WorkWords.include
    }
  }

  /// "But its internet business, Orwick, had a bad year": the name that commas set behind the noun which the sentence begins with.
  private func isApposed(_ view: FieldView, _ mention: NamedSpan, _ opening: Int) -> Bool {
    guard (5..<10).contains(mention.tokens.lowerBound - opening), view.tokens[mention.tokens.lowerBound - 1].isMark(","),
      view.token(mention.tokens.upperBound)?.isMark(",") == true
    else { return false }
    return (opening..<opening + 2).contains { [.its, .the, .a, .an].contains(view.tokens[$0].word) }
      && (opening..<mention.tokens.lowerBound - 1).allSatisfy { !view.tokens[$0].isMark(",") }
  }

  /// "Founded in 2016 by Kim, Orwick has": where the main clause begins behind a participle with which a sentence opens.
  private func behindParticiple(_ view: FieldView, _ opening: Int, _ sentence: Range<Int>) -> Int? {
    guard let first = view.token(opening), Coreference.participles.contains(first.hash) else { return nil }
    let reach = opening..<min(sentence.upperBound, opening + 20)
    return reach.first { view.tokens[$0].isMark(",") }.map { view.token($0 + 1)?.word == .the ? $0 + 2 : $0 + 1 }
  }

  private static let participles = WordSet("founded established launched created led owned backed based headed run listed known")

  /// The person of a sentence whom a pronoun does not mean: "Director Nia Dell said that she wanted him", "He became a favourite of James Dell".
  private func otherPerson(_ named: [NamedSpan], _ view: FieldView, _ sentence: Range<Int>, for word: Word) -> Int? {
    guard let first = named.first else { return nil }
    if !isGoverned(view, first), let own = isMale(word), let said = pronoun(after: first, view, sentence), isMale(said) != own {
      return first.entity
    }
    guard subject(named, view, sentence) == nil, let pronoun = pronoun(before: first, view, sentence),
      isGoverned(view, first) || isMale(pronoun) == isMale(word)
    else {
      return nil
    }
    return first.entity
  }

  /// Whom a sentence without such a subject tells of. A name that only a relative clause tells of comes last ("the division, which includes
  /// Orwick, fell"), as does one in a sentence of "the company", which is whom the sentences before tell of.
  private func toldOf(_ named: [NamedSpan], _ type: LocalEntity.Kind, _ field: Int, _ sentence: Range<Int>, _ known: Int?) -> Int? {
    let view = context.views[field]
    var told = known
    if told == nil, type != .organization || !opensWithReference(view, sentence) {
      told = named.first { !isInRelativeClause(field, $0) }?.entity
    }
    // "After leading Bong's T, Lee made": the owner of a work is not whom it is about.
    guard type == .person, told != nil else { return told }
    let actor = named.first {
      view.token($0.tokens.upperBound)?.kind != .clitic && !isGoverned(view, $0) && !isInRelativeClause(field, $0)
    }
    return actor?.entity ?? told
  }

  /// "Orwick Films, the arm of Orwick Corp, said": an entity that only says who the subject is.
  private func explains(_ entity: Int, _ subject: NamedSpan, _ sentence: Range<Int>) -> Bool {
    let view = context.views[subject.field]
    let opening = subject.tokens.upperBound
    guard view.token(opening)?.isMark(",") == true,
      let closing = (opening + 1..<sentence.upperBound).first(where: { view.tokens[$0].isMark(",") })
    else { return false }
    return context.mentions(subject.field, in: opening..<closing).contains { $0.entity == entity }
  }

  /// The subject of the headline, where the sentences before a place name it.
  private func recent(_ type: LocalEntity.Kind, besides other: Int?, _ field: Int, around sentence: Int) -> Int? {
    guard let topic = headlined(type), topic != other else { return nil }
    let sentences = context.views[field].text.sentences
    let near = sentences[max(0, sentence - 2)].firstToken..<sentences[sentence].endToken
    return context.mentions(field, in: near, of: type).contains { $0.entity == topic } ? topic : nil
  }

  /// The entity of a type that a document is about: the one it names most, else the subject of its headline.
  func told(_ type: LocalEntity.Kind, _ field: Int, at token: Int) -> Int? { context.leading(type, field, at: token) ?? headlined(type) }

  /// The entity that the headline begins with, or names as its subject.
  private func headlined(_ type: LocalEntity.Kind) -> Int? {
    guard context.views.count > 1 else { return nil }
    return context.mentions[0].first {
      context.type($0) == type && !context.isReporter[$0.entity] && !isGoverned(context.views[0], $0)
        && context.views[0].token($0.tokens.upperBound)?.kind != .clitic
    }?.entity
  }

  /// The subject named before a place in its own sentence, else who did there what is told: "was appointed by Orwick, its president said".
  private func inSentence(_ type: LocalEntity.Kind, _ field: Int, before token: Int, besides other: Int?) -> Int? {
    let view = context.views[field]
    let first = view.sentenceTokens(of: token).lowerBound
    let named = context.mentions(field, in: first..<token, of: type).filter {
      $0.entity != other && !context.isReporter[$0.entity]
    }
    let free = named.filter { !isGoverned(view, $0) }
    // "Norvel's parent Orwick": the owner is no subject where another name is.
    return (free.first { view.token($0.tokens.upperBound)?.kind != .clitic } ?? free.first ?? agent(among: named, view))?.entity
  }

  private func agent(among named: [NamedSpan], _ view: FieldView) -> NamedSpan? {
    named.last {
      let at = view.indexBefore($0.tokens.lowerBound, skippingArticles: true)
      switch view.token(at)?.word {
      case .by: return true
      // "An official at Orwick said it would invest"
      case .at, .of, .for, .from:
        guard let speaker = view.token(at - 1), let verb = view.token($0.tokens.upperBound) else { return false }
        return verb.classes.contains(.reportingVerb) && (PostWords.isHead(speaker) || Coreference.speakers.contains(speaker.hash))
      default: return false
      }
    }
  }

  /// "The company sold …", "It also bought …", "Its deals include …": a sentence about a company that others before it name.
  private func opensWithReference(_ view: FieldView, _ sentence: Range<Int>) -> Bool {
    for at in sentence.lowerBound..<min(sentence.lowerBound + 4, sentence.upperBound) {
      let token = view.tokens[at]
      guard token.kind == .word, at == sentence.lowerBound || !token.isCapitalized else { return false }
      if token.word == .it || token.word == .its { return true }
      if token.classes.contains(.organizationCue) { return view.tokens[sentence.lowerBound].word == .the }
    }
    return false
  }

  /// "he" or "she" in a sentence before the first person that it names.
  private func pronoun(before first: NamedSpan, _ view: FieldView, _ sentence: Range<Int>) -> Word? {
    (sentence.lowerBound..<min(first.tokens.lowerBound, sentence.lowerBound + 24)).first {
      [.he, .she].contains(view.tokens[$0].word) && view.token($0 - 1)?.word != .and
    }.map { view.tokens[$0].word }
  }

  /// The first "he" or "she" of a sentence behind a person.
  private func pronoun(after person: NamedSpan, _ view: FieldView, _ sentence: Range<Int>) -> Word? {
    (person.tokens.upperBound..<min(sentence.upperBound, person.tokens.upperBound + 12)).first {
      [.he, .she].contains(view.tokens[$0].word)
    }.map { view.tokens[$0].word }
  }

  private func isMale(_ word: Word) -> Bool? {
    switch word {
    case .he, .him, .his: true
    case .she, .her: false
    default: nil
    }
  }

  private func isInRelativeClause(_ field: Int, _ mention: NamedSpan) -> Bool {
    let clauses = context.clauses(field, at: mention.tokens.lowerBound)
    return clauses.antecedentOfClause[clauses.clause(of: mention.tokens.lowerBound)] >= 0
  }

  private static let speakers = WordSet(["official", "officials", "source", "insider", "representative", "staffer"])
  private static let based = Fold.hash("based")

  /// "(Yonhap)" in a dateline, "(KED)" after the name in full: nobody that a sentence tells of.
  private func isBracketed(_ view: FieldView, _ mention: NamedSpan) -> Bool {
    view.token(mention.tokens.lowerBound - 1)?.isMark("(") == true && view.token(mention.tokens.upperBound)?.isMark(")") == true
  }

  private func isGoverned(_ view: FieldView, _ mention: NamedSpan) -> Bool {
    isBracketed(view, mention) || context.isAdjective(mention) || context.isGoverned(mention)
  }
}
