/// The manuals of the fact rules that look at sums, releases and ties.
enum FactRules {
  static let manuals: [RuleManual] = [
    AmountFacts.manual, Dealing.manual, Derivation.manual, Distribution.manual, Honours.manual, Location.manual, MoneyTies.manual,
    Production.manual,
    ReleaseFinder.bracket, ReleaseFinder.catalogued, ReleaseFinder.runs, ReleaseFinder.upcoming, ReleaseFinder.verb, ScheduleLine.manual,
  ]
}
