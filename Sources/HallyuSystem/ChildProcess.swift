import CHallyuSystem
import Glibc

/// A program that was started and has to be waited for.
package struct ChildProcess: Sendable {
  package let identifier: Int32

  /// How a program ended.
  package enum Ending: Sendable, Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// What it used.
  package struct Usage: Sendable {
    package let processorSeconds: Double
    package let peakBytes: Int
  }

  /// Names of the variables that a started program sees; time zone and locale are not among them, because no result may
  /// depend on them, and neither is anything that may hold a secret.
  package static let inheritedVariables = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS"]
  /// Set to the starter's process id: the program then ends when its starter does.
  package static let starterVariable = "HALLYU_STARTER"

  /// Numbers below this are for the descriptors that programs are given; see `reserveDescriptors`.
  package static let reservedDescriptors: Int32 = 10

  /// Takes all low numbers that are free, once, before anything is opened: a descriptor of ours is then never one of the
  /// numbers that a started program expects, and giving it away cannot overwrite another.
  package static func reserveDescriptors() throws(SystemError) {
    while true {
      let null = try Descriptor.open(Path("/dev/null"), O_RDWR)
      guard null.number < reservedDescriptors else { return null.close() }
    }
  }

  /// Starts a program.
  /// - Parameters:
  ///   - descriptors: pairs of an open descriptor, which is no reserved number, and the reserved number that it gets.
  package init(_ program: Path, _ arguments: [String], descriptors: [(Int32, Int32)]) throws(SystemError) {
    var environment: [String] = []
    for name in ChildProcess.inheritedVariables {
      if let value = getenv(name) { environment.append("\(name)=\(String(cString: value))") }
    }
    environment.append("\(ChildProcess.starterVariable)=\(getpid())")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (source, target) in descriptors { posix_spawn_file_actions_adddup2(&actions, source, target) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var started = pid_t()
    var argv: [UnsafeMutablePointer<CChar>?] = ([program.description] + arguments).map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    let outcome = withCPath(program) { posix_spawn(&started, $0, &actions, &attributes, &argv, &envp) }
    guard outcome == 0 else { throw SystemError("start", program.description, outcome) }
    identifier = started
  }

  /// For the started program: end when the starter ends. Returns false where it has ended already.
  package static func followStarter() -> Bool {
    guard let text = getenv(starterVariable), let starter = Int32(String(cString: text)) else { return true }
    _ = hallyu_die_with_parent()
    return getppid() == starter
  }

  /// How it ended and what it used, or nil while it runs.
  package func ending() -> (Ending, Usage)? { ending(WNOHANG) }

  /// Waits for the end.
  package func wait() -> Ending { ending(0)?.0 ?? .exit(0) }

  private func ending(_ options: Int32) -> (Ending, Usage)? {
    var status: Int32 = 0
    var used = rusage()
    while true {
      let outcome = wait4(identifier, &status, options, &used)
      if outcome < 0, errno == EINTR { continue }
      if outcome == 0 { return nil }
      let seconds = [used.ru_utime, used.ru_stime].reduce(0.0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
      let usage = Usage(processorSeconds: seconds, peakBytes: Int(used.ru_maxrss) * 1024)
      let signal = status & 0x7f
      return (signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal), usage)
    }
  }

  package func send(_ signal: Int32) { kill(identifier, signal) }
}

/// The two ends of a pipe; started programs inherit neither unless told to.
package struct Pipe: Sendable {
  package let reading: Descriptor
  package let writing: Descriptor

  /// - Parameter capacityBytes: how much the kernel should hold; 0 for its default.
  package init(_ name: String, capacityBytes: Int = 0) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard hallyu_pipe(&ends, Int32(capacityBytes)) == 0 else { throw SystemError("pipe", name, errno) }
    reading = Descriptor(ends[0], name: name)
    writing = Descriptor(ends[1], name: name)
  }
}
