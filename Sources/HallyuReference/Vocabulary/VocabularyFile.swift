package import HallyuCore

/// Reads a vocabulary: tab-separated, a header line, one entity a row; lines that begin with `#` are comments.
///
/// Columns: `name` and `type` are required; `kind`, `country`, `year`, `aliases` (divided by `|`), `external_id`, `common` (1 or 0), `id` and
/// `source` may be there.
package enum VocabularyFile {
  static let columns = ["name", "type", "kind", "country", "year", "aliases", "external_id", "common", "id", "source"]
  static let types: [LexiconType] = [.person, .organization, .title, .place, .facility, .award]

  private static let nameLimitBytes = 200
  private static let rowLimit = 500_000

  /// - Parameter problems: receives every mistake; the rows with one are left out.
  package static func read(_ file: DataFile, problems: inout [FileProblem]) -> [VocabularyEntry] {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      problems.append(FileProblem(file.name, 0, "is not UTF-8"))
      return []
    }
    var places: [String: Int]?
    var entries: [VocabularyEntry] = []
    for (index, line) in file.bytes.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
      var row = line.last == 0x0d ? line.dropLast() : line
      if index == 0, row.starts(with: [0xef, 0xbb, 0xbf]) { row = row.dropFirst(3) }
      guard let first = row.first, first != UInt8(ascii: "#") else { continue }
      let cells = row.split(separator: 0x09, omittingEmptySubsequences: false).map { trimmed(String(decoding: $0, as: UTF8.self)) }
      func complain(_ message: String) { problems.append(FileProblem(file.name, index + 1, message)) }
      guard let known = places else {
        places = header(cells, complain)
        continue
      }
      guard !known.isEmpty else { break }
      guard cells.count <= known.count else {
        complain("holds \(cells.count) cells, but the header names \(known.count)")
        continue
      }
      guard entries.count < rowLimit else {
        complain("is row \(rowLimit + 1); \(rowLimit) are possible")
        break
      }
      if let entry = entry({ column in known[column].flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }, complain) {
        entries.append(entry)
      }
    }
    if places == nil { problems.append(FileProblem(file.name, 0, "has no header line; 'name' and 'type' are needed")) }
    return entries
  }

  /// Places of the columns; empty where the header is wrong.
  private static func header(_ cells: [String], _ complain: (String) -> Void) -> [String: Int] {
    var places: [String: Int] = [:]
    var isRight = true
    for (place, cell) in cells.enumerated() {
      if !columns.contains(cell) {
        complain("'\(cell)' is no column; known are \(columns.joined(separator: ", "))")
        isRight = false
      } else if places.updateValue(place, forKey: cell) != nil {
        complain("the column '\(cell)' stands twice")
        isRight = false
      }
    }
    for column in ["name", "type"] where !cells.contains(column) {
      complain("no column '\(column)'")
      isRight = false
    }
    return isRight ? places : [:]
  }

  private static func entry(_ cell: (String) -> String, _ complain: (String) -> Void) -> VocabularyEntry? {
    var isRight = true
    func refuse(_ message: String) {
      complain(message)
      isRight = false
    }
    let name = cell("name")
    let type = types.first { "\($0)" == cell("type") }
    if type == nil { refuse("type is \(types.map { "\($0)" }.joined(separator: ", ")), not '\(cell("type"))'") }
    let aliases = cell("aliases").split(separator: "|").map { trimmed(String($0)) }.filter { !$0.isEmpty && $0 != name }
    for written in [name] + aliases {
      if written.utf8.count > nameLimitBytes { refuse("a name of \(written.utf8.count) bytes; \(nameLimitBytes) are possible") }
      if NameWords.of(written).isEmpty { refuse("'\(written)' is no name: it holds no letter and no digit") }
    }
    let country = cell("country")
    if !country.isEmpty, country.utf8.count != 2 || !country.utf8.allSatisfy({ 0x41...0x5a ~= $0 }) {
      refuse("country is two capitals of ISO 3166-1, not '\(country)'")
    }
    let year = Int(cell("year"))
    if !cell("year").isEmpty, !(year.map { 1800...2200 ~= $0 } ?? false) { refuse("year is 1800 to 2200, not '\(cell("year"))'") }
    if !["", "0", "1"].contains(cell("common")) { refuse("common is 1, 0 or empty, not '\(cell("common"))'") }
    let id = cell("id")
    if !id.isEmpty, id != NameWords.slug(id) {
      refuse("id is small letters, digits and hyphens, as the tables print it behind the type, not '\(id)'")
    }
    guard let type, isRight else { return nil }
    let slug = NameWords.slug(name)
    var entry = VocabularyEntry(type: type, id: !id.isEmpty ? id : type == .title ? year.map { "\(slug)-\($0)" } ?? slug : slug, name: name)
    entry.kind = cell("kind")
    entry.country = country
    entry.year = year
    entry.externalID = cell("external_id")
    entry.aliases = aliases
    entry.isCommon = cell("common").isEmpty ? nil : cell("common") == "1"
    return entry
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

extension Lexicon {
  /// The lexicon with the names of vocabulary files.
  /// - Parameter problems: receives every mistake of every file.
  package func adding(_ files: [DataFile], problems: inout [FileProblem]) -> Lexicon {
    adding(files.flatMap { VocabularyFile.read($0, problems: &problems) })
  }
}
