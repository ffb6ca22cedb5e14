import HallyuJSON

/// The rules of comparison of every fact table.
struct FactTables {
  let run: RunTables

  var all: [TableRules] {
    [amounts, quantities, dates, releases, credits, positions, quotes, relations]
  }

  private var amounts: TableRules {
    TableRules(
      table: "amounts",
      key: { gold, row in
        isSameNumber(gold["value"]?.figure, row["value"]?.figure) && gold["currency"]?.string == row["currency"]?.string
          && NameFolding.overlap(gold["surface"]?.string ?? "", row["surface"]?.string ?? "")
      },
      attributes: [
        among("approx"), among("role"), entity("payer", "payer_id"), entity("subject", "subject_id"),
        (
          "period",
          { gold, row in
            guard let wanted = gold["period"], wanted.isSaid else { return nil }
            return wanted.options.contains { $0 == row["period"]?.string }
          }
        ),
        (
          "usd",
          { gold, row in
            guard let bounds = gold["usd"], bounds.isSaid else { return nil }
            let limits = bounds.elements.compactMap(\.figure)
            guard limits.count == 2, let value = row["value_usd"]?.figure else { return false }
            return limits[0] <= value && value <= limits[1]
          }
        ),
      ])
  }

  private var quantities: TableRules {
    TableRules(
      table: "quantities",
      key: { gold, row in
        isSameNumber(gold["value"]?.figure, row["value"]?.figure)
          && NameFolding.unit(gold["unit"]?.string ?? "") == NameFolding.unit(row["unit"]?.string ?? "")
      },
      attributes: [
        among("approx"), entity("subject", "subject_id"),
        (
          "si",
          { gold, row in
            guard let wanted = gold["si"], wanted.isSaid else { return nil }
            return isSameNumber(wanted.figure, row["si_value"]?.figure, share: 0.01)
          }
        ),
      ])
  }

  private var dates: TableRules {
    TableRules(
      table: "dates", key: { gold, row in NameFolding.overlap(gold["surface"]?.string ?? "", row["surface"]?.string ?? "") },
      attributes: [
        (
          "edtf",
          { gold, row in
            let found = row["edtf"]?.string
            return found == gold["edtf"]?.string || (gold["also"]?.options ?? []).contains { $0 == found }
          }
        )
      ])
  }

  private var releases: TableRules {
    TableRules(
      table: "releases",
      key: { gold, row in
        isNamed(gold["title"], row["title_id"])
          && (!(gold["place"]?.isSaid ?? false) || isNamed(gold["place"], row["place_id"]))
      },
      attributes: [
        (
          "date",
          { gold, row in
            guard let wanted = gold["date"] else { return nil }
            let found = row["date"]?.string ?? ""
            return wanted.isSaid ? found == wanted.string : found.isEmpty
          }
        ),
        entityOrNone("platform", "platform_id"), among("status"),
      ])
  }

  private var credits: TableRules {
    TableRules(
      table: "credits",
      key: { gold, row in isNamed(gold["person"], row["person_id"]) && isNamed(gold["title"], row["title_id"]) },
      attributes: [
        among("role"),
        (
          "character",
          { gold, row in
            guard let wanted = gold["character"], wanted.isSaid else { return nil }
            return NameFolding.name(wanted.string ?? "") == NameFolding.name(row["character"]?.string ?? "")
          }
        ),
      ])
  }

  private var positions: TableRules {
    TableRules(
      table: "positions", key: { gold, row in isNamed(gold["person"], row["person_id"]) },
      attributes: [
        entityOrNone("organization", "organization_id"),
        (
          "position",
          { gold, row in
            NameFolding.contains(
              NameFolding.name(row["position"]?.string ?? ""), NameFolding.name(gold["position"]?.string ?? ""))
          }
        ),
      ])
  }

  private var quotes: TableRules {
    TableRules(
      table: "quotes",
      key: { gold, row in
        let words = NameFolding.name(row["surface"]?.string ?? "")
        return words.hasPrefix(NameFolding.name(gold["starts"]?.string ?? ""))
          && words.hasSuffix(NameFolding.name(gold["ends"]?.string ?? ""))
      },
      attributes: [
        (
          "speaker",
          { gold, row in
            guard let wanted = gold["speaker"], wanted.isSaid else { return nil }
            let found = NameFolding.name(row["speaker"]?.string ?? "")
            return isNamed(wanted, row["speaker_id"]) || wanted.options.contains { NameFolding.name($0) == found }
          }
        ),
        entity("organization", "organization_id"),
      ])
  }

  private var relations: TableRules {
    TableRules(
      table: "relations",
      key: { gold, row in
        gold["predicate"]?.string == row["predicate"]?.string && isNamed(gold["subject"], row["subject_id"])
          && isNamed(gold["object"], row["object_id"])
      }, attributes: [])
  }

  // MARK: Attributes

  private func isNamed(_ gold: JSONValue?, _ id: JSONValue?) -> Bool { run.isEntity(id?.string, gold?.options ?? []) }

  /// A word out of the acceptable ones; open where the fact has no such member.
  private func among(_ name: StaticString) -> TableRules.Attribute {
    (
      "\(name)",
      { gold, row in
        guard let wanted = gold[name] else { return nil }
        let found = NameFolding.name(row[name]?.string ?? "")
        return wanted.options.contains { NameFolding.name($0) == found }
      }
    )
  }

  /// An entity; open where the fact does not name it.
  private func entity(_ name: StaticString, _ column: StaticString) -> TableRules.Attribute {
    (
      "\(name)",
      { gold, row in
        guard let wanted = gold[name], wanted.isSaid else { return nil }
        return isNamed(wanted, row[column])
      }
    )
  }

  /// An entity, or none where the fact says null; open where the fact has no such member.
  private func entityOrNone(_ name: StaticString, _ column: StaticString) -> TableRules.Attribute {
    (
      "\(name)",
      { gold, row in
        guard let wanted = gold[name] else { return nil }
        return wanted.isSaid ? isNamed(wanted, row[column]) : !(row[column]?.isSaid ?? false)
      }
    )
  }
}
