import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText

/// A partial record as the merge reads it.
struct PartialRecord {
  let json: JSONValue
  let docID: [UInt8]
  let sourceURI: [UInt8]

  /// Reads a line of the filter, or a rejection that a program wrote in its place.
  /// - Throws: `Failure` where the line is neither: it is not a document that is at fault.
  init(_ line: [UInt8]) throws(Failure) {
    let parsed = try PartialRecord.parse(line)
    guard let docID = parsed["doc_id"]?.stringBytes else { throw PartialRecord.strange }
    if parsed["rows"]?.kind == .array, parsed["entities"]?.kind == .array, let sourceURI = parsed["source_uri"]?.stringBytes {
      json = parsed
      self.sourceURI = sourceURI
    } else {
      let issues = parsed["issues"]?.elements.compactMap(Issue.init) ?? []
      guard !issues.isEmpty else { throw PartialRecord.strange }
      let name = String(decoding: docID, as: UTF8.self)
      var out: [UInt8] = []
      PartialDocument(docID: name, sourceURI: name, issues: issues).write(into: &out)
      json = try PartialRecord.parse(out.dropLast())
      sourceURI = docID
    }
    self.docID = docID
  }

  private static func parse(_ line: [UInt8]) throws(Failure) -> JSONValue {
    do { return try JSONDocument(line).root } catch { throw Failure(.data, "partial record: \(error)") }
  }

  private static var strange: Failure { Failure(.data, "a line is no partial record; --reduce reads what --map wrote") }

  /// Local entities; nil for those that no row refers to.
  var entities: [PartialEntity?] { json["entities"]?.elements.map { PartialEntity($0) } ?? [] }

  /// First and last possible day of publication, ISO.
  var published: (first: String?, last: String?) {
    guard var bounds = json["published"]?.elements else { return (nil, nil) }
    return (bounds.next()?.string, bounds.next()?.string)
  }

  /// Rows in their short form.
  var rows: JSONValue? { json["rows"] }
  /// The document's id as a JSON string.
  var quotedDocID: ArraySlice<UInt8> { json["doc_id"]?.raw ?? [] }
  /// Sentences as JSON strings, in the order of the record.
  var sentences: [ArraySlice<UInt8>] { json["sentences"]?.elements.map(\.raw) ?? [] }
  var issues: JSONElements? { json["issues"]?.elements }
  var claims: [PartialClaim] { json.list("claims") }
  /// `doc_id` of the document that this one repeats.
  var duplicateOf: [UInt8]? { json["duplicate_of"]?.stringBytes }
  var sketch: TextSketch? { json["sketch"]?.string.flatMap { TextSketch(hexadecimal: $0) } }
}
