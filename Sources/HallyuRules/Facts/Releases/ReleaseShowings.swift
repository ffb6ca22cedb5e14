import HallyuAnnotations
import HallyuText

/// Words that tell of a release by what stands around them: "began on SBS last week", "has been running on 550 screens since July 27",
/// "was also shown on Netflix", "will reach Japan on Sept. 2".
extension ReleaseVerbs {
  static let showings = beginnings.union(runnings).union(shown).union(WordSet("show")).union(repeats).union(put).union(watched)

  /// True for a word of beginning whose works all stand behind it: none of them begins.
  static func begins(_ hash: UInt64, at verb: Int, _ titles: [NamedSpan]) -> Bool {
    beginnings.contains(hash) && titles.allSatisfy { $0.tokens.lowerBound > verb }
  }

  /// True where a word of `showings` speaks of a work: with its channel, its day or its rating for a beginning, its screens for a run.
  static func isShowing(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    let hash = view.tokens[at].hash
    if beginnings.contains(hash) { return begins(view, at, context, field) }
    if runnings.contains(hash) {
      // "has been running on 550 screens since July 27"
      // "is currently playing in theaters"
      let auxiliary = view.token(at - 1).map { presently.contains($0.hash) } ?? false ? at - 2 : at - 1
      return [.been, .is, .are].contains(view.token(auxiliary)?.word ?? .unlisted)
        && (at + 1..<at + 6).contains { isScreen(view, $0, context, field) }
    }
    // "will show T in the UK this autumn"
    if hash == show {
      return [.will, .to].contains(view.token(at - 1)?.word ?? .unlisted) && view.token(at + 1)?.kind == .quote
        && context.mention(field, at: at + 2).map { context.type($0) == .title } ?? false
    }
    // "repeated it in April 2004"
    if repeats.contains(hash) { return view.token(at + 1)?.word == .it }
    if put.contains(hash) { return isPut(view, at) }
    // "was also shown on Netflix", "showed it on BS2", "can watch it on Viu".
    if shown.contains(hash), view.token(at + 1)?.word == .it { return true }
    // "was first seen on Syfy": of people it is told otherwise.
    // "can only be seen on Netflix"
    let canBe = view.token(at - 1)?.word == .be && (max(0, at - 4)..<at).contains { view.tokens[$0].word == .can }
    // "will be seen first on Netflix"
    let isFirst = view.token(at + 1)?.word == .first && view.token(at + 2)?.word == .on
    if hash == seen, !canBe, !isFirst, view.token(at + 1)?.word != .on || view.token(at - 1)?.word != .first { return false }
    if watched.contains(hash) {
      if view.token(at + 1)?.word == .it {
        return (at + 2..<at + 5).contains { isScreen(view, $0 + 1, context, field) } || opensDay(view, at + 2)
      }
      if (at + 1..<at + 14).contains(where: { view.token($0)?.word == .in && isScreen(view, $0 + 1, context, field) }) { return true }
    }
    let reach = watched.contains(hash) ? 18 : 9
    return (at + 1..<at + reach).contains {
      guard [.on, .through, .via, .in].contains(view.token($0)?.word ?? .unlisted) else { return false }
      let home = view.token($0 + 1)?.word == .the ? $0 + 2 : $0 + 1
      return context.mention(field, at: home).map { context.type($0) == .organization && context.isPlatform($0.entity) } ?? false
    }
  }

  /// "began on SBS", "kicked off on tvN", "starts on Aug. 17", "started with 6.1 percent on Nov. 18"; a shoot or a story begins otherwise.
  private static func begins(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    let isKick = kicks.contains(view.tokens[at].hash)
    guard !isKick || view.token(at + 1)?.word == .off else { return false }
    var at = isKick ? at + 1 : at
    // "kicks off its third season on tvN"
    if [.its, .the, .a].contains(view.token(at + 1)?.word ?? .unlisted),
      let noun = (at + 2..<at + 5).first(where: {
        [.season, .part].contains(view.token($0)?.word ?? .unlisted) || view.token($0)?.hash == run
      })
    {
      at = noun
    }
    guard let link = view.token(at + 1), let next = view.token(at + 2),
      !(at - 9..<at).contains(where: { view.token($0).map { starters.contains($0.hash) } ?? false })
    else { return false }
    switch link.word {
    case .on, .in:
      if link.word == .on, isScreen(view, at + 2, context, field) { return true }
      return !next.classes.isDisjoint(with: [.month, .weekday])
    // "ran for six seasons on AMC"
    case .for:
      return (at + 3..<at + 5).contains {
        view.token($0).map { spans.contains($0.hash) } ?? false && view.token($0 + 1)?.word == .on && isScreen(view, $0 + 2, context, field)
      }
    case .with:
      return (at + 2..<at + 8).contains { view.token($0)?.kind == .number }
        && (at + 2..<at + 9).contains { view.token($0).map { $0.isMark("%") || rated.contains($0.hash) } ?? false }
    default: return false
    }
  }

  /// "starting June 18", "from June 18"
  private static func opensDay(_ view: FieldView, _ at: Int) -> Bool {
    guard let link = view.token(at), link.word == .from || ReleaseVerbs.begins(link.hash), let day = view.token(at + 1) else {
      return false
    }
    return day.kind == .number || !day.classes.isDisjoint(with: [.month, .weekday])
  }

  /// "first put it on its satellite channel in 2003"
  private static func isPut(_ view: FieldView, _ at: Int) -> Bool {
    view.token(at + 1)?.word == .it && view.token(at + 2)?.word == .on
      && (at + 3..<at + 7).contains { view.token($0).map { [.channel, .network, .service, .platform].contains($0.word) } ?? false }
  }

  /// "will reach Japan on Sept. 2": a country as the object, with the day.
  static func reachesMarket(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    var first = view.token(at + 1)?.word == .to ? at + 2 : at + 1
    if view.token(first)?.word == .the { first += 1 }
    guard let place = context.mention(field, at: first), context.type(place) == .place,
      let link = view.token(place.tokens.upperBound), [.on, .in].contains(link.word), let day = view.token(place.tokens.upperBound + 1)
    else { return false }
    return day.kind == .number || !day.classes.isDisjoint(with: [.month, .weekday, .season])
  }

  static func statusOfShowing(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Release.Status? {
    let hash = view.tokens[at].hash
    if past.contains(hash) || hash == seen && view.token(at - 1)?.word == .be && view.token(at - 2)?.word != .will {
      return .released
    }
    if watched.contains(hash) { return (at - 7..<at).contains { view.token($0)?.word == .will } ? .upcoming : .released }
    return shown.contains(hash) || hash == show ? Tenses.status(view, verb: at, clauses) : .upcoming
  }

  static let presently = WordSet("currently now still")
  private static let spans = WordSet("season seasons year years series")
  private static let run = Fold.hash("run")
  private static let past = WordSet("began started ran kicked running showing playing showed").union(repeats).union(put)
  private static let beginnings = kicks.union(WordSet("began begins begin started starts start ran runs"))
  private static let kicks = WordSet("kicked kicks kick")
  private static let runnings = WordSet("running showing playing")
  private static let shown = WordSet("shown showed seen")
  private static let show = Fold.hash("show")
  private static let seen = Fold.hash("seen")
  private static let repeats = WordSet("repeated rebroadcast reran")
  private static let put = WordSet("put")
  private static let watched = WordSet("watch watched see catch")
  private static let rated = WordSet("percent viewers rating ratings share households people")
  private static let starters = WordSet("filming production shooting shoot photography work casting preparations talks career plot")
}
