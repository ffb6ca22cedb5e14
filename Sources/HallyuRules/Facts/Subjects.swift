import HallyuAnnotations
import HallyuText

/// Who acts in a clause: the organization or person named before a verb, or what a pronoun or "the company" there stands for.
final class Subjects {
  let context: FactContext
  let coreference: Coreference

  init(_ context: FactContext) {
    self.context = context
    coreference = Coreference(context: context)
  }

  /// The organization that is the subject of a verb, or nil.
  func organization(_ field: Int, ofVerbAt verb: Int, _ clauses: Clauses) -> Int? {
    let view = context.views[field]
    if let beside = beside(field, verb) ?? decider(field, verb) ?? described(field, verb, clauses) { return beside }
    if clauses.antecedentOfClause[clauses.clause(of: verb)] >= 0 {
      let antecedent = clauses.antecedentOfClause[clauses.clause(of: verb)]
      if hasOwnSubject(field, verb: verb, clauses) {
        // "Kakao, which said that it would acquire": the pronoun is the one that says so.
        if saysOfItself(view, verb, clauses), let mention = antecedentName(field, antecedent, clauses) { return mention.entity }
        return subjectBefore(field, antecedent + 1, clauses.sentence.lowerBound, view)
          ?? coreference.last(.organization, field, before: clauses.sentence.lowerBound)
      }
      if let named = antecedentName(field, antecedent, clauses) { return named.entity }
      // "producer Kim Tae-ri, who is developing": a person does.
      if view.token(antecedent + 2)?.word == .who, isOfPerson(field, antecedent, since: clauses.sentence.lowerBound) { return nil }
      // "Norvel will save the theater unit, which plans to raise": what the noun stands for, and not whom the sentence is about.
      if view.tokens[antecedent].classes.contains(.organizationCue), !view.tokens[antecedent].isCapitalized {
        let main = firstSubject(field, antecedent, clauses.sentence.lowerBound, view)
        if let meant = coreference.organization(meantBy: antecedent, field, besides: main) { return meant }
      }
      if let subject = subjectBefore(field, antecedent + 1, clauses.sentence.lowerBound, view) { return subject }
    }
    let start = clauses.bounds(of: verb).lowerBound
    if let subject = subjectBefore(field, verb, start, view) { return subject }
    // ", but paid just $2m in tax": what "but" joins without a subject has that of the sentence.
    return view.tokens[start].word == .but ? subjectBefore(field, start, clauses.sentence.lowerBound, view) : nil
  }

  /// "when Orwick absorbed it", "the holding company Orwick is poised to inject", ", and Orwick has invested": the name right before the verb.
  private func beside(_ field: Int, _ verb: Int) -> Int? {
    let view = context.views[field]
    var at = verb - 1
    while verb - at < 6, let token = view.token(at), Subjects.auxiliaries.contains(token.hash) { at -= 1 }
    if view.token(at).map({ $0.isMark(".") && $0.gap == .none }) ?? false { at -= 1 }
    guard let mention = context.mention(field, at: at), context.type(mention) == .organization, !context.isAdjective(mention) else {
      return nil
    }
    var name = mention
    var index = view.indexBefore(mention.tokens.lowerBound, skippingArticles: true)
    // "the Public Fund and Singapore's Orwick each invested"
    if view.token(index)?.kind == .clitic, let place = context.mention(field, at: index - 1), context.type(place) == .place {
      index = place.tokens.lowerBound - 1
    }
    if view.token(index)?.word == .and, let first = context.mention(field, at: index - 1), first.tokens.upperBound == index,
      context.type(first) == .organization
    {
      name = first
      index = view.indexBefore(first.tokens.lowerBound, skippingArticles: true)
    }
    guard let before = view.token(index) else { return nil }
    // "with Orwick acquiring a portion of Norvel"
    let isParticiple = at == verb - 1 && Tenses.isParticiple(view, verb)
    let isBeside =
      isParticiple || Subjects.conjunctions.contains(before.hash)
      || (before.classes.contains(.organizationCue) || FactContext.trades.contains(before.hash)) && isFreeNoun(view, index)
      || before.word == .and && view.token(index - 1)?.isMark(",") == true
      // "Norvel picks up ‘T,’ Orwick buys ‘T2’"
      || before.isMark(",") && view.token(index + 1)?.kind == .quote && view.tokens[index + 1].gap == .none
    return isBeside ? name.entity : nil
  }

  /// "one reason for Orwick's decision to acquire": whose deed it is.
  private func decider(_ field: Int, _ verb: Int) -> Int? {
    let view = context.views[field]
    guard verb > 3, view.tokens[verb - 1].word == .to, Subjects.decisions.contains(view.tokens[verb - 2].hash),
      view.tokens[verb - 3].kind == .clitic || view.tokens[verb - 3].kind == .quote && view.tokens[verb - 3].gap == .none,
      let name = context.mention(field, at: verb - 4), context.type(name) == .organization
    else { return nil }
    return name.entity
  }

  private static let decisions = WordSet("decision plan plans bid move offer agreement deal effort efforts")

  /// "the assets of Orwick, a Seoul production company best known for distributing": whom the description behind a comma is of.
  private func described(_ field: Int, _ verb: Int, _ clauses: Clauses) -> Int? {
    let view = context.views[field]
    var at = verb - 1
    while at > clauses.sentence.lowerBound, verb - at < 16 {
      let token = view.tokens[at]
      let mention = context.mention(field, at: at)
      if token.isMark(",") {
        // "a Beverly Hills, California company"
        if isPlace(field, at - 1), isPlace(field, at + 1) {
          at -= 1
          continue
        }
        guard let name = context.mention(field, at: at - 1), context.type(name) == .organization, !context.isAdjective(name),
          [.a, .an].contains(view.tokens[at + 1].word),
          (at + 1..<verb).contains(where: { view.tokens[$0].classes.contains(.organizationCue) })
        else { return nil }
        return name.entity
      }
      guard token.kind == .word || token.kind == .hyphen, mention.map({ context.type($0) == .place }) ?? true,
        ![.that, .which, .who, .and, .but, .as, .while].contains(token.word)
      else { return nil }
      at -= 1
    }
    return nil
  }

  private func isPlace(_ field: Int, _ at: Int) -> Bool { context.mention(field, at: at).map { context.type($0) == .place } ?? false }

  /// "the group's holding company", and not "a unit of the broadcaster": a noun phrase that no preposition governs.
  private func isFreeNoun(_ view: FieldView, _ noun: Int) -> Bool {
    guard !view.tokens[noun].isCapitalized else { return false }
    var at = noun - 1
    while noun - at < 8, let token = view.token(at), token.kind == .word || token.kind == .hyphen,
      !Subjects.conjunctions.contains(token.hash)
    {
      if [.of, .by, .to, .with, .from, .for, .on, .in, .at].contains(token.word) { return false }
      at -= 1
    }
    return true
  }

  private static let auxiliaries = WordSet(
    "has have had will would could also already recently then is was are were be to poised set expected plans planned planning agreed decided due each both jointly together"
  )
  private static let conjunctions = WordSet("which when since after because as while before if that where than until though although once")

  /// "Kim Tae-ri, who", "Kim Tae-ri (Tin Moon), who"
  private func isOfPerson(_ field: Int, _ antecedent: Int, since first: Int) -> Bool {
    let view = context.views[field]
    var at = antecedent
    if view.tokens[at].isMark(")") {
      while at > first, antecedent - at < 16, !view.tokens[at].isMark("(") { at -= 1 }
      at -= 1
    }
    return context.mention(field, at: at).map { context.type($0) == .person } ?? false
  }

  /// The organization that a relative pronoun points to: "Kakao, which", and "Kakao, the messaging giant, which".
  private func antecedentName(_ field: Int, _ antecedent: Int, _ clauses: Clauses) -> NamedSpan? {
    if let mention = context.mention(field, at: antecedent), context.type(mention) == .organization { return mention }
    let view = context.views[field]
    let near = context.mentions(field, in: max(clauses.sentence.lowerBound, antecedent - 14)..<antecedent + 1, of: .organization)
    // "Orwick, the nation's leading messaging giant, which", and not "Orwick is to save the theater unit, which".
    if let described = near.last(where: { view.token($0.tokens.upperBound)?.isMark(",") == true }) { return described }
    guard let last = near.last, antecedent - last.tokens.lowerBound < 8 else { return nil }
    return view.tokens[antecedent].classes.contains(.organizationCue) ? nil : last
  }

  /// True for "which said it would acquire": a verb of saying stands between the relative pronoun and the pronoun.
  private func saysOfItself(_ view: FieldView, _ verb: Int, _ clauses: Clauses) -> Bool {
    for at in clauses.bounds(of: verb).lowerBound..<verb where clauses.sameClause(at, verb) {
      if view.tokens[at].word == .it || view.tokens[at].word == .they { return false }
      if view.tokens[at].classes.contains(.reportingVerb) { return true }
    }
    return false
  }

  /// True for "which it acquired": the relative pronoun is the object.
  func hasOwnSubject(_ field: Int, verb: Int, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    guard clauses.antecedentOfClause[clauses.clause(of: verb)] >= 0 else { return false }
    return (clauses.bounds(of: verb).lowerBound..<verb).contains { [.it, .they, .he, .she].contains(view.tokens[$0].word) }
  }

  /// The first organization between a clause's start and its verb that is no mere attribute ("according to X", "on Netflix").
  private func subjectBefore(_ field: Int, _ verb: Int, _ start: Int, _ view: FieldView) -> Int? {
    if let told = afterSaying(field, verb, start, view), let subject = firstSubject(field, verb, told, view) { return subject }
    if let main = afterIntroduction(field, view, verb, start), let subject = firstSubject(field, verb, main, view) { return subject }
    if let second = secondClause(field, verb, start, view), let subject = firstSubject(field, verb, second, view) { return subject }
    return firstSubject(field, verb, start, view)
  }

  /// The first organization from a token on that may be the subject of a verb: in no bracket, behind no preposition, no owner of another.
  private func firstSubject(_ field: Int, _ verb: Int, _ start: Int, _ view: FieldView) -> Int? {
    var at = start
    while at < verb {
      if let mention = context.mention(field, at: at) {
        if context.type(mention) == .organization, mention.tokens.lowerBound == at, !context.isGoverned(mention),
          view.token(at - 1)?.isMark("(") != true, !ownsSubject(view, mention, before: verb), !context.isAdjective(mention),
          !isOfTime(view, mention, start, verb), !tells(mention, view)
        {
          return mention.entity
        }
        at = max(at + 1, mention.tokens.upperBound)
        continue
      }
      let token = view.tokens[at]
      if token.kind == .word, !token.isCapitalized || view.isSentenceStart(at),
        !token.classes.isDisjoint(with: [.organizationCue, .organizationSuffix]),
        !isGoverned(view, phraseStart(view, at)),
        let entity = coreference.antecedent(field, at: at), context.entities[entity].type == .organization,
        view.token(at + 1).map({ !$0.classes.contains(.organizationCue) }) ?? true
      {
        // What a new venture does, none of its founders does.
        if token.hash == Subjects.venture { return nil }
        return apposed(field, to: at) ?? entity
      }
      // "It is believed Orwick was planning a bid": of nobody.
      if token.word == .it, [.is, .was].contains(view.token(at + 1)?.word ?? .unlisted),
        view.token(at + 2)?.classes.contains(.reportingVerb) == true
      {
        at += 3
        continue
      }
      // "Its other deals include an alliance with Norvel": whose they are.
      if token.word == .its, at == start, (at + 1..<min(at + 4, verb)).contains(where: { Subjects.doings.contains(view.tokens[$0].hash) }) {
        return coreference.last(.organization, field, before: at)
      }
      if token.word == .it || token.word == .they,
        at == start || view.token(at - 1)?.isMark(",") == true || view.token(at - 1)?.word == .and || verb - at < 3
      {
        return coreference.last(.organization, field, before: at)
      }
      at += 1
    }
    return nil
  }

  /// "The production company, Orwick, spent": the name that commas set behind the noun.
  private func apposed(_ field: Int, to noun: Int) -> Int? {
    let view = context.views[field]
    guard view.token(noun + 1)?.isMark(",") == true, let name = context.mention(field, at: noun + 2), context.type(name) == .organization,
      view.token(name.tokens.upperBound)?.isMark(",") == true
    else { return nil }
    return name.entity
  }

  /// "Orwick's parent bought it": the company that Orwick's possessive leads to is another.
  func ownsSubject(_ view: FieldView, _ mention: NamedSpan, before verb: Int) -> Bool {
    var at = mention.tokens.upperBound
    while at < verb, at < mention.tokens.upperBound + 3, view.tokens[at].kind == .word, !view.tokens[at].isCapitalized { at += 1 }
    guard at < verb, view.tokens[at].kind == .clitic || view.tokens[at].kind == .quote && view.tokens[at].gap == .none else { return false }
    return (at + 1..<min(verb, at + 4)).contains { Subjects.others.contains(view.tokens[$0].hash) }
  }

  private static let venture = Fold.hash("venture")
  private static let doings = WordSet("deals acquisitions investments partnerships alliances partners purchases holdings ventures")
  private static let others = WordSet("parent owner agency rival subsidiary affiliate shareholder shareholders")

  /// "Orwick reported Tuesday that the company would buy": a reporter does nothing of what it tells.
  private func tells(_ mention: NamedSpan, _ view: FieldView) -> Bool {
    context.isReporter[mention.entity] && view.token(mention.tokens.upperBound)?.classes.contains(.reportingVerb) == true
  }

  private func phraseStart(_ view: FieldView, _ head: Int) -> Int {
    var at = head
    while at > 0, head - at < 5, view.tokens[at].word != .the, view.tokens[at].word != .this, view.tokens[at - 1].kind == .word { at -= 1 }
    return at
  }

  /// True where a preposition stands before: then it is no subject.
  private func isGoverned(_ view: FieldView, _ at: Int) -> Bool {
    guard let before = view.token(at - 1), before.kind == .word else { return false }
    switch before.word {
    case .on, .through, .via, .to, .for, .by, .with, .from, .of, .in, .at, .like, .including, .against: return true
    default: return false
    }
  }
}
