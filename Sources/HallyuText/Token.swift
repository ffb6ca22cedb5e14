package import HallyuCore

/// A word, number or mark of a text: 32 bytes, no references.
@usableFromInline package struct Token: Sendable {
  @usableFromInline package enum Kind: UInt8, Sendable {
    /// Letters, with inner apostrophes ("O'Brien"), or a dotted abbreviation ("U.S.").
    case word
    /// The `’s` of a possessive or a contraction, or the bare apostrophe after a plural's s.
    case clitic
    /// Digits with grouping marks and a decimal mark between them: `16,000`, `81.5`.
    case number
    /// `-` and U+2010, U+2011.
    case hyphen
    /// En and em dashes, U+2012 to U+2015, and `--`.
    case dash
    /// A quotation mark; `mark` tells which way it turns.
    case quote
    /// A currency sign; its word hash is in the lexicon.
    case currency
    /// Any other single mark; `mark` is its ASCII byte or 0.
    case mark

    /// Derived equality would be a call into this module from every other.
    @inlinable @inline(__always) package static func == (left: Kind, right: Kind) -> Bool {
      unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
    }
  }

  /// What stands between the token and the one before.
  @usableFromInline package enum Gap: UInt8, Sendable, Comparable {
    case none, space, line, paragraph

    @inlinable @inline(__always) package static func < (left: Gap, right: Gap) -> Bool {
      unsafeBitCast(left, to: UInt8.self) < unsafeBitCast(right, to: UInt8.self)
    }

    @inlinable @inline(__always) package static func <= (left: Gap, right: Gap) -> Bool {
      unsafeBitCast(left, to: UInt8.self) <= unsafeBitCast(right, to: UInt8.self)
    }

    @inlinable @inline(__always) package static func == (left: Gap, right: Gap) -> Bool {
      unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
    }
  }

  /// How the letters of a word are written.
  @usableFromInline package struct Shape: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable package static var initialUpper: Shape { Shape(rawValue: 1) }
    @inlinable package static var allUpper: Shape { Shape(rawValue: 2) }
    /// An upper-case letter after a lower-case one: "SangHee", "iQiyi".
    @inlinable package static var innerUpper: Shape { Shape(rawValue: 4) }
    @inlinable package static var hasLower: Shape { Shape(rawValue: 8) }
    /// Letters without case: Hangul, kana, Han, Arabic, Thai, …
    @inlinable package static var uncased: Shape { Shape(rawValue: 32) }
    /// Full stops inside: "U.S.".
    @inlinable package static var dotted: Shape { Shape(rawValue: 64) }
  }

  /// Stable hash of the folded letters or digits (lower case, without diacritics and full stops); 0 for marks that no name holds.
  @usableFromInline package var hash: UInt64
  /// What the lexicon says about the word.
  @usableFromInline package var classes: WordClass
  @usableFromInline package var start: UInt32
  @usableFromInline package var end: UInt32
  /// `Word.unlisted` or the closed-class word that this is.
  @usableFromInline package var word: Word
  @usableFromInline package var kind: Kind
  @usableFromInline package var shape: Shape
  @usableFromInline package var gap: Gap
  /// For `.mark` the ASCII byte (0 for others); for `.quote` a `QuoteMark`.
  @usableFromInline package var mark: UInt8

  @inlinable package init(
    hash: UInt64, classes: WordClass, start: UInt32, end: UInt32, word: Word, kind: Kind, shape: Shape, gap: Gap, mark: UInt8
  ) {
    self.hash = hash
    self.classes = classes
    self.start = start
    self.end = end
    self.word = word
    self.kind = kind
    self.shape = shape
    self.gap = gap
    self.mark = mark
  }

  package var range: ByteRange { ByteRange(Int(start), Int(end)) }
  @inlinable package var count: Int { Int(end) - Int(start) }
  @inlinable package var isCapitalized: Bool { shape.contains(.initialUpper) }

  @inlinable @inline(__always) package func isMark(_ ascii: Unicode.Scalar) -> Bool {
    kind == .mark && mark == UInt8(truncatingIfNeeded: ascii.value)
  }
}

/// Which way a quotation mark turns, and whether it is single.
@usableFromInline package enum QuoteMark: UInt8, Sendable {
  case openDouble, closeDouble, straightDouble, openSingle, closeSingle, straightSingle

  package var isSingle: Bool { rawValue >= QuoteMark.openSingle.rawValue }
}
