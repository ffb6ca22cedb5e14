import Glibc
import HallyuCore
import HallyuSystem

/// The results of single articles, kept from run to run: what `clean` made of a source, what the stages after it made of that.
///
/// One file of lines that only grows, one index that is replaced as a whole. Each run writes an index of what it used, so what
/// no article needs any more is forgotten; when more than half of the lines are, the file is written anew. A line is checked
/// when it is read, so nothing has to be synced but the index. Safe to use from several threads.
final class ResultStore: Sendable {
  static let dataFiles = ["results.a", "results.b"]
  static let indexFile = "results.index"
  private static let indexLimitBytes = 4 << 30
  private static let bufferBytes = 1 << 20
  /// Below this the file is not written anew, however much of it is forgotten.
  private static let spareBytes: UInt64 = 64 << 20

  private let folder: Path
  private let known: ResultIndex
  private let data: Descriptor
  private let dataFile: String
  private let state: Monitor<State>

  private struct State {
    var used: [Digest128: StoredLine]
    /// End of the data file, with what the buffer holds.
    var endBytes: UInt64
    var buffer: [UInt8] = []
  }

  /// Removes what is kept; the next run computes everything.
  static func remove(from folder: Path) throws(SystemError) {
    for name in dataFiles + [indexFile] { try Folder.remove(folder.appending(name)) }
  }

  /// Opens the store. One that cannot be read is built anew, and the log says so.
  init(_ folder: Path, log: RunLog) throws(SystemError) {
    self.folder = folder
    var index = ResultIndex.empty
    var name = ResultStore.dataFiles[0]
    let path = folder.appending(ResultStore.indexFile)
    if let status = try FileStatus.ifPresent(path, followingLinks: false) {
      if let (found, file) = try ResultStore.readIndex(path, status) {
        (index, name) = (found, file)
      } else {
        log.write(.warning, "\(path): damaged; results are computed anew")
        try ResultStore.remove(from: folder)
      }
    }
    for other in ResultStore.dataFiles where other != name { try Folder.remove(folder.appending(other)) }
    let dataPath = folder.appending(name)
    if let status = try FileStatus.ifPresent(dataPath, followingLinks: false), status.kind != .file { try Folder.remove(dataPath) }
    data = try Descriptor.open(dataPath, O_RDWR | O_CREAT | O_NOFOLLOW)
    if index.dataBytes > UInt64(max(0, try FileStatus.of(data).sizeBytes)) {
      log.write(.warning, "\(dataPath): shorter than its index says; results are computed anew")
      index = .empty
    }
    guard ftruncate(data.number, off_t(index.dataBytes)) == 0 else { throw SystemError("truncate", dataPath.description, errno) }
    known = index
    dataFile = name
    state = Monitor(State(used: Dictionary(minimumCapacity: index.count), endBytes: index.dataBytes))
  }

  /// The line of a key, from this run or an earlier one; it is then kept for the next run.
  func find(_ key: Digest128) -> StoredLine? {
    state.withValue { state in
      if let line = state.used[key] { return line }
      guard let line = known.line(key) else { return nil }
      state.used[key] = line
      return line
    }
  }

  /// Forgets a key whose line is damaged.
  func forget(_ key: Digest128) { state.withValue { $0.used[key] = nil } }

  /// Keeps a line. Takes the bytes without their line feed.
  func add(_ key: Digest128, _ line: [UInt8], digest: Digest128) throws(SystemError) {
    try state.withValue { state throws(SystemError) in
      state.used[key] = StoredLine(offset: state.endBytes, count: UInt32(clamping: line.count), digest: digest)
      state.buffer += line
      state.endBytes += UInt64(line.count)
      if state.buffer.count >= ResultStore.bufferBytes { try flush(&state) }
    }
  }

  /// The bytes of a line, or nil where the store is damaged there.
  func read(_ line: StoredLine) throws(SystemError) -> [UInt8]? {
    let isFlushed = state.withValue { $0.endBytes - UInt64($0.buffer.count) >= line.offset + UInt64(line.count) }
    if !isFlushed { try state.withValue { state throws(SystemError) in try flush(&state) } }
    let bytes = try data.read(at: line.offset, count: Int(line.count))
    return bytes.count == Int(line.count) && Digest128(bytes) == line.digest ? bytes : nil
  }

  /// True where this run used exactly what the index holds.
  var isUnchanged: Bool { state.withValue { $0.buffer.isEmpty && $0.endBytes == known.dataBytes && $0.used.count == known.count } }

  /// Writes the index of what this run used, under a temporary name, and the lines anew where most are forgotten.
  /// - Returns: the index, unless it would be the one that is there.
  func prepare() throws(SystemError) -> [AtomicFile] {
    if isUnchanged { return [] }
    let (used, endBytes) = try state.withValue { state throws(SystemError) in
      try flush(&state)
      return (state.used, state.endBytes)
    }
    let liveBytes = used.values.reduce(0) { $0 + UInt64($1.count) }
    if endBytes > ResultStore.spareBytes, liveBytes < endBytes / 2 { return [try rewritten(used)] }
    return [try index(used, dataFile, endBytes)]
  }

  /// The old lines stay until the next run finds that its index does not name them.
  private func rewritten(_ used: [Digest128: StoredLine]) throws(SystemError) -> AtomicFile {
    let name = ResultStore.dataFiles.first { $0 != dataFile } ?? dataFile
    let fresh = try Descriptor.open(folder.appending(name), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
    defer { fresh.close() }
    var moved: [Digest128: StoredLine] = [:]
    var end: UInt64 = 0
    for (key, line) in used.sorted(by: { $0.value.offset < $1.value.offset }) {
      guard let bytes = try read(line) else { continue }
      try fresh.write(bytes)
      moved[key] = StoredLine(offset: end, count: line.count, digest: line.digest)
      end += UInt64(line.count)
    }
    return try index(moved, name, end)
  }

  private func index(_ used: [Digest128: StoredLine], _ name: String, _ dataBytes: UInt64) throws(SystemError) -> AtomicFile {
    let file = try AtomicFile(folder.appending(ResultStore.indexFile))
    try file.descriptor.write(Array((name + "\n").utf8) + ResultIndex.encoded(used, dataBytes: dataBytes))
    return file
  }

  private func flush(_ state: inout State) throws(SystemError) {
    guard !state.buffer.isEmpty else { return }
    try data.write(state.buffer, at: state.endBytes - UInt64(state.buffer.count))
    state.buffer.removeAll(keepingCapacity: true)
  }

  private static func readIndex(_ path: Path, _ status: FileStatus) throws(SystemError) -> (ResultIndex, String)? {
    guard status.kind == .file, status.sizeBytes <= indexLimitBytes else { return nil }
    let file = try Descriptor.open(path, O_RDONLY | O_NOFOLLOW)
    defer { file.close() }
    let bytes = try file.readAll(limitBytes: indexLimitBytes, expectedBytes: status.sizeBytes)
    guard let name = dataFiles.first(where: { bytes.starts(with: ($0 + "\n").utf8) }),
      let index = ResultIndex(Array(bytes[(name.utf8.count + 1)...]))
    else { return nil }
    return (index, name)
  }
}
