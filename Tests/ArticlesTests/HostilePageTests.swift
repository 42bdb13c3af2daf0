import Records
import Testing

@testable import Articles

/// Pages as nobody should serve them. Each ends in an article or in a failure with a name.
@Suite struct `Hostile pages` {
  private static let whole = Array(
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge closed – Post</title><meta name="author" content="Inès Roe">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge \\u2013 closed","datePublished":"2024-03-22T09:00:00+01:00"}</script>
    </head><body><nav><a href="/">Home</a></nav><article><h1>Bridge closed</h1><time datetime="2024-03-22">22 March 2024</time>
    <p>The council said on Monday that the bridge would be closed for six weeks, “and not a day longer”.</p><ul><li>Buses wait.</li></ul>
    <p>Engineers will replace its cables – all of them – before the first ferry of the summer comes in.</p></article></body></html>
    """.utf8)

  private func read(_ bytes: [UInt8], contentType: String? = nil) -> Article? {
    do throws(StageFailure) {
      return try ArticleReader.read(page: bytes, PageContext(url: "https://quay.example/a", contentType: contentType))
    } catch {
      #expect(["no-text", "not-html", "too-large"].contains(error.code))
      return nil
    }
  }

  @Test func `cut at any byte keep their offsets in bounds`() {
    for length in stride(from: 0, through: Self.whole.count, by: 3) {
      guard let article = read(Array(Self.whole[..<length])) else { continue }
      let count = article.text.utf8.count
      #expect(article.blocks.allSatisfy { $0.range.end <= count })
    }
  }

  @Test(arguments: ["iso-8859-1", "windows-1251", "utf-16", "shift_jis", "x-unknown", ""])
  func `that are UTF-8 win against a wrong label`(charset: String) throws {
    let article = try #require(read(Self.whole, contentType: "text/html; charset=\(charset)"))
    #expect(article.text.contains("“and not a day longer”"))
  }

  @Test func `with lone surrogates and bytes of no encoding are read around them`() throws {
    // U+D83D as three bytes, a byte that never occurs in UTF-8, and the same surrogate as a reference.
    let words =
      Array("<html><body><article><p>The council said on Monday ".utf8) + [0xED, 0xA0, 0xBD, 0xFF] + Array("&#xD83D; that it".utf8)
    let article = try #require(read(words + Array(" would close the bridge for six weeks, and told nobody.</p></article>".utf8)))
    #expect(article.text.contains("would close the bridge for six weeks"))
    #expect(!article.text.unicodeScalars.contains { (0xD800...0xDFFF).contains($0.value) })
  }

  @Test func `with megabytes of inline data give the words between them`() throws {
    let image = "<img src=\"data:image/png;base64," + String(repeating: "iVBORw0KGgo", count: 200_000) + "\">"
    let script = "<script>var data = '" + String(repeating: "<p>no words</p>", count: 100_000) + "'</script>"
    var text = String(decoding: Self.whole, as: UTF8.self)
    text.replace("<ul>", with: image + script + "<ul>")
    let article = try #require(read(Array(text.utf8)))
    #expect(article.text.contains("six weeks") && article.text.contains("replace its cables"))
    #expect(article.text.utf8.count < 1_000)
  }

  @Test(arguments: [
    "<div>", "<b>", "<p>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<span class=x>", "<a href=#>", "<select><option>",
  ])
  func `opened a hundred thousand times and never closed end`(tag: String) {
    _ = read(Array((String(repeating: tag, count: 100_000) + "The council said that the bridge would be closed.").utf8))
    _ = read(Self.whole + Array(String(repeating: tag, count: 20_000).utf8))
  }

  @Test func `with a program state nested without end are read`() throws {
    let nested = "<script type='application/ld+json'>" + String(repeating: "{\"a\":[", count: 50_000) + "</script>"
    let article = try #require(read(Array(nested.utf8) + Self.whole))
    #expect(article.text.contains("six weeks"))
  }
}
