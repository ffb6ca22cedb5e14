import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works without quotation marks, by the words before them: "the thriller series Squid Game", "starred in Boyhood", "a remake of Parasite".
enum CuedTitle {
  static let manual = RuleManual(
    "title.cue",
    "A capitalised name after a word such as series or film, after a verb of acting or making, or after remake of, rights to, known for.",
    fires: [
      .init("The gangster series ⟦Winter Harbour⟧ was renewed.", "title"),
      .init("He directed ⟦Stairwell B⟧ in 2012.", "title"),
      .init("The agency licensed the competition film ⟦In Another Harbour⟧ to Kino Gravel for the US.", "title"),
      .init("The agency sold the film ⟦Passage to Gravel⟧ to Netflix.", "title"),
      .init("She starred in ⟦The Tenth Floor⟧, a comedy.", "title"),
      .init("They plan a remake of ⟦The Ink Seller⟧ next year.", "title"),
      .init("It is a spy thriller titled ⟦Straits of Salt⟧ from Busan.", "title"),
      .init("His credits include ⟦Hill Road⟧ and others.", "title"),
      .init("Her last drama was 2013's ⟦Marry Me Twice⟧ on KBS.", "title"),
      .init("They met at a press conference for ⟦Keeper of Sighs⟧ in May.", "title"),
      .init("The titles announced are ⟦Webtoon Dancer⟧ and others.", "title"),
      .init("It sold the crime film ⟦The Crook, The Clerk, The Kettle⟧, starring nobody.", "title"),
      .init("He was in film hits like ⟦Winter in July⟧ and others.", "title"),
      .init("She is best known for ⟦Gilded Gate⟧ abroad.", "title"),
      .init("Dramas such as ⟦Paper Moon⟧ travel well.", "title"),
      .init("She has boarded ⟦Paper Moon⟧ this week.", "title"),
      .init("The broadcaster's upcoming ⟦To the Salt Who Sings⟧ has a teaser.", "title"),
      .init("He won an Oscar for ⟦The Welsh Kettle⟧ and left.", "title"),
      .init("She also wrote the screenplay for ⟦Cold Quarry⟧ then.", "title"),
      .init("His earlier films included ⟦Truly Salty Deeply⟧ and others.", "title"),
      .init("He is a former head writer of ⟦Torchmoor⟧ and others.", "title"),
      .init("He makes the romance ⟦April Salt⟧ with others.", "title"),
      .init("She produces ⟦Mary⟧, a prequel, for them.", "title"),
      .init("He was in the adaptation ⟦Salt and Paper⟧, which is long.", "title"),
      .init("He is the latest to sign on for ⟦The Salt Mother⟧ in May.", "title"),
      .init("He will next be seen in ⟦Gravelko⟧ with others.", "title"),
      .init("It beat the festival entry ⟦Paper Moon⟧ there.", "title"),
      .init("She appeared in the BBC's ⟦The Salt Tide⟧ last year.", "title"),
      .init("She starred in the BBC's ⟦Estuary⟧, a drama.", "title"),
      .init("It ordered the legal comedy ⟦Sustained, Your Majesty⟧, starring nobody.", "title"),
    ],
    leaves: [
      "The film director Kim left.", "They filmed a drama in Busan.", "The series Netflix bought is long.",
      "She starred in Hollywood films.",
      "He worked in Seoul (2019).", "The rights to Korean dramas rose.", "He is known for Korean food.", "She will play Marguerite Dell.",
      "The drama won at 2013's Busan Film Festival.", "He worked for the BBC's The Hague bureau.",
      "It is about NASA's upcoming Europa Kettle mission.",
      "It featured Kim Tae-ri, the BBC's Jonquil, and others.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    let tokens = view.tokens
    for at in tokens.indices.dropFirst() {
      let token = tokens[at]
      guard token.gap < .line,
        token.kind == .word && (token.isCapitalized || token.shape.contains(.innerUpper))
          || token.kind == .number && isNumberTitle(view, at)
      else { continue }
      let score =
        tokens[at - 1].kind == .word
        ? self.score(view, at) : max(max(scoreInApposition(view, at), scoreOfYear(view, at)), scoreOfOwner(view, at, field, board))
      guard score > 0,
        var end = TitleRun.end(
          view, from: at, field: field, board: board, isCued: score >= 54, isExample: score >= 52 && opensExamples(tokens[at - 1])),
        !isPlain(view, at..<end) || score >= 62 && isTitleOfAddress(view, at..<end)
      else { continue }
      // "… distressing,” wrote Taylor": who writes.
      if end == at + 1, score <= 52, !tokens[at].classes.isDisjoint(with: .surname | .givenName),
        view.senses(of: at..<end).allSatisfy({ $0.type != .title }),
        view.token(end)?.isMark(",") != true || !SubjectTitle.isWorkInApposition(view, end + 1)
      {
        continue
      }
      // "rights to Kitty Brown's upcoming film".
      if view.token(end)?.kind == .clitic, view.token(end + 1)?.isCapitalized == false, end - at == 2,
        tokens[at].classes.contains(.givenName)
      {
        continue
      }
      end = endOfSeries(view, at, end, field, board)
      if score == 62 { end = endOfPair(view, at, end, field, board) }
      if isNamed(view, at - 1) { end = endAfterComma(view, end, field, board) }
      if score == 62 { end = endBeforeCredit(view, end, field, board) }
      let range = at..<end
      let senses = view.senses(of: range).filter { $0.type == .title }
      // "the smash-hit Royal Court play": the name only describes the work.
      if senses.isEmpty, let noun = view.token(end), noun.gap == .space, noun.kind == .word, !noun.isCapitalized,
        noun.classes.contains(.workCue),
        noun.classes.isDisjoint(with: .releaseVerb | .performVerb), tokens[at - 1].classes.contains(.workCue)
      {
        continue
      }
      let total = score + (senses.isEmpty ? 0 : 15) + (range.count > 1 ? 5 : 0)
      guard !board.characters.contains(view.key(range)) else { continue }
      let candidate = NameCandidate(field, range, .title, min(85, total), manual.id, senses.first?.entity)
      if total >= NameResolver.threshold, board.isFree(field, range) || board.holder(field, at)?.type == .title {
        board.claim(candidate)
      } else if total >= NameResolver.threshold, score >= 54 {
        board.takeOver(candidate)
      } else {
        board.propose(candidate)
      }
    }
  }

  private static func score(_ view: FieldView, _ at: Int) -> Int {
    let tokens = view.tokens
    let before = at - 1
    let first = tokens[before]
    guard tokens[at].gap == .space, !first.classes.contains(.songCue) else { return 0 }
    if first.classes.contains(.workCue), !first.isCapitalized || view.isSentenceStart(before), !isVerb(view, before), first.hash != features
    {
      // "the film Netflix bought" has no title.
      return 62
    }
    switch first.word {
    case .in, .on: return view.token(before - 1)?.hash == seen ? 54 : scoreAfterVerb(view, at, before)
    case .for where signsOn(view, before), .to where signsOn(view, before): return 56
    case .for where isPrize(view, before - 1): return view.isNameWord(at + 1) || tokens[at].word == .the ? 56 : 48
    case .for where view.token(before - 1).map({ WorkWords.scripts.contains($0.hash) && !$0.isCapitalized }) ?? false: return 56
    case .of, .to, .for: return max(scoreAfterNoun(view, at, before), first.word == .for ? scoreAfterVerb(view, at, before) : 0)
    case .including, .as, .like: return scoreOfExample(view, before)
    case .them: return view.token(before - 1)?.hash == among ? 52 : 0
    case .are:
      // "the titles announced are T, T and T".
      guard view.isNameWord(at + 1) || view.token(at + 1)?.classes.contains(.stopword) == true else { return 0 }
      return (max(0, before - 4)..<before).contains { view.tokens[$0].hash == titles || view.tokens[$0].hash == works } ? 56 : 0
    case .was, .is: return follows(view, before - 1, .workCue) ? 52 : 0
    default: break
    }
    if first.hash == include || first.hash == includes || first.hash == included { return scoreOfExample(view, before) }
    if first.hash == debut, !first.isCapitalized { return 56 }
    if first.hash == titled || first.hash == entitled { return 62 }
    if entries.contains(first.hash), !first.isCapitalized { return 54 }
    if first.word == .upcoming, isOwnedAndGoesOn(view, at) { return 54 }
    if boarding.contains(first.hash), !first.isCapitalized, tokens[at].word == .the || view.isNameWord(at + 1) { return 52 }
    if first.hash == called, let noun = view.token(before - 1), noun.kind == .word, !noun.isCapitalized,
      noun.classes.contains(.workCue) || noun.hash == project
    {
      return 62
    }
    if first.classes.contains(.titleVerb), !first.isCapitalized, first.hash == watch || first.hash == watched || first.hash == watching {
      return 46
    }
    if first.classes.contains(.makeVerb), !first.isCapitalized, first.word != .produced { return 52 }
    if first.classes.contains(.releaseVerb), !first.isCapitalized { return tokens[at].word == .the ? 46 : isDated(view, at) ? 47 : 36 }
    return 0
  }

  /// "won an Oscar for", "an Emmy nomination for".
  private static func isPrize(_ view: FieldView, _ at: Int) -> Bool {
    guard let noun = view.token(at), noun.kind == .word else { return false }
    if prizes.contains(noun.hash) { return true }
    return nominations.contains(noun.hash)
      && (max(0, at - 4)..<at).contains { prizes.contains(view.tokens[$0].hash) || view.tokens[$0].classes.contains(.awardCue) }
  }

  private static let prizes = WordSet("oscar oscars emmy emmys bafta baftas tony grammy cesar baeksang")
  private static let nominations = WordSet("nomination nominations nod nods award awards prize")

  /// "TVING's upcoming To the Salt Who Sings has": two words at least, and a mark or a verb behind; no "upcoming Europa mission".
  private static func isOwnedAndGoesOn(_ view: FieldView, _ first: Int) -> Bool {
    guard view.token(first - 2)?.kind == .clitic else { return false }
    var at = first
    while at < first + 9, let token = view.token(at),
      view.endsName(at) || token.kind == .clitic || token.kind == .hyphen || [.the, .of, .to, .a].contains(token.word)
    { at += 1 }
    guard at > first + 1, let next = view.token(at) else { return false }
    return next.kind != .word || [.has, .is, .will, .was, .and, .which].contains(next.word)
  }

  /// "signed on for", "sign on to".
  private static func signsOn(_ view: FieldView, _ at: Int) -> Bool {
    view.token(at - 1)?.word == .on && view.token(at - 2).map { signs.contains($0.hash) } ?? false
  }

  private static let signs = WordSet("sign signs signed signing")
  private static let boarding = WordSet("boarded boards boarding")
  private static let entries = WordSet("entry sensation smash starrer actioner follow-up")
  private static let seen = Fold.hash("seen")
  private static let features = Fold.hash("features")
  private static let confirmed = Fold.hash("confirmed")

  private static func opensExamples(_ token: Token) -> Bool {
    [.like, .as, .including].contains(token.word) || token.hash == include || token.hash == includes || token.hash == included
  }

  /// "1988: When the Night Comes", "12 Calm Men": a figure and capitalised words.
  private static func isNumberTitle(_ view: FieldView, _ at: Int) -> Bool {
    guard view.tokens[at - 1].classes.contains(.workCue), view.tokens[at].gap == .space else { return false }
    return view.isSubtitled(at + 1)
      || view.tokens[at].count <= 3 && view.isNameWord(at + 1) && view.tokens[at + 1].gap == .space
        && view.tokens[at + 1].classes.isDisjoint(with: .month | .demonym)
  }

  /// "drama Mr. Moonlight": a form of address and a name, after the word for a work.
  private static func isTitleOfAddress(_ view: FieldView, _ range: Range<Int>) -> Bool {
    view.tokens[range.lowerBound].classes.contains(.honorific) && range.count >= 2
      && view.token(range.upperBound).map { $0.kind != .word || $0.classes.contains(.stopword) } ?? true
  }

  /// "a drama called", "the project titled".
  private static func isNamed(_ view: FieldView, _ at: Int) -> Bool {
    let hash = view.tokens[at].hash
    return hash == called || hash == titled || hash == entitled
  }

  /// "The Crook, The Cop, The Fiend": the article comes back after each comma, twice at least.
  private static func endOfSeries(_ view: FieldView, _ first: Int, _ end: Int, _ field: Int, _ board: NameBoard) -> Int {
    guard view.tokens[first].word == .the else { return end }
    var last = end
    var parts = 1
    while parts < 5, view.token(last)?.isMark(",") == true, view.token(last + 1)?.word == .the, view.isNameWord(last + 2),
      board.owner[field][last + 2] < 0, let next = TitleRun.end(view, from: last + 2, field: field, board: board)
    {
      last = next
      parts += 1
    }
    return parts > 2 ? last : end
  }

  /// "the adaptation Decline and Fall": after a noun in the singular two plain words are one title.
  private static func endOfPair(_ view: FieldView, _ first: Int, _ end: Int, _ field: Int, _ board: NameBoard) -> Int {
    guard end == first + 1, view.token(end)?.word == .and, view.isNameWord(end + 1), !view.isPlural(first - 1),
      board.owner[field][end + 1] < 0, !view.isNameWord(end + 2), view.tokens[first].classes.contains(.common),
      view.tokens[end + 1].classes.contains(.common)
    else { return end }
    return end + 2
  }

  /// "called Next Door, My Son Has a Car": a title with a comma, where a clause that goes on follows and nobody is named.
  private static func endAfterComma(_ view: FieldView, _ end: Int, _ field: Int, _ board: NameBoard) -> Int {
    guard view.token(end)?.isMark(",") == true, view.isNameWord(end + 1), board.owner[field][end + 1] < 0,
      let rest = TitleRun.end(view, from: end + 1, field: field, board: board), rest - end > 3, let after = view.token(rest),
      after.kind != .word || after.classes.contains(.stopword) && !after.isCapitalized, !after.isMark(","), after.word != .and
    else { return end }
    return rest
  }

  /// "will air Hope Lane from 12 April", "released Low Tide in May": a day after a run of two words or more.
  private static func isDated(_ view: FieldView, _ first: Int) -> Bool {
    var at = first + 1
    while let token = view.token(at), at < first + 7,
      view.endsName(at) && !token.classes.contains(.month) || token.kind == .hyphen || token.kind == .clitic
    { at += 1 }
    guard at > first + 1, let link = view.token(at), [.on, .in, .from].contains(link.word), let day = view.token(at + 1) else {
      return false
    }
    return day.classes.contains(.month) || day.classes.contains(.weekday)
      || day.kind == .number && view.token(at + 2)?.classes.contains(.month) == true
  }

  /// "2013's Marry Me Twice": two capitalised words that a year has.
  private static func scoreOfYear(_ view: FieldView, _ at: Int) -> Int {
    guard at > 1, view.tokens[at - 1].kind == .clitic, view.tokens[at].gap == .space, view.tokens[at - 2].kind == .number,
      view.tokens[at - 2].count == 4, view.isNameWord(at + 1), view.tokens[at + 1].gap == .space,
      view.tokens[at].hash != best, view.tokens[at].classes.isDisjoint(with: .eventCue | .awardCue | .month | .organizationCue)
    else { return 0 }
    let sentence = view.sentenceTokens(of: at)
    var look = max(sentence.lowerBound, at - 16)
    while look < min(sentence.upperBound, at + 16) {
      let token = view.tokens[look]
      if !token.classes.isDisjoint(with: .workCue | .performVerb) || token.hash == project || token.hash == hits { return 58 }
      look += 1
    }
    return 0
  }

  /// "appeared in the BBC's The Salt Tide": a name with its article that a broadcaster has, after a verb of acting or making.
  private static func scoreOfOwner(_ view: FieldView, _ at: Int, _ field: Int, _ board: NameBoard) -> Int {
    guard at > 2, view.tokens[at - 1].kind == .clitic, view.tokens[at].gap == .space, view.isNameWord(at),
      view.tokens[at].word == .the ? view.isNameWord(at + 1) : endsThere(view, at), let owner = board.holder(field, at - 2),
      owner.type == .organization
    else { return 0 }
    // "Dan Levy, Blackpink's Jennie, Rachel Sennott": a member among people.
    if NeighbouringTitle.isAmongPeople(view, field, owner.tokens.lowerBound - 1, board) { return 0 }
    let first = max(view.sentenceTokens(of: at).lowerBound, owner.tokens.lowerBound - 5)
    return (first..<owner.tokens.lowerBound).contains {
      !view.tokens[$0].classes.isDisjoint(with: .performVerb | .makeVerb) || view.tokens[$0].hash == confirmed
    } ? 58 : 0
  }

  /// "in Channel 4's Estuary,": capitalised words up to a mark, none of which is the name of something else.
  private static func endsThere(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while at < first + 5, view.isNameWord(at),
      view.tokens[at].classes.isDisjoint(
        with: .place | .position | .demonym | .personCue | .organizationCue | .organizationSuffix | .eventCue | .awardCue | .month
          | .weekday
          | .facilityNoun | .givenName)
    {
      at += 1
    }
    guard at > first, let mark = view.token(at) else { return false }
    return mark.isMark(",") || mark.isMark(".") || mark.word == .and && mark.kind == .word
  }

  /// "the comedy Sustained, Your Majesty, starring": a second run after a comma, before a comma and a participle of acting or making.
  private static func endBeforeCredit(_ view: FieldView, _ end: Int, _ field: Int, _ board: NameBoard) -> Int {
    guard view.token(end)?.isMark(",") == true, view.isNameWord(end + 1), board.owner[field][end + 1] < 0,
      let rest = TitleRun.end(view, from: end + 1, field: field, board: board), rest - end > 2, view.token(rest)?.isMark(",") == true,
      (end + 1..<rest).allSatisfy({ view.tokens[$0].classes.isDisjoint(with: .surname | .givenName | .koreanSurname) }),
      let participle = view.token(rest + 1), participle.kind == .word, !participle.isCapitalized,
      participle.word == .starring || participle.classes.contains(.makeVerb) && view.token(rest + 2)?.word == .by
    else { return end }
    return rest
  }

  private static let titles = Fold.hash("titles")
  private static let works = Fold.hash("works")
  private static let best = Fold.hash("best")

  /// "his first television series, The Salt Tax, will": between commas after the word for it.
  private static func scoreInApposition(_ view: FieldView, _ at: Int) -> Int {
    guard view.tokens[at - 1].isMark(","), let noun = view.token(at - 2), noun.kind == .word,
      noun.classes.contains(.workCue) || noun.hash == debut || noun.hash == breakthrough, !noun.isCapitalized,
      view.tokens[at].gap == .space
    else { return 0 }
    var end = at
    while let token = view.token(end), end < at + 10,
      view.endsName(end) || token.kind == .hyphen || token.kind == .clitic || token.classes.contains(.stopword) && token.word != .and
    {
      end += 1
    }
    guard let after = view.token(end), after.isMark(",") || after.isMark(".") else { return 0 }
    return view.tokens[at].word == .the ? 58 : 50
  }

  /// "will play X", "to release X": the cue is a verb here.
  private static func isVerb(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    guard !token.classes.isDisjoint(with: .performVerb | .makeVerb | .releaseVerb | .characterCue), let before = view.token(at - 1) else {
      return false
    }
    return before.kind == .word && [.to, .will, .would, .can, .who, .and, .had, .has, .have].contains(before.word)
  }

  /// "starred in X", "appears on X", "played Bex in X".
  private static func scoreAfterVerb(_ view: FieldView, _ at: Int, _ preposition: Int) -> Int {
    var before = preposition - 1
    while let token = view.token(before), before > at - 6, token.kind == .word,
      token.classes.isDisjoint(with: .performVerb | .stopword) && (token.classes.contains(.common) || token.isCapitalized)
    { before -= 1 }
    guard let verb = view.token(before), verb.kind == .word, verb.classes.contains(.performVerb) else { return 0 }
    return 55
  }

  /// "season two of X", "a remake of X", "rights to X", "best known for X".
  private static func scoreAfterNoun(_ view: FieldView, _ at: Int, _ preposition: Int) -> Int {
    guard let noun = view.token(preposition - 1), noun.kind == .word || noun.kind == .number else { return 0 }
    let word = view.tokens[preposition].word
    if word == .for {
      // "a press conference for Queen of Sighs", "the trailer for Squid Game".
      if shown.contains(noun.hash), !noun.isCapitalized {
        return view.token(at + 1).map { view.isNameWord(at + 1) || $0.word == .of } == true ? 54 : 46
      }
      return noun.hash == known || noun.hash == famous ? 52 : 0
    }
    if word == .of, noun.kind == .number || noun.classes.contains(.numeral), let season = view.token(preposition - 2),
      season.word == .season || season.word == .episode
    {
      return 58
    }
    guard noun.classes.contains(.titleNoun), !noun.isCapitalized || view.isSentenceStart(preposition - 1) else { return 0 }
    if word == .to { return noun.hash == rights || noun.hash == order || noun.hash == sequel || noun.hash == prequel ? 54 : 0 }
    if noun.hash == remake || noun.hash == spinoff || noun.hash == reboot || noun.hash == adaptation || noun.word == .season
      || noun.word == .episode || noun.hash == episodes
    {
      return 58
    }
    if word == .of, makers.contains(noun.hash) { return 52 }
    return view.tokens[at].word == .the ? 50 : 44
  }

  static let makers = WordSet("writer creator showrunner star scriptwriter co-creator")

  /// "dramas such as X", "whose credits include X", "films like X".
  private static func scoreOfExample(_ view: FieldView, _ at: Int) -> Int {
    var look = at - 1
    if view.tokens[at].word == .as {
      guard view.token(look)?.word == .such else { return 0 }
      look -= 1
    }
    var steps = 0
    while let token = view.token(look), steps < 5, token.kind == .word || token.isMark(",") || token.kind == .hyphen,
      !token.isCapitalized || steps == 0
    {
      if token.hash == credits { return 60 }
      if token.classes.contains(.workCue), token.classes.isDisjoint(with: .stopword) { return 56 - steps * 4 }
      if token.classes.contains(.titleNoun), token.hash == hits { return 52 }
      look -= 1
      steps += 1
    }
    return 0
  }

  /// True for a run that can only be something else: a place, an organization, a person's post.
  static func isPlain(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let first = view.tokens[range.lowerBound]
    if range.count == 1,
      !first.classes.isDisjoint(
        with: .place | .position | .honorific | .stopword | .demonym | .personCue | .organizationCue | .workCue | .numeral | .koreanSurname)
    {
      return true
    }
    if first.classes.contains(.honorific) || (first.classes.contains(.position) && range.count < 3) { return true }
    if first.classes.contains(.koreanSurname), range.count >= 2, view.token(range.lowerBound + 2)?.kind == .hyphen { return true }
    let senses = view.senses(of: range)
    return senses.contains { ($0.type == .place || $0.type == .organization || $0.type == .person) && !$0.flags.contains(.common) }
      && !senses.contains { $0.type == .title }
  }

  private static let titled = Fold.hash("titled")
  private static let shown = WordSet("conference premiere trailer teaser poster screening audition auditions filming showcase finale")
  private static let called = Fold.hash("called")
  private static let project = Fold.hash("project")
  private static let entitled = Fold.hash("entitled")
  private static let watch = Fold.hash("watch")
  private static let watched = Fold.hash("watched")
  private static let watching = Fold.hash("watching")
  private static let known = Fold.hash("known")
  private static let famous = Fold.hash("famous")
  private static let rights = Fold.hash("rights")
  private static let order = Fold.hash("order")
  private static let sequel = Fold.hash("sequel")
  private static let prequel = Fold.hash("prequel")
  private static let spinoff = Fold.hash("spinoff")
  private static let reboot = Fold.hash("reboot")
  private static let remake = Fold.hash("remake")
  private static let adaptation = Fold.hash("adaptation")
  private static let episodes = Fold.hash("episodes")
  private static let credits = Fold.hash("credits")
  private static func follows(_ view: FieldView, _ at: Int, _ classes: WordClass) -> Bool {
    guard let token = view.token(at), token.kind == .word, !token.isCapitalized else { return false }
    return !token.classes.isDisjoint(with: classes)
  }

  private static let among = Fold.hash("among")
  private static let debut = Fold.hash("debut")
  private static let breakthrough = Fold.hash("breakthrough")
  private static let include = Fold.hash("include")
  private static let includes = Fold.hash("includes")
  private static let included = Fold.hash("included")
  private static let hits = Fold.hash("hits")
}
