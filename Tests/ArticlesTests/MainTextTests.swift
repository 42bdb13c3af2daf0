import Records
import Testing

@testable import Articles

/// A page around a body, with the furniture that news pages have.
func page(_ body: String, head: String = "") -> [UInt8] {
  Array(
    """
    <!DOCTYPE html><html lang="en"><head><title>Harbour bridge closes for repairs | The Daily Lantern</title>\(head)</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    \(body)
    <footer><p>All rights reserved. The Daily Lantern is published by Lantern Media in Port Alder.</p></footer></body></html>
    """.utf8)
}

let first = "The harbour bridge in Port Alder will close on Monday for six weeks of repairs, the city council said in a statement."
let second = "Engineers found rust on four of the twelve main cables in March, and the council decided to replace all of them at once."
let third = "Ferries will run every ten minutes from early morning until midnight, and tickets will be free for residents."

let fourth = "The last time that the bridge was closed for longer than a weekend was in the winter of the great flood, forty years ago."

func text(_ body: String, head: String = "") throws -> [String] {
  try ArticleReader.read(page: page(body, head: head), PageContext(url: "https://lantern.example/news/bridge")).text
    .split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
}

@Suite struct `Main text` {
  @Test func `is the paragraphs between menu and footer, in order`() throws {
    #expect(
      try text("<main><h1>Harbour bridge closes for repairs</h1><p>\(first)</p><p>\(second)</p><p>\(third)</p></main>") == [
        first, second, third,
      ])
  }

  @Test func `is found in bare text parted by line breaks`() throws {
    #expect(try text("<table><tr><td><div id=x>\(first)<br><br>\(second)<br/>\(third)</div></td></tr></table>") == [first, second, third])
  }

  @Test func `is joined from sibling containers around an advertisement`() throws {
    let body = """
      <article><div class="part"><p>\(first)</p></div><div class="ad-slot"><p>Buy the new electric bicycle today and save a lot of money.</p></div>
      <div class="part"><p>\(second)</p></div><div class="part"><p>\(third)</p></div></article>
      """
    #expect(try text(body) == [first, second, third])
  }

  @Test func `is found in a page that costs more than its text is worth`() throws {
    let links = (1...80).map { "<div><a href=/n/\($0)>Another story of the day that nobody needs, number \($0)</a></div>" }.joined()
    let body =
      "<div><div>\(links)</div><div id=x><p>\(first)</p><p>\(second)</p><p>\(third)</p></div><div>\(links)</div><p>Shop now.</p></div>"
    #expect(try text(body) == [first, second, third])
  }

  @Test func `is read whole where two containers hold it side by side`() throws {
    let links = (1...3).map { "<div><a href=/n/\($0)>Another story, number \($0)</a></div>" }.joined()
    let body = "<div><h1>Harbour bridge closes for repairs</h1><div><p>\(first)</p><p>\(second)</p><p>\(third)</p></div>"
    #expect(try text(body + "<div>\(links)</div><div><p>\(fourth)</p></div></div>") == [first, second, third, fourth])
  }

  @Test func `is the many short lines of an article rather than a lone sentence beside it`() throws {
    let lines = (1...12).map { "Day \($0): from nine until noon, at the gate." }
    let body = "<article><h1>Opening hours</h1>\(lines.map { "<div>\($0)</div>" }.joined())</article>"
    let links = (1...9).map { "<div><a href=/n/\($0)>Another story of the day, number \($0)</a></div>" }.joined()
    let related = (1...6).map { "<div class=related><p>\(first) \($0).</p></div>" }.joined()
    #expect(try text(body + links + "<div id=x><p>\(second)</p></div>" + related) == lines)
  }

  @Test func `keeps a short first line and the cells of a table of the body`() throws {
    let table = "<table><tr><td>Cables</td><td>twelve</td></tr></table>"
    let body = "<div class=article-body><p>Port Alder</p><p>\(first)</p>\(table)<p>\(second)</p></div>"
    #expect(try text(body) == ["Port Alder", first, "Cables", "twelve", second])
  }

  @Test func `stands under a name for contents where it is prose`() throws {
    let parts = [first, second, third].enumerated().map {
      "<div class=content-body id=toc_title_\($0)><p>\($1)</p><p>\(fourth) \($0).</p></div>"
    }
    #expect(try text("<main>\(parts.joined())</main>").count == 6)
  }

  @Test(arguments: ["The bridge on Sunday. (Photo: A. Marsh)", "Rust on a cable | © Lantern Pictures", "Ferries wait (Foto: Lantern)"])
  func `leaves out a line that ends with who took the picture`(caption: String) throws {
    #expect(try text("<article><p>\(first)</p><div>\(caption)</div><p>\(second)</p></article>") == [first, second])
  }

  @Test func `leaves out teasers between paragraphs in many languages`() throws {
    for teaser in [
      "Read more: Ferry fares rise again", "Lesen Sie auch: Fähren werden teurer", "Lea también: Suben los precios",
      "À lire aussi : les prix", "Читайте также: цены растут",
    ] {
      #expect(try text("<article><p>\(first)</p><p><b>\(teaser)</b></p><p>\(second)</p></article>") == [first, second], "\(teaser)")
    }
  }

  @Test func `leaves out captions, credits, share bars, comments and newsletter forms`() throws {
    let body = """
      <article class="story"><figure><img src="a.jpg"><figcaption>The bridge as seen from the old fish market on Sunday.</figcaption></figure>
      <p>\(first)</p><div class="share-bar">Share this story with your friends and your family today.</div><p>\(second)</p>
      <p>Photo: Harbour Authority</p><p>\(third)</p>
      <form class="signup"><p>Get the best of our stories in your inbox every morning at seven.</p></form></article>
      <section id="comments"><p>I have lived here for forty years and have never seen such a mess as this one.</p></section>
      """
    #expect(try text(body) == [first, second, third])
  }

  @Test func `keeps subheadings that have text under them and drops those that have none`() throws {
    let body = "<article><p>\(first)</p><h2>What was found</h2><p>\(second)</p><h2>More stories</h2></article>"
    #expect(try text(body) == [first, "What was found", second])
    let article = try ArticleReader.read(page: page(body), PageContext())
    #expect(article.blocks.filter { !$0.range.isEmpty }.map(\.kind) == [.paragraph, .heading, .paragraph])
  }

  @Test func `keeps list items of the text and drops lists of links`() throws {
    let body = """
      <article><p>\(first)</p><ul><li>Buses leave from the north gate.</li><li>Trams leave from the south gate.</li></ul><p>\(second)</p>
      <ul><li><a href="/1">Ferry fares rise</a></li><li><a href="/2">Fish market moves</a></li></ul></article>
      """
    #expect(try text(body) == [first, "Buses leave from the north gate.", "Trams leave from the south gate.", second])
  }

  @Test func `has no paragraph twice`() throws {
    #expect(try text("<article><p>\(first)</p><p>\(second)</p><p>\(first)</p><p>\(third)</p></article>") == [first, second, third])
  }

  @Test func `loses soft hyphens, zero-width spaces and control characters`() throws {
    let marked = first.replacing("harbour", with: "har\u{AD}bour").replacing("repairs", with: "re\u{200B}pairs\u{1}").replacing(
      "six weeks", with: "six&nbsp; weeks")
    #expect(try text("<article><p>\(marked)</p><p>\(second)</p></article>") == [first, second])
  }

  @Test func `comes from structured data where the page is an empty frame`() throws {
    let json =
      #"<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\#(first)\n\n\#(second)\n\n\#(third)\n\n\#(fourth)"}</script>"#
    #expect(try text("<div id=root></div>", head: json) == [first, second, third, fourth])
  }

  @Test func `survives a theme that puts furniture words on the element around everything`() throws {
    let body = "<div class='has-sidebar category-comments tag-share related'><div class='post'><p>\(first)</p><p>\(second)</p></div></div>"
    #expect(try text(body) == [first, second])
  }

  @Test func `takes names of layout rules for no furniture`() throws {
    #expect(try text("<article class='print:max-w-full hover:share'><p>\(first)</p><p>\(second)</p></article>") == [first, second])
  }
}

@Suite struct `Pages of many shapes` {
  @Test func `leave out comments that are longer than the article`() throws {
    let comments = (1...9).map {
      "<li><p>Reader \($0) says that the ferry is late again and that nobody told us about any of this.</p></li>"
    }
    let body =
      "<h1>Harbour bridge closes for repairs</h1><div><p>\(first)</p><p>\(second)</p></div><ol class='comments'>\(comments.joined())</ol>"
    #expect(try text(body) == [first, second])
  }

  @Test func `are read from noscript where all stands there`() throws {
    #expect(try text("<noscript><div><p>\(first)</p><p>\(second)</p><p>\(third)</p></div></noscript>") == [first, second, third])
  }

  @Test(arguments: ["Figure 4: The cables of the bridge.", "Abb. 2: Die Seile der Brücke."])
  func `leave out captions that are numbered`(caption: String) throws {
    #expect(try text("<article><p>\(first)</p><p>\(caption)</p><p>\(second)</p></article>") == [first, second])
  }

  @Test func `keep the entries of a live blog in order`() throws {
    let body = """
      <main><h1>Harbour bridge closes for repairs</h1><section class="liveblog">
      <article><time datetime="2024-03-22T12:00:00Z">12:00</time><h3>Council votes</h3><p>\(first)</p></article>
      <article><time datetime="2024-03-22T11:00:00Z">11:00</time><h3>Rust found</h3><p>\(second)</p></article>
      <article><time datetime="2024-03-22T10:00:00Z">10:00</time><h3>Ferries run</h3><p>\(third)</p></article></section></main>
      """
    #expect(try text(body) == ["Council votes", first, "Rust found", second, "Ferries run", third])
  }

  @Test func `are read as AMP`() throws {
    let body = """
      <amp-sidebar><ul><li><a href="/">Home</a></li></ul></amp-sidebar><article><amp-img src="a.jpg" alt="The bridge"></amp-img>
      <p>\(first)</p><amp-ad><div>Buy the new electric bicycle today and save.</div></amp-ad><p>\(second)</p></article>
      """
    #expect(try text(body) == [first, second])
  }

  @Test func `keep the text before and after a gallery`() throws {
    let gallery = "<div class='gallery'><figure><img src=a><figcaption>The bridge on a Sunday in spring.</figcaption></figure></div>"
    #expect(try text("<article><p>\(first)</p>\(gallery)<p>\(second)</p></article>") == [first, second])
  }

  @Test func `take the first of several articles and not the teasers of the others`() throws {
    let other =
      "<article class='teaser'><h2><a href='/b'>Ferry fares rise</a></h2><p><a href='/b'>The fares rise by a tenth in May.</a></p></article>"
    #expect(
      try text("<main><article><h1>Harbour bridge closes for repairs</h1><p>\(first)</p><p>\(second)</p></article>\(other)\(other)</main>")
        == [first, second])
  }
}

@Suite struct `Stand-first` {
  @Test func `is no full sentence that a theme calls lead, which opens the text`() throws {
    let body =
      "<article><h1>Harbour bridge closes for repairs</h1><p class='lead'>\(first)</p><div class='article-body'><p>\(second)</p><p>\(third)</p></div></article>"
    let article = try ArticleReader.read(page: page(body), PageContext())
    #expect(article.text == [first, second, third].joined(separator: "\n\n"))
    #expect(article.standfirst == nil)
  }

  @Test func `is a field of its own and not in the text`() throws {
    let lead = "Residents will have to take the ferry for most of the spring."
    let body =
      "<article><h1>Harbour bridge closes for repairs</h1><p class='standfirst'>\(lead)</p><div class='article-body'><p>\(first)</p><p>\(second)</p></div></article>"
    let article = try ArticleReader.read(page: page(body), PageContext())
    #expect(article.standfirst == lead)
    #expect(article.text == first + "\n\n" + second)
  }
}

@Suite struct `Pages in old encodings` {
  @Test func `are read by their declaration`() throws {
    let html = "<html><head><meta charset=iso-8859-1></head><body><p>" + first + " Café.</p><p>" + second + "</p></body></html>"
    let bytes = html.unicodeScalars.map { UInt8($0.value) }
    #expect(try ArticleReader.read(page: bytes, PageContext()).text.contains("Café."))
  }

  @Test func `that hold valid UTF-8 are UTF-8 whatever they declare`() throws {
    let html = "<html><head><meta charset=iso-8859-1></head><body><p>" + first + " Café – „naïve“.</p><p>" + second + "</p></body></html>"
    #expect(
      try ArticleReader.read(page: Array(html.utf8), PageContext(contentType: "text/html; charset=windows-1252")).text.contains(
        "Café – „naïve“."))
  }

  @Test func `number their characters after windows-1252`() throws {
    #expect(try text("<p>\(first) &#147;Yes&#148; &#151; no.</p><p>\(second)</p>").first?.hasSuffix("“Yes” — no.") == true)
  }
}

@Suite struct `Text in a program's state` {
  @Test func `is read where the page shows nothing`() throws {
    let html = [first, second, third, fourth].map { "\\u003cp class=\\\"x\\\"\\u003e\($0)\\u003c/p\\u003e" }.joined()
    let script = "<div id=root></div><script>window.__STATE__ = {\"id\":7,\"content\":\"\(html)\",\"more\":[]};</script>"
    #expect(try text(script) == [first, second, third, fourth])
  }

  @Test func `is not looked for where the page shows its text`() throws {
    let script = "<script>var other = \"\(String(repeating: "<p>\(third)</p>", count: 12))\";</script>"
    #expect(try text("<article><p>\(first)</p><p>\(second)</p><p>\(third)</p></article>" + script) == [first, second, third])
  }
}

@Suite struct `A body in two containers` {
  @Test func `keeps the first paragraphs, which stand apart from the rest`() throws {
    let rest =
      String(repeating: "<p>\(third)</p>", count: 1)
      + (1...12).map { "<p>On day \($0) of the works the crews will clean, paint and test one of the twelve main cables.</p>" }.joined()
    let body = "<section><h1>Harbour bridge closes for repairs</h1><div><p>\(first)</p><p>\(second)</p></div><div>\(rest)</div></section>"
    #expect(try text(body).prefix(3) == [first, second, third])
  }

  @Test(arguments: [
    "Correction: An earlier report gave the wrong number of ferries.", "Editor’s note: This text was changed after a reader wrote in.",
    "In einer früheren Version dieses Artikels stand eine falsche Zahl.",
    "Nota de la redacción: se ha corregido el número de transbordadores.",
  ])
  func `has no correction in it, which is a block of its own`(note: String) throws {
    let bytes = page("<article><p>\(first)</p><p>\(second)</p><p>\(third)</p><p>\(note)</p></article>")
    let article = try ArticleReader.read(page: bytes, PageContext())
    #expect(!article.text.contains(note))
    #expect(article.blocks.contains { $0.kind == .correction && $0.words == note })
  }
}
