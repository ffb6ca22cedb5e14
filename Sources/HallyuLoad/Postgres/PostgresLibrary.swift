import Glibc
import HallyuCore

/// The functions of libpq that are needed, from the library as it is found at run time.
///
/// libpq brings twenty libraries with it. Opened only when a database is asked for, it costs no other run its start-up time,
/// and the programs run on machines that lack it. Source of the numbers: libpq-fe.h, whose ABI (libpq.so.5) is fixed since 2006.
struct PostgresLibrary {
  typealias Text = UnsafePointer<CChar>
  typealias Texts = UnsafePointer<Text?>
  typealias NoticeProcessor = @convention(c) (UnsafeMutableRawPointer?, Text?) -> Void

  static let connectionIsGood: Int32 = 0
  static let commandIsDone: Int32 = 1
  static let rowsAreThere: Int32 = 2
  static let copyIsOpen: Int32 = 4

  let parseAddress: @convention(c) (Text?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> OpaquePointer?
  let freeAddress: @convention(c) (OpaquePointer?) -> Void
  let freeMemory: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let connect: @convention(c) (Texts?, Texts?, Int32) -> OpaquePointer?
  let finish: @convention(c) (OpaquePointer?) -> Void
  let status: @convention(c) (OpaquePointer?) -> Int32
  let message: @convention(c) (OpaquePointer?) -> Text?
  let host: @convention(c) (OpaquePointer?) -> Text?
  let port: @convention(c) (OpaquePointer?) -> Text?
  let database: @convention(c) (OpaquePointer?) -> Text?
  let setNoticeProcessor: @convention(c) (OpaquePointer?, NoticeProcessor?, UnsafeMutableRawPointer?) -> NoticeProcessor?
  let execute: @convention(c) (OpaquePointer?, Text?) -> OpaquePointer?
  let nextResult: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let resultStatus: @convention(c) (OpaquePointer?) -> Int32
  let clear: @convention(c) (OpaquePointer?) -> Void
  let putCopyData: @convention(c) (OpaquePointer?, Text?, Int32) -> Int32
  let putCopyEnd: @convention(c) (OpaquePointer?, Text?) -> Int32

  init() throws {
    guard let library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL) else {
      throw Failure(.system, "libpq.so.5 is missing, which PostgreSQL needs; Debian has it in libpq5")
    }
    func symbol<Function>(_ name: String) throws -> Function {
      guard let address = dlsym(library, name) else { throw Failure(.system, "libpq.so.5 lacks \(name)") }
      return unsafeBitCast(address, to: Function.self)
    }
    parseAddress = try symbol("PQconninfoParse")
    freeAddress = try symbol("PQconninfoFree")
    freeMemory = try symbol("PQfreemem")
    connect = try symbol("PQconnectdbParams")
    finish = try symbol("PQfinish")
    status = try symbol("PQstatus")
    message = try symbol("PQerrorMessage")
    host = try symbol("PQhost")
    port = try symbol("PQport")
    database = try symbol("PQdb")
    setNoticeProcessor = try symbol("PQsetNoticeProcessor")
    execute = try symbol("PQexec")
    nextResult = try symbol("PQgetResult")
    resultStatus = try symbol("PQresultStatus")
    clear = try symbol("PQclear")
    putCopyData = try symbol("PQputCopyData")
    putCopyEnd = try symbol("PQputCopyEnd")
  }
}
