import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works with a subtitle in running text: "a sequel, Alone with the Gods: The Two Realms, and". Nothing else has a colon between capitals there.
enum SubtitledTitle {
  static let manual = RuleManual(
    "title.subtitle", "Capitalised words, a colon and capitalised words in the middle of a sentence.",
    fires: [
      .init("He made his debut as Salt Shadow in ⟦Kettle: The Rise of Salt⟧.", "title"),
      .init("It added ⟦Quarry Lamps: The Last Wick⟧ and a sequel.", "title"),
      .init("The trilogy closer ⟦Maze of Salt: The Last Wick⟧ slid.", "title"),
      .init("They saw a concert, ⟦Gravelko: Permission to Hum⟧, in May.", "title"),
      .init("It has done nothing since the weak ⟦Salt Lamp: The Old Wick⟧ in 2008.", "title"),
      .init("She will appear in ⟦Salt Lamp: The Old Wick⟧ on July 8 there.", "title"),
      .init("It makes games such as Salt Lamp Rising, ⟦Salt Lamp: The Wick Unlit⟧ and Salt Lamp Quarry.", "title"),
    ],
    leaves: [
      "It has two owners: Netflix and Disney.", "He told Kim Tae-ri: The company is small.", "Director: Ebo Quansah",
      "They sell in Korea: Busan is first.",
      "It is old.\n\nNetflix’s Cheap Salt: What to Know\n\nIt is long.", "It had the lowest profit of 2021: KRW 8.65 billion.",
      "Best Actor: Ebo Quansah",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isHeadline else { return }
    for colon in view.tokens.indices.dropFirst() where view.tokens[colon].isMark(":") && view.isSubtitled(colon) {
      guard let first = beginning(view, colon, field, board),
        let end = self.end(view, colon, field, board, from: first)
      else { continue }
      let range = first..<end
      // "Screenwriters: Oh Tae-sik": a label.
      if colon == first + 1, PartLabel.labels[view.tokens[first].hash] != nil { continue }
      // "Maru's Cheap Plan: What to Know": a heading.
      if view.token(first - 1)?.kind == .clitic, board.holder(field, endingAt: first - 1)?.type == .organization,
        view.tokens[board.holder(field, first - 2)?.tokens.lowerBound ?? first].gap >= .line, view.token(end)?.gap ?? .line >= .line
      {
        continue
      }
      guard !board.characters.contains(view.key(range)), !isTaken(range, field, board) else { continue }
      let title = view.senses(of: range).first { $0.type == .title }
      board.takeOver(NameCandidate(field, range, .title, title == nil ? 86 : 93, manual.id, title?.entity))
    }
  }

  private static let tokenLimit = 8

  /// First token of the capitalised words before a colon, or nil where they are no title's.
  private static func beginning(_ view: FieldView, _ colon: Int, _ field: Int, _ board: NameBoard) -> Int? {
    let tokens = view.tokens
    guard view.endsName(colon - 1) || tokens[colon - 1].kind == .number else { return nil }
    var first = colon - 1
    while first > 0, colon - first < tokenLimit, tokens[first].gap < .line {
      let before = tokens[first - 1]
      if view.endsName(first - 1) || before.kind == .hyphen && before.gap == .none && tokens[first].gap == .none {
        first -= 1
      } else if before.kind == .clitic, first > 1, view.isNameWord(first - 2), board.owner[field][first - 2] < 0 {
        first -= 1
      } else if small.contains(before.word), before.word != .and, first > 2, before.gap == .space,
        view.isNameWord(first - 2) || small.contains(tokens[first - 2].word) && view.isNameWord(first - 3)
      {
        first -= 1
      } else {
        break
      }
    }
    // "as Storm Shadow in Salt: The Rise": whom somebody plays.
    if view.token(first - 1)?.word == .as, let link = (first..<colon).last(where: { tokens[$0].word == .in }), link < colon - 1 {
      first = link + 1
    }
    // What only describes the work: "Korean", "Netflix".
    while first < colon - 1, let token = view.token(first), token.kind != .word || isDescription(view, first, field, board) { first += 1 }
    guard tokens[first].kind == .word || tokens[first].kind == .number, !view.isSentenceStart(first), tokens[first].gap == .space,
      let before = view.token(first - 1), before.kind == .word || before.isMark(",") || before.kind == .clitic || before.kind == .dash
    else { return nil }
    // "the first quarter of 2021: KRW 8.65 billion": a year.
    if tokens[first].kind == .number, first == colon - 1 { return nil }
    // "May 4: Salt Ledger": a day.
    if tokens[first].kind == .number, before.classes.contains(.month) { return nil }
    let last = tokens[colon - 1]
    guard last.classes.isDisjoint(with: .position | .personCue | .awardCue | .month | .weekday | .place | .demonym | .reportingVerb) else {
      return nil
    }
    if let holder = board.holder(field, first), holder.tokens == first..<colon, holder.type == .person || holder.type == .place {
      return nil
    }
    return first
  }

  private static func isDescription(_ view: FieldView, _ at: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let token = view.tokens[at]
    if !token.classes.isDisjoint(with: .demonym | .month | .weekday) { return true }
    guard let holder = board.holder(field, at), holder.type == .organization, holder.score > 80 else { return false }
    return !holder.tokens.contains { view.tokens[$0].classes.contains(.common) }
  }

  /// End of the capitalised words after a colon, or nil where a sentence or a name begins there.
  ///
  /// - Parameter first: where the title begins; after `from` the word `to` leads to another one.
  private static func end(_ view: FieldView, _ colon: Int, _ field: Int, _ board: NameBoard, from first: Int) -> Int? {
    let tokens = view.tokens
    let isSpan = view.token(first - 1)?.word == .from
    if let holder = board.holder(field, colon + 1), holder.type == .person || holder.type == .organization && holder.score > 80 {
      return nil
    }
    // "the drama Night Ferry: After Oh Tae-sik left": a sentence begins.
    if tokens[colon + 1].classes.contains(.stopword), board.holder(field, colon + 2)?.type == .person { return nil }
    var at = colon + 1
    var end = at
    var words = 0
    while let token = view.token(at), at < colon + 1 + tokenLimit, at == colon + 1 || token.gap < .line {
      if view.endsName(at) {
        if !token.classes.contains(.stopword) { words += 1 }
        at += 1
        end = at
      } else if isYear(view, at) || leadsToDay(view, at) || leadsToMarket(view, at) {
        break
      } else if token.kind == .number || token.kind == .hyphen && token.gap == .none {
        at += 1
        if token.kind == .number { end = at }
      } else if token.kind == .clitic && view.isNameWord(at + 1)
        || token.word == .is && view.isNameWord(at + 1) && view.token(at + 2)?.kind != .word
        || small.contains(token.word) && (token.word != .to || !isSpan) && !leadsToCompany(at, token, field, board)
          && (token.word != .and || view.token(at + 1)?.classes.contains(.common) == true && !leadsToNext(view, at, first))
      {
        at += 1
      } else {
        break
      }
    }
    guard words > 0 else { return nil }
    // "in two cities: Seoul hosted": a clause of its own; a title is followed by a mark or a verb that a work has.
    let isDemonym = tokens[colon + 1].classes.contains(.demonym)
    return isDemonym && words == 1 ? nil : end
  }

  /// "Salt Lamp: The Wick in 2008"
  private static func isYear(_ view: FieldView, _ at: Int) -> Bool {
    view.tokens[at].kind == .number && view.tokens[at].count == 4 && [.in, .of, .from, .for].contains(view.tokens[at - 1].word)
  }

  /// "Salt Lamp: The Wick on June 10"
  private static func leadsToDay(_ view: FieldView, _ at: Int) -> Bool {
    [.on, .in, .from].contains(view.tokens[at].word)
      && view.token(at + 1).map { !$0.classes.isDisjoint(with: [.month, .weekday]) } ?? false
  }

  /// "screened Salt Lamp: The Wick in U.S. and Canadian theaters"
  private static func leadsToMarket(_ view: FieldView, _ at: Int) -> Bool {
    guard view.tokens[at].word == .in, let next = view.token(at + 1) else { return false }
    return next.word == .us || !next.classes.isDisjoint(with: [.place, .demonym])
  }

  /// "Salt Lamp, Salt Lamp: The Wick and Salt Lamp Quarry": behind a comma, or with the same first word, the last of a list.
  private static func leadsToNext(_ view: FieldView, _ and: Int, _ first: Int) -> Bool {
    let isListed = view.tokens[first - 1].isMark(",") && view.isNameWord(and + 2) && view.tokens[and + 2].gap == .space
    return isListed || view.tokens[and + 1].hash == view.tokens[first].hash
  }

  /// "bought Salt Lamp: The Wick from Orwick"
  private static func leadsToCompany(_ at: Int, _ token: Token, _ field: Int, _ board: NameBoard) -> Bool {
    token.word == .from && board.holder(field, at + 1).map { $0.type == .organization && $0.score > 80 } ?? false
  }

  /// A surer rule found a title or quotation there.
  private static func isTaken(_ range: Range<Int>, _ field: Int, _ board: NameBoard) -> Bool {
    range.contains { at in
      board.holder(field, at).map {
        $0.type == .title && ($0.tokens.lowerBound < range.lowerBound || $0.tokens.upperBound > range.upperBound)
      }
        ?? false
    }
  }

  private static let small: Set<Word> = [.of, .the, .in, .to, .for, .a, .an, .on, .with, .and, .from, .at]
}
