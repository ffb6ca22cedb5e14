import HallyuJSON

/// Compares everything that one gold file says of its document.
struct DocumentEvaluation {
  let run: RunTables
  let gold: JSONValue
  let name: String
  private let document: JSONValue?
  private let id: String?
  private let text: String
  private let title: String

  init(_ run: RunTables, _ gold: JSONValue) {
    self.run = run
    self.gold = gold
    name = gold["doc"]?.string ?? ""
    document = run.document(name)
    id = document?["doc_id"]?.string
    text = document?["text"]?.string ?? ""
    title = document?["title"]?.string ?? ""
  }

  func evaluate(into tallies: inout [String: Tally], _ outcomes: inout [Outcome]) {
    if document == nil {
      outcomes.append(Outcome(document: name, table: "document", kind: .missed, fact: "the document", detail: "not in the output"))
    }
    metadata(&tallies, &outcomes)
    body(&tallies, &outcomes)
    entities(&tallies, &outcomes)
    for rules in FactTables(run: run).all {
      FactMatching(document: name, rules: rules).run(
        gold[any: rules.table]?.list ?? [], run.rows(rules.table, of: id), into: &tallies[rules.table, default: Tally()], &outcomes)
    }
    offsets(&tallies, &outcomes)
  }

  // MARK: Metadata and body

  private func metadata(_ tallies: inout [String: Tally], _ outcomes: inout [Outcome]) {
    guard let wanted = gold["document"] else { return }
    func check(_ what: String, _ isRight: Bool) {
      one("document", what, isRight, document?[any: what]?.compact ?? "null", &tallies, &outcomes)
    }
    func found(_ column: StaticString) -> String { NameFolding.name(document?[column]?.string ?? "") }
    if let title = wanted["title"] {
      check("title", title.isSaid ? title.options.contains { NameFolding.name($0) == found("title") } : self.title.isEmpty)
    }
    for (member, column): (StaticString, StaticString) in [("publisher", "site"), ("author", "author"), ("source_credit", "source_credit")]
    {
      guard let value = wanted[member], value.isSaid else { continue }
      check("\(column)", value.options.contains { NameFolding.contains(found(column), NameFolding.name($0)) })
    }
    guard let published = wanted["published"], published.isSaid else { return }
    let within = published["within"]?.options ?? []
    let from = document?["published_from"]?.string ?? ""
    let to = document?["published_to"]?.string ?? ""
    check("published", within.count == 2 && !from.isEmpty && !to.isEmpty && within[0] <= from.prefix(10) && to.prefix(10) <= within[1])
    if let at = published["at"], at.isSaid {
      check("published_at", (document?["published_at"]?.string ?? "").hasPrefix((at.string ?? "").prefix(16)))
    }
  }

  private func body(_ tallies: inout [String: Tally], _ outcomes: inout [Outcome]) {
    guard let body = gold["body"] else { return }
    let flat = NameFolding.text(text)
    let lines = Set(text.split(separator: "\n").map { NameFolding.text(String($0)) })
    for wanted in body["keep"]?.list ?? [] {
      one("body", "keep", NameFolding.contains(flat, NameFolding.text(wanted.string ?? "")), wanted.compact, &tallies, &outcomes)
    }
    for unwanted in body["drop"]?.list ?? [] {
      let words = unwanted.string ?? ""
      let isThere =
        words.unicodeScalars.count > 9 ? NameFolding.contains(flat, NameFolding.text(words)) : lines.contains(NameFolding.text(words))
      one("body", "drop", !isThere, unwanted.compact, &tallies, &outcomes)
    }
  }

  private func one(
    _ table: String, _ what: String, _ isRight: Bool, _ value: String, _ tallies: inout [String: Tally], _ outcomes: inout [Outcome]
  ) {
    var tally = tallies[table] ?? Tally()
    tally.count(what, isRight)
    if isRight {
      tally.matched += 1
      tally.full += 1
    } else {
      tally.missed += 1
    }
    tallies[table] = tally
    let isFact = table == "body"
    outcomes.append(
      Outcome(
        document: name, table: table, kind: isRight ? .right : .missed, fact: isFact ? "\(what) \(value)" : what,
        detail: isRight || isFact ? "" : "the run says \(value)"))
  }

  // MARK: Entities

  private func entities(_ tallies: inout [String: Tally], _ outcomes: inout [Outcome]) {
    for (table, type) in EvaluatedTables.entityTypes {
      guard let wanted = gold[any: table] else { continue }
      let ignored = Set((gold[any: "ignore_" + table]?.options ?? []).map(NameFolding.name))
      var free = run.mentioned(type, in: id)
      var tally = tallies[table] ?? Tally()
      let facts = wanted.list
      for fact in facts.filter({ !$0.isOptional }) + facts.filter(\.isOptional) {
        guard let place = free.firstIndex(where: { run.isEntity($0, fact.options) }) else {
          if !fact.isOptional {
            tally.missed += 1
            outcomes.append(Outcome(document: name, table: table, kind: .missed, fact: fact.compact, detail: ""))
          }
          continue
        }
        let entity = free.remove(at: place)
        if fact.isOptional { continue }
        tally.matched += 1
        tally.full += 1
        outcomes.append(
          Outcome(document: name, table: table, kind: .right, fact: fact.compact, detail: "", rule: run.rule(ofEntity: entity, in: id)))
      }
      for entity in free where run.names(of: entity).isDisjoint(with: ignored) {
        tally.extra += 1
        outcomes.append(
          Outcome(document: name, table: table, kind: .extra, fact: entity, detail: "", rule: run.rule(ofEntity: entity, in: id)))
      }
      tallies[table] = tally
    }
  }

  // MARK: Offsets

  private func offsets(_ tallies: inout [String: Tally], _ outcomes: inout [Outcome]) {
    let whole = [Array(text.unicodeScalars), Array(title.unicodeScalars)]
    var tally = tallies["offsets"] ?? Tally()
    for table in EvaluatedTables.withOffsets {
      for row in run.rows(table, of: id) {
        let scalars = whole[row["field"]?.isString("title") ?? false ? 1 : 0]
        let start = row["start"]?.integer ?? -1
        let end = row["end"]?.integer ?? -1
        let surface = row["surface"]?.string ?? ""
        if 0 <= start, start <= end, end <= scalars.count, scalars[start..<end].elementsEqual(surface.unicodeScalars) {
          tally.matched += 1
          tally.full += 1
        } else {
          tally.extra += 1
          outcomes.append(Outcome(document: name, table: "offsets", kind: .extra, fact: "\(table) \(RowText.line(row))", detail: ""))
        }
      }
    }
    tallies["offsets"] = tally
  }
}

/// Names of the tables of an evaluation, in the order in which they are printed.
enum EvaluatedTables {
  static let all = [
    "document", "body", "people", "organizations", "titles", "places", "facilities", "amounts", "quantities", "dates", "releases",
    "credits",
    "positions", "quotes", "relations", "across", "offsets",
  ]
  static let entityTypes = [
    ("people", "person"), ("organizations", "organization"), ("titles", "title"), ("places", "place"), ("facilities", "facility"),
  ]
  static let withOffsets = ["mentions", "amounts", "quantities", "dates", "releases", "credits", "positions", "quotes", "relations"]
}
