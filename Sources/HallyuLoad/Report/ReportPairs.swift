/// Who is named in the same articles as whom.
struct ReportPairs {
  struct Pair {
    let first: Int
    let second: Int
    let articles: Int
  }

  static let pairLimit = 300
  /// An article that names more people is a list, not a meeting.
  private static let peopleLimit = 60
  private static let countLimit = 1 << 20

  /// People (as entity numbers) by article.
  private var people: [Int: Set<Int>] = [:]

  mutating func add(person: Int, article: Int) { people[article, default: []].insert(person) }

  /// The most frequent pairs; ties in the order of names.
  func pairs(name: (Int) -> String) -> [Pair] {
    var counts: [UInt64: Int] = [:]
    for article in people.keys.sorted() {
      let present = (people[article] ?? []).sorted()
      guard present.count <= ReportPairs.peopleLimit else { continue }
      for (place, first) in present.enumerated() {
        for second in present[(place + 1)...] {
          let key = UInt64(first) << 32 | UInt64(second)
          if counts.count < ReportPairs.countLimit || counts[key] != nil { counts[key, default: 0] += 1 }
        }
      }
    }
    let least = counts.values.sorted(by: >).prefix(ReportPairs.pairLimit).last ?? 0
    return counts.filter { $0.value >= least }
      .map { Pair(first: Int($0.key >> 32), second: Int($0.key & 0xffff_ffff), articles: $0.value) }
      .sorted {
        ($1.articles, name($0.first), name($0.second), $0.first, $0.second) < (
          $0.articles, name($1.first), name($1.second), $1.first, $1.second
        )
      }
      .prefix(ReportPairs.pairLimit).map { $0 }
  }
}
