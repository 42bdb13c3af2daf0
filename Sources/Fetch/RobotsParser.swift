extension RobotsRules {
  /// Reads a robots.txt as far as `parsedBytes`. Any bytes give rules.
  init(parsing bytes: [UInt8], for productToken: String = FetchSettings.productToken) {
    var parser = RobotsParser(token: Array(productToken.lowercased().utf8))
    var content = bytes.prefix(RobotsRules.parsedBytes)
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    // CR, LF and CRLF all end lines; the empty line inside CRLF means nothing.
    for line in content.split(whereSeparator: { $0 == 10 || $0 == 13 }) { parser.read(line) }
    self = parser.rules
  }
}

/// Sorts the lines of a robots.txt into the group of one product token and that of everybody.
private struct RobotsParser {
  let token: [UInt8]

  private struct Group {
    var isPresent = false
    var rules: [RobotsRule] = []
    var crawlDelay: Duration?
  }

  private var own = Group()
  private var everybody = Group()
  /// Whose group the lines read now belong to.
  private var isForOwn = false
  private var isForEverybody = false
  /// True after a rule: the next User-agent line begins another group. Other lines end no group (section 2.2.4).
  private var sawRule = false

  init(token: [UInt8]) { self.token = token }

  /// Groups of one token are one group, wherever they stand (section 2.2.1).
  var rules: RobotsRules {
    let group = own.isPresent ? own : everybody
    return RobotsRules(rules: group.rules, crawlDelay: group.crawlDelay)
  }

  mutating func read(_ line: ArraySlice<UInt8>) {
    guard let (key, value) = RobotsParser.record(line) else { return }
    switch key {
    case "user-agent", "useragent", "user agent": userAgent(value)
    case "allow": rule(allows: true, value)
    // Spellings seen in the wild; reading them is what the site's owner meant.
    case "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw": rule(allows: false, value)
    case "crawl-delay", "crawldelay": crawlDelay(value)
    default: break
    }
  }

  private mutating func userAgent(_ value: ArraySlice<UInt8>) {
    if sawRule { (isForOwn, isForEverybody, sawRule) = (false, false, false) }
    if value.first == UInt8(ascii: "*"), value.count == 1 || RobotsParser.isBlank(value[value.startIndex + 1]) {
      isForEverybody = true
      everybody.isPresent = true
      return
    }
    // The token ends at the first character a token cannot have: `Example/2.1` is `Example`.
    let name = value.prefix { RobotsRule.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    if name.count == token.count, zip(name, token).allSatisfy({ $0 | 32 == $1 | 32 }) {
      isForOwn = true
      own.isPresent = true
    }
  }

  private mutating func rule(allows: Bool, _ value: ArraySlice<UInt8>) {
    // A rule before the first User-agent line is nobody's, and ends no group.
    sawRule = true
    guard let rule = RobotsRule(allows: allows, pattern: Array(value)) else { return }
    if isForOwn { own.rules.append(rule) }
    if isForEverybody { everybody.rules.append(rule) }
  }

  private mutating func crawlDelay(_ value: ArraySlice<UInt8>) {
    guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds >= 0, seconds < 1e9 else { return }
    let delay = Duration.milliseconds(Int(seconds * 1_000))
    if isForOwn { own.crawlDelay = max(own.crawlDelay ?? .zero, delay) }
    if isForEverybody { everybody.crawlDelay = max(everybody.crawlDelay ?? .zero, delay) }
  }

  /// Key in lower case and value, without comment and blanks.
  private static func record(_ line: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>)? {
    let content = trimmed(line.prefix { $0 != UInt8(ascii: "#") })
    guard !content.isEmpty else { return nil }
    let end: Int
    if let colon = content.firstIndex(of: UInt8(ascii: ":")) {
      end = colon
    } else {
      // `Disallow /x`: a forgotten colon, where it can be nothing else.
      guard content.split(whereSeparator: isBlank).count == 2, let blank = content.firstIndex(where: isBlank) else { return nil }
      end = blank
    }
    let key = trimmed(content[..<end])
    // No key that is known is longer.
    guard key.count <= 16 else { return nil }
    return (String(decoding: key, as: UTF8.self).lowercased(), trimmed(content[(end + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) }) else { return [] }
    return bytes[first...last]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) || byte == 0 }
}
