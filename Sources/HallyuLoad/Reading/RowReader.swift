import Glibc
import HallyuCore
import HallyuFormats

/// Reads one fact row, `{"table": "amounts", …}`, into cells in schema order.
///
/// Strict JSON in one pass over the bytes, with a guess that members come in schema order, which makes a key one comparison.
/// A member that is wrong for its column becomes null with a fault; a row that cannot be placed, or lacks a required value,
/// is refused. The line is copied once; texts with escapes are resolved in that copy.
final class RowReader {
  private let plans: [TablePlan]
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var byteCount = 0
  private let cells: UnsafeMutablePointer<Cell>
  private let seen: UnsafeMutablePointer<Bool>
  private let widest: Int
  /// What was wrong with cells of the last row; the row stands nevertheless.
  private(set) var faults: [RowFault] = []
  /// The last table met, which is the likeliest next.
  private var lastTable = 0

  init(_ tables: [TableSchema]) {
    plans = tables.map { TablePlan($0) }
    widest = plans.map(\.columns.count).max() ?? 0
    cells = .allocate(capacity: widest)
    cells.initialize(repeating: Cell(.null), count: widest)
    seen = .allocate(capacity: widest)
    seen.initialize(repeating: false, count: widest)
    capacity = 1 << 16
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
    cells.deallocate()
    seen.deallocate()
  }

  enum Outcome {
    case row(table: Int)
    /// - Parameter table: index of the table, or -1 where it is unknown.
    case refused(table: Int, RowFault)
  }

  /// - Parameter line: one record without its line feed.
  func read(_ line: UnsafeBufferPointer<UInt8>) -> Outcome {
    take(line)
    faults.removeAll(keepingCapacity: true)
    var scanner = LineScanner(base: base, end: base + byteCount)
    guard let table = findTable(&scanner, line) else { return .refused(table: -1, refusal ?? scanner.fault) }
    let plan = plans[table]
    let isWhole = plan.columns.withUnsafeBufferPointer { columns in
      plan.choices.withUnsafeBufferPointer { choices in members(of: columns, choices, plan, &scanner) }
    }
    guard isWhole else { return .refused(table: table, refusal ?? scanner.fault) }
    if let fault = missingValue(plan) { return .refused(table: table, fault) }
    return .row(table: table)
  }

  /// The row last read; valid until the next.
  func row(table: Int) -> Row {
    Row(bytes: base, byteCount: byteCount, cells: UnsafeBufferPointer(start: cells, count: plans[table].columns.count))
  }

  /// A few bytes of the line last read, for a message.
  func excerpt(_ fault: RowFault) -> String {
    let start = min(fault.offset, byteCount)
    let count = min(fault.count, byteCount - start, 80)
    return String(decoding: UnsafeBufferPointer(start: base + start, count: count), as: UTF8.self)
  }

  /// Why the row was refused, where it was not the grammar.
  private var refusal: RowFault?

  private func missingValue(_ plan: TablePlan) -> RowFault? {
    plan.columns.withUnsafeBufferPointer { columns in
      for index in columns.indices where columns[index].isRequired && (cells[index].isNull || cells[index].count == 0) {
        return faults.first { $0.column == index } ?? RowFault(reason: .missingValue, column: index)
      }
      return nil
    }
  }

  private func take(_ line: UnsafeBufferPointer<UInt8>) {
    if line.count + ByteBuffer.slackBytes > capacity {
      base.deallocate()
      capacity = line.count + line.count / 2 + ByteBuffer.slackBytes
      base = .allocate(capacity: capacity)
    }
    if let from = line.baseAddress { memcpy(base, from, line.count) }
    (base + line.count).update(repeating: 0, count: ByteBuffer.slackBytes)
    byteCount = line.count
    refusal = nil
  }

  // MARK: which table

  /// Passes `table` where it stands first; where it stands further on, finds it and starts anew behind the brace.
  private func findTable(_ scanner: inout LineScanner, _ line: UnsafeBufferPointer<UInt8>) -> Int? {
    scanner.skipSpace()
    guard byteCount < 1 << 31, scanner.take(UInt8(ascii: "{")) else { return nil }
    let start = scanner.at
    scanner.skipSpace()
    var isFirst = true
    repeat {
      guard let key = scanner.string(), scanner.colon() else { return nil }
      if key.equals("table") {
        guard scanner.peek == UInt8(ascii: "\""), let name = scanner.string() else { break }
        guard let index = index(ofTable: name) else {
          refusal = RowFault(reason: .unknownTable, offset: name.start - base, count: name.count)
          return nil
        }
        lastTable = index
        if !isFirst {
          memcpy(base, line.baseAddress!, line.count)  // texts with escapes were resolved in place
          scanner.at = start
        }
        return index
      }
      guard scanner.skipValue() else { return nil }
      isFirst = false
    } while scanner.comma()
    if !scanner.hasFailed { refusal = RowFault(reason: .noTable) }
    return nil
  }

  private func index(ofTable name: LineScanner.Text) -> Int? {
    if name.equals(plans[lastTable].name) { return lastTable }
    return plans.firstIndex { name.equals($0.name) }
  }

  // MARK: members

  private func members(
    of columns: UnsafeBufferPointer<TablePlan.ColumnPlan>, _ choices: UnsafeBufferPointer<ShortText>, _ plan: TablePlan,
    _ scanner: inout LineScanner
  ) -> Bool {
    for index in columns.indices {
      cells[index] = Cell(.null)  // whole: the slice of a null is empty
      seen[index] = false
    }
    var expected = 0
    var isFirst = scanner.at[-1] == UInt8(ascii: "{")
    while true {
      if !isFirst, !scanner.comma() { break }
      isFirst = false
      if !scanner.isTight { scanner.skipSpace() }
      while expected < columns.count, !columns[expected].key.isPrefix(of: scanner.at) { expected += 1 }
      let index: Int
      if expected < columns.count {
        index = expected
        scanner.at += columns[index].key.count
        expected += 1
      } else {
        guard let found = general(&scanner, plan) else { return false }
        guard found >= 0 else {
          expected = 0
          continue
        }
        index = found
        expected = found + 1
      }
      guard !seen[index] else {
        refusal = RowFault(reason: .duplicateMember, column: index)
        return false
      }
      seen[index] = true
      guard value(index, columns[index], choices, &scanner) else { return false }
    }
    return scanner.endOfObject()
  }

  /// A key out of order, with space around it, escaped or unknown. Returns its column, -1 for one without, nil for a bad line.
  private func general(_ scanner: inout LineScanner, _ plan: TablePlan) -> Int? {
    guard let key = scanner.string(), scanner.colon() else { return nil }
    if let index = plan.columnNames.firstIndex(where: { key.equals($0) }) { return index }
    let isTable = key.equals("table")
    guard scanner.skipValue() else { return nil }
    if !isTable { faults.append(RowFault(reason: .unknownColumn, offset: key.start - base, count: key.count)) }
    return -1
  }

  @inline(__always)
  private func value(
    _ index: Int, _ column: TablePlan.ColumnPlan, _ choices: UnsafeBufferPointer<ShortText>, _ scanner: inout LineScanner
  ) -> Bool {
    if scanner.peek == 0x20 || scanner.peek == 0x09 { scanner.skipSpace() }
    let start = scanner.at
    switch scanner.peek {
    case UInt8(ascii: "\""):
      guard let text = scanner.string() else { return false }
      if text.replaced > 0 { faults.append(RowFault(reason: .loneSurrogate, column: index, offset: 0, count: 0)) }
      let bytes = UnsafeBufferPointer(start: UnsafePointer(text.start), count: text.count)
      let isGood: Bool
      switch column.check {
      case .text: isGood = true
      case .identifier: isGood = text.count > 0
      case .date: isGood = ValueSyntax.isDate(bytes)
      case .timestamp: isGood = ValueSyntax.isTimestamp(bytes)
      case .choice: isGood = isChoice(bytes, column, choices)
      case .integer, .decimal: isGood = false
      }
      guard isGood else {
        let reason: RowFault.Reason = column.check == .choice ? .notAllowed : .wrongType
        faults.append(RowFault(reason: reason, column: index, offset: text.start - base, count: text.count))
        return true
      }
      cells[index] = Cell(
        text.isPlain ? .plainText : .text, start: UInt32(truncatingIfNeeded: text.start - base),
        count: UInt32(truncatingIfNeeded: text.count))
    case UInt8(ascii: "n"):
      return scanner.literal("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard scanner.number() else { return false }
      let bytes = UnsafeBufferPointer(start: UnsafePointer(start), count: scanner.at - start)
      let isGood: Bool
      switch column.check {
      case .integer: isGood = ValueSyntax.isInteger(bytes)
      case .decimal: isGood = ValueSyntax.isDecimal(bytes)
      default: isGood = false
      }
      guard isGood else {
        faults.append(RowFault(reason: .wrongType, column: index, offset: start - base, count: bytes.count))
        return true
      }
      cells[index] = Cell(
        .number, start: UInt32(truncatingIfNeeded: start - base), count: UInt32(truncatingIfNeeded: bytes.count))
    default:
      guard scanner.skipValue() else { return false }
      faults.append(RowFault(reason: .wrongType, column: index, offset: start - base, count: scanner.at - start))
    }
    return true
  }

  private func isChoice(
    _ text: UnsafeBufferPointer<UInt8>, _ column: TablePlan.ColumnPlan, _ choices: UnsafeBufferPointer<ShortText>
  ) -> Bool {
    guard let from = text.baseAddress else { return false }
    for at in column.firstChoice..<column.endOfChoices where choices[at].count == text.count {
      if choices[at].isPrefix(of: from) { return true }
    }
    return false
  }
}
