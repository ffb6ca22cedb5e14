import HallyuAnnotations
import HallyuText

/// Korean names that a hurried page writes without capitals: "park min young", "Kim seok yoon".
enum SmallKoreanName {
  static let manual = RuleManual(
    "person.korean-small", "A Korean family name and two syllables of given names in small letters, of which one is no English word.",
    fires: [
      .init("The drama is written by ⟦park hae ryeong⟧ of Busan.", "person"),
      .init("⟦Kim seok ryeol⟧ will be directing it.", "person"),
      .init("It is directed by ⟦wang Hae Ryeol⟧ and others.", "person"),
      .init("It is directed by ⟦Wang Hae ryeol⟧ and others.", "person"),
    ],
    leaves: ["They do so young.", "A song in the park.", "They said ha ha ha.", "Kim said he won.", "Ms. Kim In won a prize."])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    var at = 0
    while at + 2 < view.tokens.count {
      if isName(view, at), isFree(at, field, board) {
        board.takeOver(NameCandidate(field, at..<at + 3, .person, 72, manual.id))
        at += 3
      } else {
        at += 1
      }
    }
  }

  /// Nothing else stands there but the same name without its last syllable.
  private static func isFree(_ first: Int, _ field: Int, _ board: NameBoard) -> Bool {
    if let short = board.holder(field, first), short.type == .person, short.tokens == first..<first + 2 {
      return board.isFree(field, first + 2..<first + 3)
    }
    return board.isFree(field, first..<first + 3)
  }

  private static func isName(_ view: FieldView, _ first: Int) -> Bool {
    let family = view.tokens[first]
    guard family.classes.contains(.koreanSurname), family.kind == .word, !family.shape.contains(.allUpper) || family.count == 1,
      !family.isCapitalized || !view.isNameWord(first - 1) || view.tokens[first].gap > .space
    else { return false }
    let given = view.tokens[first + 1...first + 2]
    // "wang In Hyuk"
    let isMixed = !family.isCapitalized && given.allSatisfy { $0.isCapitalized }
    // "Wang Hae ryeol"
    let isHalf =
      family.isCapitalized && given.first!.isCapitalized && !given.last!.isCapitalized
      && given.last!.classes.isDisjoint(with: .common | .stopword | .place)
    if isHalf, view.isNameWord(first + 3), view.tokens[first + 3].gap == .space { return false }
    guard
      given.allSatisfy({
        $0.kind == .word && $0.gap == .space && (!$0.isCapitalized || isMixed || isHalf) && $0.classes.contains(.koreanGivenSyllable)
      }),
      view.token(first + 3).map({ $0.gap > .none || $0.kind == .mark || $0.kind == .quote || $0.kind == .clitic }) ?? true
    else { return false }
    // "ha ha ha"
    if given.allSatisfy({ $0.hash == family.hash }) { return false }
    // "do so young", "song in so": words.
    let rare = view.tokens[first...first + 2].count { $0.classes.isDisjoint(with: .common | .stopword | .place) }
    return rare > 1 || rare > 0 && view.tokens[first + 2].classes.isDisjoint(with: .stopword) && family.classes.isDisjoint(with: .stopword)
  }
}
