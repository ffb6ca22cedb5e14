import Glibc

/// Forces many files and folders to the disk at once: waits of several threads share the commits of the file system's journal,
/// so forty files cost little more than one.
///
/// Opens each path anew: what any process wrote to it before is on the disk when this returns.
package func syncAll(_ paths: [Path]) throws(SystemError) {
  let state = Monitor((next: 0, running: 0, failure: SystemError?.none))
  let work: @Sendable () -> Void = {
    while true {
      let path = state.withValue { state -> Path? in
        guard state.next < paths.count, state.failure == nil else { return nil }
        state.next += 1
        return paths[state.next - 1]
      }
      guard let path else { break }
      do throws(SystemError) {
        let file = try Descriptor.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        defer { file.close() }
        try file.sync()
      } catch { state.withValue { $0.failure = $0.failure ?? error } }
    }
    state.change { $0.running -= 1 }
  }
  let threads = min(paths.count, syncThreads)
  state.withValue { $0.running = threads }
  for _ in 0..<threads where !startThread(work) { work() }
  if let failure: SystemError = state.wait({ $0.running == 0 ? .some($0.failure) : nil }) { throw failure }
}

private let syncThreads = 16
