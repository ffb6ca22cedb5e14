import HallyuText

/// What a verb does with a post: "appointed", "serves", "is", "succeeds".
enum PostVerbForm {
  case appoint, hold, copula, replace

  static let verbs = WordMap<PostVerbForm>([
    (.appoint, PostWords.appointing.union(weak)),
    (
      .hold,
      """
      serves served serve serving became becomes become becoming stepped steps step stepping resigned resigns returned returns joined joins join joining rejoined rejoins rejoining works \
      worked remain remains stays stay stayed staying continues continue take took takes taking left retired retire retires retiring assume assumes assumed assuming managed exits exited quits quit \
      departs departed out ousted earned spent moves moved moving lands landed landing began begins started starts leaving leaves stands stood standing \
      bows bowed bowing fired sacked dismissed removed suspended act acts acted doubles double doubled doubling resigning quitting departing exiting ankles ankled \
      ankling retiring
      """
    ), (.hold, filling), (.copula, "is was be been being"),
    (.replace, "replace replaces replaced replacing succeed succeeds succeeded succeeding"),
  ])

  /// "was previously chairman": of a post that is or was held.
  static let earlier = WordSet(["previously", "formerly", "currently", "once", "recently", "most", "long"])
  /// Verbs that lead to a post through "as" only.
  static let weak = WordSet(
    """
    made picked picks chosen chose selected selects confirmed confirms brought brings reappointed lured lures poaches ups elevates recruits \
    taps announced unveiled nominated nominates voted rehired rehires enlisted enlists designated nabbed nabs crowned inaugurated
    """)
  /// Verbs that lead to a post through its "role", "post" or "title" only.
  static let filling = WordSet(
    """
    holds held holding relinquishes relinquished relinquishing vacates vacated vacating fills filled fill accepts accepted adds added add \
    occupied occupies
    """)
  /// "takes over as", "took on the role of"
  static let taking = WordSet("take takes took taking assume assumes assumed assuming")
  /// The post stands right behind these.
  static let became = WordSet(["became", "becomes", "become", "becoming", "remains", "remain"])

  /// True where a form of "be" stands right before the verb: "was appointed".
  static func isPassive(_ at: Int, _ scene: FactScene, _ unit: Range<Int>) -> Bool {
    let first = max(unit.lowerBound, at - 3)
    return (first..<at).contains { [.was, .were, .been, .is, .are, .be].contains(scene.tokens[$0].word) }
  }
}
