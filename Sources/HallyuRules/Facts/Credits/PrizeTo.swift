import HallyuAnnotations
import HallyuText

/// "The prize was awarded to director X for T", "honors went to X and Y for T and Z for T2": prizes that people get for works.
enum PrizeTo {
  static let manual = RuleManual(
    "credit.prize-to", "People to whom a prize goes, with the work behind `for`; what they do is said beside their names, else they act.",
    fires: [
      .init("The Grand Jury Prize went to ⟦Oh Tae-sik⟧ for the film “Quiet Harbor”.", "director Quiet Harbor"),
      .init("The Golden Gull was awarded to director ⟦Oh Tae-sik⟧ for the film ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init(
        "The comedy award was jointly given to ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ for the drama ‘Quiet Harbor’.",
        "actor Quiet Harbor; actor Quiet Harbor"),
      .init(
        "The action honors went to ⟦Han Seo-jin⟧ for the drama ‘Quiet Harbor’ and ⟦Yoo Min-ho⟧ for the drama ‘Night Ferry’.",
        "actor Quiet Harbor; actor Night Ferry"),
    ],
    leaves: [
      "The letter went to Han Seo-jin for the drama ‘Quiet Harbor’.",
      "Best director went to Han Seo-jin. Yoo Min-ho left for the drama ‘Quiet Harbor’.",
    ])

  /// - Parameter at: a `for` right behind a person.
  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    let people = scene.people(endingBefore: at)
    guard let first = people.first, let given = given(before: first.tokens.lowerBound, unit, scene) else { return }
    let category = category(unit.lowerBound..<given, scene)
    for work in scene.works(from: at + 1).works {
      guard let title = work.mention else { continue }
      for person in people {
        let part =
          PersonRoles.beside(person, scene) ?? category ?? roles.role(of: person, in: title.entity)
          ?? (isOfFilms(unit.lowerBound..<given, scene) ? .director : .actor)
        board.add(person, work, part, rule: manual.id, confidencePercent: 76, scene)
      }
    }
  }

  /// The participle of "was awarded to" that leads up to the first of the people, past other people and their works.
  private static func given(before first: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    guard
      let to = (unit.lowerBound..<first).last(where: {
        scene.tokens[$0].word == .to && giving.contains(scene.token($0 - 1)?.hash ?? 0)
      }), to > unit.lowerBound + 1, first - to < 6 || scene.isAnd(first - 1) || scene.isComma(first - 1)
    else { return nil }
    let isPrize = (unit.lowerBound..<to - 1).contains { at in
      let token = scene.tokens[at]
      return scene.named(.award, at: at) != nil || token.classes.contains(.awardCue) || TitleOfPrize.prizes.contains(token.hash)
        || TitleOfPrize.grades.contains(token.hash)
    }
    // "The Golden Gull was awarded to director X": only a maker or an actor has a work to be honoured for.
    let isMaker = scene.people(from: to + 1).people.first.map { PersonRoles.beside($0.mention, scene) != nil } ?? false
    return isPrize || isMaker ? to - 1 : nil
  }

  /// The part that "best director", "the screenplay prize" say before the participle.
  private static func category(_ range: Range<Int>, _ scene: FactScene) -> CreditPart? {
    range.lazy.compactMap { at in
      TitleOfPrize.isCategory(at, range.upperBound, scene.view) ? AwardTold.part(scene.tokens[at].hash) : nil
    }.first
  }

  /// "The Grand Jury Prize", "the Golden Bear": prizes of festivals, which go to those who make films.
  private static func isOfFilms(_ range: Range<Int>, _ scene: FactScene) -> Bool {
    range.contains { festivals.contains(scene.tokens[$0].hash) }
  }

  private static let festivals = WordSet("grand jury palme lion bear leopard")
  private static let giving = WordSet("awarded went goes given presented handed")
}
