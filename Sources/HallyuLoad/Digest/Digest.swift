import HallyuCore
import HallyuFormats

/// What a summary page shows of all rows: counts, money by year and payer, issues by code. Its size grows with claims and
/// entities, not with rows.
struct Digest {
  struct Investment: Sendable {
    /// Null where no claim says when.
    let year: Int?
    let payer: String
    var claims = 0
    var low = Money.zero
    var high = Money.zero
  }

  private(set) var rowCounts: [Int]
  private(set) var issueCounts: [String: Int] = [:]
  private var names: [String: String] = [:]
  private var claims: [Claim] = []

  private struct Claim {
    let payer: String
    let firstYear: Int?
    let lastYear: Int?
    let low: Money
    let high: Money
  }

  private static let yearLimit = 200
  private let columns: Columns

  init(_ tables: [TableSchema]) {
    rowCounts = tables.map { _ in 0 }
    columns = Columns(tables)
  }

  mutating func add(_ row: Row, table: Int) {
    rowCounts[table] += 1
    switch table {
    case columns.entities: names[row.string(columns.entityID) ?? ""] = row.string(columns.entityName) ?? ""
    case columns.claims: addClaim(row)
    case columns.issues: issueCounts[row.string(columns.issueCode) ?? "", default: 0] += 1
    default: break
    }
  }

  /// Name of an entity, or its id where no row names it.
  func name(of entity: String) -> String { names[entity] ?? entity }

  /// Claims of role `investment` by year and payer, sorted; claims without a year come last. A claim on several years is
  /// spread evenly, so that a sum that many articles report counts once.
  func investments() -> [Investment] {
    var totals: [String: Investment] = [:]
    for claim in claims {
      let first = claim.firstYear ?? claim.lastYear
      let last = max(claim.lastYear ?? first ?? 0, first ?? 0)
      let count = first.map { last - $0 + 1 } ?? 1
      guard count <= Digest.yearLimit else { continue }
      for offset in 0..<count {
        let year = first.map { $0 + offset }
        let payer = claim.payer.isEmpty ? "" : name(of: claim.payer)
        var total = totals["\(year ?? -1) \(payer)"] ?? Investment(year: year, payer: payer)
        total.claims += 1
        total.low += claim.low.divided(by: count)
        total.high += claim.high.divided(by: count)
        totals["\(year ?? -1) \(payer)"] = total
      }
    }
    return totals.values.sorted { ($0.year ?? Int.max, $0.payer) < ($1.year ?? Int.max, $1.payer) }
  }

  private mutating func addClaim(_ row: Row) {
    guard row.string(columns.claimRole) == "investment" else { return }
    let low = row.cells[columns.usdLow].isNull ? nil : Money(row.slice(columns.usdLow))
    let high = row.cells[columns.usdHigh].isNull ? nil : Money(row.slice(columns.usdHigh))
    guard let known = low ?? high else { return }
    claims.append(
      Claim(
        payer: row.string(columns.payer) ?? "", firstYear: year(row, columns.periodFrom), lastYear: year(row, columns.periodTo),
        low: low ?? known, high: high ?? known))
  }

  private func year(_ row: Row, _ column: Int) -> Int? { row.string(column).flatMap { Int($0.prefix(4)) } }

  /// Where the schema keeps what is read here.
  private struct Columns {
    let entities, entityID, entityName: Int
    let claims, claimRole, payer, periodFrom, periodTo, usdLow, usdHigh: Int
    let issues, issueCode: Int

    init(_ tables: [TableSchema]) {
      func table(_ name: String) -> Int { tables.firstIndex { $0.name == name } ?? -1 }
      func column(_ table: Int, _ name: String) -> Int { table < 0 ? -1 : tables[table].index(of: name) ?? -1 }
      entities = table("entities")
      entityID = column(entities, "entity_id")
      entityName = column(entities, "name")
      claims = table("claims")
      claimRole = column(claims, "role")
      payer = column(claims, "payer_id")
      periodFrom = column(claims, "period_from")
      periodTo = column(claims, "period_to")
      usdLow = column(claims, "usd_low")
      usdHigh = column(claims, "usd_high")
      issues = table("issues")
      issueCode = column(issues, "code")
    }
  }
}
