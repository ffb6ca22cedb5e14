import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// One field as the fact rules walk through it: mentions under tokens, and clauses that no walk leaves.
///
/// A unit is a sentence, cut at the line breaks that end a heading or an item; a break inside wrapped text cuts nothing.
final class FactScene: Sendable {
  let context: FactContext
  let field: Int
  let view: FieldView
  let tokens: [Token]
  let units: [Range<Int>]
  private let unitOfToken: [Int32]
  /// How often each title is named in the field.
  let titleCounts: [Int: Int]
  /// True where the text tells of many works one after the other: a paragraph then has its own.
  let isLineup: Bool
  /// True where the works of a list head their entries: what an entry says is of the work above it.
  let hasEntries: Bool
  /// True where the headline speaks of a work that has no name yet: no other one is what the text is about.
  let isOfUntitled: Bool
  /// Units that tell of a work without a name: "has signed on to direct an untitled film".
  let untitledUnits: Set<Int>

  init(_ context: FactContext, _ field: Int) {
    self.context = context
    self.field = field
    view = context.views[field]
    tokens = view.text.tokens
    var units: [Range<Int>] = []
    var unitOfToken = [Int32](repeating: 0, count: tokens.count)
    for sentence in view.text.sentences {
      var first = sentence.firstToken
      for at in sentence.tokens
      where at == sentence.endToken - 1 || at - first >= FactScene.longestUnit || FactScene.breaksLine(tokens, at + 1, since: first) {
        for token in first...at { unitOfToken[token] = Int32(truncatingIfNeeded: units.count) }
        units.append(first..<at + 1)
        first = at + 1
      }
    }
    self.units = units
    var titleCounts: [Int: Int] = [:]
    for mention in context.mentions[field] where context.type(mention) == .title { titleCounts[mention.entity, default: 0] += 1 }
    self.titleCounts = titleCounts
    let total = titleCounts.values.reduce(0, +)
    isLineup = !FactScene.hasHeadlineWork(context, field) && titleCounts.count >= 5 && (titleCounts.values.max() ?? 0) * 3 <= total
    self.unitOfToken = unitOfToken
    hasEntries = FactScene.countHeadings(context, field, units, unitOfToken, tokens) > 1
    isOfUntitled = FactScene.opensWithUntitled(context)
    untitledUnits = Set(tokens.indices.lazy.filter { [tokens] in tokens[$0].hash == FactScene.untitled }.map { Int(unitOfToken[$0]) })
  }

  private static func opensWithUntitled(_ context: FactContext) -> Bool {
    context.views[0].text.tokens.contains { $0.hash == untitled } && !context.mentions[0].contains { context.type($0) == .title }
  }

  static let untitled = Fold.hash("untitled")

  /// How many works stand at the beginning of a short line, in which little else stands.
  private static func countHeadings(
    _ context: FactContext, _ field: Int, _ units: [Range<Int>], _ unitOfToken: [Int32], _ tokens: [Token]
  ) -> Int {
    guard field > 0 else { return 0 }
    var found: Set<Int> = []
    for mention in context.mentions[field] where context.type(mention) == .title {
      let unit = units[Int(unitOfToken[mention.tokens.lowerBound])]
      // "1. Salt Road": the number of an entry is a sentence of its own.
      let isNumbered =
        unit.lowerBound > 1 && tokens[unit.lowerBound - 1].isMark(".") && tokens[unit.lowerBound - 2].kind == .number
        && (unit.lowerBound == 2 || tokens[unit.lowerBound - 2].gap >= .line)
        && (unit.upperBound >= tokens.count || tokens[unit.upperBound].kind != .number)
      if tokens[unit.lowerBound].gap >= .line || unit.lowerBound == 0 || isNumbered, mention.tokens.lowerBound - unit.lowerBound < 5,
        unit.count - mention.tokens.count < 9, !tokens[unit.upperBound - 1].isMark(".")
      {
        found.insert(mention.entity)
      }
    }
    return found.count
  }

  /// The headline names one work: the text is about it, whatever else it names.
  private static func hasHeadlineWork(_ context: FactContext, _ field: Int) -> Bool {
    guard field > 0 else { return false }
    let titles = context.mentions[0].filter { context.type($0) == .title }
    return !titles.isEmpty && titles.allSatisfy { $0.entity == titles[0].entity }
  }

  /// Tokens at which a text without full stops is cut, so that every walk has a bound.
  private static let longestUnit = 300

  /// A line break after an end mark, a bracket or a short line.
  private static func breaksLine(_ tokens: [Token], _ at: Int, since first: Int) -> Bool {
    guard at < tokens.count, tokens[at].gap >= .line else { return false }
    let before = tokens[at - 1]
    // "Starring: A, B": a line with a label is not wrapped.
    if at - first > 2, tokens[first + 1].isMark(":") || tokens[first + 2].isMark(":"), tokens[first].gap >= .line { return true }
    if before.isMark(")") || before.isMark(":") || before.isMark(".") { return true }
    return Int(before.end) - Int(tokens[first].start) < 55
  }

  func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

  func unitIndex(of token: Int) -> Int { Int(unitOfToken[min(max(token, 0), tokens.count - 1)]) }

  func unit(of token: Int) -> Range<Int> { units[unitIndex(of: token)] }

  /// The mention of a type that holds a token.
  func named(_ type: LocalEntity.Kind, at token: Int) -> NamedSpan? {
    guard let mention = context.mention(field, at: token), context.type(mention) == type else { return nil }
    return mention
  }

  /// Any mention that holds a token.
  func mention(at token: Int) -> NamedSpan? { context.mention(field, at: token) }

  func type(_ mention: NamedSpan) -> LocalEntity.Kind { context.type(mention) }

  /// The reference data knows the work as a series.
  func isSeries(_ title: Int) -> Bool {
    let id = context.entities[title].lexiconID
    return !id.isEmpty && view.lexicon.entity(.title, id: id)?.kind == "series"
  }

  /// True for a word in lower case.
  func isLower(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return token.shape.contains(.hasLower) && !token.isCapitalized && !token.shape.contains(.innerUpper)
  }

  /// Index of the mark that closes the bracket at a token, within the unit; nil where none does.
  func closing(_ open: Int) -> Int? {
    let end = unit(of: open).upperBound
    var at = open + 1
    var depth = 1
    while at < end, at < open + 80 {
      if tokens[at].isMark("(") || tokens[at].isMark("[") { depth += 1 }
      if tokens[at].isMark(")") || tokens[at].isMark("]") { depth -= 1 }
      if depth == 0 { return at }
      at += 1
    }
    return nil
  }

  /// Index of the mark that opens the bracket which a token stands in or closes, within the unit, or nil.
  func enclosingBracket(_ token: Int) -> Int? {
    let first = unit(of: token).lowerBound
    var at = token - 1
    var depth = 0
    while at >= first, at > token - 80 {
      if tokens[at].isMark(")") || tokens[at].isMark("]") { depth += 1 }
      if tokens[at].isMark("(") || tokens[at].isMark("[") {
        if depth == 0 { return at }
        depth -= 1
      }
      at -= 1
    }
    return nil
  }

  /// Steps back over quotation marks, and over the commas, brackets and season that may stand between a name and what is said of it.
  func back(_ from: Int, over commas: Bool = true) -> Int {
    let first = unit(of: from).lowerBound
    var at = from
    while at >= first {
      let token = tokens[at]
      if token.kind == .quote {
        at -= 1
      } else if commas, token.isMark(",") {
        at -= 1
      } else if token.isMark(")") || token.isMark("]"), let open = enclosingBracket(at) {
        at = open - 1
      } else {
        break
      }
    }
    return at
  }

  /// Steps back over quotation marks only.
  func skipQuotesBack(_ from: Int) -> Int {
    var at = from
    while let token = token(at), token.kind == .quote { at -= 1 }
    return at
  }

  /// Steps over quotation marks.
  func skipQuotes(_ from: Int) -> Int {
    var at = from
    while let token = token(at), token.kind == .quote { at += 1 }
    return at
  }

  /// First index after a mention and the marks that close it: “Kingdom,” and ‘Okja’.
  func after(_ mention: NamedSpan) -> Int {
    var at = mention.tokens.upperBound
    if let mark = token(at), mark.isMark(",") || mark.isMark("."), token(at + 1)?.kind == .quote, tokens[at + 1].gap == .none {
      return skipQuotes(at + 1)
    }
    at = skipQuotes(at)
    return at
  }

  /// True where “Kingdom,” holds its comma inside the marks.
  func endsWithInnerComma(_ mention: NamedSpan) -> Bool {
    let at = mention.tokens.upperBound
    return token(at)?.isMark(",") == true && token(at + 1)?.kind == .quote && tokens[at + 1].gap == .none
  }

  /// A character's name that begins at a token, marks aside: "Moon Dong Eun", ‘Mi-rae’, "Captain Do". Nil for companies, works and places.
  func characterName(from start: Int) -> Range<Int>? {
    let first = skipQuotes(start)
    let limit = min(unit(of: start).upperBound, first + 7)
    guard first < limit, view.isNameWord(first) else { return nil }
    if tokens[first].classes.contains(.demonym)
      || tokens[first].classes.contains(.stopword) && !tokens[first].classes.contains(.koreanSurname) && token(first + 1)?.kind != .hyphen
    {
      return nil
    }
    var end = first
    while end < limit, end == first || tokens[end].gap < .line {
      if let mention = mention(at: end), type(mention) != .person { break }
      if tokens[end].kind == .hyphen, tokens[end].gap == .none, end > first, end + 1 < limit, tokens[end + 1].gap == .none {
        end += 2
      } else if view.isNameWord(end) {
        end += 1
      } else if end == first + 1, tokens[end].isMark("."), tokens[end].gap == .none, tokens[first].classes.contains(.honorific),
        end + 1 < limit, view.isNameWord(end + 1)
      {
        // "Dr. Ada Dell".
        end += 1
      } else if view.isInitial(before: end), end + 1 < limit {
        // "John F. Dell".
        end += 1
      } else {
        break
      }
    }
    guard end > first else { return nil }
    if end == first + 1, tokens[first].classes.contains(.position) { return nil }
    return first..<end
  }

  func isComma(_ index: Int) -> Bool { token(index)?.isMark(",") ?? false }

  func isAnd(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.word == .and || token.isMark("&")
  }
}
