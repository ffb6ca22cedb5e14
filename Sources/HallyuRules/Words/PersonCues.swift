import HallyuText

/// Nouns beside which a name is a person's, for news of any desk; those of the trade are classes of the vocabulary.
enum PersonCues {
  /// Who belongs to whom: "his wife, Ebo Quansah".
  static let kin = WordSet(
    """
    brother sister son daughter wife husband father mother widow widower nephew niece cousin uncle aunt grandson granddaughter girlfriend \
    boyfriend fiance fiancee teammate classmate colleague neighbor neighbour friend compatriot rival roommate flatmate housemate bandmate \
    classmates
    """)

  /// What people of other desks are; with a capital they may begin a title ("Captain", "Detective").
  static let callings = WordSet(
    """
    coach captain striker midfielder goalkeeper defender quarterback pitcher sprinter swimmer cyclist biologist chemist physicist \
    astronomer historian epidemiologist psychologist surgeon nurse teacher student farmer trader detective judge bishop pastor priest imam \
    activist dissident warlord militant gunman suspect survivor councillor councilman councilwoman diplomat envoy negotiator sergeant \
    pilot astronaut photographer architect designer resident
    """)

  /// Before a family name with a capital: "Vice President Ondrak". A producer or a director may be a company.
  static let offices = WordSet(
    "president chairman chairwoman ambassador minister secretary senator governor mayor commissioner chancellor colonel judge")

  /// Who acts with somebody stands behind: "stars opposite X", "alongside X".
  static let partners = WordSet("opposite alongside")
}
