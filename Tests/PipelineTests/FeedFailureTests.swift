import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `Hostile servers` {
  /// A hundred million zeros, packed into a hundred kilobytes.
  private static func bomb() throws -> [UInt8] {
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "head -c 100000000 /dev/zero | gzip -1"]
    shell.standardOutput = output
    try shell.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return Array(bytes)
  }

  @Test func `are failures with names, and one well feed among them is read`() async throws {
    let runs = try FeedTestRuns {
      $0.totalTimeoutSeconds = 1
      $0.maximumFeedBytes = 1_000_000
    }
    let bomb = try Self.bomb()
    #expect(bomb.count > 10_000 && bomb.count < 1_000_000)
    let server = LoopbackServer { request in
      switch request.target {
      case "/well": .feed()
      case "/portal": .portal
      case "/loop": .redirect(302, "/pool")
      case "/pool": .redirect(301, "/loop")
      case "/drip": .raw("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", then: .drip)
      case "/silent": .raw("", then: .hold)
      case "/bomb": .status(200, ["Content-Encoding: gzip", "Content-Type: application/rss+xml"], bomb)
      case "/large": .raw("HTTP/1.1 200 OK\r\nContent-Length: 1000001\r\n\r\n", then: .hold)
      case "/cut": .raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>")
      case "/away": .redirect(302, "file:///etc/passwd")
      case "/broken-gzip": .status(200, ["Content-Encoding: gzip"], [1, 2, 3])
      case "/closed": .ok("never")
      case "/robots.txt": .ok("User-agent: *\nDisallow: /closed")
      default: .notFound
      }
    }
    // Hosts of their own, so that the slow ones run side by side.
    let targets = [
      "/well", "/portal", "/loop", "/drip", "/silent", "/bomb", "/large", "/cut", "/away", "/broken-gzip", "/closed",
    ]
    var urls = targets.enumerated().map { server.url($0.element, host: "h\($0.offset).localhost") }
    urls.append("https://h99.localhost:\(server.port)/tls")
    urls.append("http://nobody.onion/feed")
    let report = try await runs.run(urls, at: monday())
    let codes = Dictionary(report.facts.failures.map { ($0.subject, $0.code) }, uniquingKeysWith: { first, _ in first })
    let expected = [
      nil, "not-a-feed", "too-many-redirects", "timed-out", "timed-out", "too-large", "too-large", "cut-short", "bad-redirect",
      codes["s9"], "refused-by-robots", "tls", "unresolved-host",
    ]
    #expect(urls.indices.map { codes["s\($0)"] } == expected)
    #expect(codes["s9"] != nil)
    #expect(report.facts.feedsRead == 1)
    #expect(report.facts.failures.allSatisfy { !$0.message.isEmpty })
    #expect(!server.targets.contains("/closed"))
    #expect(try await runs.areRepeatable())
  }

  @Test func `on private addresses are not asked unless the settings allow it`() async throws {
    let runs = try FeedTestRuns { $0.allowsPrivateAddresses = false }
    let server = LoopbackServer { _ in .feed() }
    await #expect(throws: Run.Failure.self) {
      try await runs.run([server.url("/feed"), server.url("/feed", host: "x.localhost")], at: monday())
    }
    #expect(server.visits.isEmpty)
  }

  @Test func `that compress are read, and were asked to`() async throws {
    let runs = try FeedTestRuns()
    let shell = Process()
    let (input, output) = (Pipe(), Pipe())
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    shell.arguments = ["gzip", "-c"]
    shell.standardInput = input
    shell.standardOutput = output
    try shell.run()
    input.fileHandleForWriting.write(Data(feedText().utf8))
    try input.fileHandleForWriting.close()
    let packed = Array(try output.fileHandleForReading.readToEnd() ?? Data())
    let server = LoopbackServer { request in
      guard request.target == "/feed", request.headers["accept-encoding"]?.contains("gzip") == true else { return .notFound }
      return .status(200, ["Content-Encoding: gzip", "Content-Type: application/rss+xml"], packed)
    }
    #expect(try await runs.run([server.url("/feed")], at: monday()).facts.feedsRead == 1)
    #expect(try runs.scratch.folder.read("out/briefs/2025-03-10/brief.md").contains("Dawn Front"))
    #expect(try await runs.areRepeatable())
  }
}
