/// An example of a manual or a corpus: a text in which ⟦ and ⟧ stand around what is to be found.
struct MarkedText {
  /// The text without its marks.
  private(set) var text = ""
  /// What stood between them, in the order of the text.
  private(set) var marked: [String] = []
  /// UTF-8 offset in `text` of the first of them.
  private(set) var start: Int?

  init(_ source: String) {
    var name: String?
    for character in source {
      switch character {
      case "⟦":
        name = ""
        start = start ?? text.utf8.count
      case "⟧":
        if let name { marked.append(name) }
        name = nil
      default:
        text.append(character)
        name?.append(character)
      }
    }
  }
}
