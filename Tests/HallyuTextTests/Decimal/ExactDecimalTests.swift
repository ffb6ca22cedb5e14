import Testing

@testable import HallyuText

/// A linear congruential generator (Numerical Recipes): the same numbers in every run.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) << 32 | (state &* 0x9e37_79b9_7f4a_7c15) >> 32
  }
}

/// A number of up to `digits` digits as it is printed in full, without needless zeros.
func randomDecimalText(_ random: inout FixedRandom, digits: Int) -> String {
  let count = Int.random(in: 1...digits, using: &random)
  var text = (0..<count).map {
    String($0 == 0 && count > 1 ? Int.random(in: 1...9, using: &random) : Int.random(in: 0...9, using: &random))
  }.joined()
  if Bool.random(using: &random) {
    let fraction = (0..<Int.random(in: 0...20, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    text += "." + fraction + String(Int.random(in: 1...9, using: &random))
  }
  return Bool.random(using: &random) && text.contains(where: { $0 != "0" && $0 != "." }) ? "-" + text : text
}

struct ExactDecimalTests {
  @Test func printsWhatItReads() {
    var random = FixedRandom(state: 1)
    for _ in 0..<2_000 {
      let text = randomDecimalText(&random, digits: 60)
      #expect(ExactDecimal(text)?.description == text)
    }
  }

  @Test func dropsZerosThatSayNothing() {
    #expect(ExactDecimal("001.500")?.description == "1.5")
    #expect(ExactDecimal("-0.000")?.description == "0")
    #expect(ExactDecimal(".77")?.description == "0.77")
    #expect(ExactDecimal("1190.00") == ExactDecimal(1190))
  }

  @Test func printsFourHundredDigitsInFull() {
    let text = "7" + String(repeating: "0123456789", count: 40)
    #expect(ExactDecimal(text)?.description == text)
    #expect(ExactDecimal(text)!.timesPowerOfTen(12).description == text + "000000000000")
    #expect((ExactDecimal(text)! * ExactDecimal(text)!).description.utf8.count == 802)
  }

  @Test func refusesWhatIsNoNumber() {
    for text in ["", "-", ".", "1.2.3", "1e9", "NaN", "٣", "12,5", String(repeating: "9", count: 2_001)] {
      #expect(ExactDecimal(text) == nil, "\(text.prefix(12))")
    }
  }

  @Test func addsAndSubtractsThereAndBack() {
    var random = FixedRandom(state: 2)
    for _ in 0..<2_000 {
      let a = ExactDecimal(randomDecimalText(&random, digits: 40))!
      let b = ExactDecimal(randomDecimalText(&random, digits: 40))!
      #expect(a + b - b == a)
      #expect(a + b == b + a)
      #expect((a - b).isNegative == (a < b))
    }
  }

  @Test func multipliesAndDividesThereAndBack() {
    var random = FixedRandom(state: 3)
    for _ in 0..<2_000 {
      let a = ExactDecimal(randomDecimalText(&random, digits: 50))!
      let b = ExactDecimal(randomDecimalText(&random, digits: 50))!
      #expect(a * b == b * a)
      guard !b.isZero else { continue }
      #expect((a * b).divided(by: b, significantDigits: 200) == a)
    }
  }

  @Test func divisionIsRightToTheLastDigitAskedFor() {
    #expect(ExactDecimal("1")!.divided(by: ExactDecimal("3")!, significantDigits: 12)!.description == "0.333333333333")
    #expect(ExactDecimal("2")!.divided(by: ExactDecimal("3")!, significantDigits: 3)!.description == "0.667")
    #expect(ExactDecimal("1.2276")!.divided(by: ExactDecimal("1337.71")!, significantDigits: 6)!.description == "0.000917688")
    #expect(ExactDecimal("1")!.divided(by: ExactDecimal("0")!, significantDigits: 3) == nil)
  }

  @Test func roundsHalfToEven() {
    #expect(ExactDecimal("2.345")!.rounded(fractionDigits: 2).description == "2.34")
    #expect(ExactDecimal("2.355")!.rounded(fractionDigits: 2).description == "2.36")
    #expect(ExactDecimal("-2.3551")!.rounded(fractionDigits: 2).description == "-2.36")
    #expect(ExactDecimal("9.99")!.rounded(fractionDigits: 0).description == "10")
    #expect(ExactDecimal("677612345.678")!.rounded(significantDigits: 4).description == "677600000")
  }
}
