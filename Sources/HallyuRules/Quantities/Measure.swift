import HallyuAnnotations
import HallyuReference
import HallyuText

/// Measures with a unit of length, area, mass, volume, data, speed, …: "16,000m2", "about 4800 pyeong", "500 metres".
enum Measure {
  static let manual = RuleManual(
    "quantity.measure", "A number with a unit of measure.",
    fires: [
      .init("a total of ⟦16,000m2⟧ of support facilities", "16000 m2 exact"),
      .init("(⟦about 4800 pyeong⟧) of land", "4800 pyeong about"),
      .init("lies ⟦500 metres⟧ east of the road", "500 meter exact"),
      .init("at ⟦50 gigabits per second⟧ of traffic", "50 gigabit per second exact"),
      .init("a ⟦45-inch⟧ screen", "45 inch exact"),
      .init("a total of ⟦9000㎡⟧", "9000 m2 exact"),
    ],
    leaves: [
      "It rose in 2013 to 857 million pounds.", "He is number 5 in the line.", "5 min", "It topped 10 million in South Korea.",
      "the 3 bars on the street", "24 h",
    ])

  private static let types: UInt32 = 1 << UInt32(LexiconType.unit.rawValue)

  static func match(_ view: TokenView, _ number: ReadNumber) -> Finding? {
    if let unit = unit(view, number.end, number) {
      let hedge = Hedge.before(view, number.start)
      return Finding(
        .quantity(
          Figure(number.isLetterMagnitude ? number.value?.timesPowerOfTen(-6) : number.value, hedge.approximation), unit: unit.name,
          kind: .measure),
        hedge.start, unit.end, manual, 92)
    }
    // "in 2013 to 857 million pounds": a year.
    if 1_900...2_039 ~= number.plain, view.isWord(number.start - 1, .in, .since) { return nil }
    guard number.isDigits, let connector = RangeWords.connector(view, number.start, number.end),
      let high = NumberReader.read(view, connector.end), high.start == connector.end, let from = number.value, let to = high.value,
      from < to,
      let unit = unit(view, high.end, high)
    else { return nil }
    return Finding(
      .quantity(Figure(from: from, to: to), unit: unit.name, kind: .measure), connector.start ?? number.start, unit.end, manual, 88)
  }

  /// A unit behind a number: its canonical name and the first token after it.
  static func unit(_ view: TokenView, _ at: Int, _ number: ReadNumber) -> (name: String, end: Int)? {
    if number.isLetterMagnitude { return meters(view, at, number) }
    var first = at
    if view.isDash(at), view.isJoined(at), view.isJoined(at + 1) { first = at + 1 }
    let token = view[first]
    if token.kind == .mark, token.mark == 0, view.isSpelled(first, "°") { return degrees(view, first + 1) }
    guard token.kind == .word, token.gap <= .space, token.classes.contains(.unit),
      let found = view.lexicon.phrase(
        in: view.tokens, at: first, limit: view.upper, types: types, preferring: { bySymbol(view, first, $0) })
    else { return nil }
    let entity = view.lexicon.entity(found.sense.entity)
    let kind = entity.kind
    if kind == "time" && entity.detail.isEmpty || kind == "time" && !entity.detail.hasPrefix("0.")
      || kind == "ratio" && entity.name == "percent"
    {
      return nil
    }
    if found.end == first + 1, !isClear(view, first, token, number) { return nil }
    return (entity.name, found.end)
  }

  /// "a 1.8m tall statue": the letter is metres where a dimension follows.
  private static func meters(_ view: TokenView, _ at: Int, _ number: ReadNumber) -> (name: String, end: Int)? {
    guard view.isSpelled(at - 1, "m"), dimensions.contains(view[at].hash), view[at].hash != 0 else { return nil }
    return ("meter", at)
  }

  private static func degrees(_ view: TokenView, _ at: Int) -> (name: String, end: Int)? {
    if view.isSpelled(at, "C") || view.isSpelled(at, "Celsius") { return ("degree celsius", at + 1) }
    if view.isSpelled(at, "F") || view.isSpelled(at, "Fahrenheit") { return ("degree fahrenheit", at + 1) }
    return nil
  }

  /// Symbols of one or two letters count only as they are written in physics and close to their digits; a few unit names are
  /// everyday nouns, too.
  private static func isClear(_ view: TokenView, _ at: Int, _ token: Token, _ number: ReadNumber) -> Bool {
    // "6 in wide"; not "10 million in South Korea".
    if view.word(at) == .in {
      return number.isDigits && number.magnitude == 0 && view.isLowercaseWord(at + 1) && dimensions.contains(view[at + 1].hash)
    }
    if everyday.contains(token.hash) { return false }
    guard token.count <= 3, !token.shape.contains(.uncased) else { return true }
    let spelling = String(decoding: UnsafeBufferPointer(rebasing: view.bytes[Int(token.start)..<Int(token.end)]), as: UTF8.self)
    if token.count == 3 { return true }
    if !number.isDigits { return false }
    if token.count == 1 { return closeSymbols.contains(spelling) && token.gap == .none || spelling == "m" && number.plain >= 0 }
    return symbols.contains(spelling)
  }

  /// Between "Mb" and "MB" the letters decide.
  private static func bySymbol(_ view: TokenView, _ at: Int, _ sense: Sense) -> Bool {
    let token = view[at]
    guard token.count == 2 else { return false }
    let isByte = view.bytes[Int(token.end) - 1] == UInt8(ascii: "B")
    let name = view.lexicon.entity(sense.entity).name
    return isByte ? name.hasSuffix("byte") : name.hasSuffix("bit")
  }

  private static let symbols: Set<String> = [
    "km", "cm", "mm", "nm", "kg", "mg", "ml", "mL", "GB", "MB", "KB", "kB", "TB", "PB", "Gb", "Mb", "mb", "gb", "Hz", "kW", "MW", "GW",
    "ft",
    "mi", "yd", "oz", "lb", "ha", "dB", "kV", "hp", "px", "py", "㎡", "㎢", "㎞", "㎝", "㎏", "m²", "m³", "µm", "in",
  ]
  private static let closeSymbols: Set<String> = ["m", "g", "L", "l", "W", "V", "J"]
  private static let everyday = WordSet("bar bars stone stones nit nits knot knots li in newton gal")
  /// What a length is measured along.
  static let dimensions = WordSet("tall wide long high deep away above below thick east west north south")
}
