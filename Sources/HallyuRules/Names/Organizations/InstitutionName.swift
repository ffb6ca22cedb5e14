import HallyuAnnotations
import HallyuText

/// Bodies whose names are more than one run of capitals: "Ministry of Oceans and Ports", "Internet and Mobile Association of India",
/// "Citizens’ Coalition for Fair Prices".
enum InstitutionName {
  static let manual = RuleManual(
    "organization.institution",
    "A word such as Ministry, Association or Coalition with its fields joined by `and`, `of`, `for` or an apostrophe.",
    fires: [
      .init("The ⟦Ministry of Oceans and Ports⟧ said so.", "organization"),
      .init("The ⟦Department for Culture⟧ will pay.", "organization"),
      .init("She teaches at the ⟦University of Namsan⟧ now.", "organization"),
      .init("The ⟦Internet and Mobile Association of India⟧ met.", "organization"),
      .init("He taught at the ⟦National Film and Puppet School⟧ then.", "organization"),
      .init("The ⟦Supreme Printers’ Office⟧ looks into it.", "organization"),
      .init("It was the ⟦Citizens’ Coalition for Economic Justice⟧ that sued.", "organization"),
      .init("The ⟦Crafts and Humanities Research Council⟧ paid.", "organization"),
      .init("The ⟦Board of Harbor and Inspection⟧ came.", "organization"),
      .init("It was the ⟦Council on Media, Entertainment and Arts⟧ that paid.", "organization"),
      .init("The ⟦National Institute on Drug Abuse⟧ said so.", "organization"),
      .init("It was the ⟦Media, Entertainment and Arts Alliance⟧ that paid.", "organization"),
      .init("They asked the ⟦Labor Standards Office⟧ for help.", "organization"),
      .init("It was ⟦Nihon Radar and Telephone Corp⟧. Then they left.", "organization"),
    ],
    leaves: [
      "He read Management for Beginners.", "The Nomination and Remuneration Committee met.", "The Board of Directors met.",
      "She met Netflix and Film Council staff.",
      "They saw Maru’s Office for the first time.", "Lawyers for Salt Media left.",
    ])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    guard !view.isTitleCase, board.isFree(field, run), let last = run.last, tokens[last].kind == .word else { return }
    let isBody = bodies.contains(tokens[last].hash)
    let isSuffix = tokens[last].classes.contains(.organizationSuffix) && tokens[last].classes.isDisjoint(with: .legalSuffix)
    let isCompany = tokens[last].classes.contains(.legalSuffix) && run.count > 1
    guard isBody || isSuffix || isCompany || groups.contains(tokens[last].hash) else { return }
    let end = end(view, last, isBody: isBody, isSuffix: isSuffix) ?? run.upperBound
    let first = isBody || isCompany ? start(view, run, field, board) : run.lowerBound
    // "the Labor Standards Office", "NASA's Goddard Space Flight Center": three words of which the last is a body.
    let isOwned = view.token(run.lowerBound - 1)?.kind == .clitic
    let isWhole = isBody && run.count > 2 && (isOwned || !isSuffix && view.token(run.lowerBound - 1)?.word == .the)
    guard first < run.lowerBound || end > run.upperBound || isWhole, !InternalBody.matches(first..<end, view) else { return }
    board.takeOver(NameCandidate(field, first..<end, .organization, 86, manual.id))
  }

  // MARK: What stands before

  /// "Internet and" before "Mobile Association", "Supreme Prosecutors’" before "Office".
  private static func start(_ view: FieldView, _ run: Range<Int>, _ field: Int, _ board: NameBoard) -> Int {
    let tokens = view.tokens
    let first = run.lowerBound
    guard let joint = view.token(first - 1), let last = view.token(first - 2), last.isCapitalized, last.kind == .word,
      tokens[first].gap == .space
    else { return first }
    var start = first - 2
    while start > 1, first - start < 10 {
      if tokens[start].gap == .space, isPart(tokens[start - 1]) {
        start -= 1
      } else if joint.word == .and, tokens[start - 1].isMark(","), isField(tokens[start]), isField(tokens[start - 2]) {
        // "Media, Entertainment and Arts Alliance"
        start -= 2
      } else {
        break
      }
    }
    if joint.word == .and || joint.isMark("&") {
      // "the Arts and Humanities Council": one article for both, and words that nobody is called by.
      let isArticled =
        [.the, .a, .an].contains(view.token(start - 1)?.word ?? .unlisted) && isUnknown(view, first) && isUnknown(view, first - 2)
      let isFull = start < first - 2 && tokens[run.upperBound - 1].classes.contains(.legalSuffix) && isUnknown(view, first)
      guard isArticled || isFull || isField(tokens[first]) && isField(last) else { return first }
    } else {
      guard isOwner(view, first - 2, joint, first - 1) else { return first }
    }
    let isNamed = (start..<first).contains { at in
      guard let holder = board.holder(field, at), holder.tokens.contains(first - 2) else { return false }
      return holder.type != .place && (holder.type != .organization || holder.lexiconEntity != nil && holder.tokens.count > 1)
    }
    return isNamed ? first : start
  }

  private static func isUnknown(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    return token.kind == .word && token.isCapitalized && token.shape.contains(.hasLower) && view.isUnexplained(at: at)
      && token.classes.isDisjoint(
        with: .place | .demonym | .givenName | .surname | .koreanSurname | .month | .weekday | .honorific | .legalSuffix | .stopword)
  }

  /// A capitalised word of a longer name.
  private static func isPart(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalized
      && token.classes.isDisjoint(with: .stopword | .month | .weekday | .honorific | .position | .givenName)
  }

  /// An ordinary word for what a body is about: "Television", "Mobile", "Immigration".
  private static func isField(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalized
      && token.classes.isDisjoint(with: .demonym | .month | .weekday | .honorific | .legalSuffix | .stopword)
      && (token.classes.isDisjoint(with: .place | .givenName) || token.classes.contains(.organizationSuffix))
      && (!token.classes.isDisjoint(with: .common | .organizationSuffix | .workCue | .personCue | .businessNoun) || token.hash == internet)
  }

  /// "Citizens’", "People’s": whose the body is.
  private static func isOwner(_ view: FieldView, _ owner: Int, _ joint: Token, _ mark: Int) -> Bool {
    let word = view.tokens[owner]
    if joint.kind == .clitic { return peoples.contains(word.hash) }
    return joint.kind == .quote && joint.gap == .none && view.isPlural(owner)
      && (word.classes.isDisjoint(with: .givenName | .surname) && view.isUnexplained(at: owner))
      && !view.spans.contains { $0.outerTokens.contains(mark) && !$0.tokens.contains(mark) }
  }

  // MARK: What follows

  /// End of "of Oceans and Ports", "for Economic Justice" behind a body's last word, or nil.
  private static func end(_ view: FieldView, _ last: Int, isBody: Bool, isSuffix: Bool) -> Int? {
    let tokens = view.tokens
    guard let link = view.token(last + 1), link.gap == .space,
      link.word == .of && (isSuffix || isBody) || link.word == .on && isBody && isTopic(view, last + 2)
        || link.word == .for && (isBody && tokens[last].hash != office || groups.contains(tokens[last].hash))
    else { return nil }
    var at = last + 2
    if view.token(at)?.word == .the || link.word == .for && view.token(at)?.word == .a { at += 1 }
    guard view.isNameWord(at), tokens[at].gap == .space else { return nil }
    // "Amuse Soft Entertainment of Japan": a company and where it is.
    if link.word == .of, !isBody, tokens[at].classes.contains(.place), !view.isNameWord(at + 1) { return nil }
    // "Lawyers for Salt Media": whose they are.
    if groups.contains(tokens[last].hash), view.token(last + 2)?.word != .a, !isField(tokens[at]) || !groupsField(view, at) { return nil }
    // "the Film Council for Kim Ji-hoon": nobody's field.
    if link.word == .for, !offices.contains(tokens[last].hash), !isField(tokens[at]), !isUnknown(view, at) { return nil }
    var end = at + 1
    while end < at + 10, let token = view.token(end), token.gap == .space || token.isMark(",") || token.kind == .quote {
      if view.isNameWord(end), token.classes.isDisjoint(with: .month | .weekday) {
        end += 1
      } else if token.kind == .quote, isOwner(view, end - 1, token, end), view.isNameWord(end + 1), bodies.contains(tokens[end + 1].hash) {
        // "Federation of Korean Movie Workers’ Union"
        end += 2
      } else if token.word == .and || token.isMark(",") || token.isMark("&"), view.isNameWord(end + 1),
        offices.contains(tokens[last].hash) || !token.isMark(",") && isField(tokens[end + 1]) && isField(tokens[end - 1]),
        !tokens[end + 1].classes.contains(.givenName)
      {
        end += 2
      } else if let closed = fieldsEnd(view, end) {
        end = closed
      } else {
        break
      }
    }
    return end
  }

  /// True where the capitals that begin at a token end in no word that companies' names end in.
  private static func groupsField(_ view: FieldView, _ first: Int) -> Bool {
    var end = first
    while view.isNameWord(end), end < first + 6 { end += 1 }
    return view.tokens[end - 1].classes.isDisjoint(with: [.organizationSuffix, .legalSuffix])
  }

  /// End of ", Environment and Water" behind a field, or nil.
  private static func fieldsEnd(_ view: FieldView, _ comma: Int) -> Int? {
    var at = comma
    while view.token(at)?.isMark(",") == true, isTopic(view, at - 1), isTopic(view, at + 1) { at += 2 }
    return at > comma && view.token(at)?.word == .and && isTopic(view, at + 1) && !view.isNameWord(at + 2) ? at + 2 : nil
  }

  /// "on Drug Abuse", not "on Friday".
  private static func isTopic(_ view: FieldView, _ at: Int) -> Bool {
    guard let token = view.token(at), token.classes.isDisjoint(with: .month | .weekday) else { return false }
    return isField(token) || isUnknown(view, at)
  }

  /// Only an office's field is a list of any words.
  private static let offices = WordSet("ministry department commission board bureau directorate")
  private static let bodies = WordSet(
    """
    association council agency directorate secretariat chamber confederation charity federation commission institute academy guild union \
    center centers centre school society board authority museum foundation ministry office bureau alliance department committee fund \
    coalition campaign network trust organization organisation police army party court college university archive forum services service
    """)
  /// Plural words that with `for` name a group: "Lawyers for a Democratic Society".
  private static let groups = WordSet("lawyers doctors artists citizens writers filmmakers journalists parents teachers actors physicians")
  private static let internet = Fold.hash("internet")
  private static let office = Fold.hash("office")
  private static let peoples = WordSet("people women men children")
}
