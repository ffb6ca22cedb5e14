import Glibc
import HallyuSystem
import Testing

@testable import HallyuPipeline

@Suite struct ResultStoreTests {
  let log = RunLog(.plain, isQuiet: true)

  func withFolder(_ body: (Path) throws -> Void) throws {
    var template = Array("/tmp/hallyu-test-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { Path(String(cString: $0)) })
    defer { try? Folder.remove(folder) }
    try body(folder)
  }

  func publish(_ store: ResultStore) throws { for file in try store.prepare() { try file.rename() } }

  @Test func givesBackWhatAnEarlierRunKept() throws {
    try withFolder { folder in
      let first = try ResultStore(folder, log: log)
      let line = Array("{\"a\":1}".utf8)
      try first.add(Digest128("key"), line, digest: Digest128(line))
      try publish(first)
      let second = try ResultStore(folder, log: log)
      let found = try #require(second.find(Digest128("key")))
      #expect(try second.read(found) == line)
      #expect(second.find(Digest128("other")) == nil)
    }
  }

  @Test func forgetsWhatARunDidNotUse() throws {
    try withFolder { folder in
      let first = try ResultStore(folder, log: log)
      for key in ["a", "b"] { try first.add(Digest128(key), [1], digest: Digest128([1])) }
      try publish(first)
      let second = try ResultStore(folder, log: log)
      _ = second.find(Digest128("a"))
      #expect(!second.isUnchanged)
      try publish(second)
      let third = try ResultStore(folder, log: log)
      #expect(third.find(Digest128("b")) == nil)
      #expect(third.find(Digest128("a")) != nil)
      #expect(third.isUnchanged)
    }
  }

  @Test func noticesDamage() throws {
    try withFolder { folder in
      let first = try ResultStore(folder, log: log)
      try first.add(Digest128("a"), [1, 2, 3], digest: Digest128([1, 2, 3]))
      try publish(first)
      let data = try Descriptor.open(folder.appending("results.a"), O_WRONLY)
      try data.write([9], at: 1)
      data.close()
      let second = try ResultStore(folder, log: log)
      let line = try #require(second.find(Digest128("a")))
      #expect(try second.read(line) == nil)
    }
  }

  @Test(arguments: [[], Array("garbage".utf8), Array("results.a\nhallyu-results-1".utf8)])
  func startsAnewWhereTheIndexIsNone(_ bytes: [UInt8]) throws {
    try withFolder { folder in
      let file = try Descriptor.open(folder.appending(ResultStore.indexFile), O_WRONLY | O_CREAT)
      try file.write(bytes)
      file.close()
      let store = try ResultStore(folder, log: log)
      #expect(store.find(Digest128("a")) == nil)
    }
  }

  @Test func ignoresWhatAKilledRunAppended() throws {
    try withFolder { folder in
      let first = try ResultStore(folder, log: log)
      try first.add(Digest128("a"), [1], digest: Digest128([1]))
      try publish(first)
      let data = try Descriptor.open(folder.appending("results.a"), O_WRONLY | O_APPEND)
      try data.write([7, 7, 7])
      data.close()
      let second = try ResultStore(folder, log: log)
      #expect(second.find(Digest128("a")) != nil)
      #expect(try FileStatus.of(folder.appending("results.a")).sizeBytes == 1)
    }
  }
}
