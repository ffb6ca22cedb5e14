import Glibc

/// Tells from the bytes alone how a document is encoded.
package enum EncodingDetector {
  /// How much of the document is looked at.
  static let sampleBytes = 65_536

  /// UTF-8, UTF-16 and ISO-2022-JP leave marks that no other encoding makes by chance; nil where there are none.
  package static func certain(_ bytes: [UInt8]) -> CharacterEncoding? {
    if let wide = wideEncoding(bytes) { return wide }
    var hasEscape = false
    var hasUpper = false
    for at in bytes.indices {
      if bytes[at] >= 0x80 {
        hasUpper = true
        break
      }
      if bytes[at] == 0x1b, at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "$"), bytes[at + 2] == 0x42 || bytes[at + 2] == 0x40 {
        hasEscape = true
      }
    }
    if !hasUpper { return hasEscape ? .iso2022JP : nil }
    if bytes.withUnsafeBufferPointer({ UTF8Check.firstMalformed($0, from: 0) }) == nil { return .utf8 }
    return looksLikeUTF8(bytes) ? .utf8 : nil
  }

  /// The encoding under which the text reads most like a language.
  ///
  /// - Parameter label: an encoding that was stated; it keeps the day unless another reads much better.
  /// - Returns: nil where nothing stands out.
  package static func best(_ bytes: [UInt8], label: CharacterEncoding?) -> CharacterEncoding? {
    let sample = upperSample(bytes)
    guard !sample.isEmpty else { return label ?? .utf8 }
    var best: (encoding: CharacterEncoding, score: Double)?
    for profile in LanguageProfile.all {
      let score = profile.score(sample)
      if best.map({ score > $0.score }) ?? true { best = (profile.encoding, score) }
    }
    guard let best, best.score >= 0.3 else { return nil }
    guard let label else { return best.encoding }
    if LanguageProfile.isRelated(label, best.encoding) { return label }
    let stated = LanguageProfile.all.filter { LanguageProfile.isRelated(label, $0.encoding) }.map { $0.score(sample) }.max()
    let upper = sample.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    let damage = DecodedText(sample, as: label).replacements * 100 / max(upper, 1)
    // A few characters prove nothing against a label that reads them without damage.
    if upper < (damage == 0 ? 24 : 6) { return label }
    if damage > 2 { return best.score >= 0.6 && best.score > (stated ?? 0) + 0.3 ? best.encoding : label }
    if let stated { return best.score > stated + 0.35 ? best.encoding : label }
    return best.score > 0.75 ? best.encoding : label
  }

  /// UTF-16 without a mark: ASCII markup shows as zero bytes in every other place.
  package static func wideEncoding(_ bytes: [UInt8]) -> CharacterEncoding? {
    let end = min(bytes.count, 4096) & ~1
    guard end >= 16, bytes.withUnsafeBytes({ memchr($0.baseAddress!, 0, end) }) != nil else { return nil }
    var zeros = (even: 0, odd: 0)
    var partners = 0  // bytes beside a zero that are printable ASCII or white space
    for at in stride(from: 0, to: end, by: 2) {
      if bytes[at] == 0 { zeros.even += 1 }
      if bytes[at + 1] == 0 { zeros.odd += 1 }
      let partner = bytes[at] | bytes[at + 1]
      if bytes[at] == 0 || bytes[at + 1] == 0, isSpace(partner) || 0x20..<0x7f ~= partner { partners += 1 }
    }
    guard partners * 10 >= (zeros.even + zeros.odd) * 9 else { return nil }
    let pairs = end / 2
    if zeros.odd * 4 > pairs, zeros.even * 20 < zeros.odd { return .utf16LE }
    if zeros.even * 4 > pairs, zeros.odd * 20 < zeros.even { return .utf16BE }
    return nil
  }

  /// At most one malformed sequence among twenty that are well-formed.
  private static func looksLikeUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var good = 0
      var bad = 0
      var at = 0
      while at < text.count {
        if text[at] < 0x80 {
          at += 1
          continue
        }
        let length = UTF8Check.wellFormedLength(text, at)
        if length > 0 {
          good += 1
          at += length
        } else {
          let taken = UTF8Check.malformedLength(text, at)
          if at + taken < text.count || taken == 1 { bad += 1 }  // a sequence cut off by the end is no sign against
          at += taken
        }
        if good + bad > 4096 { break }
      }
      return good >= 20 * bad && good > 0
    }
  }

  /// The stretches of the document that are not ASCII, each with the ASCII run before it cut short.
  private static func upperSample(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return [] }
    return Array(bytes[first...].prefix(sampleBytes))
  }
}
