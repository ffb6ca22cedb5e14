import HallyuCore
import HallyuJSON

/// The row of a document in `documents`.
extension RowWriter {
  mutating func document(_ document: AnnotatedDocument, _ published: Publication) {
    let record = document.record
    begin(.documents)
    string("source_uri", document.sourceURI)
    string("title", record["title"]?.string)
    string("site", record["site"]?.string)
    string("author", record["author"]?.string)
    string("source_credit", record["source_credit"]?.string)
    string("language", record["language"]?.string)
    string("published", published.edtf)
    string("published_from", published.first)
    string("published_to", published.last)
    string("published_at", record["published_at"]?.string)
    string("published_basis", published.basis.rawValue)
    integer("word_count", record["word_count"]?.integer ?? wordCount(document.text.bytes))
    string("content_sha256", record["content_sha256"]?.string)
    bytes("text", document.text.bytes[...])
    end()
  }
}

/// Runs of bytes between white space.
private func wordCount(_ text: [UInt8]) -> Int {
  var count = 0
  var isInside = false
  for byte in text {
    let isSpace = byte <= 0x20
    if !isSpace, !isInside { count += 1 }
    isInside = !isSpace
  }
  return count
}
