import HallyuAnnotations
import HallyuText

/// Organizations by what stands beside them: "production company AStory", "the streamer Wavve", "Tarn Research, a consultancy", "CEO of Kaltoon".
enum CuedOrganization {
  static let manual = RuleManual(
    "organization.cue", "A name after a word such as company, studio or broadcaster, or before an apposition with such a word.",
    fires: [
      .init("It is made by the production company ⟦Tessaly⟧.", "organization"),
      .init("The drama is produced by ⟦Eight Kettles⟧ and others.", "organization"),
      .init("She joined ⟦Verdane⟧, a media company, in May.", "organization"),
      .init("Mr. Oduya, chief executive of ⟦Kaltoon⟧, resigned.", "organization"),
      .init("The money came from Singapore’s ⟦QVC⟧ last year.", "organization"),
      .init("It went to ⟦Tolvaya⟧, Japan’s largest distributor.", "organization"),
      .init("Ms. Vink, an analyst at ⟦Edward Marlow⟧, agreed.", "organization"),
      .init("Broadcaster ⟦TQN⟧ bought the rights.", "organization"),
      .init("She is repped by UTA, ⟦Curtis Tarn⟧ and others.", "organization"),
      .init("She is repped by UTA, ⟦Circle of Salt⟧, and others.", "organization"),
      .init("They meet a local, ⟦Delvitoon⟧, owned by a studio.", "organization"),
      .init("It sells to firms including ⟦Olvar Nine⟧ abroad.", "organization"),
      .init("It runs on four channels, including ⟦DramaKettle⟧ and others.", "organization"),
      .init("Paris-based ⟦Olvar Nine⟧ has left.", "organization"),
      .init("It said that its label ⟦Salt Torvend⟧ would wait.", "organization"),
      .init("Elle Films, a ⟦Wild Torvend⟧ company, sells it.", "organization"),
      .init("They met ⟦Reed Torvend⟧ boss Ebo Quansah then.", "organization"),
      .init("They met former ⟦Torvend⟧ CEO Ebo Quansah then.", "organization"),
      .init("So said the CEO and co-founder of ⟦Limitless Kettle⟧, who left.", "organization"),
    ],
    leaves: [
      "It is Korea’s OTT market.", "He met Minister of Culture Kim.", "The company Friday said it would wait.",
      "The network aired it in Korea.",
      "The studio, Kim said, is empty.", "She is chief executive of the Company for three years.",
      "So said the founder of K-pop powerhouses then.", "They met Squid Game boss Ebo Quansah then.",
      "They met TV boss Ebo Quansah then.", "So said the Director Of Unscripted then.", "Programming chief Ebo Quansah left.",
      "It offers a cloud-based DVR function.",
      "Separately, the three services left.",
    ])

  /// "is repped by UTA, Anonymous Content and Curtis Tarn in the UK": agencies in a row; an attorney is a person.
  private static func isRepresenting(_ view: FieldView, _ first: Int) -> Bool {
    var at = first - 1
    while at > 0, first - at < 24 {
      let token = view.tokens[at]
      if token.word == .by { return represented.contains(view.tokens[at - 1].hash) }
      let isBetween =
        token.kind == .word
        ? token.isCapitalized || [.and, .in, .the].contains(token.word) : token.isMark(",") || token.isMark("&") || token.isMark("/")
      guard isBetween else { return false }
      at -= 1
    }
    return false
  }

  /// "Circle of Salt": what an agency's name goes on with.
  private static func agencyEnd(_ end: Int, _ view: FieldView) -> Int {
    guard view.token(end)?.word == .of, view.isNameWord(end + 1) else { return end }
    var last = end + 1
    while view.isNameWord(last), last < end + 4 { last += 1 }
    return last
  }

  private static let represented = WordSet("repped represented managed")

  /// "an analyst at Edward Jones": nobody is an analyst at a person.
  static func proposeWorkplace(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    if isRepresenting(view, run.lowerBound), !view.isTitleCase, board.isFree(field, run) {
      // "Norvel, Inc.": no name of its own.
      if run.count == 1, view.tokens[run.lowerBound].classes.contains(.legalSuffix) { return }
      board.claim(NameCandidate(field, run.lowerBound..<agencyEnd(run.upperBound, view), .organization, 80, manual.id))
      return
    }
    guard !view.isTitleCase, board.isFree(field, run), !isKind(run, view) else { return }
    if let led = OrganizationOfPost.range(of: run, view) {
      board.claim(NameCandidate(field, led, .organization, 79, manual.id))
      return
    }
    guard let at = view.token(run.lowerBound - 1), at.word == .at, let post = view.token(run.lowerBound - 2), post.kind == .word,
      post.classes.contains(.position)
    else { return }
    board.claim(NameCandidate(field, run, .organization, 79, manual.id))
  }

  static func propose(_ capitals: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    // "Broadcaster TQN bought it": at the beginning of a sentence the cue has a capital, too.
    let isLed =
      capitals.count > 1 && view.tokens[capitals.lowerBound].classes.contains(.organizationCue) && view.isSentenceStart(capitals.lowerBound)
    let run = isLed ? capitals.dropFirst() : capitals
    guard !view.isTitleCase, board.isFree(field, run) else { return }
    let words = run.filter { view.tokens[$0].kind == .word }
    // "Chan-young": a Korean given name.
    if run.count == 3, words.count == 2, words.allSatisfy({ view.tokens[$0].classes.contains(.koreanGivenSyllable) }),
      view.tokens[run.lowerBound + 1].kind == .hyphen
    {
      return
    }
    // "a cloud-based DVR functionality", "Internet-based TV, VOD and other platforms"
    if words.count == 1, BrandForm.terms.contains(view.tokens[words[0]].hash) { return }
    if words.count == 1, !view.tokens[words[0]].classes.isDisjoint(with: .surname | .koreanSurname) { return }
    if isKind(run, view) { return }
    // "K-pop"
    if words.count == 2, view.tokens[words[0]].count == 1, !view.tokens[words[1]].isCapitalized { return }
    guard words.count <= 5, let first = words.first,
      view.tokens[first].classes.isDisjoint(with: .demonym | .position | .honorific | .place) || isGeneral(view, first, words.count),
      let last = words.last, view.tokens[last].classes.isDisjoint(with: .demonym)
    else { return }
    let score = scoreBefore(view, run.lowerBound) + scoreAfter(view, run.upperBound, run.lowerBound) + scoreOfForm(view, words)
    guard score >= 40 else { return }
    let candidate = NameCandidate(field, run, .organization, min(74, score), manual.id)
    if score >= NameCandidate.threshold { board.claim(candidate) } else { board.propose(candidate) }
  }

  /// "CEO of the Company", "an Orwick Group Company": what it is, not its name.
  private static func isKind(_ run: Range<Int>, _ view: FieldView) -> Bool {
    guard run.count == 1 else { return false }
    let word = view.tokens[run.lowerBound]
    // "Director Of Unscripted"
    return !word.classes.isDisjoint(with: .organizationCue | .organizationSuffix | .legalSuffix)
      || PostWords.departments.contains(word.hash)
  }

  /// "General Salt": before one more word, and behind none, no post.
  private static func isGeneral(_ view: FieldView, _ first: Int, _ count: Int) -> Bool {
    view.tokens[first].hash == general && count == 2 && view.token(first - 1).map { $0.kind != .word || !$0.isCapitalized } ?? true
  }

  private static let general = Fold.hash("general")

  /// "the production company X", "broadcaster X", "agency X", "CEO of X", "owned by X".
  private static func scoreBefore(_ view: FieldView, _ first: Int) -> Int {
    // "his agency, BlueTree, said": in apposition.
    if let comma = view.token(first - 1), comma.isMark(","), let noun = view.token(first - 2), noun.classes.contains(.organizationCue),
      noun.classes.isDisjoint(with: .personCue | .position), !noun.isCapitalized, closesApposition(view, first)
    {
      return 54
    }
    guard let before = view.token(first - 1), view.tokens[first].gap == .space else { return 0 }
    // "Singapore's GIC"
    if before.kind == .clitic, let place = view.token(first - 2), place.classes.contains(.place), place.isCapitalized,
      isAlone(view, first)
    {
      return 30
    }
    guard before.kind == .word else { return 0 }
    // "Paris-based X": a company, where no part of it is a person's name.
    if before.hash == based, view.token(first - 2)?.kind == .hyphen { return namesNobody(view, first) ? 52 : 0 }
    if before.word == .by, let verb = view.token(first - 2),
      isMade(view, verb, first) || verb.classes.contains(.releaseVerb) && view.tokens[first].shape.contains(.innerUpper)
    {
      return 54
    }
    // "firms including X", "platforms such as X".
    // "channels, including X"
    let behind = view.token(first - 2)?.isMark(",") == true ? first - 3 : first - 2
    let listed =
      before.word == .including || before.word == .like
      ? behind : before.word == .as && view.token(first - 2)?.word == .such ? first - 3 : -1
    if let kind = view.token(listed), kind.kind == .word, kind.classes.contains(.organizationCue), view.isPlural(listed) { return 54 }
    if before.classes.contains(.organizationCue) || NameRuns.divisions.contains(before.hash) { return 58 }
    return [.of, .at, .by, .from, .with].contains(before.word) ? scoreOfPost(view, first) : 0
  }

  /// "CEO of X", "head of content at X": a post among the words before the preposition in front of a name.
  private static func scoreOfPost(_ view: FieldView, _ first: Int) -> Int {
    let preposition = view.tokens[first - 1].word
    var look = first - 2
    while let token = view.token(look), first - look < 8,
      token.kind == .word || token.kind == .hyphen || token.isMark(",") && preposition == .at
    {
      // "Minister of Culture"
      if token.hash == minister { return 0 }
      // "a former head writer of Torchwood": a work.
      if look == first - 2, preposition == .of, CuedTitle.makers.contains(token.hash) { return 0 }
      if token.classes.contains(.position), !token.classes.contains(.workCue) {
        // "Head of Research at": what the post is for.
        if preposition == .of, look == first - 2,
          isField(view, first) || PostWords.departments.contains(view.tokens[first].hash) && !view.isNameWord(first + 1)
        {
          return 0
        }
        return preposition == .of || preposition == .at ? 52 : 30
      }
      // "head of Hindi entertainment at"
      let isField = preposition == .at && (token.classes.contains(.demonym) || PostWords.departments.contains(token.hash))
      if token.isCapitalized && !isField || token.classes.contains(.reportingVerb) { return 0 }
      look -= 1
    }
    return 0
  }

  /// True for capitals that are no family name or given name.
  private static func namesNobody(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while view.endsName(at) || view.token(at)?.kind == .hyphen, at < first + 6 {
      if !view.tokens[at].classes.isDisjoint(with: .givenName | .surname | .koreanSurname | .personCue | .position) { return false }
      at += 1
    }
    return at > first
  }

  /// "produced by Eight Kettles", "made by Salt Screen for the BBC": words of which none is a person's name.
  private static func isMade(_ view: FieldView, _ verb: Token, _ first: Int) -> Bool {
    guard verb.word == .produced || verb.word == .made || verb.word == .coproduced else { return false }
    var end = first
    while end < first + 5, view.isNameWord(end) { end += 1 }
    guard end > first + 1,
      (first..<end).allSatisfy({
        view.tokens[$0].classes.isDisjoint(with: .givenName | .surname | .koreanSurname | .koreanGivenSyllable | .personCue | .demonym)
      })
    else { return false }
    let isPlain = (first..<end).contains {
      !view.tokens[$0].classes.isDisjoint(with: [.common, .numeral, .workCue]) || view.tokens[$0].word == .the
    }
    return isPlain || verb.word == .made && view.token(end)?.word == .for
  }

  /// "Fundamental Research" before `at`, "Platform Solutions" before `for`.
  private static func isField(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while at < first + 6, view.isNameWord(at) { at += 1 }
    guard let link = view.token(at), view.isNameWord(at + 1) else { return view.token(at)?.word == .at }
    // "Vice President of Content of Netflix": words that name nobody.
    let isPlain = (first..<at).allSatisfy { view.tokens[$0].classes.contains(.common) }
    return link.word == .at || link.word == .for && (isPlain || at > first + 1) || link.word == .of && isPlain
  }

  /// ", a media company", " Inc", "'s subsidiary", "(005930.KS)".
  private static func scoreAfter(_ view: FieldView, _ at: Int, _ first: Int) -> Int {
    guard let next = view.token(at) else { return 0 }
    // "Elle Kettle, a Wild Torvend company,"
    if [.a, .an].contains(view.token(first - 1)?.word), view.token(first - 2)?.isMark(",") == true, owning.contains(next.hash),
      view.token(at + 1).map({ $0.kind == .mark || $0.word == .and }) ?? true,
      at > first + 1 || view.tokens[first].shape.contains(.innerUpper)
    {
      return 54
    }
    if next.isMark(",") {
      var look = at + 1
      // ", once the giant of the trade"
      if let token = view.token(look), token.kind == .word, times.contains(token.hash) { look += 1 }
      // ", owned by a studio"
      if let verb = view.token(look), owned.contains(verb.hash), [.by, .in].contains(view.token(look + 1)?.word ?? .unlisted) { return 54 }
      // ", a media company": the article right after the comma; ", will drop on the platform" is a verb.
      var isNominal = false
      guard let article = view.token(look),
        [.a, .an, .the, .one].contains(article.word) || article.classes.contains(.demonym) || isOwner(view, look)
      else { return 0 }
      while let token = view.token(look), look < at + 9, token.kind == .word || token.kind == .hyphen || token.kind == .clitic {
        if [.a, .an, .the, .one].contains(token.word) || token.kind == .clitic { isNominal = true }
        if isNominal, token.classes.contains(.organizationCue) || token.hash == start && view.token(look + 1)?.kind == .hyphen { return 54 }
        // "Lately, the three services": several.
        if token.classes.contains(.reportingVerb) || token.word == .who || token.classes.contains(.numeral) && token.word != .one {
          return 0
        }
        look += 1
      }
    }
    return 0
  }

  /// Behind one word no noun that it would be an adjective of: not "Korea's OTT market".
  private static func isAlone(_ view: FieldView, _ at: Int) -> Bool {
    guard let next = view.token(at + 1), next.kind == .word else { return view.token(at + 1)?.kind != .hyphen }
    return next.classes.contains(.stopword) || !next.classes.isDisjoint(with: .businessVerb | .reportingVerb)
  }

  /// "Japan's" in "Tsutaya, Japan's largest distributor".
  private static func isOwner(_ view: FieldView, _ at: Int) -> Bool {
    view.tokens[at].classes.contains(.place) && view.token(at + 1)?.kind == .clitic
  }

  /// A comma after the capitals that begin at a token.
  private static func closesApposition(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while at < first + 8, view.endsName(at) || view.token(at)?.kind == .hyphen { at += 1 }
    return view.token(at)?.isMark(",") == true
  }

  private static let owning = WordSet("company label unit subsidiary outfit division affiliate")
  private static let owned = WordSet("owned operated controlled headquartered")
  private static let times = WordSet("once now long formerly currently itself also still")
  private static let start = Fold.hash("start")
  private static let based = Fold.hash("based")
  private static let minister = Fold.hash("minister")

  /// An unknown word in capitals, or with a capital inside, looks like a company or channel.
  private static func scoreOfForm(_ view: FieldView, _ words: [Int]) -> Int {
    guard words.count == 1 else { return 0 }
    let token = view.tokens[words[0]]
    if token.shape.contains(.allUpper), token.count >= 2, token.count <= 6, token.classes.isDisjoint(with: .common | .stopword | .position)
    {
      return 20
    }
    return token.shape.contains(.innerUpper) ? 15 : 0
  }
}
