/// One spelling for the addresses of one page.
public enum CanonicalURL {
  /// Lower-case scheme and host, no default port, no fragment, no tracking parameters, a path of at least `/`.
  ///
  /// What is no absolute http or https address comes back trimmed and otherwise as it was.
  public static func normalise(_ url: String) -> String {
    let text = url.trimmedOfSpace
    guard let parts = URLParts(text) else { return text }
    var out = parts.scheme + "://" + parts.host + (parts.path.isEmpty ? "/" : parts.path)
    let kept = parts.query.split(separator: "&").filter { !isTracking($0) }
    if !kept.isEmpty { out += "?" + kept.joined(separator: "&") }
    return out
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return prefixes.contains { name.hasPrefix($0) } || names.contains(name)
  }

  private static let prefixes = ["utm_", "mtm_", "pk_", "ns_", "at_", "hsa_", "mc_", "wt_", "wt.", "__twitter", "trk_", "ito", "sc_"]
  private static let names: Set<String> = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "yclid", "igshid", "igsh", "ref", "ref_src", "ref_url", "referrer",
    "rss",
    "cmpid", "cmp", "ncid", "ocid", "smid", "smtyp", "mod", "xtor", "partner", "feature", "spm", "share", "_ga", "_gl", "vero_id", "s_cid",
    "ftag", "traffic_source", "source", "cid", "sref", "taid", "guccounter", "guce_referrer", "guce_referrer_sig", "outputtype",
  ]
}

/// An absolute http or https address in its parts. No fragment.
struct URLParts {
  let scheme: String
  /// Lower case, with its port unless that is the default one.
  let host: String
  let path: String
  let query: String

  init?(_ text: String) {
    let lowered = text.prefix(8).lowercased()
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else { return nil }
    scheme = lowered.hasPrefix("https") ? "https" : "http"
    let rest = text.dropFirst(scheme.utf8.count + 3).prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    var name = (authority.split(separator: "@").last.map(String.init) ?? "").lowercased()
    let port = scheme == "https" ? ":443" : ":80"
    if name.hasSuffix(port) { name.removeLast(port.utf8.count) }
    guard !name.isEmpty else { return nil }
    host = name
    let tail = rest.dropFirst(authority.count)
    path = String(tail.prefix { $0 != "?" })
    query = String(tail.dropFirst(path.count).dropFirst())
  }

  /// `example.org` for `www.example.org`.
  var site: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  /// Resolves what a page writes in an `href` against its own address (RFC 3986 section 5, without dot segments).
  static func absolute(_ reference: String, base: String?) -> String? {
    let text = reference.trimmedOfSpace
    if URLParts(text) != nil { return text }
    guard let base, let parts = URLParts(base), !text.isEmpty else { return nil }
    if text.hasPrefix("//") { return parts.scheme + ":" + text }
    if text.hasPrefix("/") { return parts.scheme + "://" + parts.host + text }
    if text.prefix(while: { $0 != "/" && $0 != "?" && $0 != "#" }).contains(":") { return nil }
    let folder = parts.path.lastIndex(of: "/").map { parts.path[...$0] } ?? "/"
    return parts.scheme + "://" + parts.host + folder + text
  }
}
