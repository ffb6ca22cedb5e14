import HallyuAnnotations
import HallyuReference
import HallyuText

/// Counted things: "190 countries", "81.5 million subscribers", "nine stages", "17.1m UK households".
enum Count {
  static let manual = RuleManual(
    "quantity.count", "A number with the noun that it counts.",
    fires: [
      .init("was released in ⟦190 countries⟧ around the world", "190 country exact"),
      .init("Netflix has ⟦81.5 million subscribers⟧.", "81500000 subscriber exact"),
      .init("It drew ⟦almost 13-and-a-half million people⟧.", "13500000 person nearly"),
      .init("sold to ⟦more than 80 countries⟧ last year", "80 country over"),
      .init("created ⟦more than 16,000 jobs⟧", "16000 job over"),
      .init("had ⟦130,000 fewer subscribers⟧ in May", "130000 subscriber exact"),
      .init("rose to ⟦260.28 million paid memberships⟧", "260280000 subscriber exact"),
      .init("⟦15 members⟧ of the content team left", "15 person exact"),
      .init("run on ⟦30 to 40 screens⟧", "30..40 screen between"),
      .init("It takes ⟦up to ten slots⟧ a week.", "10 slot up_to"),
      .init("will deliver ⟦400 737 Max jets⟧", "400 jet exact"), .init("flies ⟦123 of the planes⟧", "123 plane exact"),
      .init("has ⟦close to 1,000 maintenance and cleaning workers⟧", "1000 worker nearly"),
      .init("pay for ⟦at least one service⟧", "1 service at_least"), .init("draws ⟦5,000 Americans⟧ a week", "5000 person exact"),
      .init("made ⟦13,000 false or misleading claims⟧", "13000 claim exact"),
      .init("has been seen ⟦more than 250 million times⟧", "250000000 view over"),
      .init("closed ⟦300 school districts⟧", "300 district exact"),
      .init("says ⟦six media companies⟧ own it", "6 company exact"),
      .init("runs ⟦10 regional news channels⟧", "10 channel exact"), .init("runs ⟦two sports channels⟧", "2 channel exact"),
      .init("unites ⟦two comic-book rivals⟧", "2 rival exact"), .init("owns ⟦seven actor management agencies⟧", "7 agency exact"),
      .init("expects ⟦400m Chinese⟧ to subscribe", "400000000 person exact"),
      .init("watch ⟦about 11 hours⟧ a week", "11 hour about"), .init("make ⟦20 new seasons⟧ of its shows", "20 season exact"),
      .init("It was ordered for ⟦two seasons⟧.", "2 season exact"),
      .init("Running time: ⟦107 minutes⟧", "107 minute exact"), .init("watch ⟦at least two minutes⟧ of a series", "2 minute at_least"),
      .init("show ⟦over 700 hours⟧ of new programming", "700 hour over"),
      .init("opens in ⟦40 more countries⟧ on Friday", "40 country exact"),
      .init("has promised ⟦four more smartphone games⟧", "4 game exact"),
      .init("showed ⟦eight upcoming dramas⟧ there", "8 drama exact"),
      .init("needs ⟦at least another 500 staff⟧ in May", "500 staff at_least"),
      .init("has ⟦seven film and TV stages⟧ there", "7 stage exact"),
      .init("creates ⟦1,532 full-time, permanent jobs⟧ there", "1532 job exact"),
      .init("had a ⟦0.6 adults 18-49 rating⟧ there", "0.6 rating exact"),
    ],
    leaves: [
      "Today’s Top 10 shows", "the No. 1 film", "Season 2 episodes", "Chapter 3 follows", "He scored 2-1 in the match", "Room 5 guests",
      "in 2016 films", "one big show", "one of the shows", "seven in 10 viewers", "made by Seven Peaks Pictures",
      "a price in the low six figures", "a two-sided business", "no zero-sum game", "It is 1,250 feet tall and weighs little.",
      "2 Idol group comeback delayed", "Tin Moon 2 box office takings", "Tin Moon 2 stars Kim Tae-ri", "the 1MDB documentaries",
      "40 more than a year ago", "revenue rose in 2013 to 857 million pounds", "nine figure budgets", "a seven-figure deal",
      "the 007 stage burned", "his Radio 2 show",
      "the 18-49 rating fell",
    ])

  /// - Parameter number: what stands before the noun.
  static func match(_ view: TokenView, _ number: ReadNumber) -> Finding? {
    if NamedNumber.isName(view, number) || isYear(view, number) || isBase(view, number) || isInName(view, number) { return nil }
    if isFigureCount(view, number.end) || isDemographic(view, number) { return nil }
    // "a 0.6 adults 18-49 rating"
    if let rating = demoRating(view, number) { return rating }
    // "Tin Moon 2 box office collection"
    if view[number.end].hash == box, view[number.end + 1].hash == office { return nil }
    // "Tin Moon 2 stars Kim Tae-ri", "1MDB documentaries"
    if view[number.end].hash == stars, view[number.end + 1].isCapitalized, view[number.start - 1].isCapitalized { return nil }
    if view.isJoined(number.end), view[number.end].shape.contains(.allUpper), view[number.end].count > 2 { return nil }
    if let unit = timesUnit(view, number) {
      let hedge = Hedge.before(view, number.start)
      return Finding(
        .quantity(Figure(number.value, hedge.approximation), unit: unit, kind: .count), hedge.start, number.end + 1, manual, 80)
    }
    if let noun = noun(view, number.end, number) {
      let hedge = Hedge.before(view, number.start)
      // "one big show" counts nothing, "at least one show" does.
      if number.isSmallWord, hedge.approximation == .exact, number.value == ExactDecimal(1) { return nil }
      var figure = Figure(number.value, hedge.approximation)
      if number.isOpen, hedge.approximation == .exact { figure.approximation = .over }
      if hedge.approximation == .exact, let after = Hedge.after(view, number.end) { figure.approximation = after.approximation }
      return Finding(.quantity(figure, unit: noun.name, kind: .count), hedge.start, noun.end, manual, noun.confidencePercent)
    }
    // "in 2013 to 857 million pounds": a year.
    if 1_900...2_039 ~= number.plain, view.isWord(number.start - 1, .in, .since) { return nil }
    guard let connector = RangeWords.connector(view, number.start, number.end), !view.isDash(number.end) || !isScore(view, number),
      let high = NumberReader.read(view, connector.end), high.start == connector.end, var from = number.value, let to = high.value,
      let noun = noun(view, high.end, high)
    else { return nil }
    if number.magnitude == 0, high.magnitude > 0, from < ExactDecimal(1_000) { from = from.timesPowerOfTen(high.magnitude) }
    guard from < to else { return nil }
    return Finding(
      .quantity(Figure(from: from, to: to), unit: noun.name, kind: .count), connector.start ?? number.start, noun.end, manual,
      noun.confidencePercent)
  }

  private static let stars = Fold.hash("stars")
  private static let time = Fold.hash("time")
  private static let full = Fold.hash("full")
  private static let box = Fold.hash("box")
  private static let office = Fold.hash("office")

  /// "of the content team", "of its board"
  private static func isOfTeam(_ view: TokenView, _ end: Int) -> Bool {
    view.word(end) == .of && (end + 1..<min(view.upper, end + 6)).contains { teams.contains(view[$0].hash) }
  }

  private static let teams = WordSet("team board cast crew staff jury committee union band group family club council parliament")

  /// A noun at most four words after a number.
  private static func noun(_ view: TokenView, _ end: Int, _ number: ReadNumber) -> Noun? {
    guard let (start, isHyphened) = nounStart(view, end, number) else { return nil }
    var at = start
    for step in 0..<5 {
      let token = view[at]
      guard token.kind == .word, token.gap <= .space, token.count > 1 else { return nil }
      switch counted(view, at, number, step: step, isHyphened: isHyphened) {
      case .noun(let noun): return noun
      case .next(let next): at = next
      case nil:
        guard let next = behindModifier(view, at, step: step, isHyphened: isHyphened) else { return nil }
        at = next
      }
    }
    return nil
  }

  private enum NounStep {
    /// What is counted; nil where the word counts nothing.
    case noun(Noun?)
    /// The word is part of the noun that stands here.
    case next(Int)
  }

  /// What a word says is counted; nil for a word that only stands before its noun.
  private static func counted(_ view: TokenView, _ at: Int, _ number: ReadNumber, step: Int, isHyphened: Bool) -> NounStep? {
    let token = view[at]
    if token.classes.contains(.countNoun), let found = view.lexicon.phrase(in: view.tokens, at: at, limit: view.upper, types: Nouns.types) {
      if step < 3, !isHyphened, goesOn(view, found.end) { return .next(found.end) }
      // "seven film and TV stages"
      if step < 3, !isHyphened, let joined = behindJoinedNoun(view, found.end) { return .next(joined) }
      // "two comic-book rivals"
      if step < 3, isJoinedToWord(view, found.end) { return .next(found.end + 1) }
      return .noun(known(view, view.lexicon.entity(found.sense.entity).id, at..<found.end, number))
    }
    // "six media companies"
    if token.hash == media, Nouns.isPlural(view, at + 1), view[at + 1].gap == .space { return .next(at + 1) }
    if Nouns.isPlural(view, at) {
      // "beat the 9 million analysts had expected"
      if number.magnitude > 0, forecasters.contains(token.hash), expecting(view, at + 1) { return .noun(nil) }
      if token.classes.contains(.stopword) || uncounted.contains(token.hash) { return .noun(nil) }
      // "two sports channels"
      if step < 3, !isHyphened, isOfCompound(view, at) { return .next(at + 1) }
      return .noun(Noun(name: Nouns.singular(view, at), end: at + 1, confidencePercent: number.isSmallWord ? 60 : 75))
    }
    if !isHyphened, isPeople(view, at, number, step: step) { return .noun(Noun(name: "person", end: at + 1, confidencePercent: 80)) }
    return nil
  }

  /// "film and TV stages": where the second of two nouns in the singular stands before the one that is counted.
  private static func behindJoinedNoun(_ view: TokenView, _ end: Int) -> Int? {
    guard view.isWord(end, .and), view.bytes[Int(view[end - 1].end) - 1] != UInt8(ascii: "s"), view[end + 1].kind == .word,
      view[end + 2].gap == .space, view.isLowercaseWord(end + 2), view[end + 2].classes.contains(.countNoun), Nouns.isPlural(view, end + 2)
    else { return nil }
    return end + 2
  }

  private static func expecting(_ view: TokenView, _ at: Int) -> Bool {
    let verb = view.isWord(at, .had, .have, .were, .are) ? at + 1 : at
    return expectations.contains(view[verb].hash)
  }

  private static let forecasters = WordSet("analysts economists investors experts observers")
  private static let expectations = WordSet("expected forecast predicted estimated anticipated projected expecting expect")

  /// "600,000 Israelis", "400m Chinese to"
  private static func isPeople(_ view: TokenView, _ at: Int, _ number: ReadNumber, step: Int) -> Bool {
    let token = view[at]
    guard token.classes.contains(.demonym), token.isCapitalized else { return false }
    if view.bytes[Int(token.end) - 1] == UInt8(ascii: "s"), view[at + 1].kind != .word || !view[at + 1].isCapitalized { return true }
    return number.magnitude > 0 && step == 0
      && (view[at + 1].kind == .mark || view.isWord(at + 1, .to, .who, .in, .are, .have, .will))
  }

  /// First token behind what may stand between a number and its noun, or nil.
  private static func behindModifier(_ view: TokenView, _ at: Int, step: Int, isHyphened: Bool) -> Int? {
    if view.isWord(at, .and, .or), step > 0 {
      // "1,000 maintenance and cleaning workers", "false or misleading claims"
      if view.isLowercaseWord(at - 1), view[at + 1].word == .unlisted, view.isLowercaseWord(at + 1) { return at + 1 }
      // "10 million Android and iOS users"
      if view[at - 1].isCapitalized, view[at + 1].kind == .word, view[at + 2].classes.contains(.countNoun) { return at + 2 }
    }
    let token = view[at]
    guard mayStandBetween(token, view, at), !isHyphened || step <= 1, step == 0 || !Measure.dimensions.contains(token.hash) else {
      return nil
    }
    var next = at + 1
    // "146 million Disney+ customers"
    if view.isMark(next, "+"), view.isJoined(next), token.isCapitalized { next += 1 }
    if view.isDash(next), view.isJoined(next), view.isJoined(next + 1) {
      // "750 full-time staff"
      next += view[next + 1].hash == time || view.isMark(next + 2, ",") ? 2 : 1
    }
    // "1,532 full-time, permanent jobs"
    if view.isMark(next, ","), view.isLowercaseWord(next + 1), view[next + 1].word == .unlisted,
      view[next + 2].classes.contains(.countNoun), Nouns.isPlural(view, next + 2)
    {
      next += 1
    }
    return next
  }

  /// A noun that goes on to another noun is part of its name: "10 TV series", "5 movie theaters"; time is no count.
  private static func goesOn(_ view: TokenView, _ end: Int) -> Bool {
    view[end].gap <= .space && view.isLowercaseWord(end) && !Nouns.isPlural(view, end - 1) && view.word(end - 1) != .times
      && (view[end].classes.contains(.countNoun) || Nouns.isPlural(view, end)
        // "seven actor management agencies"
        || view.bytes[Int(view[end - 1].end) - 1] != UInt8(ascii: "s") && view[end].word == .unlisted && view[end + 1].gap == .space
          && Nouns.isPlural(view, end + 1))
  }

  /// "comic-book": a hyphen ties the noun to another word of what is counted.
  private static func isJoinedToWord(_ view: TokenView, _ end: Int) -> Bool {
    view[end].kind == .hyphen && view.isJoined(end) && view.isJoined(end + 1) && view.isLowercaseWord(end + 1)
  }

  /// "sports channels": a noun in the plural right before one that is counted; a time behind a noun is none.
  private static func isOfCompound(_ view: TokenView, _ at: Int) -> Bool {
    let next = view[at + 1]
    guard next.gap == .space, view.isLowercaseWord(at + 1), next.classes.contains(.countNoun),
      view.bytes[Int(next.end) - 1] == UInt8(ascii: "s"),
      let found = view.lexicon.phrase(in: view.tokens, at: at + 1, limit: view.upper, types: Nouns.types)
    else { return false }
    return !isTime(view.lexicon.entity(found.sense.entity).id)
  }

  /// "six figures", "double digits", "the two sides": ways to speak that count nothing.
  private static let uncounted = WordSet("figures digits sides")

  private struct Noun {
    let name: String
    /// First token after it.
    let end: Int
    let confidencePercent: UInt8
  }

  /// Where the words of a noun begin, and whether a hyphen ties them to the number; nil where a part of something known is counted.
  private static func nounStart(_ view: TokenView, _ end: Int, _ number: ReadNumber) -> (at: Int, isHyphened: Bool)? {
    var at = Hedge.after(view, end)?.end ?? end
    if view.word(at) == .of {
      at += 1
      // "123 of the planes": some of a known number.
      if view.isWord(at, .the, .its, .their, .these, .those, .our, .his, .her) {
        guard number.value != ExactDecimal(1) else { return nil }
        at += 1
      }
    }
    // "400 737 Max jets": the second number is part of a name.
    if number.isDigits, view.isNumber(at), view[at].gap == .space, at == number.end, view.smallNumber(at) >= 0 { at += 1 }
    let isHyphened = view.isDash(at) && view.isJoined(at) && view.isJoined(at + 1)
    // "a two-sided business"
    if isHyphened, view[at + 1].kind == .word, view.isLowercaseWord(at + 1), view.bytes[Int(view[at + 1].end) - 1] == UInt8(ascii: "d"),
      view.bytes[Int(view[at + 1].end) - 2] == UInt8(ascii: "e"), view[at + 1].count > 4
    {
      return nil
    }
    // "a zero-sum game"
    if isHyphened, number.value == ExactDecimal(0) { return nil }
    return (isHyphened ? at + 1 : at, isHyphened)
  }

  /// What a noun of the reference data counts, or nil where it counts nothing here.
  private static func known(_ view: TokenView, _ name: String, _ tokens: Range<Int>, _ number: ReadNumber) -> Noun? {
    // "15 members of the content team": nobody subscribes to a team.
    if name == "subscriber", isOfTeam(view, tokens.upperBound) {
      return Noun(name: "person", end: tokens.upperBound, confidencePercent: 85)
    }
    // "nine of the company's best series": the owner is not what is counted.
    if view[tokens.upperBound].kind == .clitic, view.word(tokens.lowerBound - 1) == .the, view.word(tokens.lowerBound - 2) == .of {
      return nil
    }
    // "2 Idol group comeback delayed": a number of a list before its entry.
    if number.isDigits, number.magnitude == 0, isEntry(view, tokens, view[number.end]) { return nil }
    // Hours by the thousand are viewing, not a length of time.
    let isMany = (number.value ?? ExactDecimal(0)) >= ExactDecimal(1_000) || CountedTime.isCounted(view, tokens.upperBound, number.start)
    if isTime(name), name != "hour" && name != "minute" || !isMany { return nil }
    return Noun(name: name, end: tokens.upperBound, confidencePercent: number.isSmallWord ? 80 : 92)
  }

  /// "Idol group", "Actress K": a noun in the singular in a phrase that begins with a capital.
  private static func isEntry(_ view: TokenView, _ noun: Range<Int>, _ first: Token) -> Bool {
    let last = view[noun.upperBound - 1]
    return first.kind == .word && first.isCapitalized && first.shape.contains(.hasLower) && first.gap == .space
      && first.classes.isDisjoint(with: .demonym) && view.bytes[Int(last.end) - 1] != UInt8(ascii: "s")
      && !Nouns.irregular.contains(last.hash)
  }

  /// Words that may stand between a number and its noun: adjectives in lower case, a name or two ("UK", "Korean").
  private static func mayStandBetween(_ token: Token, _ view: TokenView, _ at: Int) -> Bool {
    let isCountry = token.word == .us && token.shape.contains(.allUpper)
    // "76 on-air staff"
    if view.isWord(at, .on, .in, .off) || token.hash == full, view[at + 1].kind == .hyphen, view.isJoined(at + 1), view.isJoined(at + 2) {
      return true
    }
    guard
      token.word == .unlisted || [.new, .more, .fewer, .other, .big, .such, .online, .upcoming].contains(token.word)
        || view.isWord(at, .paid, .local) || isCountry
    else { return false }
    return !token.classes.contains(.stopword) || [.fewer, .more, .us, .upcoming].contains(token.word)
  }

  /// "in 2016 films became": four digits that can be a year count only round numbers of known nouns, or people.
  private static func isYear(_ view: TokenView, _ number: ReadNumber) -> Bool {
    guard 1_900...2_039 ~= number.plain, view[number.start].count == 4 else { return false }
    return !(number.plain % 100 == 0 && view[number.end].classes.contains(.countNoun) || view.word(number.end) == .people)
  }

  /// "seven in 10 viewers", "nine out of ten".
  private static func isBase(_ view: TokenView, _ number: ReadNumber) -> Bool {
    let before = number.start - 1
    let first = view.word(before) == .in ? before - 1 : view.word(before) == .of && view.word(before - 1) == .out ? before - 2 : -1
    guard first >= view.lower, number.value == ExactDecimal(10) || number.value == ExactDecimal(100) || number.isSmallWord else {
      return false
    }
    let part = view.isNumber(first) && !view.isMark(first - 1, ".") ? view.smallNumber(first) : Int(view.meaning(first).number)
    return part > 0 && ExactDecimal(part) < number.value ?? ExactDecimal(0)
  }

  /// "by Seven Peaks Pictures": in mid-sentence a number with a capital before another capital is part of a name.
  private static func isInName(_ view: TokenView, _ number: ReadNumber) -> Bool {
    guard number.isSmallWord, view[number.start].isCapitalized, view[number.end].kind == .word, view[number.end].isCapitalized,
      number.start > view.lower
    else { return false }
    let before = view[number.start - 1]
    return before.kind == .word && view[number.start].gap == .space
  }

  private static let media = Fold.hash("media")

  private static func isTime(_ name: String) -> Bool {
    ["day", "hour", "minute", "month", "second", "week", "year", "item"].contains(name)
  }

  /// "2-1", "16-14": two numbers of a score or a code.
  private static func isScore(_ view: TokenView, _ number: ReadNumber) -> Bool {
    guard number.isDigits, number.plain >= 0 else { return false }
    let high = view.smallNumber(number.end + 1)
    return high >= 0 && high <= number.plain
  }
}
