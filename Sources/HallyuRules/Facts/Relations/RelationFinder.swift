import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// Finds ties between entities, one predicate at a time; each keeps the words that prove it.
struct RelationFinder {
  let context: FactContext
  let subjects: Subjects
  let platforms: Platforms
  let dates: DateSpans
  let factScenes: [FactScene]
  /// Takes the prizes that become entities because somebody won them.
  let prizes: PrizeEntities

  func find(amounts: [AmountFact], money: [MoneyExpression], releases: [Release]) -> [Relation] {
    var found: [Relation] = []
    // What only the reference data ties gives way to what the text says anywhere.
    var known: [Relation] = []
    found += Distribution.find(context, platforms, releases: releases)
    for field in context.views.indices {
      let view = context.views[field]
      for (number, sentence) in view.text.sentences.enumerated() {
        let mentions = context.mentions(field, in: sentence.tokens)
        guard
          !mentions.isEmpty || Partnerships.speaksOfTwo(view, sentence.tokens) || RightsPassed.speaksOfBought(view, sentence.tokens)
        else { continue }
        let scene = RelationScene(
          context: context, subjects: subjects, dates: dates, field: field, clauses: context.clauses[field][number],
          mentions: Array(mentions), factScene: factScenes[field],
          prizes: prizes)
        // A maker or a platform and its work: one of the two stands there by name.
        if mentions.contains(where: { context.type($0) == .organization || context.type($0) == .title }) {
          found += Distribution.find(scene)
          found += Production.find(scene)
          found += Derivation.find(scene)
          found += CompanyLine.find(scene)
          found += OutletDecision.find(scene) + SpeakerTrade.find(scene) + PlatformWorks.find(scene) + WorkOffice.find(scene)
          known += KnownTie.find(scene)
        }
        found += Dealing.find(scene)
        found += honours(scene)
        found += Location.find(scene)
      }
    }
    found += MoneyTies.find(context, amounts, money) + known
    return RelationFinder.unique(found.filter { !isDealOfFestival($0) })
  }

  /// The prizes of a sentence. Who won a category of some awards is no winner of the awards as well.
  private func honours(_ scene: RelationScene) -> [Relation] {
    let categories = CategoryPrize.find(scene)
    let unnamed = UnnamedPrize.find(scene).filter { prize in
      !categories.contains { $0.place.range.lower < prize.place.range.upper && prize.place.range.lower < $0.place.range.upper }
    }
    let told = categories + unnamed
    return told
      + Honours.find(scene).filter { honour in
        !told.contains { $0.subject == honour.subject && prizes.ceremony(of: $0.object) == honour.object }
      }
  }

  /// A festival shows works: it makes none, and holds no rights in them.
  private func isDealOfFestival(_ relation: Relation) -> Bool {
    [.licenses, .produces, .acquires].contains(relation.predicate) && context.kindOfOrganization[relation.subject].contains(.festival)
  }

  /// Each tie once: those who work together do so both ways, and the body says in which order the text tells of them, not its headline.
  private static func unique(_ relations: [Relation]) -> [Relation] {
    struct Key: Hashable {
      let subject: Int
      let predicate: RelationPredicate
      let object: Int
    }
    var seen: [Key: Int] = [:]
    var kept: [Relation] = []
    for relation in relations where relation.subject != relation.object {
      let isMutual = relation.predicate == .partnersWith
      let swaps = isMutual && relation.object < relation.subject
      let key = Key(
        subject: swaps ? relation.object : relation.subject, predicate: relation.predicate,
        object: swaps ? relation.subject : relation.object)
      // "buys the maker of T and pays $5 million for it": of two companies only one buys the other, the first that the text tells of.
      let reverse = Key(subject: relation.object, predicate: relation.predicate, object: relation.subject)
      if relation.predicate == .acquires, seen[reverse] != nil { continue }
      if let first = seen[key] {
        if isMutual, kept[first].place.field == .title, relation.place.field == .text { kept[first] = relation }
      } else {
        seen[key] = kept.count
        kept.append(relation)
      }
    }
    return kept
  }
}
