import HallyuAnnotations
import HallyuCore
import HallyuText
import Testing

@testable import HallyuTransform

private func expression(_ meaning: String, sentence: Int = 0) -> DateExpression {
  let start = sentence * 100
  return DateExpression(
    meaning: DateMeaning(text: meaning)!, kind: .date,
    place: Place(.text, ByteRange(start, start + 5), sentence: ByteRange(start, start + 50)), evidence: Evidence("test", 90))
}

private func resolve(_ meanings: [String], published: String, isInferred: Bool = false) -> [String?] {
  DateResolver(published: EDTF(published).map { DayRange($0) } ?? .all, isInferred: isInferred)
    .resolve(meanings.enumerated().map { expression($1, sentence: $0) }).map(\.text)
}

struct DateResolverTests {
  @Test(arguments: [
    ("partial XXXX-02-16 past", "2020-02-25", "2020-02-16"), ("partial XXXX-12-18 past", "2021-01-07", "2020-12-18"),
    ("partial XXXX-03 future", "2020-09-14", "2021-03"), ("partial XXXX-XX-07 past", "2021-01-07", "2021-01-07"),
    ("partial XXXX-XX-30 past", "2021-03-07", "2021-01-30"), ("within XXXX-12-18 unit year -1 article", "2021-01-07", "2020-12-18"),
    ("within XXXX-41 unit year 0 article", "2022-06-16", "2022-41"), ("within XXXX-22 unit year 0 article", "2016-08-15", "2016-22"),
    ("stretch year -5 article", "2021-10-10", "2016/2021"), ("stretch month -3 article", "2016-11-07", "2016-08-07/2016-11-06"),
    ("unit weekend 0 article", "2016-11-07", "2016-11-12/2016-11-13"), ("unit week -1 article", "2013-02-12", "2013-02-04/2013-02-10"),
    ("unit decade 1 article", "2016-11-07", "202X"), ("weekday thursday nearestPast", "2022-06-16", "2022-06-16"),
    ("weekday sunday last", "2016-11-07", "2016-11-06"), ("weekday wednesday next", "2013-02-12", "2013-02-20"),
    ("nth 1 week at 2017", "2018-01-01", "2017-01-02/2017-01-08"), ("nth -1 week at 2019", "2020-01-01", "2019-12-23/2019-12-29"),
    ("nthWeekday -1 sunday at 2014-03", "2020-01-01", "2014-03-30"), ("run -3 month at 2023", "2024-01-23", "2023-10/2023-12"),
    ("part early at 2017", "2020-01-01", "2017-01~/2017-04~"), ("part middle at 2023-01", "2020-01-01", "2023-01-11~/2023-01-20~"),
    ("part late at 2023-02", "2020-01-01", "2023-02-21~/2023-02-28~"), ("part end at 1914", "2020-01-01", "1914"),
    ("part earlier unit year 0 article", "2016-08-15", "2016"), ("holiday chuseok past", "2020-11-01", "2020-10-01"),
    ("holidayWithin thanksgiving at 2012", "2020-01-01", "2012-11-22"), ("since at 2015", "2020-01-01", "2015/.."),
    ("until at 2003-05-11", "2020-01-01", "../2003-05-11"), ("shift year -10 unit day 0 article", "2018-03-14", "2008"),
    ("shift day -2 unit day 0 article", "2018-03-14", "2018-03-12"), ("shift week -2 at 1999-05-13", "2016-11-07", "1999-04-29"),
    ("weekday friday nearestFuture", "1998-04-17", "1998-04-17"), ("weekday friday coming", "1998-04-17", "1998-04-24"),
    ("span partial XXXX-01 unknown partial XXXX-10 unknown", "1989-11-26", "1989-01/1989-10"),
    ("span partial XXXX-11 unknown partial XXXX-02 unknown", "1989-11-26", "1989-11/1990-02"),
    ("stretch weekend -1 article", "2019-11-18", "2019-11-16/2019-11-17"),
    ("stretch weekend -1 article", "2019-11-17", "2019-11-16/2019-11-17"),
    ("span partial XXXX-06-01 unknown partial XXXX-11-30 unknown", "1998-10-28", "1998-06-01/1998-11-30"),
    ("span partial XXXX-06-01 past partial XXXX-11-30 past", "1998-10-28", "1998-06-01/1998-11-30"),
    ("partial XXXX-34 unknown", "2019-11-20", "2019-34"), ("run 15 day at 2015-11", "2020-01-01", "2015-11-01/2015-11-15"),
    ("span weekday friday nearestPast weekday sunday nearestFuture", "1998-02-11", "1998-02-06/1998-02-08"),
    ("partial XXXX-10 last", "1989-10-26", "1988-10"), ("partial XXXX-21 last", "1998-04-16", "1997-21"),
    ("partial XXXX-03 next", "1998-03-16", "1999-03"), ("partial XXXX-10 past", "1989-10-26", "1989-10"),
    ("dated sunday partial XXXX-02-10 past", "2014-05-01", "2013-02-10"), ("duration P5Y", "2020-01-01", "P5Y"),
  ])
  func resolvesFromTheDayOfTheArticle(_ meaning: String, _ published: String, _ expected: String) {
    #expect(resolve([meaning], published: published) == [expected])
  }

  @Test func countsFromTheDateToldBefore() {
    #expect(
      resolve(["at 2004-04-26", "shift day 2 unit day 0 told", "unit month 0 told", "unit year 1 told"], published: "2020-01-01")
        == ["2004-04-26", "2004-04-28", "2004-04", "2005"])
  }

  @Test func aDateGoesOnFromTheOneBeforeItWhileTheArticlesYearIsOpen() {
    let open = "2018-05-26/2019-05-25"
    #expect(resolve(["at 2018-07-05", "partial XXXX-07-15 past"], published: open, isInferred: true) == ["2018-07-05", "2018-07-15"])
    #expect(resolve(["at 2018-07-05", "partial XXXX-03-15 past"], published: open, isInferred: true).last == "XXXX-03-15")
    #expect(resolve(["unit month 0 article"], published: open, isInferred: true) == [nil])
  }

  @Test func aReviewOfTheYearTellsOfItsFirstMonths() {
    #expect(resolve(["partial XXXX-02 past"], published: "2023-12-29") == ["2023-02"])
    #expect(resolve(["partial XXXX-01-20 past"], published: "2023-12-29") == ["2024-01-20"])
  }

  @Test func theQuarterOfAReportIsOver() {
    #expect(resolve(["unit quarter 0 told"], published: "2023-05-11") == ["2023-33"])
    #expect(resolve(["weekday tuesday nearestPast", "unit quarter 0 told"], published: "2022-07-20").last == "2022-34")
    #expect(resolve(["at 2022-34", "at 2022-35", "unit quarter 0 told"], published: "2022-07-20").last == "2022-34")
    #expect(resolve(["at 2021-34", "at 2022-34", "at 2021-36", "unit quarter 0 told"], published: "2022-07-20").last == "2022-34")
    #expect(resolve(["at 2022-05", "unit quarter 0 told"], published: "2022-07-20").last == "2022-34")
  }

  @Test func aStoryOfThePastKeepsItsYear() {
    let years = (1910...1916).map { "at \($0)-05-03" }
    #expect(resolve(years + ["partial XXXX-07-20 past"], published: "2009-12-19").last == "1916-07-20")
    #expect(resolve(["at 1916", "partial XXXX-07-20 past"], published: "2009-12-19").last == "2009-07-20")
  }

  /// Seven years of a war told in 2009.
  private let war = (1910...1916).map { "at \($0)-05-03" }

  @Test func aLookBackIsNoAnchorForTheStoryAfterIt() {
    #expect(
      resolve(war + ["within XXXX-04 unit year -1 told", "partial XXXX-06-20 past"], published: "2009-12-19").suffix(2) == [
        "1915-04", "1916-06-20",
      ])
    #expect(
      resolve(war + ["shift year -20 unit day 0 told", "partial XXXX-06 past"], published: "2009-12-19").suffix(2) == ["1896", "1916-06"])
  }

  @Test func anAsideDoesNotMoveTheStory() {
    #expect(resolve(war + ["at 1930", "partial XXXX-05-09 past"], published: "2009-12-19").last == "1916-05-09")
    #expect(resolve(war + ["span at 1915 at 1917", "at 1917", "partial XXXX-08-25 past"], published: "2009-12-19").last == "1917-08-25")
  }

  @Test func nextMonthOfAnOldStoryIsTheStorys() {
    #expect(resolve(war + ["unit month 1 article"], published: "2009-12-19").last == "1916-06")
    #expect(resolve(war + ["part end unit year 0 article"], published: "2009-12-19").last == "1916")
    #expect(resolve(war + ["stretch week 2 article"], published: "2009-12-19").last == "P2W")
    #expect(resolve(["at 1916-05-03", "unit month 1 article"], published: "2009-12-19").last == "2010-01")
  }

  @Test func twoFiguresAYearEarlierAreOfOneYear() {
    #expect(
      resolve(["weekday tuesday nearestPast", "shift year -1 unit day 0 told", "shift year -1 unit day 0 told"], published: "2019-11-14")
        .suffix(2) == ["2018", "2018"])
    #expect(resolve(["unit year -1 article", "shift year -1 unit day 0 told"], published: "2019-11-14").last == "2017")
  }

  @Test func aDayEarlierInAParagraphOfItsOwnCountsFromTheDayOfTheNews() {
    let days = ["weekday thursday nearestPast", "weekday tuesday nearestPast"]
    #expect(resolve(days + ["shift day -1 unit day 0 told"], published: "1999-08-19").last == "1999-08-18")
    #expect(resolve(days + ["shift day 1 unit day 0 told"], published: "1999-08-19").last == "1999-08-18")
    #expect(
      resolve(["weekday friday nearestFuture"] + days + ["shift day -1 unit day 0 told"], published: "1999-08-19").last == "1999-08-18")
  }

  @Test func aDayEarlierCountsFromADay() {
    #expect(
      resolve(["weekday wednesday nearestPast", "at 2011-09", "shift day -1 unit day 0 told"], published: "2013-03-22").last == "2013-03-19"
    )
    #expect(resolve(["at 2011-09", "unit day 1 told"], published: "2013-03-22").last == "2011-09~")
  }

  @Test func aMonthEarlierCountsFromTheMonthTold() {
    #expect(
      resolve(["partial XXXX-02 past", "weekday tuesday nearestPast", "shift month -1 unit day 0 told"], published: "2013-03-19").last
        == "2013-01")
    #expect(
      resolve(["partial XXXX-05 past", "weekday tuesday nearestPast", "unit month 0 told"], published: "1993-06-15").last == "1993-05")
    #expect(
      resolve(["partial XXXX-02 past", "weekday tuesday nearestPast", "unit month -1 told"], published: "2001-03-14").last == "2001-01")
    #expect(resolve(["at 2013-03-05", "shift month -1 unit day 0 told"], published: "2013-03-19").last == "2013-02")
  }

  @Test func theArticlesDaysAreNoneOfTheStorys() {
    #expect(
      resolve(["weekday thursday nearestPast", "partial XXXX-11 past", "shift week 2 unit day 0 told"], published: "1998-02-13").last
        == "1997-11~")
  }

  @Test func aDayInASentenceWithItsYearIsOfThatYear() {
    let year = expression("at 1983")
    #expect(
      DateResolver(published: DayRange(EDTF("1998-08-08")!)).resolve([year, expression("partial XXXX-10-23 past")]).map(\.text)
        == ["1983", "1983-10-23"])
    #expect(resolve(["at 1983", "partial XXXX-10-23 past"], published: "1998-08-08").last == "1997-10-23")
    #expect(
      DateResolver(published: DayRange(EDTF("1998-08-08")!)).resolve([year, expression("partial XXXX-10-23 unknown")]).last?.text
        == "1998-10-23")
  }

  @Test func aDateAfterAFullOneGoesOnFromItForThreeMonths() {
    #expect(resolve(["at 2013-05-03", "partial XXXX-05-20 past"], published: "2020-02-01").last == "2019-05-20")
    func inOneParagraph(_ last: String) -> String? {
      let first = DateExpression(
        meaning: DateMeaning(text: "at 1992-11-20")!, kind: .date, place: Place(.text, ByteRange(0, 5), sentence: ByteRange(0, 50)),
        evidence: Evidence("test", 90))
      let second = DateExpression(
        meaning: DateMeaning(text: last)!, kind: .date, place: Place(.text, ByteRange(60, 65), sentence: ByteRange(51, 90)),
        evidence: Evidence("test", 90))
      return DateResolver(published: DayRange(EDTF("2002-05-20")!)).resolve([first, second]).last?.text
    }
    #expect(inOneParagraph("partial XXXX-12-14 past") == "1992-12-14")
    #expect(inOneParagraph("partial XXXX-04-14 past") == "2002-04-14")
  }

  @Test func aHolidayInASentenceWithItsYearIsOfThatYear() {
    let year = expression("at 1989")
    #expect(
      DateResolver(published: DayRange(EDTF("1994-06-18")!)).resolve([year, expression("holiday newYearsDay past")]).last?.text
        == "1989-01-01")
  }

  @Test func anObituaryLooksBackAndAheadFromItsDay() {
    let life = ["weekday saturday nearestPast"] + (1934...1940).map { "at \($0)" }
    #expect(resolve(life + ["unit year -1 article"], published: "2007-06-18").last == "2006")
    #expect(resolve(life + ["partial XXXX-09 future"], published: "2007-06-18").last == "2007-09")
    #expect(resolve(life + ["partial XXXX-09 past"], published: "2007-06-18").last == "1940-09")
  }

  @Test func theYearAfterARangeFollowsItsEnd() {
    #expect(resolve(["span at 1982 at 1986", "unit year 1 told"], published: "1989-10-30").last == "1987")
    #expect(resolve(["span at 1982 at 1986", "shift year 2 unit day 0 told"], published: "1989-10-30").last == "1988")
    #expect(resolve(["span at 1982 at 1986", "unit year -1 told"], published: "1989-10-30").last == "1981")
  }

  @Test func theQuarterIsTheOneThatADayEnds() {
    func quarter(after day: String) -> String? {
      resolve(["partial \(day) past", "weekday tuesday nearestPast", "unit quarter 0 told"], published: "2007-10-24").last ?? nil
    }
    #expect(quarter(after: "XXXX-06-30") == "2007-34")
    #expect(quarter(after: "XXXX-06-29") == "2007-35")
  }

  @Test func theQuarterIsTheOneToldLast() {
    #expect(
      resolve(["partial XXXX-35 past", "weekday tuesday nearestPast", "unit quarter 0 told"], published: "2019-11-14").last == "2019-35")
    #expect(resolve(["run -1 quarter at 2019-09-30"], published: "2019-11-14") == ["2019-07/2019-09"])
  }

  @Test func theYearEarlierPeriodIsSeenFromTheQuarterOfTheStory() {
    #expect(
      resolve(["within XXXX-35 unit year 0 article", "at 1997-35", "shift year -1 unit day 0 told"], published: "1998-10-21").last == "1997"
    )
  }

  @Test func aSpanInASentenceWithItsYearIsOfThatYear() {
    let (year, span) = ("at 1986", "span partial XXXX-08-01 past within XXXX-02 unit year 1 told")
    let resolved = DateResolver(published: DayRange(EDTF("1990-01-22")!)).resolve([year, span].map { expression($0) }).map(\.text)
    #expect(resolved.last == "1986-08-01/1987-02")
  }

  @Test func laterInTheDayIsOnTheDayOfTheNews() {
    #expect(
      resolve(["weekday tuesday nearestPast", "partial XXXX-07-25 past", "part later unit day 0 told"], published: "2019-11-20").last
        == "2019-11-19")
  }

  @Test func aWeekAfterAWeekIsCountedInWeeks() {
    #expect(resolve(["unit week -1 article", "unit week -1 told"], published: "2019-11-14").last == "2019-10-28/2019-11-03")
  }

  @Test func nothingIsMadeUpWithoutAnAnchor() {
    let texts = resolve(["weekday friday nearest", "unit year -1 article", "partial XXXX-02-16 past", "at 2015"], published: "")
    #expect(texts == [nil, nil, "XXXX-02-16", "2015"])
  }

  @Test func boundsOfTheArticleAgreeOrCoverBoth() {
    #expect(resolve(["unit year 1 article"], published: "2016-07-20/2016-12-31") == ["2017"])
    #expect(resolve(["unit year 0 article"], published: "2016-07-20/2017-03-31") == ["2016/2017"])
    #expect(resolve(["partial XXXX-XX-07 past"], published: "2021-01-01/2021-01-31") == ["2021-01-07"])
    #expect(resolve(["weekday monday nearestPast"], published: "2021-01-01/2021-12-31") == [nil])
  }

  @Test func tellsWhatItDid() {
    let resolver = DateResolver(published: DayRange(EDTF("2021-01-07")!), isTraced: true)
    let trace = resolver.resolve([expression("unit year -1 article")])[0].trace
    #expect(trace == ["words: unit year -1 article", "anchor: article of 2021-01-07", "date: 2020"])
  }

  @Test func hugeStepsDoNotTrap() {
    for count in [Int.max, Int.min, 99_999_999] {
      for unit in CalendarUnit.allCases {
        _ = resolve(
          ["unit \(unit) \(count) article", "shift \(unit) \(count) at 2020-05-05", "stretch \(unit) \(count) article"],
          published: "2020-01-01")
      }
    }
    _ = resolve(
      ["nth \(Int.max) week at 2020", "nth \(Int.min) day at 2020", "run \(Int.max) year at 2020", "nthWeekday \(Int.max) monday at 2020"],
      published: "2020-01-01")
  }
}
