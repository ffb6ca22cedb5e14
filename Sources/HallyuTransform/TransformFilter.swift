package import HallyuCore
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
  package static let stage = StageName.transform
  private let transformer: DocumentTransformer

  package init(lexicon: Lexicon, options: TransformOptions = TransformOptions()) {
    transformer = DocumentTransformer(lexicon: lexicon, options: options)
  }

  package func process(_ lines: [RecordLine], into out: inout [UInt8]) {
    // A step at a time, as in the analysis before: each keeps its code in the processor's cache.
    let records = lines.map(read)
    let documents = records.map(transform)
    for document in documents { document.write(into: &out) }
  }

  private enum Record {
    case document(AnnotatedDocument)
    /// A document that is its issues.
    case issues(PartialDocument)
  }

  private func read(_ line: RecordLine) -> Record {
    let record: JSONValue
    do { record = try JSONDocument(line.bytes).root } catch { return malformed(nil, line.place, "\(error)") }
    guard record.kind == .object, let docID = record["doc_id"]?.string, !docID.isEmpty else {
      return malformed(nil, line.place, "no member 'doc_id'")
    }
    if let document = AnnotatedDocument(record, docID: docID) { return .document(document) }
    // A rejection of an earlier stage.
    let issues = record["issues"]?.elements.compactMap(Issue.init) ?? []
    guard !issues.isEmpty else { return malformed(docID, line.place, "no member 'text'") }
    return .issues(PartialDocument(docID: docID, sourceURI: record["source_uri"]?.string ?? docID, issues: issues))
  }

  private func malformed(_ docID: String?, _ place: String, _ reason: String) -> Record {
    let issue = Issue(
      stage: .transform, severity: .error, code: "malformed-record", detail: "\(place): \(reason)")
    return .issues(PartialDocument(docID: docID ?? place, sourceURI: docID ?? place, issues: [issue]))
  }

  private func transform(_ record: Record) -> PartialDocument {
    switch record {
    case .document(let document): transformer.transform(document)
    case .issues(let document): document
    }
  }
}
