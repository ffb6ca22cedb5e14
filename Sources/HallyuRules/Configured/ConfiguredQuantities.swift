import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// Counts and measures that configured rules read; where a built-in rule read the same words, theirs stand.
enum ConfiguredQuantities {
  static func add(_ found: RuleHits, _ views: [FieldView], into annotations: inout Annotations) {
    var own: [QuantityExpression] = []
    for hit in found.hits {
      let rule = found.rules[hit.rule]
      let view = views[hit.field]
      guard case .quantity(let unit) = rule.row, let group = rule.group("value"), let tokens = hit.tokens(group, in: view),
        let figure = figure(tokens, view)
      else { continue }
      let kind: QuantityExpression.Kind = unit == "percent" ? .percent : .count
      let place = Place(view.text.field, rule.span(of: hit), sentence: view.sentenceRange(of: tokens.lowerBound))
      if let last = own.last, last.place.field == place.field, last.place.range.overlaps(place.range) { continue }
      own.append(QuantityExpression(figure: figure, unit: unit, kind: kind, place: place, evidence: rule.evidence))
    }
    guard !own.isEmpty else { return }
    own.sort { FieldOrder($0.place) < FieldOrder($1.place) }
    annotations.quantities.removeAll { known in
      let after = FieldOrder.first(in: own, endingAfter: known.place)
      return after < own.count && own[after].place.field == known.place.field && own[after].place.range.overlaps(known.place.range)
    }
    annotations.quantities = (annotations.quantities + own).sorted { FieldOrder($0.place) < FieldOrder($1.place) }
  }

  /// The number that the tokens are, with the words before them that say how exact it is.
  private static func figure(_ range: Range<Int>, _ view: FieldView) -> Figure? {
    let sentence = view.sentenceTokens(of: range.lowerBound)
    return view.tokens.withUnsafeBufferPointer { tokens in
      view.text.bytes.withUnsafeBufferPointer { bytes in
        withUnsafePointer(to: view.lexicon) { lexicon in
          func around(_ lower: Int) -> TokenView {
            TokenView(tokens: tokens, bytes: bytes, lexiconPointer: lexicon, lower: lower, upper: range.upperBound, floor: lower)
          }
          guard let number = NumberReader.read(around(range.lowerBound), range.lowerBound), number.end == range.upperBound,
            let value = number.value
          else { return nil }
          return Figure(value, Hedge.before(around(sentence.lowerBound), number.start).approximation)
        }
      }
    }
  }
}

/// The order of the text: the headline, then the body.
struct FieldOrder: Comparable {
  private let field: Int
  private let start: UInt32

  init(_ place: Place) {
    field = place.field == .title ? 0 : 1
    start = place.range.start
  }

  static func < (left: FieldOrder, right: FieldOrder) -> Bool { (left.field, left.start) < (right.field, right.start) }

  /// Index of the first of sorted, disjoint findings that ends after the place begins, in its field or a later one.
  static func first(in sorted: [some Placed], endingAfter place: Place) -> Int {
    sorted.partitioningIndex {
      let other = $0.place
      return other.field == place.field ? other.range.end > place.range.start : FieldOrder(place) <= FieldOrder(other)
    }
  }

  /// The first finding that shares bytes with the place, or nil.
  static func first(in sorted: [some Placed], overlapping place: Place) -> Int? {
    let index = first(in: sorted, endingAfter: place)
    guard index < sorted.count, sorted[index].place.field == place.field, sorted[index].place.range.overlaps(place.range) else {
      return nil
    }
    return index
  }
}

/// Something that stands at a place of the text.
protocol Placed { var place: Place { get } }

extension QuantityExpression: Placed {}
extension MoneyExpression: Placed {}
extension DateExpression: Placed {}
