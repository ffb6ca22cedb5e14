import HallyuText

/// Words that posts are made of.
enum PostWords {
  /// True for the noun that a post turns on: "officer", "president".
  static func isHead(_ token: Token) -> Bool { token.kind == .word && heads[token.hash] != nil }

  static func kind(_ token: Token) -> Kind? { heads[token.hash] }

  /// The second word of "director general", "secretary-general".
  static func isGeneral(_ at: Int, in tokens: [Token]) -> Bool {
    guard at > 1, tokens[at].hash == general else { return false }
    let before = tokens[at - 1].kind == .hyphen ? at - 2 : at - 1
    return tokens[before].word == .director || generals.contains(tokens[before].hash)
  }

  /// First token after "editor-in-chief", "editor in chief", where `at` is that of its first word; else nil.
  static func endOfInChief(_ at: Int, in tokens: [Token]) -> Int? {
    var next = at + 1
    if next < tokens.count, tokens[next].kind == .hyphen { next += 1 }
    guard next + 1 < tokens.count, tokens[next].word == .in else { return nil }
    next += tokens[next + 1].kind == .hyphen ? 2 : 1
    return next < tokens.count && tokens[next].hash == chief ? next + 1 : nil
  }

  /// "Culture Secretary", "Treasury Secretary", "chief cabinet secretary": a secretary who is a minister.
  static func isOfState(_ at: Int, in tokens: [Token]) -> Bool {
    at > 0 && tokens[at].hash == secretary && states.contains(tokens[at - 1].hash)
  }

  /// "consul-general", "attorney general": of a state and no company.
  static func isOfLawOrState(_ general: Int, in tokens: [Token]) -> Bool {
    let noun = tokens[tokens[general - 1].kind == .hyphen ? general - 2 : general - 1].hash
    return tokens[general].hash == self.general && noun != secretary && generals.contains(noun)
  }

  private static let general = Fold.hash("general")
  private static let chief = Fold.hash("chief")
  private static let secretary = Fold.hash("secretary")
  private static let generals = WordSet("secretary attorney solicitor consul")
  private static let states = WordSet(
    "culture home foreign treasury health defence defense education justice business interior commerce labor labour trade transport cabinet"
  )

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
    finance global growth human international kids legal licensing local marketing media membership networks news operations original originals \
    partnerships planning platforms policy product production productions programming public publicity relations research resources sales \
    scripted series services sports strategic strategy streaming studios technology television theatrical tv unscripted worldwide \
    audience audiences audio brand brands casting commissioning daytime engineering factual formats franchise franchises games gaming \
    insights music podcasts programmes revenue specials writing
    """)

  /// Departments whose directors make no works.
  static let offices = WordSet(
    "finance marketing sales commercial programming planning strategy communications acquisitions distribution business operations legal hr editorial content commissioning research policy partnerships"
  )

  /// A department that has a director, while a genre has many.
  static func isOffice(_ token: Token) -> Bool { offices.contains(token.hash) || branches.contains(token.hash) }

  private static let branches = WordSet("television news entertainment unscripted scripted factual daytime sport originals")

  /// What a post is called where it stands behind: "in her role as chair".
  static let roles = WordSet(["role", "post", "position", "job", "capacity"])

  /// The verbs of appointing, for those who ask of every name.
  static let appointing = WordSet(
    "named names appointed appoints hired hires promoted promotes elected tapped recruited poached appointing naming hiring promoting tapping appoint promote elect installed installs elevated upped"
  )

  private static let heads = WordMap<Kind>([
    (
      .corporate,
      """
      ceo ceos cfo coo cto cmo cco chairman chairmen chairwoman chairperson chair chairs president presidents founder founders cofounder cofounders \
      chief chiefs boss head heads officer officers vp svp evp exec prexy veep topper supremo honcho cmd jmd
      """
    ),
    (
      .civic,
      "mayor minister governor consul senator lawmaker assemblyman ambassador commissioner rep sen gov chancellor congressman congresswoman envoy councillor councilor councilman councilwoman alderman"
    ),
    (
      .bound,
      """
      executive executives manager managers analyst analysts economist strategist spokesman spokeswoman spokesperson spokespeople partner \
      partners professor prof professors lecturer dean editor columnist critic reporter correspondent journalist researcher attorney lawyer \
      consultant adviser advisor administrator treasurer controller owner secretary representative fellow engineer programmer curator \
      principal scholar buyer supervisor counsel coordinator specialist planner leader md gm \
      anchor archivist commentator controller delegate historian lobbyist negotiator official ombudsman provost publisher rector registrar sociologist staffer superintendent trustee
      """
    ), (.director, "director directors"),
  ])
}
