import Testing

@testable import HallyuText

struct CivilDateTests {
  @Test func countsDaysThereAndBack() {
    for dayNumber in stride(from: -800_000, to: 800_000, by: 37) {
      let date = CivilDate(dayNumber: dayNumber)
      #expect(date.dayNumber == dayNumber)
      #expect(CivilDate(date.year, date.month, date.day) == date)
    }
    #expect(CivilDate(1970, 1, 1)?.dayNumber == 0)
  }

  @Test func refusesDaysThatTheCalendarLacks() {
    #expect(CivilDate(2021, 2, 29) == nil)
    #expect(CivilDate(1900, 2, 29) == nil)
    #expect(CivilDate(2000, 2, 29) != nil)
    #expect(CivilDate(2021, 13, 1) == nil)
    #expect(CivilDate(iso: "2021-1-07") == nil)
  }

  @Test func knowsWeekdays() {
    #expect(CivilDate(2021, 1, 7)?.weekday == .thursday)
    #expect(CivilDate(2000, 1, 1)?.weekday == .saturday)
    #expect(CivilDate(2016, 11, 7)?.atOrBefore(.sunday).description == "2016-11-06")
    #expect(CivilDate(2016, 11, 7)?.atOrAfter(.monday).description == "2016-11-07")
  }

  @Test func stepsByMonthsKeepToTheMonth() {
    #expect(CivilDate(2021, 1, 31)?.adding(months: 1).description == "2021-02-28")
    #expect(CivilDate(2021, 1, 31)?.adding(months: -13).description == "2019-12-31")
    #expect(CivilDate(2020, 2, 29)?.adding(years: 1).description == "2021-02-28")
  }

  @Test func hugeStepsStayInTheCalendar() {
    let day = CivilDate(2021, 1, 7)!
    #expect(day.adding(days: .max).year == 9_999)
    #expect(day.adding(days: .min).year == -9_999)
    #expect(day.adding(years: .max).year == 9_999)
    #expect(day.adding(months: .min).year == -9_999)
  }

  @Test(arguments: [
    (Holiday.thanksgiving, 2013, "2013-11-28"), (.thanksgiving, 2021, "2021-11-25"), (.easter, 2024, "2024-03-31"),
    (.easter, 2019, "2019-04-21"), (.christmas, 2016, "2016-12-25"), (.laborDay, 2020, "2020-09-07"),
    (.memorialDay, 2021, "2021-05-31"), (.seollal, 2021, "2021-02-12"), (.chuseok, 2020, "2020-10-01"),
    (.seollal, 2028, "2028-01-27"), (.chuseok, 2025, "2025-10-06"), (.blackFriday, 2019, "2019-11-29"),
  ])
  func computesHolidays(_ holiday: Holiday, _ year: Int, _ expected: String) {
    #expect(holiday.date(in: year)?.description == expected)
  }

  @Test func holidaysOutsideTheTableAreUnknown() {
    #expect(Holiday.seollal.date(in: 1989) == nil)
    #expect(Holiday.chuseok.date(in: 2051) == nil)
  }
}
