import HallyuSystem
import Testing

@testable import HallyuPipeline

@Suite struct CheckRulesTests {
  func outcome(_ checks: String, _ more: String = "") -> (plan: PipelinePlan?, problems: [ConfigProblem]) {
    let text = #"{"sources": [{"path": "a"}], "checks": [\#(checks)]\#(more)}"#
    do throws(ConfigError) {
      return (try PipelinePlan(Array(text.utf8), file: "p.json", processors: 2, environment: { _ in nil }), [])
    } catch { return (nil, error.problems) }
  }

  @Test func passesEachCheckToLoadAsItStands() throws {
    let plan = try #require(
      outcome(#"{"check":"range","table":"amounts","column":"value","max":1.50},{"check":"foreign_keys","severity":"warning"}"#).plan)
    let flags = plan.stages[4].arguments.filter { $0.hasPrefix("--check=") }
    #expect(
      flags == [
        #"--check={"check": "range", "table": "amounts", "column": "value", "max": 1.50, "severity": "error"}"#,
        #"--check={"check": "foreign_keys", "severity": "warning"}"#,
      ])
    #expect(!plan.comparesRuns)
  }

  @Test func comparesWithTheRunBeforeOnlyWhereACheckAsks() throws {
    #expect(try #require(outcome(#"{"check":"row_count","table":"dates","max_drop_percent":5}"#).plan).comparesRuns)
  }

  @Test func namesEveryMistakeAtItsPlace() {
    let found = outcome(
      #"""
      {"check":"notnull","table":"amounts","column":"value"},
      {"check":"not_null","table":"amounts","column":"payer_ix"},
      {"check":"range","table":"amounts","column":"surface","min":0},
      {"check":"range","table":"amounts","column":"value","min":"2020-01-01","max":1e3},
      {"check":"range","table":"dates","column":"date_from","min":7},
      {"check":"row_count","table":"dates"},
      {"check":"unique","table":"dates","columns":["edtf","nope"]}
      """#
    ).problems
    #expect(
      found.map(\.path) == [
        "checks[0].check", "checks[1].column", "checks[2].column", "checks[3].min", "checks[3].max", "checks[4].min", "checks[5]",
        "checks[6].columns[1]",
      ])
    #expect(found[0].message.contains("did you mean 'not_null'?"))
    #expect(found[1].message.contains("did you mean 'payer_id'?"))
  }

  @Test func knowsTheColumnsOfReportingCurrencies() {
    let check = #"{"check":"not_null","table":"amounts","column":"value_krw"}"#
    let stages =
      #"{"stage":"fetch"},{"stage":"clean"},{"stage":"extract"},{"stage":"transform","reporting_currencies":["KRW"]},{"stage":"load"}"#
    #expect(outcome(check).problems.map(\.path) == ["checks[0].column"])
    #expect(outcome(check, #", "stages": [\#(stages)]"#).problems.isEmpty)
  }

  @Test func keepsLineageOutOfTheOutput() {
    #expect(outcome("", #", "lineage": "output/events.jsonl""#).problems.map(\.path) == ["lineage"])
    #expect(outcome("", #", "lineage": "state/events.jsonl""#).plan?.lineageFile == Path("state/events.jsonl"))
  }
}
