import CCurl

/// An absolute http or https address in one normal form: host in lower case and ASCII, default port left out,
/// dot segments resolved, ill-placed bytes percent-encoded, no fragment.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// Lower case, without a trailing dot; IPv6 without brackets.
  public let host: String
  public let port: Int
  /// Path and query as they go into the request line: `/a?b=c`.
  public let target: String
  /// The whole address.
  public let string: String

  public var description: String { string }

  /// Scheme, host and port: what one robots.txt is for. `https://example.org:443`.
  public var origin: String { "\(scheme)://\(host):\(port)" }

  /// - Returns: nil for another scheme, for credentials in the address, and for what is no address at all.
  public init?(_ text: String) {
    self.init(base: nil, text)
  }

  /// A `Location` or other reference, seen from this address (RFC 3986 section 5).
  public func resolving(_ reference: String) -> WebAddress? {
    WebAddress(base: string, reference)
  }

  private init?(base: String?, _ text: String) {
    guard let handle = curl_url() else { return nil }
    defer { curl_url_cleanup(handle) }
    let flags = UInt32(CURLU_URLENCODE) | UInt32(CURLU_DISALLOW_USER)
    if let base { guard curl_url_set(handle, CURLUPART_URL, base, flags) == CURLUE_OK else { return nil } }
    let written = WebAddress.withoutBlanks(text)
    guard !written.isEmpty, curl_url_set(handle, CURLUPART_URL, written, flags) == CURLUE_OK else { return nil }
    curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)

    guard let scheme = WebAddress.part(handle, CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https",
      let port = WebAddress.part(handle, CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) }), port > 0,
      let rawHost = WebAddress.asciiHost(handle),
      let path = WebAddress.part(handle, CURLUPART_PATH)
    else { return nil }
    var host = rawHost.lowercased()
    if host.hasSuffix(".") { host.removeLast() }
    if host.hasPrefix("[") { host = String(host.dropFirst().dropLast()) }
    guard !host.isEmpty, !host.hasSuffix(".") else { return nil }

    self.scheme = scheme
    self.host = host
    self.port = port
    target = path + (WebAddress.part(handle, CURLUPART_QUERY).map { "?" + $0 } ?? "")
    let authority = host.contains(":") ? "[\(host)]" : host
    let shownPort = port == (scheme == "http" ? 80 : 443) ? "" : ":\(port)"
    string = "\(scheme)://\(authority)\(shownPort)\(target)"
  }

  private static func part(_ handle: OpaquePointer, _ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  private static func asciiHost(_ handle: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard counterclaim_ascii_host(handle, &text) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  /// As browsers do (WHATWG URL): blanks around are cut off, line ends and tabs inside left out, blanks inside encoded.
  /// curl by itself would make a blank in the query a plus.
  private static func withoutBlanks(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 32 }), let last = bytes.lastIndex(where: { $0 > 32 }) else { return "" }
    let kept = bytes[first...last].filter { $0 != 9 && $0 != 10 && $0 != 13 }
    return String(decoding: kept.flatMap { $0 == 32 ? Array("%20".utf8) : [$0] }, as: UTF8.self)
  }
}
