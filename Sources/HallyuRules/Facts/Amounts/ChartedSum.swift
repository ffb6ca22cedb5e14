import HallyuAnnotations
import HallyuCore
import HallyuText

/// What a film took, in a report on the box office that no longer says so: "‘T’ ($9m in its second week)", "the film has crossed 500 million rupees";
/// or in a line of its chart: "‘T,’ $17 million".
extension RoleBySubject {
  func charted() -> ToldRole? {
    // "‘T’ passed the $1 billion mark": a work passes no other sum.
    if isReached, view.token(amount.upperBound).map({ RoleBySubject.marks.contains($0.hash) }) ?? false, isAboutTitle() {
      return ToldRole(.boxOffice, isWeak: true)
    }
    guard tellsOfTickets, isBesideTitle || isReached && (isAboutTitle() || isToldOfWork() || parties.subjectWork() != nil || isOpen) else {
      return nil
    }
    return ToldRole(.boxOffice, isWeak: true)
  }

  /// True where the sentence, or one of the last few, or the headline speaks of the box office, and the sentence of no other business.
  private var tellsOfTickets: Bool {
    guard !clauses.sentence.contains(where: { RoleBySubject.ofBusiness.contains(view.tokens[$0].hash) }) else { return false }
    if let headline = context.views.first, headline.isHeadline, holdsTickets(headline, headline.tokens.indices) { return true }
    var sentence = clauses.sentence
    // A chart has a line for each work.
    for _ in 0...(parties.chartedTitle() == nil ? RoleBySubject.sentencesOfReport : RoleBySubject.linesOfChart) {
      if holdsTickets(view, sentence) { return true }
      guard sentence.lowerBound > 0 else { return false }
      sentence = view.sentenceTokens(of: sentence.lowerBound - 1)
    }
    return false
  }

  private func holdsTickets(_ view: FieldView, _ tokens: Range<Int>) -> Bool {
    tokens.contains { at in
      let hash = view.tokens[at].hash
      return RoleBySubject.ofTickets.contains(hash)
        || hash == RoleBySubject.box && view.token(at + 1)?.hash == RoleBySubject.office
        || hash == RoleBySubject.box && view.token(at + 1)?.kind == .hyphen && view.token(at + 2)?.hash == RoleBySubject.office
        || hash == RoleBySubject.ticket && view.token(at + 1)?.hash == RoleBySubject.sales
    }
  }

  /// "has crossed", "reaching", "to surpass the … mark": a verb of counting close before the sum.
  private var isReached: Bool {
    (max(clauses.sentence.lowerBound, amount.lowerBound - 5)..<amount.lowerBound).contains {
      RoleBySubject.reaching.contains(view.tokens[$0].hash)
    }
  }

  /// True where nobody and nothing is named before the sum.
  private var isOpen: Bool {
    context.mentions(field, in: clauses.sentence.lowerBound..<amount.lowerBound).allSatisfy {
      ![.organization, .person].contains(context.type($0)) || context.isGoverned($0)
    }
  }

  private static let sentencesOfReport = 6
  private static let linesOfChart = 24
  private static let marks = WordSet("mark milestone threshold barrier club")
  private static let ticket = Fold.hash("ticket")
  private static let sales = Fold.hash("sales")
  private static let ofTickets = WordSet("grossed grosses grossing grosser box-office nett multiplexes moviegoers admissions")
  private static let box = Fold.hash("box")
  private static let office = Fold.hash("office")
  private static let ofBusiness = WordSet(
    """
    budget cost costs price salary paid pay fee deal rights acquired bought invested investment share shares stock revenue profit debt loan \
    fine lawsuit subscribers subscription prize advertising
    """)
  private static let reaching = WordSet(
    """
    crossed cross crosses crossing surpass surpassed surpasses surpassing reach reached reaches reaching hit hits top topped tops topping pass \
    passed passes passing past exceed exceeded exceeds breach breached enter enters entered entering crack cracks cracked cracking clear cleared clears touch touched near nears neared approach approaching minted mint \
    garnered accumulated mustered managed registered recorded bagged fetched clocked netted amassed earned collected witnessed
    """)
}
