import Foundation
import TestSupport
import Testing

@testable import Fetch

/// Servers of other makers, as subprocesses on loopback, with a certificate made for `localhost` on the spot.
private final class TLSPeer {
  let port: Int
  let certificate: String
  private let process: Subprocess
  private let folder: URL

  /// - Parameter arguments: given the paths of key and certificate.
  /// - Throws: when the peer tells no port.
  init(_ program: String, _ arguments: (String, String) -> [String]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("counterclaim-tls-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    certificate = folder.appendingPathComponent("cert.pem").path
    let key = folder.appendingPathComponent("key.pem").path
    let maker = try Subprocess(
      "openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
      ])
    maker.wait()
    process = try Subprocess(program, arguments(key, certificate))
    port = try #require(process.port())
  }

  deinit {
    process.end()
    // Left behind in the temporary folder at worst.
    try? FileManager.default.removeItem(at: folder)
  }
}

/// A child process whose standard output is read here.
///
/// Not Foundation's: its wait turns a run loop, which takes a thread of the cooperative pool out of use for ever.
private final class Subprocess {
  private var identifier: pid_t = 0
  private let output: Int32

  init(_ name: String, _ arguments: [String]) throws {
    let path = try #require(Subprocess.path(name))
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    output = ends[0]
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    try #require(posix_spawn(&identifier, path, &actions, nil, &words, environ) == 0)
  }

  deinit { close(output) }

  func wait() { waitpid(identifier, nil, 0) }

  func end() {
    kill(identifier, SIGKILL)
    wait()
  }

  /// From the first line that ends in `:number` or is one.
  func port() -> Int? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(output, &byte, 1) == 1 {
      guard byte == 10 else {
        line.append(byte)
        continue
      }
      if let port = Int(text(line).split(separator: ":").last ?? "") { return port }
      line = []
    }
    return nil
  }

  static func path(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

@Suite(.enabled(if: Subprocess.path("openssl") != nil, "needs openssl"), .serialized) struct `TLS` {
  private static func peer() throws -> TLSPeer {
    try TLSPeer("openssl") { key, certificate in
      ["s_server", "-accept", "127.0.0.1:0", "-www", "-key", key, "-cert", certificate]
    }
  }

  @Test func `with a certificate nobody vouches for is refused`() async throws {
    let peer = try Self.peer()
    let outcome = await Fetcher.fetch("https://localhost:\(peer.port)/")
    #expect(outcome.word == "tls")
    #expect(outcome.exchanges.isEmpty)
  }

  @Test func `with a certificate the settings trust goes through`() async throws {
    let peer = try Self.peer()
    let outcome = await Fetcher.fetch("https://localhost:\(peer.port)/") {
      $0.caFile = peer.certificate
      $0.respectsRobots = false
    }
    #expect(outcome.word == "fetched")
  }

  @Test func `with a trusted certificate for another name is refused`() async throws {
    let peer = try Self.peer()
    #expect(await Fetcher.fetch("https://127.0.0.1:\(peer.port)/") { $0.caFile = peer.certificate }.word == "tls")
  }

  @Test func `spoken to a server without it is refused`() async {
    let server = LoopbackServer { _ in .notFound }
    #expect(await Fetcher.fetch("https://127.0.0.1:\(server.port)/").word == "tls")
  }

  @Test(.enabled(if: Subprocess.path("node") != nil, "needs node"))
  func `offers HTTP 2, whose heads are kept in a form archive tools read`() async throws {
    let script = """
      const [http2, fs] = [require('http2'), require('fs')];
      const files = { key: fs.readFileSync(process.argv[1]), cert: fs.readFileSync(process.argv[2]) };
      const server = http2.createSecureServer(files, (request, response) => {
        response.writeHead(200, { etag: '"2"' });
        response.end('over ' + request.httpVersion);
      });
      server.listen(0, '127.0.0.1', () => console.log(server.address().port));
      """
    let peer = try TLSPeer("node") { key, certificate in ["-e", script, key, certificate] }
    let outcome = await Fetcher.fetch("https://localhost:\(peer.port)/page") { $0.caFile = peer.certificate }
    #expect(outcome.text == "over 2.0")
    #expect(outcome.validators?.etag == "\"2\"")
    #expect(text(outcome.answer!.responseHead).hasPrefix("HTTP/1.1 200 \r\n"))
    #expect(text(outcome.answer!.requestHead).hasPrefix("GET /page HTTP/2\r\n"))
  }
}
