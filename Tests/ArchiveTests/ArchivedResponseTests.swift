import Gzip
import Records
import Testing

@testable import Archive

@Suite struct `Archived responses` {
  private let text = Array("Said the ministry, and nobody else.".utf8)

  private func decode(_ headers: [String], _ body: [UInt8], limit: Int = 1 << 20) throws -> (FetchedResource, Bool) {
    let record = try #require(try readAll(rawRecord("response", 1, response(headers, body))).records.first)
    let decoded = try ArchivedResponse(record).decoded(limit: limit)
    return (decoded.resource, decoded.isTruncated)
  }

  private func chunked(_ bytes: [UInt8], _ size: Int) -> [UInt8] {
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      let chunk = bytes[start..<min(start + size, bytes.count)]
      out += Array((String(chunk.count, radix: 16) + ";ext=1\r\n").utf8) + chunk + [13, 10]
    }
    return out + Array("0\r\n\r\n".utf8)
  }

  @Test func `lose their codings`() throws {
    let packed = GzipMember.deflate(text)
    let raw = Array(packed.dropFirst(10).dropLast(8))
    for (headers, body) in [
      ([], text),
      (["Content-Encoding: gzip"], packed),
      (["Content-Encoding: x-gzip"], GzipMember.deflate(Array(text[..<9])) + GzipMember.deflate(Array(text[9...]))),
      (["Content-Encoding: deflate"], raw),
      (["Content-Encoding: gzip, identity", "Content-Encoding: gzip"], GzipMember.deflate(packed)),
      (["Transfer-Encoding: chunked"], chunked(text, 7)),
      (["transfer-encoding: Chunked", "content-encoding: GZIP"], chunked(packed, 11)),
    ] {
      let (resource, isTruncated) = try decode(headers, body)
      #expect(resource.body == text)
      #expect(resource.digest == ContentHash(of: text))
      #expect(resource.location?.recordID == "urn:uuid:1")
      #expect(!isTruncated)
    }
  }

  @Test func `whose recorder removed the codings are left as they are`() throws {
    for header in ["Content-Encoding: gzip", "Content-Encoding: deflate", "Transfer-Encoding: chunked"] {
      #expect(try decode([header], text).0.body == text)
    }
    let likeChunks = Array("be it known\r\nthat".utf8)
    #expect(try decode(["Transfer-Encoding: chunked"], likeChunks).0.body == likeChunks)
  }

  @Test func `that were cut are told from whole ones`() throws {
    let packed = GzipMember.deflate(text)
    #expect(try decode(["Content-Encoding: gzip"], Array(packed.dropLast(9))).1)
    let cut = try decode(["Transfer-Encoding: chunked"], Array(chunked(text, 7).dropLast(12)))
    #expect(cut.1)
    #expect(text.starts(with: cut.0.body) && cut.0.body.count >= 28)
  }

  @Test(arguments: [
    ("br", "unknown-content-coding"), ("zstd", "unknown-content-coding"), ("gzip, secret", "unknown-content-coding"),
  ])
  func `with unknown codings fail by name`(coding: String, code: String) {
    let failure = #expect(throws: StageFailure.self) { try decode(["Content-Encoding: \(coding)"], noise(40)) }
    #expect(failure?.code == code)
  }

  @Test func `that swell or are damaged fail by name`() {
    let bomb = GzipMember.deflate([UInt8](repeating: 48, count: 3 << 20), level: 9)
    #expect(bomb.count < 10_000)
    let swollen = #expect(throws: StageFailure.self) { try decode(["Content-Encoding: gzip"], bomb) }
    #expect(swollen?.code == "too-large")
    var packed = GzipMember.deflate(noise(500))
    packed[packed.count - 5] ^= 1
    let damaged = #expect(throws: StageFailure.self) { try decode(["Content-Encoding: gzip"], packed) }
    #expect(damaged?.code == "damaged-content")
  }

  @Test func `skip interim answers and take headers of every kind`() throws {
    let block =
      Array("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.0 404 Not\r\nX-Name: caf".utf8) + [0xE9] + Array("\r\n\r\nno".utf8)
    let record = try #require(try readAll(rawRecord("response", 1, block)).records.first)
    let resource = try FetchedResource(record)
    #expect(resource.status == 404)
    #expect(resource.headers == [HTTPHeader("X-Name", "café")])
    #expect(resource.body == Array("no".utf8))
  }

  @Test func `may be resources without a head`() throws {
    let record = try #require(try readAll(rawRecord("resource", 1, text)).records.first)
    #expect(try FetchedResource(record).body == text)
    let request = try #require(try readAll(rawRecord("request", 1, text)).records.first)
    let failure = #expect(throws: StageFailure.self) { try FetchedResource(request) }
    #expect(failure?.code == "no-http-response")
  }

  @Test func `with altered bytes are found by their digests`() throws {
    let folder = try ScratchFolder()
    let block = response([], text)
    let digests = ["WARC-Block-Digest: \(WARCDigest(of: block))", "WARC-Payload-Digest: sha-256:\(ContentHash(of: text).hex)"]
    var bytes = rawRecord("response", 1, block, fields: digests)
    let sound = try ArchiveVerification(path: try folder.put(bytes, "a.warc"))
    #expect(sound.failures.isEmpty && sound.compared == 2)
    bytes[bytes.count - 10] ^= 1
    let altered = try ArchiveVerification(path: try folder.put(bytes, "a.warc"))
    #expect(altered.failures.map(\.code) == ["wrong-block-digest", "wrong-payload-digest"])
    #expect(altered.failures.first?.subject == "http://example.org/1")
  }
}
