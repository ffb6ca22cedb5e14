import HallyuAnnotations
import HallyuBuiltIn
import HallyuReference

@testable import HallyuRules

/// Runs one example of a manual: the text without its marks, and what stood between them.
enum FactExample {
  static func annotations(_ text: String) throws -> (annotations: Annotations, marked: Set<String>) {
    var plain = ""
    var marked: Set<String> = []
    var current: String?
    for character in text {
      switch character {
      case "⟦": current = ""
      case "⟧":
        if let name = current { marked.insert(name) }
        current = nil
      default:
        plain.append(character)
        current?.append(character)
      }
    }
    let analyzer = DocumentAnalyzer(lexicon: try Lexicon.builtIn())
    return (analyzer.annotate(title: [], text: Array(plain.utf8)), marked)
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
