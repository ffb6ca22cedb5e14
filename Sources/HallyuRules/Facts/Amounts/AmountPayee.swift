import HallyuAnnotations
import HallyuCore
import HallyuText

/// Who gets a sum.
extension AmountParties {
  /// "paid $5m to Orwick", "paid Orwick $5m", "the fee for actor Kim is $5m", "Kim receives $5m an episode".
  func payee(_ role: ToldRole, payer: Int?) -> Int? {
    guard AmountParties.handedOver.contains(role.kind) else { return nil }
    // "X sold the rights to Orwick for $5m": X, and nobody where the work is what "sold".
    if role.kind == .rights, let sale = saleVerb() {
      let seller = isPassive(sale) ? nil : subjects.organization(field, ofVerbAt: sale, clauses)
      let names = context.mentions(field, in: clauses.bounds(of: sale).lowerBound..<sale, of: .organization)
      return seller == payer || !names.contains { $0.entity == seller }
        || context.mention(field, at: scene.back(sale - 1)).map { context.type($0) == .title } ?? false ? nil : seller
    }
    let others = context.mentions(field, in: clauses.sentence).filter {
      $0.entity != payer && [.organization, .person].contains(context.type($0))
    }
    let named = others.first(where: isBehindTo) ?? others.last(where: isPaid) ?? others.first(where: isBehindFee)
    let receiver = payer == nil && AmountParties.earned.contains(role.kind) ? others.first(where: isReceiver) : nil
    return (named ?? receiver)?.entity
  }

  /// "$5m to Orwick"
  private func isBehindTo(_ mention: NamedSpan) -> Bool {
    mention.tokens.lowerBound > amount.upperBound && view.token(mention.tokens.lowerBound - 1)?.word == .to
  }

  /// "paid lead actor Kim about $5m": between the verb and the sum.
  private func isPaid(_ mention: NamedSpan) -> Bool {
    guard mention.tokens.upperBound <= amount.lowerBound, amount.lowerBound - mention.tokens.upperBound < 3 else { return false }
    return view.token(beforeDescription(of: mention)).map { AmountParties.paying.contains($0.hash) } ?? false
  }

  /// "the appearance fee for actor Kim is $5m"
  private func isBehindFee(_ mention: NamedSpan) -> Bool {
    guard mention.tokens.upperBound <= amount.lowerBound else { return false }
    let link = beforeDescription(of: mention)
    return view.token(link)?.word == .for && view.token(link - 1).map { AmountParties.fees.contains($0.hash) } ?? false
  }

  /// The token before a name and the words that describe it: "paid" in "paid lead actor Kim".
  private func beforeDescription(of mention: NamedSpan) -> Int {
    var at = mention.tokens.lowerBound - 1
    while at > clauses.sentence.lowerBound, mention.tokens.lowerBound - at < 5, let token = view.token(at), token.kind == .word,
      token.word == .the || token.classes.isDisjoint(with: .stopword), !AmountParties.paying.contains(token.hash)
    {
      at -= 1
    }
    return at
  }

  /// "Kim receives $5m an episode", "actor Kim is earning $5m for the role"
  private func isReceiver(_ mention: NamedSpan) -> Bool {
    guard context.type(mention) == .person, mention.tokens.upperBound < amount.lowerBound,
      clauses.sameClause(mention.tokens.lowerBound, amount.lowerBound), !context.isGoverned(mention),
      view.token(mention.tokens.upperBound)?.kind != .clitic
    else { return false }
    let between = mention.tokens.upperBound..<amount.lowerBound
    // "Kim said that stars can earn": another's money.
    return between.contains { AmountParties.receiving.contains(view.tokens[$0].hash) }
      && !between.contains {
        view.tokens[$0].classes.contains(.reportingVerb) && ![.is, .was, .are, .were].contains(view.tokens[$0 - 1].word)
      }
  }

  private static let handedOver: Set<AmountRole> = [.rights, .fee, .salary, .fine, .lease, .donation, .advance]
  private static let earned: Set<AmountRole> = [.fee, .salary, .advance]
  private static let paying = RoleDecision.payments.union("offered offering owes owed awarded")
  private static let fees = WordSet("fee fees salary pay payment guarantee compensation")
  private static let receiving = RoleDecision.getting.union("gets getting")
}
