import Foundation
import Records
import Testing

@Suite struct `Timestamps` {
  @Test(arguments: [
    ("2024-03-22", 1_711_065_600), ("2024-03-22T17:05Z", 1_711_127_100), ("2024-03-22T17:05:09Z", 1_711_127_109),
    ("2024-03-22 17:05:09.5+01:00", 1_711_123_509), ("2024-03-22T17:05:09-0530", 1_711_146_909), ("1969-12-31T23:59:59Z", -1),
    ("0001-01-01", -62_135_596_800), ("2024-02-29", 1_709_164_800), ("2024-03-22T24:00:00Z", 1_711_152_000),
  ])
  func `are read in the forms of ISO 8601`(text: String, seconds: Int) {
    #expect(Timestamp(iso8601: text)?.secondsSince1970 == seconds)
  }

  @Test(arguments: ["", "2024", "2024-13-01", "2023-02-29", "2024-03-22T25:00Z", "2024-03-22T17:61Z", "2024-03-22x", "22 March 2024"])
  func `that no calendar has are none`(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }

  @Test func `print and read back for every day of four centuries`() {
    for days in stride(from: -140_000, to: 140_000, by: 97) {
      let day = CalendarDay(daysSince1970: days)
      #expect(day.daysSince1970 == days)
      #expect(CalendarDay(iso8601: day.iso8601) == day)
    }
    #expect(CalendarDay(iso8601: "2024-03-22")?.weekday == 5)
  }
}

@Suite struct `Content hashes` {
  /// FIPS 180-4 examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `are SHA-256`(text: String, hex: String) {
    #expect(ContentHash(of: text).hex == hex)
  }

  @Test func `agree at every length around a block's border`() {
    for length in 50..<70 {
      let bytes = [UInt8](repeating: 97, count: length)
      #expect(SHA256.digest(bytes).count == 32)
      #expect(ContentHash(of: bytes) != ContentHash(of: bytes + [97]))
    }
  }
}

@Suite struct `Code points` {
  @Test func `convert offsets in text with emoji, combining marks, CRLF and curly quotes`() {
    let text = "a\u{301}\r\n“né” 👩🏽‍🚀 end"
    let bytes = Array(text.utf8)
    let points = CodePoints(bytes)
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(points.offset(ofByte: byte) == index)
      #expect(points.byte(ofCodePoint: index) == byte)
      byte += String(scalar).utf8.count
    }
    #expect(points.offset(ofByte: bytes.count) == text.unicodeScalars.count)
    // Character offsets are another count: what a naive program gets wrong.
    #expect(text.count != text.unicodeScalars.count)
  }

  @Test func `hold over long texts`() {
    let text = String(repeating: "ab–c’", count: 1_000)
    let points = CodePoints(text)
    #expect(points.offset(ofByte: text.utf8.count) == 5_000)
    #expect(points.byte(ofCodePoint: 4_999) == text.utf8.count - 3)
    #expect(points.byte(ofCodePoint: 9_999) == text.utf8.count)
  }
}

@Suite struct `JSON text` {
  @Test func `prints sorted keys and the same bytes`() {
    let value: JSON = ["b": [1, .number(2.5)], "a": nil, "c": "x\"\\\n\u{1}é"]
    #expect(value.compact == #"{"a":null,"b":[1,2.5],"c":"x\"\\\n\u0001é"}"#)
  }

  @Test func `reads what it prints`() throws {
    let value: JSON = ["list": [true, false, nil, 0, -12, .number(1e300)], "text": "\u{10FFFF}\t", "empty": [:]]
    #expect(try JSON.parse(value.pretty) == value)
  }

  @Test(arguments: [
    ("{\"a\": }", 1, 7), ("{\n \"a\" 1}", 2, 6), ("[1,\n2", 2, 2), ("\"abc", 1, 5), ("nul", 1, 1), ("[1] x", 1, 5),
    ("{\"a\":\"\\q\"}", 1, 9),
  ])
  func `says where it goes wrong`(text: String, line: Int, column: Int) {
    #expect { try JSON.parse(text) } throws: { error in
      let error = error as? JSONError
      return error?.line == line && error?.column == column
    }
  }

  @Test func `turns lone surrogates into the replacement character`() throws {
    #expect(try JSON.parse(#""\ud800 \ud83d\ude00 \ud800\u0041""#) == .string("\u{FFFD} 😀 \u{FFFD}A"))
  }

  @Test func `refuses nesting that would exhaust the stack`() {
    #expect(throws: JSONError.self) { try JSON.parse(String(repeating: "[", count: 100_000)) }
  }

  @Test func `keeps the line of each value`() throws {
    let (_, lines) = try JSON.parseWithLines(Array("{\n\"feeds\": [\n{\"url\": 1},\n{\n\"url\": 2}]}".utf8))
    #expect(lines["/feeds/0/url"] == 3)
    #expect(lines["/feeds/1/url"] == 5)
  }
}

@Suite struct `Records made by hand` {
  @Test(arguments: [Int.max, Int.min, 25_000_000_000_000_001, 1_000_001])
  func `have no day in a year that no sum holds`(year: Int) {
    #expect(CalendarDay(year: year, month: 1, day: 1) == nil)
  }

  @Test func `may rate a claim against fewer hypotheses than there are`() {
    let row = Ratings.Matrix.Row(claim: ClaimID("c-1"), credibility: .medium, relevance: .medium, fits: [.inconsistent], reason: "")
    let matrix = Ratings.Matrix(
      event: EventID("attack"), hypotheses: [.init(id: "H1", text: "one"), .init(id: "H2", text: "two")], rows: [row], judgements: [])
    #expect(matrix.weightedInconsistency(of: matrix.rows) == [1_000_000, 0])
  }
}
