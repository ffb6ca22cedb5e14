import HallyuAnnotations
import HallyuJSON
import HallyuReference

/// Rows of an entity in `entities` and `aliases`.
extension ResolvedEntity {
  func writeRow(into out: inout JSONWriter) {
    out.beginObject()
    for (key, value) in [
      ("table", "entities"), ("entity_id", id), ("type", type.name), ("name", name), ("kind", kind), ("country", lexicon?.country ?? ""),
    ] {
      out.key(key)
      out.text(value)
    }
    out.key("year")
    out.index(lexicon?.year)
    out.key("external_id")
    out.text(lexicon?.externalID ?? "")
    out.key("mentions")
    out.integer(mentions)
    out.key("documents")
    out.integer(documents)
    out.key("first_date")
    out.text(firstDate ?? "")
    out.key("last_date")
    out.text(lastDate ?? "")
    out.endObject()
    out.newline()
  }

  /// The lexicon's names with their basis, then surfaces of the texts that are none of them.
  func writeAliases(into out: inout JSONWriter) {
    var seen: Set<[UInt8]> = [Array(name.utf8)]
    let known = (lexicon?.aliases ?? []).map { (name: $0.name, basis: $0.basis.name) }
    for alias in known + surfaces.map({ (name: $0, basis: "observed") }) where seen.insert(Array(alias.name.utf8)).inserted {
      out.beginObject()
      for (key, value) in [("table", "aliases"), ("entity_id", id), ("alias", alias.name), ("basis", alias.basis)] {
        out.key(key)
        out.string(value)
      }
      out.endObject()
      out.newline()
    }
  }
}

extension JSONWriter {
  /// An empty text is null.
  mutating func text(_ value: String) {
    if value.isEmpty { null() } else { string(value) }
  }
}
