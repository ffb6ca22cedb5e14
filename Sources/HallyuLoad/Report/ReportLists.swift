import HallyuCore
import HallyuFormats
import HallyuJSON

/// The releases and issues that the report lists, and releases counted by year.
struct ReportLists {
  struct Release: Hashable {
    let date: [UInt8]
    let from: [UInt8]
    let title: Int?
    let platform: Int?
    let place: Int?
    let status: [UInt8]
    let article: Int?
  }

  struct IssueLine {
    let cells: [[UInt8]]
    let article: Int?
  }

  static let releaseLimit = 20_000
  static let issueLimit = 10_000

  private(set) var releases: [Release] = []
  private(set) var issues: [IssueLine] = []
  private(set) var releaseRows = 0
  private(set) var issueRows = 0
  private var seen: Set<[Int]> = []
  private var dates = Interner()
  private let releaseTable, issueTable: Int
  private let releaseColumns, issueColumns: [Int]
  private let releaseDocument, issueDocument: Int

  init(_ tables: [TableSchema]) {
    releaseTable = tables.firstIndex { $0.name == "releases" } ?? -1
    issueTable = tables.firstIndex { $0.name == "issues" } ?? -1
    func columns(_ table: Int, _ names: [String]) -> [Int] { names.map { table < 0 ? 0 : tables[table].index(of: $0) ?? 0 } }
    releaseColumns = columns(releaseTable, ["date", "date_from", "title_id", "platform_id", "place_id", "status"])
    issueColumns = columns(issueTable, ["severity", "code", "field", "detail", "stage"])
    releaseDocument = columns(releaseTable, ["doc_id"])[0]
    issueDocument = columns(issueTable, ["doc_id"])[0]
  }

  mutating func add(_ row: Row, table: Int, entities: inout Interner, article: (UnsafeBufferPointer<UInt8>) -> Int?) {
    if table == releaseTable {
      releaseRows += 1
      func entity(_ place: Int) -> Int? {
        let column = releaseColumns[place]
        return row.cells[column].isNull ? nil : entities.number(of: row.slice(column))
      }
      let date = row.slice(releaseColumns[0])
      let key = [dates.number(of: date), entity(2) ?? -1, entity(3) ?? -1, entity(4) ?? -1]
      guard releases.count < ReportLists.releaseLimit, seen.insert(key).inserted else { return }
      releases.append(
        Release(
          date: Array(date), from: Array(row.slice(releaseColumns[1])), title: entity(2), platform: entity(3), place: entity(4),
          status: Array(row.slice(releaseColumns[5])), article: article(row.slice(releaseDocument))))
    } else if table == issueTable {
      issueRows += 1
      guard issues.count < ReportLists.issueLimit else { return }
      issues.append(
        IssueLine(cells: issueColumns.map { Array(row.slice($0)) }, article: article(row.slice(issueDocument))))
    }
  }

  /// By first day; releases without one come last, else in the order of arrival.
  func sortedReleases() -> [Release] {
    releases.enumerated().sorted { left, right in
      if left.element.from != right.element.from {
        if left.element.from.isEmpty || right.element.from.isEmpty { return right.element.from.isEmpty }
        return left.element.from.lexicographicallyPrecedes(right.element.from)
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// Year, number released, number upcoming; sorted.
  func releasesByYear() -> [(year: Int, released: Int, upcoming: Int)] {
    var counts: [Int: (released: Int, upcoming: Int)] = [:]
    for release in releases {
      guard let year = Int(String(decoding: release.from.prefix(4), as: UTF8.self)) else { continue }
      let isUpcoming = release.status.elementsEqual("upcoming".utf8)
      counts[year, default: (0, 0)].released += isUpcoming ? 0 : 1
      counts[year, default: (0, 0)].upcoming += isUpcoming ? 1 : 0
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.released, $0.value.upcoming) }
  }
}
