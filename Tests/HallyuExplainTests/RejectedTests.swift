import HallyuBuiltIn
import HallyuCore
import HallyuExtract
import HallyuReference
import Testing

@testable import HallyuExplain

@Suite struct RejectedTests {
  private func lines(_ text: String, document: String = "d1") throws -> [String] {
    let row =
      #"{"doc_id":"d1","source_uri":"in/a.txt","title":null,"published":"2021-01-08","published_basis":"sidecar","text":"\#(text)"}"#
    let tables = PublishedTables { $0 == "documents" ? Array(row.utf8) : nil }
    return try Explanation(tables: tables, setup: ExtractSetup(lexicon: try Lexicon.builtIn())).rejectedLines(of: document)
  }

  private func holds(_ lines: [String], _ surface: String, _ reason: String) -> Bool {
    lines.contains { $0.contains("'\(surface)': ") && $0.contains(reason) }
  }

  @Test func tellsWhatANameLacked() throws {
    let found = try lines("He moved to another place, and Kingdom was far away.")
    #expect(holds(found, "Kingdom", "50 are needed"))
  }

  @Test func tellsThatANumberStandsAlone() throws {
    #expect(holds(try lines("The agents met at Gate 7 of the airport."), "7", "no currency, counted noun, unit or date"))
  }

  @Test func tellsThatANumberIsPartOfAName() throws {
    #expect(holds(try lines("The drama series “2 Days & 1 Night” is a hit on KBS."), "2", "part of the name"))
  }

  @Test func tellsWhatMarksAreFor() throws {
    #expect(holds(try lines("It is a “pivotal market” in Asia."), "pivotal market", "nobody is named as saying it"))
  }

  @Test func tellsWhatASumLacks() throws {
    #expect(holds(try lines("There was talk of $5 million somewhere."), "$5 million", "bare $"))
  }

  @Test func tellsWhyAVerbGaveNoRelease() throws {
    #expect(holds(try lines("It was released on May 3, 2021."), "released", "no title stands in its sentence"))
  }

  @Test func findsADocumentByItsSource() throws {
    #expect(try lines("It rained.", document: "in/a.txt").contains("  nothing was turned away"))
    #expect(throws: Failure.self) { try lines("It rained.", document: "d9") }
  }

  @Test func readsTheSameEachTime() throws {
    let text = "Kingdom and Signal met Rain at 7 and 8. “Maybe so” was aired."
    #expect(try lines(text) == lines(text))
  }
}
