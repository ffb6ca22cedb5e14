import HallyuAnnotations
import HallyuText

/// Words before and after a figure that say how exact it is: "about", "more than", "up to", "or more".
enum Hedge {
  /// An approximation, and the first token of the words that belong to the figure.
  typealias Before = (approximation: Approximation, start: Int)

  /// Reads what stands before a figure.
  /// - Parameter start: first token of the figure with its currency sign.
  static func before(_ view: TokenView, _ start: Int) -> Before {
    let at = beforeArticle(view, start)
    guard at - 1 >= view.floor else { return (.exact, start) }
    if view.isMark(at - 1, "~"), view.isJoined(at) { return (.about, at - 1) }
    if let hedge = oneWord(view, at, start) { return hedge }
    guard at - 2 >= view.floor else { return (.exact, start) }
    return severalWords(view, at, start) ?? (.exact, start)
  }

  /// "a US$4.7 billion deal", "an estimated 5 million", "a record 5 million": the token that hedges stand before.
  private static func beforeArticle(_ view: TokenView, _ start: Int) -> Int {
    var at = start
    if view.isWord(at - 1, .a, .an), at - 1 > view.floor, view.word(at - 2) != .as { at -= 1 }
    if view.isWord(at - 1, .additional, .further, .record, .another), at - 1 > view.floor {
      at -= 1
      if view.isWord(at - 1, .a, .an), at - 1 > view.floor { at -= 1 }
    }
    return at
  }

  private static func oneWord(_ view: TokenView, _ at: Int, _ start: Int) -> Before? {
    switch view.word(at - 1) {
    case .about, .around, .roughly, .approximately, .approx, .circa: return (.about, at - 1)
    case .some:
      return view.isNumber(start) || view[start].kind == .currency || view.meaning(start).number >= 10 ? (.about, at - 1) : (.exact, start)
    case .estimated: return (.about, view.isWord(at - 2, .an) ? at - 2 : at - 1)
    case .nearly, .almost: return (.nearly, at - 1)
    case .approaching, .nearing: return (.nearly, start)
    case .over: return view.word(at - 2) == .just ? (.over, at - 2) : (.over, at - 1)
    case .above, .exceeding: return (.over, at - 1)
    case .surpassing, .topping, .topped, .surpassed, .exceeded, .exceed, .exceeds, .surpass, .passed, .tops, .surpasses, .crosses, .crossed,
      .eclipsed:
      return (.over, start)
    case .under, .below: return (view.word(at - 2) == .just ? .nearly : .upTo, view.word(at - 2) == .just ? at - 2 : at - 1)
    case .minimum: return (.atLeast, at - 1)
    case .maximum: return (.upTo, at - 1)
    // "has gone past Rs 75 crore", "gone beyond $100 million"
    default: return passing.contains(view[at - 1].hash) && moves.contains(view[at - 2].hash) ? (.over, at - 1) : nil
    }
  }

  private static func severalWords(_ view: TokenView, _ at: Int, _ start: Int) -> Before? {
    switch (view.word(at - 2), view.word(at - 1)) {
    case (.more, .than), (.greater, .than):
      if view.word(at - 3) == .no || view.word(at - 3) == .not { return (.upTo, at - 3) }
      return (.over, view.isWord(at - 3, .little, .slightly, .well) ? at - 3 : at - 2)
    case (.less, .than), (.fewer, .than):
      if view.word(at - 3) == .no || view.word(at - 3) == .not { return (.atLeast, at - 3) }
      return (.upTo, at - 2)
    case (.up, .to):
      // "will go up to 9,500 won": a price that moves, no bound.
      if at - 3 >= view.floor, moves.contains(view[at - 3].hash) || view.isWord(at - 3, .was, .were) && isCompared(view, start) {
        return (.exact, start)
      }
      return (.upTo, at - 2)
    // "which is approximately equal to $80"
    case (_, .to) where equals.contains(view[at - 2].hash) && view.isWord(at - 3, .about, .around, .roughly, .approximately):
      return (.about, start)
    case (.at, .least): return (.atLeast, at - 2)
    case (.at, .most): return (.upTo, at - 2)
    case (.close, .to): return (.nearly, at - 2)
    case (.excess, .of): return view.word(at - 3) == .in ? (.over, at - 3) : (.over, at - 2)
    case (.upwards, .of), (.upward, .of), (.north, .of): return (.over, at - 2)
    case (.shy, .of): return (.nearly, view.word(at - 3) == .just ? at - 3 : at - 2)
    case (.minimum, .of): return (.atLeast, view.word(at - 3) == .a ? at - 3 : at - 2)
    case (.maximum, .of): return (.upTo, view.word(at - 3) == .a ? at - 3 : at - 2)
    case (.much, .as), (.many, .as), (.high, .as): return view.word(at - 3) == .as ? (.upTo, at - 3) : nil
    case (.little, .as), (.low, .as), (.few, .as): return view.word(at - 3) == .as ? (.atLeast, at - 3) : nil
    default: return nil
    }
  }

  private static let equals = WordSet("equal equals equivalent")
  private static let moves = WordSet(
    "go goes going went gone moves moved move shot shoots climbed jumped crept ticked edged surged pushed pushing driven drove raced sailed"
  )
  private static let passing = WordSet("past beyond")
  private static let compared = WordSet("compared against versus")

  /// "was up to £420m, compared with £356m": where it went, and no bound.
  private static func isCompared(_ view: TokenView, _ start: Int) -> Bool {
    (start..<min(view.upper, start + 8)).contains { compared.contains(view[$0].hash) || view.word($0) == .from }
  }

  /// Reads what stands after a figure: "or more", "or so", "plus", "+".
  static func after(_ view: TokenView, _ end: Int) -> (approximation: Approximation, end: Int)? {
    if view.isMark(end, "+"), view.isJoined(end) { return (.over, end + 1) }
    if view.isDash(end), view.isJoined(end), view.word(end + 1) == .plus { return (.over, end + 2) }
    guard view.word(end) == .or else { return nil }
    switch view.word(end + 1) {
    case .more, .above, .over: return (.atLeast, end + 2)
    case .so: return (.about, end + 2)
    case .less, .fewer, .under: return (.upTo, end + 2)
    default: return nil
    }
  }
}
