package import HallyuCore

/// One field of a document, cut into tokens and sentences: what every rule looks at.
@usableFromInline package struct AnalyzedText: Sendable {
  package let field: DocumentField
  package let bytes: [UInt8]
  package let tokens: [Token]
  package let sentences: [Sentence]
  /// For each token the index of its sentence.
  package let sentenceOfToken: [Int32]

  /// - Parameter bytes: valid UTF-8, under 4 GiB.
  package init(_ bytes: [UInt8], field: DocumentField = .text, vocabulary: WordTable?) {
    self.field = field
    self.bytes = bytes
    tokens = bytes.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: vocabulary) }
    sentences = SentenceSplitter.split(tokens)
    var sentenceOfToken = [Int32](repeating: 0, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { sentenceOfToken[token] = Int32(truncatingIfNeeded: index) }
    }
    self.sentenceOfToken = sentenceOfToken
  }

  /// Bytes of a half-open range of tokens.
  package func range(_ tokens: Range<Int>) -> ByteRange {
    tokens.isEmpty
      ? ByteRange(0, 0) : ByteRange(Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[tokens.upperBound - 1].end))
  }

  package func range(_ sentence: Sentence) -> ByteRange { range(sentence.tokens) }

  package func string(_ range: ByteRange) -> String { String(decoding: bytes[range.lower..<range.upper], as: UTF8.self) }

  package func string(_ tokens: Range<Int>) -> String { string(range(tokens)) }

  /// Index of the first token that starts at or after a byte offset.
  package func token(atOrAfter offset: Int) -> Int {
    tokens.partitioningIndex { Int($0.start) >= offset }
  }

  /// Half-open range of the tokens that lie in a range of bytes.
  package func tokens(in range: ByteRange) -> Range<Int> {
    let first = token(atOrAfter: range.lower)
    return first..<max(first, token(atOrAfter: range.upper))
  }
}
