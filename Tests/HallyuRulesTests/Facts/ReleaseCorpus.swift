import HallyuAnnotations
import Testing

@testable import HallyuRules

/// What comes out, where and whether it is out: sentences with `title / platform / market / status`, and sentences that tell of no release.
@Suite struct ReleaseCorpus {
  static let positive: [(text: String, rows: [String])] = [
    ("The thriller ‘Paper Lantern’ premiered on tvN on May 3, 2021.", ["Paper Lantern / tvN / - / released"]),
    ("Netflix will release the film “Tin Moon” in Japan next year.", ["Tin Moon / Netflix / Japan / upcoming"]),
    ("‘Old Salt’, which was released on March 1, is a hit film on Netflix.", ["Old Salt / Netflix / - / released"]),
    ("The film ‘Tin Moon’ came out in 2019.", ["Tin Moon / - / - / released"]),
    (
      "‘Tin Moon’ is a drama. The series, written by Oh Tae-sik (‘Old Salt’), is set to air on tvN in January.",
      ["Tin Moon / tvN / - / upcoming"]
    ),
    ("The film ‘Tin Moon’ hits theaters on August 10.", ["Tin Moon / - / - / upcoming"]),
    ("The film ‘Tin Moon’ will hit Netflix on October 21.", ["Tin Moon / Netflix / - / upcoming"]),
    ("The series “Ash Garden” drops on Disney+ on August 12.", ["Ash Garden / Disney+ / - / upcoming"]),
    ("The drama “Ash Garden” bows on September 2 in Canada.", ["Ash Garden / - / Canada / upcoming"]),
    ("The series “Ash Garden” landed on Disney+ on February 9, 2022.", ["Ash Garden / Disney+ / - / released"]),
    ("The series “Ash Garden” lands on Disney+ on February 9.", ["Ash Garden / Disney+ / - / upcoming"]),
    ("The film “Ash Garden” opened in Korea on July 20, 2022.", ["Ash Garden / - / Korea / released"]),
    ("The film “Ash Garden” is on Netflix from 2 June.", ["Ash Garden / Netflix / - / released"]),
    ("tvN likes “Ash Garden,” the remake of the hit drama “Tin Moon,” which it aired in July 2021.", ["Ash Garden / tvN / - / released"]),
    (
      "The film “Ash Garden” is released on 19 May in Japan, and is on Netflix from 2 June.",
      [
        "Ash Garden / - / Japan / released", "Ash Garden / Netflix / - / released",
      ]
    ),
    (
      "The studio will release “Squid Game” on June 14 and “Okja” on July 26.",
      ["Squid Game / - / - / upcoming", "Okja / - / - / upcoming"]
    ),
    ("The film “Tin Moon” is slated for June.", ["Tin Moon / - / - / upcoming"]),
    (
      "The film “Tin Moon” opens in May. The drama “Old Salt” follows on 14 October.",
      ["Tin Moon / - / - / upcoming", "Old Salt / - / - / upcoming"]
    ),
    ("The drama “Old Salt” will air on SBS in May.", ["Old Salt / SBS / - / upcoming"]),
    ("The drama “Old Salt” aired on SBS in 2019.", ["Old Salt / SBS / - / released"]),
    (
      "The drama “Old Salt” will premiere on Netflix and TVING in May.",
      ["Old Salt / Netflix / - / upcoming", "Old Salt / TVING / - / upcoming"]
    ),
    ("The film “Old Salt” is a comedy. The film will be released in Japan in May.", ["Old Salt / - / Japan / upcoming"]),
    (
      "The drama “Old Salt” is a comedy. The 10-part series is expected to premiere on Netflix in May.",
      ["Old Salt / Netflix / - / upcoming"]
    ),
    ("The drama “Old Salt” began streaming on Netflix on 15 October 2019.", ["Old Salt / Netflix / - / released"]),
    ("The drama “Old Salt” debuted on Netflix on November 4, 2021.", ["Old Salt / Netflix / - / released"]),
    ("The drama “Old Salt” will be available on Netflix in May.", ["Old Salt / Netflix / - / upcoming"]),
    ("Netflix will stream the series “Old Salt” from May 3.", ["Old Salt / Netflix / - / upcoming"]),
    ("The drama “Old Salt” returns to Netflix in May.", ["Old Salt / Netflix / - / upcoming"]),
    ("SBS aired the drama “Old Salt” in 2019.", ["Old Salt / SBS / - / released"]),
    ("The comedy “Old Salt” launched on Netflix in March 2020.", ["Old Salt / Netflix / - / released"]),
    ("The comedy “Old Salt” arrives on Netflix on March 6.", ["Old Salt / Netflix / - / upcoming"]),
    ("Salt Road (Netflix, March 10)", ["Salt Road / Netflix / - / upcoming"]),
    ("Salt Road (JTBC/Netflix, March 4)", ["Salt Road / JTBC / - / upcoming", "Salt Road / Netflix / - / upcoming"]),
  ]

  static let negative = [
    "Netflix released its earnings on Tuesday.",
    "The film ‘Paper Lantern’ is about a release of prisoners.",
    "The box-office hits ‘Tin Moon’ and ‘Old Salt’ made him known in May.",
    "He sat out the film ‘Tin Moon’ in 2019.",
    "The film ‘Tin Moon’ won a prize in May.",
    "Kim Tae-ri, who wrote the film ‘Tin Moon’, returns to Seoul in May.",
    "The studio behind the film ‘Tin Moon’ will open a hall in Busan in May.",
    "Netflix unveiled the lineup around the film ‘Tin Moon’ in May.",
    "The film ‘Tin Moon’ was not released in Japan.",
    "The film ‘Tin Moon’ is due in court in no way.",
    "Filming of the drama ‘Tin Moon’ is slated for May.",
    "He watched the film ‘Tin Moon’ in May.",
    "The streaming giant praised the film ‘Tin Moon’ in 2021.",
    "The film ‘Tin Moon’ sold 3 million tickets in May.",
    "It ordered the film ‘Tin Moon’ in 2021.",
    "Netflix invested in the film ‘Tin Moon’ in 2021.",
    "The drama ‘Tin Moon’ was shot in Busan in 2021.",
    "The novel was written in 2019.",
    "“Tin Moon” won the prize. The market has been busy since its launch in 1998.",
    "Netflix opened a studio named “Tin Moon” in June 2022.",
    "When Netflix was first launched in Korea in May, “Tin Moon” fans were glad.",
    "Shares of the maker of ‘Tin Moon’ rose in May.",
    "The film ‘Tin Moon’ is long.",
    "The company launched its app in Japan in May, said the maker of the film ‘Tin Moon’.",
  ]

  @Test(arguments: positive.indices) func findsTheReleasesOfASentence(_ index: Int) throws {
    let example = ReleaseCorpus.positive[index]
    #expect(try ReleaseCorpus.rows(example.text) == Set(example.rows), "\(example.text)")
  }

  @Test(arguments: negative) func findsNoneElsewhere(_ text: String) throws {
    #expect(try ReleaseCorpus.rows(text).isEmpty, "\(text)")
  }

  @Test func holdsEnoughExamples() {
    #expect(ReleaseCorpus.positive.count >= 30)
    #expect(ReleaseCorpus.negative.count >= 20)
  }

  @Test(arguments: [
    "Reuters reported last week on October 12 that the film ‘Tin Moon’ will be released on Netflix.",
    "Viki said at a call on Thursday that the film ‘Tin Moon’ was released on Netflix.",
  ])
  func theDayOnWhichSomebodySpokeIsNotThatOfTheRelease(_ text: String) throws {
    let releases = try ReleaseCorpus.annotations(text).releases
    #expect(releases.count == 1 && releases[0].date == nil)
  }

  private static func annotations(_ text: String) throws -> Annotations {
    try #require(FactExamplesTests.analyzer).annotate(title: [], text: Array(text.utf8))
  }

  static func rows(_ text: String) throws -> Set<String> {
    let found = try annotations(text)
    func name(_ entity: Int?) -> String { entity.map { found.entities[$0].name } ?? "-" }
    return Set(
      found.releases.map {
        "\(name($0.title)) / \(name($0.platform)) / \(name($0.market)) / \($0.status == .released ? "released" : "upcoming")"
      })
  }
}
