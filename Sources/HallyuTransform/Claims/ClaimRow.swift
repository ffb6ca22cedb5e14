import HallyuCore
import HallyuJSON
import HallyuText

/// A claim as the table prints it.
struct ClaimRow {
  let id: String
  private let claim: ClaimBuilder.Claim
  private let members: [ClaimMember]
  /// How many members restate another in brackets.
  private let restatements: Int

  /// - Parameter all: the members that the claim's indices point into.
  init(_ claim: ClaimBuilder.Claim, _ all: [ClaimMember], restates: [Int?]) {
    self.claim = claim
    members = claim.members.map { all[$0] }
    restatements = claim.members.count { restates[$0] != nil }
    var hash = StableHash()
    hash.add("claims")
    hash.add(members.map(\.amountID).min() ?? "")
    id = hash.hexadecimal
  }

  func write(_ entities: [ResolvedEntity], into out: inout JSONWriter) {
    let leader = members[0]
    let period = leader.period ?? members.lazy.compactMap(\.period).first
    func id(_ index: Int?) -> String { index.map { entities[$0].id } ?? "" }
    out.beginObject()
    for (key, value) in [
      ("table", "claims"), ("claim_id", self.id), ("role", leader.key.role.rawValue), ("payer_id", id(leader.key.payer)),
      ("subject_id", id(leader.key.subject)), ("place_id", id(members.lazy.compactMap(\.place).first)),
      ("period_from", period.map { CivilDate(dayNumber: $0.first).description } ?? ""),
      ("period_to", period.map { CivilDate(dayNumber: $0.last).description } ?? ""),
    ] {
      out.key(key)
      out.text(value)
    }
    for (key, value) in [("usd_low", members.compactMap(\.low).min()), ("usd_high", members.compactMap(\.high).max())] {
      out.key(key)
      if let value { out.raw(value.description) } else { out.null() }
    }
    out.key("amounts")
    out.integer(members.count)
    out.key("documents")
    out.integer(Set(members.map(\.origin)).count)
    out.key("agreement")
    out.string(agreement.rawValue)
    out.key("summary")
    out.string(summary(entities))
    out.endObject()
    out.newline()
  }

  private var agreement: ClaimAgreement {
    claim.isConflict ? .conflicts : members.count - restatements > 1 ? .agrees : .single
  }

  /// "Netflix, investment: about 770 billion won; nearly $700 million US dollars".
  private func summary(_ entities: [ResolvedEntity]) -> String {
    let key = members[0].key
    var text = key.payer.map { entities[$0].name + ", " } ?? ""
    text += String(decoding: key.role.rawValue.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
    if let subject = key.subject { text += " (" + entities[subject].name + ")" }
    var surfaces: [String] = []
    for member in members where !surfaces.contains(member.surface) && surfaces.count < ClaimRow.surfaceLimit {
      surfaces.append(member.surface)
    }
    return text + ": " + surfaces.joined(separator: claim.isConflict ? " or " : "; ")
  }

  private static let surfaceLimit = 4
}
