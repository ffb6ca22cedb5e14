import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText

/// An annotated document as the extract stage wrote it, with its offsets ready to be printed.
struct AnnotatedDocument {
  let docID: String
  let sourceURI: String
  let text: FieldText
  let title: FieldText
  let annotations: Annotations
  /// Issues of earlier stages.
  let issues: [Issue]
  /// The record, for the columns that pass through unread.
  let record: JSONValue

  /// Nil where the record has no text.
  init?(_ record: JSONValue, docID: String) {
    guard record.kind == .object, let text = record["text"]?.stringBytes else { return nil }
    self.docID = docID
    sourceURI = record["source_uri"]?.string ?? docID
    self.text = FieldText(text)
    title = FieldText(record["title"]?.stringBytes ?? [])
    annotations = record["annotations"].map(Annotations.init) ?? Annotations()
    issues = record["issues"]?.elements.compactMap(Issue.init) ?? []
    self.record = record
  }

  /// What a place covers; nil where the place is not one of this document.
  func surface(_ place: Place) -> ArraySlice<UInt8>? { slice(place.field, place.range) }

  /// The bytes of a range of a field; nil where the range leaves the field or cuts a character.
  func slice(_ field: DocumentField, _ range: ByteRange) -> ArraySlice<UInt8>? {
    // Not by way of a copy of the field: it is asked for every row.
    field == .text ? text.slice(range) : title.slice(range)
  }

  func codePoints(_ place: Place) -> CodePointRange {
    place.field == .text ? text.codePoints(place.range) : title.codePoints(place.range)
  }
}

/// One field of a document with its offsets.
struct FieldText {
  let bytes: [UInt8]
  private let offsets: OffsetIndex

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offsets = OffsetIndex(bytes)
  }

  /// The bytes of a range; nil where the range leaves the field or cuts a character.
  func slice(_ range: ByteRange) -> ArraySlice<UInt8>? {
    guard range.upper <= bytes.count, isBoundary(range.lower), isBoundary(range.upper) else { return nil }
    return bytes[range.lower..<range.upper]
  }

  func codePoints(_ range: ByteRange) -> CodePointRange { offsets.codePoints(range) }

  private func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xc0 != 0x80 }
}
