import Glibc
import HallyuCore
import HallyuJSON
package import HallyuSystem

/// One run: the stage programs in a chain, their output published in one step, an account of it kept.
package struct PipelineRun {
  /// How a run ended that was not stopped by an error.
  package enum Ending: Sendable, Equatable {
    case published(rejected: Int)
    case unchanged(rejected: Int)
    case interrupted(Int32)

    /// What the program ends with.
    package var exitStatus: Int32 {
      switch self {
      case .published(let rejected), .unchanged(let rejected): (rejected > 0 ? ExitCode.partial : .ok).rawValue
      case .interrupted(let signal): 128 + signal
      }
    }
  }

  let plan: PipelinePlan
  let options: RunOptions
  let log: RunLog

  package init(_ plan: PipelinePlan, options: RunOptions, log: RunLog) {
    self.plan = plan
    self.options = options
    self.log = log
  }

  var jobs: Int { options.jobs ?? plan.jobs }

  /// Runs in the folder of the configuration.
  package func run() throws -> Ending {
    let began = monotonicNanoseconds()
    log.hide(plan.secrets)
    try ChildProcess.reserveDescriptors()
    let signals = try Signals()
    try requireInputs()
    try checkReference()
    let state = try StateFolder(plan.stateFolder, log: log)
    let staging = try StagingArea(for: plan.outputFolder)
    var entry = RunHistory.Entry()
    entry.startedSeconds = time(nil)
    entry.process = getpid()
    entry.jobs = jobs
    let history = RunHistory(stateFolder: state.path)
    func remember(_ code: Int32, _ message: String) throws(SystemError) {
      entry.durationMilliseconds = (monotonicNanoseconds() &- began) / 1_000_000
      entry.exitCode = code
      entry.message = log.shown(message)
      try history.append(entry)
    }
    let lineage = try plan.lineageFile.map { try Lineage(plan, file: $0) }
    do {
      let ending = try work(signals, state, staging, &entry, lineage)
      do throws(SystemError) { try remember(ending.exitStatus, entry.message) } catch {
        log.write(.warning, "the run is done, but its history could not be written: \(error.description)")
      }
      return ending
    } catch let interruption as StageGroup.Interruption {
      staging.discard()
      try lineage?.abort("ended by \(Signals.name(interruption.signal))")
      try remember(128 + interruption.signal, "ended by \(Signals.name(interruption.signal))")
      return .interrupted(interruption.signal)
    } catch {
      staging.discard()
      let failure = (error as? Failure) ?? (error as? SystemError)?.failure() ?? Failure(.software, "\(error)")
      try? lineage?.fail(log.shown(failure.message))
      try? remember(failure.code.rawValue, failure.message)
      throw failure
    }
  }

  private func work(
    _ signals: Signals, _ state: StateFolder, _ staging: StagingArea, _ entry: inout RunHistory.Entry, _ lineage: Lineage?
  ) throws -> Ending {
    log.write(
      .info, "reading \(plan.sources.count) source\(plan.sources.count == 1 ? "" : "s") with \(jobs) worker\(jobs == 1 ? "" : "s") a stage")
    try log.requireWorking()
    let group = try StageGroup(
      programFolder: options.programFolder, signals: signals, lockDescriptors: [staging.lockDescriptor, state.lockDescriptor], log: log)
    var manifest = RunManifest(plan: plan)
    manifest.referenceDigests = try plan.referencePaths.map { ($0, try digest(of: Path($0))) }
    manifest.programs = try Fingerprints.programs(plan, programFolder: options.programFolder, state: state.path)
    let chain = StageChain(plan: plan, jobs: jobs, group: group, staging: staging.folder)
    let memory = plan.isIncremental ? try RunMemory(plan, options, state: state.path, manifest, log: log) : nil
    let results: [StageGroup.Result]
    if let memory {
      results = try memory.run(chain, output: staging.output)
      entry.reused = memory.reused
      if let counts = memory.unchangedCounts {
        staging.discard()
        entry.documents = counts
        try refuseRejected(counts)
        try lineage?.complete(nil)
        log.write(.info, "\(plan.outputFolder): nothing changed; \(counts.written) of \(counts.read) documents as they were")
        try log.requireWorking()
        return .unchanged(rejected: counts.rejected)
      }
    } else {
      try chain.startWhole()
      results = try group.wait()
    }
    entry.stages = results.map { ($0.stage, $0.usage.processorSeconds, $0.usage.peakBytes) }
    try manifest.take(results)
    entry.documents = manifest.documents
    try check(manifest)
    try manifest.write(into: staging.folder)
    try staging.publish(with: try memory?.prepare(manifest.documents, in: staging.folder) ?? [])
    try lineage?.complete(manifest)
    tell(manifest)
    entry.message = manifest.warningSummary
    try log.requireWorking()
    return .published(rejected: manifest.documents.rejected)
  }

  private func tell(_ manifest: RunManifest) {
    for check in manifest.load.checks where check.failed > 0 { log.write(.warning, check.message) }
    let counts = manifest.documents
    let rows = manifest.load.tables.reduce(0) { $0 + $1.rows }
    log.write(
      .info,
      "\(plan.outputFolder): \(counts.written) of \(counts.read) documents, \(rows) rows, \(plan.formats.joined(separator: ", "))"
        + (counts.rejected > 0 ? "; \(counts.rejected) rejected, see the issues" : ""))
  }

  private func requireInputs() throws(Failure) {
    for path in plan.sources.map(\.path) + plan.referencePaths {
      // Of a glob, fetch tells whether anything matches.
      if path.utf8.contains(where: { "*?[".utf8.contains($0) }) { continue }
      do throws(SystemError) { _ = try FileStatus.of(Path(path)) } catch { throw error.failure(missing: .noInput) }
    }
  }

  private func checkReference() throws(Failure) {
    let problems = try ReferenceCheck.problems(plan, programFolder: options.programFolder)
    for problem in problems { log.write(.error, problem) }
    guard problems.isEmpty else { throw Failure(.configuration, "mistakes in rules or vocabulary; nothing was started") }
  }

  private func check(_ manifest: RunManifest) throws(Failure) {
    let counts = manifest.documents
    guard counts.isBalanced else {
      throw Failure(
        .software,
        "the account does not balance: \(counts.read) documents read, \(counts.written) written, "
          + "\(counts.rejected) rejected; nothing was published")
    }
    try refuseRejected(counts)
  }

  private func refuseRejected(_ counts: DocumentCounts) throws(Failure) {
    guard options.isStrict, counts.rejected > 0 else { return }
    throw Failure(.data, "\(counts.rejected) of \(counts.read) documents rejected; --strict publishes nothing")
  }

  private func digest(of path: Path) throws(Failure) -> String {
    do throws(SystemError) { return try contentDigest(of: path) } catch { throw error.failure(missing: .noInput) }
  }
}

/// A hash of a file's bytes, or of the names and bytes of all files in a folder.
private func contentDigest(of path: Path) throws(SystemError) -> String {
  var hash = StableHash()
  if try FileStatus.of(path).kind == .folder {
    for name in try Folder.names(path) {
      hash.add(name)
      hash.add(try contentDigest(of: path.appending(name)).utf8)
    }
  } else {
    let file = try Descriptor.open(path, O_RDONLY)
    defer { file.close() }
    hash.add(try file.readAll(limitBytes: 1 << 30))
  }
  return hash.hexadecimal
}
