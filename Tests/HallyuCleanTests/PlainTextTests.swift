import Testing

/// The headline, the paragraphs, and the furniture around them.
@Suite struct PlainTextTests: CleansAStory {
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
    "The pier at dawn. (Netflix)", "Visitors walk through the gate of the fair (Salt Films)", "The site near Gimpo (Yonhap)",
    "The site near Gimpo on May 22. REUTERS/Im So-dam",
    "The site near Gimpo in May. Credit: iReel/ Harbour/ Kettle", "Im So-dam. Photo by Piet Haverkamp/Harbour Images.",
    "May 24, 2021; Gimpo, South Korea; visitors walk through the gate of the fair on its first day.",
    "The site near Gimpo.Credit...Im So-dam for The Reel Courier",
  ]) func dropsCaptionsThatNameTheirOwner(_ caption: String) throws {
    let parts = body.split(separator: "\n\n")
    #expect(try text("Maple Lantern to build two stages\n\n" + parts[0] + "\n\n" + caption + "\n\n" + parts[1]).text == body)
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

  @Test(arguments: ["Piet Haverkamp/Harbour Images", "What to Read\n\nTin Moon Rises Again", "LATEST POST\n\nTin Moon Rises Again"])
  func dropsWhatStandsUnderTheText(_ foot: String) throws {
    #expect(try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + foot).text == body)
  }

  @Test(arguments: ["Tin Moon (Netflix)", "Tin Moon Rises Again (Salt Films)"])
  func keepsHeadingsThatNameAChannel(_ heading: String) throws {
    let text = try text("Maple Lantern to build two stages\n\n" + body + "\n\n" + heading + "\n\n" + body).text
    #expect(text == body + "\n\n" + heading + "\n\n" + body)
  }

  @Test func takesALabelledHeadlineOff() throws {
    let document = try text("Latest: Maple Lantern to build two stages\n2025-11-07T14:22:04\n\n" + body)
    #expect(document["title"] == "Latest: Maple Lantern to build two stages")
    #expect(document.text == body)
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

  @Test func whatStandsOverTheTextOnceMoreGoes() throws {
    let title = "Maple Lantern to build two stages"
    let head = title + "\n\nKOSPI 2590.40 -44.30 -1.68%\n\n" + title + "\n\nThe director before the gate [MAPLE LANTERN]\n\n"
    let document = try text(head + "date 2023-04-25 " + body)
    #expect(document["title"] == title)
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
