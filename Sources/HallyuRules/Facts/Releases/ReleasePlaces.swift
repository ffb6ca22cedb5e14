import HallyuAnnotations
import HallyuReference
import HallyuText

/// Where and when a verb of release says that a work comes out.
extension ReleaseFinder {
  /// "Japan and Europe were released": machine translation makes the market the subject.
  func placesBefore(_ field: Int, verb: Int, _ clauses: Clauses) -> [Int] {
    let view = context.views[field]
    guard view.token(verb - 1)?.word == .were || view.token(verb - 1)?.word == .was else { return [] }
    let start = clauses.bounds(of: verb).lowerBound
    let places = context.mentions(field, in: start..<verb, of: .place)
    guard let first = places.first, first.tokens.lowerBound == start else { return [] }
    return unique(places.map(\.entity))
  }

  /// "… in the US, Canada and Latin America", straight after the verb's object.
  func placesAfter(_ field: Int, verb: Int, _ clauses: Clauses) -> [Int] {
    let view = context.views[field]
    let end = clauses.bounds(of: verb).upperBound
    var at = verb + 1
    if ReleaseVerbs.reachesMarket(view, verb, context, field),
      let place = context.mention(field, at: verb + 1) ?? context.mention(field, at: verb + 2)
    {
      return [place.entity]
    }
    // "ahead of its US release"
    if ReleaseWords.isNoun(view.tokens[verb]), view.token(verb - 2)?.word == .its || view.token(verb - 3)?.word == .its,
      let place = context.mention(field, at: verb - 1), context.type(place) == .place
    {
      return [place.entity]
    }
    // "will hit U.S. theaters", "opens in select US cinemas"
    for first in verb + 1..<verb + 4 {
      guard let place = context.mention(field, at: first), context.type(place) == .place else { continue }
      if view.token(place.tokens.upperBound).map({ ReleaseVerbs.isScreen($0) }) ?? false { return [place.entity] }
    }
    while at < end {
      let token = view.tokens[at]
      if token.kind == .word, at - verb > 1, !token.classes.isDisjoint(with: .releaseVerb | .performVerb | .reportingVerb),
        context.mention(field, at: at) == nil, view.spanOfToken[at] < 0
      {
        return []
      }
      // "T, released on May 3, is set in Busan": what the sentence says of the work otherwise.
      if token.isMark(","), [.is, .was, .are, .were, .has].contains(view.token(at + 1)?.word ?? .unlisted), at - verb > 1 { return [] }
      if token.word == .in || token.word == .across, clauses.sameClause(at, verb) {
        var places: [Int] = []
        var look = at + 1
        while look < end {
          if let mention = context.mention(field, at: look), context.type(mention) == .place {
            places.append(mention.entity)
            look = mention.tokens.upperBound
          } else if view.tokens[look].isMark(",") || [.and, .the, .as, .in].contains(view.tokens[look].word) {
            look += 1
          } else {
            break
          }
        }
        if !places.isEmpty { return unique(places) }
        if let nation = nation(at: at + 1, field) { return [nation] }
      }
      at += 1
    }
    let fronted = fronted(field, clauses.bounds(of: verb).lowerBound)
    return fronted.isEmpty ? placesOfAudience(field, verb, clauses) : fronted
  }

  /// "In Indonesia, fans can watch it": the markets with which a clause begins.
  private func fronted(_ field: Int, _ first: Int) -> [Int] {
    let view = context.views[field]
    guard view.token(first)?.word == .in, let place = context.mention(field, at: first + (view.token(first + 1)?.word == .the ? 2 : 1)),
      context.type(place) == .place
    else { return [] }
    var places = [place]
    while let next = context.mention(field, at: (places.last?.tokens.upperBound ?? 0) + 1), context.type(next) == .place, places.count < 8,
      let joint = view.token(next.tokens.lowerBound - 1), joint.word == .and || joint.isMark(",")
    { places.append(next) }
    return view.token(places.last?.tokens.upperBound ?? 0)?.isMark(",") == true ? unique(places.map(\.entity)) : []
  }

  /// "Fans in Japan will be able to see it"
  private func placesOfAudience(_ field: Int, _ verb: Int, _ clauses: Clauses) -> [Int] {
    let view = context.views[field]
    let first = clauses.bounds(of: verb).lowerBound
    guard ReleaseVerbs.showings.contains(view.tokens[verb].hash), ReleaseVerbs.isAudience(view.tokens[first]),
      view.token(first + 1)?.word == .in, let place = context.mention(field, at: first + (view.token(first + 2)?.word == .the ? 3 : 2)),
      context.type(place) == .place
    else { return [] }
    return [place.entity]
  }

  /// "in South Korean cinemas": the country of the text whose people an adjective before the screens names.
  private func nation(at token: Int, _ field: Int) -> Int? {
    let view = context.views[field]
    guard let match = view.match(beginningAt: token), view.token(match.endToken).map({ ReleaseVerbs.isScreen($0) }) ?? false else {
      return nil
    }
    let ids = view.lexicon.senses(of: match, in: view.tokens).filter { $0.type == .place && $0.flags.contains(.demonym) }
      .map { view.lexicon.entity($0.entity).id }
    return context.entities.firstIndex { $0.type == .place && ids.contains($0.lexiconID) }
  }

  private func unique(_ list: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return list.filter { seen.insert($0).inserted }
  }

  /// The date of the verb: after it, or at the beginning of its clause.
  func date(_ field: Int, verb: Int, _ clauses: Clauses) -> Int? {
    let view = context.views[field]
    let own = dates.dates(field, in: clauses.sentence, events: true).filter {
      clauses.sameClause($0.tokens.lowerBound, verb) && !isYearOfName(view, $0.tokens)
    }
    let after = own.filter {
      $0.tokens.lowerBound > verb && $0.tokens.lowerBound - verb < 24
        && !(ReleaseVerbs.isBehindAnother(view, verb, $0.tokens.lowerBound) && isOfGoing(view, verb, $0.tokens.lowerBound))
        && !beginsNext(behind: verb, before: $0.tokens.lowerBound, view)
    }
    // "is airing every Friday since November 8", "on Mondays and Tuesday from June 5".
    if let first = after.first {
      let isDay = first.tokens.contains { view.tokens[$0].classes.contains(.weekday) }
      let told = after.first { isSince($0.tokens, view) } ?? (isDay ? after.first { opens($0.tokens, view) } : nil) ?? first
      // "last week (15 February)": the bracket says which day.
      let exact = after.first { $0.tokens.lowerBound == told.tokens.upperBound + 1 && view.tokens[told.tokens.upperBound].isMark("(") }
      return (exact ?? told).index
    }
    // "will pass the mark on Thursday, 21 days after it opened": the day of what came later.
    // "The show moved this month: T now airs on tvN": the day of what stands before the colon.
    let colon = clauses.sentence.last { $0 < verb && view.tokens[$0].isMark(":") } ?? clauses.sentence.lowerBound
    let opening = (max(clauses.sentence.lowerBound, verb - 4)..<verb).last { ReleaseFinder.conjunctions.contains(view.tokens[$0].hash) }
    let before = own.last {
      $0.tokens.upperBound <= verb && $0.tokens.lowerBound > opening ?? -1 && $0.tokens.lowerBound >= colon
        && !ReleaseVerbs.isOfEarlier(view, $0.tokens.upperBound, verb, clauses)
    }?.index
    // "In 2020, when they dropped T"
    guard before == nil, let opening, view.tokens[opening].hash == ReleaseFinder.when else { return before }
    return dates.dates(field, in: clauses.sentence.lowerBound..<opening, events: true).first {
      opening - $0.tokens.upperBound == 1 && $0.tokens.lowerBound - clauses.sentence.lowerBound < 3
    }?.index
  }

  /// True for the day of "since November 8".
  func isSinceDay(_ date: Int?, _ field: Int, _ clauses: Clauses) -> Bool {
    date != nil && dates.dates(field, in: clauses.sentence).contains { $0.index == date && isSince($0.tokens, context.views[field]) }
  }

  /// "is out now, and goes on sale on May 22"
  private func isOfGoing(_ view: FieldView, _ verb: Int, _ date: Int) -> Bool {
    (verb + 1..<date).contains {
      view.tokens[$0 - 1].word == .and
        && (ReleaseVerbs.goings.contains(view.tokens[$0].hash)
          // "had its premiere in May, and is set for a release in June"
          || view.tokens[$0 - 2].isMark(",") && [.is, .will].contains(view.tokens[$0].word))
    }
  }

  /// "is available now and series 2 premieres on May 3": a part of the work with a release of its own.
  private func beginsNext(behind verb: Int, before date: Int, _ view: FieldView) -> Bool {
    guard let and = (verb + 1..<date).last(where: { view.tokens[$0].word == .and }),
      let part = (and + 1..<min(and + 5, date)).first(where: { [.season, .series, .part].contains(view.tokens[$0].word) })
    else { return false }
    return (part + 1..<min(part + 6, date)).contains {
      view.tokens[$0].classes.contains(.releaseVerb) || ReleaseWords.isNoun(view.tokens[$0])
    }
  }

  /// "from June 5", "starting June 5"
  private func opens(_ date: Range<Int>, _ view: FieldView) -> Bool {
    guard let link = view.token(date.lowerBound - 1) else { return false }
    return link.word == .from || ReleaseVerbs.begins(link.hash)
  }

  private func isSince(_ date: Range<Int>, _ view: FieldView) -> Bool { view.token(date.lowerBound - 1)?.word == .since }

  private static let when = Fold.hash("when")
  private static let conjunctions = WordSet("after since before when until")

  /// "Tin Moon (2000)": a year alone in brackets is when the work was made.
  private func isYearOfName(_ view: FieldView, _ date: Range<Int>) -> Bool {
    date.count == 1 && view.token(date.lowerBound - 1)?.isMark("(") == true && view.token(date.upperBound)?.isMark(")") == true
  }

  /// "will also premiere".
  func isPlanned(_ view: FieldView, _ verb: Int) -> Bool {
    view.token(verb - 1)?.word == .will || view.token(verb - 1)?.word == .be && view.token(verb - 2)?.word == .will
      || view.token(verb - 1)?.word == .also && view.token(verb - 2)?.word == .will
  }
}
