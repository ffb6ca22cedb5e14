import CLibDeflate
import HallyuJSON
import HallyuSystem
import Testing

@testable import HallyuFetch

@Suite struct WARCTests {
  /// One response record; `length` overrides what the header says.
  func record(_ address: String, _ page: String, httpFields: String = "", length: String? = nil) -> [UInt8] {
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\(httpFields)\r\n\(page)"
    let stated = length ?? "Content-Length: \(block.utf8.count)\r\n"
    let header =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(address)\r\nContent-Type: application/http;msgtype=response\r\n\(stated)\r\n"
    return Array((header + block + "\r\n\r\n").utf8)
  }

  func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(6)!
    defer { libdeflate_free_compressor(compressor) }
    return [UInt8](unsafeUninitializedCapacity: libdeflate_gzip_compress_bound(compressor, bytes.count)) { buffer, count in
      count = libdeflate_gzip_compress(compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }

  func read(_ bytes: [UInt8], name: String = "a.warc") throws -> (pages: [String], codes: [String]) {
    var result: (pages: [String], codes: [String]) = ([], [])
    try withFolder { folder in
      try write(folder.appending(name), bytes)
      for value in try fetched([folder.appending(name)]) {
        if let code = value.code { result.codes.append(code) } else { result.pages.append(value.decodedBody) }
      }
    }
    return result
  }

  let good = (0..<5).map { "<p>good \($0)</p>" }
  var goodRecords: [[UInt8]] { good.enumerated().map { record("http://good.example/\($0.offset)", $0.element) } }

  @Test func readsPlainAndCompressedRecords() throws {
    #expect(try read(goodRecords.flatMap { $0 }) == (good, []))
    #expect(try read(goodRecords.flatMap { gzip($0) }, name: "a.warc.gz") == (good, []))
    #expect(try read(gzip(goodRecords.flatMap { $0 }), name: "a.warc.gz") == (good, []))
  }

  @Test func saysThatAFileHoldsNoArticle() throws {
    let block = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}"
    let header = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://good.example/\r\nContent-Length: \(block.utf8.count)\r\n\r\n"
    #expect(try read(Array((header + block + "\r\n\r\n").utf8)) == ([], ["no-articles"]))
    #expect(try read(Array((header + block + "\r\n\r\n").utf8) + goodRecords[0]) == ([good[0]], []))
  }

  @Test(arguments: [
    "Content-Length: -5\r\n", "Content-Length: 9223372036854775808\r\n", "Content-Length: 3\r\n", "Content-Length: abc\r\n", "",
    "Content-Length: 10\r\nContent-Length: 20\r\n", "Content-Length: +10\r\n", "Content-Length: 0x10\r\n", "Content-Length: 99999\r\n",
  ])
  func readsOnAfterAWrongLength(_ length: String) throws {
    let bad = record("http://bad.example/", "x", length: length)
    #expect(try read(goodRecords[..<2].flatMap { $0 } + bad + goodRecords[2...].flatMap { $0 }) == (good, ["warc-damaged"]))
  }

  @Test func readsOnAfterGarbageBetweenMembers() throws {
    let garbage = Array(repeating: [0x1f, 0x8b] + Array("garbage".utf8), count: 50).flatMap { $0 }
    let bytes = goodRecords[..<2].flatMap { gzip($0) } + garbage + goodRecords[2...].flatMap { gzip($0) }
    #expect(try read(bytes, name: "a.warc.gz") == (good, ["warc-damaged"]))
  }

  @Test func keepsEverythingBeforeACutAtAnyByte() throws {
    let members = goodRecords.map { gzip($0) }
    let whole = members.flatMap { $0 }
    let before = members.dropLast().reduce(0) { $0 + $1.count }
    for cut in stride(from: before + 1, to: whole.count, by: 7) {
      #expect(try read(Array(whole[..<cut]), name: "a.warc.gz") == (Array(good.dropLast()), ["warc-damaged"]), "cut at byte \(cut)")
    }
  }

  @Test func survivesAnyFlippedByte() throws {
    let whole = goodRecords.flatMap { $0 }
    for place in stride(from: 0, to: whole.count, by: 37) {
      var bytes = whole
      bytes[place] ^= 0x20
      #expect(try read(bytes).pages.count >= good.count - 1, "byte \(place) flipped")
    }
  }

  @Test func undoesChunksAndCodings() throws {
    let chunked = record("http://a.example/", "5\r\n<p>he\r\n8\r\nllo</p>!\r\n0\r\n\r\n", httpFields: "Transfer-Encoding: chunked\r\n")
    #expect(try read(chunked).pages == ["<p>hello</p>!"])
    let unchunked = record("http://a.example/", "<p>plain</p>", httpFields: "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
    #expect(try read(unchunked).pages == ["<p>plain</p>"])
    let unknown = record("http://a.example/", "x", httpFields: "Content-Encoding: br\r\n")
    #expect(try read(unknown).codes == ["http-coding"])
  }

  @Test func passesOverWhatIsNoArticle() throws {
    let redirect = String(decoding: record("http://a.example/", "x"), as: UTF8.self).split(separator: "200 OK").joined(separator: "301 No")
    #expect(try read(Array(redirect.utf8)) == ([], []))
  }

  @Test func refusesWhatUnpacksToTooMuch() throws {
    try withFolder { folder in
      try write(folder.appending("a.html.gz"), gzip([UInt8](repeating: 0x61, count: 3 << 20)))
      try write(folder.appending("b.html.gz"), gzip(Array("<p>small</p>".utf8)))
      let records = try fetched([folder])
      #expect(records.map(\.code) == ["source-too-large", nil])
      #expect(records[1]["media_type"]?.string == "text/html")
    }
  }
}
