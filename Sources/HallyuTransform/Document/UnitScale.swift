import HallyuReference
import HallyuText

/// Converts measures to SI units by the factors of the reference data.
struct UnitScale: Sendable {
  private let factors: [String: (factor: ExactDecimal, unit: String)]

  init(_ lexicon: Lexicon) {
    var factors: [String: (factor: ExactDecimal, unit: String)] = [:]
    for entity in lexicon.entities(of: .unit) {
      guard let factor = ExactDecimal(entity.detail), !factor.isZero else { continue }
      // By name, and by code where no unit has it for a name.
      for key in [entity.id, entity.externalID] where !key.isEmpty && (key == entity.id || factors[key] == nil) {
        factors[key] = (factor, entity.detail2)
      }
    }
    self.factors = factors
  }

  /// The value in the SI unit and that unit's UCUM code; nil for a unit without a plain factor.
  func si(_ value: ExactDecimal, _ unit: String) -> (value: ExactDecimal, unit: String)? {
    factors[unit].map { (value * $0.factor, $0.unit) }
  }
}

extension Lexicon {
  /// All entries of a type, in the order of their ids.
  func entities(of type: LexiconType) -> [LexiconEntity] {
    var low = 0
    var high = entityCount
    while low < high {
      let middle = (low + high) / 2
      if entity(UInt32(middle)).type.rawValue < type.rawValue { low = middle + 1 } else { high = middle }
    }
    var found: [LexiconEntity] = []
    while low < entityCount, entity(UInt32(low)).type == type {
      found.append(entity(UInt32(low)))
      low += 1
    }
    return found
  }
}
