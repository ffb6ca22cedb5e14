/// The three facts that matter, read from JSON-LD that is no JSON: sites forget to escape a quotation mark or leave a comma out.
///
/// Only `"key": "value"` with the value on the spot counts, and only in a script that is about an article.
struct BrokenLinkedData {
  let headline: [UInt8]?
  let published: [UInt8]?
  let authors: [[UInt8]]

  private static let sizeLimitBytes = 1 << 20

  init?(_ script: [UInt8]) {
    guard script.count <= BrokenLinkedData.sizeLimitBytes,
      (BrokenLinkedData.find("Article\"", in: script, from: 0) ?? BrokenLinkedData.find("BlogPosting\"", in: script, from: 0)) != nil
    else { return nil }
    headline = BrokenLinkedData.value(of: "\"headline\"", in: script, from: 0)
    published = BrokenLinkedData.value(of: "\"datePublished\"", in: script, from: 0)
    var authors: [[UInt8]] = []
    if let author = BrokenLinkedData.find("\"author\"", in: script, from: 0) {
      // A text, or an object whose name comes soon.
      let name =
        BrokenLinkedData.text(in: script, from: author)
        ?? BrokenLinkedData.value(of: "\"name\"", in: Array(script[author...].prefix(240)), from: 0)
      authors = name.map { [$0] } ?? []
    }
    self.authors = authors
  }

  private static func value(of key: StaticString, in script: [UInt8], from start: Int) -> [UInt8]? {
    find(key, in: script, from: start).flatMap { text(in: script, from: $0) }
  }

  /// The string behind a colon, without escapes; nil where something else comes.
  private static func text(in script: [UInt8], from start: Int) -> [UInt8]? {
    var at = start
    while at < script.count, script[at] <= 0x20 || script[at] == UInt8(ascii: ":") { at += 1 }
    guard at < script.count, script[at] == UInt8(ascii: "\"") else { return nil }
    let value = script[(at + 1)...].prefix(400).prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    let end = at + 1 + value.count
    return !value.isEmpty && end < script.count && script[end] == UInt8(ascii: "\"") ? Array(value) : nil
  }

  /// The position after the first place of some bytes.
  private static func find(_ wanted: StaticString, in script: [UInt8], from start: Int) -> Int? {
    let count = wanted.utf8CodeUnitCount
    guard script.count >= count else { return nil }
    for at in start...(script.count - count) where script[at] == wanted.utf8Start[0] {
      var place = 1
      while place < count, script[at + place] == wanted.utf8Start[place] { place += 1 }
      if place == count { return at + count }
    }
    return nil
  }
}
