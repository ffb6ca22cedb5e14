import Glibc
import HallyuBuiltIn
import HallyuCore
import HallyuReference
import HallyuRules
import Testing

@Suite struct OwnRulesPageTests {
  /// The blocks of a kind in `docs/rules-of-your-own.md`, found from this file's own place.
  private func blocks(_ kind: String) throws -> [DataFile] {
    let root = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    let file = try #require(fopen(root + "/docs/rules-of-your-own.md", "rb"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    return text.split(separator: "```\(kind)\n").dropFirst().enumerated().map { place, rest in
      DataFile(name: "\(kind) \(place)", bytes: Array(rest.split(separator: "```")[0].utf8))
    }
  }

  @Test func everyRuleOfThePageHoldsItsExamples() throws {
    var problems: [FileProblem] = []
    let files = try blocks("json")
    let rules = ConfiguredRules(files, problems: &problems)
    #expect(problems == [] && files.count == 3)
    #expect(rules.failedExamples(lexicon: try Lexicon.builtIn()) == [])
  }

  @Test func theVocabularyOfThePageIsRead() throws {
    var problems: [FileProblem] = []
    let files = try blocks("tsv")
    _ = try Lexicon.builtIn().adding(files, problems: &problems)
    #expect(problems == [] && files.count == 1)
  }
}
