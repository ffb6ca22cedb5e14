/// Tables of facts: who did what with what, and who said so.
extension Tables {
  package static let releases = TableSchema(
    "releases", "A title comes out somewhere.",
    [Column("release_id", .identifier, "stable name of the row", required: true)] + place + [
      entity("title_id", "the work"),
      entity("platform_id", "service, channel or distributor"),
      entity("place_id", "market"),
    ] + edtf("date", "when") + [
      Column("status", .string, "seen from the article's day", allowed: ["released", "upcoming"])
    ] + evidence)

  package static let credits = TableSchema(
    "credits", "A person's part in a title.",
    [Column("credit_id", .identifier, "stable name of the row", required: true)] + place + [
      entity("person_id", "the person"),
      entity("title_id", "the work"),
      Column("role", .string, "actor, guest, director, writer, producer, creator, …"),
      Column("character", .string, "character played"),
    ] + evidence)

  package static let positions = TableSchema(
    "positions", "A person's post in an organization.",
    [Column("position_id", .identifier, "stable name of the row", required: true)] + place + [
      entity("person_id", "the person"),
      entity("organization_id", "the organization"),
      Column("position", .string, "the post as the text names it"),
    ] + evidence)

  package static let quotes = TableSchema(
    "quotes", "Words that somebody said, between quotation marks.",
    [Column("quote_id", .identifier, "stable name of the row", required: true)] + place + [
      entity("speaker_id", "who said it; empty where nobody is named"),
      Column("speaker", .string, "the speaker as the text names them"),
      entity("organization_id", "whom the speaker speaks for"),
      Column("verb", .string, "reporting verb"),
    ] + evidence)

  package static let relations = TableSchema(
    "relations", "A tie between two entities.",
    [Column("relation_id", .identifier, "stable name of the row", required: true)] + place + [
      entity("subject_id", "from"),
      Column("predicate", RelationPredicate.self, "the tie", required: true),
      entity("object_id", "to"),
    ] + edtf("date", "when") + evidence)
}
