import HallyuText

/// Words around the titles of works.
enum WorkWords {
  static let include = Fold.hash("include")
  static let auxiliaries: Set<Word> = [
    .is, .was, .are, .were, .be, .been, .being, .will, .would, .has, .have, .had, .to, .also, .and, .which, .that, .both, .now, .again,
  ]
  static let adverbs = WordSet([
    "jointly", "originally", "again", "reportedly", "currently", "next", "set", "expected", "slated", "going", "co", "executive",
    "exec", "currently",
    "lead", "being", "mostly", "solely", "so", "far",
  ])
  static let co = Fold.hash("co")
  static let makers = WordSet("maker makers")
  static let prefixes = WordSet(["co", "executive", "exec"])
  /// Nouns that stand for a work without being one of its kinds.
  static let parts = WordSet([
    "project", "season", "installment", "instalment", "episodes", "production", "work", "venture", "spinoff", "pilot", "follow-up",
    "release", "entry", "feature",
  ])
  /// What is written and made but is no work of the screen.
  static let otherMade = WordSet([
    "novel", "webtoon", "webcomic", "book", "comic", "manga", "manhwa", "article", "report", "letter", "statement", "column", "memoir",
    "song", "track",
    "soundtrack", "essay", "post", "poem", "study", "review", "story", "campaign", "video", "company", "firm", "group", "album", "ost",
    "novels",
  ])
  static let naming = WordSet(["titled", "entitled", "called", "named", "dubbed"])
  static let asides = WordSet(["for", "include", "includes", "including", "since", "after", "like", "behind"])
  static let selves = WordSet(["himself", "herself", "themselves"])
  static let aboutNouns = WordSet([
    "date", "trailer", "teaser", "poster", "cast", "episode", "budget", "premiere", "production", "filming", "release", "rights", "order",
    "renewal", "script", "score", "music", "soundtrack",
  ])
  static let fame = WordSet("fame helmer scribe graduate alum alumnus alumna breakout")
  static let including = WordSet(["include", "includes", "included", "including"])
  static let credits = WordSet(["credits", "works", "filmography", "projects", "roles"])
  static let many = WordSet("several many some various numerous few multiple countless")
  static let tales = WordSet("story tale novel novels")
  static let based = Fold.hash("based")
  /// "Fresh from the success of", "Coming off the success of"
  static let freshness = WordSet("fresh coming hot")
  static let ends = WordSet("end ending conclusion completion finale success wrap run")
  static let success = Fold.hash("success")
  static let worlds = WordSet("events universe likes vein spirit style")
  static let derived = WordSet([
    "remake", "redo", "adapted", "based", "remaking", "adaptation", "reboot", "inspired", "version", "spin", "spinoff", "spin-off",
    "sequel",
    "prequel",
  ])
  static let rolesPlayed = WordSet("part parts role roles performance performances turn turns")
  static let entries = WordSet("entry winner nominee title hit favorite premiere pic")
  static let episodes = WordSet("episode episodes pilot")
  static let successors = WordSet("spinoff spin-off prequel sequel")
  static let spin = Fold.hash("spin")
  static let earlier = WordSet("previously earlier formerly already")
  static let enjoyed = WordSet("enjoyed found scored won earned shot rose gained")
  static let followed = Fold.hash("followed")
  static let seen = Fold.hash("seen")
  static let work = Fold.hash("work")
  static let lately = WordSet("recently lately notably famously")
  static let renown = WordSet("known renowned famous acclaimed celebrated noted credited")
  static let worked = Fold.hash("worked")
  static let original = Fold.hash("original")
  static let scripts = WordSet(["script", "scripts", "screenplay", "teleplay"])
  static let hits = Fold.hash("hits")
  /// "dramatic projects starring X": several works without a name.
  static let unnamed = WordSet("films dramas projects movies shows comedies thrillers features titles")
  static let releases = Fold.hash("releases")
}
