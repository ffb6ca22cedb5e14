import Glibc
package import HallyuCore
import HallyuJSON
package import HallyuSystem

/// The output folder of one run: its manifest, and its JSON Lines as they are asked for.
package struct RunFolder {
  let path: Path
  let version: String
  let configuration: String
  /// Digest of each stage's program.
  let programs: [String: String]
  /// Digest of each file of reference data.
  let reference: [String: String]

  private static let limitBytes = 1 << 32

  package init(_ path: Path) throws(Failure) {
    self.path = path
    guard let bytes = try RunFolder.bytes(path.appending(RunManifest.fileName)) else {
      throw Failure(.noInput, "\(path): holds no \(RunManifest.fileName); the output folder of a run is needed")
    }
    guard let document = try? JSONDocument(bytes), document.root.kind == .object else {
      throw Failure(.data, "\(path.appending(RunManifest.fileName)): is no JSON object")
    }
    let root = document.root
    version = root["version"]?.string ?? ""
    configuration = root["configuration"]?["digest"]?.string ?? ""
    programs = RunFolder.digests(root["programs"], named: "stage")
    reference = RunFolder.digests(root["reference"], named: "path")
    guard try RunFolder.bytes(file(of: "documents")) != nil else {
      throw Failure(.noInput, "\(path): holds no JSON Lines; `jsonl` has to be among the formats of a run that is compared")
    }
  }

  /// The lines of a table; nothing where the run had no such table.
  func lines(of table: String) throws(Failure) -> [UInt8] { try RunFolder.bytes(file(of: table)) ?? [] }

  private func file(of table: String) -> Path { path.appending("jsonl").appending(table + ".jsonl") }

  private static func bytes(_ path: Path) throws(Failure) -> [UInt8]? {
    do throws(SystemError) {
      guard try FileStatus.ifPresent(path) != nil else { return nil }
      let file = try Descriptor.open(path, O_RDONLY)
      defer { file.close() }
      return try file.readAll(limitBytes: limitBytes)
    } catch {
      // A file where the folder should be holds nothing as well.
      if error.number == ENOTDIR { return nil }
      throw error.failure(missing: .noInput)
    }
  }

  private static func digests(_ list: JSONValue?, named key: StaticString) -> [String: String] {
    var digests: [String: String] = [:]
    for entry in list.map({ Array($0.elements) }) ?? [] { digests[entry[key]?.string ?? ""] = entry["digest"]?.string ?? "" }
    return digests
  }
}
