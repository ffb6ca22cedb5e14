import HallyuCore
import HallyuJSON
import HallyuSystem

/// One article as it was found: where it stands, what is said about it, and its bytes or the file that holds them.
package struct RawDocument: Sendable {
  enum Content: Sendable {
    case file(Path)
    case bytes([UInt8])
  }

  /// UTF-8, without control characters.
  let sourceURI: [UInt8]
  let mediaType: String
  let charset: String?
  let content: Content
  /// What a sidecar or a feed says, and which of the two said it.
  let statements: Statements?
  let issues: [Issue]
  /// The file, where its state is to be told: it changes whenever the file may have changed.
  let stamp: FileStatus?

  init(
    sourceURI: [UInt8], mediaType: String, charset: String? = nil, content: Content, statements: Statements? = nil,
    issues: [Issue] = [], stamp: FileStatus? = nil
  ) {
    self.sourceURI = sourceURI
    self.mediaType = mediaType
    self.charset = charset
    self.content = content
    self.statements = statements
    self.issues = issues
    self.stamp = stamp
  }

  var heldBytes: Int { if case .bytes(let bytes) = content { bytes.count } else { 0 } }

  /// Hash of the bytes that it brings along.
  var heldHash: UInt64 {
    var hash = StableHash()
    if case .bytes(let bytes) = content { hash.add(bytes) }
    return hash.value
  }

  /// The stable name of whatever stands at a source location.
  static func identifier(of sourceURI: [UInt8]) -> String { hash(of: sourceURI).hexadecimal }

  static func hash(of sourceURI: [UInt8]) -> StableHash {
    var hash = StableHash()
    hash.add(sourceURI)
    return hash
  }

  /// Device, inode, size, and the times of change of the contents and of anything (nanoseconds since 1970), 16 hexadecimal digits each.
  private static func digits(of status: FileStatus) -> [UInt8] {
    let numbers = [
      UInt64(status.device), UInt64(status.inode), UInt64(bitPattern: Int64(status.sizeBytes)),
      UInt64(bitPattern: Int64(status.modifiedNanoseconds)), UInt64(bitPattern: Int64(status.changedNanoseconds)),
    ]
    return [UInt8](unsafeUninitializedCapacity: numbers.count * 16) { digits, count in
      for number in numbers {
        for shift in stride(from: 60, through: 0, by: -4) {
          let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift) & 15)
          digits[count] = digit < 10 ? 0x30 + digit : 0x57 + digit
          count += 1
        }
      }
    }
  }

  func write(into out: inout [UInt8]) {
    var writer = JSONWriter(appendingTo: out)
    out = []
    writer.beginObject()
    writer.key("doc_id")
    writer.string(RawDocument.identifier(of: sourceURI))
    writer.key("source_uri")
    writer.string(sourceURI)
    writer.key("media_type")
    writer.string(mediaType)
    if let charset {
      writer.key("charset")
      writer.string(charset)
    }
    statements?.write(into: &writer)
    if !issues.isEmpty {
      writer.key("issues")
      writer.beginArray()
      for issue in issues { writer.issue(issue) }
      writer.endArray()
    }
    switch content {
    case .file(let path):
      if isValidUTF8(path.bytes) {
        writer.key("path")
        writer.string(path.bytes)
      } else {
        writer.key("path_bytes")
        writer.string(base64(path.bytes))
      }
    case .bytes(let bytes):
      writer.key("body")
      writer.string(base64(bytes))
    }
    if let stamp {
      writer.key("stamp")
      writer.string(RawDocument.digits(of: stamp))
    }
    writer.endObject()
    writer.newline()
    out = writer.take()
  }
}

/// A source that gave no document, and why.
package struct Rejection: Sendable {
  let sourceURI: [UInt8]
  let issue: Issue

  init(_ sourceURI: [UInt8], _ code: String, _ detail: String) {
    self.sourceURI = sourceURI
    issue = Issue(stage: .fetch, severity: .error, code: code, field: "source_uri", detail: detail)
  }

  func write(into out: inout [UInt8]) {
    var writer = JSONWriter(appendingTo: out)
    out = []
    writer.rejection(docID: RawDocument.identifier(of: sourceURI), issue)
    out = writer.take()
  }
}

/// True for bytes that are UTF-8 as RFC 3629 has it.
func isValidUTF8(_ bytes: [UInt8]) -> Bool {
  bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
}
