import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuRules
import HallyuText

/// The extract stage: clean documents in, annotated documents out. Each document is read alone.
package struct ExtractFilter: RecordFilter {
  package static let stage = "extract"
  private let analyzer: DocumentAnalyzer

  package init(_ setup: ExtractSetup) {
    analyzer = DocumentAnalyzer(lexicon: setup.lexicon, configured: setup.rules)
  }

  package func process(_ line: [UInt8], at place: @autoclosure () -> String, into out: inout [UInt8]) {
    var writer = JSONWriter(appendingTo: out)
    out = []
    defer { out = writer.take() }
    let record: JSONValue
    do {
      record = try JSONDocument(line).root
    } catch {
      writer.rejection(
        docID: place(),
        Issue(stage: ExtractFilter.stage, severity: .error, code: "malformed-record", detail: "\(place()): \(error)"))
      return
    }
    guard record.kind == .object, let text = record["text"]?.stringBytes else {
      // A rejection of an earlier stage passes on as it is.
      if record["issues"] != nil, record["doc_id"] != nil {
        writer.raw(line)
        writer.newline()
      } else {
        writer.rejection(
          docID: record["doc_id"]?.string ?? place(),
          Issue(stage: ExtractFilter.stage, severity: .error, code: "malformed-record", detail: "\(place()): no member 'text'"))
      }
      return
    }
    let home = HomeCountry(
      address: record["url"]?.stringBytes ?? record["source_uri"]?.stringBytes, language: record["language"]?.stringBytes)
    let annotations = analyzer.annotate(title: record["title"]?.stringBytes ?? [], text: text, home: home)
    writer.beginObject()
    for (key, value) in record.members where !key.isString("annotations") && !key.isString("issues") {
      writer.raw(key.raw)
      writer.colon()
      writer.raw(value.raw)
    }
    writer.key("annotations")
    annotations.encode(into: &writer)
    writeIssues(record["issues"], annotations.issues, &writer)
    writer.endObject()
    writer.newline()
  }

  private func writeIssues(_ earlier: JSONValue?, _ own: [Issue], _ writer: inout JSONWriter) {
    guard earlier != nil || !own.isEmpty else { return }
    writer.key("issues")
    writer.beginArray()
    for issue in earlier?.elements.map({ $0 }) ?? [] { writer.raw(issue.raw) }
    for issue in own { writer.issue(issue) }
    writer.endArray()
  }
}
