import HallyuAnnotations
import HallyuText

/// Works that a sentence counts among somebody's credits: "His films include A", "Other credits include A", "Among X's credits was A".
extension KnownFor {
  /// "His films include A and B", "X's other credits include A".
  static func creditsInclude(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    guard at > unit.lowerBound + 1, scene.mention(at: at - 1) == nil, credits.contains(scene.tokens[at - 1].hash) else { return }
    // "His writing credits include".
    let craft = scene.isLower(at - 2) ? crafts[scene.tokens[at - 2].hash] : nil
    func add(_ person: NamedSpan) {
      for work in scene.works(from: at + 1).works where work.mention != nil {
        if let craft {
          board.add(person, work, craft, rule: manual.id, confidencePercent: 84, scene)
        } else {
          self.add(person, work, scene, roles, &board)
        }
      }
    }
    var look = at - 2
    while look >= unit.lowerBound, look > at - 8 {
      let token = scene.tokens[look]
      if [.his, .her].contains(token.word) {
        guard let entity = Coreference(context: scene.context).antecedent(scene.field, at: look) else { return }
        let span = NamedSpan(field: scene.field, tokens: look..<look + 1, entity: entity)
        return add(span)
      }
      if token.kind == .clitic {
        guard let person = scene.named(.person, at: look - 1) else { return }
        return add(person)
      }
      if others.contains(token.hash), let person = told(look, unit, scene) { return add(person) }
      guard token.kind == .word || token.kind == .hyphen, token.word != .whose, scene.mention(at: look) == nil else { return }
      look -= 1
    }
  }

  /// "Other credits include T": of the first person of the sentence, else of whom the one before tells.
  private static func told(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> NamedSpan? {
    if let person = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .person).first { return person }
    guard at == unit.lowerBound else { return nil }
    return Coreference(context: scene.context).last(.person, scene.field, before: at).map {
      NamedSpan(field: scene.field, tokens: at..<at + 1, entity: $0)
    }
  }

  /// "Among X’s credits was the series T".
  static func findAmong(_ verb: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let unit = scene.unit(of: verb)
    guard verb - unit.lowerBound < 9, verb - 2 > unit.lowerBound, scene.tokens[unit.lowerBound].hash == among,
      credits.contains(scene.tokens[verb - 1].hash)
    else { return }
    let start = unit.lowerBound + 1
    let person =
      scene.context.mentions(scene.field, in: start..<verb, of: .person).first { scene.token($0.tokens.upperBound)?.kind == .clitic }
      ?? ([.his, .her].contains(scene.tokens[start].word)
        ? Coreference(context: scene.context).antecedent(scene.field, at: start).map {
          NamedSpan(field: scene.field, tokens: start..<start + 1, entity: $0)
        } : nil)
    guard let person else { return }
    for work in scene.works(from: verb + 1).works where work.mention != nil {
      guard let part = roles.role(of: person, in: work.entity) ?? board.usualPart(of: person.entity) else { continue }
      board.add(person, work, part, rule: manual.id, confidencePercent: 80, scene)
    }
  }

  private static let among = Fold.hash("among")
  private static let others = WordSet("other further")

  private static let crafts = WordMap<CreditPart>([
    (.writer, "writing"), (.director, "directing directorial"), (.producer, "producing"), (.actor, "acting screen"),
  ])
}
