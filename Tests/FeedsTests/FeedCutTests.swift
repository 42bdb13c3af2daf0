import Records
import TestSupport
import Testing

@testable import Feeds

/// Every development feed, cut at a hundred places.
@Suite(.enabled(if: SharedData.isPresent, "needs ../shared")) struct `Cut feeds` {
  static let cuts = 100

  @Test func `give each item that was whole`() throws {
    var seen: Set<String> = []
    var (feeds, places) = (0, 0)
    for line in try SharedData.text("data/feeds/cases.jsonl").split(separator: "\n") {
      let file = try JSON.parse(Array(line.utf8))["file"]?.string ?? ""
      guard seen.insert(file).inserted else { continue }
      let bytes = try SharedData.bytes("data/feeds/" + file)
      guard let whole = try? FeedReader.read(bytes) else { continue }
      feeds += 1
      let ends = itemEnds(bytes)
      for part in 1...Self.cuts {
        let cut = bytes.count * part / (Self.cuts + 1)
        places += 1
        let left = try? FeedReader.read(Array(bytes[..<cut]))
        if let fault = fault(left, whole, wholeItems: ends.count { $0 <= cut }) {
          Issue.record("\(file) cut at \(cut): \(fault)")
        }
      }
    }
    print("cut feeds: \(feeds) at \(places) places")
    #expect(feeds > 800)
  }

  private func fault(_ left: Feed?, _ whole: Feed, wholeItems: Int) -> String? {
    let items = left?.items ?? []
    let wanted = min(wholeItems, whole.items.count)
    if items.count < wanted { return "\(items.count) items, \(wanted) were whole" }
    if items.count > whole.items.count { return "\(items.count) items, the whole feed has \(whole.items.count)" }
    // A label that comes later, or bytes that tell the encoding, may change every text.
    guard left?.encoding == whole.encoding else { return nil }
    for (index, item) in items.prefix(wanted).enumerated() where comparable(item) != comparable(whole.items[index]) {
      return "item \(index) differs: \(comparable(item).json.compact) \(comparable(whole.items[index]).json.compact)"
    }
    return nil
  }

  /// What an item says by itself; the authors that it inherits may stand behind it in the feed.
  private func comparable(_ item: FeedItem) -> FeedItem {
    FeedItem(
      id: item.id, guidIsPermalink: item.guidIsPermalink, title: item.title, link: item.link, published: item.published,
      updated: item.updated,
      summary: item.summary, content: item.content, contentType: item.contentType, categories: item.categories, enclosures: item.enclosures,
      language: item.language, source: item.source)
  }

  /// Where the end tags of items end, in encodings of one, two and four bytes a sign. None in JSON.
  private func itemEnds(_ bytes: [UInt8]) -> [Int] {
    var ends: [Int] = []
    for start in bytes.indices where bytes[start] == UInt8(ascii: "<") {
      for width in [1, 2, 4] {
        for tag in ["</item>", "</entry>"] where isTag(tag, at: start, width, bytes) { ends.append(start + tag.utf8.count * width) }
      }
    }
    return ends.sorted()
  }

  private func isTag(_ tag: String, at start: Int, _ width: Int, _ bytes: [UInt8]) -> Bool {
    var index = start
    for byte in tag.utf8 {
      guard index < bytes.count, bytes[index] | 0x20 == byte | 0x20 else { return false }
      for zero in (index + 1)..<(index + width) where zero >= bytes.count || bytes[zero] != 0 { return false }
      index += width
    }
    return true
  }
}
