import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText
import Testing

@testable import HallyuTransform

struct RowTests {
  /// A document with a row in every table.
  private var draft: DocumentDraft {
    var draft = DocumentDraft(
      "a", "Séan said “Hi” about\nOkja, a film of Netflix that cost 5 dollars and 3 pyeong on May 2, 2021.", published: "2021-05-03")
    let person = draft.entity(.person, "Séan")
    let title = draft.entity(.title, "Okja")
    let company = draft.entity(.organization, "Netflix", id: "netflix")
    let date = draft.date("May 2, 2021", .absolute(EDTF("2021-05-02")!))
    draft.money("5 dollars", 5, "USD", payer: company, subject: title, period: date)
    draft.annotations.quantities.append(
      QuantityExpression(
        figure: Figure(ExactDecimal(3)), unit: "pyeong", kind: .measure, place: draft.place("3 pyeong"), evidence: DocumentDraft.evidence))
    draft.annotations.quantityFacts.append(QuantityFact(quantity: 0, subject: title, asOf: date, evidence: DocumentDraft.evidence))
    draft.release(title, .released, platform: company, date: date, at: "Okja")
    let place = draft.place("Okja")
    draft.annotations.credits.append(Credit(person: person, title: title, role: "actor", place: place, evidence: DocumentDraft.evidence))
    draft.annotations.positions.append(
      Position(person: person, organization: company, position: "boss", place: place, evidence: DocumentDraft.evidence))
    draft.annotations.quotes.append(
      Quote(
        speaker: person, speakerText: "Séan", organization: nil, verb: "said", place: draft.place("Hi"), evidence: DocumentDraft.evidence))
    draft.annotations.relations.append(
      Relation(subject: company, predicate: .produces, object: title, place: place, evidence: DocumentDraft.evidence))
    draft.members.append(("title", "Headline"))
    return draft
  }

  @Test func writesEveryColumnOfEveryTableInOrder() throws {
    let run = try TransformRun([draft])
    for schema in Tables.all() {
      let rows = run.rows.filter { $0["table"]?.string == schema.name }
      #expect(!rows.isEmpty || schema.name == "issues", "\(schema.name)")
      for row in rows {
        #expect(row.members.dropFirst().map { $0.key.string ?? "" } == schema.columns.map(\.name), "\(schema.name)")
        for column in schema.columns where column.isRequired {
          #expect(row[dynamic: column.name]?.isNull == false, "\(schema.name).\(column.name)")
        }
      }
    }
  }

  @Test func holdsWordsThatNoColumnHasForNothing() throws {
    func rows(_ table: StaticString, _ line: String) throws -> [JSONValue] {
      try TransformRun(partials: [TransformRun.filter.process(RecordLine(Array(line.utf8), input: "test"))]).rows(table)
    }
    let line = String(decoding: draft.line, as: UTF8.self)
    #expect(try rows("relations", line).map { $0["predicate"]?.string } == ["produces"])
    let misspelt = line.replacing("produces", with: "prodcues")
    #expect(try rows("relations", misspelt).isEmpty)
    #expect(try rows("issues", line).isEmpty)
    #expect(try rows("issues", misspelt).map { $0["code"]?.string } == ["damaged-annotations"])
    #expect(try rows("amounts", line).map { $0["role"]?.string } == ["investment"])
    #expect(try rows("amounts", line.replacing("investment", with: "investement")).map { $0["role"]?.string } == ["other"])
  }

  @Test func tellsOfWhatPointsNowhere() throws {
    var draft = DocumentDraft("a", "Netflix is here", published: "2021-05-03")
    let company = draft.entity(.organization, "Netflix")
    draft.annotations.mentions.append(Mention(entity: 7, place: draft.place("here"), evidence: DocumentDraft.evidence))
    draft.annotations.mentions.append(
      Mention(entity: company, place: Place(.text, ByteRange(9, 90), sentence: ByteRange(0, 90)), evidence: DocumentDraft.evidence))
    let run = try TransformRun([draft])
    #expect(run.rows("mentions").count == 1)
    #expect(try #require(run.column("issues", "detail").first ?? nil).hasPrefix("2 findings"))
  }

  @Test func countsOffsetsInCodePoints() throws {
    let run = try TransformRun([draft])
    let text = Array(draft.text.unicodeScalars)
    for table in ["mentions", "amounts", "quotes", "releases"] as [StaticString] {
      for row in run.rows(table) {
        let (start, end) = (try #require(row["start"]?.integer), try #require(row["end"]?.integer))
        #expect(String(String.UnicodeScalarView(text[start..<end])) == row["surface"]?.string)
      }
    }
  }

  @Test func putsASentenceOnOneLine() throws {
    var draft = DocumentDraft("a", "Netflix\nis here")
    draft.annotations.entities.append(LocalEntity(type: .organization, name: "Netflix"))
    let place = Place(.text, ByteRange(0, 7), sentence: ByteRange(0, 15))
    draft.annotations.mentions.append(Mention(entity: 0, place: place, evidence: DocumentDraft.evidence))
    #expect(try TransformRun([draft]).column("mentions", "sentence") == ["Netflix is here"])
  }

  @Test func convertsMeasuresAndSums() throws {
    let run = try TransformRun([draft])
    let quantity = try #require(run.rows("quantities").first)
    #expect(quantity["si_value"]?.number.map { String(decoding: $0, as: UTF8.self) } == "9.9173553719")
    #expect(quantity["si_unit"]?.string == "m2")
    let amount = try #require(run.rows("amounts").first)
    #expect(amount["value_usd"]?.integer == 5)
    #expect(amount["rate_basis"]?.string == "same_currency")
  }

  @Test func leavesOutRowsWhosePlaceIsNotInTheDocument() throws {
    var draft = DocumentDraft("a", "Sé")
    draft.annotations.entities.append(LocalEntity(type: .person, name: "Sé"))
    for range in [ByteRange(0, 2), ByteRange(0, 99), ByteRange(0, 3)] {
      draft.annotations.mentions.append(
        Mention(entity: 0, place: Place(.text, range, sentence: ByteRange(0, 3)), evidence: DocumentDraft.evidence))
    }
    #expect(try TransformRun([draft]).column("mentions", "surface") == ["Sé"])
  }

  @Test(arguments: ["-1,3", "0,19999999913", "19999999913,0", "0,3,0,99999999999999999999"])
  func leavesOutRowsWhosePlaceIsNone(_ place: String) throws {
    let line =
      "{\"doc_id\":\"a\",\"text\":\"Kim left.\",\"annotations\":{\"entities\":[[0,\"Kim\",\"\",\"\"]],"
      + "\"mentions\":[[0,0,\(place),0,9,\"r\",80],[0,0,0,3,0,9,\"r\",80]]}}"
    let run = try TransformRun(partials: [TransformRun.filter.process(RecordLine(Array(line.utf8), input: "<stdin>", number: 1))])
    #expect(run.column("mentions", "surface").last == "Kim")
  }

  @Test(arguments: [
    "", "null", "[]", "{}", "{\"doc_id\":1}", "{\"doc_id\":\"a\"}", "{\"doc_id\":\"a\",\"text\":3}", "{\"text\":\"x\"}", "\u{1}",
  ])
  func makesAMalformedRecordAnIssue(_ line: String) throws {
    let run = try TransformRun(partials: [TransformRun.filter.process(RecordLine(Array(line.utf8), input: "<stdin>", number: 3))])
    #expect(run.column("issues", "code") == ["malformed-record"])
    #expect(run.rows("documents").isEmpty)
  }
}

extension JSONValue {
  subscript(dynamic name: String) -> JSONValue? { members.first { $0.key.string == name }?.value }
}
