import Glibc
import HallyuClean
import HallyuCore
import HallyuJSON

/// One clean document as a test reads it.
struct Cleaned {
  let json: JSONValue
  /// The line as written.
  let line: String

  subscript(_ key: StaticString) -> String? { json[key]?.string }

  var text: String { self["text"] ?? "" }
  var issueCodes: [String] { json["issues"]?.elements.compactMap { $0["code"]?.string } ?? [] }
}

/// Runs the filter on one raw document.
func clean(_ body: [UInt8], mediaType: String = "text/html", extra: String = "", options: CleanOptions = CleanOptions()) throws -> Cleaned {
  try cleanRecord(
    "{\"doc_id\":\"d\",\"source_uri\":\"d.html\",\"media_type\":\"\(mediaType)\"\(extra.isEmpty ? "" : "," + extra),\"body\":\"\(base64(body))\"}",
    options: options)
}

func clean(_ body: String, mediaType: String = "text/html", extra: String = "", options: CleanOptions = CleanOptions()) throws -> Cleaned {
  try clean(Array(body.utf8), mediaType: mediaType, extra: extra, options: options)
}

func cleanRecord(_ line: String, options: CleanOptions = CleanOptions()) throws -> Cleaned {
  let out = CleanFilter(options: options).process(RecordLine(Array(line.utf8), input: "<test>"))
  let document = try JSONDocument(Array(out.dropLast()))
  return Cleaned(json: document.root, line: String(decoding: out, as: UTF8.self))
}

/// Suites that clean one and the same article with something around it.
protocol CleansAStory {}

extension CleansAStory {
  var opening: String { "Maple Lantern Pictures said on Tuesday that it would build two sound stages near Gimpo and hire 140 people." }
  var closing: String { "The studio, which made the thriller Paper Harbour, expects the work to cost 38 billion won in all." }
  var body: String { opening + "\n\n" + closing }

  /// - Parameter extra: further members of the record.
  func text(_ body: String, _ extra: String = "") throws -> Cleaned { try clean(body, mediaType: "text/plain", extra: extra) }
}

func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var out: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
    for place in 0..<4 { out.append(start + place <= bytes.count ? digits[group >> (18 - 6 * place) & 63] : UInt8(ascii: "=")) }
  }
  return String(decoding: out, as: UTF8.self)
}

/// The bytes of a file beside this one.
func fixture(_ name: String) throws -> [UInt8] {
  let path = String(#filePath.prefix(#filePath.count - "Support.swift".count)) + "Fixtures/" + name
  guard let file = fopen(path, "rb") else { throw MissingFixture(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes.append(contentsOf: buffer[..<count]) }
  return bytes
}

struct MissingFixture: Error {
  let path: String
}

/// Names of the pages in `Fixtures`, sorted.
let fixtureNames: [String] = {
  let folder = String(#filePath.prefix(#filePath.count - "Support.swift".count)) + "Fixtures"
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
    if name.hasSuffix(".html") { names.append(String(name.dropLast(5))) }
  }
  return names.sorted()
}()
