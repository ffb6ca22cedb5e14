import HallyuAnnotations
import HallyuText

/// A work that a rule found, and how it was found.
struct FoundWork {
  let entity: Int
  /// Where it is named; nil where a noun or the heading stands for it.
  let mention: NamedSpan?
  let confidencePercent: Int

  init(named title: NamedSpan, confidencePercent: Int) {
    entity = title.entity
    mention = title
    self.confidencePercent = confidencePercent
  }

  init(meant entity: Int, confidencePercent: Int) {
    self.entity = entity
    mention = nil
    self.confidencePercent = confidencePercent
  }
}

/// Finds the work that a verb or a noun phrase is about: named right there, or meant by "the series", "it", the heading.
extension FactScene {
  /// The titles of the phrase that begins at a token: "the Netflix original series ‘A’", "A, B and C"; or what "this drama" stands for.
  func works(from start: Int) -> (works: [FoundWork], end: Int) {
    let limit = unit(of: start).upperBound
    guard start < limit, let first = nextWork(start, limit) ?? nextExample(start, limit) else { return ([], start) }
    var found = [first.work]
    var at = first.end
    while found.count < FactScene.listLimit, let mention = found.last?.mention {
      at = after(mention)
      var next = at
      if token(next)?.isMark("(") == true, let close = closing(next) { next = close + 1 }
      next = afterDay(next)
      var isListed = endsWithInnerComma(mention)
      if isComma(next) || token(next)?.isMark(";") == true {
        next += 1
        isListed = true
      }
      if isAnd(next) {
        next += 1
        isListed = true
      } else if let joined = afterFurtherJoint(next) {
        next = joined
        isListed = true
      }
      guard isListed, next < limit else { break }
      // "and most recently T"
      if let adverb = token(next + 1), [.most, .more].contains(tokens[next].word), WorkWords.lately.contains(adverb.hash) { next += 2 }
      next = skipQuotes(afterExamples(next, limit))
      if let token = token(next), [.the, .a, .an].contains(token.word), named(.title, at: next) == nil { next += 1 }
      next = afterEntry(afterOwners(afterModifiers(next, limit), limit), limit)
      guard let title = named(.title, at: skipQuotes(next)) else { break }
      found.append(FoundWork(named: title, confidencePercent: 85))
      at = after(title)
    }
    return (found, at)
  }

  /// First token after "on June 10", "in May 2022", where a list may go on; else the token itself.
  private func afterDay(_ start: Int) -> Int {
    guard let link = token(start), link.word == .on || link.word == .in else { return start }
    var at = start + 1
    while at < start + 6, let token = token(at),
      token.classes.contains(.month) || token.kind == .number || token.isMark(",") && self.token(at + 1)?.kind == .number
    { at += 1 }
    return at > start + 1 ? at : start
  }

  /// First token after "Martin Scorsese’s", "the BBC’s", "the Salt Road movie", where a title follows; else the token itself.
  private func afterOwners(_ start: Int, _ limit: Int) -> Int {
    let first = named(.title, at: skipQuotes(start))
    let maker = first.flatMap { makerBehind($0) }
    if let first, maker == nil, token(after(first))?.classes.contains(.workCue) != true { return start }
    var at = maker ?? start
    let last = at + 10
    while at < limit, at < last {
      if let mention = mention(at: at) {
        if type(mention) == .title, at > start || token(after(mention))?.classes.contains(.workCue) != true { return at }
        at = after(mention)
        if token(at)?.kind == .clitic { at += 1 }
      } else if isLower(at),
        tokens[at].classes.contains(.workCue)
          || tokens[at].classes.isDisjoint(with: [.stopword, .makeVerb, .performVerb, .releaseVerb, .reportingVerb])
      {
        at += 1
      } else if tokens[at].kind == .number || tokens[at].kind == .hyphen || tokens[at].kind == .quote
        || tokens[at].kind == .clitic && at > start && tokens[at - 1].kind == .number
      {
        at += 1
      } else {
        return start
      }
    }
    return start
  }

  /// First token after "along with", "as well as", "followed by", or nil.
  private func afterFurtherJoint(_ at: Int) -> Int? {
    guard let first = token(at), let second = token(at + 1) else { return nil }
    if first.hash == PeopleListWords.along, second.word == .with { return at + 2 }
    if first.hash == WorkWords.followed, second.word == .by { return at + 2 }
    return first.word == .as && second.hash == PeopleListWords.well && token(at + 2)?.word == .as ? at + 3 : nil
  }

  /// First token after "films such as", "a slew of dramas including", where a title follows; else the token itself.
  private func afterExamples(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, at < start + 8, isLower(at), mention(at: at) == nil, tokens[at].classes.isDisjoint(with: [.makeVerb, .reportingVerb])
    {
      let isNoun = tokens[at].classes.contains(.workCue) || tokens[at].hash == WorkWords.hits
      let end = isNoun ? afterExampleLink(at + 1) : nil
      if let end { return named(.title, at: skipQuotes(end)) != nil ? end : start }
      at += 1
    }
    return start
  }

  private static let among = Fold.hash("among")

  /// First token after "such as", "including", "like", "among them", or nil.
  private func afterExampleLink(_ at: Int) -> Int? {
    guard let link = token(at) else { return nil }
    if link.word == .such, token(at + 1)?.word == .as { return at + 2 }
    if link.hash == FactScene.among, token(at + 1)?.word == .them { return at + 2 }
    return link.word == .including || link.word == .like ? at + 1 : nil
  }

  /// The person of "‘T’ (2022) director X’s film ‘T2’": the title only says whose the next one is.
  private func makerBehind(_ title: NamedSpan) -> Int? {
    var at = after(title)
    if token(at)?.isMark("(") == true, let close = closing(at) { at = close + 1 }
    guard let noun = token(at), noun.classes.contains(.personCue), isLower(at), let person = named(.person, at: at + 1),
      token(person.tokens.upperBound)?.kind == .clitic
    else { return nil }
    return person.tokens.lowerBound
  }

  /// First token after "2017 Cannes Directors’ Fortnight entry", where a title follows; else the token itself.
  private func afterEntry(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, at < start + 9, mention(at: at).map({ type($0) != .title && type($0) != .person }) ?? true,
      [.number, .hyphen, .clitic, .word].contains(tokens[at].kind), isLower(at) || view.isNameWord(at) || tokens[at].kind != .word
    {
      if WorkWords.entries.contains(tokens[at].hash), named(.title, at: skipQuotes(at + 1)) != nil { return at + 1 }
      guard !tokens[at].classes.contains(.stopword) else { return start }
      at += 1
    }
    return start
  }

  /// First token after "comedy-drama", "acclaimed drama", where a title follows; else the token itself.
  private func afterModifiers(_ start: Int, _ limit: Int) -> Int {
    var at = start
    var sawWork = false
    while at < limit, at < start + 7, mention(at: at) == nil,
      tokens[at].kind == .hyphen || isLower(at) && !tokens[at].classes.contains(.stopword)
    {
      if tokens[at].classes.contains(.workCue) { sawWork = true }
      at += 1
    }
    return sawWork && named(.title, at: skipQuotes(at)) != nil ? at : start
  }

  /// One title after its modifiers, or a noun that stands for one.
  private func nextWork(_ start: Int, _ limit: Int) -> (work: FoundWork, end: Int)? {
    var at = start
    var steps = 0
    while at < limit, steps < 16 {
      if let mention = mention(at: at) {
        if type(mention) == .title {
          if at > start || tokens[start].word == .the, let own = workOfFranchise(mention, limit) {
            return (FoundWork(named: own, confidencePercent: 86), after(own))
          }
          return (FoundWork(named: mention, confidencePercent: 88), after(mention))
        }
        guard let next = behindName(mention, since: start) else { return nil }
        at = next
        steps += 1
        continue
      }
      let token = tokens[at]
      switch token.kind {
      case .word:
        if standsForWork(at, since: start) {
          let isIt = token.word == .it
          let isNearest = !isIt && tokens[start].word == .this
          return topic(before: start, confidencePercent: isIt ? 60 : 72, isNearest: isNearest).map { ($0, at + 1) }
        }
        guard mayModifyWork(at, since: start) else { return nil }
      case .number, .hyphen, .clitic, .quote: break
      case .mark where token.isMark("/") || token.isMark("&") || token.isMark(":") && (at == start || opensList(at)): break
      case .mark where token.isMark("("):
        guard let close = closing(at) else { return nil }
        at = close
      case .mark where token.isMark(",") && steps > 0 && steps < 12 && tokens[at - 1].classes.contains(.workCue):
        // "her own 2013 hit, ‘The Phone Booth’", "notable dramas, such as ‘T’".
        // "the series, titled ‘T’, and".
        let naming = self.token(at + 1).map { WorkWords.naming.contains($0.hash) } ?? false ? at + 2 : nil
        return named(.title, at: skipQuotes(naming ?? afterExampleLink(at + 1) ?? at + 1)).map {
          (FoundWork(named: $0, confidencePercent: 82), after($0))
        }
      default: return nil
      }
      at += 1
      steps += 1
    }
    return nil
  }

  /// "her roles in the series: T (2006); T2 (2009)": the colon behind the word for works.
  private func opensList(_ colon: Int) -> Bool {
    tokens[colon - 1].classes.contains(.workCue) && isLower(colon - 1) && named(.title, at: skipQuotes(colon + 1)) != nil
  }

  /// "the Star Wars series ‘T’": the title behind the one that says to what it belongs.
  private func workOfFranchise(_ title: NamedSpan, _ limit: Int) -> NamedSpan? {
    var at = after(title)
    let first = at
    while at < limit, at < first + 3, isLower(at), tokens[at].classes.contains(.workCue), tokens[at].gap == .space { at += 1 }
    guard at > first, tokens[at - 1].classes.isDisjoint(with: .releaseVerb), let own = named(.title, at: skipQuotes(at)),
      own.tokens.lowerBound == skipQuotes(at), own.entity != title.entity
    else { return nil }
    return own
  }

  /// First token after a name that goes with a work: "director Bong Joon-ho’s ‘Okja’", "the Bae Doona drama ‘Kingdom’", "Netflix’s drama";
  /// nil where the phrase ends with the name.
  private func behindName(_ mention: NamedSpan, since start: Int) -> Int? {
    let next = mention.tokens.upperBound
    guard type(mention) == .person else {
      return token(next).map { $0.isMark(",") || $0.isMark(".") } ?? false ? nil : next
    }
    if token(next)?.kind == .clitic { return next + 1 }
    let goesOn =
      mention.tokens.lowerBound > start && isLower(next) && tokens[next].classes.contains(.workCue)
      && tokens[next].classes.isDisjoint(with: .releaseVerb)
    return goesOn ? next : nil
  }

  /// "it", "the series", "this drama" with no title behind.
  private func standsForWork(_ at: Int, since start: Int) -> Bool {
    if tokens[at].word == .it { return isBare(at + 1) }
    return tokens[at].classes.contains(.workCue) && isDefinite(at, since: start) && isBare(at + 1)
  }

  /// True for a word that may stand before a title in its phrase: "the", "upcoming", "hit", "including".
  private func mayModifyWork(_ at: Int, since start: Int) -> Bool {
    let token = tokens[at]
    if token.word == .it { return false }
    guard at > start else { return mayModifyWork(token) }
    let before = tokens[at - 1]
    // "webtoon-based", "much-anticipated".
    let opensCompound = isLower(at) && self.token(at + 1).map { $0.kind == .hyphen && $0.gap == .none } ?? false
    if opensCompound || before.kind == .hyphen && before.gap == .none { return true }
    // "popular dramas including A and B", "hits such as A".
    if before.kind == .word, before.word == .such || before.classes.contains(.workCue) || before.hash == WorkWords.hits,
      token.word == .including || token.word == .like
        || token.word == .as && (before.word == .such || tokens[max(start, at - 2)].word == .such)
    {
      return true
    }
    return mayModifyWork(token)
  }

  private func mayModifyWork(_ token: Token) -> Bool {
    switch token.word {
    case .the, .a, .an, .this, .that, .its, .his, .her, .their, .of, .another, .own, .new, .first, .next, .upcoming, .following, .such,
      .other,
      .last, .both, .only, .second, .third, .fourth, .fifth, .final:
      return true
    default: break
    }
    if token.classes.contains(.numeral) || WorkWords.naming.contains(token.hash) || WorkWords.many.contains(token.hash) { return true }
    if token.classes.contains(.stopword) || token.classes.contains(.negation) { return false }
    return token.classes.isDisjoint(with: [.reportingVerb, .makeVerb]) || token.classes.contains(.workCue)
  }

  /// The noun ends its phrase: no title follows it.
  private func isBare(_ at: Int) -> Bool {
    guard let next = token(at), next.gap < .line else { return true }
    // "the webtoon-based drama".
    if next.kind == .hyphen, next.gap == .none { return false }
    // "the series, titled ‘T’".
    if next.isMark(","), let naming = token(at + 1), WorkWords.naming.contains(naming.hash) { return false }
    if next.kind == .quote, let mention = mention(at: skipQuotes(at)), type(mention) == .title { return false }
    if named(.title, at: at) != nil { return false }
    if next.isMark(":"), named(.title, at: skipQuotes(at + 1)) != nil { return false }
    // "write the script for T".
    if next.word == .for, WorkWords.scripts.contains(tokens[at - 1].hash) { return false }
    // "the remake of the Korean film ‘T’".
    if next.word == .of, WorkWords.derived.contains(tokens[at - 1].hash) || named(.title, at: skipQuotes(at + 1)) != nil { return false }
    return !next.classes.contains(.workCue) && !WorkWords.naming.contains(next.hash)
  }

  /// "the", "this", "that" opens the phrase whose noun stands at a token; `overNumerals` also in "the six-part series".
  func isDefinite(_ noun: Int, since first: Int, overNumerals: Bool = false) -> Bool {
    var at = noun - 1
    var steps = 0
    while at >= first, steps < 7 {
      if [.the, .this, .that].contains(tokens[at].word) { return true }
      if tokens[at].kind == .mark || tokens[at].kind == .quote
        || tokens[at].classes.contains(.stopword)
          && !(overNumerals && (tokens[at].classes.contains(.numeral) || FactScene.ordinals.contains(tokens[at].word)))
      {
        return false
      }
      at -= 1
      steps += 1
    }
    return false
  }

  private static let ordinals: Set<Word> = [.first, .second, .third, .new, .next, .last]
}
