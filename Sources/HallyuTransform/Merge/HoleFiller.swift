import Glibc
import HallyuCore
import HallyuJSON

/// Puts the final ids and the sentences into the holes of a document's rows, and counts what they refer to.
struct HoleFiller {
  private let record: PartialRecord
  /// For each local entity the index of the final one; nil where no row refers to it.
  private let entityIndices: [Int?]
  private let uses: [EntityUse]
  private let sentences: [ArraySlice<UInt8>]

  /// - Parameters:
  ///   - uses: the document's local entities.
  ///   - entityOfCluster: for each cluster its final entity.
  init(_ record: PartialRecord, _ uses: [EntityUse], entityOfCluster: [Int?]) {
    self.record = record
    self.uses = uses
    sentences = record.sentences
    entityIndices = uses.map { use in use.cluster.flatMap { entityOfCluster[$0] } }
  }

  /// Final entities that the document refers to, with the number of its mentions of each; sorted by index.
  func references() -> [(entity: Int, mentions: Int)] {
    var mentions: [Int: Int] = [:]
    for (index, use) in zip(entityIndices, uses) {
      if let index { mentions[index, default: 0] += use.mentions }
    }
    return mentions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Appends the rows, each on a line.
  ///
  /// The bytes between holes are copied as they are. A brace and a quotation mark together never stand inside a string, where the mark
  /// is escaped, and a string's end is never followed by a letter: `{"entity":` is always a hole and `{"table":` always a row.
  func write(_ entities: [ResolvedEntity], claimIDs: [String], into out: inout JSONWriter) {
    guard let rows = record.rowBytes else { return }
    record.json.document.bytes.withUnsafeBufferPointer { bytes in
      func copy(_ start: Int, _ end: Int) { out.plain(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
      var copied = rows.startIndex + 1
      var at = copied
      while let found = memchr(bytes.baseAddress! + at, Int32(UInt8(ascii: "{")), rows.endIndex - at) {
        at = UnsafeRawPointer(found) - UnsafeRawPointer(bytes.baseAddress!)
        if let hole = Hole(bytes, at) {
          copy(copied, at)
          fill(hole, entities, claimIDs, &out)
          copied = hole.end
          at = hole.end
        } else {
          if at > copied, Hole.matches(bytes, at, HoleFiller.rowStart) {
            // The comma before the row is not copied.
            copy(copied, at - 1)
            out.newline()
            copied = at
          }
          at += 1
        }
      }
      guard copied < rows.endIndex - 1 else { return }
      copy(copied, rows.endIndex - 1)
      out.newline()
    }
  }

  private static let rowStart: StaticString = #"{"table":"#

  private func fill(_ hole: Hole, _ entities: [ResolvedEntity], _ claimIDs: [String], _ out: inout JSONWriter) {
    switch hole.kind {
    case .entity where entityIndices.indices.contains(hole.index):
      guard let entity = entityIndices[hole.index] else { break }
      return HoleFiller.put(entities[entity].id, &out)
    case .claim where claimIDs.indices.contains(hole.index): return HoleFiller.put(claimIDs[hole.index], &out)
    case .sentence where sentences.indices.contains(hole.index): return sentences[hole.index].withUnsafeBufferPointer { out.plain($0) }
    default: break
    }
    out.plain("null")
  }

  /// Ids hold letters, digits, hyphens and a colon: nothing that JSON escapes.
  private static func put(_ id: String, _ out: inout JSONWriter) {
    out.plain("\"")
    var id = id
    id.withUTF8 { out.plain($0) }
    out.plain("\"")
  }
}

/// A place in a row where the merge puts something: `{"entity":3}`.
private struct Hole {
  enum Kind { case entity, claim, sentence }
  let kind: Kind
  let index: Int
  /// The position after the hole.
  let end: Int

  /// Nil where no hole begins.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
    let name: StaticString
    if Hole.matches(bytes, at, Hole.sentence) {
      (kind, name) = (.sentence, Hole.sentence)
    } else if Hole.matches(bytes, at, Hole.entity) {
      (kind, name) = (.entity, Hole.entity)
    } else if Hole.matches(bytes, at, Hole.claim) {
      (kind, name) = (.claim, Hole.claim)
    } else {
      return nil
    }
    var end = at + name.utf8CodeUnitCount
    var index = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "}") {
      index = min(index * 10 + Int(bytes[end] & 15), 1 << 30)
      end += 1
    }
    self.index = index
    self.end = end + 1
  }

  private static let entity: StaticString = #"{"entity":"#
  private static let claim: StaticString = #"{"claim":"#
  private static let sentence: StaticString = #"{"sentence":"#

  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    return bytes.count - at >= count && memcmp(bytes.baseAddress! + at, wanted.utf8Start, count) == 0
  }
}
