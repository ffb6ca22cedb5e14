import HallyuAnnotations
import HallyuText

/// Family names and first words that stand for a longer name of the same document: "Suh" for Hallie Suh, "Haeun" for Haeun Pictures.
struct ShortForms {
  static let manual = RuleManual(
    "name.short-form", "A family name, or the first word of an organization, that stands for the full name elsewhere in the document.",
    fires: [
      .init("Hallie Suh, 47, left. ⟦Suh⟧ had run it since May.", "person"),
      .init("Haeun Pictures made it. ⟦Haeun⟧ sold it, too.", "organization"),
      .init("Kim Gok-jae wrote it, and ⟦Kim⟧ said so.", "person"),
      .init("Chief executive Carol Price left. “We wait,” ⟦Price⟧ said.", "person"),
      .init("Patrick Suh Jr., 55, left. ⟦Suh⟧ had run it since May.", "person"),
      .init("Oh Ha-neul came. Later ⟦Oh⟧ told us so.", "person"),
    ],
    leaves: [
      "Hallie Suh left. Korea Suh Group stayed.", "Min Hee-jin left. Jin is another singer.", "Global Pictures grew. Global trade fell.",
      "Chief executive Carol Price left. Price is no object.",
      "Oh Ha-neul came. “Oh, what a night.”",
    ])
  /// Hash of the short word to the entity that it stands for; -1 where it may be one of several.
  private var entityOfWord: [UInt64: Int] = [:]
  private(set) var shortWords = WordFilter()
  /// Per entity its short words.
  private var words: [Int: [UInt64]] = [:]

  init(_ board: NameBoard, _ resolver: NameResolver) {
    var fullNames: Set<UInt64> = []
    for name in resolver.names {
      guard name.hashes.count >= 2, let last = name.hashes.last else {
        fullNames.insert(name.hashes[0])
        continue
      }
      switch resolver.entities[name.entity].type {
      case .person where name.rule == PersonAlias.manual.id: break
      case .person:
        // Korean names give the family name first, Western ones last; either may stand alone, and a Korean given name does not.
        add(name.hashes[0], name.entity)
        // "Carlin" of Patrick Carlin Jr.
        let isJunior = NameParts.generations.contains(last) && name.hashes.count > 2
        if !name.isFamilyFirst { add(isJunior ? name.hashes[name.hashes.count - 2] : last, name.entity) }
      case .organization:
        if resolver.entities[name.entity].lexiconID.isEmpty { add(name.hashes[0], name.entity) }
      default: break
      }
    }
    for word in fullNames { entityOfWord[word] = nil }
    for word in entityOfWord.keys { shortWords.insert(word) }
  }

  private mutating func add(_ word: UInt64, _ entity: Int) {
    if let known = entityOfWord[word] {
      if known == entity { return }
      entityOfWord[word] = -1
    } else {
      entityOfWord[word] = entity
    }
    words[entity, default: []].append(word)
  }

  /// Whom the short words that several entities share mean so far, in one field.
  struct Told {
    fileprivate var entityOfWord: [UInt64: Int] = [:]
    /// Words that have stood alone for the entity: a name in passing does not take them over.
    fileprivate var settled: Set<UInt64> = []
  }

  /// Remembers that an entity was named in full.
  func note(_ entity: Int, at tokens: Range<Int>, in view: FieldView, _ told: inout Told) {
    guard let words = words[entity] else { return }
    for word in words where told.entityOfWord[word] != entity {
      let isKnown = told.entityOfWord[word] != nil
      if isKnown, ShortForms.isRelative(tokens, view) { continue }
      if told.settled.contains(word), !ShortForms.isTopic(tokens, view) { continue }
      told.entityOfWord[word] = entity
      told.settled.remove(word)
    }
  }

  /// "his daughter, the director Nerys Dell": relatives share a family name, which goes on to mean the one told of.
  private static func isRelative(_ tokens: Range<Int>, _ view: FieldView) -> Bool {
    let first = max(view.sentenceTokens(of: tokens.lowerBound).lowerBound, tokens.lowerBound - relativeTokens)
    return (first..<tokens.lowerBound).contains { PersonCues.kin.contains(view.tokens[$0].hash) }
  }

  private static let relativeTokens = 6

  /// True for a name that the text goes on to speak of: it begins its sentence, or speaks.
  private static func isTopic(_ tokens: Range<Int>, _ view: FieldView) -> Bool {
    if let next = view.token(tokens.upperBound), next.kind == .word, next.classes.contains(.reportingVerb) { return true }
    var first = tokens.lowerBound
    while let before = view.token(first - 1), !view.isSentenceStart(first),
      before.kind == .hyphen || before.isMark(".") && before.gap == .none
        || !before.classes.isDisjoint(with: .position | .personCue | .honorific | .demonym | .organizationCue) || before.word == .the
    { first -= 1 }
    return view.isSentenceStart(first) || view.token(first - 1)?.classes.contains(.reportingVerb) ?? false
  }

  /// The entity that a single capitalised word stands for here, or nil.
  ///
  /// Of several it is whom the word has stood for, until another is named as the topic; else the one named last: after "Lee Eung-bok, … Lee
  /// said. … joined by Lee Si-young", "Lee" goes on to mean the first.
  func entity(at index: Int, in view: FieldView, _ told: inout Told) -> Int? {
    let token = view.tokens[index]
    guard token.kind == .word, token.isCapitalized, token.hash != 0, shortWords.mayContain(token.hash),
      let entity = entityOfWord[token.hash], !view.isTitleCase
    else { return nil }
    if token.classes.contains(.common), token.classes.isDisjoint(with: .surname | .koreanSurname), !isSpeaking(index, view) { return nil }
    if token.classes.contains(.stopword), !isFamilyName(index, view) { return nil }
    if !token.classes.isDisjoint(with: .demonym | .month | .organizationSuffix | .workCue | .place) { return nil }
    // Part of a longer run of capitals: another name; but "Maru CEO Kim" is of Maru.
    if view.isNameWord(index + 1), view.tokens[index + 1].gap == .space, !isOffice(view.tokens[index + 1]) { return nil }
    if let next = view.token(index + 1), next.kind == .hyphen, next.gap == .none { return nil }
    if let before = view.token(index - 1), before.kind == .word, before.isCapitalized, token.gap == .space,
      !view.isSentenceStart(index - 1),
      before.classes.isDisjoint(with: .honorific | .position)
    {
      return nil
    }
    if let before = view.token(index - 1), before.kind == .hyphen, token.gap == .none { return nil }
    guard entity < 0 else { return entity }
    let meant = told.entityOfWord[token.hash]
    if meant != nil { told.settled.insert(token.hash) }
    return meant
  }

  /// "Price said": an ordinary word speaks as somebody’s family name.
  private func isSpeaking(_ at: Int, _ view: FieldView) -> Bool {
    let (before, next) = (view.token(at - 1), view.token(at + 1))
    return next?.classes.contains(.reportingVerb) == true && next?.isCapitalized == false
      || before?.classes.contains(.reportingVerb) == true && before?.isCapitalized == false && view.tokens[at].gap == .space
  }

  /// "CEO", "MD"
  private func isOffice(_ token: Token) -> Bool { token.classes.contains(.position) && token.shape.contains(.allUpper) }

  /// "Oh said", "with Oh", "Oh’s": a Korean family name that is an ordinary word, too.
  private func isFamilyName(_ at: Int, _ view: FieldView) -> Bool {
    guard view.tokens[at].classes.contains(.koreanSurname), let next = view.token(at + 1) else { return false }
    if next.kind == .clitic { return true }
    guard next.kind == .word, !next.isCapitalized else { return false }
    // "So said Kim"
    if next.classes.contains(.reportingVerb) || next.word == .also { return !view.isNameWord(at + 2) }
    guard let before = view.token(at - 1), before.kind == .word else { return false }
    return !before.isCapitalized && !view.isSentenceStart(at)
  }
}
