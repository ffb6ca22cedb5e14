import HallyuReference
import HallyuText

/// Labels of people in the lines of an entry: "Cast:", "Key cast:", "Director:", "Written by:".
enum PartLabel {
  /// "T – Director: X; Cast: Y": a label with a colon behind a dash or a semicolon.
  static func opensPart(_ at: Int, _ view: FieldView) -> Bool {
    guard let before = view.token(at - 1), before.kind == .dash || before.isMark(";") || before.isMark("("),
      labels[view.tokens[at].hash] != nil
    else { return false }
    return (at + 1..<at + 4).contains { view.token($0)?.isMark(":") == true }
  }

  /// "Cast: Kim Tae-ri (Elisa)": one word in brackets that is no known work, in a line with the label of a cast.
  static func isCharacter(_ bracket: Int, inLineAt line: Int, _ view: FieldView) -> Bool {
    labels[view.tokens[line].hash] == .actor && view.token(line + 1)?.isMark(":") == true
      && view.token(bracket + 2)?.isMark(")") == true
      && view.senses(of: bracket + 1..<bracket + 2).allSatisfy { $0.type != .title }
  }

  /// Words that may be a label, with the part of those behind it.
  static let labels = WordMap<CreditPart>([
    (.actor, "cast starring stars"), (.director, "director directors directed dir"),
    (.writer, "writer writers written screenwriter screenwriters scriptwriter scriptwriters screenplay script"),
    (.creator, "creator created"), (.producer, "producer producers"),
  ])

  /// Words before a label: "key cast", "lead actors".
  static let qualifiers = WordSet("key main lead executive original voice full supporting")
}
