/// What the load stage can write, by the name that `pipeline.json` uses.
package enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// `csv/<table>.csv` and `csv/datapackage.json`.
  case csv
  /// `jsonl/<table>.jsonl` and `jsonl/<table>.schema.json`.
  case jsonl
  /// `xml/<table>.xml` and `xml/<table>.xsd`.
  case xml
  /// `hallyu.sqlite`.
  case sqlite
  /// `hallyu.xlsx`.
  case xlsx
  /// `report.html`.
  case report
}
