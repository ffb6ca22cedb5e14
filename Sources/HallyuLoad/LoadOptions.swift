package import HallyuFormats

/// What the load stage writes and where.
package struct LoadOptions: Sendable {
  /// An existing folder that receives `csv/`, `jsonl/`, … Files of the same name are overwritten.
  package var outputFolder: String
  package var formats: Set<OutputFormat>
  /// ISO 4217, upper case; each adds `value_<iso>` to `amounts`.
  package var reportingCurrencies: [String]
  package var csv: CSVOptions
  /// Threads; above 1 the files are written by one of their own.
  package var jobs = 1
  /// A database that takes the rows as well, or nil.
  package var postgres: PostgresTarget?
  /// What is asked of the rows before they are published.
  package var checks: [QualityCheck] = []
  /// Rows by table of the run before, or nil where there was none.
  package var previousRows: [String: Int]?

  package init(
    outputFolder: String, formats: Set<OutputFormat> = Set(OutputFormat.allCases), reportingCurrencies: [String] = [],
    csv: CSVOptions = CSVOptions(), postgres: PostgresTarget? = nil
  ) {
    self.outputFolder = outputFolder
    self.formats = formats
    self.reportingCurrencies = reportingCurrencies
    self.csv = csv
    self.postgres = postgres
  }
}

/// A PostgreSQL database and the schema in it that belongs to the tables.
package struct PostgresTarget: Sendable {
  /// A connection string of libpq, `postgres://user@host:5432/database`. May hold a password; it is never printed.
  package var address: String
  package var schema: String

  package init(address: String, schema: String = "hallyu") {
    self.address = address
    self.schema = schema
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
  /// What each quality check found, in the order of the options.
  package var checks: [QualityFinding] = []

  package init() {}
}
