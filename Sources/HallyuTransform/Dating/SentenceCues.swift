import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// Which way a sentence looks: what its words say about time, apart from its dates.
struct SentenceCues: Sendable {
  /// "will", "upcoming", "scheduled"; or a release verb in the present: "premieres on Friday".
  private(set) var looksAhead = false
  /// "watched", "moviegoers", "hit".
  private(set) var tellsOfReception = false
  /// A release verb of the past: "released", "aired".
  private(set) var tellsOfRelease = false
}

/// Reads cues of sentences of one document; each sentence once.
struct CueReader {
  private let document: AnnotatedDocument
  private let text: AnalyzedText
  private let title: AnalyzedText
  private var known: [Place: SentenceCues] = [:]

  init(_ document: AnnotatedDocument, _ lexicon: Lexicon) {
    self.document = document
    text = AnalyzedText(document.text.bytes, field: .text, vocabulary: lexicon.words)
    title = AnalyzedText(document.title.bytes, field: .title, vocabulary: lexicon.words)
  }

  mutating func cues(_ place: Place) -> SentenceCues {
    let sentence = Place(place.field, place.sentence, sentence: place.sentence)
    if let cues = known[sentence] { return cues }
    let field = place.field == .text ? text : title
    var cues = SentenceCues()
    for token in field.tokens[field.tokens(in: place.sentence)] where token.kind == .word { cues.add(token, field.bytes) }
    known[sentence] = cues
    return cues
  }
}

extension SentenceCues {
  fileprivate mutating func add(_ token: Token, _ bytes: [UInt8]) {
    if token.classes.contains(.futureCue) { looksAhead = true }
    if token.classes.contains(.receptionCue) { tellsOfReception = true }
    guard token.classes.contains(.releaseVerb), token.count > 3 else { return }
    let end = Int(token.end)
    if bytes[end - 1] == UInt8(ascii: "s"), !token.isCapitalized { looksAhead = true }
    if bytes[end - 1] == UInt8(ascii: "d"), bytes[end - 2] == UInt8(ascii: "e") { tellsOfRelease = true }
  }
}
