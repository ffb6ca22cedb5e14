import Glibc
import HallyuCore
import HallyuJSON

/// Puts the final ids into the holes of a document's rows, and counts what they refer to.
struct HoleFiller {
  private let record: PartialRecord
  /// For each local entity the index of the final one; nil where no row refers to it.
  private let entityIndices: [Int?]

  init(_ record: PartialRecord, indexOfKey: [ClusterKey: Int]) {
    self.record = record
    entityIndices = record.entities.map { entity in entity.flatMap { indexOfKey[ClusterKey($0)] } }
  }

  /// Final entities that the document refers to, with the number of its mentions of each; sorted by index.
  func references() -> [(entity: Int, mentions: Int)] {
    var mentions: [Int: Int] = [:]
    for (index, local) in zip(entityIndices, record.entities) {
      guard let index, let local else { continue }
      mentions[index, default: 0] += local.surfaces.reduce(0) { $0 + $1.count }
    }
    return mentions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Appends the rows, each on a line.
  ///
  /// The bytes between holes are copied as they are. A brace and a quotation mark together never stand inside a string, where the mark
  /// is escaped, and a string's end is never followed by a letter: `{"entity":` is always a hole and `{"table":` always a row.
  func write(_ entities: [ResolvedEntity], claimIDs: [String], into out: inout JSONWriter) {
    guard let rows = record.rowBytes else { return }
    var lines = out.take()
    defer { out = JSONWriter(appendingTo: lines) }
    record.json.document.bytes.withUnsafeBufferPointer { bytes in
      func copy(_ start: Int, _ end: Int) { lines.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end])) }
      var copied = rows.startIndex + 1
      var at = copied
      while let found = memchr(bytes.baseAddress! + at, Int32(UInt8(ascii: "{")), rows.endIndex - at) {
        at = UnsafeRawPointer(found) - UnsafeRawPointer(bytes.baseAddress!)
        if let (id, end) = hole(bytes, at, entities, claimIDs) {
          copy(copied, at)
          HoleFiller.append(id, to: &lines)
          copied = end
          at = end
        } else if HoleFiller.matches(bytes, at, HoleFiller.rowStart), at > copied {
          // The comma before the row is not copied.
          copy(copied, at - 1)
          lines.append(0x0a)
          copied = at
          at += 1
        } else {
          at += 1
        }
      }
      guard copied < rows.endIndex - 1 else { return }
      copy(copied, rows.endIndex - 1)
      lines.append(0x0a)
    }
  }

  /// Ids hold letters, digits, hyphens and a colon: nothing that JSON escapes.
  private static func append(_ id: String?, to lines: inout [UInt8]) {
    guard let id else { return lines.append(contentsOf: "null".utf8) }
    lines.append(UInt8(ascii: "\""))
    lines.append(contentsOf: id.utf8)
    lines.append(UInt8(ascii: "\""))
  }

  private static let rowStart = Array(#"{"table":"#.utf8)
  private static let entityHole = Array(#"{"entity":"#.utf8)
  private static let claimHole = Array(#"{"claim":"#.utf8)

  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ wanted: [UInt8]) -> Bool {
    bytes.count - at >= wanted.count && memcmp(bytes.baseAddress! + at, wanted, wanted.count) == 0
  }

  /// The id that belongs into a hole, and the position after the hole; nil where there is none.
  private func hole(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ entities: [ResolvedEntity], _ claimIDs: [String]
  ) -> (id: String?, end: Int)? {
    let isEntity = HoleFiller.matches(bytes, at, HoleFiller.entityHole)
    guard isEntity || HoleFiller.matches(bytes, at, HoleFiller.claimHole) else { return nil }
    var end = at + (isEntity ? HoleFiller.entityHole : HoleFiller.claimHole).count
    var index = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "}") {
      index = min(index * 10 + Int(bytes[end] & 15), 1 << 30)
      end += 1
    }
    if isEntity {
      return (entityIndices.indices.contains(index) ? entityIndices[index].map { entities[$0].id } : nil, end + 1)
    }
    return (claimIDs.indices.contains(index) ? claimIDs[index] : nil, end + 1)
  }
}
