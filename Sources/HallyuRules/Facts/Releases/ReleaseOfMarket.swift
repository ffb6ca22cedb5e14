import HallyuAnnotations
import HallyuText

/// Releases told from elsewhere in the sentence: of a market that gets a work, and of "it" before the work has been named.
extension ReleaseFinder {
  static let market = RuleManual(
    "release.market", "A market that gets a work on a day.",
    fires: [
      .init("The film ‘Tin Moon’ has made $3 million. France is next; ⟦Japan⟧ gets the film on August 1.", "upcoming"),
      .init("Japan will get the film ‘⟦Tin Moon⟧’ on May 3.", "upcoming"),
    ],
    leaves: ["The film ‘Tin Moon’ is long. Japan gets the prize on August 1.", "Japan gets fans of the film ‘Tin Moon’ on August 1."])

  /// "Japan gets the film on August 1"
  func toMarkets(_ field: Int, _ clauses: Clauses, _ found: inout [Release]) {
    let view = context.views[field]
    for place in context.mentions(field, in: clauses.sentence, of: .place) {
      var verb = place.tokens.upperBound
      if view.token(verb)?.word == .will { verb += 1 }
      guard let word = view.token(verb), ReleaseFinder.getting.contains(word.hash),
        let work = scenes[field].works(from: verb + 1).works.first, isNear(work, field, verb),
        let day = dates.dates(field, in: verb..<min(verb + 14, clauses.sentence.upperBound)).first,
        [.on, .in].contains(view.token(day.tokens.lowerBound - 1)?.word ?? .unlisted),
        !found.contains(where: { $0.title == work.entity && $0.market == place.entity })
      else { continue }
      found.append(
        release(
          work.entity, on: nil, in: place.entity, date: day.index, .upcoming, field, work.mention?.tokens ?? place.tokens,
          ReleaseFinder.market, 72))
    }
  }

  /// "the film", "‘T’": nothing else between the verb and the work.
  private func isNear(_ work: FoundWork, _ field: Int, _ verb: Int) -> Bool {
    let view = context.views[field]
    if let title = work.mention { return title.tokens.lowerBound - verb < 5 && !scenes[field].isAside(title) }
    return view.token(verb + 1)?.word == .it
      || [.the, .this].contains(view.token(verb + 1)?.word ?? .unlisted) && view.token(verb + 2)?.classes.contains(.workCue) == true
  }

  private static let getting = WordSet("gets get receives receive")

  /// "Since it began airing in Japan in May, the drama T has": the work that the main clause begins with.
  func workAhead(_ field: Int, verb: Int, _ clauses: Clauses) -> Int? {
    let view = context.views[field]
    let first = clauses.sentence.lowerBound
    guard [.since, .after, .when, .before].contains(view.tokens[first].word), view.token(first + 1)?.word == .it, verb - first < 6,
      let title = context.mentions(field, in: verb..<min(verb + 40, clauses.sentence.upperBound), of: .title).first
    else { return nil }
    var at = title.tokens.lowerBound - 1
    while at > verb, !isOpening(at, view) {
      let token = view.tokens[at]
      guard
        token.kind == .quote || token.kind == .hyphen || token.isMark(",") || token.word == .the
          || token.kind == .word && !token.classes.contains(.stopword) && context.mention(field, at: at) == nil
      else { return nil }
      at -= 1
    }
    return at > verb ? title.entity : nil
  }

  /// The comma before the main clause: "…, the drama" or "…, ‘T’".
  private func isOpening(_ at: Int, _ view: FieldView) -> Bool {
    view.tokens[at].isMark(",")
      && (view.token(at + 1)?.word == .the || view.token(at + 1)?.kind == .quote && view.tokens[at + 1].gap == .space)
      && view.token(at - 1)?.classes.contains(.workCue) != true
  }
}
