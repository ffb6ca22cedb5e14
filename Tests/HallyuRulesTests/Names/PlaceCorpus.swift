extension NameCorpus {
  /// Places, facilities and awards.
  static let places = NameCorpus(
    type: "place",
    positive: [
      "Filming began in ⟦Busan⟧ last week.", "It was shot in ⟦Seoul⟧, ⟦Incheon⟧ and ⟦Jeju⟧.", "The set stands in ⟦Hwaseong-si⟧.",
      "They moved to ⟦Gapyeong County⟧.", "It opened in the ⟦United States⟧ and ⟦Canada⟧.", "Sales in ⟦Hong Kong⟧ rose.",
      "She was born in ⟦Gyeonggi Province⟧.", "Viewers in ⟦Southeast Asia⟧ watch it.", "The musical opens at the ⟦Charlotte Theater⟧.",
      "It signed a lease for ⟦Orim Studio 7⟧.", "He won the ⟦Newcomer Award⟧ last year.", "She took the ⟦Golden Zenith Prize⟧.",
      "A stage was built at ⟦Namyangju Studios⟧ in ⟦Gyeonggi⟧.", "They met at the ⟦Sands Expo and Convention Centre⟧ in ⟦Singapore⟧.",
      "The film won at the ⟦Academy Awards⟧.", "It premiered in ⟦Cannes⟧, ⟦France⟧.", "The drama sold to ⟦Japan⟧ and ⟦Taiwan⟧.",
      "The crew flew to ⟦Vancouver⟧.", "Fans in ⟦Brazil⟧ and ⟦Mexico⟧ sang.", "It was made in ⟦Paju⟧.",
      "The hall in ⟦Mapo-gu⟧ was full.", "He lives in ⟦London⟧.", "The ⟦UK⟧ and the ⟦U.S.⟧ bought it.",
      "Tickets for ⟦Orim Hall⟧ in ⟦Daegu⟧ sold out.",
      "The show at ⟦Bellmoor Arena⟧ was loud.", "The studio is located in ⟦Goyang⟧.", "Offices in ⟦Mumbai⟧ closed.",
      "It is big in ⟦India⟧.",
      "The festival in ⟦Berlin⟧ begins.", "He flew from ⟦Tokyo⟧ to ⟦Osaka⟧.", "The crew slept in ⟦Gangneung⟧.",
    ],
    negative: [
      "The Korean drama was a hit.", "Japanese viewers liked it.", "The County paid.", "The Theater was full.", "It won a prize.",
      "The Award was late.",
      "Studio Dragon made it.", "Netflix bought it.", "They rented a hall.", "He won twice.", "The American company left.",
      "Mr. Kim said so.",
      "Demand rose in May.", "The K-drama boom goes on.", "Prices rose by a third.", "A stadium was full.", "The British paper said so.",
      "Chinese fans came.",
      "The Squid Game actor left.", "Prize money was paid.",
    ])
}
