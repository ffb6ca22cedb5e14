import HallyuText

/// Compiles the rate file of the European Central Bank (`eurofxref-hist.csv`, in its own format) into the bytes of a `RateTable`.
package enum RateTableBuilder {
  package struct FormatError: Error, CustomStringConvertible {
    package let line: Int
    package let message: String
    package var description: String { "line \(line): \(message)" }
  }

  /// - Parameter csv: first line `Date,USD,JPY,…`; then a day a line in any order, `N/A` or nothing where there is no rate.
  package static func build(ecb csv: [UInt8]) throws(FormatError) -> [UInt8] {
    var lines = csv.split(separator: 0x0a, omittingEmptySubsequences: true)[...]
    guard let header = lines.popFirst() else { throw FormatError(line: 1, message: "the file is empty") }
    let codes = cells(header).dropFirst().filter { $0.count == 3 }.map(Array.init)
    var days: [(number: Int, cells: [UInt32])] = []
    days.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      let cells = cells(line)
      guard let first = cells.first, let date = CivilDate(iso: String(decoding: first, as: UTF8.self)) else {
        throw FormatError(line: index + 2, message: "no ISO date in the first column")
      }
      guard cells.count > codes.count else {
        throw FormatError(line: index + 2, message: "\(cells.count) columns; the header has \(codes.count + 1)")
      }
      var row: [UInt32] = []
      for cell in cells[1...codes.count] {
        if cell.isEmpty || cell.elementsEqual("N/A".utf8) {
          row.append(0)
        } else if let rate = EuroRate(ascii: cell), rate.mantissa < 1 << 28 {
          row.append(UInt32(rate.mantissa) | UInt32(rate.fractionDigits) << 28)
        } else {
          throw FormatError(line: index + 2, message: "'\(String(decoding: cell, as: UTF8.self))' is no rate")
        }
      }
      days.append((date.dayNumber, row))
    }
    days.sort { $0.number < $1.number }
    return bytes(days: days, codes: codes)
  }

  private static func bytes(days: [(number: Int, cells: [UInt32])], codes: [[UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(8 + 4 * (days.count + codes.count + days.count * codes.count))
    func append(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { out.append(contentsOf: $0) } }
    append(UInt32(days.count))
    append(UInt32(codes.count))
    for day in days { append(UInt32(bitPattern: Int32(day.number))) }
    for code in codes { out.append(contentsOf: code + [0]) }
    for column in codes.indices {
      for day in days { append(day.cells[column]) }
    }
    return out
  }

  private static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let line = line.last == 0x0d ? line.dropLast() : line
    return line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  }
}
