/// Folds away what two spellings of one thing may differ in, so that gold facts and rows can be compared.
///
/// Not for hot paths: it asks the Unicode names of letters beyond ASCII.
enum NameFolding {
  /// Key of a name: case, diacritics, spaces, hyphens, punctuation and a leading article are gone, "+" is "plus".
  static func name(_ text: String) -> String {
    var folded = fold(text)[...]
    while folded.first?.isWhitespace ?? false { folded.removeFirst() }
    for article in ["the", "a", "an"] where folded.hasPrefix(article) {
      let rest = folded.dropFirst(article.count)
      guard let next = rest.first, next.isWhitespace else { continue }
      folded = rest.drop(while: \.isWhitespace)
      break
    }
    var key = ""
    for scalar in folded.unicodeScalars {
      if scalar == "+" {
        key += "plus"
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.unicodeScalars.append(scalar)
      }
    }
    return key
  }

  /// Text in lower case with single spaces and straight quotation marks; diacritics stay.
  static func text(_ text: String) -> String {
    var flat = ""
    var space = false
    for scalar in text.unicodeScalars {
      for part in compatible(scalar).unicodeScalars {
        if part.properties.isWhitespace {
          space = true
        } else {
          if space, !flat.isEmpty { flat += " " }
          space = false
          flat += lower(part)
        }
      }
    }
    return flat
  }

  /// True where one of two texts holds the other.
  static func overlap(_ left: String, _ right: String) -> Bool {
    let (left, right) = (text(left), text(right))
    return !left.isEmpty && !right.isEmpty && (contains(left, right) || contains(right, left))
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    if part.isEmpty { return true }
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
    }
  }

  /// Unit of a quantity: singular, square metres as `m2`.
  static func unit(_ text: String) -> String {
    let key = name(text)
    let singular = key.count > 3 && key.last == "s" ? String(key.dropLast()) : key
    return ["sqm", "squaremetre", "squaremeter"].contains(singular) ? "m2" : singular
  }

  // MARK: Letters

  private static func fold(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      for part in compatible(scalar).unicodeScalars where part.properties.canonicalCombiningClass == .notReordered {
        folded += lower(baseLetter(part))
      }
    }
    return folded
  }

  private static func lower(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ß", "ẞ": "ss"
    case "ς": "σ"
    default: scalar.properties.lowercaseMapping
    }
  }

  /// What a compatibility character stands for: full-width letters, marks of several letters, quotation marks of every kind.
  private static func compatible(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "‘", "’", "‛", "′", "`", "´", "＇": "'"
    case "“", "”", "„", "‟", "″", "«", "»", "＂": "\""
    case "…": "..."
    case "™": "TM"
    case "㎡": "m2"
    case "²": "2"
    case "³": "3"
    case "ﬁ": "fi"
    case "ﬂ": "fl"
    case "\u{ff01}"..."\u{ff5e}": String(Unicode.Scalar(scalar.value - 0xfee0) ?? scalar)
    default: String(Character(scalar))
    }
  }

  /// The letter under a letter with diacritics, from its Unicode name.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xc0, scalar.value < 0x250 || 0x1e00..<0x1f00 ~= scalar.value, let name = scalar.properties.name else {
      return scalar
    }
    for (head, isUpper) in [("LATIN SMALL LETTER ", false), ("LATIN CAPITAL LETTER ", true)] where name.hasPrefix(head) {
      let rest = name.dropFirst(head.count)
      guard let letter = rest.unicodeScalars.first, letter.isASCII, rest.dropFirst().hasPrefix(" WITH "),
        !strokes.contains(where: rest.hasSuffix)
      else {
        return scalar
      }
      return isUpper ? letter : Unicode.Scalar(letter.value | 0x20) ?? scalar
    }
    return scalar
  }

  /// Diacritics that are part of their letter.
  private static let strokes = ["STROKE", "HOOK", "TAIL", "MIDDLE TILDE", "TOPBAR", "MIDDLE DOT"]
}
