/// Two sums as the ends of one range: `$5-8m`, "500 to 600 million won", "between $5 million and $8 million".
enum RangeAmount {
  static let manual = RuleManual(
    "money.range", "Two sums that are the ends of one range.",
    fires: [
      .init("They paid ⟦$5-8m⟧ for it.", "5000000..8000000 USD between"),
      .init("Episodes cost ⟦500 to 600 million won⟧ each.", "500000000..600000000 KRW between"),
      .init("It raised ⟦between $5 million and $8 million⟧.", "5000000..8000000 USD between"),
      .init("fees of ⟦$1.2 million to $23.5 million⟧", "1200000..23500000 USD between"),
    ],
    leaves: ["It rose from 10 to 20 percent.", "He moved from Seoul to Paris for $5 million."])
}
