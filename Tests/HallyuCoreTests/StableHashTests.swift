import HallyuCore
import Testing

@Suite struct StableHashTests {
  @Test func keepsItsValuesAcrossRunsAndMachines() {
    var hash = StableHash()
    hash.add("amounts".utf8)
    hash.add(12)
    #expect(hash.hexadecimal == "43fbdb6f71bcf34e")
  }

  @Test func tellsApartHowBytesAreDivided() {
    var left = StableHash()
    left.add("ab".utf8)
    left.add("c".utf8)
    var right = StableHash()
    right.add("a".utf8)
    right.add("bc".utf8)
    #expect(left.value != right.value)
  }
}
