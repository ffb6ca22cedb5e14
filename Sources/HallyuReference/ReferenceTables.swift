import HallyuCore
import HallyuText

/// Reads the reference tables into a builder: which column means what, and which further spellings a name has.
extension LexiconBuilder {
  /// Names of the tables; each is a file `<name>.tsv`.
  package static let tableNames = [
    "amount-cues", "awards", "cues", "currencies", "facilities", "nouns", "organizations", "people", "places", "units", "words", "works",
    "works-aliases",
    "works-credits", "works-companies",
  ]

  /// - Parameter table: gives the bytes of a table by name.
  package init(tables table: (String) throws -> [UInt8]) throws {
    self.init()
    func open(_ name: String) throws -> TSVTable { try TSVTable(name: name + ".tsv", try table(name)) }
    try addWords(try open("words"))
    try addWords(try open("cues"))
    try addPlaces(try open("places"))
    try addOrganizations(try open("organizations"))
    try addAwards(try open("awards"))
    try addFacilities(try open("facilities"))
    try addCurrencies(try open("currencies"))
    try addUnits(try open("units"))
    try addNouns(try open("nouns"))
    try addAmountCues(try open("amount-cues"))
    try addPeople(try open("people"))
    try addWorks(
      try open("works"), aliases: try open("works-aliases"), credits: try open("works-credits"), companies: try open("works-companies"))
  }

  private mutating func addWords(_ table: TSVTable) throws(LexiconError) {
    let bits = Dictionary(uniqueKeysWithValues: WordClass.names.enumerated().map { ($1, WordClass(rawValue: 1 << UInt64($0))) })
    try table.forEachRow { column throws(LexiconError) in
      guard let bit = bits[String(column("class"))] else { throw LexiconError("\(table.name): no class is named '\(column("class"))'") }
      add(String(column("word")), bit)
    }
  }

  private mutating func addPlaces(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column in
      var entity = EntityDraft(type: .place, id: String(column("id")), name: String(column("name")))
      entity.kind = String(column("kind"))
      entity.country = String(column("country"))
      entity.external = String(column("wikidata"))
      entity.detail = String(column("parent"))
      entity.isCommon = column("common") == "1"
      let common: SenseFlags = entity.isCommon ? .common : []
      entity.names = [NameDraft(text: entity.name, flags: common.union(.canonical))]
      for alias in list(column("aliases")) {
        entity.names.append(NameDraft(text: String(alias), flags: common))
        entity.aliases.append((String(alias), .reference))
      }
      for demonym in list(column("demonyms")) {
        entity.names.append(NameDraft(text: String(demonym), flags: .demonym))
        if !demonym.utf8.contains(0x20) { add(String(demonym), .demonym) }
      }
      for name in entity.names where !name.flags.contains(.demonym) && !name.text.utf8.contains(0x20) { add(name.text, .place) }
      add(entity)
    }
  }

  private mutating func addOrganizations(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column in
      var entity = EntityDraft(type: .organization, id: String(column("id")), name: String(column("name")))
      entity.kind = String(column("kind"))
      entity.country = String(column("country"))
      entity.external = String(column("wikidata"))
      entity.detail = String(column("parent"))
      entity.isCommon = column("common") == "1"
      let common: SenseFlags = entity.isCommon ? .common : []
      let commonAliases = Set(list(column("common_aliases")))
      // "aespa" is written so; "a studio dragon official": two or more words that are not all ordinary ones may stand in lower case.
      func lowercase(_ name: Substring) -> SenseFlags {
        let words = name.split(separator: " ")
        let isPlain = words.count > 1 && words.allSatisfy { $0.utf8.count > 2 }
        if let first = words.first, words.count == 1, first.utf8.first.map({ $0 >= 0x61 && $0 <= 0x7a }) == true, !isOrdinary(String(first))
        {
          return .lowercase
        }
        return isPlain && !entity.isCommon && words.contains { !isOrdinary(String($0)) } && !isOrdinaryStop(String(words[0]))
          ? .lowercase : []
      }
      entity.names = [
        NameDraft(text: entity.name, flags: common.union(.canonical).union(lowercase(Substring(entity.name))))
      ]
      for alias in list(column("aliases")) {
        let isBrand = alias.utf8.first.map { $0 >= 0x61 && $0 <= 0x7a } == true && !alias.utf8.contains(0x20)
        // "NEW" is an ordinary word, "Next Entertainment World" is not.
        let isLong = alias.split(separator: " ").count > 2
        let flags = isBrand ? common.union(lowercase(alias)) : isLong ? [] : common
        entity.names.append(NameDraft(text: String(alias), flags: commonAliases.contains(alias) ? .common : flags))
        entity.aliases.append((String(alias), .reference))
      }
      add(entity)
    }
  }

  private mutating func addAwards(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column in
      var entity = EntityDraft(type: .award, id: String(column("id")), name: String(column("name")))
      entity.kind = "award"
      entity.country = String(column("country"))
      entity.names = [NameDraft(text: entity.name, flags: .canonical)]
      for alias in list(column("aliases")) {
        entity.names.append(NameDraft(text: String(alias), flags: []))
        entity.aliases.append((String(alias), .reference))
      }
      add(entity)
    }
  }

  private mutating func addFacilities(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column in
      var entity = EntityDraft(type: .facility, id: String(column("id")), name: String(column("name")))
      entity.kind = String(column("kind"))
      entity.country = String(column("country"))
      // "the Pinewood studios": of such names the noun is often written small.
      let flags: SenseFlags = entity.kind == "studio lot" && entity.name.utf8.contains(0x20) ? .lowercase : []
      entity.names = [NameDraft(text: entity.name, flags: flags.union(.canonical))]
      for alias in list(column("aliases")) {
        entity.names.append(NameDraft(text: String(alias), flags: alias.utf8.contains(0x20) ? flags : []))
        entity.aliases.append((String(alias), .reference))
      }
      add(entity)
    }
  }

  private mutating func addCurrencies(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column in
      var entity = EntityDraft(type: .currency, id: String(column("code")), name: String(column("name")))
      entity.detail = String(column("exponent"))
      entity.country = String(column("countries"))
      entity.names = [
        NameDraft(text: entity.name, flags: [.lowercase, .canonical]), NameDraft(text: entity.id, flags: .sign),
      ]
      for name in list(column("names")) { entity.names.append(NameDraft(text: String(name), flags: .lowercase)) }
      for sign in list(column("signs")) { entity.names.append(NameDraft(text: String(sign), flags: .sign)) }
      for name in entity.names { add(firstWord(name.text), .currencyName) }
      let subunits = list(column("subunit"))
      if let name = subunits.first {
        var part = EntityDraft(type: .subunit, id: entity.id + "/" + name, name: String(name))
        part.kind = entity.id
        part.detail = entity.detail == "3" ? "1000" : "100"
        part.names = subunits.map { NameDraft(text: String($0), flags: .lowercase) }
        for name in subunits { add(String(name), .currencyName) }
        add(part)
      }
      add(entity)
    }
  }

  private mutating func addUnits(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column in
      var entity = EntityDraft(type: .unit, id: String(column("name")), name: String(column("name")))
      entity.kind = String(column("kind"))
      entity.external = String(column("ucum"))
      entity.detail = String(column("si_factor"))
      entity.detail2 = String(column("si_unit"))
      entity.names = [NameDraft(text: entity.name, flags: [.lowercase, .canonical])]
      for alias in list(column("aliases")) { entity.names.append(NameDraft(text: String(alias), flags: .lowercase)) }
      for name in entity.names { add(firstWord(name.text), .unit) }
      add(entity)
    }
  }

  private mutating func addNouns(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column in
      var entity = EntityDraft(type: .noun, id: String(column("noun")), name: String(column("noun")))
      entity.names = [NameDraft(text: entity.name, flags: [.lowercase, .canonical])]
      for form in list(column("forms")) { entity.names.append(NameDraft(text: String(form), flags: .lowercase)) }
      for name in entity.names { add(firstWord(name.text), .countNoun) }
      add(entity)
    }
  }

  private mutating func addAmountCues(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column throws(LexiconError) in
      guard let role = AmountRole(rawValue: String(column("role"))) else {
        throw LexiconError("\(table.name): '\(column("phrase"))' has the role '\(column("role"))', which sums do not have")
      }
      var entity = EntityDraft(type: .amountCue, id: String(column("phrase")), name: String(column("phrase")))
      entity.kind = role.rawValue
      entity.detail = String(column("weight"))
      entity.names = [NameDraft(text: entity.name, flags: .lowercase)]
      add(entity)
    }
  }

  private mutating func addPeople(_ table: TSVTable) throws(LexiconError) {
    try table.forEachRow { column in
      var entity = EntityDraft(type: .person, id: String(column("id")), name: String(column("name")))
      entity.kind = list(column("occupation")).first.map(String.init) ?? ""
      entity.country = String(column("country"))
      entity.isCommon = column("common") == "1"
      let native = column("native")
      if !native.isEmpty { entity.aliases.append((String(native), .transliteration)) }
      for alias in list(column("aliases")) { entity.aliases.append((String(alias), .spelling)) }
      let commonAliases = Set(list(column("common_aliases")).map(String.init))
      let written = [entity.name] + entity.aliases.map(\.name)
      for name in written {
        // One word alone ("Rain", "Rosé") needs support.
        let needsSupport =
          entity.isCommon || commonAliases.contains(name) || !name.utf8.contains(where: { $0 == 0x20 || $0 == 0x2d || $0 >= 0xea })
        let common: SenseFlags = needsSupport ? .common : []
        entity.names.append(NameDraft(text: name, flags: name == entity.name ? common.union(.canonical) : common))
        for variant in KoreanName.variants(of: name) { entity.names.append(NameDraft(text: variant, flags: common)) }
      }
      add(entity)
    }
  }

  private mutating func addWorks(
    _ table: TSVTable, aliases: TSVTable, credits: TSVTable, companies: TSVTable
  ) throws(LexiconError) {
    var drafts: [String: EntityDraft] = [:]
    try table.forEachRow { column in
      var entity = EntityDraft(type: .title, id: String(column("id")), name: String(column("name")))
      entity.kind = String(column("kind"))
      entity.country = list(column("country")).first.map(String.init) ?? ""
      entity.year = Int(column("year")) ?? 0
      entity.detail = String(column("platform"))
      // The day on which a platform took in a work of another year is not the work's.
      let isFirst = entity.year == 0 || column("platform_date").hasPrefix(String(entity.year))
      entity.detail2 = String(!column("release_date").isEmpty ? column("release_date") : isFirst ? column("platform_date") : "")
      entity.isCommon = column("common") == "1"
      entity.names = titleNames(entity.name, isCommon: entity.isCommon, isCanonical: true)
      drafts[entity.id] = entity
    }
    try aliases.forEachRow { column throws(LexiconError) in
      let id = String(column("work_id"))
      guard drafts[id] != nil else { throw LexiconError("works-aliases.tsv: no work has the id '\(id)'") }
      let alias = String(column("alias"))
      guard let basis = AliasBasis.allCases.first(where: { $0.name == column("basis") }) else {
        throw LexiconError("works-aliases.tsv: '\(alias)' has the basis '\(column("basis"))', which names do not have")
      }
      drafts[id]?.aliases.append((alias, basis))
      drafts[id]?.names += titleNames(alias, isCommon: column("common") == "1", isCanonical: false)
    }
    try credits.forEachRow { column throws(LexiconError) in
      guard let role = CreditRole.allCases.first(where: { $0.name == column("role") }) else {
        throw LexiconError("works-credits.tsv: '\(column("person"))' has the role '\(column("role"))', which is none of a known credit")
      }
      drafts[String(column("work_id"))]?.credits.append((String(column("person_id")), String(column("person")), role))
    }
    try companies.forEachRow { column throws(LexiconError) in
      guard let tie = CompanyTie.allCases.first(where: { $0.name == column("predicate") }) else {
        throw LexiconError("works-companies.tsv: '\(column("work_id"))' has the predicate '\(column("predicate"))', which no tie has")
      }
      drafts[String(column("work_id"))]?.companies.append((String(column("organization_id")), tie))
    }
    for draft in drafts.values.sorted(by: { $0.id < $1.id }) { add(draft) }
  }

  /// A title, without its article, and with a hyphenated word written as one. A name of one word, or of ordinary words alone, needs support.
  private func titleNames(_ name: String, isCommon: Bool, isCanonical: Bool) -> [NameDraft] {
    let words = name.split(whereSeparator: { $0 == " " || $0 == "-" })
    let needsSupport = isCommon || words.count < 2 || words.allSatisfy { isOrdinary(String($0)) }
    let flags: SenseFlags = needsSupport ? .common : []
    var names = [NameDraft(text: name, flags: isCanonical ? flags.union(.canonical) : flags)]
    if name.utf8.contains(0x2d) { names.append(NameDraft(text: name.replacing("-", with: ""), flags: flags)) }
    for article in ["The ", "A ", "An "] where name.hasPrefix(article) && words.count > 2 {
      names.append(NameDraft(text: String(name.dropFirst(article.count)), flags: words.count > 3 ? flags : .common))
    }
    return names
  }

  private func firstWord(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let tokens = bytes.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: nil) }
    guard let first = tokens.first(where: { $0.hash != 0 }) else { return text }
    return String(decoding: bytes[Int(first.start)..<Int(first.end)], as: UTF8.self)
  }
}
