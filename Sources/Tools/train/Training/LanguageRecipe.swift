import Articles
import Foundation
import Records

/// The model that tells languages apart: naive Bayes over groups of letters, as `LetterGroups` has them.
///
/// A weight is ln(p / floor), where p is the group's share of the language, and the floor the larger of `least` and the group's largest share in
/// any language by `spread`: nothing is kept of languages below it, and no group decides alone.
package struct LanguageRecipe {
  /// Shares below it are noise.
  static let least = 2e-7
  static let spread = 150.0
  /// Groups that each language puts forward.
  static let kept = 10_000
  private static let bucketBits = 16
  /// Of a weight, in nats.
  private static let step: Float = 1 / 6

  /// Languages of one script each; what a script alone tells is not here. Serbian is read in both of its scripts.
  private static let languages: [(LanguageModel.Script, String)] = [
    (
      .latin,
      """
      af az bs ca cs cy da de en eo es et eu fi fr ga gl ha hr ht hu id is it ku la lb lg lt lv mi ms mt nb nl nn pl pt ro rw sk sl sn so sq sr st sv sw tl
      tn tr ts uz vi xh yo zu
      """
    ), (.cyrillic, "be bg kk ky mk mn ru sr tg tt uk"), (.arabic, "ar ckb fa ps ur"), (.devanagari, "hi mr ne"),
  ]

  /// Nats that a language is given or owes before a text is read: rare in news, or hardly to be told from a neighbour.
  /// Galician has only texts about computers to learn from, which its neighbours have not.
  private static let bias: [String: Float] = ["en": 1, "la": -8, "eo": -4, "bs": -10, "gl": -4, "ms": -6, "mk": -5]
  private static let biasOfSerbianInLatin: Float = -6

  struct Labelled {
    let script: LanguageModel.Script
    let language: String
    var shares: [(group: UInt64, share: Double)]
  }

  let sources: URL

  package init(sources: URL) { self.sources = sources }

  package func train() throws -> [UInt8] { packed(try classes()) }

  func classes() throws -> [Labelled] {
    var classes: [Labelled] = []
    for (script, list) in LanguageRecipe.languages {
      for language in list.split(whereSeparator: \.isWhitespace).map(String.init) {
        let shares = try shares(language, script).map { (group: $0.key, share: $0.value) }.sorted { $0.group < $1.group }
        classes.append(Labelled(script: script, language: language, shares: shares))
      }
    }
    return classes
  }

  // MARK: Shares

  private func shares(_ language: String, _ script: LanguageModel.Script) throws -> LetterShares {
    if let words = FrequentWords.lists[language] { return LanguageRecipe.shares(ofWords: words, script) }
    let code = language == "ku" ? "kmr" : language
    let texts =
      try PackageTexts.catalogues(sources.appendingPathComponent("catalogues/\(code)"))
      + PackageTexts.help(sources.appendingPathComponent("help/\(code)"))
    if !texts.isEmpty { return LanguageRecipe.shares(ofTexts: texts, script) }
    var shares: LetterShares = [:]
    try ConditionalFrequencies(sources.appendingPathComponent("lingua/\(language)")).forEach { group, share in
      let group = language == "sr" && script == .latin ? LanguageRecipe.inLatin(group) : group
      guard group.allSatisfy({ $0 == LetterGroups.edge || script.mayHold($0) }) else { return }
      if LetterGroups.isGroup(group.count, atEdge: group.first == LetterGroups.edge || group.last == LetterGroups.edge) {
        shares[LetterGroups.hash(group), default: 0] += share
      }
    }
    return shares
  }

  /// Groups that stand three times in the texts.
  static func shares(ofTexts texts: [String], _ script: LanguageModel.Script) -> LetterShares {
    var counts: [UInt64: Int] = [:]
    var all = 0
    for text in texts {
      let letters = LetterGroups.letters(of: text.unicodeScalars, in: script)
      all += letters.count { $0 != LetterGroups.edge }
      LetterGroups.forEach(in: letters) { counts[$0, default: 0] += 1 }
    }
    return counts.filter { $0.value >= 3 }.mapValues { Double($0) / Double(all) }
  }

  /// The words taken for half of a text by their letters, and each for one letter group in a thousand.
  private static func shares(ofWords words: String, _ script: LanguageModel.Script) -> LetterShares {
    var shares = shares(ofTexts: [words, words, words], script).mapValues { $0 / 2 }
    for word in words.split(whereSeparator: \.isWhitespace) {
      let letters = LetterGroups.letters(of: word.unicodeScalars, in: script)
      if (3...5).contains(letters.count) { shares[LetterGroups.hash(letters)] = 1e-3 }
    }
    return shares
  }

  /// Serbian letter by letter, as Gaj's alphabet has it.
  private static func inLatin(_ group: [UInt32]) -> [UInt32] {
    group.flatMap { letter in
      serbian.firstIndex(of: letter).map { latin[$0].unicodeScalars.map(\.value) } ?? [letter]
    }
  }

  private static let serbian = "абвгдђежзијклљмнњопрстћуфхцчџш".unicodeScalars.map(\.value)
  private static let latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(separator: " ")

  // MARK: Weights

  /// Every share of every class, by group.
  private struct Entry {
    let group: UInt64
    let share: Double
    let index: Int
  }

  func packed(_ classes: [Labelled]) -> [UInt8] {
    var entries: [Entry] = []
    for (index, one) in classes.enumerated() {
      entries += one.shares.filter { $0.share > LanguageRecipe.least }.map { Entry(group: $0.group, share: $0.share, index: index) }
    }
    entries.sort { ($0.group, $0.index) < ($1.group, $1.index) }
    let kept = chosen(entries, classes)
    // Of each class in its script.
    let numbers = classes.indices.map { index in classes[..<index].count { $0.script == classes[index].script } }
    precondition(numbers.allSatisfy { $0 < 64 }, "a script with more languages than six bits count")
    var buckets = [[(fingerprint: UInt16, cells: [UInt16])]](repeating: [], count: 1 << LanguageRecipe.bucketBits)
    forEachGroup(entries) { group, range, floor in
      guard kept.contains(group) else { return }
      var cells: [UInt16] = []
      for entry in entries[range] {
        let quantum = min(31, Int((Float(log(entry.share / floor)) / LanguageRecipe.step).rounded()))
        if quantum > 0 { cells.append(UInt16(numbers[entry.index]) << 5 | UInt16(quantum)) }
      }
      guard !cells.isEmpty else { return }
      cells[cells.count - 1] |= 0x800
      buckets[Int(group >> UInt64(64 - LanguageRecipe.bucketBits))].append((UInt16(truncatingIfNeeded: group >> 32) & 0xFFF, cells))
    }
    return file(classes, buckets)
  }

  /// The groups by which some language gains most, half of them against the mean of its script, half against the nearest other language.
  private func chosen(_ entries: [Entry], _ classes: [Labelled]) -> Set<UInt64> {
    let size = Dictionary(grouping: classes, by: \.script).mapValues { Double($0.count) }
    var gains = [[(gain: Double, group: UInt64)]](repeating: [], count: classes.count)
    var leads = gains
    forEachGroup(entries) { group, range, floor in
      let sum = entries[range].reduce(0) { $0 + max(0, log($1.share / floor)) }
      for entry in entries[range] {
        let mean = sum / (size[classes[entry.index].script] ?? 1)
        let gain = entry.share * (max(0, log(entry.share / floor)) - mean)
        if gain > 0 { gains[entry.index].append((gain, group)) }
        let one = classes[entry.index]
        let next = entries[range].reduce(floor) {
          let other = classes[$1.index]
          return other.script == one.script && code(other) != code(one) ? max($0, $1.share) : $0
        }
        let lead = entry.share * log(entry.share / next)
        if lead > 0 { leads[entry.index].append((lead, group)) }
      }
    }
    var kept: Set<UInt64> = []
    for index in gains.indices {
      for list in [gains[index], leads[index]] {
        kept.formUnion(list.sorted { ($1.gain, $0.group) < ($0.gain, $1.group) }.prefix(LanguageRecipe.kept / 2).map(\.group))
      }
    }
    return kept
  }

  private func forEachGroup(_ entries: [Entry], _ body: (UInt64, Range<Int>, Double) -> Void) {
    var start = 0
    while start < entries.count {
      var end = start
      var top = 0.0
      while end < entries.count, entries[end].group == entries[start].group {
        top = max(top, entries[end].share)
        end += 1
      }
      body(entries[start].group, start..<end, max(LanguageRecipe.least, top / LanguageRecipe.spread))
      start = end
    }
  }

  /// Both written forms of Norwegian are one.
  private func code(_ one: Labelled) -> String { ["nb", "nn"].contains(one.language) ? "no" : one.language }

  private func file(_ classes: [Labelled], _ buckets: [[(fingerprint: UInt16, cells: [UInt16])]]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: some FixedWidthInteger) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    append(LanguageModel.magic)
    append(LanguageModel.version)
    append(UInt32(classes.count))
    append(UInt32(LanguageRecipe.bucketBits))
    append(LanguageRecipe.step.bitPattern)
    for one in classes {
      let code = Array(code(one).utf8)
      bytes += code + [UInt8](repeating: 0, count: 4 - code.count)
      append(UInt32(one.script.rawValue))
      let isGajica = one.script == .latin && one.language == "sr"
      append((isGajica ? LanguageRecipe.biasOfSerbianInLatin : LanguageRecipe.bias[one.language, default: 0]).bitPattern)
    }
    var cells: [UInt16] = []
    for bucket in buckets {
      append(UInt32(cells.count))
      for group in bucket.sorted(by: { $0.fingerprint < $1.fingerprint }) { cells += [group.fingerprint] + group.cells }
    }
    append(UInt32(cells.count))
    bytes += cells.map { UInt8(truncatingIfNeeded: $0) }
    for index in stride(from: 0, to: cells.count, by: 2) {
      bytes.append(UInt8(cells[index] >> 8) | (index + 1 < cells.count ? UInt8(cells[index + 1] >> 8) << 4 : 0))
    }
    return bytes
  }
}
