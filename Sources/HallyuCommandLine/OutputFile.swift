import Glibc
package import HallyuCore
package import HallyuSystem

/// Where a program writes its result: standard output, a device or pipe by name, or a file that appears whole.
package struct OutputFile: Sendable {
  package let descriptor: Descriptor
  private let file: AtomicFile?

  /// - Parameter name: `-` is standard output.
  package init(_ name: String) throws(Failure) {
    guard name != "-" else {
      descriptor = .standardOutput
      file = nil
      return
    }
    do throws(SystemError) {
      let path = Path(name)
      if let status = try FileStatus.ifPresent(path), status.kind != .file {
        guard status.kind == .other else { throw SystemError("write", name, EISDIR) }
        descriptor = try Descriptor.open(path, O_WRONLY)
        file = nil
      } else {
        let file = try AtomicFile(path)
        descriptor = file.descriptor
        self.file = file
      }
    } catch {
      if error.number == EWOULDBLOCK, error.call == "lock" { throw Failure(.busy, "\(name): another program is writing it") }
      throw error.failure(missing: .cannotCreate)
    }
  }

  package func finish() throws(SystemError) { try file?.publish() }

  package func abandon() { file?.discard() }
}
