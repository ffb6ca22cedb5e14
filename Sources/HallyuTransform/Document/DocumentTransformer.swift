import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuReference
import HallyuText

/// Turns one annotated document into its partial record: dates it, resolves what depends on its day, renders its rows.
struct DocumentTransformer: Sendable {
  private let lexicon: Lexicon
  private let scale: UnitScale
  private let amountReader: AmountReader

  init(lexicon: Lexicon, options: TransformOptions) {
    self.lexicon = lexicon
    scale = UnitScale(lexicon)
    amountReader = AmountReader(
      converter: CurrencyConverter(lexicon.rates, userRates: options.userRates),
      reporting: options.reportingCurrencies.map(ReportingColumn.init))
  }

  func transform(_ document: AnnotatedDocument) -> PartialDocument {
    let annotations = document.annotations
    var issues = document.issues
    var published = Publication(stated: document.record)
    if !published.isKnown {
      let dating = DocumentDating(document, lexicon)
      published = Publication(inferred: dating.window)
      issues += dating.issues
    }
    let dates = ResolvedDate.all(of: annotations, published, issues: &issues)
    let amounts = amountReader.read(annotations, dates, published, issues: &issues)
    func period(_ index: Int?) -> ResolvedPeriod? {
      index.flatMap { dates.indices.contains($0) && !dates[$0].isDuration ? dates[$0].period : nil }
    }
    var rows = RowWriter(document)
    rows.document(document, published)
    rows.mentions(annotations)
    let claims = rows.amounts(annotations, amounts, reporting: amountReader.reporting, publishedTo: published.last)
    rows.quantities(annotations, scale, period)
    rows.dates(annotations, dates)
    rows.releases(annotations, period, published)
    rows.credits(annotations)
    rows.positions(annotations)
    rows.quotes(annotations)
    rows.relations(annotations, period)
    if let issue = damage(annotations.unreadCount + rows.misplacedCount) { issues.append(issue) }
    var partial = PartialDocument(docID: document.docID, sourceURI: document.sourceURI, issues: issues)
    partial.publishedFrom = published.first
    partial.publishedTo = published.last
    partial.duplicateOf = document.record["duplicate_of"]?.string
    partial.sketch = document.record["sketch"]?.string.flatMap { TextSketch(hexadecimal: $0) } ?? TextSketch(document.text.bytes)
    partial.rows = rows.take()
    partial.sentences = rows.sentences
    partial.claims = claims
    partial.entities = PartialEntity.all(of: document, used: rows.isUsed)
    return partial
  }

  /// What an annotated document held for nothing: another version wrote it, or a hand.
  private func damage(_ count: Int) -> Issue? {
    count == 0
      ? nil
      : Issue(
        stage: .transform, severity: .warning, code: "damaged-annotations", field: "annotations",
        detail: "\(count) \(count == 1 ? "finding" : "findings") left out: a word, an index or a place that the document does not have")
  }
}
