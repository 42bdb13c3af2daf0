import Records
import Testing

@testable import Feeds

@Suite struct `Item identity` {
  private func key(_ item: FeedItem) -> String { FeedIdentity.keys(of: [item])[0] }

  @Test func `stays when the title is edited, with another scheme, and with other tracking parameters`() {
    let keys = [
      FeedItem(id: "http://a.example/news/1", title: "Old"), FeedItem(id: "https://a.example/news/1", title: "New"),
      FeedItem(id: "https://A.example:443/news/1/?utm_source=rss&at_medium=x#3"),
      FeedItem(title: "Any", link: "https://a.example/news/1?fbclid=9"),
    ].map(key)
    #expect(Set(keys) == ["a.example/news/1"])
  }

  @Test func `differs where the address does`() {
    let links = [
      "http://a.example/?id=1", "http://a.example/?id=2", "http://a.example/a", "http://a.example/A", "http://a.example/#one",
      "http://b.example/a",
    ]
    #expect(Set(links.map { key(FeedItem(link: $0)) }).count == links.count)
  }

  @Test func `is the opaque guid as written`() {
    #expect(key(FeedItem(id: "AbC-1", link: "http://a.example/1")) == "id:AbC-1")
  }

  @Test func `tells items apart that share a guid, a link or a date`() {
    let date = Timestamp(iso8601: "2024-03-19T08:30:00Z")
    let shared = [
      FeedItem(id: "1", title: "A", link: "http://a.example/a"), FeedItem(id: "1", title: "B", link: "http://a.example/b"),
      FeedItem(title: "C", link: "http://a.example/", published: date), FeedItem(title: "D", link: "http://a.example/", published: date),
      FeedItem(title: "D", link: "http://a.example/", published: date), FeedItem(title: "E"), FeedItem(), FeedItem(),
    ]
    #expect(Set(FeedIdentity.keys(of: shared)).count == shared.count)
  }

  @Test func `of many items with one link and date keeps them all`() throws {
    let items = (1...50).map { "<item><title>Note \($0)</title><link>http://a.example/live</link><pubDate>2024-03-19</pubDate></item>" }
      .joined()
    let feed = try feed("<rss><channel>\(items)</channel></rss>")
    #expect(feed.items.count == 50)
    #expect(Set(FeedIdentity.keys(of: feed.items)).count == 50)
  }

  @Test func `has a fingerprint that changes with the words alone`() {
    let item = FeedItem(id: "1", title: "A", summary: "s", categories: ["x"])
    #expect(
      FeedIdentity.fingerprint(item) == FeedIdentity.fingerprint(FeedItem(id: "2", title: "A", link: "http://a.example/", summary: "s")))
    #expect(FeedIdentity.fingerprint(item) != FeedIdentity.fingerprint(FeedItem(id: "1", title: "A", summary: "t", categories: ["x"])))
    #expect(FeedIdentity.fingerprint(item) != FeedIdentity.fingerprint(FeedItem(id: "1", title: "As", categories: ["x"])))
  }
}
