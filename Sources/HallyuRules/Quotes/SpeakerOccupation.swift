import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds whom a noun for an occupation means, by the credits, the positions and the words beside the names of a text.
struct SpeakerOccupation {
  private let context: QuoteContext
  private var tokens: [Token] { context.tokens }
  /// People who are credited as actors, or whom a word beside their name calls so.
  private let actors: Set<Int>
  /// People of whom a word before their name says that they are something else: "the critic of the Cahiers, Kim".
  private let others: Set<Int>
  /// For people with a maker's word right before their name the parts that it says: "Director Kim".
  private let makers: [Int: Set<CreditPart>]

  init(_ context: QuoteContext) {
    self.context = context
    let credits = context.annotations.credits.prefix(SpeakerOccupation.maximumCredits)
    var actors = Set(credits.filter { $0.role == CreditPart.actor.name }.map(\.person))
    var others: Set<Int> = []
    var makers: [Int: Set<CreditPart>] = [:]
    for name in context.names.all.prefix(SpeakerOccupation.maximumNames) where name.type == .person {
      let place = name.tokens.lowerBound
      let first = max(context.sentence(at: place).firstToken, place - SpeakerOccupation.leadTokens)
      if place > 0, let part = QuoteWords.makingParts[context.tokens[place - 1].hash] { makers[name.entity, default: []].insert(part) }
      if place > 0, SpeakerOccupation.acting.contains(context.tokens[place - 1].hash) {
        actors.insert(name.entity)
      } else if (first..<place).contains(where: { SpeakerOccupation.isOther(context.tokens[$0]) }) {
        others.insert(name.entity)
      }
    }
    self.actors = actors
    self.others = others
    self.makers = makers
  }

  /// A post or profession that is no actor's.
  private static func isOther(_ token: Token) -> Bool {
    token.kind == .word && !token.classes.isDisjoint(with: .position | .personCue) && !acting.contains(token.hash)
  }

  private static let acting = QuoteWords.actors.union("actors actresses stars performers")
  private static let leadTokens = 6
  private static let makerReachTokens = 50
  private static let maximumCredits = 256
  private static let maximumPositions = 64
  private static let maximumNames = 4096

  func acts(_ person: Int) -> Bool { actors.contains(person) }

  func hasOther(_ person: Int) -> Bool { others.contains(person) }

  /// The nearest actor before a place.
  func actor(before place: Int) -> Speaker? {
    let names = NamesBefore(context)
    let end = context.names.index(atOrAfter: place)
    let name = context.names.all[max(0, end - NamesBefore.reachNames)..<end].last { actors.contains($0.entity) && !names.isSpoken($0) }
    return name.map { Speaker(form: .name, tokens: $0.tokens, entity: $0.entity) }
  }

  /// "the director": whom the text credits or calls so, where that person was named just before.
  func maker(_ head: Token, before place: Int) -> Int? {
    guard let part = QuoteWords.makingParts[head.hash] else { return nil }
    var index = context.names.index(atOrAfter: place) - 1
    while index >= 0, place - context.names.all[index].tokens.upperBound < SpeakerOccupation.makerReachTokens {
      let name = context.names.all[index]
      index -= 1
      if name.type == .person, makes(name.entity, part) { return name.entity }
    }
    return nil
  }

  private func makes(_ person: Int, _ part: CreditPart) -> Bool {
    makers[person]?.contains(part) ?? false
      || context.annotations.credits.prefix(SpeakerOccupation.maximumCredits).contains { $0.person == person && $0.role == part.name }
  }

  /// "its chief": the one person who holds such a position there.
  func holder(of head: Token, at organization: Int) -> Int? {
    guard head.classes.contains(.position) else { return nil }
    let people = Set(
      context.annotations.positions.prefix(SpeakerOccupation.maximumPositions).filter { $0.organization == organization }.map(\.person))
    return people.count == 1 ? people.first : nil
  }

  /// A person named before whose position holds the word.
  func holder(of head: Token, before place: Int) -> Int? {
    guard head.classes.contains(.position) else { return nil }
    let word = context.text.string(head.range).lowercased()
    for position in context.annotations.positions.prefix(SpeakerOccupation.maximumPositions).reversed()
    where position.place.field == context.text.field && position.place.range.lower < tokens[place].start {
      if position.position.lowercased().split(separator: " ").contains(Substring(word)) { return position.person }
    }
    return nil
  }
}
