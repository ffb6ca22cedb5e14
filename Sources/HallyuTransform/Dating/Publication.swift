import HallyuCore
import HallyuJSON
import HallyuText

/// When a document was published, as `documents` prints it.
struct Publication: Sendable {
  var edtf: String?
  /// ISO days; nil where open or unknown.
  var first: String?
  var last: String?
  var basis: PublishedBasis
  var days: DayRange

  /// False where nothing is stated or was concluded.
  var isKnown: Bool { edtf != nil }

  static let unknown = Publication(days: .all)

  private init(days: DayRange) {
    self.days = days
    basis = .unknown
  }

  /// What the record states; `unknown` where it states nothing that is a date.
  init(stated record: JSONValue) {
    guard let text = record["published"]?.string, let edtf = EDTF(text) else {
      self = .unknown
      return
    }
    days = DayRange(edtf)
    self.edtf = text
    first = days.first?.description
    last = days.last?.description
    basis = record["published_basis"]?.string.flatMap { PublishedBasis(rawValue: $0) } ?? .stated
  }

  /// What was concluded.
  init(inferred days: DayRange) {
    self.days = days
    edtf = days.edtf?.description
    first = days.first?.description
    last = days.last?.description
    basis = edtf == nil ? .unknown : .inferred
  }
}
