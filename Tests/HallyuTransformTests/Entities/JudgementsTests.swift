import HallyuAnnotations
import HallyuCore
import Testing

@testable import HallyuTransform

struct JudgementsTests {
  private func drafts() -> [DocumentDraft] {
    var first = DocumentDraft("a", "Yi Jeong-jae", published: "2021")
    first.entity(.person, "Yi Jeong-jae")
    var second = DocumentDraft("b", "Mister Squid", published: "2021")
    second.entity(.person, "Mister Squid")
    return [first, second]
  }

  @Test func joinsWhatTheUserJudgedTheSame() throws {
    let run = try TransformRun(drafts(), judgements: "left\tright\tjudgement\nperson:lee-jung-jae\tperson:Mister Squid\tsame\n")
    #expect(run.entity("Mister Squid", in: "b") == "person:lee-jung-jae")
  }

  @Test func keepsApartWhatTheUserJudgedDifferent() throws {
    let run = try TransformRun(drafts(), judgements: "left\tright\tjudgement\nperson:lee-jung-jae\tperson:Yi Jeong-jae\tdifferent\n")
    #expect(run.entity("Yi Jeong-jae", in: "a") == "person:yi-jeong-jae")
  }

  @Test func reportsJudgementsThatContradictEachOther() throws {
    let text = """
      left\tright\tjudgement
      person:Mister Squid\tperson:lee-jung-jae\tsame
      person:Mister Squid\tperson:Yi Jeong-jae\tsame
      person:lee-jung-jae\tperson:Yi Jeong-jae\tdifferent

      """
    #expect(try TransformRun(drafts(), judgements: text).column("issues", "code") == ["judgement-conflict"])
  }

  @Test func tellsEveryWrongLineAtOnce() throws {
    let text = "left\tright\tjudgement\nperson:A\ttitle:B\tsame\nperson:A\tperson:B\tperhaps\n"
    let failure = #expect(throws: Failure.self) { try Judgements(Array(text.utf8), name: "j.tsv", lexicon: TinyLexicon.shared) }
    #expect(failure?.code == .configuration)
    #expect(failure?.message.contains("row 1") == true && failure?.message.contains("row 2") == true)
  }
}
