import HallyuReference
import HallyuText

/// Runs of capitalised words that are no title.
enum PlainRun {
  /// True for a run that can only be something else: a place, an organization, a person's post.
  static func isPlain(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let first = view.tokens[range.lowerBound]
    if range.count == 1,
      !first.classes.isDisjoint(
        with: .place | .position | .honorific | .stopword | .demonym | .personCue | .organizationCue | .workCue | .numeral | .koreanSurname)
    {
      return true
    }
    if isDescription(view, range) || isAnnouncement(view, range) || isPartOfWork(view, range) { return true }
    // "M&A"
    if range.count == 3, view.tokens[range.lowerBound + 1].isMark("&"), range.allSatisfy({ view.tokens[$0].count == 1 }) { return true }
    if range.count == 1, first.hash == hallyu || isPluralOfInitials(first, view) { return true }
    if first.classes.contains(.honorific) || (first.classes.contains(.position) && range.count < 3) { return true }
    if first.classes.contains(.koreanSurname), range.count >= 2, view.token(range.lowerBound + 2)?.kind == .hyphen { return true }
    let senses = view.senses(of: range)
    return senses.contains { ($0.type == .place || $0.type == .organization || $0.type == .person) && !$0.flags.contains(.common) }
      && !senses.contains { $0.type == .title }
  }

  /// "Season 2", "Day 10": a part of a work or of its run; "Cast", "Directed": what a line of a work says first; "TV": where it runs.
  private static func isPartOfWork(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let first = view.tokens[range.lowerBound]
    if range.count == 2, view.tokens[range.lowerBound + 1].kind == .number { return parts.contains(first.hash) }
    return range.count == 1 && labels.contains(first.hash)
  }

  private static let parts = WordSet("season day week weekend episode part volume chapter phase act round night")
  private static let labels = WordSet("tv dvd cast crew ep lp directed written produced starring trailer teaser plot synopsis spoilers")

  /// "Upcoming tvN Thriller": capitals that say what kind of work is to come.
  private static func isAnnouncement(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let first = view.tokens[range.lowerBound]
    return range.count > 1 && first.word == .upcoming && view.tokens[range.upperBound - 1].classes.contains(.workCue)
  }

  /// "Iconic Korean actor X", "Vice President of Content": capitals that only say who somebody is.
  private static func isDescription(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let last = view.tokens[range.upperBound - 1]
    if range.count == 2, last.classes.contains(.demonym), let next = view.token(range.upperBound), !next.isCapitalized {
      return next.classes.contains(.personCue)
    }
    guard range.count > 3, let of = range.first(where: { view.tokens[$0].word == .of }), of > range.lowerBound + 1 else { return false }
    return view.tokens[of - 1].classes.contains(.position) && PostWords.modifiers.contains(view.tokens[of - 2].hash)
  }

  /// "IPs", "DVDs".
  private static func isPluralOfInitials(_ token: Token, _ view: FieldView) -> Bool {
    let bytes = view.text.bytes[Int(token.start)..<Int(token.end)]
    return (3...5).contains(bytes.count) && bytes.last == UInt8(ascii: "s")
      && bytes.dropLast().allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static let hallyu = Fold.hash("hallyu")
}
