import HallyuCore
import HallyuReference
import HallyuText

/// The role of a sum, with the word that told it.
struct AmountRole {
  var name: String
  /// Token of the word that decided, or nil.
  var cue: Int?
  /// True where the word is far away, or vague.
  var isWeak: Bool

  struct Cue {
    var role: String
    let weight: Int
    let token: Int
    /// Tokens between the cue and the sum.
    let distance: Int
    let isBefore: Bool
    let isOwnClause: Bool
    /// True where a comma or "and" stands between.
    let isDivided: Bool
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
        // "a Class A share" is no share a piece.
        let first = view.tokens[match.firstToken]
        // "a share buyback", "per share" behind another sum: the unit is the one right behind this one.
        let isUnit = first.word == .a || first.word == .per
        if isUnit, view.lexicon.entity(sense.entity).kind == "earnings_per_share",
          match.firstToken - amount.upperBound > 2 || match.endToken <= amount.lowerBound
            || view.token(match.endToken).map({ papers.contains($0.hash) }) ?? false
        {
          continue
        }
        if first.word == .a, first.isCapitalized, !view.isSentenceStart(match.firstToken) { continue }
        let entry = view.lexicon.entity(sense.entity)
        // "a plan to cut 2,200 jobs"
        if entry.kind == "price", plans.contains(first.hash), [.to, .for].contains(view.token(match.endToken)?.word ?? .unlisted) {
          continue
        }
        // "a market for paid content": what users pay for.
        if entry.kind == "fee", first.hash == paid, view.token(match.endToken).map({ offers.contains($0.hash) }) ?? false { continue }
        // "a $1.5 billion debt-exchange fee": what kind of fee.
        if match.firstToken >= amount.upperBound, let hyphen = view.token(match.endToken), hyphen.kind == .hyphen, hyphen.gap == .none {
          continue
        }
        // "Eccho Rights" is a name.
        if entry.kind == "rights", first.isCapitalized, view.token(match.firstToken - 1)?.isCapitalized == true, first.gap == .space {
          continue
        }
        let isBefore = match.endToken <= amount.lowerBound
        let distance = isBefore ? amount.lowerBound - match.endToken : match.firstToken - amount.upperBound
        let between = isBefore ? match.endToken..<amount.lowerBound : amount.upperBound..<match.firstToken
        let isDivided = between.contains { view.tokens[$0].isMark(",") || view.tokens[$0].word == .and }
        cues.append(
          Cue(
            role: entry.kind, weight: Int(entry.detail) ?? 5, token: match.firstToken, distance: max(0, distance), isBefore: isBefore,
            isOwnClause: clauses.sameClause(match.firstToken, amount.lowerBound), isDivided: isDivided))
      }
      at = match.endToken
    }
    return cues
  }

  /// The role that the cues speak for, and the words right around the sum.
  static func decide(_ cues: [Cue], per: String, _ view: FieldView, _ amount: Range<Int>) -> AmountRole {
    RoleDecision(view: view, amount: amount, per: per, cues: cues).role()
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

  private static let plans = WordSet("plan plans")
  private static let paid = Fold.hash("paid")
  private static let offers = WordSet(
    "content subscribers subscriber subscriptions subscription members membership memberships users services service streaming tier")
}
