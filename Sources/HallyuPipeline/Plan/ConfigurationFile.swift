import Glibc
package import HallyuCore
package import HallyuSystem

/// A `pipeline.json` as it was read, once: what happens to the file later does not matter to the run.
package struct ConfigurationFile: Sendable {
  package let path: Path
  package let bytes: [UInt8]

  private static let limitBytes = 64 << 20

  package init(_ path: Path) throws(Failure) {
    self.path = path
    do throws(SystemError) {
      guard try FileStatus.of(path).kind == .file else { throw SystemError("read", path.description, EISDIR) }
      let file = try Descriptor.open(path, O_RDONLY)
      defer { file.close() }
      bytes = try file.readAll(limitBytes: ConfigurationFile.limitBytes)
    } catch { throw error.failure(missing: .noInput) }
    guard bytes.count <= ConfigurationFile.limitBytes else {
      throw Failure(.configuration, "\(path): larger than \(ConfigurationFile.limitBytes) bytes")
    }
  }

  /// Makes the file's folder the working folder, because its paths are relative to it.
  package func enterFolder() throws(Failure) {
    guard withCPath(path.parent, chdir) == 0 else { throw SystemError("enter", path.parent.description, errno).failure(missing: .noInput) }
  }

  /// Validates; to be called in the file's folder.
  package func plan() throws(ConfigError) -> PipelinePlan {
    try PipelinePlan(
      bytes, file: String(decoding: path.lastComponent, as: UTF8.self), processors: availableProcessors(),
      environment: { getenv($0).map { String(cString: $0) } })
  }
}
