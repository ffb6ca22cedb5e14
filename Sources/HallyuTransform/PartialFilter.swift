package import HallyuCore

/// Passes partial records on to the merge, for a run that reads what another wrote.
package struct PartialFilter: RecordFilter {
  package static let stage = StageName.transform

  package init() {}

  package func process(_ lines: [RecordLine], into out: inout [UInt8]) {
    for line in lines {
      out += line.bytes
      out.append(0x0a)
    }
  }
}
