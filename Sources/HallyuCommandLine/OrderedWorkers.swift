import HallyuCore
import HallyuSystem

/// Threads that take batches from a source, work on each alone, and write the results in the order of the batches.
///
/// Each worker pulls its next batch itself, so that uneven batches even out; a worker that is far ahead waits, so that memory
/// stays bounded by a few batches a worker. What is written does not depend on the number of workers.
struct OrderedWorkers<Source: Sendable, Batch: Sendable>: Sendable {
  let jobs: Int
  /// Gives the next batch, or nil at the end; called by one thread at a time.
  let next: @Sendable (inout Source) throws(Failure) -> Batch?
  let work: @Sendable (Batch) -> [UInt8]
  let write: @Sendable ([UInt8]) throws(Failure) -> Void

  private struct Input { var source: Source, taken = 0, isAtEnd = false }
  private struct Progress {
    var written = 0
    var waiting: [Int: [UInt8]] = [:]
    var isWriting = false
    var total: Int?
    var failure: Failure?
    var isDone: Bool { failure != nil || total == written }
  }

  /// Returns when everything is written, or throws what went wrong first.
  func run(_ source: Source) throws(Failure) {
    let input = Monitor(Input(source: source))
    let progress = Monitor(Progress())
    var started = 0
    // One worker gets a thread as well: its stack is then of a known size.
    for _ in 0..<jobs where startThread({ loop(input, progress) }) { started += 1 }
    if started == 0 { loop(input, progress) }
    if let failure: Failure? = progress.wait({ $0.isDone ? .some($0.failure) : nil }), let failure { throw failure }
  }

  private func loop(_ input: Monitor<Input>, _ progress: Monitor<Progress>) {
    while true {
      let taken = input.withValue { input -> Result<(Int, Batch)?, Failure> in
        guard !input.isAtEnd else { return .success(nil) }
        do throws(Failure) {
          guard let batch = try next(&input.source) else {
            input.isAtEnd = true
            progress.change { $0.total = input.taken }
            return .success(nil)
          }
          input.taken += 1
          return .success((input.taken - 1, batch))
        } catch {
          input.isAtEnd = true
          return .failure(error)
        }
      }
      switch taken {
      case .success(nil): return
      case .failure(let error):
        progress.change { $0.failure = $0.failure ?? error }
        return
      case .success((let number, let batch)?):
        let output = work(batch)
        guard deliver(number, output, progress) else { return }
      }
    }
  }

  /// Hands a result over; whoever finds the next in order writes it. Returns false where work is to stop.
  private func deliver(_ number: Int, _ output: [UInt8], _ progress: Monitor<Progress>) -> Bool {
    progress.wait { state -> Void? in
      state.failure != nil || number - state.written < 4 * jobs ? () : nil
    }
    progress.withValue { $0.waiting[number] = output }
    while true {
      let ready = progress.withValue { state -> [UInt8]? in
        guard state.failure == nil, !state.isWriting, let next = state.waiting.removeValue(forKey: state.written) else { return nil }
        state.isWriting = true
        return next
      }
      guard let ready else { return progress.withValue { $0.failure == nil } }
      var failure: Failure?
      do throws(Failure) { try write(ready) } catch { failure = error }
      progress.change { state in
        state.isWriting = false
        state.written += 1
        state.failure = state.failure ?? failure
      }
    }
  }
}
