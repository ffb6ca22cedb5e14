package import HallyuAnnotations
import HallyuCore
package import HallyuReference
import HallyuText

/// Runs every rule family over one document, in the order in which they build on one another.
package struct DocumentAnalyzer: Sendable {
  let lexicon: Lexicon
  let configured: ConfiguredRules

  package init(lexicon: Lexicon) { self.init(lexicon: lexicon, configured: ConfiguredRules()) }

  /// - Parameter configured: rules of the user's own.
  package init(lexicon: Lexicon, configured: ConfiguredRules) {
    self.lexicon = lexicon
    self.configured = configured
  }

  /// - Parameters:
  ///   - title: headline, UTF-8; may be empty.
  ///   - text: body, UTF-8; paragraphs divided by blank lines.
  ///   - home: where the document comes from, which decides what `$` is.
  package func annotate(title: [UInt8], text: [UInt8], home: HomeCountry = .unknown) -> Annotations {
    let views = views(title: title, text: text)
    var annotations = Annotations()
    let own = configured.hits(in: views)
    let (entities, occurrences, _) = NameFinder.find(in: views, configured: own)
    annotations.entities = entities
    annotations.mentions = occurrences.mentions
    let context = FactContext(views: views, entities: entities, spans: occurrences.spans)
    let normalizer = Normalizer(lexicon)
    for view in views {
      let names = annotations.mentions.filter { $0.place.field == view.text.field && annotations.entities[$0.entity].type != .place }
      normalizer.annotate(text: view.text, masked: names.map(\.place.range), home: home, into: &annotations)
    }
    if let own { ConfiguredQuantities.add(own, views, into: &annotations) }
    FactFinder.find(in: context, into: &annotations)
    if let own {
      ConfiguredFacts(own, context).add(into: &annotations)
      annotations.issues += own.issues
    }
    for view in views {
      annotations.quotes += QuoteFinder.find(in: view.text, spans: view.spans, annotations: annotations)
    }
    FirstPersonSums.assign(context, into: &annotations)
    return annotations
  }

  /// The headline, then the body.
  func views(title: [UInt8], text: [UInt8]) -> [FieldView] {
    [
      FieldView(AnalyzedText(title, field: .title, vocabulary: lexicon.words), lexicon: lexicon),
      FieldView(AnalyzedText(text, field: .text, vocabulary: lexicon.words), lexicon: lexicon),
    ]
  }
}
