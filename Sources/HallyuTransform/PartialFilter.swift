import HallyuCore

/// Passes partial records on to the merge, for a run that reads what another wrote.
package struct PartialFilter: RecordFilter {
  package static let stage = TransformFilter.stage

  package init() {}

  package func process(_ line: [UInt8], at place: @autoclosure () -> String, into out: inout [UInt8]) {
    out += line
    out.append(0x0a)
  }
}
