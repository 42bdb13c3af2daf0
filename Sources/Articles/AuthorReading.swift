import Markup

extension PageReading {
  /// The people who wrote the article; empty where only an outlet, an agency or nobody is named.
  func authors() -> [String] {
    if data.hasAuthors {
      let people = AuthorNames.people(in: data.authors, known: siteAndAgencies)
      if !people.isEmpty { return people }
    }
    for names in [declaredAuthors(), linkedAuthors(), bylines()] {
      let people = AuthorNames.people(in: names, known: siteAndAgencies)
      if !people.isEmpty { return people }
    }
    return []
  }

  private var siteAndAgencies: [String] {
    [data.publisherIsPerson ? nil : meta["og:site_name"], data.publisherIsPerson ? nil : data.publisher, meta["application-name"]]
      .compactMap { $0 }
      + data.organisations
  }

  private func declaredAuthors() -> [String] {
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author",
      "article:author_name",
      "cxenseparse:author", "itemprop:author", "twitter:data1",
    ] {
      if name == "twitter:data1", !(meta["twitter:label1"] ?? "").lowercased().contains("by") { continue }
      let values = meta.all(name).filter { !$0.contains("://") && !$0.hasPrefix("@") }
      if !values.isEmpty { return values }
    }
    return []
  }

  private static let outside: PageHints = [.related, .comment, .footer, .menu, .aside]

  /// `rel=author` and `itemprop=author` elements in the article.
  private func linkedAuthors() -> [String] {
    var names: [String] = []
    for node in 1..<document.count where document.kind(node) == .element {
      let isAuthor = document.attribute(node, "rel") == "author" || document.attribute(node, "itemprop")?.lowercased() == "author"
      guard isAuthor, effectiveHints(node).isDisjoint(with: PageReading.outside) else { continue }
      let name = inner(node, itemprop: "name") ?? document.textContent(node)
      if let text = name.cleaned, text.utf8.count < 120, !names.contains(text) { names.append(text) }
      if names.count == 6 { break }
    }
    return names
  }

  private func inner(_ node: Int, itemprop: String) -> String? {
    for inner in node..<document.end(of: node) where document.kind(inner) == .element && document.attribute(inner, "itemprop") == itemprop {
      return document.attribute(inner, "content") ?? document.textContent(inner)
    }
    return nil
  }

  /// Lines called byline, and lines that begin like one, near the headline.
  private func bylines() -> [String] {
    var named: [String] = []
    var opened: [String] = []
    for index in head {
      let block = blocks[index]
      guard block.width < 150, block.hints.isDisjoint(with: PageReading.outside), !block.isHeading || block.headingLevel > 2 else {
        continue
      }
      let words = body.page.words(block)
      if Phrases.isByline(body.page.text[block.range]) { opened.append(words) }
      // Names side by side in elements of their own need no comma between them.
      if block.hints.contains(.byline) {
        named.append(AuthorNames.people(in: pieces(block.node), known: []).isEmpty ? words : pieces(block.node).joined(separator: ";"))
      }
    }
    return opened.isEmpty ? Array(named.prefix(3)) : Array(opened.prefix(2))
  }

  private func pieces(_ node: Int) -> [String] {
    (node..<document.end(of: node)).filter { document.kind($0) == .text }.compactMap { document.text($0).cleaned }
  }

  private func effectiveHints(_ node: Int) -> PageHints {
    var hints = PageHints()
    var at = node
    while at > 0 {
      hints.formUnion(body.page.hints[at])
      at = document.parent(at)
    }
    return hints
  }
}

/// Turns bylines into names of people.
enum AuthorNames {
  /// - Parameter known: names of the site and of organisations, which are no people.
  static func people(in lines: [String], known: [String]) -> [String] {
    let others = Set(known.map { Fingerprint.of(ArraySlice($0.utf8)) })
    var out: [String] = []
    var seen: Set<UInt64> = []
    for line in lines {
      for part in split(line) {
        guard let name = person(part), !others.contains(Fingerprint.of(ArraySlice(name.utf8))) else { continue }
        if seen.insert(Fingerprint.of(ArraySlice(name.utf8))).inserted { out.append(name) }
      }
    }
    return out
  }

  private static let joiners: Set<String> = [
    "and", "und", "et", "y", "e", "en", "og", "och", "i", "a", "ve", "dan", "na", "with", "mit", "|", "/", "•", "·", "–", "—", "-", "&",
    "и", "та", "și", "ja",
  ]
  private static let openers: Set<String> = [
    "by", "von", "por", "par", "di", "door", "av", "af", "text:", "autor:", "autorin:", "author:", "authors:", "written", "words", "story",
    "von:", "by:", "de", "texto:", "reported", "автор:",
    "автор", "od", "par:", "por:", "texte", ":", "oleh", "yazan:", "opinion", "kommentar", "analyse", "eine", "ein", "interview",
    "reportage", "reporting", "posted", "erstellt", "verfasst", "geschrieben",
  ]

  /// Commas, semicolons and words for "and" part names.
  private static func split(_ line: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    func end() {
      if !words.isEmpty { parts.append(words.joined(separator: " ")) }
      words = []
    }
    for raw in line.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }) {
      let lowered = raw.lowercased()
      if words.isEmpty, openers.contains(lowered) || lowered.hasSuffix(":") { continue }
      if joiners.contains(lowered) {
        end()
        continue
      }
      let pieces = raw.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" || $0 == "/" || $0 == "、" || $0 == "," })
      for (index, piece) in pieces.enumerated() {
        if index > 0 { end() }
        if !piece.isEmpty { words.append(piece) }
      }
    }
    end()
    return parts
  }

  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "do", "bin", "al", "el", "la", "le", "ten", "ter", "zu", "ibn",
    "du", "af", "av", "y", "ben", "des", "das", "abu", "vom",
  ]
  private static let institutions: Set<String> = [
    "staff", "desk", "news", "newsroom", "agency", "agencies", "editorial", "editor", "editors", "redaktion", "redaktionsnetzwerk",
    "redacción", "redaccion", "rédaction", "redazione", "redação", "redakcja", "redactie", "toimitus", "team", "press", "reuters", "afp",
    "dpa", "apa", "sda", "efe", "ansa", "ap", "ptv", "admin", "administrator", "magazine", "times", "post", "tv", "radio", "media",
    "online", "wire", "wires", "bureau", "service", "services",
    "reporter", "reporters", "correspondent", "correspondents", "contributor", "contributors", "network", "group", "gmbh", "inc", "ltd",
    "www", "com", "associated", "xinhua", "tass", "interfax", "agencia", "agencias", "agence", "agenzia",
    "redakce", "webdesk", "web", "digital", "the", "guest", "author", "published", "updated", "unknown", "anonymous", "user", "share",
    "follow", "subscribe", "read", "min", "minutes", "zeitung", "nachrichten",
    "journal", "daily", "weekly", "herald", "tribune", "gazette", "foundation", "institute", "university", "ministry", "department",
    "office", "editora", "opinion", "politics", "sports", "business", "in", "on", "at", "for", "from", "am", "um", "all", "posts", "view",
    "more", "about", "blog", "von", "by", "us", "haber", "merkezi", "ajansı", "редакция", "агентство", "новости", "tagesschau", "video",
    "photo", "foto",
  ]

  /// Two to five capitalised words without digits or signs of an organisation; a name in an East Asian script has two to eight characters.
  private static func person(_ text: String) -> String? {
    var name = text.cleaned ?? ""
    if let cut = name.firstIndex(where: { $0 == "(" || $0 == "@" || $0 == "[" || $0 == ":" }) { name = String(name[..<cut]).trimmedOfSpace }
    for suffix in [" 기자", " 특파원", " 記者", " 記者", "記者", "기자"] where name.hasSuffix(suffix) {
      name = String(name.dropLast(suffix.count)).trimmedOfSpace
    }
    while let last = name.last, ".,;:-–—".contains(last), !(last == "." && name.hasSuffix("Jr.")) { name.removeLast() }
    guard name.utf8.count >= 4, name.utf8.count <= 60, !name.utf8.contains(where: ByteText.isDigit), !name.contains(".com"),
      !name.contains("http")
    else { return nil }
    if isEastAsian(name) { return name.unicodeScalars.count <= 10 ? name : nil }
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count) else { return nil }
    for (index, word) in words.enumerated() {
      let lowered = word.lowercased()
      if particles.contains(lowered), index > 0, index + 1 < words.count { continue }
      if institutions.contains(lowered) { return nil }
      guard let first = word.unicodeScalars.first,
        first.properties.isUppercase || !first.properties.isLowercase && first.properties.isAlphabetic
      else { return nil }
    }
    return name
  }

  private static func isEastAsian(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.value >= 0x3040 && $0.value < 0xA000 || $0.value >= 0xAC00 && $0.value < 0xD7A4 }
  }
}
