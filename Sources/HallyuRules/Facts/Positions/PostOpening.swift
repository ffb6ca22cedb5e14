import HallyuAnnotations
import HallyuText

/// What stands before a post's noun: its first word, and whose post it is: "Netflix’s chief content officer", "its first finance chief".
struct PostOpening {
  /// First token of the post.
  var first: Int
  /// The organization right before the post, or the one that a word there stands for.
  var organization: Int?
  /// Where the name of that organization stands; nil where a word stands for it.
  private(set) var owner: Range<Int>?
  /// True where a place stands there instead.
  private(set) var isPlaced = false
  /// True where a word stands for the organization's name: "its", "whose", "the company’s".
  var isMeant = false

  init(before head: Int, _ unit: Range<Int>, _ scene: FactScene) {
    first = head
    var at = head - 1
    var steps = 0
    while at >= unit.lowerBound, steps < PostOpening.longest {
      switch read(at, head, unit, scene) {
      case .end: return
      case .joint(let next): at = next
      case .word:
        at -= 1
        steps += 1
      }
    }
  }

  /// How the reading goes on before a token.
  private enum Step {
    case end, word
    /// What joins two parts of the post ends before this token.
    case joint(Int)
  }

  private mutating func read(_ at: Int, _ head: Int, _ unit: Range<Int>, _ scene: FactScene) -> Step {
    if let mention = scene.mention(at: at) {
      take(mention, scene)
      return .end
    }
    let token = scene.tokens[at]
    // "Orwick Bros. president"
    if token.isMark("."), token.gap == .none, at > unit.lowerBound, let mention = scene.named(.organization, at: at - 1) {
      take(mention, scene)
      return .end
    }
    if token.gap >= .line, at < head - 1, scene.tokens[at + 1].gap >= .line { return .end }
    if takesOwner(at, unit, scene) { return .end }
    if let step = joint(at, head, unit, scene) { return step }
    // "has hired its first communications director"
    if token.kind != .hyphen, token.hash != PostOpening.own, !PostOpening.ordinals.contains(token.hash) {
      isPlaced = token.classes.contains(.demonym)
      guard !isPlaced, !PostOpening.counts(at, scene), PostOpening.isOfPost(at, head, scene) else { return .end }
      first = at
    }
    return .word
  }

  /// A name right before the post.
  private mutating func take(_ mention: NamedSpan, _ scene: FactScene) {
    if scene.type(mention) == .organization { (organization, owner) = (mention.entity, mention.tokens) }
    isPlaced = scene.type(mention) == .place
    // "BBC North America business correspondent"
    // "Netflix's Korea content chief"
    let before = mention.tokens.lowerBound - 1
    let isOwned = scene.token(before)?.kind == .clitic
    if isPlaced, let named = scene.named(.organization, at: isOwned ? before - 1 : before) {
      (organization, owner) = (named.entity, named.tokens)
    }
  }

  /// True where a possessive, or a word that stands for one, says whose post it is.
  private mutating func takesOwner(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    if PostOpening.standsForOwner(at, unit, scene) {
      organization = PostOpening.owner(meantBy: at, unit, scene)
      isMeant = true
      return true
    }
    let token = scene.tokens[at]
    // "Norvel Studios’ global head"
    let isBareApostrophe = token.kind == .quote && token.gap == .none
    guard token.kind == .clitic || isBareApostrophe else { return false }
    let named = scene.named(.organization, at: at - 1)
    if isBareApostrophe, named == nil { return false }
    (organization, owner) = (named?.entity, named?.tokens)
    if token.kind == .clitic { isPlaced = scene.named(.place, at: at - 1) != nil }
    return true
  }

  /// "EVP/CFO", "editor-in-chief", "Chairman-cum-Managing Director"; nil for a token that joins nothing.
  private mutating func joint(_ at: Int, _ head: Int, _ unit: Range<Int>, _ scene: FactScene) -> Step? {
    let token = scene.tokens[at]
    if token.isMark("/"), at > unit.lowerBound, PostWords.isHead(scene.tokens[at - 1]) { return .joint(at - 1) }
    // "editor-in-chief": the head that was found is its last word.
    if token.word == .in, at > unit.lowerBound + 1, at == head - 1 || at == head - 2 {
      let noun = scene.tokens[at - 1].kind == .hyphen ? at - 2 : at - 1
      guard PostWords.endOfInChief(noun, in: scene.tokens) == head + 1 else { return .end }
      first = noun
      return .joint(noun - 1)
    }
    guard scene.isAnd(at) || token.hash == PostOpening.cum else { return nil }
    if PostOpening.isOfVerb(before: at, unit, scene) { return .end }
    if let noun = PostOpening.headOfDepartment(before: at, unit, scene) {
      first = noun
      return .joint(noun - 1)
    }
    return PostWords.isHead(scene.tokens[at - 1]) || at >= 2 && PostWords.isHead(scene.tokens[at - 2]) ? .joint(at - 1) : .end
  }

  /// "Y was named co-chief and finance chief X will": the post before "and" is what Y was named.
  private static func isOfVerb(before and: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    var at = and - 1
    while at > unit.lowerBound, and - at < longest, isOfPost(at, and - 1, scene) || scene.tokens[at].kind == .hyphen { at -= 1 }
    guard at < and - 1, let form = PostVerbForm.verbs[scene.tokens[at].hash] else { return false }
    return form != .appoint || PostVerbForm.isPassive(at, scene, unit)
  }

  /// "boss of internet services and chief content negotiator": the noun of the post before "and", with what it is in charge of.
  private static func headOfDepartment(before and: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    var at = and - 1
    while at > unit.lowerBound, and - at < 5, scene.tokens[at].kind == .word, !scene.tokens[at].classes.contains(.stopword),
      scene.mention(at: at) == nil, !PostWords.isHead(scene.tokens[at])
    { at -= 1 }
    guard and - at > 1, scene.tokens[at].word == .of, at - 1 >= unit.lowerBound, PostWords.kind(scene.tokens[at - 1]) == .corporate else {
      return nil
    }
    return at - 1
  }

  /// Tokens that are looked at before the post's noun.
  private static let longest = 7

  /// True for "its", "whose", "the company’s", "the latter’s".
  private static func standsForOwner(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    let token = scene.tokens[at]
    guard token.kind == .clitic else { return token.word == .whose || token.word == .its }
    guard scene.mention(at: at - 1) == nil else { return false }
    let noun = scene.tokens[max(at - 1, unit.lowerBound)]
    return noun.hash == latter || noun.classes.contains(.organizationCue) && !noun.isCapitalized
  }

  /// The organization that such a word stands for.
  private static func owner(meantBy at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    func lastNamed(since start: Int) -> Int? { scene.context.mentions(scene.field, in: start..<at, of: .organization).last?.entity }
    let coreference = Coreference(context: scene.context)
    switch scene.tokens[at].word {
    case .whose: return lastNamed(since: unit.lowerBound)
    case .its:
      // "bought a stake in Viki from its founder": nobody buys of his own.
      let isSold = scene.token(at - 1)?.word == .from
      return (isSold ? lastNamed(since: unit.lowerBound) : nil) ?? coreference.last(.organization, scene.field, before: at)
    default:
      // "Netflix and Viki … The latter’s CEO"
      if scene.tokens[max(at - 1, unit.lowerBound)].hash == latter { return lastNamed(since: max(0, at - 60)) }
      // "a stake in Viki from the company’s own founder": the one named last.
      let isOwn = scene.token(at + 1)?.hash == own
      return (isOwn ? lastNamed(since: unit.lowerBound) : nil) ?? coreference.antecedent(scene.field, at: at - 1)
    }
  }

  /// "senior", "vice", "content": a word of the post itself.
  private static func isOfPost(_ at: Int, _ head: Int, _ scene: FactScene) -> Bool {
    let token = scene.tokens[at]
    guard token.kind == .word, token.classes.isDisjoint(with: [.stopword, .reportingVerb, .makeVerb, .negation]),
      PostVerbForm.verbs[token.hash] == nil, !moving.contains(token.hash)
    else { return false }
    if PostWords.isHead(token) || PostWords.modifiers.contains(token.hash) { return true }
    // "voted to remove chairman X"
    return (scene.token(at - 1)?.word != .to || !scene.isLower(at)) && isDepartment(at, head, scene)
  }

  /// "two-term", "20-year": how long or how often.
  private static func counts(_ at: Int, _ scene: FactScene) -> Bool {
    guard let hyphen = scene.token(at - 1), hyphen.kind == .hyphen, let count = scene.token(at - 2) else { return false }
    return count.kind == .number || [.one, .two, .three, .four, .five].contains(count.word)
  }

  /// "culture" in "vice culture minister", "content" in "content chief": one noun beside the post's.
  private static func isDepartment(_ at: Int, _ head: Int, _ scene: FactScene) -> Bool {
    let noun = scene.tokens[head]
    guard head - at <= 2, scene.tokens[at].classes.isDisjoint(with: [.performVerb, .releaseVerb, .personCue]) else { return false }
    return scene.isLower(at) ? scene.isLower(head) || noun.shape.contains(.allUpper) : scene.tokens[at].isCapitalized
  }

  /// What a headline says of who holds a post.
  private static let moving = WordSet("shifts loses axes shuffles reveals unveils backs snaps lands signs")
  private static let latter = Fold.hash("latter")
  private static let own = Fold.hash("own")
  private static let cum = Fold.hash("cum")
  private static let ordinals = WordSet("first new next former second third current")
}
