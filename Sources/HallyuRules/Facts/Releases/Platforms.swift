import HallyuAnnotations
import HallyuReference
import HallyuText

/// Which organizations of a document bring titles out, and which title belongs to which.
final class Platforms {
  /// The platform named most often, when one clearly is, or the only one, where the headline names it.
  let main: Int?
  private let context: FactContext
  private let owners: [Int: Int]

  private static let nouns = WordSet(["platform", "streamer", "service", "network", "channel"])
  private static let kindWords = WordSet(
    "cable channel network streaming service platform streamer broadcaster pay terrestrial video online ott station global")
  private static let outlets: OrganizationKind = [.streaming, .broadcaster, .cinema]

  init(_ context: FactContext) {
    self.context = context
    var counts: [Int: Int] = [:]
    for list in context.mentions {
      for mention in list where !context.kindOfOrganization[mention.entity].isDisjoint(with: Platforms.outlets) {
        counts[mention.entity, default: 0] += 1
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let isHeadlined = ranked.count == 1 && context.mentions.count > 1 && context.mentions[0].contains { $0.entity == ranked[0].key }
    if let first = ranked.first, first.value > 1 || isHeadlined, context.isPlatform(first.key),
      ranked.count < 2 || first.value >= 2 * ranked[1].value
    {
      main = first.key
    } else {
      main = nil
    }
    owners = Platforms.owners(context)
  }

  /// The platform that the text ties a title to: "the Netflix original series X".
  func owner(of title: Int) -> Int? { owners[title] }

  /// The platform of a verb and those that "and" joins to it: "on mewatch and TVING".
  func platforms(_ field: Int, verb: Int, _ clauses: Clauses, _ coreference: Coreference) -> [Int] {
    let view = context.views[field]
    // "will hit Netflix".
    let object =
      ReleaseVerbs.isHit(view.tokens[verb].hash) || ReleaseVerbs.joins(view.tokens[verb].hash) ? context.mention(field, at: verb + 1) : nil
    guard let first = object.flatMap({ context.isPlatform($0.entity) ? $0 : nil }) ?? mention(field, verb: verb, clauses) else {
      // "debuted on the platform in May".
      guard view.token(verb + 1)?.word == .on, view.token(verb + 2)?.word == .the,
        let noun = (verb + 3..<verb + 5).last(where: { view.token($0).map { Platforms.nouns.contains($0.hash) } ?? false }),
        let home = coreference.last(.organization, field, before: clauses.sentence.lowerBound), context.isPlatform(home)
      else { return [] }
      return context.mention(field, at: noun) == nil ? [home] : []
    }
    var found = [first.entity]
    var at = first.tokens.upperBound
    while found.count < 4, let joint = view.token(at),
      joint.word == .and || joint.isMark("/") || joint.isMark(",")
    {
      at += joint.isMark(",") && view.token(at + 1)?.word == .and ? 2 : 1
      guard let next = context.mention(field, at: at), context.isPlatform(next.entity) else { break }
      if !found.contains(next.entity) { found.append(next.entity) }
      at = next.tokens.upperBound
    }
    return found
  }

  /// "on Netflix", "through Netflix", "via tvN", "in Netflix" within the clause of a verb.
  private func mention(_ field: Int, verb: Int, _ clauses: Clauses) -> NamedSpan? {
    let view = context.views[field]
    for mention in context.mentions(field, in: clauses.sentence, of: .organization) where context.isPlatform(mention.entity) {
      guard clauses.sameClause(mention.tokens.lowerBound, verb) || mention.tokens.lowerBound > verb else { continue }
      if ReleaseVerbs.isBehindAnother(view, verb, mention.tokens.lowerBound) { break }
      if ReleaseVerbs.isOfEarlier(view, mention.tokens.upperBound, verb, clauses) { continue }
      // "on cable channel tvN".
      var first = mention.tokens.lowerBound
      while first > verb + 1, mention.tokens.lowerBound - first < 4, Platforms.kindWords.contains(view.tokens[first - 1].hash) {
        first -= 1
      }
      // "on the Norvel-launched platform Orwick"
      if first < mention.tokens.lowerBound, first > verb + 3, view.tokens[first - 2].kind == .hyphen,
        let owner = context.mention(field, at: first - 3), context.isAdjective(owner)
      {
        first = owner.tokens.lowerBound
      }
      // "on its streaming service, Disney Plus"
      if view.tokens[first - 1].isMark(",") {
        var noun = first - 2
        while noun > verb + 1, first - noun < 6, Platforms.kindWords.contains(view.tokens[noun].hash) { noun -= 1 }
        if noun < first - 2, [.its, .their].contains(view.tokens[noun].word) { first = noun }
      }
      // "through Amazon's video streaming service Prime Video"
      if view.tokens[first - 1].kind == .clitic, let owner = context.mention(field, at: first - 2) { first = owner.tokens.lowerBound }
      let before = view.token(view.indexBefore(first, skippingArticles: true))
      if let before, [.on, .through, .via, .to, .by, .in].contains(before.word),
        mention.tokens.lowerBound > verb || ![.by, .in].contains(before.word)
      {
        // "returns to FX on June 20"
        if before.word != .to || ReleaseVerbs.leadsTo(view.tokens[verb].hash) && mention.tokens.lowerBound - verb < 6
          || ReleaseVerbs.brings(view.tokens[verb].hash)
        {
          return mention
        }
      }
    }
    return nil
  }

  /// "Netflix’s X", "the Netflix original series X", "tvN drama X": the platform stands before the title in one noun phrase.
  private static func owners(_ context: FactContext) -> [Int: Int] {
    var owners: [Int: Int] = [:]
    for field in context.views.indices {
      let view = context.views[field]
      for mention in context.mentions[field] where context.type(mention) == .title && owners[mention.entity] == nil {
        // "A Simple Clerk (SonyLIV)".
        let open = mention.tokens.upperBound
        if view.token(open)?.isMark("(") == true, let home = context.mention(field, at: open + 1), home.tokens.lowerBound == open + 1,
          context.isPlatform(home.entity), view.token(home.tokens.upperBound)?.isMark(")") == true
        {
          owners[mention.entity] = home.entity
          continue
        }
        if let holder = holder(of: mention, field, view, context) ?? apposed(mention, field, view, context)
          ?? genitive(mention, field, view, context)
        {
          owners[mention.entity] = holder
        }
      }
    }
    return owners
  }

  /// "T, the new Disney+ series where": the platform in the phrase that says what a title is.
  private static func apposed(_ title: NamedSpan, _ field: Int, _ view: FieldView, _ context: FactContext) -> Int? {
    var at = title.tokens.upperBound
    while let token = view.token(at), token.kind == .quote || token.isMark(",") { at += 1 }
    guard at > title.tokens.upperBound, (title.tokens.upperBound..<at).contains(where: { view.tokens[$0].isMark(",") }),
      [.the, .a, .an].contains(view.token(at)?.word ?? .unlisted)
    else { return nil }
    at += 1
    let first = at
    while at < first + 4, let token = view.token(at), token.kind == .word, !token.isCapitalized,
      !token.classes.contains(.stopword) || token.word == .new
    { at += 1 }
    guard let home = context.mention(field, at: at), home.tokens.lowerBound == at, context.isPlatform(home.entity) else { return nil }
    let end = home.tokens.upperBound
    let noun = (end..<end + 5).first { view.token($0).map { $0.classes.contains(.workCue) && !$0.isCapitalized } ?? false }
    guard let noun,
      (end..<noun).allSatisfy({
        view.tokens[$0].kind == .hyphen || view.tokens[$0].kind == .word && !view.tokens[$0].classes.contains(.stopword)
      })
    else { return nil }
    return home.entity
  }

  /// "‘T’ of KBS was"
  private static func genitive(_ title: NamedSpan, _ field: Int, _ view: FieldView, _ context: FactContext) -> Int? {
    var at = title.tokens.upperBound
    while view.token(at)?.kind == .quote { at += 1 }
    guard at > title.tokens.upperBound, view.token(at)?.word == .of, let home = context.mention(field, at: at + 1),
      home.tokens.lowerBound == at + 1, context.isPlatform(home.entity), view.token(home.tokens.upperBound)?.kind != .clitic
    else { return nil }
    return home.entity
  }

  /// The platform at the beginning of the noun phrase that ends in a title; behind a possessive any word may describe the work.
  private static func holder(of title: NamedSpan, _ field: Int, _ view: FieldView, _ context: FactContext) -> Int? {
    var at = title.tokens.lowerBound - 1
    var isPlain = true
    var steps = 0
    while let token = view.token(at), steps < 7 {
      if let holder = context.mention(field, at: at) {
        let isOwner = isPlain || view.token(holder.tokens.upperBound)?.kind == .clitic
        return isOwner && context.isPlatform(holder.entity) ? holder.entity : nil
      }
      switch token.kind {
      case .quote, .clitic, .hyphen, .number: break
      // "the upcoming tvN drama: T"
      // "the ITV crime thriller, T"
      case .mark where (token.isMark(":") || token.isMark(",")) && view.token(at - 1)?.classes.contains(.workCue) == true: break
      case .word where !token.classes.contains(.stopword):
        let describes = !token.classes.isDisjoint(with: [.workCue, .common, .demonym, .weekday])
        if !describes {
          guard !token.isCapitalized, token.classes.isDisjoint(with: [.reportingVerb, .makeVerb, .performVerb, .businessVerb]) else {
            return nil
          }
          isPlain = false
        }
      default: return nil
      }
      at -= 1
      steps += 1
    }
    return nil
  }
}
