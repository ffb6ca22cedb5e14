/// Counts of one table: rows that match, rows too many, facts missed, and how the attributes of the matches fare.
package struct Tally: Sendable {
  /// Rows that match a gold fact by its key.
  package internal(set) var matched = 0
  /// Rows that match none.
  package internal(set) var extra = 0
  /// Gold facts that no row matches.
  package internal(set) var missed = 0
  /// Matched rows with all attributes right.
  package internal(set) var full = 0
  package internal(set) var attributes: [String: Share] = [:]

  package struct Share: Sendable {
    package var right = 0
    package var of = 0
  }

  var isEmpty: Bool { matched + extra + missed == 0 }

  mutating func count(_ attribute: String, _ isRight: Bool) {
    attributes[attribute, default: Share()].of += 1
    if isRight { attributes[attribute, default: Share()].right += 1 }
  }

  /// Precision, recall and their harmonic mean.
  package struct Figures: Sendable {
    package let precision, recall, f1: Double
  }

  /// Of rows that match by their key.
  package var found: Figures { figures(matched) }

  /// Of rows that are right in every attribute.
  package var right: Figures { figures(!attributes.isEmpty || full > 0 ? full : matched) }

  private func figures(_ good: Int) -> Figures {
    let precision = matched + extra > 0 ? Double(good) / Double(matched + extra) : missed == 0 ? 1 : 0
    let recall = matched + missed > 0 ? Double(good) / Double(matched + missed) : 1
    return Figures(precision: precision, recall: recall, f1: precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0)
  }
}

/// What became of one fact, or of one row that is no fact.
package struct Outcome: Sendable, Hashable {
  package enum Kind: String, Sendable { case right, wrong, missed, extra }

  package let document: String
  package let table: String
  package let kind: Kind
  /// The gold fact, or the row, in one line.
  package let fact: String
  /// What was wrong, and what the run says instead.
  package let detail: String
  /// The rule that made the row, or that found the entity first; empty where there is none.
  package let rule: String

  init(document: String, table: String, kind: Kind, fact: String, detail: String, rule: String = "") {
    self.document = document
    self.table = table
    self.kind = kind
    self.fact = fact
    self.detail = detail
    self.rule = rule
  }

  /// The same fact in another run.
  var key: String { "\(document)\u{1f}\(table)\u{1f}\(kind == .extra ? "extra" : "gold")\u{1f}\(fact)" }

  /// Higher is better.
  var rank: Int {
    switch kind {
    case .right: 3
    case .wrong: 2
    case .missed: 1
    case .extra: 0
    }
  }
}
