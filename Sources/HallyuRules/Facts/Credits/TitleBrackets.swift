import HallyuAnnotations
import HallyuText

/// "T (director A, writer B)", "T (dir. A)", "T (2019, Song and Choi)".
enum TitleBrackets {
  static let manual = RuleManual(
    "credit.brackets", "Professions and people in brackets after a title.",
    fires: [
      .init(
        "He joins the series “Quiet Harbor” (director ⟦Oh Tae-sik⟧, writer ⟦Han Seo-jin⟧).", "director Quiet Harbor; writer Quiet Harbor"),
      .init("The drama “Quiet Harbor” (⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧) opens in May.", "actor Quiet Harbor"),
      .init(
        "Chosen are the film “Quiet Harbor” (⟦Han Seo-jin⟧), the film “Night Ferry” (⟦Yoo Min-ho⟧) and the film “Tin Moon” (⟦Oh Tae-sik⟧).",
        "director Quiet Harbor; director Night Ferry; director Tin Moon"),
      .init("The film “Quiet Harbor” (dir. ⟦Oh Tae-sik⟧) opens the festival.", "director Quiet Harbor"),
    ],
    leaves: ["“Quiet Harbor” (Studio Dragon, tvN) sold well.", "“Quiet Harbor” (as Oh Tae-sik told us) sold well."])

  static func find(_ title: NamedSpan, _ scene: FactScene, _ board: inout CreditBoard) {
    let open = scene.after(title)
    guard let mark = scene.token(open), mark.isMark("(") || mark.isMark("["), let close = scene.closing(open) else { return }
    let work = FoundWork(named: title, confidencePercent: 90)
    if !findNames(open, close, work, scene, &board) { findLabelled(open, close, work, scene, &board) }
  }

  /// "T (Park Chan-wook, 2003)", "T (A, B and C)": names and no word of what they do; false where there is more.
  private static func findNames(_ open: Int, _ close: Int, _ work: FoundWork, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    if let maker = scene.named(.person, at: open + 1), maker.tokens.lowerBound == open + 1 {
      let end = maker.tokens.upperBound
      if scene.isComma(end), let year = scene.token(end + 1), year.kind == .number, year.count == 4, end + 2 == close {
        board.add(maker, work, .director, rule: manual.id, confidencePercent: 80, scene)
        return true
      }
      if end == close, maker.tokens.count > 1 {
        if standsInLineOfMakers(open, scene) { board.add(maker, work, .director, rule: manual.id, confidencePercent: 70, scene) }
        return true
      }
    }
    // Several: who acts.
    let cast = scene.people(from: open + 1)
    guard cast.people.count > 1, cast.end == close, cast.people[0].mention.tokens.lowerBound == open + 1 else { return false }
    board.add(cast.people, work, .actor, rule: manual.id, confidencePercent: 78, scene)
    return true
  }

  /// "T (A), T2 (B) and T3 (C)": who made them.
  private static func standsInLineOfMakers(_ open: Int, _ scene: FactScene) -> Bool {
    let alone = scene.context.mentions(scene.field, in: scene.unit(of: open), of: .person).filter {
      $0.tokens.lowerBound > 0 && scene.tokens[$0.tokens.lowerBound - 1].isMark("(")
        && scene.token($0.tokens.upperBound)?.isMark(")") == true
    }
    return alone.count > 2
  }

  /// "T (dir. X; starring A and B)": each name in the part that the last word before it says.
  private static func findLabelled(_ open: Int, _ close: Int, _ work: FoundWork, _ scene: FactScene, _ board: inout CreditBoard) {
    var part: CreditPart?
    var at = open + 1
    while at < close {
      if let mention = scene.mention(at: at) {
        if scene.type(mention) == .person, let part { board.add(mention, work, part, rule: manual.id, confidencePercent: 88, scene) }
        at = mention.tokens.upperBound
        continue
      }
      let token = scene.tokens[at]
      if token.kind == .word {
        if let role = CreditWords.professionRole(token.hash) ?? CreditWords.makerRole(token.hash) {
          part = role
        } else if token.word == .starring || token.word == .with || token.word == .cast {
          part = .actor
        } else if token.word != .by && token.word != .and && token.classes.isDisjoint(with: [.personCue, .honorific]) && token.word != .a
          && token.word != .the
        {
          part = nil
        }
      } else if token.isMark(";") {
        part = nil
      }
      at += 1
    }
  }
}
