import HallyuCore
import HallyuJSON
package import HallyuReference

/// The half of transform that treats each document alone: annotated documents in, partial records out.
///
/// A partial record holds the document's rows without their keys, with indices where ids of entities and claims and sentences will
/// stand, and the lists that these point to:
///
///     {"doc_id", "source_uri", "published":[from,to], "rows":[[table,cell,…]…], "sentences":[…],
///      "entities":[[type,name,lexicon id,kind,[surface,count,…]]…],
///      "claims":[…], "issues":[row…]}
package struct TransformFilter: RecordFilter {
  package static let stage = "transform"
  private let transformer: DocumentTransformer

  package init(lexicon: Lexicon, options: TransformOptions = TransformOptions()) {
    transformer = DocumentTransformer(lexicon: lexicon, options: options)
  }

  package func process(_ line: [UInt8], at place: @autoclosure () -> String, into out: inout [UInt8]) {
    let record: JSONValue
    do {
      record = try JSONDocument(line).root
    } catch {
      return reject(nil, place(), "\(error)", &out)
    }
    guard record.kind == .object, let docID = record["doc_id"]?.string, !docID.isEmpty else {
      return reject(nil, place(), "no member 'doc_id'", &out)
    }
    if let document = AnnotatedDocument(record, docID: docID) {
      transformer.transform(document).write(into: &out)
      return
    }
    // A rejection of an earlier stage: the document is its issues.
    let issues = record["issues"]?.elements.compactMap(Issue.init) ?? []
    guard !issues.isEmpty else { return reject(docID, place(), "no member 'text'", &out) }
    PartialDocument(docID: docID, sourceURI: record["source_uri"]?.string ?? docID, issues: issues).write(into: &out)
  }

  private func reject(_ docID: String?, _ place: String, _ reason: String, _ out: inout [UInt8]) {
    let issue = Issue(
      stage: TransformFilter.stage, severity: .error, code: "malformed-record", detail: "\(place): \(reason)")
    PartialDocument(docID: docID ?? place, sourceURI: docID ?? place, issues: [issue]).write(into: &out)
  }
}
