import HallyuAnnotations
import HallyuCore
import HallyuText

/// Verbs of release beside a title or a date that gave no release.
enum RejectedReleases {
  static func list(_ context: FactContext, _ annotations: Annotations) -> [RejectedCandidate] {
    let released = Set(annotations.releases.map(\.title))
    return context.views.indices.flatMap { field in
      let view = context.views[field]
      let told = Set(annotations.releases.filter { $0.place.field == view.text.field }.map(\.place.sentence.start))
      let dated = Set(annotations.dates.filter { $0.place.field == view.text.field }.map(\.place.sentence.start))
      return view.text.sentences.compactMap { sentence -> RejectedCandidate? in
        let range = view.text.range(sentence)
        guard !told.contains(range.start), let verb = sentence.tokens.first(where: { isVerb(view, $0) }) else { return nil }
        let titles = context.mentions(field, in: sentence.tokens, of: .title)
        guard !titles.isEmpty || dated.contains(range.start) else { return nil }
        let place = Place(view.text.field, view.tokens[verb].range, sentence: range)
        return RejectedCandidate("release", place, reason(view, verb, titles, released, isDated: dated.contains(range.start)))
      }
    }
  }

  private static func isVerb(_ view: FieldView, _ at: Int) -> Bool {
    view.tokens[at].kind == .word && view.tokens[at].classes.contains(.releaseVerb)
  }

  private static func reason(_ view: FieldView, _ verb: Int, _ titles: [NamedSpan], _ released: Set<Int>, isDated: Bool) -> String {
    if view.isTitleCase { return "a headline in title case is not read for releases" }
    if titles.contains(where: { released.contains($0.entity) }) { return "another sentence tells the release of that title, and says more" }
    if titles.isEmpty { return "no title stands in its sentence" }
    if view.spanOfToken[verb] >= 0 { return "the verb stands between quotation marks" }
    return isDated
      ? "the title and the verb do not belong together, or the verb speaks of something else" : "no platform, date or market belongs to it"
  }
}
