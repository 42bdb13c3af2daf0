import Articles
import Records

/// Any bytes are a page to somebody: reading ends without a trap, in an article that keeps its promises or in a failure with a name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let context = PageContext(url: "https://a.example/2024/03/22/story?x=1", capturedAt: Timestamp(secondsSince1970: 1_711_126_800))
  let article: Article
  do throws(StageFailure) {
    article = try ArticleReader.read(page: bytes, context)
  } catch {
    precondition(["not-html", "no-text", "too-large"].contains(error.code), "a failure without a known name")
    return 0
  }
  let text = Array(article.text.utf8)
  var end = 0
  for block in article.blocks {
    precondition(block.range.start >= end && block.range.end <= text.count, "blocks out of order or out of the text")
    end = block.range.end
    precondition(block.range.isEmpty == (block.words != nil), "a block that is neither in the text nor beside it")
    precondition((block.words ?? "").utf8.count <= 200, "long words of a block")
  }
  precondition(!text.contains { $0 < 32 && $0 != 10 }, "a control character in the text")
  precondition(article.canonicalURL.map { $0.lowercased().hasPrefix("http") } ?? true, "an address in no web scheme")
  precondition((try? ArticleReader.read(page: bytes, context)) == article, "read twice, two articles")
  _ = article.published.map(\.iso8601)
  _ = article.modified.map(\.iso8601)
  return 0
}
