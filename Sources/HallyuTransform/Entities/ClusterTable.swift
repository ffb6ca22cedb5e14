import HallyuAnnotations

/// Entities of all documents, gathered by key: the lexicon's id, or the folded name.
///
/// Adding and taking away are exact inverses and the order of additions leaves no trace, so that parts of a corpus can come in any
/// order.
struct ClusterTable: Sendable {
  private var indices: [ClusterKey: Int] = [:]
  /// The cluster of each name as documents write it, so that a name is folded once.
  private var namedIndices: [DocumentName: Int] = [:]
  private(set) var clusters: [Cluster] = []

  /// Counts an entity of a document in (`sign` 1) or out (-1).
  /// - Returns: the index of its cluster.
  @discardableResult
  mutating func count(_ entity: PartialEntity, sign: Int) -> Int {
    let index = index(of: entity)
    clusters[index].documents += sign
    clusters[index].names.count(entity.name, sign * max(1, entity.mentions))
    if !entity.kind.isEmpty { clusters[index].kinds.count(entity.kind, sign) }
    for surface in entity.surfaces { clusters[index].surfaces.count(surface.text, sign * surface.count) }
    return index
  }

  private mutating func index(of entity: PartialEntity) -> Int {
    let name = DocumentName(type: entity.type, lexiconID: entity.lexiconID, name: Array(entity.name.utf8))
    if let index = namedIndices[name] { return index }
    let index = index(of: ClusterKey(entity))
    namedIndices[name] = index
    return index
  }

  private struct DocumentName: Hashable {
    let type: LocalEntity.Kind
    let lexiconID: String
    /// Bytes, because strings compare by canonical equivalence.
    let name: [UInt8]
  }

  private mutating func index(of key: ClusterKey) -> Int {
    if let index = indices[key] { return index }
    indices[key] = clusters.count
    clusters.append(Cluster(key: key))
    return clusters.count - 1
  }
}

/// What entities of different documents are compared by.
struct ClusterKey: Hashable, Sendable {
  let type: LocalEntity.Kind
  /// Id in the lexicon, or empty.
  let lexiconID: String
  /// Folded name, or empty where there is a lexicon id. Bytes, because strings compare by canonical equivalence.
  let fold: [UInt8]

  init(_ type: LocalEntity.Kind, lexiconID: String) {
    self.type = type
    self.lexiconID = lexiconID
    fold = []
  }

  /// A name without letters and digits stands for itself.
  init(_ type: LocalEntity.Kind, name: String) {
    self.type = type
    lexiconID = ""
    let key = NameFold.key(name, type)
    fold = Array((key.isEmpty ? name : key).utf8)
  }

  init(_ entity: PartialEntity) {
    self = entity.lexiconID.isEmpty ? ClusterKey(entity.type, name: entity.name) : ClusterKey(entity.type, lexiconID: entity.lexiconID)
  }
}

struct Cluster: Sendable {
  let key: ClusterKey
  /// How many documents count in; 0 where all were taken away again.
  var documents = 0
  var names = Counts()
  var kinds = Counts()
  var surfaces = Counts()

  init(key: ClusterKey) { self.key = key }
}

/// How often each of some texts stands somewhere. Texts are bytes, because strings compare by canonical equivalence.
struct Counts: Sendable {
  private var counts: [[UInt8]: Int] = [:]

  mutating func count(_ text: String, _ number: Int) { count(Array(text.utf8), number) }

  mutating func add(_ other: Counts) {
    for (text, number) in other.counts { count(text, number) }
  }

  private mutating func count(_ text: [UInt8], _ number: Int) {
    let sum = counts[text, default: 0] + number
    counts[text] = sum == 0 ? nil : sum
  }

  /// The most frequent text; ties go to the fuller, then to the one that mixes capitals and small letters, then to the lower bytes.
  var best: String? {
    func rank(_ entry: (key: [UInt8], value: Int)) -> (Int, Int, Int) {
      (entry.value, entry.key.count, Counts.isMixed(entry.key) ? 1 : 0)
    }
    let best = counts.max { left, right in
      let (leftRank, rightRank) = (rank(left), rank(right))
      return leftRank == rightRank ? right.key.lexicographicallyPrecedes(left.key) : leftRank < rightRank
    }
    return best.map { String(decoding: $0.key, as: UTF8.self) }
  }

  /// Sorted by bytes.
  var texts: [String] {
    counts.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isMixed(_ text: [UInt8]) -> Bool {
    text.contains { 0x41...0x5a ~= $0 } && text.contains { 0x61...0x7a ~= $0 }
  }
}
