import HallyuAnnotations
package import HallyuCore
import HallyuJSON
package import HallyuReference
import HallyuText

/// How the day of a document and its dates were found, for a person to read.
package struct DocumentTrace {
  private let document: AnnotatedDocument
  private let dates: [ResolvedDate]
  /// One line each: what the day of the document rests on.
  package let publication: [String]

  /// - Parameter line: an annotated document.
  /// - Returns: nil where the line is none.
  package init?(_ line: [UInt8], lexicon: Lexicon) {
    guard let record = try? JSONDocument(line).root, let docID = record["doc_id"]?.string,
      let document = AnnotatedDocument(record, docID: docID)
    else { return nil }
    self.document = document
    var published = Publication(stated: record)
    if published.isKnown {
      publication = ["\(published.edtf ?? ""): \(published.basis.rawValue)"]
    } else {
      let dating = DocumentDating(document, lexicon)
      published = Publication(inferred: dating.window)
      publication =
        ["\(published.edtf ?? "unknown"): \(published.basis.rawValue)"] + dating.kept.map(\.summary)
        + dating.dropped.map { "left out: \($0.summary)" }
    }
    var issues: [Issue] = []
    dates = ResolvedDate.all(of: document.annotations, published, isTraced: true, issues: &issues)
  }

  /// What the row of a table at a place was resolved with: one line a step; empty where it holds no date.
  ///
  /// - Parameters:
  ///   - range: code points of the field.
  package func dates(of table: String, in field: String, at range: CodePointRange) -> [String] {
    func isHere(_ place: Place) -> Bool {
      place.field.name == field && document.surface(place) != nil && document.codePoints(place) == range
    }
    let annotations = document.annotations
    let indices: [Int?] =
      switch table {
      case "dates": annotations.dates.indices.filter { isHere(annotations.dates[$0].place) }
      case "releases": annotations.releases.filter { isHere($0.place) }.map(\.date)
      case "relations": annotations.relations.filter { isHere($0.place) }.map(\.date)
      case "amounts":
        annotations.amountFacts.filter { annotations.amounts.indices.contains($0.money) && isHere(annotations.amounts[$0.money].place) }
          .map(\.period)
      case "quantities":
        annotations.quantityFacts.filter {
          annotations.quantities.indices.contains($0.quantity) && isHere(annotations.quantities[$0.quantity].place)
        }
        .map(\.asOf)
      default: []
      }
    var seen: Set<Int> = []
    return indices.compactMap { $0 }.filter { dates.indices.contains($0) && seen.insert($0).inserted }.flatMap { index in
      ["'\(String(decoding: document.surface(annotations.dates[index].place) ?? [], as: UTF8.self))'"] + dates[index].trace
    }
  }
}
