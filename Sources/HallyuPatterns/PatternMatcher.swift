import CPCRE2

/// Runs patterns over texts, one thread at a time: holds the memory that a match needs.
///
/// A match that would cost too much is given up and reported; it is never taken for "no match".
package struct PatternMatcher: ~Copyable {
  /// How a search through a text ended.
  package enum Outcome: Sendable { case complete, givenUp }

  private let data: OpaquePointer
  private let context: OpaquePointer

  /// Steps that one match may take, from any place of the text.
  private static let matchLimit: UInt32 = 100_000
  private static let depthLimit: UInt32 = 10_000
  private static let heapLimitKibibytes: UInt32 = 4_096
  /// Groups of a pattern that can be asked for.
  package static let groupLimit = 64

  package init() {
    guard let data = pcre2_match_data_create_8(UInt32(PatternMatcher.groupLimit), nil), let context = pcre2_match_context_create_8(nil)
    else {
      preconditionFailure("no memory")
    }
    pcre2_set_match_limit_8(context, PatternMatcher.matchLimit)
    pcre2_set_depth_limit_8(context, PatternMatcher.depthLimit)
    pcre2_set_heap_limit_8(context, PatternMatcher.heapLimitKibibytes)
    self.data = data
    self.context = context
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
  }

  /// Gives every match, from left to right; they do not overlap and none is empty.
  /// - Parameters:
  ///   - text: valid UTF-8; its ends are where `^` and `$` match.
  ///   - found: receives the range of a group by its number; nil where the group took no part.
  package func forEachMatch(of pattern: Pattern, in text: UnsafeBufferPointer<UInt8>, _ found: ((Int) -> Range<Int>?) -> Void) -> Outcome {
    var start = 0
    while start < text.count {
      let count = match(pattern, text, start)
      if count == PCRE2_ERROR_NOMATCH { return .complete }
      // Every other error is a limit: of steps, of depth, of memory, of the stack.
      guard count > 0, let spans = pcre2_get_ovector_pointer_8(data) else { return .givenUp }
      // `\K` can put the begin behind the end.
      if spans[0] < spans[1], spans[1] <= text.count {
        found { group in
          guard group < Int(count), spans[2 * group] < spans[2 * group + 1], spans[2 * group + 1] <= text.count else { return nil }
          return spans[2 * group]..<spans[2 * group + 1]
        }
      }
      start = max(start + 1, Int(spans[1]))
      while start < text.count, text[start] & 0xc0 == 0x80 { start += 1 }
    }
    return .complete
  }

  private func match(_ pattern: Pattern, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int32 {
    pattern.isJIT
      ? pcre2_jit_match_8(pattern.code, text.baseAddress, text.count, start, UInt32(PCRE2_NOTEMPTY), data, context)
      : pcre2_match_8(pattern.code, text.baseAddress, text.count, start, UInt32(PCRE2_NOTEMPTY) | UInt32(PCRE2_NO_UTF_CHECK), data, context)
  }
}
