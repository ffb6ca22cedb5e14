extension RandomAccessCollection where Index == Int {
  /// Index of the first element that fulfils a condition which no element before it fulfils and every one behind it does;
  /// `endIndex` where none does. Asks log n elements.
  @inlinable
  package func partitioningIndex(where isReached: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
