import HallyuJSON

/// Compares what gold facts say across documents: names that are one entity or are not, amounts that state one claim or do not.
struct AcrossEvaluation {
  let run: RunTables
  let gold: JSONValue

  func evaluate(into tally: inout Tally, _ outcomes: inout [Outcome]) {
    for (member, isClaim, isSame) in [
      ("same_entity", false, true), ("different_entity", false, false), ("same_claim", true, true), ("different_claim", true, false),
    ] {
      for pair in gold[any: member]?.list ?? [] {
        let sides = pair.list.map { isClaim ? claims($0.list) : entities($0.list) }
        let isRight = sides.count == 2 && !sides[0].isEmpty && !sides[1].isEmpty && sides[0].isDisjoint(with: sides[1]) != isSame
        if isRight {
          tally.matched += 1
          tally.full += 1
        } else {
          tally.missed += 1
        }
        outcomes.append(
          Outcome(
            document: "_across", table: "across", kind: isRight ? .right : .missed, fact: "\(member) \(pair.compact)",
            detail: isRight ? "" : sides.map { "[" + $0.sorted().joined(separator: " ") + "]" }.joined(separator: " ")))
      }
    }
  }

  /// Ids of the entities that a document names so.
  private func entities(_ side: [JSONValue]) -> Set<String> {
    guard side.count == 2, let id = document(side[0]) else { return [] }
    let name = NameFolding.name(side[1].string ?? "")
    return Set(
      run.rows("mentions", of: id).filter { NameFolding.name($0["surface"]?.string ?? "") == name }.compactMap { $0["entity_id"]?.string })
  }

  /// Ids of the claims of the amounts of a value and currency.
  private func claims(_ side: [JSONValue]) -> Set<String> {
    guard side.count == 3, let id = document(side[0]) else { return [] }
    let rows = run.rows("amounts", of: id).filter {
      isSameNumber($0["value"]?.figure, side[1].figure) && $0["currency"]?.string == side[2].string
    }
    return Set(rows.compactMap { $0["claim_id"]?.string })
  }

  private func document(_ name: JSONValue) -> String? { run.document(name.string ?? "")?["doc_id"]?.string }
}
