import HallyuAnnotations
import HallyuReference
import Testing

@testable import HallyuRules

/// Runs the examples of every name rule's manual.
struct NameManualTests {
  @Test(arguments: NameRules.manuals.map(\.id))
  func findsItsExamples(_ id: String) throws {
    let lexicon = try #require(NamesIn.lexicon)
    let manual = try #require(NameRules.manuals.first { $0.id == id })
    for example in manual.fires {
      let marked = MarkedText(example.text)
      let result = NamesIn(marked.text, lexicon: lexicon)
      for name in marked.marked {
        #expect(result.found.contains { $0.surface == name && $0.type == example.value }, "\(id): \(example.text) gives \(result.found)")
        let isOwn =
          result.guesses.contains { $0.rule == id && $0.surface == name } || result.found.contains { $0.rule == id && $0.surface == name }
        #expect(isOwn, "\(id) does not fire on \(name) in \(example.text)")
      }
    }
  }

  @Test(arguments: NameRules.manuals.map(\.id))
  func leavesTheOthersAlone(_ id: String) throws {
    let lexicon = try #require(NamesIn.lexicon)
    let manual = try #require(NameRules.manuals.first { $0.id == id })
    for text in manual.leaves {
      let result = NamesIn(text, lexicon: lexicon)
      #expect(!result.found.contains { $0.rule == id }, "\(id): \(text) gives \(result.found)")
    }
  }
}
