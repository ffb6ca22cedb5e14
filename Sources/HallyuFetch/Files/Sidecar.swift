import Glibc
import HallyuCore
import HallyuJSON
import HallyuSystem

/// The `sidecar.json` of a source folder: file name → what the user knows about that article.
struct Sidecar: Sendable {
  static let fileName = Array("sidecar.json".utf8)
  private static let limitBytes = 16 << 20

  private var entries: [[UInt8]: (Statements, [Issue])] = [:]

  init() {}

  /// - Throws: `SidecarError` with what is wrong; the articles of the folder are then read without it.
  init(_ path: Path) throws(SidecarError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK)
      defer { file.close() }
      bytes = try file.readAll(limitBytes: Sidecar.limitBytes, expectedBytes: FileStatus.of(file).sizeBytes)
    } catch { throw SidecarError(reason: error.description) }
    guard bytes.count <= Sidecar.limitBytes else { throw SidecarError(reason: "larger than \(Sidecar.limitBytes) bytes") }
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(bytes)
    } catch {
      let (line, column) = JSONDocument.position(of: error.offset, in: bytes)
      throw SidecarError(reason: "line \(line), column \(column): \(error.reason)")
    }
    guard document.root.kind == .object else { throw SidecarError(reason: "holds no object of file names") }
    for (name, value) in document.root.members {
      guard let name = name.stringBytes else { continue }
      entries[name] = Sidecar.entry(value)
    }
  }

  /// What is said about a file of the folder, and what is wrong with how it is said.
  func entry(for name: some Sequence<UInt8>) -> (statements: Statements, issues: [Issue])? { entries[Array(name)] }

  private static func entry(_ value: JSONValue) -> (Statements, [Issue]) {
    var statements = Statements(.sidecar)
    var issues: [Issue] = []
    func refuse(_ field: String, _ detail: String) {
      issues.append(Issue(stage: .fetch, severity: .warning, code: "sidecar-member", field: field, detail: detail))
    }
    guard value.kind == .object else {
      refuse("", "the sidecar's entry is no object")
      return (statements, issues)
    }
    for (key, member) in value.members {
      let name = key.string ?? ""
      guard Statements.names.contains(name) else {
        refuse(Path.printable(name.utf8), "the sidecar has no such member; known are \(Statements.names.joined(separator: ", "))")
        continue
      }
      if let text = member.stringBytes {
        if !text.isEmpty { statements[name] = text }
      } else if name == "author", member.kind == .array {
        let authors = member.elements.compactMap(\.stringBytes)
        statements[name] = Array(authors.joined(separator: "; ".utf8))
      } else if !member.isNull {
        refuse(name, "the sidecar holds no text here")
      }
    }
    return (statements, issues)
  }
}

struct SidecarError: Error {
  let reason: String
}
