import Glibc
package import HallyuCore
import HallyuJSON
import HallyuSystem

/// Runs a `RecordFilter` as a program: JSON Lines in, JSON Lines out, any number of workers, bounded memory.
///
/// Blank lines are skipped. A line over the limit becomes a rejection record and work goes on with the next.
package struct FilterProgram: Sendable {
  private let input: String
  private let output: String
  private let jobs: Int
  private let lineLimitBytes: Int
  private let statsDescriptor: Int32?

  package init(_ options: StreamOptions) {
    self.init(options.result, input: options.input, lineLimitBytes: options.lineLimit)
  }

  /// For the first stage, which reads no records.
  package init(_ options: ResultOptions) { self.init(options, input: "-", lineLimitBytes: 0) }

  private init(_ result: ResultOptions, input: String, lineLimitBytes: Int) {
    self.input = input
    self.lineLimitBytes = lineLimitBytes
    output = result.output
    jobs = result.jobs
    statsDescriptor = result.statsDescriptor
  }

  package func run(_ filter: some RecordFilter) throws(Failure) { try run(filter, then: nil as NoMerge?) }

  /// Runs a filter whose lines a merge takes in; the merge's result is what is written.
  /// - Parameter merge: nil writes the filter's own lines.
  package func run(_ filter: some RecordFilter, then merge: (some RecordMerge)?) throws(Failure) {
    let source = try openInput(input)
    try produce(
      LineBatches(source, limitBytes: lineLimitBytes), stage: type(of: filter).stage, libraries: type(of: filter).libraries, merge: merge,
      next: { (batches: inout LineBatches) throws(Failure) in
        do throws(SystemError) { return try batches.next() } catch { throw error.failure() }
      },
      work: { batch, counts in
        counts.bytesRead += batch.bytes.count
        return process(batch, filter, &counts.recordsRead)
      })
  }

  /// Runs the first stage, which reads sources instead of records.
  package func run<Source: RecordSource>(_ source: Source) throws(Failure) {
    try produce(
      source, stage: Source.stage, libraries: Source.libraries, merge: nil as NoMerge?,
      next: { (source: inout Source) throws(Failure) in try source.next() },
      work: { findings, _ in
        var out: [UInt8] = []
        for finding in findings { Source.write(finding, into: &out) }
        return out
      })
  }

  private func produce<Source: Sendable, Batch: Sendable, Merge: RecordMerge>(
    _ source: Source, stage: StageName, libraries: [LibraryVersion], merge: Merge?,
    next: @escaping @Sendable (inout Source) throws(Failure) -> Batch?,
    work: @escaping @Sendable (Batch, inout StageCounts) -> [UInt8]
  ) throws(Failure) {
    let sink = try OutputFile(output)
    let counts = Monitor(StageCounts(stage: stage, libraries: libraries))
    let send: @Sendable ([UInt8]) throws(Failure) -> Void = { (bytes: [UInt8]) throws(Failure) in
      counts.withValue { $0.countWritten(bytes) }
      do throws(SystemError) { try sink.descriptor.write(bytes) } catch { throw error.failure() }
    }
    let merging = Monitor(merge)
    let workers = OrderedWorkers<Source, Batch>(
      jobs: jobs, next: next,
      work: { batch in
        var own = StageCounts(stage: stage)
        let bytes = work(batch, &own)
        counts.withValue { $0.add(own) }
        return bytes
      },
      write: { (bytes: [UInt8]) throws(Failure) in
        try merging.withValue { merge throws(Failure) in
          if merge != nil { try merge?.absorb(bytes) } else { try send(bytes) }
        }
      })
    do throws(Failure) {
      try workers.run(source)
      try merging.withValue { merge throws(Failure) in try merge?.finish(send) }
      do throws(SystemError) { try sink.finish() } catch { throw error.failure() }
    } catch {
      sink.abandon()
      throw error
    }
    if let statsDescriptor { counts.withValue { $0.send(to: statsDescriptor) } }
  }

  private func process<Filter: RecordFilter>(_ batch: LineBatch, _ filter: Filter, _ lines: inout Int) -> [UInt8] {
    let name = input == "-" ? "<stdin>" : input
    var out: [UInt8] = []
    if batch.isOverlong {
      lines = 1
      return overlongRecord(batch, stage: Filter.stage, place: "\(name):\(batch.firstLine)")
    }
    out.reserveCapacity(batch.bytes.count + batch.bytes.count / 4)
    var records: [RecordLine] = []
    batch.forEachLine { line, number in
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0d }) else { return }
      records.append(RecordLine(Array(line), input: name, number: number))
    }
    lines += records.count
    filter.process(records, into: &out)
    return out
  }

  /// The record that stands for a line over the limit; it keeps the line's `doc_id` where that comes first.
  private func overlongRecord(_ batch: LineBatch, stage: StageName, place: String) -> [UInt8] {
    var hash = StableHash()
    hash.add(place.utf8)
    var docID = hash.hexadecimal
    let opening = Array("{\"doc_id\":\"".utf8)
    if batch.bytes.starts(with: opening), let quote = batch.bytes[opening.count...].firstIndex(of: UInt8(ascii: "\"")) {
      let known = batch.bytes[opening.count..<quote]
      if known.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }) { docID = String(decoding: known, as: UTF8.self) }
    }
    var writer = JSONWriter()
    writer.rejection(
      docID: docID,
      Issue(
        stage: stage, severity: .error, code: "record-too-long",
        detail: "\(place): the record is longer than \(lineLimitBytes) bytes"))
    return writer.take()
  }
}

/// Opens a regular input or standard input.
func openInput(_ name: String) throws(Failure) -> Descriptor {
  if name == "-" { return .standardInput }
  do throws(SystemError) {
    let descriptor = try Descriptor.open(Path(name), O_RDONLY)
    guard try FileStatus.of(descriptor).kind != .folder else { throw SystemError("read", name, EISDIR) }
    return descriptor
  } catch { throw error.failure(missing: .noInput) }
}

/// What a stage without a second half is run with.
private struct NoMerge: RecordMerge {
  mutating func absorb(_ lines: [UInt8]) {}
  mutating func finish(_ write: ([UInt8]) throws(Failure) -> Void) {}
}
