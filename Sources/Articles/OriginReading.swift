import Records

/// Finds who first published a text, by what the page says: wire marks, republication lines, licences, a canonical address
/// at another site, a feed's `source`. The words are kept as they stand.
enum OriginReading {
  static func origins(lines: [String], authors: [String], pageURL: String?, canonical: String?, feedItem: FeedItem?) -> [Article.Origin] {
    var found: [Article.Origin] = []
    func add(_ origin: Article.Origin?) {
      guard let origin,
        !found.contains(where: { $0.kind == origin.kind && $0.publisher == origin.publisher && $0.licence == origin.licence })
      else { return }
      found.append(origin)
    }
    for line in lines {
      add(republication(line))
      add(licence(line))
    }
    for (index, line) in lines.enumerated() where index < 12 || index + 12 >= lines.count { add(wireMark(line)) }
    for name in authors { if let agency = agency(name) { add(.init(kind: .wire, publisher: agency, words: name)) } }
    add(otherSite(pageURL, canonical))
    if let source = feedItem?.source, let title = source.title ?? source.url {
      add(.init(kind: .feedSource, publisher: title, words: title))
    }
    return found
  }

  // MARK: Wires

  private static let agencies: [(name: String, marks: [String])] = [
    ("Reuters", ["reuters", "thomson reuters"]), ("AP", ["ap", "associated press", "the associated press"]),
    ("AFP", ["afp", "agence france-presse", "agence france presse"]), ("dpa", ["dpa", "deutsche presse-agentur"]),
    ("EFE", ["efe", "agencia efe"]),
    ("ANSA", ["ansa"]), ("TASS", ["tass", "тасс", "itar-tass"]), ("Interfax", ["interfax", "интерфакс"]), ("Xinhua", ["xinhua"]),
    ("PTI", ["pti", "press trust of india"]),
    ("ANI", ["ani"]), ("UPI", ["upi"]), ("Kyodo", ["kyodo", "kyodo news"]), ("Yonhap", ["yonhap", "연합뉴스"]),
    ("PA Media", ["pa media", "press association"]),
    ("APA", ["apa"]), ("Keystone-SDA", ["keystone-sda", "sda", "ats"]), ("Belga", ["belga"]), ("ANP", ["anp"]),
    ("RIA Novosti", ["ria novosti", "риа новости"]),
    ("Anadolu", ["anadolu", "anadolu agency"]), ("The Canadian Press", ["the canadian press", "canadian press"]), ("AAP", ["aap"]),
    ("Europa Press", ["europa press"]), ("epd", ["epd"]), ("KNA", ["kna"]), ("SID", ["sid"]), ("NTB", ["ntb"]), ("Ritzau", ["ritzau"]),
    ("TT", ["tt"]),
    ("PAP", ["pap"]), ("ČTK", ["čtk", "ctk"]), ("MTI", ["mti"]), ("IANS", ["ians"]), ("Bloomberg", ["bloomberg"]),
  ]

  private static let byMark: [String: String] = {
    var table: [String: String] = [:]
    for (name, marks) in agencies { for mark in marks { table[mark] = name } }
    return table
  }()

  static func agency(_ words: String) -> String? { byMark[words.lowercased().trimmedOfSpace] }

  /// "MOSCOW (Reuters) - …" at the front of a paragraph, "— AP" or "(dpa)" at its end or alone.
  private static func wireMark(_ line: String) -> Article.Origin? {
    let bytes = Array(line.utf8)
    if let open = bytes.prefix(80).firstIndex(of: 40), let close = bytes[open...].firstIndex(of: 41), close - open < 40,
      let name = listed(bytes[(open + 1)..<close])
    {
      let after = String(decoding: bytes[(close + 1)...].prefix(8), as: UTF8.self).trimmedOfSpace
      if after.isEmpty || after.hasPrefix("-") || after.hasPrefix("–") || after.hasPrefix("—") || after.hasPrefix("|") {
        return .init(kind: .wire, publisher: name, words: String(decoding: bytes[...close], as: UTF8.self))
      }
    }
    if bytes.last == 41, let open = bytes.lastIndex(of: 40), bytes.count - open < 42,
      let name = listed(bytes[(open + 1)..<(bytes.count - 1)])
    {
      return .init(kind: .wire, publisher: name, words: String(decoding: bytes[open...], as: UTF8.self))
    }
    guard bytes.count < 60 else { return nil }
    for dash in ["— ", "– ", "- ", "Source: ", "Quelle: ", "Fuente: ", "Источник: "] where line.hasPrefix(dash) {
      if let name = listed(bytes[dash.utf8.count...]) { return .init(kind: .wire, publisher: name, words: line) }
    }
    if let name = agency(line) { return .init(kind: .wire, publisher: name, words: line) }
    return nil
  }

  /// The agency in "Reuters", "dpa/lno", "AFP, AP": the first name counts, and what follows it is an office or a second agency.
  private static func listed(_ words: ArraySlice<UInt8>) -> String? {
    words.split(whereSeparator: { $0 == 47 || $0 == 44 || $0 == 38 || $0 == 59 }).first.flatMap {
      agency(String(decoding: $0, as: UTF8.self))
    }
  }

  // MARK: Republication and licence

  private static let republications = [
    "republished from ", "originally appeared on ", "originally appeared in ", "originally published on ", "originally published in ",
    "originally published by ",
    "first appeared on ", "first appeared in ", "first published by ", "first published on ", "first published in ", "reprinted from ",
    "reproduced from ",
    "republished with permission from ", "zuerst erschienen bei ", "zuerst erschienen auf ", "publicado originalmente en ",
    "publicado originalmente por ",
    "initialement publié sur ", "publié initialement sur ", "pubblicato originariamente su ", "publicado originalmente em ",
  ]

  private static let republicationBytes = republications.map { Array($0.utf8) }

  /// One of these stands in each of them: most lines have none.
  private static let republicationStems = ["publi", "ppeared", "eprinted", "eproduced", "erschienen", "pubblic"].map { Array($0.utf8) }

  private static func republication(_ line: String) -> Article.Origin? {
    guard line.utf8.count < 600 else { return nil }
    let bytes = Array(line.utf8)
    let lowered = bytes.map(ByteText.lower)
    guard republicationStems.contains(where: { ByteText.find($0, in: lowered) != nil }) else { return nil }
    for phrase in republicationBytes {
      guard let at = ByteText.find(phrase, in: lowered), let name = publisher(bytes[(at + phrase.count)...]) else { continue }
      return .init(kind: .republished, publisher: name, words: line)
    }
    return nil
  }

  /// Capitalised words after the phrase, up to a comma, a stop or the first small word.
  private static func publisher(_ rest: ArraySlice<UInt8>) -> String? {
    var words: [String] = []
    for piece in rest.split(separator: 32).prefix(6) {
      var word = String(decoding: piece, as: UTF8.self)
      let isLast = word.last.map { ",.;:)".contains($0) } ?? true
      while let last = word.last, ",.;:)".contains(last) { word.removeLast() }
      guard let first = word.unicodeScalars.first, first.properties.isUppercase || (words.isEmpty && word == "the") else { break }
      words.append(word)
      if isLast { break }
    }
    if words.first == "the", words.count > 1 { words[0] = "The" }
    return words.isEmpty || words == ["the"] ? nil : words.joined(separator: " ")
  }

  private static let creativeCommons = Array("creative commons".utf8)
  private static let pictureWords = ["foto", "photo", "image", "wikimedia", "picture", "bild:", "imagen", "flickr"].map { Array($0.utf8) }
  private static let licenceWords = ["licen", "lizenz"].map { Array($0.utf8) }
  private static let codes = [
    "cc by-nc-nd", "cc by-nc-sa", "cc by-nc", "cc by-nd", "cc by-sa", "cc-by-nc-nd", "cc-by-nc-sa", "cc-by-nc", "cc-by-nd", "cc-by-sa",
    "cc by 4.0", "cc by 3.0",
    "cc-by 4.0",
  ].map { Array($0.utf8) }

  private static func licence(_ line: String) -> Article.Origin? {
    guard line.utf8.count < 600 else { return nil }
    let lowered = line.utf8.map(ByteText.lower)
    let code = code(lowered)
    let isNamed = ByteText.find(creativeCommons, in: lowered) != nil && licenceWords.contains { ByteText.find($0, in: lowered) != nil }
    guard isNamed || code != nil else { return nil }
    // A picture's licence is not the text's.
    guard !pictureWords.contains(where: { ByteText.find($0, in: lowered) != nil }) else { return nil }
    return .init(kind: .licence, licence: code ?? "Creative Commons", words: line)
  }

  private static func code(_ lowered: [UInt8]) -> String? {
    guard ByteText.find([99, 99], in: lowered) != nil, let found = codes.first(where: { ByteText.find($0, in: lowered) != nil }) else {
      return nil
    }
    return "CC " + String(decoding: found.dropFirst(3), as: UTF8.self).uppercased()
  }

  /// A page whose canonical address is at another site says that the text belongs there.
  private static func otherSite(_ pageURL: String?, _ canonical: String?) -> Article.Origin? {
    guard let pageURL, let canonical, let page = URLParts(pageURL), let other = URLParts(canonical) else { return nil }
    guard domain(page.site) != domain(other.site), !isIntermediary(page.host) else { return nil }
    return .init(kind: .canonical, publisher: other.site, words: canonical)
  }

  /// Archives, caches and addresses of feeds show another site's page and publish nothing.
  private static func isIntermediary(_ host: String) -> Bool {
    ["archive.org", "ampproject.org", "feedproxy.google.com", "feedburner.com", "news.google.com"].contains { host.hasSuffix($0) }
      || host.hasPrefix("feeds.") || host.hasPrefix("rss.")
  }

  /// The last two labels of a host, three where the last two are a country's `co.uk`.
  private static func domain(_ host: String) -> String {
    let labels = host.split(separator: ".")
    let count = labels.count >= 3 && labels[labels.count - 1].count == 2 && labels[labels.count - 2].count <= 3 ? 3 : 2
    return labels.suffix(count).joined(separator: ".")
  }
}
