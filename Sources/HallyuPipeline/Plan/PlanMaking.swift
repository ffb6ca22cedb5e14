import HallyuCore
import HallyuSystem

extension PipelinePlan {
  /// Validates a configuration and settles what a run does.
  /// - Parameters:
  ///   - bytes: the configuration file.
  ///   - file: its name, for messages.
  ///   - processors: what `jobs: 0` stands for.
  ///   - environment: looks a variable up.
  package init(
    _ bytes: [UInt8], file: String, processors: Int, environment: @escaping (String) -> String?
  ) throws(ConfigError) {
    var reader = ConfigReader(bytes, environment: environment)
    let value = reader.read(PipelineSpec.options)
    if let value {
      PlanRules.checkStages(value, &reader)
      PlanRules.checkFolders(value, &reader)
      CheckRules.check(value, &reader)
    }
    guard let value, reader.problems.isEmpty else {
      throw ConfigError(file: file, problems: reader.problems.sorted { ($0.line, $0.column, $0.path) < ($1.line, $1.column, $1.path) })
    }
    var hash = StableHash()
    hash.add(bytes)
    let jobs = value["jobs"]?.integer ?? 0
    self.init(
      file: file, digest: hash.hexadecimal,
      sources: (value["sources"]?.list ?? []).map {
        Source(path: $0["path"]?.text?.resolved ?? "", kind: $0["kind"]?.text?.resolved ?? "auto")
      },
      stages: (value["stages"]?.list ?? []).map { StagePlan($0, of: value) },
      outputFolder: Path(value["outputs"]?["folder"]?.text?.resolved ?? "output"),
      formats: (value["outputs"]?["formats"]?.list ?? []).compactMap { $0.text?.resolved },
      lineageFile: (value["lineage"]?.text?.resolved).map { Path($0) },
      comparesRuns: (value["checks"]?.list ?? []).contains { $0["max_drop_percent"] != nil || $0["max_rise_percent"] != nil },
      stateFolder: Path(value["state"]?.text?.resolved ?? "state"),
      isIncremental: value["incremental"]?.boolean ?? true,
      jobs: jobs == 0 ? max(1, min(processors, 256)) : jobs,
      secrets: reader.secrets,
      referencePaths: PipelinePlan.referencePaths(value),
      rulePaths: PipelinePlan.paths("rules", value),
      vocabularyPaths: PipelinePlan.paths("vocabulary", value))
  }

  private static func referencePaths(_ value: ConfigValue) -> [String] {
    ["rules", "vocabulary", "rates", "judgements"].flatMap { paths($0, value) }
  }

  private static func paths(_ key: String, _ value: ConfigValue) -> [String] {
    let values = value["reference"]?[key].map { $0.list ?? [$0] } ?? []
    return values.compactMap { $0.text?.resolved }
  }
}

extension StagePlan {
  /// The flags that a stage's options, and what stands elsewhere in the file, become.
  init(_ stage: ConfigValue, of file: ConfigValue) {
    name = stage["stage"]?.text?.resolved ?? ""
    var flags = Flags()
    if case .object(let members) = stage {
      for member in members where member.key != "stage" { flags.add(member.key, member.value) }
    }
    switch name {
    case "extract": flags.add(file["reference"], ["rules", "vocabulary"])
    case "transform": flags.add(file["reference"], ["vocabulary", "rates", "judgements"])
    case "load":
      let transform = file["stages"]?.list?.first { $0["stage"]?.text?.resolved == "transform" }
      flags.add(transform, ["reporting_currencies"])
      flags.add("format", file["outputs"]?["formats"])
      if case .object(let members)? = file["outputs"]?["csv"] {
        for member in members { flags.add("csv_\(member.key)", member.value) }
      }
      flags.add(checks: file["checks"])
    default: break
    }
    arguments = flags.arguments
    shownArguments = flags.shown
  }
}

/// Options as command-line flags: `keep_captions: true` is `--keep-captions`, a list repeats its flag in the singular.
private struct Flags {
  private(set) var arguments: [String] = []
  private(set) var shown: [String] = []

  mutating func add(_ object: ConfigValue?, _ keys: [String]) {
    for key in keys { add(key, object?[key]) }
  }

  mutating func add(_ key: String, _ value: ConfigValue?) {
    switch value {
    case .boolean(let value): append(value ? "--\(dashed(key))" : "--no-\(dashed(key))", nil)
    case .number(let digits): append("--\(dashed(key))", ConfigText(written: digits, resolved: digits))
    case .integer(let value): append("--\(dashed(key))", ConfigText(written: "\(value)", resolved: "\(value)"))
    case .text(let text): append("--\(dashed(key))", text)
    case .list(let values): for value in values { add(singular(key), value) }
    case .object, nil: break
    }
  }

  /// A check is a flag as a whole, worded as in the file.
  mutating func add(checks: ConfigValue?) {
    for check in checks?.list ?? [] {
      let text = json(check)
      append("--check", ConfigText(written: text, resolved: text))
    }
  }

  private mutating func append(_ flag: String, _ value: ConfigText?) {
    // Joined by '=', so that a value that begins with a dash is no flag.
    arguments.append(value.map { "\(flag)=\($0.resolved)" } ?? flag)
    shown.append(value.map { "\(flag)=\($0.written)" } ?? flag)
  }

  private func dashed(_ key: String) -> String { String(key.map { $0 == "_" ? "-" : $0 }) }

  private func singular(_ key: String) -> String {
    if key.hasSuffix("ies") { return key.dropLast(3) + "y" }
    return key.hasSuffix("s") ? String(key.dropLast()) : key
  }
}
