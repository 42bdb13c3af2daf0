import Records
import Testing

@testable import Articles

@Suite struct `Any bytes` {
  /// A small fixed generator: the same bytes in every run.
  struct Noise {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }

  @Test func `finish without a trap, with offsets in bounds`() {
    let whole = page(
      "<article><h1>Harbour bridge</h1><p>\(first)</p><ul><li>\(second)</li></ul><br><br>\(third)<figure><figcaption>é</figcaption></figure></article>"
    )
    var noise = Noise(state: 7)
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<Int(noise.next() % 40) { bytes[Int(noise.next()) % bytes.count] = UInt8(truncatingIfNeeded: noise.next()) }
      bytes.removeLast(Int(noise.next()) % bytes.count)
      guard let article = try? ArticleReader.read(page: bytes, PageContext(url: "https://lantern.example/x")) else { continue }
      check(article)
    }
  }

  private func check(_ article: Article) {
    let text = Array(article.text.utf8)
    var end = 0
    for block in article.blocks {
      #expect(block.range.start >= end && block.range.end <= text.count)
      end = block.range.end
      #expect(block.range.isEmpty == (block.words != nil))
    }
    #expect(!text.contains { $0 < 32 && $0 != 10 })
  }

  @Test func `with NULs between the words are read`() throws {
    var bytes = page("<article><p>\(first)</p><p>\(second)</p></article>")
    bytes.insert(0, at: 20)
    bytes.insert(0, at: bytes.count / 2)
    #expect(try ArticleReader.read(page: bytes, PageContext()).text.contains(second))
  }

  @Test func `with a hundred thousand attributes on one tag are read`() throws {
    let attributes = (0..<100_000).map { "a\($0)='x > y'" }.joined(separator: " ")
    let made = try ArticleReader.read(page: page("<div \(attributes)><p>\(first)</p><p>\(second)</p></div>"), PageContext())
    #expect(made.text.contains(first))
  }

  @Test func `keep scripts whole whatever signs are in them`() {
    let script = "<script>" + String(repeating: "if(a<b){c=1} ", count: 1_000) + "</script><p>x</p>"
    #expect(AttributeLimit.applied(Array(script.utf8)) == Array(script.utf8))
  }

  @Test func `nested a hundred thousand deep are read`() throws {
    let deep = String(repeating: "<div>", count: 100_000) + "<p>\(first)</p><p>\(second)</p>"
    #expect(try ArticleReader.read(page: page(deep), PageContext()).text.contains(first))
  }

  @Test(arguments: [("", "no-text"), ("<html></html>", "no-text"), ("%PDF-1.4 a b c", "not-html")])
  func `without an article fail by name`(bytes: String, code: String) {
    #expect { try ArticleReader.read(page: Array(bytes.utf8), PageContext()) } throws: { ($0 as? StageFailure)?.code == code }
  }

  @Test func `of another type or beyond the limit fail by name`() {
    #expect { try ArticleReader.read(page: Array("{}".utf8), PageContext(contentType: "application/json")) } throws: {
      ($0 as? StageFailure)?.code == "not-html"
    }
    #expect { try ArticleReader.read(page: [UInt8](repeating: 65, count: ArticleReader.sizeLimit + 1), PageContext()) } throws: {
      ($0 as? StageFailure)?.code == "too-large"
    }
  }

  @Test func `give the same article twice`() throws {
    let bytes = page("<article><p>\(first)</p><p>\(second)</p></article>")
    #expect(try ArticleReader.read(page: bytes, PageContext()) == ArticleReader.read(page: bytes, PageContext()))
  }
}
