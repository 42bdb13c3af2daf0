import Records
import Testing

@testable import Feeds

@Suite struct `Ill-formed feeds` {
  private func titles(_ items: String) throws -> [String?] {
    let feed = try feed("<rss version=\"2.0\"><channel><title>c</title>\(items)</channel></rss>")
    #expect(!feed.warnings.isEmpty)
    #expect(feed.title == "c")
    return feed.items.map(\.title)
  }

  @Test(arguments: [
    "<item><title>A</title><item><title>B</title></item>",
    "<item><title>A</item><item><title>B</title></item>",
    "<item><title>A<link>http://a.example/</link></item><item><title>B</title></item>",
    "<item><title>A</title><description><p>x<br>y</description></item><item><title>B</title></item>",
    "<item><title>A</title><description><![CDATA[x</description></item><item><title>B</title><description><![CDATA[y]]></description></item>",
    "<item><title>A</title></b></i></item></item><item><title>B</title></item>",
    "<item><title>A</title><link href=\"http://a.example/></link></item><item><title>B</title></item>",
    "<item><title>A</title><x:y>1</x:y></item><item><title>B</title></item>",
    "<item><title>A</title> 1 < 2 </item><item><title>B</title></item>",
    "<item><title>A</title></channel></item><item><title>B</title></item>",
  ])
  func `lose no item to a broken one`(items: String) throws {
    #expect(try titles(items) == ["A", "B"])
  }

  @Test func `may have error messages before them`() throws {
    let feed = try feed(
      "<br />\n<b>Warning</b>: too many <i>errors</i>\n<?xml version=\"1.0\"?><rss><channel><title>t</title></channel></rss>")
    #expect(feed.title == "t")
  }

  @Test func `keep an ampersand that nobody escaped`() throws {
    let feed = try feed("<rss><channel><item><title>Q&A &c.</title><link>http://a.example/?a=1&b=2&copy=3</link></item></channel></rss>")
    #expect(feed.items[0].title == "Q&A &c.")
    #expect(feed.items[0].link == "http://a.example/?a=1&b=2&copy=3")
  }

  @Test func `declare entities that are expanded within bounds`() throws {
    let feed = try feed(
      "<!DOCTYPE rss [<!ENTITY co \"Acme &amp; Sons\"><!ENTITY x SYSTEM \"file:///etc/hosts\">]><rss><channel><title>&co; &x;</title></channel></rss>"
    )
    #expect(feed.title == "Acme & Sons &x;")
  }

  private static let rss =
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>c é</title><link>http://a.example/</link>"
    + (1...4).map {
      "<item><title>Item \($0) &amp; é</title><link>/\($0)</link><description><![CDATA[<p>Text \($0) ]] &gt;</p>]]></description>"
        + "<pubDate>Tue, 1\($0) Mar 2024 08:30:00 GMT</pubDate><guid isPermaLink=\"false\">g\($0)</guid></item>\n"
    }.joined() + "</channel></rss>"
  private static let atom =
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>c</title>"
    + (1...4).map {
      "<entry><id>i\($0)</id><title type=\"html\">Item &lt;b&gt;\($0)&lt;/b&gt;</title><link href='http://a.example/\($0)'/>"
        + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p title=\"a > b\">x</p><br/></div></content></entry>"
    }.joined() + "</feed>"
  private static let json =
    "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"c\",\"items\":["
    + (1...4).map { "{\"id\":\"\($0)\",\"title\":\"It\\\"em} \($0)\",\"url\":\"http://a.example/\($0)\"}" }.joined(separator: ",") + "]}"

  @Test(arguments: [(rss, "</item>"), (atom, "</entry>"), (json, "}")])
  func `cut at any byte give each item that was whole`(text: String, end: String) throws {
    let bytes = Array(text.utf8)
    let whole = try FeedReader.read(bytes).items
    #expect(whole.count == 4)
    let ends = bytes.indices.filter { bytes[..<$0].suffix(end.utf8.count).elementsEqual(end.utf8) }
    let isJSON = end == "}"
    for cut in 0..<bytes.count {
      let items = (try? FeedReader.read(Array(bytes[..<cut])).items) ?? []
      // A brace inside a title ends no item.
      let complete = isJSON ? ends.enumerated().count(where: { $0.offset % 2 == 1 && $0.element <= cut }) : ends.count(where: { $0 <= cut })
      guard items.count >= complete, items.prefix(complete).elementsEqual(whole.prefix(complete)), items.count <= complete + 1 else {
        Issue.record("cut at \(cut): \(items.count) items, \(complete) were whole")
        return
      }
    }
  }

  @Test func `cut inside a link give no wrong link`() throws {
    let feed = try feed("<rss><channel><item><title>A</title><link>http://a.example/lon")
    #expect(feed.items.map(\.title) == ["A"])
    #expect(feed.items[0].link == nil)
  }

  @Test func `of random bytes end without a trap`() {
    var state: UInt64 = 42
    let pieces = [
      "<item>", "</item>", "<title>", "<![CDATA[", "]]>", "<!--", "-->", "&#x", ";", "\"", "'", "<rss>", "<?", "<!DOCTYPE [", "é", "\u{0}",
      "=", ">", "<", " a",
    ]
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let choice = Int(state >> 33)
        if choice % 7 == 0 { bytes.append(UInt8(choice >> 8 & 255)) } else { bytes += Array(pieces[choice % pieces.count].utf8) }
      }
      _ = try? FeedReader.read(bytes)
      _ = try? FeedReader.read(Array("<rss><channel>".utf8) + bytes)
      _ = FeedDate.parse(String(decoding: bytes, as: UTF8.self))
    }
  }
}
