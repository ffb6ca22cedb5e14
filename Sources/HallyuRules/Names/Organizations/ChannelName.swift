import HallyuAnnotations
import HallyuReference
import HallyuText

/// Channels and services by the name of their owner or a plus sign: "Zee Kettle" among channels, "Gravel+".
enum ChannelName {
  static let manual = RuleManual(
    "organization.channel", "A broadcaster’s name with the capitals behind it in a list of channels; a name that a plus sign ends.",
    fires: [
      .init("It has three channels: Zee News, ⟦Zee Kettle⟧ and ⟦Zee Salt Madhya Pradesh⟧.", "organization"),
      .init("Streaming newcomer ⟦Gravel+⟧ has left.", "organization"),
    ],
    leaves: ["It has channels, and Zee Kettle critics left.", "Prices of 5+ rose.", "The channels asked Zee Chief Bo Dell then."])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    proposePlus(field, &board)
    guard view.tokens.contains(where: { channels.contains($0.hash) && !$0.isCapitalized }) else { return }
    for match in view.matches where match.tokens.count == 1 {
      guard isBroadcaster(match, view), board.holder(field, match.firstToken).map({ $0.tokens == match.tokens }) ?? true,
        view.sentenceTokens(of: match.firstToken).contains(where: { channels.contains(view.tokens[$0].hash) }),
        let end = end(view, match.endToken)
      else { continue }
      board.takeOver(NameCandidate(field, match.firstToken..<end, .organization, 84, manual.id))
    }
  }

  private static func isBroadcaster(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    view.senses(of: match.tokens).contains {
      $0.type == .organization && view.lexicon.entity($0.entity).kindBytes.elementsEqual("broadcaster".utf8)
    }
  }

  /// End of the capitals behind a broadcaster's name, where a mark or an `and` closes them.
  private static func end(_ view: FieldView, _ start: Int) -> Int? {
    var at = start
    while at < start + 4, let token = view.token(at), token.gap == .space, view.isNameWord(at) || token.kind == .number,
      token.classes.isDisjoint(with: .position | .personCue | .month | .weekday | .workCue | .givenName)
    { at += 1 }
    guard at > start, let next = view.token(at) else { return nil }
    return next.kind == .mark || next.word == .and ? at : nil
  }

  /// "Gravel+": one capitalised word and a plus sign without a gap, and no figure behind.
  private static func proposePlus(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for plus in view.tokens.indices.dropFirst() where view.tokens[plus].isMark("+") && view.tokens[plus].gap == .none {
      guard view.isNameWord(plus - 1), board.isFree(field, plus - 1..<plus + 1), view.tokens[plus - 1].count > 2,
        view.tokens[plus - 1].shape.contains(.hasLower), !view.isNameWord(plus - 2) || view.isSentenceStart(plus - 2),
        view.token(plus + 1).map({ $0.gap >= .space || $0.kind != .word && $0.kind != .number }) ?? true
      else { continue }
      board.claim(NameCandidate(field, plus - 1..<plus + 1, .organization, 70, manual.id))
    }
  }

  private static let channels = WordSet("channels")
}
