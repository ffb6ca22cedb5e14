import HallyuJSON

/// An evaluation for programs, and for `--baseline`.
extension Evaluation {
  /// One JSON object: `tables`, `overall`, and `facts` with what became of each.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("tables")
    writer.beginObject()
    for (name, tally) in tables {
      writer.key(name)
      write(tally, to: &writer)
    }
    writer.endObject()
    writer.key("overall")
    writer.beginObject()
    figure("found", overall.found, &writer)
    figure("full", overall.full, &writer)
    writer.key("documents")
    writer.integer(documents)
    writer.endObject()
    writer.key("facts")
    writer.beginArray()
    for outcome in outcomes {
      writer.beginObject()
      for (key, value) in [
        ("document", outcome.document), ("table", outcome.table), ("outcome", outcome.kind.rawValue), ("fact", outcome.fact),
        ("detail", outcome.detail), ("rule", outcome.rule),
      ] {
        writer.key(key)
        writer.string(value)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.take()
  }

  private func write(_ tally: Tally, to writer: inout JSONWriter) {
    writer.beginObject()
    figure("precision", tally.found.precision, &writer)
    figure("recall", tally.found.recall, &writer)
    figure("found", tally.found.f1, &writer)
    figure("full_precision", tally.right.precision, &writer)
    figure("full_recall", tally.right.recall, &writer)
    figure("full", tally.right.f1, &writer)
    for (key, count): (StaticString, Int) in [("tp", tally.matched), ("fp", tally.extra), ("fn", tally.missed)] {
      writer.key(key)
      writer.integer(count)
    }
    writer.key("attributes")
    writer.beginObject()
    for (name, share) in tally.attributes.sorted(by: { $0.key < $1.key }) {
      writer.key(name)
      writer.string("\(share.right)/\(share.of)")
    }
    writer.endObject()
    writer.endObject()
  }

  private func figure(_ key: StaticString, _ value: Double, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.raw(Evaluation.decimals(value, 4))
  }
}
