/// The elements that this program tells apart; all others are `other`.
package enum MarkupTag: UInt8, CaseIterable, Sendable {
  case other, text
  case a, abbr, acronym, address, area, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption
  case center, cite, code, col, colgroup, dd, del, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure
  case font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins
  case kbd, label, legend, li, link, main, map, mark, math, menu, meta, nav, noembed, noframes, noscript, object, ol
  case optgroup, option, p, param, picture, plaintext, pre, q, s, samp, script, section, select, small, source, span
  case strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
  case title, tr, tt, u, ul, `var`, video, wbr, xmp

  /// The tag of a name in any case.
  @inline(__always) init(name: UnsafePointer<UInt8>, count: Int) {
    self = MarkupTag.names.tag(MarkupTag.key(name, count))
  }

  /// Void elements: they hold nothing and need no end.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .wbr: true
    default: false
    }
  }

  /// Elements whose end may be left out, so that a row of them does not nest.
  var closesItself: Bool {
    switch self {
    case .p, .li, .dt, .dd, .td, .th, .tr, .tbody, .thead, .tfoot, .option, .optgroup, .colgroup, .head, .body, .html: true
    default: false
    }
  }

  /// Elements that stand in a line of text.
  package var isInline: Bool {
    switch self {
    case .text, .a, .abbr, .acronym, .b, .cite, .code, .del, .em, .font, .i, .ins, .kbd, .label, .mark, .q, .s, .samp, .small,
      .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .var, .wbr, .other, .img, .picture, .source, .button, .input, .select:
      true
    default: false
    }
  }

  package var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// The letters of a name in one number; 0 for a longer name than any that is known.
  @inline(__always) private static func key(_ name: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    guard count <= 10 else { return 0 }
    var key: UInt64 = 0
    for at in 0..<count { key = key &* 37 &+ UInt64(lowered(name[at])) &+ 1 }
    return key
  }

  private static let names = TagTable(
    allCases.map { tag in
      Array("\(tag)".utf8).withUnsafeBufferPointer { (key($0.baseAddress!, $0.count), tag) }
    })
}

/// Open addressing over 512 places: names of tags never collide in their 64-bit key (37^10 < 2^64).
private struct TagTable: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 512)
  private var tags: [MarkupTag] = Array(repeating: .other, count: 512)

  init(_ entries: [(UInt64, MarkupTag)]) {
    for (key, tag) in entries where tag != .other && tag != .text {
      var slot = TagTable.slot(key)
      while keys[slot] != 0 { slot = (slot + 1) & 511 }
      keys[slot] = key
      tags[slot] = tag
    }
  }

  @inline(__always) private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 55)
  }

  @inline(__always) func tag(_ key: UInt64) -> MarkupTag {
    var slot = TagTable.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return tags[slot] }
      slot = (slot + 1) & 511
    }
    return .other
  }
}

/// The attributes that are read; the parser is shown no others.
package enum MarkupAttributeName: UInt8, CaseIterable, Sendable {
  case `class`, id, role, itemprop, itemtype, rel, href, content, property, name, datetime, hidden, style, lang
  case ariaHidden, httpEquiv, dataName, title, pubdate

  init?(_ name: UnsafeBufferPointer<UInt8>) {
    guard let first = name.first else { return nil }
    switch (lowered(first), name.count) {
    case (UInt8(ascii: "c"), 5): self = .class
    case (UInt8(ascii: "c"), 7): self = .content
    case (UInt8(ascii: "i"), 2): self = .id
    case (UInt8(ascii: "i"), 8) where lowered(name[4]) == UInt8(ascii: "p"): self = .itemprop
    case (UInt8(ascii: "i"), 8) where lowered(name[4]) == UInt8(ascii: "t"): self = .itemtype
    case (UInt8(ascii: "r"), 4): self = .role
    case (UInt8(ascii: "r"), 3): self = .rel
    case (UInt8(ascii: "h"), 4): self = .href
    case (UInt8(ascii: "h"), 6): self = .hidden
    case (UInt8(ascii: "h"), 10): self = .httpEquiv
    case (UInt8(ascii: "p"), 8): self = .property
    case (UInt8(ascii: "p"), 7): self = .pubdate
    case (UInt8(ascii: "n"), 4): self = .name
    case (UInt8(ascii: "d"), 8): self = .datetime
    case (UInt8(ascii: "s"), 5): self = .style
    case (UInt8(ascii: "l"), 4): self = .lang
    case (UInt8(ascii: "a"), 11): self = .ariaHidden
    case (UInt8(ascii: "d"), 9...19) where name[4] == UInt8(ascii: "-"): self = .dataName
    default: return nil
    }
    guard self != .dataName else {
      if MarkupAttributeName.dataNames.contains(where: { $0.utf8.elementsEqual(name.lazy.map(lowered)) }) { return }
      return nil
    }
    let spelled = spelling
    for place in 0..<min(name.count, spelled.utf8CodeUnitCount) where lowered(name[place]) != spelled.utf8Start[place] { return nil }
    if name.count != spelled.utf8CodeUnitCount { return nil }
  }

  /// The name as the parser is shown it.
  var spelling: StaticString { MarkupAttributeName.spellings[Int(rawValue)] }

  private static let spellings: [StaticString] = [
    "class", "id", "role", "itemprop", "itemtype", "rel", "href", "content", "property", "name", "datetime", "hidden", "style",
    "lang", "aria-hidden", "http-equiv", "data-name", "title", "pubdate",
  ]

  /// Attributes in which sites name a part of the page, as others do in `class`.
  private static let dataNames = ["data-testid", "data-component", "data-module", "data-type", "data-role", "data-widget-type"]
}
