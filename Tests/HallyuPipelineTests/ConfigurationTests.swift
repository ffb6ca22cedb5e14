import HallyuSystem
import Testing

@testable import HallyuPipeline

@Suite struct ConfigurationTests {
  func problems(_ text: String, environment: [String: String] = [:]) -> [ConfigProblem] {
    do throws(ConfigError) {
      _ = try PipelinePlan(Array(text.utf8), file: "p.json", processors: 2, environment: { environment[$0] })
      return []
    } catch { return error.problems }
  }

  func plan(_ text: String, environment: [String: String] = [:]) throws -> PipelinePlan {
    try PipelinePlan(Array(text.utf8), file: "p.json", processors: 2, environment: { environment[$0] })
  }

  @Test func needsNothingButSources() throws {
    let plan = try plan(#"{"sources": [{"path": "articles"}]}"#)
    #expect(plan.sources == [PipelinePlan.Source(path: "articles", kind: "auto")])
    #expect(plan.stages.map(\.name) == ["fetch", "clean", "extract", "transform", "load"])
    #expect(plan.outputFolder.description == "output")
    #expect(plan.jobs == 2)
  }

  @Test func givesRulesAndVocabularyToTheStagesThatReadThem() throws {
    let plan = try plan(#"{"sources": [{"path": "a"}], "reference": {"rules": ["rules"], "vocabulary": ["names.tsv"]}}"#)
    #expect(plan.stages.first { $0.name == "extract" }?.arguments == ["--rule=rules", "--vocabulary=names.tsv"])
    #expect(plan.stages.first { $0.name == "transform" }?.arguments == ["--vocabulary=names.tsv"])
    #expect(plan.referencePaths == ["rules", "names.tsv"])
  }

  @Test func reportsAllMistakesWithTheirPlaces() {
    let found = problems(
      """
      {
        "sorces": [],
        "jobs": 1.5,
        "outputs": {"folder": "../out", "formats": ["csw"]}
      }
      """)
    #expect(found.map(\.path) == ["", "sorces", "jobs", "outputs.folder", "outputs.formats[0]"])
    #expect(found.map(\.line) == [1, 2, 3, 4, 4])
    #expect(found[1].column == 3)
    #expect(found[1].message.contains("did you mean 'sources'?"))
    #expect(found[4].message.contains("did you mean 'csv'?"))
  }

  @Test(arguments: ["-1", "1e9", "9223372036854775808", "1.5", "null", "\"4\"", "[4]", "true"])
  func refusesNumbersOutOfRangeAndOtherTypes(_ value: String) {
    #expect(problems(#"{"sources": [{"path": "a"}], "jobs": \#(value)}"#).map(\.path) == ["jobs"])
  }

  @Test func refusesStagesOutOfOrderAndTwice() {
    func stages(_ names: [String]) -> String {
      #"{"sources": [{"path": "a"}], "stages": [\#(names.map { "{\"stage\": \"\($0)\"}" }.joined(separator: ","))]}"#
    }
    #expect(problems(stages(["fetch", "clean", "extract", "transform", "load"])).isEmpty)
    #expect(problems(stages(["clean", "fetch", "extract", "transform", "load"])).map(\.path) == ["stages[0].stage", "stages[1].stage"])
    #expect(problems(stages(["fetch", "clean", "clean", "transform", "load"])).map(\.path) == ["stages[2].stage"])
    #expect(problems(stages(["fetch"])).map(\.path) == ["stages"])
    #expect(problems(stages(Array(repeating: "load", count: 100_000))).count < 1001)
  }

  @Test func namesTheStageWhoseOptionIsUnknown() {
    let found = problems(
      #"{"sources": [{"path": "a"}], "stages": [{"stage": "fetch"}, {"stage": "clean", "timeout": 3}, {"stage": "extract"}, {"stage": "transform"}, {"stage": "load"}]}"#
    )
    #expect(found.map(\.path) == ["stages[1].timeout"])
  }

  @Test(arguments: ["/abs", "../up", "a/../../b", "", ".", "./"])
  func keepsOutputsBelowTheConfiguration(_ folder: String) {
    #expect(problems(#"{"sources": [{"path": "a"}], "outputs": {"folder": "\#(folder)"}}"#).contains { $0.path == "outputs.folder" })
  }

  @Test(arguments: [("a", "a/out"), (".", "output"), ("output/csv", "output"), ("a/*", "a/out"), ("a/**/b", "a/out")])
  func keepsSourcesAndOutputsApart(_ source: String, _ output: String) {
    #expect(!problems(#"{"sources": [{"path": "\#(source)"}], "outputs": {"folder": "\#(output)"}}"#).isEmpty)
  }

  @Test(arguments: [#"{"a":1,}"#, "", "[1]", "\u{feff}{}", "{\"sources\": [] // no\n}", "{\"jobs\": 1, \"jobs\": 1}"])
  func refusesMalformedTextWithAPlace(_ text: String) {
    let found = problems(text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.line >= 1 && $0.column >= 1 })
  }

  @Test func readsSecretsFromTheEnvironmentAndNeverShowsThem() throws {
    let text = #"{"sources": [{"path": "${PLACE}"}], "reference": {"judgements": "${TOKEN:none}"}}"#
    #expect(problems(text).map(\.path) == ["sources[0].path"])
    let plan = try plan(text, environment: ["PLACE": "a", "TOKEN": "SEKRET"])
    let transform = try #require(plan.stages.first { $0.name == "transform" })
    #expect(transform.arguments.contains("--judgements=SEKRET"))
    #expect(transform.shownArguments.contains("--judgements=${TOKEN:none}"))
    let stages = plan.stages.flatMap(\.shownArguments).joined()
    #expect(!stages.contains("SEKRET"))
  }

  @Test func turnsOptionsIntoFlags() throws {
    let plan = try plan(
      #"""
      {"sources": [{"path": "a"}], "stages": [{"stage": "fetch"}, {"stage": "clean", "keep_captions": true}, {"stage": "extract"},
      {"stage": "transform", "reporting_currencies": ["KRW", "EUR"]}, {"stage": "load"}]}
      """#)
    #expect(plan.stages[1].arguments.contains("--keep-captions"))
    #expect(plan.stages[1].arguments.contains("--no-keep-comments"))
    #expect(plan.stages[3].arguments == ["--reporting-currency=KRW", "--reporting-currency=EUR"])
    #expect(plan.stages[4].arguments.starts(with: plan.stages[3].arguments))
  }
}
