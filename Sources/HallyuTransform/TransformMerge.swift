import Glibc
package import HallyuCore
import HallyuJSON
package import HallyuReference
import HallyuSystem

/// The half of transform that looks across documents: partial records in, in any order, fact rows out.
///
/// Associative and commutative: the rows depend on the set of documents alone. In memory stay the names of entities with their
/// counts, what claims need, and a line for each document; the records wait in a spool.
package struct TransformMerge: RecordMerge {
  private let lexicon: Lexicon
  private let judgements: Judgements
  private var spool = Spool()
  private var documents: [DocumentEntry] = []
  private var documentOfID: [[UInt8]: Int] = [:]
  private var clusters = ClusterTable()

  package init(lexicon: Lexicon, judgements: Judgements = Judgements()) {
    self.lexicon = lexicon
    self.judgements = judgements
  }

  package mutating func absorb(_ lines: [UInt8]) throws(Failure) {
    var start = 0
    while start < lines.count {
      let end = lines.withUnsafeBytes { bytes in
        memchr(bytes.baseAddress! + start, 0x0a, bytes.count - start).map { UnsafeRawPointer($0) - bytes.baseAddress! } ?? bytes.count
      }
      if start < end {
        let record = try PartialRecord(Array(lines[start..<end]))
        do throws(SystemError) { try add(record) } catch { throw error.failure() }
      }
      start = end + 1
    }
  }

  /// Of two records with one `doc_id` the one whose bytes come first stays, whichever came first.
  private mutating func add(_ record: PartialRecord) throws(SystemError) {
    let line = record.json.document.bytes[...]
    var entry = DocumentEntry(record)
    if let known = documentOfID[record.docID] {
      documents[known].isRepeated = true
      let earlier = try spool.read(documents[known].place)
      guard line.lexicographicallyPrecedes(earlier) else { return }
      entry.isRepeated = true
      if let earlier = parsed(earlier) { _ = count(earlier, sign: -1) }
      entry.place = try spool.append(line)
      entry.set(record.claims, count(record, sign: 1))
      documents[known] = entry
    } else {
      entry.place = try spool.append(line)
      entry.set(record.claims, count(record, sign: 1))
      documentOfID[record.docID] = documents.count
      documents.append(entry)
    }
  }

  /// Counts the entities of a record in or out.
  private mutating func count(_ record: PartialRecord, sign: Int) -> [EntityUse] {
    record.entities.map { entity in
      EntityUse(cluster: entity.map { clusters.count($0, sign: sign) }, mentions: entity?.mentions ?? 0)
    }
  }

  private func parsed(_ line: [UInt8]) -> PartialRecord? {
    do throws(Failure) { return try PartialRecord(line) } catch { return nil }
  }

  package mutating func finish(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    defer { spool.close() }
    var resolver = EntityResolver(clusters, lexicon: lexicon, judgements: judgements)
    var (entities, indexOfKey) = resolver.resolve()
    documents.sort { $0.precedes($1) }
    let entityOfCluster = clusters.clusters.map { indexOfKey[$0.key] }
    let duplicates = Duplicates(documents)
    let claims = ClaimTable(documents, duplicates, entityOfCluster: entityOfCluster)
    clusters = ClusterTable()
    var buffer = RowBuffer()
    let expander = RowExpander()
    for (index, entry) in documents.enumerated() {
      let line: [UInt8]
      do throws(SystemError) { line = try spool.read(entry.place) } catch { throw error.failure() }
      let record = try PartialRecord(line)
      let published = record.published
      for (entity, mentions) in entry.references(entityOfCluster) { entities[entity].count(mentions: mentions, published: published) }
      if let rows = record.rows {
        let entityIDs = entry.entities.map { use in use.cluster.flatMap { entityOfCluster[$0] }.map { entities[$0].id } }
        let original = duplicates.originals[index].map { RowExpander.Original(docID: documents[$0.document].docID, percent: $0.percent) }
        expander.write(
          rows,
          RowExpander.Lists(
            docID: record.quotedDocID, original: original, entityIDs: entityIDs, claimIDs: claims.ids(ofDocument: index),
            sentences: record.sentences),
          into: &buffer.rows)
      }
      writeIssues(entry, record, &buffer.rows)
      if let chunk = buffer.chunk() { try write(chunk) }
    }
    for entity in entities where entity.isUsed {
      entity.writeRow(into: &buffer.rows)
      if let chunk = buffer.chunk() { try write(chunk) }
    }
    for entity in entities where entity.isUsed {
      entity.writeAliases(into: &buffer.rows)
      if let chunk = buffer.chunk() { try write(chunk) }
    }
    for claim in claims.rows {
      claim.write(entities, into: &buffer.rows)
      if let chunk = buffer.chunk() { try write(chunk) }
    }
    for issue in resolver.issues { IssueRow.write(issue, docID: nil, into: &buffer.rows) }
    try write(buffer.rows.take())
  }

  private func writeIssues(_ entry: DocumentEntry, _ record: PartialRecord, _ out: inout JSONWriter) {
    if let issues = record.issues {
      for issue in issues {
        out.raw(issue.raw)
        out.newline()
      }
    }
    guard entry.isRepeated else { return }
    let issue = Issue(
      stage: .transform, severity: .warning, code: "repeated-document", field: "doc_id",
      detail: "several records have this id; one of them is kept")
    IssueRow.write(issue, docID: String(decoding: entry.docID, as: UTF8.self), into: &out)
  }
}
