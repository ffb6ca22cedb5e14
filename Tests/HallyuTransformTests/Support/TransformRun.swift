import HallyuCore
import HallyuJSON

@testable import HallyuTransform

/// Both halves of transform on a few documents, with its rows ready to be asked.
struct TransformRun {
  static let filter = TransformFilter(lexicon: TinyLexicon.shared)
  let bytes: [UInt8]
  let rows: [JSONValue]

  init(_ documents: [DocumentDraft], judgements: String = "") throws {
    try self.init(partials: documents.map { $0.partial() }, judgements: judgements)
  }

  /// - Parameter partials: batches of partial records.
  init(partials: [[UInt8]], judgements: String = "") throws {
    let lexicon = TinyLexicon.shared
    var merge = TransformMerge(
      lexicon: lexicon,
      judgements: judgements.isEmpty ? Judgements() : try Judgements(Array(judgements.utf8), name: "judgements.tsv", lexicon: lexicon))
    for batch in partials { try merge.absorb(batch) }
    var bytes: [UInt8] = []
    try merge.finish { (chunk: [UInt8]) throws(Failure) in bytes += chunk }
    self.bytes = bytes
    rows = try bytes.split(separator: 0x0a).map { try JSONDocument(Array($0)).root }
  }

  func rows(_ table: StaticString) -> [JSONValue] { rows.filter { $0["table"]?.isString(table) ?? false } }

  /// The column's value in each row of a table.
  func column(_ table: StaticString, _ column: StaticString) -> [String?] { rows(table).map { $0[column]?.string } }

  /// The entity that a document's mention of these words points to.
  func entity(_ surface: String, in docID: String) -> String? {
    rows(table: "mentions").first { $0["surface"]?.string == surface && $0["doc_id"]?.string == docID }?["entity_id"]?.string
  }

  private func rows(table: StaticString) -> [JSONValue] { rows(table) }
}
