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
        let isBefore = match.endToken <= amount.lowerBound
        let distance = isBefore ? amount.lowerBound - match.endToken : match.firstToken - amount.upperBound
        let between = isBefore ? match.endToken..<amount.lowerBound : amount.upperBound..<max(amount.upperBound, match.firstToken)
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

  static func decide(_ cues: [Cue], per: String, _ view: FieldView, _ amount: Range<Int>) -> AmountRole {
    if per == "share" {
      // "offered 120,000 won a share for X": what a buyer bids.
      if let bid = cues.first(where: { $0.role == "acquisition" && $0.isBefore && $0.isOwnClause })?.token ?? word(of: bids, view, amount) {
        return AmountRole(name: "acquisition", cue: bid, isWeak: false)
      }
      // "paid 135p per share for its stake in X"
      if let paid = word(of: payments, view, amount, within: 4), purchase(view, after: amount.upperBound + 2) == "acquisition" {
        return AmountRole(name: "acquisition", cue: paid, isWeak: false)
      }
      let isEarned =
        cues.contains { $0.role == "profit" || $0.role == "earnings_per_share" && $0.isBefore } || word(of: earnings, view, amount) != nil
      return AmountRole(name: isEarned ? "earnings_per_share" : "price", cue: amount.lowerBound, isWeak: false)
    }
    let isPrice = stands(after: .for, view, amount)
    var best: (score: Int, cue: Cue)?
    let isSmall = !isLarge(view, amount)
    for told in cues {
      var cue = told
      // "shares worth 150 billion won", "content costs fell to $3.8 billion": no price of anything that one buys.
      if cue.role == "price", !isSmall, !priced.contains(view.tokens[cue.token].hash) {
        guard view.tokens[cue.token].hash == costs else { continue }
        cue.role = "cost"
      }
      // "Revenue from the parks, …, fell 5% to $7m": a sentence that begins with its figure speaks of it however far.
      let opens = cue.isBefore && cue.isOwnClause && results.contains(cue.role) && isOpening(view, cue.token, amount)
      var score = cue.weight * 10 - (opens ? min(cue.distance, 8) : cue.distance) * 5
      if !cue.isOwnClause { score -= 45 }
      // "invested $5m", "$5m investment", "$5m in revenue": a cue before binds farther than one behind.
      if cue.isBefore { score += 12 } else if cue.distance > 3 { score -= 25 }
      // "$8m in revenue", "£15bn of historic losses" say it all.
      if !cue.isBefore, cue.distance <= 2, results.contains(cue.role),
        [.in, .of].contains(view.token(amount.upperBound)?.word ?? .unlisted)
      {
        score += 35
      }
      if cue.isDivided { score -= cue.isBefore ? 12 : 40 }
      // "acquired 51% of X, …, for 62 million euros": the price stands after "for", however far.
      if isPrice, cue.isBefore, cue.role == "acquisition" || cue.role == "rights" { score = max(score, 70) + 45 }
      if let best, best.score >= score { continue }
      best = (score, cue)
    }
    // "pay 70 billion won a year": what companies pay each other is no price.
    if per == "year", let best, best.cue.isOwnClause, isPaying(view, best.cue.token), isLarge(view, amount) {
      return AmountRole(name: "fee", cue: best.cue.token, isWeak: false)
    }
    // "its own £4.99 deal", "a $10 plan"
    if !isLarge(view, amount), let noun = view.token(amount.upperBound), offers.contains(noun.hash) {
      return AmountRole(name: "price", cue: amount.lowerBound, isWeak: false)
    }
    let monthly = per == "month" || per == "year"
    // "spend 500 billion won a year on content" is no price.
    let isSpent = best.map { $0.cue.role == "investment" && $0.cue.isBefore && $0.score >= 40 && isLarge(view, amount) } ?? false
    if monthly, !isSpent, best.map({ ["price", "other", "cost", "investment"].contains($0.cue.role) || $0.score < 40 }) ?? true {
      return AmountRole(name: "price", cue: best?.cue.token, isWeak: best == nil)
    }
    // "sold for $40,000 per episode", "went for $300,000 an episode"
    if per == "episode", let sold = handover(view, amount) { return AmountRole(name: "rights", cue: sold, isWeak: false) }
    if per == "episode", best.map({ ["investment", "price", "cost"].contains($0.cue.role) || $0.score < 30 }) ?? true {
      return AmountRole(
        name: best.map { madeFor.contains($0.cue.role) } ?? false ? "budget" : "fee", cue: best?.cue.token,
        isWeak: best.map { $0.score < 30 } ?? true)
    }
    if let best, best.cue.role == "fee" || best.cue.role == "cost" {
      // "paid $600m for X", "pay $5 billion for the rights to X"
      if isPaying(view, best.cue.token), let bought = purchase(view, after: amount.upperBound) {
        return AmountRole(name: bought, cue: best.cue.token, isWeak: false)
      }
      if best.cue.role == "cost", cues.contains(where: { $0.role == "price" }) {
        return AmountRole(name: "price", cue: best.cue.token, isWeak: false)
      }
    }
    // "sold its stake in X to Y for £255m": the verb tells who buys.
    if isPrice, let best, best.cue.role == "acquisition", shares.contains(view.tokens[best.cue.token].hash),
      let sold = buyerVerb(view, before: amount.lowerBound), sold < best.cue.token
    {
      return AmountRole(name: "acquisition", cue: sold, isWeak: false)
    }
    // "makes a $8.45 billion deal for X"
    if view.token(amount.upperBound)?.hash == sale, view.token(amount.upperBound + 1)?.word == .to, view.isNameWord(amount.upperBound + 2) {
      return AmountRole(name: "acquisition", cue: amount.upperBound, isWeak: false)
    }
    if let noun = view.token(amount.upperBound), deals.contains(noun.hash), let bought = purchase(view, after: amount.upperBound) {
      return AmountRole(name: bought, cue: amount.upperBound, isWeak: false)
    }
    // "spend $3m to gain a stake in X": the money buys.
    if let best, best.cue.isBefore, ["investment", "cost", "fee"].contains(best.cue.role),
      let verb = winsRights(view, after: amount.upperBound)
    {
      return AmountRole(name: "rights", cue: verb, isWeak: false)
    }
    if let best, best.cue.isBefore, ["investment", "cost", "fee", "other"].contains(best.cue.role),
      let verb = buying(view, after: amount.upperBound)
    {
      return AmountRole(name: "acquisition", cue: verb, isWeak: false)
    }
    if isPrice, best.map({ $0.score <= 0 || $0.cue.role == "sales" }) ?? true, let sold = buyerVerb(view, before: amount.lowerBound) {
      return AmountRole(name: "acquisition", cue: sold, isWeak: false)
    }
    // "selling its golf subsidiary Orwick for $5m"
    if isPrice, best.map({ $0.score <= 0 }) ?? true, let sold = word(of: sales, view, amount, within: 12),
      (sold..<amount.lowerBound).contains(where: {
        view.tokens[$0].classes.contains(.organizationCue) || shares.contains(view.tokens[$0].hash)
      })
    {
      return AmountRole(name: "acquisition", cue: sold, isWeak: false)
    }
    // "put 1 trillion won into shows"
    if best.map({ $0.score < 40 }) ?? true, [.into, .in].contains(view.token(amount.upperBound)?.word ?? .unlisted),
      let put = word(of: puts, view, amount, within: 4)
    {
      return AmountRole(name: "investment", cue: put, isWeak: false)
    }
    // "produced T for $21m": what it cost to make.
    if isPrice, best.map({ $0.score < 40 || !$0.cue.isBefore }) ?? true, let made = word(of: makers, view, amount, within: 14) {
      return AmountRole(name: "budget", cue: made, isWeak: false)
    }
    // "a $3bn deal to take over broadcasting rights": rights are what is bought.
    if let best, best.cue.role == "acquisition",
      (best.cue.token + 1..<max(best.cue.token + 1, min(best.cue.token + 6, view.sentenceTokens(of: best.cue.token).upperBound))).contains(
        where: {
          view.tokens[$0].word == .rights
        })
    {
      return AmountRole(name: "rights", cue: best.cue.token, isWeak: false)
    }
    // "Skydance paying $2.4 billion for X": the verb beside the sum says more than any noun.
    if isPaying(view, max(0, amount.lowerBound - 1)), let bought = purchase(view, after: amount.upperBound) {
      return AmountRole(name: bought, cue: amount.lowerBound - 1, isWeak: false)
    }
    // "closing up 10.28% at $13.95"
    if !isLarge(view, amount), view.token(amount.lowerBound - 1)?.word == .at, best.map({ $0.score < 60 }) ?? true,
      let trade = word(of: trades, view, amount, within: 14)
    {
      return AmountRole(name: "price", cue: trade, isWeak: false)
    }
    // "acquired by X in a transaction valued at $440m": the deal is the purchase.
    if let best, best.cue.role == "valuation" || best.cue.role == "other", best.cue.isBefore, isDeal(view, best.cue.token),
      let bought = cues.last(where: { $0.role == "acquisition" && $0.isBefore })
    {
      return AmountRole(name: "acquisition", cue: bought.token, isWeak: false)
    }
    // "issue new stocks worth 100 billion won"
    if let issuer = word(of: issues, view, amount), view.tokens[max(0, amount.lowerBound - 1)].word == .worth {
      return AmountRole(name: "funding", cue: issuer, isWeak: false)
    }
    // "sell 220 billion won worth of new shares to X"
    if let seller = issue(view, amount) { return AmountRole(name: "acquisition", cue: seller, isWeak: false) }
    // "raised the price by 1,000 won", "pay an extra 9,900 won for the membership": nobody funds with a ticket.
    if !isLarge(view, amount), let best, best.cue.role == "funding" || best.cue.role == "fee",
      let price = cues.first(where: { $0.role == "price" && $0.isBefore && abs($0.distance) < 16 })?.token
        ?? word(of: offers, view, amount, within: 24)
    {
      return AmountRole(name: "price", cue: price, isWeak: false)
    }
    guard let best, best.score > 0 else { return AmountRole(name: "other", cue: nil, isWeak: true) }
    return AmountRole(name: best.cue.role, cue: best.cue.token, isWeak: best.score < 40)
  }

  /// The nearest word of a set among the few before a sum.
  private static func word(of words: WordSet, _ view: FieldView, _ amount: Range<Int>, within tokens: Int = 8) -> Int? {
    let first = max(view.sentenceTokens(of: amount.lowerBound).lowerBound, amount.lowerBound - tokens)
    return (first..<amount.lowerBound).last { words.contains(view.tokens[$0].hash) }
  }

  /// The verb by which a work changes hands at a price an episode.
  private static func handover(_ view: FieldView, _ amount: Range<Int>) -> Int? {
    let first = max(view.sentenceTokens(of: amount.lowerBound).lowerBound, amount.lowerBound - 24)
    return (first..<amount.lowerBound).last {
      handovers.contains(view.tokens[$0].hash) || view.tokens[$0].hash == went && view.token($0 + 1)?.word == .for
    }
  }

  private static let handovers = WordSet(["sold", "exported", "licensed", "fetched", "bought"])
  private static let went = Fold.hash("went")
  private static let payments = WordSet(["paid", "pays", "pay", "paying"])
  private static let bids = WordSet(["offered", "offers", "offer", "bid", "offering"])
  private static let puts = WordSet(["put", "puts", "putting"])
  private static let makers = WordSet(["produced", "made", "shot", "filmed", "completed"])
  private static let earnings = WordSet(["earned", "earns", "earnings", "eps"])

  /// "sold to Y for": the verb, where a name stands after "to".
  private static func buyerVerb(_ view: FieldView, before end: Int) -> Int? {
    let first = max(view.sentenceTokens(of: end).lowerBound, end - 48)
    guard let verb = (first..<end).last(where: { sales.contains(view.tokens[$0].hash) }) else { return nil }
    let hasBuyer = (verb + 1..<end).contains { view.tokens[$0].word == .to && view.isNameWord($0 + 1) }
    return hasBuyer ? verb : nil
  }

  /// True for the first word of a sentence or the one after an article, where the verb of the figure still comes: "fell 5% to $7m".
  private static func isOpening(_ view: FieldView, _ cue: Int, _ amount: Range<Int>) -> Bool {
    let first = view.sentenceTokens(of: amount.lowerBound).lowerBound
    guard cue - first < 3 else { return false }
    guard let before = view.token(amount.lowerBound - 1), amount.lowerBound - 1 > first else { return false }
    return [.to, .at, .of].contains(before.word)
  }

  /// Roles that "in" leads to: "$8m in losses".
  private static let results: Set<String> = ["revenue", "profit", "loss", "sales", "box_office", "debt", "funding", "fine"]

  /// Verbs of handing over: the buyer stands after "to".
  static let sales = WordSet(["sold", "sell", "sells", "selling", "sale"])
  private static let sale = Fold.hash("sale")
  private static let plans = WordSet(["plan", "plans"])
  private static let priced = WordSet(["price", "prices", "priced"])
  private static let costs = Fold.hash("costs")

  /// "to acquire X", "to gain a 30 percent stake": the verb of buying right after a sum, where a share or a name is its object.
  private static func buying(_ view: FieldView, after end: Int) -> Int? {
    guard view.token(end)?.word == .to, let verb = view.token(end + 1) else { return nil }
    if buys.contains(verb.hash), view.isNameWord(end + 2) { return end + 1 }
    guard buys.contains(verb.hash) || gains.contains(verb.hash) else { return nil }
    let last = min(view.sentenceTokens(of: end).upperBound, end + 12)
    return (end + 2..<max(end + 2, last)).contains { shares.contains(view.tokens[$0].hash) } ? end + 1 : nil
  }

  /// "sell $3m worth of shares": the verb, where papers of a company are what the sum is worth.
  private static func issue(_ view: FieldView, _ amount: Range<Int>) -> Int? {
    let end = amount.upperBound
    let limit = max(end, min(view.sentenceTokens(of: amount.lowerBound).upperBound, end + 10))
    guard let worth = (end..<min(limit, end + 6)).first(where: { view.tokens[$0].word == .worth }),
      (worth..<min(limit, worth + 5)).contains(where: { shares.contains(view.tokens[$0].hash) })
    else { return nil }
    let first = max(view.sentenceTokens(of: amount.lowerBound).lowerBound, amount.lowerBound - 6)
    return (first..<amount.lowerBound).last { sales.contains(view.tokens[$0].hash) }
  }

  /// "deal worth", "a transaction valued at": a noun of dealing at or right before the cue.
  private static func isDeal(_ view: FieldView, _ cue: Int) -> Bool {
    (max(0, cue - 1)...cue).contains { deals.contains(view.tokens[$0].hash) }
  }

  private static let papers = WordSet(["buyback", "buybacks", "sale", "swap", "offer", "offering", "repurchase", "split", "price", "issue"])
  private static let trades = WordSet(["closing", "closed", "trading", "traded", "shares", "stock"])
  private static let deals = WordSet(["deal", "transaction", "buyout", "takeover"])
  private static let issues = WordSet(["issue", "issued", "issues", "issuing"])

  /// "invested $3bn over six years to secure the rights": the verb of getting, where rights are its object.
  private static func winsRights(_ view: FieldView, after end: Int) -> Int? {
    let last = max(end, min(view.sentenceTokens(of: max(0, end - 1)).upperBound, end + 12))
    guard let to = (end..<last).first(where: { view.tokens[$0].word == .to }), let verb = view.token(to + 1),
      buys.contains(verb.hash) || gains.contains(verb.hash)
    else { return nil }
    return (to + 2..<max(to + 2, min(last, to + 9))).contains { view.tokens[$0].word == .rights } ? to + 1 : nil
  }

  private static let buys = WordSet(["acquire", "buy", "purchase"])
  private static let gains = WordSet(["gain", "take", "secure", "get", "obtain", "hold"])
  static let shares = WordSet(["stake", "stakes", "shares", "share", "control", "ownership", "equity", "bonds", "stocks"])

  /// Roles of a cue beside "an episode" that tell what the episode costs to make; in the others somebody is paid.
  private static let madeFor: Set<String> = ["budget", "cost", "investment"]
  private static let offers = WordSet(
    ["deal", "plan", "tier", "option", "bundle", "subscription", "offer", "ticket", "tickets", "membership", "pass"])

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

  /// True where a preposition stands before a sum, an approximation aside: "for about $5m", "for a total of $5m".
  private static func stands(after preposition: Word, _ view: FieldView, _ amount: Range<Int>) -> Bool {
    var at = amount.lowerBound - 1
    var steps = 0
    while let token = view.token(at), steps < 3, token.kind == .word {
      if token.word == preposition { return true }
      if !wholes.contains(token.hash) { steps += 1 }
      at -= 1
    }
    return false
  }

  private static let wholes = WordSet(["a", "of", "total", "sum", "combined", "the"])

  private static func isPaying(_ view: FieldView, _ at: Int) -> Bool {
    switch view.tokens[at].word {
    case .pay, .paid, .pays, .paying: true
    default: false
    }
  }

  /// What was paid for: "… for the rights to" is `rights`, "… for Wattpad" an acquisition.
  private static func purchase(_ view: FieldView, after end: Int) -> String? {
    guard let preposition = (end..<min(end + 7, view.tokens.count)).first(where: { view.tokens[$0].word == .for }) else { return nil }
    for at in preposition + 1..<min(preposition + 5, view.tokens.count) {
      if view.tokens[at].word == .rights { return "rights" }
    }
    // "paid $3m for an 11 percent equity stake in X"
    if (preposition + 1..<min(preposition + 8, view.tokens.count)).contains(where: { shares.contains(view.tokens[$0].hash) }) {
      return "acquisition"
    }
    return view.isNameWord(preposition + 1) ? "acquisition" : nil
  }
}
