import Records

/// A feed's authors, whom each item without its own has as well (RFC 4287, section 4.2.1): whatever they hold is written
/// out once an item, so that a long list or name in a feed of many items would swell it beyond any bound.
struct InheritedAuthors {
  static let maximumCount = 5
  static let maximumBytes = 1_000
  static let complaint = "the feed names more authors than its items can inherit"

  private(set) var list: [FeedItem.Author] = []
  private var bytes = 0

  /// - Returns: false where there is no room.
  mutating func add(_ author: FeedItem.Author) -> Bool {
    let size = [author.name, author.email, author.url].reduce(0) { $0 + ($1?.utf8.count ?? 0) }
    guard list.count < InheritedAuthors.maximumCount, bytes + size <= InheritedAuthors.maximumBytes else { return false }
    bytes += size
    list.append(author)
    return true
  }
}
