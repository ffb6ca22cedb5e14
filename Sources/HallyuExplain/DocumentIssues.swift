import HallyuCore
import HallyuJSON
import HallyuReference
import HallyuTransform

/// What the first half of transform could not resolve in one document.
enum DocumentIssues {
  /// - Parameter line: an annotated document.
  static func of(_ line: [UInt8], lexicon: Lexicon) -> [(code: String, detail: String)] {
    let partial = TransformFilter(lexicon: lexicon).process(RecordLine(line, input: "the document"))
    guard let record = try? JSONDocument(partial).root, let issues = record["issues"] else { return [] }
    return issues.elements.map { ($0["code"]?.string ?? "", $0["detail"]?.string ?? "") }
  }
}
