import HallyuCore
import HallyuReference
import HallyuText

/// Converts measures to SI units by the factors of the reference data.
struct UnitScale: Sendable {
  private let scales: [String: Scale]

  /// A factor as the reference data has it: a decimal, or a fraction of two.
  private struct Scale {
    let numerator: ExactDecimal
    let denominator: ExactDecimal?
    let unit: String

    init?(_ entity: LexiconEntity) {
      let parts = entity.detail.split(separator: "/", maxSplits: 1).map { ExactDecimal(String($0)) }
      guard let numerator = parts.first ?? nil, !numerator.isZero else { return nil }
      self.numerator = numerator
      denominator = parts.count > 1 ? parts[1] : nil
      unit = entity.detail2
    }
  }

  /// Digits kept where a fraction does not come out even.
  private static let significantDigits = 12

  init(_ lexicon: Lexicon) {
    var scales: [String: Scale] = [:]
    for entity in lexicon.entities(of: .unit) {
      guard let scale = Scale(entity) else { continue }
      // By name, and by code where no unit has it for a name.
      for key in [entity.id, entity.externalID] where !key.isEmpty && (key == entity.id || scales[key] == nil) { scales[key] = scale }
    }
    self.scales = scales
  }

  /// The value in the SI unit and that unit's UCUM code; nil for a unit without a plain factor.
  func si(_ value: ExactDecimal, _ unit: String) -> (value: ExactDecimal, unit: String)? {
    guard let scale = scales[unit] else { return nil }
    guard let denominator = scale.denominator else { return (value * scale.numerator, scale.unit) }
    return (value * scale.numerator).divided(by: denominator, significantDigits: UnitScale.significantDigits).map { ($0, scale.unit) }
  }
}

extension Lexicon {
  /// All entries of a type, in the order of their ids.
  func entities(of type: LexiconType) -> [LexiconEntity] {
    let first = (0..<entityCount).partitioningIndex { entity(UInt32($0)).type.rawValue >= type.rawValue }
    return (first..<entityCount).lazy.map { self.entity(UInt32($0)) }.prefix { $0.type == type }.map { $0 }
  }
}
