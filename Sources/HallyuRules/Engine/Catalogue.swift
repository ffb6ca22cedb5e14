/// Every rule of the house, sorted by id.
package enum Catalogue {
  package static let all: [RuleManual] = []
}
