import HallyuJSON

/// Articles shaped as trade news, the same in every run: sentences of the business among sentences of none.
struct Corpus {
  struct Article {
    let text: [UInt8]
    /// A clean record of it.
    let record: [UInt8]
  }

  let articles: [Article]
  var textBytes: Int { articles.reduce(0) { $0 + $1.text.count } }

  /// The articles as `LineBatches` cuts them.
  var batches: [ArraySlice<Article>] {
    stride(from: 0, to: articles.count, by: 128).map { articles[$0..<min($0 + 128, articles.count)] }
  }

  init(bytes: Int) {
    var choose = Choice()
    var articles: [Article] = []
    var size = 0
    while size < bytes {
      var paragraphs: [String] = []
      for _ in 0..<choose.below(8) + 6 {
        paragraphs.append((0..<choose.below(3) + 2).map { _ in Corpus.sentence(&choose) }.joined(separator: " "))
      }
      let text = Array(paragraphs.joined(separator: "\n\n").utf8)
      var record = JSONWriter()
      record.beginObject()
      record.key("doc_id")
      record.string("d\(articles.count)")
      record.key("published")
      record.string("2021-05-05")
      record.key("text")
      record.string(String(decoding: text, as: UTF8.self))
      record.endObject()
      articles.append(Article(text: text, record: record.take()))
      size += text.count
    }
    self.articles = articles
  }

  private static func sentence(_ choose: inout Choice) -> String {
    let (firm, other, person, place) = (choose.of(firms), choose.of(firms), choose.of(people), choose.of(places))
    let (title, month, number) = ("\(choose.of(words)) \(choose.of(words))", choose.of(months), choose.below(90) + 2)
    switch choose.below(14) {
    case 0: return "\(firm) said on \(month) \(number % 28 + 1) that it would invest \(number) million dollars in the series “\(title)”."
    case 1: return "“We are glad to work with \(other) again,” said \(person), head of content at \(firm)."
    case 2: return "The drama “\(title)” stars \(person) and \(choose.of(people)) and was released on \(other) last \(month)."
    case 3: return "\(other) gained \(number / 10 + 1).\(number % 10) million subscribers in the past \(number % 7 + 2) years."
    case 4: return "Its shares rose \(number % 20 + 1) percent in \(place) after the company posted a loss of ₩\(number) billion."
    case 5: return "\(person), who was born in \(place), won a prize at the festival in \(2005 + number % 17)."
    case 6: return "Critics praised the way in which the writer lets her heroine walk through the old harbour without a word."
    case 7: return "Nobody in the room wanted to speak first, and so the director went on to talk about light and wind."
    case 8: return "There is a long tradition of such stories in the region, though few of them were ever brought to the screen."
    case 9: return "A person close to the matter said that the talks had been slow since the spring, and that both sides were patient."
    case 10: return "What the audience remembers is not the plot but the faces, the rain and a song that nobody can name."
    case 11: return "Analysts in \(place) expect that the company will go on with its plans although the market has been slow."
    case 12: return "The two began to work together when a friend asked them to read a script that had been turned down for years."
    default: return "It took the crew a whole winter to build the set, most of which was washed away before a single day was shot."
    }
  }

  private static let firms = [
    "Netflix", "Disney+", "Studio Dragon", "CJ ENM", "TVING", "Wavve", "HBO Max", "Torvend Pictures", "Showbox", "Maru Entertainment",
  ]
  private static let people = [
    "Kim Min-jun", "Lee Seo-yeon", "Bong Joon-ho", "Ada Quayle", "Ted Sarandos", "Son Ye-jin", "Tomas Berrin", "Jung Hae-in",
  ]
  private static let places = ["Seoul", "Los Angeles", "Busan", "London", "Tokyo", "Paju"]
  private static let words = [
    "Harbour", "Winter", "Signal", "Garden", "Empire", "Mirror", "Island", "Letter", "Tiger", "Orchid", "Lantern", "Salt",
  ]
  private static let months = ["January", "February", "April", "June", "July", "September", "October", "December"]
}

/// A fixed sequence of choices (a 64-bit linear congruential generator with the constants of Knuth's MMIX).
private struct Choice {
  private var state: UInt64 = 2021

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func of(_ list: [String]) -> String { list[below(list.count)] }
}
