import Glibc
package import HallyuCore
package import HallyuSystem

/// One thing to read, as the user names it.
package struct SourceRequest: Sendable {
  /// A file, a folder or a glob.
  package let path: Path
  package let kind: SourceKind

  package init(_ path: Path, kind: SourceKind = .auto) {
    self.path = path
    self.kind = kind
  }
}

/// What `hallyu-fetch` can be told.
package struct FetchOptions: Sendable {
  /// A file that is larger becomes an issue and is not read.
  package var fileLimitBytes = 64 << 20
  /// Whether records say when their file last changed, so that a driver can pass over what it knows.
  package var addsStamps = false

  package init() {}
}

/// The first stage: every article that the sources hold, as raw documents, in the order of the sources and of paths in them.
package struct Fetch: RecordSource {
  package enum Finding: Sendable {
    case found(FoundArticle)
    /// A WARC record, unpacked when it is written.
    case record(WARCFinding)

    fileprivate var heldBytes: Int {
      switch self {
      case .found(let article): article.heldBytes
      case .record(let record): record.record.block.count
      }
    }
  }

  package static let stage = StageName.fetch

  /// What is handed out at once: some findings, fewer where they bring their bytes along.
  private struct Batch {
    private static let mostFindings = 32
    private static let mostBytes = 1 << 20

    private(set) var findings: [Finding] = []
    private var heldBytes = 0

    var isFull: Bool { findings.count >= Batch.mostFindings || heldBytes >= Batch.mostBytes }

    mutating func append(_ finding: Finding) {
      findings.append(finding)
      heldBytes += finding.heldBytes
    }
  }

  private let options: FetchOptions
  private var requests: ArraySlice<SourceRequest>
  private var kind = SourceKind.auto
  /// Files that the current source still has, one way or the other.
  private var walk: FolderWalk?
  private var container: ContainerWalk?
  private var paths: ArraySlice<Path> = []
  /// Sidecars of folders whose files are named one by one.
  private var folders: [Path: FolderWalk.Folder] = [:]
  private var containerLocation: [UInt8] = []
  private var places = Places()

  package init(_ requests: [SourceRequest], options: FetchOptions) {
    self.requests = requests[...]
    self.options = options
  }

  package mutating func next() throws(Failure) -> [Finding]? {
    var batch = Batch()
    while !batch.isFull {
      if container != nil {
        takeFromContainer(into: &batch)
      } else if let found = walk?.next() {
        take(found, into: &batch)
      } else if let path = paths.popFirst() {
        walk = nil
        try begin(path, into: &batch)
      } else if let request = requests.popFirst() {
        walk = nil
        kind = request.kind
        paths = try expand(request.path)[...]
      } else {
        return batch.findings.isEmpty ? nil : batch.findings
      }
    }
    return batch.findings
  }

  package static func write(_ finding: Finding, into out: inout [UInt8]) {
    switch finding {
    case .found(let article): article.write(into: &out)
    case .record(let record): record.article?.write(into: &out)
    }
  }

  /// The paths that a request names; a missing one ends the run, because a typing error must not empty the tables.
  private func expand(_ path: Path) throws(Failure) -> [Path] {
    do throws(SystemError) {
      if try FileStatus.ifPresent(path) != nil { return [path] }
      guard Glob.hasWildcard(path.bytes) else { throw SystemError("open source", path.description, ENOENT) }
      let matches = try Glob(path.bytes).matches()
      guard !matches.isEmpty else { throw SystemError("no file matches", path.description, ENOENT) }
      return matches
    } catch { throw error.failure(missing: .noInput) }
  }

  private mutating func begin(_ path: Path, into batch: inout Batch) throws(Failure) {
    let location = SourceLocation.prefix(of: path)
    do throws(SystemError) {
      let status = try FileStatus.of(path)
      switch status.kind {
      case .folder: walk = try FolderWalk(path, location: location)
      case .file:
        if folders[path.parent] == nil {
          let (folder, refusal) = FolderWalk.Folder.alone(path.parent)
          folders[path.parent] = folder
          if let refusal { take(refusal, into: &batch) }
        }
        if path.lastComponent.elementsEqual(Sidecar.fileName) { return }
        let file = FolderWalk.File(path: path, location: location, status: status, folder: folders[path.parent]!)
        take(.file(file), into: &batch)
      default:
        take(
          .refused(location: location, code: "no-regular-file", detail: "a pipe, socket or device is never opened"),
          into: &batch)
      }
    } catch { throw error.failure(missing: .noInput) }
  }

  private mutating func take(_ step: FolderWalk.Step, into batch: inout Batch) {
    switch step {
    case .refused(let location, let code, let detail): refuse(SourceLocation.escaped(location), code, detail, into: &batch)
    case .file(let file):
      let location = SourceLocation.escaped(file.location)
      do throws(SystemError) {
        let found = try kindOfFile(file)
        guard !found.isFurniture else { return }
        switch places.take(location, file.status.fileID) {
        case .new: break
        case .same: return
        case .other(let number):
          let place = location + Array("#other-\(number)".utf8)
          return refuse(place, "repeated-source", "an earlier source has another file of this name", into: &batch)
        }
        if let refusal = found.refusal { return refuse(location, "format-not-read", refusal, into: &batch) }
        if let kind = found.container {
          containerLocation = location
          container = try ContainerWalk(file.path, kind, location: location, limitBytes: options.fileLimitBytes)
          return
        }
        guard file.status.sizeBytes <= options.fileLimitBytes else {
          return refuse(
            location, "source-too-large", "\(file.status.sizeBytes) bytes; the limit is \(options.fileLimitBytes)", into: &batch)
        }
        guard file.status.isReadableByOwner || withCPath(file.path, { faccessat(AT_FDCWD, $0, R_OK, AT_EACCESS) }) == 0 else {
          throw SystemError("open", file.path.description, errno)
        }
        batch.append(.found(.document(document(file, location, found))))
      } catch { refuse(location, "unreadable-source", error.reason, into: &batch) }
    }
  }

  private mutating func takeFromContainer(into batch: inout Batch) {
    do throws(SystemError) {
      guard let step = try container?.next() else {
        container = nil
        return
      }
      switch step {
      case .found(.document(let document)): take(document, into: &batch)
      case .found(let article): batch.append(.found(article))
      case .record(let record):
        let target = SourceLocation.escaped(record.target ?? containerLocation + Array("#\(record.offset)".utf8))
        let place = places.take(target, nil) == .new ? nil : containerLocation + Array("#\(record.offset)".utf8)
        batch.append(.record(WARCFinding(record: record, sourceURI: target, repeatedAt: place)))
      }
    } catch {
      container = nil
      refuse(containerLocation, "unreadable-source", error.reason, into: &batch)
    }
  }

  /// An article of a container. Feeds that were saved one after the other overlap: an entry that came before is passed over, and
  /// one whose text has changed since is refused, because one address names one article.
  private mutating func take(_ document: RawDocument, into batch: inout Batch) {
    // A file that holds one article goes by its own name.
    if document.sourceURI == containerLocation { return batch.append(.found(.document(document))) }
    switch places.take(document.sourceURI, document.heldHash) {
    case .new: batch.append(.found(.document(document)))
    case .same: break
    case .other:
      refuse(
        containerLocation + [UInt8(ascii: "#")] + document.sourceURI, "repeated-source",
        "an earlier entry has this address and another text", into: &batch)
    }
  }

  private func document(_ file: FolderWalk.File, _ location: [UInt8], _ found: FileKind) -> RawDocument {
    let said = file.folder.sidecar.entry(for: file.path.lastComponent)
    return RawDocument(
      sourceURI: location, mediaType: found.mediaType, content: .file(file.path), statements: said?.statements,
      issues: said?.issues ?? [], stamp: options.addsStamps ? file.status : nil)
  }

  private func kindOfFile(_ file: FolderWalk.File) throws(SystemError) -> FileKind {
    if let demanded = FileKind.demanded(kind) { return demanded }
    if let named = FileKind.named(Array(file.path.lastComponent)) { return named }
    let descriptor = try Descriptor.open(file.path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    defer { descriptor.close() }
    return FileKind.sniffed(try descriptor.readAll(limitBytes: FileKind.sniffBytes - 1)[...])
  }

  private func refuse(_ location: [UInt8], _ code: String, _ detail: String, into batch: inout Batch) {
    batch.append(.found(.rejection(Rejection(location, code, detail))))
  }
}

/// A record of a WARC file and the location that its article gets.
package struct WARCFinding: Sendable {
  let record: WARCRecord
  let sourceURI: [UInt8]
  /// Where the record stands, if an earlier one has the same address; an article is then refused.
  let repeatedAt: [UInt8]?

  var article: FoundArticle? {
    guard let article = WARCDocument.article(record, sourceURI: sourceURI) else { return nil }
    return repeatedAt.map { .rejection(Rejection($0, "repeated-source", "an earlier record has this address")) } ?? article
  }
}

extension FolderWalk.Folder {
  /// A folder of which single files are named: only its sidecar is read.
  static func alone(_ path: Path) -> (folder: FolderWalk.Folder, refusal: FolderWalk.Step?) {
    let sidecarPath = path.appending(Sidecar.fileName)
    guard (try? FileStatus.of(sidecarPath))?.kind == .file else { return (FolderWalk.Folder(path, Sidecar()), nil) }
    do throws(SidecarError) { return (FolderWalk.Folder(path, try Sidecar(sidecarPath)), nil) } catch {
      let location = SourceLocation.prefix(of: sidecarPath)
      return (
        FolderWalk.Folder(path, Sidecar()),
        .refused(location: location, code: "sidecar-malformed", detail: error.reason)
      )
    }
  }
}
