/// What a place gave: an article, or why it gave none.
package enum FoundArticle: Sendable {
  case document(RawDocument)
  case rejection(Rejection)

  var heldBytes: Int {
    switch self {
    case .document(let document): document.heldBytes
    case .rejection: 0
    }
  }

  func write(into out: inout [UInt8]) {
    switch self {
    case .document(let document): document.write(into: &out)
    case .rejection(let rejection): rejection.write(into: &out)
    }
  }
}
