import HallyuAnnotations
import Testing

@testable import HallyuTransform

struct KoreanNameTests {
  private func meet(_ left: String, _ right: String) -> Bool {
    guard let left = RomanizedKoreanName(left), let right = RomanizedKoreanName(right) else { return false }
    return !left.readings.isDisjoint(with: right.readings)
  }

  @Test(arguments: [
    ("Lee Jung-jae", "Yi Jeongjae"), ("Park Hae Soo", "Pak Hae-su"), ("Kim Tae-hee", "Gim Taehui"), ("Jun Ji-hyun", "Jeon Ji Hyeon"),
    ("Bae Doona", "Pae Du-na"), ("Choi Min-sik", "Choe Minsik"), ("Ok Taec-yeon", "Taecyeon Ok"), ("Youn Yuh-jung", "Yun Yeo-jeong"),
    ("Son Ye-jin", "Son Yejin"),
  ])
  func readsSpellingsOfOneNameAlike(_ left: String, _ right: String) { #expect(meet(left, right)) }

  @Test(arguments: [
    ("Kim Jong-un", "Kim Jung-eun"), ("Lee Min-ho", "Lee Min-ha"), ("Lee Jung-jae", "Park Jung-jae"), ("Kim Su-hyun", "Kim Su"),
    ("Lee Su-jin", "Lee Seo-jin"),
    ("Tom Hanks", "Tom Hanks"), ("Kim Go-eun", "Kim Ko"),
  ])
  func keepsOtherNamesApart(_ left: String, _ right: String) { #expect(!meet(left, right)) }

  @Test func readsHangulExactly() throws {
    let native = try #require(RomanizedKoreanName(hangul: "이정재"))
    #expect(try #require(RomanizedKoreanName("Lee Jung-jae")).readings.isSuperset(of: native.readings))
    #expect(RomanizedKoreanName(hangul: "이정") == nil)
  }

  @Test func linksASpellingThatTheLexiconLacksToTheOnePersonItFits() throws {
    var draft = DocumentDraft("a", "Yi Jeong-jae")
    draft.entity(.person, "Yi Jeong-jae")
    #expect(try TransformRun([draft]).column("mentions", "entity_id") == ["person:lee-jung-jae"])
  }

  @Test func linksNobodyToAStageNameByAnotherSpellingOfTheNameBehindIt() throws {
    var draft = DocumentDraft("a", "Choi Sung-hyun")
    draft.entity(.person, "Choi Sung-hyun")
    #expect(try TransformRun([draft]).column("mentions", "entity_id") == ["person:choi-sung-hyun"])
  }

  @Test func linksNobodyWhereTwoPeopleFit() throws {
    var draft = DocumentDraft("a", "Gim Su-hyeon")
    draft.entity(.person, "Gim Su-hyeon")
    #expect(try TransformRun([draft]).column("mentions", "entity_id") == ["person:gim-su-hyeon"])
  }
}
