import HallyuAnnotations

/// Runs the rules that infer facts from what the name and figure rules found, each family in its own file.
enum FactFinder {
  static func find(in context: FactContext, into annotations: inout Annotations) {}
}
