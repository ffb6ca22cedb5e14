package import ArgumentParser
import HallyuCore
package import HallyuPipeline
package import HallyuSystem

/// Flags of every subcommand that reads the configuration.
package struct PipelineOptions: ParsableArguments {
  @Option(name: .long, help: "The configuration; its folder is what paths in it are relative to.")
  package var pipeline: String = "pipeline.json"

  package init() {}

  /// Reads and validates; goes to the configuration's folder. Mistakes are printed, all of them, and end with 78.
  package func plan() throws -> PipelinePlan {
    let file = try ConfigurationFile(Path(pipeline))
    try file.enterFolder()
    do throws(ConfigError) { return try file.plan() } catch {
      for line in error.lines { try Descriptor.standardError.write(Path.printable(line.utf8) + "\n") }
      throw ProgramEnd(.configuration)
    }
  }

  /// The folder that this program stands in, where the stage programs are as well.
  package static func programFolder() throws -> Path { try Path("/proc/self/exe").resolved().parent }
}

/// Writes an answer to standard output.
func answer(_ text: String) throws { try Descriptor.standardOutput.write(text) }
