import HallyuAnnotations
import HallyuCore
import HallyuText

/// A person as a list names them, with the character in brackets or after "as".
struct ListedPerson {
  let mention: NamedSpan
  var character: Range<Int>?
}

/// Reads lists of people in either direction: "Singaporean actor Desmond Ang, K-pop singer Choi Min-ho and Lee Chae-min (as Do-yun)".
extension FactScene {
  static let listLimit = 24
  private static let modifierLimit = 9

  /// The people from a token on, and the first token after the list.
  func people(from start: Int) -> (people: [ListedPerson], end: Int) {
    var found: [ListedPerson] = []
    var at = start
    var end = start
    let limit = unit(of: start).upperBound
    while found.count < FactScene.listLimit {
      guard let person = nextPerson(at, limit, isFirst: found.isEmpty) else {
        guard let next = afterUnknownName(at, limit) else { break }
        at = next
        continue
      }
      var listed = ListedPerson(mention: person, character: nil)
      at = after(person)
      end = at
      if token(at)?.isMark("(") == true, let close = closing(at) {
        listed.character = characterInBrackets(at, close)
        at = close + 1
        end = at
      }
      at = afterPart(afterRole(at))
      if token(at)?.word == .as {
        if let name = characterAfterAs(at, limit) {
          listed.character = name
          at = skipQuotes(name.upperBound)
          end = at
        } else {
          at = afterDescription(at, limit)
        }
      }
      // "X, 43, and Y"
      if isComma(at), token(at + 1)?.kind == .number, tokens[at + 1].count == 2 { at += 2 }
      // "Robert Downey, Jr. and Robert Duvall".
      if isComma(at), let suffix = token(at + 1), PeopleListWords.suffixes.contains(suffix.hash) {
        at = token(at + 2)?.isMark(".") == true && tokens[at + 2].gap == .none ? at + 3 : at + 2
        end = at
      }
      at = afterOrigin(at)
      found.append(listed)
      guard at < limit, let next = separator(at), !(found.count == 1 && opensClause(at, next, limit)) else { break }
      at = next
    }
    pairCharacters(&found)
    return (found, end)
  }

  /// The `as` of "X in the lead role as C"; else the token itself.
  private func afterRole(_ at: Int) -> Int {
    guard token(at)?.word == .in, token(at + 1)?.word == .the,
      let noun = (at + 2..<at + 5).first(where: { token($0).map { CreditWords.roleNouns.contains($0.hash) } ?? false }),
      token(noun + 1)?.word == .as
    else { return at }
    return noun + 1
  }

  /// First token after "playing Y's husband Sam", where a list goes on; else the token itself.
  private func afterPart(_ at: Int) -> Int {
    guard token(at)?.word == .playing else { return at }
    var look = at + 1
    while look < at + 9, isLower(look) || view.isNameWord(look) || token(look)?.kind == .clitic, !isAnd(look) { look += 1 }
    return isComma(look) || isAnd(look) ? look : at
  }

  /// "A and B as C1 and C2, respectively": the name behind "as" is not the last person's.
  private func pairCharacters(_ people: inout [ListedPerson]) {
    guard people.count > 1, people.dropLast().allSatisfy({ $0.character == nil }), let first = people.last?.character else { return }
    let characters = respectiveCharacters(from: first.lowerBound, count: people.count)
    for (index, character) in characters.enumerated() { people[index].character = character }
  }

  /// The character of "as Do-yun"; also of "A as Soon-tae, B as Kang-pyo and C" without a verb of acting in the clause.
  private func characterAfterAs(_ at: Int, _ limit: Int) -> Range<Int>? {
    if let name = CharacterName.name(in: view, afterCueAt: at), name.upperBound <= limit,
      name.lowerBound < at + 6 || name.lowerBound < at + 9 && isPhrase(at + 1..<name.lowerBound)
    {
      return name
    }
    return characterName(from: at + 1).flatMap { $0.lowerBound < at + 3 ? $0 : nil }
  }

  /// The comma or "and" after "as a lawyer", "as a cook who moves to Busan"; `as` itself where none follows.
  private func afterDescription(_ at: Int, _ limit: Int) -> Int {
    var look = at + 1
    // "as the Captain"
    while look < limit, look < at + 10, isLower(look) || look == at + 2 && tokens[look - 1].word == .the && view.isNameWord(look),
      tokens[look].word != .and
    { look += 1 }
    // "as a cook who moves to Busan, along with".
    if let place = named(.place, at: look), token(place.tokens.upperBound + 1)?.hash == PeopleListWords.along {
      look = place.tokens.upperBound
    }
    return isAnd(look) || isComma(look) ? look : at
  }

  /// First token after "from Korea" before "and", and after "of ‘Kingdom’ and ‘Okja’"; else the token itself.
  private func afterOrigin(_ start: Int) -> Int {
    var at = start
    func follows(_ word: Word?) -> Bool { word == .of || word == .from || word == .for }
    if follows(token(at)?.word), let home = named(.place, at: at + 1), isAnd(home.tokens.upperBound) { at = home.tokens.upperBound }
    // "produced by X of Norvel Films and Y".
    while follows(token(at)?.word) || at > start, let company = named(.organization, at: follows(token(at)?.word) ? at + 1 : at),
      separator(company.tokens.upperBound) != nil || named(.organization, at: company.tokens.upperBound) != nil
    {
      at = company.tokens.upperBound
    }
    if follows(token(at)?.word), named(.title, at: skipQuotes(token(at + 1)?.word == .the ? at + 2 : at + 1)) != nil {
      at = works(from: at + 1).end
    }
    return at
  }

  /// A list goes on after a name that no rule knew: "X, Rowoon and Y". First token after its separator, or nil.
  private func afterUnknownName(_ begin: Int, _ limit: Int) -> Int? {
    var start = begin
    // "Blackpink's Jennie".
    if let band = named(.organization, at: start), token(band.tokens.upperBound)?.kind == .clitic { start = band.tokens.upperBound + 1 }
    var at = start
    while at < limit, at < start + 6, view.isNameWord(at) || (tokens[at].kind == .hyphen || tokens[at].kind == .quote) && at > start,
      mention(at: at) == nil,
      tokens[at].kind != .word || tokens[at].classes.isDisjoint(with: [.common, .stopword, .workCue, .organizationSuffix])
        || at > start || tokens[at].classes.contains(.koreanSurname) || isMononym(at)
    {
      at += 1
    }
    guard at > start, let next = separator(at), nextPerson(next, limit, isFirst: false) != nil else { return nil }
    return next
  }

  /// "a cold-hearted heiress": an article and what describes a noun.
  private func isPhrase(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].kind == .hyphen || [.a, .an, .the].contains(tokens[$0].word) || !tokens[$0].classes.contains(.stopword) }
  }

  /// "The cast includes Rain, X and Y": a capitalised word of the language between the verb and a comma.
  private func isMononym(_ at: Int) -> Bool {
    guard isComma(at + 1), tokens[at].classes.isDisjoint(with: [.stopword, .workCue, .organizationSuffix, .weekday, .month]) else {
      return false
    }
    return PeopleListWords.including.contains(token(at - 1)?.hash ?? 0) || token(at - 1)?.word == .including
  }

  /// "wrote it with X, and Y is the producer": the comma before "and" begins a clause.
  private func opensClause(_ comma: Int, _ next: Int, _ limit: Int) -> Bool {
    guard isComma(comma), isAnd(comma + 1), let person = nextPerson(next, limit, isFirst: false), let verb = token(person.tokens.upperBound)
    else { return false }
    return [.is, .was, .will, .has].contains(verb.word)
      || isLower(person.tokens.upperBound) && !verb.classes.isDisjoint(with: [.makeVerb, .performVerb])
  }

  /// First token after a comma, "and", "alongside" and the like, or nil.
  private func separator(_ at: Int) -> Int? {
    guard let token = token(at) else { return nil }
    if token.isMark(","), self.token(at + 1)?.hash == PeopleListWords.along, self.token(at + 2)?.word == .with { return at + 3 }
    let behindComma = token.isMark(",") ? at + 1 : at
    if self.token(behindComma)?.word == .as, self.token(behindComma + 1)?.hash == PeopleListWords.well,
      self.token(behindComma + 2)?.word == .as
    {
      return behindComma + 3
    }
    if token.isMark(",") || token.isMark(";") || token.isMark("/") {
      if isAnd(at + 1) { return at + 2 }
      if let next = self.token(at + 1), [.as, .with].contains(next.word) { return nil }
      return at + 1
    }
    if isAnd(at) { return self.token(at + 1)?.word == .also ? at + 2 : at + 1 }
    if PeopleListWords.joining.contains(token.hash) { return at + 1 }
    if token.hash == PeopleListWords.along, self.token(at + 1)?.word == .with { return at + 2 }
    return nil
  }

  /// The person that a noun phrase beginning at a token ends in: "Oscar winner Youn Yuh-jung", "BTS’s V", "the actress Bae Doona".
  private func nextPerson(_ start: Int, _ limit: Int, isFirst: Bool) -> NamedSpan? {
    var at = start
    var steps = 0
    while at < limit, steps <= FactScene.modifierLimit {
      if let mention = mention(at: at) {
        switch type(mention) {
        case .person:
          // "Lee’s brother": the phrase goes on.
          return token(mention.tokens.upperBound)?.kind == .clitic ? nil : mention
        case .organization, .place, .award, .title:
          at = after(mention)
          steps += 1
          // "“T” and “T2” star X"
          if type(mention) == .title, isAnd(at), named(.title, at: skipQuotes(at + 1)) != nil { at = skipQuotes(at + 1) }
          if let next = token(at),
            next.kind == .clitic || next.kind == .number || next.kind == .hyphen || next.kind == .word && mayModify(at, next)
              || self.mention(at: at) != nil
              || next.isMark("(")
          {
            if next.isMark("("), let close = closing(at) { at = close + 1 }
            continue
          }
          return nil
        default: return nil
        }
      }
      let token = tokens[at]
      switch token.kind {
      case .word:
        // "directors A and B, and stars C": a verb.
        let joinsProfessions =
          token.word == .and && at > start && tokens[at - 1].classes.contains(.personCue)
          && (self.token(at + 1)?.classes.contains(.personCue) == true
            || isLower(at + 1) && self.token(at + 2)?.classes.contains(.personCue) == true)
        // "young actors including X"
        let opensExamples = isFirst && token.word == .including && at > start && tokens[at - 1].classes.contains(.personCue)
        // "a number of famous actors including X"
        let isOfMany = isFirst && token.word == .of && at > start && PeopleListWords.many.contains(tokens[at - 1].hash)
        guard opensExamples || joinsProfessions || isOfMany || mayModify(at, token),
          isFirst || token.word != .stars && token.word != .starring
        else { return nil }
      case .number, .hyphen, .quote, .clitic: break
      case .mark:
        // "the Kim brothers, Kim Gok-jae and …"
        guard token.isMark(".") && tokens[at - 1].classes.contains(.honorific) || isFirst && closesProfession(at) else { return nil }
      default: return nil
      }
      at += 1
      steps += 1
    }
    return nil
  }

  /// The comma of "by screenwriter, X, and".
  private func closesProfession(_ at: Int) -> Bool {
    guard isComma(at), tokens[at - 1].classes.contains(.personCue), let person = named(.person, at: at + 1) else { return false }
    return person.tokens.lowerBound == at + 1 && isComma(person.tokens.upperBound)
  }

  /// True for a word that may stand between a list's mark and the name: articles, adjectives, professions.
  private func mayModify(_ at: Int, _ token: Token) -> Bool {
    switch token.word {
    case .the, .a, .an, .both, .his, .her, .their, .its, .one, .two, .three, .first, .dr, .mr, .ms, .mrs, .sir, .star, .stars, .actor,
      .actress,
      .director, .writer, .producer, .creator, .new, .old, .also, .such, .as:
      return true
    default: break
    }
    if !token.classes.isDisjoint(with: [.personCue, .position, .honorific, .demonym]) { return true }
    if token.classes.contains(.stopword) || token.classes.contains(.negation) { return false }
    if !token.classes.isDisjoint(with: [.makeVerb, .releaseVerb, .reportingVerb]) { return false }
    return !token.classes.contains(.performVerb) || token.word == .starring
  }

  /// "Directed by X, the series stars A and B": no profession of A.
  private func isStarringVerb(_ at: Int) -> Bool {
    tokens[at].word == .stars && at > 0 && tokens[at - 1].classes.contains(.workCue) && mention(at: at - 1) == nil
  }

  /// "(Ha Do-yun)", "(as Ha Do-yun)", "(Ha Do-yun role)"; nil for filmographies and ages.
  private func characterInBrackets(_ open: Int, _ close: Int) -> Range<Int>? {
    var first = skipQuotes(open + 1)
    if [.as, .playing, .plays].contains(tokens[first].word) { first = skipQuotes(first + 1) }
    var end = close
    while end > first, tokens[end - 1].kind == .quote || tokens[end - 1].hash == PeopleListWords.role { end -= 1 }
    guard end > first, end - first <= 7, view.isNameWord(first) else { return nil }
    for at in first..<end {
      if let mention = mention(at: at), type(mention) != .person { return nil }
      if tokens[at].kind != .word && tokens[at].kind != .hyphen && tokens[at].kind != .quote || tokens[at].gap >= .line { return nil }
      if tokens[at].kind == .word, !view.isNameWord(at), at == first || tokens[at - 1].kind != .hyphen { return nil }
    }
    let isCued = first > open + 1 || end < close
    // A lone word in brackets is a group, a country or a channel as often as a character.
    return isCued || end - first > 1 ? first..<end : nil
  }

  /// The people of the list that ends right before a token: "A, B and C" before "star".
  func people(endingBefore end: Int) -> [NamedSpan] {
    var found: [NamedSpan] = []
    var at = back(end - 1, over: false)
    let first = unit(of: max(end - 1, 0)).lowerBound
    while at >= first, found.count < FactScene.listLimit, let person = named(.person, at: at) {
      found.append(person)
      at = person.tokens.lowerBound - 1
      let look = beforeModifiers(at, first)
      guard look >= first, let next = beforeSeparator(look, mayBeComma: found.count > 1 || view.text.field == .title) else { break }
      at = back(beforeUnknownName(next, first), over: false)
      // "director X of T and writer Y".
      if let title = named(.title, at: at), isOfSomebody(title) {
        at = back(back(title.tokens.lowerBound - 1, over: false) - 1)
        guard let other = named(.person, at: at), !isGoverned(other) else { break }
      }
    }
    // "written by A, and B directs": the comma begins a clause.
    if found.count == 2, let last = found.first, let other = found.last, isAnd(last.tokens.lowerBound - 1),
      isComma(last.tokens.lowerBound - 2), token(other.tokens.lowerBound - 1)?.word == .by
    {
      return [last]
    }
    return found.reversed()
  }

  /// "by writer X", "with X": no subject of what comes.
  private func isGoverned(_ person: NamedSpan) -> Bool {
    var before = person.tokens.lowerBound - 1
    while before > 0, tokens[before].classes.contains(.personCue) { before -= 1 }
    return before >= 0 && [.by, .with, .from, .for, .to].contains(tokens[before].word)
  }

  /// The token before the professions, the company and the work that go with a name: before "actor" in "A, T actor B".
  private func beforeModifiers(_ at: Int, _ first: Int) -> Int {
    var look = at
    while look >= first, at - look < 6, !isAnd(look), mention(at: look) == nil {
      let token = tokens[look]
      let goesWithName =
        token.kind == .word ? mayModify(look, token) && !isStarringVerb(look) : token.kind == .hyphen || token.isMark(".")
      guard goesWithName else { break }
      look -= 1
    }
    if look >= first, let company = named(.organization, at: look) { look = company.tokens.lowerBound - 1 }
    // "A, T actor B and C": the work that the profession goes with.
    if look >= first, look < at, let work = named(.title, at: back(look)) { look = back(work.tokens.lowerBound - 1, over: false) }
    return look
  }

  /// The token before a list's "and"; a comma counts only before further names, as one before the last belongs to something else.
  private func beforeSeparator(_ at: Int, mayBeComma: Bool) -> Int? {
    if isAnd(at) { return isComma(at - 1) ? at - 2 : at - 1 }
    return mayBeComma && isComma(at) ? at - 1 : nil
  }

  /// The token before the comma in front of a name that no rule knew: before ", Rowoon" in "X, Rowoon, and Y"; else the token itself.
  private func beforeUnknownName(_ at: Int, _ first: Int) -> Int {
    var unknown = at
    while unknown > first, at - unknown < 3, view.isNameWord(unknown), mention(at: unknown) == nil,
      tokens[unknown].classes.isDisjoint(with: [.common, .stopword])
    {
      unknown -= 1
    }
    return unknown < at && isComma(unknown) && named(.person, at: unknown - 1) != nil ? unknown - 1 : at
  }
}
