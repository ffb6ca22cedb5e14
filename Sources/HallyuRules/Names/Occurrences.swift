import HallyuAnnotations
import HallyuCore
import HallyuText

/// Every place where an accepted name, or a short form of it, stands in the document.
struct Occurrences {
  private(set) var mentions: [Mention] = []
  /// The same mentions by their tokens.
  private(set) var spans: [NamedSpan] = []
  private let board: NameBoard
  private let resolver: NameResolver
  private let trie: NameTrie
  private let shortForms: ShortForms
  /// Words at which a name or a short form may begin.
  private let beginnings: WordFilter

  init(_ board: NameBoard, _ resolver: NameResolver) {
    self.board = board
    self.resolver = resolver
    trie = NameTrie(resolver.names)
    shortForms = ShortForms(board, resolver)
    beginnings = trie.firstWords.union(shortForms.shortWords)
    // The body first: what a short form in the headline means is told there.
    for field in board.views.indices.reversed() { scan(field) }
  }

  /// Finds every mention of the accepted names in a field, the longest at each token.
  private mutating func scan(_ field: Int) {
    let view = board.views[field]
    var at = 0
    var told = ShortForms.Told()
    while at < view.tokens.count {
      guard beginnings.mayContain(view.tokens[at].hash) else {
        at += 1
        continue
      }
      let found = trie.matches(in: view, at: at)
      if let (index, end) = found.last(where: { mayStand(resolver.names[$0.name], view, field, at..<$0.end) }) {
        let name = resolver.names[index]
        let type = resolver.entities[name.entity].type
        append(name.entity, at..<(type == .title ? TitleRun.extendedBySeason(view, end) : end), field, evidence(name))
        if type == .award, let host = found.first(where: { $0.end < end && isOrganization($0.name) }) {
          append(resolver.names[host.name].entity, at..<host.end, field, evidence(resolver.names[host.name]))
        }
        shortForms.note(name.entity, at: at..<end, in: view, &told)
        at = type == .title ? TitleRun.extendedBySeason(view, end) : end
      } else if let entity = shortForms.entity(at: at, in: view, &told) {
        append(entity, at..<at + 1, field, Evidence(ShortForms.manual.id, 70))
        at += 1
      } else {
        at += 1
      }
    }
  }

  private func isOrganization(_ name: Int) -> Bool { resolver.entities[resolver.names[name].entity].type == .organization }

  private func evidence(_ name: NameResolver.AcceptedName) -> Evidence { Evidence(name.rule, UInt8(clamping: min(99, name.score))) }

  private mutating func append(_ entity: Int, _ tokens: Range<Int>, _ field: Int, _ evidence: Evidence) {
    let view = board.views[field]
    let place = Place(view.text.field, view.text.range(tokens), sentence: view.sentenceRange(of: tokens.lowerBound))
    mentions.append(Mention(entity: entity, place: place, evidence: evidence))
    spans.append(NamedSpan(field: field, tokens: tokens, entity: entity))
  }

  /// True where a name found by its spelling is no part of a longer one, and no ordinary word.
  private func mayStand(_ name: NameResolver.AcceptedName, _ view: FieldView, _ field: Int, _ range: Range<Int>) -> Bool {
    let owner = Int(board.owner[field][range.lowerBound])
    if owner >= 0 {
      let holder = board.candidates[owner]
      let key = resolver.candidateKeys[owner]
      if holder.tokens.count > range.count, key != name.key, holder.tokens.contains(range.upperBound - 1),
        holder.score >= NameCandidate.threshold,
        resolver.acceptedKeys.contains(key)
      {
        return false
      }
      if holder.tokens == range || key == name.key { return true }
    }
    let first = view.tokens[range.lowerBound]
    if name.isAcronym { return first.shape.contains(.allUpper) && !view.isTitleCase }
    if first.kind == .word, first.shape.contains(.hasLower), !first.isCapitalized, !first.shape.contains(.innerUpper) {
      return range.count > 2
    }
    if name.isFragile {
      if view.isTitleCase { return range.count == 1 && name.score >= 70 }
      let isPartOfRun = view.isNameWord(range.upperBound) && view.tokens[range.upperBound].gap == .space
      if resolver.entities[name.entity].type == .organization, KnownNames.acts(range.upperBound, view) { return true }
      // "Noh, the clerk, left": a family name that is no other word begins a sentence, too.
      let isPlain = !first.classes.isDisjoint(with: .common | .stopword | .place | .countNoun)
      let mayBegin = !isPlain && resolver.entities[name.entity].type == .person
      return (mayBegin || !view.isSentenceStart(range.lowerBound)) && !isPartOfRun || view.token(range.upperBound)?.kind == .clitic
    }
    return true
  }
}
