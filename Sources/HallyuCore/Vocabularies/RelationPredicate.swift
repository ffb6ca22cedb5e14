/// How two entities are tied, in the words of the column `predicate`: subject, predicate, object.
package enum RelationPredicate: String, Sendable, CaseIterable {
  case produces
  /// Shows or brings out: a channel, a service, a distributor, a sales agent.
  case distributes
  case investsIn = "invests_in"
  /// Holds both ways.
  case partnersWith = "partners_with"
  case leases
  /// Buys a company or a part of it.
  case acquires
  /// Holds rights to a work.
  case licenses
  /// Of works: is made after. Of whoever makes it: makes a new version of.
  case remakes
  case winsAward = "wins_award"
  case locatedIn = "located_in"
}
