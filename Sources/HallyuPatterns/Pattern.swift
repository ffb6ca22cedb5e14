import CPCRE2

/// A PCRE2 pattern with named groups, compiled to machine code.
///
/// Works on UTF-8 that was checked before and never checks again; classes such as `\d` mean ASCII. What one match may cost is limited: see
/// `PatternMatcher`.
package final class Pattern: @unchecked Sendable {
  // Unchecked: compiled code is never changed and may be used by any number of threads (pcre2api, "Multithreading").
  let code: OpaquePointer
  let isJIT: Bool
  /// Named groups in the order of their names.
  package let groups: [(name: String, number: Int)]
  let groupCount: Int
  /// True for a pattern that may match the empty text, such as `a*`.
  package let matchesEmpty: Bool

  /// Larger patterns are refused.
  package static let limitBytes = 1 << 16

  /// - Parameter text: valid UTF-8.
  package init(_ text: [UInt8]) throws(PatternError) {
    guard text.count <= Pattern.limitBytes else { throw PatternError(offset: 0, message: "longer than \(Pattern.limitBytes) bytes") }
    var error: Int32 = 0
    var offset = 0
    let options = UInt32(PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_NEVER_BACKSLASH_C | PCRE2_NEVER_UCP)
    guard let code = pcre2_compile_8(text, text.count, options, &error, &offset, nil) else {
      throw PatternError(offset: min(offset, text.count), message: Pattern.message(error))
    }
    self.code = code
    isJIT = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
    groups = Pattern.groups(code)
    groupCount = Int(Pattern.number(code, PCRE2_INFO_CAPTURECOUNT))
    matchesEmpty = Pattern.number(code, PCRE2_INFO_MATCHEMPTY) == 1
  }

  deinit { pcre2_code_free_8(code) }

  private static func number(_ code: OpaquePointer, _ what: Int32) -> UInt32 {
    var value: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(what), &value)
    return value
  }

  /// The name table: entries of a fixed size, two bytes of the group's number and then its name with a zero.
  private static func groups(_ code: OpaquePointer) -> [(name: String, number: Int)] {
    let size = Int(number(code, PCRE2_INFO_NAMEENTRYSIZE))
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [] }
    return (0..<Int(number(code, PCRE2_INFO_NAMECOUNT))).map { place in
      let entry = table + place * size
      return (String(cString: entry + 2), Int(entry[0]) << 8 | Int(entry[1]))
    }
  }

  private static func message(_ error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
  }
}

/// Why a text is no pattern.
package struct PatternError: Error, Sendable {
  /// Byte of the pattern.
  package let offset: Int
  package let message: String
}
