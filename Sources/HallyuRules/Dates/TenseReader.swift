import HallyuAnnotations
import HallyuText

/// Tells by the verbs around a date whether it lies behind or ahead: "was released on", "will open on", "said Thursday".
///
/// The nearest sign before the date counts, else the nearest after it; a clause mark costs some distance.
enum TenseReader {
  static func tense(_ view: TokenView, _ start: Int, _ end: Int) -> Tense {
    var at = start - 1
    let first = max(view.lower, start - 18)
    while at >= first {
      if view.isMark(at, "."), view[at].gap == .none, view[at + 1].gap != .none, view[at + 1].isCapitalized || view[at + 1].kind == .quote {
        break
      }
      if let tense = sign(view, at) { return tense }
      at -= 1
    }
    at = end
    let last = min(view.upper, end + 14)
    while at < last {
      if view.isMark(at, "."), view[at + 1].gap != .none { break }
      if let tense = sign(view, at) { return tense }
      at += 1
    }
    return .unknown
  }

  private static func sign(_ view: TokenView, _ at: Int) -> Tense? {
    let token = view[at]
    guard token.kind == .word else { return nil }
    switch token.word {
    case .will, .shall, .upcoming: return .future
    case .would, .could, .should, .may, .might, .must, .can: return token.isCapitalized || token.word == .can ? nil : .future
    case .was, .were, .had, .did, .said, .told, .been, .ago: return .past
    case .to:
      // "is set to open", "plans to release": an infinitive looks ahead, "to date" and "to March" do not.
      if view[at + 1].word == .be { return .future }
      guard view[at + 1].kind == .word, view[at + 1].word == .unlisted && view.isLowercaseWord(at + 1),
        at > view.lower, futureVerbs.contains(view[at - 1].hash) || view.isWord(at - 1, .is, .are)
      else { return nil }
      return .future
    default:
      if token.isCapitalized, token.shape.contains(.hasLower), at > view.lower { return nil }
      // "is set to open" looks ahead, "a low set in November" back.
      if token.hash == setVerb, !view.isWord(at + 1, .to, .`for`) { return view.isWord(at - 1, .will, .to) ? nil : .past }
      if futureVerbs.contains(token.hash) { return .future }
      if view.isWord(at - 1, .be, .being) { return nil }
      if pastVerbs.contains(token.hash) { return .past }
      return endsInED(view, token) && !view.isWord(at - 1, .is, .are, .be, .being) ? .past : nil
    }
  }

  private static func endsInED(_ view: TokenView, _ token: Token) -> Bool {
    guard token.count >= 5 else { return false }
    let end = Int(token.end)
    return view.bytes[end - 2] == UInt8(ascii: "e") && view.bytes[end - 1] == UInt8(ascii: "d")
      && view.bytes[end - 3] != UInt8(ascii: "e")
  }

  private static let futureVerbs = WordSet(
    [
      "plans", "scheduled", "slated", "set", "expected", "due", "going", "ready", "poised", "intends", "hopes", "expects", "aims",
      "planning",
      "hoping", "upcoming", "forthcoming", "announces", "returns", "arrives", "premieres", "launches", "opens", "airs", "debuts", "hits",
      "begins", "starts", "comes", "plotting",
      "eyeing", "targeting", "drops", "planned", "preparing", "supposed", "expands", "meets", "resumes", "travels", "visits", "bows",
      "lands", "expires", "faces",
    ])

  private static let setVerb = Fold.hash("set")

  private static let pastVerbs = WordSet(
    [
      "made", "went", "came", "became", "began", "took", "won", "sold", "fell", "rose", "led", "left", "met", "held", "saw", "gave", "got",
      "drew",
      "wrote", "ran", "paid", "spent", "built", "bought", "brought", "kept", "grew", "knew", "stood", "lost", "found", "shot", "sent",
      "drove", "chose",
      "broke", "spoke", "rode", "wore", "taught", "fought", "caught", "died", "has", "have", "sank", "struck", "swept", "threw", "blew",
      "flew", "withdrew",
      "sought", "heard", "told", "said", "announced",
    ])
}
