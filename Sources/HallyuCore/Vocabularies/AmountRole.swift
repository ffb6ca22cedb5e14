/// What a sum of money is, in the words of the column `role`.
package enum AmountRole: String, Sendable, CaseIterable {
  /// Put into companies, works, content, places.
  case investment
  /// What a work costs to make.
  case budget
  /// What others earn by it: tourism, exports, jobs.
  case economicImpact = "economic_impact"
  case revenue
  case profit
  case loss
  /// Copies, exports, merchandise; of a company it is `revenue`.
  case sales
  /// What cinemas take with a film.
  case boxOffice = "box_office"
  /// What one pays for a subscription, a ticket, a share.
  case price
  /// What somebody is paid for one job, an episode, the use of something.
  case fee
  case salary
  /// Raised by a company or granted to it.
  case funding
  /// Paid for a company or a part of it.
  case acquisition
  case lease
  case fine
  /// What a company is worth.
  case valuation
  case prize
  case donation
  case debt
  case discount
  /// Paid ahead, against what a work will earn.
  case advance
  /// Paid for the right to show, to adapt, to sell a work.
  case rights
  case earningsPerShare = "earnings_per_share"
  /// Spent on making or running something that is no single work.
  case cost
  /// None of these, or nothing says which.
  case other
}
