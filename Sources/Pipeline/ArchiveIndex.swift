import Archive
import Feeds
import Fetch
import Foundation
import Records

/// What one run, or one day of a foreign crawl, brought in.
struct ReplayBatch: Sendable {
  var clock: Timestamp
  var recorded: RecordedRun?
  var input = "archive"
  /// Feeds by the address that answered, or why one cannot be decoded.
  var feeds: [String: Result<FetchedResource, StageFailure>] = [:]
  /// Addresses and places of pages, by path of the archive.
  var pages: [String: [(url: String, location: ArchiveLocation)]] = [:]
  /// Names of the archives it comes from.
  var files: [String] = []
  /// Where each redirect leads.
  var redirects: [String: String] = [:]
  /// Addresses whose answer was that nothing has changed.
  var unchanged: Set<String> = []
  /// Articles that came extracted, and pages that were saved as files.
  var articles: [Article] = []
  var savedPages: [FetchedResource] = []
  var failures: [StageFailure] = []

  init(clock: Timestamp) { self.clock = clock }

  /// A feed that has moved for good is asked at its new address, so that no redirect is in the archive.
  mutating func addMoves(of recorded: RecordedRun) {
    for (own, asked) in recorded.asked {
      guard let url = RequestAddress.normalised(own), let last = asked.last, last != own, redirects[url] == nil else { continue }
      redirects[url] = last
    }
  }

  /// The address at the end of the redirects from `url`, in the form in which exchanges carry it.
  func resolve(_ url: String) -> String {
    var address = RequestAddress.normalised(url) ?? url
    for _ in 0..<10 {
      guard let next = redirects[address] else { break }
      address = next
    }
    return address
  }
}

/// A first pass over archives: what is where, and which captures belong to one brief. Bodies of pages are not kept.
struct ArchiveIndex {
  /// The captures between one `warcinfo` and the next: a run of ours, or a part of a crawl.
  private struct Segment {
    var recorded: RecordedRun?
    /// A run that was killed, or reached nobody, wrote these captures: no brief was made of them, and the next run asked again.
    var isCutOff = false
    var entries: [Entry] = []
  }

  private struct Entry {
    enum Kind {
      case feed(FetchedResource)
      case page(path: String, ArchiveLocation)
      case redirect(to: String)
      case unchanged
      case failure(StageFailure)
    }

    let url: String
    let date: Timestamp
    let kind: Kind
  }

  let accepts: (Timestamp) -> Bool
  private var segments: [(file: String, segment: Segment)] = []
  private(set) var failures: [StageFailure] = []

  init(accepts: @escaping (Timestamp) -> Bool) { self.accepts = accepts }

  mutating func scan(_ path: String) throws {
    let file = (path as NSString).lastPathComponent
    var found: [Segment] = [Segment()]
    do {
      failures += try WARCReader.read(path: path) { record in
        if record.kind == .warcinfo {
          if found[found.count - 1].recorded != nil || !found[found.count - 1].entries.isEmpty { found.append(Segment()) }
        } else if record.targetURI == RecordedRun.address {
          found[found.count - 1].recorded = (try? JSON.parse(record.block)).flatMap(RecordedRun.init)  // anybody else's: no run of ours
        } else if record.targetURI == ArchiveSink.cutOffAddress {
          markCutOff(&found)
        } else if let entry = entry(record, path) {
          found[found.count - 1].entries.append(entry)
        }
      }
    } catch let failure as StageFailure {
      failures.append(failure)
    }
    segments += found.map { (file, $0) }
  }

  /// The mark stands in the segment itself or, where a later run set it, behind a `warcinfo` of its own.
  private func markCutOff(_ found: inout [Segment]) {
    guard let marked = found.lastIndex(where: { !$0.entries.isEmpty || $0.recorded != nil }), found[marked].recorded == nil else { return }
    found[marked].isCutOff = true
  }

  private func entry(_ record: WARCRecord, _ path: String) -> Entry? {
    guard record.kind == .response || record.kind == .revisit || record.kind == .resource, let url = record.targetURI,
      let date = record.date, url.hasPrefix("http"), !url.hasSuffix("/robots.txt")
    else { return nil }
    if record.kind == .revisit { return Entry(url: url, date: date, kind: .unchanged) }
    guard let response = try? ArchivedResponse(record) else { return nil }  // DNS and other records of crawlers
    if (300..<400).contains(response.status), let location = response.headers["location"] {
      guard let target = RequestAddress.resolved(location, against: url) else { return nil }
      return Entry(url: url, date: date, kind: .redirect(to: target))
    }
    guard response.status == 200 else { return nil }
    let type = response.headers["content-type"]?.lowercased() ?? ""
    if type.contains("html") { return Entry(url: url, date: date, kind: .page(path: path, record.location)) }
    guard type.isEmpty || type.contains("xml") || type.contains("json") || type.contains("text/") || type.contains("octet-stream")
    else { return nil }
    do throws(StageFailure) {
      let resource = try FetchedResource(record)
      let isFeed = FeedReader.looksLikeFeed(resource.body, contentType: resource.contentType)
      return Entry(url: url, date: date, kind: isFeed ? .feed(resource) : .page(path: path, record.location))
    } catch {
      return Entry(url: url, date: date, kind: .failure(error))
    }
  }

  // MARK: Batches

  /// One batch for each run of ours and one for each other day of capture, oldest first.
  func batches() throws -> [ReplayBatch] {
    var batches: [ReplayBatch] = []
    var days: [CalendarDay: ReplayBatch] = [:]
    for (file, segment) in segments where !segment.isCutOff {
      if let recorded = segment.recorded {
        guard accepts(recorded.clock) else { continue }
        var batch = ReplayBatch(clock: recorded.clock)
        batch.recorded = recorded
        batch.input = recorded.input
        for entry in segment.entries { add(entry, to: &batch) }
        batch.addMoves(of: recorded)
        try takeFeedsFromPages(&batch, recorded)
        batches.append(batch)
      } else {
        for entry in segment.entries where accepts(entry.date) {
          var batch = days[entry.date.day] ?? ReplayBatch(clock: entry.date)
          batch.clock = max(batch.clock, entry.date)
          if !batch.files.contains(file) { batch.files.append(file) }
          batch.input = batch.files.sorted().joined(separator: ", ")
          add(entry, to: &batch)
          days[entry.date.day] = batch
        }
      }
    }
    return (batches + days.values).sorted { ($0.clock, $0.input) < ($1.clock, $1.input) }
  }

  private func add(_ entry: Entry, to batch: inout ReplayBatch) {
    switch entry.kind {
    case .feed(let resource): batch.feeds[entry.url] = .success(resource)
    case .page(let path, let location): batch.pages[path, default: []].append((entry.url, location))
    case .redirect(let target): batch.redirects[entry.url] = target
    case .unchanged: batch.unchanged.insert(entry.url)
    case .failure(let failure): batch.feeds[entry.url] = .failure(failure)
    }
  }

  /// A page that answered where a feed was asked for is that feed's failure, not an article.
  private func takeFeedsFromPages(_ batch: inout ReplayBatch, _ recorded: RecordedRun) throws {
    let list = try SourceList.read(Array(recorded.sourceList.compact.utf8))
    let asked = Set((list.sources.map(\.url) + recorded.asked.values.flatMap(\.self)).map { batch.resolve($0) })
    for (path, pages) in batch.pages {
      for (url, location) in pages where asked.contains(url) {
        let record = try WARCReader.record(at: location, in: (path as NSString).deletingLastPathComponent)
        do throws(StageFailure) {
          batch.feeds[url] = .success(try FetchedResource(record))
        } catch {
          batch.feeds[url] = .failure(error)
        }
      }
      batch.pages[path] = pages.filter { !asked.contains($0.url) }
    }
  }

  // MARK: Pages

  /// Reads pages back, at most `count` at a time so that memory stays flat.
  ///
  /// - Parameter visit: gets each piece, in the order of the archive.
  static func pages(
    _ path: String, _ places: [(url: String, location: ArchiveLocation)], pieces count: Int,
    visit: ([Result<FetchedResource, StageFailure>]) async throws -> Void
  ) async throws {
    let folder = (path as NSString).deletingLastPathComponent
    // A file that is gzip as a whole has no places to jump to: it is read once, and held.
    var held: [String: FetchedResource] = [:]
    if places.contains(where: { $0.location.length == 0 }) {
      let wanted = Set(places.map(\.location.recordID))
      _ = try WARCReader.read(path: path) { record in
        if wanted.contains(record.location.recordID) { held[record.location.recordID] = try? FetchedResource(record) }  // told below
      }
    }
    for start in stride(from: 0, to: places.count, by: count) {
      let piece = places[start..<min(start + count, places.count)].map { place -> Result<FetchedResource, StageFailure> in
        if let resource = held[place.location.recordID] { return .success(resource) }
        do {
          return .success(try FetchedResource(try WARCReader.record(at: place.location, in: folder)))
        } catch let failure as StageFailure {
          return .failure(failure)
        } catch {
          return .failure(StageFailure(stage: .archive, subject: place.url, code: "cannot-read", message: "\(error)"))
        }
      }
      try await visit(piece)
    }
  }

  /// Every page of an archive, feeds left out.
  static func eachPage(_ path: String, _ visit: (FetchedResource) throws -> Void) throws -> [StageFailure] {
    var undecodable: [StageFailure] = []
    return try WARCReader.read(path: path) { try page($0, visit, &undecodable) } + undecodable
  }

  static func eachPage(_ bytes: [UInt8], _ visit: (FetchedResource) throws -> Void) throws -> [StageFailure] {
    var undecodable: [StageFailure] = []
    return try WARCReader.read(bytes: bytes, name: "standard input") { try page($0, visit, &undecodable) } + undecodable
  }

  private static func page(
    _ record: WARCRecord, _ visit: (FetchedResource) throws -> Void, _ undecodable: inout [StageFailure]
  ) throws {
    guard record.kind == .response || record.kind == .resource, let response = try? ArchivedResponse(record), response.status == 200,
      response.headers["content-type"]?.lowercased().contains("html") ?? true
    else { return }
    var page: FetchedResource?
    do throws(StageFailure) {
      let resource = try response.decoded().resource
      guard !FeedReader.looksLikeFeed(resource.body, contentType: resource.contentType) else { return }
      page = resource
    } catch {
      undecodable.append(error)
    }
    if let page { try visit(page) }
  }

  /// Recomputed digests of one archive, and the digest of each decoded body by record.
  static func verify(_ path: String) throws -> (records: Int, differences: [StageFailure], bodies: [String: ContentHash]) {
    let verification = try ArchiveVerification(path: path)
    var bodies: [String: ContentHash] = [:]
    _ = try WARCReader.read(path: path) { record in
      guard record.kind == .response || record.kind == .resource else { return }
      if let resource = try? FetchedResource(record) { bodies[record.location.recordID] = resource.digest }  // no article comes from others
    }
    return (verification.records, verification.failures, bodies)
  }
}
