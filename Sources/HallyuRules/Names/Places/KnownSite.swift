import HallyuReference
import HallyuText

/// Sites of the reference data whose name is that of the company that runs them, too.
extension KnownNames {
  /// The company that runs a site bears its name.
  static func isCompanyToo(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    (0..<view.lexicon.senseCount(match.node)).contains { view.lexicon.sense(match.node, $0).type == .organization }
  }

  /// "shot at the nearby Pinewood Studios", "the gates of Pinewood Studios", "sold the Pinewood studios": the site, not the company.
  static func isBuilding(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    var before = view.indexBefore(match.firstToken, skippingArticles: true)
    if view.token(before).map({ adjectives.contains($0.hash) }) ?? false { before = view.indexBefore(before, skippingArticles: true) }
    if let link = view.token(before) {
      if reaching.contains(link.hash) { return true }
      // "facilities such as Pinewood Studios"
      if link.word == .as, view.token(before - 1)?.word == .such, view.token(before - 2).map({ sites.contains($0.hash) }) ?? false {
        return true
      }
      if link.word == .of || link.word == .to, view.token(before - 1).map({ grounds.contains($0.hash) }) ?? false { return true }
    }
    // "Elstree Studios has seven stages"
    if let verb = view.token(match.endToken), having.contains(verb.hash),
      (match.endToken + 1..<match.endToken + 8).contains(where: { view.token($0).map { stages.contains($0.hash) } ?? false })
    {
      return true
    }
    let last = view.tokens[match.endToken - 1]
    return match.tokens.count > 1 && last.kind == .word && !last.isCapitalized && view.token(match.firstToken - 1)?.word == .the
  }

  private static let reaching = WordSet("at in near outside inside around visit visited visiting tour toured touring")
  private static let adjectives = WordSet("nearby famous famed historic legendary iconic new former old renowned neighbouring neighboring")
  private static let grounds = WordSet("gates distance stages stage backlot lot grounds site sets tour visit door home halls corridors")
  private static let sites = WordSet("facilities lots sites venues complexes locations")
  private static let having = WordSet("has have boasts boast houses offers is")
  private static let stages = WordSet("stages soundstages stage soundstage located situated")
}
