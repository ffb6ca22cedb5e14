import HallyuSystem

/// Paths that a pattern names: `*` and `?` within a name, `[a-z]` sets, `**` for any number of folders.
///
/// As in the shell, a wildcard does not match a leading dot. The matches come in byte order.
struct Glob {
  private let components: [[UInt8]]
  private let isAbsolute: Bool

  init(_ pattern: [UInt8]) {
    isAbsolute = pattern.first == UInt8(ascii: "/")
    components = pattern.split(separator: UInt8(ascii: "/")).map(Array.init)
  }

  static func hasWildcard(_ text: [UInt8]) -> Bool {
    text.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
  }

  /// - Throws: where a folder that the pattern leads to cannot be read.
  func matches() throws(SystemError) -> [Path] {
    var found: [Path] = []
    // (path so far, next component): an explicit stack, bounded by what is on the disk.
    var pending: [(Path, Int)] = [(Path(isAbsolute ? "/" : "."), 0)]
    while let (path, next) = pending.popLast() {
      guard next < components.count else {
        found.append(path)
        continue
      }
      let component = components[next]
      if component == Array("**".utf8) {
        pending.append((path, next + 1))
        for name in try Folder.names(path) where name.first != UInt8(ascii: ".") {
          let child = path.appending(name)
          if try FileStatus.ifPresent(child, followingLinks: false)?.kind == .folder { pending.append((child, next)) }
        }
      } else if Glob.hasWildcard(component) {
        guard try FileStatus.ifPresent(path)?.kind == .folder else { continue }
        for name in try Folder.names(path) where Glob.matches(component, name) { pending.append((path.appending(name), next + 1)) }
      } else if try FileStatus.ifPresent(path.appending(component), followingLinks: false) != nil {
        pending.append((path.appending(component), next + 1))
      }
    }
    return Array(Set(found)).sorted()
  }

  /// One name against one component; linear but for one retry at each star.
  static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    if name.first == UInt8(ascii: "."), pattern.first != UInt8(ascii: ".") { return false }
    var at = 0
    var place = 0
    var star: (pattern: Int, name: Int)?
    while place < name.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        star = (at + 1, place)
        at += 1
      } else if at < pattern.count, let next = step(pattern, at, name[place]) {
        at = next
        place += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        at = last.pattern
        place = last.name + 1
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Position after the pattern's element at `at` where it takes the byte, else nil.
  private static func step(_ pattern: [UInt8], _ at: Int, _ byte: UInt8) -> Int? {
    switch pattern[at] {
    case UInt8(ascii: "?"): return at + 1
    case UInt8(ascii: "["):
      guard let close = pattern[(at + 1)...].dropFirst().firstIndex(of: UInt8(ascii: "]")) else {
        return byte == pattern[at] ? at + 1 : nil
      }
      var set = pattern[(at + 1)..<close]
      let isNegated = set.first == UInt8(ascii: "!")
      if isNegated { set = set.dropFirst() }
      var isMember = false
      while let first = set.first {
        if set.count >= 3, set[set.startIndex + 1] == UInt8(ascii: "-") {
          if first <= byte, byte <= set[set.startIndex + 2] { isMember = true }
          set = set.dropFirst(3)
        } else {
          if first == byte { isMember = true }
          set = set.dropFirst()
        }
      }
      return isMember != isNegated ? close + 1 : nil
    default: return pattern[at] == byte ? at + 1 : nil
    }
  }
}
