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
  private(set) var acceptedKeys: Set<UInt64> = []
  /// For each candidate of the board its key.
  let candidateKeys: [UInt64]
  private var entityOfLexicon: [UInt32: Int] = [:]
  private var parts = NameParts()

  struct AcceptedName: Sendable {
    let hashes: [UInt64]
    let entity: Int
    let key: UInt64
    let score: Int
    let rule: String
    /// True for one ordinary word: it counts only where a rule saw it or in mid-sentence.
    let isFragile: Bool
    /// True for a Korean name with its family name first: its last word does not stand alone.
    let isFamilyFirst: Bool
  }

  /// What the candidates of one spelling say.
  struct Ballot {
    let key: UInt64
    var candidates: [Int] = []
    private var best = [Int](repeating: 0, count: LocalEntity.Kind.allCases.count)
    private var votes = [Int](repeating: 0, count: LocalEntity.Kind.allCases.count)

    init(key: UInt64) { self.key = key }

    mutating func add(_ index: Int, _ candidate: NameCandidate) {
      let type = Int(candidate.type.rawValue)
      candidates.append(index)
      votes[type] += 1
      best[type] = max(best[type], candidate.score)
    }

    func best(_ type: LocalEntity.Kind) -> Int { best[Int(type.rawValue)] }

    /// The type with the most support, or nil where none has enough.
    var winner: LocalEntity.Kind? {
      var winner: LocalEntity.Kind?
      var most = NameResolver.threshold - 1
      for type in LocalEntity.Kind.allCases where votes[Int(type.rawValue)] > 0 {
        let score = best[Int(type.rawValue)] + min(12, (votes[Int(type.rawValue)] - 1) * 4)
        if score > most {
          most = score
          winner = type
        }
      }
      return winner
    }
  }

  init(_ board: NameBoard) {
    candidateKeys = board.candidates.map { board.views[$0.field].key($0.tokens) }
    var ballots: [Ballot] = []
    var ballotOfKey: [UInt64: Int] = [:]
    for (index, candidate) in board.candidates.enumerated() {
      let key = candidateKeys[index]
      let place = ballotOfKey[key] ?? ballots.count
      if place == ballots.count {
        ballots.append(Ballot(key: key))
        ballotOfKey[key] = place
      }
      ballots[place].add(index, candidate)
    }
    let linker = LexiconLinker(board)
    // Full names first: a family name or short form belongs to the name that it is a part of.
    let order = ballots.indices.sorted { (rank(ballots[$0], board), $0) < (rank(ballots[$1], board), $1) }
    for index in order { accept(ballots[index], board, linker) }
  }

  private func rank(_ ballot: Ballot, _ board: NameBoard) -> Int {
    if board.shortForms[ballot.key] != nil { return 100 }
    guard let first = ballot.candidates.first else { return 100 }
    return -min(20, board.candidates[first].tokens.count)
  }

  private mutating func accept(_ ballot: Ballot, _ board: NameBoard, _ linker: LexiconLinker) {
    guard let type = ballot.winner else { return }
    if type == .person, board.characters.contains(ballot.key), ballot.best(.person) < 90 { return }
    let own = ballot.candidates.map { board.candidates[$0] }.filter { $0.type == type }
    guard let best = own.max(by: { $0.score < $1.score }) else { return }
    let view = board.views[best.field]
    if let whole = parts.owner(of: ballot.key, best, view, shortFor: board.shortForms[ballot.key]) {
      // A family name that several people share names nobody by itself.
      if whole >= 0 { add(own, whole, ballot.key, best.score, board) }
      return
    }
    let linked = linker.entity(for: best, key: ballot.key, among: own)
    let entity = self.entity(type, linked, name: view.text.string(best.tokens), view.lexicon)
    parts.note(entity, best, view, key: ballot.key)
    add(own, entity, ballot.key, best.score, board)
  }

  private mutating func entity(_ type: LocalEntity.Kind, _ linked: UInt32?, name: String, _ lexicon: Lexicon) -> Int {
    guard let linked else {
      entities.append(LocalEntity(type: type, name: name))
      return entities.count - 1
    }
    if let known = entityOfLexicon[linked] { return known }
    entities.append(LocalEntity(type: type, name: name, lexiconID: lexicon.entity(linked).id, kind: ""))
    entityOfLexicon[linked] = entities.count - 1
    return entities.count - 1
  }

  private mutating func add(_ own: [NameCandidate], _ entity: Int, _ key: UInt64, _ score: Int, _ board: NameBoard) {
    acceptedKeys.insert(key)
    var seen: Set<[UInt64]> = []
    for candidate in own {
      let view = board.views[candidate.field]
      let hashes = candidate.tokens.compactMap { view.tokens[$0].hash == 0 ? nil : view.tokens[$0].hash }
      guard !hashes.isEmpty, seen.insert(hashes).inserted else { continue }
      let first = view.tokens[candidate.tokens.lowerBound]
      let isFragile = hashes.count == 1 && !first.classes.isDisjoint(with: .common | .stopword | .countNoun | .givenName | .surname | .place)
      let isFamilyFirst = candidate.tokens.count > 2 && first.classes.contains(.koreanSurname)
      names.append(
        AcceptedName(
          hashes: hashes, entity: entity, key: key, score: score, rule: candidate.rule, isFragile: isFragile, isFamilyFirst: isFamilyFirst))
    }
  }
}
