import Testing

@testable import HallyuMarkup

@Suite struct EncodingTests {
  func text(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> String {
    String(decoding: DecodedText(bytes, as: encoding).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("UTF8", CharacterEncoding.utf8), (" Latin1 ", .windows1252), ("ks_c_5601-1987", .eucKR), ("cp949", .eucKR), ("EUC_KR", .eucKR),
    ("x-sjis", .shiftJIS),
    ("gb2312", .gbk), ("big5-hkscs", .big5), ("iso-2022-kr", .replacement), ("koi8-ru", .koi8U), ("unicode", .utf16LE),
    ("'windows-1251'", .windows1251),
  ]) func knowsLabels(_ label: String, _ encoding: CharacterEncoding) { #expect(CharacterEncoding(label: label.utf8) == encoding) }

  @Test func knowsNoOtherLabels() {
    #expect(CharacterEncoding(label: "utf-7".utf8) == nil)
    #expect(CharacterEncoding(label: "".utf8) == nil)
  }

  @Test(
    arguments: [
      (CharacterEncoding.eucKR, [0xb0, 0xa1, 0x41], "가A"), (.eucKR, [0x81, 0x41], "갂"), (.shiftJIS, [0x82, 0xa0, 0xb1, 0x5c], "あｱ\\"),
      (.eucJP, [0xa4, 0xa2, 0x8e, 0xb1], "あｱ"), (.iso2022JP, [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42, 0x41], "あA"),
      (.gb18030, [0xd6, 0xd0, 0x81, 0x30, 0x81, 0x30, 0x95, 0x32, 0x82, 0x36], "中\u{80}\u{20000}"), (.gbk, [0x80], "€"),
      (.big5, [0xa4, 0xa4, 0x88, 0x62], "中Ê̄"), (.windows1252, [0x80, 0x93, 0x81], "€“\u{81}"), (.windows1251, [0xcf, 0xf0], "Пр"),
      (.koi8U, [0xae], "ў"), (.macintosh, [0xdb], "€"), (.iso8859x2, [0xb1], "ą"), (.windows1255, [0xe0], "א"),
      (.userDefined, [0x80], "\u{f780}"),
      (.utf16LE, [0x41, 0x00, 0x3d, 0xd8, 0x00, 0xde], "A😀"), (.utf16BE, [0xac, 0x00], "가"),
    ] as [(CharacterEncoding, [UInt8], String)]) func decodes(_ encoding: CharacterEncoding, _ bytes: [UInt8], _ expected: String)
  {
    #expect(Array(text(bytes, encoding).utf8) == Array(expected.utf8))
  }

  @Test(
    arguments: [
      (CharacterEncoding.eucKR, [0xff, 0x41], "\u{fffd}A", 1), (.eucKR, [0xc9, 0x41], "\u{fffd}A", 1), (.shiftJIS, [0x82], "\u{fffd}", 1),
      (.gb18030, [0x81, 0x30, 0x81, 0x41], "\u{fffd}0", 1), (.utf16LE, [0x00, 0xd8, 0x41, 0x00, 0x42], "\u{fffd}A\u{fffd}", 2),
      (.replacement, [0x41, 0x42], "\u{fffd}", 1),
      (
        .utf8, [0x61, 0xe2, 0x82, 0x62, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x98],
        "a\u{fffd}b\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}", 7
      ),
    ] as [(CharacterEncoding, [UInt8], String, Int)]) func replacesMalformedSequences(
      _ encoding: CharacterEncoding, _ bytes: [UInt8], _ start: String, _ count: Int
    )
  {
    #expect(text(bytes, encoding).hasPrefix(start))
    #expect(DecodedText(bytes, as: encoding).replacements == count)
  }

  @Test func composesRareSyllablesOfEUCKR() {
    #expect(text([0xa4, 0xd4, 0xa4, 0xa8, 0xa4, 0xc7, 0xa4, 0xb1], .eucKR) == "똠")
  }

  @Test func readsEveryByteOfEverySingleByteEncoding() {
    for encoding in CharacterEncoding.allCases where encoding.singleByteConverter != nil {
      let known = upperHalf(of: encoding).count { $0 != 0xfffd }
      #expect(known >= 45, "\(encoding)")
    }
  }
}

@Suite struct SnifferTests {
  let korean = "넷플릭스는 올해 한국 콘텐츠에 약 오천억 원을 투자한다고 밝혔다. 새로운 드라마와 영화가 공개된다."

  func encoded(_ text: String, _ pairs: PairTable) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        out.append(UInt8(scalar.value))
        continue
      }
      search: for lead in UInt8(0xb0)...0xc8 {
        for trail in UInt8(0xa1)...0xfe where pairs.scalar(lead, trail) == scalar.value {
          out += [lead, trail]
          break search
        }
      }
    }
    return out
  }

  func sniff(_ bytes: [UInt8], _ label: String? = nil) -> CharacterEncoding { EncodingSniffer.sniff(bytes, transportLabel: label).encoding }

  @Test func believesTheMarkBeforeAnyLabel() {
    #expect(sniff([0xef, 0xbb, 0xbf, 0x41], "euc-kr") == .utf8)
    #expect(sniff([0xff, 0xfe, 0x41, 0x00], "utf-8") == .utf16LE)
  }

  @Test func findsEUCKRWithoutAndAgainstALabel() {
    let bytes = encoded(korean, .eucKR)
    #expect(sniff(bytes) == .eucKR)
    #expect(sniff(bytes, "iso-8859-1") == .eucKR)
    #expect(sniff(bytes, "euc-kr") == .eucKR)
  }

  @Test func findsUTF8AgainstALabel() {
    let how = EncodingSniffer.sniff(Array(korean.utf8), transportLabel: "iso-8859-1")
    #expect(how.encoding == .utf8)
    #expect(how.overruledLabel == "windows-1252")
  }

  @Test func findsUTF16WithoutAMark() {
    let units = Array("<html><body><p>\(korean)</p></body></html>".utf16)
    #expect(sniff(units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }) == .utf16LE)
    #expect(sniff(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }) == .utf16BE)
  }

  @Test func followsADeclaration() {
    #expect(sniff(Array("<meta charset=windows-1251><p>".utf8) + [0xcf, 0xf0, 0xe8]) == .windows1251)
    #expect(sniff(Array("<meta http-equiv=content-type content='text/html; charset=koi8-r'>".utf8) + [0xf0, 0xd2]) == .koi8R)
    #expect(sniff(Array("<?xml version='1.0' encoding='iso-8859-2'?>".utf8) + [0xb1]) == .iso8859x2)
    #expect(sniff(Array("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>".utf8) + [0xcf, 0xf0, 0xe8]) == .windows1251)
  }

  @Test func keepsALabelThatReadsWithoutDamage() {
    #expect(sniff(Array("Der Gr".utf8) + [0xf6, 0xdf] + Array("te: M".utf8) + [0xfc] + Array("ller".utf8), "windows-1252") == .windows1252)
  }

  @Test func fallsBackToWestEuropean() {
    #expect(sniff(Array("Caf".utf8) + [0xe9]) == .windows1252)
  }
}
