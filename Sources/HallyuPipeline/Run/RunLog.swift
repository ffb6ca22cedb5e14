package import HallyuCore
import HallyuJSON
import HallyuSystem

/// What a run tells people while it works: one event, one line on standard error.
///
/// Safe to use from several threads. A line that cannot be written is remembered, because a run that cannot report is not one
/// that cron can be trusted with.
package final class RunLog: Sendable {
  package enum Format: String, Sendable, CaseIterable { case plain, json }

  package enum Level: String, Sendable { case info, warning, error }

  private let format: Format
  private let isQuiet: Bool
  private let secrets: Monitor<[Secret]> = Monitor([])
  private let state = Monitor(State())

  private struct State {
    var failure: SystemError?
    var hasProgressLine = false
  }

  /// - Parameter isQuiet: only errors are told.
  package init(_ format: Format, isQuiet: Bool) {
    self.format = format
    self.isQuiet = isQuiet
  }

  /// From now on these values are shown as the references that they came from.
  package func hide(_ values: [Secret]) { secrets.withValue { $0 += values } }

  /// A message as it may be shown.
  func shown(_ message: String) -> String { Secret.hidden(secrets.withValue { $0 }, in: message) }

  package func write(_ level: Level, _ message: String) {
    guard level == .error || !isQuiet else { return }
    let message = shown(message)
    var line: String
    switch format {
    case .plain: line = "hallyu: " + (level == .info ? "" : "\(level.rawValue): ") + Path.printable(message.utf8)
    case .json:
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("level")
      writer.string(level.rawValue)
      writer.key("message")
      writer.string(Path.printable(message.utf8))
      writer.endObject()
      line = String(decoding: writer.take(), as: UTF8.self)
    }
    line += "\n"
    send(line, isProgress: false)
  }

  /// Replaces the line at the bottom of a terminal; nothing where there is no terminal, in JSON, or when quiet.
  package func progress(_ text: String) {
    guard format == .plain, !isQuiet, isTerminal else { return }
    send("\r\u{1b}[K" + Path.printable(text.utf8), isProgress: true)
  }

  private let isTerminal = Descriptor.standardError.isTerminal

  /// Throws where a line could not be written.
  package func requireWorking() throws(Failure) {
    if let failure: SystemError = state.withValue({ $0.failure }) { throw failure.failure() }
  }

  private func send(_ text: String, isProgress: Bool) {
    state.withValue { state in
      let clearing = state.hasProgressLine && !isProgress ? "\r\u{1b}[K" : ""
      state.hasProgressLine = isProgress
      do throws(SystemError) { try Descriptor.standardError.write(clearing + text) } catch { state.failure = error }
    }
  }
}
