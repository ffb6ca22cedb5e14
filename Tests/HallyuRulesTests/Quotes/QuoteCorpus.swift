import HallyuAnnotations
import Testing

@testable import HallyuRules

/// Who says what in short texts: `words | speaker / organization` for each quote, and texts that hold no quote.
@Suite struct QuoteCorpus {
  static let positive: [(text: String, rows: [String])] = [
    (
      "Netflix raised its prices. It also added, “There will be no other rise this year.”",
      ["There will be no other rise this year. | Netflix / Netflix"]
    ),
    ("“It is a good year,” said manager and acting studio chief Mina Cho.", ["It is a good year, | Mina Cho"]),
    ("“It is a good year,” said Mina Cho’s agency.", ["It is a good year, | Mina Cho’s agency"]),
    (
      "“It is a good year,” said Mina Cho’s agency. It added, “There is more to come.”",
      ["It is a good year, | Mina Cho’s agency", "There is more to come. | Mina Cho’s agency"]
    ),
    (
      "One person close to the talks said Mina Cho had “played a long game”.",
      ["played a long game | One person close to the talks"]
    ),
    (
      "One senior Netflix executive, while calling it “a deal of its own”, said “nobody knows how it will end”.",
      [
        "a deal of its own | One senior Netflix executive / Netflix",
        "nobody knows how it will end | One senior Netflix executive / Netflix",
      ]
    ),
    (
      "Netflix, after Wavve had told of its own plans in May, said the deal is “a good one for all of us.”",
      ["a good one for all of us. | Netflix / Netflix"]
    ),
    ("The two companies said, “We will go on.”", ["We will go on. | The two companies"]),
    ("Mina Cho was described by the director Reed Parker as “the best of them all”.", ["the best of them all | Reed Parker"]),
    (
      "Wavve’s chief executive has said it will not sell. Mina Cho called it “a house of our own”.",
      ["a house of our own | Mina Cho / Wavve"]
    ),
    (
      "Mina Cho, studio manager, sales at Wavve, said: “We sell more.”", ["We sell more. | Mina Cho / Wavve"]
    ),
    (
      "Reed Parker died on Friday, Mina Cho said. ‘Reed Parker never boasted’, she added.",
      ["Reed Parker never boasted | Mina Cho"]
    ),
    (
      "The chair of the group, Mina Cho (R-UT), said that the deal was “good in scale and in its consequence”.",
      ["good in scale and in its consequence | Mina Cho"]
    ),
    (
      "Mina Cho said, “He paid,” and other cast members agreed, saying, “He paid for it all.”",
      ["He paid, | Mina Cho", "He paid for it all. | other cast members"]
    ),
    (
      "Netflix issued a statement on Friday. It was long. “We stay here for good,” the statement said.",
      ["We stay here for good, | the statement / Netflix"]
    ),
    (
      "Mr Han Ji-woo died. The writer Reed Parker said she was a “very good actress”. He said: “We miss her so much.”",
      ["very good actress | Reed Parker", "We miss her so much. | Reed Parker"]
    ),
    (
      "Mina Cho said that it was “good in scale and in its consequence” and that it “raises a lot of questions”.",
      ["good in scale and in its consequence | Mina Cho", "raises a lot of questions | Mina Cho"]
    ),
    (
      "Responding to the plan, Mina Cho said:\n\n“We will do all we can.\n\n“It is a bad day.”",
      ["We will do all we can. | Mina Cho", "It is a bad day. | Mina Cho"]
    ),
    (
      "“We are tired,” Mina Cho said. Another staffer said: “We are done with it.”",
      ["We are tired, | Mina Cho", "We are done with it. | Another staffer"]
    ),
    ("Mina Cho asked Reed Parker when it began. “Right now,” he answered.", ["Right now, | Reed Parker"]),
    (
      "Netflix stated of the sale of Wavve shares and the offer, “The price of it is too low.”",
      ["The price of it is too low. | Netflix / Netflix"]
    ),
    ("Netflix will cut jobs. A spokesperson said: “It has to be.”", ["It has to be. | A spokesperson / Netflix"]),
    ("Netflix will cut jobs. A source said: “It has to be.”", ["It has to be. | A source"]),
    (
      "Netflix met Wavve, and Wavve was glad. However, late in the night, Netflix left the talks. “It is over,” the company said.",
      ["It is over, | the company / Netflix"]
    ),
    (
      "Mina Cho, head of actors’ union Wavve, said that the cuts were “a bad day for us all.”",
      ["a bad day for us all. | Mina Cho / Wavve"]
    ),
    ("Netflix is new here. “It is a good time,” said Mina Cho, chief executive, Wavve.", ["It is a good time, | Mina Cho / Wavve"]),
    ("Wavve’s Mina Cho cut her target. “It is ahead of itself,” Cho said.", ["It is ahead of itself, | Cho / Wavve"]),
    (
      "Netflix met Wavve. A content company official said, “It is hard for us.” A company spokesman said, “It is not.”",
      ["It is hard for us. | A content company official", "It is not. | A company spokesman / Netflix"]
    ),
    (
      "Actors Reed Parker and Han Ji-woo came. Mina Cho asked Parker when it began. “Right now,” he answered. “I feel it,” said the actor.",
      ["Right now, | Parker", "I feel it, | the actor"]
    ),
    ("The role was new. “We had no time for it.” – Writer and producer, Mina Cho\nIt opens in May.", ["We had no time for it. | Mina Cho"]),
    (
      "It sells in Seoul, where Mina Cho believes it can grow. “It cuts through the noise,” Cho said.",
      ["It cuts through the noise, | Cho"]
    ),
    ("The film, which Mina Cho proudly described as “made so well that it hurts”, opens.", ["made so well that it hurts | Mina Cho"]),
    ("Mina Cho, who liked the role said, “I will do my best.”", ["I will do my best. | Mina Cho"]),
    ("Director of Wavve Drama Mina Cho came. “It is a slow year,” Cho said.", ["It is a slow year, | Cho / Wavve"]),
    (
      "Wavve told Netflix that it was over. “We regret it all,” the company said.",
      ["We regret it all, | the company / Wavve"]
    ),
    ("Mina Cho wrote: “Ever So Happy For You All”", ["Ever So Happy For You All | Mina Cho"]),
    ("The news came days after they told a reporter: “Do not cry for me.”", ["Do not cry for me. | "]),
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
    "It is said to be “a good year”.", "The film was described as “Okja” by nobody.", "Mina Cho named the film: “Okja”.",
    "Two were sold, Mina Cho said: “Leave the Dog Alone” by Reed Parker and “Okja”.",
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
