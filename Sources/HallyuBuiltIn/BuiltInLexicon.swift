import CHallyuData
package import HallyuReference

extension Lexicon {
  /// The lexicon that the programs carry.
  ///
  /// - Throws: `LexiconError` where the program was built without `make lexicon`.
  package static func builtIn() throws(LexiconError) -> Lexicon {
    try Lexicon(UnsafeRawBufferPointer(start: hallyu_lexicon(), count: hallyu_lexicon_size()))
  }
}
