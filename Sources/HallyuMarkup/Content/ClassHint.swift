/// What the names that a site gives its elements (`class`, `id`, `role`, …) say of their content.
struct ClassHint: OptionSet, Sendable {
  let rawValue: UInt16

  /// The article's text.
  static let body = ClassHint(rawValue: 1)
  /// Never part of an article's text: navigation, share bars, advertisements, related stories.
  static let furniture = ClassHint(rawValue: 2)
  /// Readers' comments.
  static let comments = ClassHint(rawValue: 4)
  /// Text that belongs to a picture.
  static let caption = ClassHint(rawValue: 8)
  /// By-line and biography: true of the article, not part of its text.
  static let about = ClassHint(rawValue: 16)
  /// Hidden from sight.
  static let hidden = ClassHint(rawValue: 32)
  /// The headline.
  static let headline = ClassHint(rawValue: 64)
  /// Furniture where it is mostly links: names that some sites give to parts of an article.
  static let suspect = ClassHint(rawValue: 256)
  /// Date, section, reading time: never running text.
  static let stamp = ClassHint(rawValue: 512)
  /// The paragraph that sums the article up, which may stand outside its text.
  static let lead = ClassHint(rawValue: 1024)
  /// One story of several.
  static let story = ClassHint(rawValue: 128)
}
