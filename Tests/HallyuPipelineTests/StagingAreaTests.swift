import Glibc
import HallyuCore
import HallyuPipeline
import HallyuSystem
import Testing

@Suite struct StagingAreaTests {
  func withFolder(_ body: (Path) throws -> Void) throws {
    var template = Array("/tmp/hallyu-test-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { Path(String(cString: $0)) })
    defer { try? Folder.remove(folder) }
    try body(folder)
  }

  func write(_ path: Path, _ text: String) throws {
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_TRUNC)
    try file.write(text)
    file.close()
  }

  func fill(_ area: StagingArea, _ text: String) throws {
    try write(area.folder.appending("run.json"), text)
    try write(area.folder.appending("a.csv"), text)
  }

  @Test func replacesTheWholeFolder() throws {
    try withFolder { folder in
      let output = folder.appending("output")
      for text in ["one", "two"] {
        let area = try StagingArea(for: output)
        try fill(area, text)
        try area.publish()
        #expect(try Folder.names(output).map { String(decoding: $0, as: UTF8.self) } == ["a.csv", "run.json"])
        #expect(try Folder.names(folder).count == 1)
      }
      let file = try Descriptor.open(output.appending("a.csv"), O_RDONLY)
      defer { file.close() }
      #expect(try file.readAll(limitBytes: 10) == Array("two".utf8))
    }
  }

  @Test func clearsWhatAKilledRunLeft() throws {
    try withFolder { folder in
      try Folder.make(folder.appending(".output.staging/csv"))
      try write(folder.appending(".output.staging/csv/stray"), "x")
      let area = try StagingArea(for: folder.appending("output"))
      #expect(try Folder.names(area.folder).isEmpty)
      area.discard()
      #expect(try Folder.names(folder).isEmpty)
    }
  }

  @Test func refusesAFolderThatHoldsOthersFiles() throws {
    try withFolder { folder in
      try Folder.make(folder.appending("output"))
      try write(folder.appending("output/thesis.txt"), "years of work")
      #expect { _ = try StagingArea(for: folder.appending("output")) } throws: { ($0 as? Failure)?.code == .cannotCreate }
      #expect(try FileStatus.ifPresent(folder.appending("output/thesis.txt")) != nil)
    }
  }

  @Test func isHeldByOneRunAtATime() throws {
    try withFolder { folder in
      let first = try StagingArea(for: folder.appending("output"))
      #expect { _ = try StagingArea(for: folder.appending("output")) } throws: { ($0 as? Failure)?.code == .busy }
      first.discard()
    }
  }
}
