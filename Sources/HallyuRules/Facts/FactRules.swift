/// The manuals of the fact rules that look at sums, releases and ties.
enum FactRules {
  static let manuals: [RuleManual] = [
    Acquisition.manual, AmountFacts.manual, Bidding.manual, CategoryPrize.manual, CompanyLine.manual, DealNoun.manual, Derivation.manual,
    Distribution.manual, Honours.manual, Investment.manual, KnownTie.manual, LeagueRights.manual, Lease.manual, Licensing.manual,
    Location.manual,
    MoneyTies.manual, OutletDecision.manual, Partnerships.manual, PartnersNamed.manual, PlatformWorks.manual, Production.manual,
    ProductionBanner.manual,
    RightsPassed.manual,
    SalesAgent.manual, SpeakerTrade.manual, Stakes.manual, StudioFilm.manual, UnnamedPrize.manual, WorkOffice.manual, WorkOrigin.manual,
    ReleaseFinder.bracket, ReleaseFinder.catalogued, ReleaseFinder.market, ReleaseFinder.move, ReleaseFinder.phrase, ReleaseFinder.runs,
    ReleaseFinder.slate,
    ReleaseFinder.upcoming, ReleaseFinder.verb,
    ScheduleLine.manual,
  ]
}
