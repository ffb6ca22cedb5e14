import HallyuText

/// Small questions about tokens that the rules of this family ask.
extension Token {
  /// True for the marks that end a sentence, and for an ellipsis.
  var endsSentence: Bool { isMark(".") || isMark("!") || isMark("?") || (kind == .mark && mark == 0) }

  /// True for the marks that speech ends with inside its quotation marks.
  var endsSpeech: Bool { endsSentence || isMark(",") || kind == .dash }
}
