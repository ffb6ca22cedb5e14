import HallyuAnnotations
import HallyuReference
import HallyuText

/// Chinese and Japanese names by how they are spelled: "Zhao Liying", "Ayase Haruka", where no list has them.
enum AsianPersonName {
  static let manual = RuleManual(
    "person.asian", "Two capitalised words spelled in pinyin, family name first, or in Japanese syllables in a text about Japan.",
    fires: [
      .init("In China ⟦Zhao Minyue⟧ sang it.", "person"),
      .init("In Japan the lead went to ⟦Amagai Kotone⟧ last year.", "person"),
    ],
    leaves: [
      "He told the magazine Ayase Haruka so in Japan.", "They flew to Hong Kong in May.", "She studied in Osaka Toyonaka.",
      "He likes Banana Sake in summer.",
    ])

  /// "the BBC's The Long Tide": no person has an article with a capital.
  private static func isArticled(_ view: FieldView, _ at: Int) -> Bool {
    guard let before = view.token(at - 1), view.tokens[at].gap == .space else { return false }
    return before.word == .the && before.isCapitalized && !view.isSentenceStart(at - 1)
  }

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    var at = run.lowerBound
    while at + 1 < run.upperBound {
      let end = mandarinEnd(view, at, limit: run.upperBound) ?? japaneseEnd(view, at, run)
      if let end, board.isFree(field, at..<end), !isInsideLongerName(view, end), !isArticled(view, at), !isPaper(view, at) {
        board.claim(NameCandidate(field, at..<end, .person, tokens[at].classes.contains(.surname) ? 68 : 56, manual.id))
        at = end
      } else {
        at += 1
      }
    }
  }

  /// "Zhao Liying", "Wu Jing": a Chinese family name, then one or two syllables, joined or with a hyphen.
  private static func mandarinEnd(_ view: FieldView, _ first: Int, limit: Int) -> Int? {
    let family = view.tokens[first]
    guard family.classes.contains(.surname), family.count <= 6, isPlainPart(view, first + 1), view.tokens[first + 1].gap == .space,
      SpelledSyllables.mandarin.canDivide(bytes(view, first), most: 1),
      SpelledSyllables.mandarin.canDivide(bytes(view, first + 1), most: 2)
    else { return nil }
    if first + 3 < limit, view.tokens[first + 2].kind == .hyphen, SpelledSyllables.mandarin.canDivide(bytes(view, first + 3), most: 1) {
      return first + 4
    }
    return first + 2 == limit || view.tokens[first + 2].kind != .hyphen ? first + 2 : nil
  }

  /// "Ayase Haruka", "Genki Kawamura": two words of Japanese syllables where the text speaks of Japan.
  private static func japaneseEnd(_ view: FieldView, _ first: Int, _ run: Range<Int>) -> Int? {
    guard run.count == 2, first == run.lowerBound, isPlainPart(view, first), isPlainPart(view, first + 1),
      view.tokens[first + 1].gap == .space,
      SpelledSyllables.japanese.canDivide(bytes(view, first), least: 2, most: 5),
      SpelledSyllables.japanese.canDivide(bytes(view, first + 1), least: 2, most: 5)
    else { return nil }
    let isListed = view.tokens[first].classes.contains(.surname) || view.tokens[first + 1].classes.contains(.surname)
    return isListed || view.speaksOfJapan ? first + 2 : nil
  }

  private static func isPlainPart(_ view: FieldView, _ at: Int) -> Bool {
    guard let token = view.token(at), token.kind == .word, token.isCapitalized, token.shape.contains(.hasLower) else { return false }
    return token.classes.isDisjoint(
      with: .common | .stopword | .place | .demonym | .organizationSuffix | .facilityNoun | .month | .weekday | .position)
      || token.classes.contains(.surname) && token.classes.isDisjoint(with: .stopword | .common)
  }

  /// "the magazine Bungei Shunju"
  private static func isPaper(_ view: FieldView, _ first: Int) -> Bool {
    guard let noun = view.token(first - 1), noun.kind == .word, !noun.isCapitalized else { return false }
    return noun.classes.contains(.organizationCue) && noun.classes.isDisjoint(with: .personCue | .position)
  }

  private static func isInsideLongerName(_ view: FieldView, _ end: Int) -> Bool {
    guard let next = view.token(end), next.kind == .word, next.isCapitalized, next.gap == .space else { return false }
    return !next.classes.isDisjoint(with: .organizationSuffix | .facilityNoun | .awardCue)
  }

  private static func bytes(_ view: FieldView, _ at: Int) -> ArraySlice<UInt8> {
    view.text.bytes[Int(view.tokens[at].start)..<Int(view.tokens[at].end)]
  }
}
