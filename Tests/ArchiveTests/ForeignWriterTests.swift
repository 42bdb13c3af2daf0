import Digests
import Gzip
import Records
import Testing

@testable import Archive

/// Records shaped as the large crawlers write them, each with what is peculiar to it.
@Suite struct `Records of crawlers` {
  private let page = Array("<p>The harbour stays closed.</p>".utf8)

  /// Its recorder took the codings off the body and renamed the headers that told of them.
  @Test func `of Common Crawl news carry a body without its codings`() throws {
    let headers = [
      "Content-Type: text/html; charset=utf-8", "X-Crawl-Content-Encoding: gzip", "X-Crawl-Transfer-Encoding: chunked",
      "X-Crawl-Content-Length: 20", "Content-Length: \(page.count)",
    ]
    let block = response(headers, page)
    let bytes = GzipMember.deflate(
      rawRecord(
        "response", 1, block,
        fields: [
          "WARC-Payload-Digest: \(WARCDigest(of: page))", "WARC-Block-Digest: \(WARCDigest(of: block))",
          "WARC-Identified-Payload-Type: text/html", "WARC-IP-Address: 192.0.2.1",
        ]))
    let record = try #require(try readAll(bytes).records.first)
    let decoded = try ArchivedResponse(record).decoded()
    #expect(decoded.resource.body == page)
    #expect(!decoded.isTruncated)
    let folder = try ScratchFolder()
    let verification = try ArchiveVerification(path: try folder.put(bytes, "CC-NEWS.warc.gz"))
    #expect(verification.failures.isEmpty && verification.compared == 2)
  }

  @Test func `that stopped at a limit say so`() throws {
    let record = try #require(
      try readAll(rawRecord("response", 1, response([], Array(page.dropLast(5))), fields: ["WARC-Truncated: length"])).records.first)
    let decoded = try ArchivedResponse(record).decoded()
    #expect(decoded.isTruncated)
    #expect(decoded.resource.body == Array(page.dropLast(5)))
  }

  /// The response comes first, then its request and its metadata; a later capture is a revisit under the profile of WARC 0.18.
  @Test func `of Heritrix find the original of a revisit by its digest`() throws {
    let digest = WARCDigest(of: page).description
    let profile = "WARC-Profile: http://netpreserve.org/warc/0.18/revisit/identical-payload-digest"
    let first = rawRecord("response", 1, response([], page), fields: ["WARC-Payload-Digest: \(digest)"])
    let request = rawRecord("request", 2, Array("GET / HTTP/1.0\r\n\r\n".utf8), fields: ["WARC-Concurrent-To: <urn:uuid:1>"])
    let notes = rawRecord("metadata", 3, Array("fetchTimeMs: 36\r\nvia: http://example.org/\r\n".utf8))
    let again = rawRecord("revisit", 4, response(["ETag: a"], []), fields: ["WARC-Payload-Digest: \(digest)", profile])
    let (records, failures) = try readAll(first + request + notes + again)
    #expect(failures.isEmpty)
    #expect(records.map(\.kind) == [.response, .request, .metadata, .revisit])
    var index = RevisitIndex()
    for record in records { index.note(record) }
    #expect(records[3].revisitProfile == .identicalPayload)
    #expect(index.original(of: records[3])?.recordID == "urn:uuid:1")
    #expect(try ArchivedResponse(records[3], original: records[0]).decoded().resource.body == page)
  }

  /// The file with the original is not at hand: the capture is known, its body is not.
  @Test func `that repeat a capture of another file have no body`() throws {
    let fields = [
      "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
      "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
      "WARC-Refers-To-Target-URI: http://example.org/9", "WARC-Refers-To-Date: 2023-01-01T00:00:00Z",
    ]
    let revisit = try #require(try readAll(rawRecord("revisit", 1, response([], []), version: "1.1", fields: fields)).records.first)
    var index = RevisitIndex()
    index.note(try #require(try readAll(rawRecord("response", 2, response([], page))).records.first))
    #expect(index.original(of: revisit) == nil)
    #expect(try ArchivedResponse(revisit).decoded().resource.body.isEmpty)
  }

  @Test(arguments: MessageDigest.allCases) func `are checked by the standard's digests`(algorithm: MessageDigest) {
    // FIPS 180-4, the examples of both algorithms.
    let hex = [
      MessageDigest.sha1: "a9993e364706816aba3e25717850c26c9cd0d89d",
      .sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    ]
    #expect(hexadecimal(algorithm.digest(Array("xabcx".utf8)[1..<4])) == hex[algorithm])
    #expect(algorithm.digest([]).count == (algorithm == .sha1 ? 20 : 32))
  }
}
