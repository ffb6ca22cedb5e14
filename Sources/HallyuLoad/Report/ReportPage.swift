import CHallyuReport
import HallyuCore
import HallyuFormats

/// The page itself, from top to bottom.
struct ReportPage {
  let tables: [TableSchema]
  let digest: Digest
  let articles: ReportArticles
  let lists: ReportLists
  let pairs: [ReportPairs.Pair]
  let entities: Interner

  /// - Parameter drain: called between pieces, so that a large page is never whole in memory.
  func write(into out: inout ByteBuffer, drain: (inout ByteBuffer) throws -> Void) rethrows {
    let style = ReportPage.style
    let script = ReportPage.script
    out.append(head(style: style, script: script))
    out.append(style)
    out.append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#articles\">Skip to the articles</a>\n")
    out.append(introduction())
    out.append("<main>\n")
    section("money", "Money by year and payer", ReportMoney.html(digest), into: &out)
    section("releases", "Releases", releaseChart() + "<div id=\"release-list\"></div>\n", into: &out)
    section(
      "people", "Who appears with whom", TieChart.svg(pairs, name: name) + "<div id=\"pair-list\"></div>\n", into: &out)
    section("issues", "What was uncertain", issueSummary() + "<div id=\"issue-list\"></div>\n", into: &out)
    section("articles", "Articles", articleIntroduction() + "<div id=\"article-list\"></div>\n<div id=\"reader\"></div>\n", into: &out)
    out.append("</main>\n<noscript><p>The lists and the articles need the script of this file.</p></noscript>\n")
    try drain(&out)
    let data = ReportData(articles: articles, lists: lists, pairs: pairs, entities: entities, name: name)
    embed("data", data.json(), into: &out)
    try drain(&out)
    for block in 0..<data.blockCount {
      embed("block-\(block)", data.block(block), into: &out)
      try drain(&out)
    }
    out.append("<script>")
    out.append(script)
    out.append("</script>\n</body>\n</html>\n")
  }

  private func head(style: [UInt8], script: [UInt8]) -> String {
    let policy =
      "default-src 'none'; script-src 'sha256-\(SHA256.base64(script))'; style-src 'sha256-\(SHA256.base64(style))'; "
      + "base-uri 'none'; form-action 'none'"
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Hallyu: what the articles say</title>
      <style>
      """
  }

  private func introduction() -> String {
    let counts = zip(tables, digest.rowCounts).map { "\($1) \($0.name)" }.joined(separator: " · ")
    return """
      <header>
      <h1>What the articles say</h1>
      <p class="quiet">\(HTML.escaped(counts))</p>
      <nav aria-label="Sections"><a href="#money">Money</a><a href="#releases">Releases</a><a href="#people">People</a>\
      <a href="#issues">Uncertain</a><a href="#articles">Articles</a></nav>
      </header>

      """
  }

  private func section(_ id: String, _ title: String, _ html: String, into out: inout ByteBuffer) {
    out.append("<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n")
    out.append(html)
    out.append("</section>\n")
  }

  private func releaseChart() -> String {
    let years = lists.releasesByYear()
    guard !years.isEmpty else { return "" }
    let bars = years.map { year in
      BarChart.Bar(
        label: String(year.year), heights: [Double(year.released), Double(year.upcoming)],
        titles: ["\(year.year): \(year.released) released", "\(year.year): \(year.upcoming) upcoming"])
    }
    return BarChart(
      title: "Releases by year", series: ["released", "upcoming, seen from the article's day"], bars: bars,
      axisLabel: { value in
        let hundredths = Int((value * 100).rounded())
        return hundredths % 100 == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
      }
    ).svg()
  }

  private func issueSummary() -> String {
    let codes = digest.issueCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !codes.isEmpty else { return "<p>Nothing.</p>\n" }
    var out = "<details open><summary>By code</summary>\(HTML.scrollOpening("Issues by code"))<table><caption>Issues by code</caption>"
    out += "<thead><tr><th scope=\"col\">code</th><th scope=\"col\" class=\"number\">rows</th></tr></thead><tbody>"
    for (code, count) in codes { out += "<tr><td>\(HTML.escaped(code))</td><td class=\"number\">\(count)</td></tr>" }
    return out + "</tbody></table></div></details>\n"
  }

  private func articleIntroduction() -> String {
    let key = articles.spanTables.map { "<span class=\"\($0.name)\">\($0.name)</span>" }.joined()
    var out = "<p class=\"key\">\(key)</p>\n"
    if articles.articlesWithoutText > 0 {
      out += "<p class=\"note\">\(articles.articlesWithoutText) articles are listed without their text, to keep this file small.</p>\n"
    }
    if articles.rowsLeftOut > 0 {
      out += "<p class=\"note\">\(articles.rowsLeftOut) rows are not marked, to keep this file small.</p>\n"
    }
    return out
  }

  private func embed(_ id: String, _ json: [UInt8], into out: inout ByteBuffer) {
    out.append("<script type=\"application/json\" id=\"\(id)\">")
    out.append(HTML.scriptSafe(json))
    out.append("</script>\n")
  }

  private func name(of entity: Int) -> String { digest.name(of: String(decoding: entities.texts[entity], as: UTF8.self)) }

  private var name: (Int) -> String { { name(of: $0) } }

  private static var style: [UInt8] {
    Array(UnsafeBufferPointer(start: hallyu_report_style_bytes(), count: hallyu_report_style_size()))
  }

  private static var script: [UInt8] {
    Array(UnsafeBufferPointer(start: hallyu_report_script_bytes(), count: hallyu_report_script_size()))
  }
}
