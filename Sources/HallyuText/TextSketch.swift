/// A short fingerprint of a text that tells near-copies: the share of equal parts of two sketches estimates the share of
/// four-word runs that the two texts have in common (Jaccard similarity).
///
/// MinHash with one permutation: every run of four words is hashed once, the hash names one of 64 bins, each bin keeps its
/// least hash, an empty bin borrows from the next one. 16 bits a bin are kept, 128 bytes in all. The standard error of the
/// estimate is at most 6 points. Case, punctuation and white space do not count.
/// Source: Broder 1997; Li, Owen, Zhang 2012 (one permutation); Shrivastava, Li 2014 (empty bins).
package struct TextSketch: Hashable, Sendable {
  /// Texts of fewer words have no sketch: a handful of runs estimates nothing.
  package static let leastWords = 32
  /// From this similarity on two texts are the same story, reprinted.
  package static let duplicatePercent = 50

  private static let bins = 64
  private let parts: [UInt16]

  /// - Parameter text: UTF-8.
  /// - Returns: nil for a text that is too short.
  package init?(_ text: [UInt8]) {
    var runs = WordRuns()
    text.withUnsafeBufferPointer { text in
      var word: UInt64 = 0
      var at = 0
      while at < text.count {
        let byte = text[at]
        if byte == 0xe2, at + 2 < text.count, text[at + 1] == 0x80 {
          // General punctuation (quotation marks, dashes) parts words like ASCII marks do.
          at += 3
        } else {
          at += 1
          if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 {
            word = ((word == 0 ? 0xcbf2_9ce4_8422_2325 : word) ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
            continue
          }
        }
        if word != 0 { runs.add(word) }
        word = 0
      }
      if word != 0 { runs.add(word) }
    }
    guard runs.words >= TextSketch.leastWords else { return nil }
    parts = TextSketch.filled(runs.least)
  }

  /// Runs of four words as they come, each in its bin.
  private struct WordRuns {
    private(set) var least = [UInt64](repeating: .max, count: TextSketch.bins)
    private(set) var words = 0
    /// The last three words, the newest last.
    private var recent: (UInt64, UInt64, UInt64) = (0, 0, 0)

    mutating func add(_ word: UInt64) {
      words += 1
      if words >= 4 {
        var hash = TextSketch.mixed(recent.0)
        hash = TextSketch.mixed(hash &* 31 &+ recent.1)
        hash = TextSketch.mixed(hash &* 31 &+ recent.2)
        hash = TextSketch.mixed(TextSketch.mixed(hash &* 31 &+ word))
        let bin = Int(truncatingIfNeeded: hash >> 58)
        least[bin] = min(least[bin], hash & (1 << 58 - 1))
      }
      recent = (recent.1, recent.2, word)
    }
  }

  /// - Parameter hexadecimal: what `hexadecimal` gave.
  package init?(hexadecimal: String) {
    var hexadecimal = hexadecimal
    guard let parts = hexadecimal.withUTF8(TextSketch.parts) else { return nil }
    self.parts = parts
  }

  private static func parts(_ digits: UnsafeBufferPointer<UInt8>) -> [UInt16]? {
    guard digits.count == bins * 4 else { return nil }
    var isMalformed = false
    let parts = (0..<bins).map { bin in
      digits[bin * 4..<bin * 4 + 4].reduce(UInt16(0)) { part, digit in
        let value = digit &- 0x30 < 10 ? digit &- 0x30 : (digit | 0x20) &- 0x61 < 6 ? (digit | 0x20) &- 0x57 : 16
        if value == 16 { isMalformed = true }
        return part << 4 | UInt16(value & 15)
      }
    }
    return isMalformed ? nil : parts
  }

  /// 256 lower-case digits.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: TextSketch.bins * 4) { digits in
      for (bin, part) in parts.enumerated() {
        for place in 0..<4 {
          let digit = UInt8(truncatingIfNeeded: part >> UInt16(12 - 4 * place) & 15)
          digits[4 * bin + place] = digit < 10 ? 0x30 + digit : 0x57 + digit
        }
      }
      return TextSketch.bins * 4
    }
  }

  /// Estimated share of four-word runs in common, 0 to 100.
  package func similarityPercent(to other: TextSketch) -> Int {
    // Four bins at a time: the highest bit of a lane is set where the two differ, and each lane counts for itself.
    let low: UInt64 = 0x7fff_7fff_7fff_7fff
    var lanes: UInt64 = 0
    parts.withUnsafeBytes { parts in
      other.parts.withUnsafeBytes { others in
        for offset in stride(from: 0, to: TextSketch.bins * 2, by: 8) {
          let difference =
            parts.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ others.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          lanes &+= (((difference & low) &+ low | difference) & ~low) >> 15
        }
      }
    }
    let different = Int(truncatingIfNeeded: (lanes &* 0x0001_0001_0001_0001) >> 48)
    return (TextSketch.bins - different) * 100 / TextSketch.bins
  }

  /// Keys to look for near-copies by: two texts that are half alike share one of the 32 keys with all but certainty.
  package var keys: [UInt64] {
    (0..<TextSketch.bins / 2).map { UInt64($0) << 32 | UInt64(parts[2 * $0]) << 16 | UInt64(parts[2 * $0 + 1]) }
  }

  /// Empty bins take the next full bin's value, changed by the distance, so that equal texts stay equal.
  private static func filled(_ least: [UInt64]) -> [UInt16] {
    (0..<bins).map { bin in
      for distance in 0..<bins {
        let value = least[(bin + distance) % bins]
        if value != .max { return UInt16(truncatingIfNeeded: mixed(value &+ UInt64(distance) &* 0x9e37_79b9_7f4a_7c15) >> 40) }
      }
      return 0
    }
  }

  /// The final mix of MurmurHash3.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
