/// Tables about what exists: documents, entities and their names.
extension Tables {
  package static let documents = TableSchema(
    "documents", "One article.",
    [
      Column("doc_id", .identifier, "stable for a source location", required: true),
      Column("source_uri", .string, "where the article came from", required: true),
      Column("title", .string, "headline"),
      Column("site", .string, "publication"),
      Column("author", .string, "authors, separated by `; `"),
      Column("source_credit", .string, "agency or publication that the article names as its source"),
      Column("language", .string, "BCP 47"),
    ] + edtf("published", "publication date") + [
      Column("published_at", .timestamp, "publication time, when one was stated"),
      Column("published_basis", PublishedBasis.self, "what the date rests on"),
      Column("word_count", .integer, "words of the text"),
      Column("content_sha256", .string, "SHA-256 of the source bytes, hexadecimal"),
      Column("text", .string, "the body, without the headline", large: true),
      Column("duplicate_of", .string, "doc_id of the earliest article that this one is a near-copy of; that one repeats none itself"),
      Column(
        "similarity", .decimal,
        "0 to 1: estimated share of four-word runs in common with that article (MinHash over 64 bins); from 0.5 on a near-copy"),
    ])

  package static let entities = TableSchema(
    "entities", "A person, organization, title, place, facility or award that the articles name.",
    [
      Column("entity_id", .identifier, "stable name of the entity", required: true),
      Column(
        "type", .string, "what it is", required: true,
        allowed: ["person", "organization", "title", "place", "facility", "award"]),
      Column("name", .string, "canonical name", required: true),
      Column("kind", .string, "finer type: film, series, streaming service, country, …"),
      Column("country", .string, "ISO 3166-1 alpha-2"),
      Column("year", .integer, "year of a work"),
      Column("external_id", .string, "id in a public register, such as Wikidata"),
      Column("mentions", .integer, "how often it is named"),
      Column("documents", .integer, "in how many documents"),
      Column("first_date", .date, "first publication day of a document that names it"),
      Column("last_date", .date, "last publication day of a document that names it"),
    ])

  package static let aliases = TableSchema(
    "aliases", "A name that an entity goes by.",
    [
      entity("entity_id", "the entity", required: true),
      Column("alias", .string, "the name", required: true),
      Column(
        "basis", .string, "why it is a name of it", required: true,
        allowed: ["reference", "transliteration", "translation", "spelling", "observed"]),
    ])

  package static let mentions = TableSchema(
    "mentions", "A place in an article that names an entity.",
    [
      Column("mention_id", .identifier, "stable name of the row", required: true),
      entity("entity_id", "the entity"),
      Column(
        "type", .string, "type of the entity", required: true,
        allowed: ["person", "organization", "title", "place", "facility", "award"]),
    ] + place + evidence)

  package static let issues = TableSchema(
    "issues", "What could not be read or resolved.",
    [
      Column("issue_id", .identifier, "stable name of the row", required: true),
      Column("doc_id", .identifier, "document concerned"),
      Column("stage", .string, "stage that noticed", required: true),
      Column("severity", Issue.Severity.self, "error: the document gave no row", required: true),
      Column("code", .string, "kebab-case word to count by", required: true),
      Column("field", .string, "column or place concerned"),
      Column("detail", .string, "what, where, why"),
    ])
}
