import Records
import TestSupport
import Testing

@testable import Articles

private func article(
  _ body: String = "", head: String = "", url: String? = "https://www.lantern.example/news/bridge", capturedAt: Timestamp? = nil
) throws -> Article {
  try ArticleReader.read(
    page: page("<article>\(body)<p>\(first)</p><p>\(second)</p></article>", head: head), PageContext(url: url, capturedAt: capturedAt))
}

@Suite struct `Titles` {
  @Test func `are the visible headline where the page declares another`() throws {
    let made = try article(
      "<h1>Harbour bridge closes for six weeks</h1>",
      head: "<meta property='og:title' content='Harbour bridge closed: all you need to know'>")
    #expect(made.title == "Harbour bridge closes for six weeks")
  }

  @Test func `leave out the kicker above the headline and the logo beside it`() throws {
    let made = try article("<h1>The Daily Lantern</h1><h1><span class='kicker'>Transport</span> Harbour bridge closes for repairs</h1>")
    #expect(made.title == "Harbour bridge closes for repairs")
  }

  @Test func `leave out a kicker glued to the headline that the page declares without it`() throws {
    let made = try article(
      "<h1>Transport Harbour bridge closes for repairs</h1>", head: "<meta property='og:title' content='Harbour bridge closes for repairs'>"
    )
    #expect(made.title == "Harbour bridge closes for repairs")
  }

  @Test func `stand below an h1 that is the name of the site`() throws {
    let bytes = Array(
      "<html><head><title>Lantern Notes » Archive » Harbour walks</title></head><body><h1>Lantern Notes</h1><h2>Harbour walks</h2><p>\(first)</p><p>\(second)</p></body></html>"
        .utf8)
    #expect(try ArticleReader.read(page: bytes, PageContext()).title == "Harbour walks")
  }

  @Test func `lose the name of the site`() throws {
    #expect(try article().title == "Harbour bridge closes for repairs")
  }

  @Test func `are the declared heading nearest to the text`() throws {
    let head = """
      <meta property='og:title' content='Harbour bridge: every closure at a glance'>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge shuts for six weeks"}</script>
      """
    let made = try article("<h1>Harbour bridge: every closure at a glance</h1><h2>Bridge shuts for six weeks</h2>", head: head)
    #expect(made.title == "Bridge shuts for six weeks")
  }

  @Test func `are what structured data and the document's title agree on where no heading says it`() throws {
    let json = #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge closes for repairs"}</script>"#
    #expect(try article("<h1>Six weeks without a crossing</h1>", head: json).title == "Harbour bridge closes for repairs")
  }

  @Test func `lose the tail for search engines that the page leaves out for sharing`() throws {
    let made = try article(
      "<h1>Harbour bridge closes for repairs</h1>",
      head: "<meta property='og:site_name' content='The Daily Lantern'><meta property='og:title' content='Harbour bridge closes'>")
    #expect(made.title == "Harbour bridge closes")
  }

  @Test func `lose a section and a site glued to them`() throws {
    let head = "<meta property='og:title' content='항구 다리 여섯 주 동안 문을 닫는다고 시의회가 발표-사회ㅣ등대일보'>"
    #expect(try article(head: head).title == "항구 다리 여섯 주 동안 문을 닫는다고 시의회가 발표")
  }
}

@Suite struct `Authors` {
  @Test func `are the people of the structured data, not its organisations`() throws {
    let json =
      #"<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Mara Ellwood"},{"@type":"Organization","name":"Lantern Newsroom"}],}</script>"#
    #expect(try article(head: json).authors == ["Mara Ellwood"])
  }

  @Test(arguments: [
    ("By Mara Ellwood and Jon Vries", ["Mara Ellwood", "Jon Vries"]),
    ("Von Mara Ellwood, Jon von Vries", ["Mara Ellwood", "Jon von Vries"]),
    ("By Lantern staff", ["Lantern staff"]),
    ("By our correspondent in Paris", []),
  ])
  func `are read from bylines`(line: String, names: [String]) throws {
    #expect(try article("<p class='byline'>\(line)</p>").authors == names)
  }

  @Test(arguments: [
    "<a href='/authors/mara-ellwood'>Mara Ellwood</a>", "<span class='author vcard'>Mara Ellwood</span>",
    "<div class='meta-author'>Posted on September 21, 2020 by Mara Ellwood</div>", "<p><b>Mara Ellwood</b></p>",
  ])
  func `are read from links, class names and lines with nothing but a name`(line: String) throws {
    #expect(try article(line).authors == ["Mara Ellwood"])
  }

  @Test func `are a desk or agency only where nobody is named`() throws {
    let head =
      #"<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Harbour Wire"}}</script>"#
    #expect(try article(head: head).authors == ["Harbour Wire"])
    #expect(try article("<p class='byline'>By Mara Ellwood</p>", head: head).authors == ["Mara Ellwood"])
  }

  @Test(arguments: ["admin", "https://lantern.example/#author", "Unknown"])
  func `are none where the page has a placeholder`(name: String) throws {
    #expect(try article(head: "<meta name='author' content='\(name)'>").authors == [])
  }

  @Test func `are not those of the photographs`() throws {
    #expect(try article("<figure><span class='author'>Photo: Ilse Brandt</span></figure>").authors == [])
  }
}

@Suite struct `Dates of pages` {
  @Test func `come from structured data first, as instants`() throws {
    let head = """
      <meta property="article:published_time" content="2024-03-22T10:00:00Z">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-03-22T17:05:09+01:00","dateModified":"2024-03-23T08:00:00Z"}]}</script>
      """
    let made = try article(head: head)
    #expect(made.published?.iso8601 == "2024-03-22T16:05:09Z")
    #expect(made.publishedBasis == .jsonLD)
    #expect(!made.publishedIsDay)
    #expect(made.modified?.iso8601 == "2024-03-23T08:00:00Z")
  }

  @Test(arguments: [
    ("<meta name='date' content='2024-03-22'>", "", "meta"), ("", "<time datetime='2024-03-22'>Friday</time>", "time"),
    ("", "<p class='date'>Friday, 22 March 2024</p>", "visible-text"), ("", "<p class='date'>22.03.2024</p>", "visible-text"),
    ("", "<p class='date'>22 de marzo de 2024</p>", "visible-text"), ("", "<p class='date'>2024年3月22日</p>", "visible-text"),
  ])
  func `say where they were read`(head: String, body: String, basis: String) throws {
    let made = try article(body, head: head)
    #expect(made.published?.day.iso8601 == "2024-03-22")
    #expect(made.publishedIsDay)
    #expect(made.publishedBasis?.rawValue == basis)
  }

  @Test(arguments: [
    ("2024-03-22T23:30:00-05:00", "", -300), ("2024-03-23T04:30:00Z", "<p class='date'>22.03.2024, 23:30</p>", -300),
    ("2024-03-21T23:00:00Z", "<p class='date'>22 March 2024</p>", 60), ("2024-03-23T04:30:00Z", "", 0),
    ("2024-03-23T04:30:00Z", "<p class='date'>22 March 2024</p>", 0),
  ])
  func `keep the offset that the page states or shows`(stated: String, shown: String, minutes: Int) throws {
    let made = try article(shown, head: "<meta property='article:published_time' content='\(stated)'>")
    #expect(made.publishedOffsetMinutes == minutes)
  }

  @Test func `are printed with their offset`() throws {
    let made = try article(head: "<meta property='article:published_time' content='2024-03-22T23:30:00+05:30'>")
    #expect(made.jsonFields["published"]?.string == "2024-03-22T23:30:00+05:30")
    #expect(made.published?.iso8601 == "2024-03-22T18:00:00Z")
  }

  @Test func `shown by the headline outweigh a vague one in the head`() throws {
    let head = "<meta name='date' content='2024-03-29'>"
    #expect(
      try article("<h1>Harbour bridge closes for repairs</h1><div>Friday, 22.03.2024</div>", head: head).published?.day.iso8601
        == "2024-03-22")
  }

  @Test(arguments: [
    #"<script>var layer = {"first-publication":"2024-03-22 09:35"}</script>"#,
    #"<script type="application/json">{"article":{"publishedDate":"2024-03-22T09:35:00Z"}}</script>"#,
  ])
  func `are read from a data layer where nothing else tells`(script: String) throws {
    #expect(try article(script).published?.day.iso8601 == "2024-03-22")
  }

  @Test func `are not read from a data layer with several articles`() throws {
    let script = #"<script>var list = [{"publishedDate":"2024-03-22"},{"publishedDate":"2024-03-20"}]</script>"#
    #expect(try article(script).published == nil)
  }

  @Test func `are no later than the last change where that alone is told`() throws {
    let made = try article("<footer><p>Last updated: 22 March 2024</p></footer>")
    #expect(made.published?.day.iso8601 == "2024-03-22")
    #expect(made.modified == made.published)
  }

  @Test func `are read from the address`() throws {
    let made = try article(url: "https://lantern.example/2024/03/22/bridge")
    #expect(made.published?.day.iso8601 == "2024-03-22")
    #expect(made.publishedBasis == .address)
  }

  @Test func `are none where day and month cannot be told apart`() {
    #expect(PageDate.find("03/04/2024") == nil)
    #expect(PageDate.find("03/04/2024", order: .dayFirst)?.timestamp.day.iso8601 == "2024-04-03")
  }

  @Test func `are dropped where they lie after the capture`() throws {
    let made = try article(head: "<meta name='date' content='2031-01-01'>", capturedAt: Timestamp(iso8601: "2024-03-22T00:00:00Z"))
    #expect(made.published == nil)
    #expect(made.publishedBasis == nil)
  }

  @Test(arguments: [
    ("2024-03-22T17:05:09Z", "2024-03-22T17:05:09Z", false), ("Fri, 22 Mar 2024 17:05:09 +0100", "2024-03-22T16:05:09Z", false),
    ("1711127109", "2024-03-22T17:05:09Z", false), ("20240322", "2024-03-22T00:00:00Z", true),
    ("2024-03-22T17:05:09", "2024-03-22T00:00:00Z", true),
    ("March 22nd, 2024 5:05 pm GMT", "2024-03-22T17:05:00Z", false),
  ])
  func `are instants only with time and zone`(value: String, instant: String, isDay: Bool) {
    let date = PageDate.parse(value)
    #expect(date?.timestamp.iso8601 == instant)
    #expect(date?.isDay == isDay)
  }
}

@Suite struct `Addresses` {
  @Test(arguments: [
    ("HTTPS://Lantern.Example:443/a?utm_source=x&id=7&fbclid=y#top", "https://lantern.example/a?id=7"),
    ("http://lantern.example:80", "http://lantern.example/"),
    ("  https://lantern.example/A%20b ", "https://lantern.example/A%20b"), ("urn:isbn:1", "urn:isbn:1"),
  ])
  func `are normalised`(url: String, expected: String) {
    #expect(CanonicalURL.normalise(url) == expected)
    #expect(CanonicalURL.normalise(expected) == expected)
  }
}

@Suite struct `Origins` {
  @Test(arguments: [
    ("<p>PORT ALDER (Reuters) - The mayor spoke on Monday about the bridge and its long history.</p>", Article.Origin.Kind.wire, "Reuters"),
    ("<p>The mayor spoke on Monday about the bridge and its long history. (dpa)</p>", .wire, "dpa"),
    (
      "<p>This article was originally published on The Harbour Review and is reprinted here in full.</p>", .republished,
      "The Harbour Review"
    ),
  ])
  func `are marked by wires and republication lines`(line: String, kind: Article.Origin.Kind, publisher: String) throws {
    let origin = try article(line).origins.first
    #expect(origin?.kind == kind)
    #expect(origin?.publisher == publisher)
  }

  @Test func `are named by licences and foreign canonical addresses`() throws {
    let made = try article(
      "<p>This text is available under a Creative Commons licence, CC BY-ND, for everyone to reuse.</p>",
      head: "<link rel=canonical href='https://review.example.org/bridge'>")
    #expect(made.origins.map(\.kind) == [.licence, .canonical])
    #expect(made.origins.first?.licence == "CC BY-ND")
    #expect(made.origins.last?.publisher == "review.example.org")
  }

  @Test func `are not taken from a picture's credit`() throws {
    #expect(
      try article("<p>(Photo: Lantern Pictures/Reuters)</p><p>Photo of the bridge: J. Vries, CC BY-SA 4.0, via a free library.</p>").origins
        .isEmpty)
  }

  @Test func `are none where nothing says so`() throws {
    #expect(try article("<p>The agency (which has no name) said that it would publish the report in the autumn.</p>").origins.isEmpty)
  }
}

@Suite struct `Article JSON` {
  @Test func `counts code points and gives null for what is unknown`() {
    let made = ArticleReader.article(text: "Zoë came.\n\nShe left.", title: nil, PageContext(), id: "a1", language: "en")
    let fields = made.jsonFields
    #expect(fields["blocks"]?.array?.last?["begin"]?.integer == 11)
    #expect(fields["blocks"]?.array?.last?["end"]?.integer == 20)
    #expect(fields["published"]?.isNull == true)
    #expect(fields["origin"]?.isNull == true)
    #expect(made.id.value == "a1")
  }
}

@Suite struct `Texts already extracted` {
  @Test func `stay as they are, with blocks that point into them`() {
    let text = "  The bridge\n\n\(first)\nIt is old.\n \n\(second)  \n\nFerries run."
    let made = ArticleReader.article(text: text, title: nil, PageContext(), id: nil, language: nil)
    #expect(made.text == text)
    #expect(made.blocks.map(\.kind) == [.heading, .paragraph, .paragraph, .paragraph])
    let bytes = Array(text.utf8)
    #expect(made.blocks.map { bytes.string($0.range) } == ["The bridge", first + "\nIt is old.", second, "Ferries run."])
    #expect(made.id.value.hasPrefix("d-"))
  }
}

@Suite struct `Items that carry their text` {
  @Test func `are articles without a page`() throws {
    let item = FeedItem(
      title: "Bridge closes", link: "https://lantern.example/b?utm_source=rss", authors: [.init(name: "Mara Ellwood")],
      published: Timestamp(iso8601: "2024-03-22T17:05:09Z"),
      content: "<p>\(first)</p><p>\(second)</p>", contentType: "text/html")
    let made = try ArticleReader.read(item: item, PageContext())
    #expect(made.text == first + "\n\n" + second)
    #expect(made.canonicalURL == "https://lantern.example/b")
    #expect(made.authors == ["Mara Ellwood"])
    #expect(made.publishedBasis == .feed)
  }

  @Test func `fail by name without text`() {
    #expect(throws: StageFailure.self) { try ArticleReader.read(item: FeedItem(title: "Empty"), PageContext()) }
  }
}

/// Golden fact 12 of the founding article.
@Suite(.enabled(if: SharedData.isPresent, "needs ../shared")) struct `The founding page` {
  @Test func `comes from The Conversation, under a Creative Commons licence without a version, by a republisher that is not named`() throws
  {
    let text = try SharedData.text("data/claims/founding-article.raw.txt")
    let body = text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    let made = try ArticleReader.read(
      page: Array("<html><body><article><h1>A page</h1>\(body)</article></body></html>".utf8), PageContext())
    #expect(made.origins.map(\.kind) == [.republished, .licence])
    #expect(made.origins.first?.publisher == "The Conversation")
    #expect(made.origins.last?.licence == "Creative Commons")
    #expect(made.outlet == "unknown")
  }
}

@Suite struct `Pages without text` {
  @Test func `still tell the facts of their article`() throws {
    let bytes = Array(
      "<html><head><title>Harbour bridge closes</title><meta property='article:published_time' content='2024-03-22T10:00:00Z'></head><body></body></html>"
        .utf8)
    #expect(throws: StageFailure.self) { try ArticleReader.read(page: bytes, PageContext()) }
    let facts = ArticleReader.facts(page: bytes, PageContext())
    #expect(facts?.title == "Harbour bridge closes")
    #expect(facts?.published?.day.iso8601 == "2024-03-22")
    #expect(facts?.text == "")
  }
}
