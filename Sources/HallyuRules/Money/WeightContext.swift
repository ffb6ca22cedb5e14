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

  /// True for what a hyphenated figure in pounds describes, "a 243-pound lineman", unless it is money: "a 50-pound fine".
  static func isMeasured(_ view: TokenView, _ at: Int) -> Bool {
    view[at].kind == .word && !paid.contains(view[at].hash) && !paid.contains(view[at + 1].hash)
  }

  private static let paid = WordSet(
    """
    note notes coin fine penalty ticket tickets bill deal fee prize grant loan bonus contract salary rise increase cut charge plan \
    subscription pass discount offer budget price bet reward donation payment payout wage fund deposit voucher licence license
    """)
  private static let words = WordSet(
    """
    weigh weighs weighed weighing weight heavy heavier lost gained ton tons tonne tonnes kilogram kilograms kg ounce ounces mass thrust \
    fat muscle bench lift lifted lifts foot feet inch inches rocket rockets payload cargo orbit fuel propellant kilos tall lineman \
    linebacker clocked scales
    """)
}
