import HallyuAnnotations
import HallyuText

/// Tells works that a sentence is about from those that it names in passing: "of T fame", "last seen in T", "X, who co-wrote T".
extension FactScene {
  /// A title named only to say who somebody is: "of T fame", "known for T", "credits include T", "since T".
  func isAside(_ title: NamedSpan) -> Bool {
    let first = unit(of: title.tokens.lowerBound).lowerBound
    var at = back(title.tokens.lowerBound - 1, over: false)
    // "credits include A and B", "known for the 2020 hit T".
    while at > first {
      if let other = named(.title, at: at), isComma(at + 1) || isAnd(at + 1) || tokens[at + 1].kind == .quote {
        at = back(other.tokens.lowerBound - 1, over: false)
      } else if tokens[at].word == .the || tokens[at].kind == .number || tokens[at].classes.contains(.workCue) || isAnd(at)
        || tokens[at].shape.contains(.allUpper) && tokens[at + 1].classes.contains(.workCue)
        || isComma(at) && named(.title, at: back(at)) != nil
        || isLower(at) && tokens[at + 1].classes.contains(.workCue) && mention(at: at) == nil
          && tokens[at].classes.isDisjoint(with: [.stopword, .performVerb, .makeVerb, .releaseVerb])
          && !WorkWords.asides.contains(tokens[at].hash)
      {
        at = back(at - 1, over: false)
      } else {
        break
      }
    }
    // "made a name for himself with T".
    if token(at)?.word == .with, let own = token(at - 1), WorkWords.selves.contains(own.hash) { return true }
    // "a March premiere date for T", "the trailer for T": the sentence is about it.
    if token(at)?.word == .for, let noun = token(at - 1), noun.kind == .word, WorkWords.aboutNouns.contains(noun.hash) { return false }
    // "signed on for T".
    if token(at)?.word == .for, token(at - 1)?.word == .on, let verb = token(at - 2), StarsIn.joining.contains(verb.hash) { return false }
    // "series, including the suspense thriller ‘T’" lists what the text is about.
    let isExample = token(at)?.word == .including && tokens[at + 1].word == .the
    if let before = token(at), WorkWords.asides.contains(before.hash), !isExample {
      // "is behind ‘T’" names what follows, "the studio, which was behind ‘T’" does not.
      if before.word == .behind, isOfPast(at, since: first) { return true }
      return before.word != .behind || ![.is, .was, .are].contains(token(at - 1)?.word ?? .unlisted)
    }
    // "whose credits include the BBC's adaptation of ‘T’".
    var look = at
    while look > first, at - look < 12, !isComma(look) || look == at, tokens[look].word != .whose {
      if WorkWords.including.contains(tokens[look].hash) {
        return (max(first, look - 4)..<look).contains { WorkWords.credits.contains(tokens[$0].hash) }
      }
      look -= 1
    }
    // "X, who co-wrote ‘T’".
    if let verb = token(at), verb.kind == .word,
      verb.classes.contains(.makeVerb) || verb.classes.contains(.performVerb) || verb.hash == MakerVerb.made,
      self.token(at - 1)?.word == .who
        || self.token(at - 2)?.word == .who
          && (self.token(at - 1)?.word == .also || WorkWords.earlier.contains(self.token(at - 1)?.hash ?? 0))
        || self.token(at - 1)?.word == .which && named(.organization, at: back(at - 2)) != nil
    {
      return true
    }
    if isOfPerson(title) || isEarlier(at, since: first) || isOfPast(at, since: first) || isShared(at, since: first) { return true }
    // "is set before the events of T".
    if token(at)?.word == .of, let noun = token(at - 1), WorkWords.worlds.contains(noun.hash) { return true }
    if let next = token(after(title)), next.gap < .line,
      next.classes.contains(.personCue) && next.word != .stars || WorkWords.fame.contains(next.hash)
    {
      return true
    }
    return false
  }

  /// "last appeared together in T", "previously starred in T", "last seen in T": what somebody did before.
  private func isEarlier(_ end: Int, since first: Int) -> Bool {
    var preposition = end
    while preposition > first, end - preposition < 6, isLower(preposition) || tokens[preposition].kind != .word, !isComma(preposition),
      mention(at: preposition) == nil, ![.in, .on].contains(tokens[preposition].word)
    { preposition -= 1 }
    guard let link = token(preposition), [.in, .on].contains(link.word) else { return false }
    var sawVerb = false
    var at = preposition - 1
    while at >= first, preposition - at < 8, tokens[at].kind == .word, mention(at: at) == nil {
      if tokens[at].classes.contains(.performVerb) || tokens[at].hash == WorkWords.seen || tokens[at].hash == WorkWords.worked {
        sawVerb = true
      }
      if WorkWords.earlier.contains(tokens[at].hash) || tokens[at].word == .last {
        return sawVerb || at == preposition - 1 || tokens[at + 1].hash == WorkWords.seen
      }
      at -= 1
    }
    return false
  }

  /// "has worked with Y in T": what two did together before.
  private func isShared(_ end: Int, since first: Int) -> Bool {
    var at = end
    while at > first, end - at < 14, !isComma(at) {
      if tokens[at].hash == WorkWords.worked { return tokens[at + 1].word == .with && [.has, .have, .had].contains(token(at - 1)?.word) }
      at -= 1
    }
    return false
  }

  /// "X, who was with Y in T", "the studio, which was behind T": what somebody did before.
  private func isOfPast(_ end: Int, since first: Int) -> Bool {
    var at = end
    while at > first, end - at < 10, tokens[at].kind == .word || tokens[at].kind == .clitic, named(.title, at: at) == nil {
      if [.who, .which].contains(tokens[at].word) {
        return isComma(at - 1) && [.was, .had, .has].contains(tokens[at + 1].word) && !isNext(tokens[at + 2])
      }
      at -= 1
    }
    return false
  }

  /// "who was cast in T", "who has joined T": news of T itself.
  private func isNext(_ token: Token) -> Bool {
    [.been, .cast, .to].contains(token.word) || StarsIn.joining.contains(token.hash) || CastOf.landing.contains(token.hash)
      || token.classes.contains(.performVerb) || WorkWords.earlier.contains(token.hash)
  }

  /// "helmed by X of ‘T’": the title says who X is.
  func isOfPerson(_ title: NamedSpan) -> Bool {
    var at = back(title.tokens.lowerBound - 1, over: false)
    var steps = 0
    while at > 0, steps < 12 {
      if tokens[at].classes.contains(.workCue) && mention(at: at) == nil || tokens[at].word == .the {
        at -= 1
      } else if isAnd(at) || isComma(at), let other = named(.title, at: back(at - 1)) {
        // "of ‘A’ and ‘B’".
        at = back(other.tokens.lowerBound - 1, over: false)
      } else {
        break
      }
      steps += 1
    }
    guard let of = token(at), [.of, .from].contains(of.word) else { return false }
    return named(.person, at: back(at - 1)) != nil
  }
}
