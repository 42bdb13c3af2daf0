import Foundation
import Records
import TestSupport
import Testing

@testable import Archive

/// Programs that other people archive with, where this machine has them.
private enum PeerTool {
  static let hasPython = Python.run(["-c", "pass"]).status == 0
  static let hasWget = hasPython && runs("wget", ["--version"])
  static let hasWarcio = Python.has("warcio")

  static func runs(_ program: String, _ arguments: [String]) -> Bool { run(program, arguments).status == 0 }

  static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (-1, "") }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

/// Serves one chunked and compressed page and one plain page on a free port, and lets wget archive them.
private let wgetScript = """
  import gzip, http.server, subprocess, sys, threading
  class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def log_message(self, *a): pass
    def do_GET(self):
      body = ('The page at ' + self.path + ' says nothing new. ').encode() * 200
      self.send_response(200)
      self.send_header('Content-Type', 'text/html')
      if self.path == '/packed':
        body = gzip.compress(body, mtime=0)
        self.send_header('Content-Encoding', 'gzip')
        self.send_header('Transfer-Encoding', 'chunked')
        self.end_headers()
        for i in range(0, len(body), 50):
          part = body[i:i+50]
          self.wfile.write(b'%x\\r\\n' % len(part) + part + b'\\r\\n')
        self.wfile.write(b'0\\r\\n\\r\\n')
      else:
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
  server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
  threading.Thread(target=server.serve_forever, daemon=True).start()
  base = 'http://127.0.0.1:%d' % server.server_port
  sys.exit(subprocess.call(['wget', '-q', '--no-proxy', '-O', sys.argv[1] + '/page', '--warc-file', sys.argv[1] + '/peer',
    base + '/packed', base + '/plain']))
  """

/// Writes a file with warcio: chunked and compressed, a resource, a revisit.
private let warcioScript = """
  import gzip, io, sys
  from warcio.warcwriter import WARCWriter
  from warcio.statusandheaders import StatusAndHeaders
  text = b'A ministry said so. ' * 100
  packed = gzip.compress(text, mtime=0)
  chunks = b''.join(b'%x\\r\\n' % len(packed[i:i+40]) + packed[i:i+40] + b'\\r\\n' for i in range(0, len(packed), 40)) + b'0\\r\\n\\r\\n'
  head = [('Content-Type', 'text/html'), ('Content-Encoding', 'gzip'), ('Transfer-Encoding', 'chunked')]
  with open(sys.argv[1], 'wb') as out:
    w = WARCWriter(out, gzip=True, warc_version=sys.argv[2])
    w.write_record(w.create_warcinfo_record('peer.warc.gz', {'software': 'peer'}))
    def http(kind=StatusAndHeaders): return StatusAndHeaders('200 OK', list(head), protocol='HTTP/1.1')
    r = w.create_warc_record('http://example.org/a', 'response', payload=io.BytesIO(chunks), http_headers=http())
    w.write_record(r)
    w.write_record(w.create_warc_record('http://example.org/b', 'resource', payload=io.BytesIO(text),
      warc_content_type='text/plain'))
    w.write_record(w.create_revisit_record('http://example.org/a', r.rec_headers.get_header('WARC-Payload-Digest'),
      'http://example.org/a', r.rec_headers.get_header('WARC-Date'), http_headers=http()))
  """

@Suite struct `Archives of other tools` {
  @Test(.enabled(if: PeerTool.hasWget, "needs wget and python3")) func `by wget are read and verified`() throws {
    let folder = try ScratchFolder()
    let result = PeerTool.run(Python.path, ["-c", wgetScript, folder.path])
    #expect(result.status == 0, "\(result.output)")
    let path = folder.file("peer.warc.gz")
    let (records, failures) = try readFile(path)
    #expect(failures.isEmpty)
    #expect(records.first?.kind == .warcinfo)
    let pages = try records.filter { $0.kind == .response }.map { try FetchedResource($0) }
    for (page, name) in zip(pages, ["/packed", "/plain"]) {
      #expect(page.url.hasSuffix(name))
      #expect(String(decoding: page.body, as: UTF8.self) == String(repeating: "The page at \(name) says nothing new. ", count: 200))
    }
    let verification = try ArchiveVerification(path: path)
    #expect(verification.failures.isEmpty)
    #expect(verification.compared >= 4)
    for record in records { #expect(try WARCReader.record(at: record.location, in: folder.path) == record) }
  }

  @Test(.enabled(if: PeerTool.hasWarcio, "needs python3 with warcio"), arguments: ["1.0", "1.1"])
  func `by warcio are read and verified`(version: String) throws {
    let folder = try ScratchFolder()
    let path = folder.file("peer.warc.gz")
    let result = PeerTool.run(Python.path, ["-c", warcioScript, path, "WARC/" + version])
    #expect(result.status == 0, "\(result.output)")
    let text = String(repeating: "A ministry said so. ", count: 100)
    var index = RevisitIndex()
    var bodies: [String] = []
    let failures = try WARCReader.read(path: path) { record in
      index.note(record)
      guard record.kind != .warcinfo else { return }
      let original = try index.original(of: record).map { try WARCReader.record(at: $0, in: folder.path) }
      let answer = try original.map { try ArchivedResponse(record, original: $0) } ?? ArchivedResponse(record)
      bodies.append(String(decoding: try answer.decoded().resource.body, as: UTF8.self))
    }
    #expect(failures.isEmpty)
    #expect(bodies == [text, text, text])
    #expect(try ArchiveVerification(path: path).failures.isEmpty)
  }

  @Test(.enabled(if: PeerTool.hasWarcio, "needs python3 with warcio")) func `accept what is written here`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("run.warc.gz")
    let writer = try WARCWriter(path: path, fields: [("software", "test")], date: clock)
    let first = exchange("A denial, in one sentence.")
    let location = try writer.write(first)
    _ = try writer.write(first, revisiting: Original(first, at: location))
    _ = try writer.write(exchange(status: 304, headers: ["ETag: x"], []), revisiting: Original(first, at: location))
    _ = try writer.write(metadata: [("feed", "example")], about: location, url: first.url, date: clock)
    try writer.close()
    let check = PeerTool.run(Python.path, ["-m", "warcio.cli", "check", "-v", path])
    #expect(check.status == 0)
    #expect(check.output.contains("digest pass") && !check.output.contains("fail"), "\(check.output)")
    let listing = PeerTool.run(Python.path, ["-m", "warcio.cli", "index", "-f", "offset,warc-type,http:status", path])
    #expect(listing.output.contains("\"offset\": \"\(location.offset)\", \"warc-type\": \"response\", \"http:status\": \"200\""))
    #expect(listing.output.contains("\"revisit\", \"http:status\": \"304\""))
  }
}
