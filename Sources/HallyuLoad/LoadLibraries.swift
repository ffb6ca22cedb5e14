import CSQLite
import CXLSXWriter
package import HallyuCore

/// The libraries that write databases and workbooks.
package enum LoadLibraries {
  package static var all: [LibraryVersion] {
    [
      LibraryVersion("sqlite", String(cString: sqlite3_libversion())),
      LibraryVersion("libxlsxwriter", String(cString: lxw_version())),
    ]
  }
}
