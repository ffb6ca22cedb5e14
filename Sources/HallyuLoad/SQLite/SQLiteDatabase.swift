import CSQLite
import Glibc
import HallyuCore

/// A new SQLite file that one writer fills in one transaction, with the same bytes for the same rows.
///
/// There is no journal: the file counts only once it is complete and synced, and the caller publishes it by rename.
final class SQLiteDatabase {
  let path: String
  private var handle: OpaquePointer?

  init(path: String) throws {
    self.path = path
    for suffix in ["", "-journal", "-wal", "-shm"] where unlink(path + suffix) != 0 && errno != ENOENT {
      throw Failure(.cannotCreate, "cannot replace \(path + suffix): \(OutputFile.reason())")
    }
    _ = hallyu_sqlite_configure()
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &handle, flags, "unix-none") == SQLITE_OK else {
      let reason = message
      sqlite3_close(handle)
      handle = nil
      throw Failure(.cannotCreate, "cannot create \(path): \(reason)")
    }
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32.max)
    try run(
      """
      PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA user_version = 1; BEGIN;
      """)
  }

  deinit { sqlite3_close(handle) }

  func run(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  func prepare(_ sql: String) throws -> OpaquePointer {
    var statement: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    guard sqlite3_prepare_v3(handle, sql, -1, flags, &statement, nil) == SQLITE_OK, let statement else { throw failure() }
    return statement
  }

  /// Commits, closes and syncs. Every statement must be finalized. Returns the size of the file.
  func finish() throws -> Int {
    try run("COMMIT")
    guard sqlite3_close(handle) == SQLITE_OK else { throw failure() }
    handle = nil
    return try OutputFile.size(of: path)
  }

  func failure() -> Failure {
    let isFull = sqlite3_errcode(handle) & 0xff == SQLITE_FULL
    return Failure(.io, "cannot write \(path): \(isFull ? "no space left on device" : message)")
  }

  private var message: String { String(cString: sqlite3_errmsg(handle)) }
}
