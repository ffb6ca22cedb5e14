import HallyuAnnotations
import HallyuText

/// Works told of together by their number: "Both are due later this year", "The two series will air in May", "It opens all three".
extension FactScene {
  /// The works that the sentences before a verb named last, as many as its subject or its object counts; empty where it counts none.
  func several(_ verb: Int) -> [Int] {
    let unit = unit(of: verb)
    let count: Int
    if let subject = works(countedAt: unit.lowerBound), verb - unit.lowerBound < 8, tokens[unit.lowerBound].gap < .paragraph,
      context.mentions(field, in: unit.lowerBound..<verb).isEmpty
    {
      count = subject
    } else if let object = works(countedAt: verb + 1), tokens[verb + 1].word != .the {
      count = object
    } else {
      return []
    }
    var found: [Int] = []
    // "It has T and T2. It opens both": those of the sentence itself stand before the verb.
    let here = titles(in: unit.lowerBound..<verb, unit)
    for title in here.reversed() where !found.contains(title.entity) { found.append(title.entity) }
    var index = unitIndex(of: verb) - 1
    let last = index
    while index >= 0, found.count < count, last - index < FactScene.countedUnits {
      for title in titles(in: units[index], units[index]).reversed() where !found.contains(title.entity) { found.append(title.entity) }
      if tokens[units[index].lowerBound].gap >= .paragraph { break }
      index -= 1
    }
    return found.count == count ? found.reversed() : []
  }

  /// How many sentences back the works may stand.
  private static let countedUnits = 12

  private func titles(in range: Range<Int>, _ unit: Range<Int>) -> [NamedSpan] {
    context.mentions(field, in: range, of: .title).filter {
      enclosingBracket($0.tokens.lowerBound) == nil && !saysWho($0) && !isOfPerson($0) && !isSource($0, unit)
    }
  }

  /// "both", "the two", "all three"
  private func works(countedAt at: Int) -> Int? {
    guard let first = token(at) else { return nil }
    switch first.word {
    case .both: return 2
    case .all, .the:
      switch token(at + 1)?.word {
      case .two: return 2
      case .three: return 3
      case .four: return 4
      default: return nil
      }
    default: return nil
    }
  }
}
