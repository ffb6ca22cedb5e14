import CPostgres
import Glibc
import Testing

/// A PostgreSQL server of a test's own on the loopback address, stopped and removed with the test.
final class PostgresServer {
  /// Where Debian puts `initdb` and `postgres`, newest version last; nil where none is installed.
  static let programs: String? = (9...30).map { "/usr/lib/postgresql/\($0)/bin" }.last { access($0 + "/initdb", X_OK) == 0 }

  let address: String
  private let folder: TemporaryFolder
  private let account: String

  init() throws {
    let programs = try #require(PostgresServer.programs)
    folder = try TemporaryFolder()
    // The server refuses to run as root.
    account = geteuid() == 0 ? "runuser -u postgres -- " : ""
    if geteuid() == 0 { try PostgresServer.shell("chown postgres \(folder.path)") }
    let port = PostgresServer.freePort()
    address = "postgres://tester@127.0.0.1:\(port)/postgres"
    let data = folder.path + "/data"
    try PostgresServer.shell("\(account)\(programs)/initdb -D \(data) -U tester -A trust -E UTF8 --no-locale --no-sync >/dev/null 2>&1")
    try PostgresServer.shell(
      "\(account)\(programs)/pg_ctl -D \(data) -w -t 30 -l \(folder.path)/log -o '-p \(port) -c listen_addresses=127.0.0.1"
        + " -c unix_socket_directories=\(folder.path) -c fsync=off' start >/dev/null 2>&1")
  }

  deinit {
    guard let programs = PostgresServer.programs else { return }
    try? PostgresServer.shell("\(account)\(programs)/pg_ctl -D \(folder.path)/data -m immediate stop >/dev/null 2>&1")
    try? PostgresServer.shell("rm -rf \(folder.path)")
  }

  /// Rows as text, cells parted by `|`, null as nothing.
  func query(_ sql: String) throws -> [String] {
    let connection = PQconnectdb(address)
    defer { PQfinish(connection) }
    let result = PQexec(connection, sql)
    defer { PQclear(result) }
    try #require(PQresultStatus(result) == PGRES_TUPLES_OK, "\(String(cString: PQerrorMessage(connection)))")
    return (0..<PQntuples(result)).map { row in
      (0..<PQnfields(result)).map { String(cString: PQgetvalue(result, row, $0)) }.joined(separator: "|")
    }
  }

  private struct ShellFailure: Error { let command: String }

  private static func shell(_ command: String) throws {
    var process: pid_t = 0
    let words: [String] = ["/bin/sh", "-c", "cd / && " + command]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
    defer { for argument in arguments { free(argument) } }
    var status: Int32 = -1
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments + [nil], environ) == 0, waitpid(process, &status, 0) == process,
      status == 0
    else { throw ShellFailure(command: command) }
  }

  private static func freePort() -> UInt16 {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(socket, $0, size)
        _ = getsockname(socket, $0, &size)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }
}
