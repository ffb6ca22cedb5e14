import HallyuAnnotations
import HallyuText

/// Posts beside each other, and posts that several people share.
extension FactScene {
  /// "chief executive of Norvel and chairman of Orwick", "of Norvel, and as a vice president at Orwick": the posts behind one, each of an
  /// organization of its own.
  func posts(behind first: Post) -> [Post] {
    var found: [Post] = []
    var end = afterRegion(first.end)
    while found.count < FactScene.mostPosts {
      var at = isComma(end) ? end + 1 : end
      guard token(at)?.word == .and else { break }
      at += 1
      if let link = token(at), [.as, .the].contains(link.word) { at += 1 }
      guard let next = token(at), PostVerbForm.verbs[next.hash] == nil, let post = post(from: at), post.organization != nil,
        post.kind != .director || post.tokens.count > 1, !isOfNext(post)
      else { break }
      found.append(post)
      end = post.end
    }
    return found
  }

  private static let mostPosts = 4

  /// "vice chair of both Norvel and Orwick,": the second organization of a post, where its phrase ends behind it.
  func otherOrganization(behind post: Post) -> Int? {
    guard post.organization != nil, named(.organization, at: post.end - 1) != nil, isAnd(post.end),
      let other = named(.organization, at: token(post.end + 1)?.word == .the ? post.end + 2 : post.end + 1),
      other.entity != post.organization,
      token(other.tokens.upperBound).map({ $0.kind == .mark || $0.gap >= .line || $0.classes.contains(.reportingVerb) }) ?? true
    else { return nil }
    return other.entity
  }

  /// "as Norvel’s president and co-chair of Orwick": behind "and" stands the post of another organization.
  func isOfOther(_ and: Int, _ scan: PostScan) -> Bool {
    guard scan.organization != nil, scan.head != nil, let next = post(from: and + 1) else { return false }
    return next.organization != nil && next.organization != scan.organization
  }

  /// "staff vice president, West Coast, and president of Norvel": the token behind where the first post is held.
  private func afterRegion(_ end: Int) -> Int {
    var at = isComma(end) ? end + 1 : end
    let first = at
    while at < first + 2, let token = token(at), token.kind == .word, token.isCapitalized,
      mention(at: at).map({ type($0) == .place }) ?? view.isNameWord(at)
    { at += 1 }
    return at > first ? at : end
  }

  /// "and Norvel president Dana Dell said so": the post of who comes behind it.
  func isOfNext(_ post: Post) -> Bool {
    named(.person, at: post.end) != nil || isComma(post.end) && named(.person, at: post.end + 1) != nil
  }

  /// "named X chief executive and Y as finance chief": the others and their posts, of the same organization.
  func appointees(behind first: Post) -> [(NamedSpan, Post)] {
    var found: [(NamedSpan, Post)] = []
    var end = afterOwned(first.end)
    while found.count < FactScene.mostPosts {
      var at = isComma(end) ? end + 1 : end
      if token(at)?.word == .and { at += 1 }
      guard at > end, let person = named(.person, at: at), person.tokens.lowerBound == at else { break }
      let next = person.tokens.upperBound
      guard var post = post(from: token(next)?.word == .as ? next + 1 : next), lead(from: next, to: post) <= 3,
        post.kind != .director || post.tokens.count > 1
      else { break }
      end = post.end
      post.organization = post.organization ?? first.organization
      found.append((person, post))
    }
    return found
  }

  /// "head of its content business": the token behind what the post is in charge of.
  private func afterOwned(_ end: Int) -> Int {
    guard token(end)?.word == .of, let owner = token(end + 1), [.its, .the].contains(owner.word) else { return end }
    return (end + 2..<end + 6).first { !isLower($0) || isAnd($0) } ?? end
  }

  /// "Appointed in 2015 as head of comedy, X": who comes behind the comma.
  func opener(of verb: Int, behind post: Post) -> ClauseSubjects? {
    let isFirst = verb == unit(of: verb).lowerBound || tokens[verb].word == .being
    guard isFirst, isComma(post.end), let person = named(.person, at: post.end + 1) else { return nil }
    return ClauseSubjects(people: [ListedPerson(mention: person)], clauseStart: verb, confidencePercent: 80)
  }

  /// True for "co-presidents", "heads of film": a post that the people of a list share.
  func isOfSeveral(_ post: Post) -> Bool {
    post.tokens.first { PostWords.isHead(tokens[$0]) }.map { FactScene.plurals.contains(tokens[$0].hash) } ?? false
  }

  private static let plurals = WordSet("ceos heads chairs founders cofounders presidents partners chiefs executives directors analysts")

  /// "for 13 years", "for decades", "for the past six years": how long, and nothing to be in charge of.
  func isTime(behind preposition: Int) -> Bool {
    (preposition + 1..<preposition + 5).contains { token($0).map { FactScene.spans.contains($0.hash) } ?? false }
      && (preposition + 1..<preposition + 5).prefix { token($0).map { !FactScene.spans.contains($0.hash) } ?? false }.allSatisfy {
        tokens[$0].kind == .number || tokens[$0].classes.contains(.numeral) || FactScene.before.contains(tokens[$0].hash)
      }
  }

  private static let spans = WordSet("year years month months decade decades long")
  private static let before = WordSet("the past last first more than over nearly about almost a many several some")

  /// How many words stand before a post's own that are no part of the name of whose it is.
  func lead(from start: Int, to post: Post) -> Int {
    (start..<max(start, post.tokens.lowerBound)).filter { mention(at: $0) == nil && tokens[$0].kind != .clitic }.count
  }

  /// "president of the cable network": what is said of the company that the text tells of is no part of the post.
  func withoutCompany(_ post: Post) -> Post {
    let noun = post.tokens.upperBound - 1
    guard post.organization == nil, post.end == noun + 1, isLower(noun), FactScene.wholes.contains(tokens[noun].hash),
      let article = post.tokens.last(where: { tokens[$0].word == .the }), noun - article < 3,
      [.of, .for, .at].contains(tokens[article - 1].word), article - 1 > post.tokens.lowerBound, PostWords.isHead(tokens[article - 2])
    else { return post }
    var plain = post
    plain.tokens = post.tokens.lowerBound..<article - 1
    plain.companyNoun = noun
    return plain
  }

  private static let wholes = WordSet("company studio network channel firm streamer property service platform broadcaster")

  /// The post, open whose, where it is of a name that no rule knew: "chief operating officer of Hollow Reed".
  func openPost(_ post: Post) -> Post? {
    guard post.organization == nil, post.kind == .corporate, PostCompany.isOfUnlisted(post, self),
      post.tokens.contains(where: { PostWords.modifiers.contains(tokens[$0].hash) || tokens[$0].shape.contains(.allUpper) })
    else { return nil }
    var open = post
    open.confidencePercent = 60
    return open
  }
}
