import CXLSXWriter
import HallyuCore
import HallyuFormats

/// The sheet of one table, and those that follow where a table has more rows than a sheet holds.
///
/// Header row, frozen; widths by type; filters; dates and numbers are real ones; `doc_id` links to the row of the document.
/// A date before March 1900 and a number of more than 15 significant digits stay text, because Excel has no such values.
final class XLSXSheet {
  /// Rows of a sheet beneath its header.
  static let rowLimit = 1_048_575
  /// Excel opens no sheet with more links.
  static let linkLimit = 65_530

  let table: TableSchema
  private(set) var missingLinks = 0
  private(set) var numbersAsText = 0
  private let book: XLSXWorkbook
  private let columns: [(index: Int, type: Column.ValueType)]
  private let links: Int
  private var sheet: UnsafeMutablePointer<lxw_worksheet>
  private var part = 1
  private var nextRow: UInt32 = 1
  private var linkCount = 0

  init(_ table: TableSchema, _ book: XLSXWorkbook) throws {
    self.table = table
    self.book = book
    columns = table.columns.enumerated().filter { !$0.element.isLarge }.map { ($0.offset, $0.element.type) }
    links = table.columns.firstIndex { $0.references == "documents.doc_id" } ?? -1
    sheet = try book.addSheet(table.name)
    writeHeader()
  }

  /// Where the next row will stand, as a link names it: `documents!A2`.
  var nextPlace: String { "internal:'\(name)'!A\(min(Int(nextRow), XLSXSheet.rowLimit) + 1)" }

  /// - Parameter documentPlace: what `doc_id` links to, or nil.
  func append(_ row: Row, documentPlace: String?, text: inout XLSXText) throws {
    if nextRow > XLSXSheet.rowLimit { try beginPart() }
    for (place, column) in columns.enumerated() {
      let cell = row.cells[column.index]
      let from = row.bytes + Int(cell.start)
      let at = UInt16(truncatingIfNeeded: place)
      switch cell.kind {
      case .null: continue
      case .number: writeNumber(from, Int(cell.count), at, text: &text)
      case .text, .plainText:
        if column.type == .date, let serial = XLSXSheet.serialDay(row.slice(column.index)) {
          worksheet_write_number(sheet, nextRow, at, Double(serial), book.date)
        } else if column.index == links {
          writeLink(from, Int(cell.count), at, documentPlace, text: &text)
        } else {
          _ = text.with(from, Int(cell.count)) { worksheet_write_string(sheet, nextRow, at, $0, nil) }
        }
      }
    }
    nextRow += 1
  }

  func finish() { setFilter() }

  private var name: String { part == 1 ? table.name : "\(table.name) (\(part))" }

  private func beginPart() throws {
    setFilter()
    part += 1
    nextRow = 1
    linkCount = 0
    sheet = try book.addSheet(name)
    writeHeader()
  }

  private func writeHeader() {
    for (place, column) in columns.enumerated() {
      let at = UInt16(truncatingIfNeeded: place)
      worksheet_set_column(sheet, at, at, XLSXSheet.width(table.columns[column.index]), nil)
      worksheet_write_string(sheet, 0, at, table.columns[column.index].name, book.header)
    }
    worksheet_freeze_panes(sheet, 1, 1)
  }

  private func setFilter() {
    worksheet_autofilter(sheet, 0, 0, max(nextRow, 2) - 1, UInt16(truncatingIfNeeded: columns.count - 1))
  }

  private func writeNumber(_ from: UnsafePointer<UInt8>, _ count: Int, _ at: UInt16, text: inout XLSXText) {
    switch DecimalDigits(from, count).storage {
    case .integer(let value) where value.magnitude < 1_000_000_000_000_000:
      worksheet_write_number(sheet, nextRow, at, Double(value), nil)
    case .double(let value): worksheet_write_number(sheet, nextRow, at, value, nil)
    case .integer, .text:
      numbersAsText += 1
      _ = text.with(from, count) { worksheet_write_string(sheet, nextRow, at, $0, nil) }
    }
  }

  private func writeLink(
    _ from: UnsafePointer<UInt8>, _ count: Int, _ at: UInt16, _ place: String?, text: inout XLSXText
  ) {
    guard let place, linkCount < XLSXSheet.linkLimit else {
      missingLinks += 1
      _ = text.with(from, count) { worksheet_write_string(sheet, nextRow, at, $0, nil) }
      return
    }
    linkCount += 1
    _ = text.with(from, count) { worksheet_write_url_opt(sheet, nextRow, at, place, nil, $0, nil) }
  }

  private static func width(_ column: Column) -> Double {
    switch column.type {
    case .identifier: 20
    case .integer, .decimal: 12
    case .date: 12
    case .edtf: 16
    case .timestamp: 26
    case .string:
      switch column.name {
      case "sentence", "detail", "summary": 70
      case "surface", "title", "name", "alias", "source_uri": 30
      default: 18
      }
    }
  }

  /// Days since 1899-12-30, as Excel counts from 1900-03-01 on; nil before.
  static func serialDay(_ date: UnsafeBufferPointer<UInt8>) -> Int? {
    guard date.count == 10 else { return nil }
    func number(_ from: Int, _ count: Int) -> Int { (from..<from + count).reduce(0) { $0 * 10 + Int(date[$1] &- 0x30) } }
    let (year, month, day) = (number(0, 4), number(5, 2), number(8, 2))
    let shifted = month > 2 ? year : year - 1  // years from March, so that leap days stand last
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let serial = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 693_899
    return serial >= 61 ? serial : nil
  }
}
