import HallyuJSON

/// A rule's `tokens`: words, names and numbers that follow each other, written as the pattern that finds them.
///
///     ["snapped up", { "skip": 3 }, "rights to", { "name": "object" }]
///
/// A text is words in any case, or a mark such as a comma. An object is one of `any` (texts, of which one stands there), `name` (a group:
/// words with capitals, quotation marks around them left out), `number` (a group: digits, and a word such as million), `sum` (a number
/// with the sign of its currency) and `skip` (so many words at most, of any kind); `optional` lets all but the first be missing.
struct TokenSequence {
  struct Problem {
    let offset: Int
    let message: String
  }

  private(set) var problems: [Problem] = []
  /// PCRE2, UTF-8.
  private(set) var pattern: [UInt8] = []

  private static let keys = ["any", "name", "number", "sum", "skip", "optional"]
  private static let elementLimit = 64
  private static let skipLimit = 20

  private static let number = "[0-9][0-9.,]*(?<![.,])(?:k|mn?|bn?|tn)?(?: (?i:hundred|thousand|million|billion|trillion|dozen))?"
  private static let sum = "(?:\\p{Lu}{0,3}\\p{Sc} ?)?\(number)"
  private static let capitalized = #"\p{Lu}[\p{L}\p{N}+&’'.-]*(?<![.’'])"#
  private static let name = "\(capitalized)(?: (?:(?:of|the|and|de|van|von|in) )?(?:\(capitalized)|\\p{N}+)){0,7}"

  init(_ value: JSONValue) {
    let elements = value.kind == .array ? Array(value.elements.prefix(TokenSequence.elementLimit + 1)) : []
    if elements.isEmpty || elements.count > TokenSequence.elementLimit {
      complain(value, "'tokens' needs a list of 1 to \(TokenSequence.elementLimit) texts and objects")
    }
    var text = ""
    for (place, element) in elements.enumerated() {
      let isOptional = element["optional"]?.boolean == true
      if place == 0, isOptional || element["skip"] != nil { complain(element, "the first of 'tokens' has to stand there") }
      guard let piece = piece(element) else { continue }
      let separated = place == 0 ? piece.text : (piece.separator + piece.text)
      text += isOptional ? "(?:\(separated))?" : separated
    }
    pattern = Array(text.utf8)
  }

  private mutating func complain(_ value: JSONValue, _ message: String) { problems.append(Problem(offset: value.offset, message: message)) }

  private mutating func piece(_ element: JSONValue) -> (separator: String, text: String)? {
    if let words = element.string { return phrase(words, element) }
    guard element.kind == .object else {
      complain(element, "'tokens' holds texts and objects")
      return nil
    }
    var kinds: [(key: String, value: JSONValue)] = []
    for (key, value) in element.members where key.string != "optional" {
      let name = key.string ?? ""
      if TokenSequence.keys.contains(name) {
        kinds.append((name, value))
      } else {
        complain(key, "'tokens.\(name)' is no key here; known are \(TokenSequence.keys.joined(separator: ", "))")
      }
    }
    guard kinds.count == 1, let (key, value) = kinds.first else {
      complain(element, "an object of 'tokens' needs one of any, name, number, sum, skip")
      return nil
    }
    switch key {
    case "any":
      let choices = value.elements.compactMap { choice in choice.string.flatMap { phrase($0, choice)?.text } }
      if choices.isEmpty { complain(value, "'any' needs a list of texts") }
      return (" +", "(?:\(choices.joined(separator: "|")))")
    case "name": return group(value).map { (" +", "[“\"‘']?(?<\($0)>\(TokenSequence.name))(?![\\p{L}\\p{N}])[”\"’']?") }
    case "number": return group(value).map { (" +", "(?<![\\p{N}.,])(?<\($0)>\(TokenSequence.number))(?![\\p{L}\\p{N}])") }
    case "sum": return group(value).map { (" +", "(?<![\\p{L}\\p{N}.,])(?<\($0)>\(TokenSequence.sum))(?![\\p{L}\\p{N}])") }
    default:
      if let count = value.integer, 1...TokenSequence.skipLimit ~= count { return ("", "(?: +[^ ]+){0,\(count)}?") }
      complain(value, "'skip' is a whole number of words, 1 to \(TokenSequence.skipLimit)")
      return nil
    }
  }

  /// Words one after the other, or a mark, which follows a word without a blank.
  private mutating func phrase(_ text: String, _ value: JSONValue) -> (separator: String, text: String)? {
    let words = text.split(separator: " ")
    guard let first = words.first else {
      complain(value, "'tokens' needs texts with a word in them")
      return nil
    }
    let isMark = !first.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let body = words.map { TokenSequence.quoted($0) }.joined(separator: " +")
    return isMark ? (" *", body) : (" +", "(?<![\\p{L}\\p{N}])(?i:\(body))(?![\\p{L}\\p{N}])")
  }

  private mutating func group(_ value: JSONValue) -> String? {
    let name = value.string ?? ""
    let isPlain = !name.isEmpty && name.utf8.count <= 32 && name.utf8.allSatisfy { 0x61...0x7a ~= $0 || $0 == UInt8(ascii: "_") }
    if isPlain { return name }
    complain(value, "'name', 'number' and 'sum' need the name of a group, in small letters")
    return nil
  }

  /// The word itself, whatever its characters mean in a pattern.
  private static func quoted(_ word: Substring) -> String {
    var out = ""
    for scalar in word.unicodeScalars {
      if scalar.isASCII, !scalar.properties.isAlphabetic, scalar.properties.numericType == nil { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
