import Records
import Testing

@testable import Feeds

func feed(_ text: String, contentType: String? = nil, url: String? = nil) throws -> Feed {
  try FeedReader.read(Array(text.utf8), contentType: contentType, url: url)
}

@Suite struct `Feed formats` {
  @Test func `RSS 2.0 gives every field`() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Harbour &amp; Coast</title><link>https://harbour.example/</link><description>News of the coast</description>
      <language>en-gb</language><lastBuildDate>Tue, 19 Mar 2024 09:00:00 GMT</lastBuildDate><generator>Press 2</generator>
      <image><url>https://harbour.example/logo.png</url><title>no title</title><link>https://harbour.example/no-link</link></image>
      <item><title>Ferry &lt;i&gt;Aurora&lt;/i&gt; sails again</title><link>https://harbour.example/1</link>
      <description>The &lt;b&gt;ferry&lt;/b&gt; is back.</description><content:encoded><![CDATA[<p>The ferry is back.</p>]]></content:encoded>
      <pubDate>Tue, 19 Mar 2024 08:30:00 +0100</pubDate><guid isPermaLink="false">h-1</guid><dc:creator>Ada Field</dc:creator>
      <category>Ports</category><category>Ferries</category>
      <enclosure url="https://harbour.example/1.mp3" type="audio/mpeg" length="1200"/>
      <source url="https://wire.example/rss">Wire</source></item>
      </channel></rss>
      """)
    #expect(feed.format == .rss20)
    #expect(feed.title == "Harbour & Coast")
    #expect(feed.link == "https://harbour.example/")
    #expect(feed.language == "en-gb")
    #expect(feed.updated?.iso8601 == "2024-03-19T09:00:00Z")
    #expect(feed.generator == "Press 2")
    #expect(feed.image == "https://harbour.example/logo.png")
    #expect(feed.warnings == [])
    #expect(
      feed.items == [
        FeedItem(
          id: "h-1", guidIsPermalink: false, title: "Ferry Aurora sails again", link: "https://harbour.example/1",
          authors: [.init(name: "Ada Field")], published: Timestamp(iso8601: "2024-03-19T07:30:00Z"),
          summary: "The <b>ferry</b> is back.", content: "<p>The ferry is back.</p>", contentType: "text/html",
          categories: ["Ports", "Ferries"],
          enclosures: [.init(url: "https://harbour.example/1.mp3", type: "audio/mpeg", length: 1_200)],
          source: .init(title: "Wire", url: "https://wire.example/rss"))
      ])
  }

  @Test(arguments: [
    (#"<rss version="0.91"><channel><title>t</title></channel></rss>"#, Feed.Format.rss09x),
    (#"<rss version="2.0"><channel><title>t</title></channel></rss>"#, .rss20),
    (#"<rss><channel><title>t</title></channel></rss>"#, .rss20),
    (
      #"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>t</title></channel></rdf:RDF>"#,
      .rss10
    ),
    (
      #"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>t</title></channel></rdf:RDF>"#,
      .rss09x
    ),
    (#"<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title></feed>"#, .atom10),
    (#"<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>t</a:title></a:feed>"#, .atom10),
    (#"<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title></feed>"#, .atom03),
    (#"<CHANNEL HREF="http://a.example/"><TITLE>t</TITLE></CHANNEL>"#, .cdf),
    (#"{"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": []}"#, .jsonfeed),
  ])
  func `are told apart`(text: String, format: Feed.Format) throws {
    let feed = try feed(text)
    #expect(feed.format == format)
    #expect(feed.title == "t")
  }

  @Test func `RSS 1.0 keeps its items beside the channel`() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="http://a.example/"><title>A</title><link>http://a.example/</link></channel>
      <item rdf:about="http://a.example/1"><title>One</title><link>http://a.example/1</link><dc:date>2024-03-19T08:30+01:00</dc:date>
      <dc:subject>Ports</dc:subject><dc:language>fr</dc:language></item></rdf:RDF>
      """)
    #expect(feed.items.map(\.id) == ["http://a.example/1"])
    #expect(feed.items[0].updated?.iso8601 == "2024-03-19T07:30:00Z")
    #expect(feed.items[0].categories == ["Ports"])
    #expect(feed.items[0].language == "fr")
  }

  @Test func `Atom types decide how often a text is decoded`() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>A</title><author><name>Ada</name></author>
      <entry><id>tag:a.example,2024:1</id><title type="text">The &lt;blink&gt; tag</title><summary>1 &lt; 2</summary>
      <link rel="self" href="http://a.example/self"/><link href="http://a.example/1"/></entry>
      <entry><title type="html">&lt;b&gt;Bold&lt;/b&gt; &amp;amp; plain</title><content type="html">&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;</content></entry>
      <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">An <em>inline</em> one</div></title>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; <b>2</b></p></div></content></entry></feed>
      """)
    #expect(feed.items.map(\.title) == ["The <blink> tag", "Bold & plain", "An inline one"])
    #expect(feed.items[0].summary == "1 < 2")
    #expect(feed.items[0].contentType == "text/plain")
    #expect(feed.items[0].link == "http://a.example/1")
    #expect(feed.items[0].authors == [.init(name: "Ada")])
    #expect(feed.items[0].language == "en")
    #expect(feed.items[1].content == "<p>1 &lt; 2</p>")
    #expect(feed.items[2].content == "<p>1 &lt; <b>2</b></p>")
    #expect(feed.items[2].contentType == "application/xhtml+xml")
  }

  @Test func `one content type speaks for summary and content`() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>a &lt; b</summary><content type="html">&lt;p&gt;c&lt;/p&gt;</content></entry></feed>
      """)
    #expect(feed.items[0].summary == "a &lt; b")
    #expect(feed.items[0].contentType == "text/html")
  }

  @Test func `JSON Feed gives every field`() throws {
    let feed = try feed(
      #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "A", "home_page_url": "https://a.example/", "language": "en",
       "authors": [{"name": "Ada"}], "items": [{"id": 7, "url": "/one", "title": "One &amp; two", "content_html": "<p onclick=x()>Hi</p>",
       "summary": "s", "date_published": "2024-03-19T08:30:00Z", "tags": ["x"], "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg",
       "size_in_bytes": 5}]}]}
      """#, url: "https://a.example/feed.json")
    let item = feed.items[0]
    #expect(item.id == "7")
    #expect(item.link == "https://a.example/one")
    #expect(item.title == "One & two")
    #expect(item.content == "<p>Hi</p>")
    #expect(item.authors == [.init(name: "Ada")])
    #expect(item.enclosures == [.init(url: "https://a.example/a.mp3", type: "audio/mpeg", length: 5)])
    #expect(item.published?.iso8601 == "2024-03-19T08:30:00Z")
  }

  @Test func `RSS that is spelled in JSON is RSS`() throws {
    let feed = try feed(
      #"""
      {"rss": {"version": "2.0", "channel": {"title": "A & B", "link": "https://a.example/", "language": "en", "item": [
        {"title": "One", "description": "<p onclick=x()>Hi</p>", "pubDate": "Tue, 19 Mar 2024 08:30:00 GMT", "category": ["x", "y"],
         "guid": {"#value": "7", "isPermaLink": false}, "enclosure": {"url": "a.mp3", "type": "audio/mpeg", "length": 5}},
        {"link": "javascript:alert(1)", "guid": "https://a.example/two"}]}}}
      """#, url: "https://a.example/rss.json")
    #expect(feed.format == .rss20)
    #expect(feed.title == "A & B")
    #expect(feed.items.map(\.id) == ["7", "https://a.example/two"])
    #expect(feed.items.map(\.guidIsPermalink) == [false, true])
    #expect(feed.items[0].summary == "<p>Hi</p>")
    #expect(feed.items[0].published?.iso8601 == "2024-03-19T08:30:00Z")
    #expect(feed.items[0].categories == ["x", "y"])
    #expect(feed.items[0].enclosures == [.init(url: "https://a.example/a.mp3", type: "audio/mpeg", length: 5)])
    #expect(feed.items[1].link == "https://a.example/two")
  }

  @Test(
    arguments: [
      ("jane@a.example (Jane Roe)", "Jane Roe", "jane@a.example"), ("Jane Roe <jane@a.example>", "Jane Roe", "jane@a.example"),
      ("Jane Roe (jane@a.example)", "Jane Roe", "jane@a.example"), ("Jane Roe (Oslo)", "Jane Roe (Oslo)", nil),
      ("jane@a.example", nil, "jane@a.example"),
    ] as [(String, String?, String?)])
  func `authors are taken apart`(text: String, name: String?, email: String?) {
    #expect(PersonText.author(text) == FeedItem.Author(name: name, email: email))
  }

  @Test func `a permalink guid is the link where there is none`() throws {
    let feed = try feed(
      """
      <rss><channel><item><guid>http://a.example/1</guid></item><item><guid isPermaLink="false">http://a.example/2</guid></item>
      <item><guid>abc</guid></item></channel></rss>
      """)
    #expect(feed.items.map(\.link) == ["http://a.example/1", nil, nil])
    #expect(feed.items.map(\.guidIsPermalink) == [true, false, nil])
  }

  @Test(arguments: [
    ("", "empty"), ("  \n", "empty"), ("<!doctype html><html><body>Not found</body></html>", "not-a-feed"),
    (#"{"error": "gone"}"#, "not-a-feed"), ("plain words", "not-a-feed"), ("<urlset><url/></urlset>", "not-a-feed"),
  ])
  func `what is no feed says what it is`(text: String, code: String) {
    #expect {
      try feed(text, url: "http://a.example/feed")
    } throws: {
      ($0 as? StageFailure)?.code == code && ($0 as? StageFailure)?.subject == "http://a.example/feed"
    }
  }

  @Test func `the JSON of a feed has exact names`() throws {
    let json = try feed("<rss><channel><title>t</title><item><title>i</title></item></channel></rss>").json
    #expect(
      json.compact == #"{"description":null,"encoding":"utf-8","format":"rss20","generator":null,"image":null,"items":[{"authors":[],"#
        + #""categories":[],"content":null,"content_type":null,"enclosures":[],"guid_is_permalink":null,"id":null,"language":null,"#
        + #""link":null,"published":null,"source":null,"summary":null,"title":"i","updated":null}],"language":null,"link":null,"#
        + #""title":"t","updated":null,"warnings":[]}"#)
  }

  @Test(
    arguments: [
      ("<?xml version='1.0'?>\n<!-- c --><rss version='2.0'>", nil, true), ("<html><head>", "text/html", false),
      ("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", nil, true),
      ("<rdf:RDF xmlns:skos='http://www.w3.org/2004/02/skos/core#'>", nil, false),
      (#"{"version":"https:\/\/jsonfeed.org\/version\/1"}"#, nil, true), (#"{"a":1}"#, "application/json", false),
      ("<urlset>", "application/xml", false), ("", "application/rss+xml", false), ("<feed xmlns=", "text/html", true),
    ] as [(String, String?, Bool)])
  func `a cheap look tells feeds from pages`(text: String, contentType: String?, isFeed: Bool) {
    #expect(FeedReader.looksLikeFeed(Array(text.utf8), contentType: contentType) == isFeed)
  }
}
