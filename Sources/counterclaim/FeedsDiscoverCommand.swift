import ArgumentParser
import Foundation
import Pipeline
import Records

extension FeedsCommand {
  struct Discover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find the feeds of a site.",
      discussion: """
        Asks for the page, for the feeds that it names or links to, and only where that gives none for the usual places. One
        request a second to a host, robots.txt obeyed. Sitemaps that robots.txt names are listed as a hint.
        """)

    @Argument(help: "A page of the site, or a feed.")
    var url: String

    @Flag(help: "One JSON object.")
    var json = false

    @Flag(help: "Ask also servers on this machine and in private networks.")
    var allowPrivate = false

    @Option(help: "A page or mail address for webmasters, sent in the User-Agent header.")
    var contact: String?

    @Option(help: ArgumentHelp("Between two requests to one host, in milliseconds.", visibility: .hidden))
    var hostPause = 1_000

    func run() async throws {
      try await reporting {
        var settings = SourceList.Settings()
        settings.allowsPrivateAddresses = allowPrivate
        settings.contact = contact
        settings.hostPauseMilliseconds = max(0, hostPause)
        let report = await FeedDiscovery(url: url, settings: settings) { Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970)) }()
        if json { print(report.json.pretty, terminator: "") } else { show(report) }
        if report.findings.isEmpty { throw (report.failures.isEmpty ? ExitStatus.tolerated : .noFeedReachable).code }
      }
    }

    private func show(_ report: FeedDiscovery.Report) {
      for failure in report.failures { StandardError.write(printable("\(failure.subject): \(failure.message)")) }
      if report.findings.isEmpty {
        StandardError.write("counterclaim: no feed found in \(report.requests) requests")
      } else {
        printTable(
          [["url", "found", "format", "items", "newest", "language", "title"]]
            + report.findings.map { row in
              [
                row.url, row.basis.rawValue, row.format, String(row.items), row.newest?.iso8601 ?? "–", row.language ?? "–",
                row.title ?? "–",
              ]
            })
      }
      guard !report.sitemaps.isEmpty else { return }
      print("")
      printTable(report.sitemaps.map { [$0.isNews ? "news sitemap" : "sitemap", $0.url] })
    }
  }
}

extension FeedDiscovery.Report {
  var json: JSON {
    [
      "feeds": .array(
        findings.map { row in
          [
            "url": .string(row.url), "found": .string(row.basis.rawValue), "format": .string(row.format), "title": .text(row.title),
            "items": .integer(row.items), "newest": .text(row.newest?.iso8601), "language": .text(row.language),
          ]
        }),
      "sitemaps": .array(sitemaps.map { ["url": .string($0.url), "news": .bool($0.isNews)] }),
      "failures": .array(failures.map { ["url": .string($0.subject), "code": .string($0.code), "message": .string($0.message)] }),
      "requests": .integer(requests),
    ]
  }
}
