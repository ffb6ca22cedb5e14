/// The worst inputs of the recognisers: each repeats what makes one of them look far ahead or back.
enum WorstInputs {
  static let all: [(name: String, unit: String)] = [
    ("one endless word", "a"), ("digits", "7"), ("grouped digits", "1,234,"), ("points", "1."), ("dashes between numbers", "5-"),
    ("open brackets", "("), ("open quotation marks", "“"), ("apostrophes", "'"), ("signs", "$"), ("spaces", " "), ("lines", "A\n"),
    ("paragraphs", "He said.\n\n"), ("number words", "two hundred "), ("magnitudes", "5 million billion "), ("months", "March to May to "),
    ("relative days", "the last first the next past "), ("dates inside dates", "early in the end of the beginning of "),
    ("currencies", "US dollars Hong Kong "), ("hedges", "more than about nearly "), ("capitals", "Kim Min Park Lee "),
    ("initials", "J. K. "), ("list of names", "Kim Min-jun, Lee Seo-yeon and "), ("titles", "“Winter Garden”, "),
    ("verbs of saying", "said Kim said "),
    ("posts", "CEO and president of Netflix and "), ("verbs of release", "released on Netflix in March, "),
    ("who and which", "which who that "),
    ("possessives", "Netflix's "), ("hyphens", "co-"), ("accents", "é"), ("한글", "한"), ("combining marks", "e\u{301}"),
    ("emoji", "\u{1f469}\u{200d}\u{1f680}"), ("right to left", "\u{202e}שלום "), ("addresses", "https://example.com/a?b=c&"),
    ("marks", ".,;:!?"),
  ]

  static func text(_ unit: String, bytes: Int) -> [UInt8] {
    let unit = Array(unit.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes + unit.count)
    while text.count + unit.count <= bytes { text += unit }
    return text
  }
}
