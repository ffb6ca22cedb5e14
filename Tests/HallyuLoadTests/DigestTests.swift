import Testing

@testable import HallyuLoad

@Suite struct MoneyTests {
  func money(_ text: String) -> Money? { Array(text.utf8).withUnsafeBufferPointer { Money($0) } }

  @Test(arguments: [
    ("0", "0.00"), ("12.5", "12.50"), ("-1234.567", "-1234.56"), ("770000000000", "770000000000.00"), ("0.00009", "0.00"),
    ("9999999999999999999999999.99", "9999999999999999999999999.99"),
  ])
  func readsAndPrintsExactly(_ digits: String, _ text: String) {
    #expect(money(digits)?.text == text)
  }

  @Test func refusesWhatItCannotHold() { #expect(money("10000000000000000000000000") == nil) }

  @Test func addsWithoutRounding() throws {
    var sum = Money.zero
    for _ in 0..<10 { sum += try #require(money("0.1")) }
    #expect(sum.text == "1.00")
    #expect(try #require(money("100")).divided(by: 3).text == "33.33")
  }
}
