import HallyuAnnotations
import HallyuReference
import HallyuText

/// Companies by the post of those who lead them: "Reed Torvend boss Ebo Quansah", "former Torvend CEO Ebo Quansah", "co-founder of Limitless Kettle".
enum OrganizationOfPost {
  /// The part of a run of capitals that is the company's, or nil.
  static func range(of run: Range<Int>, _ view: FieldView) -> Range<Int>? {
    var first = run.lowerBound
    while first < run.upperBound, !view.tokens[first].classes.isDisjoint(with: .demonym | .honorific) { first += 1 }
    guard first < run.upperBound else { return nil }
    if let post = (first + 1..<max(first + 1, run.upperBound)).first(where: { isPost(view.tokens[$0]) }) {
      // "Torvend CEO Ebo Quansah"
      // "Torvend Interim CEO Ebo Quansah"
      var end = post
      while end > first + 1, PostWords.modifiers.contains(view.tokens[end - 1].hash) { end -= 1 }
      guard view.tokens[post].shape.contains(.allUpper), post + 1 < run.upperBound, names(first..<end, view) else { return nil }
      return first..<end
    }
    if let post = view.token(run.upperBound), isPost(post), !post.isCapitalized, post.gap == .space, isPerson(view, run.upperBound + 1),
      names(first..<run.upperBound, view)
    {
      return first..<run.upperBound
    }
    guard first == run.lowerBound, leads(view, first - 1), !isField(run, view) else { return nil }
    // "CEO and co-founder of Limitless Kettle": who has a chief is a company, whatever its words.
    let hasChief = (max(0, first - 6)..<first - 1).contains { isPost(view.tokens[$0]) }
    return names(run, view, mayBeWords: hasChief && run.count > 1) ? run : nil
  }

  /// "founder of", "CEO and co-founder of"
  private static func leads(_ view: FieldView, _ at: Int) -> Bool {
    guard let link = view.token(at), link.word == .of, view.tokens[at + 1].gap == .space, let post = view.token(at - 1) else {
      return false
    }
    return post.kind == .word && founding.contains(post.hash)
  }

  /// Two capitalised words, the person who has the post.
  private static func isPerson(_ view: FieldView, _ first: Int) -> Bool {
    view.isNameWord(first) && view.tokens[first].gap == .space && view.isNameWord(first + 1)
      && view.tokens[first].classes.isDisjoint(with: .month | .weekday | .demonym | .stopword)
  }

  private static func isPost(_ token: Token) -> Bool { token.kind == .word && posts.contains(token.hash) }

  /// A word at least that is no ordinary one, and no work of that name.
  private static func names(_ range: Range<Int>, _ view: FieldView, mayBeWords: Bool = false) -> Bool {
    let words = range.filter { view.tokens[$0].kind == .word }
    // "Programming chief Dana Dell": what the post is in charge of.
    if words.count == 1, PostWords.departments.contains(view.tokens[words[0]].hash) { return false }
    // "K-pop"
    if words.count == 2, view.tokens[words[0]].count == 1, !view.tokens[words[1]].isCapitalized { return false }
    guard (1...4).contains(words.count),
      words.allSatisfy({ view.tokens[$0].classes.isDisjoint(with: .position | .personCue | .month | .weekday | .workCue | .demonym) }),
      mayBeWords
        || words.contains(where: {
          view.tokens[$0].classes.isDisjoint(with: .common | .stopword | .place | .organizationCue)
            && !fields.contains(view.tokens[$0].hash)
        }), words.count > 1 || view.tokens[words[0]].classes.isDisjoint(with: .givenName | .surname | .koreanSurname)
    else { return false }
    // "Donald Trump chief of staff": a given name and a family name.
    let isPerson =
      words.count == 2 && view.tokens[words[0]].classes.contains(.givenName)
      && !view.tokens[words[1]].classes.isDisjoint(with: .surname | .koreanSurname)
    return !isPerson && !view.senses(of: range).contains { $0.type == .title || $0.type == .person || $0.type == .place }
  }

  /// "founder of Modern Dance", "founder of Salter Research at": what somebody began, or what the post is for.
  private static func isField(_ run: Range<Int>, _ view: FieldView) -> Bool {
    view.token(run.upperBound)?.word == .at || PostWords.departments.contains(view.tokens[run.lowerBound].hash)
  }

  private static let posts = WordSet("boss chief ceo cfo coo cto chairman chairwoman chairperson supremo")
  private static let founding = WordSet("founder founders cofounder cofounders co-founder ceo chairman chairwoman boss")
  private static let fields = WordSet("tv uk us eu un bbc hr pr it film music radio media sport sports")
}
