import HallyuAnnotations
package import HallyuCore
import HallyuExtract
import HallyuRules

/// What the rules turned away in a document, read again from the text that the tables hold.
extension Explanation {
  /// What the rules turned away in a document, or left with a hole, and why.
  /// - Parameter document: its `doc_id` or `source_uri`.
  /// - Throws: `Failure` with `data` where the tables have no such document.
  package func rejectedLines(of document: String) throws(Failure) -> [String] {
    var found = try tables.row(document, in: Tables.documents)
    if found == nil { found = try tables.rows(of: Tables.documents, where: "source_uri", is: document, limit: 1).first }
    guard let row = found else {
      throw Failure(.data, "no document of the tables has the doc_id or source_uri '\(document)'")
    }
    let (title, text) = (Array((row.text("title") ?? "").utf8), Array((row.text("text") ?? "").utf8))
    let analyzer = DocumentAnalyzer(lexicon: setup.lexicon, configured: setup.rules)
    let home = HomeCountry(address: row.text("source_uri").map { Array($0.utf8) }, language: row.text("language").map { Array($0.utf8) })
    var report = Report()
    report.head("document \(row.id)")
    report.line(row.text("source_uri") ?? "")
    var kind = ""
    for candidate in analyzer.rejected(title: title, text: text, home: home) {
      if candidate.kind != kind { report.head("\(candidate.kind)s") }
      kind = candidate.kind
      let field = candidate.place.field == .title ? title : text
      func words(_ range: ByteRange) -> String { Report.shortened(String(decoding: field[range.lower..<range.upper], as: UTF8.self)) }
      report.line("'\(words(candidate.place.range))': \(candidate.reason)")
      report.line("  \(words(candidate.place.sentence))")
    }
    let issues = DocumentIssues.of(annotated(row), lexicon: setup.lexicon)
    if !issues.isEmpty { report.head("dates and figures that could not be resolved") }
    for issue in issues { report.line("\(issue.code): \(issue.detail)") }
    if report.lines.count == 2 { report.line("nothing was turned away") }
    return report.lines
  }
}
