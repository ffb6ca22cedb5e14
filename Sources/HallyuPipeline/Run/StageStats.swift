import HallyuCore
import HallyuJSON

/// Reading what the stage programs told about their work.
extension RunManifest {
  mutating func take(_ results: [StageGroup.Result]) throws(Failure) {
    for result in results {
      let document: JSONDocument
      do throws(JSONError) { document = try JSONDocument(result.stats) } catch {
        throw Failure(.software, "stage '\(result.stage)' ended without its counts")
      }
      let stats = document.root
      switch result.stage {
      case "fetch": documents.read = stats["records_written"]?.integer ?? 0
      case "load": takeLoad(stats)
      default: break
      }
    }
  }

  private mutating func takeLoad(_ stats: JSONValue) {
    for table in stats["tables"].map({ Array($0.elements) }) ?? [] {
      rows.append((table["table"]?.string ?? "", table["rows"]?.integer ?? 0))
    }
    for issue in stats["issues"].map({ Array($0.elements) }) ?? [] {
      issues.append((issue["severity"]?.string ?? "", issue["code"]?.string ?? "", issue["count"]?.integer ?? 0))
    }
    for file in stats["files"].map({ Array($0.elements) }) ?? [] {
      files.append((file["path"]?.string ?? "", file["bytes"]?.integer ?? 0))
    }
    for check in stats["checks"].map({ Array($0.elements) }) ?? [] {
      checks.append(
        CheckResult(
          name: check["check"]?.string ?? "", severity: check["severity"]?.string ?? "", failed: check["failed"]?.integer ?? 0,
          message: check["message"]?.string ?? "", isComparison: check["comparison"]?.boolean ?? false))
    }
    documents.written = rows.first { $0.table == "documents" }?.rows ?? 0
    documents.rejected = issues.filter { $0.severity == "error" }.reduce(0) { $0 + $1.count }
  }
}
