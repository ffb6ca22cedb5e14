import Glibc
import HallyuCore
import HallyuJSON
import HallyuSystem

/// The stage programs of one run: started together, watched together, ended together.
///
/// When one fails, the others are killed, and the failure named is that of the program that failed first: a program that only
/// lost its reader is never blamed. Signals to the driver end all of them.
final class StageGroup {
  /// A run that was ended by a signal.
  struct Interruption: Error { let signal: Int32 }

  struct Result {
    let stage: String
    let usage: ChildProcess.Usage
    /// What the program told about its work: one JSON object, or nothing.
    let stats: [UInt8]
  }

  private final class Member {
    let stage: String
    let child: ChildProcess
    let messages: Descriptor
    let stats: Descriptor
    var heldMessage: [UInt8] = []
    var statsBytes: [UInt8] = []
    var openPipes: Set<Int32>
    var ending: ChildProcess.Ending?
    var usage: ChildProcess.Usage?
    var wasKilled = false

    init(_ stage: String, _ child: ChildProcess, messages: Descriptor, stats: Descriptor) {
      self.stage = stage
      self.child = child
      self.messages = messages
      self.stats = stats
      openPipes = [messages.number, stats.number]
    }

    var isOver: Bool { ending != nil && openPipes.isEmpty }
    var hasFailed: Bool { ending != nil && ending != .exit(0) && !wasKilled }
    var lostItsReader: Bool { ending == .exit(ExitCode.io.rawValue) }
  }

  private let programFolder: Path
  private let signals: Signals
  private let lockDescriptors: [Int32]
  private let log: RunLog
  private var members: [Member] = []
  private let wake: Pipe
  private var killAt: Int?

  private static let graceNanoseconds = 2_000_000_000
  private static let blameNanoseconds = 150_000_000
  private static let tickMilliseconds = 100
  /// Longest line of a program's messages that is passed on.
  private static let messageLimitBytes = 4096

  /// - Parameters:
  ///   - programFolder: where the stage programs are.
  ///   - lockDescriptors: inherited by every program, so that the locks hold as long as one of them lives.
  init(programFolder: Path, signals: Signals, lockDescriptors: [Int32], log: RunLog) throws(SystemError) {
    wake = try Pipe("<wake>")
    self.programFolder = programFolder
    self.signals = signals
    self.lockDescriptors = lockDescriptors
    self.log = log
  }

  /// Starts a program; `input` and `output` are closed here once the program has them.
  func start(_ stage: String, _ program: String, _ arguments: [String], input: Descriptor?, output: Descriptor?) throws(Failure) {
    do throws(SystemError) {
      let messages = try Pipe("\(program)'s messages")
      let stats = try Pipe("\(program)'s counts")
      let null = try Descriptor.open(Path("/dev/null"), O_RDWR)
      defer { null.close() }
      var descriptors = [
        ((input ?? null).number, Int32(0)), ((output ?? null).number, 1), (messages.writing.number, 2), (stats.writing.number, 3),
      ]
      for (place, lock) in lockDescriptors.enumerated() { descriptors.append((lock, Int32(4 + place))) }
      let child = try ChildProcess(
        programFolder.appending(program), arguments + ["--stats-descriptor=3"], descriptors: descriptors)
      for used in [input, output, messages.writing, stats.writing] { used?.close() }
      members.append(Member(stage, child, messages: messages.reading, stats: stats.reading))
    } catch {
      killAll()
      throw Failure(error.number == ENOENT ? .software : .system, error.description)
    }
  }

  /// Something that other threads call to have `woken` run at once.
  var wakeUp: @Sendable () -> Void {
    let writing = wake.writing
    return { try? writing.write([0]) }
  }

  /// Returns when every program has ended well and nothing else is going on.
  /// - Parameters:
  ///   - isBusy: whether threads of the driver are still at work.
  ///   - trouble: what went wrong in the driver meanwhile.
  ///   - woken: called after `wakeUp` and now and then besides; may start further programs.
  ///   - tick: called ten times a second.
  func wait(
    isBusy: () -> Bool = { false }, trouble: () -> Failure? = { nil }, woken: () throws -> Void = {}, tick: () -> Void = {}
  ) throws -> [Result] {
    var interruption: Int32?
    var firstFailureAt: Int?
    var ownTrouble: Failure?
    while members.contains(where: { !$0.isOver }) || (isBusy() && interruption == nil && ownTrouble == nil && firstFailureAt == nil) {
      let pipes = members.flatMap { member in [member.messages, member.stats].filter { member.openPipes.contains($0.number) } }
      let ready = try waitForInput(pipes + [signals.descriptor, wake.reading], milliseconds: StageGroup.tickMilliseconds)
      for descriptor in ready where descriptor != signals.descriptor && descriptor != wake.reading { read(descriptor) }
      if ready.contains(wake.reading) {
        var byte: UInt8 = 0
        _ = try withUnsafeMutableBytes(of: &byte) { try wake.reading.read(into: $0) }
      }
      // Looked at each time: a wake-up that cannot be written must not leave anybody waiting.
      if interruption == nil, ownTrouble == nil, firstFailureAt == nil { try woken() }
      while let signal = signals.next() {
        if signal == Signals.childEnded { continue }
        // The second one is impatience.
        if interruption != nil { killAll() } else { for member in members { member.child.send(SIGTERM) } }
        interruption = interruption ?? signal
        killAt = killAt ?? monotonicNanoseconds() &+ StageGroup.graceNanoseconds
      }
      reap()
      tick()
      if ownTrouble == nil, let failure = trouble() {
        ownTrouble = failure
        killAll()
      }
      if members.contains(where: \.hasFailed), firstFailureAt == nil { firstFailureAt = monotonicNanoseconds() }
      let now = monotonicNanoseconds()
      if let firstFailureAt, now &- firstFailureAt > StageGroup.blameNanoseconds { killAll() }
      if let killAt, now &- killAt > 0 { killAll() }
    }
    if let interruption { throw Interruption(signal: interruption) }
    if let failure = blamed() { throw failure }
    if let ownTrouble { throw ownTrouble }
    return members.map { Result(stage: $0.stage, usage: $0.usage!, stats: $0.statsBytes) }
  }

  func killAll() {
    for member in members where member.ending == nil {
      member.wasKilled = true
      member.child.send(SIGKILL)
    }
  }

  private func reap() {
    for member in members where member.ending == nil {
      if let (ending, usage) = member.child.ending() {
        member.ending = ending
        member.usage = usage
      }
    }
  }

  private func read(_ descriptor: Descriptor) {
    guard let member = members.first(where: { $0.openPipes.contains(descriptor.number) }) else { return }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = (try? chunk.withUnsafeMutableBytes { try descriptor.read(into: $0) }) ?? 0
    if count == 0 {
      member.openPipes.remove(descriptor.number)
      descriptor.close()
      return
    }
    if descriptor == member.stats {
      if member.statsBytes.count < 1 << 20 { member.statsBytes += chunk[..<count] }
      return
    }
    member.heldMessage += chunk[..<count]
    while let end = member.heldMessage.firstIndex(of: 0x0a) {
      pass(member.heldMessage[..<end])
      member.heldMessage.removeSubrange(...end)
    }
    if member.heldMessage.count > StageGroup.messageLimitBytes {
      pass(member.heldMessage[..<StageGroup.messageLimitBytes])
      member.heldMessage = []
    }
  }

  /// A program's message, unless it only says that another one is gone.
  private func pass(_ line: ArraySlice<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    if !text.isEmpty, !text.hasSuffix("write: Broken pipe") { log.write(.error, text) }
  }

  /// The failure that explains the others: a crash before an exit, an exit before a lost reader, later stages before earlier.
  private func blamed() -> Failure? {
    let failed = members.filter(\.hasFailed)
    let crashed = failed.first { if case .signal? = $0.ending { true } else { false } }
    guard let member = crashed ?? failed.last(where: { !$0.lostItsReader }) ?? failed.last else { return nil }
    switch member.ending {
    case .signal(let signal)?:
      return Failure(.software, "stage '\(member.stage)' was ended by \(Signals.name(signal)); nothing was published")
    case .exit(let status)?:
      let code = ExitCode(rawValue: status).flatMap { $0 == .usage ? .software : $0 } ?? .software
      return Failure(code, "stage '\(member.stage)' ended with code \(status); nothing was published")
    case nil: return nil
    }
  }
}
