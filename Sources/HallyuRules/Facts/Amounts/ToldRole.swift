import HallyuCore
import HallyuReference
import HallyuText

/// The role of a sum, with the word that told it.
struct ToldRole {
  var kind: AmountRole
  /// Token of the word that decided, or nil.
  var cue: Int?
  /// True where the word is far away, or vague.
  var isWeak: Bool

  init(_ kind: AmountRole, cue: Int? = nil, isWeak: Bool = false) {
    self.kind = kind
    self.cue = cue
    self.isWeak = isWeak
  }

  /// "$2.4bn, against $2.2bn in revenue": the sum says itself what it is.
  func standsBehind(_ amount: Range<Int>) -> Bool { cue.map { $0 >= amount.upperBound } ?? false }

  struct Cue {
    var role: AmountRole
    let weight: Int
    let token: Int
    /// First token behind the word or phrase.
    let end: Int
    /// Tokens between the cue and the sum.
    let distance: Int
    let isBefore: Bool
    let isOwnClause: Bool
    /// True where a comma or "and" stands between.
    let isDivided: Bool

    init(
      _ role: AmountRole, weight: Int, _ words: Range<Int>, _ view: FieldView, around amount: Range<Int>, _ clauses: Clauses
    ) {
      self.role = role
      self.weight = weight
      token = words.lowerBound
      end = words.upperBound
      isBefore = words.upperBound <= amount.lowerBound
      let between = isBefore ? words.upperBound..<amount.lowerBound : amount.upperBound..<words.lowerBound
      distance = between.count
      isDivided = between.contains { view.tokens[$0].isMark(",") || view.tokens[$0].word == .and }
      isOwnClause = clauses.sameClause(words.lowerBound, amount.lowerBound)
    }
  }

  /// The words of the sentence that speak for a role.
  static func cues(_ view: FieldView, around amount: Range<Int>, _ clauses: Clauses) -> [Cue] {
    var cues: [Cue] = []
    var at = clauses.sentence.lowerBound
    while at < clauses.sentence.upperBound {
      guard let match = view.match(beginningAt: at) else {
        at += 1
        continue
      }
      for place in 0..<view.lexicon.senseCount(match.node) {
        let sense = view.lexicon.sense(match.node, place)
        guard sense.type == .amountCue else { continue }
        let entry = view.lexicon.entity(sense.entity)
        let words = match.firstToken..<match.endToken
        guard let role = AmountRole(rawValue: entry.kind) else { continue }
        // "box office earnings": the first noun says it all.
        if let last = cues.last, last.end == words.lowerBound, last.role == .boxOffice, results.contains(role) { continue }
        // "licence fee revenue": the last noun says what the sum is.
        if let last = cues.last, last.end == words.lowerBound, modifying.contains(last.role), results.contains(role) {
          cues.removeLast()
        }
        guard !isOfOther(role, words, view, around: amount) else { continue }
        cues.append(Cue(role, weight: Int(entry.detail) ?? 5, words, view, around: amount, clauses))
      }
      at = match.endToken
    }
    return cues
  }

  /// Roles of words that say what kind of figure the next word names, and the roles of such figures.
  private static let modifying: Set<AmountRole> = [.rights, .fee, .price]
  private static let results: Set<AmountRole> = [.revenue, .profit, .loss, .sales]

  /// True for words that are a cue elsewhere, and part of something else here.
  private static func isOfOther(_ role: AmountRole, _ words: Range<Int>, _ view: FieldView, around amount: Range<Int>) -> Bool {
    let first = view.tokens[words.lowerBound]
    // "a share buyback", "per share" behind another sum: the unit is the one right behind this one.
    if role == .earningsPerShare, first.word == .a || first.word == .per,
      words.lowerBound - amount.upperBound > 2 || words.upperBound <= amount.lowerBound
        || view.token(words.upperBound).map({ papers.contains($0.hash) }) ?? false
    {
      return true
    }
    // "a Class A share" is no share a piece.
    if first.word == .a, first.isCapitalized, !view.isSentenceStart(words.lowerBound) { return true }
    // "raised eyebrows", "raised its price"
    if role == .funding, raising.contains(first.hash),
      (words.upperBound..<words.upperBound + 3).contains(where: { view.token($0).map { raised.contains($0.hash) } ?? false })
    {
      return true
    }
    // "a plan to cut 2,200 jobs"
    if role == .price, plans.contains(first.hash), [.to, .for].contains(view.token(words.upperBound)?.word ?? .unlisted) { return true }
    // "a market for paid content": what users pay for.
    if role == .fee, first.hash == paid, view.token(words.upperBound).map({ offers.contains($0.hash) }) ?? false { return true }
    // "a $1.5 billion debt-exchange fee": what kind of fee.
    if words.lowerBound >= amount.upperBound, let hyphen = view.token(words.upperBound), hyphen.kind == .hyphen, hyphen.gap == .none {
      return true
    }
    // "the Bond film"
    if role == .debt, first.isCapitalized, first.shape.contains(.hasLower), !view.isSentenceStart(words.lowerBound) { return true }
    // "Eccho Rights" is a name.
    return role == .rights && first.isCapitalized && view.token(words.lowerBound - 1)?.isCapitalized == true && first.gap == .space
  }

  /// Verbs of handing over: the buyer stands after "to".
  static let sales = WordSet("sold sell sells selling sale")

  static let shares = WordSet("stake stakes shares share control ownership equity bonds stocks")

  /// True for sums in millions and more.
  static func isLarge(_ view: FieldView, _ amount: Range<Int>) -> Bool {
    amount.contains { at in
      let token = view.tokens[at]
      if [.million, .billion, .trillion].contains(token.word) { return true }
      guard let last = view.text.bytes[Int(token.start)..<Int(token.end)].last else { return false }
      return token.kind != .mark && token.count < 3 && [UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "r")].contains(last | 0x20)
        && token.kind == .word
    }
  }

  private static let papers = WordSet("buyback buybacks sale swap offer offering repurchase split price issue")

  private static let raising = WordSet("raise raised raises raising")
  private static let raised = WordSet("eyebrows questions concerns price prices fee fees doubts hopes stakes bar awareness profile")
  private static let plans = WordSet("plan plans")
  private static let paid = Fold.hash("paid")
  private static let offers = WordSet(
    "content subscribers subscriber subscriptions subscription members membership memberships users services service streaming tier")
}
