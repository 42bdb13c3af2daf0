import Foundation
import Records
import Synchronization
import TestSupport
import Testing

/// The built command, beside the test bundle.
private let binary = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("counterclaim")

private struct Ended {
  let status: Int32
  let output: String
  let errors: String
}

/// - Parameter shell: goes before the command, in the same shell: `ulimit -f 8;`
private func counterclaim(_ arguments: [String], input: String = "", shell: String? = nil, in folder: String? = nil) throws -> Ended {
  let process = Process()
  if let shell {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", shell + " exec \"$0\" \"$@\"", binary.path] + arguments
  } else {
    process.executableURL = binary
    process.arguments = arguments
  }
  if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
  let (output, errors, feed) = (Pipe(), Pipe(), Pipe())
  (process.standardOutput, process.standardError, process.standardInput) = (output, errors, feed)
  try process.run()
  try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
  try feed.fileHandleForWriting.close()
  let told = output.fileHandleForReading.readDataToEndOfFile()
  let complained = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Ended(
    status: process.terminationStatus, output: String(decoding: told, as: UTF8.self), errors: String(decoding: complained, as: UTF8.self))
}

private let archive = SharedData.packageRoot.appendingPathComponent("Tests/PipelineTests/Golden/harbour/archive.warc.gz").path

private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("counterclaim-" + UUID().uuidString).path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

@Suite struct `The command` {
  @Test func `is quiet on success`() throws {
    try withFolder { folder in
      let ended = try counterclaim(["replay", archive, "--output", folder + "/out"])
      #expect(ended.status == 0)
      #expect(ended.output.isEmpty)
      #expect(ended.errors.isEmpty)
      let verified = try counterclaim(["verify", folder + "/out"])
      #expect(verified.status == 0)
      #expect(verified.output.contains("all agree"))
      let brief = try counterclaim(["brief", "--output", folder + "/out"])
      #expect(brief.output.hasPrefix("# "))
    }
  }

  @Test(arguments: [
    (["fly"], 64), (["replay"], 64), (["run", "--now", "yesterday"], 64), (["inspect", "feed"], 64), (["replay", "nowhere.warc"], 65),
    (["run", "--feeds", "nowhere.json"], 78), (["replay", ".", "--actors", "nowhere.json"], 78),
    (["inspect", "text", "README.md", "--actors", "README.md"], 78), (["explain", "c-1", "--output", "nowhere"], 65),
    (["verify", "nowhere"], 65), (["brief", "--format", "pdf"], 64), (["brief", "--event", "x", "--format", "json"], 64),
    (["replay", "x.jsonl", "--cores", "0"], 64), (["brief", "--tlp", "pink"], 64),
  ])
  func `leaves with the status for what went wrong`(arguments: [String], status: Int) throws {
    try withFolder { folder in
      let ended = try counterclaim(arguments, in: folder)
      #expect(Int(ended.status) == status)
      #expect(!ended.errors.isEmpty)
    }
  }

  @Test func `names the line and the field of a wrong configuration`() throws {
    try withFolder { folder in
      let file = folder + "/feeds.json"
      try Data("{\"feeds\": [\n{\"id\": \"A\"}]}".utf8).write(to: URL(fileURLWithPath: file))
      let ended = try counterclaim(["run", "--feeds", file, "--output", folder + "/out"])
      #expect(ended.status == 78)
      #expect(ended.errors.contains("feeds.json: line 2: feeds[0]"))
    }
  }

  @Test func `tells in one line that no feed can be reached, and writes nothing`() throws {
    try withFolder { folder in
      let file = folder + "/feeds.json"
      let feed =
        "{\"id\": \"a\", \"url\": \"http://127.0.0.1:9/feed\", \"outlet\": \"A\", \"owner\": \"A\", \"country\": \"XA\", \"language\": \"en\"}"
      try Data("{\"feeds\": [\(feed)]}".utf8).write(to: URL(fileURLWithPath: file))
      let ended = try counterclaim(["run", "--feeds", file, "--output", folder + "/out"])
      #expect(ended.status == 69)
      #expect(ended.errors.split(separator: "\n").count == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/out/briefs").isEmpty)
    }
  }

  @Test func `says when the disk is full, and the brief of the day before is whole`() throws {
    try withFolder { folder in
      try #require(try counterclaim(["replay", archive, "--output", folder + "/out", "--to", "2025-03-10"]).status == 0)
      let before = try String(contentsOfFile: folder + "/out/briefs/2025-03-10/brief.md", encoding: .utf8)
      // A limit on the size of files ends writes as a full disk does.
      let ended = try counterclaim(["replay", archive, "--output", folder + "/full"], shell: "trap '' XFSZ; ulimit -f 16;")
      #expect(ended.status == 73)
      #expect(ended.errors.hasPrefix("counterclaim: "))
      #expect(try String(contentsOfFile: folder + "/out/briefs/2025-03-10/brief.md", encoding: .utf8) == before)
      let files = FileManager.default.enumerator(atPath: folder + "/full/briefs")?.allObjects as? [String] ?? []
      #expect(!files.contains { $0.hasSuffix(".part") })
    }
  }

  @Test func `killed at any moment leaves the last brief whole, and the next run completes`() throws {
    try withFolder { folder in
      let server = LoopbackServer { request in
        switch request.target {
        case "/feed":
          .ok(
            "<rss version='2.0'><channel><title>F</title><item><guid>1</guid><title>T</title><link>/slow</link></item></channel></rss>",
            ["Content-Type: application/rss+xml"])
        case "/slow": LoopbackServer.Reply(steps: [.hold])
        default: .notFound
        }
      }
      let file = folder + "/feeds.json"
      let feed =
        "{\"id\": \"a\", \"url\": \"\(server.url("/feed"))\", \"outlet\": \"A\", \"owner\": \"A\", \"country\": \"XA\", \"language\": \"en\"}"
      let settings = "{\"allowsPrivateAddresses\": true, \"hostPauseMilliseconds\": 0, \"totalTimeoutSeconds\": 2}"
      try Data("{\"settings\": \(settings), \"feeds\": [\(feed)]}".utf8).write(to: URL(fileURLWithPath: file))
      let first = try counterclaim(["run", "--feeds", file, "--output", folder + "/out", "--now", "2025-03-10T06:00:00Z"])
      #expect(first.status == 0)
      let before = try String(contentsOfFile: folder + "/out/briefs/2025-03-10/brief.md", encoding: .utf8)

      let process = Process()
      process.executableURL = binary
      process.arguments = ["run", "--feeds", file, "--output", folder + "/out", "--now", "2025-03-11T06:00:00Z"]
      try process.run()
      while server.targets.filter({ $0 == "/slow" }).count < 2 { usleep(1_000) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try String(contentsOfFile: folder + "/out/briefs/2025-03-10/brief.md", encoding: .utf8) == before)

      let next = try counterclaim(["run", "--feeds", file, "--output", folder + "/out", "--now", "2025-03-11T07:00:00Z"])
      #expect(next.status == 0)
      #expect(FileManager.default.fileExists(atPath: folder + "/out/briefs/2025-03-11/brief.md"))
      #expect(try counterclaim(["verify", folder + "/out"]).status == 0)
    }
  }

  /// The outlet, owner and language of a page are known from its feed's entry alone: its guid is not its address.
  @Test func `killed while it reads leaves an archive whose replay makes the same briefs`() throws {
    try withFolder { folder in
      let pages = 40
      let isHeld = Mutex(true)
      let server = LoopbackServer { request in
        if request.target == "/feed" {
          let items = (0...pages).map { "<item><guid isPermaLink='false'>g\($0)</guid><title>T\($0)</title><link>/p\($0)</link></item>" }
          return .ok("<rss version='2.0'><channel><title>F</title>\(items.joined())</channel></rss>", ["Content-Type: application/rss+xml"])
        }
        if request.target == "/p\(pages)", isHeld.withLock({ $0 }) { return LoopbackServer.Reply(steps: [.hold]) }
        guard request.target.hasPrefix("/p") else { return .notFound }
        let text = "Interior Minister Tomas Verrick accused the Dawn Front of bombing the ferry terminal in Port Maren. It was number "
        let article =
          "<article><h1>Blast</h1><p>\(text)\(request.target.dropFirst(2)).</p><p>The Dawn Front denied it on Monday.</p></article>"
        return .ok("<html><head><title>T</title></head><body>\(article)</body></html>", ["Content-Type: text/html"])
      }
      let file = folder + "/feeds.json"
      let feed =
        "{\"id\": \"a\", \"url\": \"\(server.url("/feed"))\", \"outlet\": \"Quay Post\", \"owner\": \"Quay Lines\", \"country\": \"XA\", "
        + "\"language\": \"en\"}"
      let settings = "{\"allowsPrivateAddresses\": true, \"hostPauseMilliseconds\": 0, \"totalTimeoutSeconds\": 30}"
      try Data("{\"settings\": \(settings), \"feeds\": [\(feed)]}".utf8).write(to: URL(fileURLWithPath: file))

      let process = Process()
      process.executableURL = binary
      process.arguments = ["run", "--feeds", file, "--output", folder + "/out", "--now", "2025-03-10T06:00:00Z"]
      try process.run()
      while !server.targets.contains("/p\(pages)") { usleep(1_000) }
      usleep(500_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      isHeld.withLock { $0 = false }

      let next = try counterclaim(["run", "--feeds", file, "--output", folder + "/out", "--now", "2025-03-10T07:00:00Z"])
      #expect(next.status == 0)
      #expect(try counterclaim(["replay", folder + "/out/archive", "--output", folder + "/again"]).status == 0)
      for view in ["brief.md", "brief.html", "brief.json"] {
        let made = try String(contentsOfFile: folder + "/out/briefs/2025-03-10/" + view, encoding: .utf8)
        #expect(made.contains("Quay Lines") || view == "brief.md")
        #expect(try String(contentsOfFile: folder + "/again/briefs/2025-03-10/" + view, encoding: .utf8) == made, "\(view) differs")
      }
      #expect(try counterclaim(["verify", folder + "/out"]).status == 0)
      #expect(try !FileManager.default.contentsOfDirectory(atPath: folder + "/out").contains { $0.contains(".before-") })
    }
  }

  @Test func `tells on standard error and by its status what a replay could not read`() throws {
    try withFolder { folder in
      let article = "{\"id\":\"a\",\"outlet\":\"O\",\"published\":\"2025-03-10\",\"title\":\"T\",\"text\":\"The mayor blamed the river.\"}"
      let file = folder + "/mixed.jsonl"
      try Data((article + "\nnot json\n").utf8).write(to: URL(fileURLWithPath: file))
      let replayed = try counterclaim(["replay", file, "--output", folder + "/out"])
      #expect(replayed.status == 1)
      #expect(replayed.errors.contains("mixed.jsonl:2: "))
      let extracted = try counterclaim(["extract", file])
      #expect(extracted.status == 1)
      #expect(extracted.errors.contains("mixed.jsonl:2: ") && extracted.output.contains("\"a\""))
    }
  }

  @Test func `answers jobs in their order, with their identifiers`() throws {
    let jobs = (0..<40).map {
      "{\"id\":\"j\($0)\",\"text\":\"The mayor blamed the river authority for the flood that killed \($0) people.\"}"
    }
    let ended = try counterclaim(["inspect", "text", "--jsonl"], input: jobs.joined(separator: "\n") + "\nnot json\n")
    let lines = ended.output.split(separator: "\n").map { try? JSON.parse(String($0)) }
    #expect(lines.count == 41)
    #expect(lines.prefix(40).map { $0?["id"]?.string } == (0..<40).map { "j\($0)" })
    #expect(lines.last??["error"]?["code"] == "not-json")
  }

  @Test func `extracts from a pipe what replay reads`() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: archive))
    try withFolder { folder in
      let ended = try counterclaim(["extract", archive])
      #expect(ended.status == 0)
      #expect(bytes.count > 0)
      let lines = ended.output.split(separator: "\n")
      #expect(lines.count >= 15)
      let first = try JSON.parse(String(try #require(lines.first)))
      for key in ["id", "url", "outlet", "title", "text", "language", "entities", "claims", "warnings"] {
        #expect(first[key] != nil, "\(key) is missing")
      }
      try Data(ended.output.utf8).write(to: URL(fileURLWithPath: folder + "/articles.jsonl"))
      let replayed = try counterclaim(["replay", folder + "/articles.jsonl", "--output", folder + "/out"])
      #expect(replayed.status == 0)
    }
  }
}
