import HallyuText

/// Words that tell that something comes out, or when: "its premiere", "a March launch", "pushed back to May".
enum ReleaseWords {
  static func isNoun(_ token: Token) -> Bool { nouns.contains(token.hash) }

  /// Verbs that move something to another day.
  static let postponing = WordSet(
    """
    delayed delays delay delaying postponed postpones postpone postponing pushed pushes pushing push moved moves moving move shifted \
    shifts shifting shift rescheduled reschedules bumped bumps
    """)

  private static let nouns = WordSet("premiere release debut launch bow rollout")
}
