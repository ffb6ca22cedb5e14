package import HallyuJSON
package import HallyuText

extension MoneyExpression: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.figure(figure)
    out.string(currency)
    out.boolean(isBareDollar)
    out.string(per)
    out.place(place)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(
      figure: reader.figure(), currency: reader.string(), isBareDollar: reader.boolean(), per: reader.string(),
      place: reader.place(), evidence: reader.evidence())
  }
}

extension QuantityExpression: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.figure(figure)
    out.string(unit)
    out.integer(Int(kind.rawValue))
    out.place(place)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(
      figure: reader.figure(), unit: reader.string(), kind: Kind(rawValue: UInt8(clamping: reader.integer())) ?? .count,
      place: reader.place(), evidence: reader.evidence())
  }
}

extension DateExpression: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    meaning.encode(into: &out)
    out.integer(Int(kind.rawValue))
    out.index(clock?.minutes)
    out.index(clock?.offsetMinutes)
    out.place(place)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    let meaning = reader.nested().flatMap { DateMeaning($0) } ?? .duration("P0D")
    let kind = Kind(rawValue: UInt8(clamping: reader.integer())) ?? .date
    let minutes = reader.index()
    let offset = reader.index()
    self.init(
      meaning: meaning, kind: kind, clock: minutes.map { ClockTime(minutes: $0, offsetMinutes: offset) }, place: reader.place(),
      evidence: reader.evidence())
  }
}

extension JSONWriter {
  mutating func figure(_ figure: Figure) {
    decimal(figure.value)
    decimal(figure.low)
    decimal(figure.high)
    integer(Int(figure.approximation.rawValue))
  }

  /// A number written in full, or null.
  package mutating func decimal(_ value: ExactDecimal?) {
    guard let value else { return null() }
    var digits: [UInt8] = []
    value.write(into: &digits)
    raw(digits)
  }
}

extension ArrayReader {
  mutating func figure() -> Figure {
    var figure = Figure(decimal())
    figure.low = decimal()
    figure.high = decimal()
    figure.approximation = Approximation(rawValue: UInt8(clamping: integer())) ?? .exact
    return figure
  }
}
