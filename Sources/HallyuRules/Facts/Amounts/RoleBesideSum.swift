import HallyuCore
import HallyuText

/// What the words right beside a sum say, whatever else the sentence tells of: "worth $300m", "pay $300m to settle charges".
extension RoleDecision {
  func beside() -> ToldRole? {
    if let outlay = marketing() ?? mostExpensive() ?? given() ?? airing() ?? resultBehind() ?? toEconomy() ?? worthSold() { return outlay }
    if let estimate = estimateOfShare() { return estimate }
    return wealth() ?? worth() ?? valued() ?? bidNoun() ?? settlement() ?? smallCost() ?? charge() ?? wage() ?? forPart() ?? wiped()
  }

  /// "the most expensive film ever made in China at $113m", "At $113 million, ‘T’ is the most expensive show"
  private func mostExpensive() -> ToldRole? {
    let sentence = view.sentenceTokens(of: amount.lowerBound)
    guard isLarge, view.token(amount.lowerBound - 1).map({ $0.word == .at || RoleDecision.costing.contains($0.hash) }) ?? false else {
      return nil
    }
    let reach =
      amount.lowerBound - 2 < sentence.lowerBound
      ? amount.upperBound..<min(amount.upperBound + 12, sentence.upperBound)
      : max(sentence.lowerBound, amount.lowerBound - 12)..<amount.lowerBound
    let expensive = reach.first {
      RoleDecision.dear.contains(view.tokens[$0].hash) && [.most, .more].contains(view.token($0 - 1)?.word ?? .unlisted)
        && (view.token($0 + 1)?.classes.contains(.workCue) == true || view.token($0 + 2)?.classes.contains(.workCue) == true)
    }
    return expensive.map { ToldRole(.budget, cue: $0) }
  }

  /// "$1.35 in EPS on $6.57 billion in revenue": the noun that "in" ties to the sum.
  private func resultBehind() -> ToldRole? {
    guard view.token(amount.upperBound)?.word == .in,
      let cue = cues.first(where: { !$0.isBefore && $0.distance == 1 && RoleDecision.told.contains($0.role) })
    else { return nil }
    return ToldRole(cue.role, cue: cue.token)
  }

  /// "$561 million worth of content was sold overseas", "sold dramas worth $301 million overseas"
  private func worthSold() -> ToldRole? {
    let end = amount.upperBound
    if view.token(amount.lowerBound - 1)?.word == .worth, let verb = word(of: RoleDecision.soldAbroad, within: 5),
      view.token(verb + 1)?.word != .for
    {
      return ToldRole(.sales, cue: verb)
    }
    guard view.token(end)?.word == .worth, view.token(end + 1)?.word == .of,
      let verb = (end + 2..<max(end + 2, min(end + 10, view.sentenceTokens(of: amount.lowerBound).upperBound))).first(where: {
        RoleDecision.soldAbroad.contains(view.tokens[$0].hash) && [.was, .were].contains(view.tokens[$0 - 1].word)
      })
    else { return nil }
    return ToldRole(.sales, cue: verb)
  }

  private static let soldAbroad = WordSet("sold exported shipped")
  private static let told: Set<AmountRole> = [.revenue, .profit, .earningsPerShare]

  /// "contribute £720 million to the UK's GDP", "bring £305m to the area"
  private func toEconomy() -> ToldRole? {
    let sentence = view.sentenceTokens(of: amount.lowerBound)
    // "is estimated to have created 1 trillion won in value"
    if isLarge, let made = word(of: RoleDecision.creating, within: 3), view.token(amount.upperBound)?.word == .in,
      view.token(amount.upperBound + 1).map({ RoleDecision.values.contains($0.hash) }) ?? false
    {
      return ToldRole(.economicImpact, cue: made)
    }
    guard isLarge, word(of: RoleDecision.generating, within: 4) != nil,
      let link = (amount.upperBound..<max(amount.upperBound, min(amount.upperBound + 6, sentence.upperBound))).first(where: {
        [.to, .for, .into].contains(view.tokens[$0].word)
      }),
      let noun = (link + 1..<max(link + 1, min(link + 7, sentence.upperBound))).first(where: {
        RoleDecision.economies.contains(view.tokens[$0].hash)
      })
    else { return nil }
    return ToldRole(.economicImpact, cue: noun)
  }

  /// "earned $1.47 a share, topping estimates of $1.04"
  private func estimateOfShare() -> ToldRole? {
    guard !isLarge, view.token(amount.lowerBound - 1)?.word == .of, let noun = view.token(amount.lowerBound - 2),
      RoleDecision.estimates.contains(noun.hash),
      let share = (view.sentenceTokens(of: amount.lowerBound).lowerBound..<amount.lowerBound).last(where: {
        view.tokens[$0].hash == RoleDecision.share && [.a, .per].contains(view.token($0 - 1)?.word ?? .unlisted)
      })
    else { return nil }
    return ToldRole(.earningsPerShare, cue: share)
  }

  private static let creating = WordSet("created create creates generated generate generates")
  private static let values = WordSet("value")
  private static let share = Fold.hash("share")
  private static let estimates = WordSet("estimates estimate forecasts forecast expectations consensus projections")

  /// "gets $35m for the role", "he is said to have received $9m": what a player is paid.
  private func forPart() -> ToldRole? {
    guard let verb = word(of: RoleDecision.receiving, within: 4) else { return nil }
    // "He earned $9m" may be a salary.
    if RoleDecision.earns.contains(view.tokens[verb].hash), let best, [.salary, .fee].contains(best.cue.role) { return nil }
    let end = amount.upperBound
    let isForRole =
      view.token(end)?.word == .for
      && (end + 1..<end + 5).contains { view.token($0).map { RoleDecision.playedParts.contains($0.hash) } ?? false }
    let isPersons = (max(view.sentenceTokens(of: verb).lowerBound, verb - 8)..<verb).contains {
      [.he, .she].contains(view.tokens[$0].word)
    }
    // "Kim Mu Jun, who got $500,000 for the first film"
    let isForWork =
      view.tokens[max(0, verb - 1)].word == .who && view.token(end)?.word == .for
      && (end + 1..<end + 5).contains { view.token($0)?.classes.contains(.workCue) ?? false }
    return isForRole || isForWork || isPersons && isLarge ? ToldRole(.fee, cue: verb) : nil
  }

  private static let receiving = WordSet("gets get got getting receives receive received receiving paid pocketed pockets earn earns earned")
  private static let earns = WordSet("earn earns earned")
  private static let playedParts = WordSet("role part performance appearance cameo")

  /// "his wealth, estimated at $9bn", "a net worth of $4 billion"
  private func wealth() -> ToldRole? {
    guard isLarge, let link = view.token(amount.lowerBound - 1), [.at, .of].contains(link.word),
      let noun = word(of: RoleDecision.fortunes, within: 6),
      view.tokens[noun].word != .worth || view.token(noun - 1)?.hash == RoleDecision.net
    else { return nil }
    return ToldRole(.valuation, cue: noun)
  }

  /// "gave 100 million won ($81,756) to the relief fund"
  private func given() -> ToldRole? {
    guard let verb = word(of: RoleDecision.giving, within: 3) else { return nil }
    let sentence = view.sentenceTokens(of: amount.lowerBound)
    guard
      let to = (amount.upperBound..<max(amount.upperBound, min(amount.upperBound + 8, sentence.upperBound))).first(where: {
        [.to, .for].contains(view.tokens[$0].word)
      }),
      (to + 1..<max(to + 1, min(to + 7, sentence.upperBound))).contains(where: {
        RoleDecision.charities.contains(view.tokens[$0].hash) && !($0 == to + 1 && view.tokens[$0].hash == RoleDecision.fund)
      })
    else { return nil }
    return ToldRole(.donation, cue: verb)
  }

  /// "a 10-year deal to air ‘T’, valued at more than $5 billion"
  private func airing() -> ToldRole? {
    guard isLarge, let noun = word(of: RoleDecision.dealt, within: 16),
      [.at, .worth, .for].contains(view.token(amount.lowerBound - 1)?.word ?? .unlisted),
      let to = (noun + 1..<min(noun + 3, amount.lowerBound)).first(where: { view.tokens[$0].word == .to }),
      view.token(to + 1).map({ RoleDecision.shows.contains($0.hash) }) ?? false
    else { return nil }
    return ToldRole(.rights, cue: noun)
  }

  private static let dear = WordSet("expensive costly costliest")
  private static let fortunes = WordSet("wealth fortune worth")
  private static let fund = Fold.hash("fund")
  private static let net = Fold.hash("net")
  private static let giving = WordSet("gave gives give giving gifted")
  private static let charities = WordSet(
    "charity charities foundation fund relief hospital hospitals association cross orphanage victims unicef shelter shelters")

  /// "spent $150 million to market the film", "$40 million on advertising"
  private func marketing() -> ToldRole? {
    let end = amount.upperBound
    guard let link = view.token(end), let next = view.token(end + 1) else { return nil }
    let isMarketing =
      link.word == .to && RoleDecision.promoting.contains(next.hash) || link.word == .on && RoleDecision.promotion.contains(next.hash)
    guard isLarge, isMarketing, let verb = word(of: RoleDecision.outlays, within: 4) else { return nil }
    return ToldRole(.cost, cue: verb)
  }

  private static let promoting = WordSet("market promote advertise publicize publicise")
  private static let promotion = WordSet("marketing promotion advertising publicity")
  private static let outlays = WordSet("spent spend spends spending paid cost costs")

  /// "The purchase values Orwick at €3bn": what stands between the verb and the sum is worth that.
  private func valued() -> ToldRole? {
    guard isLarge, view.token(amount.lowerBound - 1)?.word == .at,
      let verb = word(of: RoleDecision.valuing, within: 9), verb + 2 < amount.lowerBound,
      ![.of, .for].contains(view.tokens[verb + 1].word),
      (verb + 1..<amount.lowerBound - 1).allSatisfy({ view.tokens[$0].kind != .number && view.tokens[$0].kind != .currency })
    else { return nil }
    return ToldRole(.valuation, cue: verb)
  }

  /// "its $82.7 billion all-cash bid for Orwick", "a $10 billion hostile offer": what a buyer offers.
  private func bidNoun() -> ToldRole? {
    guard isLarge, let before = view.token(amount.lowerBound - 1),
      before.kind == .clitic || [.the, .a, .an, .its, .their].contains(before.word),
      let noun = (amount.upperBound..<min(amount.upperBound + 5, view.tokens.count)).first(where: {
        RoleDecision.bidNouns.contains(view.tokens[$0].hash)
      }),
      (amount.upperBound..<noun).allSatisfy({
        view.tokens[$0].kind == .hyphen || view.tokens[$0].kind == .word && view.tokens[$0].classes.isDisjoint(with: .stopword)
          || RoleDecision.bidKinds.contains(view.tokens[$0].hash)
      }), view.token(noun + 1)?.word == .for, view.isNameWord(noun + 2) || view.token(noun + 2)?.word == .the
    else { return nil }
    return ToldRole(.acquisition, cue: noun)
  }

  private static let valuing = WordSet("values valued valuing")
  private static let bidNouns = WordSet("bid offer")
  private static let bidKinds = WordSet("all cash stock hostile takeover")

  /// "lost $54 billion in market value"
  private func wiped() -> ToldRole? {
    let end = amount.upperBound
    guard isLarge, [.in, .off].contains(view.token(end)?.word ?? .unlisted),
      let noun = (end + 1..<min(end + 6, view.sentenceTokens(of: amount.lowerBound).upperBound)).first(where: {
        RoleDecision.worths.contains(view.tokens[$0].hash) && view.tokens[$0 - 1].hash == RoleDecision.market
      })
    else { return nil }
    return ToldRole(.valuation, cue: noun)
  }

  private static let worths = WordSet("value capitalization capitalisation cap")
  private static let market = Fold.hash("market")

  /// "took a charge of $150 million", "a $150 million write-down"
  private func charge() -> ToldRole? {
    let end = amount.upperBound
    let sentence = view.sentenceTokens(of: amount.lowerBound)
    let isBehind = (end..<max(end, min(end + 3, sentence.upperBound))).contains {
      RoleDecision.writeOffs.contains(view.tokens[$0].hash)
    }
    let isBefore =
      sentence.contains(amount.lowerBound - 2) && view.tokens[amount.lowerBound - 1].word == .of
      && RoleDecision.writeOffs.contains(view.tokens[amount.lowerBound - 2].hash)
    guard isLarge, isBehind && word(of: RoleDecision.takingCharge, within: 6) != nil || isBefore else { return nil }
    return ToldRole(.cost, cue: isBefore ? amount.lowerBound - 2 : end)
  }

  /// "received $40 million in pay", "$40 million in total compensation"
  private func wage() -> ToldRole? {
    guard view.token(amount.upperBound)?.word == .in,
      let noun = (amount.upperBound + 1..<min(amount.upperBound + 4, view.tokens.count)).first(where: {
        RoleDecision.wages.contains(view.tokens[$0].hash)
      }), view.token(noun + 1).map({ $0.kind != .word || $0.classes.contains(.stopword) }) ?? true
    else { return nil }
    return ToldRole(.salary, cue: noun)
  }

  private static let writeOffs = WordSet("charge charges writedown write-down impairment writeoff")
  private static let takingCharge = WordSet("took take takes taking booked recorded posted includes included")
  private static let wages = WordSet("pay compensation salary wages remuneration")

  /// "is thought to be worth 338 billion won"; what a deal is worth is its price.
  private func worth() -> ToldRole? {
    let at = amount.lowerBound - 1
    guard isLarge, view.token(at)?.word == .worth, let before = view.token(at - 1),
      [.be, .is, .was, .are, .were, .been].contains(before.word),
      word(of: RoleDecision.dealt, within: RoleDecision.subjectTokens) == nil
    else { return nil }
    return ToldRole(.valuation, cue: at)
  }

  /// "has offered to pay $300m to settle charges"
  private func settlement() -> ToldRole? {
    let end = amount.upperBound
    // "a $270 million verdict against X", "a $3.2 million jury verdict"
    if let verdict = (end..<end + 2).first(where: { view.token($0).map { RoleDecision.verdicts.contains($0.hash) } ?? false }) {
      return ToldRole(.fine, cue: verdict)
    }
    // "agreed to a $43 million settlement", "settled with X for $787 million"
    if view.token(end).map({ RoleDecision.settlements.contains($0.hash) }) ?? false, let deed = word(of: RoleDecision.agreeing, within: 5) {
      return ToldRole(.fine, cue: deed)
    }
    if isPrice, let deed = word(of: RoleDecision.settled, within: 10) { return ToldRole(.fine, cue: deed) }
    guard let paid = word(of: RoleDecision.payments, within: 4) else { return nil }
    // "paid $20m in a settlement with", "to pay 5 billion won in damages"
    if view.token(end)?.word == .in,
      (end + 1..<min(end + 4, view.tokens.count)).contains(where: { RoleDecision.settlements.contains(view.tokens[$0].hash) })
    {
      return ToldRole(.fine, cue: paid)
    }
    // "to settle charges", "to X to settle charges"
    let first = view.token(end)?.word == .to && view.isNameWord(end + 1) ? (end + 2..<end + 7).first { view.token($0)?.word == .to } : end
    guard let to = first, view.token(to)?.word == .to, let verb = view.token(to + 1), RoleDecision.settling.contains(verb.hash) else {
      return nil
    }
    let last = min(view.sentenceTokens(of: amount.lowerBound).upperBound, to + 12)
    guard (to + 2..<max(to + 2, last)).contains(where: { RoleDecision.complaints.contains(view.tokens[$0].hash) }) else { return nil }
    return ToldRole(.fine, cue: paid)
  }

  /// "a licence costing £157.50": what somebody buys, however it is called; "cost $40,000 to make" is no price.
  private func smallCost() -> ToldRole? {
    let at = amount.lowerBound - 1
    guard !isLarge, per.isEmpty, view.token(at).map({ RoleDecision.costing.contains($0.hash) }) ?? false,
      view.token(amount.upperBound)?.word != .to
    else { return nil }
    return ToldRole(.price, cue: at)
  }

  private static let subjectTokens = 12
  private static let dealt = WordSet(
    "deal deals contract contracts agreement order package transaction pact partnership market industry shares stake prize")
  private static let verdicts = WordSet("verdict judgment judgement lawsuit")
  private static let agreeing = WordSet("agreed agrees agree reached reaches paid pays pay approved signed")
  private static let settled = WordSet("settled settles")
  private static let settlements = WordSet("settlement settlements damages penalties")
  private static let settling = WordSet("settle resolve end")
  private static let complaints = WordSet(
    "charges charge claims claim lawsuit lawsuits suit suits case cases probe allegations investigation dispute complaint complaints")
  private static let costing = WordSet("costing costs cost")
}
