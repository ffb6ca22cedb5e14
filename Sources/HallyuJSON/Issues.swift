package import HallyuCore

/// How issues travel inside records: member `issues`, an array of objects.
extension JSONWriter {
  package mutating func issue(_ issue: Issue) {
    beginObject()
    key("stage")
    string(issue.stage)
    key("severity")
    string(issue.severity.rawValue)
    key("code")
    string(issue.code)
    if !issue.field.isEmpty {
      key("field")
      string(issue.field)
    }
    key("detail")
    string(issue.detail)
    endObject()
  }

  /// A record that stands for something that gave no document: `doc_id` and one issue of severity `error`.
  package mutating func rejection(docID: String, _ issue: Issue) {
    beginObject()
    key("doc_id")
    string(docID)
    key("issues")
    beginArray()
    self.issue(issue)
    endArray()
    endObject()
    newline()
  }
}

extension Issue {
  /// Reads what `JSONWriter.issue` wrote; nil where a required member is missing.
  package init?(_ json: JSONValue) {
    guard let stage = json["stage"]?.string, let code = json["code"]?.string,
      let severity = (json["severity"]?.string).flatMap(Severity.init(rawValue:))
    else { return nil }
    self.init(
      readStage: stage, severity: severity, code: code, field: json["field"]?.string ?? "",
      detail: json["detail"]?.string ?? "")
  }
}
