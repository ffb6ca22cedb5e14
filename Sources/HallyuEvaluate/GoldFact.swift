import HallyuJSON

/// Reading of gold values: a name is a string, a list of acceptable names, or an object with `name` and `optional`.
extension JSONValue {
  /// The acceptable names.
  var options: [String] {
    switch kind {
    case .string: [string ?? ""]
    case .array: elements.flatMap(\.options)
    case .object: self["name"]?.options ?? []
    case .number: [String(decoding: raw, as: UTF8.self)]
    case .null, .boolean: []
    }
  }

  /// True for rows that cost nothing when missed and nothing when found.
  var isOptional: Bool { kind == .object && self["optional"]?.boolean == true }

  /// True for a value that says something: no null, no empty text, no empty list, not zero.
  var isSaid: Bool {
    switch kind {
    case .null: false
    case .boolean: boolean == true
    case .string: !(stringBytes ?? []).isEmpty
    case .array: elements.contains { _ in true }
    case .object: members.contains { _ in true }
    case .number: number.map { Double(String(decoding: $0, as: UTF8.self)) != 0 } ?? false
    }
  }

  /// The values of an array; nothing for anything else.
  var list: [JSONValue] { Array(elements) }

  /// The first member of a name that is known only when the program runs.
  subscript(any name: String) -> JSONValue? { members.first { $0.key.string == name }?.value }

  /// A number, or a string that is one. For comparison with a tolerance only: sums stay exact decimals everywhere else.
  var figure: Double? {
    switch kind {
    case .number: Double(String(decoding: raw, as: UTF8.self))
    case .string: Double(string ?? "")
    default: nil
    }
  }

  /// One line of JSON.
  var compact: String {
    var line: [UInt8] = []
    var inString = false
    var escaped = false
    for byte in raw {
      if !inString, byte <= 0x20 { continue }
      if inString, !escaped, byte == UInt8(ascii: "\"") {
        inString = false
      } else if !inString, byte == UInt8(ascii: "\"") {
        inString = true
      }
      escaped = inString && !escaped && byte == UInt8(ascii: "\\")
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }
}

/// Equal within a share of the larger one and a billionth.
func isSameNumber(_ left: Double?, _ right: Double?, share: Double = 0) -> Bool {
  guard let left, let right, left.isFinite, right.isFinite else { return false }
  return (left - right).magnitude <= share * max(left.magnitude, right.magnitude) + 1e-9
}
