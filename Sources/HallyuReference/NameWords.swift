import HallyuText

/// The words of a name, folded: what ids are made of and spellings are compared by.
package enum NameWords {
  /// The words of a name in lower case and with hyphens between them, for ids.
  package static func slug(_ name: String) -> String { of(name).joined(separator: "-") }

  /// Runs of letters and digits, folded. An apostrophe joins; `&` is "and"; `+` is "plus".
  package static func of(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7a: word.append(UInt8(scalar.value))
      case 0x41...0x5a: word.append(UInt8(scalar.value) | 0x20)
      case 0x27, 0x2019, 0x2018, 0x60, 0x2e: continue
      case 0x26:
        close()
        words.append("and")
      case 0x2b:
        close()
        words.append("plus")
      case 0..<0x80: close()
      case 0xc0...0x17f where Fold.baseLetter(scalar.value) != 0: word.append(Fold.baseLetter(scalar.value))
      default:
        let properties = scalar.properties
        if properties.generalCategory == .nonspacingMark { continue }
        if properties.isAlphabetic || properties.numericType != nil {
          word += properties.lowercaseMapping.utf8
        } else {
          close()
        }
      }
    }
    close()
    return words
  }
}
