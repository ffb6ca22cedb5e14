import HallyuAnnotations
import HallyuText

/// What stands between two commas behind a name to say who or what it is.
extension FactContext {
  /// "JYP, home to girl group Twice, posted", "SM, known for such acts as Exo and NCT, posted": named only to say who another is.
  /// - Parameter token: the verb or figure behind, which the names of the insertion do not belong to.
  func isInserted(_ mention: NamedSpan, before token: Int) -> Bool {
    let (field, tokens) = (mention.field, views[mention.field].tokens)
    let first = views[field].sentenceTokens(of: token).lowerBound
    let start = mention.tokens.lowerBound
    guard token - start < FactContext.reachTokens, (mention.tokens.upperBound..<token).contains(where: { closes(tokens, $0) }) else {
      return false
    }
    return (max(first, start - FactContext.insertionTokens)..<start).contains { tokens[$0].isMark(",") && opens(field, $0) }
  }

  /// A comma behind an organization, before an article, what the organization is, or what it has.
  private func opens(_ field: Int, _ comma: Int) -> Bool {
    let view = views[field]
    guard let head = view.token(comma + 1), let owner = view.token(comma - 1),
      [.the, .a, .an, .with].contains(head.word) || head.classes.contains(.organizationCue) || FactContext.heads.contains(head.hash)
    else { return false }
    return owner.classes.contains(.organizationCue) || mention(field, at: comma - 1).map { type($0) == .organization } ?? false
  }

  /// A comma before a word that goes on with the sentence: no name of a list.
  private func closes(_ tokens: [Token], _ comma: Int) -> Bool {
    guard tokens[comma].isMark(","), tokens.indices.contains(comma + 1) else { return false }
    let next = tokens[comma + 1]
    return next.kind == .word && !next.isCapitalized && next.word != .and
  }

  private static let insertionTokens = 26
  /// How far an insertion may reach; what lies farther off belongs to no figure.
  private static let reachTokens = 80
  private static let heads = WordSet("home known best")
}
