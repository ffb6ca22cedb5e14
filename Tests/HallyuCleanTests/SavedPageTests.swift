import Testing

/// What saved pages leave over, between and under the paragraphs, and what looks like it but is the article's.
@Suite struct SavedPageTests: CleansAStory {
  let headline = "Maple Lantern to build two stages in Gimpo"

  @Test(arguments: [
    "Skip Navigation\nMarkets\nTV & Radio", "1. Home\n\n2. News\n\n3. Maple Lantern to build two stages in Gimpo",
    "Home\n\nEntertainment\n\nWeb Series\n\nMaple Lantern to build two stages in Gimpo", "CultureEntertainment", "Business News›", "(CNN)",
    "Jump to content\n\nChange\n\nCulture", "You will be redirected back to your article in seconds",
    "Home Film News Maple Lantern to build two stages in Gimpo", "overnights", "Associate Editor",
    "Markets\nThe gate of the fair in Seoul\n(Photo by Im So-dam/Harbour Images)",
  ]) func findsTheHeadlineUnderTheMenu(_ menu: String) throws {
    let document = try text(menu + "\n\n" + headline + "\n\n" + body)
    #expect(document["title"] == headline)
    #expect(document.text == body)
  }

  @Test(arguments: [
    ("Published Tue, May 4 202112:33 PM EDTUpdated Tue, May 4 20213:15 PM EDT\nIm So-dam", "Im So-dam", "2021-05-04"),
    ("By Im So-dam, Media Editor 12 May 2021 • 7:00am", "Im So-dam", "2021-05-12"),
    ("By Im So-damStaff Writer\nMay 12, 2021 3 AM PT", "Im So-dam", "2021-05-12"),
    ("Tue, May 18, 2021 | 09:00\n\nPosted : 2021-05-12 17:42\n\nBy Im So-dam", "Im So-dam", "2021-05-12"),
    ("By Im So-dam, a senior editor who covers streaming.\n\nMay 12, 2021, 3:00 PM UTC", "Im So-dam", "2021-05-12"),
    ("2 min read . Updated: 12 May 2021, 06:22 PM IST\nIm So-dam", "Im So-dam", "2021-05-12"),
    ("Im So-dam May 12, 2021", "Im So-dam", "2021-05-12"), ("Im So-dam\n\nMay 12, 2021 - Economy & Business", "Im So-dam", "2021-05-12"),
    ("Im So-dam\nPublished 2021.05.12 17:42\nUpdated 2021.05.12 18:05", "Im So-dam", "2021-05-12"),
    ("By Im So-dam\nMay 12, 2021\n\nIm So-dam is a senior writer at Harbour Weekly, where she covers drama.", "Im So-dam", "2021-05-12"),
    ("published : 12 May 2021 at 17:42\nnewspaper section: Life\nwriter: Im So-dam", "Im So-dam", "2021-05-12"),
    ("date 2021-05-12 Im So-dam By", "Im So-dam", "2021-05-12"),
    ("Im So-dam, Harbour staff writer\nMay 12, 2021 17:42 JST", "Im So-dam", "2021-05-12"),
    ("By Im So-dam\n\nPlus Icon\n\nIm So-dam\n\nCo-Editor-in-Chief, TV\n\nimsodam\n\nMay 12, 2021 8:15am", "Im So-dam", "2021-05-12"),
  ]) func readsWhoSignsAndWhen(_ lines: String, _ author: String, _ day: String) throws {
    let document = try text(headline + "\n\n" + lines + "\n\n" + body)
    #expect(document["author"] == author)
    #expect(document["published"] == day)
    #expect(document.text == body)
  }

  @Test func readsTheByLineUnderAStandfirst() throws {
    let standfirst = "The studio of the thriller Paper Harbour wants to film there from March."
    let document = try text(headline + "\n\n" + standfirst + "\n\nIm So-dam\n\nMay 12, 2021 3:00 pm\n\n@imsodam\n\n" + body)
    #expect(document["author"] == "Im So-dam")
    #expect(document.text == standfirst + "\n\n" + body)
  }

  @Test(arguments: [
    "View image in fullscreen\nThe gate of the studio. Photograph: Harbour Lane/Netflix",
    "The gate of the studio in Gimpo. Pic credit: Im So-dam", "The gate of the studio\nThe gate of the studio. Photo credit: Im So-dam",
    "Im So-dam, head of the studio / Courtesy of Harbour", "The gate of the studio in this file photo.Im So-dam/The Associated Press",
    "The gate of the studio in Gimpo.\n(Harbour Lane)",
    "Enlarge this image\n\nIm So-dam leads the studio.\nHarbour\nhide caption\n\ntoggle caption\n\nHarbour",
    "Music\n\nA song for the sea\n\nIt was on top for a week.\n\nMay 3, 2021", "after newsletter promotion", "Watch the teaser below!",
    "While you wait, watch “Paper Harbour” with subtitles here:",
    "Free weekly newsletter\n\nTake a seat at the cinema with our email that holds the news of the week.",
  ]) func dropsWhatStandsBetweenTheParagraphs(_ lines: String) throws {
    #expect(try text(headline + "\n\n" + opening + "\n\n" + lines + "\n\n" + closing).text == body)
  }

  @Test(arguments: [
    "Topics\nAsia Pacific\nHarbour\nSouth Korea", "Source (1)\n\nSalt Road\nIm So Dam\n\nHow does this article make you feel?",
    "Read More About:\n\nHarbour,\nSalt Road\n\nJump to Comments", "SOURCE Harbour Lane Pictures",
    "Share or comment on this article: Maple Lantern to build two stages\n\nI love this studio, which I saw in Gimpo in May.",
    "About the author", "Jane Doe edited this article.", "Editor's Pick\nA song for the sea",
    "Opinions expressed by contributors are their own.",
  ]) func dropsWhatStandsUnderTheText(_ lines: String) throws {
    #expect(try text(headline + "\n\n" + body + "\n\n" + lines).text == body)
  }

  @Test(arguments: [("(With inputs from PTI)", "PTI"), ("With ANI inputs", "ANI")])
  func readsWhoseStoryItIs(_ line: String, _ agency: String) throws {
    let document = try text(headline + "\n\n" + body + "\n\n" + line)
    #expect(document["source_credit"] == agency)
    #expect(document.text == body)
  }

  @Test func readsASourceGluedToTheAuthor() throws {
    let document = try text(headline + "\n\n26 April, 2019\nBy Im So-damSource: Harbour\n\n" + body)
    #expect(document["author"] == "Im So-dam")
    #expect(document["source_credit"] == "Harbour")
  }

  @Test func readsWhoReportedBeforeTheRights() throws {
    let document = try text(
      headline + "\n\n" + body + "\n\n(Reporting by Im So-dam; editing by Piet Haverkamp) [© 2019 Harbour Mail. All rights reserved.]")
    #expect(document["author"] == "Im So-dam")
    #expect(document.text == body)
  }

  /// Headings, lists and sentences of the article that share words with furniture.
  @Test(arguments: [
    "Tenfold – July 31, 2020\n\nTin & Copper – March 5, 2021", "Release date: June 4, 2021", "Follow the money, the director said.",
    "Reviews", "\"Salt Road\"\n\n(South Korea)\n\nOpened Oct. 3", "Business", "The director lives below.",
    "Im So-dam (Paper Harbour)", "Courtesy of the mayor, the studio pays no rent for the first ten years.",
  ]) func keepsWhatIsTheArticles(_ lines: String) throws {
    #expect(try text(headline + "\n\n" + opening + "\n\n" + lines + "\n\n" + closing).text == opening + "\n\n" + lines + "\n\n" + closing)
  }
}
