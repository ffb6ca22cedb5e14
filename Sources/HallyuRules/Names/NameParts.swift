import HallyuAnnotations
import HallyuReference
import HallyuText

/// Which accepted name a shorter one is a part of: "Van Der Beek" of James Van Der Beek, "Ang" of Desmond Ang, "Maru" of Maru Entertainment.
struct NameParts {
  /// Keys of the ends of people's names; -1 where several people share one.
  private var people: [UInt64: Int] = [:]
  /// Keys of the first words of organizations whose other word only says what they are.
  private var organizations: [UInt64: Int] = [:]
  /// Keys of what stands before the colon of a work, or behind it; with the year of the work, where that is known.
  private var titles: [UInt64: (entity: Int, year: Int?)] = [:]
  private var entityOfKey: [UInt64: Int] = [:]
  /// Entries of the lexicon that accepted names stand for.
  private var linked: Set<UInt32> = []
  /// Keys of the first words of people's names, by which "Dame" and "Sir" call them; -1 where several people share one.
  private var given: [UInt64: Int] = [:]

  /// Remembers what may stand for a name that was accepted.
  mutating func note(_ entity: Int, _ name: NameCandidate, _ view: FieldView, key: UInt64) {
    entityOfKey[key] = entity
    if let known = name.lexiconEntity { linked.insert(known) }
    let words = name.tokens.filter { view.tokens[$0].kind == .word }
    guard words.count >= 2, words.count <= 8 else { return }
    switch name.type {
    case .person:
      for start in words.dropFirst() where view.tokens[start].gap == .space {
        add(view.key(start..<name.tokens.upperBound), entity)
      }
      let first = view.key(words[0]..<words[0] + 1)
      given[first] = given[first].map { $0 == entity ? entity : NameParts.several } ?? entity
      // "Patrick Carlin Jr."
      if let last = words.last, words.count >= 3, NameParts.generations.contains(view.tokens[last].hash) {
        add(view.key(words[words.count - 2]..<words[words.count - 2] + 1), entity)
      }
      // "John Ford" of John M. Ford and John “Salty” Ford.
      if words.count == 3, view.tokens[words[1]].count == 1 || view.tokens[words[0] + 1].kind == .quote, let last = words.last {
        var short = NameKey()
        view.text.bytes.withUnsafeBufferPointer { bytes in
          for word in [words[0], last] { short.add(bytes, Int(view.tokens[word].start), Int(view.tokens[word].end)) }
        }
        add(short.value, entity)
      }
      if view.tokens[words[0]].classes.contains(.koreanSurname) { add(view.key(words[0]..<words[0] + 1), entity) }
    case .organization:
      let first = view.tokens[words[0]]
      guard view.tokens[words[words.count - 1]].classes.contains(.organizationSuffix) else { return }
      let head = view.key(words[0]..<words[0] + 1)
      if words.count == 2 {
        if organizations[head] == nil { organizations[head] = entity }
      } else if first.classes.isDisjoint(with: .common | .place | .demonym | .stopword | .givenName | .organizationSuffix) {
        // "Shinhan" for Shinhan Asset Management, unless several names begin so; not "Korea", "Asia" or "National".
        organizations[head] = organizations[head].map { $0 == entity ? entity : NameParts.several } ?? entity
      }
    case .title:
      guard let colon = name.tokens.first(where: { view.tokens[$0].isMark(":") }), colon > name.tokens.lowerBound else { return }
      let year = name.lexiconEntity.flatMap { view.lexicon.entity($0).year }
      // "Brave New Dawn" of "Salt-Man: Brave New Dawn"
      if name.tokens.upperBound - colon > 2 { titles[view.key(colon + 1..<name.tokens.upperBound)] = (entity, year) }
      titles[view.key(name.tokens.lowerBound..<colon)] = (entity, year)
    default: return
    }
  }

  /// True where the lexicon has a work of a name that a later one may be a part of: "Venom" a few years before "Venom: Let There Be Carnage".
  /// One word alone ("Spider-Man") is an old work only where it is named apart.
  private static func goesOn(_ year: Int?, from name: NameCandidate, _ view: FieldView) -> Bool {
    let works = view.senses(of: name.tokens).filter { $0.type == .title }
    guard !works.isEmpty, let year, name.tokens.dropFirst().allSatisfy({ view.tokens[$0].gap == .none }) else { return !works.isEmpty }
    return works.contains { view.lexicon.entity($0.entity).year.map { 0...sequelYears ~= year - $0 } ?? true }
  }

  private static let sequelYears = 7

  /// The key of "John M. Ford" for John Milo Ford; nil where the name is not three words.
  private static func initialed(_ tokens: Range<Int>, _ view: FieldView) -> UInt64? {
    guard tokens.count == 3, tokens.allSatisfy({ view.tokens[$0].kind == .word }), view.tokens[tokens.lowerBound + 1].count > 1 else {
      return nil
    }
    var key = NameKey()
    view.text.bytes.withUnsafeBufferPointer { bytes in
      for token in tokens {
        let (start, end) = (Int(view.tokens[token].start), Int(view.tokens[token].end))
        key.add(bytes, start, token == tokens.lowerBound + 1 ? start + 1 : end)
      }
    }
    return key.value
  }

  /// "Dame Carolyn", "Sir Ian": the given name behind the title.
  private func isKnighted(_ name: NameCandidate, _ view: FieldView) -> Bool {
    view.token(name.tokens.lowerBound - 1).map { NameParts.knighthoods.contains($0.hash) } ?? false
  }

  private static let knighthoods = WordSet("sir dame")
  private static let several = -1
  static let generations = WordSet("jr sr ii iii iv")

  private mutating func add(_ key: UInt64, _ entity: Int) {
    if let known = people[key], known != entity { people[key] = -1 } else { people[key] = entity }
  }

  /// Takes a short form for an organization, unless it is another's already.
  mutating func claim(_ key: UInt64, _ entity: Int) -> Bool {
    guard organizations[key] == nil, entityOfKey[key] == nil else { return false }
    organizations[key] = entity
    return true
  }

  /// Takes a part of a name for a person, unless it is another's already.
  mutating func claim(part key: UInt64, of person: Int) -> Bool {
    guard entityOfKey[key] == nil, people[key] == nil || people[key] == person else { return false }
    people[key] = person
    return true
  }

  /// The entity whose name a candidate only shortens; -1 where it could be several people; nil where it is a name of its own.
  func owner(of key: UInt64, _ name: NameCandidate, _ view: FieldView, shortFor whole: UInt64?) -> Int? {
    if let whole, let entity = entityOfKey[whole] { return entity }
    switch name.type {
    case .person:
      if view.senses(of: name.tokens).contains(where: { $0.type == .person && !$0.flags.contains(.common) }) { return nil }
      if let initialed = NameParts.initialed(name.tokens, view), let entity = entityOfKey[initialed] { return entity }
      if name.tokens.count == 1, isKnighted(name, view), let person = given[key], person >= 0 { return person }
      // "Neal Lane" of Neal Lane Productions is nobody.
      return people[key] ?? (name.tokens.count > 1 ? organizations[key].flatMap { $0 == NameParts.several ? nil : $0 } : nil)
    case .organization:
      // An alias of the lexicon gives way, a canonical name ("Disney" beside "Disney Channel") does not, nor that of a company that the
      // document names in full, too.
      let isOwnName = view.senses(of: name.tokens).contains {
        $0.type == .organization && ($0.flags.contains(.canonical) || linked.contains($0.entity))
      }
      if isOwnName { return nil }
      // "Carlin" of Patrick Carlin, of whom a clause says what companies do; "Yale" of Jennifer Yale beside the university.
      if name.tokens.count == 1, let person = people[key] { return person }
      return organizations[key].flatMap { $0 == NameParts.several ? nil : $0 }
    // "James" of LeBron James, where only a word beside it made it a work.
    case .title:
      // "Kettle" of "Kettle: Gods of Salt", unless that goes on from a work of that name.
      if let whole = titles[key], !NameParts.goesOn(whole.year, from: name, view) { return whole.entity }
      // "a program Aiwa began" beside "Aiwa Co."
      if name.tokens.count == 1, name.score < 66, name.lexiconEntity == nil, let owner = organizations[key], owner >= 0 { return owner }
      guard name.tokens.count == 1, name.score < 60, let person = people[key], person >= 0 else { return nil }
      return person
    default: return nil
    }
  }
}
