/// The known word that a mistyped one most likely stands for, or nil where none is near.
///
/// Near is an edit distance (insertions, deletions, replacements, swaps of neighbours) of a third of the letters at most.
func nearest(to word: String, in known: [String]) -> String? {
  let letters = Array(word.utf8.prefix(64))
  let candidates = known.map { (distance: editDistance(letters, Array($0.utf8)), word: $0) }
  guard let best = candidates.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) else { return nil }
  return best.distance <= max(1, max(letters.count, best.word.utf8.count) / 3) ? best.word : nil
}

/// Optimal string alignment distance.
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let isSame = left[row] == right[column]
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
