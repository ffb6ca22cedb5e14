import HallyuJSON

/// What somebody other than the page says about an article: its date, site, title, author, language, address.
struct Statements: Sendable {
  /// Who says it; becomes `published_basis` where the date is used.
  enum Witness: String, Sendable { case sidecar, feed }

  /// The members that a sidecar may have, in the order in which they are written.
  static let names = ["published", "site", "title", "author", "language", "url"]

  let witness: Witness
  /// Values by the place of their name in `names`; nil where nothing is said.
  private(set) var values: [[UInt8]?]

  init(_ witness: Witness) {
    self.witness = witness
    values = Array(repeating: nil, count: Statements.names.count)
  }

  var isEmpty: Bool { values.allSatisfy { $0 == nil } }

  subscript(name: String) -> [UInt8]? {
    get { Statements.names.firstIndex(of: name).flatMap { values[$0] } }
    set { if let place = Statements.names.firstIndex(of: name) { values[place] = newValue } }
  }

  func write(into writer: inout JSONWriter) {
    for (name, value) in zip(Statements.names, values) {
      guard let value else { continue }
      writer.key(name)
      writer.string(value)
    }
    if self["published"] != nil {
      writer.key("published_basis_hint")
      writer.string(witness.rawValue)
    }
  }
}
