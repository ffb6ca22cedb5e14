import Glibc
import HallyuCore
import HallyuFormats
import Testing

@Suite struct TablesPageTests {
  /// `docs/tables.md`, found from this file's own place.
  static let path =
    "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/docs/tables.md"

  @Test func isUpToDate() throws {
    let page = Array(TablesPage.markdown(Tables.all()).utf8)
    if getenv("UPDATE_GOLDENS") != nil, contents() != page {
      let file = try #require(fopen(TablesPageTests.path, "wb"))
      fwrite(page, 1, page.count, file)
      fclose(file)
      Testing.Issue.record("docs/tables.md was rewritten; read the difference")
    }
    #expect(contents() == page, "UPDATE_GOLDENS=1 rewrites docs/tables.md")
  }

  private func contents() -> [UInt8] {
    guard let file = fopen(TablesPageTests.path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }
}
