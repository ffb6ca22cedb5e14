import Glibc
import HallyuCore
import HallyuJSON
import HallyuSystem

@testable import HallyuFetch

/// A folder that is gone when the test is over.
func withFolder(_ body: (Path) throws -> Void) throws {
  var template = Array("/tmp/hallyu-test-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { throw SystemError("mkdtemp", "/tmp", errno) }
  let folder = Path(String(cString: made))
  defer { try? Folder.remove(folder) }
  try body(folder)
}

func write(_ path: Path, _ bytes: some Sequence<UInt8>) throws {
  try Folder.make(path.parent)
  let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_TRUNC)
  try file.write(Array(bytes))
  file.close()
}

/// What fetch makes of sources, as parsed records.
func fetched(_ paths: [Path], kind: SourceKind = .auto, fileLimitBytes: Int = 1 << 20) throws -> [JSONValue] {
  var options = FetchOptions()
  options.fileLimitBytes = fileLimitBytes
  var fetch = Fetch(paths.map { SourceRequest($0, kind: kind) }, options: options)
  var out: [UInt8] = []
  while let findings = try fetch.next() {
    for finding in findings { Fetch.write(finding, into: &out) }
  }
  return try out.split(separator: 0x0a).map { try JSONDocument(Array($0)).root }
}

extension JSONValue {
  /// Code of the first issue of a rejection.
  var code: String? { self["source_uri"] == nil ? self["issues"]?.elements.first { _ in true }?["code"]?.string : nil }

  var decodedBody: String { String(decoding: decodedBase64(self["body"]?.stringBytes ?? []), as: UTF8.self) }
}
