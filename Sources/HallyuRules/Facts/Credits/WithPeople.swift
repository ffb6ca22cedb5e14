import HallyuAnnotations
import HallyuText

/// "“T”, with X and Y, came second", "with X set to star", "with X attached to direct".
enum WithPeople {
  static let manual = RuleManual(
    "credit.with", "People after `with`, right behind a title or before words that say what they do in it.",
    fires: [
      .init("The thriller “Quiet Harbor”, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, came second.", "actor Quiet Harbor"),
      .init(
        "It ordered the series “Quiet Harbor”, a period drama, with ⟦Han Seo-jin⟧ set to star and executive produce.",
        "actor Quiet Harbor; producer Quiet Harbor"),
      .init("It ordered the film “Quiet Harbor” with ⟦Oh Tae-sik⟧ attached to direct.", "director Quiet Harbor"),
    ],
    leaves: [
      "He watched “Quiet Harbor” with Han Seo-jin.", "“Quiet Harbor”, with Han Seo-jin in talks to star, opens in May.",
      "It sold “Quiet Harbor”, along with shares of Han Seo-jin.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let (people, listEnd) = scene.people(from: at + 1)
    guard !people.isEmpty else { return }
    let unit = scene.unit(of: at)
    var end = listEnd
    if scene.token(end)?.isMark("(") == true, let close = scene.closing(end) { end = close + 1 }
    var parts: [CreditPart] = []
    var next = end
    while next < unit.upperBound, next < end + 9, scene.tokens[next].kind == .word || scene.tokens[next].kind == .hyphen,
      scene.mention(at: next) == nil
    {
      let token = scene.tokens[next]
      if let part = CreditWords.makerRole(token.hash) {
        parts.append(part)
      } else if token.word == .star || token.word == .starring || leads.contains(token.hash) && next > end {
        parts.append(.actor)
      } else if !(token.word == .and || token.word == .to || fillers.contains(token.hash) || token.word == .in || token.word == .the) {
        break
      }
      next += 1
    }
    guard !Doubt.isDoubted(scene, from: at, verb: end + 2) else { return }
    if parts.isEmpty {
      let before = scene.back(at - 1)
      guard at > unit.lowerBound, scene.isComma(at - 1) || scene.tokens[at - 1].kind == .quote && before < at - 2,
        let title = scene.named(.title, at: before),
        title.tokens.upperBound == before + 1, next >= unit.upperBound || scene.isComma(next) || scene.tokens[next].isMark(".")
      else { return }
      let work = FoundWork(entity: title.entity, mention: title, confidencePercent: 72)
      for person in people {
        board.add(
          person.mention, work, PersonRoles.beside(person.mention, scene) ?? .actor, character: person.character, rule: manual.id,
          confidencePercent: 70, scene)
      }
      return
    }
    guard let work = scene.governingWork(at) else { return }
    for person in people {
      for part in parts { board.add(person.mention, work, part, rule: manual.id, confidencePercent: 82, scene) }
    }
  }

  private static let leads = WorkWords.hashes(["lead", "leads", "starring", "headline", "topline"])
  private static let fillers = WorkWords.hashes([
    "set", "attached", "executive", "exec", "expected", "confirmed", "tapped", "slated", "also", "both", "co", "on", "board", "signed",
  ])
}
