import HallyuReference
import HallyuText

/// The part that a person has in a work, as the column `role` prints it.
enum CreditPart: String, Sendable, Hashable {
  case actor, guest, director, writer, producer, creator, showrunner, host, composer, cinematographer, editor, translator

  var name: String { rawValue }

  static let makers: [CreditPart] = [
    .director, .writer, .producer, .creator, .showrunner, .host, .composer, .cinematographer, .editor, .translator,
  ]

  init(_ known: CreditRole) {
    switch known {
    case .actor: self = .actor
    case .director: self = .director
    case .writer: self = .writer
    case .creator: self = .creator
    case .producer: self = .producer
    case .host: self = .host
    case .composer: self = .composer
    }
  }
}

/// Words that say which part it is.
enum CreditWords {
  /// What somebody has in a work: "a role in", "a turn in".
  static let roleNouns = WordSet("role roles performance performances turn turns part parts portrayal appearance appearances debut")

  /// The part behind a profession: "director", "scribe", "star".
  static func professionRole(_ hash: UInt64) -> CreditPart? { professions[hash] }

  /// The part behind a verb or participle: "helmed", "penned".
  static func makerRole(_ hash: UInt64) -> CreditPart? { makers[hash] }

  /// "producer", "produces".
  static func isProducing(_ hash: UInt64) -> Bool { professions[hash] == .producer || makers[hash] == .producer }

  static let professionHashes = Array(professions.keys)
  static let makerHashes = Array(makers.keys)

  private static let professions = table([
    .director: "director directors filmmaker filmmakers film-maker helmer helmers auteur pd megaphone dir",
    .writer: "writer writers screenwriter screenwriters scriptwriter scriptwriters scribe scribes playwright author authors",
    .creator: "creator creators",
    .showrunner: "showrunner showrunners",
    .producer: "producer producers",
    .actor: "actor actors actress actresses star stars co-star costar costars lead leads starrer",
    .host: "host hosts mc presenter emcee",
    .composer: "composer",
    .cinematographer: "cinematographer lenser",
    .editor: "",
  ])

  private static let makers = table([
    .director: "directed directs direct directing megged megs helmed helms helm helming co-directed direction megaphone",
    .writer:
      "written wrote writes write writing penned pens co-wrote co-written scripted script scripts screenplay adapt adapts adapting adapted",
    .creator: "created creates create creating co-created developed",
    .showrunner: "showrun showruns showrunning",
    .producer: "produced produces produce producing co-produced executive-produced bankrolled bankrolls bankrolling",
    .host: "hosted hosts hosting emceed presented",
    .composer: "composed scored",
    .cinematographer: "lensed photographed",
    .editor: "edited",
    .translator: "translated subtitled",
  ])

  private static func table(_ lists: KeyValuePairs<CreditPart, String>) -> [UInt64: CreditPart] {
    var table: [UInt64: CreditPart] = [:]
    for (part, words) in lists { for word in words.split(separator: " ") { table[Fold.hash(String(word))] = part } }
    return table
  }
}
