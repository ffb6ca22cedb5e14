import HallyuAnnotations

/// Runs the rules that infer facts from what the name and figure rules found, each family in its own file.
enum FactFinder {
  static func find(in context: FactContext, into annotations: inout Annotations) {
    let subjects = Subjects(context)
    let dates = DateSpans(context, annotations.dates)
    let platforms = Platforms(context)
    let scenes = context.views.indices.map { FactScene(context, $0) }
    CreditFinder.find(in: scenes, into: &annotations)
    PositionFinder.find(in: scenes, into: &annotations)
    annotations.releases = ReleaseFinder(context, subjects, dates, platforms: platforms, scenes: scenes).find()
    annotations.amountFacts = AmountFacts(context: context, subjects: subjects, dates: dates).find(annotations.amounts)
    annotations.quantityFacts = QuantityFacts(context: context, subjects: subjects, dates: dates).find(annotations.quantities)
    annotations.relations = RelationFinder(context: context, subjects: subjects, platforms: platforms, dates: dates, factScenes: scenes)
      .find(amounts: annotations.amountFacts, money: annotations.amounts, releases: annotations.releases)
  }
}
