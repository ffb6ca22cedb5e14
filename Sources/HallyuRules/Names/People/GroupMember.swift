import HallyuAnnotations
import HallyuText

/// Singers with a group that no list has: "BXQ's Taelin, Kim Tae-ri and", "former Salt Gates member Yubi".
enum GroupMember {
  static let manual = RuleManual(
    "person.group-member", "A group and its member by one name: a possessive among people, or the word member between them.",
    fires: [
      .init("They met ⟦QXB⟧ member Kim Tae-ri.", "organization"),
      .init("Former ⟦Salt Gates⟧ member Kettlin left in May.", "organization"),
      .init("QXB’s ⟦Kettlin⟧ (Salt Road) is set to headline it.", "person"),
      .init("QXB’s ⟦Kettlin⟧, Kim Tae-ri and Oh Tae-sik lead it.", "person"),
      .init("Kim Tae-ri and ⟦QXB⟧’s Kettlin lead it.", "organization"),
    ],
    leaves: [
      "The cast member Kim Tae-ri left.", "Korea’s Parliament, Kim Tae-ri and others met.", "QXB’s plan, Kim Tae-ri said, was good.",
      "Torvend’s Gravelon, Kim Tae-ri said it, is fine.",
      "Board member Kim Tae-ri left.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    let members = GroupMember.members
    for at in view.tokens.indices.dropFirst() {
      let token = view.tokens[at]
      if token.kind == .clitic || token.kind == .quote && isApostrophe(at, view) { possessed(at, field, &board) }
      if members.contains(token.hash), !token.isCapitalized, token.gap == .space { member(at, field, &board) }
    }
  }

  /// "BXQ's Taelin, Kim Tae-ri and", "BXQ's Taelin (Salt Road) is set to headline".
  private static func possessed(_ clitic: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let name = clitic + 1..<clitic + 2
    guard let group = group(endingAt: clitic, field, board), isStageName(clitic + 1, view), board.isFree(field, name),
      isAmongPeople(group.lowerBound, name.upperBound, field, board) || PersonPredicate.score(view, name.upperBound) >= 52
    else { return }
    board.claim(NameCandidate(field, name, .person, 60, manual.id))
    if board.isFree(field, group) { board.claim(NameCandidate(field, group, .organization, 58, manual.id)) }
  }

  /// "SaltJins' Taelin": the mark behind a plural that closes nothing.
  private static func isApostrophe(_ at: Int, _ view: FieldView) -> Bool {
    guard view.tokens[at].gap == .none, view.isPlural(at - 1), view.isNameWord(at + 1),
      view.tokens[at + 1].gap == .space
    else { return false }
    let span = view.spanOfToken[at - 1]
    return span < 0 || view.spans[Int(span)].outerTokens.upperBound != at + 1
  }

  /// "former Salt Gates member Yubi": who is a member of a group by this word bears a name behind it.
  private static func member(_ at: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard var group = group(endingAt: at, field, board), view.isNameWord(at + 1), view.tokens[at + 1].gap == .space else { return }
    if view.tokens[group.lowerBound].hash == SubjectTitle.former { group = group.dropFirst() }
    guard !group.isEmpty, board.isFree(field, group), let holder = board.holder(field, at + 1), holder.type == .person else { return }
    board.claim(NameCandidate(field, group, .organization, 58, manual.id))
  }

  /// The capitals that end at a token, where they are free or an organization: two words, capitals alone, or one that is nothing else.
  private static func group(endingAt end: Int, _ field: Int, _ board: NameBoard) -> Range<Int>? {
    let view = board.views[field]
    if let holder = board.holder(field, endingAt: end) { return holder.type == .organization ? holder.tokens : nil }
    var first = end
    while first > 0, end - first < 4, view.isNameWord(first - 1), board.owner[field][first - 1] < 0,
      first == end || view.tokens[first].gap == .space
    { first -= 1 }
    let others: WordClass = .givenName | .koreanSurname | .demonym | .position | .place | .month | .weekday | .organizationCue | .personCue
    let words = first..<end
    guard !words.isEmpty, words.allSatisfy({ view.tokens[$0].classes.isDisjoint(with: others) && view.tokens[$0].kind == .word }) else {
      return nil
    }
    let token = view.tokens[end - 1]
    let isBrand = token.shape.contains(.allUpper) && token.count > 2 || token.shape.contains(.innerUpper)
    guard words.count > 1 || isBrand || token.classes.isDisjoint(with: .common | .surname | .stopword) else { return nil }
    return BrandForm.terms.contains(token.hash) ? nil : words
  }

  /// One word in small letters after its capital that is nothing else.
  private static func isStageName(_ at: Int, _ view: FieldView) -> Bool {
    guard view.isNameWord(at), view.tokens[at].gap == .space, view.tokens[at].shape.contains(.hasLower) else { return false }
    let others: WordClass =
      .common | .stopword | .place | .demonym | .month | .weekday | .workCue | .organizationSuffix | .organizationCue | .eventCue
      | .awardCue | .facilityNoun
    guard view.tokens[at].classes.isDisjoint(with: others) else { return false }
    return !view.isNameWord(at + 1) || view.tokens[at + 1].gap != .space
  }

  /// A person right before the group in a list, or right behind the member.
  private static func isAmongPeople(_ first: Int, _ end: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    if NeighbouringTitle.isAmongPeople(view, field, first - 1, board) { return true }
    var next = end
    if view.token(next)?.isMark(",") == true { next += 1 }
    if view.token(next)?.word == .and { next += 1 }
    guard next > end, let person = board.holder(field, next), person.type == .person, person.tokens.count > 1 else { return false }
    // "Samsung's Galaxy, Kim Tae-ri said": a clause.
    let after = view.token(person.tokens.upperBound)
    return view.token(next - 1)?.word == .and || after?.isMark(",") == true || after?.word == .and
  }

  private static let members = WordSet("member leader vocalist maknae frontman frontwoman bassist drummer guitarist")
}
