import HallyuAnnotations
import HallyuText

/// Runs the rules that infer facts from what the name and figure rules found, each family in its own file and over all documents in turn.
enum FactFinder {
  /// - Parameter found: the annotations of each context's document.
  static func find(in contexts: [FactContext], into found: inout [Annotations]) {
    let grounds = zip(contexts, found).map { FactGrounds($0, $1) }
    for (at, ground) in grounds.enumerated() { CreditFinder.find(in: ground.scenes, into: &found[at]) }
    for (at, ground) in grounds.enumerated() { PositionFinder.find(in: ground.scenes, into: &found[at]) }
    for (at, ground) in grounds.enumerated() { ground.findReleases(into: &found[at]) }
    for (at, ground) in grounds.enumerated() { ground.findAmountFacts(into: &found[at]) }
    for (at, ground) in grounds.enumerated() { ground.findQuantityFacts(into: &found[at]) }
    for (at, ground) in grounds.enumerated() { ground.findRelations(into: &found[at]) }
  }
}

/// What several families ask of one document.
private struct FactGrounds {
  let context: FactContext
  let subjects: Subjects
  let dates: DateSpans
  let platforms: Platforms
  let scenes: [FactScene]

  init(_ context: FactContext, _ found: Annotations) {
    self.context = context
    subjects = Subjects(context)
    dates = DateSpans(context, found.dates)
    platforms = Platforms(context)
    scenes = context.views.indices.map { FactScene(context, $0) }
  }

  func findReleases(into found: inout Annotations) {
    found.releases = ReleaseFinder(context, subjects, dates, platforms: platforms, scenes: scenes).find()
    // "has set T for a June 18 release": the day of what is to come, whatever tense the sentence has.
    for release in found.releases where release.status == .upcoming {
      guard let day = release.date, case .partial(let date, .past) = found.dates[day].meaning, date.day > 0 else { continue }
      found.dates[day].meaning = .partial(date, .future)
    }
  }

  func findAmountFacts(into found: inout Annotations) {
    found.amountFacts = AmountFacts(context: context, subjects: subjects, dates: dates, scenes: scenes).find(found.amounts)
  }

  func findQuantityFacts(into found: inout Annotations) {
    let sums = SumSubjects(context, found.amounts, found.amountFacts)
    found.quantityFacts = QuantityFacts(context: context, subjects: subjects, dates: dates, sums: sums).find(found.quantities)
  }

  func findRelations(into found: inout Annotations) {
    let prizes = PrizeEntities(context)
    let finder = RelationFinder(
      context: context, subjects: subjects, platforms: platforms, dates: dates, factScenes: scenes, prizes: prizes)
    found.relations = finder.find(amounts: found.amountFacts, money: found.amounts, releases: found.releases)
    found.entities += prizes.entities
    found.mentions += prizes.mentions
  }
}
