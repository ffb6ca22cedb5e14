import HallyuAnnotations
import HallyuCore

/// What a match of a configured rule becomes: a row of one table, with columns that are fixed and columns that named groups fill.
enum ConfiguredRow: Sendable {
  case mention(LocalEntity.Kind)
  case quantity(unit: String)
  /// What a sum of money that is already read is for.
  case amount(role: AmountRole)
  case relation(predicate: RelationPredicate)
  case position
  case credit(role: String)
  case release(Release.Status)

  /// A table that rules can fill.
  struct Form: Sendable {
    let table: String
    /// The column that the rule itself gives; `allowed` is empty where any word will do.
    let fixed: (column: String, allowed: [String])?
    let groups: [Group]
    let make: @Sendable (String) -> ConfiguredRow?
  }

  /// A named group.
  struct Group: Sendable {
    let name: String
    let isRequired: Bool
    /// What the group names; it then is a name wherever the pattern matches. Nil where the words must be known as a name otherwise.
    let type: LocalEntity.Kind?

    init(_ name: String, _ type: LocalEntity.Kind? = nil, required: Bool = false) {
      self.name = name
      self.type = type
      isRequired = required
    }
  }

  static let forms: [Form] = [
    Form(table: "mentions", fixed: ("type", LocalEntity.Kind.allCases.map(\.name)), groups: [Group("name")]) { word in
      LocalEntity.Kind.allCases.first { $0.name == word }.map { .mention($0) }
    },
    Form(table: "quantities", fixed: ("unit", []), groups: [Group("value", required: true)]) { .quantity(unit: $0) },
    Form(
      table: "amounts", fixed: ("role", AmountRole.allCases.map(\.rawValue)),
      groups: [Group("amount", required: true), Group("payer"), Group("payee"), Group("subject")]
    ) { AmountRole(rawValue: $0).map { .amount(role: $0) } },
    Form(
      table: "relations", fixed: ("predicate", RelationPredicate.allCases.map(\.rawValue)),
      groups: [Group("subject", required: true), Group("object", required: true)]
    ) { RelationPredicate(rawValue: $0).map { .relation(predicate: $0) } },
    Form(
      table: "positions", fixed: nil,
      groups: [Group("person", .person, required: true), Group("position", required: true), Group("organization", .organization)]
    ) { _ in .position },
    Form(
      table: "credits", fixed: ("role", []),
      groups: [Group("person", .person, required: true), Group("title", .title, required: true), Group("character")]
    ) { .credit(role: $0) },
    Form(
      table: "releases", fixed: ("status", Release.Status.allCases.map(\.name)),
      groups: [Group("title", .title, required: true), Group("platform", .organization), Group("market", .place), Group("date")]
    ) { word in
      Release.Status.allCases.first { $0.name == word }.map { .release($0) }
    },
  ]

  var form: Form {
    let table =
      switch self {
      case .mention: "mentions"
      case .quantity: "quantities"
      case .amount: "amounts"
      case .relation: "relations"
      case .position: "positions"
      case .credit: "credits"
      case .release: "releases"
      }
    return ConfiguredRow.forms.first { $0.table == table } ?? ConfiguredRow.forms[0]
  }

  /// Columns that examples can ask for.
  var columns: [String] {
    switch self {
    case .mention: ["type", "name"]
    case .quantity: ["value", "unit", "approx"]
    case .amount: ["role", "payer", "payee", "subject"]
    case .relation: ["subject", "predicate", "object"]
    case .position: ["person", "organization", "position"]
    case .credit: ["person", "title", "role", "character"]
    case .release: ["title", "platform", "market", "status"]
    }
  }

}
