import Records

/// Gives each token of a text its head, its relation to it and its tag, by one reading of each sentence in both directions.
///
/// A network of two recurrent layers (Kiperwasser and Goldberg, TACL 2016) scores each pair of words (Dozat and Manning, ICLR 2017);
/// the projective tree of the best sum is found exactly (Eisner, COLING 1996).
package struct Parser: Sendable {
  private let net: ParseNet?

  /// Longer sentences are parsed in stretches of this many tokens, whose roots hang on the first.
  package static let longest = 160

  package init(_ bytes: ModelBytes) { net = ParseNet(bytes) }

  package struct Parse: Sendable {
    package var heads: ContiguousArray<Int32>
    package var relations: ContiguousArray<Relation>
    package var tags: ContiguousArray<PartOfSpeech>
  }

  /// - Parameter tags: what the tagger makes of the tokens.
  /// - Returns: nil where there is no model.
  package func parse(_ sentences: [Sentence], forms: WordForms, tags: ContiguousArray<PartOfSpeech>) -> Parse? {
    guard let net else { return nil }
    var parse = Parse(
      heads: ContiguousArray(repeating: -1, count: tags.count), relations: ContiguousArray(repeating: .root, count: tags.count), tags: tags)
    var room = ParseRoom()
    for sentence in sentences {
      var root: Int32 = -1
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        let stretch = start..<min(start + Parser.longest, sentence.tokens.upperBound)
        room.parse(stretch, net, forms, tags)
        for token in stretch {
          let head = room.heads[token - start]
          parse.tags[token] = room.tags[token - start]
          parse.relations[token] = room.relations[token - start]
          if head >= 0 {
            parse.heads[token] = Int32(start) + head
          } else if root >= 0 {
            parse.heads[token] = root
            parse.relations[token] = .parataxis
          } else {
            root = Int32(token)
          }
        }
        start = stretch.upperBound
      }
    }
    return parse
  }
}
