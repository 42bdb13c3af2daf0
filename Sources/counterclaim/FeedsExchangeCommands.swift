import ArgumentParser
import Foundation
import Pipeline
import Records

extension FeedsCommand {
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the feeds of an OPML list into feeds.json.",
      discussion: """
        Prints the file, or writes it with --into. What OPML does not tell is not made up: owner "unknown (HOST)", country ZZ,
        language und, kind other; put in what you know. Groups and foreign attributes are kept in the member "opml" for
        `feeds export`. Feeds that the list has already stay as they are.
        """)

    @Argument(help: "The list; - reads standard input.")
    var file: String

    @Option(help: "The source list to add to; made where there is none.")
    var into: String?

    func run() async throws {
      try await reporting {
        let document = try SubscriptionListImport.document(try readFile(file), name: file)
        var old = SourceListFile()
        if let into, FileManager.default.fileExists(atPath: into) { old = try readSourceListFile(into) }
        let list = try SubscriptionListImport(document, into: old)
        for warning in list.warnings { StandardError.write(printable("\(file): \(warning)")) }
        guard !list.file.feeds.isEmpty else {
          throw StageFailure(stage: .feed, subject: file, code: "no-feed", message: "the list names no feed in http or https")
        }
        guard let into else {
          print(list.file.text, terminator: "")
          return
        }
        do {
          try Data(list.file.text.utf8).write(to: URL(fileURLWithPath: into), options: .atomic)
        } catch {
          throw OutputFolder.Failure.cannotWrite(path: into, reason: "the file or its folder is not writable")
        }
        print("\(into): \(counted(list.added.count, "feed")) added, \(list.known) known already")
      }
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the sources as OPML 2.0.",
      discussion: "Owner, country, kind and identifier go along as attributes in a namespace of their own, which import reads back.")

    @Option(help: "The sources to follow.")
    var feeds = "feeds.json"

    func run() async throws {
      try await reporting { print(SubscriptionListExport.opml(try readSourceListFile(feeds)), terminator: "") }
    }
  }
}

/// The file with the members that no run reads; what is wrong with it is said as for a run.
private func readSourceListFile(_ path: String) throws -> SourceListFile {
  _ = try readSourceList(path)
  return try SourceListFile(try readFile(path))
}
