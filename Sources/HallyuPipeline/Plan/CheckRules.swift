import HallyuCore

/// Rules of `checks` that need the tables: columns that are there, bounds that fit them.
enum CheckRules {
  static func check(_ value: ConfigValue, _ reader: inout ConfigReader) {
    let currencies = (value["stages"]?.list ?? []).flatMap { $0["reporting_currencies"]?.list ?? [] }.compactMap { $0.text?.resolved }
    let tables = Tables.all(reportingCurrencies: currencies)
    for (place, check) in (value["checks"]?.list ?? []).enumerated() {
      guard let table = tables.first(where: { $0.name == check["table"]?.text?.resolved }) else { continue }
      let path = "checks[\(place)]"
      if let name = check["column"]?.text?.resolved { requireColumn(name, of: table, at: "\(path).column", &reader) }
      for (column, name) in (check["columns"]?.list ?? []).enumerated() {
        requireColumn(name.text?.resolved ?? "", of: table, at: "\(path).columns[\(column)]", &reader)
      }
      switch check["check"]?.text?.resolved {
      case "range": checkBounds(check, table, path, &reader)
      case "row_count":
        if !["min", "max", "max_drop_percent", "max_rise_percent"].contains(where: { reader.hasValue(at: "\(path).\($0)") }) {
          reader.complain(at: path, "asks nothing; min, max, max_drop_percent or max_rise_percent is needed")
        }
        if let minimum = check["min"]?.integer, let maximum = check["max"]?.integer, minimum > maximum {
          reader.complain(at: "\(path).min", "holds \(minimum), more than max, \(maximum)")
        }
      default: break
      }
    }
  }

  private static func requireColumn(_ name: String, of table: TableSchema, at path: String, _ reader: inout ConfigReader) {
    guard table.index(of: name) == nil else { return }
    let names = table.columns.map(\.name)
    let hint = nearest(to: name, in: names).map { "; did you mean '\($0)'?" } ?? "; its columns are \(names.joined(separator: ", "))"
    reader.complain(at: path, "'\(shortened(name))' is no column of \(table.name)\(hint)")
  }

  private static func checkBounds(_ check: ConfigValue, _ table: TableSchema, _ path: String, _ reader: inout ConfigReader) {
    let bounds = ["min", "max"].compactMap { key in check[key].map { (key: key, value: $0) } }
    if !reader.hasValue(at: "\(path).min"), !reader.hasValue(at: "\(path).max") {
      reader.complain(at: path, "asks nothing; min or max is needed")
    }
    guard let name = check["column"]?.text?.resolved, let index = table.index(of: name) else { return }
    let type = table.columns[index].type
    switch type {
    case .integer, .decimal:
      for bound in bounds {
        if bound.value.text != nil { reader.complain(at: "\(path).\(bound.key)", "holds a day; '\(name)' holds numbers") }
      }
    case .date:
      for bound in bounds {
        if bound.value.text == nil { reader.complain(at: "\(path).\(bound.key)", "holds a number; '\(name)' holds days") }
      }
    default: reader.complain(at: "\(path).column", "'\(name)' holds no numbers and no days; a range needs them")
    }
  }
}
