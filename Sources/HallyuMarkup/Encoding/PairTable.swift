/// The two-byte codes of an encoding, read from the C library's converter when the encoding is first met (about 3 ms).
struct PairTable: Sendable {
  /// Scalars by lead from 0x81 and trail from 0x40; 0 where there is none.
  private let scalars: [UInt32]

  func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    guard lead >= 0x81, trail >= 0x40 else { return nil }
    let found = scalars[(Int(lead) - 0x81) * 192 + Int(trail) - 0x40]
    return found == 0 ? nil : found
  }

  static let eucKR = PairTable(converter: "CP949")
  static let gb18030 = PairTable(converter: "GB18030")
  static let big5 = PairTable(converter: "BIG5-HKSCS")
  static let shiftJIS = PairTable(converter: "CP932")
  static let jis0212 = PairTable(converter: "EUC-JP", prefix: [0x8f])

  private init(converter name: String, prefix: [UInt8] = []) {
    let converter = Converter(from: name)
    var table = [UInt32](repeating: 0, count: 127 * 192)
    for lead in 0x81...0xfe {
      for trail in 0x40...0xfe where trail != 0x7f || name == "GB18030" {
        if let scalar = converter.scalar(of: prefix + [UInt8(lead), UInt8(trail)]), scalar != 0 {
          table[(lead - 0x81) * 192 + trail - 0x40] = scalar
        }
      }
    }
    scalars = table
  }
}

/// The four-byte codes of GB18030: whole planes by arithmetic, the basic plane from the C library's converter.
struct FourByteTable: Sendable {
  private let basic: [UInt16]

  static let shared = FourByteTable()

  func scalar(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32? {
    let pointer = ((Int(a) - 0x81) * 10 + Int(b) - 0x30) * 1260 + (Int(c) - 0x81) * 10 + Int(d) - 0x30
    if pointer < basic.count { return basic[pointer] == 0 ? nil : UInt32(basic[pointer]) }
    guard pointer >= 189_000, pointer <= 1_237_575 else { return nil }
    return UInt32(0x10000 + pointer - 189_000)
  }

  private init() {
    let converter = Converter(from: "GB18030")
    basic = (0..<39_420).map { pointer in
      let bytes = [
        UInt8(0x81 + pointer / 12_600), UInt8(0x30 + pointer / 1260 % 10), UInt8(0x81 + pointer / 10 % 126),
        UInt8(0x30 + pointer % 10),
      ]
      return UInt16(truncatingIfNeeded: converter.scalar(of: bytes) ?? 0)
    }
  }
}
