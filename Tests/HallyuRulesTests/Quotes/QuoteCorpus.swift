import HallyuAnnotations
import Testing

@testable import HallyuRules

/// Who says what in short texts: `words | speaker / organization` for each quote, and texts that hold no quote.
@Suite struct QuoteCorpus {
  static let positive: [(text: String, rows: [String])] = [
    (
      "Mina Cho laughed as she spoke. Her son Reed Parker smiled. “We stay here for good,” she said.",
      ["We stay here for good, | Mina Cho"]
    ),
    (
      "Ms Mina Cho met Mr Reed Parker. Mr Reed Parker was early. “It was a long day for us,” she said.",
      ["It was a long day for us, | Mina Cho"]
    ),
    (
      "Mr Reed Parker came first. Ms Mina Cho came second. “The film is a good one,” he said.",
      ["The film is a good one, | Reed Parker"]
    ),
    (
      "Mina Cho came by. The writer of “Okja,” Reed Parker, watched it once. “I thought it was good,” he said.",
      ["I thought it was good, | Reed Parker"]
    ),
    (
      "Mina Cho is eating. A horror film called Okja, was bought here. “I never thought of it as horror,” she says.",
      ["I never thought of it as horror, | Mina Cho"]
    ),
    ("The jury, headed by Reed Parker, praised it for “a sense of place that gets you”.", ["a sense of place that gets you | The jury"]),
    (
      "Mina Cho said, “It feels like a dream”, and Reed Parker, who took on the role of the host Han Ji-woo, said “I will repay you all”.",
      ["It feels like a dream | Mina Cho", "I will repay you all | Reed Parker"]
    ),
    (
      "Analysts met. Reed Parker, head of content at Wavve, left. “It is over for us,” Parker said.",
      ["It is over for us, | Parker / Wavve"]
    ),
    ("Netflix executive Mina Cho left. “It is over for us,” Cho said.", ["It is over for us, | Cho / Netflix"]),
    ("“It is over for us,” an official at Wavve told the paper.", ["It is over for us, | an official at Wavve / Wavve"]),
    ("“It is over for us,” fans said.", ["It is over for us, | fans"]),
    ("“It is over for us,” analysts said.", ["It is over for us, | analysts"]),
    ("“It is over for us,” the report said.", ["It is over for us, | the report"]),
    ("“It is over for us,” the students said.", ["It is over for us, | the students"]),
    (
      "Mina Cho said, “We will open two more stages.”",
      ["We will open two more stages. | Mina Cho"]
    ),
    (
      "“We will open two more stages,” said Mina Cho.",
      ["We will open two more stages, | Mina Cho"]
    ),
    (
      "“We will open two more stages,” Mina Cho said on Tuesday.",
      ["We will open two more stages, | Mina Cho"]
    ),
    (
      "Mina Cho added: “We will open two more stages.”",
      ["We will open two more stages. | Mina Cho"]
    ),
    (
      "According to Mina Cho, “the market has been slow for years.”",
      ["the market has been slow for years. | Mina Cho"]
    ),
    (
      "Mina Cho told reporters that “the market has been slow for years.”",
      ["the market has been slow for years. | Mina Cho"]
    ),
    (
      "“The market has been slow for years,” explained Mina Cho.",
      ["The market has been slow for years, | Mina Cho"]
    ),
    (
      "“The market has been slow for years,” Mina Cho recalled.",
      ["The market has been slow for years, | Mina Cho"]
    ),
    (
      "Mina Cho wrote, “The market has been slow for years.”",
      ["The market has been slow for years. | Mina Cho"]
    ),
    (
      "Netflix said, “We are glad to work with them again.”",
      ["We are glad to work with them again. | Netflix / Netflix"]
    ),
    (
      "“We are glad to work with them again,” Netflix said in a statement.",
      ["We are glad to work with them again, | Netflix / Netflix"]
    ),
    (
      "“We are glad to work with them again,” a Netflix spokesperson said.",
      ["We are glad to work with them again, | a Netflix spokesperson / Netflix"]
    ),
    (
      "“We are glad,” said Mina Cho, head of content at Netflix.",
      ["We are glad, | Mina Cho / Netflix"]
    ),
    (
      "Mina Cho, head of content at Netflix, said, “We are glad.”",
      ["We are glad. | Mina Cho / Netflix"]
    ),
    (
      "Mina Cho was happy. “We are glad to be here again,” she said.",
      ["We are glad to be here again, | Mina Cho"]
    ),
    (
      "“We are glad to be here again,” critics said.",
      ["We are glad to be here again, | critics"]
    ),
    (
      "“We are glad to be here,” Mina Cho said. “It was a long way.”",
      ["We are glad to be here, | Mina Cho", "It was a long way. | Mina Cho"]
    ),
    (
      "“We are glad,” Mina Cho said, “to be here at last.”",
      ["We are glad, | Mina Cho", "to be here at last. | Mina Cho"]
    ),
  ]

  static let negative = [
    "Mina Cho starred in “Okja” and “Squid Game”.", "The “cookie jar” is empty.", "The film “Okja” is said to be good.",
    "Mina Cho, known as “the judge”, left.", "Netflix made “Squid Game,” a series.", "‘Okja’ opens in May, Mina Cho said.",
    "The “made in Korea” label is loved.", "Mina Cho did not say “yes”.",
    "Mina Cho plays “the judge” in the series.", "The song “Winter Letter” was released in May.",
    "The actor is called “the prince of tears”.", "Fans call it a “masterpiece”.", "The “smart city” plan was dropped.",
    "“Squid Game” and “Okja” were made by Netflix.", "The word “hallyu” means wave.", "It is a so-called “slow market”.",
    "The book “The Long Day” sold well.", "He won the prize for “Okja” in 2017.", "The show, titled “Signal,” opens in May.",
    "Netflix bought “Okja” from Mina Cho.", "The “Okja” director Reed Parker left.", "‘Signal’ and ‘Kingdom’ are series.",
  ]

  @Test(arguments: positive) func namesWhoSpeaks(_ text: String, _ rows: [String]) {
    #expect(QuoteFixture(text).rows == rows, "\(text)")
  }

  @Test(arguments: negative) func findsNoSpeech(_ text: String) {
    #expect(QuoteFixture(text).rows.isEmpty, "\(text)")
  }
}
