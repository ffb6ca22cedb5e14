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
        let hash = scene.view.tokens[at].hash
        guard others.contains(hash) else { continue }
        if taking.contains(hash) {
          found += Acquisition.find(scene, at)
        } else if hash == venture {
          if scene.word(at - 1) == .joint { found += Partnerships.together(scene, at) }
        } else if hash == stakeNoun {
          found += Acquisition.stakeTaken(scene, at)
        } else if backing.contains(hash) {
          found += Investment.backedName(scene, at) + Investment.backed(scene, at)
        } else if hash == roundNoun {
          found += Investment.round(scene, at)
        } else if Investment.getting.contains(hash) {
          found += Investment.raised(scene, at)
        } else if options.contains(hash) {
          found += Licensing.licensed(scene, verb: at, after: at)
        } else if licensing.contains(hash) {
          found += Licensing.sale(scene, at)
        } else if hash == two {
          found += Partnerships.two(scene, at)
        } else {
          found += Partnerships.together(scene, at)
        }
      }
    }
    // Two buyers with their territories, or one.
    found += Licensing.byTerritory(scene)
    return found
  }

  private static let taking = WordSet(["absorbed", "absorbs", "absorb", "absorbing"])
  /// Any of the words that are looked at only where no other is: asked for every token.
  private static let others = taking.union(merging).union(options).union(licensing).union(backing).union(Investment.getting)
    .union(WordSet(["two", "venture", "stake", "round"]))
  private static let roundNoun = Fold.hash("round")
  private static let two = Fold.hash("two")
  private static let venture = Fold.hash("venture")
  private static let stakeNoun = Fold.hash("stake")
  private static let backing = WordSet("backed backs backing financed finances financing co-financed cofinanced bankrolled bankrolls")
  private static let options = WordSet(["optioned", "options"])
  private static let licensing = WordSet(["licensed", "licenses", "licensing"])
  private static let merging = WordSet(["merge", "merged", "merger", "merging", "combine", "swap", "swapped"])
}
