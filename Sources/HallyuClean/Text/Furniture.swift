import HallyuMarkup

/// Decides of one line whether it belongs to the page instead of the article.
enum Furniture {
  static func judge(_ line: TextLine, keepsCaptions: Bool, keepsComments: Bool) -> TextLine.Verdict {
    let folded = line.folded
    if folded.isEmpty { return isSeparator(line.text) ? .drop : .text }
    // `More...` over headlines; `More` alone is a button.
    if line.count <= 8, folded.elementsEqual("more".utf8), line.text.last != folded.last { return .listHeading }
    if folded.count <= 64 {
      let key = folded.text
      if !keepsComments, ListHeadings.comments.contains(key) || isCommentCount(folded) { return .commentHeading }
      if ListHeadings.stories.contains(key) { return .listHeading }
      if FurniturePhrases.alone.contains(key) { return .drop }
    }
    if !keepsComments, line.starts(with: "share or comment on this article") { return .commentHeading }
    if !keepsCaptions, line.count <= 400, line.contains("credit...") { return .drop }
    let isShort = line.count <= 140
    if isShort, FurniturePhrases.listHeadingOpenings.opens(folded), line.wordCount <= 12, !line.endsSentence {
      return line.wordCount <= 5 ? .listHeading : .drop
    }
    if !keepsCaptions, let start = creditStart(line) {
      let rest = Array(line.text[..<start]).trimmed
      if characterCount(rest) > 120, TextLine(rest[...], startsBlock: false)?.endsSentence ?? false { return .trailingCredit(from: start) }
      if line.count <= 320 { return .drop }
    }
    if isShort, isEmbedded(folded) || isInvitation(line) { return .drop }
    if isShort,
      isOnlyButtons(line) || isAddress(line) || isInitials(line.text) || isTrail(line) || isCounter(folded) || isNumber(folded)
        || isWaiting(line)
        || isLinkOn(line.text)
    {
      return .drop
    }
    if isShort, FurniturePhrases.openings.opens(folded), isNoSentence(line) { return .drop }
    if line.count <= 300, FurniturePhrases.sureOpenings.opens(folded) { return .drop }
    if isShort, let colon = folded.firstIndex(of: UInt8(ascii: ":")), ListHeadings.stories.contains(folded[..<colon].trimmed.text) {
      return .drop
    }
    if line.count <= 400, isContribution(line) || isLinkedTitle(line) { return .drop }
    if line.count <= 200, FurniturePhrases.inside.standsIn(folded) || line.contains(". subscribe ") { return .drop }
    return .text
  }

  /// `Via Harbour Films on Facebook`, `Teaser from harbourfilms on Vimeo.`: what stands under a post or a film of another site.
  private static func isEmbedded(_ folded: [UInt8]) -> Bool {
    guard let blank = folded.lastIndex(of: 0x20), hosts.contains(folded[(blank + 1)...].text) else { return false }
    let words = folded.split(separator: 0x20)
    guard (4...14).contains(words.count), words[words.count - 2].elementsEqual("on".utf8) else { return false }
    return words[0].elementsEqual("via".utf8) || words.dropLast(3).last?.elementsEqual("from".utf8) == true
  }

  /// `Watch the teaser below!`, `While you wait, watch Salt Road here:`
  private static func isInvitation(_ line: TextLine) -> Bool {
    guard let last = line.text.last, last == UInt8(ascii: ":") || last == UInt8(ascii: "!"), invitations.opens(line.folded) else {
      return false
    }
    return line.folded.suffix(6).elementsEqual(" below".utf8) || line.folded.suffix(5).elementsEqual(" here".utf8)
  }

  private static let invitations = PhraseList(
    ["watch ", "start watching ", "while you wait", "while waiting", "in the meantime", "meanwhile, watch", "check out ", "catch up on "]
      .map {
        Array($0.utf8)
      })

  private static let hosts: Set<String> = ["facebook", "instagram", "twitter", "youtube", "vimeo", "tiktok"]

  /// Openings such as `Watch:` or `Next` may begin a sentence of the text: a long line that ends like one stays.
  private static func isNoSentence(_ line: TextLine) -> Bool { !(line.endsSentence && line.wordCount >= 14) }

  /// Who else worked on it: `(Reporting by A; Editing by B)`, `A contributed to this report`.
  private static func isContribution(_ line: TextLine) -> Bool {
    if FurniturePhrases.contributions.opens(line.folded) { return true }
    return line.count <= 160 && (line.contains("contributed to this") || line.contains("contributed reporting"))
  }

  /// A paragraph that is nothing but a link and no sentence: the headline of another story.
  private static func isLinkedTitle(_ line: TextLine) -> Bool {
    line.kind == .paragraph && line.linkPercent >= 90 && line.wordCount >= 3 && !line.endsSentence && !line.isWide
  }

  /// Only words that are buttons: `Share  Tweet  Print`, `Facebook | X | WhatsApp`, `Share this: Facebook X`.
  private static func isOnlyButtons(_ line: TextLine) -> Bool {
    func isOfWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "-") }
    guard buttons.contains(line.folded.drop { !isOfWord($0) }.prefix(while: isOfWord).text) else { return false }
    let words = line.folded.split { !isOfWord($0) }
    guard words.count >= 2, words.count <= 12 else { return false }
    return words.allSatisfy { buttons.contains($0.text) }
  }

  private static let buttons: Set<String> = [
    "share", "tweet", "print", "email", "e-mail", "mail", "facebook", "x", "twitter", "linkedin", "threads", "whatsapp", "pinterest",
    "reddit", "telegram",
    "copy", "link", "save", "post", "comment", "comments", "this", "on", "pin", "it", "messenger", "line", "kakaotalk", "instagram",
    "youtube", "flipboard",
    "url", "tumblr", "like", "follow", "via", "bluesky", "more", "listen", "article", "gift", "to", "in", "new", "window", "opens",
    "shortlink", "send", "news", "tip", "font", "size", "text", "list", "friend", "shares", "view", "views", "likes", "log", "or",
    "subscribe", "sign", "up", "a", "e", "bookmark",
    "resize",
  ]

  /// `Home > Business > Industry`: where a page stands among others.
  private static func isTrail(_ line: TextLine) -> Bool {
    guard line.text.contains(UInt8(ascii: ">")) else { return false }
    let parts = line.text.split { $0 == UInt8(ascii: ">") }.map(\.trimmed)
    return parts.count >= 2 && parts.allSatisfy { (1...24).contains($0.count) && $0.split(separator: 0x20).count <= 3 }
      && (parts.count >= 3 || TextLine.fold(parts[0]).elementsEqual("home".utf8))
  }

  /// `News / Reviews / Podcasts`: the parts of a site, over an article.
  static func isMenu(_ line: TextLine) -> Bool {
    let parts = ByLine.segments(of: line.text)
    return parts.count >= 3 && !line.endsSentence
      && parts.allSatisfy { isCapital($0[0]) && $0.split(separator: 0x20).count <= 2 && !$0.contains(where: isDigit) }
  }

  /// A line that is an e-mail address, perhaps in brackets or after a name.
  private static func isAddress(_ line: TextLine) -> Bool {
    guard line.wordCount <= 6 else { return false }
    return line.text.split(separator: 0x20).contains { word in
      guard let sign = word.firstIndex(of: UInt8(ascii: "@")), sign > word.startIndex else { return false }
      return word[sign...].contains(UInt8(ascii: "."))
    }
  }

  /// The initials of the people of a desk: `hs/ceb/mtp`, `(dew/fit)`.
  private static func isInitials(_ text: [UInt8]) -> Bool {
    guard text.count <= 24 else { return false }
    let isInBrackets = text.first == UInt8(ascii: "(") && text.last == UInt8(ascii: ")")
    let parts = (isInBrackets ? text.dropFirst().dropLast() : text[...]).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return false }
    return parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(isSmall) }
  }

  /// `4 Comments`, `Comments (12)`, `댓글 3`.
  private static func isCommentCount(_ folded: [UInt8]) -> Bool {
    guard folded.count <= 24 else { return false }
    let letters = folded.filter {
      !isDigit($0) && $0 != 0x20 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ",")
    }
    guard folded.contains(where: isDigit) else { return false }
    return ["comments", "comment", "댓글", "responses", "replies", "thoughtson"].contains(letters.text)
  }

  /// `Watch her give her review »`
  private static func isLinkOn(_ text: [UInt8]) -> Bool {
    text.suffix(2).elementsEqual("»".utf8) && text.count { $0 == 0xc2 } == 1
  }

  /// `15.2k Articles`, `3,104 Views`: what a site counts, and nothing else.
  private static func isCounter(_ folded: [UInt8]) -> Bool {
    guard let first = folded.first, isDigit(first), case let words = folded.split(separator: 0x20), words.count == 2,
      let number = words.first
    else { return false }
    return number.drop { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }.count <= 1 && counted.contains(words[1].text)
  }

  /// `105683`: the number of an article, without marks between its digits.
  private static func isNumber(_ folded: [UInt8]) -> Bool { folded.count >= 5 && folded.allSatisfy(isDigit) }

  /// `Loading stock data...`
  private static func isWaiting(_ line: TextLine) -> Bool {
    line.wordCount <= 5 && line.contains("loading ")
      && (line.text.suffix(3).elementsEqual("...".utf8) || line.text.suffix(3).elementsEqual("…".utf8))
  }

  private static let counted: Set<String> = [
    "articles", "views", "view", "reads", "shares", "share", "likes", "like", "followers", "claps", "votes", "posts", "retweets", "hits",
  ]

  private static func isSeparator(_ text: [UInt8]) -> Bool { !text.contains { isLetter($0) || isDigit($0) || $0 >= 0xc3 && $0 != 0xe2 } }

  /// Where the bracket begins that credits a picture at the end of a line, or a line that is nothing but the credit.
  private static func creditStart(_ line: TextLine) -> Int? {
    var text = line.text
    while let last = text.last, last == UInt8(ascii: ".") || last == 0x20 { text.removeLast() }
    guard let last = text.last else { return nil }
    let open: UInt8
    switch last {
    case UInt8(ascii: ")"): open = UInt8(ascii: "(")
    case UInt8(ascii: "]"): open = UInt8(ascii: "[")
    default: return nil
    }
    guard let start = text.lastIndex(of: open), text.count - start <= 160 else { return nil }
    let inner = TextLine.fold(Array(text[(start + 1)..<(text.count - 1)]))
    guard inner.split(separator: 0x20).count <= 14 else { return nil }
    if open == UInt8(ascii: "["), isShoutedCredit(text, start) { return start }
    return FurniturePhrases.credits.phrases.contains { isCredit(inner, $0) } ? start : nil
  }

  /// `Visitors at the fair on Friday. [HARBOUR PHOTO]`: capitals in brackets behind a sentence.
  private static func isShoutedCredit(_ text: [UInt8], _ start: Int) -> Bool {
    let inner = text[(start + 1)..<(text.count - 1)]
    let before = text[..<start].trimmed
    return inner.count >= 3 && isCapital(inner.first!) && !inner.contains(where: isSmall) && inner.split(separator: 0x20).count <= 4
      && before.last == UInt8(ascii: ".")
  }

  private static func isCredit(_ inner: [UInt8], _ phrase: [UInt8]) -> Bool {
    if inner.starts(with: phrase) { return true }
    if phrase.last == 0x20 { return false }
    guard inner.count > phrase.count else { return false }
    // Inside only where the phrase is unmistakable: it holds a mark or two words.
    guard phrase.contains(UInt8(ascii: "=")) || phrase.contains(UInt8(ascii: ":")) || phrase.contains(0x20) || inner.count <= 24 else {
      return false
    }
    return contains(inner, phrase)
  }

  static func contains(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
    guard text.count >= phrase.count, let first = phrase.first else { return false }
    return text.withUnsafeBufferPointer { text in
      for at in 0...(text.count - phrase.count) where text[at] == first {
        var place = 1
        while place < phrase.count, text[at + place] == phrase[place] { place += 1 }
        if place == phrase.count { return true }
      }
      return false
    }
  }
}
