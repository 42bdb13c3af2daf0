import Markup
import Testing

@Suite struct `Markup documents` {
  @Test func `hold elements, texts and attributes in document order`() {
    let document = MarkupDocument(html: Array("<html><body><p class=lead>One <b>two</b></p><p>Three</p></body></html>".utf8))
    let names = (0..<document.count).filter { document.kind($0) == .element }.map(document.name)
    #expect(names == ["html", "body", "p", "b", "p"])
    let paragraph = (0..<document.count).first { document.name($0) == "p" }!
    #expect(document.textContent(paragraph) == "One two")
    #expect(document.attribute(paragraph, "class") == "lead")
    #expect(document.name(document.parent(paragraph)) == "body")
    #expect(document.nextSibling(paragraph).map(document.textContent) == "Three")
  }

  @Test(arguments: ["", "<", "<a", "<a b=\"", "</", "&", "<!--", "<![CDATA[", "\u{0}\u{1}", "<p><p><p>"])
  func `come of any bytes`(text: String) {
    let document = MarkupDocument(html: Array(text.utf8))
    for node in 0..<document.count { #expect(document.end(of: node) > node && document.end(of: node) <= document.count) }
  }

  @Test func `are no deeper than the limit`() {
    let document = MarkupDocument(html: Array(String(repeating: "<div>", count: 5_000).utf8))
    var deepest = 0
    for node in 0..<document.count {
      var depth = 0
      var parent = node
      while parent > 0 { (parent, depth) = (document.parent(parent), depth + 1) }
      deepest = max(deepest, depth)
    }
    #expect(deepest <= MarkupDocument.maximumDepth)
  }

  @Test(arguments: ["<!ENTITY x SYSTEM \"file:///etc/hosts\">", "<!ENTITY x \"boom\">"])
  func `expand no entity but HTML's own, and open no file`(declaration: String) {
    let document = MarkupDocument(html: Array("<!DOCTYPE html [\(declaration)]><p>&x;&eacute;&amp;</p>".utf8))
    #expect(document.textContent(0).hasSuffix("&x;é&"))
  }
}

@Suite struct `Text decoding` {
  @Test(
    arguments: [
      ("windows-1252", [0x93, 0xE9], "“é"), ("shift_jis", [0x93, 0xFA], "日"), ("utf-16le", [0x41, 0x00], "A"),
      ("utf-8", [0x41, 0xFF, 0x42], "A\u{FFFD}B"),
    ] as [(String, [UInt8], String)])
  func `gives UTF-8`(encoding: String, bytes: [UInt8], text: String) {
    #expect(TextDecoding.utf8(bytes, from: encoding).map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test func `knows no encoding that does not exist`() {
    #expect(TextDecoding.utf8([0x41], from: "no-such-encoding") == nil)
  }
}
