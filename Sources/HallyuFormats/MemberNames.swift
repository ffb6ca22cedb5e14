/// What an encoder prints around the cells of each column, ready to copy.
struct MemberNames {
  struct Member {
    let index: Int
    let beforeStart: Int
    let beforeCount: Int
    let afterStart: Int
    let afterCount: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var members: [Member] = []

  mutating func add(column index: Int, before: String, after: String = "") {
    let start = bytes.count
    bytes += Array(before.utf8)
    let middle = bytes.count
    bytes += Array(after.utf8)
    members.append(
      Member(
        index: index, beforeStart: start, beforeCount: middle - start, afterStart: middle, afterCount: bytes.count - middle))
  }

  /// Lets `copy` read beyond the last name.
  mutating func pad() { bytes += [UInt8](repeating: 0, count: ByteBuffer.slackBytes) }
}
