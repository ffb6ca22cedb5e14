import HallyuText

/// What was read of a post so far.
struct PostScan {
  let start: Int
  /// End of the unit that the phrase stands in.
  let limit: Int
  var at = 0
  /// First token of the post's own words.
  var first = 0
  var head: Int?
  var kind: PostWords.Kind?
  var end = 0
  var organization: Int?
  /// True from the words on that say what the post is in charge of.
  var isDepartment = false

  init(start: Int, limit: Int) {
    self.start = start
    self.limit = limit
  }

  mutating func take(_ at: Int, _ kind: PostWords.Kind?) {
    head = at
    end = at + 1
    if let kind, self.kind == nil || kind == .corporate || kind == .civic { self.kind = kind }
  }

  /// The post with its own organization, else the one that was found behind it.
  func post(_ found: PostOrganization?) -> Post? {
    guard head != nil, let kind, first < end else { return nil }
    // "a Norvel analyst at Orwick": Norvel is what he looks at.
    let employer = kind == .bound ? found?.entity ?? organization : organization ?? found?.entity
    return Post(tokens: first..<end, organization: employer, kind: kind, end: found?.end ?? end)
  }

  /// Tokens of the longest phrase that is read, and of what may stand before its noun.
  static let longest = 26
  static let longestModifiers = 7

  /// True for a word that opens the phrase and is no part of the post: "the", "its", "also", "recently".
  static func opens(_ token: Token) -> Bool {
    switch token.word {
    case .a, .an, .the, .its, .their, .now, .then, .also, .both, .one, .first, .new, .next: true
    default: leadIn.contains(token.hash)
    }
  }

  /// True for a noun that is a post wherever it stands, even among the words of a department.
  static func isUnmistakable(_ token: Token) -> Bool { PostWords.kind(token) == .corporate && token.classes.contains(.position) }

  /// "adviser to Y", "ambassador to France": a post whose holder is sent to somebody.
  static func isSent(_ head: Int?, in tokens: [Token]) -> Bool { head.map { sent.contains(tokens[$0].hash) } ?? false }

  /// "exec vp", "senior vice president": a rank that what it is in charge of may follow without a preposition.
  static func isVicePresident(_ head: Int, in tokens: [Token]) -> Bool {
    ranks.contains(tokens[head].hash) || head > 0 && tokens[head].hash == president && tokens[head - 1].hash == vice
  }

  /// "chief producer": a craft whose first the post is of.
  static func isOfChief(_ at: Int, in tokens: [Token]) -> Bool {
    at > 0 && tokens[at - 1].hash == chief && crafts.contains(tokens[at].hash)
  }

  private static let chief = Fold.hash("chief")
  private static let crafts = WordSet("producer architect scientist designer photographer writer")
  private static let sent = WordSet("adviser advisor ambassador envoy counsel consultant")
  private static let ranks = WordSet("vp svp evp veep")
  private static let president = Fold.hash("president")
  private static let vice = Fold.hash("vice")

  /// "executive" and "exec" before "producer".
  static func isOfMaker(_ token: Token, before next: Token?) -> Bool {
    executives.contains(token.hash) && next.map { producers.contains($0.hash) } ?? false
  }

  private static let executives = WordSet("exec executive")
  private static let producers = WordSet("producer producers")
  private static let leadIn = WordSet(
    """
    until recently formerly previously currently former newly appointed current longtime ex one-time last year month most second third fourth fifth sixth seventh \
    eighth ninth tenth
    """)
  static let former = Fold.hash("ex")
  static let managing = Fold.hash("managing")
  static let roles = WordSet(["role", "post", "position", "job", "title"])
  static let origins = WordSet("based born educated trained raised")
  static let made = WordSet(["created", "expanded", "broader", "vacant", "global", "additional"])
}
