import HallyuAnnotations
import HallyuText
import Testing

@testable import HallyuTransform

struct StatedDateTests {
  /// What a sentence with one date that says it all tells of the day of its document.
  private func published(_ text: String, _ words: String, _ edtf: String) throws -> String? {
    var draft = DocumentDraft("a", text)
    draft.date(words, .absolute(EDTF(edtf)!))
    return try TransformRun([draft]).column("documents", "published")[0]
  }

  @Test func takesWhatIsToldAsPastForALowerBound() throws {
    #expect(try published("The studio was founded in March 2015.", "March 2015", "2015-03") == "2015-03-01/..")
  }

  @Test func letsAYearThatNamesSomethingBeginInTheAutumnBefore() throws {
    #expect(try published("It unveiled its 2023 slate.", "2023", "2023") == "2022-09-01/..")
  }

  @Test func takesNoLowerBoundWithoutAVerbOfThePast() throws {
    #expect(try published("Completion in 2027", "2027", "2027") == nil)
    #expect(try published("The picture is set to open on Oct. 12, 2012.", "Oct. 12, 2012", "2012-10-12") == "../2012-10-12")
  }

  @Test func looksAheadWithinTheClauseAlone() throws {
    #expect(try published("It will be a remake of a drama, which he made in 2018.", "2018", "2018") == nil)
  }

  @Test func takesATitleThatPeopleWatchedForReleased() throws {
    var draft = DocumentDraft("a", "Millions watched Squid Game.\nHellbound will be watched.")
    draft.entity(.title, "Squid Game", id: "squid-game-2021")
    draft.entity(.title, "Hellbound", id: "hellbound-2021")
    #expect(try TransformRun([draft]).column("documents", "published") == ["2021-09-17/.."])
  }
}
