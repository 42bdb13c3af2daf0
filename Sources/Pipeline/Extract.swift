import Archive
import Articles
import Foundation
import Records

/// The map step for big archives: each article with what was read in it, one line of JSON, without state and without order between shards.
public struct Extract: Sendable {
  public let width: Int

  public init(width: Int) { self.width = width }

  /// - Parameter deliver: called with each line, in the order of the input.
  /// - Returns: what could not be read.
  public func callAsFunction(_ paths: [String], deliver: (JSON) throws -> Void) async throws -> [StageFailure] {
    let files = try ReplayFiles(paths)
    var failures = files.failures
    for path in files.archives {
      failures += try await pages(deliver) { visit in try ArchiveIndex.eachPage(path, visit) }
    }
    for path in files.articles {
      let read = ArticleLines.read(try OutputFolder.read(path), file: (path as NSString).lastPathComponent)
      failures += read.failures
      for line in await orderedMap(read.articles.map(\.article), width: width, Self.line) { try deliver(line) }
    }
    for path in files.saved {
      let bytes = try OutputFolder.read(path)
      failures += try await pages(deliver) { visit in
        try visit(FetchedResource(savedFile: bytes))
        return []
      }
    }
    return failures
  }

  /// Reads an archive or lines of articles from standard input.
  public func callAsFunction(standardInput bytes: [UInt8], deliver: (JSON) throws -> Void) async throws -> [StageFailure] {
    if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: "WARC/".utf8) {
      return try await pages(deliver) { visit in try ArchiveIndex.eachPage(bytes, visit) }
    }
    let read = ArticleLines.read(bytes, file: "standard input")
    for line in await orderedMap(read.articles.map(\.article), width: width, Self.line) { try deliver(line) }
    return read.failures
  }

  private func pages(
    _ deliver: (JSON) throws -> Void, _ each: ((FetchedResource) throws -> Void) throws -> [StageFailure]
  ) async throws -> [StageFailure] {
    var waiting: [FetchedResource] = []
    var failures: [StageFailure] = []
    // The reader is synchronous and the readers of pages are not: what one pass finds is read in pieces after it.
    failures += try each { waiting.append($0) }
    for start in stride(from: 0, to: waiting.count, by: 64) {
      let piece = Array(waiting[start..<min(start + 64, waiting.count)])
      let results = await orderedMap(piece, width: width) { resource -> Result<JSON, StageFailure> in
        let context = PageContext(resource, item: nil, source: nil)
        do throws(StageFailure) {
          return .success(Self.line(try ArticleReader.read(page: resource.body, context)))
        } catch {
          return .failure(error)
        }
      }
      for result in results {
        switch result {
        case .success(let line): try deliver(line)
        case .failure(let failure): failures.append(failure)
        }
      }
    }
    return failures
  }

  private static func line(_ article: Article) -> JSON {
    var fields = article.jsonFields
    fields["id"] = .string(article.id.value)
    fields["outlet"] = .string(article.outlet)
    fields.merge(Inspection.analysis(of: article, tokens: false)) { _, new in new }
    fields["sentences"] = nil
    fields["blocks"] = nil
    return .object(fields)
  }
}
