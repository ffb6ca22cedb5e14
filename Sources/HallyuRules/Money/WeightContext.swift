import HallyuText

/// Tells pounds of weight from pounds sterling by the words around them.
enum WeightContext {
  static func isNear(_ view: TokenView, _ at: Int) -> Bool {
    if view.word(at + 1) == .of { return !(view.isSpelled(at + 2, "debt") || view.isSpelled(at + 2, "funding")) }
    for index in max(view.lower, at - 8)..<min(view.upper, at + 6) where words.contains(view[index].hash) && view[index].hash != 0 {
      return true
    }
    return false
  }

  private static let words = Set(
    [
      "weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lost", "gained", "ton", "tons", "tonne", "tonnes",
      "kilogram",
      "kilograms", "kg", "ounce", "ounces", "mass", "thrust", "fat", "muscle", "bench", "lift", "lifted",
    ].map { Fold.hash($0) })
}
