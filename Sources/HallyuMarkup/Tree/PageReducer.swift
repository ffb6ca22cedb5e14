import Glibc

/// Copies a page without what no reader sees: comments, scripts, styles, drawings and the attributes that nobody asks for.
///
/// libxml2 then parses a third of the bytes. The copy is bounded in depth, in attribute length and in attributes a tag, so
/// that no page can drive the parser deep; text is never lost by these limits. Raw text elements end where the HTML
/// standard ends them.
struct PageReducer {
  /// Elements that may stand in each other before further ones are left out.
  static let depthLimit = 200
  static let attributeBytesLimit = 8192
  static let attributesPerTagLimit = 64

  private(set) var output: [UInt8] = []
  private(set) var linkedData: [[UInt8]] = []
  private(set) var isTruncated = false

  private var open: [MarkupTag] = []
  private var isInBody = false
  private var skipped = [Int32](repeating: 0, count: 256)
  /// Raw elements of which the rest of the page holds no end.
  private var endless: Set<MarkupTag> = []

  /// - Parameter page: valid UTF-8.
  mutating func reduce(_ page: UnsafeBufferPointer<UInt8>) {
    output.reserveCapacity(page.count / 2 + 1024)
    guard let base = page.baseAddress else { return }
    var at = 0
    while at < page.count {
      guard let found = memchr(base + at, 0x3c, page.count - at) else {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: page[at...]))
        return
      }
      let less = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if less > at { output.append(contentsOf: UnsafeBufferPointer(rebasing: page[at..<less])) }
      at = markup(page, less)
    }
  }

  /// Handles what begins at a `<`; returns the place after it.
  private mutating func markup(_ page: UnsafeBufferPointer<UInt8>, _ less: Int) -> Int {
    guard less + 1 < page.count else { return lessThan(less) }
    switch page[less + 1] {
    case UInt8(ascii: "!"):
      if less + 3 < page.count, page[less + 2] == UInt8(ascii: "-"), page[less + 3] == UInt8(ascii: "-") {
        return endOfComment(page, less + 4)
      }
      return after(UInt8(ascii: ">"), page, less + 2)
    case UInt8(ascii: "?"): return after(UInt8(ascii: ">"), page, less + 2)
    case UInt8(ascii: "/"):
      guard less + 2 < page.count, isLetter(page[less + 2]) else { return after(UInt8(ascii: ">"), page, less + 2) }
      let end = endOfName(page, less + 2)
      endTag(UnsafeBufferPointer(rebasing: page[less + 2..<end]))
      return after(UInt8(ascii: ">"), page, end)
    case let byte where isLetter(byte): return startTag(page, less)
    default: return lessThan(less)
    }
  }

  private mutating func lessThan(_ less: Int) -> Int {
    output.append(contentsOf: "&lt;".utf8)
    return less + 1
  }

  private mutating func endTag(_ name: UnsafeBufferPointer<UInt8>) {
    let tag = MarkupTag(name: name.baseAddress!, count: name.count)
    if tag == .br || tag == .svg || tag == .math { return }
    if !tag.closesItself, !tag.isVoid {
      let slot = Int(tag.rawValue)
      if skipped[slot] > 0 {
        skipped[slot] -= 1
        return
      }
      if let place = open.lastIndex(of: tag) { open.removeSubrange(place...) }
    }
    output.append(contentsOf: "</".utf8)
    appendName(name)
    output.append(UInt8(ascii: ">"))
  }

  private mutating func startTag(_ page: UnsafeBufferPointer<UInt8>, _ less: Int) -> Int {
    let nameEnd = endOfName(page, less + 1)
    let name = UnsafeBufferPointer(rebasing: page[less + 1..<nameEnd])
    let tag = MarkupTag(name: name.baseAddress!, count: name.count)
    if !isInBody { openBody(tag) }
    let mark = output.count
    output.append(UInt8(ascii: "<"))
    appendName(name)
    let (end, isLinkedData) = attributes(page, nameEnd, tag)
    output.append(UInt8(ascii: ">"))
    switch tag {
    case .script, .style, .iframe, .noembed, .noframes, .xmp, .textarea, .svg, .math, .canvas, .object, .select:
      output.removeSubrange(mark...)
      return raw(page, end, name, tag, keep: isLinkedData)
    case .title: return title(page, end, name, mark)
    case .plaintext:
      output.removeSubrange(mark...)
      return end
    default: break
    }
    if tag.isVoid || tag.closesItself { return end }
    if open.count >= PageReducer.depthLimit {
      isTruncated = true
      skipped[Int(tag.rawValue)] &+= 1
      output.removeSubrange(mark...)
    } else {
      open.append(tag)
    }
    return end
  }

  /// The parser takes elements that HTML 4 did not know for a part of the head, unless it is told where the body begins.
  private mutating func openBody(_ tag: MarkupTag) {
    switch tag {
    case .html, .head, .title, .meta, .link, .base, .script, .style, .noscript, .template, .iframe, .svg, .object, .img, .frameset, .frame:
      return
    case .body: break
    default: output.append(contentsOf: "<body>".utf8)
    }
    isInBody = true
  }

  /// Leaves out an element and what it holds. One that never ends is left out alone, save those whose content is no markup.
  private mutating func raw(
    _ page: UnsafeBufferPointer<UInt8>, _ from: Int, _ name: UnsafeBufferPointer<UInt8>, _ tag: MarkupTag, keep: Bool
  ) -> Int {
    if from > 1, page[from - 2] == UInt8(ascii: "/"), tag == .svg || tag == .math { return from }
    guard !endless.contains(tag) else { return from }
    guard let close = endOfRaw(page, from, name) else {
      endless.insert(tag)
      switch tag {
      case .script, .style, .noembed, .noframes, .xmp, .textarea, .iframe: return page.count
      default: return from
      }
    }
    if keep, close - from < 4 << 20 { linkedData.append(Array(page[from..<close])) }
    output.append(0x20)
    return after(UInt8(ascii: ">"), page, close)
  }

  /// A title holds text only: whatever looks like a tag in it is text.
  private mutating func title(_ page: UnsafeBufferPointer<UInt8>, _ from: Int, _ name: UnsafeBufferPointer<UInt8>, _ mark: Int) -> Int {
    guard !endless.contains(.title), let close = endOfRaw(page, from, name), close - from < 65_536 else {
      endless.insert(.title)
      output.removeSubrange(mark...)
      return from
    }
    for byte in page[from..<close] {
      if byte == UInt8(ascii: "<") { output.append(contentsOf: "&lt;".utf8) } else { output.append(byte) }
    }
    output.append(contentsOf: "</title>".utf8)
    return after(UInt8(ascii: ">"), page, close)
  }

  /// Copies the attributes that are read; returns the place after the tag and whether the tag is a script of linked data.
  private mutating func attributes(_ page: UnsafeBufferPointer<UInt8>, _ from: Int, _ tag: MarkupTag) -> (Int, Bool) {
    var at = from
    var isLinkedData = false
    var kept = 0
    while at < page.count {
      let byte = page[at]
      if byte == UInt8(ascii: ">") { return (at + 1, isLinkedData) }
      if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") {
        at += 1
        continue
      }
      let start = at
      while at < page.count, case let byte = page[at], !isSpace(byte), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "="),
        byte != UInt8(ascii: "/") || at == start
      {
        at += 1
      }
      let name = UnsafeBufferPointer(rebasing: page[start..<at])
      while at < page.count, isSpace(page[at]) { at += 1 }
      guard at < page.count, page[at] == UInt8(ascii: "=") else {
        if name.count == 6, MarkupAttributeName(name) == .hidden { output.append(contentsOf: " hidden=\"\"".utf8) }
        continue
      }
      at += 1
      while at < page.count, isSpace(page[at]) { at += 1 }
      guard at < page.count else { break }
      let value: UnsafeBufferPointer<UInt8>
      if page[at] == 0x22 || page[at] == 0x27 {
        guard let close = memchr(page.baseAddress! + at + 1, Int32(page[at]), page.count - at - 1) else {
          return (page.count, isLinkedData)
        }
        let end = UnsafeRawPointer(close) - UnsafeRawPointer(page.baseAddress!)
        value = UnsafeBufferPointer(rebasing: page[at + 1..<end])
        at = end + 1
      } else {
        let first = at
        while at < page.count, !isSpace(page[at]), page[at] != UInt8(ascii: ">") { at += 1 }
        value = UnsafeBufferPointer(rebasing: page[first..<at])
      }
      if tag == .script {
        if name.count == 4, lowered(name[0]) == UInt8(ascii: "t") {
          isLinkedData = contains("ld+json", ArraySlice(value.prefix(64)))
        }
        continue
      }
      guard kept < PageReducer.attributesPerTagLimit, let known = MarkupAttributeName(name), isWanted(known, tag, value) else { continue }
      kept += 1
      append(known, value)
    }
    return (page.count, isLinkedData)
  }

  private func isWanted(_ name: MarkupAttributeName, _ tag: MarkupTag, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch name {
    case .href: tag == .a || tag == .link || tag == .base
    case .style: value.count < 1024 && contains("none", ArraySlice(value))
    case .title: tag == .abbr || tag == .time
    case .name: tag == .meta
    default: true
    }
  }

  private mutating func append(_ name: MarkupAttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    output.append(0x20)
    output.append(contentsOf: UnsafeBufferPointer(start: name.spelling.utf8Start, count: name.spelling.utf8CodeUnitCount))
    output.append(contentsOf: "=\"".utf8)
    var cut = min(value.count, PageReducer.attributeBytesLimit)
    while cut > 0, cut < value.count, value[cut] & 0xc0 == 0x80 { cut -= 1 }
    var start = 0
    for at in 0..<cut where value[at] == UInt8(ascii: "\"") || value[at] == UInt8(ascii: "<") {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<at]))
      output.append(contentsOf: value[at] == UInt8(ascii: "<") ? "&lt;".utf8 : "&quot;".utf8)
      start = at + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<cut]))
    output.append(UInt8(ascii: "\""))
  }

  /// Names are shown without what libxml2 would not take as part of one.
  private mutating func appendName(_ name: UnsafeBufferPointer<UInt8>) {
    if name.count <= 32, name.allSatisfy({ $0 &- 0x61 < 26 || isDigit($0) }) {
      output.append(contentsOf: name)
      return
    }
    for byte in name.prefix(32) { output.append(isLetter(byte) || isDigit(byte) ? lowered(byte) : UInt8(ascii: "-")) }
  }

  private func endOfName(_ page: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    var at = from
    while at < page.count, !isSpace(page[at]), page[at] != UInt8(ascii: ">"), page[at] != UInt8(ascii: "/"),
      page[at] != UInt8(ascii: "<")
    {
      at += 1
    }
    return at
  }

  private func after(_ byte: UInt8, _ page: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    guard from < page.count, let found = memchr(page.baseAddress! + from, Int32(byte), page.count - from) else { return page.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(page.baseAddress!) + 1
  }

  private func endOfComment(_ page: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    if from < page.count, page[from] == UInt8(ascii: ">") { return from + 1 }
    var at = from
    while at < page.count, let found = memchr(page.baseAddress! + at, Int32(UInt8(ascii: ">")), page.count - at) {
      let greater = UnsafeRawPointer(found) - UnsafeRawPointer(page.baseAddress!)
      let mark = greater > from && page[greater - 1] == UInt8(ascii: "!") ? greater - 1 : greater
      if mark - 2 >= from, page[mark - 1] == UInt8(ascii: "-"), page[mark - 2] == UInt8(ascii: "-") { return greater + 1 }
      at = greater + 1
    }
    return page.count
  }

  /// Offset of `</name` from a place on, or nil.
  private func endOfRaw(_ page: UnsafeBufferPointer<UInt8>, _ from: Int, _ name: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = from
    while at < page.count, let found = memchr(page.baseAddress! + at, 0x3c, page.count - at) {
      let less = UnsafeRawPointer(found) - UnsafeRawPointer(page.baseAddress!)
      at = less + 1
      guard less + 2 + name.count <= page.count, page[less + 1] == UInt8(ascii: "/") else { continue }
      var same = true
      for place in 0..<name.count where lowered(page[less + 2 + place]) != lowered(name[place]) {
        same = false
        break
      }
      if same, less + 2 + name.count == page.count || !isLetter(page[less + 2 + name.count]) { return less }
    }
    return nil
  }
}
