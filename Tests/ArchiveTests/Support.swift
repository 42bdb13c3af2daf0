import Foundation
import Records

@testable import Archive

/// A new folder that goes away with the test.
final class ScratchFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func put(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }
}

func contents(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

let clock = Timestamp(iso8601: "2024-03-22T17:05:09Z")!

func exchange(
  _ url: String = "https://example.org/feed", status: Int = 200, headers: [String] = ["Content-Type: text/plain"], _ body: [UInt8]
) -> HTTPExchange {
  HTTPExchange(
    url: url, fetchedAt: clock, remoteAddress: "192.0.2.7",
    requestHead: Array("GET /feed HTTP/1.1\r\nHost: example.org\r\n\r\n".utf8), status: status,
    responseHead: Array((["HTTP/1.1 \(status) Some reason"] + headers + ["", ""]).joined(separator: "\r\n").utf8), body: body)
}

func exchange(_ text: String, at url: String = "https://example.org/feed") -> HTTPExchange { exchange(url, Array(text.utf8)) }

/// One record as text, the way other tools write it.
func rawRecord(_ kind: String, _ id: Int, _ block: [UInt8], version: String = "1.0", fields: [String] = []) -> [UInt8] {
  let head =
    [
      "WARC/\(version)", "WARC-Type: \(kind)", "WARC-Record-ID: <urn:uuid:\(id)>", "WARC-Date: 2024-03-22T17:05:09Z",
      "WARC-Target-URI: <http://example.org/\(id)>", "Content-Type: application/http; msgtype=\(kind)",
    ] + fields + ["Content-Length: \(block.count)", "", ""]
  return Array(head.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
}

func response(_ headers: [String], _ body: [UInt8]) -> [UInt8] {
  Array((["HTTP/1.1 200 OK"] + headers + ["", ""]).joined(separator: "\r\n").utf8) + body
}

func readAll(_ bytes: [UInt8], limits: WARCReader.Limits = .init()) throws -> (records: [WARCRecord], failures: [StageFailure]) {
  var records: [WARCRecord] = []
  let failures = try WARCReader.read(bytes: bytes, name: "a.warc", limits: limits) { records.append($0) }
  return (records, failures)
}

func readFile(_ path: String) throws -> (records: [WARCRecord], failures: [StageFailure]) {
  var records: [WARCRecord] = []
  let failures = try WARCReader.read(path: path) { records.append($0) }
  return (records, failures)
}

/// Bytes that hardly compress, the same in every run.
func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(state >> 56)
  }
}
