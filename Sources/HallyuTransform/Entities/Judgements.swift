import HallyuAnnotations
package import HallyuCore
package import HallyuReference

/// What a user decided about pairs of entities. It stands above every rule.
///
/// File: tab-separated with the header `left`, `right`, `judgement`; further columns are the user's. An entity is written as the
/// tables print its id (`title:the-silent-sea-2021`, `person:kim-mu-jun`) or as type and name (`person:Kim Mu Jun`); a judgement
/// is `same` or `different`.
package struct Judgements: Sendable {
  struct Pair: Sendable {
    let left, right: ClusterKey
    let leftText, rightText: String
  }

  /// In the order of the keys.
  private(set) var same: [Pair] = []
  private var different: Set<[ClusterKey]> = []

  package init() {}

  /// - Throws: `Failure` with every line that is wrong.
  package init(_ bytes: [UInt8], name: String, lexicon: Lexicon) throws(Failure) {
    let table: TSVTable
    do { table = try TSVTable(name: name, bytes) } catch { throw Failure(.configuration, error.description) }
    var problems: [String] = []
    for column in ["left", "right", "judgement"] where !table.header.contains(column) {
      problems.append("\(name): no column '\(column)'")
    }
    for (index, row) in table.rows.enumerated() where problems.isEmpty || index > 0 {
      func cell(_ column: String) -> String {
        guard let place = table.header.firstIndex(of: column), place < row.count else { return "" }
        return String(row[place].filter { $0 != "\r" })
      }
      let (left, right, judgement) = (cell("left"), cell("right"), cell("judgement"))
      guard let leftKey = Judgements.key(left, lexicon), let rightKey = Judgements.key(right, lexicon), leftKey.type == rightKey.type else {
        problems.append("\(name), row \(index + 1): '\(left)' and '\(right)' are no two entities of one type")
        continue
      }
      let pair =
        leftKey < rightKey
        ? Pair(left: leftKey, right: rightKey, leftText: left, rightText: right)
        : Pair(left: rightKey, right: leftKey, leftText: right, rightText: left)
      switch judgement {
      case "same": same.append(pair)
      case "different": different.insert([pair.left, pair.right])
      default: problems.append("\(name), row \(index + 1): judgement is 'same' or 'different', not '\(judgement)'")
      }
    }
    guard problems.isEmpty else { throw Failure(.configuration, problems.joined(separator: "\n")) }
    same.sort { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// Takes in those of another file.
  package mutating func add(_ other: Judgements) {
    same = (same + other.same).sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    different.formUnion(other.different)
  }

  var hasDifferent: Bool { !different.isEmpty }

  func areDifferent(_ left: ClusterKey, _ right: ClusterKey) -> Bool { different.contains(left < right ? [left, right] : [right, left]) }

  private static func key(_ text: String, _ lexicon: Lexicon) -> ClusterKey? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(text[text.utf8.index(after: colon)...])
    guard let type = LocalEntity.Kind.allCases.first(where: { $0.name == text[..<colon] }), !name.isEmpty else { return nil }
    if let known = lexicon.entity(type.lexiconType, id: name) { return ClusterKey(type, lexiconID: known.id) }
    return ClusterKey(type, name: name)
  }
}
