package import HallyuText

/// How exact the text is about a figure.
package enum Approximation: UInt8, Sendable, CaseIterable {
  case exact, about, nearly, over, upTo, atLeast, between

  /// As the column `approx` prints it.
  package var name: String {
    switch self {
    case .exact: "exact"
    case .about: "about"
    case .nearly: "nearly"
    case .over: "over"
    case .upTo: "up_to"
    case .atLeast: "at_least"
    case .between: "between"
    }
  }
}

/// A number as the text gives it: one value, or a range that has none.
package struct Figure: Sendable, Hashable {
  /// Nil for a range, and for digits that are too many to be read.
  package var value: ExactDecimal?
  package var low: ExactDecimal?
  package var high: ExactDecimal?
  package var approximation: Approximation

  package init(_ value: ExactDecimal?, _ approximation: Approximation = .exact) {
    self.value = value
    self.approximation = approximation
  }

  /// A range; its ends come out in order.
  package init(from low: ExactDecimal, to high: ExactDecimal) {
    self.low = min(low, high)
    self.high = max(low, high)
    approximation = .between
  }
}

/// A sum of money in the text.
package struct MoneyExpression: Sendable, Hashable {
  package var figure: Figure
  /// ISO 4217; empty where the text shows a sign that several countries use and nothing decides.
  package var currency: String
  /// True for a bare `$`: the document's country may know better than US dollars.
  package var isBareDollar: Bool
  /// What it is paid by: `episode`, `month`, …; or empty.
  package var per: String
  package var place: Place
  package var evidence: Evidence

  package init(
    figure: Figure, currency: String, isBareDollar: Bool = false, per: String = "", place: Place, evidence: Evidence
  ) {
    self.figure = figure
    self.currency = currency
    self.isBareDollar = isBareDollar
    self.per = per
    self.place = place
    self.evidence = evidence
  }
}

/// A count, a share or a measure in the text.
package struct QuantityExpression: Sendable, Hashable {
  package enum Kind: UInt8, Sendable { case count, percent, measure, age }

  package var figure: Figure
  /// What is counted or measured, singular.
  package var unit: String
  package var kind: Kind
  package var place: Place
  package var evidence: Evidence

  package init(figure: Figure, unit: String, kind: Kind, place: Place, evidence: Evidence) {
    self.figure = figure
    self.unit = unit
    self.kind = kind
    self.place = place
    self.evidence = evidence
  }
}
