import HallyuAnnotations
import HallyuText

/// Names of people by what stands beside them: a title of address, a profession or post, an age, a reporting verb.
enum CuedPerson {
  static let manual = RuleManual(
    "person.cue", "Two or three capitalised words after a profession, a post or a title of address, or before a post, an age or `who`.",
    fires: [
      .init("It was written by novelist ⟦Ebo Quansah⟧.", "person"),
      .init("⟦Wisu Tarn⟧, vice president of content, left.", "person"),
      .init("“We are glad,” said Mr. ⟦Ang⟧.", "person"),
      .init("⟦Zanele Mokoena⟧, 43, took over.", "person"),
      .init("It is directed by ⟦Ebo Quansah⟧ and others.", "person"),
      .init("It stars ⟦Wisu Tarn⟧ as a clerk.", "person"),
      .init("A spokesman, ⟦Brenn Oduya⟧, declined.", "person"),
      .init("It will be shot by director ⟦Ondolan⟧ in May.", "person"),
      .init("⟦Wisu Tarn⟧ is in talks to direct.", "person"),
      .init("⟦Wisu Tarn⟧ is set to helm from a script.", "person"),
      .init("Starring ⟦Wisu Tarn⟧ and others, the film opens in May.", "person"),
    ],
    leaves: [
      "The director Studios group closed.", "Chief executive of Netflix since 2020.", "Silver Linings, a film of 2012, was shown.",
      "It was directed by hand.", "She plays a reporter. Helmed Gently by many, it opens in May.", "The show stars Korean actors.",
    ])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    // Posts and forms of address inside the run divide it: "Netflix CEO Reed Hastings".
    var start = run.lowerBound
    var cue: Cue = cueBefore(view, run.lowerBound)
    for at in run.lowerBound...run.upperBound {
      let isBorder = at == run.upperBound || isCue(tokens[at]) || board.owner[field][at] >= 0
      guard isBorder else { continue }
      if start < at { decide(start..<at, cue, field, &board) }
      if at < run.upperBound {
        let isArticled = [.a, .an].contains(view.token(at - 1)?.word ?? .unlisted)
        cue =
          board.owner[field][at] >= 0 || isArticled && tokens[at].classes.contains(.honorific)
          ? .none : tokens[at].classes.contains(.honorific) ? .honorific : .profession
        start = at + 1
        if start < run.upperBound, tokens[start].isMark(".") { start += 1 }
      }
    }
  }

  private enum Cue { case none, honorific, profession, maker }

  private static func isCue(_ token: Token) -> Bool {
    token.hash == starring
      || token.kind == .word && token.count > 1 && !token.classes.isDisjoint(with: .position | .honorific | .personCue)
        && !token.classes.contains(.givenName)
  }

  private static func cueBefore(_ view: FieldView, _ first: Int) -> Cue {
    var at = first - 1
    if let token = view.token(at), token.isMark("."), token.gap == .none {
      // "a reporter. Helmed by": a sentence ends.
      guard view.token(at - 1)?.classes.contains(.honorific) == true else { return .none }
      at -= 1
    }
    // "A spokesman, Grant Mercer,": the name in apposition.
    if let token = view.token(at), token.isMark(","), let post = view.token(at - 1), post.kind == .word,
      post.classes.contains(.position) || post.classes.contains(.personCue), !post.isCapitalized
    {
      return .profession
    }
    guard let token = view.token(at), token.kind == .word, view.tokens[first].gap == .space else { return .none }
    // "What a Lady Wants"
    if token.classes.contains(.honorific) { return [.a, .an].contains(view.token(at - 1)?.word ?? .unlisted) ? .none : .honorific }
    if token.hash == opposite || token.hash == alongside { return .maker }
    if token.classes.contains(.performVerb), [stars, starring, toplining, toplines, featuring].contains(token.hash) { return .maker }
    if token.word == .by, let work = view.token(at - 1), work.classes.contains(.workCue), !work.isCapitalized, work.kind == .word {
      return .maker
    }
    if token.word == .by, let verb = view.token(at - 1), verb.kind == .word, !verb.isCapitalized || view.isSentenceStart(at - 1),
      verb.classes.contains(.makeVerb) || verb.classes.contains(.performVerb) || verb.hash == hosted || verb.hash == presented
    {
      return verb.word == .produced ? .none : .maker
    }
    return token.classes.isDisjoint(with: .personCue | .position) ? .none : .profession
  }

  private static func decide(_ range: Range<Int>, _ cue: Cue, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    let words = range.filter { tokens[$0].kind == .word }
    guard words.count <= 4, let last = words.last, board.isFree(field, range) else { return }
    let isName = words.allSatisfy { index in
      tokens[index].classes.isDisjoint(
        with: .organizationSuffix | .facilityNoun | .awardCue | .demonym | .workCue | .month | .weekday | .organizationCue)
    }
    guard isName else { return }
    if cue == .honorific {
      board.claim(NameCandidate(field, range, .person, words.count == 1 ? 60 : 80, manual.id))
      return
    }
    let plainWords = words.filter { tokens[$0].classes.contains(.common) && !tokens[$0].classes.contains(.surname) }.count
    // "creator Kang Fool": a Korean family name that is no word, after a profession.
    let isKorean =
      words.count == 2 && cue != .none && tokens[words[0]].classes.contains(.koreanSurname) && !tokens[words[0]].classes.contains(.common)
    let isPlain = !isKorean && (plainWords == words.count || plainWords > 0 && words.count == 2)
    let isAcronym = words.contains { tokens[$0].shape.contains(.allUpper) && tokens[$0].count > 3 } && !view.isTitleCase
    guard words.count >= 2, !isAcronym else {
      if words.count == 1, cue != .none, !isPlain, !isAcronym, !view.isTitleCase { mononym(range, cue, field, &board) }
      return
    }
    var score = 0
    if cue == .profession || cue == .maker { score += isPlain ? 35 : 62 }
    score += scoreAfter(view, range.upperBound)
    if tokens[last].classes.contains(.surname) { score += 15 }
    if tokens[words[0]].classes.contains(.givenName) { score += 20 }
    if isPlain { score -= 15 }
    if view.isTitleCase { score -= 20 }
    if score >= NameResolver.threshold { board.claim(NameCandidate(field, range, .person, min(80, score), manual.id)) }
  }

  /// "director Kogonada", "directed by Kogonada": one word that is nothing else.
  private static func mononym(_ range: Range<Int>, _ cue: Cue, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let token = view.tokens[range.lowerBound]
    let isRare =
      !token.shape.contains(.innerUpper) && !isCompanyWord(view.token(range.lowerBound - 1))
      && token.classes.isDisjoint(
        with: .common | .stopword | .place | .demonym | .organizationCue | .organizationSuffix | .countNoun | .facilityNoun | .businessNoun
          | .numeral | .workCue)
    // "film director Park": a family name alone belongs to somebody named before.
    let isFamilyName = !token.classes.isDisjoint(with: .surname | .koreanSurname)
    guard isRare, range.count == 1, token.count > 3, let before = view.token(range.lowerBound - 1), !before.isCapitalized else {
      board.propose(NameCandidate(field, range, .person, 40, manual.id))
      return
    }
    board.claim(NameCandidate(field, range, .person, isFamilyName ? 40 : 52, manual.id))
  }

  /// "the streamer MoviQ": a streamer may be both.
  private static func isCompanyWord(_ token: Token?) -> Bool { token?.classes.contains(.organizationCue) ?? false }

  private static let opposite = Fold.hash("opposite")
  private static let alongside = Fold.hash("alongside")
  private static let stars = Fold.hash("stars")
  private static let starring = Fold.hash("starring")
  private static let featuring = Fold.hash("featuring")
  private static let toplining = Fold.hash("toplining")
  private static let toplines = Fold.hash("toplines")
  private static let attached = Fold.hash("attached")
  private static let repped = Fold.hash("repped")
  private static let hosted = Fold.hash("hosted")
  private static let presented = Fold.hash("presented")

  /// "plays Ruth", "stars as a clerk", "joins the cast": what only a person does.
  private static func acts(_ view: FieldView, _ verb: Int) -> Bool {
    guard let next = view.token(verb + 1), next.kind == .word || next.kind == .quote else { return false }
    let hash = view.tokens[verb].hash
    if playing.contains(hash) {
      guard next.kind == .quote || view.isNameWord(verb + 1) || [.a, .an, .the, .his, .her].contains(next.word) else { return false }
      return !(verb + 1..<verb + 5).contains { view.token($0)?.classes.contains(.characterCue) == true || view.token($0)?.word == .part }
    }
    return starringIn.contains(hash) && ([.as, .in].contains(next.word) || next.hash == opposite || next.hash == alongside)
  }

  private static let helming = WordSet(["helm", "direct", "write", "star", "co-star", "portray", "pen", "topline"])
  private static let playing = WordSet(["plays", "played", "portrays", "portrayed", "play", "portray"])
  private static let starringIn = WordSet(
    ["stars", "starred", "star", "co-stars", "co-starred", "co-star", "appears", "appeared"])

  /// ", vice president of …", ", 43,", " said", ", who", ", best known for".
  private static func scoreAfter(_ view: FieldView, _ at: Int) -> Int {
    guard let next = view.token(at) else { return 0 }
    if next.isMark(",") {
      guard let after = view.token(at + 1) else { return 0 }
      if after.kind == .number, after.count == 2, view.token(at + 2)?.isMark(",") == true { return 60 }
      if after.word == .who || after.word == .whose { return 55 }
      var look = at + 1
      while let token = view.token(look), look < at + 6, token.kind == .word || token.kind == .hyphen || token.kind == .clitic {
        if token.classes.contains(.position) || token.classes.contains(.personCue) { return 58 }
        if token.kind == .word, token.word == .of || token.word == .in || token.word == .for { return 0 }
        look += 1
      }
      return 0
    }
    if next.classes.contains(.reportingVerb), next.kind == .word { return 52 }
    if next.word == .who { return 40 }
    if next.classes.contains(.performVerb), next.kind == .word { return acts(view, at) ? 54 : 30 }
    if next.word == .will, view.token(at + 1)?.classes.contains(.performVerb) == true { return acts(view, at + 1) ? 54 : 30 }
    // "is in talks", "is attached to", "is repped by".
    if next.word == .is || next.word == .was, let verb = view.token(at + 1), verb.kind == .word {
      if verb.word == .in, view.token(at + 2)?.classes.contains(.dealNoun) == true { return 50 }
      if verb.hash == attached || verb.hash == repped { return 52 }
      // "is set to helm".
      if verb.word == .set, view.token(at + 2)?.word == .to, let act = view.token(at + 3), helming.contains(act.hash) { return 54 }
    }
    return 0
  }
}
