package import HallyuCore
import HallyuJSON

/// How the tables of a run compare with facts that a reader wrote down.
///
/// `found` counts rows that match a fact by its key, `full` rows that are right in every attribute as well.
package struct Evaluation: Sendable {
  package let tables: [(name: String, tally: Tally)]
  package let outcomes: [Outcome]
  /// Number of gold files.
  package let documents: Int

  /// - Parameters:
  ///   - gold: name and bytes of each gold file, one a document, and of `_across.json` where there is one.
  /// - Throws: `Failure` with `.data` where a file is no JSON object or names no document.
  package init(_ run: RunTables, gold: [(name: String, bytes: [UInt8])]) throws(Failure) {
    var tallies: [String: Tally] = [:]
    var outcomes: [Outcome] = []
    var documents = 0
    for file in gold.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let facts: JSONValue
      do throws(JSONError) { facts = try JSONDocument(file.bytes).root } catch { throw Failure(.data, "\(file.name): \(error)") }
      guard facts.kind == .object else { throw Failure(.data, "\(file.name) holds no JSON object") }
      if file.name == Evaluation.acrossName {
        AcrossEvaluation(run: run, gold: facts).evaluate(into: &tallies["across", default: Tally()], &outcomes)
      } else if !file.name.hasPrefix("_") {
        guard facts["doc"]?.string != nil else { throw Failure(.data, "\(file.name) has no 'doc', the file name of its document") }
        DocumentEvaluation(run, facts).evaluate(into: &tallies, &outcomes)
        documents += 1
      }
    }
    tables = EvaluatedTables.all.compactMap { name in
      tallies[name].flatMap { $0.isEmpty ? nil : (name: name, tally: $0) }
    }
    self.outcomes = outcomes
    self.documents = documents
  }

  package static let acrossName = "_across.json"

  /// Mean over the tables of facts (offsets are none), each rounded to four decimals.
  package var overall: (found: Double, full: Double) {
    let facts = tables.filter { $0.name != "offsets" }
    if facts.isEmpty { return (0, 0) }
    func mean(_ values: [Double]) -> Double { Evaluation.rounded(values.map(Evaluation.rounded).reduce(0, +) / Double(values.count)) }
    return (mean(facts.map(\.tally.found.f1)), mean(facts.map(\.tally.right.f1)))
  }

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded(.toNearestOrEven) / 10_000 }
}
