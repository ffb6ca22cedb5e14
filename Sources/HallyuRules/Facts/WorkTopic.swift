import HallyuAnnotations
import HallyuText

/// Which work a text is about at a place: what "the series", "it" and a line of a cast go back to.
extension FactScene {
  /// The work that the text is about just before a token. Near titles weigh more, and so do those that open their sentence, return often
  /// or stand in the headline; "this series" is the nearest. Titles in brackets and asides do not count.
  func topic(before token: Int, confidencePercent: Int, isNearest: Bool = false) -> FoundWork? {
    guard token < tokens.count else { return nil }
    if isOfUntitled { return nil }
    let own = unitIndex(of: token)
    if hasEntries, let heading = heading(above: own) {
      return FoundWork(meant: heading.entity, confidencePercent: confidencePercent)
    }
    // "Directing the project will be …" opens a paragraph: the headline's work.
    if !isNearest, let opening = openingOfParagraph(own),
      let heading = isLineup ? openingWork(before: own, atLeast: 3) : headlineWork() ?? openingWork(before: own, atLeast: 2),
      context.mentions(field, in: units[opening].lowerBound..<token, of: .title).allSatisfy({ isAside($0) }),
      titleCounts[heading.entity, default: 0] > 0
    {
      return toldBefore(opening, besides: heading.entity) ?? heading
    }
    var best: (entity: Int, score: Int, distance: Int)?
    var index = own
    while index >= 0, own - index <= 8 {
      let range = index == own ? units[index].lowerBound..<token : units[index]
      let closing = own - index == 1 || own - index == 2 ? lastOfList(range) : nil
      for title in context.mentions(field, in: range, of: .title) where enclosingBracket(title.tokens.lowerBound) == nil && !isAside(title)
      {
        let score = isNearest ? title.tokens.lowerBound : weight(title, range, closing) - 4 * (own - index)
        // Named once in passing, some sentences ago: no subject to come back to.
        guard isNearest || score > -11 else { continue }
        if score > best?.score ?? Int.min { best = (title.entity, score, own - index) }
      }
      // "X will direct an untitled film. Y has written the script": of that one.
      if best == nil, index < own, untitledUnits.contains(index) { return nil }
      if isNearest, best != nil { break }
      // The paragraph has its own subject.
      if let best, best.score > -11 || isLineup, tokens[units[index].lowerBound].gap >= .paragraph { break }
      index -= 1
    }
    // Only asides and works of long ago stand between: the headline's work.
    if !isNearest, best.map({ $0.score < -11 }) ?? false, let heading = headlineWork() { return heading }
    if let best {
      return FoundWork(meant: best.entity, confidencePercent: confidencePercent - 2 * best.distance)
    }
    if !isNearest, let only = onlyWork(before: token) {
      return FoundWork(meant: only, confidencePercent: confidencePercent - 8)
    }
    guard field > 0 else { return nil }
    return context.mentions[0].first { type($0) == .title }.map {
      FoundWork(meant: $0.entity, confidencePercent: confidencePercent - 14)
    }
  }

  /// Index of the unit that opens the paragraph of another, at most six units before it.
  private func openingOfParagraph(_ own: Int) -> Int? {
    var index = own
    while index >= 0, own - index <= 6 {
      if tokens[units[index].lowerBound].gap >= .paragraph { return index }
      index -= 1
    }
    return nil
  }

  /// "Channel A’s “T” set off slowly.", and a paragraph that begins with "The drama": the work with which the one before opened.
  private func toldBefore(_ own: Int, besides other: Int) -> FoundWork? {
    let first = units[own].lowerBound
    guard own > 0, tokens[first].word == .the, token(first + 1)?.classes.contains(.workCue) == true,
      tokens[units[own - 1].lowerBound].gap >= .paragraph,
      let title = context.mentions(field, in: units[own - 1], of: .title).first, title.entity != other,
      title.tokens.lowerBound - units[own - 1].lowerBound < 6, !isAside(title), enclosingBracket(title.tokens.lowerBound) == nil
    else { return nil }
    return FoundWork(meant: title.entity, confidencePercent: 72)
  }

  /// How much the place of a title in its unit, the headline and its number of mentions say that the text is about it.
  private func weight(_ title: NamedSpan, _ range: Range<Int>, _ closing: NamedSpan?) -> Int {
    var weight = min(4, titleCounts[title.entity, default: 0] - 1)
    if title.tokens.lowerBound - range.lowerBound <= 5 { weight += 10 }
    if isHeading(range, title) { weight += 14 }
    if isInHeadline(title.entity) { weight += 6 }
    if title.tokens == closing?.tokens { weight += 12 }
    if isSource(title, range) { weight -= 12 }
    return weight
  }

  /// The one work that the text has named so far outside brackets and asides, where one of its first sentences names it.
  private func onlyWork(before token: Int) -> Int? {
    let own = unitIndex(of: token)
    guard own <= FactScene.openingUnits + FactScene.soleWorkReach else { return nil }
    var only: Int?
    var first = 0
    for title in context.mentions(field, in: 0..<token, of: .title)
    where enclosingBracket(title.tokens.lowerBound) == nil && !isAside(title) {
      if let only {
        guard only == title.entity else { return nil }
      } else {
        only = title.entity
        first = unitIndex(of: title.tokens.lowerBound)
      }
    }
    guard let only, first <= FactScene.openingUnits else { return nil }
    // A text about one work alone comes back to it from afar.
    let count = titleCounts[only, default: 0]
    let isAlone = titleCounts.count == 1 && count > 1 || count > 2 && isInHeadline(only)
    return own - first <= (isAlone ? FactScene.soleWorkReach : 8) ? only : nil
  }

  /// Index of the last sentence that opens a text, and how many sentences on a text still is about its one work.
  private static let openingUnits = 3
  private static let soleWorkReach = 40

  /// "a remake of T", "based on T": another work is meant.
  func isSource(_ title: NamedSpan, _ unit: Range<Int>) -> Bool {
    isSourceOfNoun(title)
      || (max(unit.lowerBound, title.tokens.lowerBound - 8)..<title.tokens.lowerBound).contains { noun in
        WorkWords.derived.contains(tokens[noun].hash)
          && (noun + 1..<title.tokens.lowerBound).contains { [.of, .to, .on, .from, .by].contains(tokens[$0].word) }
          // "the second adaptation of a webtoon after T": T is no source of it.
          && !(noun + 1..<title.tokens.lowerBound).contains {
            [.after, .before, .since].contains(tokens[$0].word) || tokens[$0].classes.contains(.awardCue)
          }
      }
  }

  /// "a Tin Moon spin-off", "the Tin Moon sequel"
  func isSourceOfNoun(_ title: NamedSpan) -> Bool {
    guard let noun = token(after(title)), noun.kind == .word, noun.gap < .line, !endsWithInnerComma(title) else { return false }
    return WorkWords.successors.contains(noun.hash)
      || noun.hash == WorkWords.spin && token(after(title) + 1)?.kind == .hyphen && named(.title, at: after(title) + 3) == nil
  }

  /// The last of three titles or more that a sentence lists, or the last of two after `and`: the next sentence goes on about it.
  private func lastOfList(_ range: Range<Int>) -> NamedSpan? {
    let titles = context.mentions(field, in: range, of: .title).filter { enclosingBracket($0.tokens.lowerBound) == nil }
    guard titles.count > 1, let first = titles.first, let last = titles.last, last.entity != first.entity,
      titles.count > 2
        || (max(first.tokens.upperBound, last.tokens.lowerBound - 5)..<last.tokens.lowerBound).contains(where: {
          isAnd($0) && isComma($0 - 1)
        }),
      first.tokens.lowerBound - range.lowerBound > 5, !isAside(last)
    else { return nil }
    return last
  }

  /// The one title of the sentence right before, in the same paragraph: what "X and Y will appear." goes on about.
  func workBefore(_ token: Int) -> FoundWork? {
    let own = unitIndex(of: token)
    guard !hasEntries, own > 0, tokens[units[own].lowerBound].gap < .paragraph, units[own].lowerBound + 12 >= token else { return nil }
    let titles = context.mentions(field, in: units[own - 1], of: .title).filter {
      enclosingBracket($0.tokens.lowerBound) == nil && !isAside($0)
    }
    guard let title = titles.first, titles.allSatisfy({ $0.entity == title.entity }) else { return nil }
    return FoundWork(meant: title.entity, confidencePercent: 74)
  }

  /// "The Glory Part 2 (Netflix, March 10)": a line that is a title and a bracket, no sentence.
  func isHeading(_ unit: Range<Int>, _ title: NamedSpan) -> Bool {
    let start = back(title.tokens.lowerBound - 1, over: false)
    // "TNT’s ANIMAL KINGDOM".
    let isOfChannel =
      start > unit.lowerBound && tokens[start].kind == .clitic && after(title) >= unit.upperBound
      && (named(.organization, at: unit.lowerBound)?.tokens == unit.lowerBound..<start
        || start == unit.lowerBound + 1 && tokens[unit.lowerBound].shape.contains(.allUpper))
    // "2. Salt Road".
    let isNumbered = start == unit.lowerBound + 1 && tokens[unit.lowerBound].kind == .number && tokens[start].kind == .mark
    // "Nov. 4: Dr Salt", "Pick of the day: Salt".
    let isDated =
      start > unit.lowerBound && start - unit.lowerBound < 5 && tokens[start].isMark(":") && after(title) >= unit.upperBound
      && ((unit.lowerBound..<start).contains { !tokens[$0].classes.isDisjoint(with: [.month, .weekday]) }
        || HeadingTitle.afterPick(unit, view) == start + 1)
    // "<Salt Road>", "tvN ‘Salt Road’".
    let isMarked = start == unit.lowerBound && tokens[start].kind == .mark
    let isBehindChannel = start >= unit.lowerBound && named(.organization, at: unit.lowerBound)?.tokens == unit.lowerBound..<start + 1
    guard
      start < unit.lowerBound || title.tokens.lowerBound == unit.lowerBound || isOfChannel || isNumbered || isDated || isMarked
        || isBehindChannel
    else { return false }
    // "‘Misaeng (Incomplete Life)’": the bracket of the name.
    var at = token(after(title))?.isMark(")") == true ? skipQuotes(after(title) + 1) : after(title)
    // "Elite season 2".
    if let season = token(at), [.season, .part].contains(season.word), token(at + 1)?.kind == .number { at += 2 }
    if at >= unit.upperBound || isMarked && at + 1 >= unit.upperBound { return true }
    // "Salt Road - September 30, 2022".
    if tokens[at].kind == .dash || tokens[at].kind == .hyphen && tokens[at].gap == .space, unit.upperBound - at < 8,
      let day = token(at + 1), day.kind == .number || day.classes.contains(.month) || day.classes.contains(.weekday)
    {
      return true
    }
    // "A Confession, ITV, September 2".
    if isComma(at), unit.upperBound - at < 9, let home = named(.organization, at: at + 1), home.tokens.lowerBound == at + 1,
      home.tokens.upperBound >= unit.upperBound || isComma(home.tokens.upperBound)
    {
      return true
    }
    return tokens[at].isMark("(") && (closing(at).map { skipQuotes($0 + 1) >= unit.upperBound } ?? false)
  }

  /// The work whose entry in a list a line belongs to: the title alone in a line above, else what the text is about.
  func entryWork(before token: Int) -> (entity: Int, tokens: Range<Int>)? {
    let own = unitIndex(of: token)
    if let heading = heading(above: own) { return (heading.entity, heading.tokens) }
    guard let work = topic(before: token, confidencePercent: 70), own > 0 else { return nil }
    return (work.entity, units[own])
  }

  /// The title that heads the entry which a unit stands in: alone in a line at most sixteen units above.
  func heading(above own: Int) -> NamedSpan? {
    var index = own - 1
    while index >= 0, own - index <= 16 {
      if let title = context.mentions(field, in: units[index], of: .title).first, isHeading(units[index], title) { return title }
      if looksLikeHeading(index) { return nil }
      index -= 1
    }
    return nil
  }

  /// Some capitalised words alone between two paragraphs: an entry whose work nobody knew begins there.
  private func looksLikeHeading(_ index: Int) -> Bool {
    let unit = units[index]
    guard unit.count < 9, tokens[unit.lowerBound].gap >= .paragraph, view.isNameWord(unit.lowerBound),
      token(unit.upperBound).map({ $0.gap >= .paragraph }) ?? true
    else { return false }
    return unit.allSatisfy { at in
      let token = tokens[at]
      return token.kind == .word && (view.isNameWord(at) || token.classes.contains(.stopword)) || token.kind == .number
        || token.kind == .clitic
        || token.kind == .hyphen
    }
  }

  /// The one title that the headline names: what a list of its cast is about.
  func headlineWork() -> FoundWork? {
    guard field > 0 else { return nil }
    // "‘T’ star X to lead ‘T2’": T only says who X is.
    let titles = context.mentions[0].filter { type($0) == .title && !saysWhoInHeadline($0) }
    guard let title = titles.first, titles.allSatisfy({ $0.entity == title.entity }) else { return nil }
    return FoundWork(meant: title.entity, confidencePercent: 78)
  }

  /// The one work that the first sentence with a work names, where no other returns as often: what a text whose headline names none is about.
  private func openingWork(before own: Int, atLeast least: Int) -> FoundWork? {
    guard field > 0, !context.mentions[0].contains(where: { type($0) == .title }) else { return nil }
    var found: NamedSpan?
    for index in 0..<min(FactScene.openingUnits * 2, own) where found == nil {
      for title in context.mentions(field, in: units[index], of: .title)
      where !isAside(title) && enclosingBracket(title.tokens.lowerBound) == nil {
        guard found.map({ $0.entity == title.entity }) ?? true else { return nil }
        found = title
      }
    }
    guard let found, case let count = titleCounts[found.entity, default: 0], count >= least,
      titleCounts.allSatisfy({ $0.key == found.entity || $0.value < count })
    else { return nil }
    return FoundWork(meant: found.entity, confidencePercent: 72)
  }

  /// "T leads the box office": a verb.
  private static let leads = Fold.hash("leads")

  /// A title of the headline right before "star", "actor", "alum", "director", or the possessor of a person: "T’s X".
  private func saysWhoInHeadline(_ title: NamedSpan) -> Bool {
    let headline = context.views[0]
    var at = title.tokens.upperBound
    while headline.token(at)?.kind == .quote { at += 1 }
    guard let next = headline.token(at) else { return false }
    if next.kind == .clitic { return context.mention(0, at: at + 1).map { type($0) == .person } ?? false }
    return WorkWords.fame.contains(next.hash)
      || CreditWords.professionRole(next.hash) != nil && next.word != .stars && next.hash != FactScene.leads
  }

  func isInHeadline(_ entity: Int) -> Bool { field > 0 && context.mentions[0].contains { $0.entity == entity && !saysWhoInHeadline($0) } }
}
