/// Turns bylines into names of people.
enum AuthorNames {
  /// What stands for an author where no person does: a desk, an agency, a pen name, as the page writes it.
  static func others(in names: [String]) -> [String] {
    for name in names {
      guard let text = withoutOpener(name).cleaned, (2...60).contains(text.utf8.count), !text.contains("://"), !text.contains("@"),
        !text.contains("|")
      else { continue }
      let lowered = text.lowercased()
      // "our correspondent" is nobody's name; pen names of one word may be in lower case.
      if text.contains(" "), let first = text.unicodeScalars.first, first.properties.isLowercase { continue }
      if placeholders.contains(lowered) || text.utf8.allSatisfy({ !ByteText.isLetter($0) && $0 < 0x80 }) { continue }
      return [text]
    }
    return []
  }

  /// "by", "von:" and the like before a name, and the date after it, go.
  private static func withoutOpener(_ name: String) -> String {
    var words = name.split(separator: " ").drop { openers.contains($0.lowercased()) || $0.hasSuffix(":") }
    if let preposition = words.lastIndex(where: { ["by", "von", "par", "por"].contains($0.lowercased()) }) {
      words = words[(preposition + 1)...]
    }
    let date = words.firstIndex { $0 == "·" || $0 == "|" || $0 == "am" || $0 == "on" || ($0.utf8.first.map(ByteText.isDigit) ?? false) }
    return words[..<(date ?? words.endIndex)].joined(separator: " ").trimmingSuffix(",")
  }

  /// What content systems write where nobody was entered.
  private static let placeholders: Set<String> = [
    "admin", "administrator", "author", "autor", "unknown", "anonymous", "user", "root", "webmaster", "wordpress", "wp", "default", "null",
    "none", "n/a", "undefined", "test", "guest", "editor", "more", "profile", "follow", "share", "superuser", "superadmin", "siteadmin",
  ]

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
    "by", "von", "por", "par", "di", "door", "av", "af", "text:", "autor:", "autorin:", "author:", "authors:", "author", "autor", "autorin",
    "authors", "autoren", "auteur", "written", "words", "story",
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
      // "Posted on May 4 by …" names its author after the preposition.
      if joiners.contains(lowered) || lowered == "by" {
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

  /// Two or three capitalised words and nothing else.
  static func isOneName(_ text: String) -> Bool {
    guard let name = person(text), name == text.cleaned else { return false }
    let words = name.split(separator: " ")
    return (2...3).contains(words.count) && words.allSatisfy { $0.utf8.count > 1 }
  }

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
