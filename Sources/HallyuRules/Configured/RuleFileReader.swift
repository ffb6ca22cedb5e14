import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuPatterns

/// Reads one rule file: a JSON object with `id`, `summary`, `pattern` or `tokens`, `yields`, `fires` and `leaves`, and maybe `near`,
/// `without`, `known` and `confidence`. Every mistake is told with its line.
struct RuleFileReader {
  private let file: DataFile
  private(set) var problems: [FileProblem] = []
  /// Where the value of a key stands.
  private var offsets: [String: Int] = [:]

  private static let keys = ["id", "summary", "pattern", "tokens", "yields", "near", "without", "known", "confidence", "fires", "leaves"]
  private static let listLimit = 1_000

  init(_ file: DataFile) { self.file = file }

  /// The rule, or nil where something is wrong.
  mutating func read() -> ConfiguredRule? {
    let root: JSONValue
    do throws(JSONError) { root = try JSONDocument(file.bytes).root } catch {
      complain(error.offset, "is no JSON: \(error.reason)")
      return nil
    }
    guard root.kind == .object else {
      complain(root.offset, "holds no object; a rule file is an object")
      return nil
    }
    let members = self.members(of: root, keys: RuleFileReader.keys, "")
    for key in ["id", "summary", "yields", "fires", "leaves"] where members[key] == nil {
      complain(root.offset, "lacks the key '\(key)'")
    }
    if (members["pattern"] == nil) == (members["tokens"] == nil) {
      complain(root.offset, "needs one of the keys 'pattern' and 'tokens'")
    }
    let id = members["id"].flatMap { identifier($0) }
    let summary = members["summary"].flatMap { text($0, "summary") }
    let pattern = members["pattern"].flatMap { self.pattern($0) } ?? members["tokens"].flatMap { self.tokens($0) }
    let row = members["yields"].flatMap { self.row($0) }
    var conditions = RuleConditions()
    conditions.near = phrases(members["near"], "near")
    conditions.without = phrases(members["without"], "without")
    if let pattern, let row { checkGroups(pattern, row, (members["pattern"] ?? members["tokens"])?.offset ?? 0) }
    if let pattern { conditions.known = known(members["known"], pattern) }
    let confidence = members["confidence"].flatMap { self.confidence($0) } ?? 90
    let fires = examples(members["fires"], "fires", row)
    let leaves = examples(members["leaves"], "leaves", nil)
    guard problems.isEmpty, let id, let summary, let pattern, let row else { return nil }
    return ConfiguredRule(
      id: id, summary: summary, pattern: pattern, row: row, conditions: conditions, confidencePercent: confidence, fires: fires,
      leaves: leaves,
      file: file.name)
  }

  mutating func complain(at key: String, _ message: String) { complain(offsets[key] ?? 0, message) }

  private mutating func complain(_ offset: Int, _ message: String) {
    problems.append(FileProblem(file.name, line(offset), message))
  }

  private func line(_ offset: Int) -> Int { JSONDocument.position(of: offset, in: file.bytes).line }

  /// Members by key; a key that is unknown or stands twice is a mistake.
  private mutating func members(of object: JSONValue, keys: [String], _ place: String) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for (key, value) in object.members {
      let name = key.string ?? ""
      if !keys.contains(name) {
        complain(key.offset, "'\(place)\(name)' is no key here; known are \(keys.joined(separator: ", "))")
      } else if members.updateValue(value, forKey: name) != nil {
        complain(key.offset, "'\(place)\(name)' stands twice")
      }
      offsets[place + name] = value.offset
    }
    return members
  }

  private mutating func text(_ value: JSONValue, _ name: String) -> String? {
    if let text = value.string, !text.isEmpty { return text }
    complain(value.offset, "'\(name)' needs a text")
    return nil
  }

  private mutating func identifier(_ value: JSONValue) -> String? {
    guard let id = text(value, "id") else { return nil }
    let isPlain = id.utf8.allSatisfy { 0x61...0x7a ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    if isPlain, id.utf8.count <= 80 { return id }
    complain(value.offset, "'id' is small letters, digits, '-' and '.', such as own.admissions, not '\(id)'")
    return nil
  }

  private mutating func pattern(_ value: JSONValue) -> Pattern? {
    guard let bytes = value.stringBytes, !bytes.isEmpty else {
      complain(value.offset, "'pattern' needs a text")
      return nil
    }
    do throws(PatternError) {
      let pattern = try Pattern(bytes)
      if pattern.matchesEmpty { complain(value.offset, "'pattern' may match no letter at all") }
      if pattern.groups.contains(where: { $0.number >= PatternMatcher.groupLimit }) {
        complain(value.offset, "'pattern' has more than \(PatternMatcher.groupLimit - 1) groups")
        return nil
      }
      return pattern
    } catch {
      complain(
        value.offset, "'pattern', after \"\(String(decoding: bytes.prefix(error.offset).suffix(40), as: UTF8.self))\": \(error.message)")
      return nil
    }
  }

  private mutating func tokens(_ value: JSONValue) -> Pattern? {
    let sequence = TokenSequence(value)
    for problem in sequence.problems { complain(problem.offset, problem.message) }
    guard sequence.problems.isEmpty else { return nil }
    do throws(PatternError) { return try Pattern(sequence.pattern) } catch {
      complain(value.offset, "'tokens': \(error.message)")
      return nil
    }
  }

  private mutating func row(_ value: JSONValue) -> ConfiguredRow? {
    guard value.kind == .object, let table = value["table"]?.string, let form = ConfiguredRow.forms.first(where: { $0.table == table })
    else {
      let tables = ConfiguredRow.forms.map(\.table).joined(separator: ", ")
      complain(value.offset, "'yields' needs an object with the key 'table': \(tables)")
      return nil
    }
    let members = self.members(of: value, keys: ["table"] + (form.fixed.map { [$0.column] } ?? []), "yields.")
    guard let fixed = form.fixed else { return form.make("") }
    guard let given = members[fixed.column] else {
      complain(value.offset, "'yields' lacks the key '\(fixed.column)'")
      return nil
    }
    let word = given.string ?? ""
    let isPlain = !word.isEmpty && word.utf8.allSatisfy { 0x61...0x7a ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "_") }
    if isPlain, fixed.allowed.isEmpty || fixed.allowed.contains(word), let row = form.make(word) { return row }
    let wanted = fixed.allowed.isEmpty ? "a word of small letters, digits and '_'" : "one of \(fixed.allowed.joined(separator: ", "))"
    complain(given.offset, "'yields.\(fixed.column)' needs \(wanted)")
    return nil
  }

  private mutating func checkGroups(_ pattern: Pattern, _ row: ConfiguredRow, _ offset: Int) {
    let groups = row.form.groups
    let names = pattern.groups.map(\.name)
    for group in groups where group.isRequired && !names.contains(group.name) {
      complain(offset, "'pattern' lacks the group (?<\(group.name)>…), which \(row.form.table) need")
    }
    for name in names where name != "span" && !groups.contains(where: { $0.name == name }) && !name.hasPrefix("_") {
      complain(
        offset,
        "'pattern' has the group '\(name)', which \(row.form.table) do not have; possible are span, \(groups.map(\.name).joined(separator: ", "))"
      )
    }
  }

  private mutating func phrases(_ value: JSONValue?, _ key: String) -> [[UInt64]] {
    guard let value else { return [] }
    var phrases: [[UInt64]] = []
    if value.kind != .array { complain(value.offset, "'\(key)' needs a list of texts") }
    for element in value.elements.prefix(RuleFileReader.listLimit) {
      let phrase = element.string.map(RuleConditions.phrase) ?? []
      if phrase.isEmpty { complain(element.offset, "'\(key)' needs texts with a word in them") } else { phrases.append(phrase) }
    }
    return phrases
  }

  private mutating func known(_ value: JSONValue?, _ pattern: Pattern) -> [(group: Int, type: LocalEntity.Kind)] {
    guard let value else { return [] }
    var known: [(group: Int, type: LocalEntity.Kind)] = []
    if value.kind != .object { complain(value.offset, "'known' needs an object of group and type") }
    for (key, type) in value.members {
      let group = pattern.groups.first { $0.name == key.string }?.number
      let kind = LocalEntity.Kind.allCases.first { $0.name == type.string }
      if group == nil { complain(key.offset, "'known' names the group '\(key.string ?? "")', which the pattern does not have") }
      if kind == nil { complain(type.offset, "'known' needs one of \(LocalEntity.Kind.allCases.map(\.name).joined(separator: ", "))") }
      if let group, let kind { known.append((group, kind)) }
    }
    return known
  }

  private mutating func confidence(_ value: JSONValue) -> UInt8? {
    if let percent = value.integer, 1...100 ~= percent { return UInt8(percent) }
    complain(value.offset, "'confidence' is a whole number of per cents, 1 to 100")
    return nil
  }

  /// - Parameter row: what the examples give; nil for those that give nothing.
  private mutating func examples(_ value: JSONValue?, _ key: String, _ row: ConfiguredRow?) -> [ConfiguredRule.Example] {
    guard let value else { return [] }
    let elements = Array(value.elements.prefix(RuleFileReader.listLimit))
    if elements.isEmpty { complain(value.offset, "'\(key)' needs a list with one example at least") }
    return elements.compactMap { example($0, key, row) }
  }

  private mutating func example(_ value: JSONValue, _ key: String, _ row: ConfiguredRow?) -> ConfiguredRule.Example? {
    if let text = value.stringBytes { return example(text, gives: [], value.offset, key) }
    guard value.kind == .object, key == "fires" else {
      complain(value.offset, "'\(key)' needs texts" + (key == "fires" ? ", or objects with 'text' and 'gives'" : ""))
      return nil
    }
    let members = self.members(of: value, keys: ["text", "gives"], "fires.")
    guard let text = members["text"]?.stringBytes else {
      complain(value.offset, "an example of 'fires' needs the key 'text'")
      return nil
    }
    var gives: [(column: String, value: String)] = []
    for (column, wanted) in members["gives"]?.members.map({ $0 }) ?? [] {
      let text = wanted.string ?? wanted.number.map { String(decoding: $0, as: UTF8.self) }
      if let row, !row.columns.contains(column.string ?? "") {
        complain(column.offset, "'gives' names '\(column.string ?? "")'; possible are \(row.columns.joined(separator: ", "))")
      }
      if let text { gives.append((column.string ?? "", text)) } else { complain(wanted.offset, "'gives' needs texts or numbers") }
    }
    return example(text, gives: gives, value.offset, key)
  }

  private mutating func example(_ text: [UInt8], gives: [(column: String, value: String)], _ offset: Int, _ key: String) -> ConfiguredRule
    .Example?
  {
    var plain: [UInt8] = []
    var marks: [Int] = []
    var at = 0
    while at < text.count {
      // ⟦ and ⟧ are E2 9F A6 and E2 9F A7.
      if text[at] == 0xe2, at + 2 < text.count, text[at + 1] == 0x9f, text[at + 2] == (marks.count == 0 ? 0xa6 : 0xa7), marks.count < 2 {
        marks.append(plain.count)
        at += 3
      } else {
        plain.append(text[at])
        at += 1
      }
    }
    guard marks.count == (key == "fires" ? 2 : 0) else {
      complain(
        offset,
        key == "fires" ? "an example of 'fires' needs ⟦ and ⟧ around what the rule gives, once" : "an example of 'leaves' has no ⟦ and ⟧")
      return nil
    }
    return ConfiguredRule.Example(text: plain, marked: marks.count == 2 ? marks[0]..<marks[1] : nil, gives: gives, line: line(offset))
  }
}
