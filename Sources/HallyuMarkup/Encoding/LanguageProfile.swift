/// The characters that a language writes most, for telling encodings apart.
///
/// Lists were written for this purpose from common knowledge of the languages: function words, particles, days, numbers,
/// money, places of the news. They need not be complete, only much more frequent in the right reading than in a wrong one.
struct LanguageProfile: Sendable {
  let encoding: CharacterEncoding
  private let frequent: Set<UInt32>
  private var isLatin: Bool { [.windows1252, .windows1250, .iso8859x2, .windows1254].contains(encoding) }

  /// Share of the non-ASCII characters that are frequent, less three times the share that no text contains.
  func score(_ sample: [UInt8]) -> Double {
    let text = String(decoding: DecodedText(sample, as: encoding).bytes, as: UTF8.self)
    var total = 0
    var common = 0
    var odd = 0
    var run = 0
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x80 else {
        run = 0
        continue
      }
      total += 1
      run += 1
      // Letters with accents stand among plain ones: a row of them is another encoding read wrongly.
      if isLatin, run >= 4, scalar.value >= 0xc0 { odd += 1 }
      if frequent.contains(scalar.value) {
        common += 1
      } else {
        switch scalar.value {
        case 0x80..<0xa0, 0xfffd, 0xe000..<0xf900, 0xff61...0xff9f, 0x2500..<0x25a0: odd += 1
        default: break
        }
      }
    }
    return total == 0 ? 0 : (Double(common) - 3 * Double(odd)) / Double(total)
  }

  /// True where two encodings read the same text alike, so that neither contradicts the other.
  static func isRelated(_ one: CharacterEncoding, _ other: CharacterEncoding) -> Bool {
    if one == other { return true }
    return families.contains { $0.contains(one) && $0.contains(other) }
  }

  private static let families: [Set<CharacterEncoding>] = [
    [.gbk, .gb18030],
    [.windows1252, .iso8859x15, .windows1254],
    [.windows1250, .iso8859x2],
  ]

  private init(_ encoding: CharacterEncoding, _ characters: String...) {
    self.encoding = encoding
    frequent = Set(characters.joined().unicodeScalars.lazy.filter { $0.value >= 0x80 }.map(\.value))
  }

  static let all: [LanguageProfile] = [
    LanguageProfile(.windows1252, latinWest, marks),
    LanguageProfile(.eucKR, hangul, asianMarks),
    LanguageProfile(.shiftJIS, kana, han, asianMarks),
    LanguageProfile(.eucJP, kana, han, asianMarks),
    LanguageProfile(.gb18030, han, hanSimplified, asianMarks),
    LanguageProfile(.big5, han, hanTraditional, asianMarks),
    LanguageProfile(.windows1251, cyrillic, marks),
    LanguageProfile(.koi8R, cyrillic),
    LanguageProfile(.iso8859x5, cyrillic),
    LanguageProfile(.ibm866, cyrillic),
    LanguageProfile(.windows1250, latinCentral, marks),
    LanguageProfile(.iso8859x2, latinCentral),
    LanguageProfile(.windows1253, "αοιετσνηυρπκμλωςάέήίόύώδγχθφβ", marks),
    LanguageProfile(.windows1254, "ışğİçöüŞÇÖÜ", marks),
    LanguageProfile(.windows1255, "אבגדהוזחטיכלמנסעפצקרשתםןףךץ", marks),
    LanguageProfile(.windows1256, "اأإآبتثجحخدذرزسشصضطظعغفقكلمنهويةىئءؤ،؟", marks),
    LanguageProfile(.windows874, "กขคงจฉชซดตถทธนบปผพฟภมยรลวศษสหออะัาำิีึืุูเแโใไ่้็์ๆ", marks),
  ]

  private static let marks = "–—‘’“”„…•«»€£°·©®\u{a0}§™"
  private static let latinWest = "äöüßÄÖÜéèàçêâîôûëïùœñóíáúãõìòåøæÉÈÀÁÍÓÚÑÅØÆ¿¡ªº½²³"
  private static let latinCentral = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻěščřžýáíéúůďťňĚŠČŘŽÝÁÍÉÚŮőűŐŰöüäôľĺŕășțâîđ"
  private static let cyrillic = "оеаинтсрвлкмдпуяызьбгчйхжюшцщэфё«»№"
  private static let asianMarks = "、。，．：；！？「」『』（）《》〈〉【】“”‘’·…—～・ー　％０１２３４５６７８９"
  private static let kana =
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだでどばびぶべぼぱぴぷぺぽっゃゅょ"
    + "アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポッャュョ"
    + "駅発運賃値毎曜番組放送俳優"
  private static let han =
    "的一是在不了有和人中大上地主要出分以年生同作行用子方成日本月明時会社国家政府新聞水火木金土東西南北京市区県部長高小多少事前後自分今何年天起通百千万二三四五六七八九十"
    + "元日者力理法定民公平安全世界海外電話車道口手目立名所文化学校先物品価格経済市場株式円報道者問題開始最初結果発表予定計画内容代表関係情報教育研究技術産業"
  private static let hanSimplified =
    "这个来到时说为们对国过发会经动机关开见没样现实电视网络产业总经理亿将与从还进点线价钱报东车门问题设计书员务华语单场应该无种统体认间据处办广东让给币班票首京"
  private static let hanTraditional =
    "這個來到時說為們對國過發會經動機關開見沒樣現實電視網路產業總經理億將與從還進點線價錢報東車門問題設計書員務華語單場應該無種統體認間據處辦廣讓給幣班票臺灣"
  private static let hangul =
    "이다는을의에가고로하한기지인사도은를시자어리서나해정수대과일전부아들으있었라그것보국원스장제만년월화조상주선영구오적동여게관계안비면성며신공연문경학"
    + "할된했습니까요저우소미세트드라마방송회차장개발표중소식통해최초배우감독작품넷플릭스콘텐츠투자확억조원달러노서울울요금첫차분반간번위와되생"
}
