import HallyuAnnotations
import HallyuText

/// Names that the resolver turned away: a line for each spelling, with what spoke for it and what was missing.
enum RejectedNames {
  /// Guesses below this are what any capital gives.
  private static let leastScore = 20

  static func list(_ board: NameBoard) -> [RejectedCandidate] {
    let resolver = NameResolver(board)
    var order: [UInt64] = []
    var candidates: [UInt64: [NameCandidate]] = [:]
    for (index, candidate) in board.candidates.enumerated() {
      let key = resolver.candidateKeys[index]
      if candidates[key] == nil { order.append(key) }
      candidates[key, default: []].append(candidate)
    }
    let accepted = accepted(resolver)
    let found = order.flatMap { key in
      let own = candidates[key] ?? []
      return strongest(own).compactMap { best -> (field: Int, start: Int, rejected: RejectedCandidate)? in
        guard best.score >= leastScore, let reason = reason(best, key, accepted[key], own, board) else { return nil }
        let view = board.views[best.field]
        let place = Place(view.text.field, view.text.range(best.tokens), sentence: view.sentenceRange(of: best.tokens.lowerBound))
        return (best.field, best.tokens.lowerBound, RejectedCandidate("name", place, reason))
      }
    }
    return found.sorted { ($0.field, $0.start) < ($1.field, $1.start) }.map(\.rejected)
  }

  /// The type under which each spelling was accepted.
  private static func accepted(_ resolver: NameResolver) -> [UInt64: LocalEntity.Kind] {
    var types: [UInt64: LocalEntity.Kind] = [:]
    for name in resolver.names { types[name.key] = resolver.entities[name.entity].type }
    return types
  }

  /// Of each type the strongest candidate.
  private static func strongest(_ own: [NameCandidate]) -> [NameCandidate] {
    LocalEntity.Kind.allCases.compactMap { type in
      own.filter { $0.type == type }.max { ($0.score, -$0.field, -$0.tokens.lowerBound) < ($1.score, -$1.field, -$1.tokens.lowerBound) }
    }
  }

  /// Nil for what was accepted.
  private static func reason(
    _ best: NameCandidate, _ key: UInt64, _ type: LocalEntity.Kind?, _ own: [NameCandidate], _ board: NameBoard
  ) -> String? {
    if type == best.type { return nil }
    let claim = "\(best.rule) takes it for a \(best.type.name) with \(best.score) of 100"
    if let type {
      let other = own.filter { $0.type == type }.map(\.score).max()
      return "\(claim); it is a \(type.name)" + (other.map { " with \($0)" } ?? "")
    }
    if best.type == .person, board.characters.contains(key) { return "\(claim); the text gives the name to a character" }
    if best.score < NameCandidate.threshold {
      let isWeak = board.views[best.field].isWeak(best.tokens.lowerBound)
      return "\(claim); \(NameCandidate.threshold) are needed" + (isWeak ? ", and a line without prose counts little" : "")
    }
    return "\(claim); several names of the article end so, or another reading of it is stronger"
  }
}
