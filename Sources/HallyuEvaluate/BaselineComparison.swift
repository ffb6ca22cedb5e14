package import HallyuCore
import HallyuJSON

/// What a change of the rules gained and lost: this evaluation against the `--json` of an earlier one.
package struct BaselineComparison: Sendable {
  package struct Change: Sendable {
    package let before: Outcome.Kind?
    package let after: Outcome?
    let fact: Outcome
    /// The rule to thank or to blame: that of the row that is there, else of the row that was.
    package let rule: String
  }

  package let gained: [Change]
  package let lost: [Change]
  private let tables: [(name: String, before: Double, after: Double)]

  /// - Throws: `Failure` with `.data` where the baseline is not the JSON of an evaluation.
  package init(_ evaluation: Evaluation, baseline: [UInt8]) throws(Failure) {
    let root: JSONValue
    do throws(JSONError) { root = try JSONDocument(baseline).root } catch { throw Failure(.data, "baseline: \(error)") }
    guard let facts = root["facts"], facts.kind == .array else {
      throw Failure(.data, "baseline has no 'facts'; it must be what hallyu evaluate --json printed")
    }
    let before = BaselineComparison.numbered(facts.list.compactMap(BaselineComparison.outcome))
    let after = BaselineComparison.numbered(evaluation.outcomes)
    var gained: [Change] = []
    var lost: [Change] = []
    for (key, fact) in after.sorted(by: { BaselineComparison.precedes($0.value, $1.value) }) {
      let old = before[key]
      // A row that is no fact is a loss when it comes and a gain when it goes.
      let wasRank = old?.rank ?? (fact.kind == .extra ? 1 : 0)
      let change = Change(before: old?.kind, after: fact, fact: fact, rule: fact.rule.isEmpty ? old?.rule ?? "" : fact.rule)
      if fact.rank > wasRank, old != nil { gained.append(change) }
      if fact.rank < wasRank { lost.append(change) }
    }
    for (key, fact) in before.sorted(by: { BaselineComparison.precedes($0.value, $1.value) }) where after[key] == nil && fact.kind == .extra
    {
      gained.append(Change(before: .extra, after: nil, fact: fact, rule: fact.rule))
    }
    self.gained = gained
    self.lost = lost
    tables = evaluation.tables.map { table in
      (table.name, root["tables"]?[any: table.name]?["full"]?.figure ?? 0, table.tally.right.f1)
    }
  }

  /// Facts by key; the same row twice is two facts.
  private static func numbered(_ outcomes: [Outcome]) -> [String: Outcome] {
    var seen: [String: Int] = [:]
    var numbered: [String: Outcome] = [:]
    for outcome in outcomes {
      let count = seen[outcome.key, default: 0]
      seen[outcome.key] = count + 1
      numbered["\(outcome.key)\u{1f}\(count)"] = outcome
    }
    return numbered
  }

  private static func outcome(_ value: JSONValue) -> Outcome? {
    guard let kind = Outcome.Kind(rawValue: value["outcome"]?.string ?? ""), let fact = value["fact"]?.string else { return nil }
    return Outcome(
      document: value["document"]?.string ?? "", table: value["table"]?.string ?? "", kind: kind, fact: fact,
      detail: value["detail"]?.string ?? "", rule: value["rule"]?.string ?? "")
  }

  /// Gains and losses of each rule, by its id.
  package var rules: [(rule: String, gained: Int, lost: Int)] {
    var counts: [String: (gained: Int, lost: Int)] = [:]
    for change in gained where !change.rule.isEmpty { counts[change.rule, default: (0, 0)].gained += 1 }
    for change in lost where !change.rule.isEmpty { counts[change.rule, default: (0, 0)].lost += 1 }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.gained, $0.value.lost) }
  }

  private static func precedes(_ left: Outcome, _ right: Outcome) -> Bool {
    (left.document, left.table, left.fact, left.detail) < (right.document, right.table, right.fact, right.detail)
  }

  // MARK: Text

  /// Tables whose figure moved, what each rule did, then one line a fact.
  package var text: String {
    var text = ""
    for table in tables where Evaluation.rounded(table.before) != Evaluation.rounded(table.after) {
      text += "\(table.name): full \(Evaluation.decimals(table.before, 4)) -> \(Evaluation.decimals(table.after, 4))\n"
    }
    text += "gained \(gained.count), lost \(lost.count)\n"
    for rule in rules { text += "  \(rule.rule): gained \(rule.gained), lost \(rule.lost)\n" }
    for (sign, changes) in [("+", gained), ("-", lost)] {
      for change in changes {
        let before = change.before?.rawValue ?? "absent"
        let after = change.after?.kind.rawValue ?? "absent"
        let rule = change.rule.isEmpty ? "" : " by \(change.rule)"
        text += "\(sign) \(change.fact.document) \(change.fact.table): \(before) -> \(after)\(rule) \(change.fact.fact)\n"
      }
    }
    return text
  }
}
