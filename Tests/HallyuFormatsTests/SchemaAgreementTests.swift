import HallyuCore
import HallyuFormats
import HallyuJSON
import Testing

/// Holds the descriptions that are made from `TableSchema` to each other and to the files that they describe.
@Suite struct SchemaAgreementTests {
  static let tables = Tables.all(reportingCurrencies: ["KRW"])

  @Test(arguments: tables.indices) func everyDescriptionNamesTheSameColumns(_ index: Int) throws {
    let table = SchemaAgreementTests.tables[index]
    let narrow = table.columns.filter { !$0.isLarge }.map(\.name)
    #expect(header(table) == narrow)
    #expect(try names(resource(index)["schema"]?["fields"]) == narrow)
    let schema = try JSONDocument(JSONSchemaText.json(table)).root
    #expect(schema["properties"]?.members.map { $0.key.string } == table.columns.map(\.name))
    #expect(elements(XMLSchema.text(table)) == narrow)
    for dialect in [SQLSchema.Dialect.sqlite, .postgres] {
      #expect(sqlColumns(SQLSchema.createTable(table, dialect)) == table.columns.map(\.name))
    }
  }

  @Test(arguments: tables.indices) func everyForeignKeyPointsToAKey(_ index: Int) throws {
    let table = SchemaAgreementTests.tables[index]
    for column in table.columns {
      guard let reference = column.references else { continue }
      let target = try #require(column.target, "\(reference)")
      let other = try #require(SchemaAgreementTests.tables.first { $0.name == target.table })
      #expect(other.primaryKey?.name == target.column)
    }
    let keys =
      try resource(index)["schema"]?["foreignKeys"]?.elements.compactMap { $0["fields"]?.elements.first { _ in true }?.string } ?? []
    #expect(keys == table.columns.filter { $0.references != nil }.map(\.name))
  }

  @Test(arguments: tables.indices) func everyRowHasAKeyAndNamesStandOnce(_ index: Int) {
    let table = SchemaAgreementTests.tables[index]
    #expect(!table.key.isEmpty)
    #expect(table.key.allSatisfy { table.columns[$0].isRequired })
    #expect(Set(table.columns.map(\.name)).count == table.columns.count)
    #expect(table.columns.allSatisfy { $0.name.utf8.count <= 21 && $0.allowed.allSatisfy { $0.utf8.count <= 24 } })
  }

  private func header(_ table: TableSchema) -> [String] {
    var out = ByteBuffer()
    var encoder = CSVEncoder()
    encoder.begin(table, into: &out)
    return String(decoding: out.copy().dropLast(2), as: UTF8.self).split(separator: ",").map(String.init)
  }

  private func resource(_ index: Int) throws -> JSONValue {
    let package = try JSONDocument(DataPackage.json(SchemaAgreementTests.tables, csv: CSVOptions())).root
    let resources = package["resources"].map { Array($0.elements) } ?? []
    return try #require(resources.count == SchemaAgreementTests.tables.count ? resources[index] : nil)
  }

  private func names(_ fields: JSONValue?) -> [String] { fields?.elements.compactMap { $0["name"]?.string } ?? [] }

  /// Names of the elements inside `row`.
  private func elements(_ xsd: String) -> [String] {
    xsd.split(separator: "\n").filter { $0.hasPrefix("              <xs:element name=\"") && !$0.contains("\"row\"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
  }

  private func sqlColumns(_ sql: String) -> [String] {
    sql.split(separator: "\n").filter { $0.hasPrefix("  \"") }.compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
  }
}
