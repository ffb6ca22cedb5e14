import CPostgres
import HallyuCore
import HallyuFormats

/// One connection to a PostgreSQL server. Messages name host, port and database, never what else the address holds.
final class PostgresConnection {
  private static let timeoutSeconds = 10

  private let handle: OpaquePointer
  private let name: String

  init(_ address: String) throws {
    var reason: UnsafeMutablePointer<CChar>?
    guard let parts = PQconninfoParse(address, &reason) else {
      PQfreemem(reason)  // repeats the address, and a password in it
      throw Failure(.usage, "address of PostgreSQL is malformed; it reads postgres://user@host:5432/database")
    }
    PQconninfoFree(parts)
    var keys = ["dbname", "connect_timeout", "fallback_application_name", "client_encoding"].map { Array($0.utf8CString) }
    var values = [address, String(PostgresConnection.timeoutSeconds), "hallyu", "UTF8"].map { Array($0.utf8CString) }
    guard let handle = PostgresConnection.connect(&keys, &values) else {
      throw Failure(.system, "cannot connect to PostgreSQL: out of memory")
    }
    self.handle = handle
    func text(_ value: UnsafeMutablePointer<CChar>?) -> String { value.map { String(cString: $0) } ?? "" }
    name = "PostgreSQL at \(text(PQhost(handle))):\(text(PQport(handle)))/\(text(PQdb(handle)))"
    guard PQstatus(handle) == CONNECTION_OK else {
      throw Failure(.cannotCreate, "cannot connect to \(name): \(message)")
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  func run(_ sql: String) throws {
    let result = PQexec(handle, sql)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else { throw failure() }
  }

  /// Sends rows in COPY's text format.
  func copy(_ rows: inout ByteBuffer, into statement: String) throws {
    let begun = PQexec(handle, statement)
    defer { PQclear(begun) }
    guard PQresultStatus(begun) == PGRES_COPY_IN else { throw failure() }
    let sent = rows.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let count = min(bytes.count - start, 1 << 20)
        let status = bytes.baseAddress!.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          PQputCopyData(handle, $0 + start, Int32(count))
        }
        guard status == 1 else { return false }
        start += count
      }
      return true
    }
    rows.removeAll()
    guard sent, PQputCopyEnd(handle, nil) == 1 else { throw failure() }
    var problem: Failure?
    while let result = PQgetResult(handle) {
      if PQresultStatus(result) != PGRES_COMMAND_OK { problem = failure() }
      PQclear(result)
    }
    if let problem { throw problem }
  }

  private func failure() -> Failure { Failure(.io, "cannot write to \(name): \(message)") }

  /// The server's message on one line.
  private var message: String {
    let text = String(cString: PQerrorMessage(handle))
    return text.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  private static func connect(_ keys: inout [[CChar]], _ values: inout [[CChar]]) -> OpaquePointer? {
    func pointers<Result>(_ texts: [[CChar]], _ body: ([UnsafePointer<CChar>?]) -> Result, _ done: [UnsafePointer<CChar>?] = []) -> Result {
      guard done.count < texts.count else { return body(done + [nil]) }
      return texts[done.count].withUnsafeBufferPointer { pointers(texts, body, done + [$0.baseAddress]) }
    }
    return pointers(keys) { keys in pointers(values) { PQconnectdbParams(keys, $0, 1) } }
  }
}
