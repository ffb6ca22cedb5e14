import Glibc
import HallyuSystem

/// What the output folder held when the last run had published it, and from what it was made.
///
/// A run whose input is the same need not merge and write again, as long as nobody touched the files.
struct PublishedOutput {
  static let fileName = "published"
  private static let limitBytes = 4 << 20

  private let path: Path

  init(stateFolder: Path) { path = stateFolder.appending(PublishedOutput.fileName) }

  /// The account of the run of that key, where the output is, file by file, what that run left; else nil.
  func counts(_ key: Digest128, in output: Path) -> DocumentCounts? {
    guard let file = try? Descriptor.open(path, O_RDONLY | O_NOFOLLOW) else { return nil }
    defer { file.close() }
    guard let bytes = try? file.readAll(limitBytes: PublishedOutput.limitBytes) else { return nil }
    let stated = String(decoding: bytes, as: UTF8.self)
    let words = stated.prefix { $0 != "\n" }.split(separator: " ")
    guard words.count == 4, words[0] == key.hexadecimal, let read = Int(words[1]), let written = Int(words[2]), let rejected = Int(words[3])
    else { return nil }
    let counts = DocumentCounts(read: read, written: written, rejected: rejected)
    return (try? text(key, counts, output)) == stated ? counts : nil
  }

  /// Writes the note under a temporary name.
  /// - Parameter output: the output, also before it takes its place.
  func prepare(_ key: Digest128, _ counts: DocumentCounts, of output: Path) throws(SystemError) -> AtomicFile {
    if let status = try FileStatus.ifPresent(path, followingLinks: false), status.kind != .file { try Folder.remove(path) }
    let file = try AtomicFile(path)
    try file.descriptor.write(try text(key, counts, output))
    return file
  }

  /// The key and the account, then a line for each file: its status and a digest of its path.
  private func text(_ key: Digest128, _ counts: DocumentCounts, _ output: Path) throws(SystemError) -> String {
    var lines = ["\(key.hexadecimal) \(counts.read) \(counts.written) \(counts.rejected)"]
    var pending: [Path] = [Path("")]
    while let next = pending.popLast() {
      for name in try Folder.names(output.appending(next.bytes)) {
        let place = next.appending(name)
        let status = try FileStatus.of(output.appending(place.bytes), followingLinks: false)
        if status.kind == .folder { pending.append(place) }
        // A folder's own status changes when it is moved.
        let stamp =
          status.kind == .file
          ? "\(status.inode) \(status.sizeBytes) \(status.modifiedNanoseconds) \(status.changedNanoseconds)" : "\(status.kind)"
        lines.append("\(Digest128(place.bytes).hexadecimal) \(stamp)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
