package import ArgumentParser

/// Flags of every program that writes records.
package struct ResultOptions: ParsableArguments {
  @Option(name: .long, help: "Write to FILE, which appears whole or not at all; `-` is standard output.")
  package var output: String = "-"

  @Option(name: .long, help: "Worker threads, 1 to 256. The output does not depend on it.")
  package var jobs: Int = 1

  @Option(name: .long, help: ArgumentHelp("Write counts as one line of JSON to this open descriptor.", visibility: .hidden))
  package var statsDescriptor: Int32?

  package init() {}

  package mutating func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs holds \(jobs); 1 to 256 are possible") }
  }
}

/// Flags of every program that reads and writes records.
package struct StreamOptions: ParsableArguments {
  @Option(name: .long, help: "Read records from FILE; `-` is standard input.")
  package var input: String = "-"

  @Option(name: .long, help: "Longest record in bytes; a longer one becomes an issue.")
  package var lineLimit: Int = 64 << 20

  @OptionGroup package var result: ResultOptions

  package init() {}

  package mutating func validate() throws {
    guard (1024...(1 << 30)).contains(lineLimit) else {
      throw ValidationError("--line-limit holds \(lineLimit); 1024 to \(1 << 30) bytes are possible")
    }
  }
}
