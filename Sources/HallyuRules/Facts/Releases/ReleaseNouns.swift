import HallyuAnnotations
import HallyuText

/// Nouns that tell of a release: "had its world premiere", "a theatrical release", "a March 14 premiere date for T", "his screen debut".
enum ReleaseNouns {
  /// Status of a noun at a token with what it needs before it, or nil where none of these phrases stands there.
  static func status(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Release.Status? {
    guard ReleaseWords.isNoun(view.tokens[at]) else { return nil }
    if isPassed(view, at, clauses) { return clauses.sentence.contains { view.tokens[$0].word == .will } ? .upcoming : .released }
    let look = beforeKinds(view, at, clauses)
    let owner = beforeDay(view, at, look, clauses)
    // "will move from its November release date"
    if view.tokens[owner].word == .its, owner > 0, [.from, .than].contains(view.tokens[owner - 1].word) { return nil }
    if owner < look, view.tokens[owner].word == .its { return isToldAsPast(view, owner, clauses) ? .released : .upcoming }
    // "ahead of the Dec. 18 debut"
    if owner < look, view.tokens[owner].word == .the, owner > clauses.sentence.lowerBound,
      view.tokens[owner - 1].word == .before || view.tokens[owner - 1].word == .of && view.token(owner - 2)?.hash == ahead
    {
      return isToldAsPast(view, owner, clauses) ? .released : .upcoming
    }
    if owner < look, isDated(view, owner, clauses) { return .upcoming }
    // "An early 2013 release is being planned"
    if [.a, .an].contains(view.tokens[owner].word), isBeingPlanned(view, at) { return .upcoming }
    if view.tokens[look].word == .the, isDayOf(view, at, clauses) { return .upcoming }
    guard look > clauses.sentence.lowerBound, view.tokens[look].kind == .word else { return nil }
    switch view.tokens[look].word {
    case .its: return statusOfOwn(view, at, look, clauses)
    case .a, .the: return isPlannedNoun(view, at, look, clauses) ? .upcoming : nil
    // "went on general release in Britain"
    case .on:
      let verb = view.tokens[look - 1].hash
      return went.contains(verb) ? .released : goes.contains(verb) ? .upcoming : nil
    default: return nil
    }
  }

  /// The token before "2024 theatrical" and the like in front of a noun.
  private static func beforeKinds(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Int {
    var look = at - 1
    while look > clauses.sentence.lowerBound, at - look < 6, view.tokens[look].kind == .word || view.tokens[look].kind == .hyphen,
      kinds.contains(view.tokens[look].hash) || view.tokens[look].word == .us || isOfCompound(view, look)
        || view.tokens[look].classes.contains(.demonym) && view.tokens[look].isCapitalized
    {
      look -= 1
    }
    // "a 2024 theatrical release"
    if look < at - 1, look > clauses.sentence.lowerBound, view.tokens[look].kind == .number { look -= 1 }
    return look
  }

  /// A token of "multi-platform", "two-city".
  private static func isOfCompound(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    return token.kind == .hyphen
      || !token.isCapitalized && token.classes.isDisjoint(with: [.stopword, .releaseVerb])
        && (view.tokens[at - 1].kind == .hyphen || view.tokens[at + 1].kind == .hyphen)
  }

  /// The token before "June 4" and the like, as in "before its June 4 launch".
  private static func beforeDay(_ view: FieldView, _ at: Int, _ look: Int, _ clauses: Clauses) -> Int {
    var owner = look
    while owner > clauses.sentence.lowerBound, at - owner < 6,
      view.tokens[owner].kind == .number || !view.tokens[owner].classes.isDisjoint(with: [.month, .weekday, .season])
        || [.early, .late].contains(view.tokens[owner].word)
    {
      owner -= 1
    }
    return owner
  }

  /// "since its June 4 launch", "it was cut before its June 4 launch".
  private static func isToldAsPast(_ view: FieldView, _ owner: Int, _ clauses: Clauses) -> Bool {
    view.tokens[owner - 1].word == .since
      || clauses.sentence.contains {
        [.was, .were, .had].contains(view.tokens[$0].word)
          || $0 < owner && view.tokens[$0].classes.contains(.releaseVerb) && isPastForm(view, $0)
      }
  }

  /// "had its world premiere", "its global rollout begins", "the week following its premiere on Sept. 9".
  private static func statusOfOwn(_ view: FieldView, _ at: Int, _ look: Int, _ clauses: Clauses) -> Release.Status? {
    // "Its global rollout begins on June 14".
    if let next = view.token(at + 1), next.hash == begins || next.hash == began { return next.hash == begins ? .upcoming : .released }
    // "ahead of its US release on June 18", "before its release on June 18"
    let isLater = view.tokens[look - 1].word == .before || view.tokens[look - 1].word == .of && view.token(look - 2)?.hash == ahead
    if isLater, clauses.sentence.contains(where: { [.will, .to].contains(view.tokens[$0].word) }),
      let link = view.token(at + 1), [.on, .in].contains(link.word), let day = view.token(at + 2),
      day.kind == .number || day.classes.contains(.month)
    {
      return .upcoming
    }
    // "had its world premiere", "will have its premiere".
    let verb = view.tokens[look - 1]
    if [.had, .has].contains(verb.word) || held.contains(verb.hash) { return .released }
    // "makes its debut on Netflix on May 27"
    if coming.contains(verb.hash), [.on, .in, .at].contains(view.token(at + 1)?.word ?? .unlisted) { return .upcoming }
    // "since its launch in 1998" is told of what the sentence is about.
    if verb.word == .since, !namesWork(view, clauses.sentence.lowerBound..<look) { return nil }
    // "the week following its premiere on Sept. 9", "following its debut on Netflix"
    if [.after, .since, .following].contains(verb.word), let link = view.token(at + 1), [.on, .in].contains(link.word),
      let day = view.token(at + 2), day.classes.contains(.month) || day.kind == .number || link.word == .on && day.isCapitalized
    {
      return .released
    }
    return view.token(look - 2)?.word == .will && verb.word == .have ? .upcoming : nil
  }

  /// "a release planned for May", "plans a theatrical release", "will be making a global premiere".
  private static func isPlannedNoun(_ view: FieldView, _ at: Int, _ look: Int, _ clauses: Clauses) -> Bool {
    if let next = view.token(at + 1), planned.contains(next.hash) || next.word == .set && view.token(at + 2)?.word == .for { return true }
    // "is set for a theatrical release in 2017", "is targeted for a wide release"
    if view.tokens[look - 1].word == .for, let lead = view.token(look - 2),
      lead.word == .set || planned.contains(lead.hash) || aiming.contains(lead.hash)
    {
      return true
    }
    guard look < at - 1 else { return false }
    let lead = view.tokens[look - 1].hash
    if making.contains(lead), clauses.sentence.contains(where: { view.tokens[$0].word == .will }) { return true }
    return plans.contains(lead)
  }

  /// "a release is planned", "a release is being targeted"
  private static func isBeingPlanned(_ view: FieldView, _ noun: Int) -> Bool {
    guard view.token(noun + 1)?.word == .is else { return false }
    return (noun + 2..<noun + 4).contains { view.token($0).map { planned.contains($0.hash) } ?? false }
  }

  /// "The premiere of T is on June 18"
  private static func isDayOf(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Bool {
    guard view.token(at + 1)?.word == .of else { return false }
    return (at + 3..<min(at + 14, clauses.sentence.upperBound)).contains {
      guard view.tokens[$0].word == .is, let link = view.token($0 + 1), let day = view.token($0 + 2) else { return false }
      return link.word == .on && (day.kind == .number || !day.classes.isDisjoint(with: [.month, .weekday])) || planned.contains(link.hash)
    }
  }

  /// "After a limited release on June 12, T will go wide": what the sentence begins behind, with its day.
  private static func isPassed(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Bool {
    let first = clauses.sentence.lowerBound
    guard [.after, .following].contains(view.tokens[first].word), at - first < 6,
      (first + 1..<at).allSatisfy({
        let token = view.tokens[$0]
        return kinds.contains(token.hash) || [.a, .an, .its, .the].contains(token.word)
          || token.kind == .hyphen || token.kind == .word && !token.isCapitalized && !token.classes.contains(.stopword)
      }),
      let link = view.token(at + 1), let day = view.token(at + 2)
    else { return false }
    // "last week"
    if link.word == .last { return true }
    guard [.on, .in].contains(link.word) else { return false }
    // "in China last week"
    return link.word == .in && day.isCapitalized && day.kind == .word || day.kind == .number
      || !day.classes.isDisjoint(with: [.month, .weekday])
  }

  /// "has set a November 17 premiere for T", "is set for a June 21 release": the article before the day, and the plan before it.
  private static func isDated(_ view: FieldView, _ article: Int, _ clauses: Clauses) -> Bool {
    guard [.a, .an].contains(view.tokens[article].word), article - 1 > clauses.sentence.lowerBound else { return false }
    let lead = view.tokens[article - 1]
    // "ahead of a 2022 launch"
    if lead.word == .of, view.tokens[article - 2].hash == ahead { return true }
    if lead.word == .for {
      if aiming.contains(view.tokens[article - 2].hash) { return true }
      // "has set T for a June 18 release"
      let isOfTitle = view.tokens[article - 2].kind == .quote || view.tokens[article - 2].isCapitalized
      return view.tokens[article - 2].word == .set || planned.contains(view.tokens[article - 2].hash)
        || isOfTitle && (max(clauses.sentence.lowerBound, article - 14)..<article - 1).contains { plans.contains(view.tokens[$0].hash) }
    }
    return plans.contains(lead.hash) || dating.contains(lead.hash)
  }

  /// "It", "The series": a work stands before, by name or noun.
  private static func namesWork(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.contains {
      let token = view.tokens[$0]
      return token.word == .it || token.kind == .quote || token.classes.contains(.workCue) && !token.isCapitalized
    }
  }

  private static func isPastForm(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    guard token.count > 4 else { return false }
    let bytes = view.text.bytes
    return bytes[Int(token.end) - 1] == UInt8(ascii: "d") && bytes[Int(token.end) - 2] == UInt8(ascii: "e")
  }

  /// "a March 14 premiere date for T": true at the noun of release before `date`.
  static func isDateOf(_ view: FieldView, _ at: Int) -> Bool {
    guard ReleaseWords.isNoun(view.tokens[at]), view.token(at + 1)?.hash == date else { return false }
    // "has a release date of June 18"
    let day = view.token(at + 2)?.word == .of ? view.token(at + 3) : nil
    // "gets a new release date: June 18", "have locked June 18 as the release date of T"
    if !view.tokens[at].isCapitalized, view.token(at + 2)?.isMark(":") == true {
      return view.token(at + 3).map { $0.kind == .number || $0.classes.contains(.month) } ?? false
    }
    let isFixed = view.token(at + 2)?.word == .of && (max(0, at - 9)..<at).contains { fixing.contains(view.tokens[$0].hash) }
    return isFixed || view.token(at + 2)?.word == .for || day.map { $0.kind == .number || $0.classes.contains(.month) } ?? false
  }

  /// "his Hollywood debut", "her first launch": of a person.
  static func isOfPerson(_ view: FieldView, _ at: Int) -> Bool {
    guard debuts.contains(view.tokens[at].hash) else { return false }
    return (max(0, at - 4)..<at).contains { [.his, .her].contains(view.tokens[$0].word) }
  }

  private static let debuts = WordSet(["debut", "comeback"])
  private static let kinds = WordSet([
    "world", "international", "north", "american", "european", "asian", "domestic", "theatrical", "wide", "limited", "global", "worldwide",
    "streaming", "festival", "fall", "spring", "winter", "autumn", "local", "national", "nationwide", "day-and-date", "summer",
    "simultaneous", "successful", "general", "digital", "uk",
  ])
  private static let making = WordSet("making make have having receive get see enjoy")
  private static let plans = WordSet(["plans", "planned", "planning", "set", "eyes", "sets"])
  private static let planned = WordSet("planned slated scheduled due expected targeted lined booked")
  private static let went = WordSet("went gone")
  private static let goes = WordSet("goes go going")
  private static let dating = WordSet("eyeing confirmed confirms announced announces targeting targets nabs nabbed lands landed gets got")
  private static let coming = WordSet("makes make making")
  private static let held = WordSet(["made", "held", "received"])
  private static let ahead = Fold.hash("ahead")
  private static let date = Fold.hash("date")
  private static let aiming = WordSet("aiming aims gunning eyeing headed")
  private static let fixing = WordSet("locked locks set fixed confirmed announced booked finalised finalized")
  private static let begins = Fold.hash("begins")
  private static let began = Fold.hash("began")
}
