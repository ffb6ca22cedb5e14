/// A sum with the name, code or sign of its currency behind: "770 billion won", "42 BGN", "12,000원", "50 cents".
enum NamedAmount {
  static let manual = RuleManual(
    "money.named", "A sum with the name, code or sign of its currency after the number.",
    fires: [
      .init("which has reached ⟦about 770 billion won⟧ since 2015", "770000000000 KRW about"),
      .init("a ⟦600-billion-won⟧ fund", "600000000000 KRW exact"),
      .init("⟦five million Hong Kong dollars⟧ went to the studio", "5000000 HKD exact"),
      .init("it cost ⟦thirteen dollars and forty-five cents⟧", "13.45 USD exact"),
      .init("shares rose by ⟦50 cents⟧", "0.5 USD exact"),
      .init("It cost ⟦3 GBP 20 pence⟧ then.", "3.2 GBP exact"),
      .init("sold for ⟦a quarter of a million dollars⟧", "250000 USD exact"),
      .init("a fee of ⟦5 lakh rupees⟧", "500000 INR exact"),
      .init("priced at ⟦20 €⟧", "20 EUR exact"),
      .init("handed a ⟦60-pound⟧ fine", "60 GBP exact"), .init("an interim dividend of ⟦2.52p⟧ was paid", "0.0252 GBP exact"),
    ],
    leaves: [
      "NASA fired four RS-25 engines.", "The 243-pound lineman is fast.", "At 6 feet 3 and 243 pounds he is fast.",
      "A 600,000-pound rocket stood there.",
      "The film won 5 awards.", "Of the ten, two won an Oscar.", "He weighs 180 pounds.", "It streams in 720p.", "5 real stories",
    ])
}
