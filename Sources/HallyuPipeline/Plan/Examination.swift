import Glibc
package import HallyuCore
package import HallyuSystem

/// What `hallyu doctor` looks at: everything outside the program that a run needs.
package struct Examination {
  package struct Finding: Sendable {
    package let isGood: Bool
    package let text: String
    /// How a run would end because of it.
    package let code: ExitCode
  }

  private let plan: PipelinePlan
  private let programFolder: Path

  /// Space below which a run is likely to fail.
  private static let spaceBytes = 64 << 20

  package init(_ plan: PipelinePlan, programFolder: Path) {
    self.plan = plan
    self.programFolder = programFolder
  }

  package func findings() -> [Finding] {
    plan.stages.map(program) + (plan.sources.map(\.path) + plan.referencePaths).map(source)
      + [writable("output", plan.outputFolder), writable("state", plan.stateFolder)]
      + [space(plan.outputFolder), space(plan.stateFolder)]
  }

  private func program(_ stage: StagePlan) -> Finding {
    let path = programFolder.appending(stage.program)
    let runs = withCPath(path) { access($0, X_OK) } == 0
    return Finding(isGood: runs, text: runs ? "program \(path)" : "program \(path): \(String(cString: strerror(errno)))", code: .software)
  }

  private func source(_ path: String) -> Finding {
    if path.utf8.contains(where: { "*?[".utf8.contains($0) }) { return Finding(isGood: true, text: "glob \(Path(path))", code: .noInput) }
    let reads = withCPath(Path(path)) { access($0, R_OK) } == 0
    return Finding(
      isGood: reads, text: "source \(Path(path))" + (reads ? "" : ": \(String(cString: strerror(errno)))"), code: .noInput)
  }

  private func writable(_ what: String, _ path: Path) -> Finding {
    let place = nearestFolder(path)
    let refusal = Folder.whyNotWritable(place)
    return Finding(isGood: refusal == nil, text: "\(what) folder \(path)" + (refusal.map { ": \($0)" } ?? ""), code: .cannotCreate)
  }

  private func space(_ path: Path) -> Finding {
    var status = statvfs()
    let place = nearestFolder(path)
    guard withCPath(place, { statvfs($0, &status) }) == 0 else {
      return Finding(isGood: false, text: "space for \(path): \(String(cString: strerror(errno)))", code: .io)
    }
    let (freeBytes, overflow) = Int(status.f_bavail).multipliedReportingOverflow(by: Int(status.f_frsize))
    let isEnough = overflow || freeBytes >= Examination.spaceBytes
    let hasNames = status.f_files == 0 || status.f_favail > 100
    return Finding(
      isGood: isEnough && hasNames,
      text: "space for \(path): \(overflow ? "plenty" : "\(freeBytes >> 20) MiB")" + (hasNames ? "" : ", no room for more files"), code: .io
    )
  }

  /// The folder itself, or the first above it that is there.
  private func nearestFolder(_ path: Path) -> Path {
    var place = path
    while (try? FileStatus.ifPresent(place)) == .some(nil), place.parent != place { place = place.parent }
    return place
  }
}
