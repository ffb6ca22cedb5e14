import HallyuAnnotations
import HallyuCore

/// Rows of releases that say no more than others, and days that rows of one work share.
extension ReleaseFinder {
  func repeats(_ release: Release, _ found: [Release]) -> Bool {
    found.contains { $0.title == release.title && $0.platform == release.platform && ($0.date != nil || release.date == nil) }
  }

  /// "It will run on tvN in Korea. It is set to air in 2022": the one day that the text tells of a title is that of its other plans.
  static func dated(_ releases: [Release]) -> [Release] {
    /// Per title; nil inside where there are several.
    var days: [Int: Int?] = [:]
    for release in releases where release.status == .upcoming {
      guard let day = release.date else { continue }
      if let known = days[release.title] {
        if known != day { days[release.title] = .some(nil) }
      } else {
        days[release.title] = .some(day)
      }
    }
    return releases.map { release in
      guard release.date == nil, release.status == .upcoming, release.platform != nil, release.market != nil,
        let day = days[release.title] ?? nil
      else { return release }
      return Release(
        title: release.title, platform: release.platform, market: release.market, date: day, status: release.status, place: release.place,
        evidence: release.evidence)
    }
  }

  /// Drops what says less about a title than another row does: no date where one has a date, no market where one has a market.
  /// - Parameter main: the platform that stands where the text names none.
  static func withoutRepeats(_ releases: [Release], _ main: Int?) -> [Release] {
    struct Key: Hashable { let title: Int, platform: Int?, market: Int?, date: Int? }
    struct Day: Hashable { let title: Int, date: Int }
    var seen: Set<Key> = []
    // "T opens well" above the text that tells that it opened: headlines tell of yesterday in the present.
    let opened = Set(releases.lazy.filter { $0.status == .released && $0.date == nil && $0.place.field == .text }.map(\.title))
    let kept = releases.filter {
      !($0.place.field == .title && $0.status == .upcoming && $0.date == nil && opened.contains($0.title))
        && seen.insert(Key(title: $0.title, platform: $0.platform, market: $0.market, date: $0.date)).inserted
    }
    let daysOfPlatforms = Set(kept.compactMap { row in row.platform != nil ? row.date.map { Day(title: row.title, date: $0) } : nil })
    let daysOfMarkets = Set(kept.compactMap { row in row.market != nil ? row.date.map { Day(title: row.title, date: $0) } : nil })
    let placed = Set(kept.lazy.filter { $0.date != nil || $0.market != nil }.map(\.title))
    struct Home: Hashable { let title: Int, platform: Int }
    let datedHomes = Set(
      kept.compactMap { row in
        row.date == nil && row.market == nil ? nil : row.platform.map { Home(title: row.title, platform: $0) }
      })
    let told = Set(kept.lazy.filter { $0.date != nil || $0.market != nil || $0.platform != nil }.map(\.title))
    let bareTitles = Set(kept.lazy.filter { ($0.date != nil || $0.market != nil) && $0.platform == nil }.map(\.title))
    return kept.filter { release in
      // The day alone, where a row has it with its platform or its market.
      if release.platform == nil, release.market == nil, let date = release.date,
        case let day = Day(title: release.title, date: date), daysOfPlatforms.contains(day) || daysOfMarkets.contains(day)
      {
        return false
      }
      // That it is out, where another row says where or when.
      if release.date == nil, release.market == nil, release.platform == nil, told.contains(release.title) { return false }
      if release.date != nil || release.market != nil || !placed.contains(release.title) { return true }
      // "It airs on tvN in May. It is also on Netflix": another home, which the rows with a day do not have.
      guard let home = release.platform, home != main, !bareTitles.contains(release.title) else { return false }
      return !datedHomes.contains(Home(title: release.title, platform: home))
    }
  }
}
