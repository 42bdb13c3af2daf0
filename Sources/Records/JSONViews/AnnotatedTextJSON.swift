extension AnnotatedText {
  /// The form of `inspect text`, offsets in Unicode code points. The caller adds `language` and the claims.
  ///
  /// - Parameter tokens: whether the tokens are listed; heads and relations are left out where it was not parsed.
  public func json(tokens withTokens: Bool = false) -> JSON {
    let points = CodePoints(bytes)
    var fields: [String: JSON] = [
      "sentences": .array(sentences.map { .object(span($0.range, points)) }),
      "entities": .array(entities(points)),
      "times": .array(times.map { time($0, points) }),
    ]
    if withTokens { fields["tokens"] = .array((0..<tokens.count).map { token($0, points) }) }
    return .object(fields)
  }

  private func span(_ range: TextRange, _ points: CodePoints) -> [String: JSON] {
    ["begin": .integer(points.offset(ofByte: range.start)), "end": .integer(points.offset(ofByte: range.end))]
  }

  private func token(_ index: Int, _ points: CodePoints) -> JSON {
    var fields = span(tokens.range(index), points)
    fields["lemma"] = index < tokens.lemmas.count ? .string(tokens.lemmas[index]) : .null
    fields["upos"] = index < tokens.tags.count ? .string(tokens.tags[index].upos) : .null
    // An absent head must not read as a root: the scorers take null for one.
    if index < tokens.heads.count { fields["head"] = .integer(Int(tokens.heads[index])) }
    if index < tokens.relations.count { fields["deprel"] = .string(tokens.relations[index].label) }
    return .object(fields)
  }

  /// Names and offices in text order.
  private func entities(_ points: CodePoints) -> [JSON] {
    let all = names.map { ($0.titled, entity($0, points)) } + offices.map { ($0, office($0, points)) }
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Somebody, nobody knows who: without a canonical name.
  private func office(_ range: TextRange, _ points: CodePoints) -> JSON {
    var fields = span(range, points)
    fields["type"] = .string(Name.Kind.person.label)
    fields["text"] = .string(string(range))
    fields["canonical"] = .null
    fields["role"] = .string(string(range))
    return .object(fields)
  }

  /// With the title before the name, as most corpora have people; `canonical` is the name alone.
  private func entity(_ name: Name, _ points: CodePoints) -> JSON {
    var fields = span(name.titled, points)
    fields["type"] = .string(name.kind.label)
    fields["text"] = .string(string(name.titled))
    fields["canonical"] = .string(name.canonical)
    fields["role"] = .text(name.role)
    return .object(fields)
  }

  private func time(_ time: TimeExpression, _ points: CodePoints) -> JSON {
    var fields = span(time.range, points)
    fields["type"] = .string(time.kind.rawValue)
    fields["text"] = .string(string(time.range))
    fields["value"] = .string(time.value)
    fields["basis"] = .string(time.basis.rawValue)
    fields["interval"] = time.interval.map { .array([.text($0.start), .text($0.end)]) } ?? .null
    return .object(fields)
  }
}
