import HallyuCore
import HallyuJSON
import HallyuText

/// What the first half of transform makes of one document.
struct PartialDocument {
  let docID: String
  let sourceURI: String
  /// First and last possible day of publication, ISO; nil where nothing is known.
  var publishedFrom: String?
  var publishedTo: String?
  /// `doc_id` of the document that this one repeats.
  var duplicateOf: String?
  /// What near-copies of the text are found by; nil for a short text.
  var sketch: TextSketch?
  /// A JSON array of rows in their short form.
  var rows: [UInt8] = Array("[]".utf8)
  /// Sentences of the rows, each once.
  var sentences: [ArraySlice<UInt8>] = []
  /// Local entities in the order of the document's annotations; nil for one that no row refers to.
  var entities: [PartialEntity?] = []
  var claims: [PartialClaim] = []
  var issues: [Issue] = []

  init(docID: String, sourceURI: String, issues: [Issue] = []) {
    self.docID = docID
    self.sourceURI = sourceURI
    self.issues = issues
  }

  /// Appends the partial record as one line.
  func write(into buffer: inout [UInt8]) {
    var out = JSONWriter(appendingTo: buffer)
    buffer = []
    defer { buffer = out.take() }
    out.beginObject()
    out.key("doc_id")
    out.string(docID)
    out.key("source_uri")
    out.string(sourceURI)
    out.key("published")
    out.beginArray()
    for bound in [publishedFrom, publishedTo] {
      if let bound { out.string(bound) } else { out.null() }
    }
    out.endArray()
    if let duplicateOf {
      out.key("duplicate_of")
      out.string(duplicateOf)
    }
    if let sketch {
      out.key("sketch")
      out.string(sketch.hexadecimal)
    }
    out.key("rows")
    out.raw(rows[...])
    out.key("sentences")
    out.beginArray()
    for sentence in sentences { out.string(sentence) }
    out.endArray()
    out.key("entities")
    out.beginArray()
    for entity in entities {
      if let entity { entity.write(into: &out) } else { out.null() }
    }
    out.endArray()
    out.key("claims")
    out.beginArray()
    for claim in claims {
      out.beginArray()
      claim.encode(into: &out)
      out.endArray()
    }
    out.endArray()
    out.key("issues")
    out.beginArray()
    var seen: Set<Issue> = []
    for issue in issues where seen.insert(issue).inserted { IssueRow.append(issue, docID: docID, into: &out) }
    out.endArray()
    out.endObject()
    out.newline()
  }
}

/// A row of the table `issues`.
enum IssueRow {
  /// The row on a line of its own.
  /// - Parameter docID: nil for what concerns no document.
  static func write(_ issue: Issue, docID: String?, into out: inout JSONWriter) {
    append(issue, docID: docID, into: &out)
    out.newline()
  }

  static func append(_ issue: Issue, docID: String?, into out: inout JSONWriter) {
    var id = StableHash()
    for part in ["issues", docID ?? "", issue.stage, issue.severity.rawValue, issue.code, issue.field, issue.detail] { id.add(part) }
    out.beginObject()
    for (key, value) in [
      ("table", "issues"), ("issue_id", id.hexadecimal), ("doc_id", docID ?? ""), ("stage", issue.stage),
      ("severity", issue.severity.rawValue), ("code", issue.code), ("field", issue.field), ("detail", issue.detail),
    ] {
      out.key(key)
      if value.isEmpty { out.null() } else { out.string(value) }
    }
    out.endObject()
  }
}
