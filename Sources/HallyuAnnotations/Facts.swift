package import HallyuCore

/// A title comes out: platform, market and date where the text gives them. `date` is an index into `Annotations.dates`.
package struct Release: Sendable, Hashable {
  package enum Status: UInt8, Sendable, CaseIterable {
    case released, upcoming

    /// As the column `status` prints it.
    package var name: String {
      switch self {
      case .released: "released"
      case .upcoming: "upcoming"
      }
    }
  }

  package var title: Int
  package var platform: Int?
  package var market: Int?
  package var date: Int?
  package var status: Status
  package var place: Place
  package var evidence: Evidence

  package init(title: Int, platform: Int?, market: Int?, date: Int?, status: Status, place: Place, evidence: Evidence) {
    self.title = title
    self.platform = platform
    self.market = market
    self.date = date
    self.status = status
    self.place = place
    self.evidence = evidence
  }
}

/// A person's part in a title.
package struct Credit: Sendable, Hashable {
  package var person: Int
  package var title: Int
  package var role: String
  package var character: String
  package var place: Place
  package var evidence: Evidence

  package init(person: Int, title: Int, role: String, character: String = "", place: Place, evidence: Evidence) {
    self.person = person
    self.title = title
    self.role = role
    self.character = character
    self.place = place
    self.evidence = evidence
  }
}

/// A person's post.
package struct Position: Sendable, Hashable {
  package var person: Int
  package var organization: Int?
  package var position: String
  package var place: Place
  package var evidence: Evidence

  package init(person: Int, organization: Int?, position: String, place: Place, evidence: Evidence) {
    self.person = person
    self.organization = organization
    self.position = position
    self.place = place
    self.evidence = evidence
  }
}

/// Words between quotation marks that somebody said.
package struct Quote: Sendable, Hashable {
  package var speaker: Int?
  /// The speaker as the text names them.
  package var speakerText: String
  package var organization: Int?
  package var verb: String
  package var place: Place
  package var evidence: Evidence

  package init(speaker: Int?, speakerText: String, organization: Int?, verb: String, place: Place, evidence: Evidence) {
    self.speaker = speaker
    self.speakerText = speakerText
    self.organization = organization
    self.verb = verb
    self.place = place
    self.evidence = evidence
  }
}

/// A tie between two entities. `date` is an index into `Annotations.dates`.
package struct Relation: Sendable, Hashable {
  package var subject: Int
  package var predicate: RelationPredicate
  package var object: Int
  package var date: Int?
  package var place: Place
  package var evidence: Evidence

  package init(subject: Int, predicate: RelationPredicate, object: Int, date: Int? = nil, place: Place, evidence: Evidence) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.date = date
    self.place = place
    self.evidence = evidence
  }
}
