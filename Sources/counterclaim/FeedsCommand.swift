import ArgumentParser
import Foundation
import Pipeline
import Records

struct FeedsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "The sources: list, look at each once, find new ones, exchange them with other readers.",
    subcommands: [List.self, Check.self, Discover.self, Import.self, Export.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the sources.")

    @Option(help: "The sources to follow.")
    var feeds = "feeds.json"

    func run() async throws {
      try await reporting {
        let rows = try readSourceList(feeds).sources.map { [$0.id, $0.outlet, $0.owner, $0.country, $0.language, $0.kind, $0.url] }
        printTable([["id", "outlet", "owner", "country", "language", "kind", "url"]] + rows)
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask each feed once: status, format, newest item, language, problems, new address.")

    @Option(help: "The sources to follow.")
    var feeds = "feeds.json"

    @Flag(help: "One JSON object a line.")
    var json = false

    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await reporting {
        let clock: @Sendable () -> Timestamp = { Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970)) }
        let rows = await FeedCheck(sources: try readSourceList(feeds), output: output.folder, clock: clock)()
        if json {
          for row in rows { print(row.json.compact) }
        } else {
          printTable(
            [["id", "status", "format", "items", "newest", "language", "problems", "moved to"]]
              + rows.map { row in
                [
                  row.source.id, row.status, row.format ?? "–", row.items.map(String.init) ?? "–", row.newest?.iso8601 ?? "–",
                  row.language ?? "–", row.problems.joined(separator: "; "), row.movedTo ?? "",
                ]
              })
        }
        let ill = rows.count { !$0.isWell }
        if ill == rows.count { throw ExitStatus.noFeedReachable.code }
        if ill > 0 { throw ExitStatus.tolerated.code }
      }
    }
  }
}

extension FeedCheck.Row {
  var json: JSON {
    [
      "id": .string(source.id), "url": .string(source.url), "status": .string(status), "format": .text(format), "items": .whole(items),
      "newest": .text(newest?.iso8601), "language": .text(language), "problems": .strings(problems), "moved_to": .text(movedTo),
    ]
  }
}

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check configuration, output folder, ledger, feeds' health and archive.")

  @Option(help: "The sources to follow.")
  var feeds = "feeds.json"

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await reporting {
      let now = Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970))
      let findings = Doctor(sources: try readSourceList(feeds), output: output.folder, now: now)()
      printTable(findings.map { [$0.weight.rawValue, $0.subject, $0.words] })
      if findings.contains(where: { $0.weight == .ill }) { throw ExitStatus.tolerated.code }
    }
  }
}

/// Columns as wide as their widest cell; the last one runs free.
func printTable(_ rows: [[String]]) {
  let safe = rows.map { $0.map(printable) }
  let columns = safe.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in safe.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
  for row in safe {
    let cells = row.enumerated().map { column, cell in
      column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
    }
    print(cells.joined(separator: "  "))
  }
}
