import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText
import Testing

@testable import HallyuTransform

struct ClaimTests {
  /// One amount that Netflix pays, in a document of its own.
  private func statement(
    _ docID: String, _ words: String, _ value: Int, _ currency: String = "USD", _ approximation: Approximation = .exact,
    role: AmountRole = .investment,
    period: String? = nil, subject: String? = nil, published: String = "2021-10-08"
  ) -> DocumentDraft {
    var draft = DocumentDraft(docID, "Netflix paid \(words) for \(subject ?? "nothing") in \(period ?? "a year").", published: published)
    let payer = draft.entity(.organization, "Netflix", id: "netflix")
    let title = subject.map { draft.entity(.title, $0) }
    let date = period.map { draft.date($0, .absolute(EDTF($0)!), .period) }
    draft.money(words, value, currency, approximation, role: role, payer: payer, subject: title, period: date)
    return draft
  }

  private func agreements(_ drafts: DocumentDraft...) throws -> [String?] { try TransformRun(drafts).column("claims", "agreement") }

  @Test func joinsSumsOfTwoCurrenciesThatMeetWithinTheirWording() throws {
    // The mean rate of the period is 1 / 1,133.33.
    let run = try TransformRun([
      statement("a", "about 770 billion won", 770_000_000_000, "KRW", .about, period: "2015/2021"),
      statement("b", "nearly $700 million", 700_000_000, "USD", .nearly, period: "2016/2021"),
    ])
    let claim = try #require(run.rows("claims").first)
    #expect(run.rows("claims").count == 1)
    #expect(claim["agreement"]?.string == "agrees")
    #expect(claim["documents"]?.integer == 2)
    #expect(Set(run.column("amounts", "claim_id")) == [claim["claim_id"]?.string])
    #expect(claim["summary"]?.string == "Netflix, investment: about 770 billion won; nearly $700 million")
  }

  @Test func keepsSumsOfOtherPeriodsApart() throws {
    #expect(
      try agreements(
        statement("a", "$700 million", 700_000_000, period: "2016/2021"), statement("b", "$700 million", 700_000_000, period: "2021"))
        == ["single", "single"])
  }

  @Test func keepsSumsOfOtherRolesPayersAndSubjectsApart() throws {
    #expect(
      try agreements(
        statement("a", "$20 million", 20_000_000, subject: "Squid Game"), statement("b", "$20 million", 20_000_000, subject: "Okja"),
        statement("c", "$20 million", 20_000_000, role: .budget, subject: "Okja"))
        == ["single", "single", "single"])
  }

  @Test func joinsSumsThatContradictEachOtherAsConflict() throws {
    let run = try TransformRun([
      statement("a", "$20 million", 20_000_000, role: .budget, subject: "Okja"),
      statement("b", "$57 million", 57_000_000, role: .budget, subject: "Okja"),
    ])
    #expect(run.column("claims", "agreement") == ["conflicts"])
    #expect(run.column("claims", "summary")[0]?.hasSuffix("$20 million or $57 million") == true)
  }

  @Test func takesTwoSumsOfOneDocumentForTwoFacts() throws {
    var draft = DocumentDraft("a", "Netflix paid $5 million, then $9 million, for Okja.", published: "2021-10-08")
    let payer = draft.entity(.organization, "Netflix", id: "netflix")
    let title = draft.entity(.title, "Okja")
    draft.money("$5 million", 5_000_000, "USD", role: .budget, payer: payer, subject: title)
    draft.money("$9 million", 9_000_000, "USD", role: .budget, payer: payer, subject: title)
    #expect(try agreements(draft) == ["single", "single"])
  }

  @Test func countsASumAndItsEquivalentInBracketsAsOneStatement() throws {
    var draft = DocumentDraft("a", "Netflix paid 81.5m won ($156m).", published: "2021-10-08")
    let payer = draft.entity(.organization, "Netflix", id: "netflix")
    let pounds = draft.money("81.5m won", 81_500_000, "KRW", payer: payer)
    draft.money("$156m", 156_000_000, "USD", payer: payer, equivalentOf: pounds)
    let run = try TransformRun([draft])
    #expect(run.column("claims", "agreement") == ["single"])
    #expect(run.rows("claims")[0]["amounts"]?.integer == 2)
  }

  @Test func neverJoinsSumsThatNobodyPays() throws {
    var drafts: [DocumentDraft] = []
    for docID in ["a", "b"] {
      var draft = DocumentDraft(docID, "It cost $5 million.", published: "2021-10-08")
      draft.money("$5 million", 5_000_000, "USD")
      drafts.append(draft)
    }
    #expect(try TransformRun(drafts).column("claims", "agreement") == ["single", "single"])
  }

  @Test func countsARepeatedStoryOnce() throws {
    var copy = statement("b", "$700 million", 700_000_000)
    copy.members.append(("duplicate_of", "a"))
    let run = try TransformRun([statement("a", "$700 million", 700_000_000), copy])
    #expect(run.rows("claims").first?["documents"]?.integer == 1)
  }
}
