import Records

/// The day that a clause gives for the deaths it counts: "killed at least 14 people in Port Maren on Monday morning".
enum FigureDates {
  /// - Parameters:
  ///   - clause: the words of the figure.
  ///   - times: of the text, in order.
  /// - Returns: the first single day behind the figure, in the same sentence, with nothing between them but where it was: a
  ///   comma or a verb of saying begins another clause, whose day is that of the saying.
  static func day(after clause: TextRange, in sentence: Sentence, _ reading: Reading) -> PartialInterval? {
    let times = reading.times(in: sentence.range).filter { $0.range.start >= clause.end && $0.range.end <= sentence.range.end }
    guard let time = times.first, time.kind == .date || time.kind == .time, let interval = time.interval,
      let start = interval.start, let end = interval.end, start.prefix(10) == end.prefix(10)
    else { return nil }
    let between = sentence.tokens.filter { token in
      let range = reading.text.tokens.range(token)
      return range.start >= clause.end && range.end <= time.range.start
    }
    guard between.count <= 10, between.allSatisfy({ isPlaceWord(reading.text.tokens.tags[$0]) }) else { return nil }
    return PartialInterval(start: String(start.prefix(10)), end: String(end.prefix(10)))
  }

  private static func isPlaceWord(_ tag: PartOfSpeech) -> Bool {
    switch tag {
    case .adposition, .determiner, .noun, .properNoun, .adjective, .numeral: true
    default: false
    }
  }
}
