import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText
import Testing

@testable import HallyuTransform

struct MergeInvarianceTests {
  /// Documents that share entities, claims and ids in every way that the merge has to decide about.
  private var corpus: [DocumentDraft] {
    let names = ["Kim Mu Jun", "Kim Mu-jun", "KIM MU JUN", "Yi Jeong-jae", "Gim Su-hyeon", "Bae Doona"]
    return (0..<60).map { number in
      var draft = DocumentDraft(
        "d\(number)", "Netflix, Astory Inc and \(names[number % 6]) paid $\(number % 7)m in 2021. The Silent Sea",
        published: "2021-0\(1 + number % 9)-05")
      let payer = draft.entity(.organization, "Netflix", id: "netflix")
      draft.entity(.organization, number % 2 == 0 ? "Astory Inc" : "Astory", mention: "Astory")
      draft.entity(.person, names[number % 6])
      let title = draft.entity(.title, "The Silent Sea", id: number % 3 == 0 ? "the-silent-sea-2021" : "")
      let period = draft.date("2021", .absolute(.year(2021)))
      draft.money(
        "$\(number % 7)m", (number % 7) * 1_000_000, "USD", number % 2 == 0 ? .about : .exact,
        role: number % 5 == 0 ? .budget : .investment,
        payer: payer, subject: number % 4 == 0 ? title : nil, period: number % 3 == 0 ? period : nil)
      return draft
    }
  }

  @Test func givesTheSameBytesForAnyPartitionInAnyOrder() throws {
    var repeated = corpus[7]
    repeated.text += " Again."
    let partials = (corpus + [repeated, corpus[8]]).map { $0.partial() }
    let expected = try TransformRun(partials: [partials.flatMap { $0 }]).bytes
    var random = SplitMix(state: 20_210_107)
    for parts in [1, 2, 5, 20, 50] {
      for _ in 0..<4 {
        var batches = [[UInt8]](repeating: [], count: parts)
        for partial in partials.shuffled(using: &random) { batches[Int.random(in: 0..<parts, using: &random)] += partial }
        #expect(try TransformRun(partials: batches.shuffled(using: &random)).bytes == expected)
      }
    }
  }

  @Test func keepsOneOfTwoRecordsWithOneIdAndSaysSo() throws {
    var other = DocumentDraft("d0", "Viki")
    other.entity(.organization, "Viki", id: "viki")
    let run = try TransformRun([corpus[0], other])
    #expect(run.rows("documents").count == 1)
    #expect(run.column("issues", "code") == ["repeated-document"])
    let mentioned = Set(run.column("mentions", "entity_id"))
    #expect(Set(run.column("entities", "entity_id")) == mentioned)
  }

  @Test func ordersDocumentsBySourceWithTheirRowsTogether() throws {
    let run = try TransformRun([corpus[1], corpus[0]])
    #expect(run.column("documents", "doc_id") == ["d0", "d1"])
    let tables = run.rows.prefix(8).compactMap { $0["table"]?.string }
    #expect(tables.first == "documents")
    #expect(tables.dropFirst().prefix(4).allSatisfy { $0 == "mentions" })
  }

  @Test func turnsARejectionOfAnEarlierStageIntoItsIssues() throws {
    let line = #"{"doc_id":"x","issues":[{"stage":"clean","severity":"error","code":"empty-document","detail":"0 bytes"}]}"#
    let run = try TransformRun(partials: [Array((line + "\n").utf8)])
    #expect(run.column("issues", "code") == ["empty-document"])
    #expect(run.rows("documents").isEmpty)
  }
}

/// A generator whose numbers are the same everywhere. Source: Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators (2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
