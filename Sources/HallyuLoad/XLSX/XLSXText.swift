import HallyuFormats

/// A text as a cell of a workbook can hold it: NUL-terminated, of legal characters, at most 32,767 UTF-16 units long.
///
/// Control characters are left to libxlsxwriter, which writes them as `_x0001_`, as Excel does; text that looks like that gets
/// its first underline written so (`_x005F_x0001_`).
struct XLSXText {
  static let unitLimit = 32_767

  private(set) var replacedCharacters = 0
  private(set) var cutTexts = 0
  private var buffer: [CChar] = []

  /// Calls with the text; tells whether it had to be cut, which an ellipsis at its end shows.
  mutating func with(_ from: UnsafePointer<UInt8>, _ count: Int, _ body: (UnsafePointer<CChar>) -> Void) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    buffer.reserveCapacity(count + 4)
    let end = count <= XLSXText.unitLimit ? count : XLSXText.length(from, count)
    let isPlain = (0..<end).allSatisfy { from[$0] != 0 && from[$0] != 0xef && from[$0] != UInt8(ascii: "_") }
    if isPlain {
      buffer.append(contentsOf: UnsafeBufferPointer(start: UnsafeRawPointer(from).assumingMemoryBound(to: CChar.self), count: end))
    } else {
      replaceIllegal(from, end)
    }
    if end < count {
      append("…")
      cutTexts += 1
    }
    buffer.append(0)
    buffer.withUnsafeBufferPointer { body($0.baseAddress!) }
    return end < count
  }

  private mutating func replaceIllegal(_ from: UnsafePointer<UInt8>, _ count: Int) {
    var at = 0
    while at < count {
      if from[at] == 0 {
        append("\u{fffd}")
        replacedCharacters += 1
      } else if from[at] == 0xef, at + 2 < count, from[at + 1] == 0xbf, from[at + 2] >= 0xbe {
        append("\u{fffd}")
        replacedCharacters += 1
        at += 2
      } else if XLSXText.isEscape(from + at, count - at) {
        append("_x005F_")
      } else {
        buffer.append(CChar(bitPattern: from[at]))
      }
      at += 1
    }
  }

  /// True at `_xHHHH_`.
  private static func isEscape(_ from: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count >= 7 && from[0] == UInt8(ascii: "_") && from[1] == UInt8(ascii: "x") && from[6] == UInt8(ascii: "_")
      && UTF8Check.unit(from + 2) != nil
  }

  private mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8.map { CChar(bitPattern: $0) }) }

  /// Bytes of the longest beginning that leaves room for an ellipsis, or all where it fits.
  private static func length(_ from: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var units = 0
    var fits = 0
    for at in 0..<count where from[at] & 0xc0 != 0x80 {
      if units <= unitLimit - 1 { fits = at }
      units += from[at] >= 0xf0 ? 2 : 1
      if units > unitLimit { return fits }
    }
    return count
  }
}
