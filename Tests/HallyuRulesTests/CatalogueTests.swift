import Glibc
import Testing

@testable import HallyuRules

@Suite struct CatalogueTests {
  @Test func namesEachRuleOnce() {
    let ids = Catalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func showsForEachRuleWhatItFindsAndWhatItLeavesAlone() {
    for rule in Catalogue.all {
      #expect(!rule.summary.isEmpty && !rule.leaves.isEmpty, "\(rule.id)")
      // Characters are noted, so that they are no people; they give no row.
      #expect(!rule.fires.isEmpty || rule.id == CharacterName.manual.id, "\(rule.id)")
    }
  }

  /// `docs/rules.md`, found from this file's own place.
  static let path =
    "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/docs/rules.md"

  @Test func rulesPageIsUpToDate() throws {
    let page = Array(RulesPage.markdown(Catalogue.all).utf8)
    if getenv("UPDATE_GOLDENS") != nil, contents() != page {
      let file = try #require(fopen(CatalogueTests.path, "wb"))
      fwrite(page, 1, page.count, file)
      fclose(file)
      Testing.Issue.record("docs/rules.md was rewritten; read the difference")
    }
    // Compared outside: a page of bytes in the message helps nobody.
    let isUpToDate = contents() == page
    #expect(isUpToDate, "UPDATE_GOLDENS=1 rewrites docs/rules.md")
  }

  private func contents() -> [UInt8] {
    guard let file = fopen(CatalogueTests.path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 21)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }
}
