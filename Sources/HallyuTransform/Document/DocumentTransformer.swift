import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuReference
import HallyuText

/// Turns one annotated document into its partial record: dates it, resolves what depends on its day, renders its rows.
struct DocumentTransformer: Sendable {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  func transform(_ document: AnnotatedDocument) -> PartialDocument {
    let published = Publication(stated: document.record)
    let annotations = document.annotations
    var rows = RowWriter(document)
    rows.document(document, published)
    rows.mentions(annotations)
    rows.releases(annotations) { _ in nil }
    rows.credits(annotations)
    rows.positions(annotations)
    rows.quotes(annotations)
    rows.relations(annotations) { _ in nil }
    var partial = PartialDocument(docID: document.docID, sourceURI: document.sourceURI, issues: document.issues)
    partial.publishedFrom = published.first
    partial.publishedTo = published.last
    partial.rows = rows.take()
    partial.entities = PartialEntity.all(of: document, used: rows.isUsed)
    return partial
  }
}
