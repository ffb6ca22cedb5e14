import HallyuAnnotations
import HallyuText

/// "X (T, T2)", "X (“T,” 2019)": works in brackets after a person.
enum Filmography {
  static let manual = RuleManual(
    "credit.filmography", "Titles in brackets after a person, who has the part that the words around say; an actor where they say none.",
    fires: [
      .init(
        "‘Salt’ is produced by ⟦Oh Tae-sik⟧ (“Quiet Harbor”) for Gravelko Films and ⟦Han Seo-jin⟧ (“Night Ferry”).",
        "producer Salt; producer Quiet Harbor; producer Salt; producer Night Ferry"),
      .init(
        "It has new films from ⟦Oh Tae-sik⟧ (“Quiet Harbor”), ⟦Han Seo-jin⟧ (“Night Ferry”) and others.",
        "director Quiet Harbor; director Night Ferry"),
      .init("The winners are here.\n\nThey met in May.\n\nBest Director: ⟦Oh Tae-sik⟧ (“Quiet Harbor”)", "director Quiet Harbor"),
      .init("⟦Lee Jung-jae⟧ (“Squid Game”) will star.", "actor Squid Game"),
      .init("‘Night Ferry’ opens in May. ⟦Oh Tae-sik⟧ (“Quiet Harbor”) directs.", "director Night Ferry; director Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ (“Quiet Harbor”) is set to direct ‘Night Ferry’.", "director Quiet Harbor; director Night Ferry"),
      .init("It bought ⟦Oh Tae-sik⟧ (“Quiet Harbor”)’s “Night Ferry” in May.", "director Quiet Harbor; director Night Ferry"),
      .init("It is directed by ⟦Oh Tae-sik⟧ (the film “Quiet Harbor”).", "director Quiet Harbor"),
      .init(
        "‘Salt’ is executive produced by ⟦Oh Tae-sik⟧ (“Quiet Harbor”) and ⟦Han Seo-jin⟧ (“Night Ferry”).",
        "producer Salt; producer Quiet Harbor; producer Salt; producer Night Ferry"),
      .init(
        "It has auteurs ⟦Oh Tae-sik⟧ (“Quiet Harbor”) and ⟦Han Seo-jin⟧ (“Night Ferry”).", "director Quiet Harbor; director Night Ferry"),
      .init("It signed producer ⟦Oh Tae-sik⟧ (the drama “Quiet Harbor,” 2019), who lives in Busan.", "producer Quiet Harbor"),
    ],
    leaves: [
      "Han Seo-jin (who was in Seoul for “Quiet Harbor”) smiled.", "Han Seo-jin (left) with “Quiet Harbor”.",
      "Rep. Dana Whitfield (R-TX) spoke.",
    ])

  private static let producer = Fold.hash("PD")
  private static let plans = WordSet("set due slated attached signed on")

  static func find(_ person: NamedSpan, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    var open = scene.skipQuotes(person.tokens.upperBound)
    // "Kim Tae-ri PD (T)": the profession after the name, as Korean has it.
    if scene.token(open)?.hash == producer { open += 1 }
    guard let mark = scene.token(open), mark.isMark("(") || mark.isMark("["), let close = scene.closing(open) else { return }
    var titles: [NamedSpan] = []
    var at = open + 1
    while at < close {
      if let mention = scene.mention(at: at) {
        guard scene.type(mention) == .title, !isAbbreviation(mention, scene) else { return }
        titles.append(mention)
        at = mention.tokens.upperBound
        continue
      }
      let token = scene.tokens[at]
      switch token.kind {
      case .quote, .number, .hyphen, .dash: break
      case .mark where token.isMark(",") || token.isMark(";") || token.isMark("/") || token.isMark("&"): break
      case .word
      where token.word == .and || token.word == .the || token.word == .of || token.classes.contains(.workCue)
        || CreditWords.professionRole(token.hash) != nil:
        break
      case .word where scene.view.isNameWord(at) && !titles.isEmpty: break
      case .word where scene.view.isNameWord(at) && isFollowedByTitle(at, close, scene): break
      case .mark where token.isMark(".") || token.isMark("?") || token.isMark("!"): break
      default: return
      }
      at += 1
    }
    for title in titles {
      let part =
        AwardLine.part(before: person, scene) ?? PersonRoles.beside(person, scene) ?? roles.known(person.entity, title.entity)
        ?? partOfList(person, scene) ?? roles.role(of: person, in: title.entity) ?? maker(close + 1, scene) ?? .actor
      let work = FoundWork(named: title, confidencePercent: 88)
      board.add(person, work, part, rule: manual.id, confidencePercent: 82, scene)
    }
  }

  /// "(Unknown Name, T)": a name that no rule knew, before a title.
  private static func isFollowedByTitle(_ at: Int, _ close: Int, _ scene: FactScene) -> Bool {
    (at..<close).contains { scene.named(.title, at: $0) != nil }
  }

  /// "new films from X (T), Y (T2)", "produced by X (T), Y and Z (T2)", "filmmakers such as X (T)", "writers X (T) and Y (T2)": the part
  /// of all those of the list.
  private static func partOfList(_ person: NamedSpan, _ scene: FactScene) -> CreditPart? {
    let unit = scene.unit(of: person.tokens.lowerBound)
    var at = person.tokens.lowerBound - 1
    while at > unit.lowerBound, person.tokens.lowerBound - at < 60 {
      if scene.tokens[at].isMark(")"), let open = scene.enclosingBracket(at) {
        at = open - 1
      } else if let other = scene.named(.person, at: at) {
        at = other.tokens.lowerBound - 1
      } else if scene.isComma(at) || scene.isAnd(at) || scene.tokens[at].classes.contains(.demonym) {
        at -= 1
      } else if let link = (max(unit.lowerBound, at - 4)..<at).last(where: { [.for, .of, .at].contains(scene.tokens[$0].word) }),
        (link + 1...at).allSatisfy({ scene.view.isNameWord($0) })
      {
        // "X (T) for Orwick Films and Y (T2)"
        at = link - 1
      } else {
        break
      }
    }
    guard at >= unit.lowerBound, scene.mention(at: at) == nil else { return nil }
    let head = scene.tokens[at]
    if makers.contains(head.hash) { return CreditWords.professionRole(head.hash) ?? .director }
    guard at > unit.lowerBound, [.from, .by, .including, .like, .as].contains(head.word) else { return nil }
    let noun = scene.tokens[at].word == .as && scene.tokens[at - 1].word == .such ? at - 2 : at - 1
    guard noun >= unit.lowerBound, scene.mention(at: noun) == nil, case let hash = scene.tokens[noun].hash else { return nil }
    if makers.contains(hash) { return CreditWords.professionRole(hash) ?? .director }
    if head.word == .by, let part = CreditWords.makerRole(hash) { return part }
    guard head.word == .from || head.word == .by else { return nil }
    return films.contains(hash) ? .director : series.contains(hash) ? .writer : nil
  }

  private static let films = WordSet("films movies features titles documentaries shorts film movie feature documentary")
  private static let series = WordSet("series drama dramas dramedy comedy sitcom show shows miniseries")
  private static let makers = WordSet("directors filmmakers auteurs writers screenwriters producers showrunners creators")

  /// "X (T) directs", "X (T) wrote".
  private static func maker(_ start: Int, _ scene: FactScene) -> CreditPart? {
    // "X (T)’s “T2”".
    if scene.token(start)?.kind == .clitic, scene.token(start + 1)?.kind == .quote { return .director }
    // "X (T), will direct".
    var at = scene.isComma(start) ? start + 1 : start
    while let link = scene.token(at), at < start + 5, [.will, .also, .who, .is, .to, .has].contains(link.word) || plans.contains(link.hash)
    {
      at += 1
    }
    guard let verb = scene.token(at), verb.kind == .word, scene.token(at + 1)?.word != .by else { return nil }
    return CreditWords.makerRole(verb.hash)
  }

  /// "(R-TX)", "(BBC)": letters that stand for a party, a state or a channel, without quotation marks.
  private static func isAbbreviation(_ title: NamedSpan, _ scene: FactScene) -> Bool {
    guard scene.token(title.tokens.lowerBound - 1)?.kind != .quote, scene.context.entities[title.entity].lexiconID.isEmpty else {
      return false
    }
    return title.tokens.allSatisfy { index in
      let token = scene.tokens[index]
      return token.kind != .word || token.count <= 3 && (token.shape.contains(.allUpper) || token.count == 1)
    }
  }
}
