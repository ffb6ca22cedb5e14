/// Finds the encoding that a page, a style sheet's `@charset` neighbour or an XML declaration names in its own text.
package enum MetaPrescan {
  /// How far a declaration is looked for. The standard says 1,024 bytes; real pages put it after long scripts.
  static let windowBytes = 65_536

  /// The label as written, or nil.
  package static func label(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let end = min(bytes.count, windowBytes)
    if bytes.starts(with: "<?xml".utf8), let close = bytes[..<end].firstIndex(of: UInt8(ascii: ">")),
      let found = value(after: "encoding", in: bytes[..<close])
    {
      return found
    }
    var at = 0
    while let open = bytes[at..<end].firstIndex(of: UInt8(ascii: "<")) {
      at = open + 1
      if hasPrefix("!--", bytes[..<end], at) {
        at = endOfComment(bytes, at + 3, end)
      } else if hasPrefix("meta", bytes[..<end], at), at + 4 < end, !isLetter(bytes[at + 4]) {
        let close = bytes[at..<end].firstIndex(of: UInt8(ascii: ">")) ?? end
        if let found = value(after: "charset", in: bytes[at..<close]) { return found }
        at = close
      }
    }
    return nil
  }

  /// What stands after `name`, an equals sign and perhaps a quotation mark.
  private static func value(after name: StaticString, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard hasPrefix(name, bytes, at) else {
        at += 1
        continue
      }
      at += name.utf8CodeUnitCount
      var place = at
      while place < bytes.endIndex, bytes[place] <= 0x20 { place += 1 }
      guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "=") else { continue }
      place += 1
      while place < bytes.endIndex, bytes[place] <= 0x20 || bytes[place] == 0x22 || bytes[place] == 0x27 { place += 1 }
      let start = place
      while place < bytes.endIndex, bytes[place] > 0x20, !#""';>/?"#.utf8.contains(bytes[place]) { place += 1 }
      if place > start { return bytes[start..<place] }
    }
    return nil
  }

  private static func endOfComment(_ bytes: [UInt8], _ from: Int, _ end: Int) -> Int {
    var at = from
    while at + 2 < end {
      if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == UInt8(ascii: ">") { return at + 3 }
      at += 1
    }
    return end
  }
}
