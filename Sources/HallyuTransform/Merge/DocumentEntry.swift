import HallyuText

/// What the merge keeps of a document.
struct DocumentEntry: Sendable {
  let docID: [UInt8]
  let sourceURI: [UInt8]
  /// `doc_id` of the document that this one repeats, as the record says.
  let statedOriginal: [UInt8]?
  let sketch: TextSketch?
  /// Last possible day of publication, ISO.
  let publishedTo: String?
  var place = Spool.Place(offset: 0, count: 0)
  /// True where another record has the same id.
  var isRepeated = false

  /// Its local entities.
  private(set) var entities: [EntityUse] = []
  /// What its amounts claim; entities are indices of clusters.
  private(set) var claims: [PartialClaim] = []

  init(_ record: PartialRecord) {
    docID = record.docID
    sourceURI = record.sourceURI
    statedOriginal = record.duplicateOf
    sketch = record.sketch
    publishedTo = record.published.last
  }

  mutating func set(_ claims: [PartialClaim], _ entities: [EntityUse]) {
    self.entities = entities
    self.claims = claims.map { claim in
      claim.mapEntities { entities.indices.contains($0) ? entities[$0].cluster : nil }
    }
  }

  /// Final entities that the document refers to, with the number of its mentions of each; sorted by index.
  func references(_ entityOfCluster: [Int?]) -> [(entity: Int, mentions: Int)] {
    var mentions: [Int: Int] = [:]
    for use in entities {
      if let index = use.cluster.flatMap({ entityOfCluster[$0] }) { mentions[index, default: 0] += use.mentions }
    }
    return mentions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The order of documents in every output.
  func precedes(_ other: DocumentEntry) -> Bool {
    sourceURI == other.sourceURI ? docID.lexicographicallyPrecedes(other.docID) : sourceURI.lexicographicallyPrecedes(other.sourceURI)
  }
}

/// An entity as one document uses it, in eight bytes.
struct EntityUse: Sendable {
  private let number: Int32
  private let count: UInt32

  /// - Parameter cluster: nil where no row refers to the entity.
  init(cluster: Int?, mentions: Int) {
    number = Int32(truncatingIfNeeded: cluster ?? -1)
    count = UInt32(clamping: mentions)
  }

  var cluster: Int? { number < 0 ? nil : Int(number) }
  var mentions: Int { Int(count) }
}
