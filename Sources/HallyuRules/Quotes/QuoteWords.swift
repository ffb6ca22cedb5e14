import HallyuText

/// Closed lists of English words that the grammar of attribution turns on.
enum QuoteWords {
  /// Words that begin a phrase before or inside a clause: "In his announcement,", ", while he smiled,".
  static let introducers: Set<Word> = [
    .in, .on, .at, .during, .after, .before, .when, .with, .for, .from, .as, .while, .since, .although, .despite, .upon, .by, .to, .if,
  ]

  /// Verbs that put a label on something: "calling Korea “…”".
  static let labelling = WordSet(
    """
    call calls called calling describe describes described describing label labels labelled labeled labelling labeling brand brands \
    branded branding hail hails hailed hailing deem deemed characterize characterized characterise characterised slam slammed slamming \
    praise praised praising dismiss dismisses dismissed dismissing liken likens likened likening denounce denounces denounced denouncing \
    condemn condemns condemned condemning decried decries deride derides derided laud lauds lauded lauding tout touts touted touting bill \
    billed billing accuse accuses accused accusing compare compares compared comparing summarised summarized portrayed portrays \
    criticise criticises criticised criticising criticize criticizes criticized criticizing bemoan bemoans bemoaned lament laments lamented \
    mock mocks mocked blast blasts blasted blasting
    """)
  /// Of these the letters of a noun, too.
  static let labels = WordSet("call label brand slam praise bill compare dismiss blast lament mock")
  static let adverbs = WordSet(
    """
    also then later once even further again previously recently earlier still first next finally reportedly simply jokingly meanwhile now \
    instead thus therefore already often always never
    """)
  static let auxiliaries = WordSet("had has have did does do would will could can may might should must")
  static let beForms = WordSet("is are was were be been being am")
  static let determiners = WordSet(
    "a an the one another its his her their our my this that these those some several both two three many every each")
  /// What a maker is called, and the part of the credit.
  static let makingParts = WordMap<CreditPart>([
    (.director, "director filmmaker"), (.writer, "writer screenwriter"), (.producer, "producer"), (.creator, "creator"),
  ])
  /// Persons whom a text mostly leaves unnamed.
  static let press = WordSet("reporter reporters journalist journalists")
  /// What leads to those who are named beside somebody else.
  static let partners = WordSet("opposite alongside starring featuring including like unlike versus")
  static let plainSaying = WordSet("said says wrote writes told")
  static let speakingAlone = WordSet("one another some both")
  /// What ties somebody to a matter: "a source close to it".
  static let acquainted = WordSet("close familiar privy linked related acquainted connected")
  /// Where something stands: "behind Kim", "near Kim".
  static let places = WordSet("behind beside near under above around outside inside across against")
  static let owners = WordSet("his her their its")
  static let addressing = WordSet("told tells tell telling asked asks asking reminded reminds reminding warned warns warning")
  static let shares = Fold.hash("shares")
  static let states = Fold.hash("states")
  static let asked = Fold.hash("asked")
  static let negations = WordSet("not never didn't doesn't don't wasn't wouldn't won't couldn't declined refused cannot")
  static let infinitives = WordSet("say recall joke add explain tell insist claim reveal note quip remark boast ask admit describe stress")
  static let habits = WordSet(
    "quick keen eager careful happy proud pains like likes liked love loves loved use used on continue continues continued begin began")
  static let spokespeople = WordSet(
    "spokesperson spokesman spokeswoman spokespersons spokespeople representative representatives rep official officials executive insider source"
  )
  /// Of these those who speak for somebody, and never for themselves.
  static let spokesmen = WordSet("spokesperson spokesman spokeswoman representative rep")
  /// Persons whom "the …" takes up again.
  static let performers = WordSet(
    """
    actor actress star singer comedian host judge filmmaker director writer screenwriter author musician rapper idol model performer \
    auteur novelist artist entertainer broadcaster player 's thespian anchor presenter
    """)
  static let actors = WordSet("actor actress star thespian performer")
  /// Of a band there are several, and the one spoken of speaks: "The BTS member said".
  static let bandMembers = WordSet("member leader vocalist frontman rapper maknae")
  /// Of an organization or work there is mostly one.
  static let makers = WordSet("founder creator director star owner author writer maker head boss")
  /// Words of a role that are no role by themselves: "co-CEO", "vice president of content".
  static let roleParts = WordSet(
    """
    co vice deputy senior chief executive former associate managing content creative acting general assistant global regional corporate \
    business programming marketing operating financial technology
    """)
  static let relatives = WordSet("who which whose whom where when")
  static let led = Fold.hash("led")
  static let reads = Fold.hash("reads")
  static let read = Fold.hash("read")
  static let quoted = Fold.hash("quoted")
  static let saying = Fold.hash("saying")
  /// What an organization speaks by.
  static let nounsInLy = WordSet("family ally rally bully assembly monopoly weekly monthly daily")
  static let reflexives = WordSet("himself herself itself themselves")
  static let charging = WordSet("charged charges charging")
  static let releasing = WordSet("released issued sent shared posted published given")
  static let documents = WordSet("statement letter report filing memo note post tweet message release notice complaint petition")

  /// Verbs that report only with their particle.
  static let phrasal = WordMap<Word>([
    (.out, "point pointed points pointing cried"), (.it, "put puts"), (.in, "chimed chiming"), (.up, "summed sums opened spoke"),
    (.a, "drew drawing"),
  ])
}

extension Token {
  var isPersonPronoun: Bool { word == .he || word == .she || word == .they }
  var isPronoun: Bool { isPersonPronoun || word == .it || word == .i || word == .we || word == .you }
  /// Prepositions inside a noun phrase: "an official at Netflix", "head of content for Asia".
  var joinsNoun: Bool { word == .of || word == .at || word == .from || word == .for || word == .with || word == .in || word == .by }
  var isDeterminer: Bool { kind == .word && QuoteWords.determiners.contains(hash) }
  /// "who", and not "Doctor Who".
  var isRelative: Bool { kind == .word && !isCapitalized && QuoteWords.relatives.contains(hash) }
  var isReporting: Bool { kind == .word && (classes.contains(.reportingVerb) || isLabelling) && !isCapitalized }
  var isLabelling: Bool { kind == .word && QuoteWords.labelling.contains(hash) }
  var isAdverb: Bool { kind == .word && !isCapitalized && QuoteWords.adverbs.contains(hash) }
  var isAuxiliary: Bool { kind == .word && !isCapitalized && QuoteWords.auxiliaries.contains(hash) }
  var isBeForm: Bool { kind == .word && QuoteWords.beForms.contains(hash) }
  var isRole: Bool {
    kind == .word && (!classes.isDisjoint(with: .position | .personCue | .honorific | .demonym) || QuoteWords.roleParts.contains(hash))
  }
}
