import HallyuAnnotations
import HallyuCore
import HallyuText

/// Numbers that no rule reads, and sums that stand in the tables without a currency, a value or a purpose.
enum RejectedFigures {
  static func list(_ context: FactContext, _ annotations: Annotations) -> [RejectedCandidate] {
    amounts(annotations) + context.views.indices.flatMap { numbers(context, $0, annotations) }
  }

  private static func amounts(_ annotations: Annotations) -> [RejectedCandidate] {
    var facts: [Int: AmountFact] = [:]
    for fact in annotations.amountFacts where facts[fact.money] == nil { facts[fact.money] = fact }
    return annotations.amounts.enumerated().compactMap { index, money in
      var holes: [String] = []
      if money.figure.value == nil, money.figure.low == nil { holes.append("its digits are too many, or no number") }
      if money.currency.isEmpty { holes.append("its sign stands for several currencies and nothing decides") }
      if money.isBareDollar { holes.append("a bare $: the country of the document decides, else US dollars") }
      if let fact = facts[index] {
        if fact.role == .other { holes.append("nothing in its sentence says what it is for") }
        if fact.payer == nil, fact.payee == nil, fact.subject == nil { holes.append("nobody is named whom it concerns") }
      }
      return holes.isEmpty ? nil : RejectedCandidate("amount", money.place, holes.joined(separator: "; "))
    }
  }

  /// Tokens in digits that lie in no figure, date, name or quotation of the tables.
  private static func numbers(_ context: FactContext, _ field: Int, _ annotations: Annotations) -> [RejectedCandidate] {
    let view = context.views[field]
    var isRead = [Bool](repeating: false, count: view.tokens.count)
    for place in annotations.amounts.map(\.place) + annotations.quantities.map(\.place) + annotations.dates.map(\.place)
    where place.field == view.text.field {
      for token in view.text.tokens(in: place.range) { isRead[token] = true }
    }
    return view.tokens.indices.filter { view.tokens[$0].kind == .number && !isRead[$0] }.map { token in
      let place = Place(view.text.field, view.tokens[token].range, sentence: view.sentenceRange(of: token))
      if let mention = context.mention(field, at: token) {
        return RejectedCandidate("number", place, "it is a part of the name '\(context.entities[mention.entity].name)'")
      }
      return RejectedCandidate("number", place, "no currency, counted noun, unit or date stands by it that a rule knows")
    }
  }
}
