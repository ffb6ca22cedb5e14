import HallyuAnnotations
import HallyuCore
import HallyuText

/// Facts that configured rules state; the same fact of a built-in rule gives way to them.
struct ConfiguredFacts {
  private let found: RuleHits
  private let context: FactContext

  init(_ found: RuleHits, _ context: FactContext) {
    self.found = found
    self.context = context
  }

  func add(into annotations: inout Annotations) {
    var relations: [Relation] = []
    var positions: [Position] = []
    var credits: [Credit] = []
    var releases: [Release] = []
    var factOfMoney: [Int: Int] = [:]
    for (index, fact) in annotations.amountFacts.enumerated() where factOfMoney[fact.money] == nil { factOfMoney[fact.money] = index }
    for hit in found.hits {
      let rule = found.rules[hit.rule]
      let place = self.place(hit, rule)
      switch rule.row {
      case .mention, .quantity: break
      case .amount(let role): mark(hit, rule, role, &factOfMoney, &annotations)
      case .relation(let predicate):
        guard let subject = entity("subject", hit, rule), let object = entity("object", hit, rule), subject != object else { break }
        relations.append(Relation(subject: subject, predicate: predicate, object: object, place: place, evidence: rule.evidence))
      case .position:
        guard let person = entity("person", hit, rule, .person), let position = text("position", hit, rule) else { break }
        positions.append(
          Position(
            person: person, organization: entity("organization", hit, rule, .organization), position: position, place: place,
            evidence: rule.evidence))
      case .credit(let role):
        guard let person = entity("person", hit, rule, .person), let title = entity("title", hit, rule, .title) else { break }
        let character = text("character", hit, rule) ?? ""
        credits.append(Credit(person: person, title: title, role: role, character: character, place: place, evidence: rule.evidence))
      case .release(let status):
        guard let title = entity("title", hit, rule, .title) else { break }
        let date = bytes("date", hit, rule).flatMap { FieldOrder.first(in: annotations.dates, overlapping: $0) }
        releases.append(
          Release(
            title: title, platform: entity("platform", hit, rule, .organization), market: entity("market", hit, rule, .place), date: date,
            status: status, place: place, evidence: rule.evidence))
      }
    }
    replace(&annotations.relations, by: relations) {
      [$0.subject, $0.object, Int($0.place.sentence.start)] + $0.predicate.rawValue.utf8.map(Int.init)
    }
    replace(&annotations.positions, by: positions) { [$0.person, $0.organization ?? -1, Int($0.place.sentence.start)] }
    replace(&annotations.credits, by: credits) { [$0.person, $0.title] + $0.role.utf8.map(Int.init) }
    replace(&annotations.releases, by: releases) { [$0.title, Int($0.place.sentence.start)] }
  }

  /// Puts the rules' facts behind the others, without those that say the same.
  private func replace<Fact>(_ facts: inout [Fact], by own: [Fact], key: (Fact) -> [Int]) {
    guard !own.isEmpty else { return }
    var seen: Set<[Int]> = []
    let kept = own.filter { seen.insert(key($0)).inserted }
    facts.removeAll { seen.contains(key($0)) }
    facts += kept
  }

  /// Says what a sum is for; parties that the pattern does not name stay as they are.
  private func mark(
    _ hit: RuleHit, _ rule: ConfiguredRule, _ role: AmountRole, _ factOfMoney: inout [Int: Int], _ annotations: inout Annotations
  ) {
    guard let place = bytes("amount", hit, rule), let money = FieldOrder.first(in: annotations.amounts, overlapping: place) else { return }
    let known = factOfMoney[money]
    var fact = known.map { annotations.amountFacts[$0] } ?? AmountFact(money: money, role: role, evidence: rule.evidence)
    fact.role = role
    fact.evidence = rule.evidence
    if let payer = entity("payer", hit, rule) { fact.payer = payer }
    if let payee = entity("payee", hit, rule) { fact.payee = payee }
    if let subject = entity("subject", hit, rule) { fact.subject = subject }
    guard let known else {
      factOfMoney[money] = annotations.amountFacts.count
      return annotations.amountFacts.append(fact)
    }
    annotations.amountFacts[known] = fact
  }

  /// The entity whose mention stands in a group.
  private func entity(_ group: String, _ hit: RuleHit, _ rule: ConfiguredRule, _ type: LocalEntity.Kind? = nil) -> Int? {
    guard let number = rule.group(group), let tokens = hit.tokens(number, in: context.views[hit.field]) else { return nil }
    for token in tokens {
      if let mention = context.mention(hit.field, at: token), type.map({ context.type(mention) == $0 }) ?? true { return mention.entity }
    }
    return nil
  }

  private func bytes(_ group: String, _ hit: RuleHit, _ rule: ConfiguredRule) -> Place? {
    guard let number = rule.group(group), let range = hit.groups[number] else { return nil }
    return Place(context.views[hit.field].text.field, range, sentence: range)
  }

  private func text(_ group: String, _ hit: RuleHit, _ rule: ConfiguredRule) -> String? {
    bytes(group, hit, rule).map { context.views[hit.field].text.string($0.range) }
  }

  private func place(_ hit: RuleHit, _ rule: ConfiguredRule) -> Place {
    let view = context.views[hit.field]
    let span = rule.span(of: hit)
    let token = min(view.text.token(atOrAfter: span.lower), max(0, view.tokens.count - 1))
    return Place(view.text.field, span, sentence: view.sentenceRange(of: token))
  }
}
