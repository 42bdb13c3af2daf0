import Markup

/// Chooses the headline as readers see it among the headings of a page and what the page declares.
///
/// The heading nearest to the text that has the words of a declared title is the headline; a wording that structured data, `og:title`
/// and the document's title agree on outweighs a heading that says it otherwise; what is left is the heading that shares most words.
struct TitleReading {
  private let reading: PageReading
  private let siteNames: [String]
  private let headings: [Headline]
  /// Wordings of the title without the site's name, in the order of trust.
  private let declared: [String]
  private let shared: String?
  private let structured: String?

  private init(_ reading: PageReading) {
    self.reading = reading
    let meta = reading.meta
    let names =
      [meta["og:site_name"], meta["application-name"], reading.data.publisher, meta["twitter:site"]].compactMap { $0 }
      + [reading.host].compactMap { $0 }
    siteNames = names
    headings = reading.headings().filter { !SiteSuffix.isSite($0.text, names) }
    func clean(_ title: String?) -> String? { title?.cleaned.map { SiteSuffix.removed($0, names, onlyNamed: true) } }
    shared = clean(meta["og:title"])
    structured = clean(reading.data.headline)
    declared = [shared, structured, clean(meta["twitter:title"]), clean(meta.documentTitle)].compactMap { $0 }
  }

  static func title(_ reading: PageReading) -> String? { TitleReading(reading).choose() }

  private func choose() -> String? {
    if let title = underSiteName() { return title }
    if let exact = exactHeading() { return lean(exact) }
    if let agreed { return agreed }
    if let closest = closestHeading() { return closest }
    let shown = headings.filter { $0.level == 1 }
    if declared.isEmpty { return shown.first?.short ?? headings.first?.short }
    // One headline right above the text stands against a title written for search engines.
    if let only = headlineAboveText() { return only.short }
    if let structured = structured ?? reading.data.name?.cleaned,
      overlap(structured, reading.meta.documentTitle ?? shared ?? structured) > 0.3
    {
      return structured
    }
    if let title = (reading.meta["og:title"] ?? reading.meta["twitter:title"])?.cleaned { return SiteSuffix.removed(title, siteNames) }
    if shown.count == 1, let only = shown.first, words(only.text) >= 3 { return only.short }
    return reading.meta.documentTitle.map { SiteSuffix.removed($0, siteNames) }
  }

  // MARK: Headings that say what the page declares

  /// Headings from the one nearest to the text up to the top of the page, then those below it.
  private var byNearness: [Headline] {
    headings.filter { $0.block < reading.head.upperBound }.reversed() + headings.filter { $0.block >= reading.head.upperBound }
  }

  /// A heading in the words of `og:title` or of structured data, else in those of another declared title. Where a kicker stands in the
  /// heading, the wording without it goes first.
  private func exactHeading() -> String? {
    for titles in [[shared, structured].compactMap { $0 }, declared] {
      for heading in byNearness {
        for wording in heading.wordings {
          guard let title = titles.first(where: { print($0) == print(wording) }) else { continue }
          // The mark between kicker and headline is in the declared title alone.
          return wording == heading.text && heading.short != heading.text ? title : wording
        }
      }
    }
    return nil
  }

  /// What structured data and the document's title say in the same words, where `og:title` says it too or no heading comes close.
  private var agreed: String? {
    guard let structured, words(structured) >= 2 else { return nil }
    let own = Fingerprint.words(ArraySlice((reading.meta.documentTitle ?? structured).utf8))
    return own.starts(with: Fingerprint.words(ArraySlice(structured.utf8))) ? structured : nil
  }

  private func closestHeading() -> String? {
    var best: (score: Double, heading: Headline)?
    for heading in headings where heading.level == 1 || !headings.contains(where: { $0.level == 1 }) {
      let score = declared.map { overlap(heading.short, $0) }.max() ?? 0
      // A subtitle shares a few words with every title.
      if score > best?.score ?? (heading.level == 1 ? 0.3 : 0.4) { best = (score, heading) }
    }
    return best.map { withoutKicker($0.heading.short) }
  }

  /// The only `h1` above the text, of three words or more, in the blocks before the first paragraph.
  private func headlineAboveText() -> Headline? {
    let end = reading.head.upperBound
    let above = headings.filter { $0.level == 1 && $0.block < end }
    guard above.count == 1, let only = above.first, only.block >= end - 15, only.block < reading.blocks.count, words(only.text) >= 3 else {
      return nil
    }
    return reading.blocks[only.block].hints.isDisjoint(with: [.menu, .footer, .hidden]) ? only : nil
  }

  /// Where the `h1` is the site's name, which the document's title has at its end ("Headline | Some Site") or before arrows
  /// ("Some Site » Archive » Headline"), the headline is the heading below it that has the words at the other end.
  private func underSiteName() -> String? {
    guard let title = reading.meta.documentTitle, let name = headings.first(where: { $0.level == 1 }) else { return nil }
    let parts = SiteSuffix.parts(title)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    guard ![shared, structured].compactMap({ $0 }).contains(where: { print($0) == print(name.short) }) else { return nil }
    if title.contains(" » "), print(first) == print(name.short) { return headings.first { print($0.short) == print(last) }?.short ?? last }
    guard print(last) == print(name.short) else { return nil }
    return headings.first { print($0.short) == print(first) }?.short
  }

  // MARK: Wording

  /// A headline that structured data or the document's title repeats, in the shorter form that the page declares for sharing:
  /// without the keyword for search engines before it, the tail after it, or a few words within.
  private func lean(_ headline: String) -> String {
    let title = reading.meta.documentTitle.map { SiteSuffix.removed($0, siteNames) }
    guard let shared, words(shared) >= 3, [structured, title].contains(where: { $0.map(print) == print(headline) }) else { return headline }
    let short = Fingerprint.words(ArraySlice(shared.utf8))
    let long = Fingerprint.words(ArraySlice(headline.utf8))
    guard short.count < long.count, short.count * 5 >= long.count * 2 else { return headline }
    let isEnd = print(title ?? "") != print(shared) && (long.starts(with: short) || long.suffix(short.count).elementsEqual(short))
    var left = short[...]
    for word in long where left.first == word { left.removeFirst() }
    return isEnd || (left.isEmpty && short.count * 10 >= long.count * 7) ? shared : headline
  }

  /// A kicker glued to the headline goes where JSON-LD or `og:title` has the words after it alone; one with a colon or a hyphen is
  /// part of the headline.
  private func withoutKicker(_ headline: String) -> String {
    let bytes = Array(headline.utf8)
    for declared in [structured, shared].compactMap({ $0 }) {
      let title = Array(declared.utf8)
      guard title.count < bytes.count, bytes.suffix(title.count).elementsEqual(title) else { continue }
      let before = bytes.dropLast(title.count).last { $0 != 32 }
      guard before != 58, before != 45 else { continue }
      if words(declared) >= 3 { return declared }
    }
    return SiteSuffix.removed(headline, siteNames, onlyNamed: true)
  }

  private func print(_ text: String) -> UInt64 { Fingerprint.of(ArraySlice(text.utf8)) }

  private func words(_ text: String) -> Int { Fingerprint.words(ArraySlice(text.utf8)).count }

  /// The share of the shorter text's words that the other has too.
  private func overlap(_ a: String, _ b: String) -> Double {
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
}
