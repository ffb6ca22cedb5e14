import HallyuAnnotations
import HallyuText

/// Which work a participle or verb is said of, looking to its left: "‘Okja’, a thriller directed by", "The film, which opened in May, was".
extension FactScene {
  /// The work that a participle, verb or preposition at a token is said of, looking to its left: "‘Okja’, a thriller directed by",
  /// "It stars", "The film, which opened in May, was made by".
  func governingWork(_ verb: Int) -> FoundWork? {
    let unit = unit(of: verb)
    // "Written by X, who …, and directed by Y, T will".
    if isAnd(verb - 1), isComma(verb - 2), tokens[unit.lowerBound].classes.contains(.makeVerb), let work = workAfter(verb) { return work }
    var at = beforeAuxiliaries(verb, unit)
    if at >= unit.lowerBound, tokens[at].isMark("(") || tokens[at].isMark("[") {
      // "‘Okja’ (directed by …)", or a filmography that is another name's business.
      return named(.title, at: back(at - 1)).map { FoundWork(named: $0, confidencePercent: 92) }
    }
    at = back(at)
    guard at >= unit.lowerBound else { return workAfter(verb) ?? topic(before: verb, confidencePercent: 76) }
    if let title = named(.title, at: at) { return workAt(title, at, unit, verb) }
    let head = tokens[at]
    if head.word == .it { return topic(before: at, confidencePercent: 72) }
    if head.kind == .word, mention(at: at) == nil {
      if WorkWords.scripts.contains(head.hash), let series = scriptedWork(before: at, unit) { return series }
      if head.classes.contains(.workCue) || WorkWords.parts.contains(head.hash) { return workOfPhrase(at, unit, verb) }
      // "T, a love story written by X", "T, based on Y's story, is directed by X".
      if WorkWords.tales.contains(head.hash), let title = inserted(at, unit, verb) { return title }
      if WorkWords.otherMade.contains(head.hash) { return nil }
    }
    let near = nearestWork(before: at + 1, in: unit)
    // "The drama is based on the webtoon T and will be directed by": T is another work.
    if let source = near?.mention, isSource(source, unit), let work = subjectWork(unit, before: at) { return work }
    // "a T spin-off starring": no part in T.
    if let source = near?.mention, isSourceOfNoun(source) { return nearestWork(before: source.tokens.lowerBound, in: unit) }
    return near ?? subjectWork(unit, before: at) ?? openingWork(unit, before: at, verb) ?? joinedWork(unit, verb)
  }

  /// "has ordered a drama that stars X and will be directed by": the verb after "and" goes with the noun that the first one describes.
  private func joinedWork(_ unit: Range<Int>, _ verb: Int) -> FoundWork? {
    guard isLede(unit), let and = (max(unit.lowerBound, verb - 5)..<verb).last(where: { isAnd($0) }),
      let that = (unit.lowerBound..<and).last(where: { [.that, .which].contains(tokens[$0].word) }), that > unit.lowerBound,
      tokens[that - 1].classes.contains(.workCue), mention(at: that - 1) == nil
    else { return nil }
    return ledeWork(unit, that - 1)
  }

  /// The token before the auxiliaries, adverbs and joined participles that lead up to a verb.
  private func beforeAuxiliaries(_ verb: Int, _ unit: Range<Int>) -> Int {
    var at = verb - 1
    while at >= unit.lowerBound, verb - at < 15 {
      let token = tokens[at]
      let isPrefixed = token.kind == .hyphen && at > unit.lowerBound && WorkWords.prefixes.contains(tokens[at - 1].hash)
      guard isPrefixed || token.kind == .word && mention(at: at) == nil && leadsUp(token) else { break }
      at -= 1
    }
    return at
  }

  /// "was", "also", "written" before the verb itself.
  private func leadsUp(_ token: Token) -> Bool {
    if WorkWords.scripts.contains(token.hash) { return false }
    return WorkWords.auxiliaries.contains(token.word) || WorkWords.adverbs.contains(token.hash)
      || token.classes.contains(.makeVerb) && !token.classes.contains(.workCue)
  }

  /// The title right before a verb, or the one that it only says something about.
  private func workAt(_ title: NamedSpan, _ at: Int, _ unit: Range<Int>, _ verb: Int) -> FoundWork? {
    // "a version of T, starring": the copy, not its source.
    // "T is a spin-off of T2 and stars": T.
    // "T, a spinoff of T2 toplined by X": T.
    let isBehindOther = context.mentions(field, in: unit.lowerBound..<title.tokens.lowerBound, of: .title).contains {
      $0.entity != title.entity
    }
    let isCopied =
      (isComma(verb - 1) || endsWithInnerComma(title) || tokens[verb - 1].word == .and || isBehindOther) && isSource(title, unit)
    // "P, who made T, and features X": T only says who P is.
    let isPassed = tokens[verb - 1].word == .and && isComma(verb - 2) && isAside(title)
    // "X's first film since T stars": the other one.
    let isEarlier = token(back(title.tokens.lowerBound - 1, over: false))?.word == .since
    // "The sequel to the comedy T stars": what the text is about.
    if isOpeningSource(title, unit) { return topic(before: unit.lowerBound, confidencePercent: 74) }
    guard isOfPerson(title) || isCopied || isPassed || isEarlier else { return FoundWork(named: title, confidencePercent: 90) }
    return nearestWork(before: title.tokens.lowerBound, in: unit) ?? subjectWork(unit, before: at) ?? openingWork(unit, before: at, verb)
      ?? (isCopied || isEarlier ? topic(before: unit.lowerBound, confidencePercent: 70) : nil)
  }

  /// "The sequel to the hit T" at the beginning of a sentence.
  private func isOpeningSource(_ title: NamedSpan, _ unit: Range<Int>) -> Bool {
    let first = tokens[unit.lowerBound].word == .the ? unit.lowerBound + 1 : unit.lowerBound
    guard let noun = token(first), WorkWords.successors.contains(noun.hash), token(first + 1)?.word == .to || token(first + 1)?.word == .of
    else { return false }
    return title.tokens.lowerBound - first < 12
      && context.mentions(field, in: unit.lowerBound..<title.tokens.lowerBound, of: .title).isEmpty
  }

  /// The title before the comma that opens the phrase which ends in a noun.
  private func inserted(_ noun: Int, _ unit: Range<Int>, _ verb: Int) -> FoundWork? {
    guard let comma = (max(unit.lowerBound, noun - 12)..<noun).last(where: { isComma($0) }),
      let title = named(.title, at: back(comma)), title.tokens.upperBound >= back(comma) + 1
    else { return nil }
    let opening = token(comma + 1).map { $0.kind == .quote ? token(comma + 2) : $0 } ?? nil
    // The phrase is closed by a comma of its own, or the noun is the title's.
    let isClosed = isComma(noun + 1) && opening.map { $0.hash == WorkWords.based || $0.classes.contains(.makeVerb) } == true
    let isApposed = opening.map { [.a, .an, .the].contains($0.word) } == true && noun + 1 == verb
    return isClosed || isApposed ? FoundWork(named: title, confidencePercent: 82) : nil
  }

  /// "will helm the series with the script written by": the noun before, not a title that stands further on.
  private func scriptedWork(before script: Int, _ unit: Range<Int>) -> FoundWork? {
    var at = script - 1
    while at > unit.lowerBound, script - at < 6, tokens[at].kind == .word, mention(at: at) == nil {
      if tokens[at].classes.contains(.workCue), isDefinite(at, since: unit.lowerBound) {
        return topic(before: unit.lowerBound, confidencePercent: 72)
      }
      // "is set to direct from a script penned by".
      if tokens[at].word == .from, context.mentions(field, in: unit.lowerBound..<at, of: .title).isEmpty {
        return topic(before: unit.lowerBound, confidencePercent: 70)
      }
      at -= 1
    }
    return nil
  }

  /// "Directed by A and starring B, T was sold": a sentence that opens with a participle.
  private func openingWork(_ unit: Range<Int>, before end: Int, _ verb: Int) -> FoundWork? {
    // "Co-written by".
    let isJoint = WorkWords.prefixes.contains(tokens[unit.lowerBound].hash) && token(unit.lowerBound + 1)?.kind == .hyphen
    let first = isJoint ? unit.lowerBound + 2 : unit.lowerBound
    guard let participle = token(first), participle.kind == .word, !participle.classes.isDisjoint(with: [.makeVerb, .performVerb]),
      tokens[unit.lowerBound].isCapitalized
    else { return nil }
    return workAfter(verb) ?? topic(before: unit.lowerBound, confidencePercent: 72)
  }

  /// "The film, which opened in May, was made for … and stars": what the sentence begins with.
  private func subjectWork(_ unit: Range<Int>, before end: Int) -> FoundWork? {
    var at = unit.lowerBound
    if at < end, tokens[at].word == .it { return topic(before: at, confidencePercent: 66) }
    while at < end, at < unit.lowerBound + 10, tokens[at].kind == .word || tokens[at].kind == .number || tokens[at].kind == .hyphen,
      mention(at: at) == nil
    {
      if tokens[at].classes.contains(.workCue), at + 1 < end, !tokens[at + 1].classes.contains(.workCue), tokens[at + 1].kind != .clitic {
        return isDefinite(at, since: unit.lowerBound, overNumerals: true) ? topic(before: unit.lowerBound, confidencePercent: 70) : nil
      }
      at += 1
    }
    return nil
  }

  /// The work that a noun phrase ending in a work noun stands for: "The film", "T, an eight-part thriller", "T is a drama".
  func workOfPhrase(_ noun: Int, _ unit: Range<Int>, _ verb: Int) -> FoundWork? {
    let opening = phraseOpening(noun, unit)
    if let title = opening.title { return FoundWork(named: title, confidencePercent: 86) }
    let at = opening.at
    guard unit.lowerBound <= noun else { return nil }
    if isUnnamed(max(at, unit.lowerBound)...noun, noun, unit) { return nil }
    let before = tokens[max(at, unit.lowerBound)]
    if opening.isIndefinite || at < unit.lowerBound || before.isMark(",") || before.isMark(":") {
      if let title = nearestWork(before: max(at + 1, unit.lowerBound), in: unit) { return title }
      // "The film from X, an Orwick release starring"
      return workAfter(verb) ?? (at > unit.lowerBound ? subjectWork(unit, before: at) : nil) ?? ledeWork(unit, noun)
    }
    // "T is the latest film directed by".
    if at > unit.lowerBound, [.is, .was, .as].contains(tokens[at - 1].word), let title = named(.title, at: back(at - 2)) {
      return FoundWork(named: title, confidencePercent: 86)
    }
    // "“T,” the Christmas caper with".
    if at > unit.lowerBound, isComma(at - 1) || tokens[at - 1].kind == .quote, let title = named(.title, at: back(at - 1)),
      isComma(at - 1) || endsWithInnerComma(title), !isSource(title, unit)
    {
      return FoundWork(named: title, confidencePercent: 84)
    }
    let isOriginal =
      WorkWords.original == tokens[noun].hash || (at < noun && (at + 1...noun).contains { tokens[$0].hash == WorkWords.original })
    if isOriginal, let source = sourceWork(before: max(at, unit.lowerBound)) { return source }
    if at >= unit.lowerBound, tokens[at].word == .that, at == unit.lowerBound, let last = lastNamed(before: at) { return last }
    return topic(before: max(at, unit.lowerBound), confidencePercent: 74)
  }

  /// "Orwick’s untitled comedy starring", "dramatic projects starring": a work or works without a name.
  private func isUnnamed(_ phrase: ClosedRange<Int>, _ noun: Int, _ unit: Range<Int>) -> Bool {
    if phrase.contains(where: { tokens[$0].hash == FactScene.untitled }) { return true }
    // "for his next film, to be directed by"
    if tokens[max(noun - 1, unit.lowerBound)].word == .next, [.his, .her, .their].contains(tokens[max(noun - 2, unit.lowerBound)].word) {
      return true
    }
    guard WorkWords.unnamed.contains(tokens[noun].hash), case let before = back(phrase.lowerBound), before >= unit.lowerBound else {
      return false
    }
    return named(.title, at: before) == nil
      && !phrase.contains { [.the, .these, .both, .two, .its, .which].contains(tokens[$0].word) || tokens[$0].kind == .clitic }
  }

  /// Where the noun phrase that ends in a noun opens: at its article, before "a", or at what is no part of it; and the title inside, if any.
  private func phraseOpening(_ noun: Int, _ unit: Range<Int>) -> (at: Int, isIndefinite: Bool, title: NamedSpan?) {
    var at = noun - 1
    var steps = 0
    while at >= unit.lowerBound, steps < 14 {
      let token = tokens[at]
      if let mention = mention(at: at) {
        if type(mention) == .title { return (at, false, mention) }
        at = mention.tokens.lowerBound - 1
      } else {
        if [.a, .an, .another].contains(token.word) { return (at - 1, true, nil) }
        guard mayStandInPhrase(token) else { break }
        at -= 1
      }
      steps += 1
    }
    return (at, false, nil)
  }

  /// True for what may stand between the article and the noun of a phrase, and for the "of" and "and" inside.
  private func mayStandInPhrase(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .hyphen, .clitic, .quote: true
    case .word:
      !token.classes.contains(.stopword) || token.classes.contains(.numeral) || token.word == .part || token.word == .of
        || token.word == .and || token.word == .i
    default: false
    }
  }

  /// "X’s epic, starring": a text that opens with whose work its headline names; "has ordered a drama starring Y. T, a family saga, is":
  /// a text that names it in its second sentence.
  private func ledeWork(_ unit: Range<Int>, _ noun: Int) -> FoundWork? {
    guard isLede(unit) else { return nil }
    if case let next = unit.upperBound, next < tokens.count, let title = named(.title, at: skipQuotes(next)),
      title.tokens.lowerBound == skipQuotes(next), isComma(after(title)) || endsWithInnerComma(title) || isBeforeVerb(after(title)),
      !saysWho(title), headlineWork().map({ $0.entity == title.entity }) ?? true
    {
      return FoundWork(meant: title.entity, confidencePercent: 74)
    }
    guard let owner = named(.person, at: unit.lowerBound), token(owner.tokens.upperBound)?.kind == .clitic,
      owner.tokens.upperBound < noun
    else { return nil }
    return headlineWork()
  }

  /// The first sentence of a text, where it names no work.
  func isLede(_ unit: Range<Int>) -> Bool { unit.lowerBound == 0 && context.mentions(field, in: unit, of: .title).isEmpty }

  /// "That drama": the work that the unit before names last, its source aside.
  private func lastNamed(before token: Int) -> FoundWork? {
    let own = unitIndex(of: token)
    guard own > 0 else { return nil }
    let title = context.mentions(field, in: units[own - 1], of: .title).last {
      enclosingBracket($0.tokens.lowerBound) == nil && !isSource($0, units[own - 1])
    }
    return title.map { FoundWork(meant: $0.entity, confidencePercent: 74) }
  }

  /// The nearest title to the left in the unit that stands in no bracket of its own.
  func nearestWork(before end: Int, in unit: Range<Int>) -> FoundWork? {
    var at = end - 1
    while at >= unit.lowerBound {
      if tokens[at].isMark(")") || tokens[at].isMark("]"), let open = enclosingBracket(at) {
        at = open - 1
        continue
      }
      if tokens[at].isMark(";") { return nil }
      if let title = named(.title, at: at) {
        if !isAside(title) { return FoundWork(named: title, confidencePercent: 74) }
        at = title.tokens.lowerBound
      }
      at -= 1
    }
    return nil
  }

  /// The one title before a token in the unit that says of nobody who that is: "T, headlined by T2 star X, who also".
  func nearestMain(before end: Int, in unit: Range<Int>) -> FoundWork? {
    let titles = context.mentions(field, in: unit.lowerBound..<max(unit.lowerBound, end), of: .title).filter {
      enclosingBracket($0.tokens.lowerBound) == nil && !isAside($0)
        && !(token(after($0)).map { CreditWords.professionRole($0.hash) != nil } ?? false)
    }
    return titles.first.map { FoundWork(named: $0, confidencePercent: 74) }
  }

  /// "Directed by X, ‘Okja’ opens": the title that the opening phrase of a sentence belongs to.
  private func workAfter(_ verb: Int) -> FoundWork? {
    let unit = unit(of: verb)
    var at = verb + 1
    var isPassed = false
    while at < unit.upperBound, at < verb + 90 {
      if tokens[at].isMark("("), let close = closing(at) {
        at = close + 1
        continue
      }
      if let title = named(.title, at: at) {
        if isAside(title) {
          at = after(title)
          continue
        }
        let before = back(title.tokens.lowerBound - 1, over: false)
        let isSubject =
          before >= 0
          && (isComma(before) || tokens[before].classes.contains(.workCue) || tokens[before].word == .the
            || WorkWords.naming.contains(tokens[before].hash)
            // "Directed by X, the American version of T is set to open"
            || tokens[before].word == .of && token(before - 1).map { WorkWords.derived.contains($0.hash) } ?? false)
        if isSubject, !isPassed || isBeforeVerb(after(title)) {
          return FoundWork(named: title, confidencePercent: 84)
        }
        // "Written by X, who wrote T1 and T2, and directed by Y of T3, T will": a verb after the subject shows it.
        isPassed = true
        at = after(title)
        continue
      }
      at += 1
    }
    return nil
  }

  private func isBeforeVerb(_ at: Int) -> Bool {
    guard let token = token(at), isLower(at), token.word != .and else { return false }
    return WorkWords.auxiliaries.contains(token.word) || token.word == .will
      || !token.classes.isDisjoint(with: [.releaseVerb, .performVerb, .plotCue]) && !isComma(back(at - 1, over: false))
  }

  /// The work that another is made from: "a remake of T", "based on T".
  private func sourceWork(before token: Int) -> FoundWork? {
    let own = unitIndex(of: token)
    var best: (entity: Int, count: Int)?
    for index in stride(from: own, through: max(0, own - 12), by: -1) {
      for title in context.mentions(field, in: units[index], of: .title) where title.tokens.lowerBound < token {
        let first = max(units[index].lowerBound, title.tokens.lowerBound - 10)
        guard (first..<title.tokens.lowerBound).contains(where: { WorkWords.derived.contains(tokens[$0].hash) }) else { continue }
        let count = titleCounts[title.entity, default: 0] + (isInHeadline(title.entity) ? 2 : 0)
        if count > best?.count ?? 0 { best = (title.entity, count) }
      }
    }
    return best.map { FoundWork(meant: $0.entity, confidencePercent: 72) }
  }
}
