import Records

/// A CDXJ index, by which replay tools find captures: `urlkey timestamp {json}`.
public enum CDXJ {
  /// The lines for the responses, resources and revisits of a file, sorted by their bytes.
  ///
  /// - Returns: also what could not be read.
  /// - Throws: what `WARCReader.read` throws.
  public static func lines(path: String, limits: WARCReader.Limits = .init()) throws -> (lines: [String], failures: [StageFailure]) {
    var lines: [String] = []
    let failures = try WARCReader.read(path: path, limits: limits) { record in
      if let line = line(record) { lines.append(line) }
    }
    return (lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, failures)
  }

  /// - Returns: nil for records that are no captures, and for those without address or date.
  package static func line(_ record: WARCRecord) -> String? {
    guard [.response, .resource, .revisit].contains(record.kind), let url = record.targetURI, let date = record.date else { return nil }
    // A capture that cannot be decoded is indexed all the same: only its head is looked at.
    let response = try? ArchivedResponse(record)
    let type = response?.headers["content-type"]?.split(separator: ";").first.map(String.init)
    var fields: [String: JSON] = [
      "url": .string(url), "mime": .string(record.kind == .revisit ? "warc/revisit" : type ?? "unk"),
      "filename": .string(record.location.file), "offset": .string(String(record.location.offset)),
    ]
    if let response { fields["status"] = .string(String(response.status)) }
    if let digest = record.payloadDigest { fields["digest"] = .string(digest) }
    // A record that shares its gzip member has no length of its own.
    if record.location.length > 0 { fields["length"] = .string(String(record.location.length)) }
    return "\(urlKey(url)) \(date.digits14) \(JSON.object(fields).compact)"
  }

  /// The sort-friendly form of an address (SURT): host names reversed, `www` and standard ports off, query parts sorted, all
  /// in lower case. Session identifiers and `..` stay in.
  static func urlKey(_ url: String) -> String {
    let lower = url.lowercased()
    guard let scheme = ["http://", "https://"].first(where: lower.hasPrefix) else { return lower }
    let rest = lower.dropFirst(scheme.count).prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let (path, query) = split(rest.dropFirst(authority.count), at: "?")
    let trimmed = path.hasSuffix("/") ? path.dropLast() : path
    let parts = query.split(separator: "&", omittingEmptySubsequences: false).sorted()
    return host(authority, scheme) + ")" + (trimmed.isEmpty ? "/" : trimmed) + (query.isEmpty ? "" : "?" + parts.joined(separator: "&"))
  }

  private static func host(_ authority: Substring, _ scheme: String) -> String {
    let address = authority.split(separator: "@").last ?? ""
    guard !address.hasPrefix("[") else { return address.filter { $0 != "[" && $0 != "]" } }
    let (name, port) = split(address, at: ":")
    var labels = name.split(separator: ".")
    let isWWW = labels.first.map { $0.hasPrefix("www") && $0.dropFirst(3).allSatisfy(\.isNumber) } ?? false
    if isWWW, labels.count > 1 { labels.removeFirst() }
    let key = labels.reversed().joined(separator: ",")
    let isStandard = port.isEmpty || (scheme == "http://" && port == "80") || (scheme == "https://" && port == "443")
    return isStandard ? key : key + ":" + port
  }

  private static func split(_ text: Substring, at mark: Character) -> (Substring, Substring) {
    guard let index = text.firstIndex(of: mark) else { return (text, "") }
    return (text[..<index], text[text.index(after: index)...])
  }
}
