import HallyuJSON

/// The JSON that the report's script reads; `report.js` is its only reader.
struct ReportData {
  /// Articles in one block, which the script parses when one of them is opened.
  static let blockArticles = 50

  let articles: ReportArticles
  let lists: ReportLists
  let pairs: [ReportPairs.Pair]
  let entities: Interner
  let name: (Int) -> String

  var blockCount: Int { (articles.articles.count + ReportData.blockArticles - 1) / ReportData.blockArticles }

  /// Everything but the texts and their rows.
  func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("blockDocuments")
    json.integer(ReportData.blockArticles)
    list("tables", articles.spanTables, &json) { table, json in
      json.string(table.name)
      json.beginArray()
      for column in table.columns {
        array(&json) {
          $0.string(column.name)
          $0.string(column.kind.rawValue)
        }
      }
      json.endArray()
    }
    json.key("words")
    json.beginArray()
    for word in articles.words.texts { json.string(word) }
    json.endArray()
    list("entities", Array(entities.texts.enumerated()), &json) { entity, json in
      json.string(entity.element)
      json.string(name(entity.offset))
    }
    list("documents", Array(articles.articles.enumerated()), &json) { article, json in
      for text in [article.element.id, article.element.title, article.element.site, article.element.published] { json.string(text) }
      json.integer(article.element.text == nil ? -1 : article.offset / ReportData.blockArticles)
      json.integer(article.element.rowCount)
    }
    list("releases", lists.sortedReleases(), &json) { release, json in
      json.string(ReadableDate.text(release.date))
      for entity in [release.title, release.platform, release.place] { number(entity, &json) }
      json.string(release.status)
      number(release.article, &json)
    }
    list("pairs", pairs, &json) { pair, json in
      for number in [pair.first, pair.second, pair.articles] { json.integer(number) }
    }
    list("issues", lists.issues, &json) { issue, json in
      for cell in issue.cells { json.string(cell) }
      number(issue.article, &json)
    }
    json.endObject()
    return json.take()
  }

  /// `[[text, [row, …]], …]`, with null for an article that stands without text.
  func block(_ block: Int) -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    for article in articles.articles.dropFirst(block * ReportData.blockArticles).prefix(ReportData.blockArticles) {
      guard let text = article.text else {
        json.null()
        continue
      }
      array(&json) { json in
        json.string(text)
        json.beginArray()
        if !article.rows.isEmpty { json.raw(article.rows) }
        json.endArray()
      }
    }
    json.endArray()
    return json.take()
  }

  private func list<Element>(
    _ key: StaticString, _ elements: [Element], _ json: inout JSONWriter, _ body: (Element, inout JSONWriter) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for element in elements { array(&json) { body(element, &$0) } }
    json.endArray()
  }

  private func array(_ json: inout JSONWriter, _ body: (inout JSONWriter) -> Void) {
    json.beginArray()
    body(&json)
    json.endArray()
  }

  private func number(_ value: Int?, _ json: inout JSONWriter) {
    if let value { json.integer(value) } else { json.null() }
  }
}
