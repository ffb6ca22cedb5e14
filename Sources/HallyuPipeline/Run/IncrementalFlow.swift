import HallyuCore
import HallyuSystem

/// Records on their way through the stages, with the results of earlier runs put in where nothing changed.
///
///     fetch → here → clean → here → extract | transform --map → here → transform --reduce | load
///
/// What `clean` made is found by the record of `fetch` and the status of its file; what came of that, by the bytes that `clean`
/// made. Both also by the fingerprints of the programs. A source that changed without its text changing costs one `clean`; a
/// changed rule costs `extract` and what follows, for all. Three threads pump; they only wait for programs further down.
final class IncrementalFlow: Sendable {
  /// The pipes that the later stages are started with.
  struct Ends: Sendable {
    /// Written by one pump.
    let clean: SharedWriter<SourceTicket>
    /// Written by two.
    let extract: SharedWriter<Digest128>
    /// Written by all three; the merge answers nothing.
    let reduce: SharedWriter<Never>
    let cleaned: Descriptor
    let mapped: Descriptor
  }

  /// What an answer of `clean` is kept under; nil where it is not kept.
  struct SourceTicket: Sendable { let key: Digest128? }

  struct Progress: Sendable {
    var read = 0
    var done = 0
    var reused = 0
    /// Sum over the documents: the same whatever their order.
    var contents = Digest128(high: 0, low: 0)
    var isReadToTheEnd = false
    var needsStages = false
    var ends: Ends?
    var runningThreads = 0
    var failure: Failure?
    var isGivenUp = false
  }

  private static let lineLimitBytes = 1 << 30

  let progress = Monitor(Progress())
  private let store: ResultStore
  private let fingerprints: Fingerprints
  private let wakeUp: @Sendable () -> Void

  /// - Parameter wakeUp: tells the driver that the later stages are needed, or that all threads are done.
  init(store: ResultStore, fingerprints: Fingerprints, wakeUp: @escaping @Sendable () -> Void) {
    self.store = store
    self.fingerprints = fingerprints
    self.wakeUp = wakeUp
  }

  /// Begins to read what `fetch` writes.
  func start(reading fetched: Descriptor) throws(Failure) { try startPump { flow throws(SystemError) in try flow.pumpFetched(fetched) } }

  /// Goes on now that the later stages run.
  func resume(_ ends: Ends) throws(Failure) {
    try startPump { flow throws(SystemError) in try flow.pumpCleaned(ends) }
    try startPump { flow throws(SystemError) in try flow.pumpMapped(ends) }
    progress.change { $0.ends = ends }
  }

  /// Has threads that wait for the later stages end.
  func giveUp() { progress.change { $0.isGivenUp = true } }

  private func startPump(_ body: @escaping @Sendable (IncrementalFlow) throws(SystemError) -> Void) throws(Failure) {
    progress.change { $0.runningThreads += 1 }
    let isStarted = startThread { [self] in
      var failure: Failure?
      do throws(SystemError) { try body(self) } catch {
        // A reader that is gone has its own story to tell.
        if !error.isBrokenPipe { failure = error.failure() }
      }
      progress.change { progress in
        progress.failure = progress.failure ?? failure
        progress.runningThreads -= 1
      }
      wakeUp()
    }
    guard isStarted else {
      progress.change { $0.runningThreads -= 1 }
      throw Failure(.system, "no thread can be started")
    }
  }

  // MARK: fetch → clean

  private func pumpFetched(_ fetched: Descriptor) throws(SystemError) {
    defer { fetched.close() }
    var batches = LineBatches(fetched, limitBytes: IncrementalFlow.lineLimitBytes)
    // Results that are known, kept back until it is clear that anything has to be computed.
    var kept: [StoredLine] = []
    var ends: Ends?
    defer {
      ends?.clean.leave()
      ends?.extract.leave()
      ends?.reduce.leave()
    }
    while let batch = try batches.next() {
      var sorted = sort(batch)
      if ends == nil, sorted.isAllKnown {
        kept += sorted.results
        continue
      }
      if ends == nil {
        guard let opened = waitForStages() else { return }
        ends = opened
      }
      guard let ends else { return }
      try sendResults(&sorted, ends)
      try ends.extract.write(sorted.cleaned, sorted.cleanedKeys)
      try ends.clean.write(sorted.fresh, sorted.freshTickets)
    }
    progress.change { $0.isReadToTheEnd = true }
    // Known results alone may still differ, as a set, from those of the last run: the driver decides.
    if ends == nil {
      guard let opened = waitForStages() else { return }
      ends = opened
    }
    for line in kept {
      guard let bytes = try store.read(line) else { throw SystemError("read", "the kept results", SystemError.damaged) }
      try ends?.reduce.write(bytes + [0x0a], [])
    }
  }

  /// A batch by what has to be done with each record.
  private struct Sorted {
    var results: [StoredLine] = []
    var cleaned: [UInt8] = []
    var cleanedKeys: [Digest128] = []
    var fresh: [UInt8] = []
    var freshTickets: [SourceTicket] = []
    var isAllKnown: Bool { cleanedKeys.isEmpty && freshTickets.isEmpty }
  }

  private func sort(_ batch: LineBatch) -> Sorted {
    var sorted = Sorted()
    let now = wallClockNanoseconds()
    var contents: [Digest128] = []
    var count = 0
    batch.forEachLine { line, _ in
      guard !line.isEmpty else { return }
      count += 1
      let source = SourceLine(line, now: now)
      let key = source.digest.joined(with: fingerprints.clean)
      guard let cleaned = store.find(key) else {
        sorted.fresh += source.forwarded
        sorted.freshTickets.append(SourceTicket(key: source.isSettled ? key : nil))
        return
      }
      let mapKey = cleaned.digest.joined(with: fingerprints.map)
      if let mapped = store.find(mapKey) {
        sorted.results.append(mapped)
        contents.append(mapKey)
      } else if let bytes = try? store.read(cleaned) {
        sorted.cleaned += bytes + [0x0a]
        sorted.cleanedKeys.append(mapKey)
        contents.append(mapKey)
      } else {
        store.forget(key)
        sorted.fresh += source.forwarded
        sorted.freshTickets.append(SourceTicket(key: source.isSettled ? key : nil))
      }
    }
    progress.withValue { progress in
      progress.read += count
      progress.done += sorted.results.count
      progress.reused += sorted.results.count
      for content in contents { progress.contents = progress.contents.adding(content) }
    }
    return sorted
  }

  private func sendResults(_ sorted: inout Sorted, _ ends: Ends) throws(SystemError) {
    var lines: [UInt8] = []
    for line in sorted.results {
      guard let bytes = try store.read(line) else { throw SystemError("read", "the kept results", SystemError.damaged) }
      lines += bytes
      lines.append(0x0a)
    }
    try ends.reduce.write(lines, [])
  }

  private func waitForStages() -> Ends? {
    progress.change { $0.needsStages = true }
    wakeUp()
    return progress.wait { progress in
      if let ends = progress.ends { return .some(ends) }
      return progress.isGivenUp ? .some(nil) : nil
    }
  }

  // MARK: clean → extract

  private func pumpCleaned(_ ends: Ends) throws(SystemError) {
    defer {
      ends.cleaned.close()
      ends.extract.leave()
      ends.reduce.leave()
    }
    var batches = LineBatches(ends.cleaned, limitBytes: IncrementalFlow.lineLimitBytes)
    while let batch = try batches.next() {
      var lines: [UInt8] = []
      var keys: [Digest128] = []
      var results: [UInt8] = []
      var reused = 0
      try batch.forEachLine { line, _ throws(SystemError) in
        guard let ticket = ends.clean.nextAnswered() else { throw SystemError("answer", "clean", SystemError.tooMany) }
        let bytes = Array(line)
        let digest = Digest128(bytes)
        if let key = ticket.key { try store.add(key, bytes, digest: digest) }
        let mapKey = digest.joined(with: fingerprints.map)
        progress.withValue { $0.contents = $0.contents.adding(mapKey) }
        if let known = store.find(mapKey), let result = try store.read(known) {
          results += result + [0x0a]
          reused += 1
        } else {
          lines += bytes + [0x0a]
          keys.append(mapKey)
        }
      }
      progress.withValue { $0.done += reused }
      try ends.reduce.write(results, [])
      try ends.extract.write(lines, keys)
    }
  }

  // MARK: transform --map → transform --reduce

  private func pumpMapped(_ ends: Ends) throws(SystemError) {
    defer {
      ends.mapped.close()
      ends.reduce.leave()
    }
    var batches = LineBatches(ends.mapped, limitBytes: IncrementalFlow.lineLimitBytes)
    while let batch = try batches.next() {
      var count = 0
      try batch.forEachLine { line, _ throws(SystemError) in
        guard let key = ends.extract.nextAnswered() else { throw SystemError("answer", "transform", SystemError.tooMany) }
        let bytes = Array(line)
        try store.add(key, bytes, digest: Digest128(bytes))
        count += 1
      }
      try ends.reduce.write(batch.bytes.last == 0x0a ? batch.bytes : batch.bytes + [0x0a], [])
      progress.withValue { $0.done += count }
    }
  }
}

extension SystemError {
  /// EPROTO and EBADMSG: a program that does not answer line by line, a store that does not hold what it should.
  fileprivate static let tooMany: Int32 = 71
  static let damaged: Int32 = 74

  var isBrokenPipe: Bool { number == 32 }
}

extension Digest128 {
  /// Word-wise sum: a digest of a set, whatever its order.
  fileprivate func adding(_ other: Digest128) -> Digest128 { Digest128(high: high &+ other.high, low: low &+ other.low) }
}
