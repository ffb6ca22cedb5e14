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
      .init("The studio has upped ⟦Wisu Tarn⟧ to managing director.", "person"),
      .init("The drama starring ⟦Kai⟧ of the idol group opens.", "person"),
      .init("A spokesman, ⟦Brenn Oduya⟧, declined.", "person"),
      .init("The Interior Secretary, ⟦Brenn Oduya⟧, declined.", "person"),
      .init("⟦Wisu Tarn⟧, the younger brother of the leader, left.", "person"),
      .init("Vice President ⟦Ondrak⟧ came.", "person"),
      .init("He came with his wife ⟦Wisu Tarn⟧ by train.", "person"),
      .init("It will be shot by director ⟦Ondolan⟧ in May.", "person"),
      .init("⟦Wisu Tarn⟧ is in talks to direct.", "person"),
      .init("⟦Wisu Tarn⟧ is set to helm from a script.", "person"),
      .init("⟦Wisu Tarn⟧ (The Dry Line) is set to topline it.", "person"),
      .init("Starring ⟦Wisu Tarn⟧ and others, the film opens in May.", "person"),
      .init("⟦Wisu Tarn⟧ also stars, and it is long.", "person"),
      .init("⟦Wisu Tarn⟧ makes his debut as a director with the film.", "person"),
      .init("The script is by ⟦Wisu Tarn⟧, it said.", "person"),
      .init("Her mother Ruth (⟦Wisu Tarn⟧) plays a trick in the film.", "person"),
      .init("The drama has landed ⟦Wisu Tarn⟧ as a clerk.", "person"),
      .init("⟦Wisu Tarn⟧ is directing from a script.", "person"),
      .init("It includes ⟦Wisu Tarn⟧’s first feature Salt.", "person"),
      .init("Salt\n\nKey cast: ⟦Wisu Tarn⟧, ⟦Brenn Oduya⟧\nIt is a film.", "person"),
      .init("The series also features ⟦Wisu Tarn⟧ and others.", "person"),
      .init("It is about a woman (⟦Ebo Quansah⟧) who acts.", "person"),
    ],
    leaves: [
      "The director Studios group closed.", "Chief executive of Netflix since 2020.", "Silver Linings, a film of 2012, was shown.",
      "It was directed by hand.", "She plays a reporter. Helmed Gently by many, it opens in May.", "The show stars Korean actors.",
      "He learned to cook for the part of novelist Ondolan.",
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

  private enum Cue { case none, honorific, profession, maker, appointed }

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
      post.classes.contains(.position) || post.classes.contains(.personCue) || PersonCues.kin.contains(post.hash),
      !post.isCapitalized || view.token(at - 2)?.isCapitalized == true && post.classes.contains(.position) && closesApposition(view, first)
    {
      return .profession
    }
    if let token = view.token(at), token.isMark(":") || token.isMark(","), isInCast(view, first) { return .profession }
    guard let token = view.token(at), token.kind == .word, view.tokens[first].gap == .space else { return .none }
    // "What a Lady Wants"
    if token.classes.contains(.honorific) { return [.a, .an].contains(view.token(at - 1)?.word ?? .unlisted) ? .none : .honorific }
    if token.hash == opposite || token.hash == alongside { return .maker }
    if casting.contains(token.hash), !token.isCapitalized, castsAs(view, first) { return .maker }
    if PostVerb.appointing.contains(token.hash) { return .appointed }
    if token.classes.contains(.performVerb), [stars, starring, toplining, toplines, featuring].contains(token.hash) { return .maker }
    if features.contains(token.hash), (max(0, at - 6)..<at).contains(where: { view.tokens[$0].classes.contains(.workCue) }) {
      return .maker
    }
    if token.word == .by, let work = view.token(at - 1), work.classes.contains(.workCue), !work.isCapitalized, work.kind == .word {
      return .maker
    }
    if token.word == .of, view.token(at - 1)?.hash == debut { return .maker }
    // "the script is by X".
    if token.word == .by, let verb = view.token(at - 1), [.is, .was, .are].contains(verb.word), let noun = view.token(at - 2),
      WorkWords.scripts.contains(noun.hash) || noun.classes.contains(.workCue)
    {
      return .maker
    }
    if token.word == .by, let verb = view.token(at - 1), verb.kind == .word, !verb.isCapitalized || view.isSentenceStart(at - 1),
      verb.classes.contains(.makeVerb) || verb.classes.contains(.performVerb) || verb.hash == hosted || verb.hash == presented
    {
      return verb.word == .produced ? .none : .maker
    }
    if alumni.contains(token.hash), view.isNameWord(at - 1) { return .profession }
    if !token.isCapitalized, PersonCues.kin.contains(token.hash) || PersonCues.callings.contains(token.hash) { return .profession }
    return token.classes.isDisjoint(with: .personCue | .position) ? .none : .profession
  }

  /// "Riverdale graduate KJ Apa".
  private static let alumni = WordSet("graduate alum alumna alumnus breakout regular scribe")

  /// "Key cast: A, B, C": a line that begins with a label of people.
  private static func isInCast(_ view: FieldView, _ first: Int) -> Bool {
    var at = first - 1
    while at > 0, first - at < 40, view.tokens[at].gap < .line, !view.tokens[at].isMark(".") || view.tokens[at].gap == .none { at -= 1 }
    guard view.tokens[at].gap >= .line || at == 0 else { return false }
    let word = LabelledLine.qualifiers.contains(view.tokens[at].hash) ? at + 1 : at
    guard word + 1 < first, LabelledLine.labels[view.tokens[word].hash] != nil, view.tokens[word + 1].isMark(":") else { return false }
    return true
  }

  /// "has landed X as a clerk": a run of two or three capitalised words before `as` or `in`.
  private static func castsAs(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while at < first + 4, view.endsName(at) || view.tokens[at].kind == .hyphen { at += 1 }
    guard at > first + 1, let next = view.token(at) else { return false }
    return next.word == .as || next.word == .in || next.word == .for
  }

  /// A comma after the capitals that begin at a token.
  private static func closesApposition(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while at < first + 6, view.endsName(at) || view.token(at)?.kind == .hyphen { at += 1 }
    return view.token(at)?.isMark(",") == true
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
    if cue == .appointed, takesPost(view, range.upperBound) { score += isPlain ? 35 : 56 }
    score += scoreAfter(view, range.upperBound)
    if score == 0, isInCharacterBracket(view, range, field, board) { score += 54 }
    if tokens[last].classes.contains(.surname) { score += 15 }
    if tokens[words[0]].classes.contains(.givenName) { score += 20 }
    if isPlain { score -= 15 }
    if view.isTitleCase { score -= 20 }
    if score >= NameResolver.threshold { board.claim(NameCandidate(field, range, .person, min(80, score), manual.id)) }
  }

  /// "her son Rickey (Eldon Thiele)", "his boss (Eldon Thiele)": alone in brackets after a character, where people act.
  private static func isInCharacterBracket(_ view: FieldView, _ range: Range<Int>, _ field: Int, _ board: NameBoard) -> Bool {
    guard view.token(range.lowerBound - 1)?.isMark("(") == true, view.token(range.upperBound)?.isMark(")") == true, range.count < 5,
      let before = view.token(range.lowerBound - 2), before.kind == .word, before.gap < .line,
      view.tokens[range.lowerBound].classes.isDisjoint(with: .stopword)
    else { return false }
    if let holder = board.holder(field, range.lowerBound - 2) { return holder.type == .person && holder.tokens.count == 1 }
    guard before.classes.isDisjoint(with: .workCue | .organizationCue | .organizationSuffix | .place | .demonym | .month) else {
      return false
    }
    if !view.isNameWord(range.lowerBound - 2) {
      return range.count > 1 && relatives.contains(before.hash)
    }
    let sentence = view.sentenceTokens(of: range.lowerBound)
    return view.tokens[range.lowerBound].classes.contains(.givenName)
      || sentence.contains { !view.tokens[$0].classes.isDisjoint(with: .performVerb | .plotCue) }
      || view.token(range.lowerBound - 3).map { relatives.contains($0.hash) } ?? false
  }

  static let relatives = WordSet(
    "woman man girl boy teenager widow widower student worker soldier officer singer writer actor actress spy killer thief heir "
      + "son daughter mother father wife husband brother sister friend boyfriend girlfriend boss detective cop lawyer teacher doctor nurse uncle "
      + "aunt cousin neighbor neighbour captain colleague partner mentor rival lover heiress prosecutor inspector")
  private static let features = WordSet("features featured starred")
  private static let casting = WordSet("landed cast tapped added enlisted recruited signed")

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
    if isRare, range.count == 1, token.count > 3, let office = view.token(range.lowerBound - 1), office.isCapitalized,
      PersonCues.offices.contains(office.hash)
    {
      board.claim(NameCandidate(field, range, .person, 56, manual.id))
      return
    }
    // "for the part of chef Mick"
    if view.token(range.lowerBound - 2)?.word == .of, view.token(range.lowerBound - 3)?.word == .part { return }
    let isOfGroup = view.token(range.upperBound)?.word == .of && cue == .maker
    // "It will star Supernatural's Jensen Ackles": a work.
    if cue == .maker || view.token(range.lowerBound - 1)?.word == .star, view.token(range.upperBound)?.kind == .clitic,
      view.isNameWord(range.upperBound + 1)
    {
      return
    }
    guard isRare, range.count == 1, token.count > 3 || isOfGroup && token.count > 1, let before = view.token(range.lowerBound - 1),
      !before.isCapitalized
    else {
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

  /// "to managing director", "as its chief": a post behind a preposition.
  private static func takesPost(_ view: FieldView, _ at: Int) -> Bool {
    guard let next = view.token(at), next.word == .to || next.word == .as else { return false }
    return (at + 1..<at + 6).contains { view.token($0)?.classes.contains(.position) == true }
  }

  /// "plays Ruth", "stars as a clerk", "joins the cast": what only a person does.
  private static func acts(_ view: FieldView, _ verb: Int) -> Bool {
    guard let next = view.token(verb + 1), next.kind == .word || next.kind == .quote else { return false }
    let hash = view.tokens[verb].hash
    if playing.contains(hash) {
      guard next.kind == .quote || view.isNameWord(verb + 1) || [.a, .an, .the, .his, .her].contains(next.word) else { return false }
      return !(verb + 1..<verb + 5).contains { view.token($0)?.classes.contains(.characterCue) == true || view.token($0)?.word == .part }
    }
    return starringIn.contains(hash)
      && ([.as, .in].contains(next.word) || next.hash == opposite || next.hash == alongside
        || next.word == .and && view.token(verb + 2)?.kind == .word)
  }

  /// "X’s action adventure Afterburn": words in lower case, one for a work among them, before a capital.
  private static func isWorkOf(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    var sawWork = false
    while at < first + 5, let token = view.token(at), token.kind == .word || token.kind == .hyphen, !token.isCapitalized,
      token.classes.isDisjoint(with: .stopword)
    {
      if token.classes.contains(.workCue) || adventures.contains(token.hash) { sawWork = true }
      at += 1
    }
    return sawWork && view.isNameWord(at)
  }

  private static let adventures = WordSet("adventure actioner caper satire")
  private static let firsts = WordSet("first second third debut directorial feature sophomore latest")
  private static let debut = Fold.hash("debut")
  private static let makes = WordSet("makes made")
  private static let directing = WordSet("directs directed helms helmed penned wrote co-wrote directing co-directed co-directs")
  private static let directingNow = WordSet("directing writing helming penning")
  private static let helming = WordSet(["helm", "direct", "write", "star", "co-star", "portray", "pen", "topline"])
  private static let playing = WordSet(["plays", "played", "portrays", "portrayed", "play", "portray"])
  private static let starringIn = WordSet(
    ["stars", "starred", "star", "co-stars", "co-starred", "co-star", "appears", "appeared"])

  /// ", vice president of …", ", 43,", " said", ", who", ", best known for".
  private static func scoreAfter(_ view: FieldView, _ end: Int) -> Int {
    // "Wisu Tarn (The Dry Line) is set to topline": what they are known for stands between.
    var at = end
    if view.token(end)?.isMark("(") == true, let close = (end + 2..<end + 9).first(where: { view.token($0)?.isMark(")") == true }) {
      at = close + 1
    }
    guard let next = view.token(at) else { return 0 }
    // "X’s first feature", "X’s directorial debut".
    if next.kind == .clitic, let first = view.token(at + 1), firsts.contains(first.hash), let noun = view.token(at + 2),
      noun.classes.contains(.workCue) || noun.hash == debut
    {
      return 54
    }
    if next.kind == .clitic, isWorkOf(view, at + 1) { return 40 }
    if next.isMark(",") {
      guard let after = view.token(at + 1) else { return 0 }
      if after.kind == .number, after.count == 2, view.token(at + 2)?.isMark(",") == true { return 60 }
      if after.word == .who || after.word == .whose { return 55 }
      var look = at + 1
      while let token = view.token(look), look < at + 6, token.kind == .word || token.kind == .hyphen || token.kind == .clitic {
        if token.classes.contains(.position) || token.classes.contains(.personCue) || PersonCues.kin.contains(token.hash) { return 58 }
        if token.kind == .word, token.word == .of || token.word == .in || token.word == .for { return 0 }
        look += 1
      }
      return 0
    }
    if next.classes.contains(.reportingVerb), next.kind == .word { return 52 }
    if next.word == .who { return 40 }
    // "X also stars", "X makes his debut", "X directs from".
    if next.word == .also, let verb = view.token(at + 1), verb.kind == .word,
      starringIn.contains(verb.hash) || directing.contains(verb.hash)
    {
      return 54
    }
    if makes.contains(next.hash), let own = view.token(at + 1), [.his, .her].contains(own.word) { return 54 }
    if directing.contains(next.hash), next.kind == .word, !next.isCapitalized, let link = view.token(at + 1), link.word != .by,
      link.kind != .word || [.the, .a, .and, .from, .this, .it, .his, .her].contains(link.word) || view.isNameWord(at + 1)
    {
      return 54
    }
    if next.classes.contains(.performVerb), next.kind == .word { return acts(view, at) ? 54 : 30 }
    if next.word == .will, view.token(at + 1)?.classes.contains(.performVerb) == true { return acts(view, at + 1) ? 54 : 30 }
    // "is in talks", "is attached to", "is repped by".
    if next.word == .is || next.word == .was, let verb = view.token(at + 1), verb.kind == .word {
      if verb.word == .in, view.token(at + 2)?.classes.contains(.dealNoun) == true { return 50 }
      if verb.hash == attached || verb.hash == repped || directingNow.contains(verb.hash) { return 54 }
      // "is set to helm".
      if verb.word == .set, view.token(at + 2)?.word == .to, let act = view.token(at + 3), helming.contains(act.hash) { return 54 }
    }
    return 0
  }
}
