/// The stages in the order in which they run, in the words of the column `stage`.
package enum StageName: String, Sendable, CaseIterable {
  case fetch
  case clean
  case extract
  case transform
  case load
}
