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
  private let byFirst: [UInt64: [Int]]
  private let shortForms: ShortForms

  init(_ board: NameBoard, _ resolver: NameResolver) {
    self.board = board
    self.resolver = resolver
    var byFirst: [UInt64: [Int]] = [:]
    for (index, name) in resolver.names.enumerated() { byFirst[name.hashes[0], default: []].append(index) }
    self.byFirst = byFirst.mapValues { list in
      list.sorted { (resolver.names[$1].hashes.count, $0) < (resolver.names[$0].hashes.count, $1) }
    }
    shortForms = ShortForms(board, resolver)
    // The body first: what a short form in the headline means is told there.
    for field in board.views.indices.reversed() { scan(field) }
  }

  private mutating func scan(_ field: Int) {
    let view = board.views[field]
    var at = 0
    var latest: [UInt64: Int] = [:]
    while at < view.tokens.count {
      if let (name, end) = longest(view, field, at) {
        let found = resolver.names[name]
        append(found.entity, at..<end, field, Evidence(found.rule, UInt8(clamping: min(99, found.score))))
        shortForms.note(resolver.names[name].entity, &latest)
        at = end
      } else if let entity = shortForms.entity(at: at, in: view, latest) {
        append(entity, at..<at + 1, field, Evidence(ShortForms.rule, 70))
        at += 1
      } else {
        at += 1
      }
    }
  }

  private mutating func append(_ entity: Int, _ tokens: Range<Int>, _ field: Int, _ evidence: Evidence) {
    let view = board.views[field]
    let place = Place(view.text.field, view.text.range(tokens), sentence: view.sentenceRange(of: tokens.lowerBound))
    mentions.append(Mention(entity: entity, place: place, evidence: evidence))
    spans.append(NamedSpan(field: field, tokens: tokens, entity: entity))
  }

  /// The longest accepted name that begins at a token and may stand there.
  private func longest(_ view: FieldView, _ field: Int, _ at: Int) -> (name: Int, end: Int)? {
    let hash = view.tokens[at].hash
    guard hash != 0, let list = byFirst[hash] else { return nil }
    for index in list {
      let name = resolver.names[index]
      if let end = match(name.hashes, view, at), mayStand(name, view, field, at..<end) {
        let isTitle = resolver.entities[name.entity].type == .title
        return (index, isTitle ? TitleRun.extendedBySeason(view, end) : end)
      }
    }
    return nil
  }

  private func match(_ hashes: [UInt64], _ view: FieldView, _ first: Int) -> Int? {
    var at = first
    for (step, hash) in hashes.enumerated() {
      while step > 0, let token = view.token(at), token.hash == 0, token.kind != .quote, token.gap < .line { at += 1 }
      guard let token = view.token(at), token.hash == hash, step == 0 || token.gap < .paragraph else { return nil }
      at += 1
    }
    return at
  }

  private func mayStand(_ name: NameResolver.AcceptedName, _ view: FieldView, _ field: Int, _ range: Range<Int>) -> Bool {
    if let holder = board.holder(field, range.lowerBound), holder.tokens.count > range.count, holder.tokens.contains(range.upperBound - 1),
      holder.score >= NameResolver.threshold, resolver.names.contains(where: { $0.key == view.key(holder.tokens) })
    {
      return false
    }
    let first = view.tokens[range.lowerBound]
    if let holder = board.holder(field, range.lowerBound), holder.tokens == range || view.key(holder.tokens) == name.key { return true }
    if first.kind == .word, first.shape.contains(.hasLower), !first.isCapitalized, !first.shape.contains(.innerUpper) { return range.count > 2 }
    if name.isFragile {
      if view.isTitleCase { return range.count == 1 && name.score >= 70 }
      let isPartOfRun = view.isNameWord(range.upperBound) && view.tokens[range.upperBound].gap == .space
      return !view.isSentenceStart(range.lowerBound) && !isPartOfRun || view.token(range.upperBound)?.kind == .clitic
    }
    return true
  }
}
