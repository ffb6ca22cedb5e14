import HallyuCore
package import HallyuJSON

/// The JSON form of annotations: member `annotations` of an annotated document.
extension Annotations {
  package func encode(into out: inout JSONWriter) {
    out.beginObject()
    out.list("entities", entities)
    out.list("mentions", mentions)
    out.list("amounts", amounts)
    out.list("quantities", quantities)
    out.list("dates", dates)
    out.list("quotes", quotes)
    out.list("releases", releases)
    out.list("credits", credits)
    out.list("positions", positions)
    out.list("relations", relations)
    out.list("amount_facts", amountFacts)
    out.list("quantity_facts", quantityFacts)
    out.endObject()
  }

  /// Reads what `encode` wrote. What cannot be read or points nowhere is left out; `unreadCount` says how much.
  package init(_ json: JSONValue) {
    self.init()
    entities = json.list("entities", unread: &unreadCount)
    mentions = json.list("mentions", unread: &unreadCount)
    amounts = json.list("amounts", unread: &unreadCount)
    quantities = json.list("quantities", unread: &unreadCount)
    dates = json.list("dates", unread: &unreadCount)
    quotes = json.list("quotes", unread: &unreadCount)
    releases = json.list("releases", unread: &unreadCount)
    credits = json.list("credits", unread: &unreadCount)
    positions = json.list("positions", unread: &unreadCount)
    relations = json.list("relations", unread: &unreadCount)
    amountFacts = json.list("amount_facts", unread: &unreadCount)
    quantityFacts = json.list("quantity_facts", unread: &unreadCount)
    dropDangling()
  }

  private mutating func dropDangling() {
    let entityIndices = entities.indices
    func known(_ index: Int?) -> Bool { index.map(entityIndices.contains) ?? true }
    func drop<Item>(_ items: inout [Item], unless isWhole: (Item) -> Bool) -> Int {
      let count = items.count
      items.removeAll { !isWhole($0) }
      return count - items.count
    }
    unreadCount += drop(&mentions) { known($0.entity) }
    unreadCount += drop(&quotes) { known($0.speaker) && known($0.organization) }
    unreadCount += drop(&releases) { known($0.title) && known($0.platform) && known($0.market) }
    unreadCount += drop(&credits) { known($0.person) && known($0.title) }
    unreadCount += drop(&positions) { known($0.person) && known($0.organization) }
    unreadCount += drop(&relations) { known($0.subject) && known($0.object) }
    unreadCount += drop(&amountFacts) { known($0.payer) && known($0.payee) && known($0.subject) && known($0.placeEntity) }
    unreadCount += drop(&quantityFacts) { known($0.subject) }
  }
}

extension LocalEntity: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.integer(Int(type.rawValue))
    out.string(name)
    out.string(lexiconID)
    out.string(kind)
  }

  package init(from reader: inout ArrayReader) {
    let type = Kind(rawValue: UInt8(clamping: reader.integer())) ?? .person
    self.init(type: type, name: reader.string(), lexiconID: reader.string(), kind: reader.string())
  }
}

extension Mention: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.integer(entity)
    out.place(place)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(entity: reader.integer(), place: reader.place(), evidence: reader.evidence())
  }
}

extension Quote: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.index(speaker)
    out.string(speakerText)
    out.index(organization)
    out.string(verb)
    out.place(place)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(
      speaker: reader.index(), speakerText: reader.string(), organization: reader.index(), verb: reader.string(),
      place: reader.place(), evidence: reader.evidence())
  }
}

extension Release: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.integer(title)
    out.index(platform)
    out.index(market)
    out.index(date)
    out.integer(Int(status.rawValue))
    out.place(place)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(
      title: reader.integer(), platform: reader.index(), market: reader.index(), date: reader.index(),
      status: Status(rawValue: UInt8(clamping: reader.integer())) ?? .released, place: reader.place(), evidence: reader.evidence())
  }
}

extension Credit: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.integer(person)
    out.integer(title)
    out.string(role)
    out.string(character)
    out.place(place)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(
      person: reader.integer(), title: reader.integer(), role: reader.string(), character: reader.string(),
      place: reader.place(), evidence: reader.evidence())
  }
}

extension Position: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.integer(person)
    out.index(organization)
    out.string(position)
    out.place(place)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(
      person: reader.integer(), organization: reader.index(), position: reader.string(), place: reader.place(),
      evidence: reader.evidence())
  }
}

extension Relation: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.integer(subject)
    out.string(predicate.rawValue)
    out.integer(object)
    out.index(date)
    out.place(place)
    out.evidence(evidence)
  }

  /// Nil for a predicate that is none: no other would be true.
  package init?(from reader: inout ArrayReader) {
    let subject = reader.integer()
    guard let predicate = RelationPredicate(rawValue: reader.string()) else { return nil }
    self.init(
      subject: subject, predicate: predicate, object: reader.integer(), date: reader.index(), place: reader.place(),
      evidence: reader.evidence())
  }
}
