import Testing

@testable import HallyuLoad

@Suite struct ReadableDateTests {
  @Test(arguments: [
    ("2021-01-07", "2021-01-07"), ("2021", "2021"), ("2016-22", "summer 2016"), ("2021-33", "Q1 2021"), ("2024-41", "second half of 2024"),
    ("201X", "2010s"), ("2020~", "about 2020"), ("2020-05?", "perhaps 2020-05"), ("2015/2021", "2015 to 2021"),
    ("2021-24/..", "from winter 2021"),
    ("../2024-06", "until 2024-06"), ("2021-01-01~/2021-01-10~", "about 2021-01-01 to about 2021-01-10"), ("soon", "soon"), ("", ""),
  ])
  func saysADateInWords(_ edtf: String, _ words: String) { #expect(ReadableDate.text(Array(edtf.utf8)) == words) }
}
