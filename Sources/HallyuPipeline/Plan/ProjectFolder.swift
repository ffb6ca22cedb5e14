import Glibc
package import HallyuCore
package import HallyuSystem

/// A new project: `pipeline.json`, a page that explains its keys, a folder for articles, a place for rules and names of one's own.
package struct ProjectFolder {
  private let path: Path

  package init(_ path: Path) { self.path = path }

  /// Makes what is missing and touches nothing that is there.
  /// - Returns: a line for each thing made or left.
  package func make() throws(Failure) -> [String] {
    do throws(SystemError) {
      try Folder.make(path.appending("articles"))
      try Folder.make(path.appending("rules"))
      return try [
        ("pipeline.json", ProjectFolder.configuration), ("PIPELINE.md", ProjectFolder.page()), ("vocabulary.tsv", ProjectFolder.vocabulary),
      ].map { name, text throws(SystemError) in
        let file = path.appending(name)
        guard try FileStatus.ifPresent(file, followingLinks: false) == nil else { return "\(file): left as it is" }
        let fresh = try AtomicFile(file)
        try fresh.descriptor.write(text)
        try fresh.publish()
        return "\(file): made"
      }
    } catch { throw error.failure(missing: .cannotCreate) }
  }

  /// JSON has no comments: the page beside it explains each key.
  static let configuration = """
    {
      "description": "What each key means stands in PIPELINE.md; check this file with: hallyu validate",
      "sources": [
        { "path": "articles", "description": "saved pages and texts, with sidecar.json if you like" }
      ],
      "stages": [
        { "stage": "fetch" },
        { "stage": "clean", "favour": "balanced" },
        { "stage": "extract" },
        { "stage": "transform", "reporting_currencies": [] },
        { "stage": "load" }
      ],
      "reference": { "rules": ["rules"], "vocabulary": ["vocabulary.tsv"] },
      "outputs": { "folder": "output", "formats": ["csv", "jsonl", "xml", "sqlite", "xlsx", "report"] },
      "state": "state"
    }

    """

  static let vocabulary = """
    # Names that the built-in data lacks, one a row: name, type (person, organization, title, place, facility, award), …
    name\ttype\tkind\tcountry\tyear\taliases

    """

  /// A rule to begin with, for the page.
  static let rule = #"""
    {
      "id": "own.admissions",
      "summary": "Admissions as the trade press counts them.",
      "pattern": "(?<value>[0-9][0-9.,]*(?: (?:thousand|million))?) admissions",
      "yields": { "table": "quantities", "unit": "moviegoer" },
      "fires": ["It drew ⟦1.2 million admissions⟧ in a week."],
      "leaves": ["Admissions fell in May."]
    }
    """#

  /// The manual of all keys, made from their specification.
  package static func page() -> String {
    var lines = [
      "# Keys of pipeline.json", "",
      "Made by `hallyu init`. Paths are relative to the folder of the file. In any text, `${NAME}` stands for an environment variable",
      "that has to be set, `${NAME:default}` for one that need not be.", "",
    ]
    describe(PipelineSpec.options, depth: 0, into: &lines)
    lines += [
      "", "# Rules and names of your own", "",
      "`rules/` takes rules, a JSON file each; `vocabulary.tsv` takes names. `hallyu validate` checks both and runs the rules' examples.",
      "All keys: docs/rules-of-your-own.md. A rule to begin with:", "", "```json", ProjectFolder.rule, "```",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func describe(_ options: [OptionSpec], depth: Int, into lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    for option in options {
      var line = "\(indent)- `\(option.key)`: \(option.summary)"
      switch option.type {
      case .object, .variant, .list(.object, _), .list(.variant, _): if option.isRequired { line += " (required)" }
      default:
        line += "; \(option.type.noun)" + (option.isRequired ? " (required)" : "")
        if let fallback = option.fallback { line += "; without it `\(json(fallback))`" }
      }
      lines.append(line)
      describe(option.type, depth: depth + 1, into: &lines)
    }
  }

  private static func describe(_ type: OptionType, depth: Int, into lines: inout [String]) {
    switch type {
    case .object(let options): describe(options, depth: depth, into: &lines)
    case .list(let element, _): describe(element, depth: depth, into: &lines)
    case .variant(let key, let variants):
      let indent = String(repeating: "  ", count: depth)
      for variant in variants {
        lines.append("\(indent)- `\"\(key)\": \"\(variant.name)\"`: \(variant.summary)")
        describe(variant.options, depth: depth + 1, into: &lines)
      }
    default: break
    }
  }
}
