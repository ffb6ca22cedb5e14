import Glibc
import HallyuCore
import HallyuJSON
import HallyuSystem
import Testing

@testable import HallyuFetch

@Suite struct FolderTests {
  @Test func readsAFileOfTwoSourcesOnceAndRefusesAnotherOfItsName() throws {
    try withFolder { folder in
      let (here, there) = (folder.appending("a/in"), folder.appending("b/in"))
      try write(here.appending("x.txt"), "x".utf8)
      try write(there.appending("x.txt"), "another".utf8)
      let records = try fetched([here, here.appending("x.txt"), here, there])
      #expect(records.map { $0["source_uri"]?.string }.prefix(2) == ["in/x.txt", "x.txt"])
      #expect(records.dropFirst(2).map(\.code) == ["repeated-source"])
    }
  }

  @Test func readsFilesInTheOrderOfTheirPaths() throws {
    try withFolder { folder in
      for name in ["b.txt", "a/z.html", "a.html", "a-b.txt"] { try write(folder.appending("in").appending(name), "x".utf8) }
      let uris = try fetched([folder.appending("in")]).map { $0["source_uri"]?.string }
      #expect(uris == ["in/a-b.txt", "in/a.html", "in/a/z.html", "in/b.txt"])
    }
  }

  @Test func tellsWhatTheSidecarSays() throws {
    try withFolder { folder in
      try write(folder.appending("a.txt"), "x".utf8)
      try write(folder.appending("b.txt"), "x".utf8)
      try write(folder.appending("sidecar.json"), #"{"a.txt": {"published": "2021-01-07", "author": ["A", "B"], "pages": 3}}"#.utf8)
      let records = try fetched([folder])
      #expect(records.count == 2)
      #expect(records[0]["published"]?.string == "2021-01-07")
      #expect(records[0]["published_basis_hint"]?.string == "sidecar")
      #expect(records[0]["author"]?.string == "A; B")
      #expect(records[0]["issues"]?.elements.map { $0["code"]?.string } == ["sidecar-member"])
      #expect(records[1]["published"] == nil)
    }
  }

  @Test func readsOnWithoutASidecarThatIsNoJSON() throws {
    try withFolder { folder in
      try write(folder.appending("a.txt"), "x".utf8)
      try write(folder.appending("sidecar.json"), "{".utf8)
      let records = try fetched([folder])
      #expect(records.map(\.code) == ["sidecar-malformed", nil])
    }
  }

  @Test func followsLinksInsideTheSourceOnly() throws {
    try withFolder { folder in
      let source = folder.appending("in")
      try write(source.appending("a.txt"), "x".utf8)
      try write(folder.appending("secret.txt"), "x".utf8)
      for (target, name) in [
        ("a.txt", "inside.txt"), ("../secret.txt", "outside.txt"), ("nothing", "dangling.txt"), (".", "self"), ("loop", "loop"),
      ] {
        #expect(withCPath(source.appending(name)) { symlink(target, $0) } == 0)
      }
      let records = try fetched([source])
      #expect(records.compactMap { $0["source_uri"]?.string } == ["in/a.txt", "in/inside.txt"])
      #expect(records.compactMap(\.code).sorted() == ["dangling-link", "dangling-link", "link-out-of-source"])
    }
  }

  @Test func neverOpensAPipe() throws {
    try withFolder { folder in
      #expect(withCPath(folder.appending("fifo.html")) { mkfifo($0, 0o600) } == 0)
      let codes = try fetched([folder]).map(\.code)
      #expect(codes == ["no-regular-file"])
    }
  }

  @Test func escapesNamesThatAreNoText() throws {
    try withFolder { folder in
      let source = folder.appending("in")
      for name in [[0xff, 0xfe] + Array(".html".utf8), Array("a\nb%.html".utf8), Array("50%.html".utf8), Array("한.html".utf8)] {
        try write(source.appending(name), "x".utf8)
      }
      let records = try fetched([source])
      #expect(records.map { $0["source_uri"]?.string } == ["in/50%.html", "in/a%0Ab%25.html", "in/한.html", "in/%FF%FE.html"])
      #expect(records[3]["path"] == nil)
      #expect(decodedBase64(records[3]["path_bytes"]?.stringBytes ?? []) == source.appending([0xff, 0xfe] + Array(".html".utf8)).bytes)
    }
  }

  @Test func refusesAFileOverTheLimit() throws {
    try withFolder { folder in
      try write(folder.appending("a.html"), repeatElement(0x61, count: 2000))
      #expect(try fetched([folder], fileLimitBytes: 1999).map(\.code) == ["source-too-large"])
      #expect(try fetched([folder], fileLimitBytes: 2000).map(\.code) == [nil])
    }
  }

  @Test func endsWhereASourceIsMissing() {
    #expect { _ = try fetched([Path("/nonexistent/a")]) } throws: { ($0 as? Failure)?.code == .noInput }
    #expect { _ = try fetched([Path("/nonexistent/*.txt")]) } throws: { ($0 as? Failure)?.code == .noInput }
  }

  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", ".a.txt", false), ("a?c", "abc", true), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false),
    ("a*b*c", "aXXbYYc", true), ("a*b*c", "aXXbYY", false), ("*", "", true), ("[", "[", true),
  ])
  func matchesNamesAsShellsDo(_ pattern: String, _ name: String, _ expected: Bool) {
    #expect(Glob.matches(Array(pattern.utf8), Array(name.utf8)) == expected)
  }
}
