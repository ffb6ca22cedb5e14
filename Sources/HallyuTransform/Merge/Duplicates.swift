import HallyuText

/// Which documents of a corpus repeat another: the same story on many sites, found by their sketches.
///
/// Documents are taken from the earliest on (by the last day that they can be of, then source and id). One that is like none before it
/// is a witness; one that is, repeats the witness that it is most like. So a witness repeats nothing itself, a chain of small changes
/// does not drift, and the outcome depends on the set of documents alone. Candidates share one of a sketch's keys (locality-sensitive
/// hashing, Indyk, Motwani 1998), at most 64 of each key: never all pairs.
struct Duplicates {
  /// For each document the index of the one that it repeats with the likeness in per cent, or nil.
  private(set) var originals: [(document: Int, percent: Int)?]

  private static let candidatesPerKey = 64

  /// - Parameter documents: in their final order.
  init(_ documents: [DocumentEntry]) {
    originals = Array(repeating: nil, count: documents.count)
    var indexOfID: [[UInt8]: Int] = [:]
    if documents.contains(where: { $0.statedOriginal != nil }) {
      for (index, entry) in documents.enumerated() { indexOfID[entry.docID] = index }
    }
    var witnesses: [UInt64: [Int]] = [:]
    for index in Duplicates.earliestFirst(documents) {
      let entry = documents[index]
      let stated = entry.statedOriginal.flatMap { indexOfID[$0] }.flatMap { $0 == index || documents[$0].statedOriginal != nil ? nil : $0 }
      guard let sketch = entry.sketch else {
        originals[index] = stated.map { ($0, 100) }
        continue
      }
      let keys = sketch.keys
      if let original = stated ?? Duplicates.best(Set(keys.flatMap { witnesses[$0] ?? [] }), sketch, documents) {
        originals[index] = (original, documents[original].sketch.map(sketch.similarityPercent) ?? 100)
      } else {
        for key in keys where witnesses[key, default: []].count < Duplicates.candidatesPerKey { witnesses[key, default: []].append(index) }
      }
    }
    settle()
  }

  /// The witness that a sketch is most like; the lower index of two.
  private static func best(_ candidates: Set<Int>, _ sketch: TextSketch, _ documents: [DocumentEntry]) -> Int? {
    var best: (document: Int, percent: Int)?
    for candidate in candidates.sorted() {
      guard let percent = documents[candidate].sketch?.similarityPercent(to: sketch), percent >= TextSketch.duplicatePercent else { continue }
      if percent > best?.percent ?? 0 { best = (candidate, percent) }
    }
    return best?.document
  }

  /// Where a stated original turned out to repeat another, both repeat that one.
  private mutating func settle() {
    for index in originals.indices {
      guard let first = originals[index], let second = originals[first.document] else { continue }
      originals[index] = (second.document, min(first.percent, second.percent))
    }
  }

  private static func earliestFirst(_ documents: [DocumentEntry]) -> [Int] {
    documents.indices.sorted { left, right in
      let (a, b) = (documents[left].publishedTo ?? "~", documents[right].publishedTo ?? "~")
      return a == b ? left < right : a < b
    }
  }
}
