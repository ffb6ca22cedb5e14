import Glibc
import HallyuCore
import HallyuSystem

/// The articles of a file that holds several, or that has to be unpacked, one step at a time.
struct ContainerWalk: Sendable {
  enum Step: Sendable {
    case found(FoundArticle)
    /// A WARC record that may hold an article; it is unpacked by a worker.
    case record(WARCRecord)
  }

  private let location: [UInt8]
  private var warc: WARCReader?
  private var descriptor: Descriptor?
  private var steps: ArraySlice<Step> = []
  /// True once a WARC file gave an article or a row about damage.
  private var isAccounted = false

  /// - Parameters:
  ///   - location: of the file, escaped.
  ///   - limitBytes: for a file that is read as a whole, and for what it unpacks to.
  init(_ file: Path, _ container: FileKind.Container, location: [UInt8], limitBytes: Int) throws(SystemError) {
    self.location = location
    let opened = try Descriptor.open(file, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    if container == .warc {
      descriptor = opened
      warc = WARCReader(WARCBytes(opened, isCompressed: try ContainerWalk.isCompressed(opened, file)))
      return
    }
    defer { opened.close() }
    let bytes = try opened.readAll(limitBytes: limitBytes, expectedBytes: FileStatus.of(opened).sizeBytes)
    guard bytes.count <= limitBytes else {
      steps = [refusal("source-too-large", "more than \(limitBytes) bytes")]
      return
    }
    switch container {
    case .feed: steps = FeedDocuments.articles(bytes, location: location).map(Step.found)[...]
    case .mhtml: steps = [page(bytes)]
    case .gzip: try unpack(bytes, file, limitBytes)
    case .warc: break
    }
  }

  mutating func next() throws(SystemError) -> Step? {
    if let step = steps.popFirst() { return step }
    guard warc != nil else { return nil }
    while let step = try warc?.next() {
      switch step {
      case .damage(let damage):
        isAccounted = true
        return refusal("warc-damaged", "byte \(damage.offset): \(damage.reason)", at: damage.offset)
      case .record(let record):
        guard WARCDocument.mayHoldArticle(record) else { continue }
        isAccounted = isAccounted || WARCDocument.mentionsText(record)
        return .record(record)
      }
    }
    warc = nil
    descriptor?.close()
    return isAccounted ? nil : refusal("no-articles", "no record of the file holds a page or a text")
  }

  private mutating func unpack(_ bytes: [UInt8], _ file: Path, _ limitBytes: Int) throws(SystemError) {
    let out: [UInt8]
    do throws(InflateError) { out = try Inflate().all(bytes, limitBytes: limitBytes) } catch {
      steps = [
        error == .tooLarge
          ? refusal("source-too-large", "unpacks to more than \(limitBytes) bytes") : refusal("gzip-damaged", "no valid gzip")
      ]
      return
    }
    let name = file.lastComponent
    let inner = name.suffix(3).elementsEqual(".gz".utf8) ? Array(name.dropLast(3)) : Array(name)
    guard !out.starts(with: [0x1f, 0x8b]) else {
      steps = [refusal("gzip-in-gzip", "gzip in gzip is not unpacked")]
      return
    }
    let kind = FileKind.named(inner).flatMap { $0.container == .gzip ? nil : $0 } ?? FileKind.sniffed(out[...])
    switch kind.container {
    case .warc:
      let opened = try Descriptor.open(file, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      descriptor = opened
      warc = WARCReader(WARCBytes(opened, isCompressed: true))
    case .feed: steps = FeedDocuments.articles(out, location: location).map(Step.found)[...]
    case .mhtml: steps = [page(out)]
    case nil where kind.refusal != nil: steps = [refusal("format-not-read", kind.refusal ?? "")]
    case .gzip, nil: steps = [.found(.document(RawDocument(sourceURI: location, mediaType: kind.mediaType, content: .bytes(out))))]
    }
  }

  private func page(_ bytes: [UInt8]) -> Step {
    guard let page = MIMEPage(bytes) else { return refusal("mhtml-malformed", "the file holds no HTML part") }
    var statements = Statements(.sidecar)
    if let location = page.location, isValidUTF8(location) { statements["url"] = location }
    return .found(
      .document(
        RawDocument(
          sourceURI: location, mediaType: "text/html", charset: page.charset, content: .bytes(page.body),
          statements: statements.isEmpty ? nil : statements)))
  }

  private func refusal(_ code: String, _ detail: String, at offset: Int? = nil) -> Step {
    .found(.rejection(Rejection(offset.map { location + Array("#\($0)".utf8) } ?? location, code, detail)))
  }

  /// By the first bytes or, where these are damaged, by the name.
  private static func isCompressed(_ file: Descriptor, _ path: Path) throws(SystemError) -> Bool {
    let head = try file.read(at: 0, count: 5)
    if head.starts(with: [0x1f, 0x8b]) { return true }
    return head != Array("WARC/".utf8) && path.lastComponent.suffix(3).elementsEqual(".gz".utf8)
  }
}
