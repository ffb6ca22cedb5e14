/// What the merge keeps of a document.
struct DocumentEntry: Sendable {
  let docID: [UInt8]
  let sourceURI: [UInt8]
  /// The document's id, or that of the document that it repeats.
  let origin: [UInt8]
  var place = Spool.Place(offset: 0, count: 0)
  /// True where another record has the same id.
  var isRepeated = false

  /// What its amounts claim; entities are indices of clusters.
  private(set) var claims: [PartialClaim] = []

  init(docID: [UInt8], sourceURI: [UInt8], origin: [UInt8]) {
    self.docID = docID
    self.sourceURI = sourceURI
    self.origin = origin
  }

  /// - Parameter clusters: for each local entity its cluster.
  mutating func setClaims(_ claims: [PartialClaim], clusters: [Int?]) {
    self.claims = claims.map { claim in
      claim.mapEntities { clusters.indices.contains($0) ? clusters[$0] : nil }
    }
  }

  /// The order of documents in every output.
  func precedes(_ other: DocumentEntry) -> Bool {
    sourceURI == other.sourceURI ? docID.lexicographicallyPrecedes(other.docID) : sourceURI.lexicographicallyPrecedes(other.sourceURI)
  }
}
