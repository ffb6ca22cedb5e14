import HallyuReference

struct RomanizedKoreanName {
  init?(_ name: String) { return nil }
}
struct KoreanNameIndex {
  init(_ lexicon: Lexicon) {}
  func onlyMatch(_ name: RomanizedKoreanName) -> String? { nil }
}
