import HallyuAnnotations
import HallyuBuiltIn
import HallyuReference

@testable import HallyuRules

/// Runs one example of a manual through the whole analyzer: what it finds, and what stood between the marks.
enum FactExample {
  static func annotations(_ text: String) throws -> (annotations: Annotations, marked: Set<String>) {
    let example = MarkedText(text)
    let analyzer = DocumentAnalyzer(lexicon: try Lexicon.builtIn())
    return (analyzer.annotate(title: [], text: Array(example.text.utf8)), Set(example.marked))
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
