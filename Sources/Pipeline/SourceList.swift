import Records

/// What `feeds.json` holds: the sources to follow and how to treat their servers.
public struct SourceList: Sendable, Hashable {
  public struct Settings: Sendable, Hashable {
    /// Printed in the User-Agent header, so that a webmaster can ask.
    public var contact: String?
    /// Between two requests to one host.
    public var hostPauseMilliseconds = 1_000
    /// Hosts asked at the same time.
    public var parallelHosts = 32
    public var totalTimeoutSeconds = 60
    public var maximumFeedBytes = 20_000_000
    public var maximumPageBytes = 10_000_000
    /// New items of one feed that are followed in one run; the rest wait for the next.
    public var itemsPerFeed = 60
    /// Share of feeds that may fail before the exit status says so.
    public var failureTolerance = 0.1
    /// Failures in a row before a feed is named on standard error.
    public var failuresBeforeReport = 3
    /// How many days back articles are compared.
    public var windowDays = 30
    /// For servers inside one's own network; off, every private address is refused.
    public var allowsPrivateAddresses = false

    public init() {}
  }

  public var settings: Settings
  /// In the order of the file.
  public var sources: [Source]

  public init(settings: Settings = Settings(), sources: [Source]) {
    self.settings = settings
    self.sources = sources
  }

  public static func read(_ bytes: [UInt8]) throws(ConfigurationError) -> SourceList {
    try SourceListReader.read(bytes) { reader, json in reader.list(json) }
  }

  /// The list as JSON of one form, for the archive and for its digest.
  public var json: JSON {
    [
      "settings": [
        "contact": .text(settings.contact), "hostPauseMilliseconds": .integer(settings.hostPauseMilliseconds),
        "parallelHosts": .integer(settings.parallelHosts), "totalTimeoutSeconds": .integer(settings.totalTimeoutSeconds),
        "maximumFeedBytes": .integer(settings.maximumFeedBytes), "maximumPageBytes": .integer(settings.maximumPageBytes),
        "itemsPerFeed": .integer(settings.itemsPerFeed), "failureTolerance": .number(settings.failureTolerance),
        "failuresBeforeReport": .integer(settings.failuresBeforeReport), "windowDays": .integer(settings.windowDays),
        "allowsPrivateAddresses": .bool(settings.allowsPrivateAddresses),
      ],
      "feeds": .array(
        sources.map { source in
          var fields: [String: JSON] = [
            "id": .string(source.id), "url": .string(source.url), "outlet": .string(source.outlet), "owner": .string(source.owner),
            "country": .string(source.country), "language": .string(source.language), "kind": .string(source.kind),
            "follow": .bool(source.followsLinks),
          ]
          // Only where it is said, so that a list without labels keeps its digest.
          if let tlp = source.tlp { fields["tlp"] = .string(tlp.rawValue) }
          return .object(fields)
        }),
    ]
  }

  public var digest: ContentHash { ContentHash(of: json.compact) }
}

/// Checks every field, so that one reading tells all that is wrong.
private struct SourceListReader: FieldReader {
  let lines: [String: Int]
  var problems: [ConfigurationError.Problem] = []

  init(lines: [String: Int]) { self.lines = lines }

  mutating func list(_ json: JSON) -> SourceList {
    guard let file = json.object else {
      problem("", "", "the file must be an object with \"feeds\"")
      return SourceList(sources: [])
    }
    refuseUnknown(file, ["$schema", "settings", "feeds", "opml"], "", "")
    if let opml = file["opml"], opml["outlines"]?.array == nil { problem("/opml", "opml", "must be an object with \"outlines\"") }
    let settings = settings(file["settings"])
    guard let feeds = file["feeds"]?.array else {
      problem(file["feeds"] == nil ? "" : "/feeds", "feeds", "must be a list of feeds")
      return SourceList(settings: settings, sources: [])
    }
    if feeds.isEmpty { problem("/feeds", "feeds", "names no feed") }
    var sources: [Source] = []
    var seen: [String: Int] = [:]
    for (index, feed) in feeds.enumerated() {
      guard let source = source(feed, index) else { continue }
      if let first = seen[source.id] {
        problem("/feeds/\(index)/id", "feeds[\(index)].id", "\"\(source.id)\" is already the id of feeds[\(first)]")
      }
      seen[source.id] = index
      sources.append(source)
    }
    return SourceList(settings: settings, sources: sources)
  }

  private mutating func source(_ json: JSON, _ index: Int) -> Source? {
    let pointer = "/feeds/\(index)"
    let field = "feeds[\(index)]"
    guard let members = json.object else {
      problem(pointer, field, "must be an object")
      return nil
    }
    refuseUnknown(members, ["id", "url", "outlet", "owner", "country", "language", "kind", "follow", "tlp", "note"], pointer, field)
    let id = text(members, "id", pointer, field)
    let url = text(members, "url", pointer, field)
    let outlet = text(members, "outlet", pointer, field)
    let owner = text(members, "owner", pointer, field)
    let country = text(members, "country", pointer, field)
    let language = text(members, "language", pointer, field)
    let kind = members["kind"] == nil ? "other" : text(members, "kind", pointer, field)
    if let id, !SourceListFile.isIdentifier(id) {
      problem(pointer + "/id", field + ".id", "\"\(id)\" must be lower-case letters, digits and hyphens")
    }
    if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
      problem(pointer + "/url", field + ".url", "\"\(url)\" must begin with https:// or http://")
    }
    if let country, !SourceListFile.isCountry(country) {
      problem(pointer + "/country", field + ".country", "\"\(country)\" must be two capital letters (ISO 3166-1) or INT")
    }
    if let language, language.utf8.count < 2 {
      problem(pointer + "/language", field + ".language", "\"\(language)\" must be a language tag (BCP 47), or und where it is not known")
    }
    if let kind, !SourceListFile.kinds.contains(kind) {
      problem(pointer + "/kind", field + ".kind", "\"\(kind)\" must be one of \(SourceListFile.kinds.joined(separator: ", "))")
    }
    var follow = true
    if let value = members["follow"] {
      if let bool = value.bool { follow = bool } else { problem(pointer + "/follow", field + ".follow", "must be true or false") }
    }
    var tlp: TLP?
    if let value = members["tlp"] {
      tlp = value.string.flatMap { TLP(rawValue: $0) }
      if tlp == nil {
        problem(pointer + "/tlp", field + ".tlp", "must be one of " + TLP.allCases.map(\.rawValue).joined(separator: ", "))
      }
    }
    guard let id, let url, let outlet, let owner, let country, let language, let kind else { return nil }
    return Source(
      id: id, url: url, outlet: outlet, owner: owner, country: country, language: language, kind: kind, followsLinks: follow,
      tlp: tlp)
  }

  private mutating func settings(_ json: JSON?) -> SourceList.Settings {
    var settings = SourceList.Settings()
    guard let json else { return settings }
    guard let members = json.object else {
      problem("/settings", "settings", "must be an object")
      return settings
    }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "contact": settings.contact = setting(value.isNull ? "" : value.string, name, "a text") ?? settings.contact
      case "hostPauseMilliseconds": settings.hostPauseMilliseconds = whole(value, name, 0...3_600_000) ?? 0
      case "parallelHosts": settings.parallelHosts = whole(value, name, 1...256) ?? 1
      case "totalTimeoutSeconds": settings.totalTimeoutSeconds = whole(value, name, 1...3_600) ?? 1
      case "maximumFeedBytes": settings.maximumFeedBytes = whole(value, name, 1_000...200_000_000) ?? 1_000
      case "maximumPageBytes": settings.maximumPageBytes = whole(value, name, 1_000...200_000_000) ?? 1_000
      case "itemsPerFeed": settings.itemsPerFeed = whole(value, name, 1...10_000) ?? 1
      case "failureTolerance":
        let share = value.number.flatMap { (0...1).contains($0) ? $0 : nil }
        settings.failureTolerance = setting(share, name, "a number from 0 to 1") ?? 0
      case "failuresBeforeReport": settings.failuresBeforeReport = whole(value, name, 1...1_000) ?? 1
      case "windowDays": settings.windowDays = whole(value, name, 1...36_500) ?? 1
      case "allowsPrivateAddresses": settings.allowsPrivateAddresses = setting(value.bool, name, "true or false") ?? false
      default: problem("/settings/\(name)", "settings.\(name)", "is not a setting")
      }
    }
    if settings.contact?.isEmpty == true { settings.contact = nil }
    return settings
  }

  private mutating func whole(_ value: JSON, _ name: String, _ range: ClosedRange<Int>) -> Int? {
    let number = value.integer.flatMap { range.contains($0) ? $0 : nil }
    return setting(number, name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  private mutating func setting<Value>(_ value: Value?, _ name: String, _ kind: String) -> Value? {
    if value == nil { problem("/settings/\(name)", "settings.\(name)", "must be \(kind)") }
    return value
  }
}
