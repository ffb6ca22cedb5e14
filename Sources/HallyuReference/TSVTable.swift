/// Reads a reference table: a comment line that names the source, a header line, rows of tab-separated cells.
package struct TSVTable {
  package let name: String
  package let header: [String]
  package private(set) var rows: [[Substring]] = []

  /// - Throws: `LexiconError` naming the file and line of a row with too many cells.
  package init(name: String, _ bytes: [UInt8]) throws(LexiconError) {
    self.name = name
    var header: [String]?
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
      guard let columns = header else {
        header = cells.map(String.init)
        continue
      }
      guard cells.count <= columns.count else {
        throw LexiconError("\(name):\(index + 1): \(cells.count) cells, but the header names \(columns.count)")
      }
      rows.append(cells)
    }
    self.header = header ?? []
  }

  /// Gives each row as a function from column name to cell (empty where the row is short or the table has no such column).
  package func forEachRow(_ body: ((String) -> Substring) throws(LexiconError) -> Void) throws(LexiconError) {
    var places: [String: Int] = [:]
    for (index, column) in header.enumerated() { places[column] = index }
    for row in rows {
      try body { column in
        guard let place = places[column], place < row.count else { return "" }
        return row[place]
      }
    }
  }
}

/// The parts of a cell that holds a list.
func list(_ cell: Substring) -> [Substring] { cell.split(separator: "|") }

/// What is wrong with reference data.
package struct LexiconError: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}
