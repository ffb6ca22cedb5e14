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
  func write(_ entities: [ResolvedEntity], claimIDs: [String], into out: inout JSONWriter) {
    guard let rows = record.rows else { return }
    for row in rows {
      out.beginObject()
      for (key, value) in row.members {
        out.raw(key.raw)
        out.colon()
        if value.kind == .object { fill(value, entities, claimIDs, &out) } else { out.raw(value.raw) }
      }
      out.endObject()
      out.newline()
    }
  }

  private func fill(_ hole: JSONValue, _ entities: [ResolvedEntity], _ claimIDs: [String], _ out: inout JSONWriter) {
    if let local = hole["entity"]?.integer, entityIndices.indices.contains(local), let index = entityIndices[local] {
      out.string(entities[index].id)
    } else if let claim = hole["claim"]?.integer, claimIDs.indices.contains(claim) {
      out.string(claimIDs[claim])
    } else {
      out.null()
    }
  }
}
