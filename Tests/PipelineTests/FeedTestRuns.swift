import Foundation
import Pipeline
import Records
import Synchronization
import TestSupport

/// Runs over one output folder, each at a time that the test sets and the server can read.
final class FeedTestRuns: Sendable {
  let scratch: ScratchPath
  private let current = Mutex(Timestamp(secondsSince1970: 0))
  private let change: @Sendable (inout SourceList.Settings) -> Void

  init(_ change: @escaping @Sendable (inout SourceList.Settings) -> Void = { _ in }) throws {
    scratch = ScratchPath(try ScratchFolder())
    self.change = change
  }

  var output: String { scratch.path + "/out" }
  var now: Timestamp { current.withLock { $0 } }

  func list(_ urls: [String]) -> SourceList {
    var settings = SourceList.Settings()
    settings.allowsPrivateAddresses = true
    settings.hostPauseMilliseconds = 0
    settings.failureTolerance = 1
    change(&settings)
    return SourceList(
      settings: settings,
      sources: urls.enumerated().map { index, url in
        Source(id: "s\(index)", url: url, outlet: "Outlet \(index)", owner: "Owner \(index)", country: "XA", language: "en", kind: "other")
      })
  }

  @discardableResult
  func run(_ urls: [String], at time: Timestamp, retries: Bool = false) async throws -> RunReport {
    current.withLock { $0 = time }
    return try await Run(
      sources: list(urls), output: OutputFolder(output), now: time, clock: { time }, width: 2, retries: retries, progress: { _ in })()
  }

  func doctor(_ urls: [String]) -> [String] {
    Doctor(sources: list(urls), output: OutputFolder(output), now: now)().map { "\($0.subject): \($0.words)" }
  }

  /// Whether a replay of the archive makes the same briefs, and `verify` finds nothing.
  func areRepeatable() async throws -> Bool {
    try await replay([output + "/archive"], into: scratch.path + "/again")
    let isSame = try scratch.folder.briefs("again") == scratch.folder.briefs("out")
    let isWhole = try Verify(output: OutputFolder(output))().differences.isEmpty
    return isSame && isWhole
  }
}

/// Holds the folder for as long as the runs live; nothing in it changes.
struct ScratchPath: @unchecked Sendable {
  let folder: ScratchFolder
  var path: String { folder.path }

  init(_ folder: ScratchFolder) { self.folder = folder }
}

/// 10 March 2025 is a Monday.
func monday(plusDays days: Int = 0, hour: Int = 6, minute: Int = 0) -> Timestamp {
  Timestamp(CalendarDay(year: 2025, month: 3, day: 10)!.adding(days: days), hour: hour, minute: minute)
}

/// A feed whose items carry their own text, so that nothing else is asked for.
func feedText(_ titles: [String] = ["One"], channel: String = "") -> String {
  "<rss version='2.0'><channel><title>Feed</title>\(channel)"
    + titles.map {
      "<item><guid isPermaLink='false'>\($0)</guid><title>\($0)</title><description>Interior Minister Tomas Verrick accused the Dawn "
        + "Front of bombing the ferry terminal in Port Maren, where 14 people died. The Dawn Front denied it: \($0).</description></item>"
    }.joined() + "</channel></rss>"
}

extension LoopbackServer.Reply {
  static func feed(_ titles: [String] = ["One"], channel: String = "", _ headers: [String] = []) -> LoopbackServer.Reply {
    .ok(feedText(titles, channel: channel), ["Content-Type: application/rss+xml"] + headers)
  }

  static let portal = LoopbackServer.Reply.ok(
    "<html><head><title>Sign in</title></head><body><form action='/login'><p>Please sign in to go on.</p></form></body></html>",
    ["Content-Type: text/html; charset=utf-8", "ETag: \"portal\""])
}

extension LoopbackServer {
  /// The targets asked for since a number of visits, robots.txt left out.
  func pages(from first: Int = 0) -> [String] { targets.dropFirst(first).filter { $0 != "/robots.txt" } }
}
