import HallyuAnnotations
package import HallyuCore
package import HallyuReference
import HallyuText

/// Checks what a configured rule makes of its own examples.
struct RuleExamples {
  private let rule: ConfiguredRule
  private let analyzer: DocumentAnalyzer

  init(_ rule: ConfiguredRule, _ analyzer: DocumentAnalyzer) {
    self.rule = rule
    self.analyzer = analyzer
  }

  /// A row as an example sees it: where it stands, and its columns.
  private struct Found {
    let range: ByteRange
    let columns: [(name: String, value: String)]
  }

  /// What is wrong with an example that the rule must fire on; nil where it does.
  func complaintIfSilent(_ example: ConfiguredRule.Example) -> FileProblem? {
    let found = rows(example)
    let isGiven = found.contains { row in
      (example.marked.map { row.range == ByteRange($0.lowerBound, $0.upperBound) } ?? true)
        && example.gives.allSatisfy { wanted in row.columns.contains { $0.name == wanted.column && $0.value == wanted.value } }
    }
    return isGiven ? nil : problem(example, "should give \(wanted(example))", found)
  }

  /// What is wrong with an example that the rule must leave alone; nil where it does.
  func complaintIfLoud(_ example: ConfiguredRule.Example) -> FileProblem? {
    let found = rows(example)
    return found.isEmpty ? nil : problem(example, "should give nothing", found)
  }

  private func problem(_ example: ConfiguredRule.Example, _ expectation: String, _ found: [Found]) -> FileProblem {
    let text = String(decoding: example.text, as: UTF8.self)
    let instead = found.isEmpty ? "nothing" : found.map { describe($0, example.text) }.joined(separator: "; ")
    return FileProblem(rule.file, example.line, "rule \(rule.id): \"\(text)\" \(expectation); found: \(instead)")
  }

  private func wanted(_ example: ConfiguredRule.Example) -> String {
    let surface = example.marked.map { "⟦\(String(decoding: example.text[$0], as: UTF8.self))⟧" } ?? "a row"
    return surface + columns(example.gives.map { ($0.column, $0.value) })
  }

  private func describe(_ row: Found, _ text: [UInt8]) -> String {
    "⟦\(String(decoding: text[row.range.lower..<row.range.upper], as: UTF8.self))⟧" + columns(row.columns)
  }

  private func columns(_ columns: [(name: String, value: String)]) -> String {
    columns.isEmpty ? "" : " with " + columns.map { "\($0.name) \"\($0.value)\"" }.joined(separator: ", ")
  }

  private func rows(_ example: ConfiguredRule.Example) -> [Found] {
    let found = analyzer.annotate(title: [], text: example.text)
    func name(_ index: Int?) -> String { index.map { found.entities[$0].name } ?? "" }
    func isOwn(_ evidence: Evidence) -> Bool { evidence.rule == rule.id }
    switch rule.row {
    case .mention:
      return found.mentions.filter { isOwn($0.evidence) }.map { mention in
        let entity = found.entities[mention.entity]
        return Found(range: mention.place.range, columns: [("type", entity.type.name), ("name", entity.name)])
      }
    case .quantity:
      return found.quantities.filter { isOwn($0.evidence) }.map { quantity in
        Found(
          range: quantity.place.range,
          columns: [
            ("value", quantity.figure.value?.description ?? ""), ("unit", quantity.unit), ("approx", quantity.figure.approximation.name),
          ])
      }
    case .amount:
      return found.amountFacts.filter { isOwn($0.evidence) }.map { fact in
        Found(
          range: found.amounts[fact.money].place.range,
          columns: [
            ("role", fact.role.rawValue), ("payer", name(fact.payer)), ("payee", name(fact.payee)), ("subject", name(fact.subject)),
          ])
      }
    case .relation:
      return found.relations.filter { isOwn($0.evidence) }.map { relation in
        Found(
          range: relation.place.range,
          columns: [("subject", name(relation.subject)), ("predicate", relation.predicate.rawValue), ("object", name(relation.object))])
      }
    case .position:
      return found.positions.filter { isOwn($0.evidence) }.map { position in
        Found(
          range: position.place.range,
          columns: [("person", name(position.person)), ("organization", name(position.organization)), ("position", position.position)])
      }
    case .credit:
      return found.credits.filter { isOwn($0.evidence) }.map { credit in
        Found(
          range: credit.place.range,
          columns: [("person", name(credit.person)), ("title", name(credit.title)), ("role", credit.role), ("character", credit.character)])
      }
    case .release:
      return found.releases.filter { isOwn($0.evidence) }.map { release in
        Found(
          range: release.place.range,
          columns: [
            ("title", name(release.title)), ("platform", name(release.platform)), ("market", name(release.market)),
            ("status", release.status.name),
          ])
      }
    }
  }
}

extension ConfiguredRules {
  /// Runs the examples of every rule, each with all rules at work.
  /// - Returns: those that fail, with what was found instead.
  package func failedExamples(lexicon: Lexicon) -> [FileProblem] {
    let analyzer = DocumentAnalyzer(lexicon: lexicon, configured: self)
    return rules.flatMap { rule in
      let check = RuleExamples(rule, analyzer)
      return rule.fires.compactMap(check.complaintIfSilent) + rule.leaves.compactMap(check.complaintIfLoud)
    }
  }
}
