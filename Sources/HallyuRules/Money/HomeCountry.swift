/// The country that a document comes from, as far as its address and its language tag tell: `smh.com.au`, `en-CA`.
///
/// Decides what a bare `$` or `¥` is worth. Generic domains and `en-US`, which templates set everywhere, tell nothing.
package struct HomeCountry: Sendable, Hashable {
  /// ISO 3166-1 alpha-2, one of those whose signs are shared; nil where nothing tells.
  let code: String?

  package static let unknown = HomeCountry(code: nil)

  private init(code: String?) { self.code = code }

  /// - Parameters:
  ///   - address: URL of the page, UTF-8; a file's path tells nothing.
  ///   - language: BCP 47 tag, UTF-8.
  package init(address: [UInt8]?, language: [UInt8]?) {
    code = address.flatMap(HomeCountry.domain) ?? language.flatMap(HomeCountry.region)
  }

  /// What `$` means at home; nil where it must be asked from the text.
  var dollar: String? { code.map { HomeCountry.dollars[$0] ?? "USD" } }

  /// What `¥` means at home; nil where it must be asked from the text.
  var yen: String? { code == "CN" ? "CNY" : code == "JP" ? "JPY" : nil }

  private static let dollars = ["AU": "AUD", "CA": "CAD", "HK": "HKD", "NZ": "NZD", "SG": "SGD", "TW": "TWD"]

  private static func known(_ first: UInt8, _ second: UInt8) -> String? {
    let code = String(decoding: [first & 0xdf, second & 0xdf], as: UTF8.self)
    return dollars[code] != nil || ["CN", "JP", "KR", "US"].contains(code) ? code : nil
  }

  /// The last label of the host, where it has two letters.
  private static func domain(_ address: [UInt8]) -> String? {
    guard let slashes = address.indices.first(where: { address[$0...].starts(with: "://".utf8) }) else { return nil }
    let host = address[(slashes + 3)...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "?") }
    guard host.count > 3, host[host.endIndex - 3] == UInt8(ascii: ".") else { return nil }
    return known(host[host.endIndex - 2], host[host.endIndex - 1])
  }

  /// "en-AU", "en_AU"; a script may stand between: "zh-Hant-TW".
  private static func region(_ tag: [UInt8]) -> String? {
    guard
      let label = tag.split(whereSeparator: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }).dropFirst().first(where: {
        $0.count == 2
      }),
      let code = known(label[label.startIndex], label[label.startIndex + 1])
    else { return nil }
    return code == "US" ? nil : code
  }
}
