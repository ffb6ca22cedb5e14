/// Reads saved lines as an article: headline, by-line, dateline, body, and the furniture around them.
///
/// The same pass serves plain text and the blocks of a page. It keeps the words of the body as they stand.
struct ArticleReader {
  /// True for plain text, where the first line may be the headline.
  let findsTitle: Bool
  /// The headline where it is known already: a line that repeats it at the top goes.
  let knownTitle: [UInt8]?
  let keepsCaptions: Bool
  let keepsComments: Bool

  private enum Region { case head, body, tail }

  func read(_ input: [TextLine]) -> ArticleText {
    var article = ArticleText()
    var lines = input
    for index in lines.indices {
      lines[index].verdict = Furniture.judge(lines[index], keepsCaptions: keepsCaptions, keepsComments: keepsComments)
      if !keepsCaptions, lines[index].verdict == .text, CaptionLine.isOne(index, lines) { lines[index].verdict = .drop }
    }
    for index in lines.indices.dropFirst() where lines[index - 1].verdict == .drop && lines[index].text.allSatisfy(isDigit) {
      // How many comments or shares there are, beside a button.
      lines[index].verdict = .drop
    }
    // "Latest: Norvel buys Orwick" over a text is its headline, under one a link.
    if findsTitle, knownTitle == nil, let first = lines.first, first.starts(with: "latest: "), first.wordCount > 5, !first.endsSentence {
      lines[0].verdict = .text
    }
    if findsTitle {
      CaptionLine.markAbove(&lines)
      PageHead.mark(&lines)
    }
    takeTitle(&lines, &article)
    if findsTitle { PageRemains.mark(&lines) }
    lines = withoutLists(lines, &article)
    let first = lines.firstIndex { isProse($0) } ?? lines.count
    let last = lines.lastIndex { isProse($0) } ?? -1
    let headEnd = findsTitle ? PageHead.end(lines, first: first, last: last) : first
    var opensBlock = false
    for (index, line) in lines.enumerated() {
      let region: Region = index > last ? .tail : index < first || index < headEnd && !line.isProse ? .head : .body
      opensBlock = opensBlock || line.startsBlock
      guard var kept = keep(line, region, near: index, in: lines, &article) else { continue }
      kept.text = QuoteMarks.repaired(kept.text)
      kept.startsBlock = opensBlock
      opensBlock = false
      article.lines.append(kept)
    }
    takeClosingAgency(&article)
    mendBlocks(&article.lines, lines)
    if let opening = article.lines.first(where: { $0.isProse }) {
      article.sourceCredit = article.sourceCredit ?? SourceLine.wire(in: opening.text)
      if article.published == nil { article.published = Dateline.day(opening.text) }
    }
    if let title = article.title { article.title = QuoteMarks.repaired(title) }
    return article
  }

  /// A line of running text that no rule takes for furniture.
  private func isProse(_ line: TextLine) -> Bool {
    line.isProse && line.verdict == .text && !RightsLine.read(line).isRights
  }

  /// Takes the headline off the top: the first line that is no furniture, if it does not read like a sentence and text follows.
  private func takeTitle(_ lines: inout [TextLine], _ article: inout ArticleText) {
    var index = 0
    while index < min(lines.count, 12) {
      let line = lines[index]
      if let knownTitle, TextLine.fold(line.text) == TextLine.fold(knownTitle) {
        lines.remove(at: index)
        continue
      }
      index += 1
    }
    guard findsTitle, knownTitle == nil else { return }
    index = 0
    while index < lines.count, lines[index].verdict != .text || DatedLine.day(lines[index]) != nil || SignedLine(lines[index].text) != nil {
      index += 1
    }
    guard index < lines.count, !ByLine.signsForPaper(lines[index].text), isHeadline(lines[index]) || isStoppedHeadline(lines, index),
      lines[(index + 1)...].contains(where: { $0.isProse })
    else { return }
    article.title = lines[index].text
    let folded = lines.remove(at: index).folded
    // Over the text a page says it once more.
    while let again = lines.prefix(12).firstIndex(where: { $0.folded == folded }) { lines.remove(at: again) }
  }

  /// A headline with a full stop: the day or the by-line stands right under it.
  private func isStoppedHeadline(_ lines: [TextLine], _ index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index].count <= 140, lines[index].wordCount >= 4 else { return false }
    return DatedLine.day(lines[index + 1]) != nil || lines[index + 1].count <= 80 && ByLine.openedAuthor(of: lines[index + 1].text) != nil
  }

  private func isHeadline(_ line: TextLine) -> Bool {
    guard line.count <= 240, line.wordCount >= 2 || line.isWide, ByLine.author(of: line.text) == nil || line.wordCount > 8,
      !NewsAgency.signs(line.text)
    else { return false }
    if !line.endsSentence { return true }
    // A question or a cry can be a headline, a statement that ends with a full stop hardly.
    var end = line.text.count
    while end > 0 {
      let mark = scalar(line.text, before: end)
      if mark == 0x3f || mark == 0x21 || mark == 0xff1f || mark == 0xff01 { return line.count <= 140 }
      if mark == 0x2e || mark == 0x2026 || mark == 0x3002 { return false }
      end -= 1
      while end > 0, line.text[end] & 0xc0 == 0x80 { end -= 1 }
    }
    return false
  }

  /// Leaves out lists of other stories and everything from the comments on.
  private func withoutLists(_ lines: [TextLine], _ article: inout ArticleText) -> [TextLine] {
    guard let first = lines.firstIndex(where: { isProse($0) }) else { return lines }
    var out: [TextLine] = []
    var isInList = false
    var opensBlock = false
    for (index, line) in lines.enumerated() {
      let verdict = line.verdict
      if isInList {
        if verdict == .commentHeading, index > first { break }
        opensBlock = true
        if resumes(line), verdict == .text {
          isInList = false
        } else {
          // Facts about the article itself may stand among the furniture.
          if isFactLine(line) { out.append(line) }
          if article.site == nil { article.site = SectionName.site(in: line) }
          continue
        }
      }
      switch verdict {
      case .commentHeading where index > first:
        return out + lines[(index + 1)...].filter { isFactLine($0) }
      case .listHeading where index > first:
        isInList = true
        if article.site == nil { article.site = SectionName.site(in: line) }
      default:
        out.append(line)
        if opensBlock { out[out.count - 1].startsBlock = true }
        opensBlock = false
      }
    }
    return out
  }

  /// Running text again after a list of headlines: a sentence of some length that is no numbered comment, and no headline that cries.
  private func resumes(_ line: TextLine) -> Bool {
    guard line.kind == .paragraph || line.kind == .quotation, !isDigit(line.text[0]), line.linkPercent < 50, !line.isTitleCase else {
      return false
    }
    return line.isWide ? line.count >= 60 : line.endsSentence && line.count >= 90 && line.wordCount >= 14
  }

  private func isFactLine(_ line: TextLine) -> Bool { RightsLine.read(line).isRights || DatedLine.day(line) != nil }

  /// The line as it stays, or nil where it was furniture or a fact about the article, which is then noted.
  private func keep(_ line: TextLine, _ region: Region, near index: Int, in lines: [TextLine], _ article: inout ArticleText) -> TextLine? {
    if line.verdict == .text, findsTitle, DatedLine.isInList(index, lines) { return line }
    if takeRightsOrSignature(line, region, &article) || takeDay(line, region, &article) || takeSource(line, region, &article) {
      return nil
    }
    if findsTitle, let author = ByLine.described(line), article.author == nil {
      article.author = author
      return nil
    }
    if region != .body || line.count <= 60, takeByLine(line, index, lines, region, &article) { return nil }
    switch line.verdict {
    case .drop, .commentHeading, .listHeading:
      article.author = article.author ?? ByLine.reporter(in: line)
      return nil
    case .trailingCredit(let start):
      var line = line
      line.text = Array(line.text[..<start]).trimmed
      return line
    case .text: break
    }
    if region == .tail, Surroundings.isTagList(line, isPlainText: findsTitle) { return nil }
    if Surroundings.isBiography(line, article.author, isLast: index + 3 >= lines.count || region == .tail) { return nil }
    if region != .body, let author = article.author, Surroundings.repeats(line, author) { return nil }
    if region == .head, PaperName.stands(alone: line) {
      article.site = article.site ?? line.text
      return nil
    }
    if region == .head,
      ByLine.isJobTitle(line) || Surroundings.isKicker(line, index, lines) || Furniture.isMenu(line) || Surroundings.isTag(index, lines)
        || Surroundings.isTicker(line) || Surroundings.isToolbar(line)
    {
      return nil
    }
    return line
  }

  /// "(c) Norvel", "Seoul, May 3 (Norvel)", "Kim Tae-ri, Norvel".
  private func takeRightsOrSignature(_ line: TextLine, _ region: Region, _ article: inout ArticleText) -> Bool {
    let rights = RightsLine.read(line)
    if rights.isRights, region != .body || line.count <= 160 {
      if let site = rights.site { article.site = site }
      article.author = article.author ?? ByLine.reporter(in: line)
      return true
    }
    if region == .head, line.count <= 100, let (date, credit) = Dateline.line(line.text) {
      article.published = article.published ?? date
      article.sourceCredit = article.sourceCredit ?? credit
      return true
    }
    if region != .body, let signed = SignedLine(line.text), region == .head || signed.site != nil {
      article.published = article.published ?? signed.day
      article.author = article.author ?? signed.author
      article.site = article.site ?? signed.site
      return true
    }
    return false
  }

  /// "who will come. — AFP", "(Norvel News)": the agency under the last paragraph or at its end.
  private func takeClosingAgency(_ article: inout ArticleText) {
    guard let last = article.lines.last, let (text, agency) = SourceLine.closing(last.text) else { return }
    article.sourceCredit = article.sourceCredit ?? agency
    if text.isEmpty { article.lines.removeLast() } else { article.lines[article.lines.count - 1].text = text }
  }

  /// "Published May 3, 2021".
  private func takeDay(_ line: TextLine, _ region: Region, _ article: inout ArticleText) -> Bool {
    guard let date = DatedLine.day(line) else { return false }
    // Under the text of a page stand the days of other stories.
    let isOwn =
      findsTitle || region == .head || line.starts(with: "published") || line.starts(with: "posted")
      || line.starts(with: "first published")
    let isLabelled = region == .head && (line.starts(with: "published") || line.starts(with: "posted"))
    if isOwn,
      article.published == nil || article.published?.hour == nil && date.hour != nil && article.published?.edtf == date.edtf
        || isLabelled && !article.isDayLabelled
    {
      article.published = date
      article.isDayLabelled = isLabelled
    }
    if region != .body { readSegments(line, &article) }
    return true
  }

  /// "Source: Norvel".
  private func takeSource(_ line: TextLine, _ region: Region, _ article: inout ArticleText) -> Bool {
    let credit = SourceLine.read(line)
    // Over the text only a line of its own says so: "source: Norvel".
    guard credit.isCredit, region != .head || article.title != nil && credit.name != nil && line.wordCount <= 4 else { return false }
    if let name = credit.name { article.sourceCredit = article.sourceCredit ?? name }
    return true
  }

  /// What stands beside the date of a line such as `By Jane Doe | Formats & Fictions | October 17, 2024`.
  private func readSegments(_ line: TextLine, _ article: inout ArticleText) {
    let segments = ByLine.segments(of: line.text)
    // A segment that opens with "By" signs before a bare name does.
    article.author =
      article.author ?? segments.lazy.compactMap { DatedLine.nameAndDay($0)?.author ?? ByLine.openedAuthor(of: $0) }.first
    for segment in segments {
      if let signed = DatedLine.nameAndDay(segment) {
        article.author = article.author ?? signed.author
        continue
      }
      guard DateParser.first(in: segment) == nil else { continue }
      if let author = ByLine.author(of: segment) ?? (article.author == nil ? ByLine.bareName(before: segment) : nil) {
        article.author = article.author ?? author
      } else if article.author != nil, article.site == nil, segment.first.map(isCapital) ?? false,
        segment.split(separator: 0x20).count <= 4,
        !segment.contains(where: isDigit)
      {
        article.site = segment
      } else if article.site == nil, segments.count > 1, segment.allSatisfy({ $0 >= 0xe0 || $0 & 0xc0 == 0x80 }) {
        // `하버타임스 | 2026-01-02`
        article.site = segment
      }
    }
  }

  private func takeByLine(
    _ line: TextLine, _ index: Int, _ lines: [TextLine], _ region: Region, _ article: inout ArticleText
  ) -> Bool {
    guard !line.isProse || line.starts(with: "this article is written by"), line.wordCount <= 20 else { return false }
    let next = index + 1 < lines.count && isStamp(lines[index + 1])
    let before = index > 0 && isStamp(lines[index - 1])
    // A bare name beside a date may be a rubric's where another line is plainly signed.
    if region == .head, next || before, let (author, site) = ByLine.nameAndPaper(line.text) {
      article.author = article.author ?? author
      article.site = article.site ?? site
      return true
    }
    let mayBeBare =
      region == .head && (line.verdict == .text || isSigned(line)) && (next || before) && !PaperName.stands(alone: line)
      && (isSigned(line) || !lines.prefix(min(12, index + 6)).contains { isSigned($0) })
    if let author = ByLine.author(of: line.text, isNearDate: mayBeBare) {
      if region == .body, !isStrictByLine(line) { return false }
      article.author = article.author ?? author
      if article.site == nil { article.site = ByLine.site(of: line.text) }
      if article.sourceCredit == nil { article.sourceCredit = SourceLine.beside(line) }
      return true
    }
    if region == .tail, article.author == nil, let dash = [0x2d, 0x2013, 0x2014].first(where: { $0 == scalar(line.text, 0).value }) {
      // A name after a dash signs a brief.
      let name = line.text.dropFirst(dash == 0x2d ? 1 : 3).trimmed
      if ByLine.isBareName(name) {
        article.author = name
        return true
      }
    }
    // "By Reuters", "By Staff": nobody's name, but no text either.
    guard region == .head, line.starts(with: "by "), line.wordCount <= 5, !line.endsSentence else { return false }
    let name = Array(line.text.dropFirst(3)).trimmed
    if NewsAgency.isOne(name) {
      article.sourceCredit = article.sourceCredit ?? name
    } else {
      article.author = article.author ?? ByLine.group(line.text) ?? ByLine.account(name)
    }
    return true
  }

  /// `By Jane Doe`, `Jane Doe@janedoe`.
  private func isSigned(_ line: TextLine) -> Bool {
    guard line.count <= 80, !line.endsSentence else { return false }
    return line.starts(with: "by ")
      || line.text.contains(UInt8(ascii: "@")) && line.text.first != UInt8(ascii: "@") && ByLine.bareName(before: line.text) != nil
  }

  /// What stands beside a by-line: a day, an age, an account.
  private func isStamp(_ line: TextLine) -> Bool {
    DatedLine.day(line) != nil || PageRemains.isAge(line.folded) || PageRemains.isHandle(line)
      || line.wordCount <= 3 && ByLine.isJobTitle(line)
  }

  private func isStrictByLine(_ line: TextLine) -> Bool {
    (line.starts(with: "by ") || line.starts(with: "reporter ") || line.starts(with: "written by ")) && line.wordCount <= 8
      && !line.endsSentence
  }

  /// A dropped line may have opened a block that a kept line now opens.
  private func mendBlocks(_ kept: inout [TextLine], _ all: [TextLine]) {
    // Plain text without blank lines: every line is a paragraph.
    let blocks = all.count { $0.startsBlock }
    let isUnspaced = all.count >= 4 && blocks * 4 <= all.count
    for index in kept.indices
    where isUnspaced
      || kept[index].kind == .paragraph && kept[index].isProse && index > 0 && (kept[index - 1].isProse || kept[index - 1].count >= 60)
    {
      kept[index].startsBlock = true
    }
  }
}
