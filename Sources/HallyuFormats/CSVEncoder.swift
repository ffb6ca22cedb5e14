package import HallyuCore

/// CSV by RFC 4180: header row, CRLF, quotation marks only where they are needed.
///
/// Null is the empty cell, the empty text is `""`. Text that begins like a number is quoted as well, so that importers that
/// take quoted cells for text keep `007` and `4,300`. Columns that only JSON Lines and SQLite carry are left out.
package struct CSVEncoder: TableEncoder {
  private let options: CSVOptions
  private var columns: [ColumnPlan] = []

  private struct ColumnPlan {
    let index: Int
    let isDecimal: Bool
    /// Dates and times, which are neither quoted nor dangerous.
    let isTime: Bool
  }

  package init(options: CSVOptions = CSVOptions()) { self.options = options }

  package mutating func begin(_ table: TableSchema, into out: inout ByteBuffer) {
    columns = table.columns.indices.filter { !table.columns[$0].isLarge }
      .map { index in
        let type = table.columns[index].type
        return ColumnPlan(index: index, isDecimal: type == .decimal, isTime: type == .date || type == .timestamp)
      }
    if options.writesByteOrderMark { out.append("\u{feff}") }
    for (place, plan) in columns.enumerated() {
      if place > 0 { out.append(options.separator.byte) }
      out.append(table.columns[plan.index].name)
    }
    out.append("\r\n")
  }

  package func append(_ row: Row, into out: inout ByteBuffer) {
    out.reserve(2 * row.byteCount + 4 * columns.count + 2)
    var to = out.cursor
    let separator = options.separator.byte
    columns.withUnsafeBufferPointer { columns in
      for place in columns.indices {
        if place > 0 { put(separator, to: &to) }
        let cell = row.cells[columns[place].index]
        let from = row.bytes + Int(cell.start)
        let count = Int(cell.count)
        switch cell.kind {
        case .null: break
        case .number:
          if options.usesDecimalComma, columns[place].isDecimal {
            decimalComma(from, count, to: &to)
          } else {
            copy(from, count, to: &to)
          }
        case .text: text(from, count, to: &to)
        case .plainText:
          if columns[place].isTime {
            copy(from, count, to: &to)
          } else {
            plainText(from, count, to: &to)
          }
        }
      }
    }
    put(0x0d, to: &to)
    put(0x0a, to: &to)
    out.advance(to: to)
  }

  package func end(into out: inout ByteBuffer) {}

  /// Text without quotation marks and line ends: only the separator can ask for quotation.
  @inline(__always)
  private func plainText(_ from: UnsafePointer<UInt8>, _ count: Int, to: inout UnsafeMutablePointer<UInt8>) {
    guard count > 0, FormulaGuard.isHarmless(first: from[0]) else {
      return text(from, count, to: &to)
    }
    let separator = options.separator.byte
    var at = looksLikeNumber(from[0]) ? count : 0
    let isQuoted = at > 0
    while at < count {
      let marks = WordScan.first(count - at, of: WordScan.equal(WordScan.word(from + at), separator))
      if marks != 0 { return quoted(from, count, to: &to) }
      at += 8
    }
    if isQuoted { return quoted(from, count, to: &to) }
    copy(from, count, to: &to)
  }

  @inline(__always) private func quoted(_ from: UnsafePointer<UInt8>, _ count: Int, to: inout UnsafeMutablePointer<UInt8>) {
    put(UInt8(ascii: "\""), to: &to)
    copy(from, count, to: &to)
    put(UInt8(ascii: "\""), to: &to)
  }

  @inline(__always) private func looksLikeNumber(_ first: UInt8) -> Bool {
    first &- 0x30 < 10 || first == UInt8(ascii: ".") || first == UInt8(ascii: " ")
  }

  private func text(_ from: UnsafePointer<UInt8>, _ count: Int, to: inout UnsafeMutablePointer<UInt8>) {
    guard count > 0 else { return put("\"\"", to: &to) }
    let isGuarded = options.guardsFormulas && FormulaGuard.isDangerous(from, count: count)
    guard looksLikeNumber(from[0]) || needsQuotation(from, count) else {
      if isGuarded { put(FormulaGuard.mark, to: &to) }
      return copy(from, count, to: &to)
    }
    put(UInt8(ascii: "\""), to: &to)
    if isGuarded { put(FormulaGuard.mark, to: &to) }
    for at in 0..<count {
      if from[at] == UInt8(ascii: "\"") { put(UInt8(ascii: "\""), to: &to) }
      put(from[at], to: &to)
    }
    put(UInt8(ascii: "\""), to: &to)
  }

  private func needsQuotation(_ from: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let separator = options.separator.byte
    var at = 0
    while at < count {
      let word = WordScan.word(from + at)
      let marks =
        WordScan.equal(word, separator) | WordScan.equal(word, UInt8(ascii: "\"")) | WordScan.equal(word, 0x0d)
        | WordScan.equal(word, 0x0a)
      if WordScan.first(count - at, of: marks) != 0 { return true }
      at += 8
    }
    return false
  }

  private func decimalComma(_ from: UnsafePointer<UInt8>, _ count: Int, to: inout UnsafeMutablePointer<UInt8>) {
    let isQuoted = options.separator == .comma
    if isQuoted { put(UInt8(ascii: "\""), to: &to) }
    for at in 0..<count { put(from[at] == UInt8(ascii: ".") ? UInt8(ascii: ",") : from[at], to: &to) }
    if isQuoted { put(UInt8(ascii: "\""), to: &to) }
  }
}
