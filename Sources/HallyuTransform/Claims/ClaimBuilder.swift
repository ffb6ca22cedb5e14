import HallyuText

/// Joins amounts that state one fact.
///
/// Amounts of one role, payer and subject agree where their values reach each other and their periods cover largely the same days.
/// What is left over contradicts each other where the period is the same, the sums can be of one size only, and no document tells
/// both. Decided in an order of its own, so that the outcome depends on the set of amounts alone.
struct ClaimBuilder {
  private let members: [ClaimMember]
  /// For each member the one whose claim it shares because it restates it, or nil.
  private let restates: [Int?]
  private(set) var claims: [Claim] = []

  struct Claim {
    /// Indices of members, the leader first.
    var members: [Int]
    var isConflict = false
  }

  init(_ members: [ClaimMember], restates: [Int?]) {
    self.members = members
    self.restates = restates
  }

  /// Claims in no particular order; every member is in exactly one.
  mutating func build() {
    var buckets: [ClaimKey: [Int]] = [:]
    var restating: [Int: [Int]] = [:]
    for index in members.indices {
      if let stated = original(index) {
        restating[stated, default: []].append(index)
      } else if members[index].key.joins, members[index].reach != nil {
        buckets[members[index].key, default: []].append(index)
      } else {
        claims.append(Claim(members: [index]))
      }
    }
    for (key, bucket) in buckets {
      var agreeing = agreements(bucket.sorted { ClaimMember.precedes(members[$0], members[$1]) })
      joinConflicts(key, &agreeing)
      claims += agreeing
    }
    for index in claims.indices {
      claims[index].members += claims[index].members.flatMap { restating[$0] ?? [] }
    }
  }

  /// The amount that stands before the brackets; it must restate none itself.
  private func original(_ index: Int) -> Int? { restates[index].flatMap { $0 != index && restates[$0] == nil ? $0 : nil } }

  /// Sweeps over the values: a claim stays open while its leader's reach may still meet what comes.
  private func agreements(_ sorted: [Int]) -> [Claim] {
    var claims: [Claim] = []
    var open: [Int] = []
    for index in sorted {
      guard let reach = members[index].reach else { continue }
      open.removeAll { members[claims[$0].members[0]].reach.map { $0.high < reach.low } ?? true }
      let best = open.map { (claim: $0, fit: fit(members[claims[$0].members[0]], members[index])) }
        .filter { $0.fit > 0 }
        .max { $0.fit == $1.fit ? $0.claim > $1.claim : $0.fit < $1.fit }
      if let best {
        claims[best.claim].members.append(index)
      } else {
        open.append(claims.count)
        claims.append(Claim(members: [index]))
      }
    }
    return claims
  }

  /// How well the periods of two amounts fit, in per cent; 0 where they are not one fact. A period that is not told fits half.
  private func fit(_ leader: ClaimMember, _ member: ClaimMember) -> Int {
    if let a = leader.place, let b = member.place, a != b { return 0 }
    guard let a = leader.period, let b = member.period else { return 50 }
    let percent = a.overlapPercent(b)
    return percent >= 50 ? percent : 0
  }

  private func joinConflicts(_ key: ClaimKey, _ claims: inout [Claim]) {
    guard claims.count > 1 else { return }
    var groups: [ClaimPeriod?: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      let leader = members[claim.members[0]]
      if leader.period != nil || key.isFixed { groups[leader.period, default: []].append(index) }
    }
    var gone: Set<Int> = []
    for group in groups.values where group.count > 1 {
      let origins = group.map { Set(claims[$0].members.map { members[$0].origin }) }
      let places = Set(group.compactMap { members[claims[$0].members[0]].place })
      let isTold = origins.reduce(into: Set<[UInt8]>()) { $0.formUnion($1) }.count == origins.reduce(0) { $0 + $1.count }
      guard isTold, places.count < 2 else { continue }
      for index in group.dropFirst() {
        claims[group[0]].members += claims[index].members
        gone.insert(index)
      }
      claims[group[0]].isConflict = true
    }
    claims = claims.indices.filter { !gone.contains($0) }.map { claims[$0] }
  }
}
