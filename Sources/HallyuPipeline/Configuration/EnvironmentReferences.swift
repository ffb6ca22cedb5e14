/// A value from the environment, which no message may show.
package struct Secret: Sendable, Equatable {
  /// What messages show instead.
  package let reference: String
  package let value: String

  /// Shorter values stand in too many words to be a secret.
  private static let shortestBytes = 4

  /// A message with the references in place of the values.
  package static func hidden(_ secrets: [Secret], in message: String) -> String {
    var message = message
    for secret in secrets where secret.value.utf8.count >= shortestBytes {
      message = message.split(separator: secret.value, omittingEmptySubsequences: false).joined(separator: secret.reference)
    }
    return message
  }
}

/// Why a text with references to the environment cannot be resolved.
struct EnvironmentReferenceError: Error {
  let reason: String
}

/// Puts the values of environment variables into a text: `${NAME}` has to be set, `${NAME:default}` need not be.
///
/// `$${` stands for the two characters `${`. Values are put in as they are and never looked at again.
func resolveReferences(_ text: String, _ environment: (String) -> String?) throws(EnvironmentReferenceError) -> String {
  guard text.contains("${") else { return text }
  var out: [UInt8] = []
  let bytes = Array(text.utf8)
  var at = 0
  while at < bytes.count {
    if bytes[at...].starts(with: "$${".utf8) {
      out += Array("${".utf8)
      at += 3
    } else if bytes[at...].starts(with: "${".utf8) {
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")) else {
        throw EnvironmentReferenceError(reason: "holds '${' without '}'")
      }
      let inside = bytes[(at + 2)..<end]
      let nameBytes = inside.prefix { $0 != UInt8(ascii: ":") }
      let name = String(decoding: nameBytes, as: UTF8.self)
      guard isVariableName(nameBytes) else {
        throw EnvironmentReferenceError(reason: "'${\(name)}' names no environment variable: capital letters, digits and '_' are possible")
      }
      if let value = environment(name) {
        out += Array(value.utf8)
      } else if nameBytes.endIndex < inside.endIndex {
        out += inside[(nameBytes.endIndex + 1)...]
      } else {
        throw EnvironmentReferenceError(reason: "the environment variable \(name) is not set, and '${\(name)}' has no default")
      }
      at = end + 1
    } else {
      out.append(bytes[at])
      at += 1
    }
  }
  return String(decoding: out, as: UTF8.self)
}

private func isVariableName(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first, !(0x30...0x39).contains(first) else { return false }
  return bytes.allSatisfy { (0x41...0x5a).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
}
