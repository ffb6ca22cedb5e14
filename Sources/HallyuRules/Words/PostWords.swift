import HallyuText

/// Words that posts are made of.
enum PostWords {
  /// True for the noun that a post turns on: "officer", "president".
  static func isHead(_ token: Token) -> Bool { token.kind == .word && heads[token.hash] != nil }

  static func kind(_ token: Token) -> Kind? { heads[token.hash] }

  /// The second word of "director general", "director-general".
  static func isGeneral(_ at: Int, in tokens: [Token]) -> Bool {
    guard at > 1, tokens[at].hash == general else { return false }
    let before = tokens[at - 1].kind == .hyphen ? at - 2 : at - 1
    return tokens[before].word == .director
  }

  private static let general = Fold.hash("general")

  enum Kind {
    /// One organization has it, and the text may leave out which.
    case corporate
    /// Of a state or a city: the place says enough.
    case civic
    /// Worth a row only beside its organization.
    case bound
    /// A maker of works as often: needs "managing" before or "of" and an organization after.
    case director
  }

  static let modifiers = WordSet([
    "vice", "senior", "executive", "chief", "deputy", "assistant", "associate", "managing", "general", "acting", "interim", "global",
    "regional", "co", "group",
    "creative", "financial", "content", "operating", "marketing", "technology", "product", "commercial", "former", "founding", "honorary",
    "international",
    "programming", "media", "business", "sales", "legal", "junior", "lead", "principal", "national", "country", "development", "longtime",
    "veteran",
  ])

  /// Words for what a post is in charge of, where only commas tell: "vice president, content, Norvel".
  static let departments = WordSet(
    """
    unscripted scripted acquisition acquisitions adult advertising affairs alternative animation broadcast business cable comedy comms communications content \
    consumer corporate creative current customer development digital distribution documentaries drama editorial entertainment events family features film films \
    finance global growth human international kids legal licensing local marketing media networks news operations original originals \
    partnerships planning platforms policy product production productions programming public publicity relations research resources sales \
    scripted series services sports strategic strategy streaming studios technology television theatrical tv unscripted worldwide
    """)

  /// Departments whose directors make no works.
  static let offices = WordSet(
    "finance marketing sales commercial programming planning strategy communications acquisitions distribution business operations legal hr"
  )

  /// The verbs of appointing, for those who ask of every name.
  static let appointing = WordSet(
    "named names appointed appoints hired hires promoted promotes elected tapped recruited poached appointing naming hiring promoting tapping installed installs elevated upped"
  )

  private static let heads = WordMap<Kind>([
    (
      .corporate,
      """
      ceo ceos cfo coo cto cmo cco chairman chairmen chairwoman chairperson chair president presidents founder founders cofounder cofounders \
      chief chiefs boss head heads officer officers vp svp evp exec prexy
      """
    ), (.civic, "mayor minister governor senator lawmaker assemblyman ambassador commissioner rep sen gov"),
    (
      .bound,
      """
      executive executives manager managers analyst analysts economist strategist spokesman spokeswoman spokesperson spokespeople partner \
      partners professor prof professors lecturer dean editor columnist critic reporter correspondent journalist researcher attorney lawyer \
      consultant adviser advisor administrator treasurer controller owner secretary representative fellow engineer programmer curator \
      principal scholar buyer supervisor counsel coordinator specialist planner leader md gm
      """
    ), (.director, "director directors"),
  ])
}
