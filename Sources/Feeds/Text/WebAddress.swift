/// Addresses as feeds write them: relative, with spaces at the ends, in every scheme. Only http and https leave the stage.
struct WebAddress: Sendable {
  /// Scheme, authority, path, query and fragment of a reference (RFC 3986, appendix B), delimiters left out.
  private var scheme: Substring?
  private var authority: Substring?
  private var path: Substring
  private var query: Substring?
  private var fragment: Substring?

  /// A longer base counts as none: each relative link of a feed is written out with it.
  private static let longestBase = 500

  /// The absolute http or https address that `reference` means at `base`.
  ///
  /// - Returns: nil for an empty reference, for every other scheme, and for a relative one without a base.
  static func absolute(_ reference: String, base: String?) -> String? {
    let cleaned = clean(reference)
    guard !cleaned.isEmpty else { return nil }
    if let scheme = scheme(of: cleaned) {
      guard scheme == "http" || scheme == "https" else { return nil }
      let parts = WebAddress(cleaned)
      guard let authority = parts.authority, isHost(authority) else { return nil }
      return cleaned
    }
    guard let base, base.utf8.count <= longestBase, let baseScheme = self.scheme(of: base), baseScheme == "http" || baseScheme == "https"
    else { return nil }
    let resolved = WebAddress(cleaned).resolved(against: WebAddress(base))
    guard let authority = resolved.authority, isHost(authority) else { return nil }
    return resolved.text
  }

  /// What a relative or absolute base says at a base: for nested `xml:base`.
  static func base(_ reference: String, within outer: String?) -> String? {
    absolute(reference, base: outer) ?? outer
  }

  /// The scheme in lower case; nil for a relative reference.
  static func scheme(of text: String) -> String? {
    var scheme: [UInt8] = []
    for byte in text.utf8 {
      if byte == ASCII.colon { return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self) }
      guard ASCII.isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E else { return nil }
      guard !scheme.isEmpty || ASCII.isLetter(byte) else { return nil }
      scheme.append(ASCII.lowercased(byte))
    }
    return nil
  }

  /// Without white space at the ends, control characters and invisible ones anywhere; inner spaces as `%20`.
  private static func clean(_ text: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    for index in bytes.trimmed(0..<bytes.count) {
      switch bytes[index] {
      case 0...0x1F, 0x7F: continue
      case ASCII.space: out.append(contentsOf: [ASCII.percent, 0x32, 0x30])
      case ASCII.quote: out.append(contentsOf: [ASCII.percent, 0x32, 0x32])
      case ASCII.less: out.append(contentsOf: [ASCII.percent, 0x33, 0x43])
      case ASCII.greater: out.append(contentsOf: [ASCII.percent, 0x33, 0x45])
      case 0x5C where out.count < 8: out.append(ASCII.slash)
      default: out.append(bytes[index])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isHost(_ authority: Substring) -> Bool {
    let host = authority.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? authority.utf8[...]
    guard let first = host.first else { return false }
    return ASCII.isAlphanumeric(first) || first >= 0x80 || first == ASCII.openBracket
  }

  private init(_ text: String) {
    var rest = text[...]
    if let name = WebAddress.scheme(of: text) {
      scheme = rest.prefix(name.utf8.count)
      rest = rest.dropFirst(name.utf8.count + 1)
    }
    if let hash = rest.utf8.firstIndex(of: ASCII.hash) {
      fragment = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let question = rest.utf8.firstIndex(of: ASCII.question) {
      query = rest[rest.index(after: question)...]
      rest = rest[..<question]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let slash = rest.utf8.firstIndex(of: ASCII.slash) ?? rest.endIndex
      authority = rest[..<slash]
      rest = rest[slash...]
    }
    path = rest
  }

  /// RFC 3986, section 5.2.2.
  private func resolved(against base: WebAddress) -> WebAddress {
    var target = self
    target.scheme = base.scheme
    if authority != nil {
      target.path = WebAddress.withoutDots(path)[...]
      return target
    }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      if query == nil { target.query = base.query }
    } else if path.hasPrefix("/") {
      target.path = WebAddress.withoutDots(path)[...]
    } else {
      let directory = base.path.utf8.lastIndex(of: ASCII.slash).map { base.path[...$0] } ?? "/"
      target.path = WebAddress.withoutDots(directory + path)[...]
    }
    return target
  }

  /// RFC 3986, section 5.2.4, by segments.
  private static func withoutDots(_ path: Substring) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return String(path) }
    var segments: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { segments.append("") }
      case "..":
        if segments.count > 1 { segments.removeLast() }
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return segments.joined(separator: "/")
  }

  private var text: String {
    var out = ""
    if let scheme { out += scheme + ":" }
    if let authority { out += "//" + authority }
    out += path
    if let query { out += "?" + query }
    if let fragment { out += "#" + fragment }
    return out
  }
}
