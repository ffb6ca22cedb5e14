import HallyuAnnotations
import HallyuCore
import HallyuText

/// The names of one field by token, as the names rules left them.
final class QuoteNames {
  struct Name {
    let tokens: Range<Int>
    let entity: Int
    let type: LocalEntity.Kind
  }

  /// Names in order; no two overlap (the longer one of two is kept).
  let all: [Name]
  /// For each token the index of its name in `all`, or -1.
  private let nameOfToken: [Int32]
  /// Organizations by the hash of their first word, the longest name first.
  private let organizations: [UInt64: [Range<Int>]]

  init(_ text: AnalyzedText, _ annotations: Annotations) {
    var names: [Name] = []
    for mention in annotations.mentions where mention.place.field == text.field && annotations.entities.indices.contains(mention.entity) {
      let tokens = text.tokens(in: mention.place.range)
      if tokens.isEmpty { continue }
      names.append(Name(tokens: tokens, entity: mention.entity, type: annotations.entities[mention.entity].type))
    }
    names.sort { left, right in
      left.tokens.lowerBound == right.tokens.lowerBound
        ? left.tokens.upperBound > right.tokens.upperBound : left.tokens.lowerBound < right.tokens.lowerBound
    }
    var kept: [Name] = []
    var owner = [Int32](repeating: -1, count: text.tokens.count)
    for name in names where name.tokens.lowerBound >= (kept.last?.tokens.upperBound ?? 0) {
      for token in name.tokens { owner[token] = Int32(truncatingIfNeeded: kept.count) }
      kept.append(name)
    }
    all = kept
    nameOfToken = owner
    var organizations: [UInt64: [Range<Int>]] = [:]
    for name in kept where name.type == .organization && name.tokens.count > 1 {
      let hash = text.tokens[name.tokens.lowerBound].hash
      if hash != 0, organizations[hash, default: []].count < QuoteNames.namesPerWord {
        organizations[hash, default: []].append(name.tokens)
      }
    }
    self.organizations = organizations
  }

  private static let namesPerWord = 4

  func at(_ token: Int) -> Name? {
    guard nameOfToken.indices.contains(token), nameOfToken[token] >= 0 else { return nil }
    return all[Int(nameOfToken[token])]
  }

  /// Name at a token if it is of that type.
  func at(_ token: Int, _ type: LocalEntity.Kind) -> Name? { at(token).flatMap { $0.type == type ? $0 : nil } }

  /// Index of the first name that begins at or after a token.
  func index(atOrAfter token: Int) -> Int {
    all.partitioningIndex { $0.tokens.lowerBound >= token }
  }

  /// First name of a type that lies in a range.
  func first(_ type: LocalEntity.Kind, in range: Range<Int>) -> Name? {
    var index = index(atOrAfter: range.lowerBound)
    while index < all.count, all[index].tokens.upperBound <= range.upperBound {
      if all[index].type == type { return all[index] }
      index += 1
    }
    return nil
  }

  /// An organization of the text whose name a phrase writes in lower case: "a studio dragon official".
  func organizationInLowerCase(in range: Range<Int>, _ tokens: [Token]) -> Int? {
    for at in range {
      for name in organizations[tokens[at].hash] ?? [] where at + name.count <= range.upperBound {
        if zip(at..<at + name.count, name).allSatisfy({ tokens[$0].hash == tokens[$1].hash && tokens[$0].kind == tokens[$1].kind }) {
          return self.at(name.lowerBound)?.entity
        }
      }
    }
    return nil
  }
}
