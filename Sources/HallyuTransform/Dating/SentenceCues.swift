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
  /// A verb of the past: "released", "was", "made". What somebody said is none: it may be about the future.
  private(set) var tellsOfPast = false
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
    let tokens = field.tokens(in: place.sentence)
    for index in tokens where field.tokens[index].kind == .word {
      cues.add(field.tokens[index], field.bytes)
      if isSetTo(field, index, limit: tokens.upperBound) { cues.lookAhead() }
    }
    known[sentence] = cues
    return cues
  }

  /// True where a word that looks ahead stands close before a place, in the same clause: "will open in 2023".
  func isLookedAheadTo(_ place: Place) -> Bool {
    let field = place.field == .text ? text : title
    let sentence = field.tokens(in: place.sentence)
    let end = field.token(atOrAfter: place.range.lower)
    for index in (max(sentence.lowerBound, end - CueReader.reachTokens)..<max(sentence.lowerBound, end)).reversed() {
      let token = field.tokens[index]
      if ![.word, .clitic, .hyphen, .number, .currency].contains(token.kind) { return false }
      if token.word == .which || token.word == .who || token.word == .that { return false }
      if token.classes.contains(.futureCue) || isSetTo(field, index, limit: end) { return true }
    }
    return false
  }

  /// "In 2016, Norvel plans to launch": a date that opens its sentence, with a word that looks ahead behind it and no past between.
  func opensOutlook(_ place: Place) -> Bool {
    let field = place.field == .text ? text : title
    let sentence = field.tokens(in: place.sentence)
    let first = field.token(atOrAfter: place.range.lower)
    let comma = field.token(atOrAfter: place.range.upper)
    guard first - sentence.lowerBound <= 1, sentence.contains(comma), field.tokens[comma].isMark(",") else { return false }
    for index in comma + 1..<max(comma + 1, min(sentence.upperBound, comma + CueReader.reachTokens)) {
      var told = SentenceCues()
      told.add(field.tokens[index], field.bytes)
      if told.looksAhead { return true }
      if told.tellsOfPast { return false }
    }
    return false
  }

  /// True where "in", "since" or the like stands right before a place: a year after it is told, not part of a name such as "the 2023
  /// line-up".
  func isTold(_ place: Place) -> Bool {
    let field = place.field == .text ? text : title
    let index = field.token(atOrAfter: place.range.lower)
    return index > 0 && [.in, .on, .by, .since, .during, .from, .for].contains(field.tokens[index - 1].word)
  }

  /// "set to", "due to": the picture is set to open.
  private func isSetTo(_ field: AnalyzedText, _ index: Int, limit: Int) -> Bool {
    guard index + 1 < limit, field.tokens[index + 1].word == .to else { return false }
    return [Fold.hash("set"), Fold.hash("due"), Fold.hash("about")].contains(field.tokens[index].hash)
  }

  private static let reachTokens = 8
}

extension SentenceCues {
  fileprivate mutating func lookAhead() { looksAhead = true }

  fileprivate mutating func add(_ token: Token, _ bytes: [UInt8]) {
    if token.classes.contains(.futureCue) { looksAhead = true }
    if token.classes.contains(.receptionCue) { tellsOfReception = true }
    let end = Int(token.end)
    if token.classes.contains(.releaseVerb), token.count > 3, bytes[end - 1] == UInt8(ascii: "s"), !token.isCapitalized {
      looksAhead = true
    }
    if SentenceCues.pastVerbs.contains(token.hash) { tellsOfPast = true }
    guard !token.isCapitalized, token.count > 4, !token.classes.contains(.reportingVerb) else { return }
    if bytes[end - 1] == UInt8(ascii: "d"), bytes[end - 2] == UInt8(ascii: "e") { tellsOfPast = true }
  }

  /// Verbs whose past does not end in -ed.
  private static let pastVerbs = Set(
    [
      "was", "were", "had", "did", "made", "began", "won", "came", "went", "took", "became", "sold", "saw", "ran", "led", "held", "spent",
      "grew",
      "rose", "fell", "built", "bought", "wrote", "shot", "drew", "paid", "put", "gave", "got", "met", "broke", "struck",
    ].map { Fold.hash($0) })
}
