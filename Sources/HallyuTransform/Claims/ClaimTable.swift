/// The claims of a corpus, and which claim each amount states.
struct ClaimTable {
  /// Sorted by id.
  let rows: [ClaimRow]
  private let claimIDs: [String]
  /// For each document the index of its first amount.
  private let starts: [Int]

  /// - Parameters:
  ///   - documents: in their final order.
  ///   - duplicates: those of the documents; a story is one witness, however often it was printed.
  ///   - entityOfCluster: for each cluster its resolved entity.
  init(_ documents: [DocumentEntry], _ duplicates: Duplicates, entityOfCluster: [Int?]) {
    var members: [ClaimMember] = []
    var restates: [Int?] = []
    var starts: [Int] = []
    for (index, document) in documents.enumerated() {
      let origin = documents[duplicates.originals[index]?.document ?? index].docID
      let start = members.count
      starts.append(start)
      for claim in document.claims {
        func entity(_ cluster: Int?) -> Int? { cluster.flatMap { entityOfCluster[$0] } }
        members.append(
          ClaimMember(
            claim, origin: origin, payer: entity(claim.payer), subject: entity(claim.subject), place: entity(claim.place)))
        restates.append(claim.equivalentOf.flatMap { document.claims.indices.contains($0) ? start + $0 : nil })
      }
    }
    starts.append(members.count)
    var builder = ClaimBuilder(members, restates: restates)
    builder.build()
    var claimIDs = [String](repeating: "", count: members.count)
    var rows: [ClaimRow] = []
    for claim in builder.claims {
      let row = ClaimRow(claim, members, restates: restates)
      for member in claim.members { claimIDs[member] = row.id }
      rows.append(row)
    }
    self.rows = rows.sorted { $0.id < $1.id }
    self.claimIDs = claimIDs
    self.starts = starts
  }

  /// In the order of the document's claims.
  func ids(ofDocument index: Int) -> [String] { Array(claimIDs[starts[index]..<starts[index + 1]]) }
}
