import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// Whether a command of the system answers.
private func has(_ command: [String]) -> Bool { (try? call(command)) == 0 }

private func call(_ command: [String], in folder: String? = nil) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

private let page = """
  <html><head><title>Flood at Ostrel</title></head><body><article><h1>Flood at Ostrel</h1>
  <p>The mayor of Ostrel accused the river authority of opening the dam gates without notice, and said that six people had drowned.</p>
  <p>The river authority denied that it had opened the gates. “The gates opened by themselves,” its director Hanna Brisk said.</p>
  <p>Volunteers carried sandbags to the lower town through the night, and the school at the bridge was turned into a shelter.</p>
  </article></body></html>
  """

@Suite struct `Archives that others wrote` {
  @Test(.enabled(if: has(["wget", "--version"]), "needs wget"))
  func `by wget give a brief`() async throws {
    let scratch = try ScratchFolder()
    let server = LoopbackServer { request in
      request.target == "/news/flood" ? .ok(page, ["Content-Type: text/html; charset=utf-8"]) : .notFound
    }
    let status = try call(
      ["wget", "--quiet", "--warc-file=crawl", "--delete-after", server.url("/news/flood")], in: scratch.path)
    try #require(status == 0)
    let report = try await replay([scratch.path + "/crawl.warc.gz"], into: scratch.path + "/out")
    #expect(report.articles == 1)
    #expect(report.facts.failures.isEmpty)
    #expect(report.briefs.count == 1)
    let again = try await replay([scratch.path + "/crawl.warc.gz"], into: scratch.path + "/again", width: 1)
    #expect(try scratch.briefs("again") == scratch.briefs("out"))
    #expect(again.clock == report.clock)
  }

  @Test(.enabled(if: Python.has("warcio"), "needs python3 with warcio"))
  func `by warcio, chunked and compressed, give one brief a day`() async throws {
    let scratch = try ScratchFolder()
    let script = """
      import gzip, io, sys
      from warcio.statusandheaders import StatusAndHeaders
      from warcio.warcwriter import WARCWriter
      page = open("page.html", "rb").read()
      with open("crawl.warc.gz", "wb") as out:
          writer = WARCWriter(out, gzip=True)
          for day in ("2025-03-10T08:00:00Z", "2025-03-11T08:00:00Z"):
              packed = gzip.compress(page.replace(b"six", b"seven") if "11" in day else page)
              body = b"%x\\r\\n" % len(packed) + packed + b"\\r\\n0\\r\\n\\r\\n"
              head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"),
                                                 ("Transfer-Encoding", "chunked")], protocol="HTTP/1.1")
              writer.write_record(writer.create_warc_record("https://ostrel.example/flood", "response", payload=io.BytesIO(body),
                                                            http_headers=head, warc_headers_dict={"WARC-Date": day}))
      """
    _ = try scratch.write(page, to: "page.html")
    _ = try scratch.write(script, to: "write.py")
    try #require(try call([Python.path, "write.py"], in: scratch.path) == 0)
    let report = try await replay([scratch.path + "/crawl.warc.gz"], into: scratch.path + "/out")
    #expect(report.briefs.map { ($0 as NSString).lastPathComponent } == ["2025-03-10", "2025-03-11"])
    #expect(report.articles == 2)
    #expect(try scratch.read("out/briefs/2025-03-11/brief.md").contains("seven"))
  }

  @Test(.enabled(if: Python.has("jsonschema"), "needs python3 with jsonschema"))
  func `aside, the source list of this repository keeps to its schema`() throws {
    let script = """
      import json, jsonschema, sys
      schema = json.load(open("feeds.schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.Draft202012Validator(schema).validate(json.load(open("feeds.json")))
      """
    #expect(try call([Python.path, "-c", script], in: SharedData.packageRoot.path) == 0)
  }
}
