import Records

/// Names that stand beside words for a harm, anywhere in an article: where it happened and whom it hit.
///
/// A claim seldom repeats them ("he denied any role"); the article gives them again and again. They tell one event from another of
/// its kind where neither date nor place stands in the claims.
struct HarmNames {
  /// In text order.
  private let found: [(name: NameKey, harm: String, place: Int)]
  /// Bytes of the headline before the text.
  private let offset: Int
  /// How often each word of a name stands in the article.
  private let mentions: [NameKey: Int]

  /// Words before and after the word for the harm.
  private static let before = 4
  private static let after = 6

  /// - Parameter names: canonical names of people, organisations and places in the article.
  init(title: String?, text: [UInt8], names: Set<String>) {
    let headline = Array((title.map { $0 + "\n" } ?? "").utf8)
    let bytes = headline + text
    offset = headline.count
    let known = Set(names.flatMap { NameKey($0).words.map(String.init) }.filter { $0.utf8.count > 2 })
    let words = Words(bytes)
    let text = bytes.span
    var lower: [String] = []
    var isCapital: [Bool] = []
    var sentence: [Int] = []
    lower.reserveCapacity(words.count)
    var number = 0
    for index in 0..<words.count {
      if index > 0, HarmNames.endsSentence(text, Int(words.ends[index - 1]), Int(words.starts[index])) { number += 1 }
      sentence.append(number)
      let first = bytes[Int(words.starts[index])]
      isCapital.append(first >= 65 && first <= 90)
      lower.append(bytes.string(words.bytes(from: index, upTo: index + 1)).lowercased())
    }
    var found: [(name: NameKey, harm: String, place: Int)] = []
    for index in 0..<words.count where !isCapital[index] || lower[index].utf8.count > 3 {
      guard let harm = HarmNames.harm(lower[index]) else { continue }
      let window = max(0, index - HarmNames.before)..<min(words.count, index + HarmNames.after + 1)
      for other in window where other != index && isCapital[other] && sentence[other] == sentence[index] && known.contains(lower[other]) {
        found.append((NameKey(text: lower[other]), harm, Int(words.starts[other])))
      }
    }
    self.found = found
    var mentions: [NameKey: Int] = [:]
    for index in 0..<words.count where isCapital[index] && known.contains(lower[index]) {
      let name = NameKey(text: lower[index])
      mentions[name, default: 0] += 1
    }
    self.mentions = mentions
  }

  /// Names that stand again and again beside words for a harm of this kind, or once where the article is full of them, with how often;
  /// and the strongest name of the article, which the affair goes by.
  /// - Parameter telling: the article's strongest terms, the strongest first. A name that is not among them is in every article: the
  ///   president, the candidate.
  /// - Parameter ranges: the sentences to look in, where the article tells of several harms of this kind; nil for all.
  func names(beside kind: String, within ranges: [TextRange]?, telling: [UInt32], where isWanted: (NameKey) -> Bool) -> [NameKey: Int] {
    let isOpen = HarmClass(kind: kind).isOpen
    var counts: [NameKey: Int] = [:]
    for (name, harm, place) in found where isOpen || HarmClass.agreement(harm, kind) > 0 {
      if let ranges, !ranges.contains(where: { $0.contains(place - offset) }) { continue }
      counts[name, default: 0] += 1
    }
    for (name, count) in counts where count == 1 && (mentions[name] ?? 0) > 2 { counts[name] = 2 }
    let names = Dictionary(mentions.filter { $0.value > 2 && isWanted($0.key) }.map { (Stem.hash($0.key.text), $0.key) }) { min($0, $1) }
    if ranges == nil, let strongest = telling.lazy.compactMap({ names[$0] }).first { counts[strongest] = max(2, counts[strongest] ?? 0) }
    return counts.filter { $0.value > 1 && telling.contains(Stem.hash($0.key.text)) && isWanted($0.key) }
  }

  /// The word of the table that a noun in the plural or a form of its verb belongs to: "attacks", "grabbed", "killed".
  private static func harm(_ word: String) -> String? {
    func known(_ word: String) -> String? {
      switch HarmClass(kind: word) {
      case .unspecified, .other: nil
      default: word
      }
    }
    if let word = known(word) { return word }
    if word.hasSuffix("s"), let word = known(String(word.dropLast())) { return word }
    guard word.hasSuffix("ed"), word.utf8.count > 4 else { return nil }
    let stem = String(word.dropLast(2))
    if let word = known(stem) ?? known(stem + "e") ?? known(stem + "ing") { return word }
    guard let last = stem.last, stem.dropLast().last == last else { return nil }
    return known(String(stem.dropLast()))
  }

  private static func endsSentence(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for at in start..<end where [10, 13, 33, 46, 63].contains(text[at]) {
      // "U.S. attack": a dot that no space follows, or that stands behind one letter, ends nothing.
      if text[at] != 46 || at + 1 < end && start >= 2 && Words.separator(text, start - 2) == 0 { return true }
    }
    return false
  }
}
