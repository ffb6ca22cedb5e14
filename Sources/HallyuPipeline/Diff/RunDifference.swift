package import HallyuCore

/// What two runs published differently, row by row, and what most likely made the difference.
///
/// The cause of a row is told by what else differs. Its article: `article`. Its article is the same, and programs, configuration
/// or reference data are not: `rate` where only converted values differ, `alias` where only the named entities differ, else
/// what the manifests show (`rule`, `configuration`, `rate`, `alias`). Where nothing of all this differs, another article did.
package struct RunDifference {
  let old: RunFolder
  let new: RunFolder
  /// Those with differences, in the order of the tables.
  private(set) var tables: [TableDifference] = []
  /// Documents by what happened to them.
  private(set) var articles: [TableDifference.Change: Int] = [:]
  /// What differs between the runs besides articles, as causes.
  let runCauses: [Cause]
  private var changedDocuments: Set<String> = []
  /// Documents that only one run has.
  private var lonelyDocuments: Set<String> = []

  package enum Cause: String, CaseIterable, Comparable {
    case article, rule, alias, rate, configuration

    package static func < (left: Cause, right: Cause) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  package init(old: RunFolder, new: RunFolder) throws(Failure) {
    self.old = old
    self.new = new
    runCauses = RunDifference.causes(old, new)
    for table in Tables.all() {
      let difference = try TableDifference(table, old: try old.lines(of: table.name), new: try new.lines(of: table.name))
      if table.name == "documents" { takeArticles(difference) }
      if !difference.rows.isEmpty { tables.append(difference) }
    }
  }

  package var isEmpty: Bool { tables.isEmpty }

  /// Possible causes of a row's change, at least one, sorted.
  func causes(_ row: TableDifference.RowChange, in table: TableSchema) -> [Cause] {
    let document = row.row.document
    if !document.isEmpty || table.name == "documents" {
      if runCauses.isEmpty || lonelyDocuments.contains(document) { return [.article] }
      if changedDocuments.contains(document) {
        // What a program made of a page cannot be told from what the page says.
        return old.programs["clean"] == new.programs["clean"] ? [.article] : [.article, .rule]
      }
      if row.change == .changed {
        if row.columns.allSatisfy(RunDifference.isConversion) { return [.rate] }
        if row.columns.allSatisfy({ RunDifference.isName($0, table) }) { return [.alias] }
        if row.columns.contains("rule"), runCauses.contains(.rule) { return [.rule] }
      }
      return runCauses
    }
    return ((articles.isEmpty ? [] : [.article]) + runCauses).sorted()
  }

  /// Names of what differs between the runs: `configuration`, `program extract`, `reference rates.csv`, `version`.
  var runChanges: [String] {
    var changes: [String] = []
    if old.version != new.version { changes.append("version \(old.version) to \(new.version)") }
    if old.configuration != new.configuration { changes.append("configuration") }
    changes += RunDifference.changedKeys(old.programs, new.programs).map { "program \($0)" }
    changes += RunDifference.changedKeys(old.reference, new.reference).map { "reference \($0)" }
    return changes
  }

  private mutating func takeArticles(_ difference: TableDifference) {
    for row in difference.rows {
      // A document whose text and metadata were read alike is the same article, whatever was found in it.
      if row.change == .changed { changedDocuments.insert(row.row.document) } else { lonelyDocuments.insert(row.row.document) }
      articles[row.change, default: 0] += 1
    }
  }

  private static func causes(_ old: RunFolder, _ new: RunFolder) -> [Cause] {
    var causes: Set<Cause> = []
    if old.version != new.version || old.programs != new.programs { causes.insert(.rule) }
    if old.configuration != new.configuration { causes.insert(.configuration) }
    for path in changedKeys(old.reference, new.reference) { causes.insert(path.hasSuffix(".csv") ? .rate : .alias) }
    return causes.sorted()
  }

  private static func changedKeys(_ old: [String: String], _ new: [String: String]) -> [String] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  /// Columns that a rate fills: value_usd, value_krw_low, rate_from, …
  private static func isConversion(_ column: String) -> Bool {
    guard column != "value_low", column != "value_high" else { return false }
    return column == "rate" || column.hasPrefix("rate_") || column.hasPrefix("value_")
  }

  private static func isName(_ column: String, _ table: TableSchema) -> Bool {
    guard let index = table.index(of: column) else { return false }
    return ["entities", "claims"].contains(table.columns[index].target?.table)
  }
}
