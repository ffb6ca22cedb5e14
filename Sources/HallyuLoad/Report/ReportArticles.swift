import HallyuCore
import HallyuFormats
import HallyuJSON

/// The articles of the report with the rows that lie on their text, as JSON, within a budget.
///
/// A row is `[table, start, end, field, cells…]`: entities and repeated words are numbers into lists, what the text itself
/// shows (surface, sentence) is left out. An article beyond the budget keeps its line in the list, without text.
struct ReportArticles {
  struct Article {
    let id: [UInt8]
    /// The headline; without one, where the article came from.
    let title: [UInt8]
    let site: [UInt8]
    let published: [UInt8]
    let text: [UInt8]?
    /// Comma-separated JSON arrays.
    var rows: [UInt8] = []
    var rowCount = 0
  }

  struct SpanTable {
    let name: String
    let columns: [(index: Int, name: String, kind: Kind)]
    let document, field, start, end: Int

    enum Kind: String { case entity, word, value }
  }

  private(set) var articles: [Article] = []
  private(set) var words = Interner()
  private(set) var articlesWithoutText = 0
  private(set) var rowsLeftOut = 0
  let spanTables: [SpanTable]

  private static let textBudgetBytes = 24 << 20
  private static let rowBudgetBytes = 40 << 20
  private var textBytes = 0
  private var rowBytes = 0
  private var numbers: [[UInt8]: Int] = [:]
  private var lastID: [UInt8] = []
  private var lastNumber: Int?
  /// Index into `spanTables`, by table.
  private let spanIndex: [Int?]
  private let documents: DocumentColumns
  private var json = JSONWriter()

  init(_ tables: [TableSchema]) {
    var spans: [SpanTable] = []
    var index: [Int?] = []
    for table in tables {
      let span = ReportArticles.spanTable(table)
      index.append(span.map { _ in spans.count })
      if let span { spans.append(span) }
    }
    spanTables = spans
    spanIndex = index
    documents = DocumentColumns(tables)
  }

  mutating func add(_ row: Row, table: Int, entities: inout Interner) {
    if table == documents.table { return addDocument(row) }
    guard let index = spanIndex[table] else { return }
    let span = spanTables[index]
    guard let number = number(of: row.slice(span.document)) else { return }
    articles[number].rowCount += 1
    guard articles[number].text != nil, rowBytes < ReportArticles.rowBudgetBytes else {
      rowsLeftOut += 1
      return
    }
    json.beginArray()
    json.integer(index)
    json.raw(row.slice(span.start))
    json.raw(row.slice(span.end))
    json.integer(row.slice(span.field).first == UInt8(ascii: "t") && row.slice(span.field).count == 5 ? 1 : 0)
    let last = span.columns.lastIndex { !row.cells[$0.index].isNull } ?? -1
    for column in span.columns.prefix(last + 1) {
      let cell = row.cells[column.index]
      if cell.isNull {
        json.null()
      } else if column.kind == .entity {
        json.integer(entities.number(of: row.slice(column.index)))
      } else if column.kind == .word {
        json.integer(words.number(of: row.slice(column.index)))
      } else if cell.kind == .number {
        json.raw(row.slice(column.index))
      } else {
        json.string(row.slice(column.index))
      }
    }
    json.endArray()
    if !articles[number].rows.isEmpty { articles[number].rows.append(UInt8(ascii: ",")) }
    articles[number].rows += json.bytes
    rowBytes += json.count
    json.removeAll()
  }

  /// Place of an article in the list. Rows of one article stand together, so that the last answer is mostly the next.
  mutating func number(of id: UnsafeBufferPointer<UInt8>) -> Int? {
    if !lastID.elementsEqual(id) {
      lastID = Array(id)
      lastNumber = numbers[lastID]
    }
    return lastNumber
  }

  private mutating func addDocument(_ row: Row) {
    let id = Array(row.slice(documents.id))
    let text = row.slice(documents.text)
    let fits = textBytes + text.count <= ReportArticles.textBudgetBytes
    if fits { textBytes += text.count } else { articlesWithoutText += 1 }
    let title = row.slice(documents.title)
    numbers[id] = articles.count
    lastID = []
    articles.append(
      Article(
        id: id, title: Array(title.isEmpty ? row.slice(documents.source) : title), site: Array(row.slice(documents.site)),
        published: Array(row.slice(documents.published)), text: fits ? Array(text) : nil))
  }

  private static func spanTable(_ table: TableSchema) -> SpanTable? {
    guard let document = table.index(of: "doc_id"), let field = table.index(of: "field"), let start = table.index(of: "start"),
      let end = table.index(of: "end")
    else { return nil }
    let shown = ["doc_id", "field", "start", "end", "surface", "sentence"]
    let columns = table.columns.enumerated().filter { !shown.contains($0.element.name) }.map { index, column in
      let kind: SpanTable.Kind
      if column.references == "entities.entity_id" {
        kind = .entity
      } else {
        kind = !column.allowed.isEmpty || ["rule", "currency", "unit", "rate_source"].contains(column.name) ? .word : .value
      }
      return (index: index, name: column.name, kind: kind)
    }
    return SpanTable(name: table.name, columns: columns, document: document, field: field, start: start, end: end)
  }

  private struct DocumentColumns {
    let table, id, source, title, site, published, text: Int

    init(_ tables: [TableSchema]) {
      table = tables.firstIndex { $0.name == "documents" } ?? -1
      let schema = table < 0 ? TableSchema("documents", "", []) : tables[table]
      func column(_ name: String) -> Int { schema.index(of: name) ?? 0 }
      id = column("doc_id")
      source = column("source_uri")
      title = column("title")
      site = column("site")
      published = column("published")
      text = column("text")
    }
  }
}
