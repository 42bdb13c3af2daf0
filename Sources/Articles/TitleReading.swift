import Markup

extension PageReading {
  /// The headline as readers see it: the `h1` that shares its words with what the page declares, else what it declares.
  func title() -> String? {
    let declared = [data.headline, meta["og:title"], meta["twitter:title"], meta.documentTitle].compactMap { $0 }
    let shown = headlines()
    var best: (score: Double, text: String)?
    for text in shown where !isSiteName(text) {
      let score = declared.map { TitleReading.overlap(text, $0) }.max() ?? 0
      if score > best?.score ?? 0.3 { best = (score, text) }
    }
    if let best { return best.text }
    if declared.isEmpty { return shown.first }
    if let headline = data.headline?.cleaned, TitleReading.overlap(headline, meta.documentTitle ?? meta["og:title"] ?? headline) > 0.3 {
      return headline
    }
    if let title = (meta["og:title"] ?? meta["twitter:title"])?.cleaned { return TitleReading.withoutSite(title, siteNames) }
    if shown.count == 1, let only = shown.first, Fingerprint.words(ArraySlice(only.utf8)).count >= 3 { return only }
    return meta.documentTitle.map { TitleReading.withoutSite($0, siteNames) }
  }

  private func isSiteName(_ text: String) -> Bool {
    siteNames.contains { Fingerprint.of(ArraySlice($0.utf8)) == Fingerprint.of(ArraySlice(text.utf8)) }
  }

  private var siteNames: [String] {
    [meta["og:site_name"], meta["application-name"], data.publisher, meta["twitter:site"]].compactMap { $0 }
  }

  /// The words of each `h1` (each `h2` where there is none), without kickers inside it.
  private func headlines() -> [String] {
    for level in 1...2 {
      let heading = document.id(ofName: "h\(level)")
      guard heading >= 0 else { continue }
      var found: [String] = []
      for node in 1..<document.count where document.kind(node) == .element && document.nameID(node) == heading {
        if let text = headlineText(node), text.utf8.count < 500 { found.append(text) }
        if found.count == 8 { break }
      }
      if !found.isEmpty { return found }
    }
    return []
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

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " / ", " • ", " ‹ ", " |"]

  /// "Headline | Site" without the site: the last part goes where it is the site's name or is short.
  static func withoutSite(_ title: String, _ sites: [String]) -> String {
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
    guard headWords >= 2, isSite || (tailWords <= 4 && headWords >= tailWords) else { return title }
    // A section may stand between headline and site.
    let shorter = withoutSite(head, sites)
    return shorter.utf8.count * 2 > head.utf8.count ? shorter : head
  }
}
