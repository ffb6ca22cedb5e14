/// What the vocabulary says about a word, as bits, so that a rule tests many words in one step.
package struct WordClass: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Names in `words.tsv`, in the order of the bits.
  package static let names = [
    "common", "stopword", "month", "weekday", "holiday", "honorific", "position", "person-cue", "work-cue",
    "organization-suffix", "facility-noun", "reporting-verb", "surname", "given-name", "numeral", "magnitude",
    "currency-name", "unit", "count-noun", "demonym", "place", "abbreviation", "korean-surname", "organization-cue",
    "award-cue", "event-cue", "season", "korean-given-syllable", "phrase-start", "korean-place-suffix", "lowercase-start", "release-verb", "perform-verb", "make-verb", "nickname-cue", "song-cue", "character-cue",
    "title-verb", "negation", "facility-context", "future-cue", "reception-cue", "business-verb", "business-noun", "plot-cue", "deal-noun",
    "title-noun", "legal-suffix", "photo-cue",
  ]

  @inlinable static func bit(_ index: Int) -> WordClass { WordClass(rawValue: 1 << UInt64(index)) }

  @inlinable package func contains(_ other: WordClass) -> Bool { rawValue & other.rawValue == other.rawValue }
  @inlinable package func isDisjoint(with other: WordClass) -> Bool { rawValue & other.rawValue == 0 }
  /// Either class; a constant, which an array literal of classes is not.
  @inlinable package static func | (left: WordClass, right: WordClass) -> WordClass { WordClass(rawValue: left.rawValue | right.rawValue) }

  /// An ordinary English word: capitalised, it may only begin a sentence.
  package static let common = WordClass(rawValue: 1 << 0)
  package static let stopword = WordClass(rawValue: 1 << 1)
  package static let month = WordClass(rawValue: 1 << 2)
  package static let weekday = WordClass(rawValue: 1 << 3)
  package static let holiday = WordClass(rawValue: 1 << 4)
  /// Mr., Ms., Dr., Sir.
  package static let honorific = WordClass(rawValue: 1 << 5)
  /// CEO, president, director, analyst.
  package static let position = WordClass(rawValue: 1 << 6)
  /// actor, writer, singer.
  package static let personCue = WordClass(rawValue: 1 << 7)
  /// series, film, drama.
  package static let workCue = WordClass(rawValue: 1 << 8)
  /// Inc, Studios, Entertainment.
  package static let organizationSuffix = WordClass(rawValue: 1 << 9)
  /// studio, theater, hall.
  package static let facilityNoun = WordClass(rawValue: 1 << 10)
  /// said, told, added.
  package static let reportingVerb = WordClass(rawValue: 1 << 11)
  /// A family name of any origin.
  package static let surname = WordClass(rawValue: 1 << 12)
  package static let givenName = WordClass(rawValue: 1 << 13)
  /// one, twenty, dozen, half.
  package static let numeral = WordClass(rawValue: 1 << 14)
  /// thousand, million, bn.
  package static let magnitude = WordClass(rawValue: 1 << 15)
  /// A word of a currency's name or its ISO code.
  package static let currencyName = WordClass(rawValue: 1 << 16)
  package static let unit = WordClass(rawValue: 1 << 17)
  /// subscribers, viewers, episodes.
  package static let countNoun = WordClass(rawValue: 1 << 18)
  package static let demonym = WordClass(rawValue: 1 << 19)
  package static let place = WordClass(rawValue: 1 << 20)
  /// A full stop after it does not end a sentence.
  package static let abbreviation = WordClass(rawValue: 1 << 21)
  package static let koreanSurname = WordClass(rawValue: 1 << 22)
  /// company, streamer, network, broadcaster.
  package static let organizationCue = WordClass(rawValue: 1 << 23)
  package static let awardCue = WordClass(rawValue: 1 << 24)
  package static let eventCue = WordClass(rawValue: 1 << 25)
  package static let season = WordClass(rawValue: 1 << 26)
  /// A syllable that Korean given names are made of, in Latin letters.
  package static let koreanGivenSyllable = WordClass(rawValue: 1 << 27)
  /// The word begins a phrase of the gazetteer.
  package static let phraseStart = WordClass(rawValue: 1 << 28)
  /// do, si, gun, gu, dong after a hyphen.
  package static let koreanPlaceSuffix = WordClass(rawValue: 1 << 29)
  /// The word begins a phrase of the gazetteer that may stand in lower case.
  package static let lowercaseStart = WordClass(rawValue: 1 << 30)
  /// released, premieres, airs, launch: a work comes out.
  package static let releaseVerb = WordClass(rawValue: 1 << 31)
  /// starred, appears, cast, headline: a person acts in a work.
  package static let performVerb = WordClass(rawValue: 1 << 32)
  /// directed, wrote, helmed, produced: a person makes a work.
  package static let makeVerb = WordClass(rawValue: 1 << 33)
  /// nicknamed, dubbed, so-called: what follows in quotation marks is no title.
  package static let nicknameCue = WordClass(rawValue: 1 << 34)
  /// song, single, album, track.
  package static let songCue = WordClass(rawValue: 1 << 35)
  /// plays, role, character: what follows is a character's name.
  package static let characterCue = WordClass(rawValue: 1 << 36)
  /// titled, entitled, called, watch: what follows may be a title.
  package static let titleVerb = WordClass(rawValue: 1 << 37)
  package static let negation = WordClass(rawValue: 1 << 38)
  /// lease, filming, located, complex: a studio here is a building.
  package static let facilityContext = WordClass(rawValue: 1 << 39)
  /// will, upcoming, scheduled: the sentence looks ahead.
  package static let futureCue = WordClass(rawValue: 1 << 40)
  /// watched, hit, moviegoers: a work was seen already.
  package static let receptionCue = WordClass(rawValue: 1 << 41)
  /// acquired, invested, licensed: its subject is mostly a company.
  package static let businessVerb = WordClass(rawValue: 1 << 42)
  /// shares, stake, revenue, subsidiary: a company has it.
  package static let businessNoun = WordClass(rawValue: 1 << 43)
  /// follows, tells, revolves: a work does it, to its characters.
  package static let plotCue = WordClass(rawValue: 1 << 44)
  /// deal, partnership, talks: made with a company.
  package static let dealNoun = WordClass(rawValue: 1 << 45)
  /// remake, season, rights, credits: a title follows its preposition.
  package static let titleNoun = WordClass(rawValue: 1 << 46)
  /// Ltd, Inc, Corp: may be left out of a company's name.
  package static let legalSuffix = WordClass(rawValue: 1 << 47)
  /// photo, credit, courtesy: the line is no prose.
  package static let photoCue = WordClass(rawValue: 1 << 48)
}
