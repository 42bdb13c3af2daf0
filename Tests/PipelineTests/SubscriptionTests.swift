import Feeds
import Foundation
import Pipeline
import Records
import Testing

private func imported(_ opml: String, into file: SourceListFile = SourceListFile()) throws -> SubscriptionListImport {
  try SubscriptionListImport(SubscriptionListImport.document(Array(opml.utf8), name: "list.opml"), into: file)
}

/// A file as a later run finds it.
private func reread(_ file: SourceListFile) throws -> SourceListFile { try SourceListFile(Array(file.text.utf8)) }

private func list(_ body: String) -> String { "<opml version=\"2.0\"><head><title>T</title></head><body>\(body)</body></opml>" }

@Suite struct `A list of subscriptions` {
  static let nested = """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="1.1" xmlns:x="urn:x">
      <head><title>Mine &amp; yours</title><dateCreated>Tue, 19 Mar 2024 08:30:00 GMT</dateCreated><ownerName>Ines</ownerName></head>
      <body>
        <outline text="World" x:colour="red">
          <outline text="Nearer"><outline text="The Quay Post" type="rss" xmlUrl="https://quay.example/rss" htmlUrl="https://quay.example/"
            description="Harbour &lt;news&gt;" x:stars="5" category="/a,/b"/></outline>
          <outline text="Ærø Dagblad" title="Ærø Dagblad: alt" xmlUrl="https://aero.example/feed?a=1&amp;b=2" language="da"/>
          <outline text="Nothing yet"/>
        </outline>
        <outline text="The Quay Post" xmlUrl="http://quay.example/rss/" type="atom"/>
        <outline text="A page" type="link" url="https://page.example/"/>
        <outline text="Last" xmlUrl="https://last.example/rss.xml"/>
      </body>
    </opml>
    """

  @Test func `becomes a valid source list in which nothing is made up`() throws {
    let result = try imported(Self.nested)
    #expect(result.added == ["the-quay-post", "aero-dagblad-alt", "last"])
    let sources = try SourceList.read(Array(result.file.text.utf8)).sources
    #expect(
      sources == [
        Source(
          id: "the-quay-post", url: "https://quay.example/rss", outlet: "The Quay Post", owner: "unknown (quay.example)", country: "ZZ",
          language: "und", kind: "other"),
        Source(
          id: "aero-dagblad-alt", url: "https://aero.example/feed?a=1&b=2", outlet: "Ærø Dagblad: alt", owner: "unknown (aero.example)",
          country: "ZZ", language: "da", kind: "other"),
        Source(
          id: "last", url: "https://last.example/rss.xml", outlet: "Last", owner: "unknown (last.example)", country: "ZZ", language: "und",
          kind: "other"),
      ])
  }

  @Test func `comes out again with its groups, its order, and the attributes of others`() throws {
    let file = try reread(try imported(Self.nested).file)
    #expect(
      SubscriptionListExport.opml(file) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0" xmlns:counterclaim="urn:counterclaim:opml" xmlns:x="urn:x">
          <head>
            <title>Mine &amp; yours</title>
            <dateCreated>Tue, 19 Mar 2024 08:30:00 GMT</dateCreated>
            <ownerName>Ines</ownerName>
          </head>
          <body>
            <outline text="World" x:colour="red">
              <outline text="Nearer">
                <outline text="The Quay Post" title="The Quay Post" type="rss" xmlUrl="https://quay.example/rss" category="/a,/b" \
        description="Harbour &lt;news&gt;" htmlUrl="https://quay.example/" x:stars="5" counterclaim:id="the-quay-post"/>
              </outline>
              <outline text="Ærø Dagblad" title="Ærø Dagblad: alt" type="rss" xmlUrl="https://aero.example/feed?a=1&amp;b=2" language="da" \
        counterclaim:id="aero-dagblad-alt"/>
              <outline text="Nothing yet"/>
            </outline>
            <outline text="The Quay Post" title="The Quay Post" type="atom" xmlUrl="https://quay.example/rss" counterclaim:id="the-quay-post"/>
            <outline text="A page" type="link" url="https://page.example/"/>
            <outline text="Last" title="Last" type="rss" xmlUrl="https://last.example/rss.xml" counterclaim:id="last"/>
          </body>
        </opml>

        """)
  }

  @Test func `is the same after a second way there and back`() throws {
    let first = SubscriptionListExport.opml(try imported(Self.nested).file)
    let second = try imported(first)
    #expect(SubscriptionListExport.opml(try reread(second.file)) == first)
    #expect(second.warnings == [])
  }

  @Test func `taken in twice adds nothing the second time`() throws {
    let once = try reread(try imported(Self.nested).file)
    let twice = try imported(Self.nested, into: once)
    #expect(twice.added == [])
    #expect(twice.known == 3, "a feed that the list names twice is one")
    #expect(twice.file == once)
  }

  @Test func `keeps what the source list knows, and export brings it along`() throws {
    let known = """
      {"feeds": [{"id": "quay", "url": "https://quay.example/rss", "outlet": "Quay", "owner": "Harbour Trust", "country": "IE",
        "language": "en", "kind": "newspaper", "follow": false, "note": "asked"}]}
      """
    let result = try imported(
      list("<outline text='G'><outline text='Q' xmlUrl='http://quay.example/rss'/></outline>"), into: SourceListFile(Array(known.utf8)))
    #expect((result.added, result.known) == ([], 1))
    let opml = SubscriptionListExport.opml(result.file)
    #expect(opml.contains("<outline text=\"Q\" title=\"Quay\" type=\"rss\" xmlUrl=\"https://quay.example/rss\""))
    let back = try imported(opml).file.feeds
    #expect(back == result.file.feeds)
  }

  @Test func `shows feeds that came later behind its own, and none that left`() throws {
    var file = try imported(
      list("<outline text='G'><outline text='A' xmlUrl='http://a.example/'/></outline><outline text='B' xmlUrl='http://b.example/'/>")
    ).file
    file.feeds[0] = ["id": "new", "url": "http://new.example/", "outlet": "New", "owner": "N", "country": "IE", "language": "en"]
    let titles = try OutlineReader.read(Array(SubscriptionListExport.opml(file).utf8), name: "x").outlines.map { $0["text"] }
    #expect(titles == ["B", "New"])
  }

  @Test(arguments: [
    ("Paris-Soir: À la une!", "paris-soir-a-la-une"), ("Straße & Łódź", "strasse-lodz"), ("Новости", "a-example"), ("  ", "a-example"),
  ])
  func `names feeds by their titles`(title: String, id: String) throws {
    #expect(
      try imported(list("<outline text='\(title.replacingOccurrences(of: "&", with: "&amp;"))' xmlUrl='http://a.example/'/>")).added == [id]
    )
  }

  @Test func `gives each feed an identifier of its own`() throws {
    let lines = (1...3).map { "<outline text='News' xmlUrl='http://a.example/\($0)'/>" }.joined()
    #expect(try imported(list(lines)).added == ["news", "news-2", "news-3"])
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "data:text/xml,x", "ftp://a.example/", "//a.example/", "http://", "x"])
  func `gives no feed in another scheme`(address: String) throws {
    let result = try imported(list("<outline text='A' xmlUrl='\(address)' htmlUrl='\(address)'/>"))
    #expect(result.file.feeds == [])
    #expect(!SubscriptionListExport.opml(result.file).contains("\"\(address)\""))
    #expect(result.warnings.count == 2)
  }

  @Test func `reads the addresses that programs hand to each other`() throws {
    let feeds = try imported(list("<outline xmlUrl='feed://a.example/'/><outline xmlUrl='feed:https://b.example/'/>")).file.feeds
    #expect(feeds.map { $0["url"]?.string } == ["http://a.example/", "https://b.example/"])
  }

  @Test(arguments: [
    "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hosts'>]>" + list("<outline text='&x;' xmlUrl='http://a.example/'/>"),
    "<opml><body><outline text='a' xmlUrl='http://a.example/?a=1&b=2'><outline text='b' xmlUrl='http://b.example/'</body>",
    "<opml><body>" + String(repeating: "<outline text='g'>", count: 400) + "<outline xmlUrl='http://a.example/'/>",
    list(
      String(repeating: "<outline text='g'>", count: 120) + "<outline xmlUrl='http://a.example/'/>"
        + String(repeating: "</outline>", count: 120)),
    "<opml><outline text='&#0;&#x1b;[31m&#x202e;' xmlUrl='http://a.example/'/></opml>",
    list("<outline xml:&lt;=\"1\" a:b:c='2' 1x='3' text='a' xmlUrl='http://a.example/'/>"),
  ])
  func `that is hostile or ill-formed is read without harm`(opml: String) throws {
    let result = try imported(opml)
    let again = try reread(result.file.feeds.isEmpty ? SourceListFile(feeds: [Self.feed]) : result.file)
    let text = SubscriptionListExport.opml(again)
    #expect(try OutlineReader.read(Array(text.utf8), name: "x").warnings == [])
    #expect(!text.contains("localhost"))
  }

  private static let feed: JSON = ["id": "a", "url": "http://a.example/", "outlet": "A", "owner": "A", "country": "IE", "language": "en"]

  @Test func `of far too many outlines is refused by name`() {
    let many = list(String(repeating: "<outline/>", count: OutlineReader.maximumOutlines + 1))
    #expect { try imported(many) } throws: { ($0 as? StageFailure)?.code == "too-large" }
    #expect { try imported("<html></html>") } throws: { ($0 as? StageFailure)?.code == "not-opml" }
    #expect { try imported(" ") } throws: { ($0 as? StageFailure)?.code == "empty" }
  }
}
