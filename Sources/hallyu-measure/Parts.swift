import HallyuAnnotations
import HallyuCore
import HallyuExtract
import HallyuJSON
import HallyuPatterns
import HallyuReference
import HallyuRules
import HallyuText

/// What is measured: from the floor, which only touches the bytes, to the whole stage.
struct Parts {
  struct Part {
    let name: String
    let run: (Corpus.Article) -> Void
  }

  private let lexicon: Lexicon
  private let analyzer: DocumentAnalyzer

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    analyzer = DocumentAnalyzer(lexicon: lexicon)
  }

  func annotate(_ text: [UInt8]) { Parts.keep(analyzer.annotate(title: [], text: text).mentions.count) }

  var all: [Part] {
    let lexicon = lexicon
    let analyzer = analyzer
    let filter = ExtractFilter(ExtractSetup(lexicon: lexicon))
    let ruled = ExtractFilter(Parts.setupWithRules(lexicon))
    return [
      Part(name: "every byte read once") { article in Parts.keep(article.text.reduce(0) { $0 &+ Int($1) }) },
      Part(name: "JSON record parsed") { article in Parts.keep((try? JSONDocument(article.record))?.bytes.count ?? 0) },
      Part(name: "tokens") { article in
        Parts.keep(article.text.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: nil).count })
      },
      Part(name: "tokens with vocabulary") { article in
        Parts.keep(article.text.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: lexicon.words).count })
      },
      Part(name: "tokens and gazetteer") { article in
        Parts.keep(lexicon.matches(in: article.text.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: lexicon.words) }).count)
      },
      Part(name: "six PCRE2 patterns over whole texts", run: Parts.patterns()),
      Part(name: "all rules, no records") { article in Parts.keep(analyzer.annotate(title: [], text: article.text).mentions.count) },
      Part(name: "extract, record to record") { article in
        var out: [UInt8] = []
        filter.process(article.record, at: "", into: &out)
        Parts.keep(out.count)
      },
      Part(name: "the same with six rules of one's own") { article in
        var out: [UInt8] = []
        ruled.process(article.record, at: "", into: &out)
        Parts.keep(out.count)
      },
    ]
  }

  /// What regular expressions alone would look for: money, amounts in words, dates, quotes, names, counts.
  private static let sixPatterns = [
    "[$€£¥₩] ?[0-9][0-9,.]*(?: (?:million|billion|trillion))?",
    "[0-9][0-9,.]* (?:thousand|million|billion|trillion) (?:won|dollars|euros|yen|yuan|pounds)",
    "(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}(?:, [0-9]{4})?",
    "“[^”]{1,400}”",
    "\\p{Lu}\\p{Ll}+(?:[ -]\\p{L}\\p{Ll}+)+",
    "[0-9][0-9,.]* (?:subscribers|viewers|episodes|countries|percent|households)",
  ]

  private static func patterns() -> (Corpus.Article) -> Void {
    let patterns = sixPatterns.compactMap { try? Pattern(Array($0.utf8)) }
    return { article in
      let matcher = PatternMatcher()
      article.text.withUnsafeBufferPointer { text in
        var count = 0
        for pattern in patterns { _ = matcher.forEachMatch(of: pattern, in: text) { _ in count += 1 } }
        keep(count)
      }
    }
  }

  private static func setupWithRules(_ lexicon: Lexicon) -> ExtractSetup {
    let files = (1...6).map { number in
      let noun = ["admissions", "tickets", "screens", "seats", "premieres", "festivals"][number - 1]
      let rule = """
        {"id":"own.\(noun)","summary":"Counts of \(noun).","pattern":"(?<value>[0-9][0-9.,]*) \(noun)",
         "yields":{"table":"quantities","unit":"\(noun.dropLast())"},"fires":["It had ⟦900 \(noun)⟧."],"leaves":["It had \(noun)."]}
        """
      return DataFile(name: noun, bytes: Array(rule.utf8))
    }
    var problems: [FileProblem] = []
    let setup = ExtractSetup(lexicon: lexicon, rules: files, problems: &problems)
    precondition(problems.isEmpty && setup.failedExamples().isEmpty)
    return setup
  }

  /// Keeps a result from being left out by the compiler.
  @inline(never) private static func keep(_ value: Int) { if value == .min { print("") } }
}
