import Records

/// Tells whether an item has been seen before, and whether it has changed since.
public enum FeedIdentity {
  /// One key an item, in the order of the feed, no two alike.
  ///
  /// A key stays when the title is edited, when http becomes https, and when tracking parameters change. It comes from the
  /// guid; where that is missing from the link; where several items share it, as some feeds repeat one guid or link for
  /// all, from guid, link and date, then title, then place among the equal.
  public static func keys(of items: [FeedItem]) -> [String] {
    var keys = items.map(base)
    for refine in [link, date, title] {
      let shared = duplicates(keys)
      guard !shared.isEmpty else { return keys }
      for index in keys.indices where shared.contains(keys[index]) { keys[index] += " " + refine(items[index]) }
    }
    var seen: [String: Int] = [:]
    for index in keys.indices {
      let count = seen[keys[index], default: 0] + 1
      seen[keys[index]] = count
      if count > 1 { keys[index] += " #\(count)" }
    }
    return keys
  }

  /// Changes when the words of an item do; not with its address or the order of its categories.
  public static func fingerprint(_ item: FeedItem) -> ContentHash {
    var text = ""
    for part in [item.title, item.summary, item.content, item.updated?.iso8601] {
      text += part.map { "\($0.utf8.count):\($0)" } ?? "-"
      text += "\n"
    }
    return ContentHash(of: text)
  }

  // MARK: Keys

  private static func base(_ item: FeedItem) -> String {
    if let id = item.id { return normalized(id) ?? "id:" + id }
    if let link = item.link { return normalized(link) ?? link }
    if let title = item.title { return "title:" + title }
    return "text:" + ContentHash(of: (item.summary ?? "") + "\n" + (item.content ?? "")).prefix(24)
  }

  private static func link(_ item: FeedItem) -> String { item.link.map { normalized($0) ?? $0 } ?? "-" }
  private static func date(_ item: FeedItem) -> String { (item.published ?? item.updated)?.iso8601 ?? "-" }
  private static func title(_ item: FeedItem) -> String { ContentHash(of: item.title ?? item.summary ?? "").prefix(12) }

  private static func duplicates(_ keys: [String]) -> Set<String> {
    var seen: Set<String> = []
    var shared: Set<String> = []
    for key in keys where !seen.insert(key).inserted { shared.insert(key) }
    return shared
  }

  // MARK: Addresses

  /// An address without what changes while the item stays: scheme, case of the host, default port, tracking parameters,
  /// counting fragments (`#1`, with which some sites number the edits of an article), a slash at the end.
  ///
  /// - Returns: nil for what is no http address.
  public static func normalized(_ address: String) -> String? {
    guard let scheme = WebAddress.scheme(of: address), scheme == "http" || scheme == "https" else { return nil }
    let bytes = Array(address.utf8)
    var rest = bytes[(scheme.utf8.count + 1)...]
    while rest.first == ASCII.slash { rest.removeFirst() }
    let fragment = rest.firstIndex(of: ASCII.hash)
    let fragmentText = fragment.map { rest[($0 + 1)...] } ?? []
    if let fragment { rest = rest[..<fragment] }
    let question = rest.firstIndex(of: ASCII.question)
    let query = question.map { rest[($0 + 1)...] } ?? []
    if let question { rest = rest[..<question] }
    let slash = rest.firstIndex(of: ASCII.slash) ?? rest.endIndex
    var out = host(rest[..<slash])
    var path = rest[slash...]
    while path.last == ASCII.slash { path.removeLast() }
    out += path
    let kept = query.split(separator: ASCII.ampersand).filter { !isTracking($0) }
    if !kept.isEmpty { out += [ASCII.question] + Array(kept.joined(separator: [ASCII.ampersand])) }
    if !fragmentText.isEmpty, !fragmentText.allSatisfy(ASCII.isDigit), !isTracking(fragmentText) { out += [ASCII.hash] + fragmentText }
    return String(decoding: out, as: UTF8.self)
  }

  private static func host(_ authority: ArraySlice<UInt8>) -> [UInt8] {
    var host = ASCII.lowercased(authority)
    for port in [":80", ":443"] where host.count > port.utf8.count && host.suffix(port.utf8.count).elementsEqual(port.utf8) {
      host.removeLast(port.utf8.count)
    }
    return host
  }

  private static func isTracking(_ parameter: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: ASCII.lowercased(parameter.prefix { $0 != ASCII.equals }), as: UTF8.self)
    return trackers.contains(name) || trackerPrefixes.contains { name.hasPrefix($0) }
  }

  /// Parameters that say where a reader came from, never what he reads.
  private static let trackers: Set<String> = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "cmp", "cmpid", "ocid",
    "ftag", "xtor", "wt_mc", "wt.mc_id", "wt_zmc", "smid", "srnd", "ncid", "ito", "cid_source", "_ga", "_gl", "spm", "sr_share", "taid",
    "ref_src", "ref_url", "feedtype", "feedname", "partner_rss", "__twitter_impression", "guccounter", "traffic_source",
  ]
  private static let trackerPrefixes = ["utm_", "at_", "ns_", "mtm_", "pk_", "hsa_", "_hs", "vero_", "oly_"]
}
