import HallyuCore
import HallyuSystem

/// Starts the stage programs of a plan and ties them together with pipes.
struct StageChain {
  let plan: PipelinePlan
  let jobs: Int
  let group: StageGroup
  /// The folder that `load` fills.
  let staging: Path

  private static let pipeBytes = 1 << 20

  /// fetch | clean | extract | transform | load
  func startWhole() throws {
    let toClean = try pipe("fetch")
    try start("fetch", output: toClean.writing)
    let toExtract = try pipe("clean")
    try start("clean", input: toClean.reading, output: toExtract.writing)
    let toTransform = try pipe("extract")
    try start("extract", input: toExtract.reading, output: toTransform.writing)
    let toLoad = try pipe("transform")
    try start("transform", input: toTransform.reading, output: toLoad.writing)
    try start("load", input: toLoad.reading)
  }

  /// fetch alone, with the state of each file in its record.
  /// - Returns: what it writes.
  func startFetch() throws -> Descriptor {
    let pipe = try pipe("fetch")
    try start("fetch", output: pipe.writing, flags: ["--stamps"])
    return pipe.reading
  }

  /// The stages after fetch, open where results of earlier runs are put in.
  func startRest() throws -> IncrementalFlow.Ends {
    let (toClean, fromClean, toExtract, toMap, fromMap, toReduce, toLoad) = (
      try pipe("fetch"), try pipe("clean"), try pipe("clean"), try pipe("extract"), try pipe("transform"), try pipe("transform"),
      try pipe("transform")
    )
    try start("clean", input: toClean.reading, output: fromClean.writing)
    try start("extract", input: toExtract.reading, output: toMap.writing)
    try start("transform", input: toMap.reading, output: fromMap.writing, flags: ["--map"])
    try start("transform", input: toReduce.reading, output: toLoad.writing, flags: ["--reduce"])
    try start("load", input: toLoad.reading)
    return IncrementalFlow.Ends(
      clean: SharedWriter(toClean.writing, users: 1), extract: SharedWriter(toExtract.writing, users: 2),
      reduce: SharedWriter(toReduce.writing, users: 3), cleaned: fromClean.reading, mapped: fromMap.reading)
  }

  private func pipe(_ stage: String) throws(SystemError) -> Pipe { try Pipe("\(stage)'s records", capacityBytes: StageChain.pipeBytes) }

  private func start(_ name: String, input: Descriptor? = nil, output: Descriptor? = nil, flags: [String] = []) throws(Failure) {
    guard let stage = plan.stages.first(where: { $0.name == name }) else { throw Failure(.software, "the plan has no stage '\(name)'") }
    var arguments = stage.arguments + flags + ["--jobs=\(jobs)"]
    if name == "fetch" { arguments += plan.sources.map { "--source=\($0.kind):\($0.path)" } }
    if name == "load", plan.comparesRuns {
      arguments.append("--previous-run=\(String(decoding: plan.outputFolder.appending(RunManifest.fileName).bytes, as: UTF8.self))")
    }
    if name == "load" { arguments.append("--into=\(String(decoding: staging.bytes, as: UTF8.self))") }
    try group.start(name, stage.program, arguments, input: input, output: output)
  }
}
