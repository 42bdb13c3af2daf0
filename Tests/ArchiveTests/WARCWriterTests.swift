import Foundation
import Records
import Testing

@testable import Archive

@Suite struct `WARC writing` {
  @Test func `gives back what was written`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("run.warc.gz")
    let writer = try WARCWriter(path: path, fields: [("software", "test 1"), ("clock", clock.iso8601)], date: clock)
    let sent = exchange("One statement.")
    let location = try writer.write(sent)
    let note = try writer.write(metadata: [("feed", "example")], about: location, url: sent.url, date: clock)
    try writer.close()

    let (records, failures) = try readFile(path)
    #expect(failures.isEmpty)
    #expect(records.map(\.kind) == [.warcinfo, .request, .response, .metadata])
    #expect(records[0].blockFields["clock"] == "2024-03-22T17:05:09Z")
    #expect(records[1].block == sent.requestHead)
    #expect(records[1].concurrentTo == location.recordID)
    #expect(records[2].block == sent.responseHead + sent.body)
    #expect(records[2].fields["WARC-IP-Address"] == "192.0.2.7")
    #expect(records[2].location == location)
    #expect(records[3].location == note)
    #expect(records[3].blockFields["feed"] == "example")
    #expect(try WARCReader.record(at: location, in: folder.path) == records[2])
    let verification = try ArchiveVerification(path: path)
    #expect(verification.failures.isEmpty)
    #expect(verification.compared == 5)
  }

  @Test func `gives the same bytes for the same input`() throws {
    let folder = try ScratchFolder()
    var files: [[UInt8]] = []
    for name in ["a", "b"] {
      let path = folder.path + "/" + name
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let writer = try WARCWriter(path: path + "/run.warc.gz", fields: [("software", "test")], date: clock)
      _ = try writer.write(exchange("Same."))
      _ = try writer.write(exchange("Same."))
      try writer.close()
      files.append(try contents(path + "/run.warc.gz"))
    }
    #expect(files[0] == files[1])
    let ids = try readAll(files[0]).records.map(\.location.recordID)
    #expect(Set(ids).count == 5)
    #expect(ids.allSatisfy { $0.count == 45 && $0.hasPrefix("urn:uuid:") && Array($0)[23] == "5" })
  }

  @Test func `keeps only the headers of an unchanged body`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("run.warc.gz")
    let writer = try WARCWriter(path: path, fields: [], date: clock)
    let first = exchange("Unchanged text.")
    let original = Original(first, at: try writer.write(first))
    _ = try writer.write(first, revisiting: original)
    _ = try writer.write(exchange(status: 304, headers: ["ETag: x"], []), revisiting: original)
    _ = try writer.write(exchange("Changed text."), revisiting: original)
    try writer.close()

    var index = RevisitIndex()
    var revisits: [WARCRecord] = []
    let failures = try WARCReader.read(path: path) { record in
      index.note(record)
      if record.kind == .revisit { revisits.append(record) }
    }
    #expect(failures.isEmpty)
    #expect(revisits.map(\.revisitProfile) == [.identicalPayload, .serverNotModified])
    #expect(revisits[0].fields["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
    for revisit in revisits {
      #expect(revisit.refersToTargetURI == first.url)
      #expect(revisit.refersToDate == clock)
      let place = try #require(index.original(of: revisit))
      let resource = try ArchivedResponse(revisit, original: try WARCReader.record(at: place, in: folder.path)).decoded().resource
      #expect(resource.body == first.body)
      #expect(resource.location == revisit.location)
    }
    #expect(try FetchedResource(revisits[1]).status == 304)
    #expect(try FetchedResource(revisits[1]).body.isEmpty)
  }

  @Test func `archives HTTP/2 and removed chunks as HTTP/1.1 messages`() throws {
    let folder = try ScratchFolder()
    let writer = try WARCWriter(path: folder.file("run.warc.gz"), fields: [], date: clock)
    let sent = HTTPExchange(
      url: "https://example.org/a#part", fetchedAt: clock, requestHead: Array("GET /a HTTP/2\r\nhost: example.org\r\n\r\n".utf8),
      status: 200, responseHead: Array("HTTP/2 200 \r\ntransfer-encoding: chunked\r\ncontent-type: text/html\r\n\r\n".utf8),
      body: Array("5\r\nnot chunks".utf8))
    let location = try writer.write(sent)
    try writer.close()
    let record = try WARCReader.record(at: location, in: folder.path)
    #expect(String(decoding: record.block, as: UTF8.self).hasPrefix("HTTP/1.1 200 \r\nX-Archive-Orig-transfer-encoding: chunked\r\n"))
    #expect(record.fields["WARC-Protocol"] == "h2")
    #expect(try readFile(folder.file("run.warc.gz")).records[1].block.starts(with: Array("GET /a HTTP/1.1\r\n".utf8)))
    let live = try FetchedResource(sent, location: location)
    #expect(live.url == "https://example.org/a")
    #expect(live.body == sent.body)
    #expect(try FetchedResource(WARCRecord(sameAs: record, url: live.url)) == live)
  }

  @Test func `goes on behind the last whole member after a kill`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("run.warc.gz")
    let writer = try WARCWriter(path: path, fields: [], date: clock)
    let location = try writer.write(exchange("Kept."))
    try writer.close()
    let whole = try contents(path)
    for cut in [1, 7, 40] {
      _ = try folder.put(Array((whole + whole.suffix(location.length)).dropLast(cut)), "run.warc.gz")
      let again = try WARCWriter(path: path, fields: [], date: clock)
      _ = try again.write(exchange("Added.", at: "https://example.org/other"))
      try again.close()
      let (records, failures) = try readFile(path)
      #expect(failures.isEmpty)
      #expect(records.map(\.kind) == [.warcinfo, .request, .response, .warcinfo, .request, .response])
      #expect(Set(records.map(\.location.recordID)).count == 6)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs the device of a full disk"))
  func `says that the disk is full`() {
    let failure = #expect(throws: StageFailure.self) { try WARCWriter(path: "/dev/full", fields: [], date: clock) }
    #expect(failure?.code == "cannot-write")
    #expect(failure?.message == "full cannot be written: no space left on device")
  }

  @Test func `refuses folders that are not there and files of another kind`() throws {
    let folder = try ScratchFolder()
    let missing = #expect(throws: StageFailure.self) {
      try WARCWriter(path: folder.file("none/run.warc.gz"), fields: [], date: clock)
    }
    #expect(missing?.code == "cannot-write")
    let path = try folder.put(Array("notes of an analyst".utf8), "run.warc.gz")
    let foreign = #expect(throws: StageFailure.self) { try WARCWriter(path: path, fields: [], date: clock) }
    #expect(foreign?.code == "unsupported-archive")
    #expect(try contents(path) == Array("notes of an analyst".utf8))
  }
}

extension WARCRecord {
  /// The record under another address.
  fileprivate init(sameAs record: WARCRecord, url: String) {
    let fields = record.fields.map { $0.name == "WARC-Target-URI" ? HTTPHeader($0.name, url) : $0 }
    self.init(kind: record.kind, version: record.version, fields: fields, block: record.block, location: record.location)
  }
}
