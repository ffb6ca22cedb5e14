import HallyuAnnotations
import HallyuCore
import HallyuPatterns

/// A rule from a file: a pattern over one sentence, and the row that a match becomes.
struct ConfiguredRule: Sendable {
  let id: String
  /// One sentence: what the rule finds.
  let summary: String
  let pattern: Pattern
  let row: ConfiguredRow
  /// What else has to hold in the sentence.
  let conditions: RuleConditions
  let confidencePercent: UInt8
  let fires: [Example]
  let leaves: [Example]
  let file: String

  /// A sentence that shows what the rule does.
  struct Example: Sendable {
    /// With the marks taken out.
    let text: [UInt8]
    /// Bytes between the marks ⟦ and ⟧.
    let marked: Range<Int>?
    /// Columns of the row and what they must hold.
    let gives: [(column: String, value: String)]
    /// Line of the file.
    let line: Int
  }

  var evidence: Evidence { Evidence(id, confidencePercent) }

  /// The bytes that the row of a match stands for: the group `span` where the pattern has one, else the whole match.
  func span(of hit: RuleHit) -> ByteRange { group("span").flatMap { hit.groups[$0] } ?? hit.groups[0] ?? ByteRange(0, 0) }

  /// Number of a named group, or nil.
  func group(_ name: String) -> Int? { pattern.groups.first { $0.name == name }?.number }

  /// Groups that are names with their type: the whole match for a mention without the group `name`.
  var nameGroups: [(number: Int, type: LocalEntity.Kind)] {
    if case .mention(let type) = row { return [(group("name") ?? 0, type)] }
    return row.form.groups.compactMap { named in
      guard let type = named.type, let number = group(named.name) else { return nil }
      return (number, type)
    }
  }
}
