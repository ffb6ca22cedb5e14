import Glibc
package import HallyuCore
import HallyuSystem

/// Files of the user's own data, read whole before work starts.
package enum DataFiles {
  /// More mistakes than anybody reads are counted.
  private static let shownProblems = 1000
  private static let limitBytes = 256 << 20

  /// - Parameters:
  ///   - paths: files, or folders of which the files with that ending are taken, by name.
  /// - Throws: `Failure` with `noInput` where one is missing.
  package static func read(_ paths: [String], ending suffix: String) throws(Failure) -> [DataFile] {
    do throws(SystemError) {
      var files: [DataFile] = []
      for path in paths.map({ Path($0) }) {
        guard try FileStatus.of(path).kind == .folder else {
          files.append(try read(path))
          continue
        }
        let ending = Array(suffix.utf8)
        for name in try Folder.names(path) where name.suffix(ending.count) == ending[...] && name.first != UInt8(ascii: ".") {
          files.append(try read(path.appending(name)))
        }
      }
      return files
    } catch { throw error.failure(missing: .noInput) }
  }

  /// Prints mistakes, a line each, and ends with 78; does nothing where there are none.
  package static func refuse(_ problems: [FileProblem]) throws {
    guard !problems.isEmpty else { return }
    for problem in problems.prefix(shownProblems) { try Descriptor.standardError.write(Path.printable(problem.description.utf8) + "\n") }
    if problems.count > shownProblems { try Descriptor.standardError.write("and \(problems.count - shownProblems) more\n") }
    throw ProgramEnd(.configuration)
  }

  private static func read(_ path: Path) throws(SystemError) -> DataFile {
    let file = try Descriptor.open(path, O_RDONLY)
    defer { file.close() }
    let bytes = try file.readAll(limitBytes: limitBytes)
    guard bytes.count <= limitBytes else { throw SystemError("read", path.description, EFBIG) }
    return DataFile(name: path.description, bytes: bytes)
  }
}
