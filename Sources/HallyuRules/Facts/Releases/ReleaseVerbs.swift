import HallyuAnnotations
import HallyuText

/// Tells verbs of release from the same words elsewhere: "hits theaters" from "box-office hits", "returns to the screen" of a person.
enum ReleaseVerbs {
  /// True where a word of release at a token may speak of a work that comes out. `is` counts only before a platform.
  static func speaksOfRelease(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int, _ clauses: Clauses) -> Bool {
    if let speaks = speaksWithScreen(view, at, context, field) { return speaks }
    if isOfFinale(view, at, clauses) { return false }
    if let speaks = speaksWithPlaceOrDay(view, at, context, field, clauses) { return speaks }
    return speaksByItself(view, at, context, field, clauses)
  }

  /// Of words that tell of a release only with the screen that they lead to, "is on Netflix", "will bring T to theaters"; nil for others.
  private static func speaksWithScreen(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool? {
    let token = view.tokens[at]
    if [.is, .are, .be, .been].contains(token.word) { return isShown(view, at, context, field) }
    if token.word == .out { return statusOfOut(view, at) != nil }
    if bringing.contains(token.hash) {
      return (at + 2..<at + 14).contains {
        view.token($0)?.word == .to && (isScreen(view, $0 + 1, context, field) || isScreen(view, $0 + 2, context, field))
      }
    }
    if token.hash == back { return isBack(view, at, context, field) }
    return goings.contains(token.hash) ? goes(view, at, context, field) : nil
  }

  /// "with its finale set to air on Feb. 27": the last of it.
  private static func isOfFinale(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Bool {
    (max(clauses.sentence.lowerBound, at - 6)..<at).contains {
      endings.contains(view.tokens[$0].hash) && view.tokens[$0 - 1].word != .the
    }
      || [.its, .the].contains(view.token(at + 1)?.word ?? .unlisted) && [.last, .final].contains(view.token(at + 2)?.word ?? .unlisted)
        && [.episode].contains(view.token(at + 3)?.word ?? .unlisted)
  }

  /// Of words that tell of a release with a place or a day, "comes to tvN", "follows on 14 October"; nil for others.
  private static func speaksWithPlaceOrDay(
    _ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int, _ clauses: Clauses
  ) -> Bool? {
    let token = view.tokens[at]
    if hits.contains(token.hash) {
      // "a number of hits, including the BBC thriller T": the noun.
      let end = (at + 1..<at + 5).first { view.token($0).map { $0.kind == .mark || lists.contains($0.word) } ?? true } ?? at + 5
      return (at + 1..<end).contains { isScreen(view, $0, context, field) }
    }
    // "comes to tvN in January", "be in cinemas from May 3".
    if comes.contains(token.hash) || came.contains(token.hash) {
      if isDated(view, at), endsTitle(context, field, view, at - 1) { return true }
      // "is coming soon to Apple TV+"
      let link = view.token(at + 1)?.hash == soon ? at + 2 : at + 1
      return view.token(link)?.word == .to && (link + 1..<link + 4).contains { isScreen(view, $0, context, field) }
    }
    if joining.contains(token.hash) { return joins(view, at, context, field) }
    if reaches.contains(token.hash) {
      return (at + 1..<at + 5).contains { isScreen(view, $0, context, field) }
        || reachesMarket(view, at, context, field) && workReturns(view, at, context, field, clauses)
    }
    if showings.contains(token.hash) { return isShowing(view, at, context, field) }
    // "will meet viewers through TVING"
    if meetings.contains(token.hash) {
      return ![.his, .her, .their].contains(view.token(at + 1)?.word ?? .unlisted)
        && (at + 1..<at + 3).contains { view.token($0).map { audiences.contains($0.hash) } ?? false }
        && (context.mention(field, at: at - 1) ?? context.mention(field, at: at - 2)).map { context.type($0) != .person } ?? true
    }
    if token.word == .following { return isDated(view, at) && endsTitle(context, field, view, at - 1) }
    if follows.contains(token.hash) {
      return isDated(view, at) && (view.token(at + 1)?.word == .on || view.token(at + 2)?.classes.contains(.month) == true)
    }
    return token.word == .set || slated.contains(token.hash) ? isPlanned(view, at, context, field, clauses) : nil
  }

  /// "T joins Netflix", "T has been added to Netflix"
  private static func joins(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    if view.tokens[at].hash == added {
      return view.token(at - 1)?.word == .been && view.token(at + 1)?.word == .to && isScreen(view, at + 2, context, field)
    }
    return endsTitle(context, field, view, at - 1) && isScreen(view, at + 1, context, field)
  }

  /// Of verbs of release proper: false where what stands around them is no work.
  private static func speaksByItself(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int, _ clauses: Clauses) -> Bool {
    let token = view.tokens[at]
    if falls.contains(token.hash), isFall(view, at) { return false }
    if unveils.contains(token.hash) {
      if let subject = context.mention(field, at: at - 1), context.type(subject) == .person { return false }
      if isOfCompany(view, at, context, field) { return false }
      return !(at + 1..<at + 6).contains { view.token($0).map { unveiled.contains($0.hash) } ?? false }
    }
    if token.hash == streaming { return isStreaming(view, at) }
    // "He debuted as an actor".
    if debuts.contains(token.hash), view.token(at + 1)?.word == .as { return isCalledWork(view, at + 2) }
    if token.hash == opening, describesNoun(view, at) { return false }
    if bows.contains(token.hash), let next = view.token(at + 1), next.word == .to || next.word == .out || next.hash == down { return false }
    // "The festival opens on April 28 with T".
    if theatrical.contains(token.hash), opensEvent(view, at, clauses) || opensWith(view, at, context, field) { return false }
    if landings.contains(token.hash) { return [.on, .in, .at].contains(view.token(at + 1)?.word ?? .unlisted) }
    return !returns.contains(token.hash) || workReturns(view, at, context, field, clauses)
  }

  /// "dropped roughly 50% in its second week".
  private static func isFall(_ view: FieldView, _ at: Int) -> Bool {
    (at + 1..<at + 5).contains { view.token($0).map { $0.isMark("%") || $0.hash == percent } ?? false }
  }

  /// "began streaming on": "the streaming giant" releases nothing.
  private static func isStreaming(_ view: FieldView, _ at: Int) -> Bool {
    guard let before = view.token(at - 1), let next = view.token(at + 1) else { return false }
    return [.is, .are, .was, .were, .be, .been, .now].contains(before.word) || began.contains(before.hash)
      || [.on, .in, .now, .from, .to, .via].contains(next.word)
  }

  /// "the opening ceremony".
  private static func describesNoun(_ view: FieldView, _ at: Int) -> Bool {
    guard let next = view.token(at + 1), next.kind == .word, next.gap == .space,
      ![.is, .are].contains(view.token(at - 1)?.word ?? .unlisted)
    else { return false }
    return next.classes.contains(.numeral) || next.classes.isDisjoint(with: [.stopword, .month, .weekday])
  }

  /// "be in cinemas", "is on Netflix".
  private static func isShown(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    if view.token(at + 1)?.word == .in {
      return (at + 2..<at + 5).contains { view.token($0).map { screens.contains($0.hash) } ?? false }
    }
    guard view.token(at + 1)?.word == .on, let home = context.mention(field, at: at + 2) else { return false }
    return context.type(home) == .organization && context.isPlatform(home.entity)
  }

  /// "slated for release", "due on July 26", "the romance T, set for August 22"; a shoot is no release.
  private static func isPlanned(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int, _ clauses: Clauses) -> Bool {
    if view.tokens[at].word == .set {
      return view.token(at + 1)?.word == .for && !(view.token(at - 1)?.kind == .word)
        && view.token(at + 2).map {
          !$0.classes.isDisjoint(with: [.month, .weekday, .season]) || $0.kind == .number || [.early, .late].contains($0.word)
        } ?? false
    }
    // "due later this year", "due back next year"
    let link = view.token(view.token(at + 1)?.word == .back ? at + 2 : at + 1)?.word ?? .unlisted
    guard [.later, .next, .early, .late, .this, .for, .in, .on, .out].contains(link), context.mention(field, at: at) == nil else {
      return false
    }
    return !clauses.sentence.contains { production.contains(view.tokens[$0].hash) }
  }

  /// "X, the writer behind T, returns": a person does.
  private static func workReturns(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int, _ clauses: Clauses) -> Bool {
    let first = clauses.bounds(of: at).lowerBound
    // "Fresh from the success of T, Kim returns"
    if let beside = context.mention(field, at: at - 1), context.type(beside) == .person { return false }
    guard let subject = context.mentions(field, in: first..<at).first else {
      return !(first..<at).contains { [.he, .she, .they].contains(view.tokens[$0].word) }
    }
    return context.type(subject) != .person || view.token(subject.tokens.upperBound)?.kind == .clitic
  }

  /// "on May 3", "in August" right behind a verb.
  private static func isDated(_ view: FieldView, _ at: Int) -> Bool {
    guard let link = view.token(at + 1), [.on, .in].contains(link.word), let day = view.token(at + 2) else { return false }
    return day.kind == .number || !day.classes.isDisjoint(with: [.month, .weekday])
  }

  /// "debuted as an original series on": what comes out as a work is no actor.
  private static func isCalledWork(_ view: FieldView, _ start: Int) -> Bool {
    (start..<start + 6).prefix { view.token($0).map { $0.kind == .word && !$0.isCapitalized || $0.kind == .hyphen } ?? false }
      .contains { view.tokens[$0].classes.contains(.workCue) && [.on, .in].contains(view.token($0 + 1)?.word ?? .unlisted) }
  }

  /// A title, and the mark that closes it, right before a verb.
  private static func endsTitle(_ context: FactContext, _ field: Int, _ view: FieldView, _ last: Int) -> Bool {
    let end = view.token(last)?.kind == .quote ? last - 1 : last
    return context.mention(field, at: end).map { context.type($0) == .title } ?? false
  }

  /// What opens is a festival or the like.
  private static func opensEvent(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Bool {
    let first = max(clauses.bounds(of: at).lowerBound, at - 3)
    return (first..<at).contains { view.tokens[$0].classes.contains(.eventCue) }
      && (at + 1..<min(at + 8, clauses.sentence.upperBound)).contains { view.tokens[$0].word == .with }
  }

  /// "BIFF opened with T", where nothing else was named that could open.
  private static func opensWith(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    guard view.token(at + 1)?.word == .with, let subject = context.mention(field, at: at - 1) else { return false }
    return context.type(subject) == .organization
  }

  private static let endings = WordSet("finale")
  private static let lists: Set<Word> = [.including, .such, .like, .from]
  private static let falls = WordSet("dropped drops drop")
  private static let percent = Fold.hash("percent")
  private static let debuts = WordSet("debut debuts debuted")
  private static let bows = WordSet("bow bows bowing bowed")
  private static let down = Fold.hash("down")
  private static let opening = Fold.hash("opening")

  /// "is out on the streamer on 19 November", "comes out in June", "came out in 2021"; nil for any other "out".
  static func statusOfOut(_ view: FieldView, _ at: Int) -> Release.Status? {
    guard let before = view.token(at - 1), let next = view.token(at + 1), next.kind != .word || ![.of, .that, .to].contains(next.word)
    else {
      return nil
    }
    if came.contains(before.hash) { return .released }
    if comes.contains(before.hash) { return .upcoming }
    if before.word == .be, view.token(at - 2)?.word == .will { return .upcoming }
    // "On May 21, the song T was out": with its day.
    if before.word == .was, next.kind != .word || [.on, .in, .and].contains(next.word) { return .released }
    return before.word == .is || before.word == .are ? .released : nil
  }

  /// "is in cinemas now".
  static func isShownNow(_ view: FieldView, _ at: Int) -> Bool {
    // "is currently playing in theaters"
    if view.token(at - 1).map({ presently.contains($0.hash) }) ?? false, [.is, .are].contains(view.token(at - 2)?.word ?? .unlisted) {
      return true
    }
    guard [.is, .are].contains(view.tokens[at].word), view.token(at + 1)?.word == .in else { return false }
    return (at + 2..<at + 6).contains { view.token($0)?.word == .now }
  }

  /// "goes live on Netflix", "will go out on ITV", "goes on air on May 3"
  private static func goes(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    guard let next = view.token(at + 1) else { return false }
    if next.word == .on { return view.token(at + 2)?.hash == air }
    // "will go straight to Netflix"
    if straight.contains(next.hash) {
      return view.token(at + 2)?.word == .to && (at + 3..<at + 6).contains { isScreen(view, $0, context, field) }
    }
    return (next.hash == live || next.word == .out) && view.token(at + 2)?.word == .on
      && (at + 3..<at + 6).contains { isScreen(view, $0, context, field) }
  }

  /// "T is back for a fifth season on September 21"
  private static func isBack(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    guard [.is, .are, .be].contains(view.token(at - 1)?.word ?? .unlisted),
      [.on, .for, .in, .with].contains(view.token(at + 1)?.word ?? .unlisted)
    else { return false }
    let subject = view.token(at - 2)?.word == .will ? at - 3 : at - 2
    return endsTitle(context, field, view, subject)
  }

  /// "will bring T to theaters"
  static func brings(_ hash: UInt64) -> Bool { bringing.contains(hash) }
  private static let bringing = WordSet("bring brings bringing brought")
  private static let back = Fold.hash("back")

  static let goings = WordSet("goes go went going")
  private static let air = Fold.hash("air")
  private static let live = Fold.hash("live")
  private static let straight = WordSet("straight directly")
  private static let went = Fold.hash("went")
  private static let brought = Fold.hash("brought")

  /// "airs on Hulu", and no day told: it runs.
  static func tellsOfRun(_ hash: UInt64) -> Bool { running.contains(hash) }
  private static let running = WordSet("airs streams screens")

  /// "returns to FX", "is coming to Netflix"
  static func leadsTo(_ hash: UInt64) -> Bool {
    returns.contains(hash) || hash == uploaded || hash == added || comes.contains(hash) || came.contains(hash) || goings.contains(hash)
  }

  private static let uploaded = Fold.hash("uploaded")

  static func joins(_ hash: UInt64) -> Bool { joining.contains(hash) }

  static func isHit(_ hash: UInt64) -> Bool { hits.contains(hash) }

  static func isTheatrical(_ hash: UInt64) -> Bool { theatrical.contains(hash) }

  /// "Hulu has added T", "Netflix picks up T".
  static func takesIn(_ hash: UInt64) -> Bool { additions.contains(hash) }

  /// "Viki gets the comedy T".
  static func gets(_ hash: UInt64) -> Bool { receipts.contains(hash) }
  private static let receipts = WordSet("gets receives")

  /// "in T starting April 7".
  static func begins(_ hash: UInt64) -> Bool { beginnings.contains(hash) }

  /// ", following T", ", replacing T".
  static func succeeds(_ hash: UInt64) -> Bool { successions.contains(hash) }

  private static let successions = WordSet("following replacing succeeding after")
  /// "filming", "production"
  static func isOfProduction(_ token: Token) -> Bool { production.contains(token.hash) }

  static func isScreening(_ hash: UInt64) -> Bool { hash == screened }

  /// "cinemas", "theaters"
  static func isScreen(_ token: Token) -> Bool { screens.contains(token.hash) }

  static func isScreen(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    guard let token = view.token(at) else { return false }
    if screens.contains(token.hash) { return true }
    guard let home = context.mention(field, at: at), context.type(home) == .organization else { return false }
    return context.isPlatform(home.entity)
  }

  /// Words that are no verbs of release by themselves: "follows on 14 October", "is slated for May".
  static let extra = follows.union(slated).union(reaches).union(comes).union(showings).union(goings).union(bringing).union(
    meetings
  ).union(came).union(joining).union(
    WordSet("set back land landing"))
  private static let reaches = WordSet("reaches reach heads headed heading")
  static func statusOfExtra(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Release.Status? {
    let hash = view.tokens[at].hash
    if showings.contains(hash) { return statusOfShowing(view, at, clauses) }
    if hash == went || hash == brought || hash == met || hash == joined || hash == added || came.contains(hash) { return .released }
    return extra.contains(hash) ? .upcoming : nil
  }
  private static let meetings = WordSet("meet meets met greet greets")
  private static let joining = WordSet("joins joined added")
  private static let joined = Fold.hash("joined")
  private static let added = Fold.hash("added")
  private static let met = Fold.hash("met")
  static func isAudience(_ token: Token) -> Bool { audiences.contains(token.hash) }
  private static let audiences = WordSet("viewers audiences audience fans moviegoers")
  private static let follows = WordSet(["follows", "follow", "following"])
  private static let slated = WordSet(["slated", "scheduled", "due", "expected", "dated", "slotted"])

  /// "scheduled for March 8", "released on May 3"
  static func isAnnounced(_ hash: UInt64) -> Bool { announced.contains(hash) }
  private static let announced = WordSet("scheduled slated set due expected planned released broadcast aired premiered")

  /// "the teaser of T is out".
  static func announces(_ hash: UInt64) -> Bool { announcements.contains(hash) }
  private static let announcements = WordSet("poster posters trailer trailers teaser teasers stills")
  private static let production = WordSet(["filming", "production", "shoot", "shooting", "photography", "script"])
  private static let unveils = WordSet([
    "unveil", "unveiled", "unveils", "launch", "launched", "launches", "release", "released", "releases", "dropped", "drops",
  ])
  private static let unveiled = WordSet([
    "lineup", "line-up", "slate", "schedule", "poster", "posters", "trailer", "teaser", "stills", "plan", "plans", "list", "results",
    "campaign", "investigation", "sales",
  ])
  private static let screened = Fold.hash("screened")
  private static let streaming = Fold.hash("streaming")
  private static let began = WordSet(["began", "begins", "begin", "started", "starts", "currently"])
  private static let theatrical = WordSet(["opens", "opened", "open", "opening", "hits", "hit"])
  private static let additions = WordSet("added adds add adding offers offer")
  private static let beginnings = WordSet("starting beginning")
  private static let came = WordSet(["came"])
  private static let comes = WordSet(["comes", "come", "coming"])
  private static let hits = WordSet(["hit", "hits"])
  private static let soon = Fold.hash("soon")
  private static let landings = WordSet("lands landed land landing")
  private static let returns = WordSet("return returns returned returning")
  private static let screens = WordSet(["theaters", "theatres", "cinemas", "screens", "shelves", "screen", "airwaves"])
}
