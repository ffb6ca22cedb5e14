/// A page as a flat list of nodes in document order; a subtree is a range of the list.
///
/// Nothing points to the parser's memory, nothing nests, and freeing it is freeing three arrays.
package struct MarkupTree: Sendable {
  package internal(set) var nodes: [MarkupNode] = []
  package internal(set) var attributes: [MarkupAttribute] = []
  /// Text of text nodes and values of attributes, UTF-8.
  package internal(set) var characters: [UInt8] = []
  /// Bodies of `application/ld+json` scripts, in document order.
  package internal(set) var linkedData: [[UInt8]] = []
  /// True where the page had more nodes or deeper nesting than is read.
  package internal(set) var isTruncated = false

  /// The nodes below a node.
  @inlinable package func inside(_ index: Int) -> Range<Int> { index + 1..<Int(nodes[index].end) }

  /// Text of a text node as stored, entities resolved, white space as in the page.
  package func text(_ index: Int) -> ArraySlice<UInt8> {
    characters[Int(nodes[index].textStart)..<Int(nodes[index].textEnd)]
  }

  /// Value of an attribute, or nil.
  package func value(_ name: MarkupAttributeName, of index: Int) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    guard node.tag != .text else { return nil }
    for place in Int(node.attributeStart)..<Int(node.attributeEnd) where attributes[place].name == name {
      return characters[Int(attributes[place].start)..<Int(attributes[place].end)]
    }
    return nil
  }

  /// All text below a node, white space squeezed, blocks parted by a space.
  package func flatText(_ index: Int, limit: Int = 4096) -> [UInt8] {
    var text = SqueezedText()
    for place in index..<Int(nodes[index].end) {
      let node = nodes[place]
      if node.tag != .text {
        if !node.tag.isInline || node.tag == .br { text.space() }
        continue
      }
      text.append(self.text(place))
      if text.bytes.count > limit { break }
    }
    return text.bytes
  }
}

package struct MarkupNode: Sendable {
  package var tag: MarkupTag
  /// Index of the parent; -1 for the root.
  package var parent: Int32
  /// Index after the last node of the subtree.
  package var end: Int32
  /// Of a text node its text, of an element its attributes: a range of `characters` or of `attributes`.
  var start: Int32
  var stop: Int32

  package var textStart: Int32 { start }
  package var textEnd: Int32 { stop }
  package var attributeStart: Int32 { start }
  package var attributeEnd: Int32 { stop }
}

package struct MarkupAttribute: Sendable {
  package let name: MarkupAttributeName
  package let start: Int32
  package let end: Int32
}
