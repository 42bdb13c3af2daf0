import Records

/// Everybody whom the documents quote or report, whatever they say: whoever is among them has made a statement, read as a claim or not.
struct HeardNames {
  private var names: Set<String> = []
  private var words: Set<String> = []

  init(_ articles: [ComparedArticle]) {
    for compared in articles {
      for voice in compared.claims.claims.map(\.speaker) + compared.claims.warnings.flatMap({ $0.replies.map(\.voice) }) { add(voice) }
      let told = compared.claims.attributions.filter { $0.source != nil }
      guard !told.isEmpty else { continue }
      let bytes = Array(compared.article.text.utf8)
      for attribution in told {
        if let voice = attribution.voice { add(voice) }
        if let source = attribution.source, source.end <= bytes.count { add(words: bytes.string(source)) }
      }
    }
  }

  /// Whether somebody of this name, or with this name in what he is called ("the Kestan foreign ministry", "Vance's office"), is heard.
  func contains(_ name: String) -> Bool {
    if names.contains(name) { return true }
    let parts = HeardNames.parts(name)
    return !parts.isEmpty && parts.allSatisfy { words.contains($0) } || parts.last.map(words.contains) == true && parts.count == 2
  }

  private mutating func add(_ voice: Voice) {
    names.insert(voice.name)
    if let organisation = voice.speaksFor { names.insert(organisation) }
    add(words: voice.name)
  }

  private mutating func add(words text: String) {
    for word in HeardNames.parts(text) where words.insert(word).inserted {
      // "Kestan", "the Kremlin": the state is heard.
      if let entry = StateGazetteer.standard.entry(forLowercased: word) {
        names.insert(entry.canonical)
        if let state = entry.state { names.insert(state) }
      }
    }
  }

  /// Lowercased words of more than two letters, without the mark of a possessive.
  private static func parts(_ name: String) -> [String] {
    name.split { !$0.isLetter && $0 != "’" && $0 != "'" && $0 != "-" }.compactMap { word in
      let plain = word.hasSuffix("’s") || word.hasSuffix("'s") ? word.dropLast(2) : word
      return plain.utf8.count > 2 ? plain.lowercased() : nil
    }
  }
}
