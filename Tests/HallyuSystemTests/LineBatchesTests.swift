import Glibc
import HallyuSystem
import Testing

@Suite struct LineBatchesTests {
  /// The lines of a text as they come out, overlong ones as their length in brackets.
  func lines(_ text: String, limitBytes: Int = 1 << 20) throws -> [String] {
    let pipe = try Pipe("test", capacityBytes: 1 << 20)
    try pipe.writing.write(text)
    pipe.writing.close()
    defer { pipe.reading.close() }
    var batches = LineBatches(pipe.reading, limitBytes: limitBytes)
    var found: [String] = []
    while let batch = try batches.next() {
      if batch.isOverlong {
        found.append("[\(batch.firstLine)]")
      } else {
        batch.forEachLine { line, _ in found.append(String(decoding: line, as: UTF8.self)) }
      }
    }
    return found
  }

  @Test func cutsAtLineFeedsAlone() throws {
    #expect(try lines("a\u{2028}b\u{85}c\r\nd\u{0b}\u{0c}\ne") == ["a\u{2028}b\u{85}c\r", "d\u{0b}\u{0c}", "e"])
  }

  @Test func takesALastLineWithoutLineFeed() throws {
    #expect(try lines("a\nb") == ["a", "b"])
    #expect(try lines("") == [])
    #expect(try lines("\n") == [""])
  }

  @Test func keepsNumbersAndOrderOverManyBatches() throws {
    let all = (0..<5000).map { "line \($0)" }
    #expect(try lines(all.joined(separator: "\n") + "\n") == all)
  }

  @Test(arguments: [(10, 50), (10, 300_000), (5000, 300_000)])
  func passesOverALineThatIsTooLong(_ limitBytes: Int, _ lineBytes: Int) throws {
    let long = String(repeating: "x", count: lineBytes)
    #expect(try lines("a\n\(long)\nb\n\(long)", limitBytes: limitBytes) == ["a", "[2]", "b", "[4]"])
  }
}
