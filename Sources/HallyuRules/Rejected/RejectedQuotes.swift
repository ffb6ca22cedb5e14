import HallyuAnnotations
import HallyuCore
import HallyuText

/// Quotation marks that hold no quote, and quotes that nobody is named for.
enum RejectedQuotes {
  static func list(_ context: FactContext, _ annotations: Annotations) -> [RejectedCandidate] {
    var found: [RejectedCandidate] = []
    for (field, view) in context.views.enumerated() {
      let quotes = annotations.quotes.filter { $0.place.field == view.text.field }
      // Quotes do not overlap; spans may lie in each other.
      let starts = Set(quotes.map(\.place.range.start))
      for span in view.spans where !starts.contains(span.inner.start) && !span.inner.isEmpty {
        // Marks around a name that the tables have were read.
        if let first = span.tokens.first, let mention = context.mention(field, at: first),
          mention.tokens.upperBound >= span.tokens.upperBound - 1
        {
          continue
        }
        let place = Place(view.text.field, span.inner, sentence: view.sentenceRange(of: span.outerTokens.lowerBound))
        found.append(RejectedCandidate("quote", place, reason(span)))
      }
      for quote in quotes where quote.speaker == nil && quote.organization == nil {
        let named = quote.speakerText.isEmpty ? "nobody stands beside it who could have said it" : "'\(quote.speakerText)' is no name"
        found.append(RejectedCandidate("quote", quote.place, "a quote without a speaker: \(named)"))
      }
    }
    return found
  }

  private static func reason(_ span: QuoteSpan) -> String {
    switch span.kind {
    case .title: "the marks stand around what looks like a title or a name"
    case .nickname: "the marks stand around a nickname"
    case .scare: "a phrase: nobody is named as saying it"
    case .speech: span.parent == nil ? "looks like speech, but no verb of saying and no speaker belong to it" : "speech inside other speech"
    }
  }
}
