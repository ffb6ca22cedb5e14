/// The gazetteer while it is built: nodes, the steps between them over word hashes, and what each phrase may mean.
struct PhraseTrie {
  private struct Step: Hashable {
    let node: UInt32
    let word: UInt64
  }

  private var steps: [Step: UInt32] = [:]
  private var order: [Step] = []
  private var senses: [[(entity: UInt32, type: LexiconType, flags: SenseFlags)]] = [[]]

  mutating func insert(_ words: [UInt64], entity: UInt32, type: LexiconType, flags: SenseFlags) {
    var node: UInt32 = 0
    for word in words {
      let step = Step(node: node, word: word)
      if let next = steps[step] {
        node = next
      } else {
        node = UInt32(senses.count)
        steps[step] = node
        order.append(step)
        senses.append([])
      }
    }
    let here = Int(node)
    if let known = senses[here].firstIndex(where: { $0.entity == entity }) {
      // One entity under one phrase twice ("Start-Up", "Start Up"): what either spelling allows is allowed.
      let strict: SenseFlags = [.common, .exactUpper, .demonym, .sign]
      let old = senses[here][known].flags
      senses[here][known].flags = old.intersection(flags).intersection(strict).union(old.union(flags).subtracting(strict))
    } else {
      senses[here].append((entity, type, flags))
    }
  }

  func encode() -> (nodes: [UInt8], senses: [UInt8], transitions: [UInt8]) {
    var nodeBytes: [UInt8] = []
    var senseBytes: [UInt8] = []
    for list in senses {
      append(&nodeBytes, UInt32(senseBytes.count / LexiconFormat.senseBytes))
      append(&nodeBytes, UInt32(list.count))
      for sense in list {
        append(&senseBytes, sense.entity)
        append(&senseBytes, UInt32(sense.type.rawValue) << 24 | sense.flags.rawValue)
      }
    }
    var capacity = 64
    while capacity < order.count * 2 { capacity *= 2 }
    var slots = [(key: UInt64, node: UInt32)](repeating: (0, 0), count: capacity)
    for step in order {
      let key = LexiconFormat.transitionKey(step.node, step.word)
      var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
      while slots[slot].key != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = (key, steps[step] ?? 0)
    }
    var transitionBytes: [UInt8] = []
    transitionBytes.reserveCapacity(capacity * LexiconFormat.transitionBytes)
    for slot in slots {
      append(&transitionBytes, slot.key)
      append(&transitionBytes, UInt64(slot.node))
    }
    return (nodeBytes, senseBytes, transitionBytes)
  }
}
