import Records

/// Gives each token of a text its head, its relation to it and its tag, by one reading of each sentence in both directions.
///
/// A network of two recurrent layers (Kiperwasser and Goldberg, TACL 2016) scores each pair of words (Dozat and Manning, ICLR 2017);
/// the projective tree of the best sum is found exactly (Eisner, COLING 1996).
package struct Parser: Sendable {
  private let net: ParseNet?
  private let reports: ReportNet?

  /// Longer sentences are parsed in stretches of this many tokens, whose roots hang on the first.
  package static let longest = 160

  /// Tokens, about, of the sentences that are read together.
  private static let together = 1000

  /// - Parameter reports: a model that was trained on this parser's states.
  package init(_ bytes: ModelBytes, reports: ModelBytes = ModelBytes([])) {
    let net = ParseNet(bytes)
    self.net = net
    self.reports = ReportNet(reports).flatMap { $0.below == net.map { 2 * $0.shape.state } ? $0 : nil }
  }

  package struct Parse: Sendable {
    package var heads: ContiguousArray<Int32>
    package var relations: ContiguousArray<Relation>
    package var tags: ContiguousArray<PartOfSpeech>
    /// Empty without a model of reports.
    package var reportScores: ContiguousArray<ReportScores> = []
  }

  /// - Parameters:
  ///   - tags: what the tagger makes of the tokens.
  ///   - facts: what the lexicon knows of them.
  /// - Returns: nil where there is no model.
  package func parse(
    _ sentences: [Sentence], forms: WordForms, tags: ContiguousArray<PartOfSpeech>, facts: ContiguousArray<UInt32>
  ) -> Parse? {
    guard let net else { return nil }
    var parse = Parse(
      heads: ContiguousArray(repeating: -1, count: tags.count), relations: ContiguousArray(repeating: .root, count: tags.count), tags: tags)
    if reports != nil { parse.reportScores = ContiguousArray(repeating: .zero, count: tags.count) }
    let stretches = Parser.stretches(sentences)
    var room = ParseRoom()
    var first = 0
    while first < stretches.count {
      var (last, tokens) = (first, 0)
      while last < stretches.count, tokens < Parser.together {
        tokens += stretches[last].count
        last += 1
      }
      let group = stretches[first..<last]
      room.parse(group, net, reports, forms, tags, facts)
      Parser.take(room, group, &parse)
      first = last
    }
    for sentence in sentences where sentence.tokens.count > Parser.longest { Parser.tie(sentence.tokens, &parse) }
    return parse
  }

  private static func take(_ room: ParseRoom, _ group: ArraySlice<Range<Int>>, _ parse: inout Parse) {
    var row = 0
    for stretch in group {
      for token in stretch {
        parse.heads[token] = room.heads[row] < 0 ? -1 : Int32(stretch.lowerBound) + room.heads[row]
        parse.relations[token] = room.relations[row]
        parse.tags[token] = room.tags[row]
        if !parse.reportScores.isEmpty { parse.reportScores[token] = room.reportScores[row] }
        row += 1
      }
    }
  }

  /// The numbers that a model of reports reads of each token, in their order.
  ///
  /// - Returns: nil where there is no model.
  package func states(
    _ sentences: [Range<Int>], forms: WordForms, tags: ContiguousArray<PartOfSpeech>, facts: ContiguousArray<UInt32>
  ) -> [ContiguousArray<Int16>]? {
    guard let net else { return nil }
    var room = ParseRoom()
    return sentences.map { sentence in
      room.parse([sentence], net, nil, forms, tags, facts)
      return room.topStates(count: sentence.count * 2 * net.shape.state)
    }
  }

  /// Numbers of each token in `states`; nil where there is no model.
  package var stateWidth: Int? { net.map { 2 * $0.shape.state } }

  /// Sentences, the longest in parts.
  private static func stretches(_ sentences: [Sentence]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for sentence in sentences {
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        stretches.append(start..<min(start + longest, sentence.tokens.upperBound))
        start += longest
      }
    }
    return stretches
  }

  /// Hangs the roots of the later parts of a sentence on that of the first.
  private static func tie(_ sentence: Range<Int>, _ parse: inout Parse) {
    var root: Int32 = -1
    for token in sentence where parse.heads[token] < 0 {
      if root < 0 {
        root = Int32(token)
      } else {
        parse.heads[token] = root
        parse.relations[token] = .parataxis
      }
    }
  }
}
