import HallyuReference
import HallyuText

/// Sites of the reference data whose name is that of the company that runs them, too.
extension KnownNames {
  /// The company that runs a site bears its name.
  static func isCompanyToo(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    (0..<view.lexicon.senseCount(match.node)).contains { view.lexicon.sense(match.node, $0).type == .organization }
  }

  /// "shot at Pinewood Studios", "sold the Pinewood studios": the site, not the company.
  static func isBuilding(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    let before = view.indexBefore(match.firstToken, skippingArticles: true)
    if view.token(before).map({ reaching.contains($0.hash) }) ?? false { return true }
    let last = view.tokens[match.endToken - 1]
    return match.tokens.count > 1 && last.kind == .word && !last.isCapitalized && view.token(match.firstToken - 1)?.word == .the
  }

  private static let reaching = WordSet("at in near outside inside")
}
