import HallyuText

/// The hyphenated part of a person's name that stands for all of it: "Tsang-Lau" for Winnie Tsang-Lau, "Min-young" for Min-young Gam.
enum PersonAlias {
  static let manual = RuleManual(
    "person.alias", "A hyphenated family name, or a hyphenated Korean given name before its family name, by itself.",
    fires: [
      .init("Carol Tsang-Oduya met them. ⟦Tsang-Oduya⟧ said so.", "person"),
      .init("Min-young Halvorsen met them. ⟦Min-young⟧ said so.", "person"),
    ],
    leaves: ["Kim Min-young met them. The Min-young house is new."])

  struct Alias {
    let hashes: [UInt64]
    let key: UInt64
  }

  static func aliases(of name: Range<Int>, _ view: FieldView) -> [Alias] {
    // Two words, of which one is hyphenated.
    guard name.count == 4 else { return [] }
    let (first, tokens) = (name.lowerBound, view.tokens)
    if tokens[first + 2].kind == .hyphen, tokens[first + 1].gap == .space, tokens[first + 3].isCapitalized,
      !tokens[first].classes.contains(.koreanSurname)
    {
      return [alias(first + 1..<name.upperBound, view)]
    }
    if tokens[first + 1].kind == .hyphen, tokens[first + 3].gap == .space, tokens[first].classes.contains(.koreanGivenSyllable) {
      return [alias(first..<first + 3, view)]
    }
    return []
  }

  private static func alias(_ part: Range<Int>, _ view: FieldView) -> Alias {
    Alias(hashes: part.compactMap { view.tokens[$0].hash == 0 ? nil : view.tokens[$0].hash }, key: view.key(part))
  }
}
