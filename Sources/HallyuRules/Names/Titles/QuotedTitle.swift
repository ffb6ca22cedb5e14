import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works between quotation marks: the words inside, the words beside the marks, the lexicon and neighbours in a list each have a say.
enum QuotedTitle {
  static let manual = RuleManual(
    "title.quoted", "A name between quotation marks that is that of a film, series or show.",
    fires: [
      .init("Its first original was the thriller ‘⟦Paper Lantern⟧’.", "title"),
      .init("He also appeared in “⟦Night Ferry⟧.”", "title"),
      .init("Works such as ‘⟦Tin Moon⟧’, ‘⟦Old Salt⟧’ and ‘⟦Quarry⟧’ are films.", "title"),
      .init("“⟦The Ink Seller⟧” will premiere on JTBC in May.", "title"),
      .init("“⟦Tin Moon⟧” is a film. He also directed “⟦Old Salt⟧.” In fifth place was “⟦Quarry Road⟧.”", "title"),
      .init("The film “⟦Will We Be There⟧?” opens in May.", "title"),
      .init("Director Bo Renko, known for “⟦Tin Moon⟧,” spoke.", "title"),
      .init("Bo Renko, known for the TV series “⟦Tin⟧,” said he liked it.", "title"),
      .init("Bo Renko, known for “⟦The Last Kettle⟧,” wrote it.", "title"),
      .init("The streamer has renewed “⟦Glass Kettle⟧” for a second season.", "title"),
      .init("Bo Renko, who worked on “⟦Tin Moon⟧” and “⟦Clerk Lane⟧,” left.", "title"),
      .init("His credits include “⟦The Dry Room⟧” and “⟦Quarry⟧.”", "title"),
      .init("He saw the films “⟦Tin Moon⟧” and “⟦Old Salt⟧.” “⟦Gravel Ledger⟧” (world premiere) is long.", "title"),
      .init("First came “⟦Busan⟧,” “⟦Quarry⟧” and the Japanese film “⟦Tin Moon⟧.”", "title"),
      .init("It spent 20 billion won ($15 million) for “⟦Quarry⟧” alone.", "title"),
    ],
    leaves: [
      "He called it a “virtuous cycle” of content.", "The label ‘Made in Korea’ sells.", "She is nicknamed “Nation’s Sister”.",
      "“We are happy,” he said.", "It is part of “Hallyu” abroad.", "The greeting “Did you eat?” is the drama of a nation.",
      "She won ‘Best Actress’ for the film.",
      "The song “Blue Rain” topped the chart.", "The film was “Too Long,” he said.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    var scores = view.spans.map { score($0, view) }
    // A list of titles shows the habit of the text as one title does, and the habit begins lists.
    spreadAlongLists(&scores, view)
    addHabit(&scores, view)
    spreadAlongLists(&scores, view)
    for (span, score) in zip(view.spans, scores) where score >= 35 {
      let range = trimmed(span.tokens, view)
      guard !range.isEmpty, !board.characters.contains(view.key(range)) else { continue }
      if isFacility(range, view) {
        board.claim(NameCandidate(field, range, .facility, 88, FacilityName.manual.id))
        continue
      }
      if isOrganization(span, range, view) {
        board.claim(NameCandidate(field, range, .organization, 80, manual.id))
        continue
      }
      let sense = view.senses(of: range).first { $0.type == .title }
      // A headline's quoted phrase is a title only where the body or the lexicon says so, or the words beside the marks.
      let needsSupport = view.isHeadline && sense == nil && !touchesWorkCue(span, view)
      // “Busan” among other titles is surer than the city.
      let isNamesake = score >= 40 && view.senses(of: range).contains { $0.type == .place }
      let candidate = NameCandidate(
        field, range, .title, needsSupport ? 44 : isNamesake ? 92 : min(99, 50 + score / 2), manual.id, sense?.entity)
      if score >= 40, !needsSupport { board.claim(candidate) } else { board.propose(candidate) }
    }
    for span in view.spans where span.tokens.count <= 5 {
      let range = trimmed(span.tokens, view)
      if !range.isEmpty, isFacility(range, view) { board.claim(NameCandidate(field, range, .facility, 88, FacilityName.manual.id)) }
    }
  }

  /// An article that sets two titles in marks sets the others in marks, too: there a capitalised name needs no word beside it.
  private static func addHabit(_ scores: inout [Int], _ view: FieldView) {
    guard !view.isHeadline, scores.count(where: { $0 >= 50 }) >= 2 else { return }
    for index in scores.indices where (5..<40).contains(scores[index]) {
      let span = view.spans[index]
      let range = trimmed(span.tokens, view)
      let after = view.token(span.outerTokens.upperBound)
      let isSaid =
        (view.token(span.outerTokens.lowerBound - 1).map { $0.isMark(",") || $0.isMark(":") } ?? false)
        && view.token(span.outerTokens.lowerBound - 2)?.classes.contains(.reportingVerb) == true
      let isSpoken =
        isSaid
        || view.isSentenceStart(span.outerTokens.lowerBound) && !isTitleCased(range, view)
          && (after.map { !$0.isMark("(") && ($0.kind != .word || $0.isCapitalized) } ?? true)
      guard view.tokens[range.lowerBound].kind != .word || view.tokens[range.lowerBound].isCapitalized, range.count < 8 else { continue }
      let isOneWord = range.count(where: { view.tokens[$0].kind == .word }) < 2
      if isSpoken || isOneWord && range.contains(where: { view.tokens[$0].shape.contains(.allUpper) }) {
        continue
      }
      scores[index] += isOneWord ? 31 : 25
    }
  }

  /// "I Come with Salt": capitals where a sentence has none, twice at least.
  private static func isTitleCased(_ range: Range<Int>, _ view: FieldView) -> Bool {
    let words = range.dropFirst().filter { view.tokens[$0].kind == .word }
    return words.count(where: { view.tokens[$0].isCapitalized }) > 1
      && words.allSatisfy { view.tokens[$0].isCapitalized || view.tokens[$0].classes.contains(.stopword) }
      && words.contains { view.tokens[$0].classes.contains(.common) && view.tokens[$0].classes.isDisjoint(with: .honorific) }
  }

  /// The words without a comma, full stop or bracketed remark that the marks took in.
  static func trimmed(_ range: Range<Int>, _ view: FieldView) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, view.tokens[end - 1].isMark(",") || view.tokens[end - 1].isMark(".") || view.tokens[end - 1].isMark(";") {
      end -= 1
    }
    return range.lowerBound..<end
  }

  private static func isFacility(_ range: Range<Int>, _ view: FieldView) -> Bool {
    guard range.count >= 2, let noun = range.first(where: { view.tokens[$0].classes.contains(.facilityNoun) }) else { return false }
    // "Studio A": the noun, then a letter.
    if noun == range.lowerBound, range.count == 2, view.tokens[noun + 1].count == 1 { return FacilityName.speaksOfBuildings(view, noun) }
    let isLast = noun == range.upperBound - 1 || (noun == range.upperBound - 2 && view.tokens[noun + 1].kind == .number)
    return isLast && view.tokens[range.lowerBound].isCapitalized && FacilityName.speaksOfBuildings(view, noun)
  }

  /// "the new company, tentatively named “Onnuri Japan Studio”".
  private static func isOrganization(_ span: QuoteSpan, _ range: Range<Int>, _ view: FieldView) -> Bool {
    guard range.count >= 2, view.tokens[range.upperBound - 1].classes.contains(.organizationSuffix),
      view.senses(of: range).allSatisfy({ $0.type != .title })
    else { return false }
    var at = span.outerTokens.lowerBound - 1
    var steps = 0
    while let token = view.token(at), steps < 8, token.gap < .line {
      if token.classes.contains(.workCue), !token.classes.contains(.organizationCue) { return false }
      if token.classes.contains(.organizationCue) { return true }
      at -= 1
      steps += 1
    }
    return false
  }

  private static func score(_ span: QuoteSpan, _ view: FieldView) -> Int {
    let range = trimmed(span.tokens, view)
    let words = range.filter { view.tokens[$0].kind == .word }
    guard !words.isEmpty || range.contains(where: { view.tokens[$0].kind == .number }), words.count <= 10, span.kind != .nickname,
      span.closing == .closed
    else { return -100 }
    var score = form(words, range, view)
    // "the drama "Haru ga kita"": words of another language after the word for a work.
    if score == -60, isForeign(words, span, view) { score = 0 }
    if score <= -60 { return score }
    let before = max(wordsBefore(span, view), -80)
    // "the TV series “T,” said": the word for a work names what stands in the marks, whoever speaks after it.
    let cue = view.token(span.outerTokens.lowerBound - 1)
    let isNamed =
      before == 50 && cue?.classes.contains(.workCue) == true || before == 40 && cue?.word == .for || before == 30 && cue?.word == .behind
    let beside = before + max(wordsAfter(span, range, view), isNamed ? 0 : -80)
    let senses = view.senses(of: range)
    if let title = senses.first(where: { $0.type == .title }) { score += title.flags.contains(.common) ? 30 : 55 }
    // A band, a company or a person in marks, unless the words beside say that it is a work.
    if beside < 35, senses.contains(where: { [.organization, .person, .place].contains($0.type) && !$0.flags.contains(.common) }) {
      score -= 60
    }
    return score + beside
  }

  /// A capital and words that English does not have, right after "drama", "film".
  private static func isForeign(_ words: [Int], _ span: QuoteSpan, _ view: FieldView) -> Bool {
    guard words.count > 1, words.count < 6, let cue = view.token(span.outerTokens.lowerBound - 1), cue.kind == .word,
      cue.classes.contains(.workCue), view.tokens[words[0]].isCapitalized
    else { return false }
    return words.dropFirst().allSatisfy { view.tokens[$0].classes.isDisjoint(with: .common | .stopword) }
  }

  /// What the words inside look like by themselves.
  private static func form(_ words: [Int], _ range: Range<Int>, _ view: FieldView) -> Int {
    var lower = 0
    var capital = 0
    for index in words {
      let token = view.tokens[index]
      if token.isCapitalized || token.shape.contains(.innerUpper) || token.shape.contains(.uncased) {
        capital += 1
      } else if !token.classes.contains(.stopword), token.gap != .none {
        lower += 1
      }
      if token.classes.contains(.awardCue) { return -60 }
    }
    if words.count == 1, view.tokens[words[0]].hash == hallyu { return -60 }
    // "Best Actress": a prize.
    if view.tokens[range.lowerBound].hash == best, let last = words.last,
      !view.tokens[last].classes.isDisjoint(with: .personCue | .position | .workCue)
    {
      return -60
    }
    // "Today's Top 10": a ranking.
    if let last = range.last, view.tokens[last].kind == .number, last > range.lowerBound, view.tokens[last - 1].hash == top { return -60 }
    // "Did you eat?": somebody asks.
    if lower > 0, let last = range.last, view.tokens[last].isMark("?") || view.tokens[last].isMark("!") { return -60 }
    // "He was our hero": somebody speaks.
    if words.count > 3, let first = words.first, spoken.contains(view.tokens[first].word),
      [.was, .is, .are, .were, .have, .has, .had, .will].contains(view.tokens[words[1]].word)
    {
      return -60
    }
    if lower > 0 { return capital > 0 && lower == 1 && words.count <= 4 && view.tokens[words[0]].isCapitalized ? -5 : -60 }
    if capital == 0, !range.contains(where: { view.tokens[$0].kind == .number }) { return -40 }
    let first = view.tokens[range.lowerBound]
    // "K-Original", "K-Monster Syndrome": a coinage of the trade.
    if first.count == 1, first.kind == .word, range.count > 1, view.tokens[range.lowerBound + 1].kind == .hyphen { return -50 }
    return words.count > 2 ? 24 : words.count > 1 ? 18 : 5
  }

  private static func touchesWorkCue(_ span: QuoteSpan, _ view: FieldView) -> Bool {
    let before = view.token(span.outerTokens.lowerBound - 1)
    let after = view.token(span.outerTokens.upperBound)
    // "‘Copper Line’ showrunner out": two words at least, since one may be what somebody is called.
    if let after, after.kind == .word, span.tokens.count > 1, after.classes.contains(.titleNoun) || makers.contains(after.hash) {
      return true
    }
    return [before, after].contains {
      $0.map { $0.kind == .word && $0.classes.contains(.workCue) && $0.classes.isDisjoint(with: .releaseVerb) } ?? false
    }
  }

  private static let makers = WordSet("producer producers director directors writer writers star stars creators showrunners team cast crew")

  /// "is a comedy pilot", "was the first drama": said of what stands in the marks.
  private static func isWorkByVerb(_ view: FieldView, _ at: Int) -> Bool {
    guard let verb = view.token(at), verb.word == .is || verb.word == .was, let article = view.token(at + 1),
      [.a, .an, .the].contains(article.word)
    else { return false }
    var look = at + 2
    while let token = view.token(look), look < at + 8,
      token.kind == .word || token.kind == .number || token.kind == .hyphen || token.kind == .clitic
    {
      if token.classes.contains(.workCue), !token.isCapitalized { return true }
      if token.classes.contains(.stopword), token.word != .of { return false }
      look += 1
    }
    return false
  }

  private static let spoken: [Word] = [.he, .she, .it, .we, .i, .they]
  private static let fame = Fold.hash("fame")
  private static let top = Fold.hash("top")
  private static let known = Fold.hash("known")
  private static let best = Fold.hash("best")
  private static let hallyu = Fold.hash("hallyu")
  private static let likes = Fold.hash("likes")
  private static let worked = Fold.hash("worked")
  private static let credits = WordSet(["credits", "credit", "filmography", "works"])
  private static let including = WordSet(["include", "includes", "included"])

  /// "a second season", "season two".
  private static func isSeason(_ view: FieldView, _ start: Int) -> Bool {
    (start..<start + 4).contains { view.token($0)?.word == .season }
  }
  private static let knownFor = WordSet(["known", "famous", "remembered", "celebrated", "beloved", "acclaim", "praise"])

  /// "the original series ‘X’", "starred in ‘X’", "Kim Ji-won (“X,”".
  private static func wordsBefore(_ span: QuoteSpan, _ view: FieldView) -> Int {
    var at = span.outerTokens.lowerBound - 1
    guard let first = view.token(at), view.tokens[span.outerTokens.lowerBound].gap < .paragraph else { return 0 }
    if first.isMark("(") {
      // A filmography in brackets after a name.
      return at > 0 && view.endsName(at - 1) && !view.tokens[at - 1].shape.contains(.allUpper) ? 35 : 0
    }
    // "20 billion won ($15 million) for ‘X’"
    if first.word == .for, isSum(at - 1, view) { return 60 }
    if first.isMark(",") || first.isMark(":") { at -= 1 }
    // "Kim Tae-ri's “Kettle” won the prize"
    if first.kind == .clitic, at > 1, view.endsName(at - 1), view.isNameWord(at - 2) || view.tokens[at - 2].kind == .hyphen,
      view.sentenceTokens(of: at).contains(where: { tellsOfPrize(view.tokens[$0]) })
    {
      return 38
    }
    if first.kind == .clitic || [.whose, .its, .his, .her, .their].contains(first.word) { return 20 }
    // "the studio named “T”", "an app called “T”"
    if naming.contains(first.hash), let noun = view.token(at - 1),
      !noun.classes.isDisjoint(with: [.organizationCue, .facilityNoun]), noun.classes.isDisjoint(with: .workCue)
    {
      return -60
    }
    var steps = 0
    while let token = view.token(at), steps < 4, token.kind == .word || token.kind == .hyphen || token.kind == .clitic {
      if token.classes.contains(.songCue) || token.classes.contains(.nicknameCue) { return -60 }
      if token.classes.contains(.workCue) { return 50 - steps * 5 }
      // "known for", "an award for", "the likes of".
      if steps > 0, steps < 3, view.tokens[at + 1].word == .for, token.classes.contains(.awardCue) || knownFor.contains(token.hash) {
        return 40
      }
      if steps == 1, token.hash == likes { return 36 }
      // "who worked on ‘X’", "credits include ‘X’".
      if steps == 1, token.hash == worked, view.token(at + 1)?.word == .on { return 32 }
      if steps == 1, credits.contains(token.hash), including.contains(view.tokens[at + 1].hash) { return 40 }
      if steps < 2, token.classes.contains(.titleVerb) { return 30 }
      if token.classes.contains(.performVerb) || token.classes.contains(.makeVerb) || token.classes.contains(.releaseVerb) {
        return 38 - steps * 5
      }
      if steps == 0, token.classes.contains(.reportingVerb), first.isMark(",") || first.isMark(":") { return -70 }
      // "works such as ‘X’" lists titles, "known as ‘X’" gives names.
      if steps == 0, token.word == .as, view.token(at - 1)?.word != .such {
        // "a television series known as ‘X’"
        let isWork = view.token(at - 1)?.hash == known && (max(0, at - 4)..<at).contains { view.tokens[$0].classes.contains(.workCue) }
        return isWork ? 45 : -40
      }
      if steps == 0, token.word == .behind { return 30 }
      if token.classes.contains(.titleNoun), steps > 0, [.of, .to].contains(view.tokens[at + 1].word) { return 40 }
      at -= 1
      steps += 1
    }
    return 0
  }

  private static func tellsOfPrize(_ token: Token) -> Bool {
    token.kind == .word && (token.classes.contains(.awardCue) || prizes.contains(token.hash))
  }

  private static let prizes = WordSet("winner winners winning prize prizes award awards jury")
  private static let winning = WordSet("won wins took swept scooped bagged")
  private static let naming = WordSet("named called dubbed")

  /// A sum of money that ends at a token, its equivalent in brackets or not.
  private static func isSum(_ last: Int, _ view: FieldView) -> Bool {
    guard let token = view.token(last) else { return false }
    if token.classes.contains(.currencyName) { return true }
    let digits = token.isMark(")") ? last - 1 : last
    return (max(0, digits - 4)..<max(0, digits)).contains { view.tokens[$0].kind == .currency }
  }

  /// "‘X’ series", "‘X’ (2019)", "‘X’ will premiere", "‘X,’ starring".
  private static func wordsAfter(_ span: QuoteSpan, _ range: Range<Int>, _ view: FieldView) -> Int {
    var at = span.outerTokens.upperBound
    guard let first = view.token(at), first.gap < .paragraph else { return 0 }
    if first.isMark("(") {
      if let year = view.token(at + 1), year.kind == .number, year.count == 4 { return 45 }
      if let next = view.token(at + 1),
        next.classes.contains(.performVerb) || next.classes.contains(.makeVerb) || next.classes.contains(.personCue)
      {
        return 45
      }
      return 15
    }
    if isWorkByVerb(view, at) { return 40 }
    // "won the audience prize in Rotterdam"
    if winning.contains(first.hash), (at + 1..<at + 7).contains(where: { view.token($0).map(tellsOfPrize) ?? false }) { return 35 }
    // "“T” – Han Seo-jin" alone in a line: a list of prizes.
    if first.kind == .dash || first.kind == .hyphen && first.gap == .space, view.tokens[span.outerTokens.lowerBound].gap >= .line,
      view.isNameWord(at + 1), view.endsName(at + 2) || view.token(at + 2)?.kind == .hyphen,
      (at + 1..<at + 10).allSatisfy({
        view.token($0).map { $0.gap >= .line || $0.isCapitalized || $0.kind != .word || $0.gap == .none || $0.word == .and } ?? true
      })
    {
      return 40
    }
    if first.isMark(",") { at += 1 }
    let opensWithArticle = [.a, .an, .the].contains(view.token(at)?.word ?? .unlisted)
    let endsWithComma = range.upperBound < span.tokens.upperBound && view.tokens[range.upperBound].isMark(",")
    var steps = 0
    while let token = view.token(at), steps < 5,
      token.kind == .word || token.kind == .hyphen || token.kind == .clitic || token.kind == .number
    {
      if steps < 3, token.classes.contains(.reportingVerb), endsWithComma { return -80 }
      if steps < 2 || steps < 4 && opensWithArticle, token.classes.contains(.workCue) { return 35 }
      if steps == 0, token.classes.contains(.personCue), !endsWithComma { return 30 }
      if steps < 4, token.classes.contains(.releaseVerb) || token.classes.contains(.performVerb) || token.classes.contains(.makeVerb) {
        return 35 - steps * 3
      }
      if steps == 0, token.hash == fame { return 45 }
      if steps == 0, token.word == .for, isSeason(view, at + 1) { return 40 }
      if steps == 0, token.word == .which || token.word == .season { return 20 }
      if steps == 0, token.word == .from, view.isNameWord(at + 1) || view.token(at + 1)?.classes.contains(.personCue) == true { return 24 }
      if steps == 0, token.kind == .clitic { return 12 }
      at += 1
      steps += 1
    }
    return 0
  }

  /// ‘A’, ‘B’ and ‘C’: what one of them is, the others are.
  private static func spreadAlongLists(_ scores: inout [Int], _ view: FieldView) {
    guard view.spans.count > 1 else { return }
    let order = view.spans.indices.sorted { view.spans[$0].tokens.lowerBound < view.spans[$1].tokens.lowerBound }
    func isNeighbour(_ left: Int, _ right: Int) -> Bool {
      let between =
        view.spans[left].outerTokens.upperBound..<view.spans[right].outerTokens.lowerBound
      return between.count <= 6 && view.spans[left].depth == view.spans[right].depth
        && between.allSatisfy {
          let token = view.tokens[$0]
          return token.isMark(",") || token.isMark("&") || token.word == .and || token.word == .or || token.word == .the
            || token.word == .as || token.kind == .word && !token.classes.isDisjoint(with: .workCue | .demonym)
        }
        && view.sentenceTokens(of: view.spans[left].tokens.lowerBound).contains(view.spans[right].tokens.lowerBound)
    }
    // “Seoul,” beside other titles: a work of that name.
    func isNamesake(_ index: Int) -> Bool {
      let range = trimmed(view.spans[index].tokens, view)
      return scores[index] > -60 && view.senses(of: range).contains { $0.type == .place }
    }
    // "‘Dear Kettle’, ‘Salter’ and more" in a headline: two names in marks side by side are works.
    if view.isHeadline {
      for (left, right) in zip(order, order.dropFirst()) where scores[left] >= 5 && scores[right] >= 5 && isNeighbour(left, right) {
        for index in [left, right] { scores[index] = max(scores[index], 45) }
      }
    }
    for pass in [order, order.reversed()] {
      for (left, right) in zip(pass, pass.dropFirst()) {
        let (first, second) = left < right ? (left, right) : (right, left)
        let ordered = view.spans[first].tokens.lowerBound < view.spans[second].tokens.lowerBound ? (first, second) : (second, first)
        if scores[left] >= 40, scores[right] > -40 || isNamesake(right), isNeighbour(ordered.0, ordered.1) {
          scores[right] = max(scores[right], scores[left] - 3)
        }
      }
    }
  }
}
