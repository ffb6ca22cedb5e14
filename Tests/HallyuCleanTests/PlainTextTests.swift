import Testing

@Suite struct PlainTextTests {
  let body = """
    Maple Lantern Pictures said on Tuesday that it would build two sound stages near Gimpo and hire 140 people.

    The studio, which made the thriller Paper Harbour, expects the work to cost 38 billion won in all.
    """

  func text(_ body: String, _ extra: String = "") throws -> Cleaned { try clean(body, mediaType: "text/plain", extra: extra) }

  @Test func takesTheHeadlineOff() throws {
    let document = try text("Maple Lantern to build two stages\n\n" + body)
    #expect(document["title"] == "Maple Lantern to build two stages")
    #expect(document.text == body)
  }

  @Test func takesAHeadlineWithAFullStopOff() throws {
    let document = try text("Maple Lantern adds two stages on Sunday, stands at nine.\n\n2024-03-05\n\n" + body)
    #expect(document["title"] == "Maple Lantern adds two stages on Sunday, stands at nine.")
    #expect(document.text == body)
  }

  @Test(arguments: [
    ("Source: Maple Lantern via Reel Courier", "Maple Lantern"), ("Source: Maple Lantern", "Maple Lantern"),
  ]) func tellsWhoWasTheFirstSource(_ line: String, _ credit: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + line)["source_credit"] == credit)
  }

  @Test func readsAnAgencyWithoutADash() throws {
    let document = try text("Maple Lantern to build two stages\n\nGimpo, June 8 (Yonhap) " + body)
    #expect(document["source_credit"] == "Yonhap")
  }

  @Test(arguments: [
    "The pier at dawn. (Netflix)", "Visitors walk through the gate of the fair (Salt Films)", "The site near Gimpo (Yonhap)",
    "The site near Gimpo on May 22. REUTERS/Im So-dam",
    "The site near Gimpo in May. Credit: iReel/ Harbour/ Kettle", "Im So-dam. Photo by Piet Haverkamp/Harbour Images.",
    "May 24, 2021; Gimpo, South Korea; visitors walk through the gate of the fair on its first day.",
    "The site near Gimpo.Credit...Im So-dam for The Reel Courier",
  ]) func dropsCaptionsThatNameTheirOwner(_ caption: String) throws {
    let parts = body.split(separator: "\n\n")
    #expect(try text("Maple Lantern to build two stages\n\n" + parts[0] + "\n\n" + caption + "\n\n" + parts[1]).text == body)
  }

  @Test func takesNoByLineOfTwoForAHeadline() throws {
    let document = try text("By\nReel Mail Reporter and Im So-dam\n\nPUBLISHED:\n\n09:22 EST, 21 May 2012\n\n" + body)
    #expect(document["title"] == nil)
    #expect(document["author"]?.contains("Im So-dam") == true)
  }

  @Test(arguments: [
    "Skip to main content", "104517", "Loading market data...", "Get a quote:", "Classifieds: | | |", "Your portfolio - Log in",
  ]) func dropsTheToolsOverTheText(_ line: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + line + "\n\n" + body).text == body)
  }

  @Test(arguments: ["TALKING TV: ‘Tin Moon’ is what to see", "GRAVEL LANE PREMIERES ITS SECOND SEASON"])
  func dropsOtherStoriesBetweenParagraphs(_ line: String) throws {
    let parts = body.split(separator: "\n\n")
    #expect(try text("Maple Lantern to build two stages\n\n" + parts[0] + "\n\n" + line + "\n\n" + parts[1]).text == body)
  }

  @Test func keepsPartsOfAnEntryBetweenParagraphs() throws {
    let parts = body.split(separator: "\n\n")
    let whole = parts[0] + "\n\nCAST: Im So-dam, Piet Haverkamp\n\n" + parts[1]
    #expect(try text("Maple Lantern to build two stages\n\n" + whole).text == whole)
  }

  @Test func readsADayThatIsGluedToTheName() throws {
    let document = try text("Maple Lantern to build two stages\n\nIm So-dam3 July 2019\n\n" + body)
    #expect(document["author"] == "Im So-dam")
    #expect(document["published"] == "2019-07-03")
    #expect(document.text == body)
  }

  @Test(arguments: ["Piet Haverkamp/Harbour Images", "What to Read\n\nTin Moon Rises Again", "LATEST POST\n\nTin Moon Rises Again"])
  func dropsWhatStandsUnderTheText(_ foot: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + foot).text == body)
  }

  @Test(arguments: ["Tin Moon (Netflix)", "Tin Moon Rises Again (Salt Films)"])
  func keepsHeadingsThatNameAChannel(_ heading: String) throws {
    let text = try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + heading + "\n\n" + body).text
    #expect(text == body + "\n\n" + heading + "\n\n" + body)
  }

  @Test func takesNoByLineForAHeadline() throws {
    let document = try text("By\nReel Mail Reporter\n\nPUBLISHED:\n\n09:22 EST, 21 May 2012\n\n" + body)
    #expect(document["title"] == nil)
    #expect(document["author"] == "Reel Mail Reporter")
    #expect(document["published"] == "2012-05-21")
    #expect(document.text == body)
  }

  @Test func takesALabelledHeadlineOff() throws {
    let document = try text("Latest: Maple Lantern to build two stages\n2025-11-07T14:22:04\n\n" + body)
    #expect(document["title"] == "Latest: Maple Lantern to build two stages")
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

  @Test func leavesAFirstSentenceInTheText() throws {
    let document = try text(body)
    #expect(document["title"] == nil)
    #expect(document.text == body)
  }

  @Test func dropsTheLineThatRepeatsAKnownTitle() throws {
    let document = try text("Maple Lantern to Build Two Stages\n" + body, "\"title\":\"Maple Lantern to build two stages\"")
    #expect(document["title"] == "Maple Lantern to build two stages")
    #expect(document.text == body)
  }

  @Test(arguments: [
    "Facebook\nX\nLinkedIn\nThreads", "Share  Tweet  Print", "Share this: Facebook | X | WhatsApp", "Source", "Author", "Advertisement",
    "The site near Gimpo. (Photo = Maple Lantern)", "[Photo provided by Maple Lantern]", "(Photo: Courier House)",
    "desk@courier.example", "hs/ceb/mtp", "Be the first to comment", "4 Comments", "Comments are closed.", "Tags: stages, Gimpo",
    "tags Gimpo Stage Film",
    "Stay Connected", "Latest news\nPaper Harbour sails to Cannes; eleven deals done\nFive stages that stand empty",
    "More From Courier\nTin Moon rises\nA guild asks for power", "MOST POPULAR\n1 Tin Moon rises\n2 A guild asks for power",
    "Copyright 2024 Reel Courier. All rights reserved.", "(END)", "###", "Related: 25 best films, ranked", "Watch Now\nSource (1) (2)",
    "Leave a Reply\nYour email address will not be published, and all fields are required, so think before you write.",
    "Related Articles\n\n1. They should have built them in Incheon, where the trains are, and everybody knows it.\n\n2. Good news.",
    "(Reporting by Im So-dam; Editing by Piet Haverkamp)",
    "Also read:\nTin Moon rises\nDiscover the Long Road of the Paper Harbour Crew and the Two Stages That They Built in Gimpo for Only $3!",
    "A version of this article appears in print on March 5, 2024, Section B, Page 1.", "(sod/pih)", "[Print] [E-mail to friend] [List]",
    "View Bio", "Give this article\n\n641\n\nRead in app", "See full article at Courier - Film News",
    "You can contact or verify outreach from Im at (202) 555-0100.",
    "Other Popular Posts\n\nTin Moon rises\n\nA guild asks for power",
    "Prev : Tin Moon rises", "Baca juga:\nTin Moon rises", "Most viewed news\n1 Tin Moon rises\n2 A guild asks for power",
  ]) func dropsFurnitureUnderTheText(_ furniture: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + furniture).text == body)
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

  @Test(arguments: [
    "15.2k Articles\n3k Views\n8 hour ago", "Home > Film > Stages", "Print | E-mail | Font size", "2 Min read", "News / Reviews / Podcasts",
    "Image caption,\n\nThe site in March",
    "The hangar where the stages will stand. [MAPLE LANTERN]", "Data: Reel Research; Chart: Im So-dam",
  ]) func dropsFurnitureOverTheText(_ furniture: String) throws {
    let document = try text("Maple Lantern to build two stages\n\n" + furniture + "\n\n" + body)
    #expect(document["title"] == "Maple Lantern to build two stages")
    #expect(document.text == body)
  }

  @Test(arguments: [
    "The price of a stage rose from 3 billion > 5 billion won within a year, the studio's own report says.",
    "Image caption, he said, is a job of its own.", "A poster of it hangs in Gimpo, where it will be shot in May [and in June].",
  ]) func keepsSentencesThatLookLikeFurniture(_ sentence: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + sentence + "\n\n" + body).text == sentence + "\n\n" + body)
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

  @Test func whatStandsOverTheTextOnceMoreGoes() throws {
    let title = "Maple Lantern to build two stages"
    let head = title + "\n\nKOSPI 2590.40 -44.30 -1.68%\n\n" + title + "\n\nThe director before the gate [MAPLE LANTERN]\n\n"
    let document = try text(head + "date 2023-04-25 " + body)
    #expect(document["title"] == title)
    #expect(document.text == body)
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

  @Test func aPictureOfAnAgencyOverTheTextIsNoHeadline() throws {
    let document = try text("The director speaks about the film. AFP Photo |\n\n" + body)
    #expect(document["title"] == nil)
    #expect(document.text == body)
  }

  @Test func linksWithShortDaysUnderTheTextGo() throws {
    let links = "Two stages for Gimpo\n03 Sep 04 | Culture\nA festival begins at last\n02 Sep 04 | Culture"
    let document = try text("Maple Lantern to build two stages\n\n" + [body, body, body].joined(separator: "\n\n") + "\n\n" + links)
    #expect(!document.text.contains("festival"))
  }

  @Test func aTextWrappedWithoutBlankLinesIsJoined() throws {
    let wrapped = """
      Maple Lantern will build two stages in Gimpo, which its neighbours
      have waited for since the old ones were sold. It hopes to fill them
      with series of its own making, Im So-dam, who leads the company,
      told a paper.
      The first stage opens in spring, and the second one a year after it,
      when the road from Seoul is to be ready. Until then the studio goes
      on in rented halls of the city, which are too small for what the
      company has in mind.
      Nobody lives next to the site, but the town has asked for trees that
      would hide the walls from the river, and for a bus that stops at the
      gate.
      """
    let lines = try text(wrapped).text.split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("told a paper.") && $0.hasPrefix("Maple Lantern") })
    #expect(lines.count == 3)
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
    "TIN MOON STAR OPENS UP ABOUT SERIOUS BACK PAIN", "Related Tags\n\nStages\n\nGimpo", "Share via Shortlink",
    "Jo Ra-on | Courier | Getty Images", "22 hours ago", "Watch her show the two stages »", "Go Back to Top. Skip To: Start of Article.",
    "[ad_1]", "Scroll down for video", "All quotes delayed a minimum of 15 minutes.", "Our Standards: The Courier Trust Principles.",
    "Want to know more of the stages? Listen to our latest podcasts to find out…", "Subscribe free to our letter. Direct to your inbox.",
    "Teaser of Tin Moon from reelcourier on Vimeo.", "Via Tin Moon on Facebook", "Loved Our Content?",
    "More...\n\nTin Moon star tells of her back... as a guild asks for power\nA guild asks the town for power",
    "Disclaimer: This content was made with the help of machines and was read by editors.",
    "Video\n\nCourier Flash headlines for May 4\n\nCourier Flash headlines and more for May 4 are here, with all the news that counts.",
  ]) func dropsRemainsBetweenParagraphs(_ remains: String) throws {
    let paragraphs = body.split(separator: "\n\n").map(String.init)
    #expect(try text("Maple Lantern to build two stages\n\n" + paragraphs[0] + "\n\n" + remains + "\n\n" + paragraphs[1]).text == body)
  }

  @Test func dropsHeadlinesOfOtherStoriesAtTheEnd() throws {
    let long = body + "\n\n" + body.replacing("Tuesday", with: "Monday") + "\n\n" + body.replacing("Tuesday", with: "Friday")
    let headlines = "Our Picks\n\nTin Moon star tells all\n\nHow Paper Harbour bombed in Busan\n\nA guild asks for power again"
    #expect(try text("Maple Lantern to build two stages\n\n" + long + "\n\n" + headlines).text == long)
  }

  @Test func dropsDatedHeadlinesOfOtherStoriesAtTheEnd() throws {
    let long = body + "\n\n" + body.replacing("Tuesday", with: "Monday") + "\n\n" + body.replacing("Tuesday", with: "Friday")
    let headlines = "Update: Tin Moon star tells all\n\nteaser\n\nJul 24, 2022\n\n7 harbours to see as the year ends\n\nJul 23, 2022"
    #expect(try text("Maple Lantern to build two stages\n\n" + long + "\n\n" + headlines).text == long)
  }

  @Test func dropsTheFootOfAPage() throws {
    let long = body + "\n\n" + body.replacing("Tuesday", with: "Monday") + "\n\n" + body.replacing("Tuesday", with: "Friday")
    #expect(try text("Maple Lantern to build two stages\n\n" + long + "\n\nPay us\nVisa\n\nTwitter\nInstagram\nContact us").text == long)
  }

  @Test func keepsListsAtTheEnd() throws {
    let list = "Coming Soon\n\nMarch 10: Paper Harbour comes back\n\nMarch 17: Tin Moon rises again\n\nApril 2: The Salt Road opens up"
    #expect(try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + list).text.hasSuffix(list))
  }

  @Test func readsOnAfterAListOfStories() throws {
    let more =
      "The first series will be shot there in May, said Noh Da-jin, who runs production, and a second one is to follow in the autumn."
    let document = try text(body + "\n\nRelated articles\nTin Moon rises\nFive stages that stand empty\n\n" + more)
    #expect(document.text == body + "\n\n" + more)
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

  @Test func joinsALineBrokenInMidSentence() throws {
    let document = try text(
      "The actors of the thriller are now on Amazon Prime\nVideo, where the series is to begin in the spring of next year.\n\n" + body)
    #expect(document.text.hasPrefix("The actors of the thriller are now on Amazon Prime Video, where the series"))
  }

  @Test func leavesLinesApartThatMayBeParagraphs() throws {
    let lines =
      "Noh Da-jin, who runs production, will next make the series Black\nChoi So-ra will have a part in it, the studio said on Friday.\n"
    #expect(try text(body + "\n\n" + lines + body).text.contains("series Black\n\nChoi So-ra"))
  }

  @Test func squeezesOddSpaceAndLineEnds() throws {
    let document = try text(body.replacing("\n", with: "\r\n").replacing("two sound", with: "two\u{a0}\u{200b} sound"))
    #expect(document.text == body)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
