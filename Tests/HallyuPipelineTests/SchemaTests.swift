import HallyuFormats
import HallyuJSON
import HallyuSystem
import Testing

@testable import HallyuPipeline

@Suite struct SchemaTests {
  /// The folder of the package, from where this file stands.
  private var root: Path { Path(#filePath).parent.parent.parent }

  @Test func keepsTheSchemaFileUpToDate() throws {
    let file = try Descriptor.open(root.appending("schema/pipeline.schema.json"), 0)
    defer { file.close() }
    let stored = String(decoding: try file.readAll(limitBytes: 1 << 20), as: UTF8.self)
    #expect(stored == PipelineSchema.text(), "write it anew with: hallyu schema > schema/pipeline.schema.json")
  }

  @Test func isJSON() throws { #expect(try JSONDocument(Array(PipelineSchema.text().utf8)).root["properties"] != nil) }

  @Test func offersEveryFormatThatLoadWrites() {
    #expect(Set(PipelineSpec.formats) == Set(OutputFormat.allCases.map(\.rawValue)))
  }

  @Test func acceptsTheConfigurationOfANewProject() throws {
    _ = try PipelinePlan(Array(ProjectFolder.configuration.utf8), file: "p.json", processors: 1, environment: { _ in nil })
  }

  @Test func explainsEveryKeyOnThePageOfANewProject() {
    let page = ProjectFolder.page()
    for option in PipelineSpec.options { #expect(page.contains("`\(option.key)`")) }
  }
}
