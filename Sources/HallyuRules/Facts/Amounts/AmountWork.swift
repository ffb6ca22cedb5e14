import HallyuAnnotations
import HallyuText

/// The work that a sum is about.
extension AmountParties {
  /// The title that the sum is about: the one whose bracket holds it, the subject of its clause, the one after "in", "for" or "on", the nearest.
  func title() -> Int? {
    let all = context.mentions(field, in: clauses.sentence, of: .title)
    guard !all.isEmpty else { return nil }
    if let charted = chartedTitle() { return charted.entity }
    if let earner = earner() { return earner }
    if let priced = pricedWork() { return priced.entity }
    if let named = titleBehindNoun() { return named.entity }
    // "20 billion won for ‘X’ and 50 billion won for the comedy ‘Y’"
    // "spent $12m on ‘X’, $8m on the drama ‘Y’"
    if [.for, .on].contains(view.token(amount.upperBound)?.word),
      let own = all.first(where: { $0.tokens.lowerBound > amount.upperBound }), isObjectOfFor(own)
    {
      return own.entity
    }
    if let bracketed = bracketedTitle() { return bracketed.entity }
    // "hits such as ‘X’ and ‘Y,’ which made $3m": the relative pronoun points to the last.
    if let last = all.last(where: { $0.tokens.upperBound <= amount.lowerBound }),
      case let behind = behindBracket(last.tokens.upperBound),
      (behind..<min(behind + 4, amount.lowerBound)).contains(where: { view.tokens[$0].word == .which })
    {
      return last.entity
    }
    // "‘X’ went for $40,000, and ‘Y’ for $300,000": behind another sum a work of its own.
    if let sumBefore,
      let own = all.first(where: {
        $0.tokens.lowerBound >= sumBefore && $0.tokens.upperBound <= amount.lowerBound && !isDerived($0)
      })
    {
      return own.entity
    }
    let own = all.filter { clauses.sameClause($0.tokens.lowerBound, amount.lowerBound) }
    if let subject = own.first(where: { $0.tokens.upperBound <= amount.lowerBound && !isDerived($0) }) { return subject.entity }
    // "T was released in Tamil, but could only bring in $5m, while T2 made": the work before, of a clause without a subject.
    let start = clauses.bounds(of: amount.lowerBound).lowerBound
    if own.isEmpty, [.but, .and].contains(view.tokens[start].word),
      let earlier = all.first(where: { $0.tokens.upperBound <= start && !isDerived($0) })
    {
      return earlier.entity
    }
    return (own.isEmpty ? all : own).min { distance($0) < distance($1) }?.entity
  }

  /// True where nothing but words that say what a title is stand between "for" or "on" and it.
  private func isObjectOfFor(_ title: NamedSpan) -> Bool {
    let between = amount.upperBound + 1..<title.tokens.lowerBound
    return between.count < 12
      && between.allSatisfy {
        let token = view.tokens[$0]
        return token.kind == .word && ![.and, .that, .which].contains(token.word) || [.quote, .hyphen, .clitic].contains(token.kind)
      }
  }

  /// "‘T’ (Orwick), which": the token behind what a bracket right behind a title says of it.
  private func behindBracket(_ end: Int) -> Int {
    var open = end
    while view.token(open)?.kind == .quote { open += 1 }
    guard view.token(open)?.isMark("(") == true,
      let close = (open + 1..<min(open + 6, amount.lowerBound)).first(where: { view.tokens[$0].isMark(")") })
    else { return end }
    return close + 1
  }

  /// "‘T,’ $17 million", "‘T,’ $17 million ($8 million abroad)": the work of a line of a chart, where only marks stand between.
  func chartedTitle() -> NamedSpan? {
    var at = amount.lowerBound - 1
    if view.token(at)?.isMark("(") == true {
      at -= 1
      let last = at
      while last - at < AmountParties.sumTokens, let token = view.token(at),
        token.kind == .number || token.kind == .currency || token.kind == .word
      {
        if context.mention(field, at: at) != nil { return nil }
        at -= 1
      }
    }
    guard let mark = view.token(at), mark.isMark(",") || mark.kind == .quote || mark.kind == .dash else { return nil }
    while let token = view.token(at), token.isMark(",") || token.kind == .quote || token.kind == .dash { at -= 1 }
    return context.mention(field, at: at).flatMap { context.type($0) == .title ? $0 : nil }
  }

  private static let sumTokens = 4

  /// "‘T’ ($9m", "‘T,’ with Kim Min-jun and Han Seo-jin ($26m over the weekend, $38m since Tuesday": the work whose bracket holds the sum.
  func bracketedTitle() -> NamedSpan? {
    let first = max(clauses.sentence.lowerBound, amount.lowerBound - AmountParties.bracketTokens)
    guard let open = (first..<amount.lowerBound).last(where: { view.tokens[$0].isMark("(") || view.tokens[$0].isMark(")") }),
      view.tokens[open].isMark("("),
      let owner = context.mentions(field, in: clauses.sentence.lowerBound..<amount.lowerBound, of: .title).last,
      owner.tokens.upperBound <= open
    else { return nil }
    let between = owner.tokens.upperBound..<open
    return between.count < 3 || isCast(between) ? owner : nil
  }

  /// ", starring Kim Min-jun and Han Seo-jin": names with nothing else between a title and its bracket.
  private func isCast(_ tokens: Range<Int>) -> Bool {
    tokens.contains { [.starring, .with, .by].contains(view.tokens[$0].word) }
      && tokens.allSatisfy {
        view.tokens[$0].kind != .word || [.starring, .with, .and, .by].contains(view.tokens[$0].word)
          || context.mention(field, at: $0).map { context.type($0) == .person } ?? false
      }
  }

  private static let bracketTokens = 20

  /// "sold ‘T’ to Norvel and licensed ‘T2’ to Orwick for $3m": the work right behind the verb.
  func soldTitle(since cue: Int) -> Int? {
    guard cue < amount.lowerBound, !isPassive(cue) else { return nil }
    return context.mentions(field, in: cue..<amount.lowerBound, of: .title).first?.entity
  }

  /// "Orwick, which spent $8m on content last year, licensed ‘T’": a relative clause has a title of its own or none.
  func ownTitle() -> Int? {
    let isRelative = clauses.antecedentOfClause[clauses.clause(of: amount.lowerBound)] >= 0
    let named = context.mentions(field, in: clauses.sentence, of: .title)
    if isRelative && !named.contains(where: { clauses.sameClause($0.tokens.lowerBound, amount.lowerBound) }) { return nil }
    // "spent £500m on programmes, and commissioned ‘T’"
    if let first = named.first, first.tokens.lowerBound >= amount.upperBound,
      (amount.upperBound..<first.tokens.lowerBound).contains(where: { view.tokens[$0].isMark(",") && view.token($0 + 1)?.word == .and })
    {
      return nil
    }
    return title()
  }

  /// "the $25 million “T”", "its $11 million monster movie “T”": the work whose price stands before it as an adjective.
  private func pricedWork() -> NamedSpan? {
    guard isAdjective else { return nil }
    var at = amount.upperBound
    while at < min(clauses.sentence.upperBound, amount.upperBound + 7) {
      if let mention = context.mention(field, at: at) {
        // "the $170 million Orwick movie “T”"
        guard context.type(mention) == .organization, view.token(mention.tokens.upperBound)?.kind == .word else {
          return context.type(mention) == .title ? mention : nil
        }
        at = mention.tokens.upperBound
        continue
      }
      let token = view.tokens[at]
      // "The latest $40 million series starring X is “T”": what the noun is said to be.
      if token.word == .starring, view.tokens[at - 1].classes.contains(.workCue) {
        let named = context.mentions(field, in: at..<clauses.sentence.upperBound, of: .title)
        return named.first { [.is, .was].contains(view.token(view.indexBefore($0.tokens.lowerBound))?.word ?? .unlisted) }
      }
      guard
        token.kind == .quote || token.kind == .hyphen || token.kind == .word && token.classes.isDisjoint(with: [.stopword, .reportingVerb])
      else { return nil }
      at += 1
    }
    return nil
  }

  /// True where an article or possessive stands before the sum, or before one adjective there.
  private var isAdjective: Bool {
    func isDeterminer(_ at: Int) -> Bool {
      guard let token = view.token(at) else { return false }
      return token.kind == .clitic || [.the, .a, .an, .its, .his, .their, .her].contains(token.word) || token.classes.contains(.demonym)
    }
    guard let before = view.token(amount.lowerBound - 1) else { return false }
    return isDeterminer(amount.lowerBound - 1)
      || [.new, .last, .first].contains(before.word) && isDeterminer(amount.lowerBound - 2)
      || before.hash == AmountParties.latest && isDeterminer(amount.lowerBound - 2)
  }

  private static let latest = Fold.hash("latest")

  /// True for a sum that a work costs: before its title, "to make" behind it, or a large price whose subject is a title.
  func isPriceOfWork() -> Bool {
    if pricedWork() != nil || isToMake { return true }
    let first = context.mentions(field, in: clauses.sentence.lowerBound..<amount.lowerBound).last {
      [.title, .organization].contains(context.type($0)) && view.token($0.tokens.upperBound)?.kind != .clitic
        && clauses.sameClause($0.tokens.lowerBound, amount.lowerBound)
    }
    // "carries a price tag of $150 million"
    let isTag = view.token(amount.lowerBound - 1)?.word == .of && view.token(amount.lowerBound - 2)?.hash == AmountParties.tag
    return first.map { context.type($0) == .title } ?? false
      && (isTag || AmountParties.costing.contains(view.token(amount.lowerBound - 1)?.hash ?? 0))
  }

  /// "costs $19 million to make"
  var isToMake: Bool {
    view.token(amount.upperBound)?.word == .to && AmountParties.making.contains(view.token(amount.upperBound + 1)?.hash ?? 0)
  }

  /// "spent $200 million making ‘T’"
  var isSpentOnMaking: Bool {
    // "spent 20 billion won to produce ‘T’"
    let isSpent = (max(0, amount.lowerBound - 3)..<amount.lowerBound).contains { AmountParties.spent.contains(view.tokens[$0].hash) }
    guard isToMake && isSpent || AmountParties.makings.contains(view.token(amount.upperBound)?.hash ?? 0) else { return false }
    return context.mentions(field, in: amount.upperBound..<clauses.sentence.upperBound, of: .title).contains {
      $0.tokens.lowerBound - amount.upperBound < 6
    } || [.the, .it].contains(view.token(amount.upperBound + 1)?.word ?? .unlisted)
  }

  private static let tag = Fold.hash("tag")
  private static let spent = WordSet("spent spending spend spends")
  private static let makings = WordSet("making producing shooting filming")
  private static let making = WordSet("make produce film shoot")
  private static let costing = WordSet("cost costs costing")

  /// True for "adapted from X", "remake of X", "ahead of X".
  func isDerived(_ mention: NamedSpan) -> Bool {
    var at = view.indexBefore(mention.tokens.lowerBound)
    var steps = 0
    while let token = view.token(at), steps < 6, token.kind == .word || token.kind == .number || token.kind == .quote {
      if [.from, .of, .than, .with].contains(token.word) { return true }
      at -= 1
      steps += 1
    }
    return false
  }

  func distance(_ mention: NamedSpan) -> Int {
    mention.tokens.lowerBound >= amount.upperBound
      ? mention.tokens.lowerBound - amount.upperBound : amount.lowerBound - mention.tokens.upperBound + 1
  }

  /// "The first film, distributed by Orwick, cost", "The series will cost": the work that a sentence begins with, as a noun.
  func subjectWork() -> Int? {
    let first = clauses.sentence.lowerBound
    guard first < amount.lowerBound, view.tokens[first].word == .the,
      case let start = behindOwner(first + 1),
      let noun = (start..<max(start, min(start + 4, amount.lowerBound))).first(where: {
        view.tokens[$0].classes.contains(.workCue) || StudioFilm.films.contains(view.tokens[$0].hash)
          || view.tokens[$0].hash == AmountParties.release || context.mention(field, at: $0) != nil
      }), context.mention(field, at: noun) == nil, view.tokens[noun].classes.isDisjoint(with: .organizationCue),
      view.token(noun + 1).map({ $0.classes.isDisjoint(with: [.organizationCue, .businessNoun]) && $0.kind != .clitic }) ?? false
    else { return nil }
    return subjects.coreference.last(.title, field, before: first)
  }

  /// "Internationally, the film collected": the work that the text is about, whatever was named last.
  func abroadWork() -> Int? {
    let first = clauses.sentence.lowerBound
    guard AmountParties.wheres.contains(view.tokens[first].hash), view.token(first + 1)?.isMark(",") == true,
      context.mentions(field, in: clauses.sentence, of: .title).isEmpty,
      let noun = [first + 2, first + 3].first(where: { view.token($0).map { $0.word == .it || $0.classes.contains(.workCue) } ?? false }),
      view.tokens[noun].word == .it || view.tokens[noun - 1].word == .the
    else { return nil }
    return context.leading(.title, field, at: first) ?? context.mentions[0].first { context.type($0) == .title }?.entity
  }

  /// "With £55.4 million, it is level with ‘T’": the work that the pronoun behind the comma stands for.
  func openedWork() -> Int? {
    let first = clauses.sentence.lowerBound
    guard [.with, .at].contains(view.tokens[first].word), amount.lowerBound - first < 6, view.token(amount.upperBound)?.isMark(",") == true,
      let next = view.token(amount.upperBound + 1)
    else { return nil }
    let isNoun =
      next.word == .the
      && view.token(amount.upperBound + 2).map {
        $0.classes.contains(.workCue) && $0.classes.isDisjoint(with: .organizationCue) && !$0.isCapitalized
      } ?? false
    return next.word == .it || isNoun ? subjects.coreference.last(.title, field, before: first) : nil
  }

  /// "the $5.1 million earned by ‘T’": whose the verb behind the sum says it is.
  func earner() -> Int? {
    guard let verb = view.token(amount.upperBound), AmountParties.earning.contains(verb.hash),
      view.token(amount.upperBound + 1)?.word == .by
    else { return nil }
    return context.mentions(field, in: amount.upperBound..<clauses.sentence.upperBound, of: .title).first {
      $0.tokens.lowerBound - amount.upperBound < 8
    }?.entity
  }

  private static let earning = WordSet("earned made grossed taken set collected scored notched posted")
  private static let wheres = WordSet("internationally overseas globally worldwide domestically abroad elsewhere")

  /// "the Ada Dell biopic", "the Orwick release": where the words behind a name begin that says whom or whose a work is of.
  private func behindOwner(_ at: Int) -> Int {
    guard let name = context.mention(field, at: at), [.person, .organization].contains(context.type(name)), name.tokens.lowerBound == at
    else { return at }
    return name.tokens.upperBound
  }

  private static let release = Fold.hash("release")

  /// True where a title of the sum's own clause stands before it.
  private var namesWork: Bool {
    context.mentions(field, in: clauses.sentence.lowerBound..<amount.lowerBound, of: .title).contains {
      clauses.sameClause($0.tokens.lowerBound, amount.lowerBound)
    }
  }

  /// "The biopic took $3m, while ‘T’ made": the noun that begins the sentence, where no title of its clause is named.
  func ownSubjectWork() -> Int? {
    clauses.sameClause(clauses.sentence.lowerBound, amount.lowerBound) && !namesWork ? subjectWork() : nil
  }

  /// "has backed the film with a grant of $3m": the work that the noun before the sum stands for.
  func fundedWork() -> Int? {
    guard
      let cue = (clauses.sentence.lowerBound..<amount.lowerBound).last(where: {
        view.tokens[$0].classes.contains(.workCue) && !view.tokens[$0].isCapitalized
          && view.tokens[$0].classes.isDisjoint(with: .organizationCue)
          && view.token($0 - 1)?.word == .the && view.token($0 + 1).map { $0.kind != .word || $0.classes.contains(.stopword) } ?? true
      })
    else { return nil }
    return subjects.coreference.last(.title, field, before: cue)
  }

  /// "spent $7m on the show", "paid $400,000 an episode for it": the work that a noun or pronoun behind the sum stands for.
  func workBehind() -> Int? {
    let end = amount.upperBound
    guard
      let link = (end..<min(end + 6, clauses.sentence.upperBound - 1)).first(where: {
        [.on, .for, .in, .into].contains(view.tokens[$0].word)
      })
    else { return nil }
    let next = view.tokens[link + 1]
    let isIt = next.word == .it && view.token(link + 2).map { $0.kind == .mark } ?? true
    let isNoun =
      [.the, .this].contains(next.word)
      && (link + 2..<min(link + 4, clauses.sentence.upperBound)).contains {
        view.tokens[$0].classes.contains(.workCue) && view.tokens[$0].classes.isDisjoint(with: .organizationCue)
          && !view.tokens[$0].isCapitalized && view.token($0 + 1).map { $0.kind != .word || $0.classes.contains(.stopword) } ?? true
      }
    return isIt || isNoun ? subjects.coreference.last(.title, field, before: clauses.sentence.lowerBound) : nil
  }

  /// "It cost", "The film cost": the work stands as a pronoun or noun right before the verb.
  func isOfIt(_ role: ToldRole) -> Bool {
    guard let cue = role.cue else { return false }
    // "It could cost", "The film reportedly cost"
    var at = cue - 1
    while cue - at < 4, view.token(at).map({ AmountParties.modals.contains($0.hash) }) ?? false { at -= 1 }
    guard let before = view.token(at), before.kind == .word else { return false }
    return before.word == .it || before.classes.contains(.workCue) && !before.isCapitalized
  }

  private static let modals = WordSet("could would will may might has have had reportedly also")
}
