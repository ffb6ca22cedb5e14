import HallyuAnnotations
import HallyuText

/// "Director X (T) covers …", "Y (T2) is a police officer": whom the entry of a list names has a part in the work that heads it.
enum EntryPeople {
  static let manual = RuleManual(
    "credit.entry", "In the entry of a list: a maker who opens a sentence, or a person whose works stand in brackets before a verb.",
    fires: [
      .init(
        "The drama ‘Quiet Harbor’ is long.\n\nQuiet Harbor (2019)\n\nDirector ⟦Oh Tae-sik⟧ shows more of himself here.\n\nOldboy (2003)\n\nIt is long.",
        "director Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ is long.\n\nQuiet Harbor (2019)\n\n⟦Yoo Min-ho⟧ (Squid Game) is a clerk here.\n\nOldboy (2003)\n\nIt is long.",
        "actor Squid Game; actor Quiet Harbor"),
    ],
    leaves: ["The drama ‘Quiet Harbor’ is long.\n\nActor Oh Tae-sik shows more of himself here."])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ board: inout CreditBoard) {
    guard scene.hasEntries, scene.enclosingBracket(person.tokens.lowerBound) == nil,
      let heading = scene.heading(above: scene.unitIndex(of: person.tokens.lowerBound))
    else { return }
    let unit = scene.unit(of: person.tokens.lowerBound)
    let others = scene.context.mentions(scene.field, in: unit, of: .title).contains {
      $0.entity != heading.entity && scene.enclosingBracket($0.tokens.lowerBound) == nil
    }
    guard !others, !Doubt.isSpoken(of: unit, scene) else { return }
    let work = FoundWork(meant: heading.entity, confidencePercent: 66)
    let end = person.tokens.upperBound
    let opensSentence = person.tokens.lowerBound - unit.lowerBound < 4
    if opensSentence, let part = PersonRoles.beside(person, scene), part != .actor, scene.token(end)?.kind != .clitic {
      board.add(person, work, part, rule: manual.id, confidencePercent: 64, scene)
    } else if scene.token(end)?.isMark("(") == true, let close = scene.closing(end),
      scene.named(.title, at: scene.skipQuotes(end + 1)) != nil,
      acts(scene.isComma(close + 1) ? close + 2 : close + 1, unit, scene)
    {
      board.add(person, work, .actor, rule: manual.id, confidencePercent: 64, scene)
    }
  }

  /// A verb of a plot, or an insertion that a verb follows; no verb of making.
  private static func acts(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    guard at < unit.upperBound, let verb = scene.token(at), scene.isLower(at) else { return false }
    if [.is, .as, .in].contains(verb.word) { return true }
    return !verb.classes.contains(.stopword) && CreditWords.makerRole(verb.hash) == nil
      && verb.classes.isDisjoint(with: [.reportingVerb, .businessVerb])
  }
}
