import HallyuAnnotations
import HallyuReference
import HallyuText

/// Nouns that say of what country a company is.
extension Coreference {
  /// "the French TV company": the last company of the country that the noun phrase names, where the one told of last is of another.
  func compatriot(_ field: Int, _ token: Int, besides other: Int?, _ told: Int?) -> Int? {
    let view = context.views[field]
    var at = token - 1
    while at > 0, token - at < 5, view.tokens[at].kind == .word, !view.tokens[at].classes.contains(.demonym) { at -= 1 }
    guard at > 0, view.tokens[at].classes.contains(.demonym), view.tokens[at - 1].word == .the, let match = view.match(beginningAt: at),
      let sense = (0..<view.lexicon.senseCount(match.node)).map({ view.lexicon.sense(match.node, $0) }).first(where: {
        $0.flags.contains(.demonym)
      }), let told, let country = country(of: told, view.lexicon)
    else { return nil }
    let wanted = view.lexicon.entity(sense.entity).countryBytes
    guard !wanted.isEmpty, !country.elementsEqual(wanted) else { return nil }
    return context.mentions(field, in: max(0, token - 400)..<token, of: .organization).last {
      $0.entity != other && self.country(of: $0.entity, view.lexicon)?.elementsEqual(wanted) ?? false
    }?.entity
  }

  private func country(of entity: Int, _ lexicon: Lexicon) -> UnsafeRawBufferPointer? {
    let id = context.entities[entity].lexiconID
    guard !id.isEmpty, let bytes = lexicon.entity(.organization, id: id)?.countryBytes, !bytes.isEmpty else { return nil }
    return bytes
  }
}
