/// How a document's encoding was settled.
package struct SniffedEncoding: Sendable {
  package enum Basis: String, Sendable { case byteOrderMark, transport, declaration, detection, fallback }

  package let encoding: CharacterEncoding
  package let basis: Basis
  /// Length of the byte order mark, to be skipped.
  package let markLength: Int
  /// The label that was given but not followed, because the bytes say otherwise.
  package let overruledLabel: String?
}

/// Settles the encoding of a document: byte order mark, then the bytes where they leave no doubt (UTF-8, UTF-16,
/// ISO-2022-JP), then the transport's label, then the document's own declaration, then detection.
///
/// A label that the bytes contradict is overruled; browsers follow it, but a reader of facts wants the text.
package enum EncodingSniffer {
  package static func sniff(_ bytes: [UInt8], transportLabel: String?) -> SniffedEncoding {
    if let mark = byteOrderMark(bytes) {
      return SniffedEncoding(encoding: mark.0, basis: .byteOrderMark, markLength: mark.1, overruledLabel: nil)
    }
    let transport = transportLabel.flatMap { CharacterEncoding(label: $0.utf8) }
    let declaredLabel = MetaPrescan.label(in: bytes)
    // A declaration that could be read is not UTF-16 (Encoding Standard, "get an encoding from a meta element").
    let declared = declaredLabel.flatMap { CharacterEncoding(label: $0) }.map { $0 == .utf16BE || $0 == .utf16LE ? .utf8 : $0 }
    let label = transport ?? declared
    let basis: SniffedEncoding.Basis = transport != nil ? .transport : .declaration

    func settle(_ encoding: CharacterEncoding, _ how: SniffedEncoding.Basis) -> SniffedEncoding {
      let overruled = label != nil && label != encoding ? label?.rawValue : nil
      return SniffedEncoding(encoding: encoding, basis: overruled == nil ? how : .detection, markLength: 0, overruledLabel: overruled)
    }
    if transport == .utf16BE || transport == .utf16LE { return settle(label ?? .utf8, basis) }
    if let certain = EncodingDetector.certain(bytes) { return settle(certain, label == certain ? basis : .detection) }
    guard let label else {
      guard let found = EncodingDetector.best(bytes, label: nil) else { return settle(.windows1252, .fallback) }
      return settle(found, .detection)
    }
    guard let found = EncodingDetector.best(bytes, label: label), found != label else { return settle(label, basis) }
    return settle(found, .detection)
  }

  /// The encoding that a byte order mark names, and the mark's length.
  package static func byteOrderMark(_ bytes: [UInt8]) -> (CharacterEncoding, Int)? {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
    if bytes.starts(with: [0xfe, 0xff]) { return (.utf16BE, 2) }
    if bytes.starts(with: [0xff, 0xfe]) { return (.utf16LE, 2) }
    return nil
  }

  /// Decodes a document by what `sniff` finds.
  package static func decode(_ bytes: [UInt8], transportLabel: String?) -> (text: DecodedText, how: SniffedEncoding) {
    let how = sniff(bytes, transportLabel: transportLabel)
    let body = how.markLength == 0 ? bytes : Array(bytes.dropFirst(how.markLength))
    return (DecodedText(body, as: how.encoding), how)
  }
}
