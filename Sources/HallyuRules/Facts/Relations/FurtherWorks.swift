import HallyuAnnotations
import HallyuText

extension RelationScene {
  /// The works that "as well as" adds to a list, over what the text says of the last one: "T, a remake of T2, as well as the drama T3".
  func further(behind list: [NamedSpan]) -> [NamedSpan] {
    guard let last = list.last,
      let link = (last.tokens.upperBound..<min(last.tokens.upperBound + 16, tokens.upperBound)).first(where: {
        word($0) == .well && word($0 - 1) == .as && word($0 + 1) == .as
      }), let next = next(.title, after: link + 1, within: 6),
      (link + 2..<next.tokens.lowerBound).allSatisfy({ isModifier($0) || view.tokens[$0].kind == .quote })
    else { return [] }
    return self.list(from: next)
  }
}
