package import HallyuFormats

/// What the load stage writes and where.
package struct LoadOptions: Sendable {
  /// An existing folder that receives `csv/`, `jsonl/`, … Files of the same name are overwritten.
  package var outputFolder: String
  package var formats: Set<OutputFormat>
  /// ISO 4217, upper case; each adds `value_<iso>` to `amounts`.
  package var reportingCurrencies: [String]
  package var csv: CSVOptions

  package init(
    outputFolder: String, formats: Set<OutputFormat> = Set(OutputFormat.allCases), reportingCurrencies: [String] = [],
    csv: CSVOptions = CSVOptions()
  ) {
    self.outputFolder = outputFolder
    self.formats = formats
    self.reportingCurrencies = reportingCurrencies
    self.csv = csv
  }
}

/// What came of a load. The counts add up: `rowsRead + issues of load == rows of all tables + rejectedRows`.
package struct LoadSummary: Sendable {
  package struct Table: Hashable, Sendable {
    package let name: String
    package let rows: Int
  }
  package struct File: Hashable, Sendable {
    /// Below the output folder: `csv/amounts.csv`.
    package let path: String
    package let bytes: Int
  }

  /// Lines that held a record; blank lines do not count.
  package var rowsRead = 0
  /// Rows written, a table each, in the order of `Tables.all`.
  package var tables: [Table] = []
  /// Rows that no table took; each left an issue: severity `error` for a document, `warning` for all else.
  package var rejectedRows = 0
  /// Issues that loading itself added, by code, sorted.
  package var issuesByCode: [(code: String, count: Int)] = []
  /// Rows of `issues`, those of all stages, by severity and code, sorted.
  package var issues: [(severity: String, code: String, count: Int)] = []
  /// Every file written, sorted by path.
  package var files: [File] = []

  package init() {}
}
