import Testing

@testable import HallyuReference

@Suite struct ReferenceTablesTests {
  /// What is wrong with the tables that have these rows, the columns' names first; all others are empty.
  private func mistake(in tables: [String: String]) -> String? {
    do {
      _ = try LexiconBuilder(tables: { Array((tables[$0] ?? "name\n").utf8) })
      return nil
    } catch { return "\(error)" }
  }

  @Test func refusesAWordOfAClassThatThereIsNone() throws {
    #expect(mistake(in: ["cues": "word\tclass\nsoar\trelease-verb\n"]) == nil)
    #expect(try #require(mistake(in: ["cues": "word\tclass\nsoar\trelaese-verb\n"])).contains("'relaese-verb'"))
  }

  @Test func refusesACueForARoleThatSumsDoNotHave() throws {
    #expect(mistake(in: ["amount-cues": "phrase\trole\tweight\ntook in\tbox_office\t8\n"]) == nil)
    let problem = try #require(mistake(in: ["amount-cues": "phrase\trole\tweight\ntook in\tboxoffice\t8\n"]))
    #expect(problem == "amount-cues.tsv: 'took in' has the role 'boxoffice', which sums do not have")
  }

  @Test func refusesACreditWhoseRoleIsNoneOfAKnownCredit() throws {
    let works = "id\tname\nsalt-road\tSalt Road\n"
    #expect(mistake(in: ["works": works, "works-credits": "work_id\tperson\trole\nsalt-road\tA B\twriter\n"]) == nil)
    let problem = try #require(mistake(in: ["works": works, "works-credits": "work_id\tperson\trole\nsalt-road\tA B\twrighter\n"]))
    #expect(problem.contains("'wrighter'"))
  }

  @Test func refusesATieThatIsNoneOfACompany() throws {
    let works = "id\tname\nsalt-road\tSalt Road\n"
    let companies = "work_id\torganization_id\tpredicate\nsalt-road\torwick\t"
    #expect(mistake(in: ["works": works, "works-companies": companies + "distributes\n"]) == nil)
    #expect(try #require(mistake(in: ["works": works, "works-companies": companies + "sells\n"])).contains("'sells'"))
  }

  @Test func refusesACompanyThatThereIsNone() throws {
    let tables = [
      "works": "id\tname\nsalt-road\tSalt Road\n", "organizations": "id\tname\norwick\tOrwick\n",
      "works-companies": "work_id\torganization_id\tpredicate\nsalt-road\tnorvel\tproduces\n",
    ]
    var builder = try LexiconBuilder(tables: { Array((tables[$0] ?? "name\n").utf8) })
    #expect(throws: LexiconError.self) { _ = try builder.build() }
  }

  @Test func refusesANameWhoseBasisIsNone() throws {
    let works = "id\tname\nsalt-road\tSalt Road\n"
    #expect(mistake(in: ["works": works, "works-aliases": "work_id\talias\tbasis\nsalt-road\tSalt Way\tspelling\n"]) == nil)
    let problem = try #require(mistake(in: ["works": works, "works-aliases": "work_id\talias\tbasis\nsalt-road\tSalt Way\tspeling\n"]))
    #expect(problem.contains("'speling'"))
  }
}
