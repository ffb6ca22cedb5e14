import HallyuCore
import HallyuFormats

/// One connection to a PostgreSQL server. Messages name host, port and database, never what else the address holds.
final class PostgresConnection {
  private static let timeoutSeconds = 10

  private let library: PostgresLibrary
  private let handle: OpaquePointer
  private let name: String

  init(_ address: String) throws {
    let library = try PostgresLibrary()
    self.library = library
    var reason: UnsafeMutablePointer<CChar>?
    guard let parts = library.parseAddress(address, &reason) else {
      library.freeMemory(reason)  // repeats the address, and a password in it
      throw Failure(.usage, "address of PostgreSQL is malformed; it reads postgres://user@host:5432/database")
    }
    library.freeAddress(parts)
    let keys = ["dbname", "connect_timeout", "fallback_application_name", "client_encoding"].map { Array($0.utf8CString) }
    let values = [address, String(PostgresConnection.timeoutSeconds), "hallyu", "UTF8"].map { Array($0.utf8CString) }
    guard let handle = PostgresConnection.connect(library, keys, values) else {
      throw Failure(.system, "cannot connect to PostgreSQL: out of memory")
    }
    self.handle = handle
    func text(_ value: UnsafePointer<CChar>?) -> String { value.map { String(cString: $0) } ?? "" }
    name = "PostgreSQL at \(text(library.host(handle))):\(text(library.port(handle)))/\(text(library.database(handle)))"
    guard library.status(handle) == PostgresLibrary.connectionIsGood else {
      throw Failure(.cannotCreate, "cannot connect to \(name): \(message)")
    }
    _ = library.setNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { library.finish(handle) }

  func run(_ sql: String) throws {
    let result = library.execute(handle, sql)
    defer { library.clear(result) }
    let status = library.resultStatus(result)
    guard status == PostgresLibrary.commandIsDone || status == PostgresLibrary.rowsAreThere else { throw failure() }
  }

  /// Sends rows in COPY's text format.
  func copy(_ rows: inout ByteBuffer, into statement: String) throws {
    let begun = library.execute(handle, statement)
    defer { library.clear(begun) }
    guard library.resultStatus(begun) == PostgresLibrary.copyIsOpen else { throw failure() }
    let sent = rows.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let count = min(bytes.count - start, 1 << 20)
        let status = bytes.baseAddress!.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          library.putCopyData(handle, $0 + start, Int32(count))
        }
        guard status == 1 else { return false }
        start += count
      }
      return true
    }
    rows.removeAll()
    guard sent, library.putCopyEnd(handle, nil) == 1 else { throw failure() }
    var problem: Failure?
    while let result = library.nextResult(handle) {
      if library.resultStatus(result) != PostgresLibrary.commandIsDone { problem = failure() }
      library.clear(result)
    }
    if let problem { throw problem }
  }

  private func failure() -> Failure { Failure(.io, "cannot write to \(name): \(message)") }

  /// The server's message on one line.
  private var message: String {
    let text = library.message(handle).map { String(cString: $0) } ?? ""
    return text.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  private static func connect(_ library: PostgresLibrary, _ keys: [[CChar]], _ values: [[CChar]]) -> OpaquePointer? {
    func pointers<Result>(_ texts: [[CChar]], _ body: ([UnsafePointer<CChar>?]) -> Result, _ done: [UnsafePointer<CChar>?] = []) -> Result {
      guard done.count < texts.count else { return body(done + [nil]) }
      return texts[done.count].withUnsafeBufferPointer { pointers(texts, body, done + [$0.baseAddress]) }
    }
    return pointers(keys) { keys in pointers(values) { library.connect(keys, $0, 1) } }
  }
}
