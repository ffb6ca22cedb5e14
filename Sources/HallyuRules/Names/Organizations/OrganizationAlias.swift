import HallyuReference
import HallyuText

/// Short forms that the press makes of an organization's name: its initials ("KDEC" for Korea Drama Export Council), "Enter" or "Ent." for
/// Entertainment, "TV" for Television, and the words before the last.
enum OrganizationAlias {
  static let manual = RuleManual(
    "organization.alias",
    "The initials of an organization that the document names in full, or its name with its last word cut short or left out.",
    fires: [
      .init("The Korea Drama Export Council met. ⟦KDEC⟧ said so.", "organization"),
      .init("Norvel Entertainment grew. ⟦Norvel Enter⟧ said so.", "organization"),
      .init("Norvel Television Network grew. ⟦Norvel TV⟧ said so.", "organization"),
      .init("Norvel Lane Productions grew. They left ⟦Norvel Lane⟧ in May.", "organization"),
    ],
    leaves: [
      "Korea Drama Export grew. The kde said so.", "NRV xPlayer Productions grew. The nrv said so.", "Norvel Pictures grew. Enter said so.",
    ])

  struct Alias {
    let hashes: [UInt64]
    let key: UInt64
    let isAcronym: Bool
  }

  static func aliases(of name: Range<Int>, _ view: FieldView) -> [Alias] {
    // "BBC2" is one word, and no short form of it names the same.
    guard let last = name.last(where: { view.tokens[$0].kind == .word }), last > name.lowerBound else { return [] }
    var aliases: [Alias] = []
    if let acronym = acronym(of: name, view) { aliases.append(acronym) }
    // "Neal Lane" for Neal Lane Productions.
    let front = name.lowerBound..<last
    if front.count > 1, front.allSatisfy({ isOwnWord(view.tokens[$0]) }), view.tokens[last].classes.contains(.organizationSuffix),
      !isKnown(front, view)
    {
      aliases.append(Alias(hashes: front.map { view.tokens[$0].hash }, key: view.key(front), isAcronym: false))
    }
    // "Kanto TV" for Kanto Television Network.
    if let at = name.dropFirst().first(where: { view.tokens[$0].hash == television }) {
      aliases.append(alias(name.lowerBound..<at, tv, view))
    }
    if view.tokens[last].hash == entertainment {
      for word in shortened { aliases.append(alias(front, word, view)) }
    }
    return aliases
  }

  /// "CJ ENM" of CJ ENM Studios: a company that the reference data has is another.
  private static func isKnown(_ name: Range<Int>, _ view: FieldView) -> Bool {
    view.text.tokens.withUnsafeBufferPointer {
      view.lexicon.phrase(in: $0, at: name.lowerBound, limit: name.upperBound, types: 1 << UInt32(LexiconType.organization.rawValue))?.end
        == name.upperBound
    }
  }

  /// A capitalised word that is no place, nation or word for what companies are.
  private static func isOwnWord(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalized
      && token.classes.isDisjoint(
        with: .place | .demonym | .organizationSuffix | .organizationCue | .stopword | .legalSuffix | .facilityNoun)
  }

  private static func alias(_ front: Range<Int>, _ word: String, _ view: FieldView) -> Alias {
    Alias(
      hashes: front.compactMap { view.tokens[$0].hash == 0 ? nil : view.tokens[$0].hash } + [Fold.hash(word)], key: key(front, word, view),
      isAcronym: false)
  }

  /// The first letters of the words, small ones aside; a word in capitals gives them all: "SME" for SM Entertainment.
  private static func acronym(of name: Range<Int>, _ view: FieldView) -> Alias? {
    var letters: [UInt8] = []
    var words = 0
    for at in name {
      let token = view.tokens[at]
      guard token.kind == .word, token.isCapitalized else { continue }
      let bytes = view.text.bytes[Int(token.start)..<Int(token.end)]
      words += 1
      letters += token.shape.contains(.allUpper) && token.count < 4 ? Array(bytes) : Array(bytes.prefix(1))
    }
    // "BBC iPlayer" is no BBC.
    guard words > 1, letters.count >= 3, letters.count <= 6, letters.allSatisfy({ $0 &- 0x41 < 26 }) else { return nil }
    let text = String(decoding: letters, as: UTF8.self)
    return Alias(hashes: [Fold.hash(text)], key: key(name.lowerBound..<name.lowerBound, text, view), isAcronym: true)
  }

  /// The key of a run of tokens and a word behind it, as names are known by.
  private static func key(_ front: Range<Int>, _ word: String, _ view: FieldView) -> UInt64 {
    var key = NameKey()
    view.text.bytes.withUnsafeBufferPointer { bytes in
      for at in front { key.add(bytes, Int(view.tokens[at].start), Int(view.tokens[at].end)) }
    }
    Array(word.utf8).withUnsafeBufferPointer { key.add($0, 0, $0.count) }
    return key.value
  }

  private static let entertainment = Fold.hash("entertainment")
  private static let shortened = ["enter", "ent"]
  private static let television = Fold.hash("television")
  private static let tv = "tv"
}
