import HallyuAnnotations
import HallyuCore
import HallyuReference

/// Decides which clusters are one entity, and names each.
///
/// A function of the set of clusters alone: they are looked at in the order of their keys, whatever order they came in.
struct EntityResolver {
  private let lexicon: Lexicon
  private let judgements: Judgements
  private var keys: [ClusterKey]
  private var clusters: [Cluster?]
  private var nodes: [ClusterKey: Int] = [:]
  private var parents: [Int]
  /// Of each root, the nodes of its group.
  private var groups: [[Int]]
  private(set) var issues: [Issue] = []

  /// - Parameter table: clusters without documents are passed over.
  init(_ table: ClusterTable, lexicon: Lexicon, judgements: Judgements) {
    self.lexicon = lexicon
    self.judgements = judgements
    let present = table.clusters.filter { $0.documents > 0 }.sorted { $0.key < $1.key }
    keys = present.map(\.key)
    clusters = present
    parents = Array(keys.indices)
    groups = keys.indices.map { [$0] }
    for (index, key) in keys.enumerated() { nodes[key] = index }
  }

  /// The entities, sorted by id, and for each cluster key its entity.
  mutating func resolve() -> (entities: [ResolvedEntity], indices: [ClusterKey: Int]) {
    joinJudgedSame()
    linkToLexicon()
    var entities: [(entity: ResolvedEntity, members: [Int])] = groups.filter { !$0.isEmpty }.map { members in
      (entity(of: members.sorted()), members)
    }
    entities.sort { $0.entity.id.utf8.lexicographicallyPrecedes($1.entity.id.utf8) }
    var indices: [ClusterKey: Int] = [:]
    for (index, entry) in entities.enumerated() {
      for member in entry.members { indices[keys[member]] = index }
    }
    return (entities.map(\.entity), indices)
  }

  private mutating func joinJudgedSame() {
    for pair in judgements.same {
      guard let left = node(of: pair.left), let right = node(of: pair.right) else { continue }
      if !join(left, right) {
        issues.append(
          Issue(
            stage: .transform, severity: .warning, code: "judgement-conflict", field: "entity_id",
            detail: "'\(pair.leftText)' and '\(pair.rightText)' are judged the same, but others judged different stand between them"))
      }
    }
  }

  /// Ties names that extract left unlinked to the lexicon where nothing else fits.
  private mutating func linkToLexicon() {
    var koreanNames: KoreanNameIndex?
    for index in keys.indices where keys[index].lexiconID.isEmpty {
      let key = keys[index]
      guard let cluster = clusters[index], let name = cluster.names.best else { continue }
      if key.type != .title, let found = namesake(key, name) {
        join(index, node(key.type, lexiconID: found.id))
      } else if key.type == .person, let spelled = RomanizedKoreanName(name) {
        let names = koreanNames ?? KoreanNameIndex(lexicon)
        koreanNames = names
        if let found = names.onlyMatch(spelled) { join(index, node(.person, lexiconID: lexicon.entity(found).id)) }
      }
    }
  }

  /// The lexicon's entity whose id is this name's and that goes by this name.
  private func namesake(_ key: ClusterKey, _ name: String) -> LexiconEntity? {
    guard let found = lexicon.entity(key.type.lexiconType, id: NameWords.slug(name)) else { return nil }
    let names = [found.name] + found.aliases.map(\.name)
    return names.contains { ClusterKey(key.type, name: $0) == key } ? found : nil
  }

  /// The cluster that a judgement names; one is made for an entry of the lexicon that the corpus does not name.
  private mutating func node(of key: ClusterKey) -> Int? {
    if let index = nodes[key] { return index }
    return key.lexiconID.isEmpty ? nil : node(key.type, lexiconID: key.lexiconID)
  }

  private mutating func node(_ type: LocalEntity.Kind, lexiconID: String) -> Int {
    let key = ClusterKey(type, lexiconID: lexiconID)
    if let index = nodes[key] { return index }
    nodes[key] = keys.count
    parents.append(keys.count)
    groups.append([keys.count])
    keys.append(key)
    clusters.append(nil)
    return keys.count - 1
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// False where the user judged members of the two different.
  @discardableResult
  private mutating func join(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (root(left), root(right))
    if left == right { return true }
    if judgements.hasDifferent {
      for member in groups[left] {
        for other in groups[right] where judgements.areDifferent(keys[member], keys[other]) { return false }
      }
    }
    let (kept, gone) = groups[left].count >= groups[right].count ? (left, right) : (right, left)
    parents[gone] = kept
    groups[kept] += groups[gone]
    groups[gone] = []
    return true
  }

  private func entity(of members: [Int]) -> ResolvedEntity {
    var names = Counts()
    var kinds = Counts()
    var surfaces = Counts()
    for member in members {
      guard let cluster = clusters[member] else { continue }
      names.add(cluster.names)
      kinds.add(cluster.kinds)
      surfaces.add(cluster.surfaces)
    }
    let type = keys[members[0]].type
    let known = members.lazy.map { keys[$0] }.filter { !$0.lexiconID.isEmpty }
      .compactMap { lexicon.entity($0.type.lexiconType, id: $0.lexiconID) }.first
    let name = known?.name ?? names.best ?? ""
    let kind = known.map(\.kind) ?? ""
    return ResolvedEntity(
      id: known.map { "\(type.name):\($0.id)" } ?? id(type, name), type: type, name: name,
      kind: kind.isEmpty ? kinds.best ?? "" : kind, lexicon: known, surfaces: surfaces.texts)
  }

  /// `person:kim-mu-jun`. A name that is too long, or that the lexicon's id of another entity has, ends with a hash.
  private func id(_ type: LocalEntity.Kind, _ name: String) -> String {
    let slug = NameWords.slug(name)
    let isTaken = lexicon.entity(type.lexiconType, id: slug) != nil
    guard slug.isEmpty || slug.utf8.count > EntityResolver.longestSlugBytes || isTaken else { return "\(type.name):\(slug)" }
    var hash = StableHash()
    hash.add(name)
    var start = slug.unicodeScalars.prefix(EntityResolver.longestSlugBytes / 3).reduce(into: "") { $0.unicodeScalars.append($1) }
    while start.last == "-" { start.removeLast() }
    return "\(type.name):\(start)\(start.isEmpty ? "" : "-")\(hash.hexadecimal.prefix(8))"
  }

  private static let longestSlugBytes = 96
}

extension LocalEntity.Kind {
  var lexiconType: LexiconType {
    switch self {
    case .person: .person
    case .organization: .organization
    case .title: .title
    case .place: .place
    case .facility: .facility
    case .award: .award
    }
  }
}

extension ClusterKey: Comparable {
  static func < (left: ClusterKey, right: ClusterKey) -> Bool {
    if left.type != right.type { return left.type.rawValue < right.type.rawValue }
    if left.lexiconID != right.lexiconID { return left.lexiconID.utf8.lexicographicallyPrecedes(right.lexiconID.utf8) }
    return left.fold.lexicographicallyPrecedes(right.fold)
  }
}
