import Records

/// How long an answer may stand before it is asked for again (RFC 9111 section 4.2).
enum Freshness {
  /// Longer lifetimes say no more than "rarely" (section 1.2.2 has receivers cut at 2^31).
  private static let longest = 1 << 31

  /// - Returns: seconds from the time of the request, 0 for an answer that says it is stale at once; nil where it says nothing. There is no
  ///   heuristic freshness: a feed that names no time is asked on every run.
  static func seconds(_ headers: [HTTPHeader], now: Timestamp) -> Int? {
    let control = CacheControl(headers)
    guard let lifetime = lifetime(headers, control, now: now) else { return nil }
    // Not a number: no age (section 5.1).
    let age = headers["age"].flatMap { number($0) } ?? 0
    return max(0, lifetime - age)
  }

  private static func lifetime(_ headers: [HTTPHeader], _ control: CacheControl, now: Timestamp) -> Int? {
    if control.forbidsReuse { return 0 }
    // max-age goes before Expires, whatever that says (section 5.3). s-maxage is for caches that many share.
    if let maximum = control.maximumAge { return maximum }
    guard let expires = headers["expires"] else { return nil }
    // "0" and all else that is no date is in the past (section 5.3).
    guard let end = HTTPDate.parse(expires) else { return 0 }
    let sent = headers["date"].flatMap { HTTPDate.parse($0) } ?? now
    return min(max(0, end.secondsSince1970 - sent.secondsSince1970), longest)
  }

  fileprivate static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return text.utf8.count > 10 ? longest : min(Int(text) ?? longest, longest)
  }
}

/// What of `Cache-Control` concerns a reader that keeps answers for itself (RFC 9111 section 5.2.2).
private struct CacheControl {
  private(set) var maximumAge: Int?
  /// `no-store`, or `no-cache` of the whole answer.
  private(set) var forbidsReuse = false

  init(_ headers: [HTTPHeader]) {
    // Several lines are one list.
    for header in headers where header.name.lowercased() == "cache-control" {
      for directive in CacheControl.directives(header.value) { read(directive) }
    }
  }

  private mutating func read(_ directive: String) {
    let parts = directive.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\t" } }
    switch parts.first?.lowercased() {
    case "no-store": forbidsReuse = true
    case "no-cache": forbidsReuse = forbidsReuse || parts.count == 1
    case "max-age":
      // The shortest of several; what is no number is stale (section 4.2.1).
      let age = parts.count == 2 ? Freshness.number(parts[1].filter { $0 != "\"" }) ?? 0 : 0
      maximumAge = min(maximumAge ?? age, age)
    default: break
    }
  }

  /// Commas inside quotation marks part nothing.
  private static func directives(_ value: String) -> [String] {
    var out = [""]
    var isQuoted = false
    for scalar in value.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ",", !isQuoted { out.append("") } else { out[out.count - 1].unicodeScalars.append(scalar) }
    }
    return out.map { String($0.drop { $0 == " " || $0 == "\t" }) }
  }
}
