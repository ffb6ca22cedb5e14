import HallyuText

/// Words around the names of a list of people.
enum PeopleListWords {
  /// "The cast includes X and Y"
  static let including = WordSet(["include", "includes", "included"])
  static let joining = WordSet(["alongside", "plus", "opposite"])
  static let along = Fold.hash("along")
  static let many = WordSet(
    "number host slew string range handful lineup line-up ensemble trio duo quartet pair quintet voices voice talents likes")
  static let suffixes = WordSet("jr sr")
  static let well = Fold.hash("well")
  static let role = Fold.hash("role")
}
