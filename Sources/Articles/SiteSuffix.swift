/// Takes the name of the site, and the section before it, off a title: "Headline | Section | Site".
enum SiteSuffix {
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " / ", " • ", " ‹ ", " |", " ǀ ", "ㅣ", "｜", "│",
  ]
  /// What is longer is no title.
  private static let sizeLimit = 600

  /// The parts of a document's title between separators.
  static func parts(_ title: String) -> [String] {
    let bytes = Array(title.utf8)
    guard bytes.count <= sizeLimit else { return [] }
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

  /// The last part goes where it is one of the site's names or is short; a section may stand before it.
  ///
  /// - Parameter onlyNamed: leaves a short last part that is not one of the site's names.
  static func removed(_ title: String, _ sites: [String], onlyNamed: Bool = false) -> String {
    let bytes = Array(title.utf8)
    guard bytes.count <= sizeLimit else { return title }
    if let shorter = withoutGluedSite(title) { return shorter }
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
    guard headWords >= 2, isSite(tail, sites) || (!onlyNamed && tailWords <= 4 && headWords >= tailWords) else { return title }
    let shorter = removed(head, sites, onlyNamed: onlyNamed)
    return shorter.utf8.count * 2 > head.utf8.count ? shorter : head
  }

  static func isSite(_ text: String, _ sites: [String]) -> Bool {
    let print = Fingerprint.of(ArraySlice(text.utf8))
    return sites.contains { Fingerprint.of(ArraySlice($0.utf8)) == print }
  }

  /// East Asian titles put the section and the site after a hyphen, a bar or a full-width colon without spaces.
  private static func withoutGluedSite(_ title: String) -> String? {
    let signs: Set<Character> = ["-", "_", "：", "｜", "ㅣ", "│"]
    var rest = title[...]
    var cuts = 0
    while cuts < 2, let sign = rest.lastIndex(where: signs.contains), sign > rest.startIndex {
      let tail = rest[rest.index(after: sign)...]
      let before = rest[rest.index(before: sign)]
      guard isEastAsian(before) || before.isPunctuation, tail.contains(where: isEastAsian), tail.count <= 14, !tail.contains(" "),
        rest.distance(from: rest.startIndex, to: sign) > 2 * tail.count
      else { break }
      rest = rest[..<sign]
      cuts += 1
    }
    return cuts > 0 ? String(rest).trimmedOfSpace : nil
  }

  private static func isEastAsian(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x3040..<0xA000).contains(scalar) || (0xAC00..<0xD7A4).contains(scalar)
  }
}
