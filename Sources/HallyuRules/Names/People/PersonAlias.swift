import HallyuAnnotations
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

  /// "Hyun Bin (real name: Kim Tae-pyung)": the name in brackets is the same person's.
  static func noteRealNames(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for at in view.tokens.indices.dropFirst(2) where view.tokens[at].hash == name && adjectives.contains(view.tokens[at - 1].hash) {
      var first = at + 1
      if let mark = view.token(first), mark.isMark(":") || mark.isMark(",") || mark.isMark("=") || mark.word == .is { first += 1 }
      guard view.tokens[at - 2].isMark("("), let person = board.holder(field, endingAt: at - 2), person.type == .person,
        let own = board.holder(field, first), own.type == .person, view.token(own.tokens.upperBound)?.isMark(")") == true
      else { continue }
      board.shortForms[view.key(own.tokens)] = view.key(person.tokens)
    }
  }

  private static let name = Fold.hash("name")
  private static let adjectives = WordSet("real birth full legal given")

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
