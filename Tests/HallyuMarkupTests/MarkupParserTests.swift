import HallyuCore
import Testing

@testable import HallyuMarkup

@Suite struct MarkupParserTests {
  func tree(_ page: String) -> MarkupTree { MarkupParser.parse(Array(page.utf8)) }

  func text(_ page: String) -> String {
    let tree = tree(page)
    return tree.nodes.isEmpty ? "" : String(decoding: tree.flatText(0), as: UTF8.self)
  }

  @Test func keepsDocumentOrderAndParents() {
    let tree = tree("<html><body><div id=a><p>one <b>two</b></p><p>three</p></div></body></html>")
    let division = tree.nodes.firstIndex { $0.tag == .div }!
    #expect(tree.value(.id, of: division).map(Array.init) == Array("a".utf8))
    #expect(tree.inside(division).filter { tree.nodes[$0].tag == .p }.count == 2)
    for (index, node) in tree.nodes.enumerated() {
      #expect(Int(node.parent) < index)
      #expect(Int(node.end) > index)
      if node.parent >= 0 { #expect(node.end <= tree.nodes[Int(node.parent)].end) }
    }
  }

  @Test func resolvesEntitiesOnce() {
    #expect(text("<p>Kim &amp; Lee &lt;b&gt; &#xc640; &eacute;&amp;amp;</p>") == "Kim & Lee <b> 와 é&amp;")
  }

  @Test(arguments: [
    ("<p>a<script>if (1 < 2) { '</p>' }</script>b</p>", "a b"), ("<p>a<style>p { }</style>b</p>", "a b"),
    ("<p>a<!-- <p>x</p> -->b</p>", "ab"),
    ("<p>a<!-->b</p>", "ab"), ("<p>a<!DOCTYPE x>b<?php y ?>c</p>", "abc"), ("<p>1 < 2 and 3 > 2</p>", "1 < 2 and 3 > 2"),
    ("<p>a<svg><title>x</title></svg>b</p>", "a b"), ("<p>a<SCRIPT>x</SCRIPT >b", "a b"), ("<p title='a>b'>c</p>", "c"), ("<p>a</p", "a"),
    ("<p>a<", "a<"),
    ("<p>before<!-- never closed <p>x", "before"), ("<p>a<textarea><p>x</textarea>b", "a b"), ("<p a=\"x", ""),
  ]) func readsWhatAReaderSees(_ page: String, _ expected: String) { #expect(text(page) == expected) }

  @Test func keepsLinkedDataAside() {
    let tree = tree("<head><script type='application/ld+json'>{\"a\":\"</p>\"}</script></head><body>x</body>")
    #expect(tree.linkedData == [Array("{\"a\":\"</p>\"}".utf8)])
  }

  @Test func boundsDepthWithoutLosingText() {
    for (open, close) in [("<div>", "</div>"), ("<font>", ""), ("<b><i>", ""), ("<ul><li>", ""), ("<table><tr><td>", ""), ("<svg><g>", "")]
    {
      let page = String(repeating: open, count: 5000) + "deep text" + String(repeating: close, count: 5000)
      let tree = tree(page)
      #expect(String(decoding: tree.flatText(0, limit: 100_000), as: UTF8.self) == "deep text", "\(open)")
      #expect(tree.isTruncated)
      var depths = [Int](repeating: 0, count: tree.nodes.count)
      for (index, node) in tree.nodes.enumerated() where node.parent >= 0 { depths[index] = depths[Int(node.parent)] + 1 }
      #expect(depths.max()! < 5 * PageReducer.depthLimit)
    }
  }

  @Test func readsOnlyTheAttributesThatAreAskedFor() {
    let many = (0..<500).map { "data-x\($0)='1'" }.joined(separator: " ")
    let tree = tree("<p \(many) class='lead' onclick='x()' class='late'>a</p>")
    let paragraph = tree.nodes.firstIndex { $0.tag == .p }!
    #expect(tree.value(.class, of: paragraph).map(Array.init) == Array("lead".utf8))
    #expect(tree.attributes.allSatisfy { $0.name == .class })
  }

  @Test func asksTheLibraryForNothingDangerous() {
    // Of libxml2's parser options: no network is on; entities, external DTDs and lifted limits are off.
    let (entities, externalDTD, noNetwork, huge): (Int32, Int32, Int32, Int32) = (1 << 1, 1 << 2, 1 << 11, 1 << 19)
    #expect(MarkupParser.options & noNetwork != 0)
    #expect(MarkupParser.options & (entities | externalDTD | huge) == 0)
    #expect(Int(MarkupParser.library.version).map { $0 >= 20900 } == true)
  }

  @Test func putsElementsBeforeTheBodyIntoIt() {
    let tree = tree("<title>t</title><article><p>text</p></article>")
    let paragraph = tree.nodes.firstIndex { $0.tag == .p }!
    var place = Int(tree.nodes[paragraph].parent)
    var tags: [MarkupTag] = []
    while place >= 0 {
      tags.append(tree.nodes[place].tag)
      place = Int(tree.nodes[place].parent)
    }
    #expect(!tags.contains(.head))
    #expect(tags.contains(.body))
  }
}

@Suite struct ClassHintTests {
  @Test(arguments: [
    ("related-articles", ClassHint.furniture), ("relatedContent", .furniture), ("c-newsletter_box", .furniture), ("article__body", .body),
    ("StoryBody", .body),
    ("wp-caption", .caption), ("commentList", .comments), ("hidden", .hidden), ("post-author", .about), ("entry-date published", .stamp),
  ]) func readsNames(_ names: String, _ hint: ClassHint) { #expect(ClassHint.read(Array(names.utf8)[...]).contains(hint)) }

  @Test(arguments: ["hidden-xs", "hide-for-print", "researcher", "adsorption", "unrelatedness", "shareholders", "", "---"])
  func leavesOtherNamesAlone(_ names: String) { #expect(ClassHint.read(Array(names.utf8)[...]).isDisjoint(with: [.furniture, .hidden])) }
}
