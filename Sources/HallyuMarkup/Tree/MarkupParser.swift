internal import CLibXML2
package import HallyuCore

/// Parses a page with libxml2 into a `MarkupTree`.
///
/// libxml2 is driven through its event interface: it repairs the nesting, no tree of its own is built, and its memory is
/// freed before this returns. It opens no file and no address, and it never sees a document type.
package enum MarkupParser {
  /// Nodes that are read of one page.
  package static let nodeLimit = 1_000_000

  /// - Parameter page: valid UTF-8 without U+0000.
  package static func parse(_ page: [UInt8]) -> MarkupTree {
    var reducer = PageReducer()
    page.withUnsafeBufferPointer { reducer.reduce($0) }
    var builder = TreeBuilder()
    builder.tree.linkedData = reducer.linkedData
    builder.tree.isTruncated = reducer.isTruncated
    builder.tree.characters.reserveCapacity(reducer.output.count)
    builder.tree.nodes.reserveCapacity(reducer.output.count / 24 + 16)
    run(reducer.output, &builder)
    builder.finish()
    return builder.tree
  }

  /// No network, no limits lifted; the encoding is ours to decide. What is not named here is off.
  static let options = Int32(
    bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue)

  /// The libxml2 in use, which may be another than that of the build.
  package static var library: LibraryVersion { LibraryVersion("libxml2", String(cString: hallyu_xml_version())) }

  private static func run(_ page: [UInt8], _ builder: inout TreeBuilder) {
    guard !page.isEmpty, page.count < Int(Int32.max) else { return }
    page.withUnsafeBytes { bytes in
      withUnsafeMutablePointer(to: &builder) { target in
        let text = bytes.baseAddress!.assumingMemoryBound(to: CChar.self)
        guard let context = htmlCreateMemoryParserCtxt(text, Int32(bytes.count)) else { return }
        defer { htmlFreeParserCtxt(context) }
        htmlCtxtUseOptions(context, options)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        guard let sax = context.pointee.sax else { return }
        sax.pointee = handlers()
        context.pointee.userData = UnsafeMutableRawPointer(target)
        htmlParseDocument(context)
      }
    }
  }

  private static func handlers() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.startElement = { context, name, attributes in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: TreeBuilder.self).pointee.start(name, attributes)
    }
    sax.endElement = { context, name in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: TreeBuilder.self).pointee.end(name)
    }
    sax.characters = { context, text, count in
      guard let context, let text else { return }
      context.assumingMemoryBound(to: TreeBuilder.self).pointee.append(text, Int(count))
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    return sax
  }
}

/// Receives the parser's events and writes nodes.
struct TreeBuilder {
  var tree = MarkupTree()
  private var open: [Int32] = []

  mutating func start(_ name: UnsafePointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard tree.nodes.count < MarkupParser.nodeLimit else {
      tree.isTruncated = true
      return
    }
    let first = Int32(truncatingIfNeeded: tree.attributes.count)
    if var place = list {
      while let attribute = place.pointee {
        let value = (place + 1).pointee
        place += 2
        let spelled = UnsafeBufferPointer(start: attribute, count: length(attribute))
        let known = spelled.elementsEqual("data-name".utf8) ? MarkupAttributeName.dataName : MarkupAttributeName(spelled)
        guard let known else { continue }
        let start = tree.characters.count
        if let value { tree.characters.append(contentsOf: UnsafeBufferPointer(start: value, count: length(value))) }
        tree.attributes.append(
          MarkupAttribute(name: known, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: tree.characters.count)))
      }
    }
    let tag = MarkupTag(name: name, count: length(name))
    let index = Int32(truncatingIfNeeded: tree.nodes.count)
    tree.nodes.append(
      MarkupNode(
        tag: tag, parent: open.last ?? -1, end: index + 1, start: first, stop: Int32(truncatingIfNeeded: tree.attributes.count)))
    open.append(index)
  }

  mutating func end(_ name: UnsafePointer<UInt8>) {
    let tag = MarkupTag(name: name, count: length(name))
    // The parser closes in order; an end without a start (beyond the node limit) finds another tag on top.
    guard let top = open.last, tree.nodes[Int(top)].tag == tag else { return }
    close()
  }

  mutating func append(_ text: UnsafePointer<UInt8>, _ count: Int) {
    let start = Int32(truncatingIfNeeded: tree.characters.count)
    tree.characters.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    let end = Int32(truncatingIfNeeded: tree.characters.count)
    let last = tree.nodes.count - 1
    if last >= 0, tree.nodes[last].tag == .text, tree.nodes[last].stop == start,
      tree.nodes[last].parent == open.last ?? -1
    {
      tree.nodes[last].stop = end
    } else if last < MarkupParser.nodeLimit {
      let index = Int32(truncatingIfNeeded: last + 1)
      tree.nodes.append(MarkupNode(tag: .text, parent: open.last ?? -1, end: index + 1, start: start, stop: end))
    } else {
      tree.isTruncated = true
    }
  }

  mutating func finish() {
    while !open.isEmpty { close() }
  }

  private mutating func close() {
    let index = Int(open.removeLast())
    tree.nodes[index].end = Int32(truncatingIfNeeded: tree.nodes.count)
  }

  @inline(__always) private func length(_ text: UnsafePointer<UInt8>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }
}
