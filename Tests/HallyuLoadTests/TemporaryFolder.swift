import Glibc
import HallyuFormats
import HallyuLoad

/// A folder of a test's own, removed with all files in it when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/hallyu-load-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Missing(path: "temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path, depth: 4) }

  private static func remove(_ path: String, depth: Int) {
    if depth > 0 { for name in entries(path) { remove("\(path)/\(name)", depth: depth - 1) } }
    Glibc.remove(path)
  }

  private static func entries(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  struct Missing: Error { let path: String }

  func bytes(_ name: String) throws -> [UInt8] {
    guard let file = fopen("\(path)/\(name)", "rb") else { throw Missing(path: name) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// What stands in the folder itself, sorted.
  func names() -> [String] { TemporaryFolder.entries(path).sorted() }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}

/// Loads lines and returns the summary and the folder.
func loaded(
  _ lines: [String], formats: Set<OutputFormat> = [.csv, .jsonl], currencies: [String] = [], jobs: Int = 1
) throws -> (LoadSummary, TemporaryFolder) {
  let folder = try TemporaryFolder()
  var options = LoadOptions(outputFolder: folder.path, formats: formats, reportingCurrencies: currencies)
  options.jobs = jobs
  var loader = try Loader(options: options)
  for line in lines { try loader.append(line: Array(line.utf8)) }
  return (try loader.finish(), folder)
}
