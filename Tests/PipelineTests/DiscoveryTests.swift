import Feeds
import Pipeline
import Records
import TestSupport
import Testing

private let rss =
  "<rss version='2.0'><channel><title>Quay</title><language>en</language><item><title>A</title>"
  + "<pubDate>Tue, 19 Mar 2024 08:30:00 GMT</pubDate></item><item><title>B</title></item></channel></rss>"
private let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay, Atom</title></feed>"

private func discover(_ url: String, allowsPrivate: Bool = true) async -> FeedDiscovery.Report {
  var settings = SourceList.Settings()
  settings.allowsPrivateAddresses = allowsPrivate
  settings.hostPauseMilliseconds = 0
  return await FeedDiscovery(url: url, settings: settings) { Timestamp(secondsSince1970: 1_710_000_000) }()
}

private func html(_ text: String) -> LoopbackServer.Reply { .ok(text, ["Content-Type: text/html"]) }
private func xml(_ text: String) -> LoopbackServer.Reply { .ok(text, ["Content-Type: application/xml"]) }

@Suite struct `Discovery of feeds` {
  @Test func `reads those that a page declares, in head or body, and none of another kind`() async {
    let server = LoopbackServer { request in
      switch request.target {
      case "/news/":
        html(
          """
          <head><base href="/b/"><link rel="stylesheet alternate" type="text/css" href="s.css"><link rel=alternate hreflang=fr href="/fr">
          <link rel="alternate" type="application/rss+xml; charset=utf-8" href="one.xml"><link rel="alternate" type="application/json" href="/wp-json">
          <link rel="alternate" type="text/xml+oembed" href="/oembed"></head>
          <body><link rel="ALTERNATE" type="application/atom+xml" href="/two"><link rel="alternate" type="application/rss+xml" href="/b/one.xml#x">
          <a href="javascript:feed()">f</a></body>
          """)
      case "/b/one.xml": xml(rss)
      case "/two": xml(atom)
      default: .notFound
      }
    }
    let report = await discover(server.url("/news/"))
    #expect(report.findings.map(\.url) == [server.url("/b/one.xml"), server.url("/two")])
    #expect(report.findings.map(\.basis) == [.declared, .declared])
    #expect(report.findings.map(\.format) == ["rss20", "atom10"])
    #expect(report.findings.map(\.title) == ["Quay", "Quay, Atom"])
    #expect(report.findings.map(\.items) == [2, 0])
    #expect(report.findings.map(\.newest) == [Timestamp(iso8601: "2024-03-19T08:30:00Z"), nil])
    #expect(report.findings.map(\.language) == ["en", nil])
    #expect(report.requests == 3)
    #expect(report.failures == [])
  }

  @Test func `follows links that speak of feeds, through one page that lists them`() async {
    let server = LoopbackServer { request in
      switch request.target {
      case "/": html("<a href='/about/rss-feeds'>RSS</a><a href='/feedback'>no</a><a href='/sport'>no</a>")
      case "/about/rss-feeds": html("<a href='/rss/world'>W</a><a href='/rss/world'>W</a><a href='/rss/gone'>G</a>")
      case "/rss/world": xml(rss)
      default: .notFound
      }
    }
    let report = await discover(server.url("/"))
    #expect(report.findings.map(\.url) == [server.url("/rss/world")])
    #expect(report.findings.map(\.basis) == [.linked])
    #expect(server.targets.filter { $0 == "/feedback" || $0 == "/sport" } == [])
    #expect(server.targets.count == Set(server.targets).count, "nothing is asked for twice")
  }

  @Test func `tries the usual places only where the page names none`() async {
    let server = LoopbackServer { request in
      switch request.target {
      case "/a": html("<p>no feed</p>")
      case "/feed": .redirect(301, "/feed/")
      case "/feed/": xml(rss)
      case "/rss.xml": xml(atom)
      default: .notFound
      }
    }
    let report = await discover(server.url("/a"))
    #expect(report.findings.map(\.url) == [server.url("/feed/"), server.url("/rss.xml")])
    #expect(report.findings.map(\.basis) == [.guessed, .guessed])
    #expect(report.failures == [])
  }

  @Test func `of a feed is that feed`() async {
    let server = LoopbackServer { request in request.target == "/x" ? xml(rss) : .notFound }
    let report = await discover(server.url("/x"))
    #expect(report.findings.map(\.basis) == [.given])
    #expect(server.targets.sorted() == ["/robots.txt", "/x"])
  }

  @Test func `names the sitemaps of robots.txt, those of news as such`() async {
    let server = LoopbackServer { request in
      switch request.target {
      case "/robots.txt":
        .ok(
          "User-agent: *\nDisallow: /no\nsitemap: /index.xml\nSitemap: /today.xml\nSITEMAP: http://a.example/news-sitemap.xml\n",
          ["Content-Type: text/plain"])
      case "/": html("<link rel=alternate type=application/rss+xml href=/no/rss>")
      case "/index.xml":
        xml(
          "<sitemapindex><sitemap><loc>/archive.xml</loc></sitemap><sitemap><loc>http://a.example/google-news.xml</loc></sitemap></sitemapindex>"
        )
      case "/today.xml": xml("<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'/>")
      default: .notFound
      }
    }
    let report = await discover(server.url("/"))
    #expect(
      report.sitemaps.map { "\($0.isNews) \($0.url)" } == [
        "false \(server.url("/index.xml"))", "true http://a.example/google-news.xml", "true \(server.url("/today.xml"))",
        "true http://a.example/news-sitemap.xml",
      ])
    #expect(report.failures.map(\.code) == ["refused-by-robots"])
    #expect(!server.targets.contains("/no/rss"))
  }

  @Test func `refuses private addresses unless they are allowed`() async {
    let server = LoopbackServer { _ in xml(rss) }
    let report = await discover(server.url("/"), allowsPrivate: false)
    #expect(report.findings == [])
    #expect(report.failures.map(\.code) == ["private-address"])
    #expect(server.targets == [])
  }

  @Test func `asks a page full of links for no more than its limit`() async {
    let server = LoopbackServer { request in
      request.target == "/" ? html((0..<500).map { "<a href='/rss/\($0)'>x</a>" }.joined()) : .notFound
    }
    let report = await discover(server.url("/"))
    #expect(report.requests == 40)
  }
}
