import HallyuAnnotations
import HallyuText

/// Tells works that a sentence is about from those that it names in passing: "of T fame", "last seen in T", "X, who co-wrote T".
extension FactScene {
  /// A title named only to say who somebody is: "of T fame", "known for T", "credits include T", "since T".
  func isAside(_ title: NamedSpan) -> Bool {
    let first = unit(of: title.tokens.lowerBound).lowerBound
    let at = cue(before: title, since: first)
    // "made a name for himself with T".
    if token(at)?.word == .with, let own = token(at - 1), WorkWords.selves.contains(own.hash) { return true }
    if isTopic(at) { return false }
    // "series, including the suspense thriller ‘T’" lists what the text is about.
    let isExample = token(at)?.word == .including && tokens[at + 1].word == .the
    if let before = token(at), WorkWords.asides.contains(before.hash), !isExample {
      // "is behind ‘T’" names what follows, "the studio, which was behind ‘T’" does not.
      return before.word != .behind || isOfPast(at, since: first) || ![.is, .was, .are].contains(token(at - 1)?.word ?? .unlisted)
    }
    if let isListed = isListedCredit(at, since: first) { return isListed }
    return isOfMaker(at) || isOfRelative(title, at, since: first) || isOfPerson(title) || isEarlier(at, since: first)
      || isOfPast(at, since: first) || isShared(at, since: first)
      || isOfWorld(at) || isOfEnd(at, since: first) || isOfFame(at, since: first) || isOfPart(at) || saysWho(title)
  }

  /// The token before a title, the words that belong to it and the titles listed with it: `include` in "credits include the hit A and B".
  private func cue(before title: NamedSpan, since first: Int) -> Int {
    var at = back(title.tokens.lowerBound - 1, over: false)
    /// The leftmost adjective before the word for the work: "the 2017 hit action film T".
    var modifier: Int?
    while at > first {
      if let other = named(.title, at: at), isComma(at + 1) || isAnd(at + 1) || tokens[at + 1].kind == .quote {
        at = back(other.tokens.lowerBound - 1, over: false)
      } else if isOfTitle(at, before: modifier) || isComma(at) && named(.title, at: back(at)) != nil {
        if isLower(at) { modifier = at }
        at = back(at - 1, over: false)
      } else if tokens[at].word == .as, tokens[at - 1].word == .such, at - 1 > first {
        // "behind T and films such as T2"
        at = back(at - 2, over: false)
      } else {
        break
      }
    }
    return at
  }

  /// "the", "2020", "and", "hit", "BBC drama", "suspense thriller": a word of the phrase that a title ends.
  private func isOfTitle(_ at: Int, before modifier: Int?) -> Bool {
    let token = tokens[at]
    if token.word == .the || token.kind == .number || token.classes.contains(.workCue) || isAnd(at) { return true }
    guard tokens[at + 1].classes.contains(.workCue) || at + 1 == modifier else { return false }
    return token.shape.contains(.allUpper)
      || isLower(at) && mention(at: at) == nil && !WorkWords.asides.contains(token.hash)
        && token.classes.isDisjoint(with: [.stopword, .performVerb, .makeVerb, .releaseVerb])
  }

  /// "a March premiere date for T", "the trailer for T", "signed on for T": the sentence is about it.
  private func isTopic(_ at: Int) -> Bool {
    guard token(at)?.word == .for, let noun = token(at - 1) else { return false }
    if noun.kind == .word, WorkWords.aboutNouns.contains(noun.hash) { return true }
    return noun.word == .on && token(at - 2).map { CreditCues.joining.contains($0.hash) } ?? false
  }

  /// "whose credits include the BBC's adaptation of ‘T’": whether "include" before it is said of credits; nil where nothing is included.
  private func isListedCredit(_ end: Int, since first: Int) -> Bool? {
    var at = end
    while at > first, end - at < 12, !isComma(at) || at == end, tokens[at].word != .whose {
      if WorkWords.including.contains(tokens[at].hash) {
        return (max(first, at - 4)..<at).contains { WorkWords.credits.contains(tokens[$0].hash) }
      }
      at -= 1
    }
    return nil
  }

  /// "X, who co-wrote ‘T’", "X, who previously starred in", "the studio which made ‘T’".
  private func isOfMaker(_ at: Int) -> Bool {
    guard let verb = token(at), verb.kind == .word,
      !verb.classes.isDisjoint(with: [.makeVerb, .performVerb]) || verb.hash == CreditCues.made, let before = token(at - 1)
    else { return false }
    if before.word == .who { return true }
    if before.word == .which { return named(.organization, at: back(at - 2)) != nil }
    return token(at - 2)?.word == .who && (before.word == .also || WorkWords.earlier.contains(before.hash))
  }

  /// "X, who directed and starred in T, appears in T2": T says who X is where another work comes behind the comma.
  private func isOfRelative(_ title: NamedSpan, _ end: Int, since first: Int) -> Bool {
    var at = end
    while at > first, end - at < 8, isLower(at), mention(at: at) == nil, tokens[at].word != .who { at -= 1 }
    guard at > first, tokens[at].word == .who, isComma(at - 1), case let close = after(title), isComma(close) || endsWithInnerComma(title)
    else { return false }
    let isActed = (at + 1...end).contains { !tokens[$0].classes.isDisjoint(with: [.performVerb, .makeVerb]) }
    return isActed
      && (close..<unit(of: close).upperBound).contains { at in named(.title, at: at).map { $0.entity != title.entity } ?? false }
  }

  /// "renowned for his work on T", "who worked on T".
  private func isOfFame(_ on: Int, since first: Int) -> Bool {
    guard token(on)?.word == .on, let work = token(on - 1) else { return false }
    if work.hash == WorkWords.worked { return token(on - 2)?.word == .who || token(on - 2)?.word == .also }
    return work.hash == WorkWords.work && (max(first, on - 6)..<on).contains { WorkWords.renown.contains(tokens[$0].hash) }
  }

  /// "won prizes for his parts in T and T2".
  private func isOfPart(_ link: Int) -> Bool {
    guard token(link)?.word == .in, let noun = token(link - 1), WorkWords.rolesPlayed.contains(noun.hash) else { return false }
    let own = [.his, .her, .their].contains(token(link - 2)?.word ?? .unlisted) ? link - 2 : link - 3
    return [.his, .her, .their].contains(token(own)?.word ?? .unlisted) && token(own - 1)?.word == .for
  }

  /// "is set before the events of T".
  private func isOfWorld(_ at: Int) -> Bool {
    token(at)?.word == .of && token(at - 1).map { WorkWords.worlds.contains($0.hash) } ?? false
  }

  /// "After the conclusion of T, X stars", "X, basking in the success of T, signed": what came before.
  private func isOfEnd(_ at: Int, since first: Int) -> Bool {
    if token(at)?.word == .of, at - 3 > first, tokens[at - 1].hash == WorkWords.success, tokens[at - 2].word == .the,
      [.in, .from, .after, .following].contains(tokens[at - 3].word)
    {
      return true
    }
    guard token(at)?.word == .of, at - first < 7,
      [.after, .following].contains(tokens[first].word) || WorkWords.freshness.contains(tokens[first].hash)
    else { return false }
    return token(at - 1).map { WorkWords.ends.contains($0.hash) } ?? false
  }

  /// "T co-writer Y", "T (2016) director Y", "T and T2 star Y", "T’s Y", "of T fame": the title only says who somebody is.
  func saysWho(_ title: NamedSpan) -> Bool {
    var end = after(title)
    if isAnd(end), let other = named(.title, at: skipQuotes(end + 1)), other.tokens.lowerBound == skipQuotes(end + 1) {
      return saysWho(other)
    }
    if token(end)?.kind == .clitic { return named(.person, at: end + 1)?.tokens.lowerBound == end + 1 }
    if token(end)?.isMark("(") == true, token(end + 1)?.kind == .number, token(end + 2)?.isMark(")") == true { end += 3 }
    let isJoint = token(end).map { WorkWords.prefixes.contains($0.hash) } ?? false && token(end + 1)?.kind == .hyphen
    guard let next = token(isJoint ? end + 2 : end), next.gap < .line else { return false }
    return next.classes.contains(.personCue) && next.word != .stars || WorkWords.fame.contains(next.hash)
  }

  /// "last appeared together in T", "previously starred in T", "last seen in T": what somebody did before.
  private func isEarlier(_ end: Int, since first: Int) -> Bool {
    var preposition = end
    while preposition > first, end - preposition < 6, isLower(preposition) || tokens[preposition].kind != .word, !isComma(preposition),
      mention(at: preposition) == nil, ![.in, .on].contains(tokens[preposition].word)
    { preposition -= 1 }
    guard let link = token(preposition), [.in, .on].contains(link.word) else { return false }
    // "his next film after an acclaimed performance in T".
    if preposition > first, CreditWords.roleNouns.contains(tokens[preposition - 1].hash) {
      return (max(first, preposition - 5)..<preposition - 1).contains { [.after, .following, .since].contains(tokens[$0].word) }
    }
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
        guard isComma(at - 1) else { return false }
        // "who together enjoyed success with T"
        let enjoyed = tokens[at].word == .who && (at + 1..<at + 3).contains { WorkWords.enjoyed.contains(token($0)?.hash ?? 0) }
        return enjoyed || [.was, .had, .has].contains(tokens[at + 1].word) && !isNext(tokens[at + 2])
      }
      at -= 1
    }
    return false
  }

  /// "who was cast in T", "who has joined T": news of T itself.
  private func isNext(_ token: Token) -> Bool {
    [.been, .cast, .to].contains(token.word) || CreditCues.joining.contains(token.hash) || CastOf.landing.contains(token.hash)
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
