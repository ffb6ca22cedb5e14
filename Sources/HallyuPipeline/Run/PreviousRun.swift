import Glibc
package import HallyuCore
import HallyuJSON
package import HallyuSystem

/// What the manifest of an earlier run tells to the next one.
package enum PreviousRun {
  private static let limitBytes = 64 << 20

  /// Rows by table, or nil where there is no manifest, or none that can be read.
  /// - Parameter manifest: a `run.json`.
  package static func rows(_ manifest: Path) throws(Failure) -> [String: Int]? {
    let bytes: [UInt8]
    do throws(SystemError) {
      guard try FileStatus.ifPresent(manifest)?.kind == .file else { return nil }
      let file = try Descriptor.open(manifest, O_RDONLY)
      defer { file.close() }
      bytes = try file.readAll(limitBytes: limitBytes)
    } catch { throw error.failure() }
    guard let document = try? JSONDocument(bytes), let tables = document.root["tables"] else { return nil }
    var rows: [String: Int] = [:]
    for table in tables.elements {
      if let name = table["table"]?.string, let count = table["rows"]?.integer { rows[name] = count }
    }
    return rows
  }
}
