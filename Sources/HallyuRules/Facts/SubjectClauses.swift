import HallyuAnnotations
import HallyuText

/// Where in a clause its subject may stand: behind an introduction, behind what was said, in a second clause of its own.
extension Subjects {
  /// "The group announced that Orwick had bought": where what is said has a subject of its own.
  func afterSaying(_ field: Int, _ verb: Int, _ start: Int, _ view: FieldView) -> Int? {
    guard start < verb, let said = (start..<verb).last(where: { view.tokens[$0].classes.contains(.reportingVerb) }) else { return nil }
    var next = said + 1
    while next < verb, view.tokens[next].word == .that || view.tokens[next].classes.contains(.weekday) { next += 1 }
    guard next < verb, let name = context.mention(field, at: view.tokens[next].word == .the ? next + 1 : next) else { return nil }
    return context.type(name) == .organization ? next : nil
  }

  /// "After its founder left the company in October, SoftBank …": where the main clause begins.
  func afterIntroduction(_ field: Int, _ view: FieldView, _ verb: Int, _ start: Int) -> Int? {
    guard start < verb,
      Subjects.introducers.contains(view.tokens[start].word)
        || view.tokens[start].word == .according && view.isSentenceStart(start)
    else { return nil }
    // ", while Wavve, run by Orwick, plans to": what "while" opens in mid-sentence has its subject right behind it.
    if view.tokens[start].word == .while, !view.isSentenceStart(start) { return nil }
    guard let comma = (start..<min(verb, start + 40)).first(where: { view.tokens[$0].isMark(",") }) else { return nil }
    return closesSubject(view, start, comma, field) ? nil : comma + 1
  }

  /// "In April Orwick, home of Norvel, bought": the comma behind the subject that follows a date.
  private func closesSubject(_ view: FieldView, _ start: Int, _ comma: Int, _ field: Int) -> Bool {
    guard let name = context.mention(field, at: comma - 1), context.type(name) == .organization, name.tokens.lowerBound - start < 5,
      let before = view.token(name.tokens.lowerBound - 1)
    else { return false }
    return before.kind == .number || !before.classes.isDisjoint(with: [.month, .weekday]) || Subjects.periods.contains(before.hash)
  }

  /// "production house", "last year", "in May": what may stand between "and" and the company of a clause.
  private func leadsToName(_ word: Token) -> Bool {
    !word.classes.isDisjoint(with: [.organizationCue, .month]) || FactContext.trades.contains(word.hash)
      || Subjects.periods.contains(word.hash)
  }

  /// "Norvel bought Kolvik in May, and Orwick, the label of Viki, in June announced": where the clause with its own company begins.
  func secondClause(_ field: Int, _ verb: Int, _ start: Int, _ view: FieldView) -> Int? {
    guard verb - start > 4 else { return nil }
    for at in stride(from: verb - 2, through: start + 3, by: -1) where view.tokens[at].word == .and && view.tokens[at - 1].isMark(",") {
      var first = at + 1
      // "and Seoul-based Orwick"
      if let place = context.mention(field, at: first), context.type(place) == .place, view.token(place.tokens.upperBound)?.kind == .hyphen
      {
        first = place.tokens.upperBound + 2
      }
      while first < at + 4, view.tokens[first].kind == .word,
        !view.tokens[first].isCapitalized || view.tokens[first].classes.contains(.month), context.mention(field, at: first) == nil
      {
        first += 1
      }
      guard
        first == at + 1 || leadsToName(view.tokens[first - 1]) || view.tokens[first - 2].kind == .hyphen,
        let name = context.mention(field, at: first), context.type(name) == .organization,
        let next = view.token(name.tokens.upperBound), next.isMark(",") || next.kind == .word && !next.isCapitalized && next.word != .and,
        (start..<at).contains(where: {
          !view.tokens[$0].isCapitalized && view.tokens[$0].classes.contains(.businessVerb)
            || [.is, .are, .has, .have, .will].contains(view.tokens[$0].word)
        })
      else { continue }
      return first
    }
    return nil
  }

  private static let introducers: Set<Word> = [
    .after, .when, .as, .although, .since, .before, .following, .despite, .if, .with, .in, .by, .while, .during, .amid, .on, .at, .under,
  ]

  /// "two weeks before Orwick opens, Norvel signed": a clause that only says when.
  func isOfTime(_ view: FieldView, _ mention: NamedSpan, _ start: Int, _ verb: Int) -> Bool {
    var at = view.indexBefore(mention.tokens.lowerBound, skippingArticles: true)
    guard at > start + 1, let link = view.token(at), [.before, .after, .when, .since].contains(link.word) else { return false }
    at = mention.tokens.upperBound
    while at < min(verb, mention.tokens.upperBound + 8), !view.tokens[at].isMark(",") { at += 1 }
    return at < verb && view.tokens[at].isMark(",")
  }

  private static let periods = WordSet("year month week quarter summer spring autumn winter fall")
}
