import HallyuCore
import HallyuFormats

/// Writes all tables in one format into a folder.
protocol DatasetWriter: AnyObject {
  /// - Parameter table: index into the tables that the writer was made for.
  func append(_ row: Row, table: Int) throws
  /// What the format could not hold as it was. Asked for once, after the last row of the stages.
  func remarks() -> [Remark]
  /// Ends every file. Returns paths below the output folder.
  func finish() throws -> [LoadSummary.File]
}

/// Something that a format changed, for `issues`.
struct Remark: Equatable, Sendable {
  let code: String
  var docID = ""
  /// `table.column`.
  let field: String
  let detail: String
}
