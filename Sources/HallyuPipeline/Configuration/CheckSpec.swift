import HallyuCore

/// The keys of `checks` in `pipeline.json`: what is asked of the tables before they are published.
enum CheckSpec {
  static let type: OptionType = .variant(
    key: "check",
    [
      OptionVariant("not_null", "a column has a value in every row", [table, column, severity]),
      OptionVariant(
        "unique", "no two rows have the same values in some columns; rows with a null among them are not compared",
        [table, OptionSpec("columns", .list(.text(.any), 1...64), "names of columns", required: true), severity]),
      OptionVariant(
        "range", "every value of a column of numbers or days lies within bounds; null is no value",
        [
          table, column, OptionSpec("min", .bound, "the least value allowed"), OptionSpec("max", .bound, "the greatest value allowed"),
          severity,
        ]),
      OptionVariant(
        "unresolved", "at most a share of the rows has null in a column",
        [table, column, OptionSpec("max_percent", .integer(0...100), "the share allowed", required: true), severity]),
      OptionVariant(
        "foreign_keys", "every reference names a row that is there",
        [OptionSpec("table", .choice(tableNames), "the table that refers; all tables without it"), severity]),
      OptionVariant(
        "row_count", "a table has as many rows as expected, by itself and against what the output folder held before the run",
        [
          table, OptionSpec("min", .integer(0...rowLimit), "the least number of rows"),
          OptionSpec("max", .integer(0...rowLimit), "the greatest number of rows"),
          OptionSpec("max_drop_percent", .integer(0...100), "by how much it may shrink from run to run"),
          OptionSpec("max_rise_percent", .integer(0...1_000_000), "by how much it may grow from run to run"), severity,
        ]),
    ])

  private static let rowLimit = 1 << 40
  private static let tableNames = Tables.all().map(\.name)
  private static let table = OptionSpec("table", .choice(tableNames), "name of the table", required: true)
  private static let column = OptionSpec("column", .text(.any), "name of the column", required: true)
  private static let severity = OptionSpec(
    "severity", .choice(["error", "warning"]), "`error` keeps the run from publishing and ends it with 65; `warning` only tells",
    default: .text("error"))
}
