import Markup

extension PageReading {
  /// The headline as readers see it: the `h1` that shares its words with what the page declares, else what it declares.
  func title() -> String? {
    let declared = [data.headline, meta["og:title"], meta["twitter:title"], meta.documentTitle].compactMap { $0 }
    let shown = headlines(levels: 1...1)
    if let title = titleUnderSiteName(shown) { return title }
    let candidates = shown.isEmpty ? headlines(levels: 2...2) : shown
    var best: (score: Double, text: String)?
    for text in candidates where !isSiteName(text) {
      let score = declared.map { TitleReading.overlap(text, $0) }.max() ?? 0
      if score > best?.score ?? 0.3 { best = (score, text) }
    }
    if let best { return TitleReading.withoutSite(withoutKicker(best.text), siteNames, onlyNamed: true) }
    if declared.isEmpty { return candidates.first }
    // One headline right above the text stands against a title written for search engines.
    if let only = headlineAboveText(), shown.count == 1 { return only }
    if let headline = data.headline?.cleaned, TitleReading.overlap(headline, meta.documentTitle ?? meta["og:title"] ?? headline) > 0.3 {
      return headline
    }
    if let title = (meta["og:title"] ?? meta["twitter:title"])?.cleaned { return TitleReading.withoutSite(title, siteNames) }
    if shown.count == 1, let only = shown.first, Fingerprint.words(ArraySlice(only.utf8)).count >= 3 { return only }
    return meta.documentTitle.map { TitleReading.withoutSite($0, siteNames) }
  }

  /// The only `h1`, of three words or more, in the blocks before the first paragraph.
  private func headlineAboveText() -> String? {
    let near = max(0, head.upperBound - 15)..<head.upperBound
    guard near.contains(where: { blocks[$0].headingLevel == 1 && blocks[$0].hints.isDisjoint(with: [.menu, .footer, .hidden]) }) else {
      return nil
    }
    let text = headlines(levels: 1...1).first
    return text.flatMap { isSiteName($0) || Fingerprint.words(ArraySlice($0.utf8)).count < 3 ? nil : $0 }
  }

  /// Where the `h1` is the site's name, which the document's title has at its end ("Headline | Some Site") or before arrows
  /// ("Some Site » Archive » Headline"), the headline is the heading below it that has the words at the other end.
  private func titleUnderSiteName(_ shown: [String]) -> String? {
    guard let declared = meta.documentTitle, let name = shown.first else { return nil }
    let parts = TitleReading.parts(declared)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    let print = Fingerprint.of(ArraySlice(name.utf8))
    let isArrowed = declared.contains(" » ") && Fingerprint.of(ArraySlice(first.utf8)) == print
    guard isArrowed || Fingerprint.of(ArraySlice(last.utf8)) == print else { return nil }
    let wanted = Fingerprint.of(ArraySlice((isArrowed ? last : first).utf8))
    return (shown.dropFirst() + headlines(levels: 2...3)).first { Fingerprint.of(ArraySlice($0.utf8)) == wanted }
  }

  /// A kicker inside the `h1` goes where JSON-LD or `og:title` has the words after it alone; one with a colon or a hyphen is part
  /// of the headline.
  private func withoutKicker(_ headline: String) -> String {
    let bytes = Array(headline.utf8)
    for declared in [data.headline?.cleaned, meta["og:title"]].compactMap({ $0 }) {
      let title = Array(TitleReading.withoutSite(declared, siteNames).utf8)
      guard title.count < bytes.count, bytes.suffix(title.count).elementsEqual(title) else { continue }
      let before = bytes.dropLast(title.count).last { $0 != 32 }
      guard before != 58, before != 45 else { continue }
      if Fingerprint.words(ArraySlice(title)).count >= 3 { return String(decoding: title, as: UTF8.self) }
    }
    return headline
  }

  private func isSiteName(_ text: String) -> Bool {
    siteNames.contains { Fingerprint.of(ArraySlice($0.utf8)) == Fingerprint.of(ArraySlice(text.utf8)) }
  }

  private var siteNames: [String] {
    [meta["og:site_name"], meta["application-name"], data.publisher, meta["twitter:site"]].compactMap { $0 }
  }

  private static let mostHeadlines = 24

  /// The words of each heading of these levels, without kickers inside it.
  func headlines(levels: ClosedRange<Int>) -> [String] {
    let names = levels.map { document.id(ofName: "h\($0)") }.filter { $0 >= 0 }
    guard !names.isEmpty else { return [] }
    var found: [String] = []
    for node in 1..<document.count where document.kind(node) == .element && names.contains(document.nameID(node)) {
      if let text = headlineText(node), text.utf8.count < 500 { found.append(text) }
      if found.count == PageReading.mostHeadlines { break }
    }
    return found
  }

  private func headlineText(_ heading: Int) -> String? {
    var words = CleanText()
    var node = heading + 1
    while node < document.end(of: heading) {
      switch document.kind(node) {
      case .text:
        words.append(document.pool, document.textRange(node))
        node += 1
      case .element:
        let role = ElementRole.of(document.name(node))
        if role == .skip || body.page.hints[node].contains(.kicker) || body.page.hints[node].contains(.hidden) {
          node = document.end(of: node)
        } else {
          if role != .inline, role != .link, role != .bold { words.space() }
          node += 1
        }
      default: node += 1
      }
    }
    let text = ByteText.trimmed(words.bytes.drop { $0 == 58 || $0 == 32 || $0 == 124 })
    return String(decoding: text, as: UTF8.self).cleaned
  }
}

enum TitleReading {
  /// The share of the shorter text's words that the other has too.
  static func overlap(_ a: String, _ b: String) -> Double {
    let first = Fingerprint.words(ArraySlice(a.utf8))
    let second = Fingerprint.words(ArraySlice(b.utf8))
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let short = first.count < second.count ? first : second
    let long = Set(first.count < second.count ? second : first)
    let share = Double(short.count(where: long.contains)) / Double(short.count)
    // Two words of a long title are no headline.
    let ratio = Double(short.count) / Double(long.count)
    return share * (ratio < 0.25 ? 0.3 : 0.5 + 0.5 * ratio)
  }

  /// The parts of a document's title between separators.
  static func parts(_ title: String) -> [String] {
    let bytes = Array(title.utf8)
    guard bytes.count <= 600 else { return [] }
    var parts: [String] = []
    var start = 0
    var at = 0
    while at < bytes.count {
      if let separator = separators.first(where: { ByteText.matches(Array($0.utf8), bytes, at) }) {
        parts.append(String(decoding: bytes[start..<at], as: UTF8.self).trimmedOfSpace)
        at += separator.utf8.count
        start = at
      } else {
        at += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self).trimmedOfSpace)
    return parts.filter { !$0.isEmpty }
  }

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " / ", " • ", " ‹ ", " |"]

  /// "Headline | Site" without the site: the last part goes where it is the site's name or is short.
  ///
  /// - Parameter onlyNamed: leaves a short last part that is not one of the site's names.
  static func withoutSite(_ title: String, _ sites: [String], onlyNamed: Bool = false) -> String {
    let bytes = Array(title.utf8)
    // What is longer is no title.
    guard bytes.count <= 600 else { return title }
    var cut: (at: Int, length: Int)?
    for separator in separators {
      let needle = Array(separator.utf8)
      var from = 0
      while let at = ByteText.find(needle, in: bytes, from: from) {
        if at > cut?.at ?? 0 { cut = (at, needle.count) }
        from = at + 1
      }
    }
    guard let cut else { return title }
    let head = String(decoding: bytes[..<cut.at], as: UTF8.self).trimmedOfSpace
    let tail = String(decoding: bytes[(cut.at + cut.length)...], as: UTF8.self).trimmedOfSpace
    let tailWords = Fingerprint.words(ArraySlice(tail.utf8)).count
    let headWords = Fingerprint.words(ArraySlice(head.utf8)).count
    let isSite = sites.contains { Fingerprint.of(ArraySlice($0.utf8)) == Fingerprint.of(ArraySlice(tail.utf8)) }
    guard headWords >= 2, isSite || (!onlyNamed && tailWords <= 4 && headWords >= tailWords) else { return title }
    // A section may stand between headline and site.
    let shorter = withoutSite(head, sites, onlyNamed: onlyNamed)
    return shorter.utf8.count * 2 > head.utf8.count ? shorter : head
  }
}
