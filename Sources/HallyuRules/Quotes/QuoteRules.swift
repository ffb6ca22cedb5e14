/// The manual of the family. Values read "speaker / organization"; both are empty where nobody is named.
package enum QuoteRules {
  package static let manuals: [RuleManual] = (QuoteManualBefore.all + QuoteManualAfter.all + QuoteManualContinued.all).sorted {
    $0.id < $1.id
  }
}
