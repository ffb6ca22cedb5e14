import HallyuAnnotations
import HallyuText

/// Names of characters: "as ’Ashin’", "plays Choi Pal-bong", "the role of Seo Moon Hee". They are kept out of the table of people.
enum CharacterName {
  static let manual = RuleManual(
    "character.cue", "A name after `as`, `plays` or `role of`, where a person acts; noted, so that it is no person.",
    fires: [],
    leaves: [
      "She plays ‘Ashin’ in the film.", "He returns as ‘Berlin’ in the remake.",
      "Noh Ji-won and Oh Tae-sik round off the cast as Bo Dell, Min Kettle and Cha Do-hyun.",
      "He plays General Cha Do-hyun in the film.", "She has bagged the part of Cha Do-hyun there.",
      "It is about Cha Do-hyun (acted by a singer).", "Noh’s son, Rovan Dell, will be played by a singer.",
      "It is about Do Dell, an heiress who trusts nobody (played by a singer).", "He acted as Bond villain Rovan Dell then.",
      "He played the likes of Rovan Dell and Fu Kettle.",
      "The drama is about Ma Hyun-joo (role to be played by a singer).", "He will play Ma Hyun-joo in the film.",
    ])

  static func note(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let takers = CharacterName.takers
    for at in view.tokens.indices where isCue(view.tokens[at], takers) {
      guard let range = name(in: view, afterCueAt: at) ?? name(in: view, afterPlotCueAt: at) else { continue }
      board.characters.insert(view.key(range))
      if view.tokens[at].word != .as || isInWork(view, at) { board.parts.insert(view.key(range)) }
      // "as Sir Philip Dell", "as DI Joe Ashworth": without the form of address or the rank, too.
      let first = view.tokens[range.lowerBound]
      if range.count > 1, first.classes.contains(.honorific) || first.shape.contains(.allUpper) && 2...4 ~= first.count {
        let dot = view.tokens[range.lowerBound + 1].isMark(".") && range.count > 2 ? 1 : 0
        board.characters.insert(view.key(range.lowerBound + 1 + dot..<range.upperBound))
      }
      // "Captain Ri Jeong Hyeok", "Cha Jung-woo": its last two words, too.
      let words = range.filter { view.tokens[$0].kind == .word }
      if words.count > 2 { board.characters.insert(view.key(words[words.count - 2]..<range.upperBound)) }
      // "plays General Cha Du-hyeon": without the rank.
      if words.count > 2, !view.tokens[words[0]].classes.isDisjoint(with: .position | .common),
        view.tokens[words[0]].classes.isDisjoint(with: .koreanSurname | .givenName), view.tokens[words[1]].gap == .space
      {
        board.characters.insert(view.key(words[1]..<range.upperBound))
      }
      noteOthers(view, at, range, &board)
      // "as Ki Min and Sang Jin".
      if view.token(range.upperBound)?.word == .and, view.isNameWord(range.upperBound + 1), view.tokens[at].word == .as,
        case let second = nameRange(view, range.upperBound + 1), view.token(second.upperBound)?.word != .as
      {
        board.characters.insert(view.key(second))
      }
    }
  }

  /// True for a word that may introduce a character; asked of every word.
  private static func isCue(_ token: Token, _ takers: WordSet) -> Bool {
    token.kind == .word
      && ([.as, .into, .part].contains(token.word) || !token.classes.isDisjoint(with: .characterCue | .plotCue)
        || takers.contains(token.hash))
  }

  /// "Ma Hyun-joo (role to be played by Han Seo-jin)", "Oh Jin-jae (Han Seo-jin)", "Lee Gi-won's Heo Jin-jae": who acts is named beside the
  /// character. Runs when Korean names are known.
  static func noteBesideActors(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for at in view.tokens.indices.dropFirst(2) {
      let token = view.tokens[at]
      switch token.kind {
      case .word where token.classes.contains(.performVerb) || [.is, .was, .be].contains(token.word): break
      case .mark where token.isMark("(") || token.isMark(","): break
      case .clitic: break
      default: continue
      }
      let isBracket = token.isMark("(")
      if isBracket, isOfCast(at, view) { continue }
      if isBracket, let character = board.holder(field, endingAt: at), character.type == .person,
        character.tokens.count > 1
      {
        if let actor = board.holder(field, at + 1), actor.type == .person, actor.tokens.count > 1,
          let close = view.token(actor.tokens.upperBound), close.isMark(")") || close.isMark(",")
        {
          board.characters.insert(view.key(character.tokens))
        } else if isCasting(view, at + 1) {
          board.characters.insert(view.key(character.tokens))
        }
      } else if isBracket, board.owner[field][at - 1] < 0, view.endsName(at - 1),
        let actor = board.holder(field, at + 1), actor.type == .person, actor.tokens.count > 1,
        view.token(actor.tokens.upperBound)?.isMark(")") == true
      {
        // "Gi-hun (Han Seo-jin)": a name that is no person so far.
        var first = at - 1
        while first > 0, at - first < 5, view.tokens[first].gap < .line, view.endsName(first - 1) || view.tokens[first - 1].kind == .hyphen,
          board.owner[field][first - 1] < 0
        { first -= 1 }
        board.characters.insert(view.key(first..<at))
      } else if [.is, .was, .be].contains(token.word), view.isNameWord(at + 1), isPerson(before: at, field, board),
        let character = board.holder(field, at + 1), character.type == .person, character.tokens.count > 1,
        character.tokens.lowerBound == at + 1, !opensWithActing(at, view), let mark = view.token(character.tokens.upperBound),
        mark.isMark(",") || mark.isMark(".") || mark.word == .and
      {
        // "Yoo Min-ho is Oh Do-hyun, a cook": the two are not one.
        board.characters.insert(view.key(character.tokens))
      } else if token.classes.contains(.performVerb), let character = character(actedAt: at, field, board) {
        board.characters.insert(view.key(character.tokens))
      } else if view.tokens[at].isMark(","), isCasting(view, at + 1), let character = board.holder(field, endingAt: at),
        character.type == .person
      {
        board.characters.insert(view.key(character.tokens))
      } else if view.tokens[at].kind == .clitic, let actor = board.holder(field, endingAt: at), actor.type == .person,
        actor.tokens.count > 1, let character = board.holder(field, at + 1), character.type == .person, character.tokens.count > 2,
        view.sentenceTokens(of: at).contains(where: { view.tokens[$0].classes.contains(.performVerb) || isPart(view.tokens[$0]) })
      {
        board.characters.insert(view.key(character.tokens))
      }
    }
  }

  /// "The cast members X (C), Y (C2)", "the voice cast of X (C)": who acts stands before the bracket.
  static func isOfCast(_ bracket: Int, _ view: FieldView) -> Bool {
    let sentence = view.sentenceTokens(of: bracket)
    guard let cast = (sentence.lowerBound..<bracket).first(where: { view.tokens[$0].word == .cast }) else { return false }
    let next = view.token(cast + 1).map { members.contains($0.hash) } ?? false
    return next && view.isNameWord(next ? cast + 2 : cast + 1)
  }

  private static let members = WordSet("members member of includes include features")

  /// "Appearing alongside X is Y": another actor.
  private static func opensWithActing(_ at: Int, _ view: FieldView) -> Bool {
    let first = view.tokens[view.sentenceTokens(of: at).lowerBound]
    return first.classes.contains(.performVerb) || CreditCues.joining.contains(first.hash)
  }

  /// "Ryu Sun-jae, the idol whom he played": the name before the comma.
  private static func character(actedAt verb: Int, _ field: Int, _ board: NameBoard) -> NameCandidate? {
    let view = board.views[field]
    guard let actor = view.token(verb - 1), actor.word == .he || actor.word == .she else { return nil }
    var at = verb - 2
    while at > verb - 8, let token = view.token(at), token.kind == .word, !token.isCapitalized { at -= 1 }
    guard view.token(at)?.isMark(",") == true, let holder = board.holder(field, endingAt: at), holder.type == .person else { return nil }
    return holder
  }

  /// A person, or a family name alone, stands right before "is", "was", "will be".
  private static func isPerson(before at: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    let end = view.tokens[at].word == .be ? at - 1 : at
    guard end > 0, end == at || view.tokens[end].word == .will else { return false }
    if let holder = board.holder(field, endingAt: end) { return holder.type == .person }
    return view.isNameWord(end - 1) && view.tokens[end - 1].classes.contains(.koreanSurname)
  }

  /// "(role to be portrayed by", "(played by", "(to be played by".
  static func isCasting(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while let token = view.token(at), at < first + 6, token.kind == .word, !token.isCapitalized {
      if token.word == .by {
        return at > first && (view.tokens[at - 1].classes.contains(.characterCue) || view.tokens[at - 1].hash == acted)
      }
      at += 1
    }
    return false
  }

  /// "won hearts as Sung Deok-sun in “Reply 1988”".
  private static func isInWork(_ view: FieldView, _ at: Int) -> Bool {
    guard view.isNameWord(at + 1) else { return false }
    let end = nameRange(view, at + 1).upperBound
    guard end > at + 2, view.token(end)?.word == .in else { return false }
    // "as Christian Dell in the 2017 film"
    return view.token(end + 1)?.kind == .quote
      || view.token(end + 1)?.word == .the && (end + 2..<end + 5).contains { view.token($0)?.classes.contains(.workCue) == true }
  }

  /// "as Ronald Merrick in the drama, a part that won him a prize".
  private static func isPartNoun(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    guard token.kind == .word, token.word == .part || token.hash == role, let before = view.token(at - 1) else { return false }
    return [.a, .the, .his, .her].contains(before.word) && view.token(at - 2)?.isMark(",") == true
  }

  private static let role = Fold.hash("role")
  private static let acted = Fold.hash("acted")
  private static let degrees = WordSet("much many long soon far well")
  private static let character = Fold.hash("character")

  private static func isPart(_ token: Token) -> Bool {
    token.kind == .word && playing.contains(token.hash)
  }

  private static let acting = WordSet("known knew remembered returns returned returning return back joins joined love loved confirmed")
  private static let becoming = WordSet("divided transform transforms transformed transforming")
  private static let playing = WordSet("play playing portray")

  private static let taking: WordSet = "play portray reprise"
  private static let takers = taking.union("named")

  /// "follows Marguerite Dell", "tells the story of a piano tuner, Cha Do-hyun": whom a plot is about.
  private static func name(in view: FieldView, afterPlotCueAt at: Int) -> Range<Int>? {
    let cue = view.tokens[at]
    guard cue.kind == .word, cue.classes.contains(.plotCue), !cue.isCapitalized else { return nil }
    // A deal follows a meeting, and people tell things: a work must be the subject.
    let sentence = view.sentenceTokens(of: at)
    guard (max(sentence.lowerBound, at - 12)..<at).contains(where: { view.tokens[$0].classes.contains(.workCue) }) else { return nil }
    var first = at + 1
    while let next = view.token(first), first < at + 12, next.gap < .line {
      if view.isNameWord(first), next.classes.isDisjoint(with: .demonym | .stopword) { break }
      guard next.kind == .word || next.isMark(",") || next.kind == .hyphen, next.word != .said, !next.classes.contains(.reportingVerb)
      else { return nil }
      first += 1
    }
    guard view.isNameWord(first), view.tokens[first].classes.isDisjoint(with: .demonym | .stopword) else { return nil }
    return nameRange(view, first)
  }

  /// The name that a cue at a token introduces, or nil.
  static func name(in view: FieldView, afterCueAt at: Int) -> Range<Int>? {
    let tokens = view.tokens
    guard tokens[at].kind == .word, let start = descriptionStart(view, at),
      let first = nameStart(view, from: start, isCue: tokens[at].classes.contains(.characterCue))
    else { return nil }
    let isDescribed = (tokens[first - 1].kind == .quote ? first - 1 : first) > start
    guard view.isNameWord(first),
      tokens[first].classes.isDisjoint(with: .demonym | .stopword) || view.token(first + 1)?.kind == .hyphen
        || isDescribed && tokens[first].classes.contains(.koreanSurname) && view.isNameWord(first + 1)
    else { return nil }
    // "as actor Jung Woo-sung joined the project".
    if isDescribed, actors.contains(tokens[first - 1].hash) { return nil }
    let range = nameRange(view, first)
    // "plays the son of Gregory Peck's character".
    if view.token(range.upperBound)?.kind == .clitic, view.token(range.upperBound + 1)?.hash == character { return nil }
    // "as the driver, Yoo Seok-yeon (T) as the killer": the next actor of a list.
    if tokens[first - 1].isMark(","), let next = view.token(range.upperBound), next.isMark("(") || next.word == .as { return nil }
    return range
  }

  /// The token behind the words of a cue: "as", "the part of", "play", "a man named"; nil where they introduce no character.
  private static func descriptionStart(_ view: FieldView, _ at: Int) -> Int? {
    let token = view.tokens[at]
    if token.word == .as { return isRole(view, as: at) ? at + 1 : nil }
    if token.word == .into {
      // "will transform into Han Hae-na"; "was divided into Seo Hae-in", as machines translate the Korean word for acting.
      return view.token(at - 1).map { becoming.contains($0.hash) } ?? false ? at + 1 : nil
    }
    if taking.contains(token.hash) {
      return view.token(at - 1).map { [.to, .will, .would, .can].contains($0.word) } ?? false ? at + 1 : nil
    }
    // "takes on the part of Oh Do-hyun", "the part of Oh Do-hyun in T".
    if token.word == .part, view.token(at + 1)?.word == .of, view.isNameWord(at + 2) {
      let isTaken = (max(0, at - 5)..<at).contains { parts.contains(view.tokens[$0].hash) }
      let isPlaced = [.the, .her, .his].contains(view.token(at - 1)?.word ?? .unlisted)
      return isTaken || isPlaced && view.token(nameRange(view, at + 2).upperBound)?.word == .in ? at + 2 : nil
    }
    // "a dangerous man named Oh Do-hyun".
    if token.hash == named, let noun = view.token(at - 1), people.contains(noun.hash) { return at + 1 }
    guard token.classes.contains(.characterCue) else { return nil }
    switch view.token(at + 1)?.word {
    // "played by Moon Geun-young" names who acts.
    case .by: return nil
    case .of: return at + 2
    default: return at + 1
    }
  }

  /// "as Choi": only where the sentence speaks of acting, or in quotation marks.
  private static func isRole(_ view: FieldView, as at: Int) -> Bool {
    // "films such as ‘Tin Moon’", "as much as Joe Biden is".
    if let before = view.token(at - 1),
      before.word == .such || degrees.contains(before.hash) || CreditCues.remaking.contains(before.hash)
    {
      return false
    }
    // "such films as ‘Tin Moon’"
    if view.token(at - 2)?.word == .such, view.token(at - 1)?.classes.contains(.workCue) == true { return false }
    if let next = view.token(at + 1), degrees.contains(next.hash) { return false }
    // "the same company as its lead, Kim"
    if (max(0, at - 4)..<at).contains(where: { view.tokens[$0].hash == same }) { return false }
    let sentence = view.sentenceTokens(of: at)
    return isInWork(view, at)
      || sentence.contains { !view.tokens[$0].classes.isDisjoint(with: .performVerb | .characterCue) || isPartNoun(view, $0) }
      || view.token(at + 1)?.kind == .quote
      || (at - 3..<at).contains { view.token($0).map { acting.contains($0.hash) } ?? false }
      || at == sentence.lowerBound || isAfterName(view, at)
  }

  /// "as the gang leader Sa-ra": the token behind at most six lower-case words; nil where another clause begins.
  private static func nameStart(_ view: FieldView, from start: Int, isCue: Bool) -> Int? {
    var first = start
    var skipped = 0
    while let next = view.token(first), skipped < 7 {
      // "playing a cook on ‘T’", "as the lead of ‘T’".
      if next.kind == .quote { return first > start && [.on, .of, .in].contains(view.tokens[first - 1].word) ? nil : first + 1 }
      // "the lead of the drama ‘T’"
      if next.kind == .word, next.classes.contains(.workCue), view.token(first + 1)?.kind == .quote { return nil }
      if next.kind == .word, endsRole(next) || isCue && next.word == .to { return nil }
      if next.kind == .word, !view.isNameWord(first), next.word != .in, next.word != .for, next.word != .and, next.word != .with {
        first += 1
      } else if next.kind == .word, isCompoundStart(view, first) {
        // "the Joseon-era figure C".
        first += 3
      } else if next.kind == .hyphen || next.kind == .clitic || next.isMark(",") && skipped > 0 {
        first += 1
      } else {
        break
      }
      skipped += 1
    }
    return first
  }

  /// "Joseon-era": a word tied to a common one in lower case.
  private static func isCompoundStart(_ view: FieldView, _ at: Int) -> Bool {
    guard let hyphen = view.token(at + 1), hyphen.kind == .hyphen, hyphen.gap == .none, let rest = view.token(at + 2) else { return false }
    return rest.kind == .word && !rest.isCapitalized && rest.gap == .none && rest.classes.contains(.common)
  }

  /// A clause begins, or a partner is named: no role goes on.
  private static func endsRole(_ token: Token) -> Bool {
    switch token.word {
    case .by, .while, .who, .when, .but, .will, .after, .before, .which, .because, .although: true
    default: token.hash == alongside || token.hash == opposite
    }
  }

  private static let named = Fold.hash("named")
  private static let same = Fold.hash("same")
  private static let people = WordSet(
    """
    man woman boy girl teenager student commoner lawyer nurse doctor detective spy clerk orphan assassin agent guy daughter son mother \
    father child prince princess widow killer policeman stranger officer soldier chef musician
    """)
  private static let parts = WordSet(
    "take takes took taking play plays played playing landed lands bagged bags won snagged nabbed essays essayed")
  private static let alongside = Fold.hash("alongside")
  private static let opposite = Fold.hash("opposite")
  private static let actors = WordSet("actor actors actress actresses director directors star stars screenwriter pd")

  static func nameRange(_ view: FieldView, _ first: Int) -> Range<Int> {
    var end = first + 1
    while let next = view.token(end), next.gap < .line, end < first + 8 {
      if next.kind == .hyphen, next.gap == .none, view.token(end + 1)?.gap == Token.Gap.none {
        end += 2
      } else if view.isNameWord(end), next.gap == .space {
        end += 1
      } else if next.isMark("."), next.gap == .none, view.tokens[end - 1].classes.contains(.honorific), view.isNameWord(end + 1) {
        // "Dr. Helen Cho".
        end += 2
      } else if view.isInitial(before: end) {
        // "John F. Dell".
        end += 2
      } else {
        break
      }
    }
    return first..<min(end, view.tokens.count)
  }

  /// "Moon Dong Eun": the word before `as` is a name, as in a cast line "Kim Ji-won as Hong Hae-in".
  private static func isAfterName(_ view: FieldView, _ at: Int) -> Bool {
    at > 0 && view.endsName(at - 1) && view.tokens[at].gap == .space && view.isNameWord(at + 1)
  }
}
