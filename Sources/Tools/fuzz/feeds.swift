import Feeds
import Records

/// Any bytes are a feed, a list of subscriptions, a page or a sitemap to somebody: each reader must end without a trap, and
/// what the feed reader hands on must hold what it promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeeds(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = FeedReader.looksLikeFeed(bytes)
  guard let feed = try? FeedReader.read(bytes, url: "https://a.example/feed") else { return 0 }
  for item in feed.items {
    for address in [item.link] + item.enclosures.map(\.url) + item.authors.map(\.url) {
      precondition(isWeb(address), "an address in no web scheme")
    }
    for text in [item.summary, item.content] where item.contentType != "text/plain" { precondition(isInert(text), "an active element") }
  }
  precondition(Set(FeedIdentity.keys(of: feed.items)).count == feed.items.count, "two items under one key")
  return 0
}

private func isWeb(_ address: String?) -> Bool {
  guard let address else { return true }
  let lower = address.prefix(8).lowercased()
  return lower.hasPrefix("http://") || lower.hasPrefix("https://")
}

private func isInert(_ text: String?) -> Bool {
  guard let bytes = text.map({ Array($0.utf8) }) else { return true }
  for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
    let rest = String(decoding: bytes[index...].prefix(8), as: UTF8.self).lowercased()
    if ["<script", "<iframe", "<object", "<embed", "<style", "<base", "<meta"].contains(where: rest.hasPrefix) { return false }
  }
  return true
}
