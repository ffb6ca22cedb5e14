import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText

@testable import HallyuTransform

/// An annotated document written by hand: spans are found by their words.
struct DocumentDraft {
  var docID: String
  var text: String
  var members: [(key: String, value: String)] = []
  var annotations = Annotations()
  static let evidence = Evidence("test.rule", 85)

  init(_ docID: String, _ text: String, published: String? = nil) {
    self.docID = docID
    self.text = text
    if let published { members.append(("published", published)) }
  }

  /// The words' first place in the text, with the line around it as the sentence.
  func place(_ words: String) -> Place {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }!
    let before = bytes[..<start].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let after = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
    return Place(.text, ByteRange(start, start + wanted.count), sentence: ByteRange(before, after))
  }

  @discardableResult
  mutating func entity(_ type: LocalEntity.Kind, _ name: String, id: String = "", mention: String? = nil) -> Int {
    annotations.entities.append(LocalEntity(type: type, name: name, lexiconID: id))
    annotations.mentions.append(
      Mention(entity: annotations.entities.count - 1, place: place(mention ?? name), evidence: DocumentDraft.evidence))
    return annotations.entities.count - 1
  }

  @discardableResult
  mutating func money(
    _ words: String, _ value: Int, _ currency: String, _ approximation: Approximation = .exact, role: AmountRole = .investment,
    payer: Int? = nil,
    subject: Int? = nil, period: Int? = nil, equivalentOf: Int? = nil
  ) -> Int {
    annotations.amounts.append(
      MoneyExpression(
        figure: Figure(ExactDecimal(value), approximation), currency: currency, place: place(words), evidence: DocumentDraft.evidence))
    let index = annotations.amounts.count - 1
    annotations.amountFacts.append(
      AmountFact(
        money: index, role: role, payer: payer, subject: subject, period: period, equivalentOf: equivalentOf,
        evidence: DocumentDraft.evidence))
    return index
  }

  @discardableResult
  mutating func date(_ words: String, _ meaning: DateMeaning, _ kind: DateExpression.Kind = .date) -> Int {
    annotations.dates.append(DateExpression(meaning: meaning, kind: kind, place: place(words), evidence: DocumentDraft.evidence))
    return annotations.dates.count - 1
  }

  mutating func release(
    _ title: Int, _ status: Release.Status, platform: Int? = nil, market: Int? = nil, date: Int? = nil, at words: String
  ) {
    annotations.releases.append(
      Release(
        title: title, platform: platform, market: market, date: date, status: status, place: place(words),
        evidence: DocumentDraft.evidence))
  }

  var line: [UInt8] {
    var out = JSONWriter()
    out.beginObject()
    for (key, value) in [("doc_id", docID), ("source_uri", "in/\(docID)")] + members + [("text", text)] {
      out.key(key)
      out.string(value)
    }
    out.key("annotations")
    annotations.encode(into: &out)
    out.endObject()
    return out.take()
  }

  /// The document's partial record, with its line feed.
  func partial(_ lexicon: HallyuTransform.TransformFilter = TransformRun.filter) -> [UInt8] {
    lexicon.process(RecordLine(line, input: "test"))
  }
}
