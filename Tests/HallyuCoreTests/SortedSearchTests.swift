import HallyuCore
import Testing

@Suite struct SortedSearchTests {
  @Test func findsTheFirstThatReachesACondition() {
    for count in 0..<20 {
      for limit in -1...count {
        #expect(Array(0..<count).partitioningIndex { $0 >= limit } == max(0, min(limit, count)), "\(limit) of \(count)")
      }
    }
  }

  @Test func countsFromTheBeginningOfASlice() {
    let slice = [1, 3, 5, 7, 9][1..<4]
    #expect(slice.partitioningIndex { $0 > 4 } == 2)
    #expect(slice.partitioningIndex { $0 > 7 } == 4)
  }

  @Test func asksOnlyALogarithmOfAll() {
    var asked = 0
    _ = (0..<1_000_000).partitioningIndex {
      asked += 1
      return $0 >= 777_777
    }
    #expect(asked <= 20)
  }
}
