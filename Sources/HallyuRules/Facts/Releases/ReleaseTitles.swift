import HallyuAnnotations
import HallyuText

/// Which works a verb of release speaks of.
extension ReleaseFinder {
  /// "release A on June 14 and B on July 26": what follows with a day of its own.
  func followers(_ field: Int, of last: NamedSpan, _ clauses: Clauses, _ titles: [NamedSpan]) -> [(title: NamedSpan, date: Int)] {
    let view = context.views[field]
    let own = dates.dates(field, in: clauses.sentence)
    var found: [(title: NamedSpan, date: Int)] = []
    for (index, title) in titles.enumerated()
    where title.tokens.lowerBound > last.tokens.upperBound && clauses.sameClause(title.tokens.lowerBound, last.tokens.lowerBound) {
      let joint = joint(before: title, field)
      guard let mark = view.token(joint), mark.word == .and || mark.isMark(","),
        own.contains(where: { $0.tokens.lowerBound > last.tokens.upperBound && $0.tokens.upperBound <= joint })
      else { break }
      let limit = index + 1 < titles.count ? titles[index + 1].tokens.lowerBound : clauses.sentence.upperBound
      guard
        let date = own.first(where: {
          $0.tokens.lowerBound >= title.tokens.upperBound && $0.tokens.lowerBound - title.tokens.upperBound < 5
            && $0.tokens.upperBound <= limit
        })
      else { break }
      found.append((title, date.index))
    }
    return found
  }

  /// The "and" or comma before "the Korea-Japan joint production ‘T’".
  private func joint(before title: NamedSpan, _ field: Int) -> Int {
    let view = context.views[field]
    var at = view.indexBefore(title.tokens.lowerBound, skippingArticles: true)
    while title.tokens.lowerBound - at < 10, let token = view.token(at), token.word != .and,
      token.kind == .word && !token.classes.contains(.stopword) || token.kind == .hyphen || token.kind == .quote || token.word == .the
    { at -= 1 }
    return at
  }

  /// The titles that a verb speaks of: the antecedent of "which", those before it in its clause, else those after it.
  func titles(_ field: Int, verb: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> [NamedSpan] {
    let antecedent = clauses.antecedentOfClause[clauses.clause(of: verb)]
    // "a remake of T, will air": T is another work.
    let own = titles.filter {
      clauses.sameClause($0.tokens.lowerBound, verb) && !isSource($0, field) && !saysWhoMade($0, field)
        && !(scenes[field].isOfPerson($0) && scenes[field].after($0) + 2 < verb) && !scenes[field].saysWho($0)
    }
    if let work = apposed(field, verb, clauses, titles) ?? fronted(field, verb, clauses, titles) { return [work] }
    // "T earned $3 million since releasing on May 3, ahead of T2": what the clause begins with.
    if isSince(field, verb) {
      let near = titles.last { $0.tokens.upperBound <= verb && clauses.sameClause($0.tokens.lowerBound, verb) }
      return (near ?? titles.first { $0.tokens.lowerBound - clauses.sentence.lowerBound < 3 }).map { [$0] } ?? []
    }
    // "the American version of T is set to open": no other name for it.
    if own.isEmpty, titles.count == 1, let only = titles.first, isVersion(only, field),
      only.tokens.upperBound <= verb || isVersionOfBook(only, field)
    {
      return [only]
    }
    let before = own.filter { $0.tokens.upperBound <= verb && !isPassedBy($0, field, verb: verb) }
    let after = own.filter { $0.tokens.lowerBound > verb }
    let isActive = Tenses.isActive(context.views[field], verb: verb)
    if antecedent >= 0, before.isEmpty {
      let earlier = titles.filter { $0.tokens.lowerBound <= antecedent && !saysWhoMade($0, field) }
      if let near = earlier.last, antecedent - end(of: near, field) < 10 || isDescribed(near, to: antecedent, field) {
        // "“T,” the remake of “T2,” which it aired": the remake.
        return [isSource(near, field) ? earlier.dropLast().last ?? near : near]
      }
    }
    if !isActive, before.isEmpty, isOfService(field, verb) { return [] }
    if isActive, let first = after.first, first.tokens.lowerBound - verb < 14 { return coordinated(field, after) }
    if let last = before.last {
      // "Starting with X, the film Y is to be released": the nearest, and those that "and" joins to it.
      return coordinated(field, before.reversed(), from: last)
    }
    if let first = after.first, first.tokens.lowerBound - verb < 10 { return coordinated(field, after) }
    return []
  }

  /// "‘T,’ scheduled for March 8, followed by ‘T2’": the work right before the participle.
  private func apposed(_ field: Int, _ verb: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> NamedSpan? {
    let scene = scenes[field]
    guard ReleaseVerbs.isAnnounced(scene.tokens[verb].hash), let next = scene.token(verb + 1),
      [.for, .to, .in, .on, .at].contains(next.word)
    else { return nil }
    return titles.last { title in
      let end = scene.after(title)
      return end == verb && scene.endsWithInnerComma(title) || scene.isComma(end) && end + 1 == verb
    }
  }

  /// "Set to premiere on May 3, the drama ‘T’": the work behind the comma that closes the participle which opens the sentence.
  private func fronted(_ field: Int, _ verb: Int, _ clauses: Clauses, _ titles: [NamedSpan]) -> NamedSpan? {
    let scene = scenes[field]
    let first = clauses.sentence.lowerBound
    guard verb - first < 5, ReleaseVerbs.isAnnounced(scene.tokens[first].hash), leadsTo(verb, from: first, scene),
      let title = titles.first, title.tokens.lowerBound > verb
    else { return nil }
    var at = scene.skipQuotesBack(title.tokens.lowerBound - 1)
    while at > verb, title.tokens.lowerBound - at < 12, !scene.isComma(at) {
      let token = scene.tokens[at]
      let isDescription =
        token.kind == .hyphen || token.kind == .clitic || scene.named(.person, at: at) != nil
        || [.the, .his, .her, .its, .their, .next, .new, .first, .last].contains(token.word)
        || token.kind == .word && !token.classes.contains(.stopword)
      guard isDescription else { return nil }
      at -= 1
    }
    return scene.isComma(at) ? title : nil
  }

  /// "Scheduled to be released", "Set for release", "Released"
  private func leadsTo(_ verb: Int, from first: Int, _ scene: FactScene) -> Bool {
    (first..<verb).dropFirst().allSatisfy { [.to, .be, .for, .out, .a, .its].contains(scene.tokens[$0].word) }
  }

  /// "‘T’, a romantic comedy with X and Y, which": the description of a work that the relative pronoun points back over.
  private func isDescribed(_ title: NamedSpan, to antecedent: Int, _ field: Int) -> Bool {
    let scene = scenes[field]
    let start = scene.after(title)
    guard antecedent - start < 26, scene.endsWithInnerComma(title) || scene.isComma(start) else { return false }
    let first = scene.isComma(start) ? start + 1 : start
    let owner = scene.named(.person, at: first).map { scene.token($0.tokens.upperBound)?.kind == .clitic } ?? false
    guard owner || [.a, .an, .the].contains(scene.token(first)?.word ?? .unlisted) else { return false }
    let noun = (first..<min(first + 10, antecedent)).first {
      scene.tokens[$0].classes.contains(.workCue) && scene.isLower($0) && scene.token($0 + 1)?.classes.contains(.workCue) != true
    }
    return noun.map { [.with, .about, .starring, .from, .by, .that].contains(scene.token($0 + 1)?.word ?? .unlisted) } ?? false
  }

  /// "When Orwick was first launched in Korea, T fans": a company that was brought out, no work.
  private func isOfService(_ field: Int, _ verb: Int) -> Bool {
    let view = context.views[field]
    var at = verb - 1
    while at > verb - 4, let token = view.token(at), [.was, .is, .been, .has, .first, .also, .will, .be].contains(token.word) { at -= 1 }
    return at < verb - 1 && context.mention(field, at: at).map { context.type($0) == .organization } ?? false
  }

  func isSource(_ title: NamedSpan, _ field: Int) -> Bool {
    let scene = scenes[field]
    // "will premiere on Sept. 23, following T".
    let before = scene.token(scene.back(title.tokens.lowerBound - 1, over: false))
    if let before, ReleaseVerbs.succeeds(before.hash), scene.isComma(scene.back(title.tokens.lowerBound - 1, over: false) - 1) {
      return true
    }
    // "will premiere on June 5 following the end of T"
    if before?.word == .of {
      let of = scene.back(title.tokens.lowerBound - 1, over: false)
      let noun = scene.token(of - 1)
      let link = scene.token(scene.tokens[of - 2].word == .the ? of - 3 : of - 2)
      if let noun, WorkWords.ends.contains(noun.hash), link.map({ ReleaseVerbs.succeeds($0.hash) }) ?? false { return true }
    }
    return scene.isSource(title, scene.unit(of: title.tokens.lowerBound))
  }

  /// "since releasing", "since opening"
  private func isSince(_ field: Int, _ verb: Int) -> Bool {
    let view = context.views[field]
    return view.token(verb - 1)?.word == .since && Tenses.isParticiple(view, verb)
  }

  /// "from Kim Yong-hwa, the director of the “T” films, that opened": T only says who made the other.
  private func saysWhoMade(_ title: NamedSpan, _ field: Int) -> Bool {
    let scene = scenes[field]
    var of = scene.back(title.tokens.lowerBound - 1, over: false)
    while of > 3, scene.tokens[of].word == .the || scene.tokens[of].classes.contains(.workCue) { of -= 1 }
    let noun = of - 1
    return noun > 1 && scene.tokens[of].word == .of && scene.tokens[noun - 1].word == .the && scene.isComma(noun - 2)
      && CreditWords.professionRole(scene.tokens[noun].hash) != nil
  }

  /// "the first teaser of T is out": the work is not.
  func isOfTeaser(_ title: NamedSpan, _ field: Int) -> Bool {
    let scene = scenes[field]
    var link = scene.back(title.tokens.lowerBound - 1, over: false)
    while link > 1, scene.tokens[link].word == .the || scene.tokens[link].classes.contains(.workCue) { link -= 1 }
    return link > 0 && [.of, .for].contains(scene.tokens[link].word) && ReleaseVerbs.announces(scene.tokens[link - 1].hash)
  }

  /// "Helmed by X of T, the show premieres": T only says who X is.
  private func isPassedBy(_ title: NamedSpan, _ field: Int, verb: Int) -> Bool {
    let scene = scenes[field]
    guard verb - title.tokens.upperBound < 12, title.tokens.upperBound < verb, scene.isAside(title) else { return false }
    return (title.tokens.upperBound..<verb).contains {
      scene.tokens[$0].word == .it && scene.isComma(scene.back($0 - 1, over: false))
        || scene.tokens[$0].word == .it && scene.tokens[$0 - 1].kind == .quote
        || (scene.tokens[$0].classes.contains(.workCue) || scene.tokens[$0].hash == WorkWords.original) && scene.isLower($0)
          && scene.mention(at: $0) == nil
          && scene.isDefinite($0, since: title.tokens.upperBound, overNumerals: true)
    }
  }

  /// First token after a title and the bracket that follows it: "T (X, Y and Z), which".
  private func end(of title: NamedSpan, _ field: Int) -> Int {
    let view = context.views[field]
    var end = title.tokens.upperBound
    while view.token(end)?.kind == .quote { end += 1 }
    guard view.token(end)?.isMark("(") == true else { return end }
    return (end..<min(end + 30, view.tokens.count)).first { view.tokens[$0].isMark(")") } ?? end
  }

  /// The first of a list and its neighbours, as long as only commas, "and", marks and cue words stand between.
  private func coordinated(_ field: Int, _ spans: [NamedSpan], from first: NamedSpan? = nil) -> [NamedSpan] {
    guard let start = first ?? spans.first else { return [] }
    let view = context.views[field]
    var list = [start]
    for span in spans where span != start {
      guard let last = list.last else { break }
      let between =
        span.tokens.lowerBound < last.tokens.lowerBound
        ? span.tokens.upperBound..<last.tokens.lowerBound : last.tokens.upperBound..<span.tokens.lowerBound
      let isList =
        between.count <= 10
        && between.allSatisfy {
          view.tokens[$0].kind == .quote || view.tokens[$0].isMark(",") || view.tokens[$0].word == .and || view.tokens[$0].word == .the
            || isOwner($0, field) || isYearInBrackets($0, view) || opensExamples($0, view)
            || context.mention(field, at: $0) == nil && describesWork($0, view)
        }
        && between.contains { view.tokens[$0].isMark(",") || view.tokens[$0].word == .and }
      guard isList else { break }
      list.append(span)
    }
    return list
  }

  /// A token of "as well as shows like", "and films such as".
  private func opensExamples(_ at: Int, _ view: FieldView) -> Bool {
    let token = view.tokens[at]
    return [.as, .such, .like, .including].contains(token.word) || token.hash == PeopleListWords.well
  }

  /// A token of "(2022)".
  private func isYearInBrackets(_ at: Int, _ view: FieldView) -> Bool {
    guard let open = (at - 2...at).first(where: { view.token($0)?.isMark("(") == true }) else { return false }
    return view.token(open + 1)?.kind == .number && view.token(open + 2)?.isMark(")") == true
  }

  /// "K-pop reality show", "the thriller": a word of a phrase that ends in a noun for works.
  private func describesWork(_ at: Int, _ view: FieldView) -> Bool {
    guard [.word, .hyphen].contains(view.tokens[at].kind), view.tokens[at].classes.isDisjoint(with: [.stopword, .releaseVerb, .makeVerb])
    else { return false }
    return (at..<at + 5).prefix { [.word, .hyphen].contains(view.token($0)?.kind ?? .mark) }
      .contains { view.tokens[$0].classes.contains(.workCue) && !view.tokens[$0].isCapitalized }
  }

  /// A platform, or the clitic behind it: "“T” and MBC’s “T2”".
  private func isOwner(_ at: Int, _ field: Int) -> Bool {
    let view = context.views[field]
    let name = view.tokens[at].kind == .clitic ? at - 1 : at
    guard let home = context.mention(field, at: name), context.type(home) == .organization, context.isPlatform(home.entity) else {
      return false
    }
    return view.token(home.tokens.upperBound)?.kind == .clitic
  }

  /// The platform that a possessive gives a title to: "MBC’s “T”".
  func possessor(of title: NamedSpan, _ field: Int) -> Int? {
    let view = context.views[field]
    let clitic = view.indexBefore(title.tokens.lowerBound)
    guard clitic > 0, isOwner(clitic, field) else { return nil }
    return context.mention(field, at: clitic - 1)?.entity
  }

  /// "The 10-part series is expected to premiere", "It airs": what the text is about.
  func meant(_ field: Int, verb: Int, _ clauses: Clauses, isListed: Bool) -> Int? {
    let first = clauses.sentence.lowerBound
    let antecedent = clauses.antecedentOfClause[clauses.clause(of: verb)]
    if antecedent >= first, isWorkNoun(context.views[field].tokens[antecedent]),
      scenes[field].isDefinite(antecedent, since: first, overNumerals: true)
    {
      // "The film, which is slated for release in July".
      return scenes[field].topic(before: antecedent, confidencePercent: 70)?.entity
    }
    if isListed { return subjects.coreference.last(.title, field, before: first) }
    let start = clauses.bounds(of: verb).lowerBound
    for at in start..<verb where clauses.sameClause(at, verb) && isWorkNoun(context.views[field].tokens[at]) {
      // "its new series has … and is scheduled to air".
      let isOwn = (max(start, at - 2)..<at).contains { context.views[field].tokens[$0].word == .its }
      if isOwn || scenes[field].isDefinite(at, since: start, overNumerals: true), context.mention(field, at: at) == nil {
        return scenes[field].topic(before: start, confidencePercent: 70)?.entity ?? told(field, before: first)
      }
    }
    // "Part 1 will be released on the 22nd": of the work that the text is about.
    let opening = context.views[field].token(start)
    if let opening, [.part, .season, .volume].contains(opening.word), context.mention(field, at: start) == nil,
      let number = context.views[field].token(start + 1), number.kind == .number || number.classes.contains(.numeral)
    {
      return scenes[field].topic(before: start, confidencePercent: 70)?.entity
    }
    // "Slated for release on April 10, the 10-part series": the sentence opens with the participle.
    if verb - first <= 2,
      let noun = (verb + 1..<min(verb + 20, clauses.sentence.upperBound)).first(where: {
        isWorkNoun(context.views[field].tokens[$0]) && context.mention(field, at: $0) == nil
          && scenes[field].isDefinite($0, since: verb, overNumerals: true)
          // "Released in May, it"
          || verb == first && context.views[field].tokens[$0].word == .it && scenes[field].isComma($0 - 1)
      }), (verb..<noun).contains(where: { context.views[field].tokens[$0].isMark(",") })
    {
      return scenes[field].topic(before: first, confidencePercent: 70)?.entity
    }
    if isSince(field, verb), verb > first + 1 { return scenes[field].topic(before: first, confidencePercent: 70)?.entity }
    // "The broadcaster will air it in April".
    let next = context.views[field].token(verb + 1)
    let isObject = next?.word == .it || isReleasing(field, verb, clauses)
    guard isObject || refersToWork(field, verb: verb, clauses) else { return nil }
    return scenes[field].topic(before: start, confidencePercent: 70)?.entity ?? told(field, before: first)
  }

  /// "Gravelko Media is releasing November 14": a company, and the day right behind the verb.
  private func isReleasing(_ field: Int, _ verb: Int, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    guard let before = view.token(verb - 1), [.is, .will].contains(before.word), let day = view.token(verb + 1),
      day.classes.contains(.month) || day.word == .on && view.token(verb + 2)?.classes.contains(.month) == true
    else { return false }
    return subjects.organization(field, ofVerbAt: verb, clauses) != nil
  }

  /// "the series", "the second season".
  private func isWorkNoun(_ token: Token) -> Bool {
    token.kind == .word && (token.classes.contains(.workCue) || token.word == .season || token.hash == WorkWords.original)
  }

  /// "Filming starts in May, and it will be broadcast", "since it began": "it" right before a verb, where no company was named that it could be.
  private func joinsClause(_ field: Int, _ it: Int, _ verb: Int, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    guard verb - it < 5, let before = view.token(it - 1), [.and, .since, .after, .when, .before, .until].contains(before.word) else {
      return false
    }
    return context.mentions(field, in: clauses.sentence.lowerBound..<it, of: .organization).isEmpty
  }

  /// "The series will premiere …", "It airs …".
  func refersToWork(_ field: Int, verb: Int, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    for at in clauses.bounds(of: verb).lowerBound..<verb where clauses.sameClause(at, verb) {
      let token = view.tokens[at]
      if token.classes.contains(.workCue) || [.episode, .season, .part].contains(token.word), at > 0, let before = view.token(at - 1) {
        if [.the, .this].contains(before.word) || [.the, .its].contains(view.token(at - 2)?.word ?? .unlisted) { return true }
      }
      if token.word == .it, at == clauses.bounds(of: verb).lowerBound || joinsClause(field, at, verb, clauses) { return true }
    }
    return false
  }
}
