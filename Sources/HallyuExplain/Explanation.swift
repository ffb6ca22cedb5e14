package import HallyuCore
package import HallyuExtract
import HallyuJSON
import HallyuReference
import HallyuTransform

/// Why a row of the published tables says what it says, as lines for a person.
///
/// Reads the row and what it points to from the tables; reads its article again, from the text that the tables hold, to tell how its day
/// and its dates were found.
package struct Explanation {
  let tables: PublishedTables
  let setup: ExtractSetup

  package init(tables: PublishedTables, setup: ExtractSetup) {
    self.tables = tables
    self.setup = setup
  }

  /// - Throws: `Failure` with `data` where no table has such a row.
  package func lines(forRow id: String) throws(Failure) -> [String] {
    guard let row = try tables.row(id) else { throw Failure(.data, "no row of the tables has the id '\(id)'") }
    var report = Report()
    report.head("\(row.table.name) \(id)")
    for column in row.table.columns.dropFirst() where !hidden.contains(column.name) {
      if let value = row.text(column.name) { report.item(column.name, value) }
    }
    switch row.table.name {
    case "documents": try explainDay(row, &report)
    case "entities": try explainEntity(row, &report)
    case "claims": try explainClaim(row, &report)
    case "issues", "aliases": break
    default: try explainFinding(row, &report)
    }
    return report.lines
  }

  /// Columns that are told in words of their own, or are too long.
  private let hidden: Set<String> = [
    "text", "doc_id", "sentence", "rule", "confidence", "rate", "rate_basis", "rate_from", "rate_to", "rate_source",
  ]

  private func explainFinding(_ row: PublishedRow, _ report: inout Report) throws(Failure) {
    guard let docID = row.text("doc_id"), let document = try tables.row(docID, in: Tables.documents) else { return }
    report.head("evidence")
    report.item("document", document.text("source_uri") ?? docID)
    report.item("sentence", row.text("sentence") ?? "")
    report.item("rule", RuleText.of(row.text("rule") ?? ""))
    report.item("confidence", row.text("confidence") ?? "")
    if row.table.name == "amounts" { explainRate(row, &report) }
    try explainEntities(row, &report)
    if let claimID = row.text("claim_id"), let claim = try tables.row(claimID, in: Tables.claims) {
      report.head("claim \(claimID)")
      try explainClaim(claim, &report)
    }
    let trace = trace(of: document)
    let steps = trace?.dates(of: row.table.name, in: row.text("field") ?? "", at: row.range) ?? []
    guard !steps.isEmpty else { return }
    report.head("dates")
    for step in steps { report.line(step) }
    report.head("day of the document")
    for line in trace?.publication ?? [] { report.line(line) }
  }

  private func explainDay(_ document: PublishedRow, _ report: inout Report) throws(Failure) {
    report.head("day of the document")
    for line in trace(of: document)?.publication ?? [] { report.line(line) }
  }

  private func explainRate(_ row: PublishedRow, _ report: inout Report) {
    report.head("rate")
    let basis = row.text("rate_basis") ?? "none"
    guard let rate = row.text("rate"), let currency = row.text("currency") else { return report.line("none: \(basis)") }
    let days = [row.text("rate_from"), row.text("rate_to")].compactMap { $0 }
    let span = days.count == 2 && days[0] != days[1] ? " from \(days[0]) to \(days[1])" : days.first.map { " of \($0)" } ?? ""
    report.line("1 \(currency) is \(rate) USD: \(basis.replacing("_", with: " "))\(span)\(row.text("rate_source").map { ", " + $0 } ?? "")")
  }

  /// Each entity that the row points to, with why its surface names it.
  private func explainEntities(_ row: PublishedRow, _ report: inout Report) throws(Failure) {
    for column in row.table.columns where column.references == "entities.entity_id" {
      guard let id = row.text(column.name), let entity = try tables.row(id, in: Tables.entities) else { continue }
      report.head(column.name)
      report.line("\(id): \(entity.text("name") ?? "")")
      if row.table.name == "mentions", let surface = row.text("surface") {
        report.line(try aliasChain(surface, entity))
      }
    }
  }

  private func aliasChain(_ surface: String, _ entity: PublishedRow) throws(Failure) -> String {
    if surface == entity.text("name") { return "'\(surface)' is its name" }
    let aliases = try tables.rows(of: Tables.aliases, where: "entity_id", is: entity.id)
    if let alias = aliases.first(where: { $0.text("alias") == surface }), let basis = alias.text("basis") {
      return basis == "observed" ? "'\(surface)' is a spelling of it that the articles use" : "'\(surface)' is its alias by \(basis)"
    }
    return "'\(surface)' names it in this article"
  }

  private func explainEntity(_ entity: PublishedRow, _ report: inout Report) throws(Failure) {
    report.head("names")
    for alias in try tables.rows(of: Tables.aliases, where: "entity_id", is: entity.id) {
      report.item(alias.text("basis") ?? "", alias.text("alias") ?? "")
    }
  }

  private func explainClaim(_ claim: PublishedRow, _ report: inout Report) throws(Failure) {
    report.line("\(claim.text("agreement") ?? ""): \(claim.text("summary") ?? "")")
    for amount in try tables.rows(of: Tables.amounts(), where: "claim_id", is: claim.id) {
      let value =
        amount.text("value_usd")
        ?? [amount.text("value_usd_low"), amount.text("value_usd_high")].compactMap { $0 }.joined(separator: " to ")
      let source =
        try amount.text("doc_id").flatMap { id throws(Failure) in try tables.row(id, in: Tables.documents)?.text("source_uri") } ?? ""
      report.line("\(amount.id): '\(amount.text("surface") ?? "")', \(value) USD, \(amount.text("period") ?? "no period"), \(source)")
    }
  }

  /// The article as extract reads it, with what its day is known from.
  private func cleanRecord(_ document: PublishedRow) -> [UInt8] {
    var clean = JSONWriter()
    clean.beginObject()
    let basis = document.text("published_basis").flatMap { PublishedBasis(rawValue: $0) }
    let isConcluded = basis == .inferred || basis == .unknown
    for column in ["doc_id", "source_uri", "title", "language", "text"] + (isConcluded ? [] : ["published", "published_basis"]) {
      guard let value = document.text(column) else { continue }
      clean.key(column)
      clean.string(value)
    }
    clean.endObject()
    return clean.take()
  }

  /// Reads the article again; what the run concluded about its day is concluded anew.
  private func trace(of document: PublishedRow) -> DocumentTrace? {
    DocumentTrace(annotated(document), lexicon: setup.lexicon)
  }

  func annotated(_ document: PublishedRow) -> [UInt8] {
    ExtractFilter(setup).process(RecordLine(cleanRecord(document), input: document.id))
  }
}
