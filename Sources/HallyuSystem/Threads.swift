import CHallyuSystem
import Glibc

/// Starts a detached thread with a stack of its own size, so that `ulimit -s` does not matter.
/// - Returns: false where the system refuses another thread.
package func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, 16 << 20)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  let box = Unmanaged.passRetained(ThreadBody(body))
  var thread = pthread_t()
  let outcome = pthread_create(
    &thread, &attributes,
    { pointer in
      Unmanaged<ThreadBody>.fromOpaque(pointer!).takeRetainedValue().body()
      return nil
    }, box.toOpaque())
  if outcome != 0 { box.release() }
  return outcome == 0
}

private final class ThreadBody {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Processors that this process may use.
package func availableProcessors() -> Int { Int(hallyu_processors()) }
