import HallyuAnnotations
import HallyuText

/// What a rule made of a run of tokens.
struct Finding {
  enum Value {
    case money(Figure, currency: String, isBareDollar: Bool, per: String)
    case quantity(Figure, unit: String, kind: QuantityExpression.Kind)
    case date(DateMeaning, kind: DateExpression.Kind, clock: ClockTime?)
  }

  var value: Value
  /// Half-open range of tokens.
  var start: Int
  var end: Int
  /// Where the finding ends inside its last token ("7일" of "7일에"), else nil.
  var endByte: Int?
  /// Id of the rule.
  var rule: String
  var confidencePercent: UInt8

  init(_ value: Value, _ start: Int, _ end: Int, endByte: Int? = nil, _ rule: RuleManual, _ confidencePercent: UInt8) {
    self.value = value
    self.start = start
    self.end = end
    self.endByte = endByte
    self.rule = rule.id
    self.confidencePercent = confidencePercent
  }

  /// Where findings of one length meet: money over dates over quantities.
  var rank: Int {
    switch value {
    case .money: 3
    case .date: 2
    case .quantity: 1
    }
  }
}
