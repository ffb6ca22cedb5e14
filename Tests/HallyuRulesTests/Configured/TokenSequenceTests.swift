import HallyuAnnotations
import HallyuBuiltIn
import HallyuCore
import HallyuReference
import HallyuRules
import Testing

@Suite struct TokenSequenceTests {
  private func problems(_ tokens: String) -> [String] {
    RuleFileTests.read(
      """
      {"id": "own.t", "summary": "A test.", "tokens": \(tokens), "yields": {"table": "quantities", "unit": "viewer"},
       "fires": ["⟦x⟧"], "leaves": ["y"]}
      """
    ).problems.map(\.message)
  }

  /// Surfaces of the quantities that a rule of tokens gives.
  private func found(_ text: String, _ tokens: String) throws -> [String] {
    var problems: [FileProblem] = []
    let rule =
      #"{"id":"own.t","summary":"A test.","tokens":\#(tokens),"yields":{"table":"quantities","unit":"viewer"},"fires":["⟦x⟧"],"leaves":["y"]}"#
    let rules = ConfiguredRules([DataFile(name: "t.json", bytes: Array(rule.utf8))], problems: &problems)
    #expect(problems.isEmpty)
    let bytes = Array(text.utf8)
    let annotations = DocumentAnalyzer(lexicon: try Lexicon.builtIn(), configured: rules).annotate(title: [], text: bytes)
    return annotations.quantities.filter { $0.evidence.rule == "own.t" }.map {
      String(decoding: bytes[$0.place.range.lower..<$0.place.range.upper], as: UTF8.self)
    }
  }

  @Test func findsWordsInAnyCaseAndMarks() throws {
    let tokens = #"["tuned in", ",", { "number": "value" }]"#
    #expect(try found("They Tuned In, 3.2 million of them.", tokens) == ["Tuned In, 3.2 million"])
    #expect(try found("They retuned in, 3.2 million of them.", tokens).isEmpty)
    #expect(try found("They tuned in 3.2 million times.", tokens).isEmpty)
  }

  @Test func takesOneOfSeveralAndPassesOverWords() throws {
    let tokens = #"[{ "any": ["drew", "pulled in"] }, { "skip": 2 }, { "number": "value" }, "pairs of eyes"]"#
    #expect(try found("It drew 40,000 pairs of eyes.", tokens) == ["drew 40,000 pairs of eyes"])
    #expect(try found("It pulled in more than 40,000 pairs of eyes.", tokens) == ["pulled in more than 40,000 pairs of eyes"])
    #expect(try found("It pulled in what were perhaps 40,000 pairs of eyes.", tokens).isEmpty)
  }

  @Test func letsAnOptionalOneBeMissing() throws {
    let tokens = #"["drew", { "any": ["some"], "optional": true }, { "number": "value" }, "pairs of eyes"]"#
    #expect(try found("It drew 7 pairs of eyes, then drew some 9 pairs of eyes.", tokens).count == 2)
  }

  @Test func readsMarksOfPatternsAsThemselves() throws {
    #expect(try found("The score (a.b) was 5 points.", #"["(a.b)", "was", { "number": "value" }]"#) == ["(a.b) was 5"])
    #expect(try found("The score (axb) was 5 points.", #"["(a.b)", "was", { "number": "value" }]"#).isEmpty)
  }

  @Test(arguments: [
    ("[]", "1 to 64"), (#"[{ "skip": 2 }, "x"]"#, "has to stand there"), (#"["x", { "skip": 99 }]"#, "1 to 20"),
    (#"["x", { "any": [] }]"#, "list of texts"), (#"["x", { "name": "A-b" }]"#, "small letters"),
    (#"["x", { "word": "y" }]"#, "is no key here"),
    (#"["x", { "name": "a", "number": "b" }]"#, "needs one of"), (#"["x", 5]"#, "texts and objects"), (#"[" "]"#, "with a word"),
  ])
  func tellsWhatIsWrong(_ tokens: String, _ part: String) {
    #expect(problems(tokens).contains { $0.contains(part) }, "\(problems(tokens))")
  }

  @Test func refusesAPatternBesides() {
    let both = RuleFileTests.admissions.replacing("\"yields\"", with: "\"tokens\": [\"x\"], \"yields\"")
    #expect(RuleFileTests.read(both).problems.map(\.message) == ["needs one of the keys 'pattern' and 'tokens'"])
  }
}
