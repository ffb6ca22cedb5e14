package import HallyuCore
package import HallyuJSON
package import HallyuText

/// Reads the elements of a JSON array one after the other; a missing or wrong element gives a neutral value, never a trap.
///
/// The inside of an annotated document is written and read by this room alone, so a short form serves: arrays, no keys.
package struct ArrayReader {
  private var elements: JSONCursor

  package init(_ elements: JSONCursor) { self.elements = elements }

  package var isAtEnd: Bool { elements.isAtEnd }

  package mutating func boolean() -> Bool { elements.boolean() ?? false }

  package mutating func integer() -> Int { elements.integer() ?? 0 }

  /// An index, or nil for null.
  package mutating func index() -> Int? { elements.integer() }

  package mutating func string() -> String { elements.string() ?? "" }

  package mutating func decimal() -> ExactDecimal? { elements.number().flatMap { ExactDecimal(ascii: $0) } }

  /// A reader of the next value, an array.
  package mutating func nested() -> ArrayReader? { elements.array().map { ArrayReader($0) } }

  package mutating func range() -> ByteRange {
    let start = Int(UInt32(clamping: integer()))
    return ByteRange(start, max(start, Int(UInt32(clamping: integer()))))
  }

  package mutating func place() -> Place {
    let field = DocumentField(rawValue: UInt8(clamping: integer())) ?? .text
    let range = range()
    return Place(field, range, sentence: self.range())
  }

  package mutating func evidence() -> Evidence {
    let rule = string()
    return Evidence(rule, UInt8(clamping: min(100, integer())))
  }
}

extension JSONWriter {
  package mutating func index(_ value: Int?) {
    if let value { integer(value) } else { null() }
  }

  package mutating func range(_ range: ByteRange) {
    integer(range.lower)
    integer(range.upper)
  }

  package mutating func place(_ place: Place) {
    integer(Int(place.field.rawValue))
    range(place.range)
    range(place.sentence)
  }

  package mutating func evidence(_ evidence: Evidence) {
    string(evidence.rule)
    integer(Int(evidence.confidencePercent))
  }
}

/// A value that an annotated document holds, as a JSON array.
package protocol ArrayCodable {
  func encode(into out: inout JSONWriter)
  /// Nil where a wrong element leaves nothing to tell.
  init?(from reader: inout ArrayReader)
}

extension JSONWriter {
  /// Writes nothing for an empty list.
  package mutating func list(_ name: StaticString, _ items: [some ArrayCodable]) {
    if items.isEmpty { return }
    key(name)
    beginArray()
    for item in items {
      beginArray()
      item.encode(into: &self)
      endArray()
    }
    endArray()
  }
}

extension JSONValue {
  /// The items of the array of that name; anything else in it is passed over, and counted.
  package func list<Item: ArrayCodable>(_ name: StaticString, unread: inout Int) -> [Item] {
    guard let list = self[name] else { return [] }
    return list.withCursor { elements in
      var items: [Item] = []
      while !elements.isAtEnd {
        guard let item: Item = elements.array().flatMap(JSONValue.item) else {
          unread += 1
          continue
        }
        items.append(item)
      }
      return items
    }
  }

  package func list<Item: ArrayCodable>(_ name: StaticString) -> [Item] {
    var unread = 0
    return list(name, unread: &unread)
  }

  private static func item<Item: ArrayCodable>(_ elements: JSONCursor) -> Item? {
    var reader = ArrayReader(elements)
    return Item(from: &reader)
  }
}
