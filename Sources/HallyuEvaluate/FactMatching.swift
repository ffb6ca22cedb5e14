import HallyuJSON

/// How rows of a table are compared with gold facts.
struct TableRules {
  typealias Attribute = (name: String, isRight: (JSONValue, JSONValue) -> Bool?)

  let table: String
  /// True where a row states the fact.
  let key: (_ gold: JSONValue, _ row: JSONValue) -> Bool
  /// Nil where the gold fact leaves the attribute open.
  let attributes: [Attribute]
}

/// Pairs gold facts with rows, one to one: each fact takes the free row with most right attributes, optional facts last.
struct FactMatching {
  let document: String
  let rules: TableRules

  func run(_ gold: [JSONValue], _ rows: [JSONValue], into tally: inout Tally, _ outcomes: inout [Outcome]) {
    var free = Array(rows.indices)
    let ordered = gold.filter { !$0.isOptional } + gold.filter(\.isOptional)
    for fact in ordered {
      var best: (place: Int, right: Int)?
      for (place, row) in free.enumerated() where rules.key(fact, rows[row]) {
        let right = rules.attributes.count { $0.isRight(fact, rows[row]) == true }
        if right > best?.right ?? -1 { best = (place, right) }
      }
      guard let best else {
        if !fact.isOptional {
          tally.missed += 1
          outcomes.append(outcome(.missed, fact))
        }
        continue
      }
      let row = rows[free.remove(at: best.place)]
      if fact.isOptional { continue }
      tally.matched += 1
      var wrong: [String] = []
      for attribute in rules.attributes {
        guard let isRight = attribute.isRight(fact, row) else { continue }
        tally.count(attribute.name, isRight)
        if !isRight { wrong.append(attribute.name) }
      }
      if wrong.isEmpty { tally.full += 1 }
      outcomes.append(
        outcome(
          wrong.isEmpty ? .right : .wrong, fact, wrong.isEmpty ? "" : "\(wrong.joined(separator: ", ")) in \(RowText.line(row))",
          rule: RowText.rule(row)))
    }
    for row in free {
      tally.extra += 1
      outcomes.append(
        Outcome(
          document: document, table: rules.table, kind: .extra, fact: RowText.line(rows[row]), detail: "", rule: RowText.rule(rows[row])))
    }
  }

  private func outcome(_ kind: Outcome.Kind, _ fact: JSONValue, _ detail: String = "", rule: String = "") -> Outcome {
    Outcome(document: document, table: rules.table, kind: kind, fact: fact.compact, detail: detail, rule: rule)
  }
}

/// A row in one line: its columns without the sentence and without what is null.
enum RowText {
  static func rule(_ row: JSONValue) -> String { row["rule"]?.string ?? "" }

  static func line(_ row: JSONValue) -> String {
    var parts: [String] = []
    for (key, value) in row.members where !value.isNull && !key.isString("sentence") && !key.isString("doc_id") {
      parts.append("\(key.string ?? "")=\(value.kind == .string ? value.string ?? "" : value.compact)")
    }
    return parts.joined(separator: " ")
  }
}
