import Records
import Testing

@testable import Feeds

@Suite struct `Feed encodings` {
  private func title(_ head: String, _ title: [UInt8], contentType: String? = nil) throws -> (title: String?, encoding: String) {
    let bytes = Array((head + "<rss version=\"2.0\"><channel><title>").utf8) + title + Array("</title></channel></rss>".utf8)
    let feed = try FeedReader.read(bytes, contentType: contentType)
    return (feed.title, feed.encoding)
  }

  @Test(
    arguments: [
      ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"), ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"), ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
      ("iso-8859-1", [0x93, 0x41, 0x94], "“A”"), ("latin1", [0xE9], "é"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("gb2312", [0xD6, 0xD0], "中"), ("big5", [0xA4, 0xA4], "中"),
      ("euc-kr", [0xC7, 0xD1], "한"),
      ("iso-8859-7", [0xC1, 0xE8], "Αθ"), ("windows-1256", [0xC3, 0xCE], "أخ"), ("utf8", [0xC5, 0xBD], "Ž"),
    ] as [(String, [UInt8], String)])
  func `are read by their declared names`(name: String, bytes: [UInt8], text: String) throws {
    #expect(try title("<?xml version=\"1.0\" encoding=\"\(name)\"?>", bytes).title == text)
    #expect(try title("", bytes, contentType: "text/xml; charset=\(name)").title == text)
  }

  @Test func `RFC 7303 section 3 puts the mark before the header and the header before the declaration`() throws {
    let declared = "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>"
    #expect(try title("\u{FEFF}" + declared, Array("Ž".utf8), contentType: "text/xml; charset=koi8-r").encoding == "utf-8")
    #expect(try title(declared, [0xED, 0xC9, 0xD2], contentType: "application/rss+xml; charset='koi8-r'").title == "Мир")
    #expect(try title(declared, [0xA3], contentType: "application/rss+xml").title == "Ł")
    #expect(try title("", Array("Ž".utf8)).encoding == "utf-8")
  }

  @Test func `well-formed UTF-8 beats a one-byte label`() throws {
    let read = try title("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", Array("Žižkov".utf8))
    #expect(read.title == "Žižkov")
    #expect(read.encoding == "utf-8")
  }

  @Test func `a stray byte in UTF-8 costs only itself`() throws {
    #expect(try title("", Array("Žižkov, Espa".utf8) + [0xF1] + Array("a, Łódź".utf8)).title == "Žižkov, España, Łódź")
  }

  @Test(arguments: [false, true])
  func `UTF-16 is known by its mark or its zeros`(hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "<?xml version=\"1.0\"?><rss><channel><title>Žurnál</title></channel></rss>"
    let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(try FeedReader.read(little).title == "Žurnál")
    #expect(try FeedReader.read(little).encoding == "utf-16le")
    #expect(try FeedReader.read(big).title == "Žurnál")
    #expect(try FeedReader.read(big).encoding == "utf-16be")
  }

  @Test func `characters are read by number as browsers read them`() throws {
    let text = "&#146;&#x2014;&#233;&#xD800;&#0;&#1;&#x110000;&nbsp;&hellip;&unknown;&amp;&#226;&#128;&#166;"
    #expect(try title("", Array(text.utf8)).title == "’—é\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}…&unknown;&…")
  }

  @Test func `control characters do not leave the stage`() throws {
    let feed = try feed("<rss><channel><title>a\u{1}b\u{7F}c\u{92}d&#7;e\u{FFFE}f</title></channel></rss>")
    #expect(feed.title == "abc’def")
  }
}
