import HallyuCore
import HallyuJSON
import Testing

@testable import HallyuEvaluate

@Suite struct EvaluationTests {
  @Test func countsMatchedExtraAndMissedRowsOfEachTable() throws {
    let evaluation = try EvaluationFixture.evaluation()
    #expect(
      evaluation.tables.map(\.name) == ["document", "body", "people", "organizations", "titles", "amounts", "dates", "quotes", "offsets"])
    let organizations = try #require(evaluation.tally("organizations"))
    #expect(organizations.found.precision == 0.5)
    #expect(organizations.found.recall == 1)
    #expect(Evaluation.rounded(organizations.found.f1) == 0.6667)
    #expect(evaluation.tally("titles")?.found.f1 == 1)
    #expect(evaluation.tally("document")?.matched == 4)
    #expect(evaluation.tally("body")?.matched == 2)
    #expect(evaluation.tally("body")?.missed == 1)
  }

  @Test func countsARowAsFullOnlyWithEveryAttributeRight() throws {
    let amounts = try #require(try EvaluationFixture.evaluation().tally("amounts"))
    #expect((amounts.found.f1, amounts.right.f1) == (1, 0))
    #expect(amounts.attributes["role"].map { [$0.right, $0.of] } == [0, 1])
    #expect(amounts.attributes.filter { $0.value.right == 1 }.keys.sorted() == ["approx", "payer", "period", "subject", "usd"])
    let right = try EvaluationFixture.evaluation(replacing: #""role":"cost""#, with: #""role":"budget""#)
    #expect(right.tally("amounts")?.right.f1 == 1)
  }

  @Test func findsOffsetsThatDoNotHoldTheirSurface() throws {
    let offsets = try #require(try EvaluationFixture.evaluation().tally("offsets"))
    #expect((offsets.matched, offsets.extra) == (7, 1))
  }

  @Test func leavesOptionalFactsOutOfTheCount() throws {
    let quotes = try #require(try EvaluationFixture.evaluation().tally("quotes"))
    #expect((quotes.matched, quotes.missed, quotes.extra) == (1, 0, 0))
  }

  @Test func comparesAcrossDocuments() throws {
    let across = """
      {"same_entity": [[["one.txt", "low tide"], ["one.txt", "Low Tide"]]], "different_entity": [[["one.txt", "Tide"], ["one.txt", "Low Tide"]]],
       "same_claim": [[["one.txt", "12000000", "KRW"], ["one.txt", "12000000", "KRW"]]],
       "different_claim": [[["one.txt", "12000000", "KRW"], ["one.txt", "9", "KRW"]]]}
      """
    let tally = try #require(try EvaluationFixture.evaluation(across: across).tally("across"))
    #expect((tally.matched, tally.missed) == (3, 1))
  }

  @Test func averagesTheTablesWithoutOffsets() throws {
    let evaluation = try EvaluationFixture.evaluation()
    let facts = evaluation.tables.filter { $0.name != "offsets" }.map { Evaluation.rounded($0.tally.found.f1) }
    #expect(evaluation.overall.found == Evaluation.rounded(facts.reduce(0, +) / 8))
  }

  @Test func countsFactsOfAnAbsentDocumentAsMissed() throws {
    let gold = #"{"doc": "two.txt", "people": ["Mina Cho"], "dates": [{"surface": "2021", "edtf": "2021"}]}"#
    let evaluation = try EvaluationFixture.evaluation(gold: gold)
    #expect(evaluation.tally("people")?.missed == 1)
    #expect(evaluation.tally("dates")?.missed == 1)
    #expect(evaluation.errors.hasPrefix("two.txt document: missed the document: not in the output\n"))
  }

  @Test func printsOneLineAFault() throws {
    let lines = try EvaluationFixture.evaluation().errors.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines.contains { $0.hasPrefix("one.txt amounts: wrong {") && $0.contains(": role in ") })
    #expect(lines.contains("one.txt body: missed drop \"We are glad.\""))
    #expect(lines.contains("one.txt organizations: extra o2"))
  }

  @Test func printsFiguresATable() throws {
    let text = try EvaluationFixture.evaluation().text
    #expect(text.contains("organizations      0.500     1.000     0.667     0.667         1         1         0\n"))
    #expect(text.hasSuffix("  of 1 documents\n"))
  }

  @Test func refusesGoldThatIsNoGold() {
    #expect(throws: Failure.self) { try EvaluationFixture.evaluation(gold: "[]") }
    #expect(throws: Failure.self) { try EvaluationFixture.evaluation(gold: "{\"people\": []}") }
    #expect(throws: Failure.self) { try EvaluationFixture.evaluation(gold: "{") }
    #expect(throws: Failure.self) { try RunTables([]) }
  }
}

@Suite struct BaselineComparisonTests {
  @Test func tellsWhatAChangeGainedAndLost() throws {
    let before = try EvaluationFixture.evaluation()
    let after = try EvaluationFixture.evaluation(replacing: #""role":"cost""#, with: #""role":"budget""#)
    let gain = try BaselineComparison(after, baseline: before.json)
    #expect(gain.lost.isEmpty)
    #expect(gain.gained.map { $0.after?.table } == ["amounts"])
    #expect(
      gain.text.hasPrefix(
        """
        amounts: full 0.0000 -> 1.0000
        gained 1, lost 0
          money.sum: gained 1, lost 0
        + one.txt amounts: wrong -> right by money.sum {
        """))
    let loss = try BaselineComparison(before, baseline: after.json)
    #expect(loss.gained.isEmpty)
    #expect(loss.lost.map(\.before) == [.right])
    #expect(loss.rules.map(\.rule) == ["money.sum"] && loss.rules.first?.lost == 1)
  }

  @Test func countsARowTooManyAsALoss() throws {
    let before = try EvaluationFixture.evaluation(replacing: #""entity_id":"o2","field""#, with: #""entity_id":"o1","field""#)
    let after = try EvaluationFixture.evaluation()
    #expect(try BaselineComparison(after, baseline: before.json).lost.map { $0.after?.fact } == ["o2"])
    let back = try BaselineComparison(before, baseline: after.json)
    #expect(back.gained.map(\.before) == [.extra])
    #expect(back.gained.map(\.rule) == ["name.known"])
  }

  @Test func findsNothingInTheSameRun() throws {
    let evaluation = try EvaluationFixture.evaluation()
    #expect(try BaselineComparison(evaluation, baseline: evaluation.json).text == "gained 0, lost 0\n")
  }

  @Test func refusesABaselineThatIsNone() throws {
    let evaluation = try EvaluationFixture.evaluation()
    #expect(throws: Failure.self) { try BaselineComparison(evaluation, baseline: Array("{}".utf8)) }
    #expect(throws: Failure.self) { try BaselineComparison(evaluation, baseline: Array("x".utf8)) }
  }
}

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("The Silent-Sea", "silent sea"), ("Disney+", "disneyplus"), ("Son Ye-jin", "Son Yejin"), ("Beyoncé", "BEYONCE"),
    ("Ｎｅｔｆｌｉｘ", "netflix"),
    ("It’s Okay", "its okay"), ("  a  Film", "film"), ("Straße", "STRASSE"), ("Nguyễn", "nguyen"), ("오징어 게임", "오징어게임"),
    ("snake_case", "snake case"),
  ])
  func foldsSpellingsOfOneName(_ left: String, _ right: String) {
    #expect(NameFolding.name(left) == NameFolding.name(right))
  }

  @Test(arguments: [("Disney", "Disney+"), ("Anna", "nna"), ("Theatre", "atre"), ("Ørsted", "orsted")])
  func keepsNamesApart(_ left: String, _ right: String) {
    #expect(NameFolding.name(left) != NameFolding.name(right))
  }

  @Test func foldsUnits() {
    #expect(NameFolding.unit("㎡") == "m2")
    #expect(NameFolding.unit("square metres") == "m2")
    #expect(NameFolding.unit("viewers") == "viewer")
    #expect(NameFolding.unit("gas") == "gas")
  }

  @Test func overlapsTextsWhateverTheirSpacesAndQuotationMarks() {
    #expect(NameFolding.overlap("said “in\n2021”", "IN 2021"))
    #expect(!NameFolding.overlap("", "2021"))
    #expect(!NameFolding.overlap("2020", "2021"))
  }
}
