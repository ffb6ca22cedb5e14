import HallyuCore
import HallyuFormats

/// Writes `hallyu.xlsx`: a summary with charts, then a sheet a table.
final class XLSXWriter: DatasetWriter {
  static let fileName = "hallyu.xlsx"

  private let tables: [TableSchema]
  private let book: XLSXWorkbook
  private let summary: XLSXSummary
  private let sheets: [XLSXSheet]
  private let documents: Int
  private let documentColumns: [Int]
  private var text = XLSXText()
  private var digest: Digest
  private var placesOfDocuments: [[UInt8]: String] = [:]
  private var lastDocument: [UInt8] = []
  private var lastPlace: String?
  private var cutCells: [Remark] = []

  init(_ tables: [TableSchema], outputFolder: String) throws {
    self.tables = tables
    book = try XLSXWorkbook(path: "\(outputFolder)/\(XLSXWriter.fileName)", temporaryFolder: outputFolder)
    summary = try XLSXSummary(book)
    let book = book
    sheets = try tables.map { try XLSXSheet($0, book) }
    documents = tables.firstIndex { $0.name == "documents" } ?? -1
    documentColumns = tables.map { $0.index(of: "doc_id") ?? -1 }
    digest = Digest(tables)
  }

  func append(_ row: Row, table: Int) throws {
    digest.add(row, table: table)
    let column = documentColumns[table]
    var place: String?
    if table == documents {
      placesOfDocuments[Array(row.slice(column))] = sheets[table].nextPlace
    } else if column >= 0, !row.cells[column].isNull {
      place = placeOfDocument(row.slice(column))
    }
    let cutBefore = text.cutTexts
    try sheets[table].append(row, documentPlace: place, text: &text)
    if text.cutTexts > cutBefore { noteCut(row, table) }
  }

  func remarks() -> [Remark] {
    var remarks = cutCells
    if text.replacedCharacters > 0 {
      remarks.append(
        Remark(
          code: "characters-replaced", field: "",
          detail: "\(XLSXWriter.fileName): \(text.replacedCharacters) characters that a workbook cannot hold became U+FFFD"))
    }
    for sheet in sheets {
      if sheet.numbersAsText > 0 {
        remarks.append(
          Remark(
            code: "number-as-text", field: sheet.table.name,
            detail: "\(XLSXWriter.fileName): \(sheet.numbersAsText) numbers of more than 15 digits stand as text"))
      }
      if sheet.missingLinks > 0 {
        remarks.append(
          Remark(
            code: "links-left-out", field: sheet.table.name,
            detail: "\(XLSXWriter.fileName): \(sheet.missingLinks) rows without a link to their document"))
      }
    }
    return remarks
  }

  func finish() throws -> [LoadSummary.File] {
    for sheet in sheets { sheet.finish() }
    summary.write(tables, digest)
    return [LoadSummary.File(path: XLSXWriter.fileName, bytes: try book.finish())]
  }

  /// Facts of one document stand together, so that the last answer is mostly the next.
  private func placeOfDocument(_ id: UnsafeBufferPointer<UInt8>) -> String? {
    if !lastDocument.elementsEqual(id) {
      lastDocument = Array(id)
      lastPlace = placesOfDocuments[lastDocument]
    }
    return lastPlace
  }

  private func noteCut(_ row: Row, _ table: Int) {
    let column = documentColumns[table]
    let id = row.string(tables[table].key.first ?? 0) ?? ""
    cutCells.append(
      Remark(
        code: "text-cut", docID: column >= 0 ? row.string(column) ?? "" : "", field: tables[table].name,
        detail: "\(XLSXWriter.fileName): a text of row \(id) is longer than a cell holds (\(XLSXText.unitLimit)) and ends with …"))
  }
}
