import HallyuAnnotations
import HallyuText

/// Names that configured rules find, as candidates among those of the other rules.
enum ConfiguredNames {
  /// Above what the built-in rules give, below certainty: what the text says elsewhere still counts.
  private static let score = 96

  static func propose(_ found: RuleHits, _ board: inout NameBoard) {
    for hit in found.hits {
      let rule = found.rules[hit.rule]
      let view = board.views[hit.field]
      for (group, type) in rule.nameGroups {
        guard let tokens = hit.tokens(group, in: view), tokens.contains(where: { view.tokens[$0].hash != 0 }) else { continue }
        board.claim(NameCandidate(hit.field, tokens, type, score, rule.id))
      }
    }
  }
}
