import HallyuCore
import HallyuText

/// An amount of the corpus on its way into a claim.
struct ClaimMember: Sendable {
  let amountID: String
  /// What stands for the document: its own id, or that of the document that it repeats.
  let origin: [UInt8]
  let key: ClaimKey
  let place: Int?
  let period: ClaimPeriod?
  /// Value in US dollars.
  let low, high: ExactDecimal?
  /// Value with the room that its wording and its conversion leave.
  let reach: ClaimReach?
  let surface: String

  init(_ claim: PartialClaim, origin: [UInt8], payer: Int?, subject: Int?, place: Int?) {
    amountID = claim.amountID
    self.origin = origin
    key = ClaimKey(role: claim.role, per: claim.per, payer: payer, subject: subject)
    self.place = place
    period = ClaimPeriod(claim.periodFrom, claim.periodTo)
    low = claim.dollarsLow
    high = claim.dollarsHigh
    reach = ClaimReach(claim)
    surface = claim.surface
  }

  /// An order that does not depend on how the corpus was cut: by reach, then period, then id.
  static func precedes(_ left: ClaimMember, _ right: ClaimMember) -> Bool {
    if let a = left.reach, let b = right.reach, a != b { return a.low == b.low ? a.high < b.high : a.low < b.low }
    if (left.reach == nil) != (right.reach == nil) { return right.reach == nil }
    if left.period != right.period { return ClaimPeriod.precedes(left.period, right.period) }
    return left.amountID < right.amountID
  }
}

/// What amounts of one claim have in common. Entities are indices of the resolved ones.
struct ClaimKey: Hashable, Sendable {
  let role: AmountRole
  let per: String
  let payer: Int?
  let subject: Int?

  /// True where two amounts with this key can be of one claim: without a role or anybody concerned, nothing says so.
  var joins: Bool { role != .other && (payer != nil || subject != nil) }

  /// True for sums that are of one size only, whenever they are told: two of them contradict each other even without a period.
  var isFixed: Bool { subject != nil && ClaimKey.fixedRoles.contains(role) }

  private static let fixedRoles: Set<AmountRole> = [
    .budget, .acquisition, .fee, .salary, .price, .rights, .fine, .prize, .advance, .cost,
  ]
}

/// The days that a sum covers.
struct ClaimPeriod: Hashable, Sendable {
  let first: Int
  let last: Int

  /// Nil where an end is open or unknown.
  init?(_ from: String?, _ to: String?) {
    guard let from, let to, let first = CivilDate(iso: from), let last = CivilDate(iso: to), first <= last else { return nil }
    self.first = first.dayNumber
    self.last = last.dayNumber
  }

  /// Shared days in per cent of the days of both together.
  func overlapPercent(_ other: ClaimPeriod) -> Int {
    let shared = min(last, other.last) - max(first, other.first) + 1
    guard shared > 0 else { return 0 }
    return shared * 100 / (max(last, other.last) - min(first, other.first) + 1)
  }

  static func precedes(_ left: ClaimPeriod?, _ right: ClaimPeriod?) -> Bool {
    guard let left, let right else { return left != nil && right == nil }
    return (left.first, left.last) < (right.first, right.last)
  }
}

/// The values that a sum may mean: an exact one reaches one per cent to each side, any other five; a conversion adds two.
struct ClaimReach: Hashable, Sendable {
  let low, high: ExactDecimal

  init?(_ claim: PartialClaim) {
    guard let low = claim.dollarsLow, let high = claim.dollarsHigh, low <= high else { return nil }
    let percent = (claim.isExact ? 1 : 5) + (claim.currency == "USD" ? 0 : 2)
    let down = ExactDecimal(mantissa: 100 - percent, fractionDigits: 2)
    let up = ExactDecimal(mantissa: 100 + percent, fractionDigits: 2)
    // Of a negative sum the greater magnitude is the lower bound.
    self.low = low * (low.isNegative ? up : down)
    self.high = high * (high.isNegative ? down : up)
  }
}
