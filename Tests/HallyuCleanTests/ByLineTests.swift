import Testing

/// Who signs an article, for whom, and when: by-lines, datelines, credits.
@Suite struct ByLineTests: CleansAStory {
  @Test(arguments: [
    ("Source: Maple Lantern via Reel Courier", "Maple Lantern"), ("Source: Maple Lantern", "Maple Lantern"),
  ]) func tellsWhoWasTheFirstSource(_ line: String, _ credit: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + line)["source_credit"] == credit)
  }

  @Test func readsAnAgencyWithoutADash() throws {
    let document = try text("Maple Lantern to build two stages\n\nGimpo, June 8 (Yonhap) " + body)
    #expect(document["source_credit"] == "Yonhap")
  }

  @Test func takesNoByLineOfTwoForAHeadline() throws {
    let document = try text("By\nReel Mail Reporter and Im So-dam\n\nPUBLISHED:\n\n09:22 EST, 21 May 2012\n\n" + body)
    #expect(document["title"] == nil)
    #expect(document["author"]?.contains("Im So-dam") == true)
  }

  @Test func readsADayThatIsGluedToTheName() throws {
    let document = try text("Maple Lantern to build two stages\n\nIm So-dam3 July 2019\n\n" + body)
    #expect(document["author"] == "Im So-dam")
    #expect(document["published"] == "2019-07-03")
    #expect(document.text == body)
  }

  @Test func takesNoByLineForAHeadline() throws {
    let document = try text("By\nReel Mail Reporter\n\nPUBLISHED:\n\n09:22 EST, 21 May 2012\n\n" + body)
    #expect(document["title"] == nil)
    #expect(document["author"] == "Reel Mail Reporter")
    #expect(document["published"] == "2012-05-21")
    #expect(document.text == body)
  }

  @Test func readsSiteAndAuthorBesideADay() throws {
    let head = "Maple Lantern to build two stages\n\n하버타임스 | 2026-01-02 00:00 |\nIm So-dam so.dam@courier.example\n\n"
    let document = try text(head + body)
    #expect(document["site"] == "하버타임스")
    #expect(document["author"] == "Im So-dam")
    #expect(document.text == body)
  }

  @Test func readsAPaperUnderTheDay() throws {
    let document = try text("Maple Lantern to build two stages\n2015-12-10\nGimpo Ledger-Enquirer\n\n" + body)
    #expect(document["site"] == "Gimpo Ledger-Enquirer")
    #expect(document["author"] == nil)
  }

  @Test func readsAnAccountAndLeavesTagsOut() throws {
    let document = try text("Maple Lantern to build two stages\n\nby reelcourier\n\nFantasy\nMagic\n\n" + body)
    #expect(document["author"] == "reelcourier")
    #expect(document.text == body)
  }

  @Test func readsTheServiceOfARelease() throws {
    let document = try text("Maple Lantern to build two stages\n\nGIMPO, March 5, 2024 /9-7Release/ -- " + body)
    #expect(document["source_credit"] == "9-7Release")
  }

  @Test(arguments: [
    "GIMPO, KOREA – 5 March 2024 –", "GIMPO, South Korea, March 5, 2024 /Reelwire/ --", "(Gimpo, March 5, 2024) –",
    "GIMPO (March 5, 2024) —",
    "Gimpo, 5 March 2024:", "Gimpo, Korea – (March 5th, 2024) –", "GIMPO - Mar 5, 2024 -", "Gimpo (Korea) | 5 March 2024 |",
    "Gimpo, Tuesday 5 March 2024 –", "GIMPO, Mar. 5, 2024 (Reel) --", "GIMPO – March 5, 2024–",
    "GIMPO & SEOUL--(REEL WIRE)--Mar 5, 2024--", "GIMPO and SEOUL—March 5, 2024—", "GIMPO, ON - (Reel Corp. - March 5, 2024) -",
    "GIMPO, GG, SEOUL, SO, and BUSAN, BU - (ReelWire) - March 5, 2024 -", "GIMPO, CA / REELWIRE / March 5, 2024 /",
  ]) func readsTheDayOfADateline(_ dateline: String) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + dateline + " " + body)
    #expect(document["published"] == "2024-03-05")
    #expect(document.text.hasSuffix(body))
  }

  @Test(arguments: [
    "On March 5, 2024 – the day of its fair –", "Opening: March 5, 2024 –", "March 5, 2024 –", "In Gimpo, March 5, 2024 –",
    "Gimpo in March 2024 –", "Gimpo, March 5, 2024 was the day when",
  ]) func readsNoDayOfASentence(_ opening: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + opening + " " + body)["published"] == nil)
  }

  @Test(
    arguments: [
      ("Gimpo Markets Monitor\n\nApril 25, 2023", "Gimpo Markets Monitor", nil), ("REEL NEWS\n\nBy Im So-dam", "REEL NEWS", "Im So-dam"),
      ("Im So-dam - Layar Gimpo\n\nApril 25, 2023", "Layar Gimpo", "Im So-dam"), ("Korean Film News\n\nBy Im So-dam", nil, "Im So-dam"),
      ("Im So-dam\n\nApril 25, 2023", nil, "Im So-dam"),
    ] as [(String, String?, String?)])
  func readsThePaperFromALineOfItsOwn(_ lines: String, _ site: String?, _ author: String?) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + lines + "\n\n" + body)
    #expect(document["site"] == site)
    #expect(document["author"] == author)
    #expect(document.text == body)
  }

  @Test(arguments: [
    ("By\n\nIm So-dam, reel.example", "Im So-dam"), ("By\n\nIm So-dam\n\nand\n\nPiet Haverkamp", "Im So-dam, Piet Haverkamp"),
    ("Im So-dam\n\n@imsodam\n\n/\n\n2 days", "Im So-dam"), ("April 25, 2023\n\nS.Im", "S.Im"),
    ("Film Market\n\nPublished Wed, Nov 20 20194:29 AM EST\n\nUpdated an hour ago\n\nIm So-dam@imsodam", "Im So-dam"),
  ]) func readsBrokenByLines(_ lines: String, _ author: String) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + lines + "\n\n" + body)
    #expect(document["author"] == author)
    #expect(document.text == body)
  }

  @Test(arguments: [
    "By Im So-dam, April 25, 2023", "By Im So-dam, 25 April 2023", "By Im So-dam | April 25, 2023", "Im So-dam 2023. 04. 25. 15:15",
  ])
  func readsAByLineWithItsDay(_ line: String) throws {
    let document = try text("Maple Lantern to build two stages\n" + line + "\n\n" + body)
    #expect(document["author"] == "Im So-dam")
    #expect(document["published"] == "2023-04-25")
    #expect(document.text == body)
  }

  @Test(
    arguments: [
      ("The Gimpo Times, 25 April 2023", nil, "The Gimpo Times"), ("Reel Weekly, April 25, 2023, by Im So-dam", "Im So-dam", "Reel Weekly"),
      ("Im So-dam, Tuesday, 25th April 2023", "Im So-dam", nil), ("Source: Gimpo Evening, April 25, 2023, 09:12", nil, "Gimpo Evening"),
      ("2023/04/25 6:00 (JST) Culture Desk", nil, nil), ("Im So-dam, Stage Matters, 25 April 2023", "Im So-dam", nil),
      ("Published on 25/04/2023 at 18:20 by Im So-dam", "Im So-dam", nil), ("Reelwire | 04/25/2023 by sodam | 143 comments", nil, nil),
      ("Reel Monthly | Tuesday 25 April 2023 | Words: Im So-dam", "Im So-dam", "Reel Monthly"),
      ("By Im So-dam Apr 25, 2023 11:20am PT", "Im So-dam", nil),
    ] as [(String, String?, String?)])
  func readsWhoSignsALineWithTheDay(_ line: String, _ author: String?, _ site: String?) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + line + "\n\n" + body)
    #expect(document["title"] == "Maple Lantern to build two stages")
    #expect(document["published"] == "2023-04-25")
    #expect(document["author"] == author)
    #expect(document["site"] == site)
    #expect(document.text == body)
  }

  @Test func readsALabelledDayInFrontOfTheText() throws {
    let document = try text("date 2023-04-25 " + body)
    #expect(document["published"] == "2023-04-25")
    #expect(document.text == body)
    #expect(try text("date 2023 " + body)["published"] == nil)
  }

  @Test(arguments: [
    ("Tue, 04/25/2023 - 09:12", "2023-04-25"), ("Thu, 02/03/2022 - 09:12", "2022-02-03"), ("Wed, 02/03/2022 - 09:12", "2022-03-02"),
  ])
  func theDayOfTheWeekTellsWhichNumberIsTheMonth(_ line: String, _ day: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + line + "\n\n" + body)["published"] == day)
  }

  @Test(arguments: [" \u{2014} AFP", " - Reuters", "\n\n(Yonhap News)", "\n\n\u{2013} Bernama"])
  func anAgencyThatClosesAStoryIsItsCredit(_ closing: String) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + body + closing)
    #expect(document["source_credit"].map { closing.contains($0) } == true)
    #expect(document.text == body)
  }

  @Test func aBracketOrADashWithAnythingElseStays() throws {
    for closing in [" - Maple Lantern", " (as it said)."] {
      #expect(try text("Maple Lantern to build two stages\n\n" + body + closing).text == body + closing)
    }
  }

  @Test func theReporterOfAnAgencySigns() throws {
    let document = try text("Maple Lantern to build two stages\n\n" + body + "\n\n(Reporting by Im So-dam in Gimpo; editing by Seo Ha-jun)")
    #expect(document["author"] == "Im So-dam")
    #expect(document.text == body)
  }

  @Test(arguments: [", April 25, 2023", ",,, - 25 April 2023", "By, 25 April 2023", "| | 04/25/2023 by", "by by by, 2023-04-25"])
  func aDayWithNobodyBesideItIsNoTrap(_ line: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + line + "\n\n" + body).text.hasSuffix(body))
  }

  @Test func aLineOfAListWithADayIsText() throws {
    let list = "Coming soon\n\nTin Moon, April 25, 2023\n\nPaper Harbour, May 2, 2023"
    #expect(
      try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + list + "\n\n" + body).text.contains("Tin Moon, April 25, 2023"))
  }

  @Test(arguments: ["Gimpo, Gyeonggi – March 5, 2024 –", "Gimpo & Seoul – March 5, 2024 –"])
  func aShortSentenceBehindADatelineIsText(_ dateline: String) throws {
    let lead = dateline + " Maple Lantern builds two stages."
    #expect(try text("Maple Lantern to build two stages\n\n" + lead + "\n\n" + body).text == lead + "\n\n" + body)
  }

  @Test(arguments: [
    ("New York (CNN Business)", "CNN Business"), ("(CNN)", "CNN"), ("GIMPO, CA / REELWIRE / March 5, 2024 / ", "REELWIRE"),
    ("GIMPO & SEOUL--(REEL WIRE)--", "REEL WIRE"), ("GIMPO, ON - (Reel Corp. - March 5, 2024) - ", "Reel Corp."),
  ]) func readsTheServiceOfADateline(_ dateline: String, _ service: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + dateline + body)["source_credit"] == service)
  }

  @Test func readsADayBesideHoursThatAreCountedThrough() throws {
    #expect(try text("Maple Lantern to build two stages\n\n11/04/2023 18:20\n\n" + body)["published"] == "2023-04-11")
    #expect(try text("Maple Lantern to build two stages\n\n11/04/2023 06:20\n\n" + body)["published"] == nil)
  }

  @Test(arguments: [
    ("Published Wed, Nov 20 20194:29 AM EST", "2019-11-20T04:29:00-05:00"),
    ("Nov.November 18, 2019\n\n12:02 PM KST", "2019-11-18T12:02:00+09:00"),
    ("Wed 22 Jan 2025 07.00 GMT", "2025-01-22T07:00:00Z"), ("Aug 8, 2025 – 12.15pm AEST", "2025-08-08T12:15:00+10:00"),
  ]) func readsBrokenDatelines(_ lines: String, _ published: String) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + lines + "\n\n" + body)
    #expect(document["published_at"] == published)
    #expect(document.text == body)
  }

  @Test(arguments: [
    ("[ⓒreelcourier All rights reserved]", "reelcourier"), ("Copyrights(C) Courier reel.example 109", "Courier reel.example"),
    ("© 2024 Courier House Media, LLC. All rights reserved.", "Courier House Media"), ("© Courier House Limited 2024", "Courier House"),
    ("<Copyright holder © Reel Daily Unauthorized reproduction and redistribution prohibited>", "Reel Daily"),
    ("Copyright (c) Reel News prohibits its content from being redistributed without consent.", "Reel News"),
    ("Reel Ledger is a part of Ledger Media Corporation. © 2024 Ledger Media, LLC.", "Reel Ledger"),
    ("More From Reelwire\nTin Moon rises", "Reelwire"), ("Gimpo Newswire 2023/04/25 17:42 KST", "Gimpo Newswire"),
    ("Reel Daily / Reporter Im So-dam", "Reel Daily"), ("The Reel is not responsible for the content of external sites.", "Reel"),
  ]) func findsTheSite(_ line: String, _ site: String) throws {
    let document = try text(body + "\n\n" + line)
    #expect(document["site"] == site)
    #expect(document.text == body)
  }

  @Test(arguments: [
    ("By Im So-dam", "Im So-dam"), ("by M. Kwan", "M. Kwan"), ("By Harriet Colborne, Media correspondent", "Harriet Colborne"),
    ("By Theo Marchetti and Gwak Soo-ah, Business Desk", "Theo Marchetti, Gwak Soo-ah"), ("Reporter Moon Sang-jin", "Moon Sang-jin"),
    ("By IM SO-DAM FOR REEL WEEKEND ONLINE", "Im So-Dam"), ("by Im So-dam, Reel Jan. 11, 2016  4 min read", "Im So-dam"),
    ("By Gimpo Press Reporter", "Gimpo Press Reporter"), ("Updated By Im So-dam", "Im So-dam"),
    ("Words by Imogen Farrell", "Imogen Farrell"),
  ]) func findsTheAuthor(_ line: String, _ author: String) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + line + "\n\n" + body)
    #expect(document["author"] == author)
    #expect(document.text == body)
  }

  @Test func takesNoAgencyForTheHeadline() throws {
    let document = try text("By Associated Press\n\nPUBLISHED: 13:30 EST, 6 October 2023\n\n" + body)
    #expect(document["title"] == nil)
    #expect(document.text == body)
  }

  @Test func findsTheSourceUnderTheHeadline() throws {
    let document = try text("Maple Lantern to build two stages\n\n2024-01-09 17:02\n\nsource: Gimpo Wire\n\n" + body)
    #expect(document["source_credit"] == "Gimpo Wire")
    #expect(document.text == body)
  }

  @Test func findsTheAuthorUnderTheText() throws {
    let document = try text(
      "Maple Lantern to build two stages\n\n" + body + "\n\nSource: Gimpo Star Daily\n\nThis article is written by Sam for\n")
    #expect(document["author"] == "Sam")
    #expect(document["source_credit"] == "Gimpo Star Daily")
    #expect(document.text == body)
  }

  @Test func tellsReportersFromEditors() throws {
    let document = try text("Maple Lantern to build two stages\n\n" + body + "\n\n(Reporting by Im So-dam Editing by Piet Haverkamp)")
    #expect(document["author"] == "Im So-dam")
    #expect(document.text == body)
  }

  @Test func findsTheAuthorInAnAddress() throws {
    let document = try text("Maple Lantern to build two stages\n\n" + body + "\n\nWrite to Im So-dam at sodam@reel.example")
    #expect(document["author"] == "Im So-dam")
    #expect(document.text == body)
  }

  @Test(arguments: [
    ("2024/07/18 07:31 KST", "2024-07-18", "2024-07-18T07:31:00+09:00"), ("Feb 6, 2024", "2024-02-06", nil),
    ("11 October 2023 • 6:01am", "2023-10-11", "2023-10-11T06:01:00Z"),
    ("Jan. 23, 2024, 4:38 p.m. ET", "2024-01-23", "2024-01-23T16:38:00-05:00"),
    ("May 20, 2019 3:45am PT", "2019-05-20", "2019-05-20T03:45:00-07:00"), ("12:31 GMT 6 Mar 2024", "2024-03-06", "2024-03-06T12:31:00Z"),
    ("Published: 2022-06-16 14:05 | Updated: 2022-06-16 15:40", "2022-06-16", "2022-06-16T14:05:00Z"),
    ("Input 2021.07.13 10:22 Edit 2021.07.13 10:25", "2021-07-13", "2021-07-13T10:22:00Z"),
    ("Published 3:12 AM EST, Fri February 10, 2023", "2023-02-10", "2023-02-10T03:12:00-05:00"),
    ("02-13-2006 17:21", "2006-02-13", "2006-02-13T17:21:00Z"),
    ("입력 2024년 7월 18일 07:31", "2024-07-18", "2024-07-18T07:31:00Z"), ("3월. 25. 2019", "2019-03-25", nil),
  ]) func findsTheDay(_ line: String, _ day: String, _ moment: String?) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + line + "\n\n" + body)
    #expect(document["published"] == day)
    #expect(document["published_at"] == moment)
    #expect(document["published_basis"] == "stated")
    #expect(document.text == body)
  }

  @Test func inventsNoDay() throws {
    let document = try text("Maple Lantern to build two stages\n\n03/04/2024\n\n" + body)
    #expect(document["published"] == nil)
    #expect(document["published_basis"] == "unknown")
  }
}
