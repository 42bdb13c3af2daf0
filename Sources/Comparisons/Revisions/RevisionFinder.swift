import Records

/// Finds what a later version of an article added and dropped, sentence by sentence.
public enum RevisionFinder {
  /// Words that must be equal for a rewritten sentence to be a trivial edit.
  private static let trivialShare = 0.9

  /// - Parameter articles: in order of arrival.
  /// - Returns: for each address, each version against the one before it; versions that differ in trivial edits alone are left
  ///   out. In the order of the later versions.
  public static func find(_ articles: [ComparedArticle], previous: Timestamp?) -> [Revision] {
    var latest: [String: ComparedArticle] = [:]
    var found: [Revision] = []
    for compared in articles {
      defer { latest[compared.article.address] = compared }
      guard let earlier = latest[compared.article.address], earlier.article.id != compared.article.id else { continue }
      let difference = difference(from: earlier.article.text, to: compared.article.text)
      guard !difference.added.isEmpty || !difference.dropped.isEmpty else { continue }
      found.append(
        Revision(
          earlier: earlier.article.id, later: compared.article.id, added: difference.added, dropped: difference.dropped,
          isNew: previous.map { compared.firstSeen > $0 } ?? true))
    }
    return found
  }

  /// Sentences that one text has and the other lacks. Moved sentences, white space, marks and letter case don't count, nor does
  /// a sentence of which nearly all words stayed; a changed number or a new "not" is no trivial edit.
  static func difference(from earlier: String, to later: String) -> (added: [TextRange], dropped: [TextRange]) {
    let old = sentences(earlier)
    let new = sentences(later)
    var unmatched: [[UInt32]: Int] = [:]
    for sentence in old { unmatched[sentence.words, default: 0] += 1 }
    var added: [Cut] = []
    for sentence in new {
      if let count = unmatched[sentence.words], count > 0 {
        unmatched[sentence.words] = count - 1
      } else {
        added.append(sentence)
      }
    }
    var dropped: [Cut] = []
    for sentence in old.reversed() {
      if let count = unmatched[sentence.words], count > 0 {
        unmatched[sentence.words] = count - 1
        dropped.append(sentence)
      }
    }
    return withoutTrivial(added, dropped.reversed())
  }

  private struct Cut {
    let range: TextRange
    let words: [UInt32]
  }

  private static func sentences(_ text: String) -> [Cut] {
    let bytes = Array(text.utf8)
    return SentenceCutter.sentences(bytes).compactMap { range in
      let words = Array(Words(Array(bytes[range.range])).hashes)
      return words.isEmpty ? nil : Cut(range: range, words: words)
    }
  }

  private static func withoutTrivial(_ added: [Cut], _ dropped: [Cut]) -> (added: [TextRange], dropped: [TextRange]) {
    var remaining = dropped
    var kept: [TextRange] = []
    for sentence in added {
      if let index = remaining.firstIndex(where: { isTrivial($0.words, sentence.words) }) {
        remaining.remove(at: index)
      } else {
        kept.append(sentence.range)
      }
    }
    return (kept, remaining.map(\.range))
  }

  /// Nearly all words are equal and none of those that differ carries weight.
  private static func isTrivial(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    var counts: [UInt32: Int] = [:]
    for word in a { counts[word, default: 0] += 1 }
    for word in b { counts[word, default: 0] -= 1 }
    let differing = counts.filter { $0.value != 0 }
    let changed = differing.values.reduce(0) { $0 + abs($1) }
    guard Double(changed) <= (1 - trivialShare) * Double(a.count + b.count) else { return false }
    return differing.keys.allSatisfy { smallWords.contains($0) }
  }

  /// Words whose change alters no claim: articles, prepositions, conjunctions, verbs of saying in another tense.
  private static let smallWords: Set<UInt32> = Set(
    """
    a an the of in on at to for by with from and as that this these those its it their his her which who is are was were has have
    had been be says said say also meanwhile however while s
    """
    .split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of(String($0)) })
}
