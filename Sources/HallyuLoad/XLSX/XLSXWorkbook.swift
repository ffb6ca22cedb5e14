import CXLSXWriter
import Glibc
import HallyuCore

/// A new workbook of libxlsxwriter in constant memory, with the formats that all sheets share.
///
/// The creation date is fixed, so that the same rows give the same bytes.
final class XLSXWorkbook {
  let path: String
  let header: UnsafeMutablePointer<lxw_format>
  let date: UnsafeMutablePointer<lxw_format>
  let money: UnsafeMutablePointer<lxw_format>
  let title: UnsafeMutablePointer<lxw_format>
  private(set) var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  /// 2000-01-01T00:00:00Z.
  private static let created: time_t = 946_684_800

  init(path: String, temporaryFolder: String) throws {
    self.path = path
    let book = temporaryFolder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.use_zip64 = 0
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      let book = workbook_new_opt(path, &options)
      return book
    }
    guard let book, let header = workbook_add_format(book), let date = workbook_add_format(book),
      let money = workbook_add_format(book), let title = workbook_add_format(book)
    else { throw Failure(.cannotCreate, "cannot create \(path): out of memory") }
    workbook = book
    (self.header, self.date, self.money, self.title) = (header, date, money, title)
    format_set_bold(header)
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_num_format(date, "yyyy-mm-dd")
    format_set_num_format(money, "#,##0.00")
    format_set_bold(title)
    var properties = lxw_doc_properties()
    properties.created = XLSXWorkbook.created
    workbook_set_properties(book, &properties)
  }

  deinit { if let workbook { lxw_workbook_free(workbook) } }

  func addSheet(_ name: String) throws -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw Failure(.io, "cannot write \(path): sheet '\(name)' was refused")
    }
    sheets.append(sheet)
    return sheet
  }

  func addChart(_ type: lxw_chart_type, title: String) -> UnsafeMutablePointer<lxw_chart>? {
    let chart = workbook_add_chart(workbook, UInt8(type.rawValue))
    chart_title_set_name(chart, title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    return chart
  }

  /// Assembles and syncs the file. Returns its size.
  func finish() throws -> Int {
    for sheet in sheets where hasFailed(sheet.pointee.optimize_tmpfile) || hasFailed(sheet.pointee.file) {
      throw Failure(.io, "cannot write \(path): \(OutputFile.reason())")
    }
    let book = workbook
    workbook = nil
    let result = workbook_close(book)
    guard result == LXW_NO_ERROR else {
      throw Failure(.io, "cannot write \(path): \(String(cString: lxw_strerror(result)))")
    }
    return try OutputFile.size(of: path)
  }

  /// The library does not look at what becomes of its temporary files.
  private func hasFailed(_ file: UnsafeMutablePointer<FILE>?) -> Bool {
    file.map { fflush($0) != 0 || ferror($0) != 0 } ?? false
  }
}
