import HallyuAnnotations
import HallyuText

/// The names that stand before a place of a text, outside quotation marks.
struct NamesBefore {
  private let context: QuoteContext

  init(_ context: QuoteContext) { self.context = context }

  /// Names farther back than this are not looked at.
  static let reachNames = 48
  static let reachTokens = 400
  /// How many sentences before an owner or an object the subject that the text goes on with may stand.
  private static let besideSentences = 2
  /// The longest run of roles and owners before a name, and the longest clause, that are walked through.
  private static let leadTokens = 12
  private static let clauseTokens = 40

  /// The first name of the nearest sentence that names one of the kinds; owners and objects only where nobody else stands there or a little
  /// before.
  func nearest(before place: Int, types: Set<LocalEntity.Kind>) -> Speaker? {
    var index = context.names.index(atOrAfter: place) - 1
    var steps = 0
    var best: Speaker?
    var beside: Speaker?
    var besideSentence = -1
    var bestSentence = -1
    while index >= 0, steps < NamesBefore.reachNames {
      let name = context.names.all[index]
      index -= 1
      steps += 1
      if place - name.tokens.lowerBound > NamesBefore.reachTokens { break }
      if !types.contains(name.type) || isSpoken(name) { continue }
      let sentence = Int(context.text.sentenceOfToken[name.tokens.lowerBound])
      if best != nil, sentence != bestSentence { break }
      let found = Speaker(
        form: .name, tokens: name.tokens, entity: name.entity, organization: name.type == .organization ? name.entity : nil)
      if isWeakPlace(name.tokens) {
        if best == nil, beside == nil { (beside, besideSentence) = (found, sentence) }
        continue
      }
      if beside != nil, besideSentence - sentence > NamesBefore.besideSentences { break }
      best = found
      bestSentence = sentence
    }
    return best ?? beside
  }

  /// True for a name inside a speech span, or among other words of a shorter one: ‘Kim never boasted’.
  func isSpoken(_ name: QuoteNames.Name) -> Bool {
    guard let span = context.span(at: name.tokens.lowerBound), !context.isTitle(span) else { return false }
    return span.kind == .speech || span.kind == .scare && span.tokens.count > name.tokens.count
  }

  /// True for an owner ("Kim’s"), the object of a preposition ("with Kim") and whom a sentence names beside its subject "he".
  func isWeakPlace(_ tokens: Range<Int>) -> Bool {
    let all = context.tokens
    if tokens.upperBound < all.count, all[tokens.upperBound].kind == .clitic { return true }
    var place = tokens.lowerBound - 1
    // "with director Kim", "than his co-star Kim"
    var sawRole = false
    while place > 0, tokens.lowerBound - place < NamesBefore.leadTokens {
      let token = all[place]
      let isCalling = PersonCues.callings.contains(token.hash)
      if (token.isRole || isCalling) && (!token.isCapitalized || isCalling) || token.kind == .hyphen
        || QuoteWords.owners.contains(token.hash)
      {
        sawRole = true
        place -= 1
      } else if token.isMark(","), place == tokens.lowerBound - 1, all[place - 1].isRole || PersonCues.kin.contains(all[place - 1].hash) {
        // "for its creator, Kim"
        sawRole = true
        place -= PersonCues.kin.contains(all[place - 1].hash) ? 2 : 1
      } else if sawRole, let owner = context.names.at(place), owner.type == .title || owner.type == .organization {
        // "by Harbin director Kim"
        place = owner.tokens.lowerBound - 1
        sawRole = false
      } else if sawRole, all[place].kind == .word, all[place].isCapitalized {
        place -= 1
      } else {
        break
      }
    }
    guard place >= 0 else { return false }
    let before = all[place]
    // "For Kim, a designer, it was a hit": the sentence is about Kim.
    if before.word == .for, place == context.sentence(at: place).firstToken { return false }
    return before.joinsNoun || [.to, .about, .and, .than, .a, .an].contains(before.word) || QuoteWords.partners.contains(before.hash)
      || place == tokens.lowerBound - 1 && QuoteWords.addressing.contains(before.hash)
      || followsPronoun(tokens.lowerBound)
  }

  /// "He thanked Kim": the sentence is about somebody who was named before.
  private func followsPronoun(_ name: Int) -> Bool {
    let first = max(context.sentence(at: name).firstToken, name - NamesBefore.clauseTokens)
    var at = name - 1
    while at >= first {
      let token = context.tokens[at]
      if token.word == .he || token.word == .she { return context.span(at: at)?.kind != .speech }
      // "When he left, Kim cried": a clause of its own.
      if token.isMark(",") || token.isReporting || token.word == .that || context.names.at(at, .person) != nil { return false }
      at -= 1
    }
    return false
  }
}
