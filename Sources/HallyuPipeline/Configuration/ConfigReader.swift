import HallyuJSON

/// Reads a JSON text against a specification: collects every mistake, fills in defaults.
struct ConfigReader {
  private let bytes: [UInt8]
  private let environment: (String) -> String?
  /// What the environment gave, by the reference that stands for it.
  private(set) var secrets: [Secret] = []
  /// In the order in which they were found.
  private(set) var problems: [ConfigProblem] = []
  /// Where the value of a path stands, for mistakes that show only when values are compared.
  private var offsets: [String: Int] = [:]

  /// More mistakes than anybody reads are counted, not kept.
  private static let problemLimit = 1000

  /// - Parameter environment: looks a variable up.
  init(_ bytes: [UInt8], environment: @escaping (String) -> String?) {
    self.bytes = bytes
    self.environment = environment
  }

  /// The value with defaults, or nil where the text is no JSON. Mistakes are in `problems`.
  mutating func read(_ options: [OptionSpec]) -> ConfigValue? {
    do throws(JSONError) {
      let document = try JSONDocument(bytes)
      return read(document.root, .object(options), at: "")
    } catch {
      complain(error.offset, "", error.reason)
      return nil
    }
  }

  mutating func complain(_ offset: Int, _ path: String, _ message: String) {
    guard problems.count < ConfigReader.problemLimit else { return }
    let (line, column) = JSONDocument.position(of: offset, in: bytes)
    problems.append(ConfigProblem(line: line, column: column, path: path, message: message))
  }

  /// A mistake at the value of a path, or at the file's begin where the value is a default.
  mutating func complain(at path: String, _ message: String) { complain(offsets[path] ?? 0, path, message) }

  /// Whether the file has something there, right or wrong.
  func hasValue(at path: String) -> Bool { offsets[path] != nil }

  private mutating func read(_ value: JSONValue, _ type: OptionType, at path: String) -> ConfigValue? {
    offsets[path] = value.offset
    switch type {
    case .boolean:
      if let boolean = value.boolean { return .boolean(boolean) }
    case .integer(let range):
      if let digits = value.number {
        if let integer = value.integer, range.contains(integer) { return .integer(integer) }
        let shown = String(decoding: digits.prefix(40), as: UTF8.self)
        complain(value.offset, path, "holds \(shown); \(type.noun) is needed")
        return nil
      }
    case .text(let rule):
      if let written = value.string { return text(written, rule, value.offset, path) }
    case .bound:
      if let digits = value.number {
        let text = String(decoding: digits.prefix(40), as: UTF8.self)
        if digits.count == text.utf8.count, digits.allSatisfy({ "-.0123456789".utf8.contains($0) }) { return .number(text) }
        complain(value.offset, path, "holds \(text); \(type.noun) is needed")
        return nil
      }
      if let day = value.string, TextRule.day.complaint(day) == nil { return .text(day) }
    case .choice(let words):
      if let word = value.string {
        if words.contains(word) { return .text(word) }
        complain(value.offset, path, "holds \"\(shortened(word))\"; \(type.noun) is needed" + suggestion(word, words))
        return nil
      }
    case .list(let element, let counts):
      if value.kind == .array { return list(value, element, counts, path) }
    case .object(let options):
      if value.kind == .object { return object(value, options, discriminator: nil, path) }
    case .variant(let key, let variants):
      if value.kind == .object { return variant(value, key, variants, path) }
    }
    complain(value.offset, path, "holds \(noun(value)); \(type.noun) is needed")
    return nil
  }

  private mutating func list(_ value: JSONValue, _ element: OptionType, _ counts: ClosedRange<Int>, _ path: String) -> ConfigValue? {
    var values: [ConfigValue] = []
    var count = 0
    for item in value.elements {
      // An element that cannot be read keeps its place, so that later rules name the right one.
      if count < counts.upperBound { values.append(read(item, element, at: "\(path)[\(count)]") ?? .object([])) }
      count += 1
    }
    if !counts.contains(count) {
      let wanted = counts.lowerBound == counts.upperBound ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
      complain(value.offset, path, "holds \(count) elements; \(wanted) are needed")
    }
    return .list(values)
  }

  private mutating func variant(_ value: JSONValue, _ key: String, _ variants: [OptionVariant], _ path: String) -> ConfigValue? {
    let names = variants.map(\.name)
    guard let named = value.members.first(where: { $0.key.string == key })?.value else {
      complain(value.offset, path, "lacks the key '\(key)'; \(OptionType.choice(names).noun) is needed")
      return nil
    }
    guard case .text(let name)? = read(named, .choice(names), at: join(path, key)),
      let chosen = variants.first(where: { $0.name == name.resolved })
    else { return nil }
    return object(value, chosen.options, discriminator: ConfigMember(key: key, value: .text(name)), path)
  }

  private mutating func object(
    _ value: JSONValue, _ options: [OptionSpec], discriminator: ConfigMember?, _ path: String
  ) -> ConfigValue {
    var found: [String: ConfigValue] = [:]
    var seen: Set<String> = []
    for (key, member) in value.members {
      let name = key.string ?? ""
      let place = join(path, shortened(name))
      guard seen.insert(name).inserted else {
        complain(key.offset, place, "stands twice in one object")
        continue
      }
      if name == discriminator?.key { continue }
      guard let option = options.first(where: { $0.key == name }) else {
        complain(key.offset, place, "is no key here" + suggestion(name, options.map(\.key)))
        continue
      }
      if let read = read(member, option.type, at: place) { found[name] = read }
    }
    var members = discriminator.map { [$0] } ?? []
    for option in options {
      if option.isRequired, !seen.contains(option.key) {
        complain(value.offset, path, "lacks the key '\(option.key)'")
      }
      if let value = found[option.key] ?? filled(option) { members.append(ConfigMember(key: option.key, value: value)) }
    }
    return .object(members)
  }

  /// The default of a key, with the defaults inside it.
  private func filled(_ option: OptionSpec) -> ConfigValue? {
    option.fallback.map { ConfigReader.filled($0, option.type) }
  }

  private static func filled(_ value: ConfigValue, _ type: OptionType) -> ConfigValue {
    switch (value, type) {
    case (.object(let members), .object(let options)):
      return .object(filled(members, options))
    case (.object(let members), .variant(let key, let variants)):
      let name = value[key]?.text?.resolved
      let options = variants.first { $0.name == name }?.options ?? []
      return .object(members.filter { $0.key == key } + filled(members, options))
    case (.list(let values), .list(let element, _)):
      return .list(values.map { filled($0, element) })
    default: return value
    }
  }

  private static func filled(_ members: [ConfigMember], _ options: [OptionSpec]) -> [ConfigMember] {
    options.compactMap { option in
      let value = members.first { $0.key == option.key }?.value ?? option.fallback
      return value.map { ConfigMember(key: option.key, value: filled($0, option.type)) }
    }
  }

  private mutating func text(_ written: String, _ rule: TextRule, _ offset: Int, _ path: String) -> ConfigValue? {
    let resolved: String
    do throws(EnvironmentReferenceError) {
      var found: [Secret] = []
      resolved = try resolveReferences(written) { name in
        let value = environment(name)
        if let value { found.append(Secret(reference: "${\(name)}", value: value)) }
        return value
      }
      secrets += found
    } catch {
      complain(offset, path, error.reason)
      return nil
    }
    if let complaint = rule.complaint(resolved) {
      complain(offset, path, "\"\(shortened(written))\" \(complaint)")
      return nil
    }
    return .text(ConfigText(written: written, resolved: resolved))
  }
}

private func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

func shortened(_ text: String) -> String {
  text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…" : text
}

private func suggestion(_ word: String, _ known: [String]) -> String {
  nearest(to: word, in: known).map { "; did you mean '\($0)'?" } ?? (known.isEmpty ? "" : "; known are \(known.joined(separator: ", "))")
}

private func noun(_ value: JSONValue) -> String {
  switch value.kind {
  case .null: "null"
  case .boolean: "true or false"
  case .number: "a number"
  case .string: "a text"
  case .array: "a list"
  case .object: "an object"
  }
}
