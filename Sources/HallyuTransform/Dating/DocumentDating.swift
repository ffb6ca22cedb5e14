import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// The day of a document that bears none: all that bounds it, put together.
///
/// What contradicts the rest is dropped: of all that cannot hold together goes first what stands against the most weight.
struct DocumentDating {
  private(set) var window = DayRange.all
  private(set) var kept: [DatingConstraint] = []
  private(set) var dropped: [DatingConstraint] = []

  init(_ document: AnnotatedDocument, _ lexicon: Lexicon) {
    var finder = ConstraintFinder(document, lexicon)
    finder.find()
    self.init(finder.found)
    narrowWithinMonth(document)
  }

  init(_ constraints: [DatingConstraint]) {
    kept = DocumentDating.strongest(constraints)
    while let worst = DocumentDating.worst(kept) { dropped.append(kept.remove(at: worst)) }
    for constraint in kept { window = window.intersection(constraint.window) ?? window }
  }

  /// One constraint a window, the strongest; those that repeat it add to its weight in deciding only through their own windows.
  private static func strongest(_ constraints: [DatingConstraint]) -> [DatingConstraint] {
    var best: [DayRange: Int] = [:]
    var kept: [DatingConstraint] = []
    for constraint in constraints {
      if let known = best[constraint.window] {
        if constraint.weight > kept[known].weight { kept[known] = constraint }
      } else {
        best[constraint.window] = kept.count
        kept.append(constraint)
      }
    }
    return kept
  }

  /// The constraint that stands against the most weight, beyond its own; nil where all hold together.
  ///
  /// Windows on a line that meet two by two have a day in common.
  private static func worst(_ constraints: [DatingConstraint]) -> Int? {
    var worst: (index: Int, weight: Int)?
    for (index, constraint) in constraints.enumerated() {
      let against = constraints.reduce(0) { $0 + ($1.window.intersection(constraint.window) == nil ? $1.weight : 0) }
      guard against > 0 else { continue }
      let weight = against * 8 - constraint.weight
      if worst.map({ weight >= $0.weight }) ?? true { worst = (index, weight) }
    }
    return worst?.index
  }

  /// "On the 7th" in an article of one month: that day is over, or to come.
  private mutating func narrowWithinMonth(_ document: AnnotatedDocument) {
    guard let first = window.first, let last = window.last, first.monthNumber == last.monthNumber else { return }
    for date in document.annotations.dates {
      guard case .partial(let part, let tense) = date.meaning, part.month == -1, let day = CivilDate(first.year, first.month, part.day)
      else { continue }
      let bound = tense == .future ? DayRange(nil, day) : DayRange(day, nil)
      guard let narrower = window.intersection(bound), narrower != window else { continue }
      window = narrower
      let words = String(decoding: document.surface(date.place) ?? [], as: UTF8.self)
      kept.append(DatingConstraint(window: bound, weight: 2, ground: .dayOfMonth, detail: "'\(words)'", place: date.place))
    }
  }

  /// What the user should know: that nothing bounds the day, or that something was left out.
  var issues: [Issue] {
    if kept.isEmpty {
      return [
        Issue(
          stage: .transform, severity: .info, code: "undated-document", field: "published",
          detail: "no date is stated, and nothing in the text bounds one")
      ]
    }
    return dropped.prefix(5).map { constraint in
      Issue(
        stage: .transform, severity: .info, code: "dating-conflict", field: "published",
        detail: "left out because the rest contradicts it: \(constraint.summary)")
    }
  }
}
