import Testing

@testable import HallyuText

struct EDTFTests {
  @Test(arguments: [
    ("2021-01-07", "2021-01-07", "2021-01-07"), ("2021-02", "2021-02-01", "2021-02-28"), ("2016-22", "2016-06-01", "2016-08-31"),
    ("2016-24", "2016-12-01", "2017-02-28"), ("2021-36", "2021-10-01", "2021-12-31"), ("2021-41", "2021-07-01", "2021-12-31"),
    ("201X", "2010-01-01", "2019-12-31"), ("19XX", "1900-01-01", "1999-12-31"), ("2020~", "2020-01-01", "2020-12-31"),
    ("2015/2021", "2015-01-01", "2021-12-31"), ("2024/..", "2024-01-01", ""), ("../2024-06", "", "2024-06-30"),
    ("XXXX-02-16", "", ""), ("XXXX-XX-07", "", ""), ("-0489", "-0489-01-01", "-0489-12-31"),
    ("2021-01-01~/2021-01-10~", "2021-01-01", "2021-01-10"), ("/2021", "", "2021-12-31"), ("1984?", "1984-01-01", "1984-12-31"),
  ])
  func readsPrintsAndBounds(_ text: String, _ from: String, _ to: String) throws {
    let edtf = try #require(EDTF(text))
    #expect(edtf.description == text)
    #expect(edtf.bounds.first?.description ?? "" == from)
    #expect(edtf.bounds.last?.description ?? "" == to)
  }

  @Test(arguments: ["", "21", "2021-13", "2021-02-30", "2021-1-7", "2021/2022/2023", "20X1", "2021-33-01", "2021-01-07T10:00", "abcd"])
  func refusesOtherTexts(_ text: String) { #expect(EDTF(text) == nil) }

  @Test func rangesMeet() {
    let year = DayRange(EDTF("2021")!)
    let open = DayRange(EDTF("2021-10-05/..")!)
    #expect(year.intersection(open)?.edtf?.description == "2021-10-05/2021-12-31")
    #expect(DayRange(EDTF("2020")!).intersection(open) == nil)
    #expect(year.edtf?.description == "2021")
    #expect(DayRange(EDTF("2021-04-01/2021-06-30")!).edtf?.description == "2021-04/2021-06")
    #expect(DayRange.all.intersection(year) == year)
    #expect(year.dayCount == 365)
  }
}
