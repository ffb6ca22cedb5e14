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
    /// Takes as many articles as a worker of a stage gets at once.
    let run: (ArraySlice<Corpus.Article>) -> Void

    init(_ name: String, all run: @escaping (ArraySlice<Corpus.Article>) -> Void) {
      self.name = name
      self.run = run
    }

    init(_ name: String, each run: @escaping (Corpus.Article) -> Void) { self.init(name) { $0.forEach(run) } }
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
      Part("every byte read once") { (article: Corpus.Article) in Parts.keep(article.text.reduce(0) { $0 &+ Int($1) }) },
      Part("JSON record parsed") { (article: Corpus.Article) in Parts.keep((try? JSONDocument(article.record))?.bytes.count ?? 0) },
      Part("tokens") { (article: Corpus.Article) in
        Parts.keep(article.text.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: nil).count })
      },
      Part("tokens with vocabulary") { (article: Corpus.Article) in
        Parts.keep(article.text.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: lexicon.words).count })
      },
      Part("tokens and gazetteer") { (article: Corpus.Article) in
        Parts.keep(lexicon.matches(in: article.text.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: lexicon.words) }).count)
      },
      Part("six PCRE2 patterns over whole texts", each: Parts.patterns()),
      Part("all rules, no records") { articles in
        let found = analyzer.annotate(articles.map { DocumentText(title: [], text: $0.text) })
        Parts.keep(found.reduce(0) { $0 + $1.mentions.count })
      },
      Part("extract, record to record") { Parts.keep(Parts.process($0, filter)) },
      Part("the same with six rules of one's own") { Parts.keep(Parts.process($0, ruled)) },
    ]
  }

  private static func process(_ articles: ArraySlice<Corpus.Article>, _ filter: ExtractFilter) -> Int {
    var out: [UInt8] = []
    filter.process(articles.enumerated().map { RecordLine($1.record, input: "", number: $0 + 1) }, into: &out)
    return out.count
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
