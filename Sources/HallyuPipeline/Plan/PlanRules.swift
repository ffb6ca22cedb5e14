import Glibc
import HallyuSystem

/// Rules of a configuration that no single value can break.
enum PlanRules {
  /// The stages come in the one order, each once.
  static func checkStages(_ value: ConfigValue, _ reader: inout ConfigReader) {
    let names = (value["stages"]?.list ?? []).map { $0["stage"]?.text?.resolved ?? "" }
    for (place, name) in names.enumerated() where !name.isEmpty {
      let path = "stages[\(place)].stage"
      if names[..<place].contains(name) {
        reader.complain(at: path, "'\(name)' stands twice; each stage runs once")
      } else if place < PipelineSpec.stageNames.count, name != PipelineSpec.stageNames[place], names.count == PipelineSpec.stageNames.count
      {
        reader.complain(
          at: path, "'\(name)' stands at place \(place + 1); the order is \(PipelineSpec.stageNames.joined(separator: ", "))")
      }
    }
  }

  /// Sources, output and state do not overlap, so that no run reads what runs wrote.
  static func checkFolders(_ value: ConfigValue, _ reader: inout ConfigReader) {
    guard let output = value["outputs"]?["folder"]?.text?.resolved, let state = value["state"]?.text?.resolved else { return }
    let outputPlace = components(output)
    if let lineage = value["lineage"]?.text?.resolved, components(lineage).starts(with: outputPlace) {
      reader.complain(at: "lineage", "'\(lineage)' lies in the output folder, which runs replace")
    }
    let statePlace = components(state)
    if outputPlace.starts(with: statePlace) || statePlace.starts(with: outputPlace) {
      reader.complain(at: "state", "'\(state)' and the output folder '\(output)' overlap")
    }
    for (place, source) in (value["sources"]?.list ?? []).enumerated() {
      guard let path = source["path"]?.text?.resolved else { continue }
      // Of a glob, the folder that it starts from; of an absolute path, what lies below the configuration's folder.
      let below = belowWorkingFolder(path)
      guard let sourcePlace = below.map({ Array(components($0).prefix { !$0.contains { "*?[".utf8.contains($0) } }) }) else { continue }
      for (name, written, key) in [("output", outputPlace, "outputs.folder"), ("state", statePlace, "state")] {
        if written.starts(with: sourcePlace) {
          guard !isGlob(path) || matches(below ?? path, written) else { continue }
          reader.complain(at: key, "the \(name) folder lies inside the source '\(path)'")
        } else if sourcePlace.starts(with: written) {
          reader.complain(at: "sources[\(place)].path", "'\(path)' lies inside the \(name) folder, which runs replace")
        }
      }
    }
  }

  private static func isGlob(_ path: String) -> Bool { path.utf8.contains { "*?[".utf8.contains($0) } }

  /// Whether a glob names the folder or one above it; `**` names every folder below its place.
  private static func matches(_ glob: String, _ folder: [[UInt8]]) -> Bool {
    let parts = components(glob)
    for (place, part) in parts.enumerated() {
      if part == Array("**".utf8) { return true }
      guard place < folder.count else { return false }
      let name = String(decoding: folder[place], as: UTF8.self)
      if fnmatch(String(decoding: part, as: UTF8.self), name, FNM_PERIOD) != 0 { return false }
    }
    return true
  }

  private static func components(_ path: String) -> [[UInt8]] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init).filter { $0 != [UInt8(ascii: ".")] }
  }

  /// The path as seen from the working folder, or nil where it lies elsewhere.
  private static func belowWorkingFolder(_ path: String) -> String? {
    let parts = components(path)
    let up = Array("..".utf8)
    guard path.utf8.first == UInt8(ascii: "/") || parts.contains(up) else { return path }
    guard let here = workingFolder() else { return nil }
    var place = path.utf8.first == UInt8(ascii: "/") ? [] : components(here)
    for part in parts {
      if part == up { _ = place.popLast() } else { place.append(part) }
    }
    let root = components(here)
    if place.starts(with: root) {
      return place.dropFirst(root.count).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }
    // A folder above holds the working folder, and so the outputs.
    return root.starts(with: place) ? "" : nil
  }

  private static func workingFolder() -> String? {
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return String(cString: folder)
  }
}
