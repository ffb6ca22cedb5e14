import HallyuCore
import HallyuText

/// Lines of a body in which a name counts only if the document has it elsewhere: headlines in capitals, by-lines, photo credits.
///
/// "SINGER OPENS UP ABOUT TOUR", "By Ada Quayle | Trade Desk", "(Photo: Maru Pictures)"; not "KBS and MBC said so.".
enum WeakLines {
  /// For each token whether its line is weak; empty where no line is.
  static func find(in text: AnalyzedText) -> [Bool] {
    guard text.field == .text else { return [] }
    let tokens = text.tokens
    var weak: [Bool] = []
    var first = 0
    var isAfterBy = false
    var lines = 0
    while first < tokens.count {
      var end = first + 1
      while end < tokens.count, tokens[end].gap < .line { end += 1 }
      let line = first..<end
      if isShouted(tokens, line) || isByline(tokens, line) || isPhotoCredit(tokens, line) || (isAfterBy && line.count <= 10)
        || (lines < 2 && isNamesOnly(tokens, line) && !headsEntry(tokens, end))
      {
        if weak.isEmpty { weak = [Bool](repeating: false, count: tokens.count) }
        for token in line { weak[token] = true }
      }
      lines += 1
      isAfterBy = line.count == 1 && tokens[first].word == .by
      first = end
    }
    return weak
  }

  /// Three or more words in capitals that are nearly all of the line.
  private static func isShouted(_ tokens: [Token], _ line: Range<Int>) -> Bool {
    var words = 0
    var upper = 0
    for at in line where tokens[at].kind == .word && tokens[at].count > 1 && !tokens[at].shape.contains(.uncased) {
      words += 1
      if tokens[at].shape.contains(.allUpper) { upper += 1 }
      if words > 40 { return false }
    }
    return upper >= 3 && (upper == words || words >= 4 && upper * 4 >= words * 3)
  }

  /// "By Ada Quayle, Business Desk", "Reporter Moon Sang-jin": short, without a full stop.
  private static func isByline(_ tokens: [Token], _ line: Range<Int>) -> Bool {
    let first = tokens[line.lowerBound]
    guard line.count >= 2, line.count <= 16, first.isCapitalized, tokens[line.lowerBound + 1].isCapitalized,
      !tokens[line.upperBound - 1].isMark(".")
    else { return false }
    return first.word == .by || first.hash == reporter && line.count <= 10
  }

  /// "Ada Quayle, The Harbour Dispatch": capitals and numbers alone, at the top of the body.
  private static func isNamesOnly(_ tokens: [Token], _ line: Range<Int>) -> Bool {
    guard line.count >= 2, line.count <= 14 else { return false }
    // "Cast: A, B", "Director: C" belong to a list of works.
    if tokens[line.lowerBound + 1].isMark(":"), !tokens[line.lowerBound].classes.isDisjoint(with: .performVerb | .makeVerb | .personCue) {
      return false
    }
    return line.allSatisfy { at in
      let token = tokens[at]
      switch token.kind {
      case .word: return token.isCapitalized || token.gap == .none || token.word == .and
      case .number, .hyphen, .dash: return true
      case .mark: return token.isMark(",") || token.isMark("|") || token.isMark(":") || token.isMark("/")
      default: return false
      }
    }
  }

  /// "Salt Lantern" above "Starring Bae Doona" or "Premieres May 3": the name of a work, no by-line.
  private static func headsEntry(_ tokens: [Token], _ next: Int) -> Bool {
    guard next + 2 < tokens.count, tokens[next].kind == .word else { return false }
    if tokens[next + 1].isMark(":") || tokens[next + 2].isMark(":"), tokens[next].classes.contains(.personCue) { return true }
    return !tokens[next].classes.isDisjoint(with: .performVerb | .releaseVerb | .makeVerb)
  }

  /// "(Photo = Courtesy of Maru)", "Photo: Maru".
  private static func isPhotoCredit(_ tokens: [Token], _ line: Range<Int>) -> Bool {
    guard line.count >= 3, line.count <= 24 else { return false }
    // "Image source, Maru"
    if line.count <= 12, tokens[line.lowerBound + 1].hash == source, tokens[line.lowerBound + 2].isMark(",") { return true }
    let isBracketed = tokens[line.lowerBound].isMark("(") || tokens[line.lowerBound].isMark("[")
    let first = line.lowerBound + (isBracketed ? 1 : 0)
    guard tokens[first].classes.contains(.photoCue), tokens[first].isCapitalized else { return false }
    return isBracketed || tokens[first + 1].isMark(":") || tokens[first + 1].isMark("=") || tokens[first + 1].word == .of
      || tokens[first + 1].word == .by
  }

  private static let source = Fold.hash("source")
  private static let reporter = Fold.hash("reporter")
}
