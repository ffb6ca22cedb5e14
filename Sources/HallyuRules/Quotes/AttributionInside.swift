import HallyuAnnotations
import HallyuText

/// Finds the attribution that stands between guillemets, as French news has it: « A comedy, she answers. With a lot of lines. »
struct AttributionInside {
  let context: QuoteContext

  private static let reachTokens = 80
  private static let tailTokens = 4
  /// First bytes of the marks « and ‹ in UTF-8, of which the last byte tells which.
  private static let guillemets: [[UInt8]] = [[0xC2, 0xAB], [0xE2, 0x80, 0xB9]]

  func find(_ span: QuoteSpan) -> Attribution? {
    guard isFrench(span) else { return nil }
    let tokens = context.tokens
    for at in span.tokens.prefix(AttributionInside.reachTokens) where tokens[at].isMark(",") {
      let first = at + 1
      let name = context.names.at(first, .person)
      guard first < span.tokens.upperBound, tokens[first].isPersonPronoun || name?.tokens.lowerBound == first else { continue }
      let verb = name?.tokens.upperBound ?? first + 1
      guard verb < span.tokens.upperBound, context.isReportingVerb(verb), ends(verb + 1, span) else { continue }
      let speaker = name.map { Speaker(form: .name, tokens: $0.tokens, entity: $0.entity) } ?? .pronoun(first)
      return Attribution(speaker: speaker, verb: verb..<verb + 1, rule: "quote.speaker-inside", confidencePercent: 70)
    }
    return nil
  }

  private func isFrench(_ span: QuoteSpan) -> Bool {
    let mark = context.tokens[span.outerTokens.lowerBound]
    let bytes = context.text.bytes[Int(mark.start)..<Int(mark.end)]
    return AttributionInside.guillemets.contains { bytes.starts(with: $0) }
  }

  /// True where the clause of the verb ends soon.
  private func ends(_ start: Int, _ span: QuoteSpan) -> Bool {
    (start..<min(span.tokens.upperBound, start + AttributionInside.tailTokens)).contains {
      context.tokens[$0].isMark(".") || context.tokens[$0].isMark(",")
    }
  }
}
