import ArgumentParser
import HallyuPipeline

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of pipeline.json.")

  mutating func run() throws { try answer(PipelineSchema.text()) }
}
