import HallyuAnnotations
import HallyuCore
import Testing

@testable import HallyuRules

/// Ties that a sentence proves, as `subject predicate object`, and sentences that prove none.
@Suite struct RelationCorpus {
  static let positive: [(text: String, rows: [String])] = [
    ("The drama ‘Tin Moon’ is produced by Studio Dragon.", ["Studio Dragon produces Tin Moon"]),
    ("Studio Dragon, the production company behind the drama ‘Tin Moon’, is growing.", ["Studio Dragon produces Tin Moon"]),
    ("The drama ‘Tin Moon’ opens in May. Studio Dragon co-produced the film.", ["Studio Dragon produces Tin Moon"]),
    ("The drama ‘Tin Moon’ opens in May. Studio Dragon is producing.", ["Studio Dragon produces Tin Moon"]),
    ("The drama ‘Tin Moon’ opens in May. The production was handled by Studio Dragon.", ["Studio Dragon produces Tin Moon"]),
    ("Studio Dragon produced the drama ‘Tin Moon’ in 2019.", ["Studio Dragon produces Tin Moon"]),
    ("Studio Dragon is best known for the drama ‘Tin Moon’.", ["Studio Dragon produces Tin Moon"]),
    ("The drama ‘Tin Moon’, produced by Studio Dragon, won a prize.", ["Studio Dragon produces Tin Moon"]),
    ("The Netflix original series ‘Tin Moon’ is out.", ["Netflix distributes Tin Moon"]),
    ("‘Old Salt’ was released through Netflix.", ["Netflix distributes Old Salt"]),
    ("The film ‘Old Salt’ is distributed by Showbox.", ["Showbox distributes Old Salt"]),
    ("Showbox also distributes the film ‘Old Salt’.", ["Showbox distributes Old Salt"]),
    ("Netflix, home to the series ‘Tin Moon’, grew.", ["Netflix distributes Tin Moon"]),
    ("The list of Netflix’s series, including ‘Tin Moon’, grew.", ["Netflix distributes Tin Moon"]),
    ("Netflix has commissioned the series ‘Tin Moon’.", ["Netflix distributes Tin Moon"]),
    ("The drama ‘Tin Moon’ opens in May. Netflix will stream it.", ["Netflix distributes Tin Moon"]),
    ("Netflix will work closely with Viki on a drama.", ["Netflix partners_with Viki"]),
    ("Netflix signed a deal with Studio Dragon in 2019.", ["Netflix partners_with Studio Dragon"]),
    ("Kakao Entertainment acquired Tapas in 2021.", ["Kakao Entertainment acquires Tapas"]),
    ("Kakao Entertainment completed its acquisition of Tapas.", ["Kakao Entertainment acquires Tapas"]),
    ("Naver grew by taking over Tapas.", ["Naver acquires Tapas"]),
    (
      "Tapas grew. Naver and Kakao acquired the company’s shares for $3 million and $1 million, respectively.",
      ["Naver acquires Tapas", "Kakao acquires Tapas"]
    ),
    ("Kakao completed its acquisition of the content division of Tapas.\nNaver’s Viki closed.", ["Kakao acquires Tapas"]),
    ("Kakao’s deals include a minority investment in U.S. producer Tapas.", ["Kakao invests_in Tapas"]),
    ("Earlier this year Kakao announced an alliance with Tapas.", ["Kakao partners_with Tapas"]),
    ("Viki is a joint venture between Naver and Kakao.", ["Naver partners_with Kakao"]),
    ("Viki, which will make films for Kakao’s new joint venture with Naver, grew.", ["Kakao partners_with Naver"]),
    ("Tapas secured an investment from Naver and Korea’s Kakao.", ["Naver invests_in Tapas", "Kakao invests_in Tapas"]),
    ("The films ‘Tin Moon’ and ‘Old Salt’ have been sold to Japan’s broadcaster NHK.", ["NHK licenses Tin Moon", "NHK licenses Old Salt"]),
    ("Naver and Kakao invested $3 million in Tapas.", ["Naver invests_in Tapas", "Kakao invests_in Tapas"]),
    ("Kakao absorbed Tapas last year.", ["Kakao acquires Tapas"]),
    ("Kakao and Naver have completed the merger.", ["Kakao partners_with Naver"]),
    ("Kakao grew with Tapas. The two companies also signed a business deal.", ["Kakao partners_with Tapas"]),
    ("Kakao and Naver’s Tapas have signed a memorandum.", ["Kakao partners_with Tapas"]),
    ("The film ‘Tin Moon’, produced by its low-budget arm Tapas, won a prize.", ["Tapas produces Tin Moon"]),
    ("Kakao will team up with Tapas.", ["Kakao partners_with Tapas"]),
    ("Kakao made a minority investment in Tapas.", ["Kakao invests_in Tapas"]),
    ("Kakao bought a stake in Naver’s Tapas.", ["Kakao acquires Tapas"]),
    (
      "Showbox distributed films such as the ‘Tin Moon’ series and ‘Old Salt’.",
      ["Showbox distributes Tin Moon", "Showbox distributes Old Salt"]
    ),
    ("Netflix took a 51% stake in Tapas.", ["Netflix acquires Tapas"]),
    ("Kakao plans to buy Naver’s one-third stake in Tapas.", ["Kakao acquires Tapas"]),
    ("SBS and MBC, together with Naver, have signed a memorandum.", ["SBS partners_with MBC", "SBS partners_with Naver"]),
    ("Netflix optioned the drama ‘Tin Moon’.", ["Netflix licenses Tin Moon"]),
    (
      "Showbox licensed the film ‘Tin Moon’ to Netflix for Asia and to Viki for Europe.",
      ["Netflix licenses Tin Moon", "Viki licenses Tin Moon"]
    ),
    ("Studio Dragon has been developing the drama ‘Tin Moon’.", ["Studio Dragon produces Tin Moon"]),
    ("CJ ENM, the nation’s leading entertainment company, which is behind the film ‘Tin Moon’, grew.", ["CJ ENM produces Tin Moon"]),
    ("Kakao and Naver have established a joint venture.", ["Kakao partners_with Naver"]),
    ("Netflix has deals with Viki and the streaming platform Tving.", ["Netflix partners_with Viki", "Netflix partners_with Tving"]),
    ("The merger between Tving and Wavve failed.", ["Tving partners_with Wavve"]),
    ("The film ‘Tin Moon’ did well for distributor Showbox.", ["Showbox distributes Tin Moon"]),
    ("The film ‘Tin Moon’ is out. Showbox, the distributor of that film, grew.", ["Showbox distributes Tin Moon"]),
    ("Viki said that Netflix had reached an agreement with Tving.", ["Netflix partners_with Tving"]),
    ("Netflix grew. The deal with Tving covers dramas.", ["Netflix partners_with Tving"]),
    ("Netflix has invested in the movie ‘Okja’.", ["Netflix invests_in Okja"]),
    ("Naver invested 40 billion won in Studio Dragon.", ["Naver invests_in Studio Dragon"]),
    ("Showbox sold the film ‘Tin Moon’ to Netflix.", ["Netflix licenses Tin Moon"]),
    ("The film ‘Tin Moon’ was sold to Japan (Klockworx).", ["Klockworx licenses Tin Moon"]),
    ("Netflix picked up the film ‘Tin Moon’.", ["Netflix licenses Tin Moon"]),
    ("Netflix bought the rights to the film ‘Tin Moon’.", ["Netflix licenses Tin Moon"]),
    ("The film ‘Tin Moon’ is a remake of the Japanese film ‘Old Salt’.", ["Tin Moon remakes Old Salt"]),
    ("The series ‘Tin Moon’ is based on the film ‘Old Salt’.", ["Tin Moon remakes Old Salt"]),
    ("Kim Mu Jun won the Newcomer Award in 2023.", ["Kim Mu Jun wins_award Newcomer Award"]),
    ("The Newcomer Award went to Kim Mu Jun.", ["Kim Mu Jun wins_award Newcomer Award"]),
    ("The show was shot at the Charlotte Theater in Seoul.", ["Charlotte Theater located_in Seoul"]),
    ("It was bought by Seoul-based distributor Showbox.", ["Showbox located_in Seoul"]),
    ("Showbox is headquartered in Seoul.", ["Showbox located_in Seoul"]),
  ]

  static let negative = [
    "Netflix rose. The film ‘Quarry’ fell.",
    "Naver has the rights to Viki’s feature films.", "Naver has the rights to Viki titles.",
    "Naver sold the rights to the film ‘Quarry’.",
    "Studio Dragon likes the film ‘Quarry’.",
    "The film ‘Tin Moon’ is based on a true story.",
    "The film ‘Tin Moon’ was nominated for the Grand Bell Award.",
    "The Charlotte Theater was full. Seoul was cold.",
    "Netflix competes with Viki.",
    "Revenue of Netflix was $20 million.",
    "Kakao bought nothing from Naver.",
    "Netflix did not comment on Viki.",
    "Showbox said Seoul was cold.",
    "Kim Mu Jun lost the prize.",
    "The hit film ‘Tin Moon’ has fans at Showbox.",
    "Analysts at Showbox saw the film ‘Tin Moon’.",
    "Netflix is larger than Viki.",
    "The maker of the film ‘Tin Moon’ left Seoul.",
    "The film ‘Tin Moon’ beat the film ‘Old Salt’.",
    "He left Netflix for Viki.",
    "Kakao bought Naver’s old building.",
    "The regulator saw an acquisition of Tapas.",
    "Netflix will invest in local content mirrors Viki’s plan.",
    "SEOUL, May 3 (Yonhap) -- Prices fell. They acquired Tapas.",
    "Shares of Showbox rose in Seoul.",
    "The Seoul-based analyst left.",
    "Fans of the film ‘Tin Moon’ met in Seoul.",
  ]

  @Test(arguments: positive.indices) func findsTheTiesOfASentence(_ index: Int) throws {
    let example = RelationCorpus.positive[index]
    #expect(try RelationCorpus.rows(example.text).isSuperset(of: example.rows), "\(example.text)")
  }

  @Test(arguments: negative) func findsNoneElsewhere(_ text: String) throws {
    #expect(try RelationCorpus.rows(text).isEmpty, "\(text)")
  }

  @Test func aTitleThatOnlySaysWhichCompanyIsNotLicensed() throws {
    let rows = try RelationCorpus.rows("The film ‘Tin Moon’ is out. Kakao acquired ‘Tin Moon’ prodco Tapas.")
    #expect(rows == ["Kakao acquires Tapas", "Tapas produces Tin Moon"])
  }

  @Test func holdsEnoughExamples() {
    #expect(RelationCorpus.positive.count >= 30)
    #expect(RelationCorpus.negative.count >= 20)
  }

  static func rows(_ text: String) throws -> Set<String> {
    let analyzer = try #require(FactExamplesTests.analyzer)
    let found = analyzer.annotate(title: [], text: Array(text.utf8))
    return Set(found.relations.map { "\(found.entities[$0.subject].name) \($0.predicate.rawValue) \(found.entities[$0.object].name)" })
  }
}
