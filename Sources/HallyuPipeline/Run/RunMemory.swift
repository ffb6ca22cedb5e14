import HallyuCore
import HallyuSystem

/// A run that uses what earlier runs left in the state folder.
final class RunMemory {
  private let plan: PipelinePlan
  private let log: RunLog
  private let store: ResultStore
  private let fingerprints: Fingerprints
  private let published: PublishedOutput
  private let isFull: Bool
  private var flow: IncrementalFlow?
  /// The account of the last run, where this one found nothing to do.
  private(set) var unchangedCounts: DocumentCounts?

  init(_ plan: PipelinePlan, _ options: RunOptions, state: Path, _ manifest: RunManifest, log: RunLog) throws(SystemError) {
    self.plan = plan
    isFull = options.isFull
    self.log = log
    if isFull { try ResultStore.remove(from: state) }
    store = try ResultStore(state, log: log)
    fingerprints = try Fingerprints(
      plan, programFolder: options.programFolder, state: state, reference: manifest.referenceDigests)
    published = PublishedOutput(stateFolder: state)
  }

  /// Documents whose results were there already.
  var reused: Int { flow?.progress.withValue { $0.reused } ?? 0 }

  func run(_ chain: StageChain, output: Path) throws -> [StageGroup.Result] {
    let flow = IncrementalFlow(store: store, fingerprints: fingerprints, wakeUp: chain.group.wakeUp)
    self.flow = flow
    try flow.start(reading: try chain.startFetch())
    let progressLine = ProgressLine(log)
    return try chain.group.wait(
      isBusy: { flow.progress.withValue { $0.runningThreads > 0 } },
      trouble: { flow.progress.withValue { $0.failure } },
      woken: {
        let progress = flow.progress.withValue { $0 }
        guard progress.needsStages, progress.ends == nil, !progress.isGivenUp else { return }
        if progress.isReadToTheEnd, !isFull, let counts = published.counts(key(progress), in: output) {
          unchangedCounts = counts
          flow.giveUp()
        } else {
          try flow.resume(try chain.startRest())
        }
      },
      tick: { progressLine.show(flow.progress.withValue { $0 }) })
  }

  /// Writes what the next run uses, under temporary names.
  ///
  /// Results are named by contents and stay right whether the output is published or not; the note on the output names its
  /// files by inode, which they keep when the folder takes its place.
  func prepare(_ counts: DocumentCounts, in staging: Path) throws(SystemError) -> [AtomicFile] {
    guard let flow else { return [] }
    let note = try published.prepare(key(flow.progress.withValue { $0 }), counts, of: staging)
    return try store.prepare() + [note]
  }

  /// Names everything that the output depends on.
  private func key(_ progress: IncrementalFlow.Progress) -> Digest128 {
    Digest128(joining: [progress.contents, Digest128("\(progress.read)"), fingerprints.merge])
  }
}

/// The line at the bottom of a terminal: how far, how fast, how long still.
struct ProgressLine {
  private let log: RunLog
  private let began = monotonicNanoseconds()

  init(_ log: RunLog) { self.log = log }

  func show(_ progress: IncrementalFlow.Progress) {
    let seconds = (monotonicNanoseconds() &- began) / 1_000_000_000
    guard seconds > 0 else { return }
    let rate = max(1, progress.done / seconds)
    var text = "\(progress.done) of \(progress.read)\(progress.isReadToTheEnd ? "" : "+") articles, \(rate)/s"
    if progress.isReadToTheEnd {
      let left = (progress.read - progress.done) / rate
      text += progress.done < progress.read ? ", \(left) s left" : ", merging and writing"
    }
    log.progress(text)
  }
}
