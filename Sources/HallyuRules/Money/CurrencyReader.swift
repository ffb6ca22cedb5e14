import HallyuReference
import HallyuText

/// A currency that the text names beside a number.
struct ReadCurrency {
  /// ISO 4217, or empty where a sign is shared and nothing decides.
  var code: String
  var isBareDollar = false
  /// How many of these make one whole: 100 for cents.
  var perWhole = 1
  /// 6 for "MUSD", else 0.
  var powerOfTen = 0
  /// First token, and the first after it.
  var start: Int
  var end: Int
}

/// Signs, codes and names of currencies, as the reference data knows them.
enum CurrencyReader {
  private static let types: UInt32 = 1 << UInt32(LexiconType.currency.rawValue) | 1 << UInt32(LexiconType.subunit.rawValue)

  /// A sign or code that stands before a number: `$`, `US$`, `HK$`, `KRW`, `Rs`.
  static func prefix(_ view: TokenView, _ first: Int) -> ReadCurrency? {
    let token = view[first]
    if token.word == .w { return wonLetter(view, first) }
    if token.count == 2, token.kind == .word, view.isJoined(first + 1), view.isSpelled(first, "KW") { return wonLetter(view, first) }
    guard token.kind == .currency || token.kind == .word, token.classes.contains(.currencyName) || token.kind == .currency else {
      return nil
    }
    guard let found = phrase(view, first), found.sense.type == .currency else { return nil }
    var currency = ReadCurrency(code: view.lexicon.entity(found.sense.entity).id, start: first, end: found.end)
    // The phrase "US$" of "US$18" holds a sign; a phrase of letters alone must be a code or a press sign.
    let hasSign = (first..<found.end).contains { view[$0].kind == .currency }
    if hasSign, token.kind == .word, !isSignLetters(view, first, found.end) { return nil }
    if !hasSign {
      guard found.end == first + 1 || view.isMark(found.end - 1, "."), isLetterSign(view, first, found.sense.flags) else { return nil }
    }
    if !hasSign, isVerbOrEdition(view, first, found.end) { return nil }
    // "Rs. 20"
    if !hasSign, view.isMark(currency.end, "."), view.isJoined(currency.end), view.isNumber(currency.end + 1) { currency.end += 1 }
    if hasSign, found.end == first + 1, token.kind == .currency, currency.code == "USD" {
      currency.isBareDollar = view.isSpelled(first, "$")
    }
    // "NZD $100", "USD$ 15", "US$:12.99"
    if !hasSign, view[currency.end].kind == .currency {
      currency.end += 1
    } else if currency.isBareDollar, view.isJoined(currency.end), let refined = isoCode(view, currency.end), view.isNumber(currency.end + 1)
    {
      currency = ReadCurrency(code: refined, start: first, end: currency.end + 1)
    }
    if view.isMark(currency.end, ":"), view.isJoined(currency.end), view.isNumber(currency.end + 1) { currency.end += 1 }
    return currency
  }

  /// A name, code or sign that stands after a number: "won", "Hong Kong dollars", "EUR", "€", "cents".
  static func suffix(_ view: TokenView, _ first: Int) -> ReadCurrency? {
    let token = view[first]
    guard token.gap <= .space else { return nil }
    // "135p per share", "an interim dividend of 2.52p", "shares fell to 163p"
    if view.isSpelled(first, "p"), view.isJoined(first),
      view.isWord(first + 1, .per, .a) && view.isSpelled(first + 2, "share") || isOfShares(view, first)
    {
      var pence = ReadCurrency(code: "GBP", start: first, end: first + 1)
      pence.perWhole = 100
      return pence
    }
    if token.kind == .word, token.count == 4, token.shape.contains(.allUpper), let found = millions(view, first) { return found }
    guard token.kind == .currency || token.classes.contains(.currencyName) else { return nil }
    if token.kind == .word, token.gap != .none, view.isJoined(first + 1), view.isNumber(first + 1) { return nil }
    if token.kind == .currency, token.gap != .none, view.isJoined(first + 1), view.isNumber(first + 1) { return nil }
    // "four RS-25 engines": a model.
    if token.kind == .word, token.gap != .none, view.isDash(first + 1), view.isJoined(first + 1), view.isJoined(first + 2),
      view.isNumber(first + 2)
    {
      return nil
    }
    guard let found = phrase(view, first) else { return nil }
    let entity = view.lexicon.entity(found.sense.entity)
    var currency = ReadCurrency(code: entity.id, start: first, end: found.end)
    if found.sense.type == .subunit {
      currency.code = wholeCurrency(entity, senses: found.senseCount)
      currency.perWhole = Int(entity.detail) ?? 100
      return currency
    }
    if token.kind == .word, found.sense.flags.contains(.sign), !view[found.end - 1].classes.isEmpty,
      (first..<found.end).allSatisfy({ view[$0].kind == .word })
    {
      guard isLetterSign(view, first, found.sense.flags) else { return nil }
    }
    currency.isBareDollar =
      currency.code == "USD" && found.end == first + 1
      && (view.isSpelled(first, "$") || token.count == 6 || token.count == 7 || token.count == 5)
    return currency
  }

  /// A few words behind those for what a company pays or trades by the share.
  private static func isOfShares(_ view: TokenView, _ at: Int) -> Bool {
    (max(view.lower, at - 18)..<at).contains { stocks.contains(view[$0].hash) }
  }

  private static let stocks = WordSet("dividend dividends shares stock eps pence")

  /// "won 12 awards" is a verb, "Euro 2020" and "Euro 96" are tournaments.
  private static func isVerbOrEdition(_ view: TokenView, _ first: Int, _ end: Int) -> Bool {
    if view.isSpelled(first, "won") { return true }
    guard view.isSpelled(first, "Euro"), let number = NumberReader.read(view, end), number.magnitude == 0, number.isDigits else {
      return false
    }
    return 1_960..<2_060 ~= number.plain || 60..<100 ~= number.plain
  }

  /// "W321.8bn", "KW6,970": won, as the financial press of Seoul and the film trade write; a small W without a magnitude is a model number.
  private static func wonLetter(_ view: TokenView, _ first: Int) -> ReadCurrency? {
    guard view.isSpelled(first, "W") || view.isSpelled(first, "KW"), view.isJoined(first + 1), view.isNumber(first + 1),
      !view.isJoined(first) || view.isMark(first - 1, "("),
      let number = NumberReader.read(view, first + 1),
      number.magnitude >= 6 || view[first].count == 2 && (number.value ?? ExactDecimal(0)) >= ExactDecimal(1_000)
    else { return nil }
    return ReadCurrency(code: "KRW", start: first, end: first + 1)
  }

  /// "5 MUSD": millions of a currency, as the Nordic press writes.
  private static func millions(_ view: TokenView, _ first: Int) -> ReadCurrency? {
    let token = view[first]
    guard view.bytes[Int(token.start)] == UInt8(ascii: "M") else { return nil }
    let code = String(decoding: UnsafeBufferPointer(rebasing: view.bytes[Int(token.start) + 1..<Int(token.end)]), as: UTF8.self)
    guard view.lexicon.entity(.currency, id: code) != nil else { return nil }
    return ReadCurrency(code: code, powerOfTen: 6, start: first, end: first + 1)
  }

  private static func phrase(_ view: TokenView, _ first: Int) -> PhraseFound? {
    view.lexicon.phrase(in: view.tokens, at: first, limit: view.upper, types: types) { sense in
      let id = view.lexicon.entity(sense.entity).id
      return id == "JPY" || id == "USD" || id == "USD/cent" || id == "GBP/penny" || id == "GBP"
    }
  }

  /// "A$" and "HK$" stand close and in capitals; "a $ 4 billion" and "’s $ 5" do not.
  private static func isSignLetters(_ view: TokenView, _ first: Int, _ end: Int) -> Bool {
    let token = view[first]
    if token.count >= 2 { return token.isCapitalized || view.isJoined(end - 1) || token.shape.contains(.dotted) || token.count == 3 }
    return view.isJoined(end - 1) && token.isCapitalized || view.isSpelled(first, "c")
  }

  private static func isoCode(_ view: TokenView, _ index: Int) -> String? {
    guard view[index].kind == .word, view[index].count == 3, view[index].shape.contains(.allUpper), let found = phrase(view, index),
      found.end == index + 1, found.sense.type == .currency
    else { return nil }
    return view.lexicon.entity(found.sense.entity).id
  }

  /// True for ISO codes in capitals that are no English word, and for the letter signs of the press.
  private static func isLetterSign(_ view: TokenView, _ index: Int, _ flags: SenseFlags) -> Bool {
    let token = view[index]
    if !flags.contains(.sign) || token.shape.contains(.uncased) { return true }
    if token.count == 3, token.shape.contains(.allUpper) { return !englishCodes.contains(token.hash) }
    if token.count == 3, view[index + 1].kind == .currency, view.isJoined(index + 1) { return true }
    return letterSigns.contains(token.hash) || token.shape.contains(.dotted)
  }

  /// Cents are American, pence British, where no name tells.
  private static func wholeCurrency(_ part: LexiconEntity, senses: Int) -> String {
    if senses == 1 || part.kind == "USD" || part.kind == "GBP" { return part.kind }
    return ""
  }

  /// Codes that are also English words, names or marks: they count only beside a sign.
  private static let englishCodes = WordSet("ALL TRY TOP CUP MOP BAM COP BOB MAD SOS PEN AMD CHE COU SUR DEM ANG CHW CLF")

  private static let letterSigns = WordSet("Rs RM Rp Tk Php RMB Dh Dhs KSh zł Kč SFr NTD NIS руб LE Ft usd eur krw jpy gbp")
}
