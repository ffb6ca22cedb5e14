import HallyuAnnotations
import HallyuReference
import HallyuText

/// Chooses which entry of the lexicon a name means, by what else the document names; none where nothing speaks for one.
struct LexiconLinker {
  private let board: NameBoard
  private let lexicon: Lexicon
  /// Entries that surer names of the document stand for.
  private let present: Set<UInt32>
  /// True where Korea, a Korean place or a Korean name occurs.
  private let isAboutKorea: Bool

  init(_ board: NameBoard) {
    self.board = board
    lexicon = board.views[0].lexicon
    var present: Set<UInt32> = []
    var isAboutKorea = false
    for candidate in board.candidates where candidate.score >= NameCandidate.threshold {
      if let entity = candidate.lexiconEntity { present.insert(entity) }
      if candidate.rule == KoreanPersonName.manual.id { isAboutKorea = true }
    }
    for view in board.views {
      for match in view.matches where !isAboutKorea {
        for place in 0..<lexicon.senseCount(match.node) {
          let sense = lexicon.sense(match.node, place)
          if sense.type == .place, lexicon.entity(sense.entity).countryBytes.elementsEqual("KR".utf8) { isAboutKorea = true }
        }
      }
    }
    self.present = present
    self.isAboutKorea = isAboutKorea
  }

  /// - Parameter own: every candidate of the name with the type that was decided.
  func entity(for best: NameCandidate, key: UInt64, among own: [NameCandidate]) -> UInt32? {
    let view = board.views[best.field]
    var choices: [(entity: UInt32, flags: SenseFlags)] = []
    for sense in view.senses(of: best.tokens) where LocalEntity.Kind(sense.type) == best.type && !sense.flags.contains(.demonym) {
      if view.lexicon.isUsable(sense.flags, view.tokens, best.tokens.lowerBound, best.tokens.upperBound) || best.type == .title {
        choices.append((sense.entity, sense.flags))
      }
    }
    guard best.type == .title else {
      return choices.first { $0.flags.contains(.canonical) }?.entity ?? choices.first?.entity ?? withoutLegalForm(best, view)
    }
    let scored = choices.map { (entity: $0.entity, score: support($0.entity, $0.flags, own)) }
    guard let top = scored.max(by: { ($0.score, $1.entity) < ($1.score, $0.entity) }), top.score > 0 else { return nil }
    // Two works that the document speaks for alike: neither.
    return scored.contains { $0.entity != top.entity && $0.score == top.score } ? nil : top.entity
  }

  /// "Zee Entertainment Enterprises Ltd": the name of the lexicon with the form of the company.
  private func withoutLegalForm(_ best: NameCandidate, _ view: FieldView) -> UInt32? {
    var end = best.tokens.upperBound
    while end - 1 > best.tokens.lowerBound, view.tokens[end - 1].classes.contains(.legalSuffix) || view.tokens[end - 1].hash == 0 {
      end -= 1
    }
    guard best.type == .organization, end < best.tokens.upperBound else { return nil }
    return view.senses(of: best.tokens.lowerBound..<end).first { $0.type == .organization && !$0.flags.contains(.common) }?.entity
  }

  /// How much of the document speaks for a work: cast and makers, platform, year in brackets, country.
  private func support(_ entity: UInt32, _ flags: SenseFlags, _ own: [NameCandidate]) -> Int {
    let work = lexicon.entity(entity)
    var score = flags.contains(.common) ? 0 : 2
    if flags.contains(.canonical) { score += 1 }
    if flags.contains(.added) { score += 3 }
    if work.country == "KR" { score += isAboutKorea ? 3 : 0 } else if isAboutKorea { score -= 1 }
    for place in 0..<min(work.creditCount, 24) {
      if let person = work.creditedPerson(place), present.contains(person) { score += 4 }
    }
    if let platform = lexicon.entity(.organization, id: work.detail), present.contains(platform.index) { score += 2 }
    if let year = work.year {
      let told = own.compactMap { yearInBrackets(after: $0) }
      if told.contains(year) {
        score += 5
      } else if told.contains(where: { $0 > LexiconLinker.oldestYear && $0 < year - 1 }) {
        // "“Resurrection” (2005)" came out years before the other of that name.
        score -= 20
      }
    }
    return score
  }

  /// A smaller number in brackets is no year of a work.
  private static let oldestYear = 1895

  private func yearInBrackets(after candidate: NameCandidate) -> Int? {
    let view = board.views[candidate.field]
    var at = candidate.tokens.upperBound
    while let token = view.token(at), token.kind == .quote { at += 1 }
    guard view.token(at)?.isMark("(") == true, let number = view.token(at + 1), number.kind == .number, number.count == 4 else {
      return nil
    }
    return Int(view.text.string(at + 1..<at + 2))
  }
}
