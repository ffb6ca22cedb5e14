import HallyuAnnotations
import HallyuReference
import HallyuText

/// Whom "the company", "the series", "she" stand for: the last fitting entity, the subject of a sentence before others.
struct Coreference {
  let context: FactContext

  /// The entity that a noun phrase or pronoun at a token refers to, or nil. `token` is the head: "company" in "the company".
  func antecedent(_ field: Int, at token: Int) -> Int? {
    let view = context.views[field]
    let head = view.tokens[token]
    switch head.word {
    case .he, .she, .him, .her, .his, .old: return last(.person, field, before: token)
    default: break
    }
    guard head.kind == .word, let before = view.token(token - 1), isDefinite(view, before, token) else { return nil }
    if head.classes.contains(.workCue), !head.classes.contains(.organizationCue) { return last(.title, field, before: token) }
    if head.classes.contains(.organizationCue) { return organization(meantBy: token, field) }
    // "the council" is the UK Film Council.
    if head.classes.contains(.organizationSuffix), let named = namesake(head, field, before: token) { return named }
    if head.classes.contains(.personCue), !head.classes.contains(.position) { return last(.person, field, before: token) }
    return nil
  }

  /// The organization that a definite noun for companies stands for.
  func organization(meantBy token: Int, _ field: Int) -> Int? {
    namesake(context.views[field].tokens[token], field, before: token) ?? ofKind(field, token) ?? last(.organization, field, before: token)
  }

  /// The last organization whose name holds the noun: "the ministry" is the Ministry of Trade.
  func namesake(_ head: Token, _ field: Int, before token: Int) -> Int? {
    let view = context.views[field]
    let earlier = context.mentions(field, in: max(0, token - 400)..<token, of: .organization)
    // "the studio" is Orwick Studios, too.
    func bears(_ word: Token) -> Bool {
      guard word.hash != head.hash else { return true }
      guard word.kind == .word, word.count == head.count + 1 else { return false }
      let bytes = view.text.bytes
      return bytes[Int(word.end) - 1] == UInt8(ascii: "s")
        && zip(bytes[Int(word.start)..<Int(word.end)], bytes[Int(head.start)..<Int(head.end)]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
    return earlier.last { $0.tokens.count > 1 && $0.tokens.contains { bears(view.tokens[$0]) } }?.entity
  }

  /// "the studio", "the e-commerce giant": the last company of that kind, where the one told of last is known to be of another.
  private func ofKind(_ field: Int, _ token: Int) -> Int? {
    let view = context.views[field]
    let kind = (max(0, token - 3)...token).reversed().lazy.compactMap { Coreference.kinds[view.tokens[$0].hash] }.first
    guard let kind, let told = last(.organization, field, before: token), !self.kind(told).isEmpty, !self.kind(told).contains(kind) else {
      return nil
    }
    return context.mentions(field, in: max(0, token - 400)..<token, of: .organization).last { self.kind($0.entity).contains(kind) }?.entity
  }

  private func kind(_ entity: Int) -> String {
    context.views[0].lexicon.entity(.organization, id: context.entities[entity].lexiconID)?.kind ?? ""
  }

  /// What nouns for companies say of their kind.
  private static let kinds: [UInt64: String] = [
    "studio": "studio", "broadcaster": "broadcaster", "network": "broadcaster", "streamer": "streaming", "streaming": "streaming",
    "carrier": "telecom", "telecom": "telecom", "telco": "telecom", "agency": "agency", "publisher": "publisher",
    "e-commerce": "technology",
    "tech": "technology", "technology": "technology", "internet": "technology", "commerce": "technology",
  ].reduce(into: [:]) { $0[Fold.hash($1.key)] = $1.value }

  /// "the", "its", "this" before the head, or before one adjective of it ("the US company", "the internet streaming service provider").
  private func isDefinite(_ view: FieldView, _ before: Token, _ token: Int) -> Bool {
    var at = token - 1
    var steps = 0
    while let word = view.token(at), steps < 4, word.kind == .word || word.kind == .hyphen {
      if [.the, .this, .that].contains(word.word) { return true }
      // "the Seoul-based company", "the two companies"
      if word.classes.contains(.stopword), word.hash != Coreference.based, !word.classes.contains(.numeral) { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  /// The entity of a type that a place refers back to: the subject of a sentence before, else the one that the document is about, else the
  /// one named last.
  func last(_ type: LocalEntity.Kind, _ field: Int, before token: Int) -> Int? {
    let view = context.views[field]
    let own = view.sentenceTokens(of: token)
    let before = context.mentions(field, in: own.lowerBound..<max(own.lowerBound, token), of: type).filter {
      !isGoverned(view, $0) && !context.isReporter[$0.entity]
    }
    // "Norvel's parent Orwick": the owner is no subject where another name is.
    if let here = before.first(where: { view.token($0.tokens.upperBound)?.kind != .clitic }) ?? before.first { return here.entity }
    var fallback: Int?
    var lastResort: Int?
    var sentence = Int(view.text.sentenceOfToken[token]) - 1
    var steps = 0
    while sentence >= 0, steps < 8 {
      let tokens = view.text.sentences[sentence].tokens
      let named = context.mentions(field, in: tokens, of: type).filter {
        !isBracketed(view, $0) && !context.isReporter[$0.entity] && !context.isAdjective($0)
      }
      if let subject = named.first(where: { $0.tokens.lowerBound - tokens.lowerBound < 5 && !isGoverned(view, $0) }) {
        if steps < 3 || fallback == nil {
          return type == .organization && steps > 0 ? context.leading(type, field, at: token) ?? subject.entity : subject.entity
        }
      }
      // "the division, which includes Orwick, fell": a name that only a relative clause tells of comes last.
      if fallback == nil { fallback = named.first { !isInRelativeClause(field, $0) }?.entity }
      if lastResort == nil { lastResort = named.first?.entity }
      sentence -= 1
      steps += 1
      if type != .organization, lastResort != nil { break }
    }
    if type == .organization, let leading = context.leading(type, field, at: token) { return leading }
    if let fallback = fallback ?? lastResort { return fallback }
    return field > 0 ? context.mentions[0].first { context.type($0) == type }?.entity : nil
  }

  private func isInRelativeClause(_ field: Int, _ mention: NamedSpan) -> Bool {
    let clauses = context.clauses(field, at: mention.tokens.lowerBound)
    return clauses.antecedentOfClause[clauses.clause(of: mention.tokens.lowerBound)] >= 0
  }

  private static let based = Fold.hash("based")

  /// "(Yonhap)" in a dateline, "(KED)" after the name in full: nobody that a sentence tells of.
  private func isBracketed(_ view: FieldView, _ mention: NamedSpan) -> Bool {
    view.token(mention.tokens.lowerBound - 1)?.isMark("(") == true && view.token(mention.tokens.upperBound)?.isMark(")") == true
  }

  private func isGoverned(_ view: FieldView, _ mention: NamedSpan) -> Bool {
    if isBracketed(view, mention) || context.isAdjective(mention) { return true }
    let at = view.indexBefore(mention.tokens.lowerBound, skippingArticles: true)
    guard let before = view.token(at), before.kind == .word else { return false }
    switch before.word {
    case .and:
      // "of Wavve and Tving": what governs the first governs the second.
      guard let other = context.mention(mention.field, at: at - 1), context.type(other) == context.type(mention) else { return false }
      return isGoverned(view, other)
    case .on, .through, .via, .to, .for, .by, .with, .from, .of, .in, .at, .including, .against: return true
    default: return false
    }
  }
}
