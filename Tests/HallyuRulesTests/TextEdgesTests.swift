import HallyuBuiltIn
import HallyuReference
import HallyuText
import Testing

@testable import HallyuRules

/// Rules look to both sides of a word; none may trap where the text ends there.
@Suite struct TextEdgesTests {
  @Test func nothingStandsOutsideAText() {
    let tokens = AnalyzedText(Array("Kakao grew".utf8), vocabulary: nil).tokens
    #expect(tokens[1].kind == .word)
    #expect(tokens[-1].kind == .mark && tokens[2].hash == 0 && tokens[.max].word == .unlisted && tokens[.min].count == 0)
  }

  @Test func noSentenceStandsOutsideAText() throws {
    let view = FieldView(AnalyzedText(Array("Kakao grew".utf8), vocabulary: nil), lexicon: try Lexicon.builtIn())
    #expect(view.sentenceTokens(of: 1) == 0..<2)
    #expect(view.sentenceTokens(of: 2).isEmpty && view.sentenceTokens(of: -1).isEmpty)
  }

  @Test func aRangeThatEndsBeforeItBeginsIsEmpty() {
    let (begin, end) = (3, 1)
    #expect((begin..<end).isEmpty && (end..<begin).count == 2)
  }

  /// Every beginning and every end of what the manuals show, alone in a text.
  @Test func noRuleTrapsWhereATextIsCut() throws {
    let analyzer = DocumentAnalyzer(lexicon: try Lexicon.builtIn())
    for text in TextEdgesTests.texts {
      let words = text.split(separator: " ")
      let cuts = words.indices.flatMap { [words[$0...].joined(separator: " "), words[...$0].joined(separator: " ")] }
      let found = analyzer.annotate(cuts.map { DocumentText(title: Array($0.utf8), text: Array($0.utf8)) })
      #expect(found.count == cuts.count)
    }
  }

  /// What the manuals show, broken after every word by the end of a paragraph: rules look over the edges of sentences too.
  @Test func noRuleTrapsWhereASentenceIsCut() throws {
    let analyzer = DocumentAnalyzer(lexicon: try Lexicon.builtIn())
    for rule in Catalogue.all {
      let found = analyzer.annotate(rule.fires.map { DocumentText(title: [], text: TextEdgesTests.broken(MarkedText($0.text).text)) })
      #expect(found.count == rule.fires.count)
    }
  }

  private static func broken(_ text: String) -> [UInt8] {
    let words = text.split(separator: " ")
    let breaks = words.indices.dropFirst().map { "\(words[..<$0].joined(separator: " "))\n\n\(words[$0...].joined(separator: " "))" }
    return Array(breaks.joined(separator: "\n\n").utf8)
  }

  private static let texts = [
    "Norvel Lane Productions and Rose-Lynn Productions grew, said Sanal Kumar Menon of Rose-Lynn Harlan Pictures.",
    "He is set to star in Parasite with director Oh Tae-sik in the film “Quiet Harbor”, produced by Studio Dragon for Netflix in May.",
    "to play a part, as his agency, Orwick, and co-founder Dana Whitfield said so of the script for the film ‘Quiet Harbor’.",
    "The cast of ‘Quiet Harbor’ includes Han Seo-jin and Yoo Min-ho, who was appointed chief executive of Kakao Entertainment on Monday.",
    "“We will invest $30 million in Tapas,” said Kim Min-ji, head of content at Netflix Korea, which acquired 20 percent of the company.",
    "Best Director – Oh Tae-sik, “Quiet Harbor”; its star, with Han Seo-jin, won the Blue Dragon Award in 2019, up 12 percent from 2018.",
    "Martin Taylor of Aberdeenshire, Scotland, left.",
  ]
}
