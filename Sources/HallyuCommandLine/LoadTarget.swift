package import HallyuCore
package import HallyuPipeline
import HallyuSystem

/// Where `hallyu-load` writes: a folder that it replaces in one step, or one that a driver replaces later.
package struct LoadTarget {
  private let output: Path
  private let into: Path?

  package init(output: String, into: String?) throws(Failure) {
    self.output = Path(output)
    self.into = into.map { Path($0) }
  }

  /// - Parameters:
  ///   - write: fills the folder of that name and tells what it wrote.
  ///   - descriptor: where the driver wants the account, if there is one.
  package func fill(_ write: (String) throws -> LoadAccount, andTell descriptor: () -> Int32?) throws {
    if let into {
      let account = try write(String(decoding: into.bytes, as: UTF8.self))
      if let descriptor = descriptor() { try Descriptor(descriptor, name: "<stats>").write(account.line()) }
      return
    }
    let staging = try StagingArea(for: output)
    do {
      let account = try write(String(decoding: staging.folder.bytes, as: UTF8.self))
      try RunManifest.writeAlone(account.line(), into: staging.folder)
      try staging.publish()
    } catch {
      staging.discard()
      throw error
    }
  }
}
