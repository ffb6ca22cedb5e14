import HallyuAnnotations
import HallyuText

/// Ties of business in one sentence: which word begins which rule.
enum Dealing {
  static func find(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    let doubt = DealDoubt(scene.view, scene.clauses)
    for at in scene.tokens where !doubt.covers(at) {
      switch scene.word(at) {
      case .with: found += Partnerships.partnership(scene, at)
      case .between: found += Partnerships.venture(scene, at)
      case .invest, .invests, .invested, .investing: found += Investment.find(scene, at)
      case .acquire, .acquires, .acquired, .acquiring, .buy, .buys, .buying, .bought, .purchased: found += Acquisition.find(scene, at)
      case .lease, .leased, .leases, .leasing, .rent, .rental, .rented: found += Lease.find(scene, at)
      case .over where Acquisition.takings.contains(scene.view.token(at - 1)?.hash ?? 0): found += Acquisition.find(scene, at)
      case .investment where scene.word(at + 1) == .from: found += Investment.gift(scene, at)
      case .acquisition, .takeover, .purchase, .investment: found += DealNoun.find(scene, at)
      case .rights: found += Licensing.rights(scene, at)
      case .sold, .sell, .selling: found += Licensing.sale(scene, at)
      case .up where Acquisition.isOfStake(at, scene): found += Acquisition.find(scene, at)
      case .up: found += Licensing.pickup(scene, at)
      case .memorandum, .mou, .jointly, .partnership, .teamed, .agreed, .collaborate, .partner: found += Partnerships.together(scene, at)
      default:
        guard let way = ways[scene.view.tokens[at].hash] else { continue }
        found += find(way, scene, at)
      }
    }
    // Two buyers with their territories, or one.
    found += Licensing.byTerritory(scene)
    return found
  }

  private static func find(_ way: Way, _ scene: RelationScene, _ at: Int) -> [Relation] {
    switch way {
    case .absorbing: Acquisition.find(scene, at)
    case .stake: Acquisition.stakeTaken(scene, at)
    case .backing: Investment.backedName(scene, at) + Investment.backed(scene, at)
    case .round: Investment.round(scene, at)
    case .raising: Investment.raised(scene, at)
    case .optioning: Licensing.licensed(scene, verb: at, after: at)
    case .licensing: Licensing.sale(scene, at)
    case .two: Partnerships.two(scene, at)
    case .venture: scene.word(at - 1) == .joint ? Partnerships.together(scene, at) : []
    case .merging: Partnerships.together(scene, at)
    }
  }

  /// What the words say that have no number in the vocabulary.
  private enum Way { case absorbing, stake, backing, round, raising, optioning, licensing, two, venture, merging }

  private static let ways = WordMap<Way>([
    (.absorbing, "absorbed absorbs absorb absorbing"), (.stake, "stake"),
    (.backing, "backed backs backing financed finances financing cofinanced bankrolled bankrolls"), (.round, "round"),
    (.raising, Investment.getting), (.optioning, "optioned options"), (.licensing, "licensed licenses licensing"), (.two, "two"),
    (.venture, "venture"), (.merging, "merge merged merger merging combine swap swapped"),
  ])
}
