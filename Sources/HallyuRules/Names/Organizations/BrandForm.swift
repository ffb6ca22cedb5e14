import HallyuText

/// How a single capitalised word is written, and what it then takes to be an organization: "JQTRO was asked", "ScreenSkills puts".
enum BrandForm {
  case acronym, innerCapital, plain

  init(_ view: FieldView, _ range: Range<Int>) {
    self = BrandForm.isAcronym(view, range) ? .acronym : BrandForm.isBrandLike(view, range) ? .innerCapital : .plain
  }

  /// Score of what stands behind the word.
  func scoreOfAgent(_ view: FieldView, _ range: Range<Int>) -> Int {
    self == .plain ? BrandForm.scoreOfPlainSpeaker(view, range) : BrandForm.scoreOfAgent(view, range.upperBound)
  }

  /// "licensed to FXG", "data from FXG show": capitals behind a preposition, and no noun of which they would be an adjective.
  static func scoreOfObject(_ view: FieldView, _ range: Range<Int>) -> Int {
    guard let before = view.token(range.lowerBound - 1), [.from, .with, .to, .by, .at].contains(before.word) else { return 0 }
    guard let next = view.token(range.upperBound) else { return 34 }
    return next.kind != .word && next.kind != .hyphen || next.classes.contains(.stopword) ? 34 : 0
  }

  /// "FXA", "JQTRO": capitals that are no term of the trade.
  private static func isAcronym(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let token = view.tokens[range.lowerBound]
    return range.count == 1 && token.shape.contains(.allUpper) && 3...6 ~= token.count && !terms.contains(token.hash)
  }

  /// "ScreenSkills": a capital inside, and no "McKay".
  private static func isBrandLike(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let token = view.tokens[range.lowerBound]
    guard range.count == 1, token.shape.contains(.innerUpper), token.shape.contains(.hasLower), token.isCapitalized, token.count > 5 else {
      return false
    }
    let bytes = view.text.bytes[Int(token.start)..<Int(token.start) + 3]
    return !["Mc", "Mac", "De", "Le", "La"].contains { bytes.starts(with: $0.utf8) }
  }

  /// "estimates that", "was asked to", ", which represents": what only a body does or undergoes.
  private static func scoreOfAgent(_ view: FieldView, _ end: Int) -> Int {
    var at = end
    if view.token(at)?.isMark(",") == true, view.token(at + 1)?.word == .which { at += 2 }
    while let token = view.token(at), at < end + 5, [.has, .have, .had, .was, .is, .also, .will].contains(token.word) { at += 1 }
    guard let verb = view.token(at), verb.kind == .word, !verb.isCapitalized else { return 0 }
    let isReleasing = at > end && view.tokens[end].word == .will && verb.classes.contains(.releaseVerb)
    return isReleasing || verb.classes.contains(.reportingVerb) || agency.contains(verb.hash) ? 40 : 0
  }

  /// "while Big Planet Made denied it": a name of ordinary words says something, and no person is called so.
  private static func scoreOfPlainSpeaker(_ view: FieldView, _ range: Range<Int>) -> Int {
    guard range.count > 1, !view.isSentenceStart(range.lowerBound), let verb = view.token(range.upperBound), verb.gap == .space,
      verb.classes.contains(.reportingVerb), verb.classes.isDisjoint(with: .plotCue), !verb.isCapitalized,
      range.allSatisfy({ view.tokens[$0].classes.contains(.common) && view.tokens[$0].classes.isDisjoint(with: .givenName | .surname) })
    else { return 0 }
    return 52
  }

  /// Verbs of which a body is the subject, or which are done to one.
  static let agency = WordSet(
    """
    asked urged told ordered accused founded established estimates estimated accredits represents represented oversees regulates funds \
    organises organizes organised organized ruled fined approved warned warns certifies publishes published supports supported backs \
    backed hosts hosted runs sued sues endorses endorsed voted polled surveyed forecasts plans refused agreed puts supplies supplied \
    provides provided operates operated offers employs makes manages managed handles
    """)
  /// What the trade writes in capitals and is no organization.
  static let terms = WordSet(
    """
    ep eps lp lps ott vod svod avod tvod fast cgi vfx gdp vat ipo etf nft covid sars ost ppl mou cdn isp isps mau dau arpu kpi drm dvd vhs \
    uhd hdr imax tv dvr fy ceo cfo coo cto cmo evp svp usd krw dna hiv ptsd lgbtq asmr mvp faq gps suv pcr cctv mmorpg rpg gmt kst est pst edt bst
    """)
}
