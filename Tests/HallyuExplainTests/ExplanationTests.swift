import HallyuBuiltIn
import HallyuCore
import HallyuExtract
import HallyuReference
import Testing

@testable import HallyuExplain

struct ExplanationTests {
  private static let text = "Netflix said on January 7, 2021 that it was founded in 1997."
  private static let tables = [
    "documents": """
    {"doc_id":"d1","source_uri":"in/a.txt","title":"News","published":"2021-01-08","published_basis":"sidecar","text":"\(text)"}
    {"doc_id":"d2","source_uri":"in/b.txt","title":null,"published":null,"published_basis":"unknown","text":"It rained."}
    """,
    "dates": """
    {"date_id":"t1","doc_id":"d1","field":"text","start":16,"end":31,"surface":"January 7, 2021","edtf":"2021-01-07","sentence":"\(text)","rule":"date.month-day","confidence":0.9}
    """,
    "entities": #"{"entity_id":"organization:netflix","type":"organization","name":"Netflix"}"#,
    "aliases": #"{"entity_id":"organization:netflix","alias":"NFLX","basis":"reference"}"#,
    "mentions": """
    {"mention_id":"m1","entity_id":"organization:netflix","doc_id":"d1","field":"text","start":0,"end":4,"surface":"NFLX","sentence":"x","rule":"name.known","confidence":0.9}
    """,
    "amounts": """
    {"amount_id":"a1","doc_id":"d1","field":"text","start":0,"end":1,"surface":"1 won","currency":"KRW","value_usd":2,"rate":0.001,"rate_basis":"period_mean","rate_from":"2021-01-01","rate_to":"2021-01-07","rate_source":"A bank","claim_id":"c1","sentence":"x","rule":"r","confidence":1}
    """,
    "claims": #"{"claim_id":"c1","agreement":"single","summary":"one won"}"#,
  ]

  private func explain(_ id: String) throws -> String {
    let tables = PublishedTables { table in ExplanationTests.tables[table].map { Array($0.utf8) } }
    return try Explanation(tables: tables, setup: ExtractSetup(lexicon: try Lexicon.builtIn())).lines(forRow: id).joined(separator: "\n")
  }

  @Test func tellsHowADateWasResolved() throws {
    let lines = try explain("t1")
    #expect(lines.contains("in/a.txt"))
    #expect(lines.contains(ExplanationTests.text))
    #expect(lines.contains("date: 2021-01-07"))
    #expect(lines.contains("2021-01-08: sidecar"))
  }

  @Test func tellsWhyASurfaceNamesItsEntity() throws { #expect(try explain("m1").contains("'NFLX' is its alias by reference")) }

  @Test func tellsRateAndClaimOfASum() throws {
    let lines = try explain("a1")
    #expect(lines.contains("1 KRW is 0.001 USD: period mean from 2021-01-01 to 2021-01-07, A bank"))
    #expect(lines.contains("single: one won"))
  }

  @Test func saysThatNothingBoundsTheDayOfADocument() throws { #expect(try explain("d2").contains("unknown: unknown")) }

  @Test func refusesAnIdThatNoTableHas() {
    #expect(throws: Failure.self) { try explain("nothing") }
  }
}
