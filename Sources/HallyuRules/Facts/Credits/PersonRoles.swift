import HallyuAnnotations
import HallyuReference
import HallyuText

/// What a person does for a living, as the text says beside any of their names: "director Bong Joon-ho", "Bong, a filmmaker".
struct PersonRoles {
  private let scene: FactScene
  private var roles: [Int: CreditPart] = [:]

  init(_ scene: FactScene) {
    self.scene = scene
    for mention in scene.context.mentions[scene.field] where scene.type(mention) == .person {
      if roles[mention.entity] == nil, let role = PersonRoles.beside(mention, scene) { roles[mention.entity] = role }
    }
    for mention in scene.context.mentions[scene.field] where scene.type(mention) == .person && roles[mention.entity] == nil {
      if let role = PersonRoles.governed(mention, scene) { roles[mention.entity] = role }
    }
  }

  /// The part a person has by default, where the text or the reference data says it.
  func role(of person: NamedSpan, in title: Int) -> CreditPart? {
    PersonRoles.beside(person, scene) ?? known(person.entity, title) ?? PersonRoles.governed(person, scene) ?? roles[person.entity]
  }

  /// The part that reference data gives the person in the title.
  func known(_ person: Int, _ title: Int) -> CreditPart? {
    let entities = scene.context.entities
    let (personID, titleID) = (entities[person].lexiconID, entities[title].lexiconID)
    guard !personID.isEmpty, !titleID.isEmpty else { return nil }
    let lexicon = scene.view.lexicon
    guard let work = lexicon.entity(.title, id: titleID), let someone = lexicon.entity(.person, id: personID) else { return nil }
    for place in 0..<work.creditCount where work.credit(place).person == someone.index { return CreditPart(work.credit(place).role) }
    return nil
  }

  /// What the reference data says that a person is first of all.
  func profession(of person: Int) -> CreditPart? {
    let id = scene.context.entities[person].lexiconID
    guard !id.isEmpty, let someone = scene.view.lexicon.entity(.person, id: id) else { return nil }
    switch someone.kind {
    case "actor": return .actor
    case "director": return .director
    case "writer": return .writer
    case "producer": return .producer
    default: return nil
    }
  }

  /// "director X", "actor-turned-director X", "X, a filmmaker": the last profession before the name, the first after it.
  static func beside(_ person: NamedSpan, _ scene: FactScene) -> CreditPart? { before(person, scene) ?? behind(person, scene) }

  /// "director X", "actor-turned-director X".
  static func before(_ person: NamedSpan, _ scene: FactScene) -> CreditPart? {
    let unit = scene.unit(of: person.tokens.lowerBound)
    var at = person.tokens.lowerBound - 1
    var steps = 0
    while at >= unit.lowerBound, steps < 2, scene.tokens[at].kind == .word {
      if scene.tokens[at].classes.contains(.personCue) || scene.tokens[at].classes.contains(.position),
        let role = CreditWords.professionRole(scene.tokens[at].hash)
      {
        return role
      }
      guard !scene.tokens[at].classes.contains(.honorific) || steps == 0 else { break }
      at -= 1
      steps += 1
      if steps == 1, !scene.tokens[at + 1].classes.contains(.honorific) { break }
    }
    return nil
  }

  /// "X, a filmmaker", "X was a prolific filmmaker", "X, who has died, was a filmmaker".
  private static func behind(_ person: NamedSpan, _ scene: FactScene) -> CreditPart? {
    let unit = scene.unit(of: person.tokens.lowerBound)
    var at = person.tokens.upperBound
    if scene.isComma(at), scene.token(at + 1)?.word == .who,
      let comma = (at + 2..<min(at + 14, unit.upperBound)).first(where: { scene.isComma($0) })
    {
      at = comma + 1
    }
    let isPredicate = [.is, .was].contains(scene.token(at)?.word ?? .unlisted)
    guard isPredicate || scene.isComma(at), let article = scene.token(at + 1),
      [.a, .an].contains(article.word) || article.word == .the && !isPredicate
    else { return nil }
    at += 2
    var steps = 0
    while at < unit.upperBound, steps < 5, scene.tokens[at].kind == .word || scene.tokens[at].kind == .hyphen {
      if scene.tokens[at].classes.contains(.personCue), let role = CreditWords.professionRole(scene.tokens[at].hash) { return role }
      at += 1
      steps += 1
    }
    return nil
  }

  /// "directed by X (T)", "Written by X, whose credits": the participle that governs the name.
  private static func governed(_ person: NamedSpan, _ scene: FactScene) -> CreditPart? {
    let unit = scene.unit(of: person.tokens.lowerBound)
    var at = person.tokens.lowerBound - 1
    var steps = 0
    // "produced by Orwick and starring X": another verb governs.
    while at > unit.lowerBound, steps < 7, !scene.tokens[at].classes.contains(.performVerb) {
      if scene.tokens[at].word == .by { return CreditWords.makerRole(scene.tokens[at - 1].hash) }
      at -= 1
      steps += 1
    }
    return nil
  }
}
