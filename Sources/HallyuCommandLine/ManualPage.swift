import ArgumentParser

/// A manual page in roff, made of what the argument parser says of a command and its subcommands.
enum ManualPage {
  static func text<Command: ParsableCommand>(of command: Command.Type) -> String {
    let name = Command._commandName
    var lines = [
      ".TH \(name.uppercased()) 1", ".SH NAME", "\(name) \\- \(escaped(Command.configuration.abstract))", ".SH DESCRIPTION",
      ".nf", escaped(Command.helpMessage(columns: 78)), ".fi",
    ]
    for subcommand in Command.configuration.subcommands {
      lines += [
        ".SH \(name.uppercased()) \(subcommand._commandName.uppercased())", ".nf",
        escaped(Command.helpMessage(for: subcommand, columns: 78)), ".fi",
      ]
    }
    lines += [
      ".SH EXIT STATUS", "0 all went well; 64 the command line is wrong; 65 the data are wrong; 66 a source is missing;",
      "70 a fault of the program; 71 the system refused a process or descriptor; 73 an output cannot be made;",
      "74 reading or writing failed; 75 another run is at work; 77 not permitted; 78 the configuration is wrong.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Lines that begin with a dot or an apostrophe, and backslashes, mean something to roff.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let body = line.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\e")
      return body.hasPrefix(".") || body.hasPrefix("'") ? "\\&\(body)" : body
    }.joined(separator: "\n")
  }
}
