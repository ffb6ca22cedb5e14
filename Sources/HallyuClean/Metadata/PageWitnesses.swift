import HallyuMarkup

/// What can testify to author and date of a page, and where on the page the article stands.
struct PageWitnesses {
  let page: PageMetadata
  let data: LinkedData
  /// Short lines around headline and top of the text, marked or not.
  let nearby: [PageMetadata.Note]
  /// Node of the headline, or nil.
  let headline: Int?
  /// Nodes of the text.
  let body: Range<Int>

  /// Where by-line and dateline stand: a little before the headline until a little into the text.
  var surroundings: ClosedRange<Int> {
    let first = (headline ?? body.lowerBound) - 150
    return first...max(first, min(body.upperBound, max(headline ?? 0, body.lowerBound) + 300))
  }

  /// The nearest first: from the headline to the top of the text, then back from the headline, then into the text.
  func nearestFirst<Witness>(_ witnesses: [Witness], _ node: (Witness) -> Int) -> [Witness] {
    let start = headline ?? body.lowerBound
    let top = max(start, body.lowerBound) + 20
    let around = witnesses.filter { surroundings.contains(node($0)) }
    return around.filter { (start...top).contains(node($0)) } + around.filter { node($0) < start }.reversed()
      + around.filter { node($0) > top }
  }
}
