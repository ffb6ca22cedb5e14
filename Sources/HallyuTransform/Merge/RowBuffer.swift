import HallyuJSON

/// Rows that wait to be written together, in large chunks.
struct RowBuffer {
  var rows = JSONWriter()
  private static let chunkBytes = 1 << 18

  /// What has gathered, once it is worth a call; nil before.
  mutating func chunk() -> [UInt8]? { rows.count >= RowBuffer.chunkBytes ? rows.take() : nil }
}
