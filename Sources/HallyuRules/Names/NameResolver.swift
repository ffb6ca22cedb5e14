import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// Decides, once for the whole document, what each name is: one type a name, one entity for all its spellings.
struct NameResolver {
  /// Least score at which a candidate stands alone.
  static let threshold = 50

  private(set) var entities: [LocalEntity] = []
  /// Every name that was accepted: how it is spelled (token hashes) and whose it is.
  private(set) var names: [AcceptedName] = []
  private var entityOfLexicon: [UInt32: Int] = [:]
  private var entityOfKey: [UInt64: Int] = [:]

  struct AcceptedName: Sendable {
    let hashes: [UInt64]
    let entity: Int
    let key: UInt64
    let score: Int
    let rule: String
    /// True for one ordinary word: it counts only where a rule saw it or in mid-sentence.
    let isFragile: Bool
  }

  private struct Ballot {
    var best: [Int] = Array(repeating: 0, count: LocalEntity.Kind.allCases.count)
    var votes: [Int] = Array(repeating: 0, count: LocalEntity.Kind.allCases.count)
    var candidates: [Int] = []
  }

  init(_ board: NameBoard) {
    var ballots: [UInt64: Ballot] = [:]
    var order: [UInt64] = []
    for (index, candidate) in board.candidates.enumerated() {
      let key = board.views[candidate.field].key(candidate.tokens)
      if ballots[key] == nil { order.append(key) }
      ballots[key, default: Ballot()].candidates.append(index)
      let type = Int(candidate.type.rawValue)
      ballots[key]?.votes[type] += 1
      if ballots[key]!.best[type] < candidate.score { ballots[key]?.best[type] = candidate.score }
    }
    let linker = LexiconLinker(board, ballots: ballots.mapValues(\.candidates))
    for key in order {
      guard let ballot = ballots[key], let type = decision(ballot) else { continue }
      if type == .person, board.characters.contains(key), ballot.best[0] < 90 { continue }
      let own = ballot.candidates.map { board.candidates[$0] }.filter { $0.type == type }
      guard let best = own.max(by: { $0.score < $1.score }) else { continue }
      let view = board.views[best.field]
      let linked = linker.entity(for: best, key: key, among: own)
      let entity = self.entity(type, key, linked, name: view.text.string(best.tokens), view.lexicon)
      add(own, entity, key, best.score, board)
    }
  }

  private func decision(_ ballot: Ballot) -> LocalEntity.Kind? {
    var winner: LocalEntity.Kind?
    var most = NameResolver.threshold - 1
    for type in LocalEntity.Kind.allCases {
      let votes = ballot.votes[Int(type.rawValue)]
      guard votes > 0 else { continue }
      let score = ballot.best[Int(type.rawValue)] + min(12, (votes - 1) * 4)
      if score > most {
        most = score
        winner = type
      }
    }
    return winner
  }

  private mutating func entity(_ type: LocalEntity.Kind, _ key: UInt64, _ linked: UInt32?, name: String, _ lexicon: Lexicon) -> Int {
    if let linked {
      if let known = entityOfLexicon[linked] {
        entityOfKey[key] = known
        return known
      }
      let entry = lexicon.entity(linked)
      entities.append(LocalEntity(type: type, name: name, lexiconID: entry.id, kind: ""))
      entityOfLexicon[linked] = entities.count - 1
    } else {
      entities.append(LocalEntity(type: type, name: name))
    }
    entityOfKey[key] = entities.count - 1
    return entities.count - 1
  }

  private mutating func add(_ own: [NameCandidate], _ entity: Int, _ key: UInt64, _ score: Int, _ board: NameBoard) {
    var seen: Set<[UInt64]> = []
    for candidate in own {
      let view = board.views[candidate.field]
      let hashes = candidate.tokens.compactMap { view.tokens[$0].hash == 0 ? nil : view.tokens[$0].hash }
      guard !hashes.isEmpty, seen.insert(hashes).inserted else { continue }
      let first = view.tokens[candidate.tokens.lowerBound]
      let isFragile = hashes.count == 1 && !first.classes.isDisjoint(with: .common | .stopword | .countNoun | .givenName | .surname | .place)
      names.append(AcceptedName(hashes: hashes, entity: entity, key: key, score: score, rule: candidate.rule, isFragile: isFragile))
    }
  }
}
