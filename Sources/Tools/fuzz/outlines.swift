import Feeds
import Records

/// Any bytes are a list of subscriptions, a page, a sitemap or a robots.txt to somebody. What is read of a list is written
/// as OPML that means the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOutlines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for link in FeedLinks.read(page: bytes, contentType: nil, url: "https://a.example/b/") {
    precondition(link.url.lowercased().hasPrefix("http"), "an address in no web scheme")
  }
  _ = Sitemap.read(bytes, contentType: nil, url: "https://a.example/sitemap.xml")
  _ = Sitemap.named(inRobots: bytes, url: "https://a.example/robots.txt")
  guard let list = try? OutlineReader.read(bytes, name: "list") else { return 0 }
  let text = OutlineWriter.text(of: list)
  guard let again = try? OutlineReader.read(Array(text.utf8), name: "again") else { fatalError("what was written is no list") }
  precondition(OutlineWriter.text(of: again) == text, "written twice, two texts")
  return 0
}
