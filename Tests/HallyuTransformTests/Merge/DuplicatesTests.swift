import HallyuJSON
import HallyuText
import Testing

@testable import HallyuTransform

/// One story on many sites: `duplicate_of` and `similarity` of `documents`.
struct DuplicatesTests {
  /// Eighty words that belong to one story.
  private func story(_ number: Int) -> String { (0..<80).map { "word\(number)x\($0 * 7 % 80)" }.joined(separator: " ") }

  private func draft(_ docID: String, _ text: String, published: String? = nil) -> DocumentDraft {
    DocumentDraft(docID, text, published: published)
  }

  private func originals(_ drafts: [DocumentDraft]) throws -> [String: String] {
    let rows = try TransformRun(drafts).rows("documents")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["doc_id"]?.string ?? "", $0["duplicate_of"]?.string ?? "") })
  }

  @Test func everyCopyNamesTheEarliestOne() throws {
    let found = try originals([
      draft("a", story(1) + " More at eleven.", published: "2021-03-02"), draft("b", story(1), published: "2021-03-01"),
      draft("c", "By our desk. " + story(1)), draft("d", story(2), published: "2020-01-01"),
    ])
    #expect(found == ["a": "b", "b": "", "c": "b", "d": ""])
  }

  @Test func similarityIsOneForTheSameWordsAndLessForFewer() throws {
    let rows = try TransformRun([
      draft("a", story(1), published: "2021-03-01"), draft("b", story(1).uppercased(), published: "2021-03-02"),
      draft("c", story(1) + " " + story(3).prefix(160), published: "2021-03-03"),
    ]).rows("documents")
    #expect(rows[0]["similarity"]?.kind == .null)
    #expect(rows[1]["similarity"].map { String(decoding: $0.raw, as: UTF8.self) } == "1")
    let less = rows[2]["similarity"].map { String(decoding: $0.raw, as: UTF8.self) } ?? ""
    #expect(less.hasPrefix("0.") && less >= "0.5")
  }

  @Test func shortTextsRepeatNothing() throws {
    #expect(try originals([draft("a", "Too short to tell."), draft("b", "Too short to tell.")]) == ["a": "", "b": ""])
  }

  @Test func aCopyOfACopyNamesTheFirst() throws {
    var stated = draft("c", story(4))
    stated.members.append(("duplicate_of", "b"))
    let found = try originals([draft("a", story(1), published: "2021-03-01"), draft("b", story(1), published: "2021-03-02"), stated])
    #expect(found == ["a": "", "b": "a", "c": "a"])
  }

  @Test func anUnknownOriginalIsNone() throws {
    var stated = draft("c", story(4))
    stated.members.append(("duplicate_of", "nobody"))
    #expect(try originals([stated]) == ["c": ""])
  }

  @Test func anIDWithQuotationMarksIsWrittenAsJSON() throws {
    let found = try originals([draft("a\"b", story(1), published: "2021-03-01"), draft("c", story(1), published: "2021-03-02")])
    #expect(found["c"] == "a\"b")
  }

  @Test func givesTheSameOriginalsInAnyOrder() throws {
    let drafts = (0..<24).map { draft("d\($0)", story($0 % 5) + " tail\($0)", published: $0 % 3 == 0 ? nil : "2021-03-0\(1 + $0 % 7)") }
    let expected = try originals(drafts)
    #expect(expected.values.filter(\.isEmpty).count == 5)
    var random = SplitMix(state: 20_210_301)
    for _ in 0..<10 { #expect(try originals(drafts.shuffled(using: &random)) == expected) }
  }

  /// A thousand documents that share their keys take no time that grows with their square.
  @Test func manyNearCopiesAreCheap() throws {
    var lines: [UInt8] = []
    for number in 0..<1_000 {
      var partial = PartialDocument(docID: "d\(number)", sourceURI: "d\(number)")
      partial.sketch = TextSketch(Array((story(1) + " " + story(100 + number).prefix(20)).utf8))
      partial.write(into: &lines)
    }
    #expect(try TransformRun(partials: [lines]).rows("documents").isEmpty)
  }
}
