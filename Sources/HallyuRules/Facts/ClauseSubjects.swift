import HallyuAnnotations
import HallyuText

/// People whom a verb has for its subject, with the token from which the clause is read for doubt.
struct ClauseSubjects {
  let people: [ListedPerson]
  let clauseStart: Int
  let confidencePercent: Int
}

/// Finds who does what a verb says: "X and Y will star", "X, who won …, will star", "she plays", "the actor was cast".
extension FactScene {
  func subjects(of verb: Int) -> ClauseSubjects? {
    let unit = unit(of: verb)
    if verb == unit.lowerBound + 1, isOpening(tokens[unit.lowerBound]), let follower = follower(of: verb, unit) { return follower }
    var at = verb - 1
    var steps = 0
    while at >= unit.lowerBound, steps < 22 {
      if let mention = mention(at: at) {
        if let before = beforeAside(mention) {
          at = before
          steps += 1
          continue
        }
        return type(mention) == .person ? list(endingBefore: at + 1, 90) : nil
      }
      let token = tokens[at]
      switch token.kind {
      case .quote, .hyphen, .number: break
      case .mark where token.isMark(")") || token.isMark("]"):
        guard let open = enclosingBracket(at) else { return nil }
        at = open
      case .mark where token.isMark(","):
        return participant(before: at, verb, unit) ?? inserted(before: at, unit) ?? apposed(before: at, unit)
      case .word:
        switch step(over: at, of: verb, unit) {
        case .goesOn: break
        case .ends(let subjects): return subjects
        }
      case .clitic:
        // "Lee's drama stars"; but "he's starring".
        return at > unit.lowerBound && [.he, .she].contains(tokens[at - 1].word) ? pronoun(at - 1) : nil
      default: return nil
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// "X and Y of T wrote", "Im Yoona of Girls' Generation plays": the last token of the people before what only says who they are.
  private func beforeAside(_ mention: NamedSpan) -> Int? {
    if type(mention) == .title, isOfSomebody(mention) { return back(back(mention.tokens.lowerBound - 1, over: false) - 1) }
    let isOfMember =
      type(mention) == .organization && token(mention.tokens.lowerBound - 1).map { [.of, .from].contains($0.word) } == true
      && named(.person, at: mention.tokens.lowerBound - 2) != nil
    return isOfMember ? mention.tokens.lowerBound - 2 : nil
  }

  /// What a word between a verb and its subject says.
  private enum Step {
    case goesOn
    case ends(ClauseSubjects?)
  }

  private func step(over at: Int, of verb: Int, _ unit: Range<Int>) -> Step {
    let token = tokens[at]
    // "He gained fame after appearing in T".
    if at == verb - 1, at > unit.lowerBound + 1, [.after, .before, .since].contains(token.word), Tenses.isParticiple(view, verb) {
      return .ends(clauseSubject(before: at, unit))
    }
    // "is making a name for himself having directed T".
    if at == verb - 1, token.hash == WorkWords.having, at > unit.lowerBound, !isComma(at - 1) {
      return .ends(clauseSubject(before: at, unit))
    }
    switch token.word {
    case .he, .she: return .ends(pronoun(at))
    // "went to X for directing T".
    case .for where at == verb - 1 && named(.person, at: at - 1) != nil: return .ends(list(endingBefore: at, 78))
    // "The 55-year-old broke out".
    case .old where at > unit.lowerBound + 3 && tokens[at - 1].kind == .hyphen && tokens[at - 3].kind == .hyphen:
      return .ends(pronoun(at))
    // "while X was named best actress for playing a lawyer in T".
    case .for where at == verb - 1 && Tenses.isParticiple(view, verb): return .ends(subjectOfClause(endingBefore: at, unit))
    // "has been roped in to direct".
    case .in where tokens[at + 1].word == .to && at > unit.lowerBound && WorkWords.summons.contains(tokens[at - 1].hash): break
    case .who: return .ends(antecedent(of: at))
    case .and: return .ends(clauseSubject(before: at, unit))
    case .they, .that, .which, .because, .while, .but, .when, .if, .as, .than, .of, .in, .for, .by, .with, .where, .it, .whose, .after,
      .before:
      return .ends(nil)
    default: break
    }
    if token.classes.contains(.personCue), isDefinite(at, since: unit.lowerBound) { return .ends(pronoun(at)) }
    if let star = starOfWorks(at, unit) { return .ends(star) }
    if token.classes.contains(.workCue) || token.classes.contains(.organizationCue) { return .ends(nil) }
    // "who left in December to become"
    let isUnknownName = view.isNameWord(at) && !view.isSentenceStart(at) && token.classes.isDisjoint(with: [.month, .weekday])
    return isUnknownName ? .ends(nil) : .goesOn
  }

  /// The person with whom the clause opens that ends before a token: behind "while", "but" or a semicolon.
  private func subjectOfClause(endingBefore end: Int, _ unit: Range<Int>) -> ClauseSubjects? {
    var first = end - 1
    while first > unit.lowerBound, tokens[first].word != .while, tokens[first].word != .but, !tokens[first].isMark(";") { first -= 1 }
    guard let person = context.mentions(field, in: first..<end, of: .person).first, person.tokens.lowerBound - first < 5 else { return nil }
    return list(endingBefore: person.tokens.upperBound, 78)
  }

  /// "the T and T2 star has": whom the works stand for.
  private func starOfWorks(_ at: Int, _ unit: Range<Int>) -> ClauseSubjects? {
    guard tokens[at].hash == WorkWords.star, let title = named(.title, at: back(at - 1, over: false)),
      !context.mentions(field, in: unit.lowerBound..<title.tokens.lowerBound, of: .title).isEmpty
        || token(title.tokens.lowerBound - 1)?.word == .the,
      let entity = Coreference(context: context).last(.person, field, before: unit.lowerBound)
    else { return nil }
    let span = NamedSpan(field: field, tokens: at..<at + 1, entity: entity)
    return ClauseSubjects(people: [ListedPerson(mention: span)], clauseStart: at, confidencePercent: 70)
  }

  /// "X of T": a title right behind a person and `of`.
  func isOfSomebody(_ title: NamedSpan) -> Bool {
    let of = back(title.tokens.lowerBound - 1, over: false)
    return token(of)?.word == .of && of > 0 && named(.person, at: back(of - 1)) != nil
  }

  private func list(endingBefore end: Int, _ confidencePercent: Int) -> ClauseSubjects? {
    let list = people(endingBefore: end)
    guard let first = list.first else { return nil }
    return ClauseSubjects(
      people: list.map { ListedPerson(mention: $0) }, clauseStart: first.tokens.lowerBound, confidencePercent: confidencePercent)
  }

  /// "X, currently starring in T, left", "X took a rest, starring in T": who does what a participle after a comma says.
  private func participant(before comma: Int, _ verb: Int, _ unit: Range<Int>) -> ClauseSubjects? {
    guard WorkWords.participles.contains(tokens[verb].hash), comma + 3 > verb else { return nil }
    if let person = named(.person, at: back(comma - 1)), person.tokens.upperBound == back(comma - 1) + 1 {
      return list(endingBefore: person.tokens.upperBound, 82)
    }
    guard let first = context.mentions(field, in: unit.lowerBound..<comma, of: .person).first,
      first.tokens.lowerBound - unit.lowerBound < 4,
      token(first.tokens.upperBound)?.kind != .clitic
    else { return nil }
    return list(endingBefore: first.tokens.upperBound, 74)
  }

  /// "its managing director, X, would become": a name between two commas behind a post.
  private func apposed(before comma: Int, _ unit: Range<Int>) -> ClauseSubjects? {
    guard let person = named(.person, at: comma - 1), isComma(person.tokens.lowerBound - 1),
      let post = token(person.tokens.lowerBound - 2), PostWords.isHead(post)
    else { return nil }
    return list(endingBefore: comma, 80)
  }

  private func pronoun(_ at: Int) -> ClauseSubjects? {
    // "His newest film is T, directed by Y, in which he plays": whose film it is.
    let opening = unit(of: at).lowerBound
    let isOwner =
      opening < at && (tokens[at].word == .he && tokens[opening].word == .his || tokens[at].word == .she && tokens[opening].word == .her)
    guard let entity = sayer(before: at) ?? Coreference(context: context).antecedent(field, at: isOwner ? opening : at) else { return nil }
    let span = NamedSpan(field: field, tokens: at..<at + 1, entity: entity)
    return ClauseSubjects(people: [ListedPerson(mention: span)], clauseStart: at, confidencePercent: 72)
  }

  /// "when X announced she was leaving": who says of himself what he does.
  private func sayer(before pronoun: Int) -> Int? {
    guard let verb = token(pronoun - 1), WorkWords.announcing.contains(verb.hash) else { return nil }
    return named(.person, at: pronoun - 2)?.entity
  }

  /// "X (T), who": the person before a relative pronoun.
  private func antecedent(of who: Int) -> ClauseSubjects? {
    // "X — who was"
    let at = token(who - 1)?.kind == .dash ? who - 2 : back(who - 1)
    if named(.person, at: at) != nil, let list = list(endingBefore: at + 1, 88) {
      // "A (T), B (T2) and C, who starred in T3": of a long list the last one only, unless they did it together.
      guard
        list.people.count > 2 || list.people.count == 2 && isComma(who - 1) && tokens[list.people[0].mention.tokens.upperBound].isMark("("),
        let last = list.people.last, !isTogether(after: who)
      else { return list }
      return ClauseSubjects(people: [last], clauseStart: last.mention.tokens.lowerBound, confidencePercent: list.confidencePercent)
    }
    // "X – who wrote T –".
    if token(who - 1)?.kind == .dash, let person = named(.person, at: who - 2), person.tokens.upperBound == who - 1 {
      return list(endingBefore: who - 1, 86)
    }
    // "Ryu, the star of T, who": one phrase between.
    return who > 0 && isComma(who - 1) ? inserted(before: who - 1, unit(of: who)) : described(by: who)
  }

  /// "X, 80, a former pilot who became", "X, 77, character actor whose", "X was a pilot who rose": whom the noun before the pronoun describes.
  func described(by who: Int) -> ClauseSubjects? {
    let first = unit(of: who).lowerBound
    var at = who - 1
    while at > first, who - at < 9, let token = token(at), token.kind == .word || token.kind == .hyphen, mention(at: at) == nil,
      ![.a, .an].contains(token.word), !token.classes.contains(.stopword) || isAnd(at)
    { at -= 1 }
    guard at > first, at < who - 1, isLower(who - 1) else { return nil }
    if isComma(at), tokens[who - 1].classes.contains(.personCue) {
      let end = token(at - 1)?.kind == .number && isComma(at - 2) ? at - 2 : at
      return named(.person, at: end - 1)?.tokens.upperBound == end ? list(endingBefore: end, 78) : nil
    }
    guard [.a, .an].contains(tokens[at].word) else { return nil }
    if [.was, .is].contains(tokens[at - 1].word) { return subjects(of: at - 1) }
    guard isComma(at - 1) else { return nil }
    let end = token(at - 2)?.kind == .number && isComma(at - 3) ? at - 3 : at - 1
    guard let person = named(.person, at: end - 1), person.tokens.upperBound == end else { return nil }
    return list(endingBefore: end, 80)
  }

  /// "X, who won the prize, will star": the person before the comma that opens what this one closes.
  private func inserted(before comma: Int, _ unit: Range<Int>) -> ClauseSubjects? {
    var at = comma - 1
    var steps = 0
    while at >= unit.lowerBound, steps < 60 {
      if tokens[at].isMark(")"), let open = enclosingBracket(at) {
        at = open - 1
        continue
      }
      if isComma(at), let person = named(.person, at: back(at, over: true)), let next = token(at + 1), opensInsertion(next, at + 1),
        back(at) + 1 == person.tokens.upperBound
      {
        return list(endingBefore: person.tokens.upperBound, 82)
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// "who all", "who previously starred together".
  private func isTogether(after who: Int) -> Bool {
    (who + 1..<min(who + 7, unit(of: who).upperBound)).contains {
      [.all, .both].contains(tokens[$0].word) || WorkWords.together == tokens[$0].hash
    }
  }

  private func opensInsertion(_ token: Token, _ at: Int) -> Bool {
    switch token.word {
    case .who, .whose, .whom, .a, .an, .the, .one, .also, .now, .then, .with, .another: return true
    default:
      return token.kind == .number || !token.classes.isDisjoint(with: [.personCue, .position, .performVerb, .makeVerb])
        || WorkWords.opening.contains(token.hash) || PostWords.modifiers.contains(token.hash) || PostWords.departments.contains(token.hash)
        || WorkWords.prefixes.contains(token.hash)
    }
  }

  /// "X left Norvel in May to become": whom the main verb has for its subject.
  func infinitiveSubject(of verb: Int) -> ClauseSubjects? {
    let link = token(verb - 1)?.word
    // "He followed that by taking over as"
    // "X, who won a prize for playing C in T"
    let isGerund = link == .by && Tenses.isParticiple(view, verb) || link == .for && tokens[verb].word == .playing
    return link == .to || isGerund ? clauseSubject(before: verb - 1, unit(of: verb)) : nil
  }

  /// "After leading T and T2, X made": who comes behind the comma.
  private func follower(of verb: Int, _ unit: Range<Int>) -> ClauseSubjects? {
    context.mentions(field, in: verb..<min(unit.upperBound, verb + 60), of: .person).first {
      isComma($0.tokens.lowerBound - 1) && isLower($0.tokens.upperBound) && enclosingBracket($0.tokens.lowerBound) == nil
    }.map { ClauseSubjects(people: [ListedPerson(mention: $0)], clauseStart: verb, confidencePercent: 78) }
  }

  private func isOpening(_ token: Token) -> Bool { [.after, .in, .with, .before, .since].contains(token.word) }

  /// "X directed A and starred in B": the first person of the clause.
  private func clauseSubject(before and: Int, _ unit: Range<Int>) -> ClauseSubjects? {
    var at = and - 1
    var steps = 0
    var best: NamedSpan?
    while at >= unit.lowerBound, steps < 50 {
      if tokens[at].isMark(";") || tokens[at].isMark(":") { break }
      if tokens[at].isMark(")"), let open = enclosingBracket(at) {
        at = open - 1
        continue
      }
      if let person = named(.person, at: at) {
        if token(person.tokens.upperBound)?.kind != .clitic { best = person }
        at = person.tokens.lowerBound
      } else if [.he, .she].contains(tokens[at].word), best == nil {
        return pronoun(at)
      } else if tokens[at].word == .who {
        return antecedent(of: at)
      } else if let mention = mention(at: at), type(mention) == .title, at == unit.lowerBound || steps > 30 {
        return nil
      }
      at -= 1
      steps += 1
    }
    // "After making his debut in 2007, X had a part and was seen in T".
    guard let best,
      best.tokens.lowerBound - unit.lowerBound <= 8 || isComma(best.tokens.lowerBound - 1) && isOpening(tokens[unit.lowerBound])
    else { return nil }
    return list(endingBefore: best.tokens.upperBound, 74)
  }
}

extension WorkWords {
  static let participles = WordSet(["starring", "appearing", "acting", "co-starring"])
  static let having = Fold.hash("having")
  static let announcing = WordSet("announced announces said says revealed reveals confirmed confirms")
  static let together = Fold.hash("together")
  static let summons = WordSet("roped brought called drafted")
  static let star = Fold.hash("star")
  static let opening = WordSet([
    "best", "known", "formerly", "currently", "popular", "famous", "together", "along", "fresh", "most", "better", "pictured",
    "former", "previously", "ex",
  ])
}
