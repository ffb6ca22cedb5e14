import HallyuAnnotations
import HallyuReference

extension LocalEntity.Kind {
  /// What an entry of the lexicon names; nil for entries that are no names: units, currencies, cue words.
  init?(_ type: LexiconType) {
    switch type {
    case .person: self = .person
    case .organization: self = .organization
    case .title: self = .title
    case .place: self = .place
    case .facility: self = .facility
    case .award: self = .award
    default: return nil
    }
  }
}
