import HallyuCore
package import HallyuText

/// Pairs quotation marks of every kind into spans.
///
/// Curly, straight, single, double, guillemets, Asian, primes, `''`; nested; wrongly turned by machine translation; unclosed at a
/// paragraph's end, and opened again in the next. Apostrophes are no marks: "the studios’ plan", "’90s". Linear in the tokens; the
/// nesting is cut at `QuotePairing.depthLimit`.
package enum QuoteSpans {
  /// Every span, in the order of the opening marks.
  package static func find(in text: AnalyzedText) -> [QuoteSpan] {
    let sites = QuoteMarks.sites(text.tokens)
    if sites.isEmpty { return [] }
    var pairing = QuotePairing(text, sites)
    pairing.run()
    return pairing.spans(text).map { span in
      var span = span
      span.kind = QuoteSpanKind.of(span, text)
      return span
    }
  }
}
