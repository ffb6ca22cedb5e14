/// What the vocabulary says about a word, as bits, so that a rule tests many words in one step.
@usableFromInline package struct WordClass: OptionSet, Sendable, Hashable {
  @usableFromInline package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Names in `words.tsv`, in the order of the bits.
  package static let names = [
    "common", "stopword", "month", "weekday", "holiday", "honorific", "position", "person-cue", "work-cue",
    "organization-suffix", "facility-noun", "reporting-verb", "surname", "given-name", "numeral", "magnitude",
    "currency-name", "unit", "count-noun", "demonym", "place", "abbreviation", "korean-surname", "organization-cue",
    "award-cue", "event-cue", "season", "korean-given-syllable", "phrase-start", "korean-place-suffix", "lowercase-start", "release-verb",
    "perform-verb", "make-verb", "nickname-cue", "song-cue", "character-cue",
    "title-verb", "negation", "facility-context", "future-cue", "reception-cue", "business-verb", "business-noun", "plot-cue", "deal-noun",
    "title-noun", "legal-suffix", "photo-cue",
  ]

  @inlinable static func bit(_ index: Int) -> WordClass { WordClass(rawValue: 1 << UInt64(index)) }

  @inlinable package func contains(_ other: WordClass) -> Bool { rawValue & other.rawValue == other.rawValue }
  @inlinable package func isDisjoint(with other: WordClass) -> Bool { rawValue & other.rawValue == 0 }
  /// Either class; a constant, which an array literal of classes is not.
  @inlinable package static func | (left: WordClass, right: WordClass) -> WordClass { WordClass(rawValue: left.rawValue | right.rawValue) }

  /// An ordinary English word: capitalised, it may only begin a sentence.
  @inlinable package static var common: WordClass { WordClass(rawValue: 1 << 0) }
  @inlinable package static var stopword: WordClass { WordClass(rawValue: 1 << 1) }
  @inlinable package static var month: WordClass { WordClass(rawValue: 1 << 2) }
  @inlinable package static var weekday: WordClass { WordClass(rawValue: 1 << 3) }
  @inlinable package static var holiday: WordClass { WordClass(rawValue: 1 << 4) }
  /// Mr., Ms., Dr., Sir.
  @inlinable package static var honorific: WordClass { WordClass(rawValue: 1 << 5) }
  /// CEO, president, director, analyst.
  @inlinable package static var position: WordClass { WordClass(rawValue: 1 << 6) }
  /// actor, writer, singer.
  @inlinable package static var personCue: WordClass { WordClass(rawValue: 1 << 7) }
  /// series, film, drama.
  @inlinable package static var workCue: WordClass { WordClass(rawValue: 1 << 8) }
  /// Inc, Studios, Entertainment.
  @inlinable package static var organizationSuffix: WordClass { WordClass(rawValue: 1 << 9) }
  /// studio, theater, hall.
  @inlinable package static var facilityNoun: WordClass { WordClass(rawValue: 1 << 10) }
  /// said, told, added.
  @inlinable package static var reportingVerb: WordClass { WordClass(rawValue: 1 << 11) }
  /// A family name of any origin.
  @inlinable package static var surname: WordClass { WordClass(rawValue: 1 << 12) }
  @inlinable package static var givenName: WordClass { WordClass(rawValue: 1 << 13) }
  /// one, twenty, dozen, half.
  @inlinable package static var numeral: WordClass { WordClass(rawValue: 1 << 14) }
  /// thousand, million, bn.
  @inlinable package static var magnitude: WordClass { WordClass(rawValue: 1 << 15) }
  /// A word of a currency's name or its ISO code.
  @inlinable package static var currencyName: WordClass { WordClass(rawValue: 1 << 16) }
  @inlinable package static var unit: WordClass { WordClass(rawValue: 1 << 17) }
  /// subscribers, viewers, episodes.
  @inlinable package static var countNoun: WordClass { WordClass(rawValue: 1 << 18) }
  @inlinable package static var demonym: WordClass { WordClass(rawValue: 1 << 19) }
  @inlinable package static var place: WordClass { WordClass(rawValue: 1 << 20) }
  /// A full stop after it does not end a sentence.
  @inlinable package static var abbreviation: WordClass { WordClass(rawValue: 1 << 21) }
  @inlinable package static var koreanSurname: WordClass { WordClass(rawValue: 1 << 22) }
  /// company, streamer, network, broadcaster.
  @inlinable package static var organizationCue: WordClass { WordClass(rawValue: 1 << 23) }
  @inlinable package static var awardCue: WordClass { WordClass(rawValue: 1 << 24) }
  @inlinable package static var eventCue: WordClass { WordClass(rawValue: 1 << 25) }
  @inlinable package static var season: WordClass { WordClass(rawValue: 1 << 26) }
  /// A syllable that Korean given names are made of, in Latin letters.
  @inlinable package static var koreanGivenSyllable: WordClass { WordClass(rawValue: 1 << 27) }
  /// The word begins a phrase of the gazetteer.
  @inlinable package static var phraseStart: WordClass { WordClass(rawValue: 1 << 28) }
  /// do, si, gun, gu, dong after a hyphen.
  @inlinable package static var koreanPlaceSuffix: WordClass { WordClass(rawValue: 1 << 29) }
  /// The word begins a phrase of the gazetteer that may stand in lower case.
  @inlinable package static var lowercaseStart: WordClass { WordClass(rawValue: 1 << 30) }
  /// released, premieres, airs, launch: a work comes out.
  @inlinable package static var releaseVerb: WordClass { WordClass(rawValue: 1 << 31) }
  /// starred, appears, cast, headline: a person acts in a work.
  @inlinable package static var performVerb: WordClass { WordClass(rawValue: 1 << 32) }
  /// directed, wrote, helmed, produced: a person makes a work.
  @inlinable package static var makeVerb: WordClass { WordClass(rawValue: 1 << 33) }
  /// nicknamed, dubbed, so-called: what follows in quotation marks is no title.
  @inlinable package static var nicknameCue: WordClass { WordClass(rawValue: 1 << 34) }
  /// song, single, album, track.
  @inlinable package static var songCue: WordClass { WordClass(rawValue: 1 << 35) }
  /// plays, role, character: what follows is a character's name.
  @inlinable package static var characterCue: WordClass { WordClass(rawValue: 1 << 36) }
  /// titled, entitled, called, watch: what follows may be a title.
  @inlinable package static var titleVerb: WordClass { WordClass(rawValue: 1 << 37) }
  @inlinable package static var negation: WordClass { WordClass(rawValue: 1 << 38) }
  /// lease, filming, located, complex: a studio here is a building.
  @inlinable package static var facilityContext: WordClass { WordClass(rawValue: 1 << 39) }
  /// will, upcoming, scheduled: the sentence looks ahead.
  @inlinable package static var futureCue: WordClass { WordClass(rawValue: 1 << 40) }
  /// watched, hit, moviegoers: a work was seen already.
  @inlinable package static var receptionCue: WordClass { WordClass(rawValue: 1 << 41) }
  /// acquired, invested, licensed: its subject is mostly a company.
  @inlinable package static var businessVerb: WordClass { WordClass(rawValue: 1 << 42) }
  /// shares, stake, revenue, subsidiary: a company has it.
  @inlinable package static var businessNoun: WordClass { WordClass(rawValue: 1 << 43) }
  /// follows, tells, revolves: a work does it, to its characters.
  @inlinable package static var plotCue: WordClass { WordClass(rawValue: 1 << 44) }
  /// deal, partnership, talks: made with a company.
  @inlinable package static var dealNoun: WordClass { WordClass(rawValue: 1 << 45) }
  /// remake, season, rights, credits: a title follows its preposition.
  @inlinable package static var titleNoun: WordClass { WordClass(rawValue: 1 << 46) }
  /// Ltd, Inc, Corp: may be left out of a company's name.
  @inlinable package static var legalSuffix: WordClass { WordClass(rawValue: 1 << 47) }
  /// photo, credit, courtesy: the line is no prose.
  @inlinable package static var photoCue: WordClass { WordClass(rawValue: 1 << 48) }
}
