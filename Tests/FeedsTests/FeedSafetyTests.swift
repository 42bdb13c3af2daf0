import Records
import Testing

@testable import Feeds

@Suite struct `Hostile feeds` {
  private func sanitised(_ html: String, base: String? = nil) -> String {
    FeedText.html(Array(html.utf8), base: base, isDeclared: true)?.text ?? ""
  }

  @Test(arguments: [
    ("<p onclick=\"x()\" OnMouseOver=x>a</p>", "<p>a</p>"),
    ("a<script>alert(1)</script>b<SCRIPT src=//x.example/>c</SCRIPT >d", "abd"),
    ("<style>p{}</style><p style=\"background:url(javascript:x)\">a</p>", "<p>a</p>"),
    ("<a href=\"javascript:x()\">a</a>", "<a>a</a>"), ("<a href=\" jAvA&#x09;script&colon;x()\">a</a>", "<a>a</a>"),
    ("<a href='data:text/html,x'>a</a><a href=vbscript:x>b</a>", "<a>a</a><a>b</a>"),
    ("<img src=\"http://a.example/i.png\" onerror=x alt='\"&gt;<b'>", "<img src=\"http://a.example/i.png\" alt=\"&quot;&gt;&lt;b\">"),
    ("<iframe src=\"http://a.example/\">in</iframe><object data=x>o</object><embed src=x>", "ino"),
    ("<svg><script>x</script><a xlink:href=\"javascript:x\">t</a></svg>ok", "ok"), ("<form action=x><input name=y>f</form>", "f"),
    ("<b>never <i>closed", "<b>never <i>closed</i></b>"), ("</p></b>stray", "stray"), ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
    ("<!--[if IE]><script>x</script><![endif]-->a", "a"), ("<scr<script>ipt>x</script>", "ipt&gt;x"),
    ("<meta http-equiv=refresh><base href=//x>a", "a"),
    ("<p/onclick=x>a", "<p>a</p>"), ("<a href=\"http://a.example/\" href=\"javascript:x\">a</a>", "<a href=\"http://a.example/\">a</a>"),
    ("<math><mi xlink:href=\"javascript:x\">m</mi></math>", "m"),
    ("<noscript><p title=\"</noscript><img src=x onerror=x>\">", "<p title=\"&lt;/noscript&gt;&lt;img src=x onerror=x&gt;\"></p>"),
  ])
  func `keep no active part of HTML`(html: String, safe: String) {
    #expect(sanitised(html) == safe)
  }

  @Test func `resolve relative links against the nearest base`() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/x/"><entry xml:base="y/"><link href="one"/>
      <content type="html">&lt;a href="../two"&gt;t&lt;/a&gt;</content></entry></feed>
      """, url: "http://feeds.example/")
    #expect(feed.items[0].link == "http://a.example/x/y/one")
    #expect(feed.items[0].content == "<a href=\"http://a.example/x/two\">t</a>")
  }

  @Test(
    arguments: [
      ("one", "http://a.example/b/one"), ("/one", "http://a.example/one"), ("?q", "http://a.example/b/c?q"),
      ("#f", "http://a.example/b/c?x#f"),
      ("../../one", "http://a.example/one"), ("./one/./two/..", "http://a.example/b/one/"), ("//b.example/one", "http://b.example/one"),
      ("HTTPS://b.example/", "HTTPS://b.example/"), (" http://b.example/a b ", "http://b.example/a%20b"), ("javascript:x", nil),
      ("mailto:a@b.example", nil), ("http:///x", nil), ("http://", nil), ("", nil), ("java\nscript:x", nil), ("file:///etc/passwd", nil),
    ] as [(String, String?)])
  func `have links in http and https alone`(reference: String, address: String?) {
    #expect(WebAddress.absolute(reference, base: "http://a.example/b/c?x") == address)
  }

  @Test func `carry no scheme but http through links, enclosures and images`() throws {
    let feed = try feed(
      """
      <rss><channel><link>javascript:x</link><image><url>data:image/svg+xml,x</url></image><item><link>javascript:alert(1)</link>
      <guid>javascript:alert(1)</guid><enclosure url="file:///etc/passwd"/><author><name>A</name><uri>javascript:x</uri></author></item></channel></rss>
      """)
    #expect(feed.link == nil)
    #expect(feed.image == nil)
    #expect(feed.items[0].link == nil)
    #expect(feed.items[0].enclosures == [])
    #expect(feed.items[0].authors == [.init(name: "A")])
  }

  @Test func `cannot swell by their own entities`() throws {
    var declarations = "<!ENTITY a0 \"lollollol\">"
    for level in 1...9 { declarations += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">" }
    let bomb = try feed("<!DOCTYPE rss [\(declarations)]><rss><channel><title>&a9;</title></channel></rss>")
    #expect(bomb.title?.utf8.count ?? 0 < 2_000)
    let wide = try feed(
      "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "A", count: 900))\">]><rss><channel><title>\(String(repeating: "&a;", count: 20_000))</title></channel></rss>"
    )
    #expect(wide.title?.utf8.count ?? 0 <= 60_000)
    #expect(!wide.warnings.isEmpty)
  }

  @Test(arguments: [
    ("attributes", "<item " + (0..<5_000).map { "a\($0)=\"v\"" }.joined(separator: " ") + "><title>x</title></item>"),
    ("nested elements", "<item><title>x</title><description>" + String(repeating: "<b>", count: 10_000) + "</description></item>"),
    ("nested HTML", "<item><title>x</title><description>" + String(repeating: "&lt;b&gt;", count: 10_000) + "</description></item>"),
    ("open brackets", "<item><title>x</title><description>" + String(repeating: "<", count: 20_000) + "</description></item>"),
    (
      "open comments",
      "<item><title>x</title><description><![CDATA[" + String(repeating: "<!--", count: 10_000) + "]]></description></item>"
    ),
    (
      "open quotation marks",
      "<item><title>x</title><description><![CDATA[" + String(repeating: "<x \"", count: 10_000) + "]]></description></item>"
    ),
    ("open sections", "<item><title>x</title><description>" + String(repeating: "<![CDATA[", count: 10_000) + "</description></item>"),
    ("categories", "<item><title>x</title>" + String(repeating: "<category>c</category>", count: 10_000) + "</item>"),
  ])
  func `take time in proportion to their length`(name: String, items: String) throws {
    let clock = ContinuousClock()
    var titles: [String?] = []
    let time = try clock.measure { titles = try feed("<rss><channel>\(items)</channel></rss>").items.map(\.title) }
    #expect(titles == ["x"])
    #expect(time < .seconds(5))
  }

  /// Each section ends with its element, and looked for its own end up to the far one of the whole feed.
  @Test func `take no longer for sections that all lack an end but the last`() throws {
    let items = String(repeating: "<item><title><![CDATA[x</title></item>", count: 3_000)
    let clock = ContinuousClock()
    var count = 0
    let time = try clock.measure { count = try feed("<rss><channel>\(items)]]></channel></rss>").items.count }
    #expect(count == 3_000)
    #expect(time < .seconds(8))
  }

  @Test func `do not swell by what items inherit`() throws {
    let long = String(repeating: "n", count: 20_000)
    let entries = String(repeating: "<entry><link href=\"x\"/><title>t</title></entry>", count: 50)
    let many = (0..<200).map { "<author><name>a\($0)</name></author>" }.joined()
    let atom = try feed(
      "<feed xml:lang=\"\(long)\" xml:base=\"http://a.example/\(long)/\"><author><name>\(long)</name></author>\(many)\(entries)</feed>",
      url: "http://a.example/")
    #expect(atom.items.count == 50)
    #expect(atom.items[49].authors.count == InheritedAuthors.maximumCount)
    #expect(atom.items[49].authors.first == .init(name: "a0"))
    #expect((atom.items[49].language, atom.items[49].link) == (nil, nil))
    #expect(atom.warnings.contains(InheritedAuthors.complaint))
    let json = try feed(
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"authors\":[{\"name\":\"\(long)\"},{\"name\":\"b\"}],\"items\":[{\"id\":\"1\"}]}")
    #expect(json.items[0].authors == [.init(name: "b")])
  }

  @Test func `beyond the limits are refused by name`() {
    let large = [UInt8](repeating: 32, count: FeedReader.maximumBytes + 1)
    #expect { try FeedReader.read(large) } throws: { ($0 as? StageFailure)?.code == "too-large" }
  }
}
