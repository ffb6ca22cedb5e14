import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText
import Testing

@testable import HallyuTransform

struct DocumentDatingTests {
  private func published(_ draft: DocumentDraft) throws -> String? { try TransformRun([draft]).column("documents", "published")[0] }

  /// A document that tells of releases, each with its words for the day.
  private func draft(
    _ text: String, _ releases: [(title: String, id: String, status: Release.Status, words: String?, meaning: DateMeaning?)]
  ) -> DocumentDraft {
    var draft = DocumentDraft("a", text)
    let platform = draft.entity(.organization, "Netflix", id: "netflix")
    for release in releases {
      let title = draft.entity(.title, release.title, id: release.id)
      let date = release.words.flatMap { words in release.meaning.map { draft.date(words, $0) } }
      draft.release(title, release.status, platform: platform, date: date, at: release.title)
    }
    return draft
  }

  @Test func readsWordsForAKnownReleaseDayBackwards() throws {
    let draft = draft(
      "Netflix will launch Okja next year.", [("Okja", "okja-2017", .upcoming, "next year", .unit(.year, 1, .article))])
    #expect(try published(draft) == "2016")
    let run = try TransformRun([draft])
    #expect(run.column("dates", "edtf") == ["2017"])
    #expect(run.column("dates", "basis") == ["inferred"])
    #expect(run.column("releases", "date") == ["2017"])
  }

  @Test func boundsTheDayBetweenWhatIsOutAndWhatIsComing() throws {
    let draft = draft(
      "Netflix has Squid Game.\nHellbound follows.",
      [("Squid Game", "squid-game-2021", .released, nil, nil), ("Hellbound", "hellbound-2021", .upcoming, nil, nil)])
    #expect(try published(draft) == "2021-09-17/2021-11-19")
  }

  @Test func findsTheMonthOfADayWithoutMonth() throws {
    var draft = draft(
      "On the 7th Netflix said it.\nMr. Cha came out on the 1st.\nSweet Home came on December 18 last year.",
      [
        ("Mr. Cha", "what-happened-to-mr-cha-2021", .released, "the 1st", .partial(EDTFDate("XXXX-XX-01")!, .past)),
        ("Sweet Home", "sweet-home-2020", .released, "December 18 last year", .within(EDTFDate("XXXX-12-18")!, .unit(.year, -1, .article))),
      ])
    draft.date("the 7th", .partial(EDTFDate("XXXX-XX-07")!, .past))
    let run = try TransformRun([draft])
    #expect(run.column("documents", "published") == ["2021-01-07/2021-01-31"])
    #expect(Set(run.column("dates", "edtf")) == ["2021-01-01", "2021-01-07", "2020-12-18"])
  }

  /// No release was found in the sentence: the day alone is the work's.
  @Test(arguments: [(EDTFDate("XXXX-11-19")!, "2021-11-19"), (EDTFDate("XXXX-11-20")!, "XXXX-11-20")])
  func knowsTheYearOfADayOnWhichAWorkThatTheSentenceNamesCameOut(_ day: EDTFDate, _ resolved: String) throws {
    var draft = DocumentDraft("a", "Hellbound will be there on the day.")
    draft.entity(.title, "Hellbound", id: "hellbound-2021")
    draft.date("the day", .partial(day, .future))
    let run = try TransformRun([draft])
    #expect(run.column("dates", "edtf") == [resolved])
  }

  @Test func takesADateWithoutYearAfterAKnownReleaseForTheNextSuchDay() throws {
    let draft = draft(
      "Netflix took Crash Landing on You to Japan on February 16th.",
      [("Crash Landing on You", "crash-landing-on-you-2019", .released, "February 16th", .partial(EDTFDate("XXXX-02-16")!, .past))])
    #expect(try published(draft) == "2020-02-16/2020-12-31")
  }

  @Test(arguments: [("okja-2017", "2017-06-28/2017-12-31"), ("space-sweepers-2021", "2021-02-05/2021-12-31")])
  func theNewestFilmWhoseTakingsAreCountedRuns(_ newest: String, _ expected: String) throws {
    var draft = DocumentDraft("a", "The film took $3 million. Train to Busan had taken $2 million.")
    let film = draft.entity(.title, "The film", id: newest)
    let older = draft.entity(.title, "Train to Busan", id: "train-to-busan-2016")
    draft.money("$3 million", 3_000_000, "USD", role: .boxOffice, subject: film)
    draft.money("$2 million", 2_000_000, "USD", role: .boxOffice, subject: older)
    #expect(try published(draft) == expected)
  }

  @Test func worksOfOneYearAreWhatIsOn() throws {
    var draft = DocumentDraft("a", "Space Sweepers, Squid Game and Hellbound are asked for. Okja is not.")
    for (name, id) in [("Space Sweepers", "space-sweepers-2021"), ("Squid Game", "squid-game-2021"), ("Okja", "okja-2017")] {
      draft.entity(.title, name, id: id)
    }
    #expect(try published(draft) == nil)
    draft.entity(.title, "Hellbound", id: "hellbound-2021")
    #expect(try published(draft) == "2021")
  }

  @Test func tellsTheResultOfAQuarterBeforeTheNextOneIsOver() throws {
    var draft = DocumentDraft("a", "It sold more in the first quarter of 2022.")
    draft.date("the first quarter of 2022", .absolute(EDTF("2022-33")!))
    #expect(try published(draft) == "2022-01/2022-07")
  }

  @Test func wordsForAnOldWorkAreNotForItsFirstDay() throws {
    let okja = [
      ("Okja", "okja-2017", Release.Status.upcoming, "next year" as String?, DateMeaning.unit(.year, 1, .article) as DateMeaning?)
    ]
    let squidGame = [("Squid Game", "squid-game-2021", Release.Status.released, nil as String?, nil as DateMeaning?)]
    #expect(try published(draft("Netflix has Squid Game.\nOkja is on again next year.", okja + squidGame)) == "2021-09-17/..")
  }

  @Test func takesNoUpperBoundFromAReleaseInAnotherMarket() throws {
    var draft = DocumentDraft("a", "Netflix brings Train to Busan to Japan.")
    let title = draft.entity(.title, "Train to Busan", id: "train-to-busan-2016")
    let market = draft.entity(.place, "Japan", id: "jp")
    draft.release(title, .upcoming, market: market, at: "Train to Busan")
    #expect(try published(draft) == nil)
  }

  @Test func takesDatesToldAsPastForLowerBounds() throws {
    var draft = DocumentDraft("a", "It was founded in March 2015.")
    draft.date("March 2015", .absolute(EDTF("2015-03")!))
    #expect(try published(draft) == "2015-03-01/..")
  }

  @Test(arguments: [
    ("In 2016, Netflix will open ten studios.", "../2016-12-31"), ("For 2016, Netflix will spend more.", "../2016-12-31"),
    ("In 2016, Netflix opened a studio that will grow.", nil), ("Netflix will spend $3 billion in 2016.", "../2016-12-31"),
  ]) func takesAYearThatOpensAnOutlookForAnUpperBound(_ text: String, _ day: String?) throws {
    var draft = DocumentDraft("a", text)
    draft.date("2016", .absolute(.year(2016)))
    #expect(try published(draft) == day)
  }

  @Test func dropsWhatTheRestContradictsAndSaysSo() throws {
    var draft = draft(
      "Netflix has Squid Game and Hellbound.\nIn 2021 people saw it.\nSweet Home follows.",
      [
        ("Squid Game", "squid-game-2021", .released, nil, nil), ("Hellbound", "hellbound-2021", .released, nil, nil),
        ("Sweet Home", "sweet-home-2020", .upcoming, nil, nil),
      ])
    draft.date("2021", .absolute(.year(2021)))
    let run = try TransformRun([draft])
    #expect(run.column("documents", "published_from") == ["2021-11-19"])
    #expect(run.column("issues", "code") == ["dating-conflict"])
  }

  @Test func leavesRelativeDatesOpenWhereNothingBoundsTheDay() throws {
    var draft = DocumentDraft("a", "It came out last year.")
    draft.date("last year", .unit(.year, -1, .article))
    let run = try TransformRun([draft])
    #expect(run.column("documents", "published_basis") == ["unknown"])
    #expect(run.column("dates", "edtf") == [nil])
    #expect(Set(run.column("issues", "code")) == ["undated-document", "no-anchor"])
  }

  @Test func leavesAStatedDayAlone() throws {
    var draft = draft("Netflix has Squid Game.", [("Squid Game", "squid-game-2021", .released, nil, nil)])
    draft.members += [("published", "2019-05-01"), ("published_basis", "sidecar")]
    let run = try TransformRun([draft])
    #expect(run.column("documents", "published") == ["2019-05-01"])
    #expect(run.column("documents", "published_basis") == ["sidecar"])
    #expect(run.rows("issues").isEmpty)
  }
}
