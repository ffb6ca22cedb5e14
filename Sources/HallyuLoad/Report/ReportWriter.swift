import CHallyuReport
import HallyuCore
import HallyuFormats
import HallyuJSON

/// Writes `report.html`: one file that needs no network and runs no script but its own.
///
/// Money by year and payer, releases, people named together, what was uncertain, and every article with its found places.
/// Values reach the page as escaped text or as JSON that the script shows as text.
final class ReportWriter: DatasetWriter {
  static let fileName = "report.html"

  private let path: String
  private let tables: [TableSchema]
  private var digest: Digest
  private var articles: ReportArticles
  private var lists: ReportLists
  private var pairs = ReportPairs()
  private var entities = Interner()
  private let mentions: Int
  private let mentionColumns: (entity: Int, type: Int, document: Int)

  init(_ tables: [TableSchema], outputFolder: String) {
    path = "\(outputFolder)/\(ReportWriter.fileName)"
    self.tables = tables
    digest = Digest(tables)
    articles = ReportArticles(tables)
    lists = ReportLists(tables)
    let mentions = tables.firstIndex { $0.name == "mentions" } ?? -1
    func column(_ name: String) -> Int { mentions < 0 ? 0 : tables[mentions].index(of: name) ?? 0 }
    self.mentions = mentions
    mentionColumns = (column("entity_id"), column("type"), column("doc_id"))
  }

  func append(_ row: Row, table: Int) throws {
    digest.add(row, table: table)
    articles.add(row, table: table, entities: &entities)
    lists.add(row, table: table, entities: &entities) { articles.number(of: $0) }
    guard table == mentions, row.string(mentionColumns.type) == "person", !row.cells[mentionColumns.entity].isNull,
      let article = articles.number(of: row.slice(mentionColumns.document))
    else { return }
    pairs.add(person: entities.number(of: row.slice(mentionColumns.entity)), article: article)
  }

  func remarks() -> [Remark] {
    var remarks: [Remark] = []
    func note(_ code: String, _ count: Int, _ what: String) {
      if count > 0 { remarks.append(Remark(code: code, field: "", detail: "\(ReportWriter.fileName): \(count) \(what)")) }
    }
    note("report-without-text", articles.articlesWithoutText, "articles stand without their text, to keep the file small")
    note("report-without-rows", articles.rowsLeftOut, "rows are not marked, to keep the file small")
    note(
      "report-without-releases", lists.releaseRows > 0 && lists.releases.count == ReportLists.releaseLimit ? 1 : 0,
      "list of releases is cut")
    note("report-without-issues", lists.issueRows - lists.issues.count, "issues are not listed")
    return remarks
  }

  func finish() throws -> [LoadSummary.File] {
    let file = OutputFile(path: path)
    let page = ReportPage(
      tables: tables, digest: digest, articles: articles, lists: lists,
      pairs: pairs.pairs { self.name(of: $0) }, entities: entities)
    var out = ByteBuffer(capacity: OutputFile.pieceBytes * 2)
    try page.write(into: &out) { out in
      if out.count >= OutputFile.pieceBytes { try file.drain(&out) }
    }
    try file.drain(&out)
    try file.finish()
    return [LoadSummary.File(path: ReportWriter.fileName, bytes: file.bytesWritten)]
  }

  private func name(of entity: Int) -> String { digest.name(of: String(decoding: entities.texts[entity], as: UTF8.self)) }
}
