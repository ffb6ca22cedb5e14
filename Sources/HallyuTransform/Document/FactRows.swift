import HallyuAnnotations
import HallyuCore

/// Rows of mentions and of the facts between entities, in the order of their tables.
extension RowWriter {
  mutating func mentions(_ annotations: Annotations) {
    for mention in annotations.mentions {
      let entity = annotations.entities[mention.entity]
      row(
        .mentions, at: mention.place, by: mention.evidence, key: [entity.type.name, entity.name]
      ) { row in
        row.entity("entity_id", mention.entity)
        row.string("type", entity.type.name)
      }
    }
  }

  mutating func releases(_ annotations: Annotations, _ dates: (Int?) -> ResolvedPeriod?, _ published: Publication) {
    for release in FactRows.distinct(annotations.releases, dates) {
      let day = FactRows.beginning(dates(release.date))
      // "was shown in Busan in May and opens on June 9": one title, two days.
      row(
        .releases, at: release.place, by: release.evidence,
        key: annotations.names(release.title, release.platform, release.market) + (day.map { [$0.edtf] } ?? [])
      ) { row in
        row.entity("title_id", release.title)
        row.entity("platform_id", release.platform)
        row.entity("place_id", release.market)
        row.period("date", "date_from", "date_to", day)
        let status = FactRows.status(day, published) ?? release.status
        row.string("status", status.name)
      }
    }
  }

  mutating func credits(_ annotations: Annotations) {
    for credit in annotations.credits {
      row(
        .credits, at: credit.place, by: credit.evidence,
        key: annotations.names(credit.person, credit.title) + [credit.role]
      ) { row in
        row.entity("person_id", credit.person)
        row.entity("title_id", credit.title)
        row.string("role", credit.role)
        row.string("character", credit.character)
      }
    }
  }

  mutating func positions(_ annotations: Annotations) {
    for position in annotations.positions {
      row(
        .positions, at: position.place, by: position.evidence,
        key: annotations.names(position.person, position.organization) + [position.position]
      ) { row in
        row.entity("person_id", position.person)
        row.entity("organization_id", position.organization)
        row.string("position", position.position)
      }
    }
  }

  mutating func quotes(_ annotations: Annotations) {
    for quote in annotations.quotes {
      row(.quotes, at: quote.place, by: quote.evidence) { row in
        row.entity("speaker_id", quote.speaker)
        row.string("speaker", quote.speakerText)
        row.entity("organization_id", quote.organization)
        row.string("verb", quote.verb)
      }
    }
  }

  mutating func relations(_ annotations: Annotations, _ dates: (Int?) -> ResolvedPeriod?) {
    for relation in annotations.relations {
      row(
        .relations, at: relation.place, by: relation.evidence,
        key: annotations.names(relation.subject, relation.object) + [relation.predicate.rawValue]
      ) { row in
        row.entity("subject_id", relation.subject)
        row.string("predicate", relation.predicate.rawValue)
        row.entity("object_id", relation.object)
        row.period("date", "date_from", "date_to", dates(relation.date))
      }
    }
  }

  mutating func period(_ name: StaticString, _ from: StaticString, _ to: StaticString, _ period: ResolvedPeriod?) {
    string(name, period?.edtf)
    string(from, period?.first)
    string(to, period?.last)
  }
}

/// A resolved date as three columns print it: EDTF and its plain bounds; a bound is nil where it is open or unknown.
enum FactRows {
  /// Without the rows that say no more than another: one platform and one day, told of as "on Monday" and as "on November 9".
  static func distinct(_ releases: [Release], _ dates: (Int?) -> ResolvedPeriod?) -> [Release] {
    let days = releases.map { beginning(dates($0.date)) }
    var rivals: [Int: [Int]] = [:]
    for index in releases.indices where days[index] != nil && rivals[releases[index].title, default: []].count < rivalLimit {
      rivals[releases[index].title, default: []].append(index)
    }
    return releases.indices.filter { at in
      guard let day = days[at] else { return true }
      return !(rivals[releases[at].title] ?? []).contains { other in
        guard other != at, releases[other].market == releases[at].market,
          releases[at].platform == nil || releases[other].platform == releases[at].platform, let rival = days[other]
        else { return false }
        if rival.edtf != day.edtf { return isWithin(rival, day) }
        return other < at || releases[at].platform == nil && releases[other].platform != nil
      }
    }.map { releases[$0] }
  }

  /// "has been on screens since July 27": a work comes out on the day with which an open interval begins.
  static func beginning(_ period: ResolvedPeriod?) -> ResolvedPeriod? {
    guard let period, let first = period.first, period.last == nil, period.edtf == first + "/.." else { return period }
    return ResolvedPeriod(edtf: first, first: first, last: first)
  }

  /// Dated rows of one title that are compared, so that no text makes the work grow with its square.
  private static let rivalLimit = 32

  /// "Feb. 15" in "next month": the day says more.
  private static func isWithin(_ inner: ResolvedPeriod, _ outer: ResolvedPeriod) -> Bool {
    guard let first = inner.first, let last = inner.last, let from = outer.first, let to = outer.last else { return false }
    return first >= from && last <= to && (first, last) != (from, to)
  }

  /// What the calendar says of a release: "is released on 19 May" is still to come on 12 May. Nil where it does not say.
  static func status(_ period: ResolvedPeriod?, _ published: Publication) -> Release.Status? {
    guard let period, published.basis != .inferred, let from = published.first, let to = published.last else { return nil }
    if let first = period.first, first > to { return .upcoming }
    if let last = period.last, last < from { return .released }
    return nil
  }
}

struct ResolvedPeriod: Hashable, Sendable {
  var edtf: String
  var first: String?
  var last: String?
}

extension Annotations {
  /// Type and name of each entity, to tell rows of one place apart; empty for none.
  func names(_ indices: Int?...) -> [String] {
    indices.map { index in index.map { entities[$0].type.name + ":" + entities[$0].name } ?? "" }
  }
}
