import Testing

@testable import HallyuTransform

struct SpoolTests {
  @Test func givesBackEveryLineFromMemoryAndFromTheFile() throws {
    var spool = Spool()
    defer { spool.close() }
    let lines = (0..<40).map { number in [UInt8](repeating: UInt8(number), count: 500_000 + number) }
    let places = try lines.map { try spool.append($0[...]) }
    for (line, place) in zip(lines, places).reversed() { #expect(try spool.read(place) == line) }
  }
}
