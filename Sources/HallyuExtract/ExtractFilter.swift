import HallyuAnnotations
package import HallyuCore
import HallyuJSON
import HallyuRules
import HallyuText

/// The extract stage: clean documents in, annotated documents out. Each document is read alone.
package struct ExtractFilter: RecordFilter {
  package static let stage = StageName.extract
  private let analyzer: DocumentAnalyzer

  package init(_ setup: ExtractSetup) {
    analyzer = DocumentAnalyzer(lexicon: setup.lexicon, configured: setup.rules)
  }

  package func process(_ lines: [RecordLine], into out: inout [UInt8]) {
    let records = lines.map(read)
    let texts = records.compactMap { if case .document(_, let text) = $0 { text } else { nil } }
    var annotations = analyzer.annotate(texts).makeIterator()
    var writer = JSONWriter(appendingTo: out)
    out = []
    for (line, record) in zip(lines, records) {
      switch record {
      case .document(let record, _): write(record, annotations.next() ?? Annotations(), &writer)
      case .rejection:
        writer.raw(line.bytes)
        writer.newline()
      case .malformed(let docID, let reason):
        writer.rejection(
          docID: docID, Issue(stage: .extract, severity: .error, code: "malformed-record", detail: "\(line.place): \(reason)"))
      }
    }
    out = writer.take()
  }

  private enum Record {
    case document(JSONValue, DocumentText)
    /// Of an earlier stage; it passes on as it is.
    case rejection
    case malformed(docID: String, String)
  }

  private func read(_ line: RecordLine) -> Record {
    let record: JSONValue
    do { record = try JSONDocument(line.bytes).root } catch { return .malformed(docID: line.place, "\(error)") }
    guard record.kind == .object, let text = record["text"]?.stringBytes else {
      if record["issues"] != nil, record["doc_id"] != nil { return .rejection }
      return .malformed(docID: record["doc_id"]?.string ?? line.place, "no member 'text'")
    }
    let home = HomeCountry(
      address: record["url"]?.stringBytes ?? record["source_uri"]?.stringBytes, language: record["language"]?.stringBytes)
    return .document(record, DocumentText(title: record["title"]?.stringBytes ?? [], text: text, home: home))
  }

  private func write(_ record: JSONValue, _ annotations: Annotations, _ writer: inout JSONWriter) {
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
