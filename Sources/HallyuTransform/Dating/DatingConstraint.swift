import HallyuAnnotations
import HallyuText

/// One thing in a document that bounds the day on which it was published, with what it rests on.
struct DatingConstraint: Hashable, Sendable {
  enum Ground: String, Sendable {
    /// A date that the text tells of as past.
    case statedPast = "date told as past"
    /// A date that the text tells of as coming.
    case statedFuture = "date told as coming"
    /// A title that the text tells of as released.
    case releasedTitle = "title told as released"
    /// A title that the text tells of as coming.
    case upcomingTitle = "title told as coming"
    /// Words such as "next year" for a release whose day is known.
    case releaseDay = "words for a known release day"
    /// A date without a year for a release elsewhere, some time after the known one.
    case laterRelease = "date after a known release day"
    /// A title that people have seen.
    case seenTitle = "title told as seen"
    /// A title that runs in cinemas.
    case runningTitle = "title told as running"
    /// The newest film whose takings the text counts.
    case takings = "title told by its takings"
    /// Most of the works named are of one year, the newest.
    case crop = "newest works named"
    /// A quarter or a half of a year of which the text tells what came of it.
    case result = "result of a period"
    /// A day without its month.
    case dayOfMonth = "day of the month"
  }

  /// Days on which the document can have been published, as far as this says.
  let window: DayRange
  /// 1 weak to 4 strong: which of two that contradict each other gives way.
  let weight: Int
  let ground: Ground
  /// Names the title or the words, with the day that is known.
  let detail: String
  let place: Place

  /// For a person: "on or after 2020-12-18: title told as released, Sweet Home of 2020-12-18".
  var summary: String { "\(DatingConstraint.words(window)): \(ground.rawValue), \(detail)" }

  static func words(_ window: DayRange) -> String {
    switch (window.first, window.last) {
    case (let first?, let last?): "from \(first) to \(last)"
    case (let first?, nil): "on or after \(first)"
    case (nil, let last?): "on or before \(last)"
    case (nil, nil): "any day"
    }
  }
}
