import HallyuAnnotations
import HallyuBuiltIn
import HallyuCore
import HallyuJSON
import HallyuReference
import HallyuText
import Testing

@testable import HallyuRules

/// What a rule made of a text, in the form that the manuals of the rules print.
struct Reading: Equatable, CustomStringConvertible {
  let rule: String
  let surface: String
  let value: String

  var description: String { "\(rule) ⟦\(surface)⟧ = \(value)" }

  static func all(_ text: String, lexicon: Lexicon) -> [Reading] {
    let analyzed = AnalyzedText(Array(text.utf8), vocabulary: lexicon.words)
    var annotations = Annotations()
    Normalizer(lexicon).annotate(text: analyzed, into: &annotations)
    func figure(_ figure: Figure) -> String {
      figure.approximation == .between
        ? "\(figure.low?.description ?? "nil")..\(figure.high?.description ?? "nil")" : figure.value?.description ?? "nil"
    }
    let amounts = annotations.amounts.map {
      (
        $0.place.range,
        Reading(
          rule: $0.evidence.rule, surface: analyzed.string($0.place.range),
          value: "\(figure($0.figure)) \($0.currency) \($0.figure.approximation.name)")
      )
    }
    let quantities = annotations.quantities.map {
      (
        $0.place.range,
        Reading(
          rule: $0.evidence.rule, surface: analyzed.string($0.place.range),
          value: "\(figure($0.figure)) \($0.unit) \($0.figure.approximation.name)")
      )
    }
    let dates = annotations.dates.map {
      ($0.place.range, Reading(rule: $0.evidence.rule, surface: analyzed.string($0.place.range), value: $0.meaning.description))
    }
    return (amounts + quantities + dates).sorted { $0.0.start < $1.0.start }.map(\.1)
  }
}

struct RuleExamplesTests {
  static let lexicon = try? Lexicon.builtIn()

  @Test(arguments: NormalizationRules.all.map(\.id))
  func readsItsExamplesAndLeavesTheOthers(_ id: String) throws {
    let lexicon = try #require(RuleExamplesTests.lexicon)
    let manual = try #require(NormalizationRules.all.first { $0.id == id })
    for example in manual.fires {
      let marked = MarkedText(example.text)
      let found = Reading.all(marked.text, lexicon: lexicon)
      let isGiven = found.contains { $0.surface == marked.marked.first && $0.value == example.value && $0.rule == id }
      #expect(isGiven, "\(example.text): \(found)")
    }
    for text in manual.leaves {
      let found = Reading.all(text, lexicon: lexicon).filter { $0.rule == id }
      #expect(found.isEmpty, "\(text): \(found)")
    }
  }

  @Test(arguments: NormalizationRules.all)
  func everyReadingSurvivesItsJSON(_ manual: RuleManual) throws {
    let lexicon = try #require(RuleExamplesTests.lexicon)
    for example in manual.fires {
      var annotations = Annotations()
      let text = MarkedText(example.text).text
      Normalizer(lexicon).annotate(text: AnalyzedText(Array(text.utf8), vocabulary: lexicon.words), into: &annotations)
      var out = JSONWriter()
      annotations.encode(into: &out)
      let read = Annotations(try JSONDocument(out.take()).root)
      #expect(read.dates == annotations.dates)
      #expect(read.amounts == annotations.amounts)
      #expect(read.quantities == annotations.quantities)
    }
  }

  @Test func nestingIsBounded() throws {
    let lexicon = try #require(RuleExamplesTests.lexicon)
    for unit in [
      "early in the end of the beginning of ", "two days before ", "from March to ", "the first week of the last month of ", "5-",
    ] {
      _ = Reading.all(String(repeating: unit, count: 2_000), lexicon: lexicon)
    }
  }

  @Test func namesAreLeftAlone() throws {
    let lexicon = try #require(RuleExamplesTests.lexicon)
    let text = AnalyzedText(Array("She joined 2 Days & 1 Night in 2019.".utf8), vocabulary: lexicon.words)
    var annotations = Annotations()
    Normalizer(lexicon).annotate(text: text, masked: [ByteRange(11, 27)], into: &annotations)
    #expect(annotations.dates.map { text.string($0.place.range) } == ["2019"])
    #expect(annotations.quantities.isEmpty)
  }
}
