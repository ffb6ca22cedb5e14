import HallyuText

/// Who speaks, as one attribution names them.
struct Speaker {
  enum Form {
    /// A name that the names rules know.
    case name
    /// "An official at Netflix", "the actor", "the company".
    case description
    /// "he": means whoever spoke or was named last.
    case pronoun
  }

  var form: Form
  /// Tokens that name the speaker.
  var tokens: Range<Int>
  var entity: Int?
  var organization: Int?
  /// True where the phrase is all that stands between the marks and the verb: it speaks, whatever it is.
  var isCertain = false

  static func pronoun(_ at: Int) -> Speaker { Speaker(form: .pronoun, tokens: at..<at + 1) }
}

/// One attribution of a span: who, by which verb, by which rule.
struct Attribution {
  var speaker: Speaker?
  /// Tokens of the reporting verb; empty where there is none.
  var verb: Range<Int>
  var rule: String
  var confidencePercent: UInt8
  /// True where the attribution stands before the span.
  var isBefore = true
  /// True where the verb has no subject of its own: “…,” Kim said, adding “…”.
  var inherits = false
}
