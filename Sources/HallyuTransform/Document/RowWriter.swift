import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText

/// Writes the rows of one document in the order of their columns, with holes where ids of entities and claims will stand, and
/// for sentences, which many rows share.
///
/// A hole is `{"entity":3}`, `{"claim":0}` or `{"sentence":7}`, an index into the partial record's own list; the merge fills it.
struct RowWriter {
  private let document: AnnotatedDocument
  private var out = JSONWriter()
  private var rowIDs: Set<UInt64> = []
  /// For each local entity, whether a row refers to it.
  private(set) var isUsed: [Bool]
  /// What the holes for sentences point to.
  private(set) var sentences: [ArraySlice<UInt8>] = []
  private var sentenceIndices: [Place.Sentence: Int] = [:]

  init(_ document: AnnotatedDocument) {
    self.document = document
    isUsed = [Bool](repeating: false, count: document.annotations.entities.count)
    out.beginArray()
  }

  /// The rows as a JSON array.
  mutating func take() -> [UInt8] {
    out.endArray()
    return out.take()
  }

  /// One row of a table that places its rows: id, place, what `columns` writes, evidence.
  ///
  /// - Parameters:
  ///   - key: what tells rows of one place apart.
  ///   - placeFirst: false where the table has its own columns before the place.
  /// - Returns: the row's id; nil where the place is none of the document or the row was written before.
  @discardableResult
  mutating func row(
    _ table: StaticString, _ idColumn: StaticString, at place: Place, by evidence: Evidence, key: [String] = [],
    placeFirst: Bool = true, _ columns: (inout RowWriter) -> Void
  ) -> String? {
    guard let surface = document.surface(place) else { return nil }
    let hash = rowID(table, place, key)
    guard rowIDs.insert(hash.value).inserted else { return nil }
    let id = hash.hexadecimal
    begin(table)
    string(idColumn, id)
    if placeFirst { self.place(place, surface) }
    columns(&self)
    if !placeFirst { self.place(place, surface) }
    self.evidence(place, evidence)
    end()
    return id
  }

  /// What a place covers; empty where it is none of the document.
  func surface(_ place: Place) -> ArraySlice<UInt8> { document.surface(place) ?? [] }

  mutating func begin(_ table: StaticString) {
    out.beginObject()
    out.key("table")
    out.string(table)
  }

  mutating func end() { out.endObject() }

  /// An empty string is null.
  mutating func string(_ key: StaticString, _ value: String?) {
    out.key(key)
    if let value, !value.isEmpty { out.string(value) } else { out.null() }
  }

  mutating func bytes(_ key: StaticString, _ value: ArraySlice<UInt8>) {
    out.key(key)
    out.string(value)
  }

  mutating func integer(_ key: StaticString, _ value: Int?) {
    out.key(key)
    out.index(value)
  }

  /// A number that is written in full already.
  mutating func decimal(_ key: StaticString, _ value: String?) {
    out.key(key)
    if let value { out.raw(value) } else { out.null() }
  }

  mutating func entity(_ key: StaticString, _ index: Int?) {
    out.key(key)
    guard let index, isUsed.indices.contains(index) else { return out.null() }
    isUsed[index] = true
    hole("entity", index)
  }

  mutating func decimal(_ key: String, _ value: ExactDecimal?) {
    out.key(key)
    if let value { out.raw(value.description) } else { out.null() }
  }

  mutating func decimal(_ key: StaticString, _ value: ExactDecimal?) { decimal(key, value?.description) }

  mutating func claim(_ key: StaticString, _ index: Int?) {
    out.key(key)
    if let index { hole("claim", index) } else { out.null() }
  }

  private mutating func hole(_ kind: StaticString, _ index: Int) {
    out.beginObject()
    out.key(kind)
    out.integer(index)
    out.endObject()
  }

  private mutating func place(_ place: Place, _ surface: ArraySlice<UInt8>) {
    let range = document.field(place.field).codePoints(place.range)
    string("doc_id", document.docID)
    string("field", place.field.name)
    integer("start", range.start)
    integer("end", range.end)
    bytes("surface", surface)
  }

  private mutating func evidence(_ place: Place, _ evidence: Evidence) {
    out.key("sentence")
    hole("sentence", sentenceIndex(place))
    string("rule", evidence.rule)
    decimal("confidence", confidence(evidence.confidencePercent))
  }

  private mutating func sentenceIndex(_ place: Place) -> Int {
    // A place whose sentence is none of the document's is its own sentence.
    let isKnown = document.field(place.field).slice(place.sentence) != nil
    let key = Place.Sentence(field: place.field, range: isKnown ? place.sentence : place.range)
    if let index = sentenceIndices[key] { return index }
    sentenceIndices[key] = sentences.count
    sentences.append(sentence(place))
    return sentences.count - 1
  }

  /// The sentence on one line: a line feed is a blank.
  private func sentence(_ place: Place) -> ArraySlice<UInt8> {
    let bytes = document.field(place.field).slice(place.sentence) ?? document.surface(place) ?? []
    return bytes.contains(0x0a) ? bytes.map { $0 == 0x0a ? 0x20 : $0 }[...] : bytes
  }

  private func confidence(_ percent: UInt8) -> String {
    if percent >= 100 { return "1" }
    let digits = percent % 10 == 0 ? String(percent / 10) : percent < 10 ? "0\(percent)" : String(percent)
    return "0." + digits
  }

  private func rowID(_ table: StaticString, _ place: Place, _ key: [String]) -> StableHash {
    var hash = StableHash()
    hash.add(table.description)
    hash.add(document.docID)
    hash.add(place.field.name)
    hash.add(place.range.lower)
    hash.add(place.range.upper)
    for part in key { hash.add(part) }
    return hash
  }
}

extension Place {
  fileprivate struct Sentence: Hashable {
    let field: DocumentField
    let range: ByteRange
  }
}
