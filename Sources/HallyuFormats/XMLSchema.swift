package import HallyuCore

/// The XSD of one table, by which the file that `XMLEncoder` writes is valid.
package enum XMLSchema {
  package static func text(_ table: TableSchema) -> String {
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="unqualified">
        <xs:simpleType name="nonEmpty"><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
        <xs:element name="\(table.name)">
          <xs:annotation><xs:documentation>\(escaped(table.summary))</xs:documentation></xs:annotation>
          <xs:complexType>
            <xs:sequence>
              <xs:element name="row" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:sequence>

      """
    for column in table.columns where !column.isLarge { out += element(column) }
    out += """
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
      \(key(table))  </xs:element>
      </xs:schema>

      """
    return out
  }

  private static func element(_ column: Column) -> String {
    let indent = "              "
    var out = indent + "<xs:element name=\"\(column.name)\""
    if column.allowed.isEmpty { out += " type=\"\(type(column))\"" }
    if !column.isRequired { out += " minOccurs=\"0\"" }
    out += "><xs:annotation><xs:documentation>\(escaped(column.summary))</xs:documentation></xs:annotation>"
    if !column.allowed.isEmpty {
      let values = column.allowed.map { "<xs:enumeration value=\"\(escaped($0))\"/>" }.joined()
      out += "<xs:simpleType><xs:restriction base=\"xs:string\">\(values)</xs:restriction></xs:simpleType>"
    }
    return out + "</xs:element>\n"
  }

  private static func type(_ column: Column) -> String {
    switch column.type {
    case .identifier: "nonEmpty"
    case .string, .edtf: column.isRequired ? "nonEmpty" : "xs:string"
    case .integer: "xs:integer"
    case .decimal: "xs:decimal"
    case .date: "xs:date"
    case .timestamp: "xs:dateTime"
    }
  }

  private static func key(_ table: TableSchema) -> String {
    guard !table.key.isEmpty else { return "" }
    let fields = table.key.map { "<xs:field xpath=\"\(table.columns[$0].name)\"/>" }.joined()
    return "    <xs:key name=\"\(table.name)_key\"><xs:selector xpath=\"row\"/>\(fields)</xs:key>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { out, character in
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
  }
}
