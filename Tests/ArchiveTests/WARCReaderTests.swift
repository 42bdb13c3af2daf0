import Foundation
import Gzip
import Records
import Testing

@testable import Archive

@Suite struct `WARC reading` {
  private let raw = (1...5).map { rawRecord("response", $0, response([], noise(900 * $0, seed: UInt64($0)))) }

  private func members(_ records: [[UInt8]]) -> [[UInt8]] { records.map { GzipMember.deflate($0) } }

  @Test func `finds the same records however they are packed`() throws {
    let plain = Array(raw.joined())
    let packed = GzipMember.deflate(plain)
    let straddling = GzipMember.deflate(Array(plain[..<1_500])) + GzipMember.deflate(Array(plain[1_500...])) + GzipMember.deflate([])
    let first = try readAll(plain)
    for bytes in [plain, Array(members(raw).joined()), packed, straddling] {
      let (records, failures) = try readAll(bytes)
      #expect(failures.isEmpty)
      #expect(records.map(\.block) == first.records.map(\.block))
      #expect(records.map(\.location.recordID) == (1...5).map { "urn:uuid:\($0)" })
      #expect(records[2].targetURI == "http://example.org/3")
      #expect(records[2].version == "1.0")
      #expect(records[2].date == clock)
    }
  }

  @Test func `reads each record back from its place`() throws {
    let folder = try ScratchFolder()
    let plain = Array(raw.joined())
    let straddling = GzipMember.deflate(Array(plain[..<1_500])) + GzipMember.deflate(Array(plain[1_500...]))
    for bytes in [plain, Array(members(raw).joined()), GzipMember.deflate(plain), straddling] {
      let path = try folder.put(bytes, "a.warc")
      for record in try readFile(path).records {
        #expect(try WARCReader.record(at: record.location, in: folder.path).block == record.block)
      }
    }
    let nowhere = ArchiveLocation(file: "a.warc", offset: 0, length: 9, recordID: "urn:uuid:none")
    let failure = #expect(throws: StageFailure.self) { try WARCReader.record(at: nowhere, in: folder.path) }
    #expect(failure?.code == "no-such-record")
  }

  @Test func `knows the offset and length of each record`() throws {
    for pieces in [raw, members(raw)] {
      let locations = try readAll(Array(pieces.joined())).records.map(\.location)
      var offset = 0
      for (location, piece) in zip(locations, pieces) {
        #expect((location.offset, location.length) == (offset, piece.count))
        offset += piece.count
      }
    }
  }

  @Test func `yields all whole records of a file that is cut anywhere`() throws {
    for pieces in [raw, members(raw)] {
      let bytes = Array(pieces.joined())
      for cut in stride(from: 0, through: bytes.count, by: 37) {
        var ends = 0
        let whole = pieces.prefix { piece in
          ends += piece.count
          return ends <= cut
        }.count
        let (records, failures) = try readAll(Array(bytes[..<cut]))
        #expect(records.count == whole || records.count == whole + 1)
        #expect(records.map(\.location.recordID) == (0..<records.count).map { "urn:uuid:\($0 + 1)" })
        #expect(failures.allSatisfy { $0.code == "cut-archive" })
      }
    }
  }

  @Test func `yields the records before the cut of a whole gzip stream`() throws {
    let bytes = GzipMember.deflate(Array(raw.joined()))
    var counts: [Int] = []
    for cut in stride(from: 10, to: bytes.count, by: 101) {
      let (records, failures) = try readAll(Array(bytes[..<cut]))
      counts.append(records.count)
      #expect(failures.map(\.code) == ["cut-archive"])
    }
    #expect(counts == counts.sorted())
    #expect(counts.last == 5 || counts.last == 4)
  }

  @Test func `goes on behind a damaged record`() throws {
    let packed = members(raw)
    let start = packed[0].count + packed[1].count
    var damages: [[UInt8]] = []
    for at in [1, 12, 200, packed[2].count - 6] {
      var bytes = Array(packed.joined())
      for index in 0..<4 { bytes[start + at + index] ^= 0xA5 }
      damages.append(bytes)
    }
    // Bytes lost at the start, within, and at the end of the member.
    for lost in [start..<(start + 300), (start + 400)..<(start + 900), (start + packed[2].count - 50)..<(start + packed[2].count)] {
      var bytes = Array(packed.joined())
      bytes.removeSubrange(lost)
      damages.append(bytes)
    }
    for bytes in damages {
      let (records, failures) = try readAll(bytes)
      #expect(records.map(\.location.recordID) == [1, 2, 4, 5].map { "urn:uuid:\($0)" })
      #expect(Set(failures.map(\.code)) == ["damaged-record"])
      #expect(failures.first?.message.contains("offset \(start)") == true)
    }
  }

  @Test func `goes on behind a wrong length or head in a plain file`() throws {
    let start = raw[0].count + raw[1].count
    let text = Array("Content-Length: ".utf8)
    for (from, to) in [("2719", "2819"), ("2719", "9719"), ("2719", "0719"), ("WARC/1.0", "WERC/1.0")] {
      var third = raw[2]
      let needle = Array(from.utf8)
      let at = try #require(third.indices.first { third[$0...].starts(with: needle) })
      third.replaceSubrange(at..<(at + needle.count), with: Array(to.utf8))
      #expect(third.count > text.count)
      let (records, failures) = try readAll(Array((raw[..<2] + [third] + raw[3...]).joined()))
      #expect(records.map(\.location.recordID) == [1, 2, 4, 5].map { "urn:uuid:\($0)" }, "\(from) \(to)")
      #expect(failures.map(\.code) == ["damaged-record"])
      #expect(failures.first?.message.contains("offset \(start)") == true)
    }
  }

  @Test func `passes over records beyond the limit`() throws {
    for bytes in [Array(raw.joined()), Array(members(raw).joined()), GzipMember.deflate(Array(raw.joined()))] {
      let (records, failures) = try readAll(bytes, limits: .init(block: 4_000))
      #expect(records.count == 4)
      #expect(failures.map(\.code) == ["too-large-record"])
      #expect(failures.first?.subject == "http://example.org/5")
    }
  }

  @Test(arguments: [
    "filedesc://old.arc 0.0.0.0 20040101000000 text/plain 76\n1 0 Someone\n", "<html><body>A page</body></html>", "PK\u{3}\u{4}zip",
    "WACRO",
  ])
  func `refuses other files by name`(text: String) throws {
    for bytes in [Array(text.utf8), GzipMember.deflate(Array(text.utf8))] {
      let failure = #expect(throws: StageFailure.self) { try readAll(bytes) }
      #expect(failure?.code == "unsupported-archive")
    }
  }

  @Test func `reads folded fields, bare line feeds and fractions of seconds`() throws {
    let text =
      "WARC/1.1\nWARC-Type: metadata\nWARC-Record-ID: <urn:uuid:7>\nWARC-Date: 2024-03-22T17:05:09.123456Z\n"
      + "WARC-Target-URI: http://example.org/\n  long\nContent-Length: 4\n\nbody\n\n"
    let record = try #require(try readAll(Array(text.utf8)).records.first)
    #expect(record.targetURI == "http://example.org/ long")
    #expect(record.date == clock)
    #expect(record.block == Array("body".utf8))
  }

  @Test func `reads from a pipe`() throws {
    for bytes in [Array(raw.joined()), Array(members(raw).joined())] {
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try pipe.fileHandleForWriting.close()
      var offsets: [Int] = []
      let failures = try WARCReader.read(handle: pipe.fileHandleForReading, name: "-") { offsets.append($0.location.offset) }
      #expect(failures.isEmpty)
      #expect(offsets == (try readAll(bytes).records.map(\.location.offset)))
    }
  }

  @Test func `reads a long whole stream, and of a cut one what stands before the cut`() throws {
    let folder = try ScratchFolder()
    let records = (1...400).map { rawRecord("response", $0, response([], noise(20_000, seed: UInt64($0)))) }
    let path = try folder.put(GzipMember.deflate(Array(records.joined()), level: 1), "long.warc.gz")
    let ids = try readFile(path).records.map(\.location.recordID)
    #expect(ids == (1...400).map { "urn:uuid:\($0)" })
    let bytes = try contents(path)
    var cut: [String] = []
    let failures = try WARCReader.read(bytes: Array(bytes[..<(bytes.count / 2)]), name: "cut") { cut.append($0.location.recordID) }
    #expect(cut.count >= 198 && cut == Array(ids[..<cut.count]))
    #expect(failures.map(\.code) == ["cut-archive"])
  }

  @Test func `stops where the caller says`() throws {
    var seen = 0
    #expect(throws: CancellationError.self) {
      try WARCReader.read(bytes: Array(raw.joined()), name: "a.warc") { _ in
        seen += 1
        if seen == 2 { throw CancellationError() }
      }
    }
    #expect(seen == 2)
  }
}
