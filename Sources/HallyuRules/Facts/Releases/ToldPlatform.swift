import HallyuAnnotations
import HallyuText

/// The platform of a work that a sentence calls only "the show" or "it", and that the sentences before named with its home.
extension ReleaseFinder {
  /// "Disney+ is the home of T. The show debuted in May": the one platform that the text told of last. Films come out in many places.
  func toldPlatform(_ field: Int, verb: Int, _ clauses: Clauses) -> Int? {
    let view = context.views[field]
    guard field > 0, !ReleaseVerbs.isTheatrical(view.tokens[verb].hash), !tellsOfFilm(view, clauses.sentence),
      !context.mentions(field, in: clauses.sentence, of: .organization).contains(where: {
        context.kindOfOrganization[$0.entity].contains(.festival) || context.isPlatform($0.entity)
      })
    else { return nil }
    let scene = scenes[field]
    var index = scene.unitIndex(of: verb) - 1
    let last = index
    while index >= 0, last - index < 4 {
      let unit = scene.units[index]
      let homes = Set(context.mentions(field, in: unit, of: .organization).map(\.entity).filter(context.isPlatform))
      if tellsOfFilm(view, unit) { return nil }
      if let home = homes.first { return homes.count == 1 ? home : nil }
      index -= 1
    }
    return nil
  }

  /// "Among the titles is T, which starts in May": of the slate that the sentence before tells of.
  func isOfSlate(_ field: Int, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    return clauses.sentence.prefix(6).contains {
      ReleaseFinder.slates.contains(view.tokens[$0].hash) && [.the, .other, .its].contains(view.token($0 - 1)?.word ?? .unlisted)
    }
  }

  private static let slates = WordSet("titles originals slate lineup line-up programming series dramas shows")

  private func tellsOfFilm(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.contains { at in
      let token = view.tokens[at]
      guard !token.isCapitalized else { return false }
      return [.film, .movie].contains(token.word) || ReleaseVerbs.isScreen(token) || ReleaseFinder.cinema.contains(token.hash)
    }
  }

  private static let cinema = WordSet("films movies theatrical theatrically cinema theater theatre festival feature moviegoers")

  /// The work named last, where it was not named in passing only.
  func told(_ field: Int, before first: Int) -> Int? {
    guard let work = subjects.coreference.last(.title, field, before: first) else { return nil }
    let named = context.mentions(field, in: 0..<first, of: .title).filter { $0.entity == work }
    return !named.isEmpty && named.allSatisfy { scenes[field].isAside($0) } ? nil : work
  }
}
