import ArgumentParser
import HallyuCore
import HallyuPipeline

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks what a run needs: programs, rights, space, sources.")

  @OptionGroup var pipeline: PipelineOptions

  mutating func run() throws {
    let plan = try pipeline.plan()
    let findings = Examination(plan, programFolder: try PipelineOptions.programFolder()).findings()
    try answer(Secret.hidden(plan.secrets, in: findings.map { "\($0.isGood ? "ok  " : "BAD ") \($0.text)\n" }.joined()))
    if let worst = findings.first(where: { !$0.isGood }) { throw ProgramEnd(worst.code) }
  }
}
