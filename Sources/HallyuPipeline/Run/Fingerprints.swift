import Glibc
import HallyuCore
import HallyuSystem

/// What the results of stages depend on besides their input: the programs, their options, the reference data.
///
/// A program is known by its bytes. They are read only when the file's status is not that of the last time.
struct Fingerprints {
  /// What `clean` makes of a source.
  let clean: Digest128
  /// What `extract` and the first half of `transform` make of a clean document.
  let map: Digest128
  /// What the second half of `transform` and `load` make of all documents.
  let merge: Digest128

  static let fileName = "programs"

  init(_ plan: PipelinePlan, programFolder: Path, state: Path, reference: [(path: String, digest: String)]) throws(SystemError) {
    var programs = KnownPrograms(state.appending(Fingerprints.fileName))
    func stage(_ name: String) throws(SystemError) -> Digest128 {
      guard let stage = plan.stages.first(where: { $0.name == name }) else { return Digest128(name) }
      let program = try programs.digest(of: programFolder.appending(stage.program))
      return Digest128(joining: [program, Digest128(stage.arguments.joined(separator: "\0"))])
    }
    let data = Digest128(reference.map { "\($0.path)\0\($0.digest)" }.joined(separator: "\0"))
    let transform = try stage("transform")
    clean = try stage("clean")
    map = Digest128(joining: [try stage("extract"), transform, data])
    // Those of all programs: the manifest names them.
    merge = Digest128(
      joining: [clean, map, try stage("load"), try stage("fetch"), data, Digest128(plan.digest), Digest128(hallyuVersion)])
    try programs.save()
  }

  /// Digests of the programs of all stages, in the order of the plan.
  static func programs(_ plan: PipelinePlan, programFolder: Path, state: Path) throws(SystemError) -> [(stage: String, digest: String)] {
    var programs = KnownPrograms(state.appending(fileName))
    var digests: [(stage: String, digest: String)] = []
    for stage in plan.stages { digests.append((stage.name, try programs.digest(of: programFolder.appending(stage.program)).hexadecimal)) }
    try programs.save()
    return digests
  }
}

/// Digests of program files, remembered with the status that the files had.
private struct KnownPrograms {
  private let path: Path
  private var known: [String: String] = [:]
  private var isChanged = false

  /// A file that cannot be read is one that knows nothing.
  init(_ path: Path) {
    self.path = path
    guard (try? FileStatus.of(path, followingLinks: false))?.kind == .file, let file = try? Descriptor.open(path, O_RDONLY | O_NOFOLLOW)
    else { return }
    defer { file.close() }
    let text = String(decoding: (try? file.readAll(limitBytes: 1 << 16)) ?? [], as: UTF8.self)
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2 { known[String(words[0])] = String(words[1]) }
    }
  }

  mutating func digest(of program: Path) throws(SystemError) -> Digest128 {
    let status = try FileStatus.of(program)
    let stamp =
      "\(Digest128(program.bytes).hexadecimal)-\(status.device)-\(status.inode)-\(status.sizeBytes)-\(status.modifiedNanoseconds)-\(status.changedNanoseconds)"
    if let digest = known[stamp] { return Digest128(digest) }
    let digest = try KnownPrograms.contents(program).hexadecimal
    known[stamp] = digest
    isChanged = true
    return Digest128(digest)
  }

  private static func contents(_ program: Path) throws(SystemError) -> Digest128 {
    let file = try Descriptor.open(program, O_RDONLY)
    defer { file.close() }
    var parts: [Digest128] = []
    while true {
      let piece = try file.readAll(limitBytes: (1 << 20) - 1, expectedBytes: 1 << 20)
      if piece.isEmpty { return Digest128(joining: parts) }
      parts.append(Digest128(piece))
    }
  }

  func save() throws(SystemError) {
    guard isChanged else { return }
    // A program that changes often does not make the file grow without end.
    let kept = known.sorted { $0.key < $1.key }.suffix(64)
    if let status = try FileStatus.ifPresent(path, followingLinks: false), status.kind != .file { try Folder.remove(path) }
    let file = try AtomicFile(path)
    try file.descriptor.write(kept.map { "\($0.key) \($0.value)\n" }.joined())
    try file.publish()
  }
}
